package document

import (
	"slices"
	"strconv"
)

// AttachmentMark stands at the attachment's head (7.3.6) and begins the line that names it (7.3.4).
const AttachmentMark = "附件"

// Lead stands before the name in the line under the body (7.3.4).
const Lead = AttachmentMark + "："

// Attach adds an attachment that the program makes, and the line under the body that names it. It comes after all others.
func (d *Document) Attach(t *Table) {
	d.Add(Part{Kind: Attachment, Table: t, Attachment: d.Count(Attachment) + 1, Turned: true})
	d.nameAttachments()
}

// BeginAttachment adds the head of an attachment of the template's own and gives its number, which the parts that stand in it have too.
func (d *Document) BeginAttachment(name []Run) int {
	n := d.Count(Attachment) + 1
	d.Add(Part{Kind: Attachment, Runs: name, Attachment: n})
	d.nameAttachments()
	return n
}

// nameAttachments writes the lines under the body that name the attachments, unless the author writes them (7.3.4).
func (d *Document) nameAttachments() {
	if d.OwnNotes {
		return
	}
	var names [][]Run
	for i := range d.Parts {
		if p := &d.Parts[i]; p.Kind == Attachment {
			names = append(names, slices.Clone(p.name()))
		}
	}
	d.dropNotes()
	for _, name := range names {
		d.AddNote(name...)
	}
}

// name is the title of the attachment that the part begins.
func (p *Part) name() []Run {
	if p.Table != nil {
		return []Run{{Text: p.Table.Name}}
	}
	return p.Runs
}

// Mark is what stands at the head of the attachment that the part with this index begins: its number too, where there are several (7.3.6).
func (d *Document) Mark(index int) string {
	if d.Count(Attachment) > 1 {
		return AttachmentMark + strconv.Itoa(d.Parts[index].Attachment)
	}
	return AttachmentMark
}

// Note is the attachment's mark and name on one line.
func (d *Document) Note(index int) string { return d.Mark(index) + "：" + Text(d.Parts[index].name()) }

// precedes reports whether a part stands before another one: by its attachment and its kind.
func (p *Part) precedes(other *Part) bool {
	here, there := p.place(), other.place()
	return slices.Compare(here[:], there[:]) < 0
}

// place says by its kind, its attachment, and whether it is that one's head, where a part stands.
func (p *Part) place() [3]int {
	switch {
	case p.Attachment == 0:
		return [3]int{int(p.Kind.order()), 0, 0}
	case p.Kind == Attachment:
		return [3]int{int(Attachment), p.Attachment, 0}
	}
	return [3]int{int(Attachment), p.Attachment, 1}
}

// AttachmentName is the title of the attachment that the part with this index begins.
func (d *Document) AttachmentName(index int) string { return Text(d.Parts[index].name()) }
