//go:build conformance

package ledger_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
)

// mutation does to a draft what people and programs do to ledgers. Those that move rows come first, then those that merge and hide, then those of cells.
type mutation struct {
	name   string
	stage  int
	weight int
	do     func(r *rand.Rand, d *draft) (what string)
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// item is the index of one of the draft's rows of items.
func (d *draft) item(r *rand.Rand) int {
	for {
		if i := d.head + 1 + r.IntN(len(d.rows)-d.head-1); d.rows[i][colMeasure].kind != nothing {
			return i
		}
	}
}

var mutations = []mutation{
	{"format of money", 2, 8, func(r *rand.Rand, d *draft) string { return d.dress(r, colMoney, moneyLooks) }},
	{"strange money", 2, 1, func(r *rand.Rand, d *draft) string { return d.dress(r, colMoney, strangeMoney) }},
	{"format of all money", 2, 2, dressAll},
	{"format of people", 2, 5, func(r *rand.Rand, d *draft) string { return d.dress(r, colDiscipline+r.IntN(3), peopleLooks) }},
	{"strange people", 2, 1, func(r *rand.Rand, d *draft) string { return d.dress(r, colDiscipline+r.IntN(3), strangePeople) }},
	{"format of 序号", 2, 3, func(r *rand.Rand, d *draft) string { return d.dress(r, colNo, noLooks) }},
	{"status by number", 2, 2, func(r *rand.Rand, d *draft) string { return d.dress(r, colStatus, statusNumber) }},
	{"format of dates", 2, 6, func(r *rand.Rand, d *draft) string { return d.dress(r, colDeadline, dateLooks) }},
	{"number in a text column", 2, 4, func(r *rand.Rand, d *draft) string {
		return d.dress(r, pick(r, []int{colMeasure, colDepartment, colPerson, colResult, colNote, colProblem}), noteLooks)
	}},
	{"format of a text", 2, 4, func(r *rand.Rand, d *draft) string {
		at := d.origin(d.item(r), pick(r, []int{colNo, colProblem, colMeasure, colDepartment, colDeadline, colResult, colStatus, colMoney, colNote}))
		e := d.rows[at[0]][at[1]]
		e.look = pick(r, textLooks)
		d.put(at[0], at[1], e)
		return e.look.code
	}},
	{"text of money", 2, 3, func(r *rand.Rand, d *draft) string { return d.write(r, colMoney, moneyTexts) }},
	{"text of people", 2, 2, func(r *rand.Rand, d *draft) string { return d.write(r, colDiscipline+r.IntN(3), peopleTexts) }},
	{"text of a status", 2, 2, func(r *rand.Rand, d *draft) string { return d.write(r, colStatus, statusTexts) }},
	{"text of a date", 2, 2, func(r *rand.Rand, d *draft) string { return d.write(r, colDeadline, dateTexts) }},
	{"text of 序号", 2, 2, func(r *rand.Rand, d *draft) string { return d.write(r, colNo, noTexts) }},
	{"text", 2, 3, func(r *rand.Rand, d *draft) string {
		return d.write(r, pick(r, []int{colMeasure, colDepartment, colPerson, colResult, colNote, colProblem}), plainTexts)
	}},
	{"boolean", 2, 1, func(r *rand.Rand, d *draft) string {
		col := pick(r, []int{colStatus, colStatus, colNote, colMoney})
		d.put(d.item(r), col, entry{kind: boolean, value: pick(r, []string{"1", "0"})})
		return draftHeads[col]
	}},
	{"texts kept otherwise", 2, 2, keepOtherwise},
	{"result of a formula", 2, 2, func(r *rand.Rand, d *draft) string {
		d.put(d.item(r), colMoney, entry{kind: formulaCount, value: pick(r, []string{"155", "1234.5", "0.30000000000000004", "333.3333"}), look: pick(r, []look{{}, {code: "0.00"}, {code: `0.0"万元"`}, {id: 4}})})
		return ""
	}},
	{"unit of the header", 0, 4, func(r *rand.Rand, d *draft) string {
		unit := pick(r, []string{"（元）", "（千元）", "（万元）", "", "(万元)", "\n（元）", "（单位：元）"})
		d.rows[d.head][colMoney].value = "追缴资金" + unit
		return unit
	}},
	{"unit above the header", 0, 2, func(r *rand.Rand, d *draft) string {
		note := pick(r, []string{"单位：万元", "（金额单位：元）", "单位：千元", "单位: 万元"})
		d.rows[d.head][colMoney].value = "追缴资金"
		d.rows = slices.Insert(d.rows, d.head, slices.Repeat([]entry{{}}, len(draftHeads)))
		d.rows[d.head][colMoney] = entry{kind: inlineText, value: note}
		d.head++
		return note
	}},
	{"blank rows", 0, 2, func(r *rand.Rand, d *draft) string {
		for range 1 + r.IntN(3) {
			d.rows = slices.Insert(d.rows, d.item(r), slices.Repeat([]entry{{}}, len(draftHeads)))
		}
		return ""
	}},
	{"merged cells", 1, 4, merge},
	{"hidden rows", 1, 1, func(r *rand.Rand, d *draft) string {
		d.hiddenRows = append(d.hiddenRows, d.item(r))
		return ""
	}},
	{"hidden column", 1, 1, func(r *rand.Rand, d *draft) string {
		d.hiddenCols = append(d.hiddenCols, pick(r, []int{colMoney, colPerson, colNote, colDiscipline}))
		return ""
	}},
	{"1904", 1, 1, func(r *rand.Rand, d *draft) string { d.date1904 = true; return "" }},
	{"rows in another order", 3, 1, func(r *rand.Rand, d *draft) string { return d.edit(upward) }},
	{"rows and cells without r", 3, 1, func(r *rand.Rand, d *draft) string {
		for i := range d.rows { // a cell that is left out would move those behind it
			for col := range d.rows[i] {
				if e := &d.rows[i][col]; e.kind == nothing && e.look == (look{}) {
					e.look = look{id: 1}
				}
			}
		}
		return d.edit(func(sheet string) string { return place.ReplaceAllString(sheet, `<$1`) })
	}},
	{"attributes that mean little", 3, 1, func(r *rand.Rand, d *draft) string {
		return d.edit(func(sheet string) string {
			return strings.ReplaceAll(strings.ReplaceAll(sheet, "<row ", `<row spans="1:14" ht="20" customHeight="1" x14ac:dyDescent="0.2" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" `), "<c ", `<c cm="0" ph="1" `)
		})
	}},
}

var (
	place   = regexp.MustCompile(`<(row|c) r="[A-Z]*\d+"`)
	rowText = regexp.MustCompile(`(?s)<row .*?</row>`)
)

func upward(sheet string) string {
	rows := rowText.FindAllString(sheet, -1)
	from, to := strings.Index(sheet, "<row "), strings.LastIndex(sheet, "</row>")+len("</row>")
	slices.Reverse(rows)
	return sheet[:from] + strings.Join(rows, "") + sheet[to:]
}

// edit changes the sheet's XML; one change is enough, for a second would not find what it looks for.
func (d *draft) edit(do func(string) string) string {
	if len(d.edits) > 0 {
		return "none"
	}
	d.edits = append(d.edits, do)
	return ""
}

// dress puts a number in a format into a column.
func (d *draft) dress(r *rand.Rand, col int, list []dressing) string {
	dr := pick(r, list)
	value := pick(r, dr.values)
	d.put(d.item(r), col, entry{storedNumber, value, dr.look})
	if dr.look.code == "" {
		return fmt.Sprintf("%s #%d", value, dr.look.id)
	}
	return value + " " + dr.look.code
}

// dressAll gives a column of sums one format, as a clerk does.
func dressAll(r *rand.Rand, d *draft) string {
	l := pick(r, []look{{code: `0.0"万元"`}, {code: `0!.0,"万元"`}, {code: `#,##0.00`}, {code: `0.00"元"`}, {code: `¥#,##0.00`}, {code: `0,"千元"`}, {id: 43}, {id: 4}, {code: `0_);(0)`}, {code: `000000`}})
	scaled := strings.Contains(l.code, ",\"")
	for i := d.head + 1; i < len(d.rows); i++ {
		if e := &d.rows[i][colMoney]; e.kind == storedNumber {
			e.look = l
			if scaled {
				e.value = strings.TrimSuffix(e.value, ".5") + "000"
			}
		}
	}
	return l.code
}

// write puts a text into a column.
func (d *draft) write(r *rand.Rand, col int, list []string) string {
	text := pick(r, list)
	d.put(d.item(r), col, entry{kind: pick(r, []kind{inlineText, sharedText, richText, sharedRich, formulaText}), value: text})
	return text
}

// keepOtherwise keeps all texts in one of the ways that the format has.
func keepOtherwise(r *rand.Rand, d *draft) string {
	k := pick(r, []kind{sharedText, richText, sharedRich, formulaText})
	for i := range d.rows {
		for col := range d.rows[i] {
			if e := &d.rows[i][col]; e.kind == inlineText && (i > d.head || k == sharedText) {
				e.kind = k
			}
		}
	}
	return ""
}

// merge merges a column over two or three rows of items, as Excel does: what stood below goes.
func merge(r *rand.Rand, d *draft) string {
	col := pick(r, []int{colCategory, colProblem, colResult, colStatus, colMoney, colDiscipline, colDeadline, colPerson, colNo, colMeasure})
	top := d.item(r)
	m := block{top, col, min(top+1+r.IntN(2), len(d.rows)-1), col}
	if m.top == m.bottom || slices.ContainsFunc(d.merges, func(o block) bool { return o.left == col }) {
		return "none"
	}
	for i := m.top + 1; i <= m.bottom; i++ {
		if d.rows[i][colMeasure].kind == nothing {
			return "none"
		}
		d.rows[i][col] = entry{}
	}
	d.merges = append(d.merges, m)
	return draftHeads[col]
}

// newDraft makes the ledger with a number, always the same one.
func newDraft(seed, n uint64) *draft {
	r := rand.New(rand.NewPCG(seed, n))
	d := base(r)
	var chosen []mutation
	total := 0
	for _, m := range mutations {
		total += m.weight
	}
	for range 1 + r.IntN(4) {
		at := r.IntN(total)
		for _, m := range mutations {
			if at -= m.weight; at < 0 {
				chosen = append(chosen, m)
				break
			}
		}
	}
	slices.SortStableFunc(chosen, func(a, b mutation) int { return a.stage - b.stage })
	for _, m := range chosen {
		d.touched = ""
		what := m.do(r, d)
		d.mutations = append(d.mutations, mutated{strings.TrimSpace(m.name + " " + what), d.touched})
	}
	return d
}

// base is a ledger of five to twelve rows that nothing is wrong with.
func base(r *rand.Rand) *draft {
	text := func(s string) entry { return entry{kind: inlineText, value: s} }
	num := func(s string) entry { return entry{kind: storedNumber, value: s} }
	d := &draft{}
	for range r.IntN(2) {
		d.rows = append(d.rows, append([]entry{text("息县二高巡察整改台账")}, make([]entry, len(draftHeads)-1)...))
		d.head++
	}
	var heads []entry
	for _, h := range draftHeads {
		heads = append(heads, text(h))
	}
	heads[colMoney].value += "（元）"
	d.rows = append(d.rows, heads)
	categories := []string{"党的建设", "教学管理", "财务管理", "作风建设"}
	category, problem := 0, 0
	for i := range 5 + r.IntN(8) {
		row := make([]entry, len(draftHeads))
		row[colNo] = num(fmt.Sprint(i + 1))
		if i == 0 || r.IntN(4) == 0 && category+1 < len(categories) {
			if i > 0 {
				category++
			}
			row[colCategory] = text(categories[category])
		}
		if row[colCategory].kind != nothing || r.IntN(3) > 0 {
			row[colProblem] = text([]string{"会议记录不全", "制度执行不严", "报销票据不规范", "谈心谈话走过场", "食堂账目不清", "值班不到位", "课时核对不严", "听课流于形式", "考勤松散", "公车使用登记不全", "津贴发放依据不足", "学习不够深入"}[problem])
			problem++
		}
		row[colMeasure] = text(pick(r, []string{"完善制度", "加强学习", "逐项核对", "开展谈话", "公开账目"}) + "，按月检查")
		row[colDepartment] = text(pick(r, []string{"办公室", "教务处", "总务处", "政教处"}))
		row[colPerson] = text(pick(r, []string{"张某", "李某", "王某某"}))
		row[colDeadline] = pick(r, []entry{text("2023年12月"), text("长期坚持"), {storedNumber, "45143", look{id: 14}}, text("2023年8月5日")})
		row[colResult] = text(pick(r, []string{"制度已经修订", "会议已经召开", "账目已经公开", "票据已经补齐"}) + fmt.Sprintf("，第%d次检查合格", i+1))
		row[colStatus] = text(pick(r, []string{"已完成", "已完成", "未完成", "长期坚持"}))
		if r.IntN(2) == 0 {
			row[colMoney] = num(fmt.Sprint(1+r.IntN(40), pick(r, []string{"", "", ".5"})))
		}
		for col := colDiscipline; col <= colCriticism; col++ {
			if r.IntN(3) == 0 {
				row[col] = num(fmt.Sprint(1 + r.IntN(4)))
			}
		}
		if r.IntN(3) == 0 {
			row[colNote] = text("已核实")
		}
		d.rows = append(d.rows, row)
	}
	return d
}
