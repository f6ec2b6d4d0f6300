package generator_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/proof"
	"gongshi/generator/sheet"
)

// TestEveryCharacterHasItsFate: what becomes of the characters that ledgers bring along by accident: drawn and extracted as they are,
// changed to what they stand for, dropped, or refused by name — never a box.
func TestEveryCharacterHasItsFate(t *testing.T) {
	for _, tt := range []struct {
		what, in string
		want     string // in both files
		code     string // of the finding, "" for none
		refused  rune   // what the error names, 0 where there is no error
	}{
		{"plane 2", "𬭎𬣙𠮷𫖯", "𬭎𬣙𠮷𫖯", "", 0},
		{"an extension of plane 0", "㐀䶮", "㐀䶮", "", 0},
		{"a variation selector", "葛\U000e0100\ufe00", "葛", "cell.invisible", 0},
		{"zero-width characters", "校\u200b长\u200c书\u200d记\ufeff\u2060", "校长书记", "cell.invisible", 0},
		{"marks of direction", "\u202b校长\u202c\u200f", "校长", "cell.invisible", 0},
		{"a soft hyphen", "校\u00ad长", "校长", "cell.invisible", 0},
		{"a no-break space", "A\u00a0B", "A B", "", 0},
		{"spaces of other widths", "A\u2009B\u202fC\u2003D", "A B C D", "", 0},
		{"a tab", "A\tB", "A B", "", 0},
		{"an ideographic space", "校长　王某", "校长　王某", "", 0},
		{"the wrong middle dots that a face has", "5˙25、5•25", "5˙25、5•25", "", 0},
		{"a middle dot that none has", "5∙25", "", "font.rune.missing", '∙'},
		{"half-width katakana", "ｱｲｳﾞ｡", "ｱｲｳﾞ｡", "", 0},
		{"full-width letters and digits", "ＡＢ１２", "ＡＢ１２", "", 0},
		{"a letter and its accent", "ka\u0301o", "káo", "", 0},
		{"a radical", "⼈员", "人员", "cell.variant", 0},
		{"a compatibility ideograph", "\uf9b5会", "例会", "cell.variant", 0},
		{"an emoji", "校长😀", "", "font.rune.missing", '😀'},
		{"an emoji of several parts", "👨\u200d👩", "", "font.rune.missing", '👨'},
		{"Hebrew", "א", "", "font.rune.missing", 'א'},
		{"a character of somebody's own", "\ue123", "", "font.rune.missing", '\ue123'},
		{"the mark of a character that was lost", "校\ufffd长", "", "font.rune.missing", '\ufffd'},
		{"a control character", "校\a长", "校长", "cell.control", 0},
	} {
		t.Run(tt.what, func(t *testing.T) {
			book, findings := ledger.Read(sheet.OpenFile(sample, ""), ledger.Options{Set: []ledger.Setting{{Key: "领导小组组长", Value: tt.in}}})
			notice, more := generator.Build(&book.Units[0], generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: withoutPictures})
			findings = append(findings, more...)
			if has := slices.ContainsFunc(findings, func(f finding.Finding) bool { return f.Code == tt.code }); has != (tt.code != "") {
				t.Fatalf("want a finding %q: %v", tt.code, findings)
			}
			if tt.refused != 0 {
				if notice != nil {
					t.Error("a notice was made")
				}
				if !slices.ContainsFunc(findings, func(f finding.Finding) bool { return f.Severity == finding.Error && f.Excerpt == string(tt.refused) }) {
					t.Errorf("want %q refused: %v", tt.refused, findings)
				}
				return
			}
			if notice == nil {
				t.Fatal(findings)
			}
			want := "成立了以" + tt.want + "为组长的"
			for format, paragraphs := range map[string][]string{"docx": docxParagraphs(t, notice.Files[0].Data), "pdf": pdfParagraphs(t, notice.Files[1].Data)} {
				if !strings.Contains(strings.Join(paragraphs, "\n"), want) {
					t.Errorf("the %s does not say %q", format, want)
				}
			}
		})
	}
}

// TestMissingCharactersAreNamedWithTheirCells: one finding a character, at the first cell that has it, and all of them at once.
func TestMissingCharactersAreNamedWithTheirCells(t *testing.T) {
	unit := generatortest.Sample(t)
	unit.Items[3].Result.Text += "😀א"
	unit.Items[9].Problem.Text += "😀"
	unit.Info[proof.IgnoreItem] = ledger.Value{Field: ledger.Field{Text: "proof"}} // which has its own opinion of this
	unit.Info["单位简称"] = ledger.Value{Field: ledger.Field{Text: "息县\ue000二高", Sheet: "基本信息", Cell: "B3"}}
	unit.Info["领导小组组长"] = ledger.Value{Field: ledger.Field{Text: "校长\ue001"}} // given by --set
	notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: withoutPictures})
	if notice != nil {
		t.Error("a notice was made")
	}
	var got []string
	for _, f := range findings {
		got = append(got, f.Excerpt+" "+f.Sheet+"!"+f.Cell+" "+f.Text(nil))
	}
	slices.Sort(got)
	want := []string{
		"א " + unit.Items[3].Result.Sheet + "!" + unit.Items[3].Result.Cell + " 字体里没有这个字符“א”（U+05D0）",
		"\ue001 ! 〔from correct-item 领导小组组长〕里有字体没有的字符“\ue001”（U+E001）",
		"\ue000 基本信息!B3 字体里没有这个字符“\ue000”（U+E000）",
		"😀 " + unit.Items[3].Result.Sheet + "!" + unit.Items[3].Result.Cell + " 字体里没有这个字符“😀”（U+1F600）",
	}
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got %q,\nwant %q", got, want)
	}
}
