package finding

import (
	"cmp"
	"slices"
)

// Kind is an entry of the table of codes: one way in which something can be wrong. Entries that differ only in their words share a code, which is a promise
// to scripts that read --json: never rename one, never give one a second meaning.
//
// In the sentences {name} is a slot for a value. {do}, {or} and {from} are for the remedy's words, which are the reader's: what to do first, what to do
// instead (with the comma or semicolon before it), and the place where what is wrong was given; {name-of} is what the reader calls that place. Each can
// name another kind of remedy than the entry's, with an object: {or give-info 文件.xlsx}. A doubled brace is itself.
type Kind struct {
	// Code is dotted and stable, such as "ledger.status.unknown".
	Code     string
	Severity Severity
	// Text says in one Chinese sentence what is wrong, Hint what to do about it. Neither ends with a full stop.
	Text, Hint string
	// Remedy is what kind of thing is to be done.
	Remedy RemedyKind
	// Manual is the code's row in the reference manual; one of the entries of a code has it.
	Manual string
	// Rule says that it is a rule of the proofreader, whose code can be listed in 忽略检查.
	Rule bool
}

// table is all entries, in the order in which they stand in the codes_….go files.
var table []*Kind

// entry puts an entry into the table.
func entry(k Kind) *Kind {
	table = append(table, &k)
	return &k
}

// All is the table of codes without the proofreader's, which are package proof's: in the order of the codes, the entry that has the manual's row first.
func All() []*Kind {
	out := slices.Clone(table)
	slices.SortStableFunc(out, func(a, b *Kind) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(min(len(b.Manual), 1), min(len(a.Manual), 1)))
	})
	return out
}

// At is a finding of this kind at a place. What can be chosen by the value “choices”, can be by its remedy.
func (k *Kind) At(at Where, v Values) Finding {
	f := Finding{
		Severity: k.Severity, Code: k.Code, File: at.File, Sheet: at.Sheet, Cell: at.Cell, Excerpt: at.Excerpt,
		Remedy: Remedy{Kind: k.Remedy}, kind: k, values: v,
	}
	if choices, ok := v["choices"].(Choices); ok {
		f.Remedy.Choices = choices
	}
	return f
}

// Of is a finding of this kind without a place.
func (k *Kind) Of(v Values) Finding { return k.At(Where{}, v) }

// Row is the code's row in the manual, in the words of whoever reads it.
func (k *Kind) Row(w *Words) string {
	return w.fill(k.Manual, &Finding{kind: k, Remedy: Remedy{Kind: k.Remedy}})
}
