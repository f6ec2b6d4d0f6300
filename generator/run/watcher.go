package run

import (
	"gongshi/generator"
	"gongshi/generator/edited"
	"gongshi/generator/finding"
	"gongshi/generator/posted"
	"gongshi/generator/proof"
	"gongshi/generator/summary"
)

// Watcher is told what happens in a run.
type Watcher interface {
	// Tell takes an event. One comes after the other, in the order of the ledgers, whatever the number of jobs; only Working and Waiting come at any
	// time, from any goroutine.
	Tell(Event)
	// Password asks for the password of a workbook, on any goroutine but once at a time; ok is false where nobody answers.
	Password(path string) (typed string, ok bool)
}

// Event is one of the types below.
type Event interface{ isEvent() }

type (
	// Found are findings; those of a unit come before what has become of it.
	Found finding.List
	// Started says that so many ledgers are to be read.
	Started struct{ Ledgers int }
	// Working says whose notice is being made.
	Working struct{ Unit string }
	// Waiting says that another run has the folder.
	Waiting struct{ Folder string }

	// Made is a notice that was made; Notice has neither its files nor its annotated copy any more, which are on disk under the names in Files.
	Made struct {
		Ledger, Unit string
		Notice       *generator.Notice
		Files        []string
		// Forced says that it was written in spite of the proofreader's errors.
		Forced bool
	}
	// MadeKit is a unit's kit: the papers that were made and those that were not, and all files, the list of papers first.
	MadeKit struct {
		Ledger, Unit string
		Papers       []MadePaper
		Files        []string
	}
	// Kept is a unit's notice that an earlier run has made of the same.
	Kept struct{ Unit summary.Unit }
	// Refused is a notice that nothing but the proofreader's errors has stopped.
	Refused struct{ Ledger string }
	// Checked is a manuscript that was read through.
	Checked struct {
		File     string
		Text     *proof.Text
		Findings finding.List
		Files    []string
		// Edits is what a person has changed in it; nil where it was not compared with what the program writes.
		Edits *edited.Result
		// Mended is what was mended in a copy of it; nil where nothing was to be.
		Mended *Mended
	}
	// Corrected is a ledger of which a mended copy was wanted: in how many cells something was mended.
	Corrected struct {
		Ledger string
		Cells  int
		Mended
		Files []string
	}
	// Posted is a posted copy that was held against the approved text.
	Posted struct {
		File, Against string
		Result        *posted.Result
	}
	// Done follows what was told of a unit or of a manuscript. Failed says that nothing came of it, Last that it was its ledger's last unit.
	Done struct{ Failed, Last bool }

	// Interrupted says that the run was to end early: how many units are done, which ledgers are not, and whether notices were to be written.
	Interrupted struct {
		Done   int
		Left   []string
		Writes bool
	}
	// Finished says that no more units come; what follows is about the run as a whole.
	Finished struct{}
	// Wrote is a file that belongs to no unit.
	Wrote struct{ File string }
	// Roll is how the units stand to the roll.
	Roll struct{ Call *summary.RollCall }
	// Sharded says that a shard of so many units is done, and Folder where all shards are.
	Sharded struct {
		Shard  Shard
		Units  int
		Folder string
	}
	// Summed is what the units come to, with the files of 汇总.
	Summed struct {
		Total summary.Total
		Files []string
	}
	// Closed says that the ledgers are dealt with and the folder is closed; only manuscripts can follow.
	Closed struct{}
)

func (Found) isEvent()       {}
func (Started) isEvent()     {}
func (Working) isEvent()     {}
func (Waiting) isEvent()     {}
func (Made) isEvent()        {}
func (MadeKit) isEvent()     {}
func (Kept) isEvent()        {}
func (Refused) isEvent()     {}
func (Checked) isEvent()     {}
func (Posted) isEvent()      {}
func (Corrected) isEvent()   {}
func (Done) isEvent()        {}
func (Interrupted) isEvent() {}
func (Finished) isEvent()    {}
func (Wrote) isEvent()       {}
func (Roll) isEvent()        {}
func (Sharded) isEvent()     {}
func (Summed) isEvent()      {}
func (Closed) isEvent()      {}

// MadePaper is a paper of a kit. Without a Notice, Failed says why there is none.
type MadePaper struct {
	Kind, Readers string
	Notice        *generator.Notice
	Failed        string
	// Path is where its files are within the unit's folder, without extension.
	Path   string
	Forced bool
}

// Outcome is what a run came to.
type Outcome struct {
	// Failed says that a finding was an error, that the run was broken off, or that units of the roll have files of which no notice came.
	Failed bool
	// Units are what the record says of them, in the order of the ledgers.
	Units []summary.Unit
	// Left are the ledgers that were not done when the run was broken off.
	Left []string
}

// teller hands events on, and remembers whether the run has failed.
type teller struct {
	Watcher
	failed bool
}

func (t *teller) found(list finding.List) {
	if len(list) == 0 {
		return
	}
	t.failed = t.failed || list.HasError()
	t.Tell(Found(list))
}
