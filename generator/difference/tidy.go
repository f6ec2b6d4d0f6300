package difference

// tidy makes edits readable: a few characters that two edits have left between them by chance belong to both, and an edit that may as well stand a few
// characters on stands where a sentence ends.
func tidy(a, b []rune, edits []Edit) []Edit {
	edits = bridged(edits)
	for i := range edits {
		first, last := 0, len(a)
		if i > 0 {
			first = edits[i-1].To
		}
		if i+1 < len(edits) {
			last = edits[i+1].From
		}
		edits[i] = slid(a, b, edits[i], first, last)
	}
	return joined(edits)
}

// bridged joins two edits where what stays between them is shorter than either.
func bridged(edits []Edit) (out []Edit) {
	size := func(e Edit) int { return max(e.Lost(), e.Added()) }
	for _, e := range edits {
		for len(out) > 0 {
			before := out[len(out)-1]
			if stays := e.From - before.To; stays >= min(size(before), size(e)) {
				break
			}
			e.From, e.At = before.From, before.At
			out = out[:len(out)-1]
		}
		out = append(out, e)
	}
	return out
}

// slid moves an edit that only takes away or only adds between first and last of a, to the best place. No edit comes to touch another.
func slid(a, b []rune, e Edit, first, last int) Edit {
	switch {
	case e.Added() == 0:
		from := slide(a, e.From, e.To, e.From-first, last-e.To)
		return Edit{from, from + e.Lost(), e.At + from - e.From, e.At + from - e.From}
	case e.Lost() == 0:
		at := slide(b, e.At, e.Until, e.From-first, last-e.From)
		return Edit{e.From + at - e.At, e.From + at - e.At, at, at + e.Added()}
	}
	return e
}

// slide is where text[from:to] may begin as well, at most so far back or on: where it is cut best.
func slide(text []rune, from, to, back, on int) int {
	best, price := from, cutPrice(text, from, to)
	for i := 1; i < back && from-i >= 0 && text[from-i] == text[to-i]; i++ {
		if p := cutPrice(text, from-i, to-i); p < price {
			best, price = from-i, p
		}
	}
	for i := 1; i < on && to+i <= len(text) && text[from+i-1] == text[to+i-1]; i++ {
		if p := cutPrice(text, from+i, to+i); p < price {
			best, price = from+i, p
		}
	}
	return best
}

// cutPrice is the price of a stretch: none where a sentence ends before it and it ends with one, more between clauses, most within words.
func cutPrice(text []rune, from, to int) int {
	return breakPrice(text, from) + breakPrice(text, to)
}

func breakPrice(text []rune, at int) int {
	if at == 0 || at >= len(text) {
		return 0
	}
	switch text[at-1] {
	case '\n':
		return 0
	case '。', '？', '！':
		return 1
	case '；', '：':
		return 2
	case '，', '、':
		return 3
	}
	return 4
}
