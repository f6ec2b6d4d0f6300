package screen

import (
	"slices"
	"strings"

	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator/finding"
)

// joinMissing puts what is missing from one unit's 基本信息 into one line for people; --json and --report keep a finding an item. Where the unit was not
// found in 单位信息, that is why, and what --info would give is beside the point.
func joinMissing(list finding.List) finding.List {
	type key struct {
		severity          finding.Severity
		file, sheet, unit string
		hint              string
	}
	items, at, hints := map[key][]string{}, map[key]int{}, map[key]finding.Finding{}
	var out finding.List
	for _, f := range list {
		if !f.Is(finding.InfoMissing) {
			out = append(out, f)
			continue
		}
		item := f.Remedy.Object
		all := f.Replace("what", "这些项目").With("")
		if why, ok := unitMissing(list, f); ok {
			f = f.Advise(finding.InfoMissingWhy, finding.Values{"why": finding.TextOf(why)})
			all = f
		}
		k := key{f.Severity, f.File, f.Sheet, f.Unit, all.Hint(remedy.Command)}
		if slices.Contains(items[k], item) { // another paper of the unit lacks it too
			continue
		}
		if items[k] = append(items[k], item); len(items[k]) == 1 {
			at[k], hints[k] = len(out), all
			out = append(out, f)
		}
	}
	for k, names := range items {
		if len(names) > 1 {
			f := out[at[k]]
			several := finding.InfoMissingSeveral.At(finding.Where{File: f.File, Sheet: f.Sheet},
				finding.Values{"count": len(names), "items": strings.Join(names, "、"), "hint": finding.HintOf(hints[k])}).As(f.Severity)
			several.Unit = f.Unit
			out[at[k]] = several
		}
	}
	return out
}

// unitMissing finds why a unit lacks its items: 单位信息 does not have it.
func unitMissing(list finding.List, f finding.Finding) (why finding.Finding, ok bool) {
	for _, w := range list {
		if w.Is(finding.UnitMissing) && w.File == f.File && (f.Unit == "" || f.Unit == w.Value("unit")) {
			why, ok = w, true
		}
	}
	return why, ok
}
