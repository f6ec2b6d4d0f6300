package proof

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var memberRules = []Rule{
	{
		Code: "proof.party.members", Severity: finding.Warning, Name: "固定提法的各项缺了、错了、次序不对",
		Basis: "《中国共产党章程》和党的文件的提法",
		Flags: []string{"贯彻⟦创新、协调、绿色、共享、开放⟧的新发展理念。", "纠治⟦形式主义、官僚主义、享乐主义⟧和铺张浪费“四风”问题。", "增强⟦政治意识、核心意识、大局意识、看齐意识⟧。", "坚定⟦道路自信、制度自信、理论自信、文化自信⟧。", "把⟦政治建设、组织建设、思想建设、作风建设、纪律建设⟧抓好。",
			"一体推进⟦不敢腐、不想腐、不能腐⟧。", "违反⟦政治纪律、组织纪律、群众纪律、廉洁纪律、工作纪律、生活纪律⟧。", "统筹推进⟦经济建设、政治建设、社会建设、文化建设、生态文明建设⟧。", "⟦自我净化、自我革新、自我完善、自我提高⟧能力。", "贯彻⟦创新、协调、绿色、开发、共享⟧的新发展理念。",
			"做到⟦严以修身、严以律己、严以用权⟧。", "培养⟦德智体劳美⟧全面发展的人。", "“四个意识”（⟦政治意识、大局意识、核心意识⟧）。", "增强⟦政治意识、大局意识、核心意识、看起意识⟧。", "“三重一大”（⟦重大决策、重要人事任免、重大项目安排⟧）制度。", "“三会一课”（⟦支部党员大会、支部委员会、党课⟧）制度。",
			"按照⟦产业兴旺、生态宜居、乡风文明、生活富裕、治理有效⟧的总要求。", "加强⟦社会公德、职业道德、家庭美德、个人美德⟧教育。", "围绕⟦产业振兴、人才振兴、文化振兴、生活振兴、组织振兴⟧编制规划。", "违反⟦政治纪律、组织纪律、廉洁纪律、群众纪律、学习纪律、生活纪律⟧。", "树立⟦政治意识、大局意识、核心意识、责任意识⟧。", "从⟦德、勤、能、绩、廉⟧五个方面考察。", "健全⟦决策权、监督权、执行权⟧相互制约的机制。", "坚持⟦科学立法、公正司法、严格执法、全民守法⟧。", "增强群众⟦幸福感、获得感、安全感⟧。", "弘扬⟦听党指挥、作风优良、能打胜仗⟧的传统。", "培养⟦德智体美群⟧全面发展的人。", "“三重一大”制度，⟦重大决策、重要人事任免、重大项目安排和大额资产运作⟧事项必须集体决定。"},
		Passes: []string{"“三重一大”（重大问题决策、重要干部任免、重大项目投资决策、大额资金使用）制度。", "“三重一大”事项，包括重大决策、重大项目安排、职称评审。", "贯彻创新、协调、绿色、开放、共享的新发展理念。", "纠治形式主义、官僚主义。", "力戒形式主义、官僚主义、享乐主义和奢靡之风。", "加强思想建设、组织建设、作风建设。", "政治建设、思想建设、组织建设、作风建设、纪律建设，把制度建设贯穿其中。", "不敢腐、不能腐、不想腐。", "政治纪律、组织纪律、廉洁纪律。",
			"加强政治建设、文化建设、社会建设。", "培养德智体美劳全面发展的人。", "增强政治意识、服务意识。", "推动创新、协调发展。", "政治纪律和政治规矩、组织纪律、廉洁纪律、群众纪律、工作纪律、生活纪律。",
			"从德、能、勤、绩、廉五个方面考察，突出勤、能。", "规范监督权、执行权。", "推进产业兴旺、治理有效。", "增强群众获得感、幸福感、安全感，幸福感、获得感更强。", "坚持德、能、廉。"},
		check: members,
	},
	{
		Code: "proof.party.order", Severity: finding.Warning, Name: "固定提法的先后、搭配不对",
		Basis: "《中国共产党章程》和党的文件的提法",
		Flags: []string{"⟦坚定“四个自信”、增强“四个意识”⟧、做到“两个维护”。", "坚决⟦做到“两个维护”、坚定“四个自信”⟧。", "统筹推进⟦“五位一体”战略布局⟧。", "协调推进⟦“四个全面”总体布局⟧。", "⟦“两个维护”“两个确立”⟧。", "⟦协调推进“四个全面”战略布局、统筹推进“五位一体”总体布局⟧。",
			"做⟦干净忠诚担当⟧的干部。", "运用⟦监督执纪“三种形态”⟧。", "做到⟦做实学懂弄通⟧。", "经常⟦出出汗、红红脸⟧。", "⟦贯彻学习党的⟧二十大精神。"},
		Passes: []string{"增强“四个意识”、坚定“四个自信”、做到“两个维护”。", "统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。", "深刻领悟“两个确立”的决定性意义，做到“两个维护”。", "忠诚干净担当。", "学懂弄通做实。", "红红脸、出出汗。", "学习贯彻党的二十大精神。", "贯彻学习型组织建设要求。"},
		check:  phraseOrder,
	},
}

// memberAt is a member's spelling at k, with the length that it has there, 0 where none is.
func (m *memberSet) memberAt(runes []rune, k int) (number, length int) {
	for n, member := range m.members {
		for spelling := range strings.SplitSeq(member, "|") {
			if c := utf8.RuneCountInString(spelling); c > length && starts(runes, k, spelling) {
				number, length = n, c
			}
		}
	}
	return number, length
}

func members(p *pass) {
	for _, sets := range [][]memberSet{memberSets, moreSets} {
		for i := range sets {
			if m := &sets[i]; p.maySet(m) {
				p.listings(m)
			}
		}
	}
	p.five()
}

// maySet reports that enough members of a set may stand in the text: all of them but one where a part of it is never a mistake, else two.
func (p *pass) maySet(m *memberSet) bool {
	n, least := 0, 2
	if !m.closed && m.titles == nil {
		least = max(2, len(m.members)-1)
	}
	for _, member := range m.members {
		for spelling := range strings.SplitSeq(member, "|") {
			if p.mayHold(spelling) {
				n++
				break
			}
		}
	}
	return n >= least
}

// listing is a row of members with 、 between them: numbers are theirs, -1 for what is no member.
type listing struct {
	from, to int
	numbers  []int
	strangers,
	repeated int
	// odd is where the stranger stands.
	odd [2]int
}

// listings looks at each row that begins with a member.
func (p *pass) listings(m *memberSet) {
	type stop struct{ paragraph, at int }
	done := map[stop]bool{}
	for _, member := range m.members {
		for spelling := range strings.SplitSeq(member, "|") {
			if !p.mayHold(spelling) {
				continue
			}
			p.each(spelling, func(i, k int, runes []rune) {
				if done[stop{i, k}] || p.within(i, k, k+1) {
					return
				}
				l := m.read(runes, k, func(at int) { done[stop{i, at}] = true })
				if len(l.numbers) < 2 || m.continues(runes, k) || inTitle(runes, k) {
					return
				}
				if what := m.wrong(&l, runes); what != "" {
					p.hit(i, l.from, l.to, what, "照提法写“"+m.whole()+"”")
				}
			})
		}
	}
}

// continues reports that the row began before k, with what is no member.
func (m *memberSet) continues(runes []rune, k int) bool {
	if at(runes, k-1) != '、' {
		return false
	}
	for n := k - 2; n >= max(0, k-10); n-- {
		if _, length := m.memberAt(runes, n); length > 0 && n+length == k-1 {
			return true
		}
	}
	return false
}

// read reads the row that begins at k. One stranger may stand in it.
func (m *memberSet) read(runes []rune, k int, seen func(int)) listing {
	l := listing{from: k, to: k}
	for {
		n, length := m.memberAt(runes, k)
		if length == 0 {
			end := k
			for end < len(runes) && end-k < 10 && isHan(runes[end]) && !oneOf(runes[end], "和与及") {
				end++
			}
			_, next := m.memberAt(runes, end+1)
			if l.strangers > 0 || end == k || end-k > 8 || at(runes, end) != '、' && at(runes, end) != '和' || next == 0 {
				l.strangers += m.lastStranger(&l, runes, k)
				return l
			}
			l.strangers++
			l.odd = [2]int{k, end}
			n, length = -1, end-k
		} else {
			seen(k)
		}
		if n >= 0 && slices.Contains(l.numbers, n) {
			l.repeated++
		}
		l.numbers = append(l.numbers, n)
		l.to = k + length
		k = l.to
		if !oneOf(at(runes, k), "、和与及") {
			return l
		}
		k++
	}
}

// lastStranger takes a last member into the row that is as long as the one that should stand there and ends as it does: 看起意识.
func (m *memberSet) lastStranger(l *listing, runes []rune, k int) int {
	if l.strangers > 0 || len(l.numbers) != len(m.members)-1 || !oneOf(at(runes, k-1), "、和与及") {
		return 0
	}
	for spelling := range strings.SplitSeq(m.members[len(m.members)-1], "|") {
		want := []rune(spelling)
		to := k + len(want)
		if to > len(runes) || len(want) < 4 {
			continue
		}
		same := 0
		for n, r := range want {
			if runes[k+n] == r {
				same++
			}
		}
		// 责任意识 beside the three others: no other set has them.
		if same >= len(want)-1 || m.closed && len(m.members) == 4 && same >= 2 && string(runes[to-2:to]) == string(want[len(want)-2:]) && inOrder(l.numbers) {
			l.numbers, l.to, l.odd = append(l.numbers, -1), to, [2]int{k, to}
			return 1
		}
	}
	return 0
}

// nearlyMissing reports a stranger that differs from the member in whose place it stands in one character: 个人美德 for 个人品德.
func (m *memberSet) nearlyMissing(l *listing, runes []rune) bool {
	got := runes[l.odd[0]:l.odd[1]]
	n := slices.Index(l.numbers, -1)
	if n < 0 || n >= len(m.members) || len(got) < 3 {
		return false
	}
	for spelling := range strings.SplitSeq(m.members[n], "|") {
		want := []rune(spelling)
		if len(want) == len(got) && changedWithin(got, want) == 1 {
			return strings.ReplaceAll(string(got), "与", "和") != strings.ReplaceAll(spelling, "与", "和")
		}
	}
	return false
}

// inOrder reports that the members so far are the first ones.
func inOrder(numbers []int) bool {
	for i, n := range numbers {
		if i != n {
			return false
		}
	}
	return true
}

// whole is the set as it is written.
func (m *memberSet) whole() string {
	words := make([]string, len(m.members))
	for i, member := range m.members {
		words[i], _, _ = strings.Cut(member, "|")
	}
	return strings.Join(words, "、")
}

// wrong says what is wrong with a row, "" where nothing is.
func (m *memberSet) wrong(l *listing, runes []rune) string {
	all := len(m.members)
	own := slices.DeleteFunc(slices.Clone(l.numbers), func(n int) bool { return n < 0 })
	sorted := slices.IsSorted(own)
	titled := m.titled(l, runes)
	switch {
	case l.repeated > 0:
		return ""
	case len(own) == all && l.strangers == 0:
		if sorted {
			return ""
		}
		return "“" + m.bareName() + "”的次序不对"
	case len(own) == all-1 && sorted && m.oneStrange(l, runes, titled):
		return "“" + m.bareName() + "”里有一项写错了"
	case l.strangers > 0, m.goesOn(l, runes):
		return ""
	case len(own) == all-1 && all >= 4 && titled && len(own) >= 3:
		return "“" + m.bareName() + "”少了一项，应当是" + strconv.Itoa(all) + "项"
	case !sorted && m.closed && len(own) >= 4:
		return "“" + m.bareName() + "”的次序不对"
	}
	return ""
}

// oneStrange reports a row as long as the set, in which one is no member but stands in a member's place.
func (m *memberSet) oneStrange(l *listing, runes []rune, titled bool) bool {
	all := len(m.members)
	if l.strangers != 1 || len(l.numbers) != all {
		return false
	}
	return all >= 4 && (m.closed || titled || all >= 6) || all >= 3 && m.nearlyMissing(l, runes)
}

// goesOn reports a row that goes on with what is no member: then it is no listing of the set.
func (m *memberSet) goesOn(l *listing, runes []rune) bool {
	return oneOf(at(runes, l.to), "、和与及") && !startsAny(runes, l.to, "和铺张", "和奢侈")
}

func (m *memberSet) bareName() string { return strings.Trim(m.name, "“”") }

// titled reports the set's own word shortly before or behind a row.
func (m *memberSet) titled(l *listing, runes []rune) bool {
	before, behind := runesBefore(runes, l.from, 10), runesFrom(runes, l.to, 14)
	for _, t := range m.titles {
		if strings.Contains(before, t) || strings.Contains(behind, t) {
			return true
		}
	}
	return false
}

var fiveAsOne = pattern.New(`德[智体美劳]{4}`)

// five finds 德智体美劳 in another order.
func (p *pass) five() {
	p.each("德智体美", func(i, k int, runes []rune) {
		if at(runes, k+4) != '劳' && startsAny(runes, k+5, "全面发展", "全面培养") {
			p.fix(i, k, k+5, "德智体美劳", "“德智体美劳”写错了一项", "写“德智体美劳”")
		}
	})
	if !p.holdsRunes("德智体美劳") {
		return
	}
	p.find("德", func(i, k int, runes []rune) {
		s := runesFrom(runes, k, 5)
		if s != "德智体美劳" && fiveAsOne.MatchString(s) && strings.Contains(s, "智") && strings.Contains(s, "体") && strings.Contains(s, "美") && strings.Contains(s, "劳") {
			p.fix(i, k, k+5, "德智体美劳", "“德智体美劳”的次序不对", "写“德智体美劳”")
		}
	})
}
