package docx

import (
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// hasHeadOrFoot reports parts that need the styles of heads and feet.
func hasHeadOrFoot(doc *document.Document) bool {
	for i := range doc.Parts {
		switch doc.Parts[i].Kind {
		case document.CopyNumber, document.Secrecy, document.Urgency, document.RedHead, document.PaperWord, document.Number, document.Approver,
			document.Addressee, document.Present, document.Excused, document.Observers, document.Annotation, document.Copies, document.Printed:
			return true
		}
	}
	return doc.Format != document.NoFormat || doc.Part(document.AttachmentNote) != nil && doc.Part(document.Attachment) == nil
}

// paperLook is what the shared parts of a paper with a head or a foot depend on; the zero value is for a notice without.
type paperLook struct {
	// styled: it needs the styles of heads and feet, noted: that of 附件说明 too, since no attachment brings it.
	styled, noted bool
	// markSize and markNarrow are the mark's, letter says that the first page has a foot of its own, blank that a page bears no number.
	markSize      style.Length
	markNarrow    int
	letter, blank bool
}

func paperLookOf(doc *document.Document, opt *Options) paperLook {
	l := paperLook{letter: doc.Format == document.Letter, blank: opt.Imprint.OwnPage}
	l.styled = hasHeadOrFoot(doc)
	l.noted = l.styled && doc.Part(document.Attachment) == nil
	if opt.Head != nil {
		l.markSize, l.markNarrow = opt.Head.MarkSize, opt.Head.MarkNarrow
	}
	return l
}

// styles are the styles of a paper with a head or a foot.
func (l paperLook) styles() []paragraphStyle {
	if !l.styled {
		return nil
	}
	sheet := append(headStyles(l.markSize, l.markNarrow), footStyles()...)
	if l.noted {
		sheet = append(sheet, attachmentStyles()[0])
	}
	return sheet
}

// parts are the footers that it needs, relations lead to them.
func (l paperLook) parts() []sharedPart {
	var out []sharedPart
	if l.letter {
		out = append(out, sharedPart{"word/" + firstFooter.target, anyLook(firstFooterPart)})
	}
	if l.blank {
		out = append(out, sharedPart{"word/" + blankFooter.target, anyLook(blankFooterPart)})
	}
	return out
}

func (l paperLook) relations() []relation {
	var out []relation
	if l.letter {
		out = append(out, firstFooter)
	}
	if l.blank {
		out = append(out, blankFooter)
	}
	return out
}
