package docx

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// body writes word/document.xml, the document's parts one after the other.
type body struct {
	*part
	doc *document.Document
	opt Options
	// stretches and holds are those of the parts that are not written yet.
	stretches []Stretch
	holds     []Hold
	// signed says that the signature is written, turned that the section is one of turned pages, begun that the part begins a section.
	signed, turned, begun bool
	// tied says that the form that is written is kept with what follows.
	tied bool
	// headed and imprinted say that the head and 版记 are written, alone that 版记 has a page of its own.
	headed, imprinted, alone bool
}

// documentPart writes word/document.xml: the document's parts, and the section that the last of them stand in.
func documentPart(doc *document.Document, opt Options) *part {
	b := &body{part: newPart(), doc: doc, opt: opt, stretches: opt.Stretches, holds: opt.Holds}
	b.familyOf, b.families = opt.Family, opt.families()
	b.open("w:document", "xmlns:w", nsWord, "xmlns:r", nsOffice)
	b.open("w:body")
	if doc.Format != document.NoFormat {
		b.headPart(0)
	}
	for i := range doc.Parts {
		b.direct(&doc.Parts[i])
		kindWriters[doc.Parts[i].Kind](b, i)
	}
	b.lastSection()
	b.close("w:body")
	b.close("w:document")
	return b.part
}

// running writes running text: a heading, a paragraph or a contact.
func (b *body) running(index int) {
	p := &b.doc.Parts[index]
	f := b.held(index)
	f.style, f.newPage = styleOf(p.Kind, p.Level), b.breaks(p)
	b.paragraph(f, p.Runs, b.stretchesOf(document.Place{Part: index})...)
}

// held takes a part's hold off the list.
func (b *body) held(index int) (f format) {
	for ; len(b.holds) > 0 && b.holds[0].Part <= index; b.holds = b.holds[1:] {
		if h := b.holds[0]; h.WithNext {
			keepWithSignature(&f)
		} else {
			f.noKeep, f.widowControl = b.doc.Parts[index].Kind != document.Paragraph, h.NoLone // a paragraph's style keeps nothing
		}
	}
	return f
}

// keepWithSignature keeps a paragraph with the next. Word divides such a paragraph and takes its last line over, with widowControl its last two;
// LibreOffice 7.4 takes the whole paragraph, which leaves more blank at the page's foot, but the signature does not stand alone.
func keepWithSignature(f *format) { f.keepNext, f.noKeep, f.widowControl = true, false, true }

// stretchesOf takes the stretches of a paragraph off the list.
func (b *body) stretchesOf(at document.Place) []Stretch {
	n := 0
	for n < len(b.stretches) && b.stretches[n].Place == at {
		n++
	}
	found := b.stretches[:n]
	b.stretches = b.stretches[n:]
	return found
}

// paragraph writes one paragraph; its stretches get their letter-spacing.
func (p *part) paragraph(f format, runs []document.Run, stretches ...Stretch) {
	p.open("w:p")
	p.pPr(f)
	done := 0
	for _, s := range stretches {
		var plain, line []document.Run
		plain, runs = document.CutRuns(runs, s.From-done)
		line, runs = document.CutRuns(runs, s.To-s.From)
		p.runs(plain, f.style, "")
		p.runs(line, f.style, twips(s.Tracking))
		done = s.To
	}
	p.runs(runs, f.style, "")
	p.close("w:p")
}

// title writes the title with its line breaks.
func (b *body) title(index int) {
	b.titled(format{style: styleTitle}, b.doc.Parts[index].Runs, b.opt.TitleBreaks)
}

// titled writes what is set as a title, with its line breaks. What its lines leave blank of their grid rows, and the blank rows below, become the
// space after, so that the body starts on the grid.
func (b *body) titled(f format, runs []document.Run, breaks []int) {
	lines := titleLines(runs, breaks)
	if n := len(lines); n > 1 { // the style is for one line
		f.spacing = titleSpacing(n, b.opt.pitch())
	}
	if b.headed {
		f.spacing.before = style.HeadTitleGap * style.HeadPitch.Twips()
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

// titleLines cuts the title at the breaks; a break that would give an empty line is passed over.
func titleLines(runs []document.Run, breaks []int) [][]document.Run {
	var lines [][]document.Run
	done := 0
	for _, at := range breaks {
		if at <= done {
			continue
		}
		head, tail := document.CutRuns(runs, at-done)
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

// section writes the page of the text. A letter's first page has a foot of its own.
func (b *body) section(pitch style.Length) { b.sectionOf(pitch, "", footerOdd.id, footerEven.id) }

// leftMargin is 28 mm, which is not a whole number of twips. The rounding goes into it, so that the 版心 keeps its measure.
var leftMargin = style.PageWidth.Twips() - style.MarginRight.Twips() - style.Measure.Twips()

// sectionOf writes a page: its footers, how it begins, its sheet, margins and grid.
func (b *body) sectionOf(pitch style.Length, kind, odd, even string) {
	letter := b.doc.Format == document.Letter && kind == ""
	footer := footerDistance.Twips()
	if odd == blankFooter.id { // its one line reaches up to the 版心: LibreOffice 7.4 lets the 版心 of an even page reach down to it
		footer = style.MarginBottom.Twips() - style.PageNumberSize.Twips()
	}
	b.open("w:sectPr")
	b.empty("w:footerReference", "w:type", "default", "r:id", odd)
	b.empty("w:footerReference", "w:type", "even", "r:id", even)
	if letter {
		b.empty("w:footerReference", "w:type", "first", "r:id", firstFooter.id)
	}
	if kind != "" {
		b.val("w:type", kind)
	}
	b.empty("w:pgSz", "w:w", twips(style.PageWidth), "w:h", twips(style.PageHeight))
	b.empty("w:pgMar", "w:top", twips(style.MarginTop), "w:right", twips(style.MarginRight), "w:bottom", twips(style.MarginBottom),
		"w:left", strconv.Itoa(leftMargin), "w:header", twips(headerDistance), "w:footer", strconv.Itoa(footer), "w:gutter", "0")
	if letter {
		b.empty("w:titlePg")
	}
	// Only lines: LibreOffice 7.4 gives a 16 pt character two cells of a character grid.
	b.empty("w:docGrid", "w:type", "lines", "w:linePitch", twips(pitch))
	b.close("w:sectPr")
}
