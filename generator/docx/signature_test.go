package docx

import (
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

func TestSignatureParagraphs(t *testing.T) {
	for _, c := range []struct {
		name   string
		seal   bool
		before string
	}{{"seal", true, "1158"}, {"no seal", false, "579"}} {
		t.Run(c.name, func(t *testing.T) {
			doc := notice()
			doc.Seal = c.seal
			ps := paragraphs(t, doc, lined(doc))
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
