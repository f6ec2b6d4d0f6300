// Package proof checks a finished text and, where there is one, the ledger behind it. It finds certain mistakes, likely mistakes and matters of taste, each
// with its place and what to write instead. It changes nothing.
package proof

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/lexicon"
	"gongshi/generator/stats"
)

// Rule is one check. A certain mistake is an Error, a likely one a Warning. Matters of taste are Info, and off unless asked for.
type Rule struct {
	// Code is dotted and stable, such as "proof.punct.halfwidth".
	Code     string
	Severity finding.Severity
	// Name says in a few Chinese words what it looks for; Basis is the clause of the standard, or the reason.
	Name, Basis string
	// Flags are examples that it must flag, at ⟦…⟧; Passes are examples that it must leave alone.
	//
	// A line of an example is a paragraph. A line that begins with @ tells of the ledger: @检查类型=巡察 is an item of 基本信息,
	// @名单 单位简称|别名 a unit of 单位信息, @用词=甲→乙 a line of an office's own words, @48已完成 so many rows, @项 类别|问题|整改结果|完成情况|备注 one row, @追缴资金=155 and @政务处分=1 a number in the first row. ⟦⟧ may stand in a row.
	Flags, Passes []string

	check func(*pass)
}

// OfFacts reports a rule about numbers, names or dates: about what a text says, not how.
func (r *Rule) OfFacts() bool {
	return strings.HasPrefix(r.Code, "proof.number.") || strings.HasPrefix(r.Code, "proof.name.") || strings.HasPrefix(r.Code, "proof.date.")
}

// Hit is a place at which a rule has found something.
type Hit struct {
	Rule *Rule
	// Paragraph is an index into Text.Paragraphs, or -1 for a cell of the ledger that no paragraph need hold.
	Paragraph int
	// From and To are rune offsets into the text of the paragraph or cell: the mistake lies in [From, To), From < To.
	From, To int
	// Cell is the ledger's cell, for Paragraph -1 alone.
	Cell ledger.Field
	// Text is one Chinese sentence that says what is wrong, Hint what to write instead. Neither ends with a full stop.
	Text, Hint string
	// Fix is the text for [From, To). Fixable says that it can be put there without a person's decision; then it can be "". In other hits it is the likeliest text,
	// or "" where nobody can say.
	Fix     string
	Fixable bool
	// Others is how many more of its rule in the same paragraph it stands for, since they are not listed one by one.
	Others int
	// Mask hides the private text rune for rune: 138****1234, 李某某. It is "" in other hits.
	Mask string
}

// Options say which rules are used.
type Options struct {
	// Ignore lists codes, or the beginnings of codes up to a dot: proof.word.typo, proof.word, word.typo.
	Ignore []string
	// Words are the office's own; nil for none.
	Words *Wordbook
	// Taste uses the rules of severity Info too.
	Taste bool
	// Each gives every place its own hit, also in a text that is wrong all through, as one in half-width marks: for repairs.
	Each bool
}

// Check runs the rules over a text, and over the ledger where facts is not nil: in the order of the paragraphs, then of the places in
// them, then of the rules; cells of the ledger come last. The same text and facts give the same hits.
func Check(text *Text, facts *stats.Facts, opt Options) []Hit {
	out := inFull(opt.Ignore)
	return check(text, facts, opt, func(r *Rule) bool {
		return (r.Severity != finding.Info || opt.Taste) && !ignored(r.Code, out)
	})
}

// check proofreads a text with those rules that are asked for.
func check(text *Text, facts *stats.Facts, opt Options, asked func(*Rule) bool) []Hit {
	text.listOwn(facts)
	if facts != nil {
		if k := facts.Unit.Info.Inspection(); !k.Discipline() {
			text.inspections, text.told = []string{cmp.Or(k.Mode, k.Name)}, k.Told
		}
	}
	p := &pass{text: text, facts: facts, book: opt.Words, index: newIndex(text), apart: opt.Each}
	defer p.index.free(text)
	for i := range Rules {
		if r := &Rules[i]; asked(r) {
			p.rule = r
			r.check(p)
		}
	}
	p.hits = opt.Words.accepting(text, p.hits)
	slices.SortStableFunc(p.hits, func(a, b Hit) int {
		if (a.Paragraph < 0) != (b.Paragraph < 0) {
			return cmp.Compare(b.Paragraph, a.Paragraph)
		}
		return cmp.Or(cmp.Compare(a.Paragraph, b.Paragraph), cmp.Compare(a.From, b.From))
	})
	return p.hits
}

// pass is one run of the rules over a text.
type pass struct {
	text       *Text
	index      *index
	facts      *stats.Facts // nil where there is no ledger
	book       *Wordbook    // nil where the office has none
	rule       *Rule
	hits       []Hit
	numberings []*lexicon.Reading
	// apart: a text that is wrong all through has a hit at every place.
	apart bool
	// leaks are the private numbers of each paragraph, found once for all rules of privacy.
	leaks [][]leak
	// namesReported are the names that have a hit already, by paragraph.
	namesReported map[int][]group
	eras          eras
	titlesFound   []cited
	holdingsFound []holding
	// factsSaid are the places at which a rule about facts has a hit, of the first factsRead hits.
	factsSaid map[place]bool
	factsRead int
}

// hit reports the runes from from to to of a paragraph.
func (p *pass) hit(paragraph, from, to int, text, hint string) {
	p.hits = append(p.hits, Hit{Rule: p.rule, Paragraph: paragraph, From: from, To: to, Text: text, Hint: hint})
}

// fix reports them with what can be put in their place unseen.
func (p *pass) fix(paragraph, from, to int, fix, text, hint string) {
	p.hits = append(p.hits, Hit{Rule: p.rule, Paragraph: paragraph, From: from, To: to, Text: text, Hint: hint, Fix: fix, Fixable: true})
}

// likely reports them with what can be put in their place once a person has looked: it is no more than the likeliest way to mend them.
func (p *pass) likely(paragraph, from, to int, fix, text, hint string) {
	p.hits = append(p.hits, Hit{Rule: p.rule, Paragraph: paragraph, From: from, To: to, Text: text, Hint: hint, Fix: fix})
}

// cell reports the runes from from to to of a ledger's cell.
func (p *pass) cell(cell ledger.Field, from, to int, text, hint string) {
	p.hits = append(p.hits, Hit{Rule: p.rule, Paragraph: -1, From: from, To: to, Cell: cell, Text: text, Hint: hint})
}
