package ledger

import (
	"slices"
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	tests := []struct {
		in, want           string
		control, invisible rune
	}{
		{"学习了。", "学习了。", 0, 0},
		{"  学习了　\u00a0", "学习了", 0, 0},
		{"一\r\n二\r三\n\n四\v五\u2028六", "一\n二\n三\n四\n五\n六", 0, 0},
		{"　　第一段 \n　　第二段", "第一段\n第二段", 0, 0},
		{"a\tb", "a b", 0, 0},
		{"a\x07b\x1f", "ab", 0x1f, 0},
		{"a\u0081b", "ab", 0x81, 0},
		{"a\uffffb", "ab", 0xffff, 0},
		{"\ufeff息县\u200b二高", "息县二高", 0, 0x200b},
		{"葛\U000e0100", "葛", 0, 0xe0100},
		{"# {{x}} 一、", "# {{x}} 一、", 0, 0},
		{"𠮷野家", "𠮷野家", 0, 0},
		{"\n \n", "", 0, 0},
		{"", "", 0, 0},
	}
	for _, tt := range tests {
		if got, c, i := clean(tt.in); got != tt.want || c != tt.control || i != tt.invisible {
			t.Errorf("%q: %q U+%04X U+%04X", tt.in, got, c, i)
		}
	}
}

func TestUnescape(t *testing.T) {
	for in, want := range map[string]string{
		"a_x000D_b": "a\rb", "_x0007_": "\a", "_x005F_x0007_": "_x0007_", "_xD83D__xDE00_": "😀", "_xD83D_": "\ufffd", "_x_": "_x_",
		"_x00G0_": "_x00G0_", "a_x": "a_x", "_x000d__x000a_": "\r\n", "_x0041": "_x0041",
	} {
		if got := unescape(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestBrackets(t *testing.T) {
	for in, want := range map[string][]string{
		"已完成":         {"已完成"},
		"已完成(a)":      {"已完成", "a"},
		"(a)b(c(d)e)": {"b", "a", "c(d)e"},
		"a(b":         {"a", "b"},
		"a)b":         {"a)b"},
		"()":          {"", ""},
	} {
		outside, inside := brackets(in)
		if got := append([]string{outside}, inside...); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"单位简称", "单位全称", "巡察开始日期", "电话"}
	for in, want := range map[string]string{
		"单位简成": "单位简称", "单位的简称": "单位简称", "巡察开始时间": "巡察开始日期", "单位": "单位简称", "毫无关系": "", "": "", "地址": "",
		strings.Repeat("长", 50): "",
	} {
		if got := nearest(in, names); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestDroppedCharactersAreReported(t *testing.T) {
	s := plainLedger()
	s.rows[1][4] = "学习BELL了\u200b"
	s.rows[2][2] = "\u200b"
	s.rows[0][1] = "问题\u200d类别"
	data := build(t, nil, s)
	// excelize writes no control characters, Excel does, as escapes
	data = rezip(t, data, map[string]string{"xl/sharedStrings.xml": strings.Replace(partOf(t, data, "xl/sharedStrings.xml"), "BELL", "_x0007_", 1)})
	u, list := readOne(t, data)
	if got := u.Items[0].Result.Text; got != "学习了" {
		t.Errorf("%q", got)
	}
	wantCodes(t, list, "warning cell.invisible 整改台账!B1", "warning cell.control 整改台账!E2", "warning cell.invisible 整改台账!E2", "warning cell.invisible 整改台账!C3")
}
