package main

import (
	"path/filepath"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/manuscript"
	"gongshi/generator/retrace"
	"gongshi/generator/run"
	"gongshi/generator/stats"
)

// templateFrom makes a template of a notice that the office has published, with its ledger or, without one, its frame. It never overwrites.
func templateFrom(args []string, w *templateCall) int {
	old := args[0]
	path := w.out
	if path == "" {
		path = strings.TrimSuffix(old, filepath.Ext(old)) + ".tmpl"
	}
	if exists(path) {
		return refuseExisting(path, w.stderr)
	}
	m, findings := manuscript.ReadFile(old)
	if m == nil {
		w.Findings(findings.InFile(old))
		return status(w.Screen)
	}
	var facts *stats.Facts
	if w.from != "" {
		if facts = run.FactsOf(old, m, w.from, w.reading, w.audience, w); facts == nil || w.Failed() {
			return exitFailed
		}
	}
	r := retrace.Template(old, m, facts)
	w.Findings(r.Findings)
	if r.Source == "" {
		return exitFailed
	}
	if !writeNew(path, []byte(r.Source), w.stderr) {
		return exitFailed
	}
	w.Say("已写好 %s：%s\n", path, outcome(r, facts != nil, doubtful(r.Findings)))
	if facts != nil {
		w.Say("  先看一遍，再用 gongshi build 新台账.xlsx -t %s\n", path)
	} else {
		w.Say("  先看一遍，把 {{自定 \"数目1\"}} 这样的换成名称，再用 gongshi build 新台账.xlsx -t %s（没有换完的加 --draft）\n", path)
	}
	return status(w.Screen)
}

// outcome says how the template gives the notice back.
func outcome(r retrace.Result, compared bool, doubtful int) string {
	switch {
	case !compared:
		return "没有台账，是公文的框架"
	case r.Same && doubtful == 0:
		return "用这份台账填出来，与原文一字不差"
	case r.Same:
		return "用这份台账填出来，与原文一字不差；上面有拿不准的，看一看"
	default:
		return "用这份台账填出来，与原文有不同，在上面说的几处"
	}
}

// doubtful is how many warnings there are.
func doubtful(list finding.List) (n int) {
	for _, f := range list {
		if f.Severity == finding.Warning {
			n++
		}
	}
	return n
}
