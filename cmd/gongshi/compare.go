package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/cmd/gongshi/flags"
	"gongshi/cmd/gongshi/screen"
	"gongshi/generator/finding"
	"gongshi/generator/run"
	"gongshi/generator/workbook"
)

// runCompare says what has changed between two ledgers of a unit, or between two folders, and writes it as a workbook where --out asks for it.
func runCompare(line *flags.Line, stdout, stderr io.Writer) int {
	plan, fault := comparePlan(line)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	s := screen.New(stdout, stderr, screen.Options{JSON: line.JSON, Gather: true, Quiet: true})
	progress := run.Compare(plan, s)
	s.Flush()
	s.Progress(progress)
	if line.Out != "" {
		writeProgress(line.Out, progress, s)
	}
	if progress.Failed {
		return exitFailed
	}
	return status(s)
}

// comparePlan reads the line; fault is what is wrong with it.
func comparePlan(line *flags.Line) (plan run.ComparePlan, fault string) {
	if len(line.Inputs) != 2 || slices.Contains(line.Inputs, "") {
		return plan, "compare 后面要有两份台账或者两个文件夹，旧的在前，新的在后"
	}
	if name := line.Empty(); name != "" {
		return plan, "选项“--" + name + "”后面要有内容"
	}
	if line.Jobs < 1 {
		return plan, "--jobs 要写 1 以上的数"
	}
	plan = run.ComparePlan{Old: line.Inputs[0], New: line.Inputs[1], Jobs: line.Jobs, Reading: run.Reading{Sheets: line.Sheets, Info: line.Info, Password: line.Password, EarlierSheets: line.OldSheets}}
	if plan.Settings, fault = chooseSettings(line.Set); fault != "" {
		return plan, fault
	}
	if plan.Columns, fault = chooseColumns(line.Columns); fault != "" {
		return plan, fault
	}
	if plan.EarlierColumns, fault = chooseColumns(line.OldColumns); fault != "" {
		return plan, fault
	}
	return plan, ownFileFault("--out", line.Out, "进展表", workbook.IsProgress)
}

// ownFileFault says why a file cannot be written by a flag: it is no .xlsx, or it would take the place of something that is not ours.
func ownFileFault(flag, path, what string, isOurs func([]byte) bool) string {
	if path == "" {
		return ""
	}
	if !strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return flag + " 的文件名要以 .xlsx 结尾，不是“" + path + "”"
	}
	if !exists(path) {
		return ""
	}
	stat, err := os.Stat(path)
	if err == nil && stat.Mode().IsRegular() {
		if data, err := os.ReadFile(path); err == nil && isOurs(data) {
			return ""
		}
	}
	return flag + " 的文件“" + path + "”已经有了，而且不是" + what + "，没有动它；换一个文件名"
}

// writeProgress writes the 进展表.
func writeProgress(path string, p run.Progress, s *screen.Screen) {
	units := make([]workbook.ProgressUnit, len(p.Units))
	for i, u := range p.Units {
		units[i] = workbook.ProgressUnit{Name: u.Unit, Old: u.Old, New: u.New, Comparison: u.Comparison}
	}
	notes := progressNotes(p)
	writeWorkbook(path, s, workbookFile{
		write: func(w io.Writer) error { return workbook.WriteProgress(w, units, notes) },
		fault: finding.FaultInComparison,
		failed: func(why string) finding.Finding {
			return finding.CompareFailed.At(finding.Where{File: path}, finding.Values{"why": why})
		},
	})
}

// progressNotes say below the table what was not compared.
func progressNotes(p run.Progress) (notes []string) {
	for _, u := range p.Units {
		for _, text := range screen.ColumnsNotCompared(u.Comparison) {
			notes = append(notes, u.Unit+"："+text)
		}
	}
	notes = append(notes, screen.UnitsNotCompared(p)...)
	return notes
}
