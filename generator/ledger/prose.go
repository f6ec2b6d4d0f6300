package ledger

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// A row's 整改结果 often repeats what its columns count: 追缴资金155元, 诫勉谈话2人. The notice prints both, so they have to agree. What only the prose says is missing
// from the notice's numbers. A result that several rows share is compared with their sum.

// story is one cell of 整改结果 with the rows that it is written for.
type story struct {
	Field
	items   []*Item
	problem *problemStories
	money   *reckoning
	people  statedPeople
}

// problemStories is a problem with all its rows: a number may stand in another row than the result that tells of it.
type problemStories struct {
	items   []*Item
	stories []*story
}

// compareProse compares the stories of a sheet with its columns.
func (p *ledgerSheet) compareProse(r *report) {
	list := p.stories()
	moneyKept := p.has("追缴资金") || slices.ContainsFunc(p.items, func(it Item) bool { return !it.Recovered.IsZero() })
	lacks := map[string]*missingColumn{}
	for _, s := range list {
		if !s.money.none() {
			if !moneyKept {
				if !s.inOtherSums() {
					addMissing(lacks, "追缴资金", s, s.money)
				}
			} else if got := sumMoney(s.items); !s.agrees(s.money, got, sumMoney, func(s *story) *reckoning { return s.money }) {
				r.Tell(finding.ProseMoney, s.Field, finding.Values{"said": s.money.say("元"), "column": p.columnSays("追缴资金", s.items, got, "元")})
			}
		}
		for _, kind := range spokenKinds {
			if k := s.people.kinds[kind]; !k.none() {
				p.comparePeople(s, kind, k, lacks, r)
			}
		}
	}
	for _, kind := range append([]string{"追缴资金"}, spokenKinds...) {
		if l := lacks[kind]; l != nil {
			l.report(kind, r)
		}
	}
}

// inOtherSums reports money that stands in another column of the story's rows: an audit counts what was given back as 已整改金额.
func (s *story) inOtherSums() bool {
	involved, rectified := decimal.Zero, decimal.Zero
	for _, it := range s.items {
		involved, rectified = involved.Add(it.Involved), rectified.Add(it.Rectified)
	}
	return !involved.IsZero() && s.money.couldBe(involved) || !rectified.IsZero() && s.money.couldBe(rectified)
}

// stories groups the rows by the cell of their 整改结果, and reads that cell.
func (p *ledgerSheet) stories() (list []*story) {
	type key struct{ unit, category, group, problem string }
	problems, byCell := map[key]*problemStories{}, map[string]*story{}
	for i := range p.items {
		it := &p.items[i]
		k := key{it.Unit.Text, it.Category.Text, it.Group.Text, it.Problem.Text}
		if problems[k] == nil {
			problems[k] = &problemStories{}
		}
		problem := problems[k]
		problem.items = append(problem.items, it)
		if it.Result.Text == "" {
			continue
		}
		s := byCell[it.Result.Cell]
		if s == nil {
			s = &story{Field: it.Result, problem: problem, money: moneyIn(it.Result.Text), people: peopleIn(it.Result.Text)}
			byCell[it.Result.Cell] = s
			list = append(list, s)
			if !slices.ContainsFunc(problem.stories, func(o *story) bool { return o.Text == s.Text }) { // the same text in several rows counts once
				problem.stories = append(problem.stories, s)
			}
		}
		s.items = append(s.items, it)
	}
	return list
}

// agrees reports whether the columns can say what the story says, in its own rows or in all rows of its problem.
func (s *story) agrees(k *reckoning, got decimal.Decimal, sum func([]*Item) decimal.Decimal, of func(*story) *reckoning) bool {
	if k.couldBe(got) {
		return true
	}
	all := sum(s.problem.items)
	if k.couldBe(all) {
		return true
	}
	said := decimal.Zero
	for _, other := range s.problem.stories {
		k := of(other)
		if k.none() {
			if k != nil && k.unsure {
				return true
			}
			continue
		}
		said = said.Add(k.main())
	}
	return said.Equal(all)
}

func sumMoney(items []*Item) decimal.Decimal {
	sum := decimal.Zero
	for _, it := range items {
		sum = sum.Add(it.Recovered)
	}
	return sum
}

func sumPeople(kinds ...string) func([]*Item) decimal.Decimal {
	return func(items []*Item) decimal.Decimal {
		n := 0
		for _, it := range items {
			for _, h := range it.Handled {
				if slices.Contains(kinds, h.Kind) {
					n += h.Count
				}
			}
		}
		return decimal.NewFromInt(int64(n))
	}
}

// spokenKinds are the kinds of handling in the table's order, and the one without a column of its own.
var spokenKinds = func() (out []string) {
	for _, c := range columns {
		if c.role == handling {
			out = append(out, c.name)
		}
	}
	return append(out, punishment)
}()

// interchangeable are kinds that offices count under each other's names. Where a ledger has only one such column, it is unclear what it counts.
var interchangeable = [][]string{
	{"党纪处分", "党纪政务处分"}, {"政务处分", "党纪政务处分"}, {"立案审查", "立案调查"}, {"责令检查", "书面检查", "书面检讨"},
	{"组织处理", "组织调整"}, {"组织处理", "免职"}, {"组织处理", "停职检查"}, {"组织处理", "调离岗位"}, {"组织处理", "解聘"},
	{"警示谈话", "提醒谈话", "谈话提醒", "廉政谈话", "谈话函询", "约谈", "约谈提醒"},
}

// disciplines are the kinds of which 处分 is the sum.
var disciplines = []string{"党纪处分", "政务处分", "党纪政务处分"}

// routine are talks that are given without any fault, too: no ledger needs a column for them.
var routine = []string{"廉政谈话", "谈话函询"}

// comparePeople compares one kind of handling that a story names with its column.
func (p *ledgerSheet) comparePeople(s *story, kind string, k *reckoning, lacks map[string]*missingColumn, r *report) {
	account := p.has("追责问责情况")
	hasColumn := func(kind string) bool { return p.has(kind) }
	counted := []string{kind}
	switch {
	case kind == punishment && slices.ContainsFunc(disciplines, func(kind string) bool { return s.people.kinds[kind] != nil }):
		return // it is their sum
	case kind == punishment:
		counted = disciplines
		if has := account || hasColumn("党纪政务处分") || hasColumn("党纪处分") && hasColumn("政务处分"); !has {
			if !slices.ContainsFunc(disciplines, hasColumn) {
				addMissing(lacks, kind, s, k)
			}
			return
		}
	case account || hasColumn(kind) && !(hasColumn("党纪政务处分") && slices.Contains(disciplines, kind)):
	case slices.ContainsFunc(interchangeable, func(list []string) bool { return slices.Contains(list, kind) && slices.ContainsFunc(list, hasColumn) }):
		return
	default:
		if !slices.Contains(routine, kind) && !s.people.sums[kind] {
			addMissing(lacks, kind, s, k)
		}
		return
	}
	counter := s.people.counters[kind]
	if counter != p.counter(kind) { // 12人次 may be fewer 人
		return
	}
	got := sumPeople(counted...)(s.items)
	if !s.agrees(k, got, sumPeople(counted...), func(s *story) *reckoning { return s.people.kinds[kind] }) && !p.bothPunished(s, k, counted) {
		r.Tell(finding.ProsePeople, s.Field, finding.Values{"kind": kind, "said": k.say(counter), "column": p.columnSays(kind, s.items, got, counter)})
	}
}

// bothPunished reports that a number of 处分 may be right although it is not the sum of the columns: one person can get two kinds.
func (p *ledgerSheet) bothPunished(s *story, k *reckoning, kinds []string) bool {
	most := decimal.Zero
	for _, kind := range kinds {
		most = decimal.Max(most, sumPeople(kind)(s.problem.items))
	}
	return len(kinds) > 1 && k.main().GreaterThanOrEqual(most) && k.main().LessThanOrEqual(sumPeople(kinds...)(s.problem.items))
}

// counter is what the column of a kind counts.
func (p *ledgerSheet) counter(kind string) string {
	for _, c := range p.header.cols {
		if c.column.name == kind && c.counter != "" {
			return c.counter
		}
	}
	return "人"
}

// say is the number that a text states, with the words that state it.
func (k *reckoning) say(unit string) string {
	number := k.main().String() + unit
	if k.rough {
		number = "约" + number
	}
	if n := len(k.parts) + len(k.wholes); n > 1 {
		return number + "（" + sheet.Quote(k.words) + "等" + strconv.Itoa(n) + "处）"
	}
	return number + "（" + sheet.Quote(k.words) + "）"
}

// columnSays is what stands in the column for some rows, with its cells.
func (p *ledgerSheet) columnSays(name string, items []*Item, sum decimal.Decimal, unit string) string {
	var cells []string
	for _, it := range items {
		fields := []Field{it.RecoveredText}
		if name != "追缴资金" {
			fields = nil
			for _, h := range it.Handled {
				if h.Kind == name || name == punishment && slices.Contains(disciplines, h.Kind) {
					fields = append(fields, h.Field)
				}
			}
		} else if it.Recovered.IsZero() {
			fields = nil
		}
		for _, f := range fields {
			if !slices.Contains(cells, f.Cell) {
				cells = append(cells, f.Cell)
			}
		}
	}
	if len(cells) > 0 {
		return "台账的列里（" + someCells(cells, few) + "）是" + sum.String() + unit
	}
	for _, c := range p.header.cols {
		if c.column.name == name {
			return "“" + name + "”一列（" + p.grid.Origin(sheet.At(items[0].Row, c.at.Col)).Name() + "）没有填"
		}
	}
	return "台账的列里没有填"
}

// missingColumn gathers what the prose says of a kind for which the ledger has no column.
type missingColumn struct {
	first   Field
	cells   int
	sum     decimal.Decimal
	rough   bool
	counter string
}

func addMissing(lacks map[string]*missingColumn, kind string, s *story, k *reckoning) {
	l := lacks[kind]
	if l == nil {
		l = &missingColumn{first: s.Field, counter: s.people.counters[kind]}
		if kind == "追缴资金" {
			l.counter = "元"
		}
		lacks[kind] = l
	}
	l.cells++
	if slices.Contains(s.problem.stories, s) { // else the text has been counted
		l.sum = l.sum.Add(k.main())
	}
	l.rough = l.rough || k.rough
	if s.people.counters[kind] != l.counter && kind != "追缴资金" {
		l.counter = "人次"
	}
}

func (l *missingColumn) report(kind string, r *report) {
	where := l.first.Cell + "，"
	if l.cells > 1 {
		where = l.first.Cell + "等" + strconv.Itoa(l.cells) + "处，合计"
	}
	if l.rough {
		where += "约"
	}
	column := kind + "（" + l.counter + "）"
	if kind == punishment {
		column = "党纪处分（人）”“政务处分（人）"
	}
	r.Tell(finding.ProseUncounted, l.first, finding.Values{"kind": kind, "where": where, "sum": l.sum.String() + l.counter, "column": column})
}
