package pdf

import (
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/layout"
)

// TestHeadIsRed: the mark is painted in red, as narrow as the layout has it, and what follows is black and whole again; the mark is text of the structure
// tree, the red line is not.
func TestHeadIsRed(t *testing.T) {
	doc := documenttest.Make(documenttest.Part(document.RedHead, "中共息县第二高级中学委员会文件"), documenttest.Part(document.Title, "题"), documenttest.Part(document.Paragraph, "正文。"))
	doc.SetFormat(document.Paper)
	pages := layout.Notice(doc, fonts.Bundled())
	if pages.Head.MarkNarrow == 0 {
		t.Fatal("the mark is not narrowed")
	}
	content := pageContent(t, write(t, doc))
	from, to := strings.Index(content, "70 Tz\n"), strings.Index(content, "100 Tz\n")
	red, black := strings.LastIndex(content[:max(from, 0)], "1 0 0 rg"), strings.Index(content[max(to, 0):], "0 g\n")
	if tag := "/P<</MCID 0>>BDC"; !strings.Contains(content[:max(from, 0)], tag) {
		t.Errorf("no %s before the mark", tag)
	}
	if from < 0 || to < from || red < 0 || black < 0 || strings.Count(content, "Tz") != 2 {
		t.Errorf("70 Tz at %d, 100 Tz at %d, red at %d, black %d behind it", from, to, red, black)
	}
	if rule := content[:strings.Index(content, "EMC")]; !strings.Contains(rule, "1 0 0 rg\n") || !strings.Contains(rule, " re f\n0 g\n") {
		t.Errorf("the red line: %s", rule)
	}
}
