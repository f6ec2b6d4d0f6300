package summary

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
)

// TestRates: 线索处置率 and 满意率 stand where units give them, are summed only over those, and are nowhere where none does.
func TestRates(t *testing.T) {
	unit := func(name string, clues *Clues, satisfied string) Unit {
		return Unit{Name: name, Ledger: name + ".xlsx", Total: 10, Done: 9, Open: 1, Finished: 9, Rate: "90%", Clues: clues, Satisfied: satisfied, Counts: &Counts{}}
	}
	for _, tt := range []struct {
		units     []Unit
		cells     string // the headings of the rates, and each row's cells under them
		inWords   string
		notInText bool
	}{
		{units: []Unit{unit("一中", nil, ""), unit("二中", nil, "")}, notInText: true},
		{units: []Unit{unit("一中", &Clues{8, 7}, "98.5%"), unit("二中", nil, "100%"), unit("三中", &Clues{2, 2}, "")},
			cells:   "问题线索（件） 已办结（件） 线索处置率 满意率|8 7 87.5% 98.5%|— — — 100%|2 2 100.0% —|10 9 90.0% —",
			inWords: "填报问题线索的2个单位，移交问题线索10件，已办结9件，线索处置率90.0%。填报满意率的有2个单位，最高的是二中（100%），最低的是一中（98.5%）。"},
		{units: []Unit{unit("一中", nil, "98%")}, cells: "满意率|98%|—", inWords: "填报满意率的有1个单位，满意率98%。"},
		{units: []Unit{unit("一中", &Clues{0, 0}, "")}, cells: "问题线索（件） 已办结（件） 线索处置率|0 0 |0 0 ", inWords: "填报问题线索的1个单位，移交问题线索0件，已办结0件。"},
	} {
		call := Call(nil, tt.units)
		text := strings.Join(call.Notice("").Paragraphs(), "\n")
		if says := strings.Contains(text, "线索") || strings.Contains(text, "满意"); says == tt.notInText || !strings.Contains(text, tt.inWords) {
			t.Errorf("%d units: %s", len(tt.units), text)
		}
		data, err := call.Workbook()
		if err != nil {
			t.Fatal(err)
		}
		book, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		rows, _ := book.GetRows(unitsSheet)
		var got []string
		from, to := -1, -1
		for _, row := range rows[1:] {
			if from < 0 {
				for i, heading := range row {
					if heading == "问题线索（件）" || heading == "满意率" {
						if from < 0 {
							from = i
						}
					}
					if heading == "错误" {
						to = i
					}
				}
			}
			if from >= 0 {
				got = append(got, strings.Join(row[from:to], " "))
			}
		}
		if cells := strings.Join(got, "|"); cells != tt.cells {
			t.Errorf("%q, want %q", cells, tt.cells)
		}
	}
}

// TestCluesOf: both numbers must be there and fit together.
func TestCluesOf(t *testing.T) {
	number := func(n int, text string) ledger.Value { return ledger.Value{Field: ledger.Field{Text: text}, N: n} }
	for _, tt := range []struct {
		info ledger.Info
		want *Clues
	}{
		{ledger.Info{}, nil},
		{ledger.Info{"问题线索件数": number(8, "8")}, nil},
		{ledger.Info{"问题线索办结数": number(8, "8")}, nil},
		{ledger.Info{"问题线索件数": number(8, "8"), "问题线索办结数": number(9, "9")}, nil},
		{ledger.Info{"问题线索件数": number(0, "0"), "问题线索办结数": number(0, "0")}, &Clues{}},
		{ledger.Info{"问题线索件数": number(8, "8"), "问题线索办结数": number(7, "7")}, &Clues{8, 7}},
	} {
		if got := cluesOf(tt.info); (got == nil) != (tt.want == nil) || got != nil && *got != *tt.want {
			t.Errorf("%v: %v", tt.info, got)
		}
	}
}
