package sheet

import (
	"fmt"
	"slices"
)

// gridLines is a book as lines: all that is kept of it.
func gridLines(b *Book) (lines []string) {
	for _, f := range b.Findings {
		lines = append(lines, f.Code+" "+f.Text(nil))
	}
	for _, u := range b.Unread {
		lines = append(lines, "unread "+u.Name)
	}
	for _, g := range b.Grids {
		say := func(format string, args ...any) { lines = append(lines, g.Name+"!"+fmt.Sprintf(format, args...)) }
		say("sheet %d×%d hidden %v drawn %v", g.Rows, g.Cols, g.Hidden, g.Drawn)
		for p, c := range g.Cells() {
			say("%s %s", p.Name(), c.say())
			if c.Seen != nil {
				say("%s seen %s %+v", p.Name(), c.Seen.Stored, c.Seen.Shown)
			}
			if m := g.Span(p); m != (Rect{p.Row, p.Col, p.Row, p.Col}) {
				say("%s in %v", p.Name(), m)
			}
			if own := g.Own(p); own.Fault != c.Fault {
				say("%s fault %v", p.Name(), own.Fault)
			}
		}
		for p, s := range g.Struck {
			say("%s struck %+v", p.Name(), s)
		}
		for p, n := range g.Notes {
			say("%s note %q", p.Name(), n)
		}
		for _, u := range g.Unseen {
			say("%s unseen %q", u.At.Name(), u.Text)
		}
		for _, f := range g.Floats {
			say("floating %s %q", f.Cell(), f.Text)
		}
		for _, m := range g.Hiding {
			say("hiding %v", clipped(m, g))
		}
		for _, r := range g.Rules {
			r.Over = clipped(r.Over, g)
			say("rule %+v", r)
		}
		r := &Report{}
		g.Findings(r)
		for _, f := range r.List {
			say("%s %s %s", f.Cell, f.Code, f.Text(nil))
		}
	}
	slices.Sort(lines)
	return lines
}

// say is a cell with all that is so of it.
func (c Cell) say() string {
	out := fmt.Sprintf("%q", c.Text)
	for _, is := range []struct {
		so   bool
		what string
	}{{c.Shown != "", "shown " + c.Shown}, {c.Number, "number"}, {c.Stored, "stored"}, {c.Box, "box"}, {c.NoDay, "no day"}, {c.NoYear, "no year"}, {!c.Date.IsZero(), "date " + c.Date.String()}, {c.Fault != NoFault, fmt.Sprint("fault ", c.Fault)}} {
		if is.so {
			out += " " + is.what
		}
	}
	return out
}

// clipped is a range within the cells: sheets are of other sizes in other formats.
func clipped(m Rect, g *Grid) Rect {
	return Rect{m.Top, m.Left, min(m.Bottom, g.Rows), min(m.Right, g.Cols)}
}

// lineDifferences are the lines that only one of two sorted lists has.
func lineDifferences(want, got []string) (out []string) {
	for len(want) > 0 || len(got) > 0 {
		switch {
		case len(got) == 0 || len(want) > 0 && want[0] < got[0]:
			out, want = append(out, "xlsx only: "+want[0]), want[1:]
		case len(want) == 0 || got[0] < want[0]:
			out, got = append(out, "other only: "+got[0]), got[1:]
		default:
			want, got = want[1:], got[1:]
		}
	}
	return out
}
