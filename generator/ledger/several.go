package ledger

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"

	"gongshi/generator/sheet"
)

// part is one sheet of a ledger, as read; a ledger can stand on several.
type part struct {
	*tab
	items []Item
	// findings are its own, told if it is used.
	findings *report
	// unit is the unit that the sheet's name says, or else its title; "" where neither does. titled is another one that the title names.
	unit, titled string
	// marked is what stands above its header of who may know of it.
	marked said
	// mentioned are the units that the file's name and the titles name, where they are several.
	mentioned []string
}

const chooseSheet = "用 --sheet 工作表名 说明用哪一张（可以写多次，写出的几张合在一起算），或者把不用的工作表删去、隐藏"

// ledgers chooses the sheets that are the ledger, and reads them. Sheets are read together where each stands for a unit, where each is
// named after its 问题类别, or where the numbers of 序号 go on from one to the next; what --sheet names always is.
func ledgers(all []*tab, opt Options, src sources, r *report) []*part {
	found, named := candidates(all, opt.Sheets, r)
	if len(found) == 0 {
		return nil
	}
	if !named {
		found = passOver(found, r)
	}
	rows := 0
	for i, s := range found {
		if rows += s.grid.Rows; rows > sheet.MaxRows && i > 0 {
			r.Error(sheet.SheetLarge, Field{Sheet: s.grid.Name}, "几张台账合起来超过"+strconv.Itoa(sheet.MaxRows)+"行，没有全部读取", chooseSheet)
			found = found[:i]
			break
		}
	}
	parts := make([]*part, len(found))
	for i, s := range found {
		parts[i] = readPart(s, opt.Columns, src, r)
		if len(found) > 1 || src.hasTable() {
			parts[i].unit, parts[i].titled = src.sheetUnit(s, len(found) > 1)
		}
	}
	keys := map[*part]rowKeys{}
	if len(parts) > 1 {
		for _, p := range parts {
			keys[p] = p.keys()
		}
		if !named {
			parts = withoutCopies(parts, keys, r)
		}
	}
	if len(parts) > 1 {
		if reason := join(parts, keys, named, src, r); reason != "" {
			r.Error(sheetAmbiguous, Field{Sheet: parts[1].grid.Name}, "工作表"+sheetNames(parts)+"都像整改台账，"+reason, chooseSheet)
			parts = parts[:1]
		}
	}
	src.nameAll(parts, r.File)
	for _, p := range parts {
		p.repeats(p.findings)
		p.compareProse(p.findings)
		p.plausible(p.findings)
		r.List = append(r.List, p.findings.List...)
	}
	return parts
}

// candidates are the sheets that have a ledger's header: those that --sheet names, else the visible ones that are filled in.
func candidates(all []*tab, wanted []string, r *report) (found []*tab, named bool) {
	for _, name := range wanted {
		i := slices.IndexFunc(all, func(s *tab) bool { return sheet.Fold(s.grid.Name) == sheet.Fold(name) })
		switch {
		case i < 0:
			r.Error(sheetChoice, Field{}, "没有叫"+sheet.Quote(name)+"的工作表；有："+tabs(all), "改正 --sheet 后面的工作表名")
		case !all[i].isLedger:
			r.Error(headerNone, Field{Sheet: all[i].grid.Name}, "工作表里找不到台账的表头", headerHint)
		case !slices.Contains(found, all[i]):
			found = append(found, all[i])
		}
	}
	if len(wanted) > 0 {
		return found, true
	}
	var hidden, blank []*tab
	for _, s := range all {
		switch {
		case !s.isLedger:
		case s.blank():
			blank = append(blank, s)
		case s.grid.Hidden:
			hidden = append(hidden, s)
		default:
			found = append(found, s)
		}
	}
	switch {
	case len(found) > 0:
		for _, s := range hidden {
			r.Info(sheetSeveral, Field{Sheet: s.grid.Name}, "隐藏的工作表“"+s.grid.Name+"”也像整改台账，没有读取", "要用它就取消隐藏，或者用 --sheet 指明")
		}
		return found, false
	case len(hidden) > 0:
		for _, s := range hidden {
			r.Warn(sheetHidden, Field{Sheet: s.grid.Name}, "用的是隐藏的工作表“"+s.grid.Name+"”", "看一看它是不是要用的那一张，并取消隐藏")
		}
		return hidden, false
	default:
		return blank[:min(len(blank), 1)], false // says that nothing is filled in
	}
}

var draftName = regexp.MustCompile(`底稿|草稿|备份|副本|作废|废止|旧|样表|样例|示例|范例|模板|模版|参考|测试`)

// passOver leaves out the sheets that are no ledgers beside those that are: lists of problems without a status, drafts, old versions.
func passOver(found []*tab, r *report) []*tab {
	slices.SortStableFunc(found, func(a, b *tab) int { return cmp.Compare(a.rank(), b.rank()) })
	best := found[0].rank()
	var kept []*tab
	for _, s := range found {
		if s.rank() == best {
			kept = append(kept, s)
		}
	}
	for _, s := range found[len(kept):] {
		text, hint := "工作表“"+s.grid.Name+"”也像整改台账，没有读取；用的是"+names(kept), chooseSheet
		if missing := s.header.missing(); len(missing) > 0 {
			text = "工作表“" + s.grid.Name + "”缺少“" + missing[0].name + "”这一列，没有读取；用的是" + names(kept) + "；它的" + s.header.describe(s.grid)
			hint = "如果它也是台账，改正表头；如果不是，不用处理"
		}
		say := r.Warn
		if len(kept) > 1 && s.lacksOnly(kept[0]) {
			say = r.Error // one of several parts, with a header gone wrong
		}
		say(sheetSeveral, Field{Sheet: s.grid.Name}, text, hint)
	}
	return kept
}

// rank says how much a sheet with a ledger's header is one, best first.
func (s *tab) rank() int {
	switch {
	case !slices.ContainsFunc(s.headers(), func(h *header) bool { return len(h.missing()) == 0 }):
		return 2
	case draftName.MatchString(s.grid.Name):
		return 1
	default:
		return 0
	}
}

// lacksOnly reports a sheet with all the columns of another one, but for needed ones.
func (s *tab) lacksOnly(other *tab) bool {
	for _, c := range other.header.cols {
		if !c.column.needed && !s.has(c.column.name) {
			return false
		}
	}
	return true
}

// has reports whether a ledger sheet has a column.
func (s *tab) has(name string) bool {
	return slices.ContainsFunc(s.headers(), func(h *header) bool { return h.hasColumn(columnNamed(name)) })
}

func readPart(s *tab, choices []ColumnChoice, src sources, r *report) *part {
	p := &part{tab: s, findings: r.part()}
	p.findings.tell(s.grid)
	p.checkHeaders(choices, p.findings)
	p.marked = p.header.above(s.grid, p.findings)
	p.items = p.readTables(src.byMeasure(s, r.File), src.onStruck(s, r.File), p.findings)
	return p
}
