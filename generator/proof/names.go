package proof

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
)

var nameRules = []Rule{
	{
		Code: "proof.name.unit", Severity: finding.Warning, Name: "正文里全称、简称混用",
		Basis:  "同一个单位在正文里用同一个名称；先写全称的，注明以下简称什么",
		Flags:  []string{"@单位简称=息县二高\n@单位全称=中共息县第二高级中学委员会\n县委巡察组对息县二高进行了巡察。近日，⟦息县第二高级中学⟧召开会议。"},
		Passes: []string{"@单位简称=息县二高\n@单位全称=中共息县第二高级中学委员会\n对息县第二高级中学（以下简称息县二高）进行了巡察。息县二高召开会议。", "@单位简称=息县二高\n@单位全称=中共息县第二高级中学委员会\n息县二高收到《关于巡察息县第二高级中学的反馈意见》。\n中共息县第二高级中学委员会\n2023年8月5日"},
		check:  unitNames,
	},
	{
		Code: "proof.name.signature", Severity: finding.Warning, Name: "落款与基本信息不一致",
		Basis: "落款用单位全称（GB/T 9704-2012 7.3.5）",
		Flags: []string{"@单位全称=中共息县第二高级中学委员会\n欢迎监督。\n⟦中共息县第二中学委员会⟧\n2023年8月5日", "@落款日期=2023年8月5日\n欢迎监督。\n中共某校委员会\n⟦2023年8月6日⟧"},
		Passes: []string{"@单位全称=中共息县第二高级中学委员会\n@落款日期=2023-08-05\n欢迎监督。\n中共息县第二高级中学委员会\n2023年8月5日",
			"@单位全称=中共息县第二高级中学委员会\n欢迎监督。\n中共息县\n第二高级中学委员会\n2023年8月5日",
			"@单位全称=中共息县第二高级中学委员会\n@第一责任人=校党委书记、校长冯勇堂\n特此报告。\n校党委书记、校长冯勇堂\n2023年8月5日",
			"@单位全称=中共息县第二高级中学委员会\n特此报告。\n【待填：主要负责人】\n2023年8月5日",
			"@单位全称=中共甲县一中委员会；中共甲县二中委员会；中共甲县三中委员会\n欢迎监督。\n中共甲县一中委员会 中共甲县二中委员会\n中共甲县三中委员会\n2023年8月5日"},
		check: signature,
	},
	{
		Code: "proof.name.group", Severity: finding.Warning, Name: "巡察组的名称前后不一",
		Basis:  "以基本信息的“巡察机构”为准",
		Flags:  []string{"@巡察机构=县委第五巡察组\n县委⟦第四巡察组⟧反馈了意见。", "县委第五巡察组进驻。县委第五巡察组反馈了意见。县委⟦第六巡察组⟧指出了问题。"},
		Passes: []string{"@巡察机构=县委第五巡察组\n县委第五巡察组反馈了意见。", "县委第五巡察组进驻，县委第六巡察组回访。"},
		check:  groupNames,
	},
	{
		Code: "proof.name.leader", Severity: finding.Warning, Name: "组长的姓名前后不一",
		Basis: "以基本信息的“领导小组组长”为准",
		Flags: []string{"@领导小组组长=校党委书记、校长冯勇堂\n学校党委书记、校长⟦冯永堂⟧任组长。", "@领导小组组长=校长王海\n成立了以党总支书记、校长⟦王梅⟧为组长的领导小组。", "@领导小组组长=校长王海\n学校党总支书记、校长⟦王梅⟧任组长。", "@领导小组组长=校长王海\n成立了以校长⟦李海⟧为组长的领导小组，组长⟦李海⟧主持会议。"},
		Passes: []string{"@领导小组组长=校党委书记、校长冯勇堂\n学校党委书记、校长冯勇堂任组长，叶金胜任副组长。", "@领导小组组长=校党委书记、校长冯勇堂\n冯老师、冯勇同志参加。", "@领导小组组长=校长王海\n成立了以校长王海为组长的领导小组，校长王海组织学习，校长王某作检讨。", "@领导小组组长=校长王海\n副校长王梅任副组长，由王梅负责，原校长李军任组长期间，第一考察组组长李海。",
			"@领导小组组长=党委书记、局长\n成立了以党委书记、局长为组长的领导小组。", "@领导小组组长=校长王海\n第一小组组长王梅，学校成立了以校长王海同志为组长的领导小组。"},
		check: leader,
	},
}

// isProse reports the paragraphs in which a unit goes by one name.
func (q *Paragraph) isProse() bool { return q.Kind == Body || q.Kind == Heading }

func unitNames(p *pass) {
	if p.facts == nil {
		return
	}
	info := p.facts.Unit.Info
	short := info.Text("单位简称")
	for _, full := range bodyNames(info) {
		full = strings.TrimPrefix(full, "中国共产党")
		full = strings.TrimPrefix(full, "中共")
		for _, end := range []string{"委员会", "党委", "党组", "党支部", "党总支", "总支部", "支部", "党总支部"} {
			full = strings.TrimSuffix(full, end)
		}
		if short == "" || full == "" || full == short || strings.Contains(full, short) || strings.Contains(short, full) {
			continue
		}
		shorts := 0
		p.each(short, func(i, k int, runes []rune) {
			if p.text.Paragraphs[i].isProse() && !inTitle(runes, k) && !inQuotes(runes, k) {
				shorts++
			}
		})
		if shorts == 0 {
			continue
		}
		n := len([]rune(full))
		p.each(full, func(i, k int, runes []rune) {
			if q := &p.text.Paragraphs[i]; !q.isProse() || inTitle(runes, k) || inQuotes(runes, k) || starts(runes, k-2, "中共") || introduces(runes, k+n) {
				return
			}
			p.hit(i, k, k+n, "别处写“"+short+"”，这里写“"+full+"”", "写成一样的，或者第一次写全称时注明（以下简称"+short+"）")
		})
	}
}

// introduces reports （以下简称 shortly behind a name.
func introduces(runes []rune, k int) bool {
	return strings.Contains(string(runes[k:min(k+12, len(runes))]), "简称")
}

func signature(p *pass) {
	if p.facts == nil {
		return
	}
	info := p.facts.Unit.Info
	names := bodyNames(info)
	whole := p.text.signatureEnd(names)
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if q.Kind != Date && (q.Kind != Signature || i < whole) {
			continue
		}
		from, to := trimmed(q.runes)
		text := string(q.runes[from:to])
		switch {
		case strings.HasPrefix(text, "【待填："): // a draft's gap is told by itself
		case q.Kind == Signature && text != "" && (text == info.Text("第一责任人") || text == info.Text("领导小组组长")): // who reports in his own name
		case q.Kind == Signature && len(names) > 0 && text != "" && !areNames(text, names):
			p.hit(i, from, to, "落款写“"+text+"”，基本信息的单位全称是“"+strings.Join(names, "、")+"”", "写成一样的")
		case q.Kind == Date && info["落款日期"].Date.Day != 0:
			if want := info["落款日期"].Date.String(); text != want && isDigit(at(q.runes, from)) {
				p.hit(i, from, to, "日期写“"+text+"”，基本信息的落款日期是“"+want+"”", "写成一样的")
			}
		}
	}
}

// bodyNames are the issuing bodies' names, each in one line though its cell may break it.
func bodyNames(info ledger.Info) []string {
	names := slices.Clone(ledger.Bodies(info.Text("单位全称")))
	for i, name := range names {
		names[i] = strings.ReplaceAll(name, "\n", "")
	}
	return names
}

// areNames reports a line of one name, or of several side by side, as seals have them.
func areNames(text string, names []string) bool {
	return slices.Contains(names, text) || !slices.ContainsFunc(strings.Fields(text), func(part string) bool { return !slices.Contains(names, part) })
}

// signatureEnd is the paragraph behind the signature, where its lines joined are the names: a long name is broken over two lines.
func (t *Text) signatureEnd(names []string) int {
	var b strings.Builder
	end := 0
	for i := range t.Paragraphs {
		if q := &t.Paragraphs[i]; q.Kind == Signature {
			from, to := trimmed(q.runes)
			b.WriteString(string(q.runes[from:to]))
			end = i + 1
		}
	}
	if b.String() != strings.Join(names, "") {
		return 0
	}
	return end
}

// trimmed is a text without the blanks around it.
func trimmed(runes []rune) (from, to int) {
	to = len(runes)
	for from < to && oneOf(runes[from], " 　\t\u00a0") {
		from++
	}
	for to > from && oneOf(runes[to-1], " 　\t\u00a0") {
		to--
	}
	return from, to
}

var groupName = pattern.New(`第([一二三四五六七八九十]{1,3}|\d{1,2})(?:巡察|巡视)组`)

func groupNames(p *pass) {
	type place struct {
		match
		name string
	}
	var found []place
	count := map[string]int{}
	all := p.text.sentences()
	for i := range all {
		if !all[i].has("巡察组", "巡视组") {
			continue
		}
		for _, m := range all[i].all(groupName) {
			found = append(found, place{m, m.text(0)})
			count[m.text(0)]++
		}
	}
	right := ""
	if p.facts != nil {
		right = groupName.FindString(p.facts.Unit.Info.Text("巡察机构"))
	}
	if right == "" {
		// Without a ledger, the names that stand once are slips where another one stands at least twice.
		for _, f := range found {
			if count[f.name] > 1 {
				if right != "" && right != f.name {
					return
				}
				right = f.name
			}
		}
	}
	if right == "" {
		return
	}
	for _, f := range found {
		if f.name != right && strings.HasSuffix(f.name, string([]rune(right)[len([]rune(right))-3:])) {
			from, to := f.span(0)
			p.likely(f.s.paragraph, from, to, right, "这里是“"+f.name+"”，应当是“"+right+"”", "写“"+right+"”；说的是另一个组的不用改")
		}
	}
}
