package sheet

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// token is what the readers of cells and strings need of XML: a start tag, an end tag, or text. The name is the local one; its prefix is kept beside it.
type token struct {
	kind         tokenKind
	name, prefix string
	attrs        []xml.Attr // until the next token
	text         string
}

type tokenKind int

const (
	otherToken tokenKind = iota // comments and the like
	startTag
	endTag
	charData
)

// tokens yields the next token of a part, io.EOF at its end.
type tokens func() (token, error)

// errUnusual is XML that quickTokens may read otherwise than encoding/xml.
var errUnusual = errors.New("unusual XML")

// withTokens reads a part by quickTokens, and again by encoding/xml if it holds anything that spreadsheet programs do not write. So encoding/xml always
// decides what is broken. read gets only the elements of the part's own namespace, see elements.
func withTokens(wb *workbook, part []byte, read func(tokens) error) error {
	quick := newQuickTokens(part)
	if err := read(newElements(quick.next).token); !quick.unusual {
		return err
	}
	return read(newElements(standardTokens(wb.decoder(part))).token)
}

// standardTokens are those of encoding/xml. Start and end tags are not matched.
func standardTokens(d *xml.Decoder) tokens {
	return func() (token, error) {
		raw, err := d.RawToken()
		if err != nil {
			return token{}, err
		}
		switch t := raw.(type) {
		case xml.StartElement:
			return token{kind: startTag, name: t.Name.Local, prefix: t.Name.Space, attrs: t.Attr}, nil
		case xml.EndElement:
			return token{kind: endTag, name: t.Name.Local, prefix: t.Name.Space}, nil
		case xml.CharData:
			return token{kind: charData, text: string(t)}, nil
		default:
			return token{}, nil
		}
	}
}

// quickTokens reads the XML that spreadsheet programs write for cells, in a tenth of the time of encoding/xml: UTF-8, no comments, no CDATA, no document
// type, ASCII names. Anything else is unusual.
type quickTokens struct {
	rest    string
	attrs   []xml.Attr
	closing token // the end of an empty element whose start tag was the last token
	unusual bool
}

// declarations are first lines that all readers read alike.
var declarations = []string{
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`,
	`<?xml version="1.0" encoding="UTF-8"?>`,
	`<?xml version="1.0" encoding="utf-8"?>`,
	`<?xml version="1.0"?>`,
}

func newQuickTokens(part []byte) *quickTokens {
	s := string(part)
	for _, line := range declarations {
		if rest, ok := strings.CutPrefix(s, line); ok {
			s = rest
			if strings.HasPrefix(rest, "\r\n<") || strings.HasPrefix(rest, "\n<") { // else what follows is text, or unusual
				s = rest[strings.IndexByte(rest, '<'):]
			}
			break
		}
	}
	return &quickTokens{rest: s}
}

func (q *quickTokens) next() (token, error) {
	if t := q.closing; t.kind == endTag {
		q.closing = token{}
		return t, nil
	}
	if q.rest == "" {
		return token{}, io.EOF
	}
	t, ok := q.read()
	if !ok {
		q.unusual = true
		return token{}, errUnusual
	}
	return t, nil
}

// read reads a token of what is left, which is not empty.
func (q *quickTokens) read() (t token, ok bool) {
	if q.rest[0] != '<' {
		end := strings.IndexByte(q.rest, '<')
		if end < 0 {
			end = len(q.rest)
		}
		t = token{kind: charData}
		t.text, ok = characters(q.rest[:end])
		q.rest = q.rest[end:]
		return t, ok
	}
	t.kind, q.rest = startTag, q.rest[1:]
	if strings.HasPrefix(q.rest, "/") {
		t.kind, q.rest = endTag, q.rest[1:]
	}
	if t.name, t.prefix, ok = q.takeName(); !ok {
		return t, false
	}
	q.attrs = q.attrs[:0]
	for {
		blank := q.skipBlanks()
		switch {
		case strings.HasPrefix(q.rest, ">"):
			q.rest = q.rest[1:]
			t.attrs = q.attrs
			return t, true
		case t.kind == endTag:
			return t, false
		case strings.HasPrefix(q.rest, "/>"):
			q.rest, q.closing = q.rest[2:], token{kind: endTag, name: t.name, prefix: t.prefix}
			t.attrs = q.attrs
			return t, true
		case !blank || !q.takeAttr():
			return t, false
		}
	}
}

// takeAttr takes an attribute: name="value".
func (q *quickTokens) takeAttr() bool {
	var a xml.Attr
	var ok bool
	if a.Name.Local, a.Name.Space, ok = q.takeName(); !ok || len(q.rest) < 2 || q.rest[0] != '=' || q.rest[1] != '"' && q.rest[1] != '\'' {
		return false
	}
	quote := q.rest[1]
	q.rest = q.rest[2:]
	end := strings.IndexByte(q.rest, quote)
	if end < 0 {
		return false
	}
	value := q.rest[:end]
	q.rest = q.rest[end+1:]
	if a.Value, ok = characters(value); !ok || strings.Contains(value, "<") {
		return false
	}
	q.attrs = append(q.attrs, a)
	return true
}

// takeName takes a name with or without a prefix.
func (q *quickTokens) takeName() (local, space string, ok bool) {
	colon, i := -1, 0
scan:
	for ; i < len(q.rest); i++ {
		switch c := q.rest[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_':
		case ('0' <= c && c <= '9' || c == '-' || c == '.') && i > colon+1:
		case c == ':' && colon < 0 && i > 0:
			colon = i
		default:
			break scan
		}
	}
	name := q.rest[:i]
	q.rest = q.rest[i:]
	if colon < 0 {
		return name, "", i > 0
	}
	return name[colon+1:], name[:colon], colon+1 < i
}

func (q *quickTokens) skipBlanks() bool {
	i := 0
	for i < len(q.rest) && (q.rest[i] == ' ' || q.rest[i] == '\n' || q.rest[i] == '\r' || q.rest[i] == '\t') {
		i++
	}
	q.rest = q.rest[i:]
	return i > 0
}

// characters is a text with its references resolved. ok is false for a character that XML forbids or changes, and for a reference that it does not define
// (XML 1.0, 2.2, 4.1 and 4.6).
func characters(s string) (text string, ok bool) {
	references := false
	wide := false
	for i := range len(s) {
		switch c := s[i]; {
		case c == '&':
			references = true
		case c == '>', c < ' ' && c != '\n' && c != '\t':
			return "", false
		case c >= 0x7f:
			wide = true
		}
	}
	if wide && (!utf8.ValidString(s) || strings.Contains(s, "\uFFFE") || strings.Contains(s, "\uFFFF")) {
		return "", false
	}
	if !references {
		return s, true
	}
	var b strings.Builder
	for {
		before, rest, more := strings.Cut(s, "&")
		b.WriteString(before)
		if !more {
			return b.String(), true
		}
		name, rest, more := strings.Cut(rest, ";")
		r, known := reference(name)
		if !more || !known {
			return "", false
		}
		b.WriteRune(r)
		s = rest
	}
}

// reference is the character that the name between & and ; stands for.
func reference(name string) (r rune, known bool) {
	digits, numeric := strings.CutPrefix(name, "#")
	if !numeric {
		r, known = entities[name]
		return r, known
	}
	base := 10
	if hex, ok := strings.CutPrefix(digits, "x"); ok {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 16) // what lies beyond the first plane is rare
	r = rune(n)
	return r, err == nil && (r >= ' ' && r < 0xd800 || r >= 0xe000 && r < 0xfffe || r == '\n' || r == '\t' || r == '\r')
}

var entities = map[string]rune{"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\''}
