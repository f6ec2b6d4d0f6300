package screen

import (
	"gongshi/generator/finding"
)

// alike is how many findings of one kind in one file are told one by one; ten thousand rows that are all wrong in the same way would fill a thousand screens.
const alike = 10

// capped leaves of findings of one kind in one file the first ones, and counts the others in one line. --json and --report keep each.
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
	told := map[kind]int{}
	for _, f := range list {
		k := kind{f.Severity, f.Code, f.File}
		told[k]++
		n := count[k]
		switch {
		case n <= alike+1 || told[k] <= alike: // one more is no longer than the line that would count it
			out = append(out, f)
		case told[k] == alike+1:
			more := finding.Kind{Code: f.Code, Severity: f.Severity, Rule: f.FromRule(), Text: "同样的问题还有{count}处，没有逐条列出", Hint: "{do list-all}；多半是同一个原因，先改好上面的"}
			out = append(out, more.At(finding.Where{File: f.File}, finding.Values{"count": n - alike}))
		}
	}
	return out
}
