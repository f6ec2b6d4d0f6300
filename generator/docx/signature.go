package docx

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// signature writes signature and date. Their styles keep them together, and the contacts' style keeps text with them.
func (p *part) signature(doc *document.Document, opt Options) {
	lines := opt.SignatureLines
	rest := append(append([]document.Run{}, doc.Signature...), doc.Date...)
	for i, line := range lines {
		f := format{style: styleSignature, indent: rightIndent(line.Right)}
		if i == len(lines)-1 && len(doc.Date) > 0 {
			f.style = styleDate
		}
		if i == 0 {
			f.spacing.before = style.SignatureGap(doc.Seal) * opt.pitch().Twips()
		}
		var runs []document.Run
		runs, rest = lineRuns(line.Text, rest)
		p.paragraph(f, runs)
	}
}

// lineRuns takes a line's runs from what is left of the document's own, so that a gap stays highlighted; a line that says
// something else is plain text.
func lineRuns(text string, rest []document.Run) (line, left []document.Run) {
	if !strings.HasPrefix(document.Text(rest), text) {
		return []document.Run{{Text: text}}, rest
	}
	return cut(rest, utf8.RuneCountInString(text))
}

// rightIndent gives whole cells as characters, as the standard counts them (右空四字), and anything else as twips.
func rightIndent(l style.Length) indent {
	if l%style.Cell == 0 {
		return characters(rightSide, int(l/style.Cell), style.BodySize)
	}
	return indent{side: rightSide, twips: l.Twips()}
}
