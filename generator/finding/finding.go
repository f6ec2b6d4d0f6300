// Package finding holds problems as data: what is wrong, where, and what to do; it never prints and never stops anything. A finding is an entry of the one
// table of codes with the values of its case. What people read is made of it at the end, in the words of whoever shows it: see Words.
package finding

import (
	"fmt"
	"slices"
)

// Where is the place of a finding: its file as the user gave it, the sheet and the cell ("I7"), each "" where the finding has none; and the offending
// text itself, short.
type Where struct{ File, Sheet, Cell, Excerpt string }

// Values are what stands in the slots of an entry's sentences, by the slots' names: a string, an int, or a Saying where the words are the reader's.
type Values map[string]any

// Spot is the characters of which the proofreader speaks: a paragraph of the text as the proofreader has it, and rune offsets into it.
type Spot struct{ Paragraph, From, To int }

// Versus is the same place of two texts: as the one has it by which the other is judged, and as that other has it.
type Versus struct{ Expected, Found string }

// Finding is one problem.
type Finding struct {
	// Severity is the entry's, or what a stage has made of it: As says so.
	Severity Severity
	// Code is the entry's.
	Code string
	// File is the path as the user gave it; Sheet and Cell ("I7") are empty where the finding has none.
	File, Sheet, Cell string
	// Place is where in a text it is, such as 第3段 or 标题; a cell, where there is one, says it better.
	Place string
	// Context is what stands around, with the offending text between 【 and 】; empty where the finding speaks of no characters. From and To
	// are then the offending characters' place in the paragraph (or, where there is no Place, in the cell), counted from 0.
	Context  string
	From, To int
	// Spot is where the proofreader's characters stand in its text; nil for any other finding, and where no paragraph has them.
	Spot *Spot
	// Line is the template's line that wants what is missing; 0 for any other finding. ShowLine has the sentence begin with it.
	Line     int
	ShowLine bool
	// Unit is whose it is, where the ledger has several units; the sentence then begins with it.
	Unit string
	// Excerpt is the offending text itself, short; empty where there is none.
	Excerpt string
	// Versus is what a text should say and what it says, whole, where the finding holds one text against another; nil for any other.
	Versus *Versus
	// Fixed says that a copy was written in which it is mended.
	Fixed bool
	// Remedy is what to do, as data.
	Remedy Remedy
	// Cause is the error behind a fault of the program's own, or nil. It is for whoever mends the program, not for a person's eyes.
	Cause error

	kind   *Kind
	values Values
	// advice is the entry and the values of the hint, where they are not those of the sentence.
	advice *Finding
	// others are further ways to mend it, said behind the hint.
	others []Remedy
	// moved is the cell to which its cell has been moved.
	moved Where
	edit  func(string) string
}

// As gives a finding another severity.
func (f Finding) As(s Severity) Finding {
	f.Severity = s
	return f
}

// With says what the remedy is about, and between what one can choose.
func (f Finding) With(object string, choices ...string) Finding {
	f.Remedy.Object, f.Remedy.Choices = object, choices
	return f
}

// Tried gives the remedy whole answers that have been tried and work.
func (f Finding) Tried(answers []Answer) Finding {
	f.Remedy.Answers, f.Remedy.Choices = answers, nil
	for _, a := range answers {
		f.Remedy.Choices = append(f.Remedy.Choices, a.Object)
	}
	f.Remedy.Object = f.Remedy.Choices[0]
	return f
}

// By gives the finding a remedy of another kind than its entry's; what can be chosen stays.
func (f Finding) By(kind RemedyKind, object string) Finding {
	f.Remedy.Kind, f.Remedy.Object = kind, object
	return f
}

// Or adds a further way to mend it, which is said behind the hint.
func (f Finding) Or(kind RemedyKind) Finding {
	f.others = append(slices.Clip(f.others), Remedy{Kind: kind})
	return f
}

// Because keeps the error behind a fault of the program's own.
func (f Finding) Because(cause error) Finding {
	f.Cause = cause
	return f
}

// Advise puts the hint and the remedy of another entry in the place of its own.
func (f Finding) Advise(k *Kind, v Values) Finding {
	advice := k.Of(v)
	f.advice, f.Remedy = &advice, advice.Remedy
	return f
}

// Replace gives one of the values anew.
func (f Finding) Replace(name string, value any) Finding {
	values := make(Values, len(f.values))
	for k, v := range f.values {
		values[k] = v
	}
	values[name] = value
	f.values = values
	return f
}

// Moved says where its cell went.
func (f Finding) Moved(sheet, cell string) Finding {
	f.moved = Where{Sheet: sheet, Cell: cell}
	return f
}

// Edited has all that the finding says go through a function: what no reader may see is taken out there.
func (f Finding) Edited(edit func(string) string) Finding {
	if before := f.edit; before != nil {
		f.edit = func(s string) string { return edit(before(s)) }
	} else {
		f.edit = edit
	}
	f.Remedy.Object = edit(f.Remedy.Object)
	f.Remedy.Choices = slices.Clone(f.Remedy.Choices)
	for i, c := range f.Remedy.Choices {
		f.Remedy.Choices[i] = edit(c)
	}
	f.Remedy.Answers = slices.Clone(f.Remedy.Answers)
	for i, a := range f.Remedy.Answers {
		f.Remedy.Answers[i] = Answer{edit(a.Object), edit(a.Reads)}
	}
	return f
}

// Is reports a finding of the code of one of the entries.
func (f Finding) Is(kinds ...*Kind) bool {
	return slices.ContainsFunc(kinds, func(k *Kind) bool { return k.Code == f.Code })
}

// FromRule reports one of the proofreader's, whose code 忽略检查 takes.
func (f Finding) FromRule() bool { return f.kind != nil && f.kind.Rule }

// Value is one of the values as it is said; "" where it has none of that name.
func (f Finding) Value(name string) string {
	v, ok := f.values[name]
	if !ok {
		return ""
	}
	return f.edited(sayValue(v, nil))
}

// Item is the item of 基本信息 that is missing or was given wrong; "" where the finding speaks of none.
func (f Finding) Item() string {
	if f.Remedy.Kind == FillItem || f.Remedy.Kind == CorrectItem {
		return f.Remedy.Object
	}
	for _, v := range f.values {
		if given, ok := v.(Given); ok && given.Kind == CorrectItem {
			return given.Object
		}
	}
	return ""
}

func (f Finding) edited(s string) string {
	if f.edit == nil {
		return s
	}
	return f.edit(s)
}

// Text says in one Chinese sentence what is wrong. It does not end with a full stop.
func (f Finding) Text(w *Words) string {
	if f.kind == nil {
		return ""
	}
	s := f.edited(w.fill(f.kind.Text, &f))
	if f.ShowLine && f.Line > 0 {
		s = fmt.Sprintf("模板第%d行：%s", f.Line, s)
	}
	if f.Unit != "" {
		s = "“" + f.Unit + "”：" + s
	}
	return s
}

// Hint says what to do about it. It does not end with a full stop, and is "" where there is nothing to say.
func (f Finding) Hint(w *Words) string {
	if f.kind == nil {
		return ""
	}
	if whole := w.phrase(f.Remedy).Whole; whole != "" {
		return whole
	}
	says := f
	if f.advice != nil {
		says = *f.advice
		says.Remedy = f.Remedy
	}
	s := w.fill(says.kind.Hint, &says)
	for _, r := range says.others {
		s += w.say(r, or)
	}
	s = f.edited(s)
	if f.moved.Cell != "" {
		if s != "" {
			s += "；"
		}
		s += "在新台账里是〔" + f.moved.Sheet + "〕 " + f.moved.Cell
	}
	return s
}

// String is the finding for whoever tests the program: no reader's words, but the names of the remedies.
func (f Finding) String() string {
	return fmt.Sprintf("%s %s %s〔%s〕%s%s: %s。%s。", f.Severity, f.Code, f.File, f.Sheet, f.Cell, f.Place, f.Text(nil), f.Hint(nil))
}
