// Package run is a whole run: ledgers and folders of them in; notices, their record and 汇总 in a folder out. It opens the files, names and writes what
// comes of them, keeps what has not changed, and sees to it that one unit's fault is no other's. It prints nothing: a Watcher is told what happens.
package run

import (
	"context"
	"slices"

	"gongshi/fonts"
	"gongshi/generator/batch"
	"gongshi/generator/compose"
	"gongshi/generator/ledger"
	"gongshi/generator/summary"
)

// Do makes the notices of all units of a plan's ledgers, or checks them, and then its manuscripts. When the context ends, what is nearly done is still
// finished and the rest is left; a later run with Changed goes on from there.
func Do(ctx context.Context, plan Plan, watcher Watcher) Outcome {
	return newRunner(ctx, plan, watcher).do()
}

// runner is a run under way. What it has of its own belongs to the one goroutine that tells what happens; reader and folder are used by all.
type runner struct {
	teller
	plan   Plan
	ctx    context.Context
	reader *reader
	folder *folder
	record record
	names  names
	// earlier is nil where no notices of earlier runs are to be kept; setup is what setupOf gives.
	earlier     *earlierNotices
	setup       func() string
	otherInputs otherInputs
	picks       picks
	faults      []unitFault
	// several says at the start that the run is of several units, and so has a record. recorded says so when units have been told: a single workbook may hold
	// several, too.
	several, recorded bool
	// unitsDone is how many units have been told; undone are the ledgers with a unit that was not done when the run was to end.
	unitsDone int
	undone    []input
	compared  *comparedLedger
	numbers   paperNumbers
	// before are the units of the ledgers that this run's are compared with, or nil.
	before   *earlierUnits
	approved *approvedText
	words    wordFiles
	// book is the copy of the ledger that is being mended, or nil.
	book *mendedBook
	// papers bounds how many papers of kits are made at once, whosever they are.
	papers *batch.Pool
	// step is called at the beginning of each stage and after each line of the journal; tests let it panic, wait, or look at the folder.
	step func(stage, path string)
}

func newRunner(ctx context.Context, plan Plan, watcher Watcher) *runner {
	r := &runner{
		teller: teller{Watcher: watcher}, plan: plan, ctx: ctx, names: newNames(plan.folder(), plan.Manuscripts),
		step: func(string, string) {},
	}
	if plan.Check {
		r.plan.Options.Formats, r.plan.Options.Force = nil, true
	}
	if r.plan.Options.Faces == nil {
		r.plan.Options.Faces = fonts.Bundled()
	}
	r.plan.Options.Done = ctx.Done()
	r.folder = &folder{dir: plan.folder(), overwrite: plan.Overwrite, ctx: ctx, waiting: func() { r.Tell(Waiting{plan.folder()}) }}
	r.plan.Prints = r.plan.Text.Template.Prints()
	r.papers = batch.NewPool(plan.Jobs)
	for _, p := range plan.Papers {
		r.plan.Prints = r.plan.Prints.With(p.Text.Template.Prints())
	}
	r.reader = newReader(r.plan.Reading, watcher)
	r.setup = setupOf(&r.plan)
	return r
}

func (r *runner) do() Outcome {
	ledgers := r.survey()
	if len(ledgers) > 1 {
		collectGarbage(manyLedgers)
	}
	r.Tell(Started{len(ledgers)})
	r.recall()
	rest := r.conclude(ledgers, r.work(ledgers))
	r.Tell(Closed{})
	for _, path := range r.plan.Manuscripts {
		if rest != nil || r.ctx.Err() != nil {
			break
		}
		if r.plan.Against != "" {
			r.posted(path)
		} else {
			r.manuscript(path)
		}
		r.Tell(Done{})
	}
	r.folder.release()
	return Outcome{Failed: r.failed, Units: r.record.units, Left: rest}
}

// survey finds the ledgers of this shard among the inputs, and sets what depends on the inputs as a whole: the record, the picks, whether units are several.
func (r *runner) survey() []input {
	all := survey(r.plan.Inputs)
	r.otherInputs = otherInputs{tables: all.tables, left: all.left, closed: closedFolders(all.findings, len(all.inputs), r.plan.Words)}
	for _, in := range r.plan.Inputs {
		if isFolder(in) {
			r.otherInputs.folders = append(r.otherInputs.folders, in)
		}
	}
	r.reader.rolls = all.tables
	r.found(all.findings)
	r.surveyWords(all.inputs)
	r.before = newEarlierUnits(r.plan.Reading, r.plan.Jobs, len(all.inputs), r.Watcher)
	if r.plan.Fix != NoFix {
		for _, in := range all.inputs {
			r.names.inputs = append(r.names.inputs, in.path)
		}
	}
	shard := r.plan.Shard
	ledgers := shard.ownLedgers(slices.Clone(all.inputs))
	r.record = record{dir: r.folder.dir, step: r.step, run: summary.Run{
		Shard: max(shard.I, 1), Shards: max(shard.N, 1), Inputs: inputsChecksum(all.inputs), Ledgers: len(ledgers),
	}}
	if !r.plan.Check {
		r.pick(all.inputs)
		r.several = len(ledgers) > 1 || len(r.plan.Inputs) > 1 || r.plan.Changed || r.plan.SummaryOnly || shard.N > 0 || len(r.otherInputs.folders) > 0
	}
	return ledgers
}

// otherInputs is what was found among the inputs besides ledgers.
type otherInputs struct {
	// folders are those that were given; tables are the 单位信息 in them, left what is no ledger by its kind, closed the folders that cannot be opened.
	folders, tables []string
	left            []leftover
	closed          []summary.Unit
}

// recall reads what earlier runs have recorded in the folder.
func (r *runner) recall() {
	if !r.several || !isFolder(r.folder.dir) || r.plan.Changed && r.folder.acquire() != nil {
		return
	}
	units, old := recordedIn(r.folder.dir)
	r.folder.before = slices.Concat(units, old)
	if r.plan.Changed {
		r.record.carried = units
	}
	if r.plan.Changed || r.plan.SummaryOnly { // 汇总 links to the files that are there
		r.earlier = newEarlierNotices(&r.plan, units)
	}
}

// EachUnit reads ledgers, and those in folders, one after the other and hands on their units; several says that there is more than one in all.
func EachUnit(inputs []string, reading Reading, watcher Watcher, do func(path string, unit *ledger.Unit, several bool)) {
	t := &teller{Watcher: watcher}
	reader := newReader(reading, watcher)
	all := survey(inputs)
	t.found(all.findings)
	before := newEarlierUnits(reading, 1, len(all.inputs), watcher)
	for _, in := range all.inputs {
		o := reader.open(in)
		units := reader.unitsOf(o, t)
		for i := range units {
			found := before.give(in.path, &units[i], len(units), o.info())
			t.found(append(before.told(), found...))
			do(in.path, &units[i], len(all.inputs) > 1 || len(units) > 1)
		}
	}
}

// templateOf is the template of a unit.
func (r *runner) templateOf(unit *ledger.Unit) *compose.Template {
	if r.plan.Text.Template != nil {
		return r.plan.Text.Template
	}
	return BundledText(unit.Info.Choose("文种"))
}

// work makes the notices of all ledgers and says how many of these are done. Ledgers are read, notices built and files written by several goroutines, and
// everything is named and told in the order of the ledgers: so a run says and writes the same on any machine.
func (r *runner) work(ledgers []input) (done int) {
	work, disk := batch.NewPool(r.plan.Jobs), batch.NewPool(2*r.plan.Jobs)
	read := batch.Map(work, r.untilEnd(slices.Values(ledgers)), orAbandon(r.ctx, r.read, abandonedLedger), unreadable)
	built := batch.Map(work, r.splitUnits(read), r.buildOrAbandon, (*unitWork).broke)
	written := batch.Map(disk, r.nameFiles(built), r.save, (*unitWork).broke)
	for m := range written {
		if m.undone {
			r.noteUndone(m)
		} else if fault := batch.Try(func() { r.step("tell", m.from.path); r.tellUnit(m) }); fault != nil {
			r.tellUnit(m.broke(fault))
		}
		r.Tell(Done{Failed: m.kept == nil && m.notice == nil && m.aside == "", Last: m.last})
		if m.last {
			done++
		}
	}
	return done
}
