package main

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"

	"gongshi/cmd/gongshi/flags"
	"gongshi/cmd/gongshi/remedy"
	"gongshi/cmd/gongshi/screen"
	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/workbook"
)

// runBuild makes the notice of every unit of every ledger. As check it reads ledgers and finished texts as a proofreader does, and writes nothing but
// what --annotate and --report ask for.
func runBuild(line *flags.Line, stdout, stderr io.Writer) int {
	p, fault := planOf(line)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	s := screen.New(stdout, stderr, screen.Options{JSON: line.JSON, Gather: true, Quiet: line.Quiet, Keep: line.Report != ""})
	s.Findings(p.findings)
	if !p.stopped {
		// What is only for the record is a matter of the command fonts: a folder may hold hundreds of faces that nobody misses.
		s.Findings(slices.DeleteFunc(p.fontFindings, func(f finding.Finding) bool { return f.Severity == finding.Info }))
		s.Outcome(interruptible(p.Plan, s))
	}
	s.Flush()
	if line.Report != "" {
		writeReport(line.Report, s)
	}
	s.Count()
	return status(s)
}

// reportFault says why a file cannot be the report's: it would take the place of something else.
func reportFault(path string) string {
	return ownFileFault("--report", path, "检查结果", workbook.IsFindings)
}

// writeReport writes all findings of the run as a workbook.
func writeReport(path string, s *screen.Screen) {
	writeWorkbook(path, s, finding.FaultInReport, finding.ReportFailed, func(w io.Writer) error { return workbook.WriteFindings(w, s.All(), remedy.Command) })
}

// writeWorkbook writes a workbook that a flag asks for, and says so; fault is the finding where it cannot be made, failed where it cannot be written.
func writeWorkbook(path string, s *screen.Screen, fault, failed *finding.Kind, write func(io.Writer) error) {
	var data bytes.Buffer
	if err := write(&data); err != nil {
		s.Findings(finding.List{fault.Of(nil).Because(err)})
	} else if _, err := output.Write(filepath.Dir(path), []output.File{{Name: filepath.Base(path), Data: data.Bytes()}}); err != nil {
		s.Findings(finding.List{failed.At(finding.Where{File: path}, finding.Values{"why": output.Reason(err)})})
	} else {
		s.Written(path)
	}
	s.Flush()
}
