package sheet

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet/sheettest"
)

// sameTable is a table that any kind of file can hold.
var sameTable = [][]string{
	{"息县二高整改台账"},
	{"序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "整改时限"},
	{"1", "教学管理", "担当意识不强", "加强学习", "学习了，\n又学习了", "已完成", "1234.5", "2023年8月5日"},
	{},
	{"2", "", "", "改进 作风", "改进了\u200b", "未完成", "", "长期坚持"},
	{"3", "", "=SUM(G3:G5)", "完善\"制度\"", "#REF!", "长期坚持", "155元"},
	{"合计", "", "", "", "", "", "1389.5"},
}

// sameBooks writes the table as a file of each kind that is read; a new kind joins by one entry.
var sameBooks = map[string]func(t *testing.T) (name string, data []byte){
	"workbook": func(*testing.T) (string, []byte) { return "台账.xlsx", xlsxOf(sameTable).Zip() },
	"workbook elsewhere": func(*testing.T) (string, []byte) {
		book := xlsxOf(sameTable).Rename("xl/workbook.xml", "main/book.xml").Rename("xl/_rels/workbook.xml.rels", "main/_rels/book.xml.rels").Rename("xl/", "main/").
			Edit("_rels/.rels", "xl/workbook.xml", "main/book.xml")
		return "台账.xlsx", book.Zip()
	},
	"old workbook": func(*testing.T) (string, []byte) {
		return "台账.xls", sheettest.XLS{Globals: sheettest.XLSFormats(), Sheets: []sheettest.XLSSheet{{Name: "整改台账", Records: sheettest.XLSCells(sameTable)}}}.File()
	},
	"OpenDocument spreadsheet":      func(*testing.T) (string, []byte) { return "台账.ods", sheettest.ODS(odsOf(sameTable), "").Zip() },
	"flat OpenDocument spreadsheet": func(*testing.T) (string, []byte) { return "台账.fods", []byte(sheettest.FODS(odsOf(sameTable))) },
	"Word document": func(*testing.T) (string, []byte) {
		var rows [][]string
		for _, row := range sameTable {
			rows = append(rows, append(slices.Clone(row), make([]string, 8-len(row))...))
		}
		return "台账.docx", sheettest.Word(sheettest.WordTable(rows...), nil).Zip()
	},
	"text table": func(t *testing.T) (string, []byte) {
		var b strings.Builder
		w := csv.NewWriter(&b)
		for _, row := range sameTable {
			if err := w.Write(append(row, make([]string, 8-len(row))...)); err != nil {
				t.Fatal(err)
			}
		}
		w.Flush()
		return "台账.csv", []byte(b.String())
	},
}

// xlsxOf writes a table of texts; a cell of figures is a number.
func xlsxOf(table [][]string) sheettest.Book {
	var rows [][]any
	for _, row := range table {
		var cells []any
		for _, text := range row {
			switch {
			case text == "":
				cells = append(cells, nil)
			case strings.Trim(text, "0123456789.") == "":
				cells = append(cells, sheettest.Number(text, 0))
			default:
				cells = append(cells, sheettest.Text(text))
			}
		}
		rows = append(rows, cells)
	}
	return sheettest.New(sheettest.Sheet{Name: "整改台账", XML: sheettest.SheetXML(sheettest.Rows(rows...), "")})
}

// odsOf writes a table of texts as one of OpenDocument; a cell of figures is a number.
func odsOf(table [][]string) string {
	var rows strings.Builder
	for _, row := range table {
		rows.WriteString("<table:table-row>")
		for _, text := range row {
			rows.WriteString(sheettest.ODSCell(text))
		}
		rows.WriteString("</table:table-row>")
	}
	return sheettest.ODSTable("整改台账", rows.String())
}

// TestKinds: of every kind of file that is read, the same table gives the same grid.
func TestKinds(t *testing.T) {
	for _, k := range kinds {
		made, known := sameBooks[k.name]
		if known != (k.open != nil) || known == (k.refusal != nil) {
			t.Errorf("a %s is read or refused, and what is read has an entry in the test", k.name)
		}
		if !known {
			continue
		}
		name, data := made(t)
		f, fault := inspect(name, data)
		if fault != nil || !k.is(f) {
			t.Errorf("%s: what the test makes is none: %v", k.name, fault)
			continue
		}
		book := Open(name, data, "")
		if len(book.Grids) != 1 || len(book.Unread) > 0 || len(book.Findings) > 0 {
			t.Errorf("%s: %d sheets, %+v", k.name, len(book.Grids), book.Findings)
			continue
		}
		isSameTable(t, k.name, book.Grids[0])
	}
}

// isSameTable holds a grid to sameTable.
func isSameTable(t *testing.T, kind string, g *Grid) {
	t.Helper()
	if g.Rows != len(sameTable) || g.Cols != 8 {
		t.Errorf("%s: %d×%d", kind, g.Rows, g.Cols)
	}
	faults := map[string]Fault{"#REF!": ErrorValue, "=SUM(G3:G5)": FormulaText}
	for i, row := range sameTable {
		for k := range 8 {
			want := ""
			if k < len(row) {
				want = strings.TrimSuffix(row[k], "\u200b")
			}
			if got, at := g.Own(At(i+1, k+1)), At(i+1, k+1).Name(); got.Text != want || got.Fault != faults[want] {
				t.Errorf("%s: %s holds %q %v, want %q %v", kind, at, got.Text, got.Fault, want, faults[want])
			}
		}
	}
	r := &Report{}
	g.Findings(r)
	r.List = slices.DeleteFunc(r.List, func(f finding.Finding) bool { return f.Is(finding.SheetWord) })
	if len(r.List) != 1 || r.List[0].Code != "cell.invisible" || r.List[0].Cell != "E5" {
		t.Errorf("%s: %+v", kind, r.List)
	}
}
