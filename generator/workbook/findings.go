package workbook

import (
	"bytes"
	"fmt"
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
	{"怎么改", 34, proseLook, func(f finding.Finding, w *finding.Words) string { return f.Hint(w) }},
}

// WriteFindings writes findings as a workbook for people who do not read terminals: a row each, with a filter, with the heading in view and on every page,
// on A4 in landscape, in the given words. Texts stay texts, whatever they begin with.
func WriteFindings(w io.Writer, list finding.List, words *finding.Words) error {
	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(zipWriter)
	p := &pen{f: f, styles: map[look]int{}}
	p.keep(f.SetDocProps(&excelize.DocProperties{Title: reportName, Creator: "gongshi", Identifier: ReportMark, Language: "zh-CN", Created: moment, Modified: moment}))
	p.keep(f.SetDefaultFont(songTi))
	p.add(reportName)
	for i, c := range reportColumns {
		p.width(i+1, c.width)
		p.put(cell(i+1, 1), headingLook, c.name)
	}
	p.height(1, 2*lineHeight)
	for n, found := range list {
		high := 0.0
		for i, c := range reportColumns {
			text := printable(c.value(found, words))
			high = max(high, neededHeight(text, c.width))
			p.put(cell(i+1, n+2), c.look, text)
		}
		p.height(n+2, high)
	}
	p.freeze(1)
	p.keep(f.AutoFilter(reportName, fmt.Sprintf("A1:%s", p.name(len(reportColumns), len(list)+1)), nil))
	p.page("landscape", 1)
	p.keep(f.Write(w))
	if p.err != nil {
		return fmt.Errorf("workbook: %w", p.err)
	}
	return nil
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
