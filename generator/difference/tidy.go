package difference

// tidy makes edits readable: a few characters that two edits have left between them by chance belong to both, and an edit that may as well stand a few
// characters on stands where a sentence ends.
func tidy(a, b Text, edits []Edit) []Edit {
	edits = bridged(edits)
	for i := range edits {
		first, last := 0, len(a.Runes)
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
func slid(a, b Text, e Edit, first, last int) Edit {
	text, from, to := a, e.From, e.To
	switch {
	case e.Lost() == 0:
		text, from, to = b, e.At, e.Until
	case e.Added() > 0:
		return e
	}
	best, price := 0, cutPrice(a, b, e, 0)
	try := func(by int) {
		if p := cutPrice(a, b, e, by); p < price {
			best, price = by, p
		}
	}
	for i := 1; i < e.From-first && from-i >= 0 && text.Runes[from-i] == text.Runes[to-i]; i++ {
		try(-i)
	}
	for i := 1; i < last-e.To && to+i <= len(text.Runes) && text.Runes[from+i-1] == text.Runes[to+i-1]; i++ {
		try(i)
	}
	return moved(e, best)
}

func moved(e Edit, by int) Edit { return Edit{e.From + by, e.To + by, e.At + by, e.Until + by} }

// cutPrice is the price of an edit that is moved: none where paragraphs end at its ends in both texts, little where sentences do, most within words.
func cutPrice(a, b Text, e Edit, by int) (price int) {
	e = moved(e, by)
	price = a.breakPrice(e.From) + b.breakPrice(e.At)
	if e.Lost() > 0 {
		return price + a.breakPrice(e.To)
	}
	return price + b.breakPrice(e.Until)
}

func (t Text) breakPrice(at int) int {
	if at == 0 || at >= len(t.Runes) || t.Begins != nil && t.Begins[at] {
		return 0
	}
	switch t.Runes[at-1] {
	case '。', '？', '！':
		return 1
	case '；', '：':
		return 2
	case '，', '、':
		return 3
	}
	return 4
}
