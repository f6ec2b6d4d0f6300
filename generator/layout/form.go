package layout

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// form is a form among the rows of a page.
type form struct {
	*table
	// repeats says that every page begins with the heading row.
	repeats bool
	// shape is what a word processor has to know of the form.
	shape Table
}

// piece is a row of a form, or the lines from from to to of one that a page's end may divide. Row 0 is the heading row.
type piece struct {
	form     *form
	row      int
	from, to int
}

// lines is how many lines the piece is high.
func (p *piece) lines() int { return p.to - p.from }

// form adds the rows of a form. A short one stays on one page, and so does one to which the template gives a height; any other is divided between
// its lines, of which style.TableLines at least stay together.
func (c *composer) form(index int, p *document.Part) {
	t := newTable(c.sheet, document.Form, index, p.Table, c.faces)
	c.stretches = append(c.stretches, t.stretches...)
	f := &form{table: t, shape: Table{Part: index, Widths: t.widths(), Heights: make([]style.Length, len(t.rows))}}
	c.forms = append(c.forms, f)
	short, head := c.sheet.height/style.TableShortRow, style.Length(0)
	if p.Table.HasHead() {
		head = height(t.headLines())
		f.repeats = head <= short
	}
	room := c.sheet.height - 2*style.TableFrame - style.FormSpare - style.MM(1)
	if f.repeats {
		room -= head + style.TableRule
	}
	for i := range t.rows {
		if i == 0 && !p.Table.HasHead() || len(p.Table.Columns) == 0 {
			continue
		}
		lines := f.lines(i)
		high := i > 0 && i <= len(p.Table.Lines) && p.Table.Lines[i-1] > 1
		whole := height(lines) <= short || high && height(lines) <= room
		if whole {
			f.shape.Heights[i] = height(lines) + style.TableRule
		}
		c.formRow(f, i, lines, whole)
		f.feet(i, lines)
	}
}

// feet notes the blank above what stands at the foot of a row's cells.
func (f *form) feet(row, lines int) {
	for column, c := range f.rows[row] {
		if c.foot > 0 && (column == 0 || f.rows[row][column-1] != c) {
			gap := style.Length(lines-len(c.lines)) * style.TablePitch
			f.shape.Feet = append(f.shape.Feet, Foot{Row: row - 1, Column: column, Gap: gap})
		}
	}
}

// lines is how many lines a row is high.
func (f *form) lines(row int) int {
	n := 1
	if row > 0 && row <= len(f.content.Lines) {
		n = max(n, f.content.Lines[row-1])
	}
	for _, c := range f.rows[row] {
		n = max(n, len(c.lines))
	}
	return n
}

// formRow adds one row of a form, as one piece or line by line.
func (c *composer) formRow(f *form, index, lines int, whole bool) {
	r := row{line: lineOf(f.part, &c.doc.Parts[f.part]), piece: &piece{form: f, row: index, to: lines}}
	r.line.Ends = true
	if index == 0 {
		r.keep = keepWithNext
	}
	if whole {
		c.rows = append(c.rows, r)
		return
	}
	for i := range lines {
		r := r
		r.piece = &piece{form: f, row: index, from: i, to: i + 1}
		r.line.Ends = i+1 == lines
		if i+1 < style.TableLines || i+style.TableLines >= lines && i+1 < lines {
			r.keep = keepWithNext
		}
		c.rows = append(c.rows, r)
	}
}

// draw puts the pieces of the form that rows begins with on a page; its frame begins at top.
func (f *form) draw(page *Page, top style.Length, rows []row) {
	fill := &filler{table: f.table, top: top}
	var pieces []piece
	again := f.repeats && rows[0].piece.row > 0
	if again {
		pieces = append(pieces, piece{form: f, to: f.headLines()})
	}
	for i := range rows {
		p := rows[i].piece
		if p == nil || p.form != f {
			break
		}
		if n := len(pieces); n > 0 && pieces[n-1].row == p.row {
			pieces[n-1].to = p.to
		} else {
			pieces = append(pieces, *p)
		}
	}
	y := top + style.TableFrame
	for i := range pieces {
		p := &pieces[i]
		h := height(p.lines())
		for column, c := range f.rows[p.row] {
			if column == 0 || f.rows[p.row][column-1] != c {
				c.drawPiece(page, p, y, h, again && i == 0)
			}
		}
		fill.bands = append(fill.bands, band{p.row, h})
		y += h + style.TableRule
	}
	page.Rules = append(page.Rules, fill.rules()...)
}

// drawPiece places the lines of a cell that stand in a piece of its row. A divided row is set from its head. again says that an earlier page has
// them already.
func (c *cell) drawPiece(page *Page, p *piece, y, h style.Length, again bool) {
	from, to := min(p.from, len(c.lines)), min(p.to, len(c.lines))
	whole := from == 0 && to == len(c.lines)
	top := y + style.TablePadY
	if c.middle && whole {
		top = y + (h-style.Length(to)*style.TablePitch)/2
	}
	for i := from; i < to; i++ {
		at := top + style.Length(i-from)*style.TablePitch
		if left := len(c.lines) - i; left <= c.foot && whole {
			at = y + h - style.TablePadY - style.Length(left)*style.TablePitch
		}
		line := c.lines[i]
		line.Repeated = again
		line.Y = baseline(at, style.TablePitch, line.Size)
		page.Lines = append(page.Lines, line)
		if c.marks != nil {
			for _, m := range c.marks[i] {
				m.Y, m.Height = emTop(at, style.TablePitch, line.Size), line.Size
				page.Highlights = append(page.Highlights, m)
			}
		}
	}
}

// caption adds the name of a form.
func (c *composer) caption(index int, p *document.Part) {
	first := len(c.rows)
	c.breakAt(index, c.titleLines(lineOf(index, p), p.Runs, p.Breaks))
	if first < len(c.rows) {
		c.rows[first].heading = document.Text(p.Runs)
	}
}

// breakAt notes where what is set as a title is broken into lines.
func (c *composer) breakAt(index int, at []int) {
	if at != nil {
		c.breaks = append(c.breaks, Breaks{Part: index, At: at})
	}
}
