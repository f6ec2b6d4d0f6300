package edited

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/difference"
)

// text makes paragraphs of lines: + before one joins it to the one before, # says that it has an automatic number.
func text(s string) (out []Paragraph) {
	for line := range strings.SplitSeq(s, "\n") {
		p := Paragraph{Text: line}
		p.Text, p.Joins = strings.CutPrefix(p.Text, "+")
		p.Text, p.Numbered = strings.CutPrefix(p.Text, "#")
		out = append(out, p)
	}
	return out
}

var kinds = map[Kind]string{Changed: "改", Added: "加", LeftOut: "少", Moved: "挪"}

func shown(r *Result) string {
	var out []string
	for _, c := range r.Changes {
		s := fmt.Sprintf("%s%d@%d-%d ", kinds[c.Kind], c.Paragraph, c.From, c.To)
		switch c.Kind {
		case Changed:
			was, is := []rune(difference.Bare(c.Was)), []rune(difference.Bare(c.Is))
			for _, e := range c.Edits {
				s += "[" + string(was[e.From:e.To]) + "|" + string(is[e.At:e.Until]) + "]"
			}
		case LeftOut:
			s += c.Was
		default:
			s += c.Is
		}
		out = append(out, s)
	}
	return strings.Join(out, "；")
}

const program = `中共某县一中党委关于巡察整改情况的公示
按照县委的安排，现将整改情况予以公布。欢迎监督。
一、整改情况
（一）担当意识不强
整改结果：召开了3次会议。健全了制度，加强了检查。收回资金155元。
中共某县第一中学委员会
2023年8月5日`

func TestCompare(t *testing.T) {
	change := func(old, new string) string {
		if !strings.Contains(program, old) {
			t.Fatalf("the text has no %s", old)
		}
		return strings.Replace(program, old, new, 1)
	}
	for name, c := range map[string]struct{ paper, want string }{
		"the same":                 {program, ""},
		"blanks alone":             {strings.ReplaceAll(program, "，", "， \u3000"), ""},
		"lines between":            {strings.ReplaceAll(program, "\n", "\n\n"), ""},
		"a sentence a paragraph":   {strings.ReplaceAll(program, "。健全", "。\n健全"), ""},
		"a title in two lines":     {change("关于巡察", "关于\n+巡察"), ""},
		"a name in two lines":      {change("第一中学委员会", "第一中学\n委员会"), ""},
		"changed in two lines":     {change("关于巡察整改情况", "关于\n+巡察整改进展情况"), "改0@0-10 [|进展]"},
		"a digit":                  {change("3次", "4次"), "改4@0-13 [3|4]"},
		"a word":                   {change("健全了", "进一步健全了"), "改4@13-28 [|进一步]"},
		"a sentence added":         {change("155元。", "155元。下一步继续努力。"), "加4@34-42 下一步继续努力。"},
		"a paragraph added":        {change("\n中共某县第一", "\n下一步继续努力。\n中共某县第一"), "加5@0-8 下一步继续努力。"},
		"a sentence left out":      {change("健全了制度，加强了检查。", ""), "少4@13-13 健全了制度，加强了检查。"},
		"the title left out":       {strings.SplitN(program, "\n", 2)[1], "少0@0-0 中共某县一中党委关于巡察整改情况的公示"},
		"a sentence moved":         {strings.Replace(change("欢迎监督。", ""), "155元。", "155元。欢迎监督。", 1), "挪4@34-39 欢迎监督。"},
		"another for one":          {change("召开了3次会议。", "校长冯某到各班谈心。"), "改4@0-15 [召开了3次会议|校长冯某到各班谈心]"},
		"an automatic number":      {change("（一）担当", "#担当"), ""},
		"a number that is missing": {change("（一）担当", "担当"), "改3@0-6 [（一）|]"},
	} {
		if got := shown(Compare(strings.Split(program, "\n"), text(c.paper))); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestKept(t *testing.T) {
	own := strings.Split(program, "\n")
	for name, c := range map[string]struct {
		paper       string
		least, most int
	}{
		"the same":        {program, 100, 100},
		"one change":      {strings.Replace(program, "155", "156", 1), 100, 100},
		"half of it":      {strings.Join(own[:4], "\n"), 40, 60},
		"another text":    {"关于秋季招生的公告\n今年计划招收新生六百名，报名时间为八月。", 0, 10},
		"nothing":         {"", 0, 0},
		"the title alone": {own[0], 15, 25},
	} {
		if got := Compare(own, text(c.paper)).Kept; got < c.least || got > c.most {
			t.Errorf("%s: %d", name, got)
		}
	}
	if r := Compare(nil, text("甲。")); r.Kept != 0 || len(r.Changes) != 1 {
		t.Errorf("of nothing: %+v", r)
	}
}

// FuzzCompare: every sentence of either text is kept, or told once; and what is kept and told makes the edited text.
func FuzzCompare(f *testing.F) {
	f.Add(program, strings.Replace(program, "3次", "4次", 1))
	f.Add("甲。乙。丙。", "丙。甲。丁。")
	f.Add("甲乙\n丙", "+甲\n#+乙丙。。")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 4000 {
			return
		}
		own, paper := strings.Split(a, "\n"), text(b)
		r := Compare(own, paper)
		same := difference.Bare(strings.Join(own, "")) == difference.Bare(textOf(paper))
		if !same && len(r.Changes) == 0 && !slices.ContainsFunc(paper, func(p Paragraph) bool { return p.Numbered }) {
			t.Fatalf("%q and %q differ, and nothing is told", a, b)
		}
		for _, c := range r.Changes {
			n := len([]rune(paper[c.Paragraph].Text))
			if c.From < 0 || c.From > c.To || c.To > n {
				t.Fatalf("%+v of %d", c, n)
			}
			if c.Kind != LeftOut && !strings.HasPrefix(difference.Bare(c.Is), difference.Bare(string([]rune(paper[c.Paragraph].Text)[c.From:c.To]))) {
				t.Fatalf("%+v stands elsewhere", c)
			}
		}
	})
}

func textOf(paragraphs []Paragraph) string {
	var b strings.Builder
	for _, p := range paragraphs {
		b.WriteString(p.Text)
	}
	return b.String()
}
