package posted

import "gongshi/generator/pattern"

// ordinal is a number as it stands before a paragraph, or a mark of a list.
var ordinal = pattern.New(`^(?:第?[一二三四五六七八九十百]+[章节条项、.．]?|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,3}[.．、)）]?|[①-⑳]|[a-zA-Z][.)、]|[ivxIVX]{1,5}[.)、])$`)

// IsOrdinal reports one.
func IsOrdinal(s string) bool { return ordinal.MatchString(s) }

// numbers takes the edits away that are automatic numbers: one of the texts has them as text, the other counts by itself, and what it counts is not known.
func (c *comparison) numbers(approved, copied []Paragraph) {
	kept := c.edits[:0]
	for _, e := range c.edits {
		switch {
		case e.Lost() == 0 && e.From < len(c.a.places) && c.a.Begins[e.From] && approved[c.a.places[e.From].paragraph].Numbered && ordinal.MatchString(string(c.b.Runes[e.At:e.Until])),
			e.Added() == 0 && e.At < len(c.b.places) && c.b.Begins[e.At] && copied[c.b.places[e.At].paragraph].Numbered && ordinal.MatchString(string(c.a.Runes[e.From:e.To])):
			c.result.Numbers++
		default:
			kept = append(kept, e)
		}
	}
	c.edits = kept
}
