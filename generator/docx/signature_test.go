package docx

import (
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

func TestPlaceSignature(t *testing.T) {
	for _, c := range []struct {
		name            string
		signature, date string
		seal            bool
		nameRight       style.Length
		dateRight       style.Length
	}{
		// 13 and 6 cells: centred, the name reaches 3.5 cells further to either side than the date.
		{"seal", "中共某县第二高级中学委员会", "2023年8月5日", true, 4*style.Cell - 7*style.Cell/2, 4 * style.Cell},
		{"seal, short name", "某中学", "2023年8月5日", true, 4*style.Cell + 3*style.Cell/2, 4 * style.Cell},
		{"seal, name too long to centre", "中共某县第二高级中学委员会办公室党小组", "2023年8月5日", true, 0, 4 * style.Cell},
		{"no seal", "中共某县第二高级中学委员会", "2023年8月5日", false, 2 * style.Cell, 7 * style.Cell},
		{"no seal, date longer", "某中学", "2023年12月31日", false, 8 * style.Cell, 2 * style.Cell},
		{"no seal, stagger would leave less than two cells", "某县中学委员会", "2023年8月5日", false, 3 * style.Cell, 2 * style.Cell},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := placeSignature(&document.Document{Signature: plain(c.signature), Date: plain(c.date), Seal: c.seal})
			want := []SignatureLine{{c.signature, c.nameRight}, {c.date, c.dateRight}}
			if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
	if got := placeSignature(&document.Document{}); got != nil {
		t.Errorf("nothing to sign gives %v", got)
	}
}

func TestSignatureParagraphs(t *testing.T) {
	for _, c := range []struct {
		name   string
		seal   bool
		before string
	}{{"seal", true, "1158"}, {"no seal", false, "579"}} {
		t.Run(c.name, func(t *testing.T) {
			doc := notice()
			doc.Seal = c.seal
			ps := paragraphs(t, doc, Options{})
			name, date := ps[len(ps)-2], ps[len(ps)-1]
			if got := name.Spacing.get("before"); got != c.before {
				t.Errorf("blank above is %s, want %s", got, c.before)
			}
			if got := date.Spacing.get("before"); got != "" {
				t.Errorf("blank between name and date is %s", got)
			}
		})
	}
}

func TestSignatureIndent(t *testing.T) {
	doc := notice()
	for _, c := range []struct {
		right        style.Length
		chars, twips string
	}{
		{4 * style.Cell, "400", "1280"},
		{style.Cell * 5 / 2, "", "790"},
		{0, "", ""},
		{-style.Cell, "", ""},
	} {
		ps := paragraphs(t, doc, Options{SignatureLines: []SignatureLine{{"中共某县第一中学委员会", 0}, {"2023年8月5日", c.right}}})
		ind := ps[len(ps)-1].Indent
		if got := ind.get("rightChars"); got != c.chars {
			t.Errorf("%d: rightChars %q, want %q", c.right, got, c.chars)
		}
		if got := ind.get("right"); got != c.twips {
			t.Errorf("%d: right %q, want %q", c.right, got, c.twips)
		}
	}
}

func TestSignatureLines(t *testing.T) {
	missing := func(text string) []document.Run { return []document.Run{{Text: text, Missing: true}} }
	for _, c := range []struct {
		name            string
		signature, date []document.Run
		lines           []string
		highlighted     []bool
		styles          []string
	}{
		{"a gap as a whole", plain("某中学"), missing("【待填：日期】"), []string{"某中学", "【待填：日期】"}, []bool{false, true}, []string{styleSignature, styleDate}},
		{"a name on two lines", missing("【待填：单位全称】"), plain("2023年8月5日"), []string{"【待填：", "单位全称】", "2023年8月5日"}, []bool{true, true, false},
			[]string{styleSignature, styleSignature, styleDate}},
		{"another text than the document's", missing("【待填：单位】"), plain("2023年8月5日"), []string{"某中学", "2023年8月5日"}, []bool{false, false}, []string{styleSignature, styleDate}},
		{"no date", plain("某中学"), nil, []string{"某中学"}, []bool{false}, []string{styleSignature}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var opt Options
			for _, text := range c.lines {
				opt.SignatureLines = append(opt.SignatureLines, SignatureLine{Text: text})
			}
			ps := paragraphs(t, &document.Document{Signature: c.signature, Date: c.date}, opt)[1:]
			if len(ps) != len(c.lines) {
				t.Fatalf("%d lines, want %d", len(ps), len(c.lines))
			}
			for i, p := range ps {
				if p.text() != c.lines[i] || p.Style.Val != c.styles[i] {
					t.Errorf("line %d is %s %q, want %s %q", i, p.Style.Val, p.text(), c.styles[i], c.lines[i])
				}
				if got := p.Runs[0].Highlight.Val == "yellow"; got != c.highlighted[i] {
					t.Errorf("%q highlighted: %v, want %v", p.text(), got, c.highlighted[i])
				}
			}
		})
	}
}
