//go:build conformance

package ledger_test

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"

	"gongshi/generator/ledger"
	"gongshi/generator/ledger/ledgertest"
)

// packaged is a way in which programs, or hands, write a workbook of the same content.
type packaged struct {
	name string
	do   func(ledgertest.Book) ledgertest.Book
	want wanted
	// judge says why LibreOffice is no judge here: what is read must be the ledger to which nothing was done.
	judge string
}

// wanted is what must come of a package.
type wanted int

const (
	mustRead wanted = iota // as it is shown
	mayAsk                 // or refused: no program writes so
	mustAsk                // refused: what is written contradicts itself, or is not whole, whatever LibreOffice makes of it
)

const (
	sheetPart   = "xl/worksheets/sheet1.xml"
	stringsPart = "xl/sharedStrings.xml"
	// What stands in the plain package: a sum in J2, a person in F2, a problem in C2 as the table of strings has it.
	sum     = `<c r="J2"><v>155</v></c>`
	person  = `<is><t>张某</t></is>`
	problem = `<si><t>会议记录不全</t></si>`

	caseless = "names of parts are the same in any case (OPC, 6.3.5), but not to LibreOffice"
)

// plainPackage is what is written in other ways.
func plainPackage() *draft {
	d := base(rand.New(rand.NewPCG(14, 14)))
	d.rows = d.rows[d.head:]
	d.head = 0
	d.rows[1][colMoney] = entry{kind: storedNumber, value: "155"}
	d.rows[1][colPerson] = entry{kind: inlineText, value: "张某"}
	for i := range d.rows {
		for _, col := range []int{colProblem, colStatus, colMeasure} {
			if e := &d.rows[i][col]; e.kind == inlineText {
				e.kind = sharedText
			}
		}
	}
	return d
}

// in changes one place of a part; that there is none is a mistake of the test.
func in(part, old, new string) func(ledgertest.Book) ledgertest.Book {
	return func(b ledgertest.Book) ledgertest.Book {
		if text := textOf(b, part); !strings.Contains(text, old) {
			panic(part + " has no " + old + ": " + text[:min(len(text), 3000)])
		}
		return b.Edit(part, old, new)
	}
}

func textOf(b ledgertest.Book, part string) string {
	return b[slices.IndexFunc(b, func(p ledgertest.Part) bool { return p.Name == part })].Text
}

// whole changes a part as a whole.
func whole(part string, do func(string) string) func(ledgertest.Book) ledgertest.Book {
	return func(b ledgertest.Book) ledgertest.Book { return b.With(part, do(textOf(b, part))) }
}

// all does one after the other.
func all(list ...func(ledgertest.Book) ledgertest.Book) func(ledgertest.Book) ledgertest.Book {
	return func(b ledgertest.Book) ledgertest.Book {
		for _, do := range list {
			b = do(b)
		}
		return b
	}
}

func renamed(from, to string) func(ledgertest.Book) ledgertest.Book {
	return func(b ledgertest.Book) ledgertest.Book { return b.Rename(from, to) }
}

var declaration = regexp.MustCompile(`^<\?xml[^>]*\?>\s*`)

// inUTF16 is a part in UTF-16.
func inUTF16(order binary.AppendByteOrder) func(string) string {
	return func(text string) string {
		var out []byte
		for _, u := range utf16.Encode([]rune("\ufeff" + `<?xml version="1.0" encoding="UTF-16"?>` + declaration.ReplaceAllString(text, ""))) {
			out = order.AppendUint16(out, u)
		}
		return string(out)
	}
}

func inGBK(text string) string {
	out, err := simplifiedchinese.GBK.NewEncoder().String(`<?xml version="1.0" encoding="GBK"?>` + declaration.ReplaceAllString(text, ""))
	if err != nil {
		panic(err)
	}
	return out
}

var tag = regexp.MustCompile(`<(/?)([a-zA-Z]+)`)

// prefixed gives every element a prefix.
func prefixed(text string) string {
	head := declaration.FindString(text)
	return head + strings.Replace(tag.ReplaceAllString(text[len(head):], "<${1}x:$2"), " xmlns=", " xmlns:x=", 1)
}

// emptyRows are rows of which nothing is to be seen.
func emptyRows(n int) func(string) string {
	return func(text string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `<row r="%d" spans="1:14"/>`, 100+i)
		}
		return strings.Replace(text, "</sheetData>", b.String()+"</sheetData>", 1)
	}
}

var packages = []packaged{
	{name: "as it is", do: all()},
	{name: "sheet part in capitals", do: renamed("xl/worksheets/", "XL/Worksheets/"), judge: caseless},
	{name: "string table in another case", do: renamed(stringsPart, "xl/SharedStrings.xml")},
	{name: "styles in another case", do: renamed("xl/styles.xml", "xl/Styles.xml"), judge: caseless},
	{name: "workbook in another case", do: renamed("xl/workbook.xml", "xl/Workbook.xml"), judge: caseless},
	{name: "all in capitals", do: all(renamed("xl/_rels/workbook.xml.rels", "XL/_RELS/WORKBOOK.XML.RELS"), renamed("xl/", "XL/"), renamed("_rels/", "_RELS/")), judge: caseless},
	{name: "content types in capitals", do: renamed("[Content_Types].xml", "[CONTENT_TYPES].XML"), judge: caseless},
	{name: "sheet in UTF-16LE", do: whole(sheetPart, inUTF16(binary.LittleEndian))},
	{name: "sheet in UTF-16BE", do: whole(sheetPart, inUTF16(binary.BigEndian))},
	{name: "strings in UTF-16", do: whole(stringsPart, inUTF16(binary.LittleEndian))},
	{name: "styles in UTF-16", do: whole("xl/styles.xml", inUTF16(binary.LittleEndian))},
	{name: "workbook in UTF-16", do: whole("xl/workbook.xml", inUTF16(binary.LittleEndian))},
	{name: "relations in UTF-16", do: whole("xl/_rels/workbook.xml.rels", inUTF16(binary.LittleEndian))},
	{name: "sheet in GBK", do: whole(sheetPart, inGBK), want: mayAsk},
	{name: "byte order mark", do: whole(sheetPart, func(s string) string { return "\ufeff" + s })},
	{name: "v behind is", do: in(sheetPart, person, person+"<v>0</v>"), judge: "LibreOffice takes the v, and 0 for none"},
	{name: "v before is", do: in(sheetPart, person, "<v>0</v>"+person), judge: "LibreOffice takes the v, and 0 for none"},
	{name: "v with a text behind is", do: in(sheetPart, person, person+"<v>李某</v>"), want: mayAsk, judge: "LibreOffice takes the v, and 0 for none"},
	{name: "is in a number", do: in(sheetPart, sum, `<c r="J2"><v>155</v><is><t>99</t></is></c>`), want: mustAsk},
	{name: "two values", do: in(sheetPart, sum, `<c r="J2"><v>1</v><v>55</v></c>`), want: mustAsk},
	{name: "absolute targets", do: all(in("xl/_rels/workbook.xml.rels", `Target="`, `Target="/xl/`), in("_rels/.rels", `Target="`, `Target="/`))},
	{name: "targets with a dot", do: in("xl/_rels/workbook.xml.rels", `Target="worksheets`, `Target="./worksheets`), judge: "LibreOffice does not follow it"},
	{name: "targets with two dots", do: in("xl/_rels/workbook.xml.rels", `Target="worksheets`, `Target="../xl/worksheets`)},
	{name: "targets with backslashes", do: in("xl/_rels/workbook.xml.rels", `Target="worksheets/`, `Target="worksheets\`), want: mayAsk, judge: "LibreOffice does not follow it"},
	{name: "targets escaped", do: in("xl/_rels/workbook.xml.rels", `Target="worksheets/sheet1`, `Target="worksheets/%73heet1`), want: mayAsk, judge: "LibreOffice does not follow it"},
	{name: "no r on rows", do: whole(sheetPart, func(s string) string { return regexp.MustCompile(`<row r="\d+"`).ReplaceAllString(s, "<row") })},
	{name: "r in small letters", do: in(sheetPart, `r="J2"`, `r="j2"`)},
	{name: "r with signs", do: in(sheetPart, `r="J2"`, `r="$J$2"`), want: mayAsk, judge: "LibreOffice drops the cell, though its row and its neighbours say where it is"},
	{name: "r of another row", do: in(sheetPart, `r="J2"`, `r="J3"`), want: mustAsk},
	{name: "a cell twice", do: in(sheetPart, sum, sum+`<c r="J2"><v>99</v></c>`), want: mustAsk},
	{name: "a prefix for the sheet", do: whole(sheetPart, prefixed)},
	{name: "a prefix for the strings", do: whole(stringsPart, prefixed)},
	{name: "a prefix for the workbook", do: whole("xl/workbook.xml", prefixed)},
	{name: "a prefix for the styles", do: whole("xl/styles.xml", prefixed)},
	{name: "strict namespaces", do: func(b ledgertest.Book) ledgertest.Book {
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
	{name: "CRLF between elements", do: whole(sheetPart, func(s string) string { return strings.ReplaceAll(s, "><", ">\r\n<") })},
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
	{name: "sheet cut off", do: whole(sheetPart, func(s string) string { return s[:len(s)*2/3] }), want: mustAsk},
	{name: "broken thumbnail", do: func(b ledgertest.Book) ledgertest.Book {
		return in("_rels/.rels", "</Relationships>", ledgertest.Rel("rId9", "metadata/thumbnail", "docProps/thumbnail.jpeg")+"</Relationships>")(b).
			Put(ledgertest.Part{Name: "docProps/thumbnail.jpeg", Text: "\xff\xd8 no picture", CRC: 1})
	}},
	{name: "broken picture", do: func(b ledgertest.Book) ledgertest.Book {
		return b.Put(ledgertest.Part{Name: "xl/media/image1.png", Text: "no picture", CRC: 1})
	}},
	{name: "sheet with a wrong checksum", do: func(b ledgertest.Book) ledgertest.Book {
		return b.Put(ledgertest.Part{Name: sheetPart, Text: textOf(b, sheetPart), CRC: 1})
	}, want: mustAsk},
	{name: "no styles", do: func(b ledgertest.Book) ledgertest.Book { return b.Without("xl/styles.xml") }, want: mayAsk},
	{name: "no strings", do: func(b ledgertest.Book) ledgertest.Book { return b.Without(stringsPart) }, want: mustAsk},
	{name: "no content types", do: func(b ledgertest.Book) ledgertest.Book { return b.Without("[Content_Types].xml") }, want: mayAsk},
	{name: "a folder's entry", do: func(b ledgertest.Book) ledgertest.Book { return append(ledgertest.Book{{Name: "xl/"}}, b...) }},
	{name: "single quotes", do: whole(sheetPart, func(s string) string { return strings.ReplaceAll(s, `"`, "'") })},
	{name: "blanks in tags", do: whole(sheetPart, func(s string) string {
		return strings.NewReplacer("<c r=", "<c \n  r=", "</c>", "</c >", "</row>", "</row\n>", "<v>", "<v >").Replace(s)
	})},
	{name: "a reading of the text", do: in(sheetPart, person, `<is><r><t>张</t></r><r><rPr><b/></rPr><t>某</t></r><rPh sb="0" eb="2"><t>ZhangMou</t></rPh></is>`)},
	{name: "a text without text", do: in(sheetPart, person, `<is><t/></is>`)},
	{name: "document type", do: whole(sheetPart, func(s string) string { return strings.Replace(s, "<worksheet", "<!DOCTYPE worksheet><worksheet", 1) }), want: mayAsk},
	{name: "entity of its own", do: all(in(sheetPart, person, `<is><t>&who;</t></is>`), whole(sheetPart, func(s string) string {
		return strings.Replace(s, "<worksheet", `<!DOCTYPE worksheet [<!ENTITY who "张某">]><worksheet`, 1)
	})), want: mayAsk},
	{name: "a million empty rows", do: whole(sheetPart, emptyRows(1_000_000))},
}

// TestPackagesAreReadAsShown writes one ledger in every way that the table knows, and reads it twice.
func TestPackagesAreReadAsShown(t *testing.T) {
	d := plainPackage()
	books := map[string][]byte{}
	for i, p := range packages {
		books[fmt.Sprintf("%03d", i)] = p.do(d.book(nil)).Zip()
	}
	shown := show(t, books)
	plain := string(shown["000"])
	refused := tally{}
	for i, name := range slices.Sorted(maps.Keys(books)) {
		p := packages[i]
		text := shown[name]
		l, findings := ledger.Read(name+".xlsx", books[name], ledger.Options{})
		why := refusal(&draft{}, findings)
		theirs := "shows the same"
		switch {
		case text == nil:
			theirs = "cannot open it"
		case string(text) != plain:
			theirs = "shows " + changedLines(plain, string(text))
		}
		t.Logf("%s %s: LibreOffice %s; refused for %q", name, p.name, theirs, why)
		if len(why) > 0 {
			refused.add(strings.Fields(why[0])[0])
			if p.want == mustRead && (text != nil || p.judge != "") {
				t.Errorf("%s %s is refused: %q", name, p.name, why)
			}
			continue
		}
		if p.want == mustAsk {
			t.Errorf("%s %s is read; LibreOffice %s", name, p.name, theirs)
			continue
		}
		if text == nil || p.judge != "" {
			text = []byte(plain)
		}
		rows, err := see(text, nil)
		if err != nil {
			t.Errorf("%s %s: LibreOffice shows something else, we read it: %v", name, p.name, err)
			continue
		}
		c := comparison{rows: rows, findings: findings}
		c.unit(&l.Units[0])
		for _, difference := range c.differences {
			t.Errorf("%s %s: %s", name, p.name, difference)
		}
	}
	t.Logf("%d packages; refused for:\n%s", len(packages), refused)
}

// changedLines are the lines that differ, a few of them.
func changedLines(a, b string) string {
	var out []string
	was, is := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i, line := range is {
		if (i >= len(was) || line != was[i]) && len(out) < 3 {
			out = append(out, line)
		}
	}
	return strings.Join(out, " | ")
}
