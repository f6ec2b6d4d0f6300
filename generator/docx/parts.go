package docx

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// kindWriters is the table of what writes the parts of a kind.
var kindWriters = [document.Kinds]func(b *body, index int){
	document.Title:          (*body).title,
	document.Heading:        (*body).running,
	document.Paragraph:      (*body).running,
	document.Caption:        (*body).caption,
	document.Form:           (*body).form,
	document.Contact:        (*body).running,
	document.AttachmentNote: (*body).attachmentNote,
	document.Issuer:         (*body).signature,
	document.Date:           (*body).signature,
	document.Attachment:     (*body).attachment,
}

// kindStyles is the table of the paragraph styles of the kinds. A heading's goes by its level (styleOf); an attachment's is that of its title.
var kindStyles = [document.Kinds]string{
	document.Title:          styleTitle,
	document.Heading:        styleBody,
	document.Paragraph:      styleBody,
	document.Caption:        styleCaption,
	document.Form:           styleTableText,
	document.Contact:        styleContact,
	document.AttachmentNote: styleNote,
	document.Issuer:         styleSignature,
	document.Date:           styleDate,
	document.Attachment:     styleHeading,
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
	return &face{set.Role, set.Size, tracking}
}
