package main

import (
	"fmt"
	"math"
	"path/filepath"
	"strings"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/summary"
)

// summaryName is the workbook that adds up a run, summaryNotice the document that says it in words, in the formats of the notices.
const (
	summaryName   = "汇总.xlsx"
	summaryNotice = "汇总通报"
)

// manyUnits is how many units 汇总.xlsx has from which it takes more memory than a run.
const manyUnits = 2000

// sum tells of units of which there are several ledgers; where there are none, it adds up, unless that is not wanted.
func (r *reporter) sum(c *summary.RollCall, dir string, none bool, issuer string, overwrite bool, options generator.Options) {
	for _, double := range c.Doubles {
		r.findings(finding.List{twice(double, dir)})
	}
	if len(c.Doubles) == 0 && !none {
		summarize(c, dir, issuer, overwrite, options, r)
	}
}

// summarize writes 汇总.xlsx and 汇总通报 into a folder, and tells what they say.
func summarize(c *summary.RollCall, dir, issuer string, overwrite bool, options generator.Options, r *reporter) {
	units := c.Units
	if len(units) == 0 {
		return
	}
	if len(units) > manyUnits {
		boundMemory(math.MaxInt64)
	}
	book, err := c.Workbook()
	if err != nil {
		r.findings(unmade(dir, err))
		return
	}
	files, edited := besideKept([]output.File{{Name: summaryName, Data: book}}, dir, overwrite)
	r.findings(edited.InFile(dir))
	if total := c.Total(); len(total.Failed) < total.Units { // else there is nothing to say in words
		_, documents, faults := generator.Render(c.Notice(issuer), options)
		r.findings(faults.InFile(dir))
		var notice []output.File
		for _, f := range documents {
			notice = append(notice, output.File{Name: summaryNotice + "." + f.Extension, Data: f.Data})
		}
		notice, edited := besideKept(notice, dir, overwrite)
		r.findings(edited.InFile(dir))
		files = append(files, notice...)
	}
	paths, err := output.Write(dir, files)
	if err != nil {
		r.findings(unwritten("汇总", dir, err))
	} else {
		r.findings(leftBeside(dir, files))
	}
	r.total(c.Total(), paths)
}

// besideKept is besideEdited for what sums a run up, unless everything is to be overwritten.
func besideKept(files []output.File, dir string, overwrite bool) ([]output.File, finding.List) {
	if overwrite {
		return files, nil
	}
	return besideEdited(dir, files, nil)
}

// total tells what a run of several units comes to.
func (r *reporter) total(t summary.Total, paths []string) {
	for i := range paths {
		paths[i] = filepath.ToSlash(paths[i])
	}
	if r.json {
		out := jsonSummary{
			Type: "summary", Units: t.Units, Failed: append([]string{}, t.Failed...), Unread: append([]string{}, t.Unread...), Closed: t.Closed, Missing: t.Missing, Beyond: t.Beyond, Files: append([]string{}, paths...), Overdue: t.Overdue,
			Stats: jsonStats{Total: t.Total, Done: t.Done, Open: t.Open, Ongoing: t.Ongoing, Held: t.Held, Rate: t.Rate, Recovered: t.Recovered.String(), Handled: map[string]int{}},
		}
		for _, h := range t.Handled {
			out.Stats.Handled[h.Kind] += h.N
		}
		r.encode(out)
		return
	}
	failed, unread := "", ""
	if n := len(t.Failed); n > 0 {
		failed = fmt.Sprintf("，%d个没有出成（%s）", n, printable(names(t.Failed)))
	}
	if n := len(t.Unread); n > 0 {
		unread = fmt.Sprintf("，另有%d份台账读不出来或者看不出是哪个单位的（%s）", n, printable(names(t.Unread)))
	}
	if n := len(t.Closed); n > 0 {
		unread += fmt.Sprintf("，另有%d个文件夹打不开（%s）", n, printable(names(t.Closed)))
	}
	r.say("一共%d个单位%s%s；共%d项，已完成%d项，未完成%d项，长期坚持%d项，完成率%s\n", t.Units, failed, unread, t.Total, t.Done, t.Open, t.Ongoing, t.Rate)
	for _, p := range paths {
		r.say("  已写好 %s\n", p)
	}
}

// names lists the first of many.
func names(all []string) string {
	if len(all) <= listed {
		return strings.Join(all, "、")
	}
	return strings.Join(all[:listed], "、") + " 等"
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
