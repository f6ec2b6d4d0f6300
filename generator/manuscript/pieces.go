package manuscript

import (
	"bytes"
	"encoding/xml"
	"strings"
	"unicode"
	"unicode/utf8"
)

// run is a w:r of the document part: its place in the XML, and how to begin another one like it.
type run struct {
	from, to int
	// open is its start tag, properties its w:rPr, both as they are written.
	open, properties []byte
	// prefix is the namespace prefix of its name, with the colon.
	prefix string
	// children counts its children besides the properties. Before the first and behind the last one no second run is needed.
	children int
	// bodyFrom is where its content begins, behind its properties.
	bodyFrom int
	// within is the start tag of the insertion of which it is a child, "" for any other run.
	within string
	// held says that nothing in it can be mended: see element.
	held bool
}

// piece is a stretch of a paragraph's text that one element holds.
type piece struct {
	run *run
	// runes are the text's; at is the first one's offset in the paragraph.
	at, runes int
	// from and to are the element's place; number is its number among the run's children, from 1.
	from, to, number int
	// textFrom and textTo enclose the text in the XML. Both are 0 where it cannot be cut: a tab, a text in a box.
	textFrom, textTo int
	// tagEnd is where the start tag's > stands; preserve says that it keeps blanks.
	tagEnd   int
	preserve bool
	// own is the innermost run, in which it is mended; nil where it cannot be. wordsFrom and wordsTo enclose its text as textFrom and textTo do, in a box too.
	own                *run
	wordsFrom, wordsTo int
}

// readText reads a w:t, which holds nothing but text.
func (s *scanner) readText(t xml.StartElement, from, tagEnd int) error {
	var b strings.Builder
	parts, plain := 0, true
	textFrom, textTo := tagEnd, tagEnd
	for depth := 1; depth > 0; {
		at := int(s.d.InputOffset())
		token, err := s.d.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.CharData:
			b.Write(t)
			parts++
			textFrom, textTo = at, int(s.d.InputOffset())
			plain = plain && !bytes.Contains(s.xml[textFrom:textTo], []byte("<![CDATA["))
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return errDepth
			}
			plain = false
		case xml.EndElement:
			depth--
		default:
			plain = false
		}
	}
	p := piece{from: from, to: int(s.d.InputOffset()), tagEnd: tagEnd - 1}
	if plain && parts == 1 {
		p.textFrom, p.textTo = textFrom, textTo
	}
	for _, a := range t.Attr {
		p.preserve = p.preserve || a.Name.Local == "space" && a.Value == "preserve"
	}
	s.add(b.String(), p)
	return nil
}

// add puts text into the open paragraph. Line ends within it are blanks, as a reader of XML shows them.
func (s *scanner) add(text string, p piece) {
	if len(s.open) == 0 || text == "" {
		return
	}
	text = strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}, text)
	why := s.reasonToLeave()
	if why == stays {
		s.continueLine(text)
	} else {
		s.endLines()
	}
	q := s.open[len(s.open)-1]
	if why != stays {
		q.leave(why, text)
		return
	}
	p.at, p.runes = q.length, utf8.RuneCountInString(text)
	s.length += p.runes
	q.length += p.runes
	q.raw = append(q.raw, text...)
	if s.outerRun == nil {
		return // text outside of a run has no place for a comment
	}
	p.run, p.number = s.outerRun, s.outerRun.children
	p.wordsFrom, p.wordsTo = p.textFrom, p.textTo
	if own := s.inner[len(s.inner)-1]; s.inRun() && !own.held && !s.isComputed() {
		p.own = own
	}
	if s.runs > 1 || s.boxes > 0 {
		p.textFrom, p.textTo = 0, 0
		p.number = 0
	}
	q.pieces = append(q.pieces, p)
}

// endPiece sets where the last piece, an empty element, ends.
func (s *scanner) endPiece(to int) {
	if n := len(s.open); n > 0 {
		if pieces := s.open[n-1].pieces; len(pieces) > 0 && pieces[len(pieces)-1].textTo == 0 {
			pieces[len(pieces)-1].to = to
		}
	}
}

// prefixOf is the namespace prefix of a tag, with its colon.
func prefixOf(tag []byte) string {
	name := strings.TrimLeft(string(tag), "<")
	if i := strings.IndexFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '>' || r == '/' || r == ':' }); i >= 0 && name[i] == ':' {
		return name[:i+1]
	}
	return ""
}
