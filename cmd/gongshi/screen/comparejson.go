package screen

import (
	"gongshi/generator/compare"
	"gongshi/generator/ledger"
	"gongshi/generator/run"
)

// jsonCompared is a unit in two ledgers.
type jsonCompared struct {
	Type string `json:"type"`
	Unit string `json:"unit"`
	Old  string `json:"old"`
	New  string `json:"new"`
	// Date is the day of the newer ledger, from which days are counted.
	Date string `json:"date,omitempty"`
	// Items are how many 项 each ledger has, and how many are the same in both.
	Items jsonItems `json:"items"`
	// Counts are how many changes there are, by their kinds.
	Counts map[string]int `json:"counts"`
	// Missing are the columns that one of the ledgers lacks, and that were not compared.
	Missing []string `json:"missing,omitempty"`
}

type jsonItems struct {
	Old  int `json:"old"`
	New  int `json:"new"`
	Same int `json:"same"`
}

// jsonChange is one change. The texts of a secret 项 are missing.
type jsonChange struct {
	Type string `json:"type"`
	Unit string `json:"unit"`
	Kind string `json:"kind"`
	// Old and New are the cells in each ledger, "整改台账!I7".
	Old []string `json:"old"`
	New []string `json:"new"`
	// What is the column, Was and Is what it says.
	What string `json:"what,omitempty"`
	Was  string `json:"was,omitempty"`
	Is   string `json:"is,omitempty"`
	// Days is there for what is put off, due or overdue.
	Days    *int   `json:"days,omitempty"`
	Problem string `json:"problem,omitempty"`
	Measure string `json:"measure,omitempty"`
}

// jsonProgress is what all units come to.
type jsonProgress struct {
	Type   string         `json:"type"`
	Units  int            `json:"units"`
	Counts map[string]int `json:"counts"`
	// OldOnly and NewOnly are units of one side alone, Left those with ledgers that could not be compared.
	OldOnly []string `json:"old_only"`
	NewOnly []string `json:"new_only"`
	Left    []string `json:"left"`
}

func (s *Screen) encodeCompared(u *run.Compared) {
	c := u.Comparison
	out := jsonCompared{
		Type: "compared", Unit: u.Unit, Old: u.Old, New: u.New, Counts: kindCounts(c.Entries),
		Items: jsonItems{len(c.Old.All()), len(c.New.All()), len(c.Pairs)},
	}
	if !c.On.IsZero() {
		out.Date = c.On.String()
	}
	for _, m := range c.Missing {
		out.Missing = append(out.Missing, m.Column)
	}
	s.Encode(out)
	for _, e := range c.Entries {
		change := jsonChange{Type: "change", Unit: u.Unit, Kind: e.Named().Code, Old: places(e.OldAt), New: places(e.NewAt), What: e.What}
		switch e.Kind {
		case compare.PutOff, compare.Soon, compare.Overdue:
			change.Days = &e.Days
		}
		if !e.Secret() {
			change.Was, change.Is = e.Was, e.Is
			if it := e.Item(); it != nil {
				change.Problem, change.Measure = it.Problem.Text, it.Measure.Text
			}
		}
		s.Encode(change)
	}
}

// places are the cells of fields that have one.
func places(fields []ledger.Field) []string {
	out := []string{}
	for _, f := range fields {
		if f.Cell != "" {
			out = append(out, cells([]ledger.Field{f})...)
		}
	}
	return out
}

func kindCounts(entries []compare.Entry) map[string]int {
	out := map[string]int{}
	for _, e := range entries {
		out[e.Named().Code]++
	}
	return out
}

func (s *Screen) encodeProgress(p run.Progress) {
	var all []compare.Entry
	for _, u := range p.Units {
		all = append(all, u.Entries...)
	}
	s.Encode(jsonProgress{
		Type: "progress", Units: len(p.Units), Counts: kindCounts(all),
		OldOnly: namesOfAlone(p.OldOnly), NewOnly: namesOfAlone(p.NewOnly), Left: namesOfAlone(p.Left),
	})
}
