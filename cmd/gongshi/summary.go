package main

import (
	"archive/zip"
	"bytes"
	"io"
)

// summaryName is the workbook that adds up a run.
const summaryName = "汇总.xlsx"

// isSummary reports a workbook that we have written: a clerk's own 汇总.xlsx is a ledger like any other.
func isSummary(path string) bool {
	z, err := zip.OpenReader(path)
	if err != nil {
		return false
	}
	defer z.Close()
	f, err := z.Open("docProps/core.xml")
	if err != nil {
		return false
	}
	defer f.Close()
	core, err := io.ReadAll(io.LimitReader(f, 1<<16))
	return err == nil && bytes.Contains(core, []byte("gongshi:summary"))
}
