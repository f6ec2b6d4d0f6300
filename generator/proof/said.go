package proof

import "strings"

// before and behind are the words before a quantity in its clause, and those behind it.
func (t *Text) before(q *quantity) []rune { return t.Paragraphs[q.paragraph].runes[q.lead:q.from] }
func (t *Text) behind(q *quantity) []rune { return t.Paragraphs[q.paragraph].runes[q.end:q.tail] }

// says reports one of the words in what is said of the quantity.
func (t *Text) says(q *quantity, words ...string) bool {
	return t.hasBefore(q, words...) || t.hasBehind(q, words...)
}

func (t *Text) hasBefore(q *quantity, words ...string) bool {
	if q.wordsBefore == "" && q.lead < q.from {
		q.wordsBefore = string(lastRunes(t.before(q)))
	}
	return contains(q.wordsBefore, words)
}

func (t *Text) hasBehind(q *quantity, words ...string) bool {
	if q.wordsBehind == "" && q.end < q.tail {
		q.wordsBehind = string(lastRunes(t.behind(q)))
	}
	return contains(q.wordsBehind, words)
}

func contains(text string, words []string) bool {
	for _, w := range words {
		if len(w) <= len(text) && strings.Contains(text, w) {
			return true
		}
	}
	return false
}

func lastRunes(runes []rune) []rune { return runes[max(0, len(runes)-longestSaid):] }

// longestSaid is how many runes on each side of a number are looked at for what is said of it.
const longestSaid = 40

// hasWord reports one of the words in a short text.
func hasWord(runes []rune, words ...string) bool {
	if len(runes) > longestSaid {
		runes = runes[len(runes)-longestSaid:]
	}
	for k := range runes {
		for _, w := range words {
			if starts(runes, k, w) {
				return true
			}
		}
	}
	return false
}

// opens reports the first words of what is said before the quantity, behind 和 and the like.
func (t *Text) opens(q *quantity, words ...string) bool {
	runes := t.before(q)
	k := 0
	for oneOf(at(runes, k), "和与及并") {
		k++
	}
	return startsAny(runes, k, words...)
}
