package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/output"
	"gongshi/generator/summary"
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
	if fault := flags.fault(); fault != "" {
		return wrongUsage(stderr, fault)
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
	audience, fault := chooseAudience(flags.audience)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	flags.audience = audience.String()
	texts, findings, fault := chooseTexts(flags.template)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}

	if fault := reportFault(flags.workbook); fault != "" {
		return wrongUsage(stderr, fault)
	}
	var manuscripts []string
	if _, texts := divide(inputs); write && len(texts) > 0 {
		return wrongUsage(stderr, "“"+texts[0]+"”是文稿，不是台账；检查文稿用 gongshi check")
	}
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

	if flags.shard.n > 0 {
		flags.out = filepath.Join(flags.out, flags.shard.folder())
	}
	b := &builder{
		report:   newReporter(stdout, stderr, flags.json, flags.workbook != ""),
		flags:    flags,
		settings: settings,
		texts:    texts,
		columns:  columns,
		options: generator.Options{
			Audience: audience, Draft: flags.draft, Faces: faces, EmbedFonts: flags.embedFonts, WithLedger: flags.withLedger,
			Force: flags.force || !write, Mask: flags.mask, Taste: flags.taste, Annotate: flags.annotate && !flags.summaryOnly,
		},
		write:       write,
		manuscripts: manuscripts,
	}
	bar := &progress{out: stderr}
	b.report.stderr, b.report.bar, b.report.quiet = bar, bar, flags.quiet
	b.password.last = flags.password
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
	for _, in := range inputs {
		if isFolder(in) {
			b.folders = append(b.folders, in)
		}
	}
	all := survey(inputs)
	ledgers, findings := all.inputs, all.findings
	b.rolls, b.left = all.tables, all.left
	b.report.findings(findings)
	given := slices.Clone(ledgers)
	b.closed = closedFolders(findings, len(ledgers))
	run := summary.Run{Shard: max(flags.shard.i, 1), Shards: max(flags.shard.n, 1), Inputs: inputsSum(ledgers)}
	ledgers = flags.shard.take(ledgers)
	run.Ledgers = len(ledgers)
	b.folder = folder{dir: b.flags.out, run: run}
	if write {
		b.pick(given)
	}
	b.several = write && (len(ledgers) > 1 || len(inputs) > 1 || flags.changed || flags.summaryOnly || flags.shard.n > 0 || isFolder(inputs[0]))
	if len(ledgers) > 1 {
		collectGarbage(manyLedgers)
	}
	if len(ledgers) > 1 && !flags.quiet && !flags.json && hasBar(stderr) {
		bar.begin(len(ledgers))
	}
	b.run(ledgers)
	for _, path := range manuscripts {
		if b.stopped {
			break
		}
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
	password password
	tables   tables
	// behind is the ledger of --ledger once read.
	behind *behind
	// manuscripts are the texts among the inputs, none of which may be written over.
	manuscripts []string

	ctx context.Context
	// several says from the start that the run is one of several units, which has a record; recorded, that it has proved to be: a single
	// workbook may hold them, too. folder is where it writes.
	several, recorded bool
	folder            folder
	// folders are those that were given; before is what earlier runs have made in folder.
	folders []string
	before  []summary.Unit
	// rolls are the 单位信息 in them, left what is no ledger by its kind; picks are what --pick chooses.
	rolls []string
	left  []leftover
	picks picks
	// closed are those below them that could not be opened.
	closed []summary.Unit
	// faults are those of the program's own that units met.
	faults []unitFault
	taking sync.Mutex
	// stopped says that the run was to end before its time, undone are the ledgers of which a unit was not done then.
	stopped bool
	undone  []input
	// told is how many units have been dealt with.
	told int
	// setupSum is setup, reckoned once; earlier is what earlier runs have made, by key.
	setupSum func() string
	earlier  map[string][]summary.Unit
}

// units reads a workbook by itself; there are none where it has an error, which is reported.
func (b *builder) units(in input) []ledger.Unit { return b.unitsOf(b.open(in)) }

func (b *builder) open(in input) *opened {
	o := &opened{input: in}
	if data := b.load(o); data != nil {
		b.parse(o, data)
	}
	return o
}

func (b *builder) unitsOf(o *opened) []ledger.Unit {
	b.tellTable(o.table)
	b.report.findings(o.findings)
	if o.book == nil {
		return nil
	}
	return o.book.Units
}

// read reads one ledger, unless what an earlier run has made of the same can be kept.
func (b *builder) read(in input) *opened {
	step("read", in.path)
	o := &opened{input: in}
	data := b.load(o)
	if data == nil {
		return o
	}
	if b.several {
		o.key = key(b.setupSum(), in.rel, data, o.tableData())
		o.kept = b.unchanged(o)
	}
	if o.kept == nil {
		b.parse(o, data)
	}
	if o.key == "" && b.write && o.book != nil && len(o.book.Units) > 1 {
		o.key = key(b.setupSum(), in.rel, data, o.tableData())
	}
	return o
}

// load gets a ledger's bytes, nil where it cannot be read.
func (b *builder) load(o *opened) []byte {
	o.table = b.table(o.input)
	data, findings := ledger.Load(o.path)
	o.findings = findings.InFile(o.path)
	return data
}

// parse reads the ledger itself. A workbook with an error makes no notice.
func (b *builder) parse(o *opened, data []byte) {
	spareMemory(o.path)
	options := ledger.Options{Set: b.settings, Columns: b.columns, Sheets: b.flags.sheets}
	if o.table != nil {
		options.InfoTable = o.table.info
	}
	o.findings = b.withPassword(o.path, func(password string) (list finding.List) {
		options.Password = password
		if o.book, list = ledger.Read(o.path, data, options); isUnnamed(o.book) {
			if unit := o.ownFolder(); unit != "" {
				named := options
				named.Set = append(slices.Clip(b.settings), ledger.Setting{Key: "单位简称", Value: unit})
				o.book, list = ledger.Read(o.path, data, named)
				list = append(list, namedByFolder(unit))
			}
		}
		return b.tellOtherTable(o, misnamedTable(o.path, list))
	}).InFile(o.path)
	if o.book != nil && o.table != nil && o.table.info == nil && !o.book.HasInfo() {
		o.book, o.findings = nil, nil // the 单位信息 that it needs is bad, which is told by itself
		return
	}
	if o.book != nil && o.findings.HasError() {
		for i := range o.book.Units {
			u := &o.book.Units[i]
			o.failed = append(o.failed, append([]string{u.Name()}, summary.NamesOf(u)...))
		}
		o.unsure, o.book = o.book.Units, nil
	}
}

// build makes one unit's notice. What is found in a workbook of several units is said with the unit's name.
func (b *builder) build(m *made) *made {
	if m.unsure != nil {
		b.proofread(m)
	}
	if m.unit == nil {
		return m
	}
	step("build", m.from.path)
	b.report.bar.works(m.unit.Name())
	options := b.options
	options.Template = b.texts.of(m.unit)
	if b.flags.summaryOnly {
		options.Formats = nil
	}
	notice, findings := generator.Build(m.unit, options)
	m.named(m.unit.Name(), findings)
	m.proofed = notice == nil && onlyProof(findings)
	m.notice, m.findings = notice, append(slices.Clip(m.findings), findings.InFile(m.from.path)...)
	return m
}

// proofread reads what can be read of a unit whose ledger has errors.
func (b *builder) proofread(m *made) {
	options := b.options
	options.Template = b.texts.of(m.unsure)
	findings := generator.Proofread(m.unsure, options)
	m.named(m.unsure.Name(), findings)
	m.findings = append(slices.Clip(m.findings), findings.InFile(m.from.path)...)
}

// named puts a unit's name before what is found in a workbook of several.
func (m *made) named(unit string, findings finding.List) {
	if !m.several {
		return
	}
	for i := range findings {
		findings[i].Text = "“" + unit + "”：" + findings[i].Text
	}
}

// again makes a unit anew that was to be kept.
func (b *builder) again(m *made) {
	m.kept = nil
	o := &opened{input: m.from.input}
	if data := b.load(o); data != nil {
		b.parse(o, data)
	}
	if m.no == 0 {
		m.findings = o.findings
	}
	if o.book == nil || m.no >= len(o.book.Units) {
		m.findings = o.findings
		return
	}
	m.unit, m.several = &o.book.Units[m.no], len(o.book.Units) > 1
	b.build(m)
}

// save puts a notice's files into the folder.
func (b *builder) save(m *made) *made {
	step("save", m.from.path)
	if m.kept != nil && m.renamed() {
		b.again(m)
	}
	if m.notice == nil {
		return m
	}
	var files []output.File
	for _, f := range m.notice.Files {
		files = append(files, output.File{Name: m.name + "." + f.Extension, Data: f.Data})
	}
	files, edited := b.beside(files)
	m.findings = append(m.findings, edited.InFile(m.from.path)...)
	if b.several || m.several {
		for _, f := range files {
			m.sums = append(m.sums, summary.File{Name: f.Name, Sum: sum(f.Data)})
		}
	}
	if m.notice.Annotated != nil {
		annotated, edited := b.beside([]output.File{{Name: m.annotated, Data: m.notice.Annotated}})
		files, m.findings = append(files, annotated...), append(m.findings, edited.InFile(m.from.path)...)
	}
	paths, err := b.place(files)
	if err != nil {
		m.notice = nil
		m.findings = append(m.findings, unplaced(m.from.path, m.unit.Name(), b.flags.out, err))
		return m
	}
	m.files = paths
	m.notice.Files, m.notice.Annotated = nil, nil // they are on disk, and the next notices need the room
	return m
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

// place writes files into the folder, once it is this run's.
func (b *builder) place(files []output.File) (written []string, err error) {
	if len(files) == 0 {
		return nil, nil
	}
	if err := os.MkdirAll(b.flags.out, 0o777); err != nil {
		return nil, err
	}
	if err := b.takeFolder(); err != nil {
		return nil, err
	}
	paths, err := output.Write(b.flags.out, files)
	for _, p := range paths {
		written = append(written, filepath.ToSlash(p))
	}
	return written, err
}

// put writes the files that came of an input; ok is false where they could not be, which is reported.
func (b *builder) put(path string, files []output.File) (written []string, ok bool) {
	written, err := b.place(files)
	if err != nil {
		b.report.findings(finding.List{unplaced(path, "", b.flags.out, err)})
	}
	return written, err == nil
}
