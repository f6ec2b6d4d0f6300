package manuscript

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/wordlook"
)

// reason says why a text is not read.
type reason int

const (
	stays reason = iota
	struck
	hidden
	unseen
)

// leftText is a stretch of text that is not read.
type leftText struct {
	reason reason
	text   string
	// at is where it stood in its paragraph's text. It continues if nothing has been read since.
	at int
	// paragraph is the one that it stood in. wholeParagraph: nothing else stood there, so the paragraph is left out, and this is the one before. place is
	// its own.
	paragraph      int
	wholeParagraph bool
	place          string
}

// leave notes a text of the paragraph that is not read.
func (q *Paragraph) leave(reason reason, text string) {
	if n := len(q.left); n > 0 && q.left[n-1].reason == reason && q.left[n-1].at == q.length {
		q.left[n-1].text += text
		return
	}
	q.left = append(q.left, leftText{reason: reason, text: text, at: q.length})
}

// leave gathers the texts that were left out of a paragraph; gone says that nothing else is in it.
func (m *Manuscript) leave(q *Paragraph, gone bool) {
	for _, l := range q.left {
		if strings.TrimSpace(l.text) == "" {
			continue
		}
		l.paragraph, l.place = len(m.Paragraphs), q.Place
		if l.wholeParagraph = gone; gone {
			l.paragraph--
		}
		m.left = append(m.left, l)
	}
}

// LeftOut reports what was not read: each struck text, one finding for all hidden ones, and one for those that cannot be told from the paper. name names a
// paragraph.
func (m *Manuscript) LeftOut(name func(paragraph int) string) finding.List {
	var out finding.List
	count := map[reason]int{}
	for i := range m.left {
		count[m.left[i].reason]++
	}
	reported := map[reason]bool{}
	for i := range m.left {
		l := &m.left[i]
		if reported[l.reason] && l.reason != struck {
			continue
		}
		reported[l.reason] = true
		var f finding.Finding
		switch l.reason {
		case struck:
			f = finding.TextStruck.At(finding.Where{Excerpt: brief(l.text)}, finding.Values{"text": brief(l.text)})
		case hidden:
			f = finding.TextHidden.Of(finding.Values{"here": here(count[hidden])})
		default:
			f = finding.TextUnseen.Of(finding.Values{"here": here(count[unseen])})
		}
		f.Place = m.placeOf(l, name)
		out = append(out, f)
	}
	return out
}

// here names the first of n places.
func here(n int) string {
	if n == 1 {
		return "这里"
	}
	return fmt.Sprintf("这里等%d处", n)
}

// placeOf says where a text that was left out stands.
func (m *Manuscript) placeOf(l *leftText, name func(paragraph int) string) string {
	n := l.paragraph
	switch {
	case l.place != "":
		return l.place
	case !l.wholeParagraph:
		return name(n)
	}
	for n >= 0 && strings.TrimSpace(m.Paragraphs[n].Text) == "" {
		n--
	}
	if n < 0 {
		return "开头"
	}
	return name(n) + "后面"
}

// brief is a text on one line and, where it is long, without its end.
func brief(text string) string {
	const limit = 40
	text = strings.TrimSpace(strings.ReplaceAll(text, "\t", " "))
	if runes := []rune(text); len(runes) > limit {
		return string(runes[:limit]) + "…"
	}
	return text
}

// pageColour is the colour of the paper; unknown where a picture lies behind the text.
func pageColour(body []byte) wordlook.Colour {
	if bytes.Contains(body, []byte("background ")) || bytes.Contains(body, []byte(`behindDoc="1"`)) || bytes.Contains(body, []byte(`behindDoc="true"`)) {
		return wordlook.Unknown
	}
	return wordlook.White
}

// readLooks takes what a paragraph's own properties say of its looks.
func (q *Paragraph) readLooks(t xml.StartElement) {
	switch t.Name.Local {
	case "pStyle":
		q.style = wordlook.ValueOf(t, "val")
	case "shd":
		q.behind = wordlook.Shade(t)
	}
}

// runProperties reads a w:rPr.
func (s *scanner) runProperties() error {
	var own wordlook.Looks
	style := ""
	if err := wordlook.Children(s.d, func(t xml.StartElement) {
		own.Read(t)
		if wordlook.IsWord(t.Name) && t.Name.Local == "rStyle" {
			style = wordlook.ValueOf(t, "val")
		}
	}); err != nil {
		return err
	}
	if n := len(s.seen); n > 0 && (own != (wordlook.Looks{}) || style != "") {
		s.seen[n-1] = s.look(own, style)
	}
	return nil
}

// look is what a run of the open paragraph looks like.
func (s *scanner) look(own wordlook.Looks, style string) wordlook.Looks {
	n := len(s.open)
	if n == 0 {
		return own
	}
	q := s.open[n-1]
	l := wordlook.OfRun(own, s.styles.Runs[style], s.styles.Runs[q.style])
	if l.Letters != "" {
		l.Behind = cmp.Or(l.Behind, q.behind, s.styles.Behind[q.style], s.behind())
	}
	return l
}

// behind is the colour behind paragraphs at this place.
func (s *scanner) behind() wordlook.Colour {
	if s.boxes > 0 {
		return wordlook.Unknown // a text box has a colour of its own
	}
	for i := len(s.tables) - 1; i >= 0; i-- {
		if c := cmp.Or(s.tables[i].cell, s.tables[i].behind); c != "" {
			return c
		}
	}
	return s.page
}

func (s *scanner) shadeTable(t xml.StartElement) {
	n := len(s.tables)
	if n == 0 {
		return
	}
	open := &s.tables[n-1]
	switch {
	case t.Name.Local == "tblStyle":
		if s.styles.Filled[wordlook.ValueOf(t, "val")] {
			open.behind = wordlook.Unknown
		}
	case open.column > 0:
		open.cell = wordlook.Shade(t)
	default:
		open.behind = cmp.Or(open.behind, wordlook.Shade(t))
	}
}

// reasonToLeave is why the open run is not read.
func (s *scanner) reasonToLeave() reason {
	n := len(s.seen)
	if n == 0 {
		return stays
	}
	switch l := &s.seen[n-1]; {
	case l.Struck():
		return struck
	case l.Hidden():
		return hidden
	case l.Unseen():
		return unseen
	}
	return stays
}
