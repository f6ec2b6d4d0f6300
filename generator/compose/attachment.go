package compose

import (
	"strconv"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// AttachmentName is the attachment's title.
const AttachmentName = "整改情况一览表"

// attachmentColumn is one entry of the table of the attachment's columns.
type attachmentColumn struct {
	// width is in millimetres, while all columns are there; where one is left out the others share its width.
	width  int
	center bool
	// core: the column is there even where it is empty. level: where it is empty the ledger has no such level, which needs no finding.
	core, level bool
	// sources are where its cells may come from; the first one that the ledger has any content of is taken.
	sources []attachmentSource
}

// attachmentSource is where a column's cells come from, with its heading. cell gives a row's text and the ledger's cell that it is from.
type attachmentSource struct {
	heading string
	cell    func(*attachmentRow) ledger.Field
}

// attachmentRow is one 项 as a row of the table.
type attachmentRow struct {
	*ledger.Item
	problem *stats.Problem
	number  ledger.Field
}

// attachmentColumns is the table of columns. They hold what the public may know of each 项 and nothing else of the ledger: no notes, no sums of
// money, no handling of persons. The department stands for whoever is responsible, a person only where the ledger has no departments.
var attachmentColumns = []attachmentColumn{
	{width: 13, center: true, core: true, sources: []attachmentSource{
		{"序号", func(r *attachmentRow) ledger.Field { return r.number }}}},
	{width: 36, level: true, sources: []attachmentSource{
		{"反馈问题", func(r *attachmentRow) ledger.Field { return reworded(r.problem.Group, r.problem.GroupTitle) }}}},
	{width: 46, core: true, sources: []attachmentSource{
		{"存在问题", func(r *attachmentRow) ledger.Field { return reworded(r.problem.Text, r.problem.Title) }}}},
	{width: 80, sources: []attachmentSource{
		{"整改措施", func(r *attachmentRow) ledger.Field { return r.Measure }}}},
	{width: 26, center: true, sources: []attachmentSource{
		{"责任部门", func(r *attachmentRow) ledger.Field { return r.Department }},
		{"责任人", func(r *attachmentRow) ledger.Field { return r.Person }},
		{"责任领导", func(r *attachmentRow) ledger.Field { return r.Leader }}}},
	{width: 38, center: true, sources: []attachmentSource{
		{"整改时限", func(r *attachmentRow) ledger.Field { return reworded(r.Deadline, ledger.CutTerm(r.Deadline.Text)) }}}},
	{width: 22, center: true, core: true, sources: []attachmentSource{
		{"完成情况", func(r *attachmentRow) ledger.Field { return reworded(r.StatusText, r.Standing().String()) }}}},
}

// reworded is a cell with another text, in the notice's words.
func reworded(f ledger.Field, text string) ledger.Field {
	f.Text = text
	return f
}

// Attachment makes 附件: 整改情况一览表, a table of all 项 in the ledger's order. A ledger's cell over several rows is one cell of the table too. A
// column that would be empty is left out, and a finding says so.
func Attachment(facts *stats.Facts) (*document.Table, finding.List) {
	table, _, findings := attachment(facts)
	return table, findings
}

// attachment is Attachment, with the ledger's cell of each of its cells.
func attachment(facts *stats.Facts) (*document.Table, [][]ledger.Field, finding.List) {
	rows := attachmentRows(facts)
	cells := make([][]ledger.Field, len(rows))
	a := &document.Table{Name: AttachmentName, Rows: make([][]document.Cell, len(rows))}
	var findings finding.List
	for i := range attachmentColumns {
		c := &attachmentColumns[i]
		source := c.source(rows)
		if source == nil && c.level {
			continue
		}
		if source == nil {
			name := c.sources[0].heading
			findings = append(findings, finding.ColumnEmpty.At(finding.Where{Sheet: facts.Unit.Sheet, Excerpt: name}, finding.Values{"name": name}))
			continue
		}
		a.Columns = append(a.Columns, document.Column{Heading: source.heading, Width: c.width, Center: c.center})
		var above ledger.Field
		for k := range rows {
			f := source.cell(&rows[k])
			joined := k > 0 && f.Cell != "" && f == above
			a.Rows[k] = append(a.Rows[k], document.Cell{Text: cellText(f.Text), Joined: joined})
			cells[k] = append(cells[k], f)
			above = f
		}
	}
	return a, cells, findings
}

// attachmentRows pairs the items with their problems and numbers them: by the ledger's 序号 where every 项 has one (or the 项 above it of the same
// problem), else from 1.
func attachmentRows(facts *stats.Facts) []attachmentRow {
	problems := map[*ledger.Item]*stats.Problem{}
	for _, c := range facts.Categories {
		for _, p := range c.Problems {
			for _, it := range p.Items {
				problems[it] = p
			}
		}
	}
	rows := make([]attachmentRow, len(facts.Items))
	numbered := true
	for i := range rows {
		it := facts.Items[i]
		rows[i] = attachmentRow{Item: it, problem: problems[it], number: it.No}
		if it.No.Text == "" && i > 0 && rows[i].problem == rows[i-1].problem {
			rows[i].number = rows[i-1].number
		}
		numbered = numbered && rows[i].number.Text != ""
	}
	if numbered && len(facts.Unit.Held) > 0 {
		renumber(rows)
	}
	if !numbered {
		for i := range rows {
			rows[i].number = ledger.Field{Text: strconv.Itoa(i + 1)}
		}
	}
	return rows
}

// renumber counts the ledger's numbers anew from 1, since those of rows that are held back are missing. Rows that share a number still do.
func renumber(rows []attachmentRow) {
	n := 0
	var above ledger.Field
	for i := range rows {
		number := rows[i].number
		if i == 0 || number.Text != above.Text {
			n++
		}
		above = number
		rows[i].number.Text = strconv.Itoa(n)
	}
}

// source is the first source that gives any row a text, nil where none does; a core column then has its first one.
func (c *attachmentColumn) source(rows []attachmentRow) *attachmentSource {
	for i := range c.sources {
		for k := range rows {
			if c.sources[i].cell(&rows[k]).Text != "" {
				return &c.sources[i]
			}
		}
	}
	if c.core {
		return &c.sources[0]
	}
	return nil
}

// cellText cleans a cell's text but keeps its line ends, which separate paragraphs.
func cellText(s string) string {
	if !strings.Contains(s, "\n") {
		return oneLine(s)
	}
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(oneLine(line)); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
