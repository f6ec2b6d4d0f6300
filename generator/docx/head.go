package docx

import (
	"strconv"
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

// Head is a paper's head as the layout made it: see layout.Head.
type Head struct {
	MarkSize   style.Length
	MarkNarrow int
	Names      []HeadLine
	Word       *HeadLine
	WordTop    style.Length
	Approvers  [][]HeadLine
}

// HeadLine is the runes From to To of a part on one line, X from the 版心's left edge.
type HeadLine struct {
	Part, From, To int
	X, Tracking    style.Length
}

// The styles of a head's parts.
const (
	styleCorner    = "Corner"
	styleSecrecy   = "Secrecy"
	styleRedHead   = "RedHead"
	styleNumber    = "DocumentNumber"
	styleApprover  = "Approver"
	styleAddressee = "Addressee"
)

// redColour is the colour of the mark and of the lines, as OOXML writes it.
const redColour = "FF0000"

// headStyles are the styles of a head; size is the mark's.
func headStyles(size style.Length, narrow int) []paragraphStyle {
	line := spacing{line: style.HeadPitch.Twips()}
	if size == 0 {
		size = style.MarkMost
	}
	return []paragraphStyle{
		{id: styleCorner, name: "份号", custom: true, format: format{spacing: line, jc: "left"}},
		{id: styleSecrecy, name: "密级", custom: true, base: styleCorner, face: faceOf(document.Secrecy, 0, tracking)},
		{id: styleRedHead, name: "发文机关标志", custom: true, format: format{spacing: spacing{line: style.MarkPitch(size).Twips()}, jc: "center"},
			face: &face{role: style.XiaoBiaoSong, size: size, narrow: narrow}, red: true},
		{id: styleNumber, name: "发文字号", custom: true, format: format{spacing: line, jc: "center"}},
		{id: styleApprover, name: "签发人", custom: true, format: format{spacing: line, jc: "left"}, face: faceOf(document.Approver, 0, tracking)},
		{id: styleAddressee, name: "主送机关", custom: true, next: styleBody, format: format{keepNext: true}},
	}
}

// headPart writes the whole head when it meets the first of its parts.
func (b *body) headPart(int) {
	if b.headed {
		return
	}
	b.headed = true
	h := &headWriter{body: b, head: b.opt.Head}
	if h.head == nil { // a document that was not laid out
		h.head = &Head{}
	}
	for i := range b.doc.Parts {
		switch p := &b.doc.Parts[i]; p.Kind {
		case document.CopyNumber, document.Secrecy, document.Urgency:
			h.corner = append(h.corner, i)
		case document.Number:
			h.numbers = append(h.numbers, i)
		}
	}
	switch b.doc.Format {
	case document.NoFormat:
		for i, index := range h.corner {
			h.part(index, i, 0)
		}
	case document.Letter:
		h.letter()
	default:
		h.paper()
	}
}

// headWriter writes a head.
type headWriter struct {
	*body
	head            *Head
	corner, numbers []int
}

// part writes a part as a paragraph; the first of a cell has the blank before it.
func (h *headWriter) part(index, i, before int) {
	p := &h.doc.Parts[index]
	f := format{style: styleOf(p.Kind, p.Level)}
	if i == 0 {
		f.spacing.before = before
	}
	h.paragraph(f, p.Runs)
}

// paper writes the head of 文件格式 and 纪要格式 as a table without rules, whose rows are of fixed height: so nothing moves when a line is added in one
// of them. The red line is the foot of its last row.
func (h *headWriter) paper() {
	pitch := style.MarkPitch(h.head.MarkSize)
	half := ((pitch - h.head.MarkSize) / 2).Twips()
	t := headTable{headWriter: h, width: style.Measure.Twips()}
	if h.head.Word != nil {
		t.edges = append(t.edges, h.head.Word.X.Twips())
	}
	sign := 0
	if len(h.head.Approvers) > 0 {
		sign = h.head.Approvers[0][0].X.Twips() - h.leadWidth()
		t.edges = append(t.edges, sign)
	}
	t.begin()
	t.row(style.MarkTop.Twips()-half, nil, headCell{0, func() {
		for i, index := range h.corner {
			h.part(index, i, 0)
		}
	}})
	if len(h.head.Names) > 0 {
		cells := []headCell{{0, h.names}}
		if h.head.Word != nil {
			cells = append(cells, headCell{h.head.Word.X.Twips(), h.word})
		}
		t.row(len(h.head.Names)*pitch.Twips(), nil, cells...)
	}
	h.numberRow(&t, half, sign)
	t.end()
}

// numberRow writes 发文字号 and 签发人, with the red line below.
func (h *headWriter) numberRow(t *headTable, half, sign int) {
	row := style.HeadPitch.Twips()
	rows := max(len(h.head.Approvers)-1, 0) + max(len(h.numbers), 1)
	if len(h.numbers) == 0 && len(h.head.Approvers) == 0 {
		t.row(style.RedLineBelow.Twips()-half, h.redLine, headCell{0, func() {}})
		return
	}
	before := style.NumberGap*row - half
	cells := []headCell{{0, func() {
		for i, index := range h.numbers {
			f := format{style: styleNumber}
			if i == 0 {
				f.spacing.before = before + max(len(h.head.Approvers)-1, 0)*row
			}
			if sign > 0 {
				f.jc, f.indent = "left", characters(leftSide, style.NumberInset, style.BodySize)
			}
			h.paragraph(f, h.doc.Parts[index].Runs)
		}
	}}}
	if sign > 0 {
		cells = append(cells, headCell{sign, func() {
			for i, line := range h.head.Approvers {
				h.approvers(line, i, before, sign)
			}
		}})
	}
	t.row(before+rows*row+style.RedLineDrop().Twips(), h.redLine, cells...)
}

// redLine is the rule at the foot of a row.
func (h *headWriter) redLine() { h.rule("bottom", style.RedLine, redColour) }

// names writes the lines of the mark.
func (h *headWriter) names() {
	for _, l := range h.head.Names {
		f := format{style: styleRedHead}
		if h.head.Word != nil {
			f.jc, f.indent = "left", indent{side: leftSide, twips: l.X.Twips()}
		}
		h.open("w:p")
		h.pPr(f)
		h.spread(l, styleRedHead, 0)
		h.close("w:p")
	}
}

// word writes 文件 beside the names.
func (h *headWriter) word() {
	f := format{style: styleRedHead, jc: "left", spacing: spacing{before: h.head.WordTop.Twips()}}
	h.paragraph(f, h.doc.Parts[h.head.Word.Part].Runs)
}

// spread writes a line's runes with its tracking behind each but the last; base is the style's.
func (h *headWriter) spread(l HeadLine, paragraph string, base int) {
	_, rest := document.CutRuns(h.doc.Parts[l.Part].Runs, l.From)
	line, _ := document.CutRuns(rest, l.To-l.From)
	if l.Tracking == 0 {
		h.runs(line, paragraph, "")
		return
	}
	front, last := document.CutRuns(line, l.To-l.From-1)
	h.runs(front, paragraph, strconv.Itoa(base+l.Tracking.Twips()))
	h.runs(last, paragraph, "")
}

// leadWidth is the width of 签发人： on the page.
func (h *headWriter) leadWidth() int {
	lead, _ := document.CutLead(h.doc.Parts[h.head.Approvers[0][0].Part].Runs)
	return (style.Length(utf8.RuneCountInString(document.Text(lead))) * style.Cell).Twips()
}

// approvers writes a line of 签发人: the words on the first, and the names, each at its place.
func (h *headWriter) approvers(line []HeadLine, i, before, sign int) {
	f := format{style: styleApprover}
	lead, _ := document.CutLead(h.doc.Parts[line[0].Part].Runs)
	if i == 0 {
		f.spacing.before = before
	} else {
		lead = nil
		f.indent = indent{side: leftSide, twips: line[0].X.Twips() - sign}
	}
	for _, l := range line[1:] {
		f.leftTabs = append(f.leftTabs, l.X.Twips()-sign)
	}
	h.open("w:p")
	h.pPr(f)
	if len(lead) > 0 {
		h.runsIn(lead, style.FangSong)
	}
	for n, l := range line {
		if n > 0 {
			h.tab()
		}
		h.spread(l, styleApprover, tracking)
	}
	h.close("w:p")
}

// runsIn writes runs in the face of another role than their paragraph's.
func (b *body) runsIn(runs []document.Run, role style.Role) {
	families := b.opt.families()
	for _, r := range runs {
		family := families[role]
		if b.familyOf != nil {
			if first, _ := utf8.DecodeRuneInString(r.Text); b.familyOf(role, first) != "" {
				family = b.familyOf(role, first)
			}
		}
		b.run(r, family, "")
	}
}
