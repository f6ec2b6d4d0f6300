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
	// itemsSet are the info items that --set gives. It wins over the sheets, so what they say of these items need not be right.
	itemsSet map[string]bool
	// prints is what the template prints of what only templates print.
	prints Prints
	// putBackBefore is how many findings putBack has moved.
	putBackBefore int
	// reportedSheets are the sheets that reportSheet has reported.
	reportedSheets map[*sheet.Grid]bool
	// ownWrong: a word of 另列状态 has been told of as wrong.
	ownWrong bool
}

func newReport(file string, set []Setting) *report {
	return &report{Report: sheet.Report{File: file}, itemsSet: itemsSet(set), reportedSheets: map[*sheet.Grid]bool{}}
}

// separate is a report whose findings join r's only if its sheet is used.
func (r *report) separate() *report {
	return &report{Report: sheet.Report{File: r.File}, itemsSet: r.itemsSet, prints: r.prints, reportedSheets: r.reportedSheets}
}

// reportSheet reports, once, what was left out of a sheet that is used, and what is unusual on it. first says that it had not been reported before.
func (r *report) reportSheet(g *sheet.Grid) (first bool) {
	if r.reportedSheets[g] {
		return false
	}
	r.reportedSheets[g] = true
	g.Findings(&r.Report)
	return true
}

// addInfo adds what is wrong with an info item's content, unless --set gives the item.
func (r *report) addInfo(item string, f finding.Finding) {
	switch {
	case f.Cell == "":
		r.Add(f.By(finding.CorrectItem, item))
	case !r.itemsSet[item]:
		r.Add(f)
	}
}

// givenItem is an item's name in marks where its content stands in a cell, else how it was given.
func givenItem(at Field, item string) any {
	if at.Cell == "" {
		return finding.Given{Kind: finding.CorrectItem, Object: item}
	}
	return "“" + item + "”"
}

// unknownItem reports a name that is no item's.
func (r *report) unknownItem(at Field, name string) {
	if near := nearestItem(name); near != "" {
		r.Tell(finding.InfoUnknownNear, at, finding.Values{"name": sheet.Brief(name), "near": near})
		return
	}
	r.Tell(finding.InfoUnknown, at, finding.Values{"name": sheet.Brief(name)})
}

// unknownSetting reports a setting whose key is no item's.
func (r *report) unknownSetting(at Field) {
	f := finding.SetUnknown.At(r.Where(at), finding.Values{"name": sheet.Brief(at.Text)})
	if near := nearestItem(at.Text); near != "" {
		f = finding.SetUnknownNear.At(r.Where(at), finding.Values{"name": sheet.Brief(at.Text), "near": near})
	}
	r.Add(f.With(at.Text))
}

// few is how many cells a finding names when it counts more.
const few = 5

// someCells names cells, the first of them where they are many.
func someCells(cells []string, most int) string {
	if len(cells) <= most {
		return strings.Join(cells, "、")
	}
	return strings.Join(cells[:most], "、") + "等" + strconv.Itoa(len(cells)) + "格"
}
