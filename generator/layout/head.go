package layout

import (
	"slices"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// Head is a paper's head as it was laid out, for writers of formats that are laid out by their readers. X is measured from the 版心's left edge.
type Head struct {
	// Height is from the 版心's upper edge to the title's first row.
	Height style.Length
	// MarkSize is the size of the mark, 0 where there is none, and MarkNarrow its Line.Narrow; Names are its lines, with the blank between the characters of each.
	MarkSize   style.Length
	MarkNarrow int
	Names      []HeadLine
	// Word is 文件 beside several names, and how far below the first name's line its own begins; nil where there is none.
	Word    *HeadLine
	WordTop style.Length
	// Approvers are the names of an upward paper, line by line: one line holds up to style.ApproversAcross of them.
	Approvers [][]HeadLine
}

// HeadLine is a text of one part on one line.
type HeadLine struct {
	Part int
	// From and To are rune offsets into the part's text.
	From, To int
	X        style.Length
	// Tracking is added to every character but the last.
	Tracking style.Length
}

// headPart keeps a part of the head until all of them are known.
func (c *composer) headPart(index int, _ *document.Part) { c.headParts = append(c.headParts, index) }

// headLayout is the head while it is made: lines and red lines are measured on the first page.
type headLayout struct {
	c     *composer
	head  *Head
	lines []Line
	// rules are its red lines, boxes what a draft highlights.
	rules, boxes []Box
	// y is where what comes next begins.
	y style.Length
}

// layHead lays out the parts of the head, and the lines that its format has; nothing where the document has neither.
func (c *composer) layHead() {
	if len(c.headParts) == 0 && c.doc.Format == document.NoFormat {
		return
	}
	h := &headLayout{c: c, head: &Head{}, y: style.MarginTop}
	corner := h.parts(document.CopyNumber, document.Secrecy, document.Urgency)
	numbers := h.parts(document.Number)
	if c.doc.Format == document.Letter {
		h.mark(style.LetterMarkTop)
		h.y += style.LetterLineGap
		h.doubleLine(style.LetterThick, style.LetterThin)
		n := max(len(corner), len(numbers))
		if n > 0 {
			h.y += style.LetterHeadGap - (style.HeadPitch-style.BodySize)/2
		}
		h.column(corner, false)
		h.column(numbers, true)
		h.y += style.Length(n) * style.HeadPitch
	} else {
		h.column(corner, false)
		h.y += style.Length(len(corner)) * style.HeadPitch
		if c.doc.Format != document.NoFormat {
			h.mark(style.MarginTop + style.MarkTop)
			h.numbers(numbers, h.parts(document.Approver))
			h.rules = append(h.rules, Box{X: style.MarginLeft, Y: h.y, Width: style.Measure, Height: style.RedLine})
			h.y += style.RedLine
		}
	}
	slices.SortStableFunc(h.lines, func(a, b Line) int { return a.Part - b.Part }) // in reading order
	h.head.Height = wholeTwips(h.y + style.HeadTitleGap*style.HeadPitch - style.MarginTop)
	c.head, c.headLines, c.headRules, c.headBoxes = h.head, h.lines, h.rules, h.boxes
	if c.doc.Format == document.Letter {
		h.y = style.PageHeight - style.LetterLineFoot
		h.doubleLine(style.LetterThin, style.LetterThick)
		c.headRules = h.rules
	}
}

// wholeTwips rounds down to what a word processor can say.
func wholeTwips(l style.Length) style.Length { return l / 50 * 50 }

// parts are the head's parts of some kinds, in reading order.
func (h *headLayout) parts(kinds ...document.Kind) []int {
	var out []int
	for _, kind := range kinds {
		for _, i := range h.c.headParts {
			if h.c.doc.Parts[i].Kind == kind {
				out = append(out, i)
			}
		}
	}
	return out
}

// column sets lines one below the other from y on, at the 版心's left edge or at its right one. It leaves y where it is.
func (h *headLayout) column(parts []int, right bool) {
	for i, index := range parts {
		p := &h.c.doc.Parts[index]
		atoms := prepare(p.Runs, style.Of(p.Kind, 0, document.NoPiece).Role, style.Cell, h.c.faces)
		x := style.Length(0)
		if right {
			x = style.Measure - lineWidth(atoms)
		}
		h.line(index, atoms, natural(atoms), x, h.y+style.Length(i)*style.HeadPitch, style.HeadPitch, style.BodySize)
	}
}

// line adds a line whose row begins at top, with what a draft highlights; x is measured from the 版心's left edge.
func (h *headLayout) line(part int, atoms []atom, glyphs []Glyph, x, top, pitch, size style.Length) *Line {
	l := lineOf(part, &h.c.doc.Parts[part])
	l.Ends, l.Glyphs, l.Size = true, glyphs, size
	l.X, l.Y = style.MarginLeft+x, baseline(top, pitch, size)
	for _, m := range missingBoxes(atoms, glyphs, l.X) {
		m.Y, m.Height = emTop(top, pitch, size), size
		h.boxes = append(h.boxes, m)
	}
	h.lines = append(h.lines, l)
	return &h.lines[len(h.lines)-1]
}

// doubleLine adds a red double line at y, and y is below it.
func (h *headLayout) doubleLine(upper, lower style.Length) {
	x := (style.PageWidth - style.LetterLineWidth) / 2
	h.rules = append(h.rules,
		Box{X: x, Y: h.y, Width: style.LetterLineWidth, Height: upper},
		Box{X: x, Y: h.y + upper + style.LetterBetween, Width: style.LetterLineWidth, Height: lower})
	h.y += style.LetterLine()
}

// numbers sets 发文字号, with 签发人 at its right on an upward paper, and leaves y at the red line below.
func (h *headLayout) numbers(numbers, approvers []int) {
	if len(numbers) == 0 && len(approvers) == 0 {
		h.y += style.RedLineBelow
		return
	}
	h.y += style.NumberGap * style.HeadPitch
	rows := h.approvers(numbers, approvers)
	for i, index := range numbers {
		p := &h.c.doc.Parts[index]
		atoms := prepare(p.Runs, style.Of(p.Kind, 0, document.NoPiece).Role, style.Cell, h.c.faces)
		x := style.NumberInset * style.Cell
		if len(approvers) == 0 {
			x = (style.Measure - lineWidth(atoms)) / 2
		}
		h.line(index, atoms, natural(atoms), x, h.y+style.Length(max(rows-1, 0)+i)*style.HeadPitch, style.HeadPitch, style.BodySize)
	}
	rows = max(rows-1, 0) + max(len(numbers), 1)
	h.y += style.Length(rows)*style.HeadPitch + style.RedLineDrop()
}

// approvers sets 签发人 and the names: two on a line, the others below the first name, all as wide as the widest. It gives the number of lines.
func (h *headLayout) approvers(numbers, approvers []int) (rows int) {
	if len(approvers) == 0 {
		return 0
	}
	doc := h.c.doc
	lead, _ := document.CutLead(doc.Parts[approvers[0]].Runs)
	leadAtoms := prepare(lead, style.FangSong, style.Cell, h.c.faces)
	names := make([][]atom, len(approvers))
	var width, number style.Length
	for i, index := range approvers {
		_, own := document.CutLead(doc.Parts[index].Runs)
		names[i] = prepare(own, style.Of(document.Approver, 0, document.NoPiece).Role, style.Cell, h.c.faces)
		width = max(width, lineWidth(names[i]))
	}
	for _, index := range numbers {
		number = max(number, lineWidth(prepare(doc.Parts[index].Runs, style.FangSong, style.Cell, h.c.faces)))
	}
	across := min(style.ApproversAcross, len(names))
	left := func() style.Length {
		return style.Measure - style.NumberInset*style.Cell - lineWidth(leadAtoms) - style.Length(across)*width - style.Length(across-1)*style.ApproverGap*style.Cell
	}
	if across > 1 && left() < number+2*style.NumberInset*style.Cell {
		across = 1
	}
	first := left() + lineWidth(leadAtoms)
	for i, atoms := range names {
		at := HeadLine{Part: approvers[i], X: first + style.Length(i%across)*(width+style.ApproverGap*style.Cell), From: len(leadAtoms)}
		if i > 0 {
			at.From = 0
		}
		at.To = at.From + len(atoms)
		if n := len(atoms); n > 1 {
			at.Tracking = wholeTwips((width - lineWidth(atoms)) / style.Length(n-1))
		}
		x, all, glyphs := at.X, atoms, tracked(atoms, at.Tracking)
		if i == 0 {
			x, all, glyphs = left(), slices.Concat(leadAtoms, atoms), append(natural(leadAtoms), glyphs...)
		}
		h.line(approvers[i], all, glyphs, x, h.y+style.Length(i/across)*style.HeadPitch, style.HeadPitch, style.BodySize)
		if i%across == 0 {
			h.head.Approvers = append(h.head.Approvers, nil)
		}
		row := &h.head.Approvers[len(h.head.Approvers)-1]
		*row = append(*row, at)
	}
	return len(h.head.Approvers)
}

// tracked gives atoms their glyphs with a blank behind each but the last.
func tracked(atoms []atom, tracking style.Length) []Glyph {
	glyphs := natural(atoms)
	for i := range len(glyphs) - 1 {
		glyphs[i].Advance += tracking
	}
	return glyphs
}

// headRows is how many rows of a grid the head takes of the first page.
func (c *composer) headRows(rows int) int {
	if c.head == nil {
		return 0
	}
	pitch := pitchOf(rows)
	return rows - int((style.Length(rows)*pitch-c.head.Height)/pitch)
}

// headHeight is what the head takes of the first page.
func (c *composer) headHeight() style.Length {
	if c.head == nil {
		return 0
	}
	return c.head.Height
}

// pitchOf is the pitch of the grid of that many rows.
func pitchOf(rows int) style.Length {
	for _, g := range style.Fitted {
		if g.Rows == rows {
			return g.Pitch
		}
	}
	return style.Pitch
}

// putHead puts the head on the first page, before its lines.
func (c *composer) putHead(pages *Pages) {
	if c.head == nil {
		return
	}
	p := &pages.Pages[0]
	p.Lines = append(c.headLines, p.Lines...)
	p.RedRules, p.Highlights = c.headRules, append(c.headBoxes, p.Highlights...)
	p.Unnumbered = c.doc.Format == document.Letter
	pages.Head = c.head
}
