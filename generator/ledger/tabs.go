package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

func (p *ledgerSheet) nameUnit() {
	for i := range p.items {
		p.items[i].Unit = Field{Text: p.unit, Sheet: p.grid.Name}
	}
}

// nameUnits gives rows without a unit the unit of 单位信息 that their sheet, their file or their title names.
func (s sources) nameUnits(parts []*ledgerSheet, file string) {
	if !s.hasTable() {
		return
	}
	for _, p := range parts {
		if p.has("单位") || len(p.items) > 0 && p.items[0].Unit.Text != "" {
			return
		}
	}
	var sheets []*tab
	for _, p := range parts {
		sheets = append(sheets, p.tab)
	}
	names := s.namedUnits(sheets, file)
	if len(parts) == 1 && s.inTable(parts[0].unit) {
		if names = []string{parts[0].unit}; parts[0].titleUnit != "" {
			names = append(names, parts[0].titleUnit)
		}
	}
	if len(names) != 1 {
		parts[0].namedUnits = names
		return
	}
	for _, p := range parts {
		p.unit = names[0]
		p.nameUnit()
	}
}

// sheetUnit is the unit that a sheet's name, or with several sheets its title, names. titled is another unit that the title names.
func (s sources) sheetUnit(sh *tab, several bool) (unit, titled string) {
	unit = s.unitOf(sh.grid.Name)
	if !several {
		return unit, ""
	}
	switch named := s.namedIn(sh.titles()); {
	case len(named) != 1 || named[0] == unit:
		return unit, ""
	case s.inTable(unit):
		return unit, named[0]
	default:
		return named[0], ""
	}
}

// unknownSheets says in Chinese which sheets name no unit of 单位信息, where others do; "" where that is not the trouble.
func (s sources) unknownSheets(parts []*ledgerSheet) string {
	known, owner := false, map[string]string{}
	var unknown, clashes []string
	for _, p := range parts {
		name := "“" + p.grid.Name + "”"
		switch {
		case p.has("单位"):
		case p.titleUnit != "":
			known = true
			clashes = append(clashes, "工作表"+name+"是“"+p.unit+"”，标题写的是“"+p.titleUnit+"”")
		case p.unit != "" && owner[sheet.Fold(p.unit)] != "":
			clashes = append(clashes, "工作表"+owner[sheet.Fold(p.unit)]+"和"+name+"都是“"+p.unit+"”的")
		case p.unit != "":
			known = true
			owner[sheet.Fold(p.unit)] = name
		default:
			looked := []string{bareName(p.grid.Name)}
			for _, title := range p.titles() {
				looked = append(looked, bareName(title))
			}
			if near := s.nearest(looked...); near != "" {
				name += "（最接近的是“" + near + "”）"
			}
			unknown = append(unknown, name)
		}
	}
	if !known {
		return ""
	}
	if len(unknown) > 0 {
		clashes = append(clashes, "工作表名和标题里找不到单位的："+strings.Join(unknown, "、"))
	}
	return strings.Join(clashes, "；")
}

// fileUnit is the unit that a file's name may name: 一中整改台账.xlsx.
func fileUnit(file string) string {
	return bareName(fileStem(file))
}

var (
	// tabWords are what a sheet's name has besides the name of a unit or a category.
	tabWords = pattern.New(`(?:(?:党委|党组|党总支|党支部)?(?:关于)?(?:落实)?(?:县委|市委|省委|区委)?(?:巡察|巡视)?(?:反馈)?(?:意见)?(?:问题)?(?:整改)?(?:落实)?(?:工作)?(?:台账|清单|情况表|情况|一览表|表))$`)
	// noCategory are names that only number or date a sheet, or say that it is a sum.
	noCategory = pattern.New(`(?i)^(?:sheet|工作表|表格?|页|类别?|方面|批次?|期|册|部分|第|整改|问题|汇总|总|全部|最新|新|定稿|终稿|版|年|季度|上?下?半年|月|日|号|\d|[一二三四五六七八九十]|[().、_-])*$`)
	// office is how the names of schools and offices end.
	office = pattern.New(`(?:中学|小学|学校|分校|幼儿园|高中|初中|职高|职专|中专|学院|大学|中心校|党校|[一二三四五六七八九十][中高小初]|实验[中小]|局|委员会|办公室|镇|乡|街道|医院|公司|集团|社区|村)$`)
)

// bareName is a sheet's or a file's name without 整改台账 and the like.
func bareName(name string) string {
	outside, _ := brackets(sheet.Fold(name))
	return tabWords.ReplaceAllString(outside, "")
}

func (p *ledgerSheet) nameCategory() {
	name := strings.TrimSpace(p.grid.Name)
	p.tellGroups()
	if short := tabWords.ReplaceAllString(name, ""); short != "" {
		name = short
	}
	for i := range p.items {
		if p.groupsOnly() { // 反馈问题, taken for the category before the sheet's name was known to be it
			p.items[i].Group = p.items[i].Category
		}
		p.items[i].Category = Field{Text: name, Sheet: p.grid.Name}
	}
}

// tellGroups says of columns of problems what they are now that the sheet's name is the category.
func (p *ledgerSheet) tellGroups() {
	list := p.header.levels()
	said := func(f finding.Finding) bool { return f.Is(finding.LevelsRead) && f.Severity == finding.Info }
	if !p.groupsOnly() || !slices.ContainsFunc(p.findings.List, said) {
		return
	}
	list[0].column = columnNamed("反馈问题")
	p.findings.List = slices.DeleteFunc(p.findings.List, said)
	p.findings.Tell(finding.LevelsOfSheets, p.grid.Field(list[0].at), finding.Values{"columns": sayLevels(p.grid, list)})
}

func sheetNames(parts []*ledgerSheet) string {
	return names(tabsOf(parts))
}

// tabsOf are the sheets of the parts.
func tabsOf(parts []*ledgerSheet) []*tab {
	list := make([]*tab, len(parts))
	for i, p := range parts {
		list[i] = p.tab
	}
	return list
}

func names(list []*tab) string {
	var out []string
	for _, s := range list {
		out = append(out, "“"+s.grid.Name+"”")
	}
	return strings.Join(out, "、")
}

// tabs lists the sheets of a workbook.
func tabs(all []*tab) string { return names(all[:min(len(all), 20)]) }

// gridNames are the names of sheets, from which one can choose.
func gridNames(all []*tab) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = s.grid.Name
	}
	return out
}
