//go:build conformance

package ledger_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/sheet/sheettest"
)

// The columns of the drafts, in their order.
const (
	colNo = iota
	colCategory
	colProblem
	colMeasure
	colDepartment
	colPerson
	colDeadline
	colResult
	colStatus
	colMoney
	colDiscipline
	colAdmonition
	colCriticism
	colNote
)

// draftHeads are the headers; that of money has a unit or none.
var draftHeads = []string{"序号", "问题类别", "存在问题", "整改措施", "责任部门", "责任人", "整改时限", "整改结果", "完成情况", "追缴资金",
	"政务处分（人）", "诫勉谈话", "批评教育（人次）", "备注"}

// draft is a ledger in the making, as the file will have it.
type draft struct {
	rows       [][]entry // from A1
	head       int       // the header's index in rows
	merges     []block
	hiddenRows []int // their indexes
	hiddenCols []int
	date1904   bool
	edits      []func(string) string // of the sheet's XML, when it is written
	mutations  []mutated
	touched    string // the cell that was put last
}

// mutated is what was done to a draft, and to which cell, if it was one.
type mutated struct{ what, cell string }

func (m mutated) String() string { return strings.TrimSpace(m.what + " " + m.cell) }

// block is a merged range: indexes of its first and last row and column.
type block struct{ top, left, bottom, right int }

// entry is one cell: how it is kept, what is stored, and its number format.
type entry struct {
	kind  kind
	value string
	look  look
}

type kind int

const (
	nothing kind = iota
	storedNumber
	inlineText
	sharedText
	richText     // runs of an inline string
	sharedRich   // runs in the table of strings, with a phonetic hint
	formulaText  // a formula with a text for a result
	formulaCount // a formula with a number for a result
	boolean
)

// look is a number format: a code, or the ID of a built-in one.
type look struct {
	id   int
	code string
}

// put sets the cell, or that which is merged over it.
func (d *draft) put(row, col int, e entry) {
	at := d.origin(row, col)
	d.rows[at[0]][at[1]] = e
	d.touched = cellName(at[0], at[1])
}

// origin is the place that holds what is shown at another one.
func (d *draft) origin(row, col int) [2]int {
	for _, m := range d.merges {
		if m.top <= row && row <= m.bottom && m.left <= col && col <= m.right {
			return [2]int{m.top, m.left}
		}
	}
	return [2]int{row, col}
}

func cellName(row, col int) string {
	name, err := excelize.CoordinatesToCellName(col+1, row+1)
	if err != nil {
		panic(err)
	}
	return name
}

// judgeReads says of a number format what LibreOffice 7.4 must be told to show it as the spreadsheet programs of those who keep ledgers do.
// Its reader of xlsx knows no escape “!” and no “G/通用格式”, which stand for “\” and “General”.
func judgeReads(code string) string {
	var b strings.Builder
	quoted, escaped := false, false
	for _, r := range strings.ReplaceAll(code, "G/通用格式", "General") {
		switch {
		case escaped:
			escaped = false
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '!':
			r, escaped = '\\', true
		case r == '\\', r == '_', r == '*':
			escaped = true
		}
		b.WriteRune(r)
	}
	return b.String()
}

// book writes the draft, for the program or for the judge.
func (d *draft) book(judge bool) sheettest.Book {
	w := &writer{styles: map[look]int{{}: 0}, judge: judge}
	var rows strings.Builder
	for i, row := range d.rows {
		cells := make([]any, len(row))
		for col, e := range row {
			if e.kind != nothing || e.look != (look{}) {
				cells[col] = w.cell(e)
			}
		}
		line := sheettest.Row(i+1, cells...)
		if slices.Contains(d.hiddenRows, i) {
			line = strings.Replace(line, "<row ", `<row hidden="1" `, 1)
		}
		rows.WriteString(line)
	}
	after := ""
	if len(d.merges) > 0 {
		var refs []string
		for _, m := range d.merges {
			refs = append(refs, cellName(m.top, m.left)+":"+cellName(m.bottom, m.right))
		}
		after = sheettest.Merges(refs...)
	}
	sheet := sheettest.SheetXML(rows.String(), after)
	if len(d.hiddenCols) > 0 {
		cols := ""
		for _, c := range d.hiddenCols {
			cols += fmt.Sprintf(`<col min="%d" max="%d" width="9" hidden="1"/>`, c+1, c+1)
		}
		sheet = strings.Replace(sheet, "<sheetData>", "<cols>"+cols+"</cols><sheetData>", 1)
	}
	for _, edit := range d.edits {
		sheet = edit(sheet)
	}
	b := sheettest.New(sheettest.Sheet{Name: "整改台账", XML: sheet}, sheettest.Info(nil)).
		With("xl/sharedStrings.xml", sheettest.Strings(w.strings...)).
		With("xl/styles.xml", w.styleSheet())
	if d.date1904 {
		b = b.Edit("xl/workbook.xml", "<sheets>", `<workbookPr date1904="1"/><sheets>`)
	}
	return b
}

// writer gathers what the cells of a sheet need beside it.
type writer struct {
	styles  map[look]int
	strings []string
	judge   bool
}

func (w *writer) cell(e entry) sheettest.Cell {
	style, ok := w.styles[e.look]
	if !ok {
		style = len(w.styles)
		w.styles[e.look] = style
	}
	c := sheettest.Cell{}
	if w.judge && e.look.code != "" && (e.kind == richText || e.kind == sharedRich) {
		e.kind = sharedText // LibreOffice shows runs as they are, whatever the cell's number format
	}
	switch e.kind {
	case nothing:
	case storedNumber:
		c.Inside = "<v>" + e.value + "</v>"
	case inlineText:
		c = sheettest.Text(e.value)
	case sharedText:
		c = w.shared(e.value)
	case richText:
		c = sheettest.Cell{Attr: `t="inlineStr"`, Inside: "<is>" + runs(e.value) + "</is>"}
	case sharedRich:
		c = w.shared(runs(e.value) + `<rPh sb="0" eb="1"><t>注音</t></rPh>`)
	case formulaText:
		c = sheettest.Formula(`CONCATENATE("`+strings.ReplaceAll(e.value, "\n", `",CHAR(10),"`)+`")`, "str", e.value)
	case formulaCount:
		c = sheettest.Formula("0+"+e.value, "", e.value)
	case boolean:
		c = sheettest.Cell{Attr: `t="b"`, Inside: "<v>" + e.value + "</v>"}
	}
	if style > 0 {
		c.Attr = strings.TrimSpace(fmt.Sprintf(`s="%d" %s`, style, c.Attr))
	}
	return c
}

func (w *writer) shared(text string) sheettest.Cell {
	w.strings = append(w.strings, text)
	return sheettest.Cell{Attr: `t="s"`, Inside: fmt.Sprintf("<v>%d</v>", len(w.strings)-1)}
}

var escape = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;", "\n", "&#10;", "\r", "&#13;")

// runs parts a text into two runs of different faces.
func runs(text string) string {
	r := []rune(text)
	half := len(r) / 2
	return `<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">` + escape.Replace(string(r[:half])) + `</t></r><r><rPr><i/><sz val="11"/></rPr><t xml:space="preserve">` + escape.Replace(string(r[half:])) + `</t></r>`
}

// styleSheet is the part with the number formats that were used.
func (w *writer) styleSheet() string {
	looks := slices.SortedFunc(maps.Keys(w.styles), func(a, b look) int { return w.styles[a] - w.styles[b] })
	var codes, xfs strings.Builder
	for i, l := range looks {
		id := l.id
		if l.code != "" {
			id = 176 + i
			code := l.code
			if w.judge {
				code = judgeReads(code)
			}
			fmt.Fprintf(&codes, `<numFmt numFmtId="%d" formatCode="%s"/>`, id, escape.Replace(code))
		}
		fmt.Fprintf(&xfs, `<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`, id)
	}
	formats := ""
	if codes.Len() > 0 {
		formats = "<numFmts>" + codes.String() + "</numFmts>"
	}
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` + formats +
		`<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
		`<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs>` + xfs.String() + `</cellXfs></styleSheet>`
}
