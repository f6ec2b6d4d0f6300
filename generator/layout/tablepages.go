package layout

import "gongshi/generator/style"

// band is a row, or a piece of one, on a page.
type band struct {
	row    int
	height style.Length
}

// filler fills pages with a table's bands. It plans a page and draws it when it is full, since a cell over several rows has its place
// only then.
type filler struct {
	*table
	pages *Pages
	page  Page
	// top is the upper edge of the table's frame on the page.
	top   style.Length
	bands []band
	// above is, for each column, the height of its open cell on this page so far, with the rule below it.
	above []style.Length
	// repeats says that every page begins with the heading row, begun that the page has a band of another row.
	repeats, begun bool
}

// paginate fills the page from top on, and more pages as they are needed.
func (t *table) paginate(pages *Pages, page Page, top style.Length) {
	f := &filler{table: t, pages: pages, page: page, top: top, above: make([]style.Length, len(t.content.Columns))}
	f.repeats = f.need(0) <= shortRow
	pages.Table = &Table{Widths: columnWidths(t.content.Columns), Heights: make([]style.Length, len(t.rows))}
	pages.Stretches = append(pages.Stretches, t.stretches...)
	for row := range t.rows {
		if len(t.content.Columns) > 0 {
			f.row(row)
		}
	}
	f.draw()
}

// tableFoot is the lower edge of the lowest frame, shortRow the most height of a row that is not divided.
var (
	tableFoot = style.TurnedHeight - style.TurnedBottom
	shortRow  = (tableFoot - style.TurnedTop) / style.TableShortRow
)

// row adds a row to the page; what does not fit goes to the next one: a short row whole, a long one from a line on.
func (f *filler) row(row int) {
	if need := f.need(row); need <= shortRow {
		f.pages.Table.Heights[row] = need + style.TableRule
	}
	for {
		need, room := f.need(row), f.room()
		fresh := !f.begun && f.top == style.TurnedTop
		if need <= room && (fresh || f.opening(row) <= room) {
			f.add(row, need)
			return
		}
		if fresh || need > shortRow {
			if lines := f.divide(row, need, room, fresh); lines > 0 {
				f.add(row, height(lines))
				f.turn(false)
				continue
			}
		}
		f.turn(true)
		if row == 0 && f.repeats {
			return // the new page has it
		}
	}
}

// need is the height that a row takes on this page: that of the longest cell that ends in it, less what the cell has above it.
func (f *filler) need(row int) style.Length {
	need := height(1)
	for column, c := range f.rows[row] {
		if left := len(c.lines) - c.set; c.last == row && left > 0 {
			need = max(need, height(left)-f.standing(column, c))
		}
	}
	return need
}

// opening is the height that a page should have left for the cells over several rows that begin in the row: the text of a short one stays together.
func (f *filler) opening(row int) style.Length {
	var most style.Length
	for _, c := range f.rows[row] {
		if h := height(len(c.lines)); c.first == row && c.last > row && h <= shortRow {
			most = max(most, h)
		}
	}
	return most
}

// standing is the height that a cell has on this page so far.
func (f *filler) standing(column int, c *cell) style.Length {
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

// divide finds how many lines of a long row stay on this page, 0 for none: as many as fit, with style.TableLines at least on either side, and
// where a line less or two saves another cell from a lone line on the next page, so many less.
func (f *filler) divide(row int, need, room style.Length, fresh bool) int {
	all := fitting(need + style.TablePitch - 1)
	lines := min(fitting(room), max(all-style.TableLines, 1))
	if lines < style.TableLines && !fresh {
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
		if left := len(c.lines) - c.set; left > 1 && left-fitting(f.standing(column, c)+h) == 1 {
			return true
		}
	}
	return false
}

// add puts a band on the page.
func (f *filler) add(row int, h style.Length) {
	for column, c := range f.rows[row] {
		f.above[column] = f.standing(column, c) + h + style.TableRule
	}
	f.bands = append(f.bands, band{row, h})
	f.begun = f.begun || row > 0
}

// turn draws the page and begins the next. Whole says that its last row is not divided: then the row grows where a cell that reaches over
// it and on to the next page has not room enough for its text.
func (f *filler) turn(whole bool) {
	if n := len(f.bands); whole && n > 0 {
		last := &f.bands[n-1]
		grow, room := style.Length(0), f.room()+style.TableRule
		for column, c := range f.rows[last.row] {
			if want := height(len(c.lines)-c.set) - (f.above[column] - style.TableRule); c.last > last.row && c.set < len(c.lines) && want <= room {
				grow = max(grow, want)
			}
		}
		last.height += grow
	}
	f.draw()
	f.page = Page{Number: len(f.pages.Pages) + 1, Landscape: true}
	f.top, f.bands, f.begun = style.TurnedTop, nil, false
	if f.repeats {
		f.add(0, height(f.headLines()))
	}
}

// headLines is the most lines of a heading.
func (f *filler) headLines() int {
	n := 0
	for _, c := range f.rows[0] {
		n = max(n, len(c.lines))
	}
	return n
}

// draw puts the planned bands on the page, and the page to the others.
func (f *filler) draw() {
	y := f.top + style.TableFrame
	for i, b := range f.bands {
		for column, c := range f.rows[b.row] {
			if i == 0 || f.rows[f.bands[i-1].row][column] != c {
				f.drawCell(c, y, f.reach(i, column))
			}
		}
		y += b.height + style.TableRule
	}
	if len(f.bands) > 0 {
		f.page.Rules = f.rules()
	}
	f.pages.Pages = append(f.pages.Pages, f.page)
}

// reach is the height on this page of the cell that begins with the band.
func (f *filler) reach(from, column int) style.Length {
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

// drawCell sets the lines that the cell's height on this page holds. Where all of them stand on an earlier page, a heading and a cell over several
// rows say them again, if there is room: a reader of this page needs to know what its rows belong to.
func (f *filler) drawCell(c *cell, y, h style.Length) {
	n, from := min(len(c.lines)-c.set, fitting(h)), c.set
	again := n == 0 && c.begun && (c.last == 0 && f.repeats || c.last > c.first) && len(c.lines) <= fitting(h)
	if again {
		n, from = len(c.lines), 0
	}
	top := y + style.TablePadY
	if c.center {
		top = y + (h-style.Length(n)*style.TablePitch)/2
	}
	for i, line := range c.lines[from : from+n] {
		line.Again = again
		line.Y = baseline(top+style.Length(i)*style.TablePitch, style.TablePitch, style.TableSize)
		f.page.Lines = append(f.page.Lines, line)
	}
	if !again {
		c.set += n
	}
	c.begun = true
}
