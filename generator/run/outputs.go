package run

import (
	"archive/zip"
	"io"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"gongshi/generator/batch"
	"gongshi/generator/summary"
	"gongshi/generator/workbook"
)

// withoutOutputs leaves out what this program has written. Each file has to be opened for that, so several are opened at once.
func withoutOutputs(found []input) (kept []input) {
	at := 0
	for isOurs := range batch.Map(batch.NewPool(runtime.GOMAXPROCS(0)), slices.Values(found), func(in input) bool { return isOutput(in.path) }, func(input, *batch.Fault) bool { return false }) {
		if !isOurs {
			kept = append(kept, found[at])
		}
		at++
	}
	return kept
}

// isOutput reports whether this program has written a workbook: 汇总.xlsx or a report of findings or a 依据表, under any name, since copies of them lie in the same
// folders. A clerk's own 汇总.xlsx is a ledger like any other.
func isOutput(path string) bool {
	if strings.ToLower(filepath.Ext(path)) != ".xlsx" {
		return false
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		return false
	}
	defer z.Close()
	if properties := beginning(&z.Reader, "docProps/core.xml"); strings.Contains(properties, summary.Mark) || strings.Contains(properties, workbook.ReportMark) || strings.Contains(properties, workbook.EvidenceMark) {
		return true
	}
	sheets := beginning(&z.Reader, "xl/workbook.xml") // the properties are lost where another program has saved it
	return !slices.ContainsFunc(summary.SheetNames(), func(name string) bool { return !strings.Contains(sheets, name) })
}

// beginning is what a part begins with, "" where it is not there or broken.
func beginning(z *zip.Reader, part string) string {
	f, err := z.Open(part)
	if err != nil {
		return ""
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, 1<<16))
	if err != nil {
		return ""
	}
	return string(text)
}
