package ledger

import "strings"

// brackets splits a folded text into what stands outside its brackets and what stands inside each of them.
func brackets(s string) (outside string, inside []string) {
	if !strings.Contains(s, "(") {
		return s, nil
	}
	var out strings.Builder
	depth, from := 0, 0
	for i, r := range s {
		switch {
		case r == '(':
			if depth == 0 {
				from = i + 1
			}
			depth++
		case r == ')' && depth > 0:
			if depth--; depth == 0 {
				inside = append(inside, s[from:i])
			}
		case depth == 0:
			out.WriteRune(r)
		}
	}
	if depth > 0 { // never closed: the rest counts as inside
		inside = append(inside, s[from:])
	}
	return out.String(), inside
}

// nearest is the name that s is probably a misspelling of, or "".
func nearest(s string, names []string) string {
	best, least := "", 3
	for _, n := range names {
		if d := distance([]rune(s), []rune(n)); d < least && 2*d <= len([]rune(n)) {
			best, least = n, d
		}
	}
	return best
}

// distance is Levenshtein's, for names of a few characters.
func distance(a, b []rune) int {
	if len(a) > 40 {
		return len(a)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := diagonal
			if x != y {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
