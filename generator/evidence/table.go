// Package evidence says of every number and name that papers print which cells of the ledger it came from: 依据表, for whoever has to sign for the papers.
// It reads what composing the papers has left in their runs, and counts nothing itself.
package evidence

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// Paper is one paper whose words are looked up.
type Paper struct {
	Document *document.Document
	Facts    *stats.Facts
}

// Row is one number, name or text and where it came from.
type Row struct {
	// Name is what it is, such as 已完成; "" for the template's own words.
	Name string
	// Text is what is printed, of a long text its beginning; Numbers are the numbers in such a text.
	Text    string
	Numbers []string
	// Count is how many cells of a printed table say it, one under the other; 0 outside tables.
	Count int
	// Cells are where it came from, Known says that they are all.
	Cells []ledger.Field
	Known bool
	// Figure says that it was counted or added up.
	Figure bool
	// Whole says that it is of the unit as a whole, not of one problem or category.
	Whole bool
	// Places are where it is printed.
	Places []Place
}

// Place is a paragraph of a paper: the paper's number, from 1, and what people call the paragraph.
type Place struct {
	Paper int
	Name  string
}

// Of makes the rows of some papers, in the order in which they are first printed. What is printed in several places is one row.
func Of(papers []Paper) []Row { return rowsOf(papers, false) }

// FiguresOf are Figures of all rows of some papers, without looking up the others.
func FiguresOf(papers []Paper) []Row { return rowsOf(papers, true) }

func rowsOf(papers []Paper, figures bool) []Row {
	t := &table{at: map[string]int{}, figures: figures}
	for i, p := range papers {
		t.paper = i + 1
		t.sources = compose.NewSources(p.Facts)
		t.read(p.Document)
	}
	return t.rows
}

// Figures are the rows that were counted or added up of the unit as a whole.
func Figures(rows []Row) []Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return !r.Whole })
}

type table struct {
	// figures says that only those of the unit as a whole are wanted.
	figures bool
	rows    []Row
	at      map[string]int
	paper   int
	sources *compose.Sources
}

// read looks up a paper's words paragraph by paragraph.
func (t *table) read(doc *document.Document) {
	n, tables, part := 0, 0, -1
	for _, p := range doc.Passages() {
		if p.Piece != document.NoPiece && p.Part != part {
			part = p.Part
			tables++
		}
		text := document.Text(p.Runs)
		if strings.TrimSpace(text) == "" {
			continue
		}
		n++
		place := Place{t.paper, "第" + strconv.Itoa(n) + "段"}
		switch {
		case p.Kind == document.Title:
			place.Name = document.Title.String()
		case p.Piece == document.Content:
			place.Name = "表" + strconv.Itoa(tables) + "第" + strconv.Itoa(p.Column+1) + "列"
		case p.Piece != document.NoPiece:
			continue // what the program itself writes over a table
		}
		if t.figures && !slices.ContainsFunc(p.Runs, func(run document.Run) bool { return t.sources.IsWhole(run.Origin) }) {
			continue
		}
		if table := doc.Parts[p.Part].Table; p.Piece == document.Content && table.Name == compose.AttachmentName {
			t.add(t.sources.OfAttachment(p.Row, p.Column, table.Columns[p.Column].Heading, text), place, true, false)
			continue
		}
		before := ""
		for _, run := range p.Runs {
			if first := strings.Trim(before, "（( ") == ""; !run.Missing && !(first && isOrdinal(run.Text)) && (!t.figures || t.sources.IsWhole(run.Origin)) {
				for _, s := range t.sources.Of(run) {
					t.add(s, place, p.Piece == document.Content, first)
				}
			}
			before += run.Text
		}
	}
}

// add takes up one source. Words that say no number and came from no cell are the template's prose.
func (t *table) add(s compose.Source, place Place, inTable, first bool) {
	if s.Ordinal {
		return
	}
	row := Row{Name: s.Name, Text: s.Text, Cells: s.Cells, Known: s.Known, Figure: s.Figure, Whole: s.Whole}
	switch {
	case !s.Known:
		if row.Numbers = numbersIn(s.Text, first); row.Numbers == nil {
			return
		}
		for _, number := range row.Numbers {
			t.put(Row{Name: s.Name, Text: number}, "", place, inTable)
		}
		return
	case s.Figure:
		row.Text = strings.TrimPrefix(s.Text, s.Name)
	case len([]rune(s.Text)) > longest:
		row.Text, row.Numbers = string([]rune(s.Text)[:longest])+"……", numbersIn(s.Text, false)
	}
	t.put(row, cellsKey(s.Cells), place, inTable)
}

// longest is how many characters of a text a row shows.
const longest = 20

// put adds a row, or its place to the row that says the same already: the same figure, or the same cells. In a printed table the cells of one column that are
// the same thing are one row.
func (t *table) put(row Row, cells string, place Place, inTable bool) {
	key := row.Name + "\x00" + cells
	switch {
	case inTable && !row.Figure && row.Known:
		key = row.Name + "\x00" + strconv.Itoa(t.paper) + place.Name
		row.Count = 1
	case row.Figure, !row.Known:
		key += "\x00" + figure.FindString(row.Text)
	}
	i, ok := t.at[key]
	if !ok {
		t.at[key] = len(t.rows)
		row.Places = []Place{place}
		t.rows = append(t.rows, row)
		return
	}
	have := &t.rows[i]
	if !slices.Contains(have.Places, place) {
		have.Places = append(have.Places, place)
	}
	if row.Count > 0 {
		have.Count++
		have.Cells = append(have.Cells, row.Cells...)
	}
	for _, n := range row.Numbers {
		if !slices.Contains(have.Numbers, n) {
			have.Numbers = append(have.Numbers, n)
		}
	}
}

func cellsKey(cells []ledger.Field) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.Sheet + "!" + c.Cell + " ")
	}
	return b.String()
}
