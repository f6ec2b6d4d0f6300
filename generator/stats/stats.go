// Package stats computes every number that a notice prints, once, each with the cells that made it; it writes no sentences.
package stats

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

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
	Held                        Held
	// Total counts all 项; Done, Open and Ongoing those of each status. The three add up to Total.
	Total, Done, Open, Ongoing Count
	// Late counts the open ones whose deadline is past on 落款日期.
	Late Count
	// Finished is how many 项 完成率 counts as finished, Rate is 完成率 as it is printed, such as "93%".
	Finished int
	Rate     string
	// Recovered is 追缴资金 in yuan; RecoveredFrom are its cells.
	Recovered     decimal.Decimal
	RecoveredFrom []ledger.Field
	// Parts are the sums of each column of money where several are added up, in the columns' order.
	Parts []Part
	// Handled are the kinds of handling that the ledger has a column for, in the columns' order.
	Handled []Handled
}

// Part is what one of several columns of money comes to, in yuan.
type Part struct {
	Name string
	Sum  decimal.Decimal
}

// Held is what is counted although it may not be read.
type Held struct {
	// Categories and Problems are the 问题类别 and 存在问题 of which nothing may be read.
	Categories, Problems int
	Items                Count
	// ByStatus is how many of the Items have each status.
	ByStatus map[ledger.Status]int
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
	Title    string
	Problems []*Problem
}

// Problem is one 存在问题 with all its 项.
type Problem struct {
	// No is the problem's number within its category, from 1, or 0 where the category has only this one.
	No   int
	Text ledger.Field
	// Title is the text as it is printed, without the ledger's ordinal or label.
	Title string
	Items []*ledger.Item
	// Result is the 整改结果, a string a paragraph; empty where the ledger has none.
	Result []string
}

// Collect computes the facts of a unit.
func Collect(unit *ledger.Unit) *Facts {
	f := &Facts{Unit: unit}
	all := unit.All()
	whole := group(all)
	f.Categories = readable(whole, unit)
	f.CategoryCount, f.ProblemCount = count(f.Categories)
	counts := unit.CountsHeld()
	if counts && len(unit.Held) > 0 {
		categories, problems := count(whole)
		f.Held = Held{Categories: categories - f.CategoryCount, Problems: problems - f.ProblemCount, ByStatus: map[ledger.Status]int{}}
		f.CategoryCount, f.ProblemCount = categories, problems
	}
	counted := make([]*ledger.Item, 0, len(all))
	for i := range all {
		it := &all[i]
		switch shows := unit.Shows(it); {
		case shows:
			f.Items = append(f.Items, it)
		case !counts:
			continue
		default:
			f.Held.Items.add(it.StatusText)
			f.Held.ByStatus[it.Status]++
		}
		counted = append(counted, it)
	}
	for _, it := range counted {
		f.Total.add(it.StatusText)
		switch it.Status {
		case ledger.Done:
			f.Done.add(it.StatusText)
		case ledger.Open:
			f.Open.add(it.StatusText)
			if it.Overdue(unit.Info["落款日期"].Date) {
				f.Late.add(it.Deadline)
			}
		case ledger.Ongoing:
			f.Ongoing.add(it.StatusText)
		}
		if !it.Recovered.IsZero() {
			f.Recovered = f.Recovered.Add(it.Recovered)
			f.addMoney(it)
		}
	}
	f.Handled = handled(unit, counted)
	f.Finished = f.finished()
	places, _ := strconv.Atoi(f.Unit.Info.Choose("完成率小数位"))
	f.Rate = Rate(f.Finished, f.Total.N, places)
	return f
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
	}
}

// finished is 已完成 + 长期坚持, or 已完成 alone where 完成率口径 says so.
func (f *Facts) finished() int {
	if f.Unit.Info.Choose("完成率口径") == "含长期坚持" {
		return f.Done.N + f.Ongoing.N
	}
	return f.Done.N
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
