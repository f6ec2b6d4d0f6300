package manuscript

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// r is a run with properties.
func r(properties, text string) string {
	return `<w:r><w:rPr>` + properties + `</w:rPr><w:t>` + text + `</w:t></w:r>`
}

func p(runs ...string) string { return `<w:p>` + strings.Join(runs, "") + `</w:p>` }

func withStyles(styles string) []string {
	return []string{"word/styles.xml", `<w:styles xmlns:w="` + nsWord + `">` + styles + `</w:styles>`,
		"word/_rels/document.xml.rels", `<Relationships xmlns="` + nsRelationships + `"><Relationship Id="rId1" Type="` + nsOffice + `/styles" Target="styles.xml"/></Relationships>`}
}

// What hides text: run properties, and a dark ground on which white is seen.
const (
	strike, vanish, pale = `<w:strike/>`, `<w:vanish/>`, `<w:color w:val="FFFFFF"/>`
	dark                 = `<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>`
)

// leftStyles are styles that hide the text of what has them.
var leftStyles = withStyles(`<w:style w:type="paragraph" w:default="1" w:styleId="N"/>` +
	`<w:style w:type="paragraph" w:styleId="D"><w:pPr>` + dark + `</w:pPr><w:rPr><w:strike/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="E"><w:basedOn w:val="D"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="F"><w:basedOn w:val="D"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>` +
	`<w:style w:type="character" w:styleId="X"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="Z"><w:rPr><w:dstrike/></w:rPr></w:style>` +
	`<w:style w:type="character" w:styleId="Y"><w:rPr><w:vanish/></w:rPr></w:style>` +
	`<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr>` + dark + `</w:tcPr></w:tblStylePr></w:style>`)

func inStyle(style string, runs ...string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + strings.Join(runs, "") + `</w:p>`
}

func inTable(properties, cell string, runs ...string) string {
	return `<w:tbl><w:tblPr>` + properties + `</w:tblPr><w:tr><w:tc><w:tcPr>` + cell + `</w:tcPr>` + p(runs...) + `</w:tc></w:tr></w:tbl>`
}

// leftOut are bodies, what of them is read and what is said of the rest.
var leftOut = []struct {
	name, body, text, want string
}{
	{"a run", p(r("", "共35"), r(strike, "40"), r("", "次。")), "共35次。", "warning manuscript.struck 第1段 “40”"},
	{"double", p(r("", "共35"), r(`<w:dstrike w:val="true"/>`, "40"), r("", "次。")), "共35次。", "warning manuscript.struck 第1段 “40”"},
	{"switched off", p(r(`<w:strike w:val="0"/>`, "甲"), r(`<w:dstrike w:val="false"/>`, "乙"), r(`<w:vanish w:val="off"/>`, "丙")), "甲乙丙", ""},
	{"before a tracked change", p(r(`<w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange>`, "甲")), "甲", ""},
	{"runs of one stretch", p(r("", "甲"), r(strike, "乙"), r(strike+"<w:b/>", "丙"), r("", "丁"), r(strike, "戊")), "甲丁", "warning manuscript.struck 第1段 “乙丙”; warning manuscript.struck 第1段 “戊”"},
	{"a paragraph", p(r("", "甲。")) + p(r(strike, "乙。")) + p(r("", "丙。")), "甲。/丙。", "warning manuscript.struck 第1段后面 “乙。”"},
	{"the first paragraph", p(r(strike, "乙。")) + p(r("", "丙。")), "丙。", "warning manuscript.struck 开头 “乙。”"},
	{"a line", p(r("", "甲。"), `<w:r><w:br/></w:r>`, r(strike, "乙。")), "甲。", "warning manuscript.struck 第1段后面 “乙。”"},
	{"line ends within", p(r("", "甲"), `<w:r><w:rPr><w:strike/></w:rPr><w:t>乙</w:t><w:br/><w:tab/><w:t>丙</w:t></w:r>`, r("", "丁")), "甲丁", "warning manuscript.struck 第1段 “乙 丙”"},
	{"blanks alone", p(r("", "甲"), r(strike, " "), r("", "乙")), "甲乙", ""},
	{"a cell", p(r("", "甲")) + inTable("", "", r("", "乙"), r(strike, "丙")), "甲/乙", "warning manuscript.struck 表1第1行第1列 “丙”"},
	{"a style", inStyle("D", r("", "甲"), r(`<w:strike w:val="0"/>`, "乙")), "乙", "warning manuscript.struck 第1段 “甲”"},
	{"a style of a style", p(r("", "甲")) + inStyle("E", r("", "乙")) + inStyle("F", r("", "丙")), "甲/丙", "warning manuscript.struck 第1段后面 “乙”"},
	{"a style of characters", p(r(`<w:rStyle w:val="X"/>`, "甲"), r("", "乙"), r(`<w:rStyle w:val="Z"/>`, "丙")), "乙", "warning manuscript.struck 第1段 “甲”; warning manuscript.struck 第1段 “丙”"},
	{"two styles undo each other", inStyle("D", r(`<w:rStyle w:val="X"/>`, "甲")), "甲", ""},
	{"hidden", p(r("", "甲"), r(vanish, "乙")) + p(r(`<w:rStyle w:val="Y"/>`, "丙"), r("", "丁")), "甲/丁", "info manuscript.hidden 第1段 “这里等2处有隐藏的文字，没有看”"},
	{"white", p(r("", "甲"), r(pale, "乙")), "甲", "info manuscript.unseen 第1段 “这里有白字白底等看不见的文字，没有看”"},
	{"black on black", p(r("", "甲"), r(`<w:color w:val="000000"/><w:highlight w:val="black"/>`, "乙")), "甲", "info manuscript.unseen 第1段 “这里有白字白底等看不见的文字，没有看”"},
	{"white on dark", p(r(pale+dark, "甲")) + inStyle("F", r(pale, "乙")) + `<w:p><w:pPr>` + dark + `</w:pPr>` + r(pale, "丙") + `</w:p>` + inTable("", dark, r(pale, "丁")) + inTable(dark, "", r(pale, "戊")) + inTable(`<w:tblStyle w:val="T"/>`, "", r(pale, "己")), "甲/乙/丙/丁/戊/己", ""},
	{"white in a table", inTable("", "", r("", "甲"), r(pale, "乙")), "甲", "info manuscript.unseen 表1第1行第1列 “这里有白字白底等看不见的文字，没有看”"},
	{"white with an outline", p(r(pale+`<w:outline/>`, "甲")), "甲", ""},
	{"white in a text box", p(`<w:r><w:drawing><w:txbxContent>` + p(r(pale, "甲")) + `</w:txbxContent></w:drawing></w:r>`), "/甲", ""},
	{"white on a picture", p(`<w:r><w:drawing><wp:anchor xmlns:wp="wp" behindDoc="1"/></w:drawing></w:r>`, r(pale, "甲")), "甲", ""},
}

// TestLeftOut: what is struck out, hidden or white on white is not read, and it is said where it stands.
func TestLeftOut(t *testing.T) {
	for _, tt := range leftOut {
		m, findings := Read(docx(t, tt.body, leftStyles...))
		if m == nil {
			t.Errorf("%s: %v", tt.name, findings)
			continue
		}
		var got []string
		for _, f := range m.LeftOut(func(n int) string { return fmt.Sprintf("第%d段", n+1) }) {
			what := f.Excerpt
			if what == "" {
				what = f.Text(nil)
			}
			got = append(got, fmt.Sprintf("%s %s %s “%s”", f.Severity, f.Code, f.Place, what))
		}
		if text, list := strings.Join(textsOf(m), "/"), strings.Join(got, "; "); text != tt.text || list != tt.want {
			t.Errorf("%s: %q, %s\nwant %q, %s", tt.name, text, list, tt.text, tt.want)
		}
	}
	if m, findings := Read(docx(t, p(r(strike, "甲")))); m != nil || findings[0].Code != "file.empty" || !strings.Contains(findings[0].Text(nil), "删除线") {
		t.Errorf("all struck out: %v", findings)
	}
}

// TestAnnotateLeftOut: comments stand at the very characters, also where what is between them is not read.
func TestAnnotateLeftOut(t *testing.T) {
	m, findings := Read(docx(t, p(r("<w:strike/>", "首"), r("", "共35"), r("<w:strike/>", "40"), r("<w:vanish/>", "约"), r("", "次，学习。"))+p(r("<w:strike/>", "去"))+
		p(`<w:r><w:t>甲</w:t><w:tab/></w:r>`, `<w:r><w:rPr><w:strike/></w:rPr><w:tab/><w:t>乙</w:t><w:tab/></w:r>`, r("", "丙"))))
	if m == nil || !slices.Equal(textsOf(m), []string{"共35次，学习。", "甲\t丙"}) {
		t.Fatal(textsOf(m), findings)
	}
	out, err := m.Annotate([]Comment{{From: 0, To: 1, Lines: []string{"a"}}, {From: 2, To: 4, Lines: []string{"b"}}, {From: 3, To: 4, Lines: []string{"c"}}, {From: 5, To: 7, Lines: []string{"d"}},
		{Paragraph: 1, From: 2, To: 3, Lines: []string{"e"}}, {Paragraph: 1, From: 0, To: 2, Lines: []string{"f"}}, {From: 6, Until: 1, To: 1, Lines: []string{"g"}}})
	if err != nil {
		t.Fatal(err)
	}
	got := commented(t, out)
	slices.Sort(got)
	if want := []string{"丙→e", "习。去甲→g", "共→a", "学习→d", "次→c", "甲→f", "540约次→b"}; !slices.Equal(got, sorted(want)) {
		t.Errorf("got %q\nwant %q", got, sorted(want))
	}
	again, findings := Read(out)
	if again == nil || !slices.Equal(textsOf(again), textsOf(m)) {
		t.Errorf("the text has changed: %v", findings)
	}
}

func sorted(list []string) []string { slices.Sort(list); return list }
