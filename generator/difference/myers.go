package difference

import "slices"

// maxEdits bounds how many single changes are searched for in a region; its square is the memory.
const maxEdits = 1200

// myers finds the shortest edits of a region (E. Myers, An O(ND) Difference Algorithm and Its Variations, 1986); where they are too many, the region is
// one edit.
func (d *differ) myers(r Edit) {
	a, b := d.a[r.From:r.To], d.b[r.At:r.Until]
	most := min(len(a)+len(b), maxEdits)
	// reach[most+k] is how far into a one gets on diagonal k; trails keep the reaches of each step.
	reach := make([]int32, 2*most+2)
	var trails [][]int32
	for n := 0; n <= most; n++ {
		trails = append(trails, slices.Clone(reach[most-n:most+n+1]))
		for k := -n; k <= n; k += 2 {
			x := farther(reach, most, n, k)
			y := x - k
			from := x
			for x < len(a) && y < len(b) && y >= 0 && a[x] == b[y] {
				x++
				y++
			}
			d.left -= x - from + 1
			reach[most+k] = int32(x)
			if x >= len(a) && y >= len(b) {
				d.trace(r, trails)
				return
			}
		}
		if d.left < 0 {
			break
		}
	}
	d.edits = append(d.edits, r)
}

// farther is where step n begins on diagonal k: one on in b from the diagonal above, or one on in a from the one below.
func farther(reach []int32, middle, n, k int) int {
	if n == 0 {
		return 0
	}
	if k == -n || k != n && reach[middle+k-1] < reach[middle+k+1] {
		return int(reach[middle+k+1])
	}
	return int(reach[middle+k-1]) + 1
}

// trace goes back from the end of both rows, and puts down the edits in order.
func (d *differ) trace(r Edit, trails [][]int32) {
	x, y := r.Lost(), r.Added()
	var back []Edit
	for n := len(trails) - 1; n > 0; n-- {
		k, reach := x-y, trails[n]
		var before int
		if k == -n || k != n && at(reach, n, k-1) < at(reach, n, k+1) {
			before = k + 1
		} else {
			before = k - 1
		}
		px := int(at(reach, n, before))
		py := px - before
		// From px, py one step leads to where the snake to x, y begins.
		if before > k {
			back = append(back, Edit{r.From + px, r.From + px, r.At + py, r.At + py + 1})
		} else {
			back = append(back, Edit{r.From + px, r.From + px + 1, r.At + py, r.At + py})
		}
		x, y = px, py
	}
	slices.Reverse(back)
	d.edits = append(d.edits, back...)
}

// at is the reach on a diagonal before step n.
func at(trail []int32, n, k int) int32 {
	if k+n < 0 || k+n >= len(trail) {
		return -1
	}
	return trail[k+n]
}
