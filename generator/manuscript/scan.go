package manuscript

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// run is a w:r of the document part: where it lies in the XML, and how to begin another one like it.
type run struct {
	from, to int
	// open is its start tag, properties its w:rPr, both as they are written.
	open, properties []byte
	// prefix is what its name has before w:r's r, with the colon.
	prefix string
	// children counts its children besides the properties; a cut before the first or behind the last needs no second run.
	children int
}

// piece is a stretch of a paragraph's text that one element holds.
type piece struct {
	run *run
	// runes are the text's; at is the first one's offset in the paragraph.
	at, runes int
	// from and to are the element's place, number that among the run's children, from 1.
	from, to, number int
	// textFrom and textTo enclose the text as it is written; both are 0 where it cannot be cut: for a tab, in a text box.
	textFrom, textTo int
	// tagEnd is where the start tag's > stands; preserve says that it keeps blanks.
	tagEnd   int
	preserve bool
}

func readDOCX(data []byte) (*Manuscript, *fault) {
	p, problem := openPack(data)
	if problem != nil {
		return nil, problem
	}
	m := &Manuscript{pack: p}
	s := &scanner{xml: p.body, d: xml.NewDecoder(bytes.NewReader(p.body)), levels: p.outline()}
	if err := s.scan(); err != nil || !s.isWord {
		return nil, broken
	}
	for _, q := range s.paragraphs {
		q.Text, q.raw = string(q.raw), nil
		m.Paragraphs = append(m.Paragraphs, *q)
	}
	for _, q := range m.Paragraphs {
		if strings.TrimSpace(q.Text) != "" {
			return m, nil
		}
	}
	return nil, empty
}

// scanner goes through document.xml once.
type scanner struct {
	xml []byte
	d   *xml.Decoder
	// isWord says that the root is a Word document.
	isWord     bool
	paragraphs []*Paragraph
	// levels are the outline levels of the styles.
	levels map[string]int
	// open are the paragraphs begun and not yet ended: a text box has paragraphs within one.
	open []*Paragraph
	// outer is the outermost run that is open, runs how many are: within a run (ruby, a text box) nothing is cut.
	outer *run
	runs  int
	// boxes counts the text boxes that are open, tables are the tables.
	boxes  int
	tables []table
	count  int
	// struck says that the mark of the open paragraph is struck out, deleted that of the one before: the next one goes on in it.
	struck, deleted bool
}

// table is a table that is open, and how far it has come.
type table struct{ number, row, column int }

var errDepth = fmt.Errorf("too deep")

// maxDepth bounds how deep elements may stand in one another; a table in a table in a text box has some fifty.
const maxDepth = 1000

func (s *scanner) scan() error {
	depth := 0
	for {
		from := int(s.d.InputOffset())
		token, err := s.d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		to := int(s.d.InputOffset())
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return errDepth
			}
			if depth == 1 {
				s.isWord = isWord(t.Name) && t.Name.Local == "document"
			}
			skipped, err := s.start(t, from, to)
			if err != nil {
				return err
			}
			if skipped {
				depth--
			}
		case xml.EndElement:
			depth--
			s.end(t, to)
		}
	}
}

func isWord(n xml.Name) bool { return n.Space == nsWord || n.Space == nsWordStrict }

// start takes an element's beginning; skipped says that the whole element has been read.
func (s *scanner) start(t xml.StartElement, from, to int) (skipped bool, err error) {
	if t.Name.Space == nsCompatibility && t.Name.Local == "Fallback" { // says again what Choice has said
		return true, s.d.Skip()
	}
	if !isWord(t.Name) {
		return false, nil
	}
	inRun := s.runs == 1 && s.boxes == 0
	if inRun && t.Name.Local != "rPr" {
		s.outer.children++
	}
	switch t.Name.Local {
	case "p":
		s.begin()
	case "del", "moveFrom":
		return true, s.d.Skip() // struck out
	case "pPr":
		return true, s.paragraphProperties()
	case "r":
		if s.runs++; s.runs == 1 {
			s.outer = &run{from: from, open: s.xml[from:to], prefix: prefix(s.xml[from:to])}
		}
	case "rPr":
		if err := s.d.Skip(); err != nil {
			return true, err
		}
		if inRun {
			s.outer.properties = s.xml[from:s.d.InputOffset()]
		}
		return true, nil
	case "t":
		return true, s.text(t, from, to)
	case "tab", "ptab":
		s.add("\t", piece{from: from, to: to})
	case "noBreakHyphen":
		s.add("-", piece{from: from, to: to})
	case "br", "cr":
		s.line()
	case "instrText", "delText", "delInstrText", "rt":
		return true, s.d.Skip()
	case "txbxContent":
		s.boxes++
	case "tbl":
		s.count++
		s.tables = append(s.tables, table{number: s.count})
	case "tr":
		if n := len(s.tables); n > 0 {
			s.tables[n-1].row++
			s.tables[n-1].column = 0
		}
	case "tc":
		if n := len(s.tables); n > 0 {
			s.tables[n-1].column++
		}
	}
	return false, nil
}

func (s *scanner) end(t xml.EndElement, to int) {
	if !isWord(t.Name) {
		return
	}
	switch t.Name.Local {
	case "p":
		if n := len(s.open); n > 0 {
			s.open = s.open[:n-1]
			if n == 1 {
				s.deleted, s.struck = s.struck, false
			}
		}
	case "r":
		if s.runs--; s.runs == 0 {
			s.outer.to = to
			s.outer = nil
		}
	case "txbxContent":
		s.boxes--
	case "tbl":
		if n := len(s.tables); n > 0 {
			s.tables = s.tables[:n-1]
		}
	case "tab", "ptab", "noBreakHyphen":
		s.close(to)
	}
}

// begin opens a paragraph. Where the mark of the one before is struck out, its text goes on.
func (s *scanner) begin() {
	if s.deleted && len(s.open) == 0 && len(s.paragraphs) > 0 {
		s.open = append(s.open, s.paragraphs[len(s.paragraphs)-1])
	} else {
		s.fresh()
	}
	s.deleted = false
}

func (s *scanner) fresh() {
	p := &Paragraph{Place: s.place()}
	s.paragraphs = append(s.paragraphs, p)
	s.open = append(s.open, p)
}

// line ends a line within a paragraph.
func (s *scanner) line() {
	if n := len(s.open); n > 0 {
		level := s.open[n-1].Level
		s.open = s.open[:n-1]
		s.fresh()
		s.open[n-1].Level = level
	}
}

func (s *scanner) place() string {
	if s.boxes > 0 {
		return "文本框"
	}
	if n := len(s.tables); n > 0 {
		t := s.tables[n-1]
		return fmt.Sprintf("表%d第%d行第%d列", t.number, t.row, t.column)
	}
	return ""
}

// paragraphProperties looks in w:pPr for the outline level, and for a paragraph mark that is struck out.
func (s *scanner) paragraphProperties() error {
	for depth := 1; depth > 0; {
		token, err := s.d.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return errDepth
			}
			if depth == 3 && isWord(t.Name) && (t.Name.Local == "del" || t.Name.Local == "moveFrom") && len(s.open) == 1 {
				s.struck = true
			}
			if n := len(s.open); n > 0 && isWord(t.Name) {
				s.open[n-1].Level = cmp.Or(levelOf(t, s.levels), s.open[n-1].Level)
			}
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// text reads a w:t, which holds nothing but text.
func (s *scanner) text(t xml.StartElement, from, tagEnd int) error {
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
	q := s.open[len(s.open)-1]
	p.at, p.runes = q.length, utf8.RuneCountInString(text)
	q.length += p.runes
	q.raw = append(q.raw, text...)
	if s.outer == nil {
		return // text outside of a run has no place for a comment
	}
	p.run, p.number = s.outer, s.outer.children
	if s.runs > 1 || s.boxes > 0 {
		p.textFrom, p.textTo = 0, 0
		p.number = 0
	}
	q.pieces = append(q.pieces, p)
}

// close tells the last piece, an empty element, where it ends.
func (s *scanner) close(to int) {
	if n := len(s.open); n > 0 {
		if pieces := s.open[n-1].pieces; len(pieces) > 0 && pieces[len(pieces)-1].textTo == 0 {
			pieces[len(pieces)-1].to = to
		}
	}
}

// prefix is the namespace prefix of a tag, with its colon.
func prefix(tag []byte) string {
	name := strings.TrimLeft(string(tag), "<")
	if i := strings.IndexFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '>' || r == '/' || r == ':' }); i >= 0 && name[i] == ':' {
		return name[:i+1]
	}
	return ""
}
