package evidence

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/ledger"
)

// Kit is a set of papers of one unit, for its cover list.
type Kit struct {
	// Unit is what the unit is called, Ledger the ledger's file without its folder, Date that of the papers.
	Unit, Ledger string
	Date         ledger.Date
	Papers       []KitPaper
	// Evidence says that a 依据表 goes with it.
	Evidence bool
	// Secrecy is the papers' 密级, which the list has too; "" where they have none.
	Secrecy string
	// Notes are what whoever takes the set should know of it, a sentence each without its end.
	Notes []string
}

// KitPaper is one paper of a set; Failed is why there is none.
type KitPaper struct {
	Kind, Readers, Title string
	// Folder is where it is, within the unit's own.
	Folder string
	Pages  int
	// Gaps are the places in a draft that are still to be filled in.
	Gaps   int
	Failed string
}

// CoverName is what the list is called.
const CoverName = "材料清单"

// figureColumns are the columns of the list of figures.
var figureColumns = []document.Column{
	{Heading: "序号", Width: 14, Center: true}, {Heading: "数目", Width: 44, Center: true}, {Heading: "写的是", Width: 30, Center: true},
	{Heading: "写在哪些材料", Width: 90}, {Heading: "出自台账的格", Width: 84},
}

// Cover is the list of the papers of a set, and of the figures that they say; rows are those of the papers that were made, numbered without the others.
func Cover(k Kit, rows []Row) *document.Document {
	d := &document.Document{Properties: document.Properties{Year: k.Date.Year, Month: k.Date.Month, Day: k.Date.Day}}
	add := func(kind document.Kind, level int, text string) {
		d.Add(document.Part{Kind: kind, Level: level, Runs: []document.Run{{Text: text}}})
	}
	if k.Secrecy != "" {
		add(document.Secrecy, 0, k.Secrecy)
	}
	add(document.Title, 0, k.Unit+CoverName)
	add(document.Paragraph, 0, k.opening())
	add(document.Heading, 1, "一、材料")
	n := 0
	for _, p := range k.Papers {
		if p.Failed == "" {
			n++
			text := fmt.Sprintf("%d.%s：《%s》，给%s，%d页，在“%s”文件夹里", n, p.Kind, p.Title, p.Readers, p.Pages, p.Folder)
			if p.Gaps > 0 {
				text += fmt.Sprintf("；还有%d处待填", p.Gaps)
			}
			add(document.Paragraph, 0, text+"。")
		}
	}
	if missing := k.missing(); len(missing) > 0 {
		add(document.Heading, 1, "二、没有出的")
		for i, p := range missing {
			add(document.Paragraph, 0, fmt.Sprintf("%d.%s：%s。", i+1, p.Kind, p.Failed))
		}
	}
	if len(k.Notes) > 0 {
		add(document.Heading, 1, map[bool]string{true: "三、要留意的", false: "二、要留意的"}[len(k.missing()) > 0])
		for _, note := range k.Notes {
			add(document.Paragraph, 0, note+"。")
		}
	}
	if figures := Figures(rows); len(figures) > 0 {
		d.Attach(figureTable(figures))
	}
	return d
}

// missing are the papers that could not be made.
func (k *Kit) missing() []KitPaper {
	return slices.DeleteFunc(slices.Clone(k.Papers), func(p KitPaper) bool { return p.Failed == "" })
}

// opening says how many papers there are, for whom, and where their figures come from.
func (k *Kit) opening() string {
	made, failed := 0, len(k.missing())
	var folders []string
	count := map[string]int{}
	for _, p := range k.Papers {
		if p.Failed != "" {
			continue
		}
		made++
		if count[p.Folder] == 0 {
			folders = append(folders, p.Folder)
		}
		count[p.Folder]++
	}
	var parts []string
	for _, f := range folders {
		parts = append(parts, fmt.Sprintf("%s%d份", f, count[f]))
	}
	text := fmt.Sprintf("材料共%d份，其中%s", made, strings.Join(parts, "、"))
	if len(parts) == 1 {
		text = fmt.Sprintf("材料共%d份，都是%s的", made, folders[0])
	}
	if failed > 0 {
		text += fmt.Sprintf("；另有%d份没有出", failed)
	}
	text += fmt.Sprintf("。各份材料由台账“%s”一次读出，里面的数目出自同一组数，逐个列在附件里", k.Ledger)
	if k.Evidence {
		text += "；每一个数目、名称的依据见依据表"
	}
	return text + "。"
}

// figureTable says of each figure which papers say it. One that differs between readers, since not all rows are counted for all, has a row for each.
func figureTable(figures []Row) *document.Table {
	t := &document.Table{Name: "各份材料写到的数目", Columns: figureColumns}
	for i, r := range figures {
		cells := []string{strconv.Itoa(i + 1), r.what(), strings.TrimPrefix(r.Text, r.Name), r.inPapers(), r.From()}
		row := make([]document.Cell, len(cells))
		for c, text := range cells {
			row[c].Text = text
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// inPapers are the numbers of the papers that say a figure.
func (r *Row) inPapers() string {
	var papers []string
	for _, p := range r.Places {
		if name := strconv.Itoa(p.Paper); !slices.Contains(papers, name) {
			papers = append(papers, name)
		}
	}
	return "材料" + strings.Join(papers, "、")
}
