package sheet

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet/sheettest"
)

// odsStyles are automatic styles for tests.
const odsStyles = `<number:date-style style:name="N1"><number:year number:style="long"/><number:text>-</number:text><number:month/><number:text>-</number:text><number:day/></number:date-style>` +
	`<number:number-style style:name="N2"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>万元</number:text></number:number-style>` +
	`<number:number-style style:name="N3P0" style:volatile="true"><number:text>已完成</number:text></number:number-style>` +
	`<number:number-style style:name="N3"><number:number number:min-integer-digits="1"/><style:map style:condition="value()=1" style:apply-style-name="N3P0"/></number:number-style>` +
	`<number:percentage-style style:name="N4"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>` +
	`<number:date-style style:name="N5"><number:quarter/><number:text>季度</number:text></number:date-style>` +
	`<number:number-style style:name="N6"><number:number number:decimal-places="0" number:min-integer-digits="8"><number:embedded-text number:position="4">-</number:embedded-text></number:number></number:number-style>` +
	`<style:style style:name="date" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="wan" style:family="table-cell" style:data-style-name="N2"/>` +
	`<style:style style:name="done" style:family="table-cell" style:data-style-name="N3"/><style:style style:name="percent" style:family="table-cell" style:data-style-name="N4"/>` +
	`<style:style style:name="quarter" style:family="table-cell" style:data-style-name="N5"/><style:style style:name="phone" style:family="table-cell" style:data-style-name="N6"/>` +
	`<style:style style:name="struck" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>` +
	`<style:style style:name="kid" style:family="table-cell" style:parent-style-name="struck"/>` +
	`<style:style style:name="white" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>` +
	`<style:style style:name="whiteonblue" style:family="table-cell" style:parent-style-name="white"><style:table-cell-properties fo:background-color="#4472c4"/></style:style>` +
	`<style:style style:name="signs" style:family="table-cell"><style:text-properties style:font-name="Wingdings"/></style:style>` +
	`<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>` +
	`<style:style style:name="T2" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>` +
	`<style:style style:name="T3" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style>` +
	`<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>` +
	`<style:style style:name="flat" style:family="table-row"><style:table-row-properties style:row-height="0cm"/></style:style>`

// styledCell is a cell of a style with these attributes and paragraphs.
func styledCell(style, attributes, paragraphs string) string {
	if style != "" {
		attributes += ` table:style-name="` + style + `"`
	}
	return `<table:table-cell ` + attributes + `>` + paragraphs + `</table:table-cell>`
}

func odsText(style, paragraphs string) string {
	return styledCell(style, `office:value-type="string"`, paragraphs)
}

// TestODSCells: what a person sees in the cells of an .ods is what is read.
func TestODSCells(t *testing.T) {
	for name, tt := range map[string]struct{ row, want string }{
		"lines":                  {odsText("", "<text:p>甲<text:line-break/>乙</text:p><text:p>丙<text:tab/>丁<text:s text:c=\"3\"/>戊</text:p>"), "A1=甲/乙/丙 丁   戊"},
		"laid out":               {odsText("", "<text:p>\n    甲\n    <text:span>乙</text:span>\n  </text:p>"), "A1=甲 乙"},
		"repeated":               {styledCell("", `office:value-type="float" office:value="3" table:number-columns-repeated="3"`, "<text:p>3</text:p>") + odsText("", "<text:p>甲</text:p>"), "A1=3; B1=3; C1=3; D1=甲"},
		"a date":                 {styledCell("date", `office:value-type="date" office:date-value="2023-08-05"`, "<text:p>2023-8-5</text:p>"), "A1=2023年8月5日"},
		"a quarter":              {styledCell("quarter", `office:value-type="date" office:date-value="2023-08-05"`, "<text:p>3季度</text:p>"), "A1=3季度"},
		"no date":                {styledCell("date", `office:value-type="date" office:date-value="-000-32768-01-01"`, "<text:p>#FMT</text:p>"), "A1=#FMT fault 6"},
		"a format":               {styledCell("wan", `office:value-type="float" office:value="1.5"`, "<text:p>1.5万元</text:p>"), "A1=1.5万元"},
		"a status as a number":   {styledCell("done", `office:value-type="float" office:value="1"`, "<text:p>已完成</text:p>"), "A1=已完成"},
		"a percentage":           {styledCell("percent", `office:value-type="percentage" office:value="1"`, "<text:p>100%</text:p>"), "A1=100%"},
		"a phone number":         {styledCell("phone", `office:value-type="float" office:value="3761234567"`, "<text:p>0376-1234567</text:p>"), "A1=0376-1234567"},
		"true":                   {styledCell("", `office:value-type="boolean" office:boolean-value="true"`, "<text:p>TRUE</text:p>"), "A1=TRUE"},
		"an error":               {styledCell("", `table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"`, "<text:p>#DIV/0!</text:p>"), "A1=#DIV/0! fault 1"},
		"a formula":              {styledCell("", `table:formula="of:=SUM([.A2:.A3])" office:value-type="float" office:value="155.30000000000001"`, "<text:p>155.3</text:p>"), "A1=155.3"},
		"a formula not reckoned": {styledCell("", `table:formula="of:=SUM([.A2:.A3])"`, ""), "A1= fault 2"},
		"a picture":              {styledCell("", `table:formula="of:=DISPIMG(&quot;ID_1&quot;;1)" office:value-type="string"`, ""), "A1= fault 3"},
		"struck":                 {odsText("struck", "<text:p>甲</text:p>") + odsText("kid", `<text:p>乙<text:span text:style-name="T3">丙</text:span></text:p>`) + odsText("", `<text:p>丁<text:span text:style-name="T1">戊</text:span></text:p>`), "A1= struck 甲; B1=丙 struck 乙; C1=丁 struck 戊"},
		"pale":                   {odsText("white", "<text:p>甲</text:p>") + odsText("whiteonblue", "<text:p>乙</text:p>") + odsText("", `<text:p>丙<text:span text:style-name="T2">丁</text:span></text:p>`), "B1=乙; C1=丙; unseen A1=甲; unseen C1=丁"},
		"signs":                  {odsText("signs", "<text:p>ü</text:p>"), "A1=✓"},
		"merged":                 {styledCell("", `office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"`, "<text:p>甲</text:p>") + `<table:covered-table-cell/>` + odsText("", "<text:p>乙</text:p>"), "A1=甲 to B1; C1=乙"},
		"a comment":              {odsText("", `<office:annotation><dc:creator>某人</dc:creator><dc:date>2023-08-05</dc:date><text:p>暂不公布</text:p></office:annotation><text:p>甲</text:p>`), "A1=甲; note A1=暂不公布"},
		"a box":                  {odsText("", `<draw:frame><draw:text-box><text:p>内部资料</text:p></draw:text-box></draw:frame><text:p>甲</text:p>`), "A1=甲; float A1=内部资料"},
		"another program's":      {odsText("", `<text:p>甲<z:t xmlns:z="z">别人的</z:t></text:p><z:p xmlns:z="z">别人的</z:p>`), "A1=甲"},
		"not escaped":            {odsText("", "<text:p>_x0041_</text:p>"), "A1=_x0041_"},
		"as a text":              {styledCell("", `office:value-type="string" office:string-value="甲"`, ""), "A1=甲"},
	} {
		data := sheettest.ODS(sheettest.ODSTable("台账", "<table:table-row>"+tt.row+"</table:table-row>"), odsStyles).Zip()
		book := Open("台账.ods", data, "")
		if len(book.Grids) != 1 {
			t.Errorf("%s: %v", name, book.Findings)
		} else if got := cellsOf(book.Grids[0]); got != tt.want {
			t.Errorf("%s: got %s, want %s", name, got, tt.want)
		}
	}
}

// TestODSSheets: hidden sheets, rows and columns; what is repeated a million times; sheets that are too large; what tracked changes have deleted.
func TestODSSheets(t *testing.T) {
	row := func(attributes, text string) string {
		return `<table:table-row ` + attributes + `>` + sheettest.ODSCell(text) + `</table:table-row>`
	}
	tables := `<table:tracked-changes><table:deletion><table:table-cell><text:p>删去的</text:p></table:table-cell></table:deletion></table:tracked-changes>` +
		`<table:table table:name="台账"><table:table-column table:default-cell-style-name="struck"/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>` +
		`<table:table-header-rows>` + row("", "甲") + `</table:table-header-rows>` + row(`table:visibility="filter"`, "乙") + row(`table:style-name="flat"`, "丙") +
		`<table:table-row-group table:display="false">` + row("", "丁") + `</table:table-row-group>` + row(`table:number-rows-repeated="1048000"`, "") + row("", "远") + `</table:table>` +
		`<table:table table:name="隐藏" table:style-name="gone">` + row("", "一") + `</table:table>` +
		`<table:table table:name="太大">` + strings.Replace(row(`table:number-rows-repeated="1000000"`, "字"), "<table:table-cell ", `<table:table-cell table:number-columns-repeated="16384" `, 1) + `</table:table>` +
		`<table:table table:name="最后">` + row("", "二") + `</table:table>`
	book := Open("台账.ods", sheettest.ODS(tables, odsStyles).Zip(), "")
	if got := fmt.Sprint(book.Names); got != "[台账 隐藏 太大 最后]" || len(book.Grids) != 3 || len(book.Unread) != 1 || book.Unread[0].Name != "太大" {
		t.Fatalf("%v %v %v", got, book.Findings, book.Unread)
	}
	g := book.Grids[0]
	if got := cellsOf(g); got != "A1= struck 甲; A2= struck 乙; A3= struck 丙; A4= struck 丁" {
		t.Errorf("%s", got)
	}
	if fmt.Sprint(g.hiddenRows, g.hiddenCols) != "[2 3 4] [2 3]" || !book.Grids[1].Hidden || g.Hidden {
		t.Errorf("%v %v %v", g.hiddenRows, g.hiddenCols, book.Grids[1].Hidden)
	}
}

// TestODSBroken: a broken file gives one clear line, and costs little.
func TestODSBroken(t *testing.T) {
	good := sheettest.ODS(sheettest.ODSTable("台账", `<table:table-row>`+sheettest.ODSCell("甲")+`</table:table-row>`), odsStyles)
	for name, tt := range map[string]struct {
		book sheettest.Book
		want *finding.Kind
	}{
		"cut off":         {good.Edit("content.xml", "</office:spreadsheet></office:body></office:document-content>", ""), finding.FileBroken},
		"no content":      {good.With("content.xml", ""), finding.FileBroken},
		"another root":    {good.With("content.xml", "<html/>"), finding.FileBroken},
		"a text inside":   {good.Edit("content.xml", "office:spreadsheet", "office:text"), finding.FileOpenDocument},
		"entities":        {good.Edit("content.xml", "甲", "&a9;"), finding.FileBroken},
		"broken styles":   {good.With("styles.xml", "<office:document-styles"), finding.FileBroken},
		"nested":          {good.Edit("content.xml", "<text:p>甲", strings.Repeat("<text:p>", 5000)+"甲"), finding.FileBroken},
		"too many styles": {good.Edit("content.xml", "<number:date-style style:name=\"N1\"", strings.Repeat(`<style:style/>`, maxODFStyles)+"<number:date-style style:name=\"N1\""), finding.FileStyles},
	} {
		book := Open("台账.ods", tt.book.Zip(), "")
		if len(book.Findings) != 1 || book.Findings[0].Code != tt.want.Code || len(book.Grids) > 0 {
			t.Errorf("%s: %v", name, book.Findings)
		}
	}
}

// FuzzODS: whatever stands in a spreadsheet, reading it ends, and keeps to the bounds.
func FuzzODS(f *testing.F) {
	f.Add(sheettest.ODSTable("台账", `<table:table-row table:number-rows-repeated="1048576">`+sheettest.ODSCell("甲")+`</table:table-row>`), odsStyles)
	f.Add(sheettest.ODSTable("台账", `<table:table-row>`+styledCell("date", `office:value-type="date" office:date-value="2023-08-05T10:00:00" table:number-columns-spanned="99999999999" table:number-rows-spanned="1048576"`, "<text:p>2023-8-5</text:p>")+`</table:table-row>`), odsStyles)
	f.Add(`<table:table><table:table-column table:number-columns-repeated="99999999"/><table:table-row><table:table-cell office:value-type="time" office:time-value="PT10H30M00S"/></table:table-row></table:table>`, "")
	f.Add(sheettest.ODSTable("台账", `<table:table-row>`+odsText("a", `<text:p><text:s text:c="1000000000"/>甲</text:p>`)+`</table:table-row>`), `<style:style style:name="a" style:family="table-cell" style:parent-style-name="a"/>`)
	f.Fuzz(func(t *testing.T, tables, styles string) {
		book := Open("台账.ods", sheettest.ODS(tables, styles).Zip(), "")
		for _, g := range book.Grids {
			if g.Rows > MaxRows || g.Cols > MaxCols || g.Len() > maxCells {
				t.Errorf("%d×%d, %d cells", g.Rows, g.Cols, g.Len())
			}
			g.Findings(&Report{})
		}
	})
}
