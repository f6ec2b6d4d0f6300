package sheet_test

import (
	"strings"

	"gongshi/generator/sheet/sheettest"
)

// otherOffices are odd files of OpenDocument and Word.
func otherOffices() []odd {
	head := []string{"序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况"}
	item := []string{"1", "教学管理", "担当意识不强", "加强学习", "组织了学习", "已完成"}
	row := func(attributes string, cells []string) string {
		out := `<table:table-row ` + attributes + `>`
		for _, c := range cells {
			out += sheettest.ODSCell(c)
		}
		return out + `</table:table-row>`
	}
	ods := sheettest.ODS(sheettest.ODSTable("整改台账", row("", head)+row("", item)), "")
	word := sheettest.Word(sheettest.WordParagraph("整改台账")+sheettest.WordTable(head, item), nil)
	cells := `<table:table-cell table:number-columns-repeated="16384"/>`
	return []odd{
		{name: "plain.ods", data: ods.Zip()},
		{name: "rows-a-million.ods", data: sheettest.ODS(sheettest.ODSTable("整改台账", row("", head)+row("", item)+`<table:table-row table:number-rows-repeated="1048574">`+cells+`</table:table-row>`), "").Zip()},
		{name: "item-three-times.ods", data: sheettest.ODS(sheettest.ODSTable("整改台账", row("", head)+row(`table:number-rows-repeated="3"`, item)), "").Zip()},
		{name: "repeats-nonsense.ods", data: ods.Edit("content.xml", "<table:table-row >", `<table:table-row table:number-rows-repeated="-3">`).Edit("content.xml", "<table:table-cell ", `<table:table-cell table:number-columns-repeated="99999999999999999999" `).Zip()},
		{name: "cut-off.ods", data: ods.Edit("content.xml", "</office:spreadsheet></office:body></office:document-content>", "").Zip()},
		{name: "truncated.ods", data: ods.Zip()[:300]},
		{name: "no-content.ods", data: ods.Without("content.xml").Zip()},
		{name: "locked.ods", data: ods.With("META-INF/manifest.xml", `<manifest:encryption-data/>`).Zip()},
		{name: "text.odt", data: ods.With("mimetype", "application/vnd.oasis.opendocument.text").Zip()},
		{name: "one-file.fods", data: []byte(sheettest.FODS(sheettest.ODSTable("整改台账", row("", head)+row("", item))))},
		{name: "table.docx", data: word.Zip()},
		{name: "table-cut-off.docx", data: word.Edit("word/document.xml", "</w:body></w:document>", "").Zip()},
		{name: "table-spans-nonsense.docx", data: word.Edit("word/document.xml", "<w:tcPr>", `<w:tcPr><w:gridSpan w:val="-1"/><w:gridSpan w:val="999999999999"/><w:vMerge w:val="nonsense"/>`).Zip()},
		{name: "table-far.docx", data: word.Edit("word/document.xml", "<w:tr>", `<w:tr><w:trPr><w:gridBefore w:val="1000000"/></w:trPr>`).Zip()},
		{name: "table-nested.docx", data: sheettest.Word(strings.Repeat("<w:tbl><w:tr><w:tc>", 300)+strings.Repeat("</w:tc></w:tr></w:tbl>", 300), nil).Zip()},
		{name: "notice.docx", data: sheettest.Word(sheettest.WordParagraph("关于整改情况的公示")+sheettest.WordTable(head, item), nil).Zip()},
	}
}
