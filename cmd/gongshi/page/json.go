package page

import (
	"cmp"
	"fmt"
	"net/http"
	"path"
	"slices"
	"strings"

	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/picture"
	"gongshi/templates"
)

// jsonUnit is what the page shows of a unit.
type jsonUnit struct {
	View string `json:"view"`
	Unit int    `json:"unit"`
	Name string `json:"name"`
	// Several says that the ledger has other units.
	Several bool   `json:"several"`
	Title   string `json:"title"`
	// Ready says that the files can be made as requested; else the pages are a draft's, or none.
	Ready    bool          `json:"ready"`
	Stats    *jsonStats    `json:"stats"`
	Findings []jsonFinding `json:"findings"`
	// Missing are the items of 基本信息 that the notice lacks, Info those that it has.
	Missing []string          `json:"missing"`
	Info    map[string]string `json:"info"`
	// Labels are what the unit's kind of inspection calls items: 审计机关 for 巡察机构.
	Labels map[string]string `json:"labels"`
	Pages  []jsonPage        `json:"pages"`
}

type jsonStats struct {
	Total   int `json:"total"`
	Done    int `json:"done"`
	Open    int `json:"open"`
	Ongoing int `json:"ongoing"`
	// Own are the statuses of 另列状态 with their numbers.
	Own  []jsonOwn `json:"own"`
	Rate string    `json:"rate"`
	// Others are labels with their amounts: 追缴资金, 155元.
	Others [][2]string `json:"others"`
}

// jsonOwn is a status of the office's own.
type jsonOwn struct {
	Name string `json:"name"`
	N    int    `json:"n"`
}

func (u *jsonUnit) stats(notice *generator.Notice) {
	facts := notice.Facts
	s := &jsonStats{Total: facts.Total.N, Done: facts.Done.N, Open: facts.Open.N, Ongoing: facts.Ongoing.N, Own: []jsonOwn{}, Rate: facts.Rate, Others: [][2]string{}}
	for _, o := range facts.Own {
		if o.N > 0 {
			s.Own = append(s.Own, jsonOwn{o.Word, o.N})
		}
	}
	if !facts.Recovered.IsZero() {
		s.Others = append(s.Others, [2]string{"追缴资金", facts.Unit.Info.Money(facts.Recovered)})
	}
	for _, h := range facts.Handled {
		if h.N > 0 {
			s.Others = append(s.Others, [2]string{h.Kind, fmt.Sprintf("%d%s", h.N, h.Counter)})
		}
	}
	u.Stats = s
}

type jsonFinding struct {
	Severity string `json:"severity"`
	Code     string `json:"code"`
	// Where is the sheet and the cell, with the file's name before them where it is not the ledger's; Place is the paragraph. Either can be "".
	Where string `json:"where"`
	Place string `json:"place"`
	// Context has the characters in question between 【 and 】.
	Context string `json:"context"`
	Text    string `json:"text"`
	Hint    string `json:"hint"`
	// Rule says that the proofreader found it. Item is the item of 基本信息 that it is about, Missing that the item is not there at all; Reading says that a
	// field of “怎样读这份台账” remedies it.
	Rule    bool       `json:"rule"`
	Item    string     `json:"item"`
	Missing bool       `json:"missing"`
	Reading bool       `json:"reading"`
	Marks   []jsonMark `json:"marks"`
	// Answers are what can be written in “列的意思”, each with what would then be read: the page has a button for each.
	Answers []jsonAnswer `json:"answers"`
}

type jsonAnswer struct {
	Columns string `json:"columns"`
	Reads   string `json:"reads"`
}

// jsonMark is a place on a page, in shares of its width and height.
type jsonMark struct {
	Page   int     `json:"page"`
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
}

type jsonPage struct {
	Key       string `json:"key"`
	Landscape bool   `json:"landscape"`
}

// jsonFindings puts findings in the page's words, errors first. marks are those of each finding, or nil; file is the ledger's, whose name need not be said.
func jsonFindings(findings finding.List, marks [][]picture.Mark, file string) []jsonFinding {
	out := []jsonFinding{}
	groups := finding.InColumns(findings, remedy.Page)
	slices.SortStableFunc(groups, func(a, b finding.Group) int { return cmp.Compare(b.Severity, a.Severity) })
	for _, g := range groups {
		where := g.Sheet + " " + g.Cell
		if g.File != "" && g.File != file {
			where = path.Base(g.File) + " " + where
		}
		j := jsonFinding{
			Severity: g.Severity.String(), Code: g.Code, Where: strings.TrimSpace(where), Place: g.Place, Context: g.Context,
			Text: g.Text(remedy.Page), Hint: g.Hint(remedy.Page), Rule: g.FromRule(), Item: itemName(g.Item()), Missing: g.Is(finding.InfoMissing),
			Reading: readingRemedies[g.Remedy.Kind], Marks: []jsonMark{}, Answers: []jsonAnswer{},
		}
		for _, a := range g.Remedy.Answers {
			j.Answers = append(j.Answers, jsonAnswer{a.Object, a.Reads})
		}
		for _, i := range g.Members {
			if i < len(marks) {
				for _, m := range marks[i] {
					j.Marks = append(j.Marks, jsonMark(m))
				}
			}
		}
		out = append(out, j)
	}
	return out
}

// readingRemedies are the remedies that have a field in “怎样读这份台账”.
var readingRemedies = map[finding.RemedyKind]bool{
	finding.ChooseSheet: true, finding.MoveToSheet: true, finding.CorrectSheet: true, finding.NameColumn: true, finding.CorrectColumns: true,
	finding.GivePassword: true, finding.CorrectPassword: true,
}

// setup sends what the page has to know before it has a ledger: the items of the form, the kinds of notices (文种), the papers of a kit and the output formats.
func (s *Server) setup(w http.ResponseWriter, _ *http.Request) {
	type item struct {
		Name    string   `json:"name"`
		Hint    string   `json:"hint"`
		Example string   `json:"example"`
		Choices []string `json:"choices"`
	}
	var items []item
	for _, it := range ledger.InfoItems {
		items = append(items, item{it.Name, it.Hint, it.Example, it.Choices})
	}
	kinds := templates.Kinds() // the notices first: the first one is what a ledger without 文种 gets
	type format struct {
		Name  string `json:"name"`
		Label string `json:"label"`
		// Usual says that its box is ticked to begin with.
		Usual bool `json:"usual"`
		// Several says that it has buttons of its own: see share.js.
		Several bool `json:"several"`
	}
	var formats []format
	for _, f := range generator.Formats {
		formats = append(formats, format{f.Extension, f.Label, f.Usual, f.Several})
	}
	writeJSON(w, map[string]any{"items": items, "texts": kinds, "formats": formats, "papers": kitPapers()})
}
