package main

import (
	"context"
	"fmt"
	"io"
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
	var c *choices
	if fault == "" {
		c, fault = choose(flags, inputs, write)
	}
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	b := newBuilder(c, stdout, stderr, write)
	b.report.findings(c.findings)
	if c.texts == nil {
		return b.finish()
	}
	// What is only for the record is a matter of the command fonts: a folder may hold hundreds of faces that nobody misses.
	b.report.findings(slices.DeleteFunc(c.fontFindings, func(f finding.Finding) bool { return f.Severity == finding.Info }))
	b.run(b.survey(c.inputs))
	for _, path := range b.manuscripts {
		if b.stopped {
			break
		}
		b.manuscript(path)
		b.report.flush()
	}
	return b.finish()
}

// newBuilder readies a run.
func newBuilder(c *choices, stdout, stderr io.Writer, write bool) *builder {
	flags := c.flags
	b := &builder{
		report:   newReporter(stdout, stderr, flags.json, flags.workbook != ""),
		flags:    flags,
		settings: c.settings,
		texts:    c.texts,
		columns:  c.columns,
		options: generator.Options{
			Audience: c.audience, Draft: flags.draft, Faces: c.faces, EmbedFonts: flags.embedFonts, WithLedger: flags.withLedger,
			Force: flags.force || !write, Mask: flags.mask, Taste: flags.taste, Annotate: flags.annotate && !flags.summaryOnly,
		},
		write:       write,
		manuscripts: c.manuscripts,
	}
	b.bar = &progress{out: stderr}
	b.report.stderr, b.report.bar, b.report.quiet = b.bar, b.bar, flags.quiet
	b.password.last = flags.password
	if write {
		b.options.Formats = c.formats
	}
	return b
}

// survey finds the ledgers among the inputs, this shard's, and learns of the run what they say together.
func (b *builder) survey(inputs []string) []input {
	for _, in := range inputs {
		if isFolder(in) {
			b.folders = append(b.folders, in)
		}
	}
	all := survey(inputs)
	b.rolls, b.left = all.tables, all.left
	b.report.findings(all.findings)
	b.closed = closedFolders(all.findings, len(all.inputs))
	shard := b.flags.shard
	run := summary.Run{Shard: max(shard.i, 1), Shards: max(shard.n, 1), Inputs: inputsSum(all.inputs)}
	ledgers := shard.take(slices.Clone(all.inputs))
	run.Ledgers = len(ledgers)
	b.folder = folder{dir: b.flags.out, run: run}
	if b.write {
		b.pick(all.inputs)
		b.several = len(ledgers) > 1 || len(inputs) > 1 || b.flags.changed || b.flags.summaryOnly || shard.n > 0 || isFolder(inputs[0])
	}
	if len(ledgers) > 1 {
		collectGarbage(manyLedgers)
	}
	if len(ledgers) > 1 && !b.flags.quiet && !b.flags.json && hasBar(b.bar.out) {
		b.bar.begin(len(ledgers))
	}
	return ledgers
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
	bar      *progress
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

// onlyProof reports whether all errors are the proofreader's, which --force passes over.
func onlyProof(findings finding.List) bool {
	for _, f := range findings {
		if f.Severity == finding.Error && !strings.HasPrefix(f.Code, "proof.") {
			return false
		}
	}
	return true
}
