package ledger

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// What a ledger says of the kind of its inspection besides 检查类型: the titles above its tables, the names of its sheets, its columns, the names and contents of
// 基本信息. An audit's ledger must not be printed as 巡察 because nobody filled in 检查类型.

// claim is a text that names kinds of inspection.
type claim struct {
	Field
	// what says in Chinese what the text is.
	what  string
	kinds []*Inspection
}

// inspectionMarks are the compiled words of a kind.
type inspectionMarks struct {
	kind                    *Inspection
	is, isNot, isWeak, head *pattern.Pattern
}

var allMarks = func() (list []inspectionMarks) {
	compile := func(s string) *pattern.Pattern {
		if s == "" {
			s = `[^\s\S]` // matches nothing
		}
		return pattern.New(s)
	}
	for i := range Inspections {
		k := &Inspections[i]
		list = append(list, inspectionMarks{k, compile(k.marks), compile(k.notMarks), compile(k.weakMarks), compile(k.heads)})
	}
	return list
}()

// kindsIn are the kinds that a title or a name speaks of.
func kindsIn(text string) (kinds []*Inspection) {
	if len(text) > sheet.MaxWord {
		return nil
	}
	if kinds = strongKindsIn(text); kinds != nil {
		return kinds
	}
	text = sheet.Fold(text)
	for i := range allMarks {
		if m := &allMarks[i]; m.isWeak.MatchString(text) {
			kinds = append(kinds, m.kind)
		}
	}
	return kinds
}

// kindsInHead are the kinds that a column's name speaks of. 巡视 and 巡察 are the same there.
func kindsInHead(text string) (kinds []*Inspection) {
	if len(text) > sheet.MaxWord {
		return nil
	}
	text = sheet.Fold(text)
	for i := range allMarks {
		if m := &allMarks[i]; m.head.MatchString(text) {
			if kinds = append(kinds, m.kind); m.kind.Discipline() {
				return Discipline()
			}
		}
	}
	return kinds
}

// Discipline are 巡察 and 巡视.
func Discipline() (kinds []*Inspection) {
	for i := range Inspections {
		if k := &Inspections[i]; k.Discipline() {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// claims are those of one sheet of the ledger.
func (p *ledgerSheet) claims() (list []claim) {
	add := func(at Field, what string, kinds []*Inspection) {
		if len(kinds) > 0 {
			list = append(list, claim{at, what, kinds})
		}
	}
	for row := 1; row < p.header.top; row++ {
		for col := 1; col <= min(p.grid.Cols, maxTitleColumns); col++ {
			at := sheet.At(row, col)
			if text := p.grid.Own(at).Text; p.grid.Origin(at) == at && titleLike.MatchString(text) && text != FormTitle {
				add(p.grid.Field(at), "标题", kindsIn(text))
			}
		}
	}
	if !p.namesCategory() {
		add(Field{Text: p.grid.Name, Sheet: p.grid.Name}, "工作表名", kindsIn(p.grid.Name))
	}
	for _, h := range p.headers() {
		for row := h.top; row < h.top+h.depth; row++ {
			for col := 1; col <= p.grid.Cols; col++ {
				at := sheet.At(row, col)
				if text := p.grid.Own(at).Text; text != "" && p.grid.Origin(at) == at {
					add(p.grid.Field(at), "表头", kindsInHead(text))
				}
			}
		}
	}
	return list
}

// FormTitle is the title of the blank form. It says nothing of the kind: who fills in 检查类型 may leave it.
const FormTitle = "巡察反馈意见整改台账"

// titleLike matches a title above a table; a note there (填报单位：…, 说明：…) is none.
var titleLike = pattern.New(`^[^：:。；]*(?:整改|台账|清单|问题|隐患|一览表|情况表|汇总表|统计表|明细表|登记表)[^：:。；]*$`)

// namesCategory reports a sheet whose name is the category of its rows.
func (p *ledgerSheet) namesCategory() bool {
	return len(p.items) > 0 && p.items[0].Category.Text != "" && p.items[0].Category.Cell == ""
}

// namingItems are the items of 基本信息 whose contents speak of the kind.
var namingItems = []string{"标题", "反馈意见名称", "问题清单名称", "巡察方式"}

// contentClaims are what the contents of 基本信息 say: its own title, what the papers are called, who inspected.
func (u *Unit) contentClaims() (list []claim) {
	given := u.Info.Text(inspectionItem) != ""
	for _, name := range namingItems {
		if v := u.Info[name]; v.Text != "" && !(given && u.Info.Inspection().mayBeIn(v.Text)) {
			if kinds := kindsIn(v.Text); len(kinds) > 0 {
				list = append(list, claim{v.Field, "“" + name + "”", kinds})
			}
		}
	}
	if v := u.Info["巡察机构"]; !given && strings.Contains(v.Text, "审计") {
		list = append(list, claim{v.Field, "“巡察机构”", []*Inspection{FindInspection("审计")}})
	}
	return list
}

// printedItems are the items with which a notice says who inspected, how, and what came of it.
var printedItems = []string{"巡察机构", "巡察方式", "反馈意见名称", "问题清单名称"}

// otherItems asks about items that belong to another kind of inspection than the one that 检查类型 says: the notice would print 县委巡察组…出具了审计报告. All of
// them are one question, since they were filled in together.
func (u *Unit) otherItems(r *report) (f finding.Finding, ok bool) {
	kind := u.Info.Inspection()
	var where finding.Where
	var said, names, choices []string
	for _, name := range printedItems {
		v := u.Info[name]
		others := strongKindsIn(v.Text)
		if name == "巡察机构" && others == nil && strings.Contains(v.Text, "审计") {
			others = []*Inspection{FindInspection("审计")}
		}
		if others == nil || slices.Contains(others, kind) || kind.Discipline() && slices.ContainsFunc(others, (*Inspection).Discipline) || kind.mayBeIn(v.Text) {
			continue
		}
		label, at := cmp.Or(v.Label, kind.Label(name)), ""
		if v.Cell != "" {
			at = "（" + v.Cell + "）"
		}
		if said == nil {
			where = r.Where(v.Field)
		}
		said, names = append(said, "“"+label+"”"+at+"是“"+sheet.Brief(v.Text)+"”"), append(names, "“"+label+"”")
		for _, k := range others {
			if !slices.Contains(choices, k.Name) {
				choices = append(choices, k.Name)
			}
		}
	}
	if said == nil {
		return finding.Finding{}, false
	}
	f = finding.InspectionItems.At(where, finding.Values{"given": kind.Name, "said": strings.Join(said, "，"), "names": strings.Join(names, "、"), "choices": finding.Choices(choices)})
	return f.With(inspectionItem, choices...), true
}

// strongKindsIn are the kinds that a text speaks of for certain.
func strongKindsIn(text string) (kinds []*Inspection) {
	if len(text) > sheet.MaxWord {
		return nil
	}
	text = sheet.Fold(text)
	for i := range allMarks {
		if m := &allMarks[i]; m.is.MatchString(m.isNot.ReplaceAllString(text, "")) {
			kinds = append(kinds, m.kind)
		}
	}
	return kinds
}

// mayBeIn reports a text in which the kind may be meant beside another one: 财政局、审计局联合检查组 may lead a 专项检查.
func (k *Inspection) mayBeIn(text string) bool {
	return k.Mode != "" && strings.Contains(text, k.Mode)
}

// labelClaims are what the names of items say that only one kind uses.
func (u *Unit) labelClaims() (list []claim) {
	for _, it := range InfoItems {
		v, ok := u.Info[it.Name]
		if k := kindByLabel[v.Label]; ok && k != nil && !k.Discipline() {
			list = append(list, claim{Field{Text: v.Label, Sheet: v.Sheet, Cell: v.Cell}, "项目名", []*Inspection{k}})
		}
	}
	return list
}

// labelOf is a name of an item as Value.Label keeps it.
func labelOf(name string) string {
	if len(name) > sheet.MaxWord {
		return ""
	}
	outside, _ := brackets(strings.Trim(sheet.Fold(name), "*:"))
	return strings.Trim(outside, "*:")
}

// isOn reports a unit that has rows on a sheet, or may have.
func (u *Unit) isOn(p *ledgerSheet) bool {
	return len(u.all)+len(u.Items) == 0 || slices.ContainsFunc(u.Items, func(it Item) bool { return it.Problem.Sheet == p.grid.Name || it.Measure.Sheet == p.grid.Name })
}

// settleInspections asks where a ledger speaks of another kind of inspection than 检查类型, or of one that is not 巡察 where nobody has filled that in.
func settleInspections(parts []*ledgerSheet, units []Unit, r *report) {
	asked := map[string]bool{}
	claimed := make([][]claim, len(parts))
	for i, p := range parts {
		claimed[i] = p.claims()
	}
	for i := range units {
		u := &units[i]
		var own []claim
		for k, p := range parts {
			if u.isOn(p) {
				own = append(own, claimed[k]...)
			}
		}
		given := u.Info.Text(inspectionItem)
		groups := [][]claim{own, u.labelClaims(), u.contentClaims()}
		if given == "" && len(slices.Concat(groups...)) == 0 {
			stem := fileStem(r.File)
			groups = [][]claim{{{Field{Text: stem}, "文件名", kindsIn(stem)}}}
		}
		if f, ok := u.inspectionQuestion(groups, r); ok {
			u.InspectionAsked = f.Severity == finding.Error
			if !asked[f.Text(nil)] {
				asked[f.Text(nil)] = true
				r.Add(f)
			}
		}
	}
}

// inspectionQuestion is the one question that a unit's claims raise; ok is false where there is none.
func (u *Unit) inspectionQuestion(groups [][]claim, r *report) (f finding.Finding, ok bool) {
	given := u.Info.Text(inspectionItem)
	for n, group := range groups {
		if n == 2 && given != "" {
			if f, ok := u.otherItems(r); ok {
				return f, true
			}
		}
		if f, ok := u.inspectionFinding(group, r); ok {
			if n == 2 && given != "" { // a title may quote another inspection
				f = f.As(finding.Warning)
			}
			return f, true
		}
	}
	return finding.Finding{}, false
}

// inspectionFinding is the question that claims raise; ok is false where there is none.
func (u *Unit) inspectionFinding(all []claim, r *report) (f finding.Finding, ok bool) {
	given, kind := u.Info.Text(inspectionItem), u.Info.Inspection()
	var named []*Inspection
	for _, c := range all {
		named = append(named, c.kinds...)
	}
	meant := slices.Contains(named, kind) || given != "" && kind.Discipline() && slices.ContainsFunc(named, (*Inspection).Discipline)
	if given != "" && meant {
		return finding.Finding{}, false
	}
	first := slices.IndexFunc(all, func(c claim) bool {
		return slices.ContainsFunc(c.kinds, func(k *Inspection) bool { return !(k == kind || meant && k.Discipline()) }) // 巡视巡察
	})
	if first < 0 {
		return finding.Finding{}, false
	}
	var choices []string // what the ledger says comes first, what was taken for granted last
	for i := range Inspections {
		if k := &Inspections[i]; k != kind && slices.Contains(named, k) {
			choices = append(choices, k.Name)
		}
	}
	choices = append(choices, kind.Name)
	where, what, text := r.Where(all[first].Field), all[first].what, sheet.Brief(all[first].Text)
	if given != "" {
		f = finding.InspectionOther.At(where, finding.Values{"what": what, "text": text, "given": given, "choices": finding.Choices(choices)})
	} else {
		f = finding.InspectionMissing.At(where, finding.Values{"what": what, "text": text, "choices": finding.Choices(choices)})
	}
	return f.With(inspectionItem, choices...), true
}
