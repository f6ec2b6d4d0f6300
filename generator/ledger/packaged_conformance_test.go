//go:build conformance

package ledger_test

import (
	"encoding/binary"
	"regexp"
	"strings"

	"gongshi/generator/sheet/sheettest"
)

// packages are the ways in which the plain package is written.
var packages = []packaged{
	{name: "as it is", do: all()},
	{name: "sheet part in capitals", do: renamed("xl/worksheets/", "XL/Worksheets/"), judge: caseless},
	{name: "string table in another case", do: renamed(stringsPart, "xl/SharedStrings.xml")},
	{name: "styles in another case", do: renamed("xl/styles.xml", "xl/Styles.xml"), judge: caseless},
	{name: "workbook in another case", do: renamed("xl/workbook.xml", "xl/Workbook.xml"), judge: caseless},
	{name: "all in capitals", do: all(renamed("xl/_rels/workbook.xml.rels", "XL/_RELS/WORKBOOK.XML.RELS"), renamed("xl/", "XL/"), renamed("_rels/", "_RELS/")), judge: caseless},
	{name: "content types in capitals", do: renamed("[Content_Types].xml", "[CONTENT_TYPES].XML"), judge: caseless},
	{name: "sheet in UTF-16LE", do: wholePart(sheetPart, inUTF16(binary.LittleEndian))},
	{name: "sheet in UTF-16BE", do: wholePart(sheetPart, inUTF16(binary.BigEndian))},
	{name: "strings in UTF-16", do: wholePart(stringsPart, inUTF16(binary.LittleEndian))},
	{name: "styles in UTF-16", do: wholePart("xl/styles.xml", inUTF16(binary.LittleEndian))},
	{name: "workbook in UTF-16", do: wholePart("xl/workbook.xml", inUTF16(binary.LittleEndian))},
	{name: "relations in UTF-16", do: wholePart("xl/_rels/workbook.xml.rels", inUTF16(binary.LittleEndian))},
	{name: "sheet in GBK", do: wholePart(sheetPart, inGBK), want: mayAsk},
	{name: "byte order mark", do: wholePart(sheetPart, func(s string) string { return "\ufeff" + s })},
	{name: "v behind is", do: in(sheetPart, person, person+"<v>0</v>"), judge: "LibreOffice takes the v, and 0 for none"},
	{name: "v before is", do: in(sheetPart, person, "<v>0</v>"+person), judge: "LibreOffice takes the v, and 0 for none"},
	{name: "v with a text behind is", do: in(sheetPart, person, person+"<v>李某</v>"), want: mayAsk, judge: "LibreOffice takes the v, and 0 for none"},
	{name: "is in a number", do: in(sheetPart, sum, `<c r="J2"><v>155</v><is><t>99</t></is></c>`), want: mayAsk},
	{name: "two values", do: in(sheetPart, sum, `<c r="J2"><v>1</v><v>55</v></c>`), want: mustAsk},
	{name: "absolute targets", do: all(in("xl/_rels/workbook.xml.rels", `Target="`, `Target="/xl/`), in("_rels/.rels", `Target="`, `Target="/`))},
	{name: "targets with a dot", do: in("xl/_rels/workbook.xml.rels", `Target="worksheets`, `Target="./worksheets`), judge: "LibreOffice does not follow it"},
	{name: "targets with two dots", do: in("xl/_rels/workbook.xml.rels", `Target="worksheets`, `Target="../xl/worksheets`)},
	{name: "targets with backslashes", do: in("xl/_rels/workbook.xml.rels", `Target="worksheets/`, `Target="worksheets\`), want: mayAsk, judge: "LibreOffice does not follow it"},
	{name: "targets escaped", do: in("xl/_rels/workbook.xml.rels", `Target="worksheets/sheet1`, `Target="worksheets/%73heet1`), want: mayAsk, judge: "LibreOffice does not follow it"},
	{name: "no r on rows", do: wholePart(sheetPart, func(s string) string { return regexp.MustCompile(`<row r="\d+"`).ReplaceAllString(s, "<row") })},
	{name: "r in small letters", do: in(sheetPart, `r="J2"`, `r="j2"`)},
	{name: "r with signs", do: in(sheetPart, `r="J2"`, `r="$J$2"`), want: mayAsk, judge: "LibreOffice drops the cell, though its row and its neighbours say where it is"},
	{name: "r of another row", do: in(sheetPart, `r="J2"`, `r="J3"`), want: mustAsk},
	{name: "a cell twice", do: in(sheetPart, sum, sum+`<c r="J2"><v>99</v></c>`), want: mustAsk},
	{name: "a prefix for the sheet", do: wholePart(sheetPart, prefixed)},
	{name: "a prefix for the strings", do: wholePart(stringsPart, prefixed)},
	{name: "a prefix for the workbook", do: wholePart("xl/workbook.xml", prefixed)},
	{name: "a prefix for the styles", do: wholePart("xl/styles.xml", prefixed)},
	{name: "strict namespaces", do: func(b sheettest.Book) sheettest.Book {
		return b.Edit("", "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main").
			Edit("", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
	}},
	{name: "a comment within a number", do: in(sheetPart, sum, `<c r="J2"><v>1<!-- 9 -->55</v></c>`)},
	{name: "a comment between rows", do: in(sheetPart, `<row r="3">`, `<!-- <row r="9"><c r="J9"><v>88</v></c></row> --><row r="3">`)},
	{name: "CDATA in a text", do: in(sheetPart, person, `<is><t>张<![CDATA[某<&]]></t></is>`)},
	{name: "CDATA in a number", do: in(sheetPart, sum, `<c r="J2"><v><![CDATA[155]]></v></c>`)},
	{name: "CDATA in the strings", do: in(stringsPart, problem, `<si><t><![CDATA[会议记录不全]]></t></si>`)},
	{name: "an instruction between cells", do: in(sheetPart, sum, `<?mso 88?>`+sum)},
	{name: "an instruction within a number", do: in(sheetPart, sum, `<c r="J2"><v>1<?mso 88?>55</v></c>`)},
	{name: "references", do: all(in(sheetPart, person, `<is><t>&#24352;&#x67D0;</t></is>`), in(sheetPart, sum, `<c r="J2"><v>&#49;55</v></c>`))},
	{name: "extLst with rows", do: in(sheetPart, `</sheetData>`, `</sheetData><extLst><ext uri="{1}"><sheetData><row r="3"><c r="J3"><v>88</v></c></row></sheetData></ext></extLst>`)},
	{name: "extLst within the data", do: in(sheetPart, `</sheetData>`, `<extLst><ext uri="{1}"><row r="3"><c r="J3"><v>88</v></c></row></ext></extLst></sheetData>`), want: mayAsk},
	{name: "extLst within a row", do: in(sheetPart, sum, sum+`<extLst><ext uri="{1}"><c r="J2"><v>88</v></c></ext></extLst>`), want: mayAsk},
	{name: "extLst within a cell", do: in(sheetPart, sum, `<c r="J2"><v>155</v><extLst><ext uri="{1}"><v>88</v></ext></extLst></c>`)},
	{name: "a foreign t in a text", do: in(sheetPart, person, `<is><t>张某</t><z:t xmlns:z="urn:z">王某</z:t></is>`)},
	{name: "a foreign t before the text", do: in(sheetPart, person, `<is><z:t xmlns:z="urn:z">王某</z:t><t>张某</t></is>`)},
	{name: "a foreign t in the strings", do: in(stringsPart, problem, `<si><t>会议记录不全</t><z:t xmlns:z="urn:z">不公开</z:t></si>`)},
	{name: "a foreign v in a cell", do: in(sheetPart, sum, `<c r="J2"><z:v xmlns:z="urn:z">88</z:v><v>155</v></c>`)},
	{name: "a foreign c in a row", do: in(sheetPart, sum, sum+`<z:c xmlns:z="urn:z" r="K2"><z:v>88</z:v></z:c>`)},
	{name: "a foreign row", do: in(sheetPart, `</sheetData>`, `<z:row xmlns:z="urn:z" r="3"><z:c r="J3"><z:v>88</z:v></z:c></z:row></sheetData>`)},
	{name: "foreign attributes", do: in(sheetPart, `<c r="J2">`, `<c z:t="s" z:s="9" xmlns:z="urn:z" r="J2">`)},
	{name: "a choice of markup", do: in(sheetPart, sum, `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="z" xmlns:z="urn:z"><c r="J2"><v>88</v></c></mc:Choice><mc:Fallback>`+sum+`</mc:Fallback></mc:AlternateContent>`), want: mayAsk},
	{name: "blanks that are kept", do: in(sheetPart, person, `<is><t xml:space="preserve">  张某  </t></is>`)},
	{name: "blanks that are not", do: in(sheetPart, person, "<is>\n  <t>\n  张某\n  </t>\n</is>")},
	{name: "blanks in a number", do: in(sheetPart, sum, "<c r=\"J2\">\n<v> 155\n</v>\n</c>")},
	{name: "CRLF between elements", do: wholePart(sheetPart, func(s string) string { return strings.ReplaceAll(s, "><", ">\r\n<") })},
	{name: "CRLF in a text", do: in(sheetPart, person, "<is><t>张某\r\n李某</t></is>")},
	{name: "CRLF by references", do: in(sheetPart, person, "<is><t>张某&#13;&#10;李某</t></is>")},
	{name: "a tab in a text", do: in(sheetPart, person, "<is><t>张&#9;某</t></is>")},
	{name: "number with an exponent", do: in(sheetPart, sum, `<c r="J2"><v>1.55E2</v></c>`)},
	{name: "number with a sign", do: in(sheetPart, sum, `<c r="J2"><v>+155</v></c>`), want: mayAsk},
	{name: "number with zeros", do: in(sheetPart, sum, `<c r="J2"><v>000155.00</v></c>`)},
	{name: "number with a comma", do: in(sheetPart, sum, `<c r="J2"><v>1,55</v></c>`), want: mustAsk},
	{name: "number that is none", do: in(sheetPart, sum, `<c r="J2"><v>一百</v></c>`), want: mustAsk},
	{name: "number by name", do: in(sheetPart, sum, `<c r="J2" t="n"><v>155</v></c>`)},
	{name: "kind that is unknown", do: in(sheetPart, sum, `<c r="J2" t="z"><v>155</v></c>`), want: mayAsk},
	{name: "empty value", do: in(sheetPart, sum, `<c r="J2"><v/></c>`)},
	{name: "day as ISO 8601", do: in(sheetPart, `<c r="G5" s="1"><v>45143</v></c>`, `<c r="G5" s="1" t="d"><v>2023-08-05</v></c>`)},
	{name: "style beyond the table", do: in(sheetPart, `<c r="J2">`, `<c r="J2" s="99">`)},
	{name: "style of the column", do: in(sheetPart, "<sheetData>", `<cols><col min="10" max="10" width="9" style="1"/></cols><sheetData>`), judge: styleless},
	{name: "style of the row", do: in(sheetPart, `<row r="2">`, `<row r="2" s="1" customFormat="1">`), judge: styleless},
	{name: "format said not to apply", do: in("xl/styles.xml", `numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"`, `numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="0"`)},
	{name: "format not said to apply", do: in("xl/styles.xml", ` applyNumberFormat="1"`, "")},
	{name: "format of the named style", do: all(in("xl/styles.xml", `<xf/></cellStyleXfs>`, `<xf numFmtId="14"/></cellStyleXfs>`), in("xl/styles.xml", `<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"`, `<xf fontId="0" fillId="0" borderId="0" xfId="0"`)), want: mayAsk},
	{name: "a code for a built-in format", do: looking(4, `<numFmt numFmtId="4" formatCode="0.0&quot;万元&quot;"/>`)},
	{name: "two codes of one number", do: looking(200, `<numFmt numFmtId="200" formatCode="0.0&quot;万元&quot;"/><numFmt numFmtId="200" formatCode="0.0&quot;千元&quot;"/>`), want: mayAsk},
	{name: "format without a code", do: looking(222, ""), want: mayAsk},
	{name: "conditional format with a number format", do: all(in("xl/styles.xml", `</cellXfs>`, `</cellXfs><dxfs count="1"><dxf><numFmt numFmtId="201" formatCode="0.0&quot;万元&quot;"/></dxf></dxfs>`),
		in(sheetPart, `</sheetData>`, `</sheetData><conditionalFormatting sqref="J2:J20"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting>`)), want: mustAsk},
	{name: "zeros that are not shown", do: all(in(sheetPart, `<sheetData>`, `<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews><sheetData>`), in(sheetPart, sum, `<c r="J2"><v>0</v></c>`))},
	{name: "formulas that are shown", do: all(in(sheetPart, `<sheetData>`, `<sheetViews><sheetView showFormulas="1" workbookViewId="0"/></sheetViews><sheetData>`), in(sheetPart, sum, `<c r="J2"><f>150+5</f><v>155</v></c>`)), want: mayAsk},
	{name: "string beyond the table", do: in(sheetPart, sum, `<c r="J2" t="s"><v>99999</v></c>`), want: mustAsk},
	{name: "string by a number that is none", do: in(sheetPart, sum, `<c r="J2" t="s"><v>x</v></c>`), want: mustAsk},
	{name: "counts that are wrong", do: in(stringsPart, `<sst `, `<sst count="1" uniqueCount="1" `)},
	{name: "string table behind another name", do: all(renamed(stringsPart, "xl/texts.xml"), in("xl/_rels/workbook.xml.rels", "sharedStrings.xml", "texts.xml"), in("[Content_Types].xml", "sharedStrings.xml", "texts.xml"))},
	{name: "dimension that is wrong", do: in(sheetPart, "<sheetData>", `<dimension ref="A1"/><sheetData>`)},
	{name: "shared formula", do: in(sheetPart, sum, `<c r="J2"><f t="shared" ref="J2:J3" si="0">150+5</f><v>155</v></c>`)},
	{name: "formula of an array", do: in(sheetPart, sum, `<c r="J2"><f t="array" ref="J2">150+5</f><v>155</v></c>`)},
	{name: "formula with a text that is a number", do: in(sheetPart, sum, `<c r="J2" t="str"><f>"155"</f><v>155</v></c>`)},
	{name: "formula with an error", do: in(sheetPart, sum, `<c r="J2" t="e"><f>1/0</f><v>#DIV/0!</v></c>`), want: mustAsk},
	{name: "formula without a result", do: in(sheetPart, sum, `<c r="J2"><f>150+5</f></c>`), want: mayAsk},
	{name: "rows in a group of rows", do: in(sheetPart, `<row r="3">`, `<row r="3" outlineLevel="1" collapsed="1">`)},
	{name: "two sheetData", do: in(sheetPart, `</sheetData>`, `</sheetData><sheetData><row r="3"><c r="J3"><v>88</v></c></row></sheetData>`), want: mayAsk},
	{name: "end tag of another name", do: in(sheetPart, sum, `<c r="J2"><v>155</f></c>`), want: mustAsk},
	{name: "end tag of a row missing", do: in(sheetPart, `</row><row r="3">`, `<row r="3">`), want: mustAsk},
	{name: "sheet cut off", do: wholePart(sheetPart, func(s string) string { return s[:len(s)*2/3] }), want: mustAsk},
	{name: "broken thumbnail", do: func(b sheettest.Book) sheettest.Book {
		return in("_rels/.rels", "</Relationships>", sheettest.Rel("rId9", "metadata/thumbnail", "docProps/thumbnail.jpeg")+"</Relationships>")(b).
			Put(sheettest.Part{Name: "docProps/thumbnail.jpeg", Text: "\xff\xd8 no picture", CRC: 1})
	}},
	{name: "broken picture", do: func(b sheettest.Book) sheettest.Book {
		return b.Put(sheettest.Part{Name: "xl/media/image1.png", Text: "no picture", CRC: 1})
	}},
	{name: "sheet with a wrong checksum", do: func(b sheettest.Book) sheettest.Book {
		return b.Put(sheettest.Part{Name: sheetPart, Text: textOf(b, sheetPart), CRC: 1})
	}, want: mustAsk},
	{name: "no styles", do: func(b sheettest.Book) sheettest.Book { return b.Without("xl/styles.xml") }, want: mayAsk},
	{name: "no strings", do: func(b sheettest.Book) sheettest.Book { return b.Without(stringsPart) }, want: mustAsk},
	{name: "no content types", do: func(b sheettest.Book) sheettest.Book { return b.Without("[Content_Types].xml") }, want: mayAsk},
	{name: "a folder's entry", do: func(b sheettest.Book) sheettest.Book { return append(sheettest.Book{{Name: "xl/"}}, b...) }},
	{name: "single quotes", do: wholePart(sheetPart, func(s string) string { return strings.ReplaceAll(s, `"`, "'") })},
	{name: "blanks in tags", do: wholePart(sheetPart, func(s string) string {
		return strings.NewReplacer("<c r=", "<c \n  r=", "</c>", "</c >", "</row>", "</row\n>", "<v>", "<v >").Replace(s)
	})},
	{name: "a reading of the text", do: in(sheetPart, person, `<is><r><t>张</t></r><r><rPr><b/></rPr><t>某</t></r><rPh sb="0" eb="2"><t>ZhangMou</t></rPh></is>`)},
	{name: "a text without text", do: in(sheetPart, person, `<is><t/></is>`)},
	{name: "document type", do: wholePart(sheetPart, func(s string) string { return strings.Replace(s, "<worksheet", "<!DOCTYPE worksheet><worksheet", 1) }), want: mayAsk},
	{name: "entity of its own", do: all(in(sheetPart, person, `<is><t>&who;</t></is>`), wholePart(sheetPart, func(s string) string {
		return strings.Replace(s, "<worksheet", `<!DOCTYPE worksheet [<!ENTITY who "张某">]><worksheet`, 1)
	})), want: mayAsk},
	{name: "a million empty rows", do: wholePart(sheetPart, emptyRows(1_000_000))},
}
