package ledger

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// report collects the findings of one ledger.
type report struct {
	sheet.Report
	// settled are the info items that --set gives: it wins over all, so what the sheets say of them need not be right.
	settled map[string]bool
	// told are the sheets of which tell has told.
	told map[*sheet.Grid]bool
}

func newReport(file string, set []Setting) *report {
	return &report{Report: sheet.Report{File: file}, settled: settled(set), told: map[*sheet.Grid]bool{}}
}

// part is a report beside r, whose findings are told only if what it is about is used.
func (r *report) part() *report {
	return &report{Report: sheet.Report{File: r.File}, settled: r.settled, told: r.told}
}

// tell reports what was left out of a sheet that is used, or would not be expected to be in, once; first says that this was the time.
func (r *report) tell(g *sheet.Grid) (first bool) {
	if r.told[g] {
		return false
	}
	r.told[g] = true
	g.Findings(&r.Report)
	return true
}

// addInfo adds what is wrong with an info item's content; what the sheets say of an item that --set gives need not be right.
func (r *report) addInfo(item string, f finding.Finding) {
	switch {
	case f.Cell == "":
		r.Add(f.By(finding.CorrectItem, item))
	case !r.settled[item]:
		r.Add(f)
	}
}

// givenItem is an item's name in marks where its content stands in a cell, else the place where it was given.
func givenItem(at Field, item string) any {
	if at.Cell == "" {
		return finding.Given{Kind: finding.CorrectItem, Object: item}
	}
	return "“" + item + "”"
}

// unknownItem tells of a name that is no item's.
func (r *report) unknownItem(at Field, name string) {
	if near := nearestItem(name); near != "" {
		r.Tell(finding.InfoUnknownNear, at, finding.Values{"name": sheet.Brief(name), "near": near})
		return
	}
	r.Tell(finding.InfoUnknown, at, finding.Values{"name": sheet.Brief(name)})
}

// unknownSetting tells of a setting whose key is no item's.
func (r *report) unknownSetting(at Field) {
	f := finding.SetUnknown.At(r.Where(at), finding.Values{"name": sheet.Brief(at.Text)})
	if near := nearestItem(at.Text); near != "" {
		f = finding.SetUnknownNear.At(r.Where(at), finding.Values{"name": sheet.Brief(at.Text), "near": near})
	}
	r.Add(f.With(at.Text))
}

// few is how many cells a finding names of those that it counts.
const few = 5

// someCells names cells, the first of them where they are many.
func someCells(cells []string, most int) string {
	if len(cells) <= most {
		return strings.Join(cells, "、")
	}
	return strings.Join(cells[:most], "、") + "等" + strconv.Itoa(len(cells)) + "格"
}
