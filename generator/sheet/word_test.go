package sheet

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// wordHead is a header by which a table is known as a ledger.
var wordHead = []string{"序号", "存在问题", "整改措施", "完成情况"}

// wordNumbering has two lists: 1 with its numbers bare, as 序号, 2 with (一) and 1.1 below it.
const wordNumbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>` +
	`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl>` +
	`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>` +
	`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
	`<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`

func wordRun(properties, text string) string {
	return `<w:r><w:rPr>` + properties + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

// listed is a paragraph of an automatic list.
func listed(list, level, text string) string {
	inside := ""
	if text != "" {
		inside = wordRun("", text)
	}
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr>` + inside + `</w:p>`
}

func rawCellOf(inside string) string { return `<w:tc><w:tcPr/>` + inside + `</w:tc>` }

// cellsOf are the cells of a grid that hold something, with what is merged, struck, unseen and noted.
func cellsOf(g *Grid) string {
	var out []string
	for row := 1; row <= g.Rows; row++ {
		for col := 1; col <= g.Cols; col++ {
			p := At(row, col)
			c := g.Own(p)
			s := c.Text
			if c.Fault != NoFault {
				s += fmt.Sprint(" fault ", int(c.Fault))
			}
			if m := g.Span(p); g.Origin(p) == p && (m.Bottom > m.Top || m.Right > m.Left) {
				s += " to " + At(m.Bottom, m.Right).Name()
			}
			if t := g.Struck[p]; t.Text != "" {
				s += " struck " + t.Text
			}
			if s != "" {
				out = append(out, p.Name()+"="+strings.ReplaceAll(s, "\n", "/"))
			}
		}
	}
	for _, u := range g.Unseen {
		out = append(out, "unseen "+u.At.Name()+"="+u.Text)
	}
	for _, at := range slices.SortedFunc(maps.Keys(g.Notes), ByPlace) {
		out = append(out, "note "+at.Name()+"="+g.Notes[at])
	}
	for _, f := range g.Floats {
		out = append(out, "float "+f.Cell()+"="+f.Text)
	}
	return strings.Join(out, "; ")
}

// TestWordCells: what a person sees in the cells of a Word table is what is read.
func TestWordCells(t *testing.T) {
	row := func(cells ...string) string { return sheettest.WordTable(wordHead, cells) }
	const below = "A1=序号; B1=存在问题; C1=整改措施; D1=完成情况; "
	for name, tt := range map[string]struct{ body, want string }{
		"plain":             {row("1", "甲", "乙", "已完成"), "A2=1; B2=甲; C2=乙; D2=已完成"},
		"lines and breaks":  {row("1", "甲\n乙", rawCellOf(`<w:p><w:r><w:t>丙</w:t><w:br/><w:t>丁</w:t><w:tab/><w:t>戊</w:t></w:r></w:p>`), ""), "A2=1; B2=甲/乙; C2=丙/丁 戊"},
		"struck":            {row("1", rawCellOf(`<w:p>`+wordRun("", "甲")+wordRun("<w:strike/>", "乙")+wordRun(`<w:strike w:val="0"/>`, "丙")+`</w:p>`), rawCellOf(`<w:p>`+wordRun("<w:dstrike/>", "丁")+`</w:p>`), ""), "A2=1; B2=甲丙 struck 乙; C2= struck 丁"},
		"hidden and white":  {row("1", rawCellOf(`<w:p>`+wordRun("", "甲")+wordRun("<w:vanish/>", "乙")+`</w:p>`), rawCellOf(`<w:p>`+wordRun(`<w:color w:val="FFFFFF"/>`, "丁")+`</w:p>`), "已完成"), "A2=1; B2=甲; D2=已完成; unseen B2=乙; unseen C2=丁"},
		"white on a colour": {row("1", "甲", `<w:tc><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr><w:p>`+wordRun(`<w:color w:val="FFFFFF"/>`, "丁")+`</w:p></w:tc>`, ""), "A2=1; B2=甲; C2=丁"},
		"tracked": {row("1", rawCellOf(`<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>丙</w:t></w:r></w:ins></w:p>`),
			rawCellOf(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上半</w:t></w:r></w:p><w:p><w:r><w:t>下半</w:t></w:r></w:p>`), ""), "A2=1; B2=甲丙; C2=上半下半"},
		"a deleted row": {`<w:tbl><w:tr>` + sheettest.WordCell("", "问题") + sheettest.WordCell("", "措施") + sheettest.WordCell("", "完成") + `</w:tr><w:tr><w:trPr><w:del/></w:trPr>` + sheettest.WordCell("", "甲") +
			`</w:tr><w:tr>` + sheettest.WordCell("", "乙") + `</w:tr></w:tbl>`, "A1=问题; B1=措施; C1=完成; A3=乙"},
		"signs": {row("1", rawCellOf(`<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`), rawCellOf(`<w:p>`+wordRun(`<w:rFonts w:ascii="Wingdings 2"/>`, "P")+`</w:p>`),
			rawCellOf(`<w:p><w:r><w:sym w:font="某字体" w:char="F041"/></w:r></w:p>`)), "A2=1; B2=✓; C2=✓; D2=A fault 5"},
		"boxes": {row("1", "甲", rawCellOf(`<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>已完成</w:t></w:r>`+
			`<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>未完成</w:t></w:r></w:p>`),
			rawCellOf(`<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r></w:p>`)),
			"A2=1; B2=甲; C2=☑已完成□未完成; D2=☑"},
		"numbers": {sheettest.WordTable(wordHead, []string{rawCellOf(listed("1", "0", "")), "甲", rawCellOf(listed("2", "0", "加强") + listed("2", "1", "学习") + listed("2", "1", "培训") + listed("2", "0", "改进")), "已完成"},
			[]string{rawCellOf(listed("1", "0", "")), "乙", rawCellOf(listed("2", "1", "学习")), ""}, []string{rawCellOf(listed("3", "0", "")), "丙", "", ""}),
			"A2=1; B2=甲; C2=（一）加强/1.1.学习/1.2.培训/（二）改进; D2=已完成; A3=2; B3=乙; C3=2.1.学习; A4=5; B4=丙"},
		"a nested table":  {row("1", "甲", rawCellOf(`<w:p/>`+sheettest.WordTable([]string{"时间", "8月"}, []string{"地点", "县里"})+`<w:p/>`), ""), "A2=1; B2=甲; C2=时间 8月/地点 县里"},
		"a picture":       {row("1", "甲", rawCellOf(`<w:p><w:r><w:drawing><wp:inline><pic:pic/></wp:inline></w:drawing></w:r></w:p>`), "已完成"), "A2=1; B2=甲; C2= fault 3; D2=已完成"},
		"a box over it":   {row("1", "甲", rawCellOf(`<w:p><w:r><w:t>乙</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`), ""), "A2=1; B2=甲; C2=乙; float C2=内部资料"},
		"a comment":       {row("1", rawCellOf(`<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p>`), "", ""), "A2=1; B2=甲; note B2=暂不公布"},
		"a hyperlink":     {row("1", rawCellOf(`<w:p><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:fldSimple><w:r><w:t>乙</w:t></w:r></w:fldSimple></w:p>`), "_x0041_", ""), "A2=1; B2=甲乙; C2=_x0041_"},
		"cells in a tag":  {`<w:sdt><w:sdtContent>` + strings.Replace(row("1", "甲", "乙", ""), "<w:tc>", `<w:sdt><w:sdtContent><w:tc>`, 1) + `</w:sdtContent></w:sdt>`, ""},
		"another program": {strings.Replace(row("1", "甲", "乙", ""), "<w:t xml:space=\"preserve\">甲", `<z:t xmlns:z="z">别人的</z:t><w:t>甲`, 1), "A2=1; B2=甲; C2=乙"},
	} {
		others := map[string]string{"numbering": wordNumbering, "comments": `<w:comment w:id="7">` + sheettest.WordParagraph("暂不公布") + `</w:comment>`}
		if name == "cells in a tag" {
			tt.body = strings.Replace(tt.body, "</w:tc>", "</w:tc></w:sdtContent></w:sdt>", 1)
			tt.want = "A2=1; B2=甲; C2=乙"
		}
		book := Open("台账.docx", sheettest.Word(tt.body, others).Zip(), "")
		if len(book.Grids) != 1 {
			t.Errorf("%s: %v %v", name, book.Findings, book.Names)
			continue
		}
		want := tt.want
		if name != "a deleted row" {
			want = below + want
		}
		if got := cellsOf(book.Grids[0]); got != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
	}
}

// TestWordMerges: merged cells, with columns left free before a row.
func TestWordMerges(t *testing.T) {
	cell := sheettest.WordCell
	body := sheettest.WordTable(
		[]string{cell(`<w:vMerge w:val="restart"/>`, "存在问题"), cell(`<w:gridSpan w:val="2"/>`, "整改"), cell(`<w:vMerge w:val="restart"/>`, "完成情况")},
		[]string{cell(`<w:vMerge/>`, ""), "措施", "结果", cell(`<w:vMerge w:val="continue"/>`, "盖住的")},
		[]string{cell(`<w:hMerge w:val="restart"/>`, "甲"), cell(`<w:hMerge w:val="continue"/>`, ""), "乙", "已完成"},
		[]string{cell(`<w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>`, "丙"), "丁", ""},
		[]string{cell(`<w:vMerge/><w:gridSpan w:val="2"/>`, ""), "戊", ""},
		[]string{cell(`<w:vMerge/><w:gridSpan w:val="999999999"/>`, "")})
	body = strings.Replace(body, "<w:tr>", `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>`, 1)
	book := Open("台账.docx", sheettest.Word(body, nil).Zip(), "")
	const want = "B1=存在问题; C1=整改 to D1; E1=完成情况; B2=措施; C2=结果; D2=盖住的; A3=甲 to B3; C3=乙; D3=已完成; A4=丙 to B5; C4=丁; C5=戊"
	if len(book.Grids) != 1 || cellsOf(book.Grids[0]) != want {
		t.Errorf("%v\n got %s\nwant %s", book.Findings, cellsOf(book.Grids[0]), want)
	}
}

// TestWordChosen: a table that does not look like a ledger is read where somebody says that it is one; a file that was cut off is broken.
func TestWordChosen(t *testing.T) {
	data := sheettest.Word(sheettest.WordTable([]string{"编号", "甲"}, []string{"1", "乙"}), nil).Zip()
	if book := Open("表.docx", data, ""); len(book.Grids) != 0 || !book.Findings.HasError() {
		t.Errorf("%+v", book)
	}
	if book := OpenAs("表.docx", data, "", true); len(book.Grids) != 1 || cellsOf(book.Grids[0]) != "A1=编号; B1=甲; A2=1; B2=乙" {
		t.Errorf("%+v", book)
	}
	if book := OpenAs("文.docx", sheettest.Word(sheettest.WordParagraph("文"), nil).Zip(), "", true); !book.Findings.HasError() {
		t.Errorf("%+v", book)
	}
	for name, data := range map[string][]byte{"断.docx": data[:len(data)/2], "断.xls": sheettest.Compound("Workbook", make([]byte, 9000))[:600]} {
		if book := Open(name, data, ""); len(book.Findings) != 1 || book.Findings[0].Code != "file.broken" {
			t.Errorf("%s: %+v", name, book.Findings)
		}
	}
}

// TestWordTables: which tables are one sheet, what stands above them, how they are called, and what is no ledger at all.
func TestWordTables(t *testing.T) {
	p := sheettest.WordParagraph
	table := func(rows ...[]string) string { return sheettest.WordTable(rows...) }
	one, two := []string{"1", "甲", "乙", "已完成"}, []string{"2", "丙", "丁", "未完成"}
	long := strings.Repeat("按照县委统一部署，巡察组对本单位开展了巡察，并反馈了意见。", 3)
	for name, tt := range map[string]struct{ body, want string }{
		"a title":             {p("某校整改台账") + p("") + p("填报单位：某校") + table(wordHead, one) + p("注：一式两份"), "表1: A1=某校整改台账 to D1; A2=填报单位：某校 to D2; A3=序号; B3=存在问题; C3=整改措施; D3=完成情况; A4=1; B4=甲; C4=乙; D4=已完成; A5=注：一式两份 to D5"},
		"goes on":             {table(wordHead, one) + p("") + table(two), "表1: A1=序号; B1=存在问题; C1=整改措施; D1=完成情况; A2=1; B2=甲; C2=乙; D2=已完成; A3=2; B3=丙; C3=丁; D3=未完成"},
		"goes on with a head": {p("台账") + table(wordHead, one) + p("台账") + p("（续表）") + table(wordHead, two), "表1: A1=台账 to D1; A2=序号; B2=存在问题; C2=整改措施; D2=完成情况; A3=1; B3=甲; C3=乙; D3=已完成; A4=序号; B4=存在问题; C4=整改措施; D4=完成情况; A5=2; B5=丙; C5=丁; D5=未完成"},
		"two units": {p("甲校") + table(wordHead, one) + p("乙校") + table(wordHead, two), "甲校: A1=甲校 to D1; A2=序号; B2=存在问题; C2=整改措施; D2=完成情况; A3=1; B3=甲; C3=乙; D3=已完成 | " +
			"乙校: A1=乙校 to D1; A2=序号; B2=存在问题; C2=整改措施; D2=完成情况; A3=2; B3=丙; C3=丁; D3=未完成"},
		"in a frame":       {table([]string{"<w:tc>" + table(wordHead, one) + "<w:p/></w:tc>"}), "表1:  | 表2: A1=序号; B1=存在问题; C1=整改措施; D1=完成情况; A2=1; B2=甲; C2=乙; D2=已完成"},
		"a notice":         {p("中共某校党委关于巡察整改情况的公示") + table(wordHead, one), ""},
		"a notice in two":  {p("中共某校党委") + p("关于巡察整改情况的通报（征求意见稿）") + p(long) + table(wordHead, one), ""},
		"prose":            {p("巡察整改") + p(long) + p(long) + p(long) + table(wordHead, one), ""},
		"how to fill it":   {p("整改台账") + p("填表说明："+long) + table(wordHead, one), "表1"},
		"no ledger":        {table([]string{"姓名", "职务", "电话"}, []string{"甲", "乙", "丙"}), ""},
		"only its header":  {table(wordHead), ""},
		"no table":         {p("整改台账"), ""},
		"a head in prose":  {table([]string{long + "问题", "整改", "完成"}, one), "表1"},
		"two columns only": {table([]string{"存在问题", "整改"}, []string{"甲", "乙"}), ""},
	} {
		data := sheettest.Word(tt.body, nil).Zip()
		book := Open("台账.docx", data, "")
		var got []string
		for _, g := range book.Grids {
			got = append(got, g.Name+": "+cellsOf(g))
		}
		all := strings.Join(got, " | ")
		if name == "how to fill it" || name == "a head in prose" {
			all = strings.Join(book.Names, " ")
		}
		if name == "a head in prose" {
			tt.want = ""
		}
		if all != tt.want || (tt.want != "") != HoldsLedger("台账.docx", data) {
			t.Errorf("%s: %v\n got %s\nwant %s", name, book.Findings, all, tt.want)
		}
	}
}

// TestOffices: small ledgers that LibreOffice has written, one as a spreadsheet, one as a table with automatic numbers, merged and struck out cells.
func TestOffices(t *testing.T) {
	for name, want := range map[string]string{
		"台账.ods":  "整改台账 B2=教学管理; C2=担当意识不强; D2=加强学习; E2=组织了学习; F2=已完成; G2=155; I2=2023年8月5日",
		"台账.docx": "表1 B4=教学管理 to B6; C4=担当意识不强 to C5 struck （删去）; D4=1.加强学习/2.改进作风; E4=组织了学习; F4=已完成; G4=155; I4=2023年8月5日",
	} {
		book := OpenFile("testdata/offices/"+name, "")
		if len(book.Grids) != 2 || book.Grids[1].Name != "基本信息" {
			t.Errorf("%s: %v %v", name, book.Names, book.Findings)
			continue
		}
		g := book.Grids[0]
		if got := cellsOf(g); !strings.Contains(got, strings.TrimPrefix(want, g.Name+" ")) {
			t.Errorf("%s: %s %s\nwant %s", name, g.Name, got, want)
		}
	}
}

// TestWordNumber: numbers of automatic lists as Word writes them.
func TestWordNumber(t *testing.T) {
	for format, want := range map[string]string{
		"decimal": "1 2 11 105", "decimalZero": "01 02 11 105", "chineseCounting": "一 二 十一 一百零五", "upperLetter": "A B K AAAAA", "lowerRoman": "i ii xi cv",
		"decimalEnclosedCircle": "① ② ⑪ 105", "decimalFullWidth": "１ ２ １１ １０５", "ideographTraditional": "甲 乙 11 105", "of nobody": "1 2 11 105",
	} {
		var got []string
		for _, n := range []int{1, 2, 11, 105} {
			got = append(got, wordNumber(n, format))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", format, got, want)
		}
	}
}

// FuzzWordTable: whatever stands in a document, reading it ends, and keeps to the bounds.
func FuzzWordTable(f *testing.F) {
	f.Add(sheettest.WordTable(wordHead, []string{"1", "甲", "乙", "已完成"}), wordNumbering)
	f.Add(`<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>`+sheettest.WordCell(`<w:gridSpan w:val="1000000000"/><w:vMerge/>`, "问题\n整改")+`</w:tr></w:tbl>`, "")
	f.Add(strings.Repeat("<w:tbl><w:tr><w:tc>", 60)+sheettest.WordTable(wordHead, wordHead)+strings.Repeat("</w:tc></w:tr></w:tbl>", 60), "")
	f.Add(`<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`+sheettest.WordTable(wordHead, []string{rawCellOf(listed("1", "8", "甲")), "b"}), `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="8"><w:start w:val="99999999999"/><w:lvlText w:val="%9%1%"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	f.Fuzz(func(t *testing.T, body, numbering string) {
		book := Open("台账.docx", sheettest.Word(body, map[string]string{"numbering": numbering}).Zip(), "")
		for _, g := range book.Grids {
			if g.Rows > MaxRows || g.Cols > MaxCols || g.Len() > maxCells {
				t.Errorf("%d×%d, %d cells", g.Rows, g.Cols, g.Len())
			}
			g.Findings(&Report{})
		}
	})
}
