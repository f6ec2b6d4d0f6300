package docx

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// documentPart writes word/document.xml: title, blocks, contacts, signature and date, the section.
func documentPart(doc *document.Document, opt Options) *part {
	p := newPart(sizeHint(doc))
	p.other = opt.Family
	p.open("w:document", "xmlns:w", nsWord, "xmlns:r", nsOffice)
	p.open("w:body")
	p.title(doc.Title, opt.TitleBreaks, opt.pitch())
	stretches, loose := opt.Stretches, opt.Loose
	for i, b := range doc.Blocks {
		f := format{style: levelStyle(b.Level)}
		if len(loose) > 0 && loose[0].Block == i {
			f.loose, f.widowControl = true, loose[0].LastTwo
			loose = loose[1:]
		}
		if i >= len(doc.Blocks)-opt.Kept {
			keepWithSignature(&f)
		}
		own := stretchesOf(&stretches, false, i)
		p.paragraph(f, b.Runs, own...)
	}
	for i, b := range doc.Contacts {
		own := stretchesOf(&stretches, true, i)
		p.paragraph(format{style: styleContact, loose: i < opt.LooseContacts}, b.Runs, own...)
	}
	if doc.Attachment != nil {
		p.attachmentNote(doc.Attachment, opt.pitch())
	}
	p.signature(doc, opt)
	if doc.Attachment != nil {
		p.endSection(func() { p.section(opt.pitch()) })
		p.attachment(doc.Attachment, opt.Table)
		p.turnedSection()
	} else {
		p.section(opt.pitch())
	}
	p.close("w:body")
	p.close("w:document")
	return p
}

// keepWithSignature ties a paragraph to the next. Word divides such a paragraph and takes its last line over, two with
// widowControl; LibreOffice 7.4 takes the whole paragraph, which leaves more blank at the page's foot but no signature alone.
func keepWithSignature(f *format) { f.keepNext, f.loose, f.widowControl = true, false, true }

// stretchesOf takes the stretches of one block off the list.
func stretchesOf(list *[]Stretch, contact bool, block int) []Stretch {
	n := 0
	for n < len(*list) && (*list)[n].Contact == contact && (*list)[n].Block == block {
		n++
	}
	own := (*list)[:n]
	*list = (*list)[n:]
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
func (p *part) title(t document.Title, breaks []int, pitch style.Length) {
	lines := titleLines(t.Runs, breaks)
	f := format{style: styleTitle}
	if n := len(lines); n > 1 { // One line is what the style is made for.
		f.spacing = titleSpacing(n, pitch)
	}
	p.open("w:p")
	p.pPr(f)
	for i, line := range lines {
		if i > 0 {
			p.open("w:r")
			p.empty("w:br")
			p.close("w:r")
		}
		p.runs(line, f.style, "")
	}
	p.close("w:p")
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

// sizeHint is about the bytes of document.xml: three for a character, and the markup of a paragraph.
func sizeHint(doc *document.Document) int {
	n := 2048
	for _, blocks := range [][]document.Block{doc.Blocks, doc.Contacts} {
		for _, b := range blocks {
			n += 160
			for _, r := range b.Runs {
				n += len(r.Text) + 80
			}
		}
	}
	if a := doc.Attachment; a != nil {
		for _, row := range a.Rows {
			n += 160
			for _, c := range row {
				n += len(c.Text) + 240
			}
		}
	}
	return n
}
