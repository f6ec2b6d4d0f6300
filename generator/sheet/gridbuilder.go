package sheet

// gridBuilder makes a grid of the cells of a workbook, whatever kind of file they come from: it decides what of them a person sees.
type gridBuilder struct {
	values *cellValues
	g      *Grid
	merges []Rect
	// rules are all rules of conditional formatting, with what they change.
	rules []Rule
	// tables finds the ranges of the sheet's tables, which may have a background.
	tables func() []Rect
	// pale are the cells whose letters have the colour of their background, unless a rule changes that.
	pale []paleCell
}

// maxRules bounds the ranges that rules change: each cell that is used is checked against all of them.
const maxRules = 2000

// maxPaleChecks bounds how often a pale cell is held against a rule.
const maxPaleChecks = 2_000_000_000

type paleCell struct {
	at   Pos
	cell Cell
	// partly: only a part of the text, hidden, is pale. full is the whole text.
	partly       bool
	hidden, full string
}

// keep puts a cell into the grid, if it has any content; inline is its own text, where it has one.
func (b *gridBuilder) keep(c *rawCell, style *cellStyle, inline *richText) error {
	v, seen, err := b.values.content(c, style, inline)
	if err != nil {
		return err
	}
	return b.put(c.at, v, &seen)
}

// put puts what a person sees of a cell into the grid, if that is anything.
func (b *gridBuilder) put(at Pos, v Cell, seen *look) error {
	if seen.Changes != (Changes{}) {
		b.g.changed = append(b.g.changed, changedCell{at, seen.Changes})
	}
	if seen.struck != "" {
		b.g.strike(at, Strike{Text: seen.struck, Whole: v.Text == ""})
	}
	if seen.full != "" {
		b.pale = append(b.pale, paleCell{at, v, true, seen.hidden, seen.full})
		return nil
	}
	if seen.hidden != "" {
		b.g.Unseen = append(b.g.Unseen, Unseen{at, seen.hidden})
	}
	switch {
	case v.Text == "" && v.Fault == NoFault:
		return nil
	case len(b.pale) > maxCells:
		return errTooLarge
	case seen.pale:
		b.pale = append(b.pale, paleCell{at: at, cell: v, hidden: v.Text})
		return nil
	}
	return b.g.Put(at, v)
}

// finish decides what depends on the whole sheet.
func (b *gridBuilder) finish() error {
	if len(b.pale) > maxPaleChecks/(len(b.rules)+1) || len(b.pale) > maxCells {
		return errTooLarge
	}
	for _, p := range b.pale {
		switch {
		case b.filled(p.at):
			if p.partly {
				p.cell.Text = p.full
			}
		default:
			b.g.Unseen = append(b.g.Unseen, Unseen{p.at, p.hidden})
			if !p.partly || p.cell.Text == "" && p.cell.Fault == NoFault {
				continue
			}
		}
		if err := b.g.Put(p.at, p.cell); err != nil {
			return err
		}
	}
	for _, rule := range b.rules {
		if rule.hides {
			b.g.Hiding = append(b.g.Hiding, rule.Over)
		}
		switch {
		case len(b.g.Rules) == maxRules:
			return errTooLarge
		case rule.numberFormat || rule.Struck:
			b.g.Rules = append(b.g.Rules, rule)
		}
	}
	b.g.Merge(b.merges)
	return nil
}

// filled reports a cell to which a rule or a table's style may give a background.
func (b *gridBuilder) filled(p Pos) bool {
	for _, rule := range b.rules {
		if rule.filled && rule.Over.has(p) {
			return true
		}
	}
	for _, over := range b.tables() {
		if over.has(p) {
			return true
		}
	}
	return false
}
