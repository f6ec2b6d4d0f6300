package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
	"gongshi/generator/markup"
	"gongshi/generator/output"
	"gongshi/generator/proof"
	"gongshi/generator/stats"
	"gongshi/generator/workbook"
)

// runCheck reads ledgers and finished texts as a proofreader does. It writes nothing but what --annotate and --report ask for.
func runCheck(args []string, stdout, stderr io.Writer) int {
	return process("check", args, stdout, stderr, false)
}

// divide tells finished texts from ledgers; a folder stands for the ledgers in it.
func divide(inputs []string) (ledgers, manuscripts []string) {
	for _, in := range inputs {
		if manuscript.IsText(in) {
			manuscripts = append(manuscripts, in)
		} else {
			ledgers = append(ledgers, in)
		}
	}
	return ledgers, manuscripts
}

// manuscript checks a finished text.
func (b *builder) manuscript(path string) {
	m, findings := manuscript.ReadFile(path)
	if m == nil {
		b.report.findings(findings.InFile(path))
		return
	}
	lines := make([]proof.Line, len(m.Paragraphs))
	for i, p := range m.Paragraphs {
		lines[i] = proof.Line{Text: p.Text, Place: p.Place, Level: p.Level}
	}
	text := proof.FromPlaced(lines)
	unit, ok := b.unitOf(path, text)
	if !ok {
		return
	}
	var facts *stats.Facts
	info := ledger.Info{}
	for _, s := range b.settings {
		if s.Key == proof.IgnoreItem {
			info[proof.IgnoreItem] = ledger.Value{Field: ledger.Field{Text: s.Value}}
		}
	}
	if unit != nil {
		facts, info = stats.Collect(unit.For(generator.Readers(b.options.Audience, unit, b.texts.named))), unit.Info
	}
	ignore, findings := proof.Ignored(info)
	hits := proof.Counted(proof.Check(text, facts, proof.Options{Ignore: ignore, Taste: b.flags.taste}))
	found := proof.Findings(text, hits, nil)
	for i := range found {
		if hits[i].Paragraph < 0 {
			found[i].File = b.flags.compare
		}
	}
	found = append(m.LeftOut(func(paragraph int) string { return (&proof.Hit{Paragraph: paragraph}).Place(text) }), found...)
	findings = append(findings, found...)
	b.report.findings(findings.InFile(path))

	files, ok := b.withComments(path, m, text, hits)
	if !ok {
		return
	}
	files, edited := b.beside(files)
	b.report.findings(edited.InFile(path))
	if written, ok := b.put(path, files); ok {
		b.report.checked(path, text, found, written)
	}
}

// withComments is a copy of a text with the hits as comments, where one was asked for; ok is false where it cannot be.
func (b *builder) withComments(path string, m *manuscript.Manuscript, text *proof.Text, hits []proof.Hit) (files []output.File, ok bool) {
	f := finding.Finding{Code: "output.no-comments", File: path}
	switch {
	case !b.flags.annotate:
		return nil, true
	case !m.IsDOCX():
		f.Severity, f.Text, f.Hint = finding.Warning, "文本文件里写不了批注", "看上面的提示，或者用 --report 写成表格"
		b.report.findings(finding.List{f})
		return nil, true
	}
	data, err := m.Annotate(markup.Comments(text, hits))
	if err == nil {
		data, err = generator.Stamped(data)
	}
	if err != nil {
		f.Severity, f.Text, f.Hint = finding.Error, "这份文稿的批注部分读不懂，写不了批注", "用 WPS 文字或 Word 打开，另存一份再试"
		b.report.findings(finding.List{f})
		return nil, false
	}
	return []output.File{{Name: b.annotatedName(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))), Data: data}}, true
}

// annotatedName is the name of a copy with comments, which is never that of an input.
func (b *builder) annotatedName(stem string) string {
	const suffix = "（校对）"
	for {
		name := b.names.Choose(output.Safe(stem, len(suffix))+suffix, "") + ".docx"
		stat, err := os.Stat(filepath.Join(b.flags.out, name))
		if err != nil || !b.isInput(stat) {
			return name
		}
	}
}

func (b *builder) isInput(stat os.FileInfo) bool {
	for _, in := range b.manuscripts {
		if other, err := os.Stat(in); err == nil && os.SameFile(stat, other) {
			return true
		}
	}
	return false
}

// reportFault says why a file cannot be the report's: it would take the place of something else.
func reportFault(path string) string {
	if path == "" {
		return ""
	}
	if !strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return "--report 的文件名要以 .xlsx 结尾，不是“" + path + "”"
	}
	if data, err := readWhole(path); exists(path) && (err != nil || !workbook.IsFindings(data)) {
		return "--report 的文件“" + path + "”已经有了，而且不是检查结果，没有动它；换一个文件名"
	}
	return ""
}

// writeReport writes all findings of the run as a workbook.
func (b *builder) writeReport(path string) {
	var data bytes.Buffer
	if err := workbook.WriteFindings(&data, b.report.all.Sorted()); err != nil {
		b.report.findings(finding.List{{Severity: finding.Error, Code: codeInternal, Text: "检查结果的表格写不出来，这是程序的毛病", Hint: "请告诉开发者", Cause: err}})
	} else if _, err := output.Write(filepath.Dir(path), []output.File{{Name: filepath.Base(path), Data: data.Bytes()}}); err != nil {
		b.report.findings(finding.List{{Severity: finding.Error, Code: "output.failed", File: path, Text: "检查结果写不进去：" + systemFault(err), Hint: "换一个地方"}})
	} else {
		b.report.written(path)
	}
	b.report.flush()
}
