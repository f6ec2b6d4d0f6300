package ledger

import (
	"strings"
	"testing"

	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// Pictures in cells and formulas as they were typed are no content of a notice; in a column that nothing is read from they hurt nobody.
func TestPicturesAndFormulaTexts(t *testing.T) {
	const dispimg = `<f>_xlfn.DISPIMG(&quot;ID_1&quot;,1)</f>`
	head := []any{"存在问题", "整改措施", "完成情况", "佐证", "整改目标", "追缴资金（元）"}
	for _, tt := range []struct {
		name string
		row  []any
		told string
	}{
		{"WPS's picture", []any{"题", sheettest.Cell{Attr: `t="str"`, Inside: dispimg + `<v>=DISPIMG("ID_1",1)</v>`}, "完成"}, "error cell.picture B2"},
		{"WPS's picture without a value", []any{"题", sheettest.Cell{Inside: dispimg}, "完成"}, "error cell.picture B2"},
		{"WPS's picture, saved by Excel", []any{"题", sheettest.Cell{Attr: `t="e"`, Inside: dispimg + `<v>#NAME?</v>`}, "完成"}, "error cell.picture B2"},
		{"Excel's picture", []any{"题", sheettest.Cell{Attr: `t="e" vm="1"`, Inside: `<v>#VALUE!</v>`}, "完成"}, "error cell.picture B2"},
		{"WPS's picture within a text", []any{"题", `见=DISPIMG("ID_1",1)`, "完成"}, "error cell.picture B2"},
		{"a formula that gave no number", []any{"题", sheettest.Cell{Inside: `<f>VLOOKUP(A1,B:C,2,0)</f><v></v>`}, "完成"}, "error cell.formula B2"},
		{"a formula that gave no text", []any{"题", sheettest.Cell{Attr: `t="str"`, Inside: `<f>IF(1,"")</f><v></v>`}, "完成"}, ""},
		{"a formula as it was typed", []any{"题", "=CONCATENATE(A1,B1)", "完成"}, "error cell.spelled B2"},
		{"another one", []any{"题", "=G3+G4", "完成"}, "error cell.spelled B2"},
		{"a formula that no program has reckoned", []any{"题", sheettest.Cell{Inside: `<f>CONCATENATE(A1,B1)</f><v></v>`}, "完成"}, "error cell.formula B2"},
		{"a formula whose result is an empty text", []any{"题", "措", "完成", nil, nil, sheettest.Cell{Attr: `t="str"`, Inside: `<f>IF(TRUE,"",1)</f><v></v>`}}, ""},
		{"a sum that no program has reckoned", []any{"题", "措", "完成", nil, nil, sheettest.Cell{Inside: `<f>100+55</f><v/>`}}, "error cell.formula F2"},
		{"a text that begins with an equals sign", []any{"题", "=完善制度", "完成"}, ""},
		{"a picture beside", []any{"题", "措", "完成", sheettest.Cell{Attr: `t="str"`, Inside: dispimg + `<v>=DISPIMG("ID_1",1)</v>`}}, ""},
		{"an error value beside", []any{"题", "措", "完成", sheettest.Cell{Attr: `t="e"`, Inside: `<v>#REF!</v>`}}, ""},
		{"a picture where nothing is read from", []any{"题", "措", "完成", nil, sheettest.Cell{Attr: `t="e" vm="1"`, Inside: `<v>#VALUE!</v>`}}, ""},
		{"an error value where nothing is read from", []any{"题", "措", "完成", nil, sheettest.Cell{Attr: `t="e"`, Inside: `<v>#REF!</v>`}}, ""},
	} {
		data := sheettest.New(sheettest.Sheet{Name: "整改台账", XML: sheettest.SheetXML(sheettest.Rows(head, tt.row), "")}).Zip()
		l, list := Read(sheet.Open("台账.xlsx", data, ""), Options{})
		var told []string
		for _, f := range list {
			if f.Code != "ledger.column.unknown" {
				told = append(told, f.Severity.String()+" "+f.Code+" "+f.Cell)
			}
		}
		if l == nil || strings.Join(told, ", ") != tt.told {
			t.Errorf("%s: %q, want %q", tt.name, told, tt.told)
		}
	}
}

// A row of sums is only held against the rows: that its formulas have no result, or a wrong one, hurts nobody.
func TestFormulasOfSums(t *testing.T) {
	for _, sum := range []sheettest.Cell{{Inside: `<f>SUM(D2:D2)</f><v></v>`}, {Attr: `t="e"`, Inside: `<f>SUM(D2:#REF!)</f><v>#REF!</v>`}} {
		_, list := Read(sheet.Open("台账.xlsx", plainBook([]any{"存在问题", "整改措施", "完成情况", "追缴资金（元）"}, []any{"题", "措", "完成", 155}, []any{"合计", nil, nil, sum}).Zip(), ""), Options{})
		wantCodes(t, list, "info ledger.row.skipped 整改台账!A3")
	}
}

// plainBook is a workbook part by part, with a ledger of one row.
func plainBook(rows ...[]any) sheettest.Book {
	if rows == nil {
		rows = [][]any{{"存在问题", "整改措施", "完成情况", "追缴资金（元）"}, {"题", "措", "完成", 155}}
	}
	return sheettest.New(sheettest.Sheet{Name: "整改台账", XML: sheettest.SheetXML(sheettest.Rows(rows...), "")})
}

// Packages as programs leave them are read as spreadsheet programs read them, and what is another program's is not read at all.
func TestOddPackages(t *testing.T) {
	const part = "xl/worksheets/sheet1.xml"
	wide := func(b sheettest.Book, names ...string) sheettest.Book {
		for i := range b {
			for _, name := range names {
				if strings.HasSuffix(b[i].Name, name) {
					b[i].Text = utf16Of(strings.Replace(b[i].Text, "UTF-8", "UTF-16", 1))
				}
			}
		}
		return b
	}
	phantom := `<extLst><ext uri="x"><x14:thing xmlns:x14="urn:x"><row r="2"><c r="D2"><v>88</v></c></row></x14:thing><row r="9"><c r="A9" t="str"><v>鬼</v></c></row></ext></extLst>`
	empty := strings.Repeat(`<row r="3" spans="1:4" ht="14.25" customHeight="1"/>`, 100)
	for _, tt := range []struct {
		name string
		book sheettest.Book
	}{
		{"plain", plainBook()},
		{"capitals", plainBook().Rename("xl/worksheets/", "XL/WorkSheets/")},
		{"capitals everywhere", plainBook().Rename("xl/", "XL/").Rename("[Content", "[CONTENT").Rename("_rels", "_RELS")},
		{"a workbook in capitals in the list", plainBook().Edit("_rels/.rels", "xl/workbook.xml", "XL/Workbook.xml")},
		{"backslashes", plainBook().Rename("xl/worksheets/", `xl\worksheets\`)},
		{"a sheet in UTF-16", wide(plainBook(), "sheet1.xml")},
		{"everything in UTF-16", wide(plainBook(), ".xml", ".rels")},
		{"a broken thumbnail", plainBook().Put(sheettest.Part{Name: "docProps/thumbnail.jpeg", Text: "jpeg", CRC: 1})},
		{"cells in an extension list", plainBook().Edit(part, "</worksheet>", phantom+"</worksheet>")},
		{"a text of a foreign namespace", plainBook().Edit(part, "<is><t>题</t>", `<is><z:t xmlns:z="urn:z">鬼</z:t><t>题</t>`)},
		{"a value beside a text", plainBook().Edit(part, "<is><t>题</t></is>", `<is><t>题</t></is><v>0</v>`)},
		{"a prefix", plainBook().Edit(part, "<worksheet xmlns=", "<worksheet xmlns:unused=\"urn:u\" xmlns=")},
		{"empty rows", plainBook().Edit(part, "</sheetData>", strings.ReplaceAll(empty, `r="3"`, "")+"</sheetData>")},
	} {
		l, list := Read(sheet.Open("台账.xlsx", tt.book.Zip(), ""), Options{})
		if l == nil || len(list) > 0 || len(l.Units) != 1 || len(l.Units[0].Items) != 1 {
			t.Errorf("%s: %v %s", tt.name, l, show(list))
			continue
		}
		if it := l.Units[0].Items[0]; it.Problem.Text != "题" || it.Status != Done || it.Recovered.String() != "155" {
			t.Errorf("%s: %+v", tt.name, it)
		}
	}
	for name, book := range map[string]sheettest.Book{
		"an end tag that does not match": plainBook().Edit(part, "</sheetData></worksheet>", "</worksheet></sheetData>"),
		"an end tag too many":            plainBook().Edit(part, "</sheetData>", "</c></sheetData>"),
		"two texts in a cell":            plainBook().Edit(part, "<is><t>题</t></is>", `<is><t>题</t></is><is><t>二</t></is>`),
	} {
		l, list := Read(sheet.Open("台账.xlsx", book.Zip(), ""), Options{})
		if l != nil || len(list) != 1 || list[0].Code != "sheet.broken" {
			t.Errorf("%s: %v %s", name, l, show(list))
		}
	}
}

// utf16Of is a text in UTF-16 with its mark.
func utf16Of(s string) string {
	var b strings.Builder
	b.WriteString("\xff\xfe")
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}
