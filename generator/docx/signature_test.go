package docx

import (
	"slices"
	"strconv"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
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
		ps := paragraphs(t, doc, Options{SignatureLines: []SignatureLine{{Text: "中共某县第一中学委员会"}, {Text: "2023年8月5日", Right: c.right}}})
		ind := ps[len(ps)-1].Indent
		if got := ind.get("rightChars"); got != c.chars {
			t.Errorf("%d: rightChars %q, want %q", c.right, got, c.chars)
		}
		if got := ind.get("right"); got != c.twips {
			t.Errorf("%d: right %q, want %q", c.right, got, c.twips)
		}
	}
}

// TestSignatureStart: a line that begins at a set place is indented from the left, in twips alone: a cell is not quite the character that Word counts in.
func TestSignatureStart(t *testing.T) {
	ps := paragraphs(t, notice(), Options{SignatureLines: []SignatureLine{{Text: "中共某县第一中学委员会", Right: 2 * style.Cell, Start: 13 * style.Cell}, {Text: "2023年8月5日", Right: 7 * style.Cell, Start: 15 * style.Cell}}})
	for i, want := range []string{"4106", "4738"} {
		p := ps[len(ps)-2+i]
		if p.Jc.Val != "left" || p.Indent.get("left") != want || p.Indent.get("leftChars") != "" || p.Indent.get("right") != "" {
			t.Errorf("line %d: alignment %q, indent %v, want %s", i, p.Jc.Val, p.Indent.Attrs, want)
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
			doc := documenttest.Make(document.Part{Kind: document.Issuer, Runs: c.signature})
			if c.date != nil {
				doc.Add(document.Part{Kind: document.Date, Runs: c.date})
			}
			ps := paragraphs(t, doc, opt)
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

// TestTwoBodiesAbreast: names on one row are one paragraph, each ending at a right tab stop; bodies one above the other are a paragraph each,
// with their blank rows as space before.
func TestTwoBodiesAbreast(t *testing.T) {
	doc := documenttest.Make(
		documenttest.Part(document.Issuer, "中共某县一中委员会"), document.Part{Kind: document.Issuer, Runs: []document.Run{{Text: "【待填：单位全称】", Missing: true}}},
		documenttest.Part(document.Issuer, "中共某县三中委员会"), documenttest.Part(document.Date, "2023年8月5日"))
	doc.Seal = true
	ps := paragraphs(t, doc, Options{SignatureLines: []SignatureLine{
		{Text: "中共某县一中委员会", Right: 16 * style.Cell, Gap: 2},
		{Text: "【待填：单位全称】", Right: 3 * style.Cell, Beside: true},
		{Text: "中共某县三中委员会", Right: 2 * style.Cell, Gap: 4},
		{Text: "2023年8月5日", Right: 4 * style.Cell},
	}})
	if len(ps) != 3 {
		t.Fatalf("%d paragraphs, want 3", len(ps))
	}
	pair, third := ps[0], ps[1]
	want := []wTab{{"right", strconv.Itoa((12 * style.Cell).Twips())}, {"right", strconv.Itoa((25 * style.Cell).Twips())}}
	if !slices.Equal(pair.Tabs, want) || pair.Jc.Val != "left" || pair.Indent.Attrs != nil {
		t.Errorf("tab stops %v, alignment %q, indent %v", pair.Tabs, pair.Jc.Val, pair.Indent.Attrs)
	}
	var said []string
	for _, r := range pair.Runs {
		if len(r.Tabs) > 0 {
			said = append(said, "")
		}
		said[len(said)-1] += r.Text
	}
	if !slices.Equal(said, []string{"中共某县一中委员会", "【待填：单位全称】"}) || pair.Runs[len(pair.Runs)-1].Highlight.Val != "yellow" {
		t.Errorf("the row says %q, %+v", said, pair.Runs)
	}
	if pair.Spacing.get("before") != "1158" || third.Spacing.get("before") != "2316" || third.Indent.get("right") != "640" || third.Tabs != nil {
		t.Errorf("spaces %v and %v", pair.Spacing, third.Spacing)
	}
	checkOrder(t, "word/document.xml", write(t, doc, Options{SignatureLines: []SignatureLine{{Text: "甲"}, {Text: "乙", Beside: true}}})["word/document.xml"])
}

// TestDividedBodies: a page ends where the layout ends it, without blank rows at the next one's head; contacts without room go with nothing.
func TestDividedBodies(t *testing.T) {
	doc := documenttest.Make(
		documenttest.Part(document.Contact, "电话"), documenttest.Part(document.Contact, "邮箱"),
		documenttest.Part(document.Issuer, "中共某县一中委员会"), documenttest.Part(document.Issuer, "中共某县二中委员会"), documenttest.Part(document.Date, "2023年8月5日"))
	doc.Seal = true
	ps := paragraphs(t, doc, Options{Holds: []Hold{{Part: 0}}, SignatureLines: []SignatureLine{
		{Text: "中共某县一中委员会", Gap: 2, EndsPage: true}, {Text: "中共某县二中委员会", Gap: 4}, {Text: "2023年8月5日"},
	}})
	var got []string
	for _, p := range ps {
		s := p.text()
		if p.KeepNext != nil {
			s += " next=" + p.KeepNext.Val
		}
		if p.NewPage != nil {
			s += " page"
		}
		got = append(got, s+" "+p.Spacing.get("before"))
	}
	want := []string{"电话 next=0 ", "邮箱 ", "中共某县一中委员会 next=0 1158", "中共某县二中委员会 page ", "2023年8月5日 "}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
