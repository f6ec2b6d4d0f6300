package screen

import (
	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/run"
	"gongshi/generator/stats"
	"gongshi/generator/summary"
)

// The JSON lines are a contract with other programs.

type jsonFinding struct {
	Type     string `json:"type"`
	Severity string `json:"severity"`
	Code     string `json:"code"`
	File     string `json:"file"`
	Sheet    string `json:"sheet"`
	Cell     string `json:"cell"`
	Text     string `json:"text"`
	Hint     string `json:"hint"`
	Excerpt  string `json:"excerpt"`
	// What follows is there only where the finding speaks of characters: From and To count them in the paragraph that Place names, or in the
	// cell where there is none, from 0.
	Place   string `json:"place,omitempty"`
	From    *int   `json:"from,omitempty"`
	To      *int   `json:"to,omitempty"`
	Context string `json:"context,omitempty"`
	// Expected and Found are there only where one text is held against another: what it should say and what it says, whole.
	Expected *string `json:"expected,omitempty"`
	Found    *string `json:"found,omitempty"`
	// Remedy is what to do, as data; it is missing where nothing need be done.
	Remedy *jsonRemedy `json:"remedy,omitempty"`
	// Fixed is there only where a copy was written in which it is mended.
	Fixed bool `json:"fixed,omitempty"`
	// Cause is there only for a fault of the program's own: the error, with the stack of one that was not foreseen.
	Cause string `json:"cause,omitempty"`
}

type jsonRemedy struct {
	Kind    string   `json:"kind"`
	Object  string   `json:"object,omitempty"`
	Choices []string `json:"choices,omitempty"`
}

func jsonOf(f finding.Finding) jsonFinding {
	out := jsonFinding{
		Type: "finding", Severity: f.Severity.String(), Code: f.Code, File: f.File, Sheet: f.Sheet, Cell: f.Cell,
		Text: f.Text(remedy.Command), Hint: f.Hint(remedy.Command), Excerpt: f.Excerpt, Place: f.Place, Context: f.Context, Fixed: f.Fixed,
	}
	if f.Remedy.Kind != finding.NoRemedy {
		out.Remedy = &jsonRemedy{string(f.Remedy.Kind), f.Remedy.Object, f.Remedy.Choices}
	}
	if f.Cause != nil {
		out.Cause = f.Cause.Error()
	}
	if f.Versus != nil {
		out.Expected, out.Found = &f.Versus.Expected, &f.Versus.Found
	}
	if f.Context != "" {
		out.From, out.To = &f.From, &f.To
	}
	return out
}

// jsonText is a finished text that was checked.
type jsonText struct {
	Type       string   `json:"type"`
	File       string   `json:"file"`
	Files      []string `json:"files"`
	Paragraphs int      `json:"paragraphs"`
	Characters int      `json:"characters"`
	Errors     int      `json:"errors"`
	Warnings   int      `json:"warnings"`
	// Edits is there only where the text was compared with what the program writes of the ledger.
	Edits *jsonEdits `json:"edits,omitempty"`
	// Mended is there only where repairs were asked for.
	Mended *jsonMended `json:"mended,omitempty"`
}

// jsonCorrected is the mended copy of a ledger.
type jsonCorrected struct {
	Type   string   `json:"type"`
	Ledger string   `json:"ledger"`
	Files  []string `json:"files"`
	Cells  int      `json:"cells"`
	jsonMended
}

// jsonMended counts the places that were mended, the findings of rules that still want a person, and those that only want a mask.
type jsonMended struct {
	Fixed   int `json:"fixed"`
	Left    int `json:"left"`
	Private int `json:"private"`
}

// jsonEdits counts the sentences that are not as the program writes them.
type jsonEdits struct {
	Changed int `json:"changed"`
	Added   int `json:"added"`
	LeftOut int `json:"left_out"`
	Moved   int `json:"moved"`
}

type jsonResult struct {
	Type   string    `json:"type"`
	Ledger string    `json:"ledger"`
	Unit   string    `json:"unit"`
	Title  string    `json:"title"`
	Files  []string  `json:"files"`
	Pages  int       `json:"pages"`
	Stats  jsonStats `json:"stats"`
	// Forced says that it was made in spite of errors.
	Forced bool `json:"forced,omitempty"`
	// Unchanged: an earlier run has made it, and nothing has changed since.
	Unchanged bool `json:"unchanged,omitempty"`
}

type jsonStats struct {
	Total   int `json:"total"`
	Done    int `json:"done"`
	Open    int `json:"open"`
	Ongoing int `json:"ongoing"`
	// Others are the statuses of 另列状态 that there are 项 of.
	Others map[string]int `json:"others,omitempty"`
	// Held is how many of the total may not be read, and so are not written out.
	Held int    `json:"held,omitempty"`
	Rate string `json:"rate"`
	// Recovered is in yuan, without exponent.
	Recovered string         `json:"recovered"`
	Handled   map[string]int `json:"handled"`
	// From is missing where an earlier run has counted.
	From *jsonFrom `json:"from,omitempty"`
}

// jsonFrom has for each number the cells that made it, "整改台账!I7": as many for a status as it counts, those above zero for the rest.
type jsonFrom struct {
	Total     []string            `json:"total"`
	Done      []string            `json:"done"`
	Open      []string            `json:"open"`
	Ongoing   []string            `json:"ongoing"`
	Others    map[string][]string `json:"others,omitempty"`
	Recovered []string            `json:"recovered"`
	Handled   map[string][]string `json:"handled"`
}

type jsonInterrupted struct {
	Type string `json:"type"`
	// Done is how many units are done, Left are the ledgers that are not.
	Done int      `json:"done"`
	Left []string `json:"left"`
}

type jsonSummary struct {
	Type  string `json:"type"`
	Units int    `json:"units"`
	// Failed are those without numbers, by name.
	Failed []string `json:"failed"`
	// Unread are the ledgers, by file, that are not counted among the units, since one cannot tell whose they are.
	Unread []string `json:"unread"`
	// Closed are the folders that could not be opened; whose ledgers they hold nobody knows.
	Closed []string `json:"closed,omitempty"`
	// Missing are the units of the roll of which there is nothing, Beyond those with numbers that are not on it.
	Missing []string  `json:"missing,omitempty"`
	Beyond  []string  `json:"beyond,omitempty"`
	Files   []string  `json:"files"`
	Overdue int       `json:"overdue"`
	Stats   jsonStats `json:"stats"`
}

// jsonOfMade is a notice that was made.
func jsonOfMade(e run.Made) jsonResult {
	return jsonResult{
		Type: "result", Ledger: e.Ledger, Unit: e.Unit, Title: e.Notice.Title, Files: append([]string{}, e.Files...), Pages: e.Notice.Pages, Forced: e.Forced,
		Stats: statsOf(e.Notice.Facts),
	}
}

// statsOf are the numbers of a notice with the cells that made them.
func statsOf(facts *stats.Facts) jsonStats {
	out := jsonStats{
		Total: facts.Total.N, Done: facts.Done.N, Open: facts.Open.N, Ongoing: facts.Ongoing.N,
		Held: facts.Held.Items.N, Rate: facts.Rate, Recovered: facts.Recovered.String(), Handled: map[string]int{},
		From: &jsonFrom{
			Total: cells(facts.Total.From), Done: cells(facts.Done.From), Open: cells(facts.Open.From), Ongoing: cells(facts.Ongoing.From),
			Recovered: cells(facts.RecoveredFrom), Handled: map[string][]string{},
		},
	}
	for _, o := range facts.Own {
		if o.N > 0 {
			if out.Others == nil {
				out.Others, out.From.Others = map[string]int{}, map[string][]string{}
			}
			out.Others[o.Word] = o.N
			out.From.Others[o.Word] = cells(o.From)
		}
	}
	for _, h := range facts.Handled {
		if h.N > 0 {
			out.Handled[h.Kind] = h.N
			out.From.Handled[h.Kind] = cells(h.From)
		}
	}
	return out
}

// others are the statuses of 另列状态 by their words; nil where there are none.
func others(list []summary.Own) map[string]int {
	var out map[string]int
	for _, o := range list {
		if out == nil {
			out = map[string]int{}
		}
		out[o.Word] += o.N
	}
	return out
}

// cells names the cells of a number: 整改台账!I7.
func cells(from []ledger.Field) []string {
	out := make([]string, len(from))
	for i, f := range from {
		out[i] = f.Sheet + "!" + f.Cell
	}
	return out
}

// jsonOfKept is a notice that an earlier run has made.
func jsonOfKept(u summary.Unit) jsonResult {
	out := jsonResult{
		Type: "result", Ledger: u.Ledger, Unit: u.Name, Title: u.Title, Files: []string{}, Pages: u.Pages, Unchanged: true,
		Stats: jsonStats{
			Total: u.Total, Done: u.Done, Open: u.Open, Ongoing: u.Ongoing, Others: others(u.Own), Held: u.Held, Rate: u.Rate, Recovered: u.Recovered.String(), Handled: map[string]int{},
		},
	}
	for _, f := range u.Files {
		out.Files = append(out.Files, f.Name)
	}
	for _, h := range u.Handled {
		out.Stats.Handled[h.Kind] = h.N
	}
	return out
}
