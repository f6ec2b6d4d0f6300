// Package summary says of many units what a notice says of one. It adds up their numbers, writes 汇总.xlsx and composes 汇总通报, and keeps the record of a run,
// from which both can be made again. It reads no ledger and touches no file.
package summary

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
	"gongshi/generator/stats"
)

// Unit is what a run found of one unit.
type Unit struct {
	// Ledger is its file, as the run was given it. No is the file's place among the run's, from 0, and the unit's place in the file.
	Ledger string `json:"ledger"`
	No     [2]int `json:"no"`
	// Of is how many units the file has; 0 in records from before 2026-11-29.
	Of   int    `json:"of,omitempty"`
	Name string `json:"unit"`
	// Names are its further names: 单位全称, 党组织简称, the one in its ledger.
	Names []string `json:"names,omitempty"`
	// Unread: its ledger could not be read at all.
	Unread bool `json:"unread,omitempty"`
	// Todo is what to do about such a ledger.
	Todo string `json:"todo,omitempty"`
	// Aside is the ledger that was chosen in place of this one, which then has no notice.
	Aside string `json:"aside,omitempty"`
	// Missing: it stands for a unit of the roll that sent nothing. It is in no record.
	Missing bool `json:"-"`
	// Nameless: the ledger names no unit, or cannot be read; Name is the file's.
	Nameless bool `json:"nameless,omitempty"`
	// Folder: it stands for a folder that could not be opened; Ledger is the folder's path.
	Folder bool `json:"folder,omitempty"`
	// Failed is why there is no notice, and so no numbers: those of a ledger with an error are not reliable. It is "" where there is a notice.
	Failed string `json:"failed,omitempty"`
	Title  string `json:"title,omitempty"`
	Files  []File `json:"files,omitempty"`
	Pages  int    `json:"pages,omitempty"`
	// Papers is how many papers its kit has; 0 for a notice.
	Papers int `json:"papers,omitempty"`
	// Date is the notice's own.
	Date ledger.Date `json:"date,omitzero"`
	// Inspection is 检查类型; Sender is who sent the inspectors, such as 县委.
	Inspection string `json:"inspection,omitempty"`
	Sender     string `json:"sender,omitempty"`

	Total   int `json:"total"`
	Done    int `json:"done"`
	Open    int `json:"open"`
	Ongoing int `json:"ongoing"`
	// Own are the 项 with a status of 另列状态, OwnAs how the unit's 完成率 counts them.
	Own   []Own  `json:"own,omitempty"`
	OwnAs string `json:"own_as,omitempty"`
	// Finished are those that the unit's 完成率 counts as done, Rate is as it is printed, such as 93%.
	Finished  int             `json:"finished"`
	Rate      string          `json:"rate,omitempty"`
	Recovered decimal.Decimal `json:"recovered"`
	// Involved and Rectified are 问题金额 and 已整改金额, of inspections whose notices have them. MoneyUnit is 万元 where the notice has its sums in that unit.
	Involved  decimal.Decimal `json:"involved,omitzero"`
	Rectified decimal.Decimal `json:"rectified,omitzero"`
	MoneyUnit string          `json:"money_unit,omitempty"`
	// Handled are the kinds of handling of which there was any.
	Handled []Handled `json:"handled,omitempty"`
	// Counts is what the ledger has columns for; nil in a record of an earlier version.
	Counts *Counts `json:"counts,omitempty"`
	// Clues are its 问题线索, Satisfied is its 满意率, such as 98.5%; nil and "" where it does not give them.
	Clues     *Clues `json:"clues,omitempty"`
	Satisfied string `json:"satisfied,omitempty"`
	// Unfinished are the 项 that are not yet done.
	Unfinished []Item `json:"unfinished,omitempty"`
	// Held is how many 项 are counted and may not be read, HeldOpen how many of them are not done; Unfinished lacks those.
	Held     int `json:"held,omitempty"`
	HeldOpen int `json:"held_open,omitempty"`
	// HeldOverdue is how many of the HeldOpen are late on the day of the notice.
	HeldOverdue int `json:"held_overdue,omitempty"`

	// Errors, Warnings and Infos count the findings.
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Infos    int `json:"infos"`

	// Key identifies everything that the notice was made of: a later run with the same Key would make the same notice.
	Key string `json:"key,omitempty"`
}

// File is a file of a unit's notice: its name within the run's folder, and the hash of its content.
type File struct {
	Name string `json:"name"`
	// Suffix is what of the name, before its ending, tells the file from others of one paper: （第2页）.
	Suffix string `json:"suffix,omitempty"`
	Sum    string `json:"sum"`
}

// Handled is a kind of handling and the number of people dealt with in that way.
type Handled struct {
	Kind    string `json:"kind"`
	Counter string `json:"counter"`
	N       int    `json:"n"`
}

// Item is a 项 that is not yet done.
type Item struct {
	No         string `json:"no,omitempty"`
	Problem    string `json:"problem"`
	Measure    string `json:"measure,omitempty"`
	Department string `json:"department,omitempty"`
	// Deadline is as the ledger has it; Due is its last day, none where it says no date.
	Deadline string      `json:"deadline,omitempty"`
	Due      ledger.Date `json:"due,omitzero"`
}

// Of makes a unit of its facts.
func Of(facts *stats.Facts) Unit {
	info := facts.Unit.Info
	u := Unit{
		Name: facts.Unit.Name(), Names: NamesOf(facts.Unit), Date: info["落款日期"].Date, Inspection: info.Choose("检查类型"), Sender: info.Text("派出机关"),
		Total: facts.Total.N, Done: facts.Done.N, Open: facts.Open.N, Ongoing: facts.Ongoing.N,
		Finished: facts.Finished, Rate: facts.Rate, Recovered: facts.Recovered, Counts: countsOf(facts.Unit),
		Held: facts.Held.Items.N, HeldOpen: facts.Held.ByStatus[ledger.Standing{Status: ledger.Open}],
	}
	u.Own, u.OwnAs = ownOf(facts)
	u.Clues, u.Satisfied = cluesOf(info), info.Text("满意率")
	if info.Inspection().Sums {
		u.Involved, u.Rectified = facts.Involved, facts.Rectified
	}
	if unit := info.Choose("金额单位"); unit != "元" {
		u.MoneyUnit = unit
	}
	for _, h := range facts.Handled {
		if h.N > 0 {
			u.Handled = append(u.Handled, Handled{h.Kind, h.Counter, h.N})
		}
	}
	if u.HeldOpen > 0 {
		for _, it := range facts.Unit.Held {
			if it.Status == ledger.Open && (Item{Due: it.Due()}).Overdue(u.Date) > 0 {
				u.HeldOverdue++
			}
		}
	}
	for _, c := range facts.Categories {
		for _, p := range c.Problems {
			for _, it := range p.Items {
				if it.Status == ledger.Open {
					u.Unfinished = append(u.Unfinished, item(it, p.Title))
				}
			}
		}
	}
	return u
}

// NamesOf are a unit's names besides Name.
func NamesOf(u *ledger.Unit) (names []string) {
	all := append([]string{u.Info.Text("单位简称")}, ledger.Bodies(u.Info.Text("单位全称"))...)
	all = append(all, u.Info.Text("单位全称"), u.Info.Text("党组织简称"))
	if len(u.Items) > 0 {
		all = append(all, u.Items[0].Unit.Text)
	}
	for _, name := range all {
		if name != "" && name != u.Name() && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func item(it *ledger.Item, problem string) Item {
	who := it.Department.Text
	for _, other := range []string{it.Person.Text, it.Leader.Text} {
		if who == "" {
			who = other
		}
	}
	return Item{
		No: oneLine(it.No.Text), Problem: oneLine(numbered.Line(problem)), Measure: oneLine(it.Measure.Text), Department: oneLine(strings.ReplaceAll(who, "\n", "、")),
		Deadline: oneLine(term(it.Deadline)), Due: it.Due(),
	}
}

// term is a deadline without its label; "" where the cell says that there is none (—, /, 无).
func term(f ledger.Field) string {
	if !ledger.Says(f.Text) {
		return ""
	}
	return ledger.CutTerm(f.Text)
}

// oneLine joins the lines of a cell.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
