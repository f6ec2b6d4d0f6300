package sheet

import "testing"

func TestClean(t *testing.T) {
	tests := []struct {
		in, want string
		Changes
	}{
		{"学习了。", "学习了。", Changes{}},
		{"  学习了　\u00a0", "学习了", Changes{}},
		{"一\r\n二\r三\n\n四\v五\u2028六", "一\n二\n三\n四\n五\n六", Changes{}},
		{"　　第一段 \n　　第二段", "第一段\n第二段", Changes{}},
		{"a\tb", "a b", Changes{}},
		{"a\x07b\x1f", "ab", Changes{control: 0x1f}},
		{"a\u0081b", "ab", Changes{control: 0x81}},
		{"a\uffffb", "ab", Changes{control: 0xffff}},
		{"\ufeff息县\u200b二高", "息县二高", Changes{invisible: 0x200b}},
		{"葛\U000e0100", "葛", Changes{invisible: 0xe0100}},
		{"# {{x}} 一、", "# {{x}} 一、", Changes{}},
		{"5\u00a0kg 10\u2009%\u202f3\u205f4\u2003五", "5 kg 10 % 3 4 五", Changes{}},
		{"甲　乙", "甲　乙", Changes{}},
		{"\u2067甲\u2069\u200f乙", "甲乙", Changes{invisible: 0x200f}},
		{"甲\ufe0f乙\u180b", "甲乙", Changes{invisible: 0x180b}},
		{"软\u00ad连字符", "软连字符", Changes{invisible: 0xad}},
		{"5˙25 5·25 5•25", "5˙25 5·25 5•25", Changes{}},
		{"ｱｲﾞ｡", "ｱｲﾞ｡", Changes{}},
		{"ka\u0301n u\u0308", "kán ü", Changes{}},
		{"⼈⺟⻳员", "人母龟员", Changes{variant: 0x2ef3}},
		{"⻓", "⻓", Changes{}}, // no character is on record for it, and it can be drawn
		{"\uf9b5如\U0002f800", "例如\u4e3d", Changes{variant: 0x2f800}},
		{"𠮷野家", "𠮷野家", Changes{}},
		{"\n \n", "", Changes{}},
		{"", "", Changes{}},
	}
	for _, tt := range tests {
		if got, c := Clean(tt.in); got != tt.want || c != tt.Changes {
			t.Errorf("%q: %q %+v", tt.in, got, c)
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
