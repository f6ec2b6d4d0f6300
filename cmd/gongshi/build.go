package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/output"
)

func runBuild(args []string, stdout, stderr io.Writer) int {
	return process("build", args, stdout, stderr, true)
}

// process builds the notice of every unit of every ledger, and writes it where write says so; else it reads finished texts, too.
func process(name string, args []string, stdout, stderr io.Writer, write bool) int {
	flags, inputs, help, fault := parseFlags(name, args)
	if help {
		fmt.Fprint(stdout, usage)
		return exitDone
	}
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	if len(inputs) == 0 {
		return wrongUsage(stderr, map[bool]string{true: "没有给出台账", false: "没有给出台账或文稿"}[write])
	}
	if slices.Contains(inputs, "") {
		return wrongUsage(stderr, "给出的台账里有一个是空的")
	}
	if flags.out == "" {
		return wrongUsage(stderr, "--out 后面要有文件夹")
	}
	formats, fault := chooseFormats(flags.formats)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	settings, fault := chooseSettings(flags.set)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	columns, fault := chooseColumns(flags.columns)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	texts, findings, fault := chooseTexts(flags.template)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}

	if fault := reportFault(flags.workbook); fault != "" {
		return wrongUsage(stderr, fault)
	}
	var manuscripts []string
	if !write {
		inputs, manuscripts = divide(inputs)
		if flags.compare != "" && len(inputs) > 0 {
			return wrongUsage(stderr, "--ledger 用来核对文稿，“"+inputs[0]+"”不是文稿")
		}
	}

	faces, fontFindings, fault := chooseFonts(flags.fonts)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	if flags.embedFonts {
		fontFindings = append(fontFindings, faces.Unembeddable()...)
	}

	b := &builder{
		report:   newReporter(stdout, stderr, flags.json, flags.workbook != ""),
		flags:    flags,
		settings: settings,
		texts:    texts,
		columns:  columns,
		password: flags.password,
		options: generator.Options{
			Draft: flags.draft, Faces: faces, EmbedFonts: flags.embedFonts, WithLedger: flags.withLedger,
			Force: flags.force || !write, Mask: flags.mask, Taste: flags.taste, Annotate: flags.annotate,
		},
		write:       write,
		manuscripts: manuscripts,
		tables:      map[string]*ledger.InfoTable{},
	}
	if write {
		b.options.Formats = formats
	}
	if file := fileInPath(flags.out); write && file != "" {
		findings = append(findings, finding.Finding{Severity: finding.Error, Code: "output.failed",
			Text: "文件写不进文件夹“" + flags.out + "”：“" + file + "”是一个文件，不是文件夹", Hint: "用 --out 换一个文件夹"})
		texts = nil
	}
	b.report.findings(findings)
	if texts == nil {
		return b.finish()
	}
	// What is only for the record is a matter of the command fonts: a folder may hold hundreds of faces that nobody misses.
	b.report.findings(slices.DeleteFunc(fontFindings, func(f finding.Finding) bool { return f.Severity == finding.Info }))
	ledgers, findings := expand(inputs)
	b.report.findings(findings)
	for _, in := range ledgers {
		b.ledger(in)
		b.report.flush()
	}
	for _, path := range manuscripts {
		b.manuscript(path)
		b.report.flush()
	}
	return b.finish()
}

// finish writes the report, where one is wanted, and counts what was found.
func (b *builder) finish() int {
	b.report.flush()
	if b.flags.workbook != "" {
		b.writeReport(b.flags.workbook)
	}
	b.report.count()
	return b.report.status()
}

// builder carries what all ledgers of a run share; options has no template, which is each unit's own.
type builder struct {
	report   *reporter
	flags    buildFlags
	settings []ledger.Setting
	texts    *texts
	columns  []ledger.ColumnChoice
	options  generator.Options
	write    bool
	names    output.Names
	// password is --password, or what a person typed.
	password string
	// tables holds each 单位信息 workbook once read; nil for one that could not be.
	tables map[string]*ledger.InfoTable
	// behind is the ledger of --ledger once read.
	behind *behind
	// manuscripts are the texts among the inputs, none of which may be written over.
	manuscripts []string
}

// ledger makes the notices of one workbook. A workbook with an error makes none.
func (b *builder) ledger(in input) {
	units := b.units(in)
	for i := range units {
		b.unit(in.path, &units[i], len(units) > 1)
	}
}

// units reads a workbook; there are none where it has an error, which is reported.
func (b *builder) units(in input) []ledger.Unit {
	infoPath := b.flags.info
	if infoPath == "" {
		infoPath = in.info
	}
	table, ok := b.table(infoPath)
	if !ok {
		return nil
	}
	spareMemory(in.path)
	var book *ledger.Ledger
	findings := b.withPassword(in.path, func(password string) (list finding.List) {
		book, list = ledger.ReadFile(in.path, ledger.Options{InfoTable: table, Set: b.settings, Password: password, Columns: b.columns, Sheets: b.flags.sheets})
		return list
	})
	b.report.findings(findings.InFile(in.path))
	if book == nil || findings.HasError() {
		return nil
	}
	return book.Units
}

// table reads a 单位信息 workbook, once; ok is false where it cannot be used, which is reported once.
func (b *builder) table(path string) (table *ledger.InfoTable, ok bool) {
	if path == "" {
		return nil, true
	}
	if table, seen := b.tables[path]; seen {
		return table, table != nil
	}
	findings := b.withPassword(path, func(password string) (list finding.List) {
		table, list = ledger.ReadInfoTable(path, ledger.Options{Set: b.settings, Password: password})
		return list
	})
	b.report.findings(findings.InFile(path))
	if findings.HasError() {
		table = nil
	}
	b.tables[path] = table
	return table, table != nil
}

// unit makes one unit's notice; several says that findings have to tell the units of a workbook apart.
func (b *builder) unit(path string, unit *ledger.Unit, several bool) {
	options := b.options
	options.Template = b.texts.of(unit)
	notice, findings := generator.Build(unit, options)
	if several {
		for i := range findings {
			findings[i].Text = "“" + unit.Name() + "”：" + findings[i].Text
		}
	}
	b.report.findings(findings.InFile(path))
	if notice == nil {
		if b.write && onlyProof(findings) {
			b.report.note("校对有错误，这份公示没有出。改好再出；确实要照原样公布的，加上 --force")
		}
		return
	}
	res := result{ledger: path, unit: unit.Name(), notice: notice, forced: b.write && notice.Forced}
	if res.forced {
		b.report.note("校对有错误，按 --force 照样出了这份公示")
	}
	var files []output.File
	name := b.names.Choose(notice.Title, unit.Name())
	for _, f := range notice.Files {
		files = append(files, output.File{Name: name + "." + f.Extension, Data: f.Data})
	}
	if notice.Annotated != nil {
		files = append(files, output.File{Name: b.annotatedName(name), Data: notice.Annotated})
	}
	var ok bool
	if res.files, ok = b.put(path, files); ok {
		b.report.result(res)
	}
}

// onlyProof reports whether all errors are the proofreader's, which --force passes over.
func onlyProof(findings finding.List) bool {
	for _, f := range findings {
		if f.Severity == finding.Error && !strings.HasPrefix(f.Code, "proof.") {
			return false
		}
	}
	return true
}

// put writes the files that came of an input; ok is false where they could not be, which is reported.
func (b *builder) put(path string, files []output.File) (written []string, ok bool) {
	if len(files) == 0 {
		return nil, true
	}
	paths, err := output.Write(b.flags.out, files)
	if err != nil {
		b.report.findings(finding.List{{
			Severity: finding.Error, Code: "output.failed", File: path,
			Text: "文件写不进文件夹“" + b.flags.out + "”：" + systemFault(err),
			Hint: "先解决它，或者用 --out 换一个文件夹；这次没有留下半截文件",
		}})
		return nil, false
	}
	for _, p := range paths {
		written = append(written, filepath.ToSlash(p))
	}
	return written, true
}
