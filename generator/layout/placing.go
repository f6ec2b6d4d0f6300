package layout

import "gongshi/generator/document"

// placing says how a kind of part gets onto the pages: add makes its rows, and flow says where pages may end.
type placing struct {
	add  func(c *composer, index int, p *document.Part)
	flow flow
}

// flow is what the rows of a part are to the rules for where a page ends.
type flow uint8

const (
	// headFlow rows stand at the head of the first page.
	headFlow flow = iota + 1
	// textFlow rows are the text, which pages divide.
	textFlow
	// contactFlow rows stay with the signature, but count as text above it.
	contactFlow
	// signatureFlow rows are the signature, or stay with it and do not count as text.
	signatureFlow
	// separateFlow parts have pages of their own.
	separateFlow
)

// placings is the table of kinds.
var placings = [document.Kinds]placing{
	document.Title:          {(*composer).title, headFlow},
	document.Heading:        {(*composer).paragraph, textFlow},
	document.Paragraph:      {(*composer).paragraph, textFlow},
	document.Caption:        {(*composer).caption, textFlow},
	document.Form:           {(*composer).form, textFlow},
	document.Contact:        {(*composer).paragraph, contactFlow},
	document.AttachmentNote: {(*composer).attachmentNote, signatureFlow},
	document.Issuer:         {(*composer).issuer, signatureFlow},
	document.Date:           {(*composer).signatureDate, signatureFlow},
	document.Attachment:     {(*composer).attachmentHead, separateFlow},
}

func (r *row) flow() flow { return placings[r.line.Kind].flow }
