package run

import (
	"slices"
	"strings"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/difference"
	"gongshi/generator/document"
	"gongshi/generator/edited"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
	"gongshi/generator/proof"
	"gongshi/templates"
)

// leastKept is how much of what the program writes a text has at least, in hundredths, that was made of it.
const leastKept = 30

// clearlyMore is how much more of another text a paper has than of a likelier one, in hundredths, where it was made of the other.
const clearlyMore = 5

// byTitle is what the same title adds to a text's likeness: a report holds nearly all that a notice says, so that the words alone do not tell them apart.
const byTitle = 10

// edits are the findings about what a person has changed in a text of the unit's, with what they were found by; result is nil where nothing could be compared.
func (r *runner) edits(m *manuscript.Manuscript, text *proof.Text, unit *ledger.Unit, hits []proof.Hit) (findings finding.List, result *edited.Result) {
	paper := paperOf(m, text)
	attached := slices.ContainsFunc(paper, func(p edited.Paragraph) bool { return strings.TrimSpace(p.Text) == document.AttachmentMark })
	var rows *proof.Rows
	written, likeness, title := false, 0, difference.Bare(titleOf(text))
	for _, t := range r.textsFor(text, unit) {
		opt := r.plan.Options
		opt.Template = t
		doc, facts, _ := generator.Written(unit, opt)
		if doc != nil && attached && doc.Part(document.Attachment) == nil { // what is attached is the table of all 项
			opt.WithLedger = true
			doc, facts, _ = generator.Written(unit, opt)
		}
		if doc == nil {
			continue
		}
		written = true
		program := doc.Paragraphs()
		c := edited.Compare(program, paper)
		like := c.Kept
		if difference.Bare(doc.Title()) == title {
			like += byTitle
		}
		if result == nil || like > likeness+clearlyMore {
			result, rows, likeness = c, proof.NewRows(facts, program), like
		}
		if likeness+clearlyMore >= 100+byTitle { // no other can be clearly more alike
			break
		}
	}
	switch {
	case !written:
		return finding.List{finding.EditedUnwritten.Of(nil)}, nil
	case result.Kept < leastKept:
		return finding.List{finding.EditedUnlike.Of(finding.Values{"texts": r.textsTried()})}, nil
	}
	e := editTeller{text: text, hits: hits, rows: rows}
	for i := range result.Changes {
		findings = append(findings, e.finding(&result.Changes[i]))
	}
	return findings, result
}

// paperOf is the text as it is compared: the lines of a title, or of a name below, are one.
func paperOf(m *manuscript.Manuscript, text *proof.Text) []edited.Paragraph {
	out := make([]edited.Paragraph, len(m.Paragraphs))
	for i, p := range m.Paragraphs {
		out[i] = edited.Paragraph{Text: p.Text, Numbered: p.Numbered}
		out[i].Joins = i > 0 && text.Paragraphs[i].Kind == proof.Title && text.Paragraphs[i-1].Kind == proof.Title
	}
	return out
}

// textsFor are the notice texts of which a paper may have been made, the likeliest first: the chosen one alone where one was chosen; else the one that its
// title names, the one of the unit's 文种, and the others.
func (r *runner) textsFor(text *proof.Text, unit *ledger.Unit) (out []*compose.Template) {
	if r.plan.Text.Template != nil {
		return []*compose.Template{r.plan.Text.Template}
	}
	add := func(t *compose.Template) {
		if t != nil && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	switch s := titleOf(text); {
	case strings.Contains(s, "进展"):
		add(BundledText("进展通报"))
	case strings.HasSuffix(s, "通报"):
		add(BundledText("通报"))
	case strings.HasSuffix(s, "公示"):
		add(BundledText("公示"))
	}
	add(r.templateOf(unit))
	for _, name := range templates.Names() {
		kind, _ := templates.Kind(name)
		add(BundledText(kind))
	}
	return out
}

// titleOf is a paper's title in one line.
func titleOf(text *proof.Text) string {
	var title strings.Builder
	for _, p := range text.Paragraphs {
		if p.Kind == proof.Title {
			title.WriteString(strings.TrimSpace(p.Text))
		}
	}
	return title.String()
}

// textsTried names the texts of textsFor for a person.
func (r *runner) textsTried() string {
	if t := r.plan.Text.Template; t != nil {
		return "“" + t.Name() + "”"
	}
	return "自带的几份文本"
}

// editTeller makes findings of changes.
type editTeller struct {
	text *proof.Text
	hits []proof.Hit
	rows *proof.Rows
}

func (e *editTeller) finding(c *edited.Change) finding.Finding {
	under := e.under(c.Paragraph)
	rows := e.rows.Of(c.Was)
	if c.Kind == edited.Added { // it is about what the sentence before it is about
		rows = e.rows.Of(c.Follows)
	}
	hit := &proof.Hit{Paragraph: c.Paragraph, From: c.From, To: c.To}
	var f finding.Finding
	switch c.Kind {
	case edited.Changed:
		hit = e.changedPart(c, hit)
		agrees, hint, doubt := e.agrees(c, rows)
		f = finding.EditedChanged.At(finding.Where{Excerpt: shortened(c.Is)}, finding.Values{"under": under, "was": windowed(c), "agrees": agrees, "hint": hint}).With(c.Was)
		if doubt {
			f = f.As(finding.Warning)
		}
	case edited.Added:
		agrees, hint, doubt := e.agrees(c, rows)
		f = finding.EditedAdded.At(finding.Where{Excerpt: shortened(c.Is)}, finding.Values{"under": under, "agrees": agrees, "hint": hint})
		if doubt {
			f = f.As(finding.Warning)
		}
	case edited.Moved:
		after := "最前面"
		if c.Follows != "" {
			after = "“" + lastWords(c.Follows) + "”后面"
		}
		f = finding.EditedMoved.At(finding.Where{Excerpt: shortened(c.Is)}, finding.Values{"under": under, "after": after})
	default:
		after := "开头"
		if c.Follows != "" {
			after = "“" + lastWords(c.Follows) + "”后面"
		}
		cell := ""
		if len(rows) == 1 {
			cell = "，台账里是" + e.rows.Cell(rows[0]) + "这一行的"
		}
		f = finding.EditedLeftOut.Of(finding.Values{"under": under, "after": after, "was": shortened(c.Was), "rows": cell}).With(c.Was)
	}
	f.Place, f.Context, f.From, f.To = hit.Place(e.text), hit.Context(e.text), hit.From, hit.To
	f.Spot = &finding.Spot{Paragraph: hit.Paragraph, From: hit.From, To: hit.To}
	f.Versus = &finding.Versus{Expected: c.Was, Found: c.Is}
	return f
}

// changedPart narrows a hit to what was changed in a sentence. Offsets count blanks, the edits do not.
func (e *editTeller) changedPart(c *edited.Change, hit *proof.Hit) *proof.Hit {
	if len(c.Edits) == 0 {
		return hit
	}
	places := bareOffsets(e.text.Paragraphs[c.Paragraph].Text, c.From, c.To)
	from, until := c.Edits[0].At, c.Edits[len(c.Edits)-1].Until
	if until > len(places)-1 { // a sentence of several lines
		return hit
	}
	narrow := *hit
	narrow.From, narrow.To = places[from], places[until]
	if until > from {
		narrow.To = places[until-1] + 1
	}
	return &narrow
}

// bareOffsets are the offsets in a paragraph of the characters of a sentence that are no layout, and its end.
func bareOffsets(text string, from, to int) (out []int) {
	for i, r := range []rune(text)[from:to] {
		if !difference.IsLayout(r) {
			out = append(out, from+i)
		}
	}
	return append(out, to)
}

// agrees says whether a changed or added sentence still agrees with the ledger, and what to do where it does not.
func (e *editTeller) agrees(c *edited.Change, rows []int) (agrees, hint string, doubt bool) {
	doubts, news := e.rows.Doubts(c.Is, c.Was, rows)
	doubts = append(doubts, e.otherNames(c, rows)...)
	var codes []string
	for i := range e.hits {
		h := &e.hits[i]
		if h.Paragraph == c.Paragraph && h.From < c.To && h.To > c.From && h.Rule.OfFacts() && !slices.Contains(codes, h.Rule.Code) {
			codes = append(codes, h.Rule.Code)
		}
	}
	if len(codes) > 0 {
		doubts = append(doubts, "这一句另有提示（"+strings.Join(codes, "、")+"）")
	}
	switch {
	case len(doubts) > 0:
		return "；" + strings.Join(doubts, "；"), "看哪一个对：文稿错了改文稿，台账该改的改台账，两边一致", true
	case news > 0:
		return "；新写的数目、日期、文件名和完成情况与台账对得上", "", false
	}
	return "；没有新写数目、日期、文件名", "", false
}

// otherNames are doubts about names that the program's sentence has and the edited one does not, where something else was put in their place.
func (e *editTeller) otherNames(c *edited.Change, rows []int) (doubts []string) {
	was, is := difference.Bare(c.Was), difference.Bare(c.Is)
	for _, name := range e.rows.Names(rows) {
		k := strings.Index(was, name)
		if k < 0 || strings.Contains(is, name) {
			continue
		}
		from := len([]rune(was[:k]))
		to := from + len([]rune(name))
		if slices.ContainsFunc(c.Edits, func(d difference.Edit) bool {
			return d.From < to && d.To > from && (d.Added() > 0 || d.From > from || d.To < to)
		}) {
			doubts = append(doubts, "台账里的“"+name+"”这里写的不同")
		}
	}
	return doubts
}

// under names the heading above a paragraph.
func (e *editTeller) under(paragraph int) string {
	if k := e.text.Paragraphs[paragraph].Kind; k > proof.Heading { // the contacts and the signature stand under none
		return ""
	}
	for i := paragraph; i >= 0; i-- {
		if p := &e.text.Paragraphs[i]; p.Kind == proof.Heading {
			if i == paragraph {
				return ""
			}
			return "“" + firstWords(strings.TrimSpace(p.Text)) + "”下面，"
		}
	}
	return ""
}

// editComments are comments that say the same as the findings, in a copy of the text. What was left out is told at the character before it.
func editComments(findings finding.List, text *proof.Text, words *finding.Words) (out []manuscript.Comment) {
	for _, f := range findings {
		if f.Spot == nil {
			continue
		}
		c := manuscript.Comment{Paragraph: f.Spot.Paragraph, From: f.Spot.From, Until: f.Spot.Paragraph, To: f.Spot.To}
		if n := len([]rune(text.Paragraphs[c.Paragraph].Text)); c.From == c.To {
			if c.From > 0 {
				c.From--
			} else if c.To = 1; n == 0 {
				continue
			}
		}
		line := f.Severity.Name() + "：" + f.Text(words) + "。"
		if hint := f.Hint(words); hint != "" {
			line += hint + "。"
		}
		c.Lines = []string{line, "（" + f.Code + "）"}
		out = append(out, c)
	}
	return out
}
