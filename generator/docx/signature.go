package docx

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// signature writes the whole signature, date included, when it meets the first of its parts: a paragraph a row. Styles keep these together, and
// the contacts' style keeps contacts with them.
func (b *body) signature(int) {
	if b.signed {
		return
	}
	b.signed = true
	var rest []document.Run
	for i := range b.doc.Parts {
		if p := &b.doc.Parts[i]; p.Kind == document.Issuer || p.Kind == document.Date {
			rest = append(rest, p.Runs...)
		}
	}
	dated := b.doc.Count(document.Date) > 0
	lines := b.opt.SignatureLines
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && lines[to].Beside {
			to++
		}
		f := format{style: styleSignature}
		f.spacing.before = lines[from].Gap * b.opt.pitch().Twips()
		if to == len(lines) && dated {
			f.style = styleDate
		}
		switch {
		case to == from+1 && lines[from].Start > 0:
			f.jc, f.indent = "left", indent{side: leftSide, twips: lines[from].Start.Twips()}
		case to == from+1:
			f.indent = rightIndent(lines[from].Right)
		default:
			f.jc = "left"
			for _, line := range lines[from:to] {
				f.tabs = append(f.tabs, (style.Measure - line.Right).Twips())
			}
		}
		f.keepNext = to == len(lines) && b.doc.Count(document.Annotation) > 0
		f.noKeep = lines[to-1].EndsPage
		if from > 0 && lines[from-1].EndsPage {
			f.newPage, f.spacing.before = true, 0
		}
		b.open("w:p")
		b.pPr(f)
		for _, line := range lines[from:to] {
			if f.tabs != nil {
				b.tab()
			}
			var runs []document.Run
			runs, rest = lineRuns(line.Text, rest)
			b.runs(runs, f.style, "")
		}
		b.close("w:p")
		from = to
	}
}

// tab goes to the paragraph's next tab stop.
func (p *part) tab() {
	p.open("w:r")
	p.empty("w:tab")
	p.close("w:r")
}

// lineRuns takes a line's runs from the rest of the document's, so that what is missing stays highlighted. A line with another text becomes one
// plain run.
func lineRuns(text string, rest []document.Run) (line, left []document.Run) {
	if !strings.HasPrefix(document.Text(rest), text) {
		return []document.Run{{Text: text}}, rest
	}
	return document.CutRuns(rest, utf8.RuneCountInString(text))
}

// rightIndent gives whole cells in characters, as the standard counts them (右空四字), and anything else in twips.
func rightIndent(l style.Length) indent {
	if l%style.Cell == 0 {
		return characters(rightSide, int(l/style.Cell), style.BodySize)
	}
	return indent{side: rightSide, twips: l.Twips()}
}
