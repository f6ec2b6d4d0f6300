package lexicon

// Word reports two characters that are an ordinary word, or stand beside each other in one.
func Word(a, b rune) bool {
	t := learn()
	x, y := t.numberOf(a), t.numberOf(b)
	return x != 0 && y != 0 && t.inWord(x, y)
}
