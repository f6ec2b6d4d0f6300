package document

// CutRuns divides runs after the first n runes of their text.
func CutRuns(runs []Run, n int) (head, tail []Run) {
	for i, r := range runs {
		at, before := byteOffset(r.Text, n)
		if at == len(r.Text) {
			n -= before
			continue
		}
		left, right := r, r
		left.Text, right.Text = r.Text[:at], r.Text[at:]
		head = append(runs[:i:i], left)
		tail = append([]Run{right}, runs[i+1:]...)
		return head, tail
	}
	return runs, nil
}

// byteOffset is where rune n of the text begins, from 0, or the text's end if it is shorter; before is the number of runes before that place. It
// does not look further, since a long text may be cut a thousand times.
func byteOffset(s string, n int) (at, before int) {
	for i := range s {
		if before == n {
			return i, n
		}
		before++
	}
	return len(s), before
}
