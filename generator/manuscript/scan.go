package manuscript

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/wordlook"
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
	m.mirrors = s.mirrors
	text := false
	for _, q := range s.paragraphs {
		q.Text, q.raw = string(q.raw), nil
		list := cmp.Or(q.list, s.styles.Lists[q.style].Number)
		q.Numbered = list != "" && list != "0" && !q.continues
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
	styles     wordlook.Styles
	// page is the colour of the paper.
	page wordlook.Colour
	// open are the paragraphs that have begun and not ended: a text box has paragraphs within one.
	open []*Paragraph
	// outerRun is the outermost open run, runs how many are open: within a run (ruby, a text box) nothing is cut.
	outerRun *run
	runs     int
	// inner are all open runs, the outermost first.
	inner []*run
	surroundings
	// seen are the looks of the open runs, the outermost first.
	seen []wordlook.Looks
	// boxes counts the open text boxes; tables are the open tables.
	boxes  int
	tables []table
	count  int
	// length is how much text has been read, in runes; choices are its lengths at the beginnings of the open alternatives.
	length  int
	choices []int
	// markStruck: the mark of the open paragraph is struck out. joinsNext: that of the one before was, so that the next one continues it.
	markStruck, joinsNext bool
}

var errDepth = fmt.Errorf("too deep")

// maxDepth bounds how deep elements may be nested; a table in a table in a text box has some fifty levels.
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
				s.isWord = wordlook.IsWord(t.Name) && t.Name.Local == "document"
			}
			skipped, err := s.start(t, from, to)
			if err != nil {
				return err
			}
			if skipped {
				depth--
			} else {
				s.enter(t, from, to)
			}
		case xml.EndElement:
			depth--
			s.end(t, to)
			s.leaveElement(to)
		}
	}
}

// start takes the beginning of an element; skipped says that the whole element has been read.
func (s *scanner) start(t xml.StartElement, from, to int) (skipped bool, err error) {
	if t.Name.Space == nsCompatibility {
		switch n := len(s.choices); {
		case t.Name.Local == "AlternateContent":
			s.choices = append(s.choices, s.length)
		case t.Name.Local == "Fallback" && n > 0 && s.length > s.choices[n-1]: // it repeats what Choice says
			err := s.d.Skip()
			s.mirror(to, int(s.d.InputOffset()))
			return true, err
		}
	}
	if !wordlook.IsWord(t.Name) {
		return false, nil
	}
	inRun := s.runs == 1 && s.boxes == 0
	if inRun && t.Name.Local != "rPr" {
		s.outerRun.children++
	}
	switch t.Name.Local {
	case "instrText":
		err := s.d.Skip()
		s.fieldCode(s.xml[to:s.d.InputOffset()])
		return true, err
	case "del", "moveFrom", // struck out
		"delText", "delInstrText", "rt", "sdtEndPr":
		return true, s.d.Skip()
	case "sdtPr":
		err := s.d.Skip()
		s.bind(s.xml[from:s.d.InputOffset()])
		return true, err
	case "pPr":
		return true, s.paragraphProperties()
	case "rPr":
		if err := s.runProperties(); err != nil {
			return true, err
		}
		if n := len(s.inner); n > 0 && s.inRun() {
			s.inner[n-1].properties, s.inner[n-1].bodyFrom = s.xml[from:s.d.InputOffset()], int(s.d.InputOffset())
		}
		return true, nil
	case "t":
		return true, s.readText(t, from, to)
	}
	s.startRead(t, from, to)
	return false, nil
}

// startRead takes the beginning of an element whose content is read next.
func (s *scanner) startRead(t xml.StartElement, from, to int) {
	switch t.Name.Local {
	case "p":
		s.beginParagraph()
	case "r":
		s.seen = append(s.seen, s.look(wordlook.Looks{}, ""))
		r := s.newRun(from, to)
		s.inner = append(s.inner, r)
		if s.runs++; s.runs == 1 {
			s.outerRun = r
		}
	case "fldChar":
		s.fieldChar(wordlook.ValueOf(t, "fldCharType"))
	case "tab", "ptab":
		s.add("\t", piece{from: from, to: to})
	case "noBreakHyphen":
		s.add("-", piece{from: from, to: to})
	case "br", "cr":
		s.breakLine()
	case "txbxContent":
		s.boxes++
	case "tbl", "tr", "tc":
		s.enterTable(t.Name.Local)
	case "tblStyle", "shd": // of a table, or of its cells; a paragraph's and a run's have been read with them
		s.shadeTable(t)
	}
}

func (s *scanner) end(t xml.EndElement, to int) {
	if n := len(s.choices); n > 0 && t.Name.Space == nsCompatibility && t.Name.Local == "AlternateContent" {
		s.choices = s.choices[:n-1]
	}
	if !wordlook.IsWord(t.Name) {
		return
	}
	switch t.Name.Local {
	case "p":
		if n := len(s.open); n > 0 {
			s.endLines()
			s.open = s.open[:n-1]
			if n == 1 {
				s.joinsNext, s.markStruck = s.markStruck, false
			}
		}
	case "r":
		if n := len(s.seen); n > 0 {
			s.seen = s.seen[:n-1]
		}
		if n := len(s.inner); n > 0 {
			s.inner[n-1].to = to
			s.inner = s.inner[:n-1]
		}
		if s.runs--; s.runs == 0 {
			s.outerRun = nil
		}
	case "txbxContent":
		s.boxes--
	case "tbl":
		if n := len(s.tables); n > 0 {
			s.tables = s.tables[:n-1]
		}
	case "tab", "ptab", "noBreakHyphen":
		if s.reasonToLeave() == stays {
			s.endPiece(to)
		}
	}
}

// beginParagraph opens a paragraph, or continues the one before where its mark is struck out.
func (s *scanner) beginParagraph() {
	if len(s.open) > 0 {
		s.endLines()
	}
	if s.joinsNext && len(s.open) == 0 && len(s.paragraphs) > 0 {
		s.open = append(s.open, s.paragraphs[len(s.paragraphs)-1])
	} else {
		s.newParagraph()
	}
	s.joinsNext = false
}

func (s *scanner) newParagraph() {
	p := &Paragraph{Place: s.place(), style: s.styles.Paragraph}
	s.paragraphs = append(s.paragraphs, p)
	s.open = append(s.open, p)
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
			if depth == 3 && wordlook.IsWord(t.Name) && (t.Name.Local == "del" || t.Name.Local == "moveFrom") && len(s.open) == 1 {
				s.markStruck = true
			}
			if n := len(s.open); n > 0 && wordlook.IsWord(t.Name) {
				if depth == 3 && t.Name.Local == "numId" {
					s.open[n-1].list = wordlook.ValueOf(t, "val")
				}
				s.open[n-1].Level = cmp.Or(wordlook.LevelOf(t, s.styles.Levels), s.open[n-1].Level)
				if depth == 2 {
					s.open[n-1].readLooks(t)
				}
			}
		case xml.EndElement:
			depth--
		}
	}
	return nil
}
