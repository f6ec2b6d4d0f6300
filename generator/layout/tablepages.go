package layout

import "gongshi/generator/style"

// band is a row, or a piece of one, on a page.
type band struct {
	row    int
	height style.Length
}

// filler fills pages with a table's bands. It draws a page only when it is full: before that, the height of a cell over several rows is not
// known.
type filler struct {
	*table
	pages *Pages
	page  Page
	// top is the upper edge of the table's frame on the page.
	top   style.Length
	bands []band
	// above is, for each column, the height on this page so far of its last cell, with the rule below it.
	above []style.Length
	// heights are those of the rows that are not divided.
	heights []style.Length
	// repeats says that every page begins with the heading row, hasRows that the page has a band of another row.
	repeats, hasRows bool
}

// paginate fills the page from top downwards, and further pages.
func (t *table) paginate(pages *Pages, page Page, top style.Length) {
	f := &filler{table: t, pages: pages, page: page, top: top, above: make([]style.Length, len(t.content.Columns))}
	f.repeats = f.rowHeight(0) <= shortRow
	f.heights = make([]style.Length, len(t.rows))
	pages.Stretches = append(pages.Stretches, t.stretches...)
	for row := range t.rows {
		if len(t.content.Columns) > 0 {
			f.row(row)
		}
	}
	f.draw()
	pages.Tables = append(pages.Tables, Table{Part: t.part, Widths: t.widths(), Heights: f.heights})
}

// tableFoot is the lower edge of a frame that fills its page, shortRow the height of the highest row that is not divided.
var (
	tableFoot = style.TurnedHeight - style.TurnedBottom
	shortRow  = (tableFoot - style.TurnedTop) / style.TableShortRow
)

// row adds a row to the page. A short row that does not fit goes to the next page whole, a long one is divided.
func (f *filler) row(row int) {
	if need := f.rowHeight(row); need <= shortRow {
		f.heights[row] = need + style.TableRule
	}
	for {
		need, room := f.rowHeight(row), f.room()
		empty := !f.hasRows && f.top == style.TurnedTop
		if need <= room && (empty || f.spanHeight(row) <= room) {
			f.add(row, need)
			return
		}
		if empty || need > shortRow {
			if lines := f.divide(row, need, room, empty); lines > 0 {
				f.add(row, height(lines))
				f.nextPage(false)
				continue
			}
		}
		f.nextPage(true)
		if row == 0 && f.repeats {
			return // the new page has it already
		}
	}
}

// rowHeight is the height that a row needs on this page: that of the highest cell that ends in it, less the height which that cell has on the
// page already.
func (f *filler) rowHeight(row int) style.Length {
	need := height(1)
	for column, c := range f.rows[row] {
		if lines := len(c.lines) - c.placed; c.last == row && lines > 0 {
			need = max(need, height(lines)-f.heightSoFar(column, c))
		}
	}
	return need
}

// spanHeight is the room that a page should have for the cells over several rows that begin in the row, so that the text of a short one stays
// together.
func (f *filler) spanHeight(row int) style.Length {
	var most style.Length
	for _, c := range f.rows[row] {
		if h := height(len(c.lines)); c.first == row && c.last > row && h <= shortRow {
			most = max(most, h)
		}
	}
	return most
}

// heightSoFar is the height that a cell has on this page so far.
func (f *filler) heightSoFar(column int, c *cell) style.Length {
	if n := len(f.bands); n == 0 || f.rows[f.bands[n-1].row][column] != c {
		return 0
	}
	return f.above[column]
}

// room is the height that is left for a band.
func (f *filler) room() style.Length {
	room := tableFoot - f.top - 2*style.TableFrame
	for _, b := range f.bands {
		room -= b.height + style.TableRule
	}
	return room
}

// divide finds how many lines of a long row stay on this page, 0 for none: as many as fit, with at least style.TableLines on either page, and up
// to two fewer where that spares another cell a single line on the next page.
func (f *filler) divide(row int, need, room style.Length, empty bool) int {
	all := linesIn(need + style.TablePitch - 1)
	lines := min(linesIn(room), max(all-style.TableLines, 1))
	if lines < style.TableLines && !empty {
		return 0
	}
	for less := range min(lines, 3) {
		if lines-less >= style.TableLines && !f.leavesOne(row, height(lines-less)) {
			return lines - less
		}
	}
	return lines
}

// leavesOne reports whether a band of the height would leave a cell's last line alone for the next page.
func (f *filler) leavesOne(row int, h style.Length) bool {
	for column, c := range f.rows[row] {
		if lines := len(c.lines) - c.placed; lines > 1 && lines-linesIn(f.heightSoFar(column, c)+h) == 1 {
			return true
		}
	}
	return false
}

// add puts a band on the page.
func (f *filler) add(row int, h style.Length) {
	for column, c := range f.rows[row] {
		f.above[column] = f.heightSoFar(column, c) + h + style.TableRule
	}
	f.bands = append(f.bands, band{row, h})
	f.hasRows = f.hasRows || row > 0
}

// nextPage draws the page and begins the next. whole says that its last row is not divided. That row then grows, where it can, for a cell that
// reaches on to the next page and has no room on this one for all of its text.
func (f *filler) nextPage(whole bool) {
	if n := len(f.bands); whole && n > 0 {
		last := &f.bands[n-1]
		grow, room := style.Length(0), f.room()+style.TableRule
		for column, c := range f.rows[last.row] {
			if missing := height(len(c.lines)-c.placed) - (f.above[column] - style.TableRule); c.last > last.row && c.placed < len(c.lines) && missing <= room {
				grow = max(grow, missing)
			}
		}
		last.height += grow
	}
	f.draw()
	f.page = Page{Number: len(f.pages.Pages) + 1, Landscape: true}
	f.top, f.bands, f.hasRows = style.TurnedTop, nil, false
	if f.repeats {
		f.add(0, height(f.headLines()))
	}
}

// headLines is the number of lines of the highest heading cell.
func (t *table) headLines() int {
	n := 0
	for _, c := range t.rows[0] {
		n = max(n, len(c.lines))
	}
	return n
}

// draw puts the bands on the page and adds the page.
func (f *filler) draw() {
	y := f.top + style.TableFrame
	for i, b := range f.bands {
		for column, c := range f.rows[b.row] {
			if i == 0 || f.rows[f.bands[i-1].row][column] != c {
				f.drawCell(c, y, f.heightOnPage(i, column))
			}
		}
		y += b.height + style.TableRule
	}
	if len(f.bands) > 0 {
		f.page.Rules = f.rules()
	}
	f.pages.Pages = append(f.pages.Pages, f.page)
}

// heightOnPage is the height on this page of the cell that begins with the band.
func (f *filler) heightOnPage(from, column int) style.Length {
	c := f.rows[f.bands[from].row][column]
	h := f.bands[from].height
	for _, b := range f.bands[from+1:] {
		if f.rows[b.row][column] != c {
			break
		}
		h += style.TableRule + b.height
	}
	return h
}

// drawCell places the lines for which the cell has room on this page. Where all of them stand on earlier pages, a heading and a cell over several
// rows repeat them if there is room: a reader of this page needs to know what its rows belong to.
func (f *filler) drawCell(c *cell, y, h style.Length) {
	n, from := min(len(c.lines)-c.placed, linesIn(h)), c.placed
	repeated := n == 0 && c.begun && (c.last == 0 && f.repeats || c.last > c.first) && len(c.lines) <= linesIn(h)
	if repeated {
		n, from = len(c.lines), 0
	}
	top := y + style.TablePadY
	if c.middle {
		top = y + (h-style.Length(n)*style.TablePitch)/2
	}
	for i, line := range c.lines[from : from+n] {
		line.Repeated = repeated
		line.Y = baseline(top+style.Length(i)*style.TablePitch, style.TablePitch, style.TableSize)
		f.page.Lines = append(f.page.Lines, line)
	}
	if !repeated {
		c.placed += n
	}
	c.begun = true
}
