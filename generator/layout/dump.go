package layout

import (
	"fmt"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// Dump prints the pages for golden files: a line's baseline and both its ends in thousandths of a point, its text, and under it the advances of
// its glyphs, equal ones as "count×advance"; highlights and rules follow the lines.
func (p *Pages) Dump() string {
	var b strings.Builder
	for _, page := range p.Pages {
		fmt.Fprintf(&b, "=== page %d", page.Number)
		if page.Landscape {
			b.WriteString(" landscape")
		}
		if page.Unnumbered {
			b.WriteString(" unnumbered")
		}
		b.WriteByte('\n')
		for i := range page.Lines {
			dumpLine(&b, &page.Lines[i])
		}
		for _, m := range page.Highlights {
			fmt.Fprintf(&b, "mark x %d y %d width %d height %d\n", m.X, m.Y, m.Width, m.Height)
		}
		for _, r := range page.Rules {
			fmt.Fprintf(&b, "rule x %d y %d width %d height %d\n", r.X, r.Y, r.Width, r.Height)
		}
		for _, r := range page.RedRules {
			fmt.Fprintf(&b, "red rule x %d y %d width %d height %d\n", r.X, r.Y, r.Width, r.Height)
		}
	}
	for _, h := range p.Outline {
		fmt.Fprintf(&b, "outline %d page %d y %d %s\n", h.Level, h.Page+1, h.Y, h.Text)
	}
	return b.String()
}

func dumpLine(b *strings.Builder, l *Line) {
	width := style.Length(0)
	for _, g := range l.Glyphs {
		width += g.Advance
	}
	end := ""
	if l.Ends {
		end = "¶"
	}
	switch l.Piece {
	case document.Head:
		end += fmt.Sprintf(" head %d", l.Column)
	case document.Content:
		end += fmt.Sprintf(" row %d column %d", l.Row, l.Column)
	}
	if l.Narrow > 0 {
		end += fmt.Sprintf(" %d%%", l.Narrow)
	}
	if l.Red {
		end += " red"
	}
	if l.Repeated {
		end += " again"
	}
	fmt.Fprintf(b, "%-6d %6d–%6d |%s|%s\n      ", l.Y, l.X, l.X+width, l.Text(), end)
	for i := 0; i < len(l.Glyphs); {
		n := 1
		for i+n < len(l.Glyphs) && l.Glyphs[i+n].Advance == l.Glyphs[i].Advance && l.Glyphs[i+n].Face == l.Glyphs[i].Face {
			n++
		}
		if i == 0 || l.Glyphs[i].Face != l.Glyphs[i-1].Face {
			fmt.Fprintf(b, " %s", l.Glyphs[i].Face.Name)
		}
		fmt.Fprintf(b, " %d×%d", n, l.Glyphs[i].Advance)
		i += n
	}
	b.WriteByte('\n')
}
