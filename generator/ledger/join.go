package ledger

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// rowKeys are the rows of a sheet for comparison: content by all that is counted or printed, task by problem and measure alone, whatever their status.
type rowKeys struct{ content, task map[string]int }

func (p *ledgerSheet) keys() rowKeys {
	k := rowKeys{map[string]int{}, map[string]int{}}
	for i := range p.items {
		it := &p.items[i]
		unit := it.Unit.Text
		if unit == "" {
			unit = p.unit
		}
		task := unit + "\x00" + it.Problem.Text + "\x00" + it.Measure.Text
		k.task[task]++
		content := task + "\x00" + it.Result.Text + "\x00" + it.Standing().String() + "\x00" + it.Recovered.String()
		for _, h := range it.Handled {
			content += "\x00" + h.Kind + strconv.Itoa(h.Count)
		}
		k.content[content]++
	}
	return k
}

// common counts the rows that two sheets share.
func common(a, b map[string]int) int {
	n := 0
	for key, count := range a {
		n += min(count, b[key])
	}
	return n
}

// withoutCopies drops the sheets whose rows all stand on another one, so that nothing is counted twice.
func withoutCopies(parts []*ledgerSheet, keys map[*ledgerSheet]rowKeys, r *report) []*ledgerSheet {
	var kept []*ledgerSheet
	proper := func(p *ledgerSheet) bool { return sheet.Fold(p.grid.Name) == "整改台账" }
	better := func(q, p *ledgerSheet) bool { // of two that hold the same
		return len(q.items) > len(p.items) || proper(q) && !proper(p) || proper(q) == proper(p) && slices.Index(parts, q) < slices.Index(parts, p)
	}
	for _, p := range parts {
		at := slices.IndexFunc(parts, func(q *ledgerSheet) bool {
			return p != q && len(p.items) > 0 && better(q, p) && common(keys[p].content, keys[q].content) == len(p.items)
		})
		if at < 0 {
			kept = append(kept, p)
			continue
		}
		r.Add(finding.SheetCopy.At(r.Where(Field{Sheet: p.grid.Name}), finding.Values{"sheet": p.grid.Name, "other": parts[at].grid.Name}).
			With("", gridNames(tabsOf(parts))...))
	}
	return kept
}

// join decides whether sheets can be read together. It gives their rows the unit or the category that the sheet's name says, and returns why they cannot be
// joined, or "".
func join(parts []*ledgerSheet, keys map[*ledgerSheet]rowKeys, named bool, src sources, r *report) (reason string) {
	for i, p := range parts {
		for _, q := range parts[i+1:] {
			if n := common(keys[p].task, keys[q].task); !named && 2*n >= min(len(p.items), len(q.items)) && n > 0 {
				return "“" + p.grid.Name + "”和“" + q.grid.Name + "”有" + strconv.Itoa(n) + "行的问题和措施相同，像是一份台账的两个版本，分不清用哪一张"
			}
		}
	}
	byUnit := namedByUnit(parts)
	cards := allCards(parts)
	byCategory := !cards && namedByCategory(parts)
	as := ""
	var others []string // units whose sheets have another name
	if slices.ContainsFunc(parts, func(p *ledgerSheet) bool { return p.titleUnit != "" }) {
		return src.unknownSheets(parts)
	}
	switch {
	case byUnit:
		for _, p := range parts {
			if !p.has("单位") {
				p.nameUnit()
				as = p.namedWhere()
				if sheet.Fold(p.unit) != bareName(p.grid.Name) && sheet.Fold(p.unit) != sheet.Fold(p.grid.Name) {
					others = append(others, "“"+p.grid.Name+"”是"+p.unit)
				}
			}
		}
	case byCategory:
		for _, p := range parts {
			p.nameCategory()
		}
		as = "，工作表名作为问题类别"
	case cards:
		as = "，一张工作表里是一个或者几个问题"
	case !named && !numbersContinue(parts):
		reason = "工作表名不全是单位名，也不全是问题类别，序号又不相连，不知道是几份台账还是一份的几部分"
		if unknown := src.unknownSheets(parts); unknown != "" {
			reason += "；" + unknown
		}
		return reason
	}
	if len(others) > 0 {
		as += "（" + strings.Join(others, "、") + "）"
	}
	r.Add(finding.SheetJoined.At(r.Where(Field{Sheet: parts[0].grid.Name}), finding.Values{"count": len(parts), "sheets": sheetNames(parts), "as": as}).
		With("", gridNames(tabsOf(parts))...))
	return ""
}

// namedWhere says in Chinese where a sheet names its unit.
func (p *ledgerSheet) namedWhere() string {
	if p.byTitle {
		return "，标题里的单位名作为单位"
	}
	return "，工作表名作为单位"
}

// allCards reports sheets that hold problems as cards.
func allCards(parts []*ledgerSheet) bool {
	return !slices.ContainsFunc(parts, func(p *ledgerSheet) bool { return p.home == nil })
}

// namedByUnit reports sheets of which each holds units of its own.
func namedByUnit(parts []*ledgerSheet) bool {
	owner := map[string]*ledgerSheet{}
	for _, p := range parts {
		if !p.has("单位") {
			if p.unit == "" {
				return false
			}
			if q := owner[sheet.Fold(p.unit)]; q != nil {
				return false
			}
			owner[sheet.Fold(p.unit)] = p
			continue
		}
		for i := range p.items {
			unit := p.items[i].Unit.Text
			if len(unit) > sheet.MaxWord {
				return false
			}
			if q := owner[sheet.Fold(unit)]; q != nil && q != p {
				return false
			}
			owner[sheet.Fold(unit)] = p
		}
	}
	return true
}

// namedByCategory reports sheets that are named after their categories, where the rows have none.
func namedByCategory(parts []*ledgerSheet) bool {
	for _, p := range parts {
		if p.has("问题类别") && !p.groupsOnly() || noCategory.MatchString(bareName(p.grid.Name)) || office.MatchString(bareName(p.grid.Name)) {
			return false
		}
		if p.has("问题类别") {
			continue
		}
		if slices.ContainsFunc(p.items, func(it Item) bool { return it.Category.Text != "" }) { // from rows merged across
			return false
		}
	}
	return true
}

// numbersContinue reports sheets with the same columns whose 序号 go on from one sheet to the next.
func numbersContinue(parts []*ledgerSheet) bool {
	for i, p := range parts[1:] {
		before := parts[i]
		if len(p.header.cols) != len(before.header.cols) {
			return false
		}
		for _, c := range p.header.cols {
			if !before.has(c.column.name) {
				return false
			}
		}
		_, last := before.numberRange()
		if first, _ := p.numberRange(); last == 0 || first != last+1 {
			return false
		}
	}
	return true
}

// numberRange are the first and the last 序号; 0 where there are none.
func (p *ledgerSheet) numberRange() (first, last int) {
	for i := range p.items {
		if n, err := strconv.Atoi(sheet.Fold(sheet.Brief(p.items[i].No.Text))); err == nil && n > 0 {
			if first == 0 {
				first = n
			}
			last = n
		}
	}
	return first, last
}
