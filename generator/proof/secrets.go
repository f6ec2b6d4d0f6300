package proof

// secret is what nobody may publish of a person.
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

// leak is a place that holds one, and what a mask puts there, rune for rune: 138****1234.
type leak struct {
	secret   secret
	from, to int
	mask     []rune
}

// leaks finds the secrets of a paragraph; what an office announces of its own is none.
func leaks(v *voice) []leak {
	runes := v.runes
	s := scan{runes: runes, voice: v}
	for k := 0; k < len(runes); k++ {
		switch r := runes[k]; {
		case isFigure(r):
			s.groups, k = figureRun(runes, k, s.groups)
			s.numbers()
			k--
		case r == '@' || r == '＠':
			s.email(k)
		case r == '一' || r == '幺':
			k = s.hanMobile(k)
		case oneOf(r, "QqＱｑ微扣"):
			s.chat(k)
		}
	}
	s.homes()
	return s.leaks
}

// scan is one look through a paragraph.
type scan struct {
	runes  []rune
	voice  *voice
	groups []group
	leaks  []leak
}

func (s *scan) add(what secret, from, to int, mask []rune) {
	s.leaks = append(s.leaks, leak{what, from, to, mask})
}

// taken reports a place that is known as a secret already.
func (s *scan) taken(from, to int) bool {
	return taken(s.leaks, from, to)
}
