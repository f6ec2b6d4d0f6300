package layout

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// Imprint is where 版记 stands, for writers of formats that are laid out by their readers.
type Imprint struct {
	// OwnPage says that nothing else is on its page.
	OwnPage bool
	// DateBelow says that the date of printing has a line of its own.
	DateBelow bool
}

// imprintPart keeps a part of 版记 until all other pages are done.
func (c *composer) imprintPart(index int, _ *document.Part) { c.imprints = append(c.imprints, index) }

// addImprint puts 版记 at the foot of the last page, or of a new one where the last is turned or has no room. Of a two-sided paper it is an even page
// (7.4); a page without a number stays blank before it where that is needed (7.5).
func (c *composer) addImprint(pages *Pages) {
	if len(c.imprints) == 0 {
		return
	}
	pages.Imprint = &Imprint{}
	blocks := c.imprintRows(pages.Imprint)
	n := 0
	for _, b := range blocks {
		for _, r := range b {
			n += r.rows
		}
	}
	top := style.PageHeight - style.MarginBottom - style.Length(n)*style.ImprintPitch
	last := &pages.Pages[len(pages.Pages)-1]
	if last.Landscape || c.doc.TwoSided && last.Number%2 == 1 || c.pageFoot(last)+style.ImprintClear*style.Pitch > top {
		pages.Imprint.OwnPage = true
		pages.Pages = append(pages.Pages, Page{Number: len(pages.Pages) + 1, Unnumbered: true})
		if c.doc.TwoSided && len(pages.Pages)%2 == 1 {
			pages.Pages = append(pages.Pages, Page{Number: len(pages.Pages) + 1, Unnumbered: true})
		}
		last = &pages.Pages[len(pages.Pages)-1]
	}
	c.putImprint(last, blocks, top)
}

// pageFoot is the foot of what stands on a page; below a sealed name it is the seal's.
func (c *composer) pageFoot(p *Page) style.Length {
	foot := style.MarginTop
	for i := range p.Lines {
		l := &p.Lines[i]
		low := l.Y - l.Size*emAscent/1000 + (l.Size+style.Pitch)/2
		if c.doc.Seal && (l.Kind == document.Issuer || l.Kind == document.Date) {
			low += (style.SealFoot - style.ImprintClear) * style.Pitch
		}
		foot = max(foot, low)
	}
	for _, r := range p.Rules {
		foot = max(foot, r.Y+r.Height)
	}
	return foot
}

// imprintRows are the lines of 版记, a block for each part, between which a line is drawn.
func (c *composer) imprintRows(at *Imprint) [][]row {
	const inset = style.ImprintInset * style.ImprintSize
	var blocks [][]row
	for _, index := range c.imprints {
		p := &c.doc.Parts[index]
		if p.Kind == document.Copies {
			lead, own := document.CutLead(p.Runs)
			blocks = append(blocks, c.hanging(index, lead, own, hang{left: inset, right: inset, pitch: style.ImprintSize, alike: true}))
			continue
		}
		left, date := p.Runs, []document.Run(nil)
		if len(p.Breaks) > 0 {
			left, date = document.CutRuns(p.Runs, p.Breaks[0])
		}
		rows := c.hanging(index, nil, left, hang{left: inset, right: inset, pitch: style.ImprintSize})
		if atoms := prepare(date, style.FangSong, style.ImprintSize, c.faces); len(atoms) > 0 {
			x := style.MarginLeft + style.Measure - inset - lineWidth(atoms)
			r := plainRow(lineOf(index, p), atoms, x, style.ImprintSize)
			r.line.Ends = true
			if n := len(rows); n == 1 && lineEnd(&rows[0].line)+style.ImprintSize <= x {
				rows[0].line.Ends = false
			} else {
				at.DateBelow = true
				r.rows = 1
			}
			rows = append(rows, r)
		}
		blocks = append(blocks, rows)
	}
	return blocks
}

// lineEnd is where a line's last glyph ends.
func lineEnd(l *Line) style.Length {
	x := l.X
	for _, g := range l.Glyphs {
		x += g.Advance
	}
	return x
}

// putImprint puts the lines of 版记 on a page from top on. A letter's has no lines between them (10.1).
func (c *composer) putImprint(p *Page, blocks [][]row, top style.Length) {
	rule := func(y, thick style.Length) {
		if c.doc.Format != document.Letter {
			p.Rules = append(p.Rules, Box{X: style.MarginLeft, Y: y, Width: style.Measure, Height: thick})
		}
	}
	rule(top, style.ImprintFrame)
	for i, rows := range blocks {
		if i > 0 {
			rule(top-style.ImprintRule/2, style.ImprintRule)
		}
		for _, r := range rows {
			if r.rows == 0 { // the date on the line of who printed it
				top -= style.ImprintPitch
			}
			r.line.Y = baseline(top, style.ImprintPitch, r.line.Size)
			p.Lines = append(p.Lines, r.line)
			for _, m := range r.highlights {
				m.Y, m.Height = emTop(top, style.ImprintPitch, r.line.Size), r.line.Size
				p.Highlights = append(p.Highlights, m)
			}
			top += style.ImprintPitch
		}
	}
	rule(top-style.ImprintFrame, style.ImprintFrame)
}
