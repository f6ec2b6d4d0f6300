package proof

import (
	"strings"

	"gongshi/generator/finding"
)

var wordRules = []Rule{
	{
		Code: "proof.word.kind", Severity: finding.Warning, Name: "巡视、巡察混用",
		Basis:  "中央和省级叫巡视，市县叫巡察；以基本信息的“检查类型”为准",
		Flags:  []string{"@检查类型=巡察\n现将⟦巡视⟧整改情况予以公布。", "落实巡察反馈意见，做好巡察整改。对⟦巡视⟧整改落实情况进行监督。", "@检查类型=巡视\n省委第三⟦巡察⟧组反馈了巡视意见。"},
		Passes: []string{"@检查类型=巡察\n根据《中国共产党巡视工作条例》，做好巡察整改。", "@检查类型=巡察\n坚持巡视巡察上下联动，抓好巡察整改。", "@检查类型=巡察\n值班领导巡视校园，做好巡察整改。", "@检查类型=巡察\n对照中央巡视反馈意见，省委巡视整改要求，抓好巡察整改。", "认真做好巡视整改。"},
		check:  kind,
	},
	{
		Code: "proof.word.asof", Severity: finding.Warning, Name: "截止目前",
		Basis:  "《现代汉语词典》：“截止”是到此停止，后面不带时间；“截至”是到某时为止",
		Flags:  []string{"⟦截止⟧目前，已完成48项。", "⟦截止到⟧2023年7月底，学校发布信息18条。"},
		Passes: []string{"截至目前，已完成48项。", "报名截止日期为8月5日。", "报名已于8月5日截止。", "受理信访时间截止到8月5日。"},
		check:  asOf,
	},
	{
		Code: "proof.word.typo", Severity: finding.Warning, Name: "别字",
		Basis:  "《现代汉语词典》；《通用规范汉字表》",
		Flags:  []string{"⟦按装⟧消防设施，⟦布署⟧整改工作。", "⟦既使⟧整改难度大，也要改到位。", "⟦新生报道登记⟧有序。"},
		Passes: []string{"按装订顺序整理材料，按部就班推进。", "即使整改难度大，也要改到位。", "新闻报道及时，新生报到有序。", "既使用新教材，又保留旧教材。"},
		check:  func(p *pass) { p.words(typos, "写错了字") },
	},
	{
		Code: "proof.word.variant", Severity: finding.Warning, Name: "异形词没有用推荐的写法",
		Basis:  "GF 1001—2001《第一批异形词整理表》；《现代汉语词典》",
		Flags:  []string{"⟦部份⟧教师的⟦帐目⟧不清。", "核对⟦本人身分⟧。"},
		Passes: []string{"部分教师的账目不清。", "全部份额已经落实。", "核对本人身份。"},
		check:  func(p *pass) { p.words(variants, "这个词推荐的写法不是这样") },
	},
	{
		Code: "proof.word.pair", Severity: finding.Info, Name: "可以换成通行写法的词",
		Basis:  "《现代汉语词典》：通行的写法在前",
		Flags:  []string{"⟦其它⟧问题一并整改。", "⟦制订⟧了管理制度。", "⟦记帐⟧规范。"},
		Passes: []string{"其他问题一并整改。", "制定了管理制度。", "记账规范，搭帐篷。"},
		check:  func(p *pass) { p.words(pairs, "这个词通行的写法不是这样") },
	},
	{
		Code: "proof.word.doubled", Severity: finding.Warning, Name: "重复的字词",
		Basis:  "多打了一遍",
		Flags:  []string{"进一步加强⟦进一步加强⟧管理。", "学校的⟦的⟧制度不健全。", "整改落实到位⟦整改落实到位⟧。", "召开会议进行⟦进行⟧研究。"},
		Passes: []string{"达到了目的的，予以肯定；的的确确有进步。", "研究研究、讨论讨论。", "各式各样、方方面面、一件件一桩桩。", "一级带着一级干，一级做给一级看。", "高高兴兴上学，平平安安回家。", "一项一项抓，一项一项改。"},
		check:  doubled,
	},
	{
		Code: "proof.word.redundant", Severity: finding.Warning, Name: "约、近、超过和左右、多、以上重复",
		Basis:  "语义重复",
		Flags:  []string{"参加培训⟦约300人左右⟧。", "发放告知书⟦近1800余份⟧。", "⟦超过200人以上⟧参加。", "⟦大约30名左右⟧教师。"},
		Passes: []string{"参加培训约300人。", "发放告知书1800余份。", "200人以上参加，约占三成左右的班级。", "近3年来20余人次获奖。"},
		check:  redundant,
	},
	{
		Code: "proof.word.times", Severity: finding.Warning, Name: "减少几倍",
		Basis:  "减少最多是一倍，减少用百分数或几分之几",
		Flags:  []string{"三公经费⟦下降了2倍⟧。", "迟到人数⟦减少三倍⟧。"},
		Passes: []string{"三公经费下降了20%。", "参赛人数增加了2倍。", "降低2个百分点。"},
		check:  times,
	},
	{
		Code: "proof.word.two", Severity: finding.Warning, Name: "二个、二名",
		Basis:  "《现代汉语词典》：量词前用“两”",
		Flags:  []string{"成立⟦二⟧个工作组。", "配备⟦二⟧名保安。"},
		Passes: []string{"成立两个工作组，十二个班级。", "第二个问题，高二个别班级。", "初二个人赛，一、二个月内完成。", "二次研判，二项式。"},
		check:  two,
	},
}

// notOf says where 巡视 or 巡察 does not speak of the inspection at hand: before it, other levels and titles; behind it, other words.
func notOf(runes []rune, k int) bool {
	for _, w := range []string{"中央", "省委", "区委", "市委", "上级", "党内", "《", "中国共产党", "集团党组", "部党组"} {
		if starts(runes, k-len([]rune(w)), w) {
			return true
		}
	}
	if starts(runes, k+2, "巡") || starts(runes, k-2, "巡") || starts(runes, k+2, "、巡") || starts(runes, k-3, "察、") || starts(runes, k-3, "视、") || starts(runes, k+2, "和巡") || starts(runes, k-3, "察和") {
		return true
	}
	for _, w := range []string{"整改", "反馈", "工作", "意见", "组", "发现", "期间", "监督", "任务", "问题", "情况", "成果", "移交"} {
		if starts(runes, k+2, w) {
			return false
		}
	}
	return true
}

// inTitle reports a place within 《》.
func inTitle(runes []rune, k int) bool {
	for i := k - 1; i >= 0; i-- {
		switch runes[i] {
		case '》':
			return false
		case '《':
			return true
		}
	}
	return false
}

func kind(p *pass) {
	type place struct{ paragraph, from int }
	var found [2][]place
	names := [2]string{"巡察", "巡视"}
	for n, word := range names {
		p.each(word, func(i, from int, runes []rune) {
			if !notOf(runes, from) && !inTitle(runes, from) {
				found[n] = append(found[n], place{i, from})
			}
		})
	}
	right := 0
	if p.facts != nil && p.facts.Unit.Info.Text("检查类型") != "" {
		if p.facts.Unit.Info.Choose("检查类型") == "巡视" {
			right = 1
		}
	} else if len(found[0]) == len(found[1]) || len(found[0]) == 0 || len(found[1]) == 0 {
		return // one word throughout, or nobody can say which is the slip
	} else if len(found[1]) > len(found[0]) {
		right = 1
	}
	wrong := 1 - right
	for _, w := range found[wrong] {
		p.hit(w.paragraph, w.from, w.from+2, "这里写的是“"+names[wrong]+"”，这次检查是“"+names[right]+"”", "写“"+names[right]+"”；说的是另一次检查的，写明是哪一级的")
	}
}

func asOf(p *pass) {
	p.each("截止", func(i, from int, runes []rune) {
		// What ends on a day does 截止: 受理时间截止到8月5日.
		for _, w := range []string{"时间", "日期", "报名", "受理", "申报", "活动", "于"} {
			if starts(runes, from-len([]rune(w)), w) {
				return
			}
		}
		to := from + 2
		if r := at(runes, to); r == '到' || r == '至' {
			to++
		}
		if next := at(runes, to); isDigit(next) || oneOf(next, "今现本去上") || starts(runes, to, "目前") {
			p.fix(i, from, to, "截至", "“截止”后面不能带时间", "写“截至”")
		}
	})
}

// words reports the words of a table.
func (p *pass) words(table *lexicon, what string) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 0; k < len(runes); k++ {
			w := table.match(runes, k)
			if w == nil {
				continue
			}
			n := len([]rune(w.wrong))
			p.fix(i, k, k+n, w.right, "“"+w.wrong+"”"+what, "写“"+w.right+"”")
			k += n - 1
		}
	}
}

// leastDoubled is the length, in characters, from which a repeated text is no figure of speech.
const leastDoubled = 3

// onceOnly are the words of two characters that nobody says twice on purpose.
var onceOnly = []string{"进行", "关于", "对于", "以及", "根据", "通过", "为了", "已经", "并且", "或者", "问题", "整改", "工作", "情况", "学校", "我校", "制度", "建立", "落实", "加强", "开展", "制定", "完成", "存在", "巡察", "巡视", "负责", "领导", "党委", "按照", "及时", "目前"}

func doubled(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 1; k < len(runes); k++ {
			switch runes[k] {
			case '的', '和', '与', '在', '对', '将', '及':
				if runes[k-1] == runes[k] && !doubledWord(runes, k) {
					p.fix(i, k, k+1, "", "“"+string(runes[k])+"”重复了", "去掉一个")
				}
			}
			if !isHan(runes[k]) {
				continue
			}
			// A text that is the same as the one just before it, the longest first.
			for n := min(12, k, len(runes)-k); n >= 2; n-- {
				if runes[k] != runes[k-n] || !same(runes, k-n, k, n) {
					continue
				}
				if n == 2 && !oneOfWords(string(runes[k:k+2])) || n > 2 && (n < leastDoubled || periodic(runes[k:k+n])) {
					continue
				}
				p.fix(i, k, k+n, "", "“"+string(runes[k:k+n])+"”重复了", "去掉一个")
				k += n - 1
				break
			}
		}
	}
}

func same(runes []rune, a, b, n int) bool {
	for i := range n {
		if runes[a+i] != runes[b+i] || !isHan(runes[b+i]) {
			return false
		}
	}
	return true
}

// periodic reports a figure of speech: 一项一项, 一件件, 一个又一个.
func periodic(runes []rune) bool {
	return len(runes) <= 4 && hanDigit(runes[0]) != 0 || runes[0] == runes[1]
}

func oneOfWords(s string) bool {
	for _, w := range onceOnly {
		if w == s {
			return true
		}
	}
	return false
}

// doubledWord reports words in which such a character stands twice rightly: 目的的, 的的确确, 存在在, 和和气气, 针对对, 即将将, 以及及.
func doubledWord(runes []rune, k int) bool {
	before, after := at(runes, k-2), at(runes, k+1)
	switch runes[k] {
	case '的':
		return oneOf(before, "目的有") || after == '确'
	case '和':
		return oneOf(before, "谐饱温共缓柔平总") || oneOf(after, "气美睦平谐")
	case '在':
		return oneOf(before, "存所现内外潜正实自") || after == '校'
	case '对':
		return oneOf(before, "面针应核比绝校相反") || oneOf(after, "联口")
	case '将':
		return oneOf(before, "即必干") || oneOf(after, "来士")
	case '与':
		return oneOf(before, "参给赋")
	case '及':
		return oneOf(before, "以普涉顾触") || after == '时'
	}
	return false
}

// redundant finds 约…左右, 近…余, 超过…以上 around one number.
func redundant(p *pass) {
	p.find("约近大超至不", func(i, k int, runes []rune) {
		r := runes[k]
		var tails []string
		lead := 1
		switch {
		case r == '约' && at(runes, k-1) != '大', r == '近' && !oneOf(at(runes, k-1), "最附将"):
			tails = []string{"左右", "余", "多", "上下"}
		case starts(runes, k, "大约"):
			lead, tails = 2, []string{"左右", "余", "多", "上下"}
		case starts(runes, k, "超过"), starts(runes, k, "至少"), starts(runes, k, "不低于"), starts(runes, k, "不少于"):
			lead, tails = 2, []string{"以上"}
			if r == '不' {
				lead = 3
			}
		default:
			return
		}
		end := k + lead
		if !isDigit(at(runes, end)) {
			return
		}
		for isDigit(at(runes, end)) || at(runes, end) == '.' || at(runes, end) == '%' {
			end++
		}
		// 近3年来20余人: what stands behind the measure word is another matter.
		for n := 0; n <= 2; n++ {
			for _, tail := range tails {
				if starts(runes, end+n, tail) && (n == 0 || tail == "左右" || tail == "以上" || tail == "上下") {
					to := end + n + len([]rune(tail))
					if n == 0 && (tail == "余" || tail == "多") && isHan(at(runes, to)) {
						to++
					}
					p.hit(i, k, to, "“"+string(runes[k:k+lead])+"”和“"+tail+"”意思重复", "去掉一个")
					n, end = 3, len(runes)
					break
				}
			}
			if !isHan(at(runes, end+n)) {
				break
			}
		}
	})
}

func times(p *pass) {
	p.each("倍", func(i, k int, runes []rune) {
		from := k
		for from > 0 && k-from < 6 && (isDigit(runes[from-1]) || runes[from-1] == '.' || hanDigit(runes[from-1]) != 0) {
			from--
		}
		if from == k {
			return
		}
		if at(runes, from-1) == '了' || at(runes, from-1) == '到' {
			from--
		}
		for _, w := range []string{"减少", "下降", "降低", "缩小", "缩减"} {
			if starts(runes, from-2, w) {
				p.hit(i, from-2, k+1, "“"+w+"”不能说几倍", "改用百分数，或者写减少到几分之几")
			}
		}
	})
}

func two(p *pass) {
	p.each("二", func(i, k int, runes []rune) {
		before, next := at(runes, k-1), at(runes, k+1)
		if !oneOf(next, "个名位") || oneOf(before, "第十百千零〇初高大小周期其老一、三年星期") || hanDigit(before) != 0 || next == '个' && oneOf(at(runes, k+2), "别人体性") || next == '名' && at(runes, k+2) == '单' {
			return
		}
		p.fix(i, k, k+1, "两", "“"+string(runes[k:k+2])+"”不合习惯", "写“两"+string(next)+"”")
	})
}

// wrongWord is a word and what to write for it. Within one of the phrases of unless it is not that word.
type wrongWord struct {
	wrong, right string
	unless       []string
}

// lexicon finds the words of a table at a place in one step.
type lexicon struct {
	first map[rune][]wrongWord
	known [1 << 10]uint64 // a bit for each rune up to U+FFFF with which a word begins
}

func newLexicon(words []wrongWord) *lexicon {
	x := &lexicon{first: map[rune][]wrongWord{}}
	for _, w := range words {
		r := []rune(w.wrong)[0]
		x.first[r] = append(x.first[r], w)
		x.known[r>>6&0x3ff] |= 1 << (r & 63)
	}
	return x
}

// match is the word that begins at k, nil where none does.
func (x *lexicon) match(runes []rune, k int) *wrongWord {
	r := runes[k]
	if r > 0xffff || x.known[r>>6]&(1<<(r&63)) == 0 {
		return nil
	}
	list := x.first[r]
next:
	for i := range list {
		w := &list[i]
		if !starts(runes, k, w.wrong) {
			continue
		}
		for _, u := range w.unless {
			if covered(runes, k, w.wrong, u) {
				continue next
			}
		}
		return w
	}
	return nil
}

// covered reports whether the word at k stands within the phrase u.
func covered(runes []rune, k int, word, u string) bool {
	for from, rest := 0, u; ; {
		i := strings.Index(rest, word)
		if i < 0 {
			return false
		}
		from += len([]rune(rest[:i]))
		if starts(runes, k-from, u) {
			return true
		}
		rest = rest[i+len(word):]
		from += len([]rune(word))
	}
}
