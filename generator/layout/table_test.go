package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

// tablePages lays an attachment out and gives its pages, after holding them to checkTable.
func tablePages(t *testing.T, a *document.Table) []Page {
	t.Helper()
	pages := Notice(attached(a), fonts.Bundled())
	checkTable(t, a, pages)
	return pages.Pages[1:]
}

// checkTable holds the pages to what must hold for any table: every text once and in order, headings and what is repeated apart; the rules on
// the grid; no line outside its cell.
func checkTable(t *testing.T, a *document.Table, pages *Pages) {
	t.Helper()
	said := map[[2]int]string{}
	heads := make([]string, len(a.Columns))
	for i := range pages.Pages {
		p := &pages.Pages[i]
		if !p.Landscape {
			continue
		}
		checkRules(t, p, &pages.Tables[0])
		repeated := make([]string, len(a.Columns))
		for k := range p.Lines {
			l := &p.Lines[k]
			if l.Piece != document.Head && l.Piece != document.Content {
				continue
			}
			checkInside(t, p, l)
			switch {
			case l.Piece == document.Head && l.Repeated:
				repeated[l.Column] += l.Text()
			case l.Piece == document.Head:
				heads[l.Column] += l.Text()
			case !l.Repeated:
				said[[2]int{l.Row, l.Column}] += l.Text()
			}
		}
		if i > 1 && !slices.Equal(repeated, heads) && strings.Join(repeated, "") != "" {
			t.Errorf("page %d repeats the headings as %q", p.Number, repeated)
		}
	}
	for row := range a.Rows {
		for column := range a.Columns {
			want := strings.ReplaceAll(a.Cell(row, column).Text, "\n", "")
			if a.Joined(row, column) {
				want = ""
			}
			if got := said[[2]int{row, column}]; got != want {
				t.Errorf("row %d column %d says %q, want %q", row, column, got, want)
			}
		}
	}
	for i, c := range a.Columns {
		if want := strings.ReplaceAll(c.Heading, "\n", ""); heads[i] != want {
			t.Errorf("heading %d says %q, want %q", i, heads[i], want)
		}
	}
}

// checkRules: the frame within the 版心, the upright rules at the columns' edges, the level ones from one of these to another.
func checkRules(t *testing.T, p *Page, shape *Table) {
	t.Helper()
	if len(shape.Widths) == 0 {
		return
	}
	edges := []style.Length{style.TurnedLeft + style.TableFrame/2}
	for _, w := range shape.Widths {
		edges = append(edges, edges[len(edges)-1]+w)
	}
	if got, want := edges[len(edges)-1]+style.TableFrame/2, style.TurnedWidth-style.TurnedRight; got < want-2 || got > want+2 {
		t.Errorf("the table ends at %d, want %d", got, want)
	}
	for _, r := range p.Rules {
		if r.X < style.TurnedLeft-1 || r.X+r.Width > style.TurnedWidth-style.TurnedRight+1 || r.Y < style.TurnedTop || r.Y+r.Height > style.TurnedHeight-style.TurnedBottom {
			t.Errorf("page %d: the rule %v leaves the 版心", p.Number, r)
		}
		if r.Width != style.TableRule && r.Width != style.TableFrame && r.Height != style.TableRule && r.Height != style.TableFrame {
			t.Errorf("page %d: %v is no rule", p.Number, r)
		}
		switch {
		case r.Width == style.TableRule:
			if !slices.Contains(edges, r.X+style.TableRule/2) {
				t.Errorf("page %d: the upright rule %v is at no column's edge", p.Number, r)
			}
		case r.Height == style.TableRule:
			if !slices.Contains(edges, r.X) || !slices.Contains(edges, r.X+r.Width) {
				t.Errorf("page %d: the level rule %v begins or ends at no column's edge", p.Number, r)
			}
		}
	}
}

// checkInside: no rule runs through a line of a cell, and the line stands within the frame.
func checkInside(t *testing.T, p *Page, l *Line) {
	t.Helper()
	top, bottom := l.Y-l.Size*emAscent/1000, l.Y+l.Size*(1000-emAscent)/1000
	left, right := l.X, l.X+width(l.Glyphs)
	if classOf(l.Glyphs[0].Rune) == opening {
		left += l.Size / 2 // its blank half may be squeezed away; its ink stands behind it
	}
	frame := p.Rules[0]
	if left < frame.X || right > frame.X+frame.Width || top < frame.Y || bottom > p.Rules[1].Y {
		t.Errorf("page %d: %q at %d–%d, %d–%d leaves the table", p.Number, l.Text(), left, right, top, bottom)
	}
	for _, r := range p.Rules {
		if r.X < right && r.X+r.Width > left && r.Y < bottom && r.Y+r.Height > top {
			t.Errorf("page %d: the rule %v runs through %q", p.Number, r, l.Text())
		}
	}
}

// columnLines gives what a page's cells of a column say, "+" before what is repeated.
func columnLines(p *Page, column int) []string {
	var out []string
	for i := range p.Lines {
		if l := &p.Lines[i]; l.Piece == document.Content && l.Column == column {
			text := l.Text()
			if l.Repeated {
				text = "+" + text
			}
			out = append(out, text)
		}
	}
	return out
}

func simple(columns int, rows ...[]document.Cell) *document.Table {
	a := &document.Table{Name: "表"}
	for i := range columns {
		a.Columns = append(a.Columns, document.Column{Heading: fmt.Sprint("第", i+1, "栏"), Width: 1})
	}
	a.Rows = rows
	return a
}

func cells(texts ...string) []document.Cell {
	out := make([]document.Cell, len(texts))
	for i, s := range texts {
		if out[i].Text = s; s == "^" {
			out[i] = document.Cell{Joined: true}
		}
	}
	return out
}

// paragraphsOf is a text of so many lines.
func paragraphsOf(n int) string {
	var lines []string
	for i := range n {
		lines = append(lines, fmt.Sprint("行", i+1))
	}
	return strings.Join(lines, "\n")
}

func TestHeadingOnEveryPage(t *testing.T) {
	pages := tablePages(t, ledgerTable(30))
	if len(pages) < 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, p := range pages {
		var head []string
		for k := range p.Lines {
			if l := &p.Lines[k]; l.Piece == document.Head {
				head = append(head, l.Text())
				if l.Repeated != (i > 0) {
					t.Errorf("page %d: %q is repeated: %v", p.Number, l.Text(), l.Repeated)
				}
			}
		}
		if got := strings.Join(head, " "); got != "序号 存在问题 整改措施 整改时限" {
			t.Errorf("page %d begins with %s", p.Number, got)
		}
	}
}

// A page after the first holds the heading row and so many lines of 18 pt: a row of one line takes 22.5 pt.
func TestRowsOfAPage(t *testing.T) {
	var rows [][]document.Cell
	for range 60 {
		rows = append(rows, cells("字"))
	}
	pages := tablePages(t, simple(1, rows...))
	if got := len(columnLines(&pages[1], 0)); got != 18 {
		t.Errorf("a page holds %d rows of one line, want 18", got)
	}
}

// room is the height that the first page of a table, or any other, has for rows and the rules between them.
func room(first bool, pages []Page) style.Length {
	top := style.TurnedTop
	if first {
		top = pages[0].Rules[0].Y // that of the frame, below the title
	}
	return style.TurnedHeight - style.TurnedBottom - top - 2*style.TableFrame
}

// high is how high a row of so many lines is.
func high(lines int) style.Length { return style.Length(lines)*style.TablePitch + 2*style.TablePadY }

// TestWhichRowsAreShort: rows of up to a third of a page's height are told to word processors with their height, the rule below counted, so that they stay whole.
func TestWhichRowsAreShort(t *testing.T) {
	for lines := 1; lines < 20; lines++ {
		heights := Notice(attached(simple(1, cells(paragraphsOf(lines)))), fonts.Bundled()).Tables[0].Heights
		want := high(lines) + style.TableRule
		if high(lines) > (style.TurnedHeight-style.TurnedBottom-style.TurnedTop)/3 {
			want = 0
		}
		if heights[0] != high(1)+style.TableRule || heights[1] != want {
			t.Errorf("%d lines: the headings' height is %d, the row's %d, want %d", lines, heights[0], heights[1], want)
		}
	}
}

// TestRowsFillThePage: a page takes as many rows as have room under the headings, with a rule between each two.
func TestRowsFillThePage(t *testing.T) {
	for lines := 1; lines <= 7; lines++ {
		var rows [][]document.Cell
		for range 80 / lines {
			rows = append(rows, cells(paragraphsOf(lines)))
		}
		pages := tablePages(t, simple(1, rows...))
		if len(pages) < 3 {
			t.Fatalf("%d pages", len(pages))
		}
		for i := range pages[:len(pages)-1] {
			want := int((room(i == 0, pages) - high(1)) / (high(lines) + style.TableRule))
			if got := len(columnLines(&pages[i], 0)) / lines; got != want {
				t.Errorf("page %d holds %d rows of %d lines, want %d", i+1, got, lines, want)
			}
		}
	}
}

// TestDividedRowsFillThePage: of a long row as many lines stand on a page as have room, but so many stay for the next page that they are no few.
func TestDividedRowsFillThePage(t *testing.T) {
	for lines := 30; lines < 62; lines++ {
		for above := range 8 {
			var rows [][]document.Cell
			for range above {
				rows = append(rows, cells("字"))
			}
			pages := tablePages(t, simple(1, append(rows, cells(paragraphsOf(lines)))...))
			left := lines
			for i := range pages {
				have := room(i == 0, pages) - high(1) - style.TableRule // the headings
				if i == 0 {
					have -= style.Length(above) * (high(1) + style.TableRule)
				}
				fit := int((have - 2*style.TablePadY) / style.TablePitch)
				want := min(fit, left)
				if want < left {
					want = min(fit, left-style.TableLines)
				}
				if want < style.TableLines && want < left {
					want = 0
				}
				got := len(columnLines(&pages[i], 0))
				if i == 0 {
					got -= above
				}
				if got != want {
					t.Errorf("%d lines under %d rows: page %d has %d of them, want %d", lines, above, i+1, got, want)
				}
				left -= got
			}
		}
	}
}

func TestShortRowsStayWhole(t *testing.T) {
	var rows [][]document.Cell
	for range 12 {
		rows = append(rows, cells(paragraphsOf(7)))
	}
	for _, p := range tablePages(t, simple(1, rows...)) {
		if n := len(columnLines(&p, 0)); n%7 != 0 {
			t.Errorf("page %d has %d lines, which is no number of whole rows", p.Number, n)
		}
	}
}

func TestLongRowsAreDivided(t *testing.T) {
	for lines := 9; lines < 60; lines++ {
		for above := range 19 {
			var rows [][]document.Cell
			for range above {
				rows = append(rows, cells("字", ""))
			}
			rows = append(rows, cells(paragraphsOf(lines), paragraphsOf(lines-1)))
			whole := Notice(attached(simple(2, rows...)), fonts.Bundled()).Tables[0].Heights[above+1] > 0
			parts := 0
			for _, p := range tablePages(t, simple(2, rows...)) {
				n := 0
				for _, s := range columnLines(&p, 0) {
					if s != "字" {
						n++
					}
				}
				if n == 0 {
					continue
				}
				parts++
				if n < style.TableLines {
					t.Errorf("%d lines under %d rows: page %d has %d of them", lines, above, p.Number, n)
				}
				if m := len(columnLines(&p, 1)); m == 1 && lines > 12 {
					t.Errorf("%d lines under %d rows: page %d has one line of the other cell", lines, above, p.Number)
				}
			}
			if whole && parts != 1 {
				t.Errorf("%d lines under %d rows: a short row is on %d pages", lines, above, parts)
			}
		}
	}
}

// TestSpans: a cell over several rows has no rule within, and is repeated where its rows go on over the page.
func TestSpans(t *testing.T) {
	a := simple(2, cells("问题一", "措施"), cells("^", "措施"), cells("问题二", "措施"))
	p := tablePages(t, a)[0]
	var inner []Box
	for _, r := range p.Rules {
		if r.Height == style.TableRule {
			inner = append(inner, r)
		}
	}
	if len(inner) != 3 {
		t.Fatalf("%d level rules, want 3", len(inner))
	}
	for i, whole := range []bool{true, false, true} {
		if got := inner[i].Width > 400*style.Pt; got != whole {
			t.Errorf("rule %d under the heading is %d long", i, inner[i].Width)
		}
	}

	long := simple(2, cells("问题", "措施0"))
	for i := range 40 {
		long.Rows = append(long.Rows, cells("^", fmt.Sprint("措施", i+1)))
	}
	for i, p := range tablePages(t, long) {
		if got, want := columnLines(&p, 0), []string{[]string{"问题", "+问题"}[min(i, 1)]}; !slices.Equal(got, want) {
			t.Errorf("page %d says %q, want %q", p.Number, got, want)
		}
	}
}

// TestSpansNearThePagesEnd moves a cell over three rows down the page: its text is never torn, and every row says what it belongs to.
func TestSpansNearThePagesEnd(t *testing.T) {
	for above := range 40 {
		var rows [][]document.Cell
		for range above {
			rows = append(rows, cells("甲", "乙"))
		}
		rows = append(rows, cells(paragraphsOf(4), "一"), cells("^", "二"), cells("^", paragraphsOf(3)))
		for _, p := range tablePages(t, simple(2, rows...)) {
			var problem []string
			for _, s := range columnLines(&p, 0) {
				if s != "甲" {
					problem = append(problem, s)
				}
			}
			others := slices.DeleteFunc(columnLines(&p, 1), func(s string) bool { return s == "乙" })
			if n := len(problem); n != 0 && n != 4 {
				t.Errorf("under %d rows: page %d says %q of the cell", above, p.Number, problem)
			}
			if slices.Contains(others, "一") && (len(problem) != 4 || problem[0] != "行1") {
				t.Errorf("under %d rows: page %d has the first row without its text", above, p.Number)
			}
		}
	}
}

func TestCenteredCells(t *testing.T) {
	a := simple(2, cells("已完成", paragraphsOf(5)))
	a.Columns[0].Center = true
	pages := Notice(attached(a), fonts.Bundled())
	p := pages.Pages[1]
	var short, prose []Line
	for _, l := range p.Lines {
		if l.Piece == document.Content && l.Column == 0 {
			short = append(short, l)
		} else if l.Piece == document.Content {
			prose = append(prose, l)
		}
	}
	if short[0].Y != prose[2].Y {
		t.Errorf("the short cell's line is at %d, want %d, the middle of five", short[0].Y, prose[2].Y)
	}
	left := style.TurnedLeft + style.TableFrame/2
	if got, want := 2*short[0].X+width(short[0].Glyphs), 2*left+pages.Tables[0].Widths[0]; got < want-1 || got > want+1 {
		t.Errorf("the short cell's line is not in the middle: %d, want %d", got, want)
	}
}

// TestColumnWidths: the shares, with whole characters for prose; the sum is the table's width whatever the shares.
func TestColumnWidths(t *testing.T) {
	for _, columns := range [][]document.Column{
		ledgerTable(0).Columns,
		{{Width: 1}}, {{Width: 0}, {Width: -5}, {Width: 3, Center: true}}, {{Width: 7}, {Width: 11}, {Width: 13}},
	} {
		var sum style.Length
		last := len(columns) - 1
		tableWidth := turned.width - style.TableFrame
		for i, w := range columnWidths(&document.Table{Columns: columns}, tableWidth) {
			sum += w
			if rest := (w - 2*style.TablePadX) % style.TableSize; rest != 0 && !columns[i].Center && i != last {
				t.Errorf("%v: column %d leaves %d of a character", columns, i, rest)
			}
		}
		if sum != tableWidth {
			t.Errorf("%v: the columns take %d of %d", columns, sum, tableWidth)
		}
	}
}

// TestOddTables: whatever a ledger holds, there are pages, and they hold all of it.
func TestOddTables(t *testing.T) {
	many := ledgerTable(1000)
	huge := simple(2, cells(strings.Repeat("字", 32767), "短"), cells("短", "短"))
	hugeSpan := simple(2, cells(strings.Repeat("一是，", 3000), "甲"), cells("^", "乙"), cells("^", paragraphsOf(20)))
	address := simple(3, cells("https://www.example.edu.cn/"+strings.Repeat("party/", 40), strings.Repeat("a", 300), strings.Repeat("1", 300)))
	ragged := simple(3, cells("只有一格"), nil, cells("^", "^", "^"))
	for name, a := range map[string]*document.Table{
		"a thousand rows": many, "a cell as long as Excel has": huge, "such a cell over short rows": hugeSpan, "words longer than the column": address,
		"rows that lack cells": ragged, "no rows": simple(3), "no columns": {Name: "空表", Rows: [][]document.Cell{nil, nil}},
		"empty cells": simple(2, cells("", ""), cells("", "^")), "line ends only": simple(1, cells("\n\n")),
	} {
		t.Run(name, func(t *testing.T) { tablePages(t, a) })
	}
	long := simple(2, cells("一", "二"))
	long.Columns[0].Heading = strings.Repeat("很长的栏目名", 200)
	pages := Notice(attached(long), fonts.Bundled())
	checkTable(t, long, pages)
	if n := len(pages.Pages); n > 6 {
		t.Errorf("a long heading is said on each of %d pages", n)
	}
	bare := documenttest.Make()
	bare.Attach(simple(1, cells("一")))
	if got := len(Notice(bare, fonts.Bundled()).Pages); got != 2 {
		t.Errorf("an attachment to nothing has %d pages", got)
	}
}

func FuzzTable(f *testing.F) {
	f.Add("教学管理“不规范、不细致、不落实”", "校党委及时召开会议，制定规划。\n收回资金1,234.50元。", "2023年12月31日", uint8(40), uint8(3), uint8(9))
	f.Add(strings.Repeat("，", 300), strings.Repeat("（", 60), "xixian.ergao@163.com", uint8(3), uint8(0), uint8(1))
	f.Add(strings.Repeat("字", 900), "", "\n", uint8(9), uint8(200), uint8(200))
	f.Add("）2023..\u20602023）.\u2060..2023.20232023.\u2060\u2060.））））2023\u2060\u2060\u2060.））.\u2060.202320232023...）20232023\u2060））2023\u2060202320232023））2023）\u2060....\u2060.\u2060.2023\u2060202320232023））\u2060.2023..\u2060.2023",
		"ا\uf8ff\uf8ff\u2028\u0301ا\u3000", "年%年\t\t%年\t年年年年年\t%", uint8(29), uint8(93), uint8(137))
	f.Fuzz(func(t *testing.T, first, second, third string, rows, joins, width uint8) {
		if len(first)+len(second)+len(third) > 4000 || !utf8.ValidString(first+"\n"+second+"\n"+third) {
			return
		}
		texts := []string{first, second, third}
		a := &document.Table{Name: "整改情况一览表"}
		for i := range texts {
			a.Columns = append(a.Columns, document.Column{Heading: "栏", Width: 20 + int(width)*i%50, Center: i == int(width)%4})
		}
		for i := range int(rows) % 40 {
			var row []document.Cell
			for k := range texts {
				row = append(row, document.Cell{Text: texts[(i*k+k)%3], Joined: int(joins)>>(i+k)%8&1 == 1})
			}
			a.Rows = append(a.Rows, row)
		}
		pages := Notice(attached(a), fonts.Bundled())
		checkTable(t, a, pages)
		// The cells' lines keep the rules that the body's lines keep.
		for i, w := range pages.Tables[0].Widths {
			for _, text := range texts {
				for _, text := range (document.Cell{Text: text}).Paragraphs() {
					b := newCellBreaker([]document.Run{{Text: text}}, style.FangSong, w-2*style.TablePadX, fonts.Bundled())
					if checkLines(t, b); t.Failed() {
						t.Fatalf("column %d", i)
					}
				}
			}
		}
	})
}
