package compose

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
	"gongshi/generator/stats"
)

// An office's own facts: items of 基本信息 and columns of counts that the program has no name for.

// The functions that print them.
const (
	ownName     = "自定"
	countedName = "计数"
)

// own is 自定: an item of 基本信息 by the name that the office gave it, also one that the program has come to know under a name of its own.
func (b *budget) own(item string) (string, error) {
	text := b.facts.Unit.Info.Text(item)
	if known, ok := ledger.ItemNamed(item); ok && text == "" {
		text = b.facts.Unit.Info.Text(known.Name)
	}
	return text, b.chargeText(len(text))
}

// counted is 计数: what a column of counts comes to, with its unit: 12项. It is empty where the ledger has no such column, or two.
func (b *budget) counted(name string) (string, error) {
	text := ""
	found := 0
	for _, c := range b.facts.Counts {
		if name == c.Name || name == c.Name+"（"+c.Unit+"）" {
			text = strconv.Itoa(c.N) + c.Unit
			found++
		}
	}
	if found > 1 {
		text = ""
	}
	return text, b.chargeText(len(text))
}

// ownCall reads {{自定 "党委书记"}} and {{计数 "完善制度"}}; ok is false for any other command.
func ownCall(cmd *parse.CommandNode) (name string, ok bool) {
	if len(cmd.Args) != 2 || !isOwn(cmd.Args[0]) {
		return "", false
	}
	text, ok := cmd.Args[1].(*parse.StringNode)
	if !ok {
		return "", false
	}
	return text.Text, true
}

func isOwn(n parse.Node) bool {
	fn, ok := n.(*parse.IdentifierNode)
	return ok && (fn.Ident == ownName || fn.Ident == countedName)
}

// own notes what a command prints of the office's own. The name has to stand in the template, so that what nobody prints can be told before it is filled.
func (c *checker) own(cmd *parse.CommandNode) {
	if len(cmd.Args) == 0 || !isOwn(cmd.Args[0]) {
		return
	}
	fn := cmd.Args[0].(*parse.IdentifierNode)
	name, ok := ownCall(cmd)
	switch {
	case !ok || strings.TrimSpace(name) == "":
		c.findings = append(c.findings, finding.TemplateOwn.At(finding.Where{File: c.file, Excerpt: fn.Ident}, finding.Values{"where": c.where(int(cmd.Position())), "word": fn.Ident}))
	case fn.Ident == ownName:
		c.prints.Items = append(c.prints.Items, name)
	default:
		c.prints.Counts = append(c.prints.Counts, name)
	}
}

// printed is what the template prints of columns that nobody prints otherwise.
func (c *checker) printed(used []value) ledger.Prints {
	for _, v := range used {
		switch v.name {
		case "问题金额", "已整改金额":
			c.prints.Sums = append(c.prints.Sums, v.name)
		case handedOverName:
			for _, h := range handedOver {
				c.prints.Counts = append(c.prints.Counts, h.columns...)
			}
		}
	}
	return c.prints
}

// Prints is what the template prints beyond what the bundled ones know; nothing for no template.
func (t *Template) Prints() ledger.Prints {
	if t == nil {
		return ledger.Prints{}
	}
	return t.prints
}

// ownGap is the finding for an item or a count of the office's own that is missing; ok is false for any other value.
func ownGap(facts *stats.Facts, name string) (f finding.Finding, ok bool) {
	if item, ok := strings.CutPrefix(name, ownName+" "); ok {
		return missingItem(facts.Unit, item), true
	}
	column, ok := strings.CutPrefix(name, countedName+" ")
	if !ok {
		return finding.Finding{}, false
	}
	if f, ok := knownColumn(facts, column); ok {
		return f, true
	}
	return finding.CountMissing.At(finding.Where{Sheet: facts.Unit.Sheet, Excerpt: column}, finding.Values{"name": column}), true
}

// knownColumn is the finding for 计数 of a column that has a value of its own: a sum of money, or a kind of handling, which stands among 处理情况.
func knownColumn(facts *stats.Facts, column string) (f finding.Finding, ok bool) {
	name, _, _ := strings.Cut(column, "（")
	u := facts.Unit
	has, write := false, "{{."+name+"}}"
	switch name {
	case "追缴资金":
		has = u.HasMoney
	case "问题金额":
		has = u.HasInvolved
	case "已整改金额":
		has = u.HasRectified
	default:
		if !slices.ContainsFunc(facts.Handled, func(h stats.Handled) bool { return h.Kind == name }) {
			return finding.Finding{}, false
		}
		has, write = true, `{{连接 "，" .处理情况}}，各种处理都在里面`
	}
	what := "“" + name + "”的合计"
	if has {
		what = "台账里有“" + name + "”这一列，它的合计"
	}
	return finding.CountKnown.At(finding.Where{Sheet: u.Sheet, Excerpt: column}, finding.Values{"what": what, "write": write}), true
}

// The names that problems have of their own, and those of the sums that problems and categories have.
var (
	ownNames = []string{"完成情况", "责任领导", "责任部门", "责任人", "整改目标", "整改时限", "整改建议", "移送事项", "备注"}
	sumNames = []string{"项数", "追缴资金", "问题金额", "已整改金额"}
)

// withNames adds names of texts to a shape's fields.
func withNames(fields map[string]*shape, lists ...[]string) map[string]*shape {
	out := maps.Clone(fields)
	for _, name := range slices.Concat(lists...) {
		out[name] = nil
	}
	return out
}

func putSums(m map[string]any, f *stats.Facts, s stats.Sums) {
	m["项数"] = strconv.Itoa(s.N)
	m["追缴资金"] = f.Unit.Info.Money(s.Recovered)
	m["问题金额"], m["已整改金额"] = f.Unit.Info.Money(s.Involved), f.Unit.Info.Money(s.Rectified)
}

// putOwn puts what the rows of a problem say of it besides its 整改结果, each text once.
func putOwn(m map[string]any, p *stats.Problem) {
	each := func(mark string, field func(*ledger.Item) string) string {
		var texts []string
		for _, it := range p.Items {
			if text := strings.TrimRight(field(it), stats.EndMarks); text != "" && !slices.Contains(texts, text) {
				texts = append(texts, text)
			}
		}
		return strings.Join(texts, mark)
	}
	names := func(f ledger.Field) string {
		return strings.Join(strings.FieldsFunc(f.Text, func(r rune) bool { return r == '\n' }), "、")
	}
	m["完成情况"] = statuses(p)
	m["责任领导"] = each("、", func(it *ledger.Item) string { return names(it.Leader) })
	m["责任部门"] = each("、", func(it *ledger.Item) string { return names(it.Department) })
	m["责任人"] = each("、", func(it *ledger.Item) string { return names(it.Person) })
	m["整改目标"] = each("；", func(it *ledger.Item) string { return numbered.Line(it.Goal.Text) })
	m["整改建议"] = each("；", func(it *ledger.Item) string { return numbered.Line(it.Advice.Text) })
	m["移送事项"] = each("；", func(it *ledger.Item) string { return numbered.Line(it.Transfer.Text) })
	m["备注"] = each("；", func(it *ledger.Item) string { return numbered.Line(it.Note.Text) })
	var terms []string
	for _, t := range p.Terms() {
		if t.Text != "" && t.Text != stats.NoDeadline {
			terms = append(terms, t.Text)
		}
	}
	if terms == nil && len(p.Items) > 0 && p.Items[0].Deadline.Text != "" {
		terms = []string{stats.NoDeadline}
	}
	m["整改时限"] = strings.Join(terms, "、")
}

// statuses is a problem's 完成情况: one word where all its 项 have it, else how many have each.
func statuses(p *stats.Problem) string {
	var order []ledger.Standing
	count := map[ledger.Standing]int{}
	for _, it := range p.Items {
		standing := it.Standing()
		if count[standing] == 0 {
			order = append(order, standing)
		}
		count[standing]++
	}
	if len(order) == 1 {
		return order[0].String()
	}
	slices.SortStableFunc(order, func(a, b ledger.Standing) int { return cmp.Compare(a.Status, b.Status) })
	var out []string
	for _, s := range order {
		out = append(out, s.String()+strconv.Itoa(count[s])+"项")
	}
	return strings.Join(out, "、")
}
