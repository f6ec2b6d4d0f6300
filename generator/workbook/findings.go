package workbook

import (
	"bytes"
	"io"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/finding"
)

const reportName = "检查结果"

// ReportMark stands in the properties of a report, so that it is never read as a ledger.
const ReportMark = "gongshi:report"

// reportColumns are a report's columns and their widths, in half-widths of the default face.
var reportColumns = []struct {
	name  string
	width float64
	look  look
	value func(finding.Finding, *finding.Words) string
}{
	{"级别", 7, wordLook, func(f finding.Finding, _ *finding.Words) string {
		return f.Severity.Name()
	}},
	{"代码", 22, proseLook, func(f finding.Finding, _ *finding.Words) string { return f.Code }},
	{"文件", 18, proseLook, func(f finding.Finding, _ *finding.Words) string { return f.File }},
	{"工作表", 12, proseLook, func(f finding.Finding, _ *finding.Words) string { return f.Sheet }},
	{"单元格/段落", 12, wordLook, func(f finding.Finding, _ *finding.Words) string {
		if f.Cell != "" {
			return f.Cell
		}
		return f.Place
	}},
	{"原文", 34, proseLook, func(f finding.Finding, _ *finding.Words) string {
		if f.Context != "" {
			return f.Context
		}
		return f.Excerpt
	}},
	{"问题", 34, proseLook, func(f finding.Finding, w *finding.Words) string { return f.Text(w) }},
	{"怎么改", 34, proseLook, func(f finding.Finding, w *finding.Words) string {
		if f.Fixed {
			return "已改：" + f.Hint(w)
		}
		return f.Hint(w)
	}},
}

// WriteFindings writes findings as a workbook for people who do not read terminals, in the given words.
func WriteFindings(w io.Writer, list finding.List, words *finding.Words) error {
	t := Table{Name: reportName, Mark: ReportMark}
	for _, c := range reportColumns {
		t.Columns = append(t.Columns, TableColumn{c.name, c.width, c.look == proseLook})
	}
	for _, found := range list {
		row := make([]string, len(reportColumns))
		for i, c := range reportColumns {
			row[i] = c.value(found, words)
		}
		t.Rows = append(t.Rows, row)
	}
	return WriteTable(w, &t)
}

// longestShown is how many characters of a text a report shows; a cell holds 32,767.
const longestShown = 2000

// printable takes out of a text what a cell cannot hold: a file's name may have anything in it.
func printable(text string) string {
	if r := []rune(text); len(r) > longestShown {
		text = string(r[:longestShown]) + "…"
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// IsFindings reports whether a file is such a report, which may be overwritten.
func IsFindings(data []byte) bool {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return false
	}
	defer f.Close()
	return len(f.GetSheetList()) == 1 && f.GetSheetName(0) == reportName
}
