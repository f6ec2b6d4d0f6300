package main

import (
	"context"
	"fmt"
	"iter"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"

	"gongshi/generator/batch"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/summary"
)

// opened is a ledger as read.
type opened struct {
	input
	// book is nil where no notice can be made of it; findings say why.
	book     *ledger.Ledger
	findings finding.List
	table    *table
	key      string
	// failed are the names of its units where it has an error: first what each is called, "" for one without a name, then all of them.
	failed [][]string
	// unsure are those units, as far as they could be read.
	unsure []ledger.Unit
	// kept is what an earlier run has made of the same; then it was not read again.
	kept []summary.Unit
}

// tableData is the content of its 单位信息.
func (o *opened) tableData() []byte {
	if o.table == nil {
		return nil
	}
	return o.table.data
}

// info is its 单位信息, which may be nil.
func (o *opened) info() *ledger.InfoTable {
	if o.table == nil {
		return nil
	}
	return o.table.info
}

// run makes the notices of all ledgers. Ledgers are read, notices built and files written by several goroutines, and everything is named and
// told in the order of the ledgers: so a run says and writes the same on any machine.
func (b *builder) run(ledgers []input) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C does not wait
	b.ctx, b.options.Done = ctx, ctx.Done()
	b.setupSum = sync.OnceValue(b.setup)
	b.names.Choose(summaryNotice, "") // is taken
	b.names.Choose(strings.TrimSuffix(summaryName, filepath.Ext(summaryName)), "")
	if b.several && isFolder(b.flags.out) && (!b.flags.changed || b.takeFolder() == nil) {
		units, old := b.folder.earlier()
		b.before = slices.Concat(units, old)
		if b.flags.changed {
			b.folder.carried = units
		}
		if b.flags.changed || b.flags.summaryOnly { // the files that are there are worth a link
			b.earlier = remember(units)
		}
	}
	work, disk := batch.NewPool(b.flags.jobs), batch.NewPool(2*b.flags.jobs)
	read := batch.Map(work, b.until(slices.Values(ledgers)), soon(ctx, b.read, leftAlone), unreadable)
	built := batch.Map(work, b.apart(read), b.buildSoon, (*made).broke)
	written := batch.Map(disk, b.named(built), b.save, (*made).broke)
	told := 0
	for m := range written {
		if m.undone {
			b.leave(m)
		} else if fault := batch.Try(func() { step("tell", m.from.path); b.tell(m) }); fault != nil {
			b.tell(m.broke(fault))
		}
		b.report.bar.done(m.kept == nil && m.notice == nil && m.aside == "", m.last)
		if m.last {
			told++
		}
	}
	b.report.bar.end()
	b.stopped = ctx.Err() != nil
	b.conclude(ledgers, told)
}

// until ends the ledgers where the run is to end.
func (b *builder) until(ledgers iter.Seq[input]) iter.Seq[input] {
	return func(yield func(input) bool) {
		for in := range ledgers {
			if b.ctx.Err() != nil || !yield(in) {
				return
			}
		}
	}
}

// apart takes the ledgers apart. What was found in a ledger goes with its first unit.
func (b *builder) apart(ledgers iter.Seq[*opened]) iter.Seq[*made] {
	return func(yield func(*made) bool) {
		for o := range ledgers {
			for i, m := range o.units() {
				m.from, m.no = o, i
				if i == 0 {
					m.findings = o.findings
				}
				b.setAside(m)
				if b.ctx.Err() != nil || !yield(m) {
					return
				}
			}
		}
	}
}

// units are a ledger's, or one that stands for the whole of a ledger that has none.
func (o *opened) units() (list []*made) {
	for i := range o.kept {
		list = append(list, &made{kept: &o.kept[i]})
	}
	if o.book != nil {
		for i := range o.book.Units {
			list = append(list, &made{unit: &o.book.Units[i], several: len(o.book.Units) > 1})
		}
	}
	for i, names := range o.failed {
		list = append(list, &made{unitName: names[0], unitNames: names[1:], unsure: &o.unsure[i], several: len(o.failed) > 1})
	}
	if list == nil {
		list = []*made{{}}
	}
	list[len(list)-1].last = true
	for _, m := range list {
		m.of = len(list)
	}
	return list
}

// named gives each notice the name of its files. What is kept has it already; where another unit has taken that name, it is made anew.
func (b *builder) named(units iter.Seq[*made]) iter.Seq[*made] {
	return func(yield func(*made) bool) {
		for m := range units {
			if fault := batch.Try(func() { b.name(m) }); fault != nil {
				m.broke(fault)
			}
			if !yield(m) {
				return
			}
		}
	}
}

func (b *builder) name(m *made) {
	step("name", m.from.path)
	switch {
	case m.kept != nil:
		m.name = b.names.Choose(m.kept.Title, m.kept.Name)
	case m.notice != nil:
		m.name = b.names.Choose(m.notice.Title, m.unit.Name())
		b.names.Choose(besideName(m.name), "") // for the case that a person has edited what is there
		if m.notice.Annotated != nil {
			m.annotated = b.annotatedName(m.name)
		}
	}
}

// takeFolder waits for the folder.
func (b *builder) takeFolder() error {
	b.taking.Lock()
	defer b.taking.Unlock()
	return b.folder.take(b.ctx, func() {
		if !b.report.json {
			fmt.Fprintln(b.report.stderr, printable("另一次运行正在写文件夹“"+b.flags.out+"”，等它写完……"))
		}
	})
}

// tell reports a unit and puts it on record.
func (b *builder) tell(m *made) {
	u := m.summary()
	b.keepFaults(m, u.Name)
	b.tellTable(m.from.table)
	b.report.findings(m.findings)
	switch {
	case m.kept != nil:
		b.report.kept(u)
	case m.notice != nil:
		res := result{ledger: m.from.path, unit: m.unit.Name(), notice: m.notice, files: m.files, forced: b.write && m.notice.Forced}
		if res.forced {
			b.report.note("校对有错误，按 --force 照样出了这份公示")
		}
		b.report.result(res)
	case m.proofed && b.write:
		b.report.note("校对有错误，这份公示没有出。改好再出；确实要照原样公布的，加上 --force")
	}
	b.report.flush()
	b.told++
	b.folder.add(u)
	if !b.write {
		return
	}
	b.recorded = b.several || len(b.folder.units) > 1
	if b.recorded && u.Failed == "" && !b.flags.summaryOnly {
		b.folder.begin()
	}
}

// tellTable tells what was found in a 单位信息, once.
func (b *builder) tellTable(t *table) {
	if t != nil && !t.told {
		t.told = true
		b.report.findings(t.findings)
	}
}

// listed is how many of the ledgers that are not done are named.
const listed = 10

// conclude leaves the record, and says what is not done where the run was to end early.
func (b *builder) conclude(ledgers []input, done int) {
	rest := ledgers[done:]
	b.undone = slices.DeleteFunc(b.undone, func(in input) bool {
		return slices.ContainsFunc(rest, func(other input) bool { return other.path == in.path })
	})
	rest = slices.Concat(b.undone, rest)
	if b.folder.release != nil {
		defer b.folder.release()
	}
	defer b.folder.close()
	if len(rest) > 0 {
		b.report.failed = true
		paths := make([]string, len(rest))
		for i, in := range rest {
			paths[i] = in.path
		}
		b.interrupted(paths)
	}
	b.report.findUnplaced()
	b.writeFaults()
	if b.write && !b.flags.summaryOnly {
		var left finding.List
		b.folder.old, left = b.stale(ledgers, len(rest) == 0)
		b.report.findings(left)
	}
	if b.write && b.flags.shard.i <= 1 { // of shards the first one says it
		for _, u := range b.closed {
			b.folder.add(u)
		}
	}
	if len(rest) == 0 {
		b.folder.roll = b.roll()
		b.tellRollTables()
	}
	call := summary.Call(b.folder.roll, b.folder.units)
	if len(rest) == 0 && b.flags.shard.n == 0 {
		b.report.callRoll(call, b.flags.partial)
	}
	some := slices.ContainsFunc(b.folder.units, func(u summary.Unit) bool { return u.Failed == "" })
	sharded := b.flags.shard.n > 0 // then the record is wanted, whatever came of it
	if !b.write || !b.recorded && !sharded || !some && !sharded {
		return // nothing was made, or only one notice
	}
	if !b.flags.summaryOnly {
		if err := b.folder.end(len(rest) == 0); err != nil {
			b.report.findings(unwritten("这次运行的记录", b.flags.out, err))
		}
	}
	if len(rest) > 0 || sharded {
		if sharded && len(rest) == 0 && !b.flags.noSummary {
			b.report.note(fmt.Sprintf("%s做完了：%d个单位。各份都做完以后，用 gongshi summary %s 汇总", b.flags.shard.folder(), len(b.folder.units), filepath.Dir(b.flags.out)))
		}
		return
	}
	b.report.sum(call, b.flags.out, b.flags.noSummary, b.flags.issuer, b.flags.overwrite, b.options)
}
