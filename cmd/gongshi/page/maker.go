package page

import (
	"context"
	"slices"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// maker makes the files of views, one after the other. A ledger with many units is read once for the views that follow one another.
type maker struct {
	*Server
	formats  []generator.Format
	annotate bool
	last     *view
	read     reading // of last's ledger
}

// build makes a view's files; the notice is nil where there is an error finding, or where nobody waits for it any more.
func (m *maker) build(ctx context.Context, v *view) (*generator.Notice, finding.List) {
	leave, ok := m.turn(ctx)
	if !ok {
		return nil, nil
	}
	defer leave()
	unit, found := m.unit(v)
	if unit == nil {
		return nil, found
	}
	options := m.options(v.request, unit)
	options.Formats, options.Annotate, options.Done = m.formats, m.annotate, ctx.Done()
	notice, made := generator.Build(unit, options)
	if v.unit > 0 { // what was found in the workbook counts for its first unit
		return notice, made
	}
	return notice, slices.Concat(m.read.Findings, made)
}

// unit is a view's unit as its ledger is read; nil where it cannot be read, and found says why.
func (m *maker) unit(v *view) (unit *ledger.Unit, found finding.List) {
	if m.last == nil || m.last.request != v.request || len(v.request.Sets[v.unit])+len(v.request.Sets[m.last.unit]) > 0 {
		file := m.uploads.get(v.request.Ledger)
		if file == nil {
			return nil, finding.List{finding.FileGone.Of(nil)}
		}
		m.last, m.read = v, m.open(file, v.request, v.unit)
	}
	if m.read.Book == nil || v.unit >= len(m.read.Book.Units) {
		return nil, m.read.Findings
	}
	return &m.read.Book.Units[v.unit], nil
}
