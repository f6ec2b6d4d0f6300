package compose

import (
	"strconv"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/finding"
)

// What bounds a form. Each of its lines is charged for as any other line is; these keep a line's own cost small.
const (
	mostColumns     = 12
	mostShare       = 100
	mostRowLines    = 30
	mostAttachments = 50
	// A column narrower than a part of narrowest of the form has no room for a character on an upright page.
	narrowest = 20
	// signLines is the height of a box to sign, in lines, where a template does not give one: an opinion, a signature and a date.
	signLines = 6
)

// formWord is what an @word of forms, attachments and pages does with the rest of its line. alone says that nothing may stand there.
type formWord struct {
	do    func(r *reader, text string)
	alone bool
}

// formWords is the table of these words.
var formWords map[string]formWord

func init() {
	formWords = map[string]formWord{
		"表":  {do: (*reader).beginForm},
		"表头": {do: (*reader).formHead},
		"行":  {do: (*reader).formRow},
		"续":  {do: (*reader).formMore},
		"行高": {do: (*reader).formHeight},
		"签字": {do: (*reader).formBoxes},
		"表末": {do: func(r *reader, _ string) { r.endForm() }, alone: true},
		"另页": {do: func(r *reader, _ string) { r.endForm(); r.newPage = r.filled }, alone: true},
		"附件": {do: (*reader).beginAttachment},
		"横排": {do: func(r *reader, _ string) { r.turn(true) }, alone: true},
		"竖排": {do: func(r *reader, _ string) { r.turn(false) }, alone: true},
	}
}

// form is a form while it is read. Its cells reach from one place of its width to another (see grid.go).
type form struct {
	part   document.Part
	shares []int
	aligns []align
	head   []formCell
	rows   []formRow
	// lines is the least height of the rows that follow, 0 where the template gives none.
	lines int
	// open says that the last row may be continued.
	open bool
}

// formRow is a row of cells from left to right, without those that another reaches over.
type formRow struct {
	cells []formCell
	lines int
	// boxes is how many boxes to sign divide the row, 0 for a row of columns.
	boxes int
}

// formCell is a cell that reaches over the columns or boxes from from to to.
type formCell struct {
	document.Cell
	from, to int
}

// align says how the cells of a column are set.
type align uint8

const (
	leftAlign align = iota
	centerAlign
	// nameAlign is for what names the cell beside it: in the middle, in 黑体.
	nameAlign
)

var alignWords = map[string]align{"": leftAlign, "左": leftAlign, "中": centerAlign, "名": nameAlign}

// formLine obeys an @word of the table of these words; line is the template's line.
func (r *reader) formLine(word formWord, name string, line int, text string) {
	r.at, r.word = "模板", name
	if line > 0 {
		r.at += "第" + strconv.Itoa(line) + "行"
	}
	if word.alone && text != "" {
		r.fault(finding.TemplateAlone.At(r.here(), finding.Values{"where": r.at, "word": r.word}))
	}
	word.do(r, strings.ReplaceAll(text, string(bodyEnd), "、"))
}

// here is the place of what is wrong with the line.
func (r *reader) here() finding.Where { return finding.Where{File: r.file, Excerpt: "@" + r.word} }

// fault reports what is wrong with the line, once for all turns of a {{range}}.
func (r *reader) fault(f finding.Finding) {
	for _, known := range r.findings {
		if known.Code == f.Code && known.Text(nil) == f.Text(nil) {
			return
		}
	}
	r.findings = append(r.findings, f)
}

// place puts a part of the running text where the template is: into its attachment, onto its page.
func (r *reader) place(p *document.Part) {
	p.Attachment, p.Turned, p.NewPage = r.attachment, r.turned, r.newPage
	r.newPage, r.filled = false, true
}

// beginAttachment begins an attachment of the template's own; what follows stands in it.
func (r *reader) beginAttachment(text string) {
	r.endForm()
	name := r.runs(text)
	switch n := r.doc.Count(document.Attachment); {
	case len(name) == 0:
		r.fault(finding.TemplateAttachmentName.At(r.here(), finding.Values{"where": r.at}))
		return
	case n >= mostAttachments:
		r.fault(finding.TemplateAttachments.At(r.here(), finding.Values{"where": r.at, "most": mostAttachments}))
		return
	}
	last := &name[len(name)-1]
	last.Text = strings.TrimRight(last.Text, "。；，、") // no mark stands behind an attachment's name (GB/T 9704-2012 7.3.4)
	r.attachment, r.turned, r.newPage, r.filled = r.doc.BeginAttachment(name), false, false, false
}

// turn says the direction of the pages from here on.
func (r *reader) turn(turned bool) {
	r.endForm()
	r.turned = turned
	if r.filled || r.attachment == 0 {
		return
	}
	for i := range r.doc.Parts {
		if p := &r.doc.Parts[i]; p.Kind == document.Attachment && p.Attachment == r.attachment {
			p.Turned = turned
		}
	}
}

// turnTitle has the title stand on a page of the direction of what comes below it.
func (r *reader) turnTitle() {
	title := r.doc.Part(document.Title)
	for i := range r.doc.Parts {
		switch p := &r.doc.Parts[i]; p.Kind {
		case document.Title:
		case document.Heading, document.Paragraph, document.Caption, document.Form:
			title.Turned = p.Turned && p.Attachment == 0
			return
		default:
			return
		}
	}
}

// beginForm reads the columns' widths, each with a word for how its cells are set.
func (r *reader) beginForm(text string) {
	r.endForm()
	f := &form{part: document.Part{Kind: document.Form}}
	for _, column := range strings.Fields(text) {
		digits := strings.TrimRight(column, "左中名")
		share, err := strconv.Atoi(digits)
		a, known := alignWords[column[len(digits):]]
		if err != nil || !known || share < 1 || share > mostShare {
			f.shares = nil
			break
		}
		f.shares, f.aligns = append(f.shares, share), append(f.aligns, a)
	}
	if n := len(f.shares); n == 0 || n > mostColumns {
		r.fault(finding.TemplateTableWidths.At(r.here(), finding.Values{"where": r.at, "most": mostColumns, "share": mostShare}))
		f.shares = nil // its rows say nothing more
	}
	if i := narrowColumn(f.shares); i >= 0 {
		r.fault(finding.TemplateTableNarrow.At(r.here(), finding.Values{"where": r.at, "column": i + 1}))
	}
	r.place(&f.part)
	r.form = f
}

// narrowColumn is the first column that has no room for a character on an upright page, -1 where each has.
func narrowColumn(shares []int) int {
	total := 0
	for _, share := range shares {
		total += share
	}
	for i, share := range shares {
		if share*narrowest < total {
			return i
		}
	}
	return -1
}

// inForm reports whether a row stands in a form, and says so where it does not.
func (r *reader) inForm() bool {
	if r.form == nil {
		r.fault(finding.TemplateTableOutside.At(r.here(), finding.Values{"where": r.at, "word": r.word}))
		return false
	}
	return r.form.shares != nil
}

// formHead reads the heading row.
func (r *reader) formHead(text string) {
	if !r.inForm() {
		return
	}
	if f := r.form; f.head != nil || f.rows != nil {
		r.fault(finding.TemplateTableHead.At(r.here(), finding.Values{"where": r.at}))
		return
	}
	r.form.head = r.cells(text)
	for i := range r.form.head {
		r.form.head[i].Named = false // a heading names its column
	}
}

// formRow reads a row.
func (r *reader) formRow(text string) {
	if !r.inForm() {
		return
	}
	if cells := r.cells(text); cells != nil {
		r.form.rows = append(r.form.rows, formRow{cells: cells, lines: max(r.form.lines, 1)})
		r.form.open = true
	}
}

// cells reads the cells of a row, one for each column; << reaches over from the cell to its left. They are nil where the row is wrong.
func (r *reader) cells(text string) []formCell {
	pieces := cutCells(text)
	if have, want := len(pieces), len(r.form.shares); have != want {
		r.fault(finding.TemplateTableCells.At(r.here(), finding.Values{"where": r.at, "have": have, "want": want}))
		return nil
	}
	var out []formCell
	for i, piece := range pieces {
		if covers(piece) {
			if i == 0 {
				r.fault(finding.TemplateTableFirst.At(r.here(), finding.Values{"where": r.at}))
				return nil
			}
			out[len(out)-1].to = i + 1
			continue
		}
		c := formCell{from: i, to: i + 1}
		if runs := r.runs(piece); runs != nil {
			c.Runs = [][]document.Run{runs}
			c.Center = r.form.aligns[i] == centerAlign
			if c.Named = r.form.aligns[i] == nameAlign; c.Named {
				label(runs)
			}
		}
		out = append(out, c)
	}
	return out
}

// label sets runs in 黑体.
func label(runs []document.Run) {
	for i := range runs {
		runs[i].Label = true
	}
}

func covers(piece string) bool { return piece == "<<" || piece == "＜＜" }

// formMore adds paragraphs to the cells of the last row: to its last cell, or to each by as many pieces as there are columns.
func (r *reader) formMore(text string) {
	if !r.inForm() {
		return
	}
	f := r.form
	if !f.open {
		r.fault(finding.TemplateTableMore.At(r.here(), finding.Values{"where": r.at}))
		return
	}
	cells := f.rows[len(f.rows)-1].cells
	pieces := cutCells(text)
	if len(pieces) == 1 {
		r.addParagraph(&cells[len(cells)-1], pieces[0])
		return
	}
	if have, want := len(pieces), len(f.shares); have != want {
		r.fault(finding.TemplateTableCells.At(r.here(), finding.Values{"where": r.at, "have": have, "want": want}))
		return
	}
	for i := range cells {
		c := &cells[i]
		r.addParagraph(c, pieces[c.from])
		for _, piece := range pieces[c.from+1 : c.to] {
			if piece != "" && !covers(piece) {
				r.fault(finding.TemplateTableOver.At(r.here(), finding.Values{"where": r.at}))
			}
		}
	}
}

// addParagraph adds a paragraph to a cell; an empty one is none.
func (r *reader) addParagraph(c *formCell, piece string) {
	runs := r.runs(piece)
	if runs == nil || covers(piece) {
		return
	}
	switch r.form.aligns[c.from] {
	case nameAlign:
		c.Named = true
		label(runs)
	case centerAlign:
		c.Center = true
	}
	c.Runs = append(c.Runs, runs)
}

// formHeight reads the least height of the rows that follow.
func (r *reader) formHeight(text string) {
	if !r.inForm() {
		return
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > mostRowLines {
		r.fault(finding.TemplateTableHeight.At(r.here(), finding.Values{"where": r.at, "most": mostRowLines}))
		return
	}
	r.form.lines = n
}

// What stands at the foot of a box to sign.
var signFoot = [][]document.Run{{{Text: "（签字）"}}, {{Text: "年　　月　　日"}}}

// formBoxes reads a row of boxes to sign, all of one width.
func (r *reader) formBoxes(text string) {
	if !r.inForm() {
		return
	}
	pieces := cutCells(text)
	if len(pieces) > mostColumns {
		r.fault(finding.TemplateTableBoxes.At(r.here(), finding.Values{"where": r.at, "most": mostColumns}))
		return
	}
	row := formRow{boxes: len(pieces), lines: r.form.lines}
	if row.lines == 0 {
		row.lines = signLines
	}
	for i, piece := range pieces {
		c := formCell{from: i, to: i + 1}
		if runs := r.runs(piece); runs != nil {
			c.Runs = append(c.Runs, runs)
		}
		for _, runs := range signFoot {
			c.Runs = append(c.Runs, append([]document.Run(nil), runs...))
		}
		c.Foot = len(signFoot)
		row.cells = append(row.cells, c)
	}
	r.form.rows = append(r.form.rows, row)
	r.form.open = false
}

// endForm puts the form that is being read into the document. One without a row is nothing, as an empty line is.
func (r *reader) endForm() {
	f := r.form
	r.form = nil
	if f == nil {
		return
	}
	if f.head == nil && f.rows == nil {
		r.newPage = r.newPage || f.part.NewPage
		return
	}
	f.part.Table = f.table()
	r.doc.Add(f.part)
}

// cutCells divides a line at the template's own |; one in a value is text.
func cutCells(line string) []string {
	var out []string
	from, data := 0, false
	for i, c := range line {
		switch {
		case c == dataStart || c == gapStart:
			data = true
		case c == dataEnd:
			data = false
		case !data && (c == '|' || c == '｜'):
			out = append(out, strings.TrimSpace(line[from:i]))
			from = i + len(string(c))
		}
	}
	return append(out, strings.TrimSpace(line[from:]))
}
