package manuscript

import "strings"

// plainText is a text as it was decoded, and how it is encoded again.
type plainText struct {
	text   string
	encode func(string) ([]byte, error)
}

// mended is the file with repairs, which stand in order; line ends, the encoding and its mark stay.
func (p *plainText) mended(repairs []Repair) ([]byte, error) {
	var out strings.Builder
	rest := p.text
	for i := 0; len(repairs) > 0; i++ {
		line, end := cutLine(rest)
		rest = rest[len(line)+len(end):]
		n := 0
		for n < len(repairs) && repairs[n].Paragraph == i {
			n++
		}
		out.WriteString(Mended(line, repairs[:n]) + end)
		repairs = repairs[n:]
	}
	return p.encode(out.String() + rest)
}

// cutLine parts the first line of a text from its end.
func cutLine(text string) (line, end string) {
	for i, r := range text {
		switch r {
		case '\r':
			if strings.HasPrefix(text[i:], "\r\n") {
				return text[:i], "\r\n"
			}
			return text[:i], "\r"
		case '\n':
			return text[:i], "\n"
		case 0x2028, 0x2029:
			return text[:i], string(r)
		}
	}
	return text, ""
}
