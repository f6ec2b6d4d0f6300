package proof

// secret is a kind of private data of a person.
type secret int

const (
	secretID secret = iota
	secretMobile
	secretCard
	secretAddress
	secretCertificate
	secretPlate
	secretLandline
	secretEmail
	secretChat
)

// leak is a place with such data, and its mask, rune for rune: 138****1234.
type leak struct {
	secret   secret
	from, to int
	mask     []rune
	// unclaimed says that nothing tells whose the number is.
	unclaimed bool
}

// leaks finds the private data of a paragraph, without the data that an office publishes of itself.
func leaks(v *ownerHints) []leak {
	runes := v.runes
	s := scan{runes: runes, hints: v}
	for k := 0; k < len(runes); k++ {
		switch r := runes[k]; {
		case isFigure(r):
			s.groups, k = figureRun(runes, k, s.groups)
			s.findNumbers()
			k--
		case r == '*' && at(runes, k-1) != '*' && at(runes, k-1) != 0:
			s.halfHidden(k)
		case r == '@' || r == '＠':
			s.email(k)
		case r == '一' || r == '幺':
			k = s.hanMobile(k)
		case oneOf(r, "QqＱｑ微扣"):
			s.chat(k)
		}
	}
	s.findHomes()
	return s.leaks
}

// scan is one look through a paragraph.
type scan struct {
	runes  []rune
	hints  *ownerHints
	groups []group
	leaks  []leak
}

func (s *scan) add(what secret, from, to int, mask []rune) {
	s.leaks = append(s.leaks, leak{secret: what, from: from, to: to, mask: mask})
}

// isLeak reports a place that is known as a secret already.
func (s *scan) isLeak(from, to int) bool {
	return overlaps(s.leaks, from, to)
}
