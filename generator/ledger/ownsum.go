package ledger

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// A ledger's own 合计 is never counted, see skip.go. Where it differs from what was counted, one of the two is wrong.

// sumRow is a row of sums as it stands.
type sumRow struct {
	row      int
	name     string // 合计, 小计 …
	readings []reading
}

var (
	// subtotalName is a sum of the rows above it on its page or in its category.
	subtotalName = pattern.New(`小计|本页|本表|本类`)
	// otherSum is a sum of something else: earlier ledgers are in it, too.
	otherSum = pattern.New(`累计`)
	// spelledSum begins a sum that says in one cell what it counts: 合计：追缴资金1500元，诫勉谈话3人.
	spelledSum = pattern.New(`^(?:合计|总计|共计|小计)[：:]`)
	// itemTotal is a sum of the number of 项: 合计57项.
	itemTotal = pattern.New(`^(?:[\p{Han}]{0,6}(?:合计|总计|小计|共计|共))?:?(\d{1,5})项$`)
)

// checkOwnSums compares a table's sums with its rows, and with those of the sheet down to its end. Where it is unclear which rows a sum covers, any choice
// that gives it will do.
func (t *rowReader) checkOwnSums(items, sheetItems []Item) {
	grand := 0
	for _, s := range t.sumRows {
		if !subtotalName.MatchString(s.name) {
			grand++
		}
	}
	var partsBelow bool // 小计 stands over its rows
	firstPart, last := true, t.h.top
	for _, s := range t.sumRows {
		since, above := rowsBetween(items, last, s.row), rowsBetween(items, t.h.top, s.row)
		part := subtotalName.MatchString(s.name)
		switch {
		case otherSum.MatchString(s.name):
		case part:
			if firstPart {
				partsBelow = len(since) == 0
			}
			firstPart = false
			if !partsBelow {
				t.checkSum(s, since)
			}
		case grand > 1:
			t.checkSum(s, above, since, items, sheetItems)
		case len(above) > 0 && len(above) < len(items) && !t.titled(s.row):
			t.checkSum(s, items, sheetItems) // rows were added below it, or are not meant
		default:
			t.checkSum(s, items, above, since, sheetItems)
		}
		last = s.row
	}
}

// titled reports a title of another table below a row: a sum above it is that of its own table.
func (t *rowReader) titled(row int) bool {
	return slices.ContainsFunc(t.titles, func(title int) bool { return title > row })
}

// rowsBetween are the items of the rows between two rows.
func rowsBetween(items []Item, after, before int) []Item {
	from := slices.IndexFunc(items, func(it Item) bool { return it.Row > after })
	if from < 0 {
		return nil
	}
	to := from
	for to < len(items) && items[to].Row < before {
		to++
	}
	return items[from:to]
}

// checkSum compares each number of a row of sums with the items that it may cover, the likeliest first.
func (t *rowReader) checkSum(s sumRow, ranges ...[]Item) {
	ranges = slices.DeleteFunc(ranges, func(items []Item) bool { return len(items) == 0 })
	if len(ranges) == 0 {
		return
	}
	check := func(at Field, what, unit string, written decimal.Decimal, count func([]Item) decimal.Decimal) {
		counted := count(ranges[0])
		if slices.ContainsFunc(ranges, func(items []Item) bool { return count(items).Equal(written) }) {
			return
		}
		t.r.Tell(finding.TotalDiffers, at, finding.Values{"total": sheet.Brief(s.name), "what": what, "written": written.String(), "unit": unit, "counted": counted.String()})
	}
	paid := map[*column]*paidSum{}
	for _, v := range s.readings {
		if v.covered || v.bad || v.Text == "" {
			continue
		}
		switch name := v.column.column.name; {
		case v.column.column.role == money:
			if sum, ok := t.writtenSum(&v); ok {
				if paid[v.column.column] == nil {
					paid[v.column.column] = &paidSum{at: v.Field}
				}
				paid[v.column.column].sum = paid[v.column.column].sum.Add(sum)
			}
		case v.column.column.role == handling:
			if n, _, state := parseCount(v.Text); state == amountGood {
				check(v.Field, name, t.counterOf(&v), decimal.NewFromInt(int64(n)), func(items []Item) decimal.Decimal { return sumPeople(name)(pointers(items)) })
			}
		case v.column.column.role == account:
			list, _ := parseMentions(v.Text)
			for _, m := range list {
				if m.kind.role == handling {
					check(v.Field, m.kind.name, "人", decimal.NewFromInt(int64(m.count)), func(items []Item) decimal.Decimal { return sumPeople(m.kind.name)(pointers(items)) })
				}
			}
		case v.column.tick != Unknown:
			if n, _, state := parseCount(strings.TrimSuffix(sheet.Fold(sheet.Brief(v.Text)), "项")); state == amountGood {
				what := v.column.tick.String()
				if t.tab.ownFor != nil {
					what = v.column.text
				}
				check(v.Field, what, "项", decimal.NewFromInt(int64(n)), func(items []Item) decimal.Decimal { return t.ticked(items, v.column) })
			}
		}
	}
	for i := range columns {
		if c := &columns[i]; paid[c] != nil {
			check(paid[c].at, c.name, "元", paid[c].sum, func(items []Item) decimal.Decimal { return sumColumn(c, items) })
		}
	}
	t.checkItemCount(s, ranges, check)
	t.checkSumInWords(s, check)
}

// checkSumInWords checks a sum that is said in words.
func (t *rowReader) checkSumInWords(s sumRow, check func(Field, string, string, decimal.Decimal, func([]Item) decimal.Decimal)) {
	lead, text := t.lead(s.row)
	if !spelledSum.MatchString(text) {
		return
	}
	at := t.g.Field(lead)
	if k := moneyIn(text); t.has["追缴资金"] && !k.none() && !k.rough {
		check(at, "追缴资金", "元", k.main(), func(items []Item) decimal.Decimal { return sumMoney(pointers(items)) })
	}
	people := peopleIn(text)
	for _, kind := range spokenKinds {
		if k := people.kinds[kind]; t.has[kind] && !k.none() {
			check(at, kind, people.counters[kind], k.main(), func(items []Item) decimal.Decimal { return sumPeople(kind)(pointers(items)) })
		}
	}
}

// checkItemCount checks a number of 项, at the head of the row or in a column of problems or measures. Some ledgers count problems or categories instead.
func (t *rowReader) checkItemCount(s sumRow, ranges [][]Item, check func(Field, string, string, decimal.Decimal, func([]Item) decimal.Decimal)) {
	lead, _ := t.lead(s.row)
	cells := []Field{t.g.Field(lead)}
	for _, v := range s.readings {
		if v.own && v.column.column.core && v.at != lead {
			cells = append(cells, v.Field)
		}
	}
	for _, at := range cells {
		m := itemTotal.FindStringSubmatch(sheet.Fold(sheet.Brief(at.Text)))
		if m == nil {
			continue
		}
		written, _ := decimal.NewFromString(m[1])
		others := func(items []Item) bool {
			problems, groups, categories := map[string]bool{}, map[string]bool{}, map[string]bool{}
			for i := range items {
				category, group := items[i].Category.Text, items[i].Category.Text+"\x00"+items[i].fedBack()
				categories[category], groups[group] = true, true
				problems[group+"\x00"+items[i].Problem.Text] = true
			}
			return slices.ContainsFunc([]int{len(problems), len(groups), len(categories)}, func(n int) bool { return written.Equal(decimal.NewFromInt(int64(n))) })
		}
		if !slices.ContainsFunc(ranges, others) {
			check(at, "项数", "项", written, func(items []Item) decimal.Decimal { return decimal.NewFromInt(int64(len(items))) })
		}
	}
}

// writtenSum is the money of a row of sums. A formula's result may carry an error in its last digits, so a number is rounded to fen.
func (t *rowReader) writtenSum(v *reading) (decimal.Decimal, bool) {
	if sum, state := parseMoney(v.Text, v.column.shift); state == amountGood {
		return sum, true
	}
	if sum, err := decimal.NewFromString(sheet.Brief(v.Text)); err == nil && t.g.Own(v.at).Number {
		return sum.Shift(v.column.shift).Round(2), true
	}
	return decimal.Zero, false
}

func (t *rowReader) counterOf(v *reading) string {
	if v.column.counter != "" {
		return v.column.counter
	}
	return "人"
}

// ticked counts the items of a column of ticks.
func (t *rowReader) ticked(items []Item, c *headed) decimal.Decimal {
	n := int64(0)
	for i := range items {
		if items[i].Standing() == t.ownOf(&items[i]).tick(c) {
			n++
		}
	}
	return decimal.NewFromInt(n)
}

func pointers(items []Item) []*Item {
	out := make([]*Item, len(items))
	for i := range items {
		out[i] = &items[i]
	}
	return out
}

// paidSum is a sum of money that a ledger's own row of sums gives for a column, which several cells may share; at is the first of them.
type paidSum struct {
	at  Field
	sum decimal.Decimal
}

// sumColumn adds up a column of money.
func sumColumn(c *column, items []Item) decimal.Decimal {
	sum := decimal.Zero
	for i := range items {
		sum = sum.Add(*c.sum(&items[i]))
	}
	return sum
}
