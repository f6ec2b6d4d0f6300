package pdf

// runeNumbers gives runes numbers; a rune without one has 0. It is asked twice for every character of a notice, and a map would take most of the time
// of drawing.
type runeNumbers struct {
	// pages are of 256 runes each; one without a number is nil.
	pages [1 << 8]*[1 << 8]uint16
	// far are the runes beyond U+FFFF.
	far map[rune]uint16
}

func (n *runeNumbers) at(r rune) uint16 {
	if r>>16 != 0 {
		return n.far[r]
	}
	if page := n.pages[r>>8]; page != nil {
		return page[r&0xFF]
	}
	return 0
}

func (n *runeNumbers) set(r rune, number uint16) {
	if r>>16 != 0 {
		if n.far == nil {
			n.far = map[rune]uint16{}
		}
		n.far[r] = number
		return
	}
	page := n.pages[r>>8]
	if page == nil {
		page = new([1 << 8]uint16)
		n.pages[r>>8] = page
	}
	page[r&0xFF] = number
}
