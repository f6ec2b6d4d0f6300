package run

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// officeBook is a workbook of an office, written from its text.
type officeBook struct {
	f *excelize.File
	// info are the items of its 基本信息, a line each; own says that its sheets have them, or a 单位信息.
	info      string
	own, used bool
}

func newOfficeBook() *officeBook { return &officeBook{f: excelize.NewFile()} }

// add writes a sheet.
func (b *officeBook) add(t *testing.T, name, text string) {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	if !b.used {
		must(b.f.SetSheetName("Sheet1", name))
		b.used = true
	} else {
		_, err := b.f.NewSheet(name)
		must(err)
	}
	b.own = b.own || name == "基本信息" || name == "单位信息"
	var rows [][]string
	for _, line := range strings.Split(text, "\n") {
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.ReplaceAll(strings.TrimSpace(cells[i]), `\n`, "\n")
		}
		rows = append(rows, cells)
	}
	for r, cells := range rows {
		for c, cell := range cells {
			at, _ := excelize.CoordinatesToCellName(c+1, r+1)
			must(b.put(name, at, cell))
			if cell != "<" && cell != "^" {
				if to := mergedTo(rows, r, c); to != at {
					must(b.f.MergeCell(name, at, to))
				}
			}
		}
	}
}

// mergedTo is the last cell of the merged range that begins at a cell: < to its right, and ^ below it.
func mergedTo(rows [][]string, r, c int) string {
	at := func(r, c int) string {
		if r < len(rows) && c < len(rows[r]) {
			return rows[r][c]
		}
		return ""
	}
	right, bottom := c, r
	for at(r, right+1) == "<" {
		right++
	}
	for at(bottom+1, c) == "^" {
		bottom++
	}
	name, _ := excelize.CoordinatesToCellName(right+1, bottom+1)
	return name
}

var (
	plainNumber = regexp.MustCompile(`^-?\d+(\.\d+)?$`)
	percentage  = regexp.MustCompile(`^\d+(\.\d+)?%$`)
)

// put writes a cell.
func (b *officeBook) put(sheet, at, text string) error {
	styled := func(style excelize.Style, value any) error {
		id, err := b.f.NewStyle(&style)
		if err != nil {
			return err
		}
		if err := b.f.SetCellStyle(sheet, at, at, id); err != nil {
			return err
		}
		return b.f.SetCellValue(sheet, at, value)
	}
	switch {
	case text == "" || text == "<" || text == "^":
		return nil
	case text == "TRUE" || text == "FALSE":
		return b.f.SetCellBool(sheet, at, text == "TRUE")
	case strings.HasPrefix(text, "'"):
		return b.f.SetCellStr(sheet, at, text[1:])
	case strings.HasPrefix(text, "@"):
		day, err := time.Parse("2006-01-02", text[1:])
		if err != nil {
			return err
		}
		return styled(excelize.Style{NumFmt: 14}, day)
	case len(text) > 2 && strings.HasPrefix(text, "~") && strings.HasSuffix(text, "~"):
		return styled(excelize.Style{Font: &excelize.Font{Strike: true}}, strings.Trim(text, "~"))
	case percentage.MatchString(text):
		n, _ := strconv.ParseFloat(strings.TrimSuffix(text, "%"), 64)
		return styled(excelize.Style{NumFmt: 9}, n/100)
	case plainNumber.MatchString(text):
		n, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return err
		}
		return b.f.SetCellFloat(sheet, at, n, -1, 64)
	default:
		return b.f.SetCellStr(sheet, at, text)
	}
}

// save writes the file, with 基本信息 where it has none.
func (b *officeBook) save(t *testing.T, path string) {
	t.Helper()
	defer b.f.Close()
	if !b.own || b.info != "" {
		if b.info == "" {
			b.info = officeInfo(t)
		}
		b.add(t, "基本信息", "项目 | 内容\n"+b.info)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := b.f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
}
