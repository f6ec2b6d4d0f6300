package workbook

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/bookfile"
	"gongshi/generator/compare"
	"gongshi/generator/ledger"
)

const (
	progressName = "进展表"
	countsName   = "各单位"
)

// ProgressUnit is a unit of a 进展表; Old and New are its ledgers.
type ProgressUnit struct {
	Name, Old, New string
	*compare.Comparison
}

// progressColumns are the columns of a 进展表 and their widths, in half-widths of the default face.
var progressColumns = []struct {
	name  string
	width float64
	look  look
	value func(u *ProgressUnit, e *compare.Entry) string
}{
	{"单位", 14, proseLook, func(u *ProgressUnit, _ *compare.Entry) string { return u.Name }},
	{"变化", 10, wordLook, func(_ *ProgressUnit, e *compare.Entry) string { return e.Named().Name }},
	{"存在问题", 30, proseLook, func(_ *ProgressUnit, e *compare.Entry) string { return ofItem(e, problemOf) }},
	{"整改措施", 30, proseLook, func(_ *ProgressUnit, e *compare.Entry) string { return ofItem(e, measureOf) }},
	{"责任部门", 14, proseLook, func(_ *ProgressUnit, e *compare.Entry) string { return ofItem(e, departmentOf) }},
	{"哪一栏", 10, wordLook, func(_ *ProgressUnit, e *compare.Entry) string { return e.What }},
	{"原来", 24, proseLook, func(_ *ProgressUnit, e *compare.Entry) string { return unlessSecret(e, was(e)) }},
	{"现在", 24, proseLook, func(_ *ProgressUnit, e *compare.Entry) string { return unlessSecret(e, is(e)) }},
	{"天数", 14, wordLook, func(_ *ProgressUnit, e *compare.Entry) string { return daysSaid(e) }},
	{"旧台账", 16, proseLook, func(_ *ProgressUnit, e *compare.Entry) string { return compare.Cells(e.OldAt) }},
	{"新台账", 16, proseLook, func(_ *ProgressUnit, e *compare.Entry) string { return compare.Cells(e.NewAt) }},
}

// secretSaid stands in place of what may not be quoted.
const secretSaid = "（涉密）"

func unlessSecret(e *compare.Entry, text string) string {
	if e.Secret() && text != "" {
		return secretSaid
	}
	return text
}

func problemOf(e *compare.Entry) string    { return compare.Title(e.Item()) }
func measureOf(e *compare.Entry) string    { return compare.Measure(e.Item()) }
func departmentOf(e *compare.Entry) string { return e.Item().Department.Text }

// was and is are what the ledgers say; of 项 of which it cannot be told which is which, all their measures.
func was(e *compare.Entry) string { return saidBy(e, e.Old, e.Was) }
func is(e *compare.Entry) string  { return saidBy(e, e.New, e.Is) }

func saidBy(e *compare.Entry, items []*ledger.Item, text string) string {
	if e.Kind != compare.Unsure {
		return text
	}
	var lines []string
	for _, it := range items {
		lines = append(lines, cmp.Or(compare.Measure(it), compare.Title(it)))
	}
	return strings.Join(lines, "；")
}

// ofItem is what an entry's 项 says; of an entry of several 项 it is that of the first, with how many there are.
func ofItem(e *compare.Entry, of func(*compare.Entry) string) string {
	if e.Item() == nil {
		return ""
	}
	text := unlessSecret(e, of(e))
	if n := len(e.Old) + len(e.New); text != "" && e.Kind == compare.Unsure {
		return text + fmt.Sprintf("等，旧%d项，新%d项", len(e.Old), n-len(e.Old))
	}
	return text
}

func daysSaid(e *compare.Entry) string {
	switch e.Kind {
	case compare.Soon:
		if e.Days == 0 {
			return "落款当天"
		}
		return "还有" + strconv.Itoa(e.Days) + "天"
	case compare.Overdue:
		return "过了" + strconv.Itoa(e.Days) + "天"
	case compare.PutOff:
		return "晚了" + strconv.Itoa(e.Days) + "天"
	}
	return ""
}

// WriteProgress writes what has changed between ledgers as a workbook: a row a change, with a filter, and a sheet of how many there are of each kind in each unit. notes stand
// below the latter. Texts stay texts, whatever they begin with.
func WriteProgress(w io.Writer, units []ProgressUnit, notes []string) error {
	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(bookfile.Zip(nil))
	p := &pen{f: f, styles: map[look]int{}}
	p.keep(f.SetDocProps(&excelize.DocProperties{Title: progressName, Creator: "gongshi", Identifier: ReportMark, Language: "zh-CN", Created: moment, Modified: moment}))
	p.keep(f.SetDefaultFont(songTi))
	p.add(progressName)
	for i, c := range progressColumns {
		p.width(i+1, c.width)
		p.put(cell(i+1, 1), headingLook, c.name)
	}
	p.height(1, 2*lineHeight)
	row := 1
	for i := range units {
		for _, e := range units[i].Entries {
			row++
			high := 0.0
			for k, c := range progressColumns {
				text := printable(c.value(&units[i], &e))
				high = max(high, neededHeight(text, c.width))
				p.put(cell(k+1, row), c.look, text)
			}
			p.height(row, high)
		}
	}
	p.freeze(1)
	p.keep(f.AutoFilter(progressName, fmt.Sprintf("A1:%s", p.name(len(progressColumns), row)), nil))
	p.page("landscape", 1)
	p.add(countsName)
	p.progressCounts(units, notes)
	p.keep(f.Write(w))
	if p.err != nil {
		return fmt.Errorf("workbook: %w", p.err)
	}
	return nil
}

// progressCounts writes how many changes there are of each kind in each unit, and in all.
func (p *pen) progressCounts(units []ProgressUnit, notes []string) {
	heads := []string{"单位", "旧台账项数", "新台账项数"}
	for _, k := range compare.Kinds {
		heads = append(heads, k.Name)
	}
	for i, h := range heads {
		p.width(i+1, 10)
		p.put(cell(i+1, 1), headingLook, h)
	}
	p.width(1, 20)
	p.height(1, 2*lineHeight+linePad)
	total := make([]int, len(heads))
	for n, u := range units {
		numbers := []int{0, len(u.Comparison.Old.All()), len(u.Comparison.New.All())}
		for _, k := range compare.Kinds {
			numbers = append(numbers, u.Count(k.Kind))
		}
		p.put(cell(1, n+2), proseLook, printable(u.Name))
		for i := 1; i < len(numbers); i++ {
			p.put(cell(i+1, n+2), wordLook, numbers[i])
			total[i] += numbers[i]
		}
	}
	last := len(units) + 2
	p.put(cell(1, last), headingLook, "合计")
	for i := 1; i < len(total); i++ {
		p.put(cell(i+1, last), headingLook, total[i])
	}
	for i, note := range notes {
		row := last + 2 + i
		p.put(area{1, row, len(heads), row}, proseLook, printable(note))
		p.height(row, neededHeight(printable(note), 140))
	}
	p.freeze(1)
	p.page("landscape", 1)
}

// IsProgress reports whether a file is such a workbook, which may be overwritten.
func IsProgress(data []byte) bool {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return false
	}
	defer f.Close()
	list := f.GetSheetList()
	return len(list) == 2 && list[0] == progressName && list[1] == countsName
}
