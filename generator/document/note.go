package document

import "strconv"

// AddNote adds the line under the body that names one more attachment, and numbers the lines where there are several (7.3.4: 附件：1.…).
func (d *Document) AddNote(name ...Run) {
	d.Add(Part{Kind: AttachmentNote, Runs: append([]Run{{Lead: true}}, name...)})
	several, n := d.Count(AttachmentNote) > 1, 0
	for i := range d.Parts {
		p := &d.Parts[i]
		if p.Kind != AttachmentNote {
			continue
		}
		n++
		lead := ""
		if n == 1 {
			lead = Lead
		}
		if several {
			lead += strconv.Itoa(n) + "."
		}
		p.Runs[0].Text = lead
	}
}

// CutLead divides runs into those before a part's own words and its own.
func CutLead(runs []Run) (lead, own []Run) {
	n := 0
	for n < len(runs) && runs[n].Lead {
		n++
	}
	return runs[:n:n], runs[n:]
}
