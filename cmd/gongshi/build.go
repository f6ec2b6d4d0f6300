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
	writeWorkbook(path, s, workbookFile{
		write: func(w io.Writer) error { return workbook.WriteFindings(w, s.All(), remedy.Command) },
		fault: finding.FaultInReport,
		failed: func(why string) finding.Finding {
			return finding.ReportFailed.At(finding.Where{File: path}, finding.Values{"why": why})
		},
	})
}

// workbookFile is a workbook that a flag asks for: what writes it, the fault where it cannot be made, and the finding where its file cannot be written.
type workbookFile struct {
	write  func(io.Writer) error
	fault  *finding.Kind
	failed func(why string) finding.Finding
}

// writeWorkbook writes the file whole or not at all, and says so.
func writeWorkbook(path string, s *screen.Screen, f workbookFile) {
	var data bytes.Buffer
	if err := f.write(&data); err != nil {
		s.Findings(finding.List{f.fault.Of(nil).Because(err)})
	} else if _, err := output.Write(filepath.Dir(path), []output.File{{Name: filepath.Base(path), Data: data.Bytes()}}); err != nil {
		s.Findings(finding.List{f.failed(output.Reason(err))})
	} else {
		s.Written(path)
	}
	s.Flush()
}
