package docx

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// body writes word/document.xml, a part of the document after the other.
type body struct {
	*part
	doc *document.Document
	opt Options
	// stretches and holds are those of the parts that are still to come.
	stretches []Stretch
	holds     []Hold
	// signed says that the signature is written, turned that the section at work is that of the turned pages.
	signed, turned bool
}

// documentPart writes word/document.xml: the document's parts, and the section that the last of them stand in.
func documentPart(doc *document.Document, opt Options) *part {
	b := &body{part: newPart(sizeHint(doc)), doc: doc, opt: opt, stretches: opt.Stretches, holds: opt.Holds}
	b.other = opt.Family
	b.open("w:document", "xmlns:w", nsWord, "xmlns:r", nsOffice)
	b.open("w:body")
	for i := range doc.Parts {
		writers[doc.Parts[i].Kind](b, i)
	}
	if b.turned {
		b.turnedSection()
	} else {
		b.section(opt.pitch())
	}
	b.close("w:body")
	b.close("w:document")
	return b.part
}

// running writes a heading, a paragraph or a contact: a part of one paragraph, which pages divide.
func (b *body) running(index int) {
	p := &b.doc.Parts[index]
	f := format{style: styleOf(p.Kind, p.Level)}
	for ; len(b.holds) > 0 && b.holds[0].Part <= index; b.holds = b.holds[1:] {
		if h := b.holds[0]; h.WithNext {
			keepWithSignature(&f)
		} else {
			f.loose, f.widowControl = true, h.LastTwo
		}
	}
	b.paragraph(f, p.Runs, b.stretchesOf(document.Place{Part: index})...)
}

// keepWithSignature ties a paragraph to the next. Word divides such a paragraph and takes its last line over, two with
// widowControl; LibreOffice 7.4 takes the whole paragraph, which leaves more blank at the page's foot but no signature alone.
func keepWithSignature(f *format) { f.keepNext, f.loose, f.widowControl = true, false, true }

// stretchesOf takes the stretches of one paragraph off the list.
func (b *body) stretchesOf(at document.Place) []Stretch {
	n := 0
	for n < len(b.stretches) && b.stretches[n].Place == at {
		n++
	}
	own := b.stretches[:n]
	b.stretches = b.stretches[n:]
	return own
}

// paragraph writes one paragraph. Its stretches get their own letter-spacing.
func (p *part) paragraph(f format, runs []document.Run, stretches ...Stretch) {
	p.open("w:p")
	p.pPr(f)
	done := 0
	for _, s := range stretches {
		var plain, line []document.Run
		plain, runs = cut(runs, s.From-done)
		line, runs = cut(runs, s.To-s.From)
		p.runs(plain, f.style, "")
		p.runs(line, f.style, strconv.Itoa(s.Tracking.Twips()))
		done = s.To
	}
	p.runs(runs, f.style, "")
	p.close("w:p")
}

// title writes the title with its line breaks. What its lines leave of their grid rows, and the blank rows below, are space after,
// so that the body always starts on the grid.
func (b *body) title(index int) {
	lines := titleLines(b.doc.Parts[index].Runs, b.opt.TitleBreaks)
	f := format{style: styleTitle}
	if n := len(lines); n > 1 { // One line is what the style is made for.
		f.spacing = titleSpacing(n, b.opt.pitch())
	}
	b.open("w:p")
	b.pPr(f)
	for i, line := range lines {
		if i > 0 {
			b.open("w:r")
			b.empty("w:br")
			b.close("w:r")
		}
		b.runs(line, f.style, "")
	}
	b.close("w:p")
}

// titleLines cuts the title at the breaks; one that would give an empty line is passed over.
func titleLines(runs []document.Run, breaks []int) [][]document.Run {
	var lines [][]document.Run
	done := 0
	for _, at := range breaks {
		if at <= done {
			continue
		}
		head, tail := cut(runs, at-done)
		if document.Text(tail) == "" {
			break
		}
		lines, runs, done = append(lines, head), tail, at
	}
	return append(lines, runs)
}

// titleSpacing is the line pitch of a title of n lines and the space below it, on a grid of the given pitch.
func titleSpacing(n int, pitch style.Length) spacing {
	line := pitch.Twips()
	if n > 1 {
		line = style.TitlePitch(pitch).Twips()
	}
	rows := style.TitleRows(n) + style.TitleGap
	return spacing{line: line, after: rows*pitch.Twips() - n*line}
}

// section writes the page: its footers, sheet, margins and grid.
func (p *part) section(pitch style.Length) {
	page := func(l style.Length) string { return strconv.Itoa(l.Twips()) }
	// 28 mm is no whole number of twips: what rounding leaves goes into the left margin, so that the 版心 keeps its measure.
	left := style.PageWidth.Twips() - style.MarginRight.Twips() - style.Measure.Twips()
	p.open("w:sectPr")
	p.empty("w:footerReference", "w:type", "default", "r:id", footerOdd.id)
	p.empty("w:footerReference", "w:type", "even", "r:id", footerEven.id)
	p.empty("w:pgSz", "w:w", page(style.PageWidth), "w:h", page(style.PageHeight))
	p.empty("w:pgMar", "w:top", page(style.MarginTop), "w:right", page(style.MarginRight), "w:bottom", page(style.MarginBottom),
		"w:left", strconv.Itoa(left), "w:header", page(headerDistance), "w:footer", page(footerDistance), "w:gutter", "0")
	// Only lines: LibreOffice 7.4 gives a 16 pt character two cells of a character grid.
	p.empty("w:docGrid", "w:type", "lines", "w:linePitch", page(pitch))
	p.close("w:sectPr")
}

// sizeHint is about the bytes of document.xml: three for a character, and the markup of a paragraph, more that of a cell.
func sizeHint(doc *document.Document) int {
	n := 2048
	for _, p := range doc.Passages() {
		n += 160
		if p.Piece != document.NoPiece {
			n += 120
		}
		for _, r := range p.Runs {
			n += len(r.Text) + 80
		}
	}
	return n
}
