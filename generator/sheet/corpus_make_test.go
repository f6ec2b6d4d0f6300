package sheet_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"gongshi/generator/sheet/sheettest"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// odd is one broken or odd file of the corpus. Its number is its place in the list.
type odd struct {
	name string // with its extension
	data []byte
	// random: no two makings are the same, so the file is made only where there is none.
	random bool
}

const (
	sheet1  = "xl/worksheets/sheet1.xml"
	strs    = "xl/sharedStrings.xml"
	book    = "xl/workbook.xml"
	rels    = "xl/_rels/workbook.xml.rels"
	pkgRels = "_rels/.rels"
)

// with is the plain ledger with some cells changed, packed.
func with(change map[string]any) []byte { return sheettest.PlainBook(change).Zip() }

// cell is with for one cell, by its attributes and its inside.
func cell(at, attr, inside string) []byte {
	return with(map[string]any{at: sheettest.Cell{Attr: attr, Inside: inside}})
}

// after is the plain ledger with something behind its rows.
func after(xml string) []byte {
	return sheettest.New(sheettest.Plain(nil, xml), sheettest.Info(nil)).Zip()
}

// rowsOf is a ledger of rows in XML.
func rowsOf(rows, after string) []byte {
	return sheettest.New(sheettest.Sheet{Name: "整改台账", XML: sheettest.SheetXML(rows, after)}, sheettest.Info(nil)).Zip()
}

// shared is the plain ledger whose C2 is a shared string.
func shared(index string, list ...string) []byte {
	change := map[string]any{"C2": sheettest.Cell{Attr: `t="s"`, Inside: "<v>" + index + "</v>"}}
	return sheettest.PlainBook(change).With(strs, sheettest.Strings(list...)).Zip()
}

func utf16Of(s string) string {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return string(out)
}

// wide is the plain ledger with so many columns; the last has a header and a value.
func wide(columns int) []byte {
	var rows [][]any
	for i, r := range append([][]any{sheettest.Head()}, sheettest.Items()...) {
		for c := len(r); c < columns; c++ {
			if r = append(r, nil); c%50 == 0 || c == columns-1 {
				r[c] = fmt.Sprintf("附加%d-%d", c+1, i)
			}
		}
		rows = append(rows, r)
	}
	return rowsOf(sheettest.Rows(rows...), "")
}

// corpus is every odd file.
func corpus(t *testing.T) []odd {
	plain := sheettest.PlainBook(nil)
	good := plain.Zip()
	rows := sheettest.PlainRows(nil)
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 1016)
	encrypted, err := excelize.Encrypt(good, &excelize.Options{Password: "secret"})
	if err != nil {
		t.Fatal(err)
	}
	csv := "序号,问题类别,存在问题,整改措施,整改结果,完成情况,追缴资金（元）\r\n1,教学管理,担当意识不强,加强学习,组织了学习,已完成,155\r\n2,教学管理,管理不规范,完善制度,完善了制度,未完成,\r\n"
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(csv)
	if err != nil {
		t.Fatal(err)
	}
	var many []sheettest.Sheet
	for i := range 199 {
		many = append(many, sheettest.Sheet{Name: fmt.Sprintf("附表%d", i+1), XML: sheettest.SheetXML("", "")})
	}
	manyAfter := append(slices.Clone(many), sheettest.Info(nil), sheettest.Plain(nil, ""))
	long := strings.Repeat("组织学习。", 6554)[:3*32767]
	doctype := func(declarations, text string) []byte {
		return plain.Edit(sheet1, "<worksheet", "<!DOCTYPE worksheet ["+declarations+"]><worksheet").Edit(sheet1, "担当意识不强", text).Zip()
	}
	var laughs strings.Builder
	laughs.WriteString(`<!ENTITY a0 "哈">`)
	for i := 1; i < 10; i++ {
		fmt.Fprintf(&laughs, `<!ENTITY a%d "%s">`, i, strings.Repeat(fmt.Sprintf("&a%d;", i-1), 10))
	}
	files := func(names ...string) []byte {
		var b sheettest.Book
		for _, n := range names {
			b = b.With(n, "<x/>")
		}
		return b.Zip()
	}
	date := func(value string) []byte { return with(map[string]any{"I2": sheettest.Number(value, 1)}) }
	money := func(value string) []byte { return with(map[string]any{"G2": sheettest.Number(value, 0)}) }
	strict := func(b sheettest.Book) sheettest.Book {
		return b.Edit("", "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main").
			Edit("", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
	}
	prefixed := strings.NewReplacer("<?", "<?", "</", "</x:", "<", "<x:", `xmlns="`, `xmlns:x="`, `xmlns:r`, `xmlns:r`)

	return slices.Concat([]odd{
		// The package.
		{name: "truncated.xlsx", data: good[:len(good)/2]},
		{name: "wrong-crc.xlsx", data: plain.Put(sheettest.Part{Name: sheet1, Text: partText(plain, sheet1), CRC: 1}).Zip()},
		{name: "bomb-claimed.xlsx", data: plain.Put(sheettest.Part{Name: "xl/media/a.png", Text: "x", Size: 1 << 40}).Zip()},
		{name: "size-understated.xlsx", data: plain.Put(sheettest.Part{Name: sheet1, Text: partText(plain, sheet1), Size: 10}).Zip()},
		{name: "duplicate-entries.xlsx", data: append(plain, sheettest.Part{Name: sheet1, Text: sheettest.SheetXML(sheettest.PlainRows(map[string]any{"F2": "未完成"}), "")}).Zip()},
		{name: "dotted-names.xlsx", data: plain.With("../../etc/passwd", "x").With("/xl/../evil.xml", "x").Zip()},
		{name: "upper-case-names.xlsx", data: plain.Rename(strs, "xl/SharedStrings.xml").Rename(book, "xl/Workbook.xml").Zip()},
		{name: "no-workbook.xlsx", data: plain.Without(book).Zip()},
		{name: "no-workbook-rels.xlsx", data: plain.Without(rels).Zip()},
		{name: "no-package-rels.xlsx", data: plain.Without(pkgRels).Zip()},
		{name: "no-content-types.xlsx", data: plain.Without("[Content_Types].xml").Zip()},
		{name: "no-sheet-part.xlsx", data: plain.Without(sheet1).Zip()},
		{name: "no-shared-strings.xlsx", data: sheettest.PlainBook(map[string]any{"C2": sheettest.Cell{Attr: `t="s"`, Inside: "<v>0</v>"}}).Without(strs).Zip()},
		{name: "no-styles.xlsx", data: plain.Without("xl/styles.xml").Zip()},
		{name: "empty-workbook-xml.xlsx", data: plain.With(book, "").Zip()},
		{name: "absolute-targets.xlsx", data: plain.Edit(rels, `Target="`, `Target="/xl/`).Zip()},
		{name: "backslash-targets.xlsx", data: plain.Edit(rels, `worksheets/`, `worksheets\`).Zip()},
		{name: "backslash-entries.xlsx", data: plain.Rename("xl/worksheets/", `xl\worksheets\`).Zip()},
		{name: "other-folder.xlsx", data: plain.Rename("xl/", "book/").Edit(pkgRels, "xl/", "book/").Edit("[Content_Types].xml", "/xl/", "/book/").Zip()},
		{name: "strings-elsewhere.xlsx", data: elsewhere().Zip()},
		{name: "external-target.xlsx", data: plain.Edit(rels, `Target="worksheets/sheet1.xml"`, `Target="http://example.invalid/a.xml" TargetMode="External"`).Zip()},

		// The XML.
		{name: "sheet-cut-off.xlsx", data: plain.With(sheet1, partText(plain, sheet1)[:900]).Zip()},
		{name: "utf16-sheet.xlsx", data: plain.With(sheet1, utf16Of(strings.Replace(partText(plain, sheet1), `encoding="UTF-8"`, `encoding="UTF-16"`, 1))).Zip()},
		{name: "gbk-sheet.xlsx", data: plain.With(sheet1, gbkOf(t, strings.Replace(partText(plain, sheet1), `encoding="UTF-8"`, `encoding="GBK"`, 1))).Zip()},
		{name: "bom-sheet.xlsx", data: plain.With(sheet1, "\ufeff"+partText(plain, sheet1)).Zip()},
		{name: "billion-laughs.xlsx", data: doctype(laughs.String(), "&a9;")},
		{name: "external-entity.xlsx", data: doctype(`<!ENTITY x SYSTEM "file:///etc/passwd">`, "&x;")},
		{name: "strict.xlsx", data: strict(plain).Zip()},
		{name: "strict-date.xlsx", data: strict(sheettest.PlainBook(map[string]any{"I2": sheettest.Cell{Attr: `s="1" t="d"`, Inside: "<v>2023-08-05</v>"}})).Zip()},
		{name: "prefixed-sheet.xlsx", data: plain.With(sheet1, prefixed.Replace(partText(plain, sheet1))).Zip()},
		{name: "cdata-and-comments.xlsx", data: plain.Edit(sheet1, "担当意识不强", "<![CDATA[担当<意识>]]><!-- 不算 -->不强").Zip()},
		{name: "alternate-content.xlsx", data: plain.Edit(sheet1, "<sheetData>", `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"/></mc:AlternateContent><sheetData>`).Zip()},
	}, []odd{
		// The table of shared strings.
		{name: "string-out-of-range.xlsx", data: shared("7", "担当意识不强")},
		{name: "string-negative.xlsx", data: shared("-1", "担当意识不强")},
		{name: "string-not-a-number.xlsx", data: shared("担当意识不强", "担当意识不强")},
		{name: "string-decimal.xlsx", data: shared("0.0", "担当意识不强")},
		{name: "strings-miscounted.xlsx", data: sheettest.PlainBook(map[string]any{"C2": sheettest.Cell{Attr: `t="s"`, Inside: "<v>1</v>"}}).
			With(strs, strings.Replace(sheettest.Strings("别的", "担当意识不强"), "<sst ", `<sst count="4000000000" uniqueCount="1" `, 1)).Zip()},
		{name: "strings-cut-off.xlsx", data: plain.With(strs, "<sst><si><t>甲").Zip()},
		{name: "rich-text.xlsx", data: shared("0", "<r><rPr><b/></rPr><t>担当</t></r><r><t xml:space=\"preserve\">意识 </t></r><r><t>不强</t></r>")},
		{name: "phonetic.xlsx", data: shared("0", `<t>担当意识不强</t><rPh sb="0" eb="2"><t>ダンドウ</t></rPh><phoneticPr fontId="1"/>`)},
		{name: "inline-rich.xlsx", data: cell("C2", `t="inlineStr"`, "<is><r><t>担当</t></r><r><t>意识不强</t></r></is>")},
		{name: "escapes.xlsx", data: cell("C2", `t="inlineStr"`, "<is><t>担当_x0000_意识_x000D_不强_x005F_x0041_</t></is>")},
		{name: "lone-surrogates.xlsx", data: cell("C2", `t="inlineStr"`, "<is><t>担当_xD83D_意识_xDE00_不强</t></is>")},
		{name: "long-text.xlsx", data: with(map[string]any{"E2": long})},
		{name: "blank-text.xlsx", data: with(map[string]any{"C2": " 　\t", "C4": "\u200b"})},
	}, []odd{
		// Cells.
		{name: "formula-values.xlsx", data: with(map[string]any{"G2": sheettest.Formula("SUM(100,55)", "", "155"), "F2": sheettest.Formula(`"已"&"完成"`, "str", "已完成")})},
		{name: "formula-without-value.xlsx", data: with(map[string]any{"G2": sheettest.Formula("SUM(100,55)", "", "")})},
		{name: "formula-error.xlsx", data: with(map[string]any{"G2": sheettest.Formula("1/0", "e", "#DIV/0!")})},
		{name: "formula-empty-text.xlsx", data: with(map[string]any{"G3": sheettest.Cell{Attr: `t="str"`, Inside: `<f>IF(1,"")</f><v></v>`}})},
		{name: "formula-shared.xlsx", data: with(map[string]any{"G2": sheettest.Cell{Inside: `<f t="shared" ref="G2:G3" si="0">100+55</f><v>155</v>`}, "G3": sheettest.Cell{Inside: `<f t="shared" si="0"/><v>155</v>`}})},
		{name: "formula-array.xlsx", data: with(map[string]any{"G2": sheettest.Cell{Inside: `<f t="array" ref="G2:G3">A2:A3*155</f><v>155</v>`}, "G3": sheettest.Cell{Inside: `<v>310</v>`}})},
		{name: "injection.xlsx", data: with(map[string]any{"C2": "=cmd|' /C calc'!A0", "C4": "@SUM(1)", "D2": "+1+1", "E2": "=cmd|' /C calc'!A0", "E4": "-2+3"})},
		{name: "booleans.xlsx", data: with(map[string]any{"F2": sheettest.Cell{Attr: `t="b"`, Inside: "<v>1</v>"}, "F3": sheettest.Cell{Attr: `t="b"`, Inside: "<v>0</v>"}, "G3": sheettest.Cell{Attr: `t="b"`, Inside: "<v>1</v>"}})},
		{name: "unknown-type.xlsx", data: cell("G2", `t="money"`, "<v>155</v>")},
		{name: "style-out-of-range.xlsx", data: cell("I2", `s="999"`, "<v>45143</v>")},
		{name: "two-values.xlsx", data: cell("G2", "", "<v>1</v><v>55</v>")},
	}, []odd{
		// Numbers and dates.
		{name: "date-1904.xlsx", data: sheettest.PlainBook(map[string]any{"I2": sheettest.Number("43681", 1)}).Edit(book, "<sheets>", `<workbookPr date1904="1"/><sheets>`).Zip()},
		{name: "date-0.xlsx", data: date("0")},
		{name: "date-1.xlsx", data: date("1")},
		{name: "date-60.xlsx", data: date("60")},
		{name: "date-negative.xlsx", data: date("-1")},
		{name: "date-fraction.xlsx", data: date("45143.999")},
		{name: "date-1e308.xlsx", data: date("1e308")},
		{name: "date-iso.xlsx", data: cell("I2", `s="1" t="d"`, "<v>2023-08-05T00:00:00</v>")},
		{name: "date-iso-impossible.xlsx", data: cell("I2", `s="1" t="d"`, "<v>2023-02-30</v>")},
		{name: "date-1899-text.xlsx", data: with(map[string]any{"I2": "1899-12-31"})},
		{name: "date-month-format.xlsx", data: with(map[string]any{"I2": sheettest.Number("45143", 3)})},
		{name: "date-without-format.xlsx", data: with(map[string]any{"I2": sheettest.Number("45143", 0)})},
		{name: "money-1e308.xlsx", data: money("1e308")},
		{name: "money-1e-308.xlsx", data: money("1e-308")},
		{name: "money-nan.xlsx", data: money("NaN")},
		{name: "money-inf.xlsx", data: money("INF")},
		{name: "money-negative.xlsx", data: money("-155")},
		{name: "money-noise.xlsx", data: money("155.30000000000001")},
		{name: "money-hex.xlsx", data: money("0x9B")},
		{name: "money-percent.xlsx", data: with(map[string]any{"G2": sheettest.Number("1.55", 2)})},
		{name: "money-as-date.xlsx", data: with(map[string]any{"G2": sheettest.Number("155", 1)})},
		{name: "money-digits.xlsx", data: money("99999999999999999999")},
		{name: "numbers-as-text.xlsx", data: with(map[string]any{"A2": "1", "G2": "155", "H3": " １ "})},
		{name: "status-percent.xlsx", data: with(map[string]any{"F2": sheettest.Number("1", 2)})},
		{name: "people-fraction.xlsx", data: with(map[string]any{"H3": sheettest.Number("1.5", 0)})},
		{name: "people-many.xlsx", data: with(map[string]any{"H3": sheettest.Number("1e15", 0)})},
		{name: "people-nan.xlsx", data: with(map[string]any{"H3": sheettest.Number("NaN", 0)})},
		{name: "people-as-date.xlsx", data: with(map[string]any{"H3": sheettest.Number("1", 1)})},
		{name: "status-nan.xlsx", data: with(map[string]any{"F2": sheettest.Number("NaN", 0)})},
	}, []odd{
		// The grid.
		{name: "merges-overlap.xlsx", data: after(sheettest.Merges("B2:B4", "B3:C4", "C2:C3"))},
		{name: "merge-whole-sheet.xlsx", data: after(sheettest.Merges("A1:XFD1048576"))},
		{name: "merge-all-columns-of-data.xlsx", data: after(sheettest.Merges("A2:XFD2"))},
		{name: "merge-beyond-bounds.xlsx", data: after(sheettest.Merges("B2:B4", "A1048577:B1048580", "XFE1:XFF2", "ZZZZZZZ1:B2"))},
		{name: "merge-reversed.xlsx", data: after(sheettest.Merges("B4:B2", "C3:C2"))},
		{name: "merge-nonsense.xlsx", data: after(sheettest.Merges("", "A1", ":", "B2:", "B2:B3:B4", "#REF!"))},
		{name: "merge-absolute.xlsx", data: after(sheettest.Merges("$B$2:$B$4"))},
		{name: "merge-over-status.xlsx", data: after(sheettest.Merges("F2:F4"))},
		{name: "no-cells.xlsx", data: rowsOf("", "")},
		{name: "no-columns.xlsx", data: rowsOf(`<row r="1"/><row r="2"/>`, "")},
		{name: "one-column.xlsx", data: rowsOf(sheettest.Rows([]any{"存在问题"}, []any{"担当意识不强"}), "")},
		{name: "columns-200.xlsx", data: wide(200)},
		{name: "columns-300.xlsx", data: wide(300)},
		{name: "rows-out-of-order.xlsx", data: rowsOf(backwards(), "")},
		{name: "rows-duplicate.xlsx", data: rowsOf(rows+sheettest.Row(2, 9, "别的", "别的问题", "别的", "别的", "未完成", 9), "")},
		{name: "no-references.xlsx", data: rowsOf(unreferenced(), "")},
		{name: "references-wrong.xlsx", data: rowsOf(strings.Replace(rows, `r="C2"`, `r="第3列"`, 1), "")},
		{name: "reference-of-other-row.xlsx", data: rowsOf(strings.Replace(rows, `r="G2"`, `r="G3"`, 1), "")},
		{name: "references-absolute.xlsx", data: rowsOf(strings.Replace(rows, `r="C2"`, `r="$C$2"`, 1), "")},
		{name: "references-lower-case.xlsx", data: rowsOf(strings.Replace(rows, `r="C2"`, `r="c2"`, 1), "")},
		{name: "beyond-last-cell.xlsx", data: rowsOf(rows+`<row r="1048577"><c r="A1048577"><v>1</v></c></row><row r="5"><c r="XFE5"><v>1</v></c></row>`, "")},
		{name: "last-cell.xlsx", data: rowsOf(rows+`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, "")},
		{name: "cells-duplicate.xlsx", data: rowsOf(strings.Replace(rows, `<c r="G2"`, `<c r="G2"><v>1</v></c><c r="G2"`, 1), "")},
		{name: "hidden-rows.xlsx", data: rowsOf(strings.Replace(rows, `<row r="3"`, `<row r="3" hidden="1"`, 1), "")},
		{name: "hidden-columns.xlsx", data: plain.Edit(sheet1, "<sheetData>", `<cols><col min="7" max="16384" hidden="true"/></cols><sheetData>`).Zip()},
		{name: "zero-height-rows.xlsx", data: rowsOf(strings.Replace(rows, `<row r="3"`, `<row r="3" ht="0" customHeight="1"`, 1), "")},
	}, []odd{
		// The workbook.
		{name: "very-hidden.xlsx", data: plain.Edit(book, `sheetId="1"`, `sheetId="1" state="veryHidden"`).Zip()},
		{name: "chart-sheet-only.xlsx", data: plain.Edit(rels, "/worksheet\"", "/chartsheet\"").Zip()},
		{name: "no-sheets.xlsx", data: sheettest.New().Zip()},
		{name: "sheets-201.xlsx", data: sheettest.New(append([]sheettest.Sheet{sheettest.Plain(nil, ""), sheettest.Info(nil)}, many...)...).Zip()},
		{name: "sheets-201-ledger-last.xlsx", data: sheettest.New(manyAfter...).Zip()},
		{name: "two-sheets-one-part.xlsx", data: plain.Edit(book, "</sheets>", `<sheet name="又一张" sheetId="9" r:id="rId1"/></sheets>`).Zip()},
		{name: "sheet-without-name.xlsx", data: plain.Edit(book, `name="整改台账"`, `name=""`).Zip()},
		{name: "same-names.xlsx", data: plain.Edit(book, `name="基本信息"`, `name="整改台账"`).Zip()},
		{name: "encrypted.xlsx", data: encrypted, random: true},
	}, []odd{
		// What is no workbook.
		{name: "binary-workbook.xlsb", data: files("[Content_Types].xml", pkgRels, "xl/workbook.bin")},
		{name: "old.xls", data: []byte(ole + utf16Of("Workbook")[2:])},
		{name: "old-renamed.xlsx", data: []byte(ole + utf16Of("Workbook")[2:])},
		{name: "open-document.ods", data: files("mimetype", "content.xml", "META-INF/manifest.xml")},
		{name: "word.xlsx", data: files("[Content_Types].xml", pkgRels, "word/document.xml")},
		{name: "web-page.xls", data: []byte("<html><body><table><tr><td>存在问题</td><td>完成情况</td></tr></table></body></html>\n")},
		{name: "empty.xlsx", data: []byte{}},
		{name: "picture.xlsx", data: []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")},
		{name: "plain.csv", data: []byte(csv)},
		{name: "gb18030.csv", data: []byte(gb)},
		{name: "nul.csv", data: []byte(strings.Replace(csv, "担当", "担\x00当", 1))},
		{name: "quotes.csv", data: []byte(strings.Replace(csv, "担当", "\"担当", 1))},
		{name: "injection.csv", data: []byte(strings.Replace(csv, "担当意识不强", "=cmd|' /C calc'!A0", 1))},
		{name: "utf16.csv", data: []byte(utf16Of(strings.ReplaceAll(csv, ",", "\t")))},
	}, oldBooks(), oldSheets(), otherOffices())
}

func partText(b sheettest.Book, name string) string {
	return b[slices.IndexFunc(b, func(p sheettest.Part) bool { return p.Name == name })].Text
}

func gbkOf(t *testing.T, s string) string {
	out, err := simplifiedchinese.GBK.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// elsewhere keeps its table of strings under a name of its own; another one lies where such tables usually are.
func elsewhere() sheettest.Book {
	b := sheettest.PlainBook(map[string]any{"C2": sheettest.Cell{Attr: `t="s"`, Inside: "<v>0</v>"}})
	return b.With(strs, sheettest.Strings("不该读到的")).With("xl/text/table.xml", sheettest.Strings("担当意识不强")).
		Edit(rels, "sharedStrings.xml", "text/table.xml").Edit("[Content_Types].xml", "/xl/sharedStrings.xml", "/xl/text/table.xml")
}

// backwards has the rows from last to first.
func backwards() string {
	list := append([][]any{sheettest.Head()}, sheettest.Items()...)
	var b strings.Builder
	for i := range slices.Backward(list) {
		b.WriteString(sheettest.Row(i+1, list[i]...))
	}
	return b.String()
}

// unreferenced has no r attributes; cells that are left out become empty ones.
func unreferenced() string {
	var b strings.Builder
	for _, cells := range append([][]any{sheettest.Head()}, sheettest.Items()...) {
		b.WriteString("<row>")
		for _, v := range cells {
			s := sheettest.Row(1, v)
			if v == nil {
				s = `<c/>`
			} else {
				s = strings.TrimSuffix(strings.TrimPrefix(s, `<row r="1">`), `</row>`)
				s = strings.Replace(s, ` r="A1"`, "", 1)
			}
			b.WriteString(s)
		}
		b.WriteString("</row>")
	}
	return b.String()
}
