package docx

import (
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// Imprint says where 版记 stands: see layout.Imprint.
type Imprint struct{ OwnPage, DateBelow bool }

// The styles of what stands below the text.
const (
	styleAttendance = "Attendance"
	styleAnnotation = "Annotation"
	styleImprint    = "Imprint"
)

// blankFooter is the foot of a page without a number.
var blankFooter = relation{"rIdBlank", "footer6.xml", nsOffice + "/footer", "openxmlformats-officedocument.wordprocessingml.footer"}

// footStyles are the styles of what stands below the text of a paper.
func footStyles() []paragraphStyle {
	return []paragraphStyle{
		{id: styleAttendance, name: "出席人员", custom: true, format: format{keepNext: true, keepLines: true, indent: hanging(style.Indent*style.BodySize.Twips(), "出席：", style.BodySize)}},
		{id: styleAnnotation, name: "附注", custom: true, base: styleBody, format: format{keepLines: true}},
		{id: styleImprint, name: "版记", custom: true, format: format{spacing: spacing{line: style.ImprintPitch.Twips()}}, face: faceOf(document.Copies, 0, 0)},
	}
}

// hanging is the indent of lines that begin below what stands behind a lead; text of 三号 is tracked.
func hanging(left int, lead string, size style.Length) indent {
	width := 0
	for _, r := range lead {
		em := size.Twips()
		if r < utf8.RuneSelf {
			em /= 2
		}
		if size == style.BodySize {
			em += tracking
		}
		width += em
	}
	return indent{side: leftSide, twips: left + width, hanging: width}
}

// attendance writes 出席, 请假 or 列席.
func (b *body) attendance(index int) {
	f := b.held(index)
	f.style = styleAttendance
	if index == 0 || kindStyles[b.doc.Parts[index-1].Kind] != styleAttendance {
		f.spacing.before = style.AttendanceGap * b.opt.pitch().Twips()
	}
	if b.doc.Count(document.Issuer)+b.doc.Count(document.Date) == 0 {
		f.noKeep = true // there is no signature that it stays with
	}
	b.paragraph(f, b.doc.Parts[index].Runs, b.stretchesOf(document.Place{Part: index})...)
}

// imprint writes 版记 when it meets the first of its parts: a table at the foot of the last page's 版心, where it stays whatever is added above.
func (b *body) imprint(int) {
	if b.imprinted {
		return
	}
	b.imprinted = true
	if b.opt.Imprint.OwnPage {
		if !b.begun { // else the pages before lie on their side, and their section has ended
			if b.propertiesEnd == 0 { // a section ends in a paragraph
				b.paragraph(format{style: styleBody}, nil)
			}
			b.endSection(b.lastSection)
		}
		b.alone, b.turned = true, false
		// A section begins with a paragraph: LibreOffice 7.4 overlooks it where a table stands first that is out of the text.
		b.lowParagraph()
	}
	b.open("w:tbl")
	b.open("w:tblPr")
	b.place("margin", leftMargin, "w:tblpYSpec", "bottom")
	b.empty("w:tblW", "w:w", twips(style.Measure), "w:type", "dxa")
	if b.doc.Format != document.Letter {
		b.open("w:tblBorders")
		b.rule("top", style.ImprintFrame, "auto")
		b.rule("bottom", style.ImprintFrame, "auto")
		b.rule("insideH", style.ImprintRule, "auto")
		b.close("w:tblBorders")
	}
	b.empty("w:tblLayout", "w:type", "fixed")
	b.noMargins()
	b.close("w:tblPr")
	b.open("w:tblGrid")
	b.empty("w:gridCol", "w:w", twips(style.Measure))
	b.close("w:tblGrid")
	for i := range b.doc.Parts {
		if p := &b.doc.Parts[i]; p.Kind == document.Copies || p.Kind == document.Printed {
			b.imprintRow(i, p)
		}
	}
	b.close("w:tbl")
	// The table is anchored in this paragraph, which is as low as possible.
	b.lowParagraph()
}

func (b *body) lowParagraph() {
	b.paragraph(format{style: styleImprint, spacing: spacing{line: 20}}, nil)
}

// imprintRow writes 抄送, or who printed the paper with the date at the right.
func (b *body) imprintRow(index int, p *document.Part) {
	b.open("w:tr")
	b.open("w:trPr")
	b.empty("w:cantSplit")
	b.close("w:trPr")
	b.open("w:tc")
	b.open("w:tcPr")
	b.empty("w:tcW", "w:w", twips(style.Measure), "w:type", "dxa")
	b.close("w:tcPr")
	inset := (style.ImprintInset * style.ImprintSize).Twips()
	f := format{style: styleImprint, indent: indent{side: leftSide, twips: inset, right: inset}}
	switch {
	case p.Kind == document.Copies:
		lead, _ := document.CutLead(p.Runs)
		f.indent = hanging(inset, document.Text(lead), style.ImprintSize)
		f.indent.right = inset
		b.paragraph(f, p.Runs, b.stretchesOf(document.Place{Part: index})...)
	case len(p.Breaks) == 0:
		b.paragraph(f, p.Runs)
	default:
		who, date := document.CutRuns(p.Runs, p.Breaks[0])
		if b.opt.Imprint.DateBelow {
			b.paragraph(f, who)
			f.jc = "right"
			b.paragraph(f, date)
			break
		}
		f.tabs = []int{style.Measure.Twips() - inset}
		b.open("w:p")
		b.pPr(f)
		b.runs(who, f.style, "")
		b.tab()
		b.runs(date, f.style, "")
		b.close("w:p")
	}
	b.close("w:tc")
	b.close("w:tr")
}

// lastSection writes the section that the parts written last stand in.
func (b *body) lastSection() {
	switch {
	case b.alone:
		b.imprintSection()
	case b.turned:
		b.turnedSection()
	default:
		b.section(b.opt.pitch())
	}
}

// imprintSection writes the section of a 版记 with a page of its own, which bears no number. A two-sided paper's begins on an even page: a word
// processor leaves the page before blank where that is needed.
func (b *body) imprintSection() {
	kind := "nextPage"
	if b.doc.TwoSided {
		kind = "evenPage"
	}
	b.sectionOf(b.opt.pitch(), kind, blankFooter.id, blankFooter.id)
}

// blankFooterPart writes a footer without a number.
func blankFooterPart() *part {
	p := newPart()
	p.open("w:ftr", "xmlns:w", nsWord)
	p.open("w:p")
	p.pPr(format{style: styleFooter})
	p.close("w:p")
	p.close("w:ftr")
	return p
}

// indentOfNote is the direct indent of one of several lines that name attachments: their numbers stand one below the other (7.3.4).
func indentOfNote(lead string, first bool) indent {
	left := style.Indent * style.BodySize.Twips()
	if !first {
		left += utf8.RuneCountInString(document.Lead) * (style.BodySize.Twips() + tracking)
	}
	return hanging(left, lead, style.BodySize)
}

// several reports more than one line that names an attachment.
func several(doc *document.Document) bool { return doc.Count(document.AttachmentNote) > 1 }
