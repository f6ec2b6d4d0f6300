package docx

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// kindWriters is the table of what writes the parts of a kind.
var kindWriters = [document.Kinds]func(b *body, index int){
	document.CopyNumber:     (*body).headPart,
	document.Secrecy:        (*body).headPart,
	document.Urgency:        (*body).headPart,
	document.RedHead:        (*body).headPart,
	document.PaperWord:      (*body).headPart,
	document.Number:         (*body).headPart,
	document.Approver:       (*body).headPart,
	document.Title:          (*body).title,
	document.Addressee:      (*body).running,
	document.Heading:        (*body).running,
	document.Paragraph:      (*body).running,
	document.Contact:        (*body).running,
	document.AttachmentNote: (*body).attachmentNote,
	document.Present:        (*body).attendance,
	document.Excused:        (*body).attendance,
	document.Observers:      (*body).attendance,
	document.Issuer:         (*body).signature,
	document.Date:           (*body).signature,
	document.Annotation:     (*body).running,
	document.Attachment:     (*body).attachment,
	document.Copies:         (*body).imprint,
	document.Printed:        (*body).imprint,
}

// kindStyles is the table of the paragraph styles of the kinds. A heading's goes by its level (styleOf); an attachment's is that of its title.
var kindStyles = [document.Kinds]string{
	document.CopyNumber:     styleCorner,
	document.Secrecy:        styleSecrecy,
	document.Urgency:        styleSecrecy,
	document.RedHead:        styleRedHead,
	document.PaperWord:      styleRedHead,
	document.Number:         styleNumber,
	document.Approver:       styleApprover,
	document.Title:          styleTitle,
	document.Addressee:      styleAddressee,
	document.Heading:        styleBody,
	document.Paragraph:      styleBody,
	document.Contact:        styleContact,
	document.AttachmentNote: styleNote,
	document.Present:        styleAttendance,
	document.Excused:        styleAttendance,
	document.Observers:      styleAttendance,
	document.Issuer:         styleSignature,
	document.Date:           styleDate,
	document.Annotation:     styleAnnotation,
	document.Attachment:     styleHeading,
	document.Copies:         styleImprint,
	document.Printed:        styleImprint,
}

// styleOf is the style of a part; a heading of a level that the standard does not know is body text.
func styleOf(kind document.Kind, level int) string {
	if kind == document.Heading && level >= 1 && level <= headings {
		return "Heading" + strconv.Itoa(level)
	}
	return kindStyles[kind]
}

// faceOf is the face of the style for a part, with a tracking in twips.
func faceOf(kind document.Kind, level, tracking int) *face {
	set := style.Of(kind, level, document.NoPiece)
	return &face{role: set.Role, size: set.Size, tracking: tracking}
}
