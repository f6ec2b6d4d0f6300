package docx

import (
	"strconv"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// writers is the table of what writes a part of a kind.
var writers = [document.Kinds]func(b *body, index int){
	document.Title:          (*body).title,
	document.Heading:        (*body).running,
	document.Paragraph:      (*body).running,
	document.Contact:        (*body).running,
	document.AttachmentNote: (*body).attachmentNote,
	document.Issuer:         (*body).signature,
	document.Date:           (*body).signature,
	document.Attachment:     (*body).attachment,
}

// partStyles is the table of the styles of their paragraphs; a heading's goes by its level, and an attachment's is its title's.
var partStyles = [document.Kinds]string{
	document.Title:          styleTitle,
	document.Heading:        styleBody,
	document.Paragraph:      styleBody,
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
	return partStyles[kind]
}

// faceOf is the face of a part's style.
func faceOf(kind document.Kind, level, tracking int) *face {
	set := style.Of(kind, level, document.NoPiece)
	return &face{set.Role, set.Size, tracking}
}
