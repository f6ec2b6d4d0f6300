package evidence

import (
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// Head is what stands over a 依据表.
type Head struct {
	// Ledger is the ledger's file, without its folder.
	Ledger string
	// Titles are those of the papers; the first is number 1.
	Titles []string
	// Secrecy is the papers' 密级, which this one has too; "" where they have none.
	Secrecy string
}

// Name is what the table is called, on paper and as a sheet.
const Name = "依据表"

// Columns are the headings of the printed table with the shares of its width, for all that prints it.
var Columns = []document.Column{
	{Heading: "序号", Width: 12, Center: true}, {Heading: "写的是", Width: 26, Center: true}, {Heading: "内容", Width: 66},
	{Heading: "出自台账的格", Width: 60}, {Heading: "写在哪里", Width: 60}, {Heading: "核对", Width: 18, Center: true},
}

// SignLines are the lines to sign on.
var SignLines = []string{"核对人（签字）：", "复核人（签字）：", "核对日期：　　　　年　　月　　日"}

// fewPlaces is how many places a printed row names.
const fewPlaces = 6

// Cells are the rows as they are printed, a text for each of Columns. With every all cells and places are named, else only the first ones of many.
func Cells(rows []Row, several, every bool) [][]string {
	out := make([][]string, len(rows))
	for i, r := range rows {
		out[i] = []string{strconv.Itoa(i + 1), r.what(), r.content(), r.from(every), r.where(several, every), ""}
	}
	return out
}

// what is what the row is about.
func (r *Row) what() string {
	if r.Name == "" {
		return "模板"
	}
	_, own, isOwn := strings.Cut(r.Name, " ") // 自定 党委书记
	if isOwn {
		return own
	}
	return r.Name
}

func (r *Row) content() string {
	text := r.Text
	if r.Count > 1 {
		return fmt.Sprintf("%s 等%d格", text, r.Count)
	}
	if len(r.Numbers) > 0 {
		text += "（其中的数：" + strings.Join(r.Numbers, "、") + "）"
	}
	return text
}

// From names the cells: 整改台账 I3:I59 共57格. Words that came from no cell are the template's.
func (r *Row) From() string { return r.from(false) }

func (r *Row) from(every bool) string {
	switch {
	case !r.Known:
		return "模板"
	case len(r.Cells) == 0:
		return "没有一格（是0）"
	}
	var sheets []string
	cells := map[string][]string{}
	given := false
	for _, c := range r.Cells {
		if c.Cell == "" {
			given = true
			continue
		}
		if cells[c.Sheet] == nil {
			sheets = append(sheets, c.Sheet)
		}
		cells[c.Sheet] = append(cells[c.Sheet], c.Cell)
	}
	var out []string
	for _, sheet := range sheets {
		out = append(out, sheet+" "+finding.CellRanges(cells[sheet], every))
	}
	if given {
		out = append(out, "另给的，不在台账里")
	}
	return strings.Join(out, "；")
}

// where names the places, with the papers' numbers where there are several papers.
func (r *Row) where(several, every bool) string {
	var out []string
	n, paper := 0, 0
	for _, p := range r.Places {
		if n++; n > fewPlaces && !every {
			out[len(out)-1] += fmt.Sprintf(" 等%d处", len(r.Places))
			break
		}
		name := p.Name
		if several && p.Paper != paper {
			name = fmt.Sprintf("材料%d：%s", p.Paper, name)
			if len(out) > 0 {
				out[len(out)-1] += "；"
			}
		} else if len(out) > 0 {
			out[len(out)-1] += "、"
		}
		paper = p.Paper
		out = append(out, name)
	}
	return strings.Join(out, "")
}

// Document is the table as a paper to print and to sign: what it is, the lines to sign on, and the table as its attachment.
func Document(head Head, rows []Row, date ledger.Date) *document.Document {
	d := &document.Document{Properties: document.Properties{Year: date.Year, Month: date.Month, Day: date.Day}}
	add := func(kind document.Kind, text string) {
		d.Add(document.Part{Kind: kind, Runs: []document.Run{{Text: text}}})
	}
	several := len(head.Titles) > 1
	if head.Secrecy != "" {
		add(document.Secrecy, head.Secrecy)
	}
	add(document.Title, Name)
	if several {
		add(document.Paragraph, fmt.Sprintf("下列%d份材料里的每一个数目和名称，出自台账“%s”的哪些格，逐项列在附件里，供核对：", len(head.Titles), head.Ledger))
		for i, title := range head.Titles {
			add(document.Paragraph, fmt.Sprintf("材料%d：《%s》", i+1, title))
		}
	} else {
		add(document.Paragraph, fmt.Sprintf("《%s》里的每一个数目和名称，出自台账“%s”的哪些格，逐项列在附件里，供核对。", strings.Join(head.Titles, ""), head.Ledger))
	}
	add(document.Paragraph, "“写在哪里”按段数，标题是第1段，空段不算。很多格写成一段，例如 I3:I59 共57格；不连着的写首尾和格数，例如 I3:I59 中48格，全部的格在同名的表格文件里。长的文字只写开头和其中的数。写“模板”的是模板自己的话，不出自台账。")
	for _, line := range SignLines {
		add(document.Paragraph, line)
	}
	table := &document.Table{Name: "逐项依据", Columns: Columns}
	for _, cells := range Cells(rows, several, false) {
		row := make([]document.Cell, len(cells))
		for i, text := range cells {
			row[i].Text = text
		}
		table.Rows = append(table.Rows, row)
	}
	d.Attach(table)
	return d
}
