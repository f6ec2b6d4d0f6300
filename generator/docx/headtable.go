package docx

import (
	"slices"
	"strconv"

	"gongshi/generator/style"
)

// headTable is a table of the head, without rules. edges are where its cells may begin, besides its left edge.
type headTable struct {
	*headWriter
	width int
	edges []int
	// x and y are its place on the sheet, y is 0 for one that stands in the text.
	x, y int
}

// headCell is a cell from an edge on, with what writes its paragraphs.
type headCell struct {
	from  int
	write func()
}

func (t *headTable) begin() {
	t.edges = append(t.edges, 0, t.width)
	slices.Sort(t.edges)
	t.edges = slices.Compact(t.edges)
	t.open("w:tbl")
	t.open("w:tblPr")
	if t.y > 0 {
		t.place("page", t.x, "w:tblpY", strconv.Itoa(t.y))
	}
	t.empty("w:tblW", "w:w", strconv.Itoa(t.width), "w:type", "dxa")
	t.empty("w:tblInd", "w:w", "0", "w:type", "dxa")
	t.empty("w:tblLayout", "w:type", "fixed")
	t.noMargins()
	t.close("w:tblPr")
	t.open("w:tblGrid")
	for i := 1; i < len(t.edges); i++ {
		t.empty("w:gridCol", "w:w", strconv.Itoa(t.edges[i]-t.edges[i-1]))
	}
	t.close("w:tblGrid")
}

// place takes a table out of the text. It has its place across on the sheet: else LibreOffice 7.4 leaves a table as wide as the 版心 in the text.
func (p *part) place(anchor string, x int, attribute, y string) {
	p.empty("w:tblpPr", "w:leftFromText", "0", "w:rightFromText", "0", "w:vertAnchor", anchor, "w:horzAnchor", "page", "w:tblpX", strconv.Itoa(x), attribute, y)
}

// noMargins takes the blank off the cells of a table.
func (p *part) noMargins() {
	p.open("w:tblCellMar")
	for _, side := range []string{"top", "left", "bottom", "right"} {
		p.margin(side, 0)
	}
	p.close("w:tblCellMar")
}

// row writes a row of a fixed height, 0 for one as high as it needs; rules writes the rules of its cells.
func (t *headTable) row(height int, rules func(), cells ...headCell) {
	t.open("w:tr")
	t.open("w:trPr")
	t.empty("w:cantSplit")
	if height > 0 {
		t.empty("w:trHeight", "w:val", strconv.Itoa(height), "w:hRule", "exact")
	}
	t.close("w:trPr")
	for i, c := range cells {
		to := t.edges[len(t.edges)-1]
		if i+1 < len(cells) {
			to = cells[i+1].from
		}
		span := slices.Index(t.edges, to) - slices.Index(t.edges, c.from)
		t.open("w:tc")
		t.open("w:tcPr")
		t.empty("w:tcW", "w:w", strconv.Itoa(to-c.from), "w:type", "dxa")
		if span > 1 {
			t.val("w:gridSpan", strconv.Itoa(span))
		}
		if rules != nil {
			t.open("w:tcBorders")
			rules()
			t.close("w:tcBorders")
		}
		t.close("w:tcPr")
		n := t.Len()
		c.write()
		if t.Len() == n { // every cell needs a paragraph
			t.paragraph(format{style: styleCorner, spacing: spacing{line: 20}}, nil)
		}
		t.close("w:tc")
	}
	t.close("w:tr")
}

func (t *headTable) end() { t.close("w:tbl") }

// rule writes a border of a thickness and a colour.
func (p *part) rule(side string, thick style.Length, colour string) {
	p.empty("w:"+side, "w:val", "single", "w:sz", strconv.Itoa(int(thick*8/style.Pt)), "w:space", "0", "w:color", colour)
}
