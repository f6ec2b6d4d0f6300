package sheet

import "testing"

// FuzzWords: what is clean stays as it is, and no text, however odd, is taken for an endless number or for a date that is none.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"已完成（2023年6月）", "¥1,234.50", "2023年2月30日", "1e999999999", "_xD83D__xDE00_", "诫勉谈话（人次）", "(((", "1.甲；2.乙", "政务处分1人、诫勉谈话2人次", "一千二百元", "☑已完成 □未完成", "存在问题=F", "⼈\u0301\u200b", "x\u0344\u0f71\u0f72"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, _ := Clean(unescape(s))
		if again, changed := Clean(text); again != text || changed != (Changes{}) {
			t.Errorf("%q is cleaned to %q, then to %q, %+v", s, text, again, changed)
		}
		var v Cell
		(&cellValues{}).readNumber(&v, &look{}, s, plainStyle)
		if shown := v.Text; len(shown) > 3*len(s)+500 {
			t.Errorf("%q: %d bytes", s, len(shown))
		}
		if d, state := ParseDate(text); (state == DateGood) != !d.IsZero() {
			t.Errorf("%q: %v %v", text, d, state)
		}
	})
}
