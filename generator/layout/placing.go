package layout

import "gongshi/generator/document"

// placing says how a kind of part gets onto the pages: add makes its rows, or keeps it for later, and flow is how they hold together.
type placing struct {
	add  func(c *composer, index int, p *document.Part)
	flow flow
}

// flow is how the rows of a part hold to those of other parts where a page ends.
type flow uint8

const (
	// headFlow rows stand at the head of the first page.
	headFlow flow = iota + 1
	// textFlow rows are the text, which pages divide.
	textFlow
	// contactFlow rows stay with the signature, and are text as it is.
	contactFlow
	// signatureFlow rows stay with the signature, or are it; a page with nothing else has no text.
	signatureFlow
	// separateFlow parts have pages of their own.
	separateFlow
)

// placings is the table of kinds.
var placings = [document.Kinds]placing{
	document.Title:          {(*composer).title, headFlow},
	document.Heading:        {(*composer).paragraph, textFlow},
	document.Paragraph:      {(*composer).paragraph, textFlow},
	document.Contact:        {(*composer).paragraph, contactFlow},
	document.AttachmentNote: {(*composer).attachmentNote, signatureFlow},
	document.Issuer:         {(*composer).issuer, signatureFlow},
	document.Date:           {(*composer).signatureDate, signatureFlow},
	document.Attachment:     {(*composer).attachment, separateFlow},
}

func (r *row) flow() flow { return placings[r.line.Kind].flow }
