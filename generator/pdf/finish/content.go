package finish

import (
	"strconv"
	"strings"
)

// contentScanner reads a page's content stream as package pdf writes it.
type contentScanner struct {
	data  []byte
	at    int
	texts map[int]*strings.Builder
	font  func(name string) []string
	codes []string
	// open is the number of the open marked content, -1 outside of any.
	open   int
	failed bool
}

func (s *contentScanner) scan() {
	s.open = -1
	name := ""
	for s.at < len(s.data) && !s.failed {
		switch c := s.data[s.at]; {
		case c == '(':
			s.show(s.literal())
		case c == ' ' || c == '\n':
			s.at++
		default:
			// BDC stands right behind its dictionary, Td right before a string.
			word := s.word()
			switch {
			case strings.HasSuffix(word, "BDC"):
				s.open = mcidOf(word)
				if s.open >= 0 && s.texts[s.open] == nil {
					s.texts[s.open] = new(strings.Builder)
				}
			case word == "BMC", word == "EMC":
				s.open = -1
			case word == "Tf":
				s.codes = s.font(name)
			case strings.HasPrefix(word, "/F") && !strings.Contains(word, "<"):
				name = word[1:]
			}
		}
	}
}

// mcidOf is the number in "3>>BDC"; -1 for an artifact's.
func mcidOf(word string) int {
	if n, err := strconv.Atoi(strings.TrimSuffix(word, ">>BDC")); err == nil {
		return n
	}
	return -1
}

// word reads up to a blank or a string.
func (s *contentScanner) word() string {
	from := s.at
	for s.at < len(s.data) && s.data[s.at] != ' ' && s.data[s.at] != '\n' && s.data[s.at] != '(' {
		s.at++
	}
	return string(s.data[from:s.at])
}

// literal reads a literal string (ISO 32000-1 7.3.4.2) with the escapes that stringByte writes.
func (s *contentScanner) literal() []byte {
	var out []byte
	for s.at++; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; c {
		case ')':
			s.at++
			return out
		case '\\':
			if s.at++; s.at < len(s.data) {
				if c = s.data[s.at]; c == 'r' {
					c = '\r'
				}
				out = append(out, c)
			}
		default:
			out = append(out, c)
		}
	}
	s.failed = true
	return out
}

// show adds what a string shows, if it belongs to an element.
func (s *contentScanner) show(codes []byte) {
	text := s.texts[s.open]
	if s.open < 0 || text == nil {
		return
	}
	for ; len(codes) >= 2; codes = codes[2:] {
		n := int(codes[0])<<8 | int(codes[1])
		if n >= len(s.codes) {
			s.failed = true
			return
		}
		text.WriteString(s.codes[n])
	}
}
