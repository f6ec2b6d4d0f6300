package compose

import (
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// Source is what one stretch of printed words came from.
type Source struct {
	// Name is what the words are, such as 已完成 or 整改结果; "" for the template's own words.
	Name string
	Text string
	// Cells are the ledger's cells; one without a sheet is an item that was given beside the ledger. nil where the words came from none.
	Cells []ledger.Field
	// Known says that the cells are all there are; else the words are the template's own, or nobody knows.
	Known bool
	// Figure says that the program has counted or added up: the words are a number, perhaps with its name before it.
	Figure bool
	// Whole says that the figure is of the unit as a whole, not of one problem or category.
	Whole bool
	// Ordinal says that the words only number what stands in the text, or say which kind of text it is: there is nothing to look up.
	Ordinal bool
}

// part is one of the short texts of a list such as 处理情况, with what it is and the cells that it was counted from.
type part struct {
	name, text string
	from       []ledger.Field
}

// texts makes of a list of parts the value that templates print.
func texts(parts func(*stats.Facts) []part) func(*stats.Facts) any {
	return func(f *stats.Facts) any {
		var out []string
		for _, p := range parts(f) {
			out = append(out, p.text)
		}
		return out
	}
}

// Sources finds the cells of what a notice of some facts prints. It is made only where somebody asks.
type Sources struct {
	facts *stats.Facts
	// items are the 项 under the cell of each category, 反馈问题, problem and deadline that a list's entry may be about.
	items map[ledger.Field][]*ledger.Item
	// names are what the column of each such cell is called.
	names map[ledger.Field]string
	// stages are the statuses by the cell that stands for each: see stageCell.
	stages map[ledger.Field]ledger.Standing
	// results are the cells of 整改结果, once somebody looks for words in them.
	results []result
	// attachment are the ledger's cells of the program's own attachment, once somebody asks.
	attachment [][]ledger.Field
}

// NewSources reads the facts once for all runs.
func NewSources(facts *stats.Facts) *Sources {
	s := &Sources{facts: facts, items: map[ledger.Field][]*ledger.Item{}, names: map[ledger.Field]string{}, stages: map[ledger.Field]ledger.Standing{}}
	for _, it := range facts.Items {
		if at := stageCell(facts, it.Standing()); at.Cell != "" {
			s.stages[at.Place()] = it.Standing()
		}
	}
	put := func(what string, at ledger.Field, items ...*ledger.Item) {
		if at.Cell != "" {
			s.items[at.Place()] = append(s.items[at.Place()], items...)
			s.names[at.Place()] = what
		}
	}
	for i := range facts.Categories {
		c := &facts.Categories[i]
		for _, p := range c.Problems {
			put("存在问题", p.Text, p.Items...)
			put("问题类别", c.Name, p.Items...)
			put("反馈问题", p.Group, p.Items...)
			for _, it := range p.Items {
				if it.Measure.Place() != p.Text.Place() {
					put("整改措施", it.Measure, it)
				}
			}
			for _, t := range p.Terms() {
				if t.Deadline.Place() != p.Text.Place() {
					put("整改时限", t.Deadline, t.Items...)
				}
			}
		}
	}
	return s
}

// IsWhole reports words that say a figure of the unit as a whole; it is quicker than Of.
func (s *Sources) IsWhole(o document.Origin) bool {
	if o.Cell != "" {
		_, stage := s.stages[ledger.Field{Sheet: o.Sheet, Cell: o.Cell}]
		return stage && o.Value == "项数"
	}
	return o.Line > 0 && (listParts[o.Value] != nil || figureCells[o.Value] != nil || strings.HasPrefix(o.Value, countedName+" "))
}

// Of says what a run's words came from: several sources where they are a list of figures.
func (s *Sources) Of(run document.Run) []Source {
	o := run.Origin
	whole := Source{Name: o.Value, Text: run.Text}
	switch {
	case run.Missing, o.Line == 0:
		whole.Name = ""
		return []Source{whole}
	case ordinals[o.Value]:
		whole.Ordinal = true
		return []Source{whole}
	}
	if parts, ok := listParts[o.Value]; ok && o.Cell == "" {
		return s.ofList(whole, parts(s.facts))
	}
	if s.entry(&whole, o); !whole.Known {
		s.top(&whole)
	}
	return []Source{whole}
}

// OfAttachment says where a cell of the program's own attachment came from; its columns have the names of the ledger's.
func (s *Sources) OfAttachment(row, column int, heading, text string) Source {
	if s.attachment == nil {
		_, s.attachment, _ = attachment(s.facts)
	}
	out := Source{Name: heading, Text: text}
	if row < len(s.attachment) && column < len(s.attachment[row]) && s.attachment[row][column].Cell != "" {
		out.Cells, out.Known = []ledger.Field{s.attachment[row][column]}, true
	}
	out.Ordinal = !out.Known // what the program has counted where the ledger has no 序号
	return out
}

// ofList cuts a list of figures into these, each with its own cells.
func (s *Sources) ofList(whole Source, parts []part) (out []Source) {
	rest := whole.Text
	for _, p := range parts {
		if _, behind, ok := strings.Cut(rest, p.text); ok {
			rest = behind
			out = append(out, Source{Name: p.name, Text: p.text, Cells: p.from, Known: true, Figure: true, Whole: true})
		} else {
			whole.Cells = append(whole.Cells, p.from...)
		}
	}
	if out == nil { // the template has put the words in another way
		whole.Known = whole.Cells != nil
		return []Source{whole}
	}
	return out
}

// entry finds the cells of a value of a list's entry, whose cell the origin has.
func (s *Sources) entry(out *Source, o document.Origin) {
	at := ledger.Field{Sheet: o.Sheet, Cell: o.Cell}
	if o.Cell == "" {
		return
	}
	if o.Value == "内容" || o.Value == "名称" {
		out.Cells, out.Known = []ledger.Field{at}, true
		if name := s.names[at]; name != "" {
			out.Name = name
		}
		return
	}
	if status, ok := s.stages[at]; ok && o.Value == "项数" {
		out.Name, out.Cells, out.Known, out.Figure, out.Whole = status.String(), countOf(s.facts, status).From, true, true, true
		return
	}
	source, ok := entryCells[o.Value]
	if !ok {
		return
	}
	var cells []ledger.Field
	for _, it := range s.items[at] {
		cells = append(cells, source.cells(it)...)
	}
	if cells = distinct(cells); source.prose {
		cells = thoseSaying(cells, out.Text)
	}
	out.Cells, out.Known, out.Figure = cells, cells != nil, !source.prose
}

// top finds the cells of a value that is about no entry.
func (s *Sources) top(out *Source) {
	if item, ok := strings.CutPrefix(out.Name, ownName+" "); ok {
		out.Cells = s.given([]string{item})
	} else if column, ok := strings.CutPrefix(out.Name, countedName+" "); ok {
		out.Figure, out.Whole = true, true
		for _, c := range s.facts.Counts {
			if column == c.Name || column == c.Name+"（"+c.Unit+"）" {
				out.Cells = append(out.Cells, c.From...)
			}
		}
	} else if cells, ok := figureCells[out.Name]; ok {
		out.Cells, out.Known, out.Figure, out.Whole = cells(s.facts), true, true, true // a figure that nothing counts for is 0
		return
	} else if items := itemsOf(s.facts, out.Name); len(items) > 0 {
		out.Cells = s.given(items)
	} else if !wordsOnly[out.Name] {
		if out.Cells = s.quoted(out.Text); out.Cells != nil {
			out.Name = "整改结果"
		}
	}
	out.Known = out.Cells != nil
}

// given are the cells of items of 基本信息. One that was given beside the ledger is there without a cell.
func (s *Sources) given(items []string) (cells []ledger.Field) {
	for _, item := range items {
		if v := s.facts.Unit.Info[item]; v.Text != "" {
			cells = append(cells, v.Field)
		}
	}
	return cells
}

// leastQuoted is how many characters a text must have to be known for a cell's by its words alone.
const leastQuoted = 6

// quoted are the cells of 整改结果 that say a text, for words that a template prints without a name: the further paragraphs of a result.
func (s *Sources) quoted(text string) (cells []ledger.Field) {
	if len([]rune(text)) < leastQuoted {
		return nil
	}
	if s.results == nil {
		var cells []ledger.Field
		for _, it := range s.facts.Items {
			cells = append(cells, it.Result)
		}
		for _, c := range distinct(cells) {
			s.results = append(s.results, result{c, lettersOf(c.Text)})
		}
	}
	key := lettersOf(text)
	for _, r := range s.results {
		if strings.Contains(r.letters, key) {
			cells = append(cells, r.cell)
		}
	}
	return cells
}

// result is a cell of 整改结果 with its letters.
type result struct {
	cell    ledger.Field
	letters string
}
