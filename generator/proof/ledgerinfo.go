package proof

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

// ledgerInfoRules compare names, posts and periods with 基本信息.
var ledgerInfoRules = []Rule{
	{
		Code: "proof.name.info", Severity: finding.Warning, Name: "组长、文件名称、集中整改期限、机构与基本信息不符",
		Basis: "以基本信息为准",
		Flags: []string{"@领导小组组长=校党委书记、校长冯勇堂\n成立了以⟦校党委书记、校长冯永堂⟧为组长的领导小组。", "@领导小组组长=校党委书记、校长冯勇堂\n成立了以⟦校党委副书记冯勇堂⟧为组长的领导小组。",
			"@集中整改期限=三个月\n经过⟦两个月⟧的集中整改，成效明显。", "@反馈意见名称=县委第五巡察组巡察第二高级中学党委情况的反馈意见\n接到《⟦县委第五巡察组巡察第二初级中学党委情况的反馈意见⟧》后，召开会议。", "@巡察机构=县委第五巡察组\n⟦县委第三巡察组⟧对我校进行了巡察。"},
		Passes: []string{"@领导小组组长=校党委书记、校长冯勇堂\n成立了以校党委书记、校长冯勇堂为组长的领导小组。", "@领导小组组长=校党委书记、校长冯勇堂\n成立了以党委书记冯勇堂为组长的领导小组。", "@领导小组组长=校党委书记、校长冯勇堂\n成立了以校长为组长的资助工作领导小组。",
			"@集中整改期限=三个月\n经过3个月的集中整改，成效明显。", "@反馈意见名称=县委第五巡察组巡察第二高级中学党委情况的反馈意见\n接到《县委第五巡察组巡察第二高级中学党委情况的反馈意见》后，学习《中国共产党巡视工作条例》。", "@巡察机构=县委第五巡察组\n县委第五巡察组对我校进行了巡察。县委第三巡察组曾巡察我校。"},
		check: ledgerInfo,
	},
}

func ledgerInfo(p *pass) {
	if p.facts == nil {
		return
	}
	p.leaderOfGroup()
	p.monthsOfRectifying()
	p.titlesOfInfo()
	p.inspectorsOfInfo()
}

var groupLeader = pattern.New(`以([^，。；：以]{2,24})为组长`)

// leaderOfGroup compares who leads the group, where the text names the person.
func (p *pass) leaderOfGroup() {
	info := p.facts.Unit.Info.Text("领导小组组长")
	runes := []rune(info)
	if len(runes) < 5 {
		return
	}
	name := string(runes[len(runes)-3:])
	if !isSurname([]rune(name)[0]) && isSurname([]rune(name)[1]) {
		name = string([]rune(name)[1:])
	}
	posts := strings.Split(strings.TrimSuffix(info, name), "、")
	all := p.text.sentences()
	for i := range all {
		if all[i].paragraph >= p.text.firstLabel() || !all[i].has("为组长") {
			continue
		}
		m, ok := all[i].find(groupLeader)
		if !ok {
			continue
		}
		stated := m.text(1)
		bare, named := strings.CutSuffix(stated, name)
		if named && slices.ContainsFunc(strings.Split(bare, "、"), func(s string) bool {
			return !slices.ContainsFunc(posts, func(known string) bool { return strings.HasSuffix(known, s) || strings.HasSuffix(s, known) })
		}) || !named && alikeName([]rune(stated), []rune(name)) {
			from, to := m.span(1)
			p.sayIt(all[i].paragraph, from, to, "组长写的是“"+stated+"”，基本信息的“领导小组组长”是“"+info+"”", "看哪一个对，写成一样的")
		}
	}
}

// alikeName reports a text that ends with the name but for one character.
func alikeName(text, name []rune) bool {
	if len(text) < len(name) {
		return false
	}
	end, differ := text[len(text)-len(name):], 0
	for i := range name {
		if end[i] != name[i] {
			differ++
		}
	}
	return differ == 1 && len(name) > 2
}

// monthsOfRectifying compares 经过三个月的集中整改 with 集中整改期限.
func (p *pass) monthsOfRectifying() {
	want := monthsIn(p.facts.Unit.Info.Text("集中整改期限"))
	if want == 0 {
		return
	}
	all := p.text.sentences()
	for i := range all {
		if all[i].paragraph >= p.text.firstLabel() || !all[i].has("个月") {
			continue
		}
		if m, ok := all[i].find(monthsOf); ok && strings.Contains(m.text(0)+all[i].text[m.bytes[1]:], "集中整改") {
			if n := monthsIn(m.text(1)); n > 0 && n != want {
				from, to := m.span(1)
				p.sayIt(all[i].paragraph, from, to, "写的是“"+m.text(1)+"”，基本信息的“集中整改期限”是“"+p.facts.Unit.Info.Text("集中整改期限")+"”", "看哪一个对，写成一样的")
			}
		}
	}
}

// monthsIn reads 三个月 or 3个月, 0 for any other text.
func monthsIn(text string) int {
	number, ok := strings.CutSuffix(strings.TrimSpace(text), "个月")
	if !ok {
		return 0
	}
	if n, err := strconv.Atoi(number); err == nil {
		return n
	}
	return hanNumber([]rune(number))
}

// titlesOfInfo compares the names of papers with those of 基本信息 that they resemble.
func (p *pass) titlesOfInfo() {
	for _, item := range []string{"反馈意见名称", "问题清单名称"} {
		name := []rune(strings.Trim(p.facts.Unit.Info.Text(item), "《》"))
		if len(name) < 8 {
			continue
		}
		p.each("《", func(i, k int, runes []rune) {
			end := k + 1
			for end < len(runes) && runes[end] != '》' && end-k <= len(name)+4 {
				end++
			}
			title := runes[k+1 : min(end, len(runes))]
			if p.text.Paragraphs[i].Kind == Title || at(runes, end) != '》' || slices.Equal(title, name) || !resembles(title, name) {
				return
			}
			for _, other := range []string{"反馈意见名称", "问题清单名称"} {
				if string(title) == strings.Trim(p.facts.Unit.Info.Text(other), "《》") {
					return
				}
			}
			p.sayIt(i, k+1, end, "这里写的是“"+string(title)+"”，基本信息的“"+item+"”是“"+string(name)+"”", "看哪一个对，写成一样的")
		})
	}
}

// resembles reports two names that begin and end alike, with at most four characters between that differ.
func resembles(a, b []rune) bool {
	begin := 0
	for begin < len(a) && begin < len(b) && a[begin] == b[begin] {
		begin++
	}
	end := commonEnd(a[begin:], b[begin:])
	return begin >= 2 && end >= 4 && len(a)-begin-end <= 4 && len(b)-begin-end <= 4
}

// inspectorsOfInfo compares 县委第三巡察组 with 巡察机构, where the text never names the latter.
func (p *pass) inspectorsOfInfo() {
	name := []rune(p.facts.Unit.Info.Text("巡察机构"))
	k := slices.Index(name, '第')
	if k < 1 || k+2 >= len(name) || hanDigit(name[k+1]) == 0 && !isDigit(name[k+1]) {
		return
	}
	end := string(name[k+2:])
	var wrong []place
	right := false
	p.each("第", func(i, at int, runes []rune) {
		if i >= p.text.firstLabel() || !endsWith(runes, at, string(name[:k])) || !starts(runes, at+2, end) {
			return
		}
		if runes[at+1] == name[k+1] {
			right = true
		} else if hanDigit(runes[at+1]) != 0 || isDigit(runes[at+1]) {
			wrong = append(wrong, place{int32(i), int32(at)})
		}
	})
	if right {
		return
	}
	for _, w := range wrong {
		from := int(w.at) - k
		text := string(p.text.Paragraphs[w.paragraph].runes[from : from+len(name)])
		p.sayIt(int(w.paragraph), from, from+len(name), "这里写的是“"+text+"”，基本信息的“巡察机构”是“"+string(name)+"”", "看哪一个对，写成一样的")
	}
}
