package run

import (
	"slices"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/output"
)

// Plan says what a run is to do.
type Plan struct {
	// Inputs are ledgers and folders of them. Manuscripts are finished texts, which are checked when the ledgers are done; none of them is ever written over.
	Inputs, Manuscripts []string
	// Check says that no notice is written; of a manuscript, a copy with comments is where Options.Annotate asks for it.
	Check bool
	// Fix says what of a text or a ledger is mended, in a copy.
	Fix Fix
	// Out is the folder of the files; a shard has one of its own in it.
	Out string
	// Overwrite replaces files that a person has edited, too.
	Overwrite bool

	// Options say how every notice is made. Their Template is ignored: see Text.
	Options generator.Options
	// Text is the text of every notice; without one each unit has the bundled text of its 文种.
	Text Text
	// Papers are made of every unit in the place of its notice, into a folder of the unit's own, with a list of them: see kit.go. Text is then none.
	Papers []Paper
	Reading

	// Compared is the ledger against which the manuscripts are checked; "" for none.
	Compared string
	// Against is the approved text against which the manuscripts are held as posted copies of it; "" for none.
	Against string
	// Jobs is how many units are worked on at once; the files and what is told are the same for any number.
	Jobs int
	// Changed keeps the notices of an earlier run where nothing that they are made of has changed. NeedFindings says that all findings are wanted: they are
	// not on record, so nothing is kept.
	Changed, NeedFindings bool
	// Evidence makes 依据表 too, of every number and name that is printed.
	Evidence bool
	// SummaryOnly makes 汇总 without the notices, NoSummary the notices without 汇总. Issuer signs 汇总通报.
	SummaryOnly, NoSummary bool
	Issuer                 string
	// Partial says that units of the roll are meant to be missing. Picks are the chosen ledgers of units of which there are several.
	Partial bool
	Picks   []string
	// Shard is the part of the ledgers to be dealt with; the zero shard is all.
	Shard Shard
	// Words are those in which the record and 汇总 say why there is no notice.
	Words *finding.Words
	// WordsFile has the office's own words; "" leaves it to the files beside the inputs.
	WordsFile string
	// Version is what the program calls itself, for the file of faults.
	Version string
}

// Reading says how ledgers are read.
type Reading struct {
	Settings []ledger.Setting
	Columns  []ledger.ColumnChoice
	Sheets   []string
	// Prints is what the template prints beyond what the bundled ones know.
	Prints ledger.Prints
	// Info is the 单位信息 of all ledgers, "" for each folder's own.
	Info string
	// Earlier is a ledger, or a folder of them, that the units are compared with; "" for none.
	Earlier string
	// EarlierSheets and EarlierColumns are Sheets and Columns of earlier ledgers, where these are kept otherwise; nil where they are not.
	EarlierSheets  []string
	EarlierColumns []ledger.ColumnChoice
	// Password opens workbooks; where it does not, the watcher is asked for another.
	Password string
}

// Text is a notice text that was chosen for all units. The zero Text is none.
type Text struct {
	Template *compose.Template
	// Source is its content, by which a later run knows it again.
	Source string
}

// folder is where the files go.
func (p *Plan) folder() string { return p.Shard.folder(p.Out) }

// Blocked is the finding for a plan whose folder cannot be made, since a part of its path is a file. ok is false for any other plan.
func (p *Plan) Blocked() (f finding.Finding, ok bool) {
	dir := p.folder()
	file := output.FileInPath(dir)
	if p.Check || file == "" {
		return f, false
	}
	return finding.OutputFolder.Of(finding.Values{"folder": dir, "file": file}), true
}

// filesEach is how many files a unit's notice has on record; 0 for a kit and for a format of several files, of which that depends on the unit.
func (p *Plan) filesEach() int {
	if p.Papers != nil || slices.ContainsFunc(p.Options.Formats, func(f generator.Format) bool { return f.Several }) {
		return 0
	}
	n := len(p.Options.Formats)
	if p.Evidence {
		n += n + 1 // the workbook of 依据表 has no counterpart among the notices
	}
	return n
}
