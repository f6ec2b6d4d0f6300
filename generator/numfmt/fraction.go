package numfmt

import "math/big"

// compileFraction gives the places of the whole part before a fraction the powers of ten that they show; false if there are decimals, too.
func (s *section) compileFraction() bool {
	s.numerator = s.splitAt
	for s.numerator > 0 && s.pieces[s.numerator-1].kind == digit {
		s.numerator--
	}
	for i := s.numerator - 1; i >= 0; i-- {
		if s.pieces[i].kind == digit {
			s.pieces[i].n = s.ints
			s.ints++
		}
	}
	for i, p := range s.pieces {
		switch {
		case p.kind == point:
			return false
		case p.kind == percent:
			s.percent = true
			s.shift += 2
		case i != s.splitAt:
			s.pieces[i] = p.asLiteral()
		}
	}
	return true
}

// setFraction writes a number as a whole part and the nearest fraction; it reports whether no fraction is left.
func (s *section) setFraction(w *writer, n *figure) (one bool) {
	end := s.splitAt + 1
	for end < len(s.pieces) && (s.pieces[end].kind == digit || s.pieces[end].kind == denominator) {
		end++
	}
	p, q := s.nearest(n, end)
	whole := new(big.Int)
	if s.ints > 0 {
		whole.DivMod(p, q, p)
	}
	var room [64]byte
	n.digits = whole.Append(room[:0], 10)
	n.point = len(n.digits)
	n.trim()

	before := *s
	before.pieces = s.pieces[:s.numerator]
	before.setDigits(w, n)
	if one = s.ints > 0 && p.Sign() == 0; one {
		if w.to == 0 {
			w.digit('0')
		}
	} else {
		w.open()
		pad(w, p.String(), s.pieces[s.numerator:s.splitAt], true)
		w.literal("/")
		pad(w, q.String(), s.pieces[s.splitAt+1:end], s.pieces[s.splitAt+1].mark == '0')
		w.to = len(w.buf)
	}
	for _, p := range s.pieces[end:] {
		w.otherPiece(p)
	}
	return one
}

// pad writes a numerator or a denominator with what its empty places show.
func pad(w *writer, digits string, places []piece, before bool) {
	if !before {
		w.literal(digits)
	}
	for _, p := range places[:max(0, len(places)-len(digits))] {
		switch p.mark {
		case '0':
			w.literal("0")
		case '?':
			w.literal(" ")
		}
	}
	if before {
		w.literal(digits)
	}
}

// nearest gives the fraction nearest to the number whose denominator is the fixed one, or has no more digits than there are places.
func (s *section) nearest(n *figure, end int) (p, q *big.Int) {
	num, _ := new(big.Int).SetString("0"+string(n.digits), 10)
	den := big.NewInt(1)
	power := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(n.decimals(), n.point-len(n.digits)))), nil)
	if n.decimals() > 0 {
		den = power
	} else {
		num.Mul(num, power)
	}
	if first := s.pieces[s.splitAt+1]; first.kind == denominator {
		q = big.NewInt(int64(first.n))
		num.Mul(num, q).Mul(num, big.NewInt(2)).Add(num, den)
		return num.Div(num, den.Mul(den, big.NewInt(2))), q
	}
	limit := int64(1)
	for range min(end-s.splitAt-1, 7) {
		limit *= 10
	}
	return approximate(num, den, big.NewInt(limit-1))
}

// approximate finds the nearest fraction under a bound by the number's continued fraction.
func approximate(num, den, limit *big.Int) (p, q *big.Int) {
	p0, q0, p1, q1 := big.NewInt(0), big.NewInt(1), big.NewInt(1), big.NewInt(0)
	a, b := new(big.Int).Set(num), new(big.Int).Set(den)
	step := func(t *big.Int) (*big.Int, *big.Int) {
		return new(big.Int).Add(new(big.Int).Mul(t, p1), p0), new(big.Int).Add(new(big.Int).Mul(t, q1), q0)
	}
	for b.Sign() != 0 {
		t, rest := new(big.Int).DivMod(a, b, new(big.Int))
		p, q := step(t)
		if q.Cmp(limit) > 0 {
			t.Sub(limit, q0).Div(t, q1)
			if p, q = step(t); nearer(num, den, p, q, p1, q1) {
				return p, q
			}
			return p1, q1
		}
		p0, q0, p1, q1 = p1, q1, p, q
		a, b = b, rest
	}
	return p1, q1
}

// nearer reports whether p/q is nearer to num/den than r/s is.
func nearer(num, den, p, q, r, s *big.Int) bool {
	distance := func(p, q, other *big.Int) *big.Int { // |num/den − p/q| × den × q × other
		d := new(big.Int).Sub(new(big.Int).Mul(num, q), new(big.Int).Mul(p, den))
		return d.Abs(d).Mul(d, other)
	}
	return distance(p, q, s).Cmp(distance(r, s, q)) < 0
}
