package ledger

import (
	"cmp"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// part is one sheet of a ledger, as read; a ledger can stand on several.
type part struct {
	*sheet
	items []Item
	// findings are its own, told if it is used.
	findings *report
	// unit is the unit that the sheet's name says, or "".
	unit string
}

const chooseSheet = "用 --sheet 工作表名 说明用哪一张（可以写多次，写出的几张合在一起算），或者把不用的工作表删去、隐藏"

// ledgers chooses the sheets that are the ledger, and reads them. Sheets are read together where each stands for a unit, where each is
// named after its 问题类别, or where the numbers of 序号 go on from one to the next; what --sheet names always is.
func ledgers(all []*sheet, opt Options, src sources, r *report) []*part {
	found, named := candidates(all, opt.Sheets, r)
	if len(found) == 0 {
		return nil
	}
	if !named {
		found = passOver(found, r)
	}
	parts := make([]*part, len(found))
	for i, s := range found {
		parts[i] = readPart(s, opt.Columns, src, r)
	}
	if len(parts) > 1 {
		parts = withoutCopies(parts, r)
	}
	if len(parts) > 1 {
		if reason := join(parts, named, r); reason != "" {
			r.error(sheetAmbiguous, Field{Sheet: parts[1].grid.name}, "工作表"+sheetNames(parts)+"都像整改台账，"+reason, chooseSheet)
			parts = parts[:1]
		}
	}
	src.nameAll(parts, r.file)
	for _, p := range parts {
		r.list = append(r.list, p.findings.list...)
	}
	return parts
}

// candidates are the sheets that have a ledger's header: those that --sheet names, else the visible ones that are filled in.
func candidates(all []*sheet, wanted []string, r *report) (found []*sheet, named bool) {
	for _, name := range wanted {
		i := slices.IndexFunc(all, func(s *sheet) bool { return fold(s.grid.name) == fold(name) })
		switch {
		case i < 0:
			r.error(sheetChoice, Field{}, "没有叫"+quote(name)+"的工作表；有："+tabs(all), "改正 --sheet 后面的工作表名")
		case !all[i].isLedger:
			r.error(headerNone, Field{Sheet: all[i].grid.name}, "工作表里找不到台账的表头", headerHint)
		case !slices.Contains(found, all[i]):
			found = append(found, all[i])
		}
	}
	if len(wanted) > 0 {
		return found, true
	}
	var hidden, blank []*sheet
	for _, s := range all {
		switch {
		case !s.isLedger:
		case s.grid.rows < s.header.first:
			blank = append(blank, s)
		case s.grid.hidden:
			hidden = append(hidden, s)
		default:
			found = append(found, s)
		}
	}
	switch {
	case len(found) > 0:
		for _, s := range hidden {
			r.info(sheetSeveral, Field{Sheet: s.grid.name}, "隐藏的工作表“"+s.grid.name+"”也像整改台账，没有读取", "要用它就取消隐藏，或者用 --sheet 指明")
		}
		return found, false
	case len(hidden) > 0:
		for _, s := range hidden {
			r.warn(sheetHidden, Field{Sheet: s.grid.name}, "用的是隐藏的工作表“"+s.grid.name+"”", "看一看它是不是要用的那一张，并取消隐藏")
		}
		return hidden, false
	default:
		return blank[:min(len(blank), 1)], false // says that nothing is filled in
	}
}

var draftName = regexp.MustCompile(`底稿|草稿|备份|副本|作废|废止|旧|样表|样例|示例|范例|模板|模版|参考|测试`)

// passOver leaves out the sheets that are no ledgers beside those that are: lists of problems without a status, drafts, old versions.
func passOver(found []*sheet, r *report) []*sheet {
	slices.SortStableFunc(found, func(a, b *sheet) int { return cmp.Compare(a.rank(), b.rank()) })
	best := found[0].rank()
	var kept []*sheet
	for _, s := range found {
		if s.rank() == best {
			kept = append(kept, s)
		}
	}
	for _, s := range found[len(kept):] {
		why := "也像整改台账，没有读取"
		if missing := s.header.missing(); len(missing) > 0 {
			why = "缺少“" + missing[0].name + "”这一列，没有读取"
		}
		say := r.warn
		if len(kept) > 1 && s.lacksOnly(kept[0]) {
			say = r.error // one of several parts, with a header gone wrong
		}
		say(sheetSeveral, Field{Sheet: s.grid.name}, "工作表“"+s.grid.name+"”"+why+"；用的是"+names(kept)+"；它的"+s.header.describe(s.grid), "如果它也是台账，改正表头，或者"+chooseSheet)
	}
	return kept
}

// rank says how much a sheet with a ledger's header is one, best first.
func (s *sheet) rank() int {
	switch {
	case len(s.header.missing()) > 0:
		return 2
	case draftName.MatchString(s.grid.name):
		return 1
	default:
		return 0
	}
}

// lacksOnly reports a sheet with all the columns of another one, but for needed ones.
func (s *sheet) lacksOnly(other *sheet) bool {
	for _, c := range other.header.cols {
		if !c.column.needed && !s.has(c.column.name) {
			return false
		}
	}
	return true
}

// has reports whether a ledger sheet has a column.
func (s *sheet) has(name string) bool {
	return slices.ContainsFunc(s.header.cols, func(c headed) bool { return c.column.name == name })
}

func readPart(s *sheet, choices []ColumnChoice, src sources, r *report) *part {
	p := &part{sheet: s, findings: &report{file: r.file, settled: r.settled}, unit: src.unitOf(s.grid.name)}
	s.grid.findings(p.findings)
	p.header.check(s.grid, choices, p.findings)
	p.items = readRows(s.grid, p.header, src.byMeasure(p.unit, fileUnit(r.file)), p.findings)
	return p
}

// content is what makes two rows the same: all that is counted or printed.
func (p *part) content(it *Item) string {
	unit := it.Unit.Text
	if unit == "" {
		unit = p.unit
	}
	text := unit + "\x00" + p.task(it) + "\x00" + it.Result.Text + "\x00" + it.Status.String() + "\x00" + it.Recovered.String()
	for _, h := range it.Handled {
		text += "\x00" + h.Kind + strconv.Itoa(h.Count)
	}
	return text
}

// task is what a row is about, however far it has come.
func (p *part) task(it *Item) string { return it.Problem.Text + "\x00" + it.Measure.Text }

// common counts the rows of p that q has too.
func (p *part) common(q *part, key func(*part, *Item) string) int {
	have := map[string]int{}
	for i := range q.items {
		have[key(q, &q.items[i])]++
	}
	n := 0
	for i := range p.items {
		if k := key(p, &p.items[i]); have[k] > 0 {
			have[k]--
			n++
		}
	}
	return n
}

// withoutCopies drops the sheets whose rows all stand on another one, so that nothing counts twice.
func withoutCopies(parts []*part, r *report) []*part {
	var kept []*part
	proper := func(p *part) bool { return fold(p.grid.name) == "整改台账" }
	better := func(q, p *part) bool { // of two that hold the same
		return len(q.items) > len(p.items) || proper(q) && !proper(p) || proper(q) == proper(p) && slices.Index(parts, q) < slices.Index(parts, p)
	}
	for _, p := range parts {
		at := slices.IndexFunc(parts, func(q *part) bool {
			return p != q && len(p.items) > 0 && p.common(q, (*part).content) == len(p.items) && better(q, p)
		})
		if at < 0 {
			kept = append(kept, p)
			continue
		}
		r.warn(sheetCopy, Field{Sheet: p.grid.name}, "工作表“"+p.grid.name+"”的各行在“"+parts[at].grid.name+"”里都有，只算一次", "把多余的一张删去或隐藏；如果不是重复的，"+chooseSheet)
	}
	return kept
}

// join decides whether sheets can be read together, and gives their rows the unit or the category that the sheet's name says.
// It returns why they cannot, or "".
func join(parts []*part, named bool, r *report) (reason string) {
	for i, p := range parts {
		for _, q := range parts[i+1:] {
			if p.unit != "" && q.unit != "" && p.unit != q.unit || named {
				continue
			}
			if n := p.common(q, (*part).task); 2*n >= min(len(p.items), len(q.items)) && n > 0 {
				return "“" + p.grid.name + "”和“" + q.grid.name + "”有" + strconv.Itoa(n) + "行的问题和措施相同，像是一份台账的两个版本，分不清用哪一张"
			}
		}
	}
	byUnit, byCategory := eachUnit(parts), eachCategory(parts)
	as := ""
	switch {
	case byUnit:
		for _, p := range parts {
			if !p.has("单位") {
				p.nameUnit()
				as = "，工作表名作为单位"
			}
		}
	case byCategory:
		for _, p := range parts {
			p.nameCategory()
		}
		as = "，工作表名作为问题类别"
	case !named && !goesOn(parts):
		return "工作表名不全是单位名，也不全是问题类别，序号又不相连，不知道是几份台账还是一份的几部分"
	}
	r.info(sheetJoined, Field{Sheet: parts[0].grid.name}, "台账分在"+strconv.Itoa(len(parts))+"张工作表里，合在一起读了："+sheetNames(parts)+as, "如果有一张不该算，"+chooseSheet)
	return ""
}

// eachUnit reports sheets that stand each for units of their own.
func eachUnit(parts []*part) bool {
	owner := map[string]*part{}
	for _, p := range parts {
		if !p.has("单位") {
			if p.unit == "" {
				return false
			}
			if q := owner[fold(p.unit)]; q != nil {
				return false
			}
			owner[fold(p.unit)] = p
			continue
		}
		for i := range p.items {
			unit := p.items[i].Unit.Text
			if len(unit) > maxWord {
				return false
			}
			if q := owner[fold(unit)]; q != nil && q != p {
				return false
			}
			owner[fold(unit)] = p
		}
	}
	return true
}

func (p *part) nameUnit() {
	for i := range p.items {
		p.items[i].Unit = Field{Text: p.unit, Sheet: p.grid.name}
	}
}

// nameAll gives a ledger whose rows say no unit the name that 单位信息 knows the sheet by, or the file.
func (s sources) nameAll(parts []*part, file string) {
	for _, p := range parts {
		if p.has("单位") || len(p.items) > 0 && p.items[0].Unit.Text != "" {
			return
		}
	}
	name := fileUnit(file)
	if len(parts) == 1 && s.inTable(parts[0].unit) {
		name = parts[0].unit
	}
	if !s.inTable(name) {
		return
	}
	for _, p := range parts {
		p.unit = name
		p.nameUnit()
	}
}

// fileUnit is the unit that a file's name may say: 一中整改台账.xlsx.
func fileUnit(file string) string {
	return bareName(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)))
}

var (
	// tabWords are what a sheet's name has besides the name of what stands on it.
	tabWords = regexp.MustCompile(`(?:(?:党委|党组|党总支|党支部)?(?:关于)?(?:落实)?(?:县委|市委|省委|区委)?(?:巡察|巡视)?(?:反馈)?(?:意见)?(?:问题)?(?:整改)?(?:落实)?(?:工作)?(?:台账|清单|情况表|情况|一览表|表))$`)
	// noCategory are names that only number or date a sheet, or say that it is a sum.
	noCategory = regexp.MustCompile(`(?i)^(?:sheet|工作表|表格?|页|类别?|方面|批次?|期|册|部分|第|整改|问题|汇总|总|全部|最新|新|定稿|终稿|版|年|季度|上?下?半年|月|日|号|\d|[一二三四五六七八九十]|[().、_-])*$`)
	// office is how the names of schools and offices end.
	office = regexp.MustCompile(`(?:中学|小学|学校|分校|幼儿园|高中|初中|职高|职专|中专|学院|大学|中心校|党校|[一二三四五六七八九十][中高小初]|实验[中小]|局|委员会|办公室|镇|乡|街道|医院|公司|集团|社区|村)$`)
)

// bareName is a sheet's or a file's name without 整改台账 and the like.
func bareName(name string) string {
	outside, _ := brackets(fold(name))
	return tabWords.ReplaceAllString(outside, "")
}

// eachCategory reports sheets that are named each after its category, where the rows have none.
func eachCategory(parts []*part) bool {
	for _, p := range parts {
		if p.has("问题类别") || noCategory.MatchString(bareName(p.grid.name)) || office.MatchString(bareName(p.grid.name)) {
			return false
		}
		if slices.ContainsFunc(p.items, func(it Item) bool { return it.Category.Text != "" }) { // from rows merged across
			return false
		}
	}
	return true
}

func (p *part) nameCategory() {
	name := strings.TrimSpace(p.grid.name)
	if short := tabWords.ReplaceAllString(name, ""); short != "" {
		name = short
	}
	for i := range p.items {
		p.items[i].Category = Field{Text: name, Sheet: p.grid.name}
	}
}

// goesOn reports sheets with the same columns whose numbers go on from one to the next.
func goesOn(parts []*part) bool {
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
		_, last := before.numbers()
		if first, _ := p.numbers(); last == 0 || first != last+1 {
			return false
		}
	}
	return true
}

// numbers are the first and the last 序号; 0 where there are none.
func (p *part) numbers() (first, last int) {
	for i := range p.items {
		if n, err := strconv.Atoi(fold(brief(p.items[i].No.Text))); err == nil && n > 0 {
			if first == 0 {
				first = n
			}
			last = n
		}
	}
	return first, last
}

func sheetNames(parts []*part) string {
	list := make([]*sheet, len(parts))
	for i, p := range parts {
		list[i] = p.sheet
	}
	return names(list)
}

func names(list []*sheet) string {
	var out []string
	for _, s := range list {
		out = append(out, "“"+s.grid.name+"”")
	}
	return strings.Join(out, "、")
}

// tabs lists the sheets of a workbook.
func tabs(all []*sheet) string { return names(all[:min(len(all), 20)]) }
