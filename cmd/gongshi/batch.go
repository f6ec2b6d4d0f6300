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

	"gongshi/generator"
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

// made is a unit on its way to its notice; unit is nil for a ledger of which nothing can be made, and for one that is kept.
type made struct {
	from    *opened
	no      int // place in the ledger, from 0
	last    bool
	unit    *ledger.Unit
	several bool // findings have to tell the units of a workbook apart
	kept    *summary.Unit
	// notice is nil where it could not be made or not be written.
	notice   *generator.Notice
	findings finding.List
	name     string
	files    []string
	sums     []summary.File
}

// run makes the notices of all ledgers. Ledgers are read, notices built and files written by several goroutines, and everything is named and
// told in the order of the ledgers: so a run says and writes the same on any machine.
func (b *builder) run(ledgers []input) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C does not wait
	b.ctx = ctx
	b.setupSum = sync.OnceValue(b.setup)
	if b.flags.changed && isFolder(b.flags.out) && b.takeFolder() == nil {
		b.folder.carried = b.folder.earlier()
		b.earlier = remember(b.folder.carried)
	}
	work, disk := batch.NewPool(b.flags.jobs), batch.NewPool(2*b.flags.jobs)
	read := batch.Map(work, b.until(slices.Values(ledgers)), b.read)
	built := batch.Map(work, b.units(read), b.build)
	written := batch.Map(disk, b.named(built), b.save)
	told := 0
	for m := range written {
		b.tell(m)
		if m.last {
			told++
		}
	}
	b.finish(ledgers[told:])
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

// units takes the ledgers apart. What was found in a ledger goes with its first unit.
func (b *builder) units(ledgers iter.Seq[*opened]) iter.Seq[*made] {
	return func(yield func(*made) bool) {
		for o := range ledgers {
			for i, m := range o.units() {
				m.from, m.no = o, i
				if i == 0 {
					m.findings = o.findings
				}
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
	if list == nil {
		list = []*made{{}}
	}
	list[len(list)-1].last = true
	return list
}

// named gives each notice the name of its files. What is kept has it already; where another unit has taken that name, it is made anew.
func (b *builder) named(units iter.Seq[*made]) iter.Seq[*made] {
	return func(yield func(*made) bool) {
		for m := range units {
			switch {
			case m.kept != nil:
				m.name = b.names.Choose(m.kept.Title, m.kept.Name)
			case m.notice != nil && b.write:
				m.name = b.names.Choose(m.notice.Title, m.unit.Name())
			}
			if !yield(m) {
				return
			}
		}
	}
}

// renamed reports that a kept unit's files would have other names now.
func (m *made) renamed() bool {
	return slices.ContainsFunc(m.kept.Files, func(f summary.File) bool {
		return strings.TrimSuffix(f.Name, filepath.Ext(f.Name)) != m.name
	})
}

// takeFolder waits for the folder.
func (b *builder) takeFolder() error {
	b.taking.Lock()
	defer b.taking.Unlock()
	return b.folder.take(b.ctx, func() {
		b.report.note("另一次运行正在写文件夹“" + b.flags.out + "”，等它写完……")
	})
}

// tell reports a unit and puts it on record.
func (b *builder) tell(m *made) {
	if t := m.from.table; t != nil && !t.told {
		t.told = true
		b.report.findings(t.findings)
	}
	b.report.findings(m.findings)
	u := m.summary()
	switch {
	case m.kept != nil:
		b.report.kept(u)
	case m.notice != nil:
		b.report.result(result{ledger: m.from.path, unit: m.unit.Name(), notice: m.notice, files: m.files})
	}
	if !b.write {
		return
	}
	b.folder.add(u)
	b.several = b.several || len(b.folder.units) > 1
	if b.several && u.Failed == "" {
		b.folder.begin()
	}
}

// summary is what the record says of a unit.
func (m *made) summary() (u summary.Unit) {
	switch {
	case m.kept != nil:
		return *m.kept
	case m.notice != nil:
		u = summary.Of(m.notice.Facts)
		u.Title, u.Pages, u.Files = m.notice.Title, m.notice.Pages, m.sums
	default:
		u.Name, u.Failed = m.from.unitName(), m.why()
		if m.unit != nil && m.unit.Name() != "" {
			u.Name = m.unit.Name()
		}
	}
	u.Ledger, u.No, u.Key = filepath.ToSlash(m.from.path), [2]int{m.from.no, m.no}, m.from.key
	for _, f := range m.findings {
		switch f.Severity {
		case finding.Error:
			u.Errors++
		case finding.Warning:
			u.Warnings++
		default:
			u.Infos++
		}
	}
	return u
}

// unitName stands for the name of a unit whose ledger cannot be read.
func (o *opened) unitName() string {
	name := filepath.Base(o.path)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// why is the first error, without what to do about it.
func (m *made) why() string {
	for _, f := range m.findings {
		if f.Severity == finding.Error {
			if f.Cell != "" {
				return f.Sheet + " " + f.Cell + "：" + f.Text
			}
			return f.Text
		}
	}
	if t := m.from.table; t != nil && t.findings.HasError() {
		return filepath.Base(t.path) + "用不了"
	}
	return "没有出成"
}

// listed is how many of the ledgers that are not done are named.
const listed = 10

// finish leaves the record, and says what is not done where the run was to end early.
func (b *builder) finish(rest []input) {
	if b.folder.release != nil {
		defer b.folder.release()
	}
	defer b.folder.close()
	if len(rest) > 0 {
		b.report.failed = true
		names := make([]string, 0, listed)
		for _, in := range rest[:min(len(rest), listed)] {
			names = append(names, in.path)
		}
		more := ""
		if len(rest) > listed {
			more = " 等"
		}
		text := fmt.Sprintf("中断了：做完了%d个单位，还有%d份台账没有做：%s%s", len(b.folder.units), len(rest), strings.Join(names, "、"), more)
		if b.write {
			text += "。再运行一次并加上 --changed，就只做没有做的"
		}
		b.report.note(text + "。")
	}
	if b.folder.journal == nil && b.folder.err == nil {
		return // nothing was made, or only one notice
	}
	if err := b.folder.end(len(rest) == 0); err != nil {
		b.report.findings(unwritten("这次运行的记录", b.flags.out, err))
	}
}
