// Package stats computes every number that a notice prints, once, each with the cells that made it; it writes no sentences.
package stats

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"gongshi/generator/compare"
	"gongshi/generator/ledger"
)

// Facts are all the numbers and texts that a notice of one unit may print.
type Facts struct {
	Unit *ledger.Unit
	// Categories are the 问题类别 in the order of first appearance, with the 项 that the readers may read; Items are these 项 in the ledger's order.
	Categories []Category
	Items      []*ledger.Item
	// CategoryCount and ProblemCount are the numbers of 问题类别 and 存在问题; Held is what is counted but not among the Categories.
	CategoryCount, ProblemCount int
	// GroupCount is the number of 反馈问题, a problem that stands under none counting as one; 0 where the ledger has no such level.
	GroupCount int
	Held       Held
	// Total counts all 项; Done, Open and Ongoing those of each status. The three add up to Total, with those of Own.
	Total, Done, Open, Ongoing Count
	// Own are the statuses of 另列状态 in the office's order, also those that no 项 has.
	Own []Own
	// Late counts the open ones whose deadline is past on 落款日期.
	Late Count
	// Finished is how many 项 完成率 counts as finished, Base of how many: all but those of Own where 另列状态算作 leaves them out. Rate is 完成率 as it is
	// printed, such as "93%".
	Finished, Base int
	Rate           string
	// Recovered is 追缴资金 in yuan; RecoveredFrom are its cells.
	Recovered     decimal.Decimal
	RecoveredFrom []ledger.Field
	// Involved and Rectified are 问题金额 and 已整改金额 in yuan.
	Involved, Rectified decimal.Decimal
	// Counts are the columns of counts that the program has no name for, in the columns' order.
	Counts []Counted
	// Parts are the sums of each column of money where several are added up, in the columns' order.
	Parts []Part
	// Handled are the kinds of handling that the ledger has a column for, in the columns' order.
	Handled []Handled
	// Compared is what has changed since an earlier ledger, nil where none is known.
	Compared *compare.Comparison
}

// Part is what one of several columns of money comes to, in yuan.
type Part struct {
	Name string
	Sum  decimal.Decimal
	From []ledger.Field
}

// Held is what is counted although it may not be read.
type Held struct {
	// Categories, Groups and Problems are the 问题类别, 反馈问题 and 存在问题 of which nothing may be read.
	Categories, Groups, Problems int
	Items                        Count
	// ByStatus is how many of the Items have each status.
	ByStatus map[ledger.Standing]int
}

// Count is a number and the cells that it was counted from.
type Count struct {
	N    int
	From []ledger.Field
}

func (c *Count) add(f ledger.Field) {
	c.N++
	c.From = append(c.From, f)
}

// Handled is the number of people (人 or 人次: Counter) who were dealt with in one way (Kind).
type Handled struct {
	Kind, Counter string
	N             int
	From          []ledger.Field
}

// Category is one 问题类别. No is its place, from 1.
type Category struct {
	No   int
	Name ledger.Field
	// Title is the name as it is printed, without the ledger's ordinal.
	Title string
	// Problems are all of the category's, Groups the same under their 反馈问题.
	Problems []*Problem
	Groups   []Group
	// held are its 项 that are counted but may not be read.
	held []*ledger.Item
}

// Problem is one 存在问题 with all its 项.
type Problem struct {
	// No is the problem's number within its category, from 1, or 0 where the category has only this one.
	No   int
	Text ledger.Field
	// Title is the text as it is printed, without the ledger's ordinal or label.
	Title string
	Items []*ledger.Item
	// Group is the 反馈问题 that it stands under, GroupTitle that as it is printed; both are empty where it stands under none.
	Group      ledger.Field
	GroupTitle string
	// NoInGroup is its number under the 反馈问题, or among these where it stands under none; 0 where it is the only one.
	NoInGroup int
	// Result is the 整改结果, a string a paragraph; empty where the ledger has none.
	Result []string
}

// Collect computes the facts of a unit.
func Collect(unit *ledger.Unit) *Facts {
	f := &Facts{Unit: unit}
	all := unit.All()
	whole := group(all)
	f.Categories = readable(whole, unit)
	f.CategoryCount, f.GroupCount, f.ProblemCount = count(f.Categories)
	counts := unit.CountsHeld()
	if counts && len(unit.Held) > 0 {
		categories, groups, problems := count(whole)
		f.Held = Held{Categories: categories - f.CategoryCount, Groups: groups - countGroups(f.Categories), Problems: problems - f.ProblemCount, ByStatus: map[ledger.Standing]int{}}
		f.CategoryCount, f.GroupCount, f.ProblemCount = categories, groups, problems
		if groups == 0 {
			f.Held.Groups = 0
		}
	}
	f.Own = listedOwn(unit.Info)
	every := make([]*ledger.Item, 0, len(all))
	var held []*ledger.Item
	for i := range all {
		it := &all[i]
		switch shows := unit.Shows(it); {
		case shows:
			f.Items = append(f.Items, it)
		case !counts:
			continue
		default:
			f.Held.Items.add(it.StatusText)
			f.Held.ByStatus[it.Standing()]++
			held = append(held, it)
		}
		every = append(every, it)
	}
	holdBack(f.Categories, held)
	for _, it := range every {
		f.addStatus(it)
		f.Involved, f.Rectified = f.Involved.Add(it.Involved), f.Rectified.Add(it.Rectified)
		if !it.Recovered.IsZero() {
			f.Recovered = f.Recovered.Add(it.Recovered)
			f.addMoney(it)
		}
	}
	f.Handled = handled(unit, every)
	if unit.Earlier != nil {
		f.Compared = compare.Units(unit.Earlier, unit)
	}
	f.Counts = counted(unit, every)
	f.Finished, f.Base = f.finished()
	places, _ := strconv.Atoi(f.Unit.Info.Choose("完成率小数位"))
	f.Rate = Rate(f.Finished, f.Base, places)
	return f
}

// Column are the cells of a column that have something, of all 项 that are counted, each once: one that reaches over several rows is one cell.
func (f *Facts) Column(field func(*ledger.Item) ledger.Field) (cells []ledger.Field) {
	seen := map[ledger.Field]bool{}
	all := f.Unit.All()
	for i := range all {
		c := field(&all[i])
		if c.Text == "" || seen[c.Place()] || !f.Unit.Shows(&all[i]) && !f.Unit.CountsHeld() {
			continue
		}
		seen[c.Place()] = true
		cells = append(cells, c)
	}
	return cells
}

// addStatus counts a row among those of its status.
func (f *Facts) addStatus(it *ledger.Item) {
	f.Total.add(it.StatusText)
	switch it.Status {
	case ledger.Done:
		f.Done.add(it.StatusText)
	case ledger.Open:
		f.Open.add(it.StatusText)
		if it.Overdue(f.Unit.Info["落款日期"].Date) {
			f.Late.add(it.Deadline)
		}
	case ledger.Ongoing:
		f.Ongoing.add(it.StatusText)
	case ledger.Own:
		f.addOwn(it)
	}
}

// addMoney takes the cells of a row's sum, and its parts where it has several.
func (f *Facts) addMoney(it *ledger.Item) {
	if len(it.Parts) == 0 {
		f.RecoveredFrom = append(f.RecoveredFrom, it.RecoveredText)
	}
	for _, p := range it.Parts {
		if !p.Sum.IsZero() {
			f.RecoveredFrom = append(f.RecoveredFrom, p.Field)
		}
		at := slices.IndexFunc(f.Parts, func(have Part) bool { return have.Name == p.Name })
		if at < 0 {
			at = len(f.Parts)
			f.Parts = append(f.Parts, Part{Name: p.Name})
		}
		f.Parts[at].Sum = f.Parts[at].Sum.Add(p.Sum)
		f.Parts[at].From = append(f.Parts[at].From, p.Field)
	}
}

// finished is 已完成 + 长期坚持, or 已完成 alone where 完成率口径 says so; and of how many. Those of Own count as 另列状态算作 says.
func (f *Facts) finished() (n, base int) {
	n, base = f.Done.N, f.Total.N
	if f.Unit.Info.Choose("完成率口径") == "含长期坚持" {
		n += f.Ongoing.N
	}
	for _, o := range f.Own {
		switch f.Unit.Info.OwnAs() {
		case ledger.OwnAsDone:
			n += o.N
		case ledger.OwnUncounted:
			base -= o.N
		}
	}
	return n, base
}

// Rate is finished ÷ total as a percentage with that many decimal places, rounded half up, but never up to 100 % while anything is unfinished: 999 of 1000
// are 99%, not 100%. It is "" when total is 0.
func Rate(finished, total, places int) string {
	if total == 0 {
		return ""
	}
	scale := 100
	for range places {
		scale *= 10
	}
	r := (2*finished*scale + total) / (2 * total)
	if finished < total && r >= scale {
		r = scale - 1
	}
	return decimal.New(int64(r), int32(-places)).StringFixed(int32(places)) + "%"
}

// handled sums each kind of handling, in the order of the ledger's columns; a kind without people is there with 0.
func handled(unit *ledger.Unit, items []*ledger.Item) []Handled {
	out := make([]Handled, 0, len(unit.Handlings))
	at := map[string]int{}
	for _, h := range unit.Handlings {
		at[h.Kind] = len(out)
		out = append(out, Handled{Kind: h.Kind, Counter: h.Counter})
	}
	for _, it := range items {
		for _, h := range it.Handled {
			k := at[h.Kind]
			out[k].N += h.Count
			out[k].From = append(out[k].From, h.Field)
		}
	}
	return out
}
