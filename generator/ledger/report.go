package ledger

import (
	"strconv"
	"strings"

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

// infoFault reports an info item's wrong content, where it came from a cell or, without one, from --set.
func (r *report) infoFault(code string, at Field, item, text, hint string) {
	switch {
	case at.Cell == "":
		r.Error(code, at, "--set 的“"+item+"”"+text, hint)
	case !r.settled[item]:
		r.Error(code, at, "“"+item+"”"+text, hint)
	}
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
