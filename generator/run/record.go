package run

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"gongshi/generator/output"
	"gongshi/generator/summary"
)

const (
	// recordName is the record of the last run in the folder, journalName that of a run that is under way, or was killed. Both are hidden from
	// people, who have no use for them.
	recordName  = ".gongshi.jsonl"
	journalName = ".gongshi.part.jsonl"
)

// record is what a run of several units writes about itself into its folder; a run of a single unit writes nothing but its notice.
type record struct {
	dir   string
	run   summary.Run
	units []summary.Unit
	// roll is the list of units that have to report; nil where there is none.
	roll *summary.Roll
	// old are what is left of earlier runs: see runner.stale.
	old     []summary.Unit
	journal *os.File
	// carried is what earlier runs have recorded. It goes into the journal of a run that goes on where they ended, which may be killed, too.
	carried []summary.Unit
	// err is the first fault of the journal.
	err  error
	step func(stage, path string)
}

// recordedIn reads what earlier runs have recorded in a folder, even a run that was killed. old are the notices that those runs found there.
func recordedIn(dir string) (units, old []summary.Unit) {
	for _, name := range []string{recordName, journalName} {
		if data, err := readWhole(filepath.Join(dir, name)); err == nil {
			r, _ := summary.Decode(data) // what is damaged is made anew
			units = append(units, r.Units...)
			old = append(old, r.Old...)
		}
	}
	return units, old
}

// begin opens the journal, with what has been added before.
func (r *record) begin() {
	if r.journal != nil || r.err != nil {
		return
	}
	if r.err = os.MkdirAll(r.dir, 0o777); r.err != nil {
		return
	}
	if r.journal, r.err = os.OpenFile(filepath.Join(r.dir, journalName), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644); r.err != nil {
		return
	}
	r.log(summary.RunLine(r.run))
	for _, u := range slices.Concat(r.carried, r.units) {
		r.log(summary.Line(u))
	}
	r.carried = nil
}

// add puts a unit on record.
func (r *record) add(u summary.Unit) {
	r.units = append(r.units, u)
	if r.journal != nil {
		r.log(summary.Line(u))
	}
}

func (r *record) log(line []byte) {
	defer r.step("journal", r.dir)
	if _, err := r.journal.Write(line); err != nil && r.err == nil {
		r.err = err
	}
}

// end puts the record in the place of the journal.
func (r *record) end(complete bool) error {
	r.run.Complete = complete
	whole := summary.Record{Run: r.run, Units: r.units, Old: r.old, Roll: r.roll}
	_, err := output.Write(r.dir, []output.File{{Name: recordName, Data: whole.Encode()}})
	if err == nil {
		r.close()
		if err = os.Remove(filepath.Join(r.dir, journalName)); errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
	}
	return err
}

// close leaves a journal as it is.
func (r *record) close() {
	if r.journal != nil {
		r.journal.Close()
		r.journal = nil
	}
}
