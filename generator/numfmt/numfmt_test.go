package numfmt_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"gongshi/generator/numfmt"
)

func number(code, stored string) numfmt.Shown {
	return numfmt.Parse(code).Number(decimal.RequireFromString(stored), false)
}

func TestShows(t *testing.T) {
	for group, all := range shows {
		t.Run(group, func(t *testing.T) {
			for _, s := range all {
				if got := number(s.code, s.stored); got.Text != s.want || numfmt.Parse(s.code).Bad() {
					t.Errorf("%s of %s shows %q, want %q (bad: %t)", s.code, s.stored, got.Text, s.want, numfmt.Parse(s.code).Bad())
				}
			}
		})
	}
}

// TestSpelt: what number the visible digits spell, how it is scaled, and what stands around it.
func TestSpelt(t *testing.T) {
	for _, tt := range []struct {
		code, stored, digits string
		scale                int32
		prefix, suffix       string
	}{
		{`General`, "1.50", "1.5", 0, "", ""},
		{`0"人次"`, "12", "12", 0, "", "人次"},
		{`0.0"万元"`, "1.54", "1.5", 0, "", "万元"},
		{`"共 "0" 项"`, "3", "3", 0, "共", "项"},
		{`0.0,"千元"`, "15432", "15.4", -3, "", "千元"},
		{`0!.0,"万元"`, "15000", "1.5", -4, "", "万元"},
		{`0!.0,"万元"`, "15432", "1.5", -4, "", "万元"},
		{`0!.0,"万元"`, "-15432", "-1.5", -4, "", "万元"},
		{`0"."0,"万元"`, "15000", "1.5", -4, "", "万元"},
		{`0!.0000"万元"`, "15432", "1.5432", -4, "", "万元"},
		{`#!.0,`, "500", "0.1", -4, "", ""},
		{`0!.00,,"亿元"`, "123456789", "1.23", -8, "", "亿元"},
		{`0"000"`, "5", "5000", 3, "", ""},
		{`0"0000元"`, "5", "50000", 4, "", "元"},
		{`0.0"0"`, "1.5", "1.50", 0, "", ""},
		{`0","000`, "12345", "12345", 0, "", ""},
		{`0%`, "0.125", "13", 2, "", ""},
		{`0.0%"左右"`, "0.125", "12.5", 2, "", "左右"},
		{`000000`, "12", "12", 0, "", ""},
		{`#,##0.00`, "1234567.891", "1234567.89", 0, "", ""},
		{`"¥"#,##0`, "-1234", "-1234", 0, "¥", ""},
		{`"¥"#,##0;"¥"\-#,##0`, "-1234", "-1234", 0, "¥", ""},
		{`0;(0)`, "-5", "-5", 0, "", ""},
		{`0"元";（0）"元"`, "-5", "-5", 0, "", "元"},
		{`(0)`, "5", "5", 0, "(", ")"},
		{`0;[Red]0`, "-5", "5", 0, "", ""}, // a reader sees no sign
		{`0;General`, "-5", "5", 0, "", ""},
		{`0;"负"0`, "-5", "-5", 0, "", ""},
		{`"A-"0`, "5", "5", 0, "A-", ""},
		{`"第1批"0"项"`, "12", "12", 0, "第1批", "项"},
		{`General"项"`, "0.123456789012", "0.123456789", 0, "", "项"},
		{`[DBNum1][$-804]General"项"`, "12", "12", 0, "", "项"},
		{`[DBNum2]0.0"元"`, "12.34", "12.3", 0, "", "元"},
		{`_ ¥* #,##0.00_ `, "5", "5", 0, "¥", ""},
		{`[>=10000]0!.0,"万元";0"元"`, "500", "500", 0, "", "元"},
		{`# ?/?`, "5", "5", 0, "", ""},
		{`# ##0`, "1234", "1234", 0, "", ""},
		{`0"项（含整改中）"`, "5", "5", 0, "", "项（含整改中）"},
		{`0.00`, "-0.001", "0", 0, "", ""},
		{`0.0 %`, "0.5", "50", 2, "", ""},
	} {
		got := number(tt.code, tt.stored)
		ok := got.One && got.Digits.Equal(decimal.RequireFromString(tt.digits)) && got.Scale == tt.scale && got.Prefix == tt.prefix && got.Suffix == tt.suffix
		if !ok || got.Percent != strings.Contains(tt.code, "%") {
			t.Errorf("%s of %s: %+v (%s), want %s × 10^%d, %q, %q", tt.code, tt.stored, got, got.Digits, tt.digits, tt.scale, tt.prefix, tt.suffix)
		}
	}
}

// TestNotOne: digits that make no one number.
func TestNotOne(t *testing.T) {
	for _, tt := range []struct{ code, stored string }{
		{`0000-0000000`, "3766222222"}, {`0376-0000000`, "6222222"}, {`"0376-"0000000`, "6222222"}, {`# ?/?`, "1.5"}, {`0.00E+00`, "1500"}, {`00"-"00`, "1234"},
		{`0"万"0000`, "15432"}, {`000 0000 0000`, "13800138000"}, {`General"元"`, "123456789012"}, {`#,##0!.0,`, "123456789"}, {`0.0.0`, "1.5"}, {`0"/12"`, "5"},
		{`[DBNum1]0"万"0`, "12"}, {`-0`, "-5"}, {`0"年"0"月"`, "12"},
	} {
		if got := number(tt.code, tt.stored); got.Kind != numfmt.Number || got.One {
			t.Errorf("%s of %s: %+v", tt.code, tt.stored, got)
		}
	}
}

func TestKinds(t *testing.T) {
	type shown = numfmt.Shown
	for _, tt := range []struct {
		code, stored string
		want         shown
	}{
		{`[=1]"已完成";[=2]"未完成";General`, "1", shown{Text: "已完成", Kind: numfmt.Words}},
		{`;;;`, "5", shown{Kind: numfmt.Words}},
		{`#`, "0", shown{Kind: numfmt.Words}},
		{`#.##`, "0", shown{Text: ".", Kind: numfmt.Words}},
		{`[白色]"无"`, "1", shown{Text: "无", Kind: numfmt.Words, Colour: "white"}},
		{`[Color2];`, "1", shown{Kind: numfmt.Words, Colour: "white"}},
		{`[颜色 10]"绿"`, "1", shown{Text: "绿", Kind: numfmt.Words, Colour: "color10"}},
		{`[=1]"男";[=2]"女"`, "3", shown{Kind: numfmt.Words, NoSection: true}},
		{`[=1]"甲";[=2]"乙";[=3]"丙";@`, "4", shown{Kind: numfmt.Words, NoSection: true}},
		{`yyyy"年"m"月"d"日"`, "45366", shown{Text: "2024年3月15日", Kind: numfmt.Date, HasYear: true, HasMonth: true, HasDay: true}},
		{`yyyy"年"m"月底前"`, "45366", shown{Text: "2024年3月底前", Kind: numfmt.Date, HasYear: true, HasMonth: true, Literal: true}},
		{`[$-F800]dddd`, "45366", shown{Text: "2024年3月15日", Kind: numfmt.Date, HasYear: true, HasMonth: true, HasDay: true}},
		{`m"月"d"日"`, "45366", shown{Text: "3月15日", Kind: numfmt.Date, HasMonth: true, HasDay: true}},
		{`aaaa`, "45366", shown{Text: "星期五", Kind: numfmt.Date}},
		{`[Red]yyyy/m/d h:mm`, "45366.5", shown{Text: "2024/3/15 12:00", Kind: numfmt.Date, HasYear: true, HasMonth: true, HasDay: true, Colour: "red"}},
		{`yyyy`, "-1", shown{Kind: numfmt.Date, HasYear: true, NoDay: true}},
		{`yyyy`, "60", shown{Kind: numfmt.Date, HasYear: true, NoDay: true}},
		{`yyyy`, "0.5", shown{Kind: numfmt.Date, HasYear: true, NoDay: true}},
		{`h:mm`, "0.5", shown{Text: "12:00", Kind: numfmt.Time}},
		{`mm:ss`, "0.5", shown{Text: "00:00", Kind: numfmt.Time}},
		{`h:mm`, "-0.5", shown{Kind: numfmt.Time, NoDay: true}},
	} {
		if diff := cmp.Diff(tt.want, number(tt.code, tt.stored), cmp.Comparer(func(a, b decimal.Decimal) bool { return a.Equal(b) })); diff != "" {
			t.Errorf("%s of %s (-want +got):\n%s", tt.code, tt.stored, diff)
		}
	}
}

func Test1904(t *testing.T) {
	f := numfmt.Parse("yyyy/m/d")
	for stored, want := range map[string]string{"0": "1904/1/1", "43904": "2024/3/15", "2957003": "9999/12/31", "2957004": ""} {
		if got := f.Number(decimal.RequireFromString(stored), true); got.Text != want || got.NoDay != (want == "") {
			t.Errorf("%s shows %+v, want %q", stored, got, want)
		}
	}
}

func TestText(t *testing.T) {
	for _, tt := range []struct {
		code, stored, want string
		kind               numfmt.Kind
	}{
		{`General`, "某项", "某项", numfmt.Plain}, {`@`, " 甲 ", "甲", numfmt.Plain}, {`0.00`, "未定", "未定", numfmt.Plain}, {`0;;`, "甲", "甲", numfmt.Plain},
		{`"第"@"号"`, "3", "第3号", numfmt.Words}, {`;;;@`, "甲", "甲", numfmt.Plain}, {`;;;"字"`, "甲", "字", numfmt.Words}, {`;;;`, "甲", "", numfmt.Words},
		{`0;@"项"`, "三", "三项", numfmt.Words}, {`0;-0;;@`, "甲", "甲", numfmt.Plain}, {`@@`, "甲", "甲甲", numfmt.Words}, {`_ @_ `, "甲", "甲", numfmt.Plain},
		{`"是"`, "甲", "甲", numfmt.Plain}, {`@*.`, "甲", "甲", numfmt.Plain}, {`General;General;General;General`, "甲", "甲", numfmt.Plain}, {`0;0;0;General"项"`, "三", "三项", numfmt.Words}, {`0;0;0;0"项"`, "三", "三", numfmt.Plain},
	} {
		if got := numfmt.Parse(tt.code).Text(tt.stored); got.Text != tt.want || got.Kind != tt.kind {
			t.Errorf("%s of %q: %+v, want %q", tt.code, tt.stored, got, tt.want)
		}
	}
	if got := numfmt.Parse(`;;;[White]@`).Text("甲"); got.Colour != "white" {
		t.Errorf("%+v", got)
	}
}

func TestBad(t *testing.T) {
	for _, code := range []string{`0;0;0;0;0`, `[Red`, `[x]0`, `yyyy0`, `yyyyGeneral`, `0General`, `[>abc]0`, `[hm]`, `0.0/0`, `[Color99]0`, "\xff0", strings.Repeat("0", 500), strings.Repeat("a", 5000)} {
		f := numfmt.Parse(code)
		if got := f.Number(decimal.New(15, -1), false); !f.Bad() || !f.IsGeneral() || got.Text != "1.5" || got.Kind != numfmt.Plain {
			t.Errorf("%.40q: %t %+v", code, f.Bad(), got)
		}
	}
}

func TestIsGeneral(t *testing.T) {
	for code, want := range map[string]bool{"": true, "General": true, "general": true, "G/通用格式": true, "@": true, "0": false, "General;General": false, `General"项"`: false, "[White]General": false} {
		if numfmt.Parse(code).IsGeneral() != want {
			t.Errorf("%q: want %t", code, want)
		}
	}
}

// TestBuiltin: every built-in code can be read, and those of the Chinese edition show what it shows.
func TestBuiltin(t *testing.T) {
	for id := range 100 {
		if code, ok := numfmt.Builtin(id); ok && numfmt.Parse(code).Bad() {
			t.Errorf("%d: %s cannot be read", id, code)
		}
	}
	for id, want := range map[int]string{0: "45366.75", 1: "45367", 4: "45,366.75", 9: "4536675%", 14: "2024/3/15", 20: "18:00", 22: "2024/3/15 18:00", 27: "2024年3月", 31: "2024年3月15日",
		34: "下午6时00分", 40: "45,366.75", 43: "45,366.75", 44: "¥ 45,366.75", 46: "1088802:00:00", 49: "45366.75", 57: "2024年3月", 58: "3月15日"} {
		code, _ := numfmt.Builtin(id)
		if got := number(code, "45366.75"); got.Text != want {
			t.Errorf("%d shows %q, want %q", id, got.Text, want)
		}
	}
	if _, ok := numfmt.Builtin(164); ok {
		t.Error("164 is a format of the workbook's own")
	}
}

// TestAllocs: the formats that most cells have cost a cell no more than its text.
func TestAllocs(t *testing.T) {
	for code, stored := range map[string]string{"General": "1234.5", "0": "12", "0.00": "1234.5", "#,##0": "1234567", "yyyy/m/d": "45366", `0"项"`: "12"} {
		f, d := numfmt.Parse(code), decimal.RequireFromString(stored)
		if n := testing.AllocsPerRun(100, func() { f.Number(d, false) }); n > 1 {
			t.Errorf("%s takes %v allocations", code, n)
		}
	}
}

// TestHuge: numbers of which nobody writes all digits out.
func TestHuge(t *testing.T) {
	for stored, want := range map[string]string{"1e500": "1E+500", "-1.23456789e999": "-1.23457E+999", "1e-500": "1E-500"} {
		if got := number("0.00", stored); got.Text != want || got.One {
			t.Errorf("%s shows %+v", stored, got)
		}
	}
}

func FuzzNumber(f *testing.F) {
	for _, group := range shows {
		for _, s := range group {
			f.Add(s.code, s.stored)
		}
	}
	f.Fuzz(func(t *testing.T, code, stored string) {
		format := numfmt.Parse(code)
		if got := format.Text(stored); len(got.Text) > 2*4096+2*len(stored) {
			t.Errorf("%q makes %d bytes of %q", code, len(got.Text), stored)
		}
		d, err := decimal.NewFromString(stored)
		if err != nil || len(stored) > 500 {
			return
		}
		for _, date1904 := range []bool{false, true} {
			got := format.Number(d, date1904)
			if len(got.Text) > 30_000 || strings.Trim(got.Text, " ") != got.Text {
				t.Errorf("%q shows %d bytes of %q: %.100q", code, len(got.Text), stored, got.Text)
			}
			if got.One && got.Kind != numfmt.Number && got.Kind != numfmt.Plain {
				t.Errorf("%q of %q: %+v", code, stored, got)
			}
		}
	})
}
