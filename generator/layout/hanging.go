package layout

import (
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// hang says where the lines of a part stand whose further lines begin under the first one's own words.
type hang struct {
	// left is the blank before the first line, right that behind every line, pitch a character's.
	left, right, pitch style.Length
	// alike gives word processors what they need to end the lines in the same places.
	alike bool
}

// hanging makes the lines of a part: its lead first, its own words behind the lead and, on further lines, under the first of them.
func (c *composer) hanging(index int, lead, own []document.Run, h hang) []row {
	p := &c.doc.Parts[index]
	set := style.Of(p.Kind, p.Level, document.NoPiece)
	leadAtoms := prepare(lead, set.Role, h.pitch, c.faces)
	indent := h.left + lineWidth(leadAtoms)
	b := &breaker{atoms: prepare(own, set.Role, h.pitch, c.faces), pitch: h.pitch, measure: style.Measure - indent - h.right}
	if h.alike {
		b.em, b.spacing = set.Size, h.pitch-set.Size
		if h.pitch == style.Cell {
			b.spacing = style.Tracking
		}
	}
	lines := b.lines()
	if h.alike {
		before := utf8.RuneCountInString(document.Text(lead))
		for _, s := range b.stretches(lines, document.Place{Part: index}) {
			s.From, s.To = s.From+before, s.To+before
			c.stretches = append(c.stretches, s)
		}
	}
	rows := make([]row, 0, len(lines))
	for i, s := range lines {
		glyphs, shift := b.set(s)
		r := row{rows: 1, line: lineOf(index, p)}
		r.line.Ends, r.line.X, r.line.Size, r.line.Glyphs = s.to == len(b.atoms), style.MarginLeft+indent+shift, set.Size, glyphs
		r.highlights = missingBoxes(b.atoms[s.from:s.to], glyphs, r.line.X)
		if i == 0 && len(leadAtoms) > 0 {
			first := plainRow(r.line, leadAtoms, style.MarginLeft+h.left, set.Size)
			first.line.Glyphs[len(leadAtoms)-1].Advance += shift
			r.line.X, r.line.Glyphs = first.line.X, append(first.line.Glyphs, glyphs...)
		}
		rows = append(rows, r)
	}
	return rows
}

// attachmentNote adds a line under the body that names an attachment: two cells in, with further lines under the name's first character (7.3.4). Of
// several, the numbers stand one below the other.
func (c *composer) attachmentNote(index int, p *document.Part) {
	set := style.Of(p.Kind, p.Level, document.NoPiece)
	lead, name := document.CutLead(p.Runs)
	h := hang{left: style.Length(set.Indent) * style.Cell, pitch: style.Cell}
	first := index == 0 || c.doc.Parts[index-1].Kind != document.AttachmentNote
	if !first {
		h.left += style.Length(utf8.RuneCountInString(document.Lead)) * style.Cell
	}
	rows := c.hanging(index, lead, name, h)
	if first && len(rows) > 0 {
		rows[0].gap = set.Gap
	}
	c.rows = append(c.rows, rows...)
}

// attendance adds 出席, 请假 or 列席: two cells in, with further lines under the first character behind the colon (10.3).
func (c *composer) attendance(index int, p *document.Part) {
	set := style.Of(p.Kind, p.Level, document.NoPiece)
	lead, own := document.CutLead(p.Runs)
	rows := c.hanging(index, lead, own, hang{left: style.Length(set.Indent) * style.Cell, pitch: style.Cell, alike: true})
	if len(rows) > 0 && (index == 0 || !isAttendance(c.doc.Parts[index-1].Kind)) {
		rows[0].gap = style.AttendanceGap
	}
	c.rows = append(c.rows, rows...)
}

func isAttendance(k document.Kind) bool {
	return k == document.Present || k == document.Excused || k == document.Observers
}

// addressee adds 主送机关: flush left, with the text right behind it (7.3.2).
func (c *composer) addressee(index int, p *document.Part) {
	n := len(c.rows)
	c.paragraph(index, p)
	for i := n; i < len(c.rows); i++ {
		c.rows[i].keep = keepWithNext
	}
}

// annotation keeps 附注 until the signature is placed.
func (c *composer) annotation(index int, _ *document.Part) {
	c.annotations = append(c.annotations, index)
}

// addAnnotations adds 附注 below the date, on its page (7.3.7).
func (c *composer) addAnnotations() {
	for _, index := range c.annotations {
		n := len(c.rows)
		c.paragraph(index, &c.doc.Parts[index])
		if n > c.signatureStart && n < len(c.rows) {
			for i := n - 1; i < len(c.rows)-1; i++ {
				c.rows[i].tied, c.rows[i].bound = true, true
			}
		}
	}
}
