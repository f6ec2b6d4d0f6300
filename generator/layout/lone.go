package layout

import "gongshi/generator/document"

// mostMoved is how many lines go over for the sake of a lone one: the paragraph's others, and a short heading above them.
const mostMoved = 3

// loneLine reports whether a page that ends before the row at to leaves a line of a paragraph alone: its first at the foot, or its last at the head of the
// next page (孤行).
func (c *composer) loneLine(to int) bool {
	above, below := &c.rows[to-1], &c.rows[to]
	if below.line.Part != above.line.Part || below.piece != nil {
		return false
	}
	if kind := below.line.Kind; kind != document.Paragraph && kind != document.Heading {
		return false
	}
	return below.line.Ends || to == 1 || c.rows[to-2].line.Part != above.line.Part
}

// withoutLone finds a place near to, where a page may end too, that leaves no line alone; it is to itself where there is none.
func (c *composer) withoutLone(to, from int, mayEnd func(to int) bool) int {
	if !c.loneLine(to) {
		return to
	}
	for at := to - 1; at >= to-mostMoved && at > from; at-- {
		if mayEnd(at) && !c.loneLine(at) {
			return at
		}
	}
	return to
}

// holdNoLone notes that a page ended early, since the row at plain or the one above it would have stood alone.
func (c *composer) holdNoLone(plain int) {
	part := c.rows[plain].line.Part
	for i := range c.holds {
		if c.holds[i].Part == part {
			c.holds[i].NoLone = true
			return
		}
	}
	c.holds = append(c.holds, Hold{Part: part, NoLone: true})
}
