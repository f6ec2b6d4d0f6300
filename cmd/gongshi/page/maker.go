package page

import (
	"context"
	"slices"

	"gongshi/generator"
	"gongshi/generator/finding"
)

// maker makes the files of views, one after the other. A ledger with many units is read once for those that stand together, as it was to show them.
type maker struct {
	*Server
	formats  []generator.Format
	annotate bool
	last     *view
	read     reading // of the last
}

// build makes a view's files; the notice is nil beside an error finding, or where nobody waits for it any more.
func (m *maker) build(ctx context.Context, v *view) (*generator.Notice, finding.List) {
	leave, ok := m.turn(ctx)
	if !ok {
		return nil, nil
	}
	defer leave()
	if m.last == nil || m.last.wish != v.wish || len(v.wish.Sets[v.unit])+len(v.wish.Sets[m.last.unit]) > 0 {
		sheaf := m.desk.get(v.wish.Ledger)
		if sheaf == nil {
			return nil, finding.List{finding.FileGone.Of(nil)}
		}
		m.last, m.read = v, m.open(sheaf, v.wish, v.unit)
	}
	if m.read.Book == nil || v.unit >= len(m.read.Book.Units) {
		return nil, m.read.Findings
	}
	unit := &m.read.Book.Units[v.unit]
	options := m.options(v.wish, unit)
	options.Formats, options.Annotate, options.Done = m.formats, m.annotate, ctx.Done()
	notice, made := generator.Build(unit, options)
	if v.unit > 0 { // what was found in reading counts with the workbook's first unit
		return notice, made
	}
	return notice, slices.Concat(m.read.Findings, made)
}
