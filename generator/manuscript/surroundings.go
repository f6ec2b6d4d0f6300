package manuscript

import (
	"bytes"
	"encoding/xml"
	"slices"

	"gongshi/generator/wordlook"
)

// surroundings are the elements that are open, as far as a repair has to know of them.
type surroundings struct {
	above []element
	// boxes are the text boxes that have been read, mirrors those that the other branch of an alternative repeats.
	readBoxes []stretch
	mirrors   []mirror
	// fields are the open fields.
	fields []field
}

// field is a field of several runs: its code, and whether its result is read.
type field struct {
	code   []byte
	result bool
}

// typedFields are the fields whose result a person has typed, or that repeat a heading. Every other one is made anew by the word processor, which would undo a repair.
var typedFields = [][]byte{[]byte("HYPERLINK"), []byte("TOC"), []byte("FORMTEXT")}

func isTyped(code []byte) bool {
	code = bytes.ToUpper(bytes.TrimSpace(code))
	return slices.ContainsFunc(typedFields, func(name []byte) bool { return bytes.HasPrefix(code, name) })
}

// fieldChar takes a mark of a field.
func (s *surroundings) fieldChar(kind string) {
	n := len(s.fields)
	switch {
	case kind == "begin":
		s.fields = append(s.fields, field{})
	case n == 0:
	case kind == "separate":
		s.fields[n-1].result = true
	case kind == "end":
		s.fields = s.fields[:n-1]
	}
}

// fieldCode takes a part of a field's code.
func (s *surroundings) fieldCode(code []byte) {
	if n := len(s.fields); n > 0 && len(s.fields[n-1].code) < 100 {
		if end := bytes.IndexByte(code, '<'); end >= 0 {
			code = code[:end]
		}
		s.fields[n-1].code = append(s.fields[n-1].code, code...)
	}
}

// isComputed reports a text that is the innermost field's result, and made by the word processor.
func (s *surroundings) isComputed() bool {
	n := len(s.fields)
	return n > 0 && s.fields[n-1].result && !isTyped(s.fields[n-1].code)
}

// element is an open element.
type element struct {
	name xml.Name
	// from and to enclose its start tag.
	from, to int
	// held says that nothing within can be mended: the reading aids of 拼音指南 belong to their characters, and Word fills a bound control and most fields anew.
	held bool
	// boxes is how many text boxes had been read when it began.
	boxes int
}

// stretch is a part of the XML.
type stretch struct{ from, to int }

// mirror is a text box that stands a second time, shift further on, for programs that do not know the first form.
type mirror struct {
	stretch
	shift int
}

// enter opens an element.
func (s *surroundings) enter(t xml.StartElement, from, to int) {
	e := element{name: t.Name, from: from, to: to, boxes: len(s.readBoxes)}
	simple := wordlook.IsWord(t.Name) && t.Name.Local == "fldSimple" && !isTyped([]byte(wordlook.ValueOf(t, "instr")))
	e.held = simple || wordlook.IsWord(t.Name) && t.Name.Local == "ruby" || len(s.above) > 0 && s.above[len(s.above)-1].held
	s.above = append(s.above, e)
}

// leaveElement closes the last one.
func (s *surroundings) leaveElement(to int) {
	n := len(s.above)
	if n == 0 {
		return
	}
	if e := s.above[n-1]; wordlook.IsWord(e.name) && e.name.Local == "txbxContent" {
		s.readBoxes = append(s.readBoxes, stretch{e.from, to})
	}
	s.above = s.above[:n-1]
}

// parent is the element that is read.
func (s *surroundings) parent() element {
	if n := len(s.above); n > 0 {
		return s.above[n-1]
	}
	return element{}
}

// inRun reports that a run's own children are read.
func (s *surroundings) inRun() bool {
	p := s.parent()
	return p.name.Local == "r" && wordlook.IsWord(p.name)
}

// bind takes the properties of a content control.
func (s *surroundings) bind(properties []byte) {
	if n := len(s.above); n > 0 && bytes.Contains(properties, []byte("dataBinding")) {
		s.above[n-1].held = true
	}
}

// newRun begins a run.
func (s *scanner) newRun(from, to int) *run {
	r := &run{from: from, open: s.xml[from:to], prefix: prefixOf(s.xml[from:to]), bodyFrom: to}
	p := s.parent()
	r.held = p.held
	if wordlook.IsWord(p.name) && (p.name.Local == "ins" || p.name.Local == "moveTo") {
		r.within = string(s.xml[p.from:p.to])
	}
	return r
}

// mirror finds the text boxes of an alternative in its other branch, where they stand word for word and in the same order.
func (s *scanner) mirror(from, to int) {
	boxes := s.readBoxes[min(s.parent().boxes, len(s.readBoxes)):]
	var outer []stretch
	for _, b := range slices.Backward(boxes) { // a box in a box ends before it
		if n := len(outer); n == 0 || b.to <= outer[n-1].from {
			outer = append(outer, b)
		}
	}
	slices.Reverse(outer)
	for _, b := range outer {
		k := bytes.Index(s.xml[from:to], s.xml[b.from:b.to])
		if k < 0 {
			return
		}
		s.mirrors = append(s.mirrors, mirror{b, from + k - b.from})
		from += k + b.to - b.from
	}
}
