package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/summary"
)

const (
	// recordName is the record of the last run in the folder, journalName that of a run that is under way, or was killed. Both are hidden from
	// people, who have no use for them.
	recordName  = ".gongshi.jsonl"
	journalName = ".gongshi.part.jsonl"
)

// folder is where a run of several units writes: it is one run's at a time, and keeps a record of what was made there. A run of a single unit
// leaves nothing but its notice.
type folder struct {
	dir   string
	run   summary.Run
	units []summary.Unit
	// roll is who was to report; nil where nobody knows.
	roll *summary.Roll
	// old are what is left of earlier runs: see builder.stale.
	old []summary.Unit
	// taken says that no other run has the folder; release gives it back, and is nil where the file system knows no locks.
	taken   bool
	release func()
	journal *os.File
	// carried is what earlier runs have recorded, for the journal of a run that goes on where they ended: it too may be killed.
	carried []summary.Unit
	// err is the first fault of the journal or the record.
	err error
}

// take waits until no other run has the folder; waiting is called once if that takes time. It is an error only where the run is to end meanwhile.
// What a run that was killed has left half written goes.
func (f *folder) take(ctx context.Context, waiting func()) error {
	for told := false; !f.taken; {
		release, taken := lockFolder(f.dir)
		if !taken {
			f.taken, f.release = true, release
			if release != nil {
				output.Sweep(f.dir)
			}
			break
		}
		if !told {
			told = true
			waiting()
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
	return nil
}

// earlier reads what runs before this one have recorded, that of one that was killed included; old is what they found left of runs before them.
func (f *folder) earlier() (units, old []summary.Unit) {
	for _, name := range []string{recordName, journalName} {
		if data, err := readWhole(filepath.Join(f.dir, name)); err == nil {
			r, _ := summary.Decode(data) // what is damaged is made anew
			units = append(units, r.Units...)
			old = append(old, r.Old...)
		}
	}
	return units, old
}

// begin opens the journal, with what has been added before.
func (f *folder) begin() {
	if f.journal != nil || f.err != nil {
		return
	}
	if f.err = os.MkdirAll(f.dir, 0o777); f.err != nil {
		return
	}
	if f.journal, f.err = os.OpenFile(filepath.Join(f.dir, journalName), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644); f.err != nil {
		return
	}
	f.log(summary.RunLine(f.run))
	for _, u := range slices.Concat(f.carried, f.units) {
		f.log(summary.Line(u))
	}
	f.carried = nil
}

// add puts a unit on record.
func (f *folder) add(u summary.Unit) {
	f.units = append(f.units, u)
	if f.journal != nil {
		f.log(summary.Line(u))
	}
}

func (f *folder) log(line []byte) {
	defer step("journal", f.dir)
	if _, err := f.journal.Write(line); err != nil && f.err == nil {
		f.err = err
	}
}

// end puts the record in the place of the journal.
func (f *folder) end(complete bool) error {
	f.run.Complete = complete
	record := summary.Record{Run: f.run, Units: f.units, Old: f.old, Roll: f.roll}
	_, err := output.Write(f.dir, []output.File{{Name: recordName, Data: record.Encode()}})
	if err == nil {
		f.close()
		if err = os.Remove(filepath.Join(f.dir, journalName)); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	return err
}

// close gives the folder back; a journal stays as it is.
func (f *folder) close() {
	if f.journal != nil {
		f.journal.Close()
		f.journal = nil
	}
}

// unwritten is the finding for a file of the whole run that could not be written.
func unwritten(what, dir string, err error) finding.List {
	return finding.List{{
		Severity: finding.Error, Code: "output.failed", File: dir,
		Text: what + "写不进文件夹：" + systemFault(err), Hint: "先解决它，或者用 --out 换一个文件夹",
	}}
}

// unmade is the finding for 汇总 that could not be made, which is a fault of the program's own.
func unmade(dir string, err error) finding.List {
	return finding.List{{
		Severity: finding.Error, Code: codeInternal, File: dir, Text: "写不出汇总，这是程序的毛病", Hint: "请告诉开发者", Cause: err,
	}}
}
