package screen

import (
	"fmt"
	"strings"

	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator/finding"
	"gongshi/generator/summary"
)

// joinAbsent puts the units of which there is nothing into one line for people, where nothing else is to be said of each.
func joinAbsent(list finding.List) finding.List {
	type key struct{ file, hint string }
	units, at := map[key][]string{}, map[key]int{}
	var out finding.List
	for _, f := range list {
		if !f.Is(finding.UnitAbsent) {
			out = append(out, f)
			continue
		}
		k := key{f.File, f.Hint(remedy.Command)}
		if units[k] = append(units[k], f.Excerpt); len(units[k]) == 1 {
			at[k] = len(out)
			out = append(out, f)
		}
	}
	for k, names := range units {
		if len(names) > 1 {
			f := out[at[k]]
			out[at[k]] = finding.UnitsAbsent.At(finding.Where{File: f.File},
				finding.Values{"count": len(names), "units": strings.Join(names, "、"), "hint": finding.HintOf(f)}).As(f.Severity)
		}
	}
	return out
}

// standings says how the units of the roll stand.
func (s *Screen) standings(c *summary.RollCall) {
	n := len(c.Roll.Expected)
	switch {
	case s.options.JSON && n+len(c.Roll.Files)+len(c.Roll.Others) > 0:
		s.Encode(jsonOfRoll(c))
		return
	case s.options.JSON || n == 0:
		return
	}
	text := fmt.Sprintf("名单上一共%d个单位，已报%d个", n, len(c.In(summary.Reported)))
	for _, state := range []summary.State{summary.Twice, summary.Faulty, summary.Unreadable, summary.Missing} {
		if list := c.In(state); len(list) > 0 {
			text += fmt.Sprintf("，%s%d个（%s）", state, len(list), strings.Join(list, "、"))
		}
	}
	if list := c.Beyond(); len(list) > 0 {
		text += fmt.Sprintf("；另有%d个单位不在名单上", len(list))
	}
	s.Say("%s\n", Printable(text))
}

// jsonRoll is the roll of a run over folders.
type jsonRoll struct {
	Type string `json:"type"`
	// Expected is how many units are on the roll; Units are they, in its order.
	Expected int        `json:"expected"`
	Units    []jsonUnit `json:"units"`
	// Beyond are units that are not on the roll.
	Beyond []jsonUnit `json:"beyond"`
	// Files are those that were not read though they are named like a unit or a ledger; Others counts the rest by kind.
	Files  []jsonUnread   `json:"files"`
	Others map[string]int `json:"others"`
}

type jsonUnit struct {
	Unit string `json:"unit"`
	// State is reported, missing, unreadable, faulty or twice.
	State string   `json:"state"`
	Why   string   `json:"why"`
	Files []string `json:"files"`
}

type jsonUnread struct {
	File string `json:"file"`
	Kind string `json:"kind"`
	Todo string `json:"todo"`
	Unit string `json:"unit"`
}

func jsonOfRoll(c *summary.RollCall) jsonRoll {
	out := jsonRoll{Type: "roll", Expected: len(c.Roll.Expected), Units: []jsonUnit{}, Beyond: []jsonUnit{}, Files: []jsonUnread{}, Others: map[string]int{}}
	words := map[summary.State]string{
		summary.Reported: "reported", summary.Missing: "missing", summary.Unreadable: "unreadable", summary.Faulty: "faulty", summary.Twice: "twice",
	}
	for _, s := range c.Standings {
		u := jsonUnit{s.Unit, words[s.State], s.Why, append([]string{}, s.Files...)}
		if s.Expected {
			out.Units = append(out.Units, u)
		} else {
			out.Beyond = append(out.Beyond, u)
		}
	}
	for _, f := range c.Roll.Files {
		out.Files = append(out.Files, jsonUnread{f.File, f.Kind, f.Todo, f.Unit})
	}
	for _, k := range c.Roll.Others {
		out.Others[k.Kind] = k.N
	}
	return out
}
