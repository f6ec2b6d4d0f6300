package manuscript

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"gongshi/generator/finding"
	"io"
	"strings"
)

func readDOCX(data []byte) (*Manuscript, *finding.Kind) {
	p, problem := openPack(data)
	if problem != nil {
		return nil, problem
	}
	m := &Manuscript{pack: p}
	s := &scanner{xml: p.body, d: xml.NewDecoder(bytes.NewReader(p.body)), styles: p.styles(), page: pageColour(p.body)}
	if err := s.scan(); err != nil || !s.isWord {
		return nil, finding.TextFileBroken
	}
	text := false
	for _, q := range s.paragraphs {
		q.Text, q.raw = string(q.raw), nil
		blank := strings.TrimSpace(q.Text) == ""
		m.leave(q, blank)
		if !blank || len(q.left) == 0 {
			m.Paragraphs = append(m.Paragraphs, *q)
		}
		text = text || !blank
	}
	switch {
	case text:
		return m, nil
	case len(m.left) > 0:
		return nil, finding.TextAllUnread
	}
	return nil, finding.TextFileEmpty
}

// scanner goes through document.xml once.
type scanner struct {
	xml []byte
	d   *xml.Decoder
	// isWord says that the root is a Word document.
	isWord     bool
	paragraphs []*Paragraph
	styles     styleSheet
	// page is the colour of the paper.
	page colour
	// open are the paragraphs begun and not yet ended: a text box has paragraphs within one.
	open []*Paragraph
	// outer is the outermost run that is open, runs how many are: within a run (ruby, a text box) nothing is cut.
	outer *run
	runs  int
	// seen are what the open runs look like, from the outermost on.
	seen []looks
	// boxes counts the text boxes that are open, tables are the tables.
	boxes  int
	tables []table
	count  int
	// struck says that the mark of the open paragraph is struck out, deleted that of the one before: the next one goes on in it.
	struck, deleted bool
}

// table is a table that is open, and how far it has come.
type table struct {
	number, row, column int
	// behind is the colour behind its cells, cell that behind the open one.
	behind, cell colour
}

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
	case "del", "moveFrom", // struck out
		"instrText", "delText", "delInstrText", "rt", "sdtPr", "sdtEndPr":
		return true, s.d.Skip()
	case "pPr":
		return true, s.paragraphProperties()
	case "rPr":
		if err := s.runProperties(); err != nil {
			return true, err
		}
		if inRun {
			s.outer.properties = s.xml[from:s.d.InputOffset()]
		}
		return true, nil
	case "t":
		return true, s.text(t, from, to)
	}
	s.within(t, from, to)
	return false, nil
}

// within takes the beginning of an element whose content is read on.
func (s *scanner) within(t xml.StartElement, from, to int) {
	switch t.Name.Local {
	case "p":
		s.begin()
	case "r":
		s.seen = append(s.seen, s.look(looks{}, ""))
		if s.runs++; s.runs == 1 {
			s.outer = &run{from: from, open: s.xml[from:to], prefix: prefix(s.xml[from:to])}
		}
	case "tab", "ptab":
		s.add("\t", piece{from: from, to: to})
	case "noBreakHyphen":
		s.add("-", piece{from: from, to: to})
	case "br", "cr":
		s.line()
	case "txbxContent":
		s.boxes++
	case "tbl", "tr", "tc":
		s.enter(t.Name.Local)
	case "tblStyle", "shd": // of a table, or of its cells; a paragraph's and a run's have been read with them
		s.shadeTable(t)
	}
}

// enter counts tables, their rows and cells.
func (s *scanner) enter(element string) {
	n := len(s.tables)
	switch {
	case element == "tbl":
		s.count++
		s.tables = append(s.tables, table{number: s.count})
	case n == 0:
	case element == "tr":
		s.tables[n-1].row++
		s.tables[n-1].column = 0
	default:
		s.tables[n-1].column++
		s.tables[n-1].cell = ""
	}
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
		if n := len(s.seen); n > 0 {
			s.seen = s.seen[:n-1]
		}
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
		if s.leaving() == stays {
			s.close(to)
		}
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
	p := &Paragraph{Place: s.place(), style: s.styles.paragraph}
	s.paragraphs = append(s.paragraphs, p)
	s.open = append(s.open, p)
}

// line ends a line within a paragraph.
func (s *scanner) line() {
	if n := len(s.open); n > 0 && s.leaving() == stays {
		before := s.open[n-1]
		s.open = s.open[:n-1]
		s.fresh()
		s.open[n-1].Level, s.open[n-1].style, s.open[n-1].behind = before.Level, before.style, before.behind
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
				s.open[n-1].Level = cmp.Or(levelOf(t, s.styles.levels), s.open[n-1].Level)
				if depth == 2 {
					s.open[n-1].format(t)
				}
			}
		case xml.EndElement:
			depth--
		}
	}
	return nil
}
