package screen

import (
	"gongshi/generator/finding"
)

// listedAlike is how many findings of one kind in one file are listed: ten thousand rows that are wrong in one way would fill a thousand screens.
const listedAlike = 10

// capped keeps the first findings of one kind in one file, and counts the others in one line. --json and --report keep each.
func capped(list finding.List) finding.List {
	type kind struct {
		severity   finding.Severity
		code, file string
	}
	count := map[kind]int{}
	for _, f := range list {
		count[kind{f.Severity, f.Code, f.File}]++
	}
	var out finding.List
	shown := map[kind]int{}
	for _, f := range list {
		k := kind{f.Severity, f.Code, f.File}
		shown[k]++
		n := count[k]
		switch {
		case n <= listedAlike+1 || shown[k] <= listedAlike: // one more is no longer than the line that would count it
			out = append(out, f)
		case shown[k] == listedAlike+1:
			rest := finding.Kind{Code: f.Code, Severity: f.Severity, Rule: f.FromRule(), Text: "同样的问题还有{count}处，没有逐条列出", Hint: "{do list-all}；多半是同一个原因，先改好上面的"}
			out = append(out, rest.At(finding.Where{File: f.File}, finding.Values{"count": n - listedAlike}))
		}
	}
	return out
}
