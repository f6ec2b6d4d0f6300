package sheet

import (
	"strings"
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// shownInWord is what a person sees in a cell with these paragraphs, and what else is kept of it.
func shownInWord(t *testing.T, paragraphs string, others map[string]string) string {
	t.Helper()
	const below = "A1=序号; B1=存在问题; C1=整改措施; D1=完成情况; A2=1"
	book := Open("台账.docx", sheettest.Word(sheettest.WordTable(wordHead, []string{"1", rawCellOf(paragraphs), "", ""}), others).Zip(), "")
	if len(book.Grids) != 1 {
		t.Fatalf("%v", book.Findings)
	}
	return strings.TrimPrefix(strings.TrimPrefix(cellsOf(book.Grids[0]), below), "; ")
}

// TestWordSigns: what Word shows for the elements of a run that are no text: hyphens, line ends, tabs, boxes to tick, signs, ruby.
func TestWordSigns(t *testing.T) {
	run := func(inside string) string { return `<w:p><w:r>` + inside + `</w:r></w:p>` }
	box := func(inside string) string {
		return run(`<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/><w:checkBox>` + inside + `</w:checkBox></w:ffData></w:fldChar>`)
	}
	for paragraphs, want := range map[string]string{
		run(`<w:t>0376</w:t><w:noBreakHyphen/><w:t>5951720</w:t>`):                                                     "B2=0376-5951720",
		run(`<w:t>甲</w:t><w:cr/><w:t>乙</w:t>`):                                                                         "B2=甲/乙",
		run(`<w:t>甲</w:t><w:ptab/><w:t>乙</w:t>`):                                                                       "B2=甲 乙",
		run(`<w:t>甲` + "\n" + `乙</w:t>`):                                                                               "B2=甲 乙",
		run(`<w:instrText>PAGE</w:instrText><w:t>甲</w:t>`):                                                             "B2=甲",
		run(`<w:ruby><w:rt><w:r><w:t>jia</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby>`): "B2=甲",
		box(`<w:sizeAuto/>`):                                                                             "B2=□",
		box(`<w:sizeAuto/><w:default w:val="0"/>`):                                                       "B2=□",
		box(`<w:sizeAuto/><w:default w:val="1"/>`):                                                       "B2=☑",
		box(`<w:default w:val="1"/><w:checked w:val="0"/>`):                                              "B2=□",
		box(`<w:default w:val="0"/><w:checked w:val="true"/>`):                                           "B2=☑",
		box(`<w:default/><w:checked w:val="off"/>`):                                                      "B2=□",
		run(`<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList/></w:ffData></w:fldChar><w:t>甲</w:t>`): "B2=甲",
		run(`<w:sym w:font="Wingdings" w:char="F0FC"/><w:t>甲</w:t>`):                                     "B2=✓甲",
		run(`<w:sym w:font="宋体" w:char="4E00"/>`):                                                        "B2=一",
		run(`<w:sym w:font="宋体" w:char="无"/><w:t>甲</w:t>`):                                               "B2=甲",
	} {
		if got := shownInWord(t, paragraphs, nil); got != want {
			t.Errorf("%s: %s, want %s", paragraphs, got, want)
		}
	}
}

// TestWordColours: letters are seen where what is behind them differs from them: the run's shade, its paragraph's, that of the paragraph's style, the cell's.
func TestWordColours(t *testing.T) {
	styles := `<w:style w:type="paragraph" w:styleId="dark"><w:pPr><w:shd w:val="clear" w:fill="1F4E79"/></w:pPr></w:style><w:style w:type="character" w:styleId="pale"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="out"><w:rPr><w:strike/></w:rPr></w:style>`
	const white, shade = `<w:color w:val="FFFFFF"/>`, `<w:shd w:val="clear" w:fill="1F4E79"/>`
	p := func(paragraph, run string) string {
		return `<w:p><w:pPr>` + paragraph + `</w:pPr>` + wordRun(run, "甲") + `</w:p>`
	}
	for paragraphs, want := range map[string]string{
		p("", white): "unseen B2=甲", p(shade, white): "B2=甲", p("", white+shade): "B2=甲", p(`<w:pStyle w:val="dark"/>`, white): "B2=甲", p(`<w:shd w:val="clear" w:fill="FFFFFF"/>`, white): "unseen B2=甲",
		p(`<w:shd w:val="clear" w:fill="FFFFFF"/><w:pStyle w:val="dark"/>`, white): "unseen B2=甲", p(shade, "") + p("", white): "B2=甲; unseen B2=甲", p("", `<w:rStyle w:val="pale"/>`): "unseen B2=甲",
		p("", `<w:rStyle w:val="out"/>`): "B2= struck 甲", p("", `<w:rStyle w:val="out"/><w:strike w:val="0"/>`): "B2=甲",
	} {
		if got := shownInWord(t, paragraphs, map[string]string{"styles": styles}); got != want {
			t.Errorf("%s: %s, want %s", paragraphs, got, want)
		}
	}
}

// TestWordLists: the numbers of automatic lists, as Word counts them.
func TestWordLists(t *testing.T) {
	level := func(n, format, text, more string) string {
		return `<w:lvl w:ilvl="` + n + `"><w:start w:val="1"/><w:numFmt w:val="` + format + `"/>` + more + `<w:lvlText w:val="` + text + `"/></w:lvl>`
	}
	numbering := `<w:abstractNum w:abstractNumId="0">` + level("0", "decimal", "%1.", "") + level("1", "decimal", "%1.%2.", "") + level("2", "lowerLetter", "%3)", `<w:lvlRestart w:val="0"/>`) + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="1">` + level("0", "bullet", "·", "") + level("1", "none", "", "") + level("2", "decimal", "第%3", "") + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="linked"/></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="3">` + level("0", "chineseCounting", "%1、", "") + level("1", "decimal", "%1.%2", "<w:isLgl/>") + level("2", "decimal", "%1.%3", `<w:isLgl w:val="0"/>`) + level("3", "decimal", "%4", `<w:lvlRestart w:val="1"/>`) + `</w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>` +
		`<w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="6"><w:abstractNumId w:val="0"/></w:num>`
	styles := `<w:style w:type="paragraph" w:styleId="linked"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>`
	marked := func(mark string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>` + mark + `</w:rPr></w:pPr>` + wordRun("", "甲") + `</w:p>`
	}
	styled := `<w:p><w:pPr><w:pStyle w:val="linked"/></w:pPr>` + wordRun("", "甲") + `</w:p>`
	for name, tt := range map[string]struct{ paragraphs, want string }{
		"one after another":             {listed("1", "0", "甲") + listed("1", "0", "乙") + listed("1", "0", "丙"), "1.甲/2.乙/3.丙"},
		"a level below":                 {listed("1", "0", "甲") + listed("1", "1", "乙") + listed("1", "1", "丙") + listed("1", "0", "丁") + listed("1", "1", "戊"), "1.甲/1.1.乙/1.2.丙/2.丁/2.1.戊"},
		"one that never begins anew":    {listed("1", "0", "甲") + listed("1", "2", "乙") + listed("1", "0", "丙") + listed("1", "2", "丁"), "1.甲/a)乙/2.丙/b)丁"},
		"anew behind the first only":    {listed("4", "0", "甲") + listed("4", "1", "乙") + listed("4", "3", "丙") + listed("4", "1", "丁") + listed("4", "3", "戊") + listed("4", "0", "己") + listed("4", "3", "庚"), "一、甲/1.1 乙/1 丙/1.2 丁/2 戊/二、己/1 庚"},
		"a start of its own, once":      {listed("5", "0", "甲") + listed("5", "0", "乙") + listed("5", "0", "丙"), "5.甲/6.乙/7.丙"},
		"lists of one kind count on":    {listed("1", "0", "甲") + listed("6", "0", "乙"), "1.甲/2.乙"},
		"dots":                          {listed("2", "0", "甲"), "●甲"},
		"without a number":              {listed("2", "1", "甲"), "甲"},
		"a figure before the text":      {listed("2", "2", "甲"), "第1 甲"},
		"in figures":                    {listed("4", "0", "甲") + listed("4", "1", "乙"), "一、甲/1.1 乙"},
		"not in figures":                {listed("4", "0", "甲") + listed("4", "2", "乙"), "一、甲/一.1 乙"},
		"of a style":                    {styled + styled, "一、甲/二、甲"},
		"linked to a style's":           {listed("3", "0", "甲") + listed("3", "0", "乙"), "一、甲/二、乙"},
		"no list":                       {listed("0", "0", "甲") + listed("9", "0", "乙") + listed("1", "9", "丙"), "甲/乙/丙"},
		"a paragraph that is not shown": {marked("<w:vanish/>") + listed("1", "0", "乙"), "甲/1.乙"},
		"one that is shown":             {marked(`<w:vanish w:val="0"/>`) + listed("1", "0", "乙"), "1.甲/2.乙"},
		"shown in other words":          {marked(`<w:vanish w:val="false"/>`) + listed("1", "0", "乙"), "1.甲/2.乙"},
		"one that joins the next":       {marked("<w:del/>") + listed("1", "0", "乙"), "甲1.乙"},
		"a number alone":                {listed("1", "0", "") + listed("1", "0", "乙"), "1./2.乙"},
		"a number before blanks":        {listed("1", "0", " ") + listed("1", "0", "乙"), "1./2.乙"},
	} {
		if got := shownInWord(t, tt.paragraphs, map[string]string{"numbering": numbering, "styles": styles}); got != "B2="+tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}
