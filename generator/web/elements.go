package web

import (
	"strconv"

	"gongshi/generator/document"
)

// element is how a part of a kind is written: its HTML element, how it stands, and whether it begins two characters in. A heading's element is told by
// its level.
type element struct {
	tag, look string
	indented  bool
}

const (
	prose  = ` style="text-indent:2em"`
	middle = ` style="text-align:center"`
	right  = ` style="text-align:right"`
	red    = ` class="red"` + middle
	// pastedRed is red where there is no style sheet.
	pastedRed = ` style="text-align:center;color:#f00;font-size:1.6em"`
)

var elements = [document.Kinds]element{
	document.CopyNumber:     {tag: "p"},
	document.Secrecy:        {tag: "p"},
	document.Urgency:        {tag: "p"},
	document.RedHead:        {tag: "p", look: red},
	document.PaperWord:      {tag: "p", look: red},
	document.Number:         {tag: "p", look: middle},
	document.Approver:       {tag: "p", look: right},
	document.Title:          {tag: "h1", look: middle},
	document.Addressee:      {tag: "p"},
	document.Heading:        {tag: "h2", look: prose, indented: true},
	document.Paragraph:      {tag: "p", look: prose, indented: true},
	document.Caption:        {tag: "p", look: middle},
	document.Form:           {tag: "table"},
	document.Contact:        {tag: "p", look: prose, indented: true},
	document.AttachmentNote: {tag: "p", look: prose, indented: true},
	document.Present:        {tag: "p", look: prose, indented: true},
	document.Excused:        {tag: "p", look: prose, indented: true},
	document.Observers:      {tag: "p", look: prose, indented: true},
	document.Issuer:         {tag: "p", look: right},
	document.Date:           {tag: "p", look: right},
	document.Annotation:     {tag: "p", look: prose, indented: true},
	document.Attachment:     {tag: "section"},
	document.Copies:         {tag: "p"},
	document.Printed:        {tag: "p"},
}

// elementOf is a part's. A heading of the text's first level is the page's second.
func elementOf(p *document.Part) element {
	e := elements[p.Kind]
	if p.Kind == document.Heading {
		e.tag = "h" + strconv.Itoa(min(max(p.Level, 1), 4)+1)
	}
	return e
}
