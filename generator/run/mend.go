package run

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/manuscript"
	"gongshi/generator/markup"
	"gongshi/generator/output"
	"gongshi/generator/proof"
)

// Fix says which of the proofreader's repairs are made in a copy.
type Fix int

// None; those that are certain; also those that are likely, which a person looks at.
const (
	NoFix Fix = iota
	FixCertain
	FixLikely
)

// takes reports a hit that is mended. What is private is not: to mask it is another flag's work.
func (f Fix) takes(h *proof.Hit) bool {
	return f != NoFix && h.Mask == "" && (h.Fixable || f == FixLikely && h.Fix != "")
}

// Mended says what became of the repairs in a text or a ledger.
type Mended struct {
	// Made counts the places that were mended, Left the findings of rules that still want a person, Private those that only want a mask.
	Made, Left, Private int
}

// spot is the place of a hit.
type spot struct{ paragraph, from, to int }

func spotOf(h *proof.Hit) spot { return spot{h.Paragraph, h.From, h.To} }

// mending is a text with its repairs.
type mending struct {
	// data is the mended copy; nil where nothing was mended.
	data []byte
	// repairs are those that were made, in order, spots the hits that they mend: the place, and the text that was put there.
	repairs []manuscript.Repair
	spots   map[spot]string
	// gone are hits that another's repair has mended, too.
	gone map[ruleAt]bool
}

// ruleAt is a rule's hit at a place.
type ruleAt struct {
	code string
	spot
}

// mend makes the repairs of the hits in a copy of a text.
func (r *runner) mend(m *manuscript.Manuscript, hits []proof.Hit) (*mending, finding.List) {
	out := &mending{spots: map[spot]string{}}
	var wanted []manuscript.Repair
	for i := range hits {
		if h := &hits[i]; h.Paragraph >= 0 && r.plan.Fix.takes(h) {
			wanted = append(wanted, manuscript.Repair{Paragraph: h.Paragraph, From: h.From, To: h.To, Text: h.Fix})
		}
	}
	data, made, err := m.Mend(wanted)
	if err != nil {
		return out, finding.List{finding.FaultInMending.Of(nil).Because(err)}
	}
	out.data = data
	for i, w := range wanted {
		if made[i] {
			at := spot{w.Paragraph, w.From, w.To}
			if _, twice := out.spots[at]; !twice { // two rules may say the same
				out.repairs = append(out.repairs, w)
			}
			out.spots[at] = w.Text
		}
	}
	if data == nil {
		return out, nil
	}
	var told finding.List
	if m.IsSigned() {
		told = append(told, finding.MendSigned.Of(nil))
	}
	if m.IsProtected() {
		told = append(told, finding.MendProtected.Of(nil))
	}
	return out, told
}

// see finds the hits that lay over a repair and are no more: check reads a text through.
func (d *mending) see(hits []proof.Hit, check func(*proof.Text) []proof.Hit) {
	var open []*proof.Hit
	for i := range hits {
		if h := &hits[i]; h.Paragraph >= 0 && !d.mends(h) && h.Mask == "" && d.touches(h) {
			open = append(open, h)
		}
	}
	if d.data == nil || len(open) == 0 {
		return
	}
	again, _ := manuscript.Read(d.data)
	if again == nil {
		return
	}
	left := check(textOf(again))
	d.gone = map[ruleAt]bool{}
	for _, h := range open {
		from, to := d.at(h.Paragraph, h.From, false), d.at(h.Paragraph, h.To, true)
		d.gone[ruleAt{h.Rule.Code, spotOf(h)}] = !slices.ContainsFunc(left, func(l proof.Hit) bool {
			return l.Rule == h.Rule && l.Paragraph == h.Paragraph && l.From < max(to, from+1) && l.To > from
		})
	}
}

// touches reports a hit that lies over a repair.
func (d *mending) touches(h *proof.Hit) bool {
	i, _ := slices.BinarySearchFunc(d.repairs, h, func(r manuscript.Repair, h *proof.Hit) int {
		return cmp.Or(cmp.Compare(r.Paragraph, h.Paragraph), cmp.Compare(r.To, h.From+1))
	})
	return i < len(d.repairs) && d.repairs[i].Paragraph == h.Paragraph && d.repairs[i].From < h.To
}

// mends reports a hit that was mended: by its own repair, or by another's.
func (d *mending) mends(h *proof.Hit) bool {
	text, ok := d.spots[spotOf(h)]
	return ok && (text == h.Fix || h.Others > 0) || d.gone[ruleAt{h.Rule.Code, spotOf(h)}]
}

// mark says of each finding of a hit whether it was mended, and counts them.
func (d *mending) mark(hits []proof.Hit, found finding.List) (marked finding.List, count *Mended) {
	marked, count = slices.Clone(found), &Mended{Made: len(d.repairs)}
	for i := range marked {
		switch h := &hits[i]; {
		case d.mends(h):
			marked[i].Fixed = true
		case h.Mask != "":
			count.Private++
		default:
			count.Left++
		}
	}
	return marked, count
}

// left are the hits that were not mended.
func (d *mending) left(hits []proof.Hit) []proof.Hit {
	return slices.DeleteFunc(slices.Clone(hits), func(h proof.Hit) bool { return d.mends(&h) })
}

// moved is a comment on the mended text, which stands where it stood in the old one.
func (d *mending) moved(c manuscript.Comment) manuscript.Comment {
	from, to := d.at(c.Paragraph, c.From, false), d.at(c.Until, c.To, true)
	if c.Paragraph == c.Until && from >= to { // what it was about has been taken out
		from = max(from-1, 0)
		to = from + 1
	}
	c.From, c.To = from, to
	return c
}

// at is a place of the old text in the mended one. One within a repair is at its beginning, or at its end.
func (d *mending) at(paragraph, offset int, end bool) int {
	shift := 0
	i, _ := slices.BinarySearchFunc(d.repairs, paragraph, func(r manuscript.Repair, n int) int { return r.Paragraph - n })
	for ; i < len(d.repairs) && d.repairs[i].Paragraph == paragraph && d.repairs[i].From < offset; i++ {
		rep := d.repairs[i]
		length := len([]rune(rep.Text))
		if offset < rep.To {
			if end {
				return rep.From + shift + length
			}
			return rep.From + shift
		}
		shift += length - (rep.To - rep.From)
	}
	return offset + shift
}

// mendedCopy is the file of a mended text, with comments on what is left where they were asked for.
func (r *runner) mendedCopy(path string, m *manuscript.Manuscript, d *mending, comments []manuscript.Comment) (files []output.File, told finding.List) {
	data := d.data
	if m.IsDOCX() {
		var err error
		if r.plan.Options.Annotate {
			again, findings := manuscript.Read(data)
			if again == nil {
				return nil, findings
			}
			for i := range comments {
				comments[i] = d.moved(comments[i])
			}
			if data, err = again.Annotate(comments); err != nil {
				return nil, finding.List{finding.CommentsUnread.At(finding.Where{File: path}, nil)}
			}
		}
		if data, err = generator.StampedIn(data, "word/document.xml"); err != nil {
			return nil, finding.List{finding.FaultInMending.At(finding.Where{File: path}, nil).Because(err)}
		}
	}
	return []output.File{{Name: r.names.mended(stem(filepath.Base(path)), endingOf(path, m)), Data: data}}, nil
}

// endingOf is how the name of a mended copy ends: as that of the text, where that says what it is.
func endingOf(path string, m *manuscript.Manuscript) string {
	ending := filepath.Ext(path)
	word := slices.Contains([]string{".docx", ".docm", ".dotx", ".dotm"}, strings.ToLower(ending))
	switch {
	case m.IsDOCX() && !word:
		return ".docx"
	case !m.IsDOCX() && (word || ending == ""):
		return ".txt"
	}
	return ending
}

// commentsOn are the comments on hits and on what else was found in a text.
func commentsOn(text *proof.Text, hits []proof.Hit, more []manuscript.Comment) []manuscript.Comment {
	return append(markup.Comments(text, hits), more...)
}
