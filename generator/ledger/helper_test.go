package ledger

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"

	"github.com/xuri/excelize/v2"
)

// aSheet is a sheet to build: its rows from A1, and its merged ranges.
type aSheet struct {
	name   string
	rows   [][]any
	merges []string
	hidden bool
}

// build makes a workbook of the sheets; edit, if not nil, may then do anything to it.
func build(tb testing.TB, edit func(*excelize.File), sheets ...aSheet) []byte {
	tb.Helper()
	f := excelize.NewFile()
	check := func(err error) {
		if err != nil {
			tb.Fatal(err)
		}
	}
	for i, s := range sheets {
		if i == 0 {
			check(f.SetSheetName("Sheet1", s.name))
		} else {
			_, err := f.NewSheet(s.name)
			check(err)
		}
		for r, row := range s.rows {
			cell, _ := excelize.CoordinatesToCellName(1, r+1)
			check(f.SetSheetRow(s.name, cell, &row))
		}
		for _, m := range s.merges {
			from, to, _ := strings.Cut(m, ":")
			check(f.MergeCell(s.name, from, to))
		}
	}
	for i, s := range sheets {
		if s.hidden {
			f.SetActiveSheet((i + 1) % len(sheets))
			check(f.SetSheetVisible(s.name, false))
		}
	}
	if edit != nil {
		edit(f)
	}
	b, err := f.WriteToBuffer()
	check(err)
	return b.Bytes()
}

// rezip copies a workbook with some parts replaced: what excelize would not write.
func rezip(tb testing.TB, data []byte, parts map[string]string) []byte {
	tb.Helper()
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		tb.Fatal(err)
	}
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, f := range zr.File {
		w, err := zw.Create(f.Name)
		if err != nil {
			tb.Fatal(err)
		}
		if text, ok := parts[f.Name]; ok {
			io.WriteString(w, text)
			continue
		}
		r, err := f.Open()
		if err != nil {
			tb.Fatal(err)
		}
		io.Copy(w, r)
		r.Close()
	}
	if err := zw.Close(); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

// partOf is one part of a workbook.
func partOf(tb testing.TB, data []byte, name string) string {
	tb.Helper()
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		tb.Fatal(err)
	}
	f, err := zr.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

// sheetXML wraps rows of a worksheet.
func sheetXML(data, after string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` +
		data + `</sheetData>` + after + `</worksheet>`
}

// row makes a row of a table.
func row(cells ...any) []any { return cells }

// head is the plainest header, and three rows under it that nothing is wrong with.
var head = row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况")

func plainLedger() aSheet {
	return aSheet{name: "整改台账", rows: [][]any{
		head,
		row(1, "教学管理", "担当意识不强", "加强学习", "学习了", "已完成"),
		row(2, "", "", "改进作风", "改进了", "未完成"),
		row(3, "", "管理不规范", "完善制度", "完善了", "长期坚持"),
	}}
}

// readOne reads a workbook that must give exactly one unit.
func readOne(tb testing.TB, data []byte) (*Unit, finding.List) {
	tb.Helper()
	l, list := Read(sheet.Open("台账.xlsx", data, ""), Options{})
	if l == nil || len(l.Units) != 1 {
		tb.Fatalf("want one unit, got %+v; findings:\n%s", l, show(list))
	}
	return &l.Units[0], list
}

func codes(list finding.List) []string {
	var out []string
	for _, f := range list {
		out = append(out, f.Severity.String()+" "+f.Code+" "+f.Sheet+"!"+f.Cell)
	}
	return out
}

func show(list finding.List) string {
	var b strings.Builder
	for _, f := range list {
		b.WriteString(strings.Join([]string{f.Severity.String(), f.Code, f.Sheet, f.Cell, f.Text(nil), f.Hint(nil), f.Excerpt}, " | ") + "\n")
	}
	return b.String()
}

func wantCodes(tb testing.TB, list finding.List, want ...string) {
	tb.Helper()
	if got := codes(list); !slices.Equal(got, want) {
		tb.Errorf("findings:\n%s\nwant %q", show(list), want)
	}
	for _, f := range list {
		if f.Text(nil) == "" || f.Hint(nil) == "" || strings.HasSuffix(f.Text(nil), "。") || strings.HasSuffix(f.Hint(nil), "。") {
			tb.Errorf("finding without text or hint, or with a full stop: %+v", f)
		}
	}
}
