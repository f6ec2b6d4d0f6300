package docx

import (
	"bytes"
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// The attachment's styles. Word has none of its own for these but the table's.
const (
	styleNote        = "AttachmentNote"
	styleMark        = "AttachmentMark"
	styleHeading     = "AttachmentTitle"
	styleTableText   = "TableText"
	styleTableCenter = "TableCenter"
	styleTableHead   = "TableHeading"
	styleTable       = "TableGrid"
	styleTableBase   = "TableNormal"
)

// attachmentStyles are the styles of a notice with an attachment, besides those of every notice.
func attachmentStyles() []paragraphStyle {
	row := style.AttachmentPitch.Twips()
	return []paragraphStyle{
		{id: styleNote, name: "附件说明", custom: true, format: format{keepNext: true, keepLines: true, indent: noteIndent()}},
		{id: styleMark, name: "附件", custom: true, next: styleHeading,
			format: format{keepNext: true, spacing: spacing{line: row, after: (style.AttachmentTitleRow - 1) * row}},
			face:   &face{style.Hei, style.BodySize, tracking}},
		{id: styleHeading, name: "附件标题", custom: true, next: styleTableText,
			format: format{keepNext: true, keepLines: true, spacing: spacing{line: row, after: style.AttachmentTitleGap.Twips()}, jc: "center", outline: 1},
			face:   faceOf(document.Attachment, 0, 0)},
		{id: styleTableText, name: "表格正文", custom: true,
			format: format{spacing: spacing{line: style.TablePitch.Twips()}},
			face:   &face{style.FangSong, style.TableSize, style.TableTracking.Twips()}},
		{id: styleTableCenter, name: "表格居中", custom: true, base: styleTableText, format: format{jc: "center"}},
		{id: styleTableHead, name: "表头", custom: true, base: styleTableText,
			format: format{jc: "center"}, face: &face{style.Hei, style.TableSize, style.TableTracking.Twips()}},
	}
}

// noteIndent hangs the note's further lines under the name's first character: below characters with their tracking, not ems.
func noteIndent() indent {
	lead := utf8.RuneCountInString(document.Lead) * (style.BodySize.Twips() + tracking)
	return indent{side: leftSide, twips: style.Indent*style.BodySize.Twips() + lead, hanging: lead}
}

// attachmentNote writes a line under the body that names an attachment (7.3.4); its style ties it to the signature.
func (b *body) attachmentNote(index int) {
	p := &b.doc.Parts[index]
	f := format{style: styleNote}
	first := index == 0 || b.doc.Parts[index-1].Kind != document.AttachmentNote
	if first {
		f.spacing.before = style.Of(document.AttachmentNote, 0, document.NoPiece).Gap * b.opt.pitch().Twips()
	}
	if lead, _ := p.Lead(); lead != document.Lead {
		f.indent = numberedIndent(lead, first)
	}
	b.paragraph(f, p.Runs)
}

// numberedIndent is the indent of a note with a number: a figure and its dot take half a character each. The numbers stand one below the other.
func numberedIndent(lead string, first bool) indent {
	em := style.BodySize.Twips() + tracking
	word := utf8.RuneCountInString(document.Lead) * em
	half := style.BodySize.Twips()/2 + tracking
	number := utf8.RuneCountInString(lead) * half
	if first {
		number = word + (utf8.RuneCountInString(lead)-utf8.RuneCountInString(document.Lead))*half
	}
	left := style.Indent * style.BodySize.Twips()
	if !first {
		left += word
	}
	return indent{side: leftSide, twips: left + number, hanging: number}
}

// attachment writes the head of an attachment, and the table of one that the program makes.
func (b *body) attachment(index int) {
	p := &b.doc.Parts[index]
	mark := format{style: styleMark, newPage: !b.begun}
	if p.Table == nil {
		row := b.opt.pitch().Twips()
		mark.spacing = spacing{line: row, after: (style.AttachmentTitleRow - 1) * row}
		b.paragraph(mark, []document.Run{{Text: b.doc.Mark(index)}})
		b.titled(format{style: styleHeading, spacing: titleSpacing(1, b.opt.pitch())}, p.Runs, b.breaksOf(index))
		return
	}
	b.paragraph(mark, []document.Run{{Text: b.doc.Mark(index)}})
	b.paragraph(format{style: styleHeading}, []document.Run{{Text: p.Table.Name}})
	if len(p.Table.Columns) > 0 {
		b.table(index, p.Table)
	}
	// Word wants a paragraph behind a table. This one is as low as possible, so that it fits below a table that fills its page.
	b.low(0, format{})
}

// direct ends the section where a part stands on pages of another direction than the one before.
func (b *body) direct(p *document.Part) {
	b.begun = p.Turned != b.turned
	if !b.begun {
		return
	}
	if b.propertiesEnd == 0 && p.Attachment == 0 { // it is the first section
		b.turned = p.Turned
		return
	}
	if b.propertiesEnd == 0 { // a section ends in a paragraph
		b.paragraph(format{style: styleBody}, nil)
	}
	b.endSection(b.endOfSection)
	b.turned = p.Turned
}

// endOfSection writes the section that the parts so far stand in.
func (b *body) endOfSection() {
	if b.turned {
		b.turnedSection()
	} else {
		b.section(b.opt.pitch())
	}
}

// endSection ends a section with the last paragraph written: the section's properties then stand within the paragraph's (17.6.18).
func (p *part) endSection(section func()) {
	rest := bytes.Clone(p.Bytes()[p.propertiesEnd:])
	p.Truncate(p.propertiesEnd)
	section()
	p.Write(rest)
}

// turnedSection writes the landscape pages' section. By default a section begins on a new page and continues the page numbers.
func (p *part) turnedSection() {
	p.open("w:sectPr")
	p.empty("w:footerReference", "w:type", "default", "r:id", turnedOdd.id)
	p.empty("w:footerReference", "w:type", "even", "r:id", turnedEven.id)
	p.empty("w:pgSz", "w:w", twips(style.TurnedWidth), "w:h", twips(style.TurnedHeight), "w:orient", "landscape")
	p.empty("w:pgMar", "w:top", twips(style.TurnedTop), "w:right", twips(style.TurnedRight), "w:bottom", twips(style.TurnedBottom),
		"w:left", twips(style.TurnedLeft), "w:header", twips(headerDistance), "w:footer", twips(headerDistance), "w:gutter", "0")
	p.close("w:sectPr")
}

// attachmentRelations lead from the document to the turned pages' footers.
var attachmentRelations = []relation{
	{turnedOdd.id, "footer3.xml", nsOffice + "/footer", "openxmlformats-officedocument.wordprocessingml.footer"},
	{turnedEven.id, "footer4.xml", nsOffice + "/footer", "openxmlformats-officedocument.wordprocessingml.footer"},
}
