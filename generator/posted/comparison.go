package posted

import (
	"slices"
	"strings"

	"gongshi/generator/difference"
)

// comparison makes differences of edits.
type comparison struct {
	a, b   *stream
	edits  []difference.Edit
	result *Result
	// toldA and toldB are the characters that belong to a difference already.
	toldA, toldB []bool
}

func newComparison(a, b *stream, edits []difference.Edit) *comparison {
	return &comparison{a: a, b: b, edits: edits, toldA: make([]bool, len(a.Runes)), toldB: make([]bool, len(b.Runes))}
}

func (c *comparison) run() {
	lost := c.lostParagraphs()
	c.moved(lost)
	for _, e := range c.edits {
		c.doubled(e)
	}
	for _, e := range c.edits {
		c.rest(e)
	}
	slices.SortStableFunc(c.result.Differences, func(x, y Difference) int {
		if x.Paragraph != y.Paragraph {
			return x.Paragraph - y.Paragraph
		}
		return x.From - y.From
	})
}

// lostParagraphs are the paragraphs of the approved text of which the copy has nothing where they stood.
func (c *comparison) lostParagraphs() (lost []int) {
	n := 0
	for i, from := range c.a.starts {
		for n < len(c.edits) && c.edits[n].To <= from {
			n++
		}
		if n < len(c.edits) && from < c.a.ends[i] && c.edits[n].From <= from && c.a.ends[i] <= c.edits[n].To {
			lost = append(lost, i)
		}
	}
	return lost
}

// shortest is the length, in characters, below which a paragraph that comes again is taken for a chance.
const shortest = 4

// moved finds lost paragraphs elsewhere in the copy.
func (c *comparison) moved(lost []int) {
	for _, i := range lost {
		text := c.a.paragraph(i)
		if c.a.ends[i]-c.a.starts[i] < shortest {
			continue
		}
		for _, e := range c.edits {
			at, ok := c.added(e, text)
			if !ok || e.From <= c.a.starts[i] && c.a.ends[i] <= e.To {
				continue
			}
			tell(c.toldA, c.a.starts[i], c.a.ends[i])
			tell(c.toldB, at, at+c.a.ends[i]-c.a.starts[i])
			d := c.difference(ParagraphMoved, c.a.starts[i], c.a.ends[i], at, at)
			d.Follows = -1
			if e.From > 0 {
				d.Follows = c.a.places[e.From-1].paragraph
			}
			c.result.Differences = append(c.result.Differences, d)
			break
		}
	}
}

// added is where an edit has added a text that no difference has yet.
func (c *comparison) added(e difference.Edit, text string) (at int, ok bool) {
	n := len([]rune(text))
	if e.Added() < n {
		return 0, false
	}
	added := string(c.b.Runes[e.At:e.Until])
	for from := 0; ; {
		k := strings.Index(added[from:], text)
		if k < 0 {
			return 0, false
		}
		from += k
		at = e.At + len([]rune(added[:from]))
		if !slices.Contains(c.toldB[at:at+n], true) {
			return at, true
		}
		from += len(text)
	}
}

// doubled finds paragraphs in what an edit has added that stand in the copy once more, the longest first.
func (c *comparison) doubled(e difference.Edit) {
	if e.Added() < shortest {
		return
	}
	var order []int
	for i := range c.a.starts {
		if n := c.a.ends[i] - c.a.starts[i]; n >= shortest && n <= e.Added() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return c.a.ends[j] - c.a.starts[j] - c.a.ends[i] + c.a.starts[i] })
	for _, i := range order {
		at, ok := c.added(e, c.a.paragraph(i))
		n := c.a.ends[i] - c.a.starts[i]
		// A short one within a line, such as a label, is no paragraph there.
		if !ok || !c.b.Begins[at] && n < 3*shortest || e.From < c.a.ends[i] && c.a.starts[i] < e.To {
			continue
		}
		tell(c.toldB, at, at+n)
		c.result.Differences = append(c.result.Differences, c.difference(ParagraphDoubled, c.a.starts[i], c.a.ends[i], at, at+n))
	}
}

// rest makes differences of what is left of an edit.
func (c *comparison) rest(e difference.Edit) {
	removed, added := untold(c.toldA, e.From, e.To), untold(c.toldB, e.At, e.Until)
	switch {
	case len(removed) == 0:
		for _, w := range added {
			c.add(Added, e.To, e.To, w.from, w.to)
		}
	case len(added) > 0:
		c.add(Changed, removed[0].from, removed[len(removed)-1].to, added[0].from, added[len(added)-1].to)
	default:
		for _, w := range removed {
			c.lost(w, e.At)
		}
	}
}

// lost tells of a stretch that is lost: of whole paragraphs as such, of what is left before and behind them as characters.
func (c *comparison) lost(w span, at int) {
	first, last := -1, -1
	for i := range c.a.starts {
		if c.a.starts[i] < c.a.ends[i] && w.from <= c.a.starts[i] && c.a.ends[i] <= w.to {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		c.add(Lost, w.from, w.to, at, at)
		return
	}
	if w.from < c.a.starts[first] {
		c.add(Lost, w.from, c.a.starts[first], at, at)
	}
	d := c.difference(ParagraphLost, c.a.starts[first], c.a.ends[last], at, at)
	d.Last = last
	c.result.Differences = append(c.result.Differences, d)
	if c.a.ends[last] < w.to {
		c.add(Lost, c.a.ends[last], w.to, at, at)
	}
}

func (c *comparison) add(kind Kind, from, to, at, until int) {
	c.result.Differences = append(c.result.Differences, c.difference(kind, from, to, at, until))
}

// around is how many characters of the copy are shown on each side.
const around = 12

// difference fills in what a difference says of its places.
func (c *comparison) difference(kind Kind, from, to, at, until int) Difference {
	start := c.a.at(from)
	d := Difference{
		Kind: kind, Paragraph: start.paragraph, From: start.at, To: start.at, Last: start.paragraph,
		Approved: string(c.a.Runes[from:to]), Posted: string(c.b.Runes[at:until]),
		Before: ended(c.b.Runes[:at]), Behind: begun(c.b.Runes[until:]),
	}
	headless := at == len(c.b.places) || !c.b.Begins[at] || until == len(c.b.places) || c.b.Begins[until]
	if from == to && from > 0 && (from == len(c.a.places) || c.a.Begins[from] && headless) { // behind the paragraph before, not at the next one's head
		before := c.a.places[from-1]
		d.Paragraph, d.From, d.To, d.Last = before.paragraph, before.at+1, before.at+1, before.paragraph
	}
	if to > from {
		end := c.a.places[to-1]
		d.Last = end.paragraph
		if d.To = end.at + 1; end.paragraph != start.paragraph { // the first paragraph's part is pointed at
			d.To = c.a.places[c.a.ends[start.paragraph]-1].at + 1
		}
	}
	return d
}

// ended is the end of what stands before, begun the beginning of what stands behind.
func ended(runes []rune) string {
	if len(runes) > around {
		return "…" + string(runes[len(runes)-around:])
	}
	return string(runes)
}

func begun(runes []rune) string {
	if len(runes) > around {
		return string(runes[:around]) + "…"
	}
	return string(runes)
}

// span is a stretch of a stream.
type span struct{ from, to int }

// untold are the stretches that belong to no difference yet.
func untold(told []bool, from, to int) (out []span) {
	for i := from; i < to; i++ {
		switch {
		case told[i]:
		case len(out) > 0 && out[len(out)-1].to == i:
			out[len(out)-1].to++
		default:
			out = append(out, span{i, i + 1})
		}
	}
	return out
}

func tell(told []bool, from, to int) {
	for i := from; i < to; i++ {
		told[i] = true
	}
}
