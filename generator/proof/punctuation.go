package proof

import (
	"strings"

	"gongshi/generator/finding"
)

var punctuationRules = []Rule{
	{
		Code: "proof.punct.halfwidth", Severity: finding.Warning, Name: "汉字中间用了半角标点",
		Basis:  "GB/T 15834-2011 5.1.1：点号占一个字的位置",
		Flags:  []string{"刀刃向内的勇气⟦,⟧严肃认真开展批评。", "联系电话⟦:⟧0376-5951720", "息县二高⟦(⟧以下简称我校⟦)⟧高度重视⟦.⟧"},
		Passes: []string{"10:30召开会议，参加1,700人。", "详见http://www.example.com/a,b?c=d。", "完成率3.5%，1.加强学习。", "A,B两类；FIFA (2022)。"},
		check:  halfwidth,
	},
	{
		Code: "proof.punct.straight", Severity: finding.Warning, Name: "直引号",
		Basis:  "GB/T 15834-2011 4.8.2：引号的形式是“”‘’",
		Flags:  []string{"打造⟦\"⟧青蓝工程⟦\"⟧。", "坚持⟦'⟧四个意识⟦'⟧。"},
		Passes: []string{"打造“青蓝工程”。", "编号为A\"B的设备，5'10\"。"},
		check:  straight,
	},
	{
		Code: "proof.punct.unpaired", Severity: finding.Warning, Name: "引号、括号、书名号不成对",
		Basis:  "GB/T 15834-2011 4.8、4.9、4.15：前后两半成对使用",
		Flags:  []string{"制定了⟦《⟧宣传工作方案，落实责任。", "打造⟦“⟧青蓝工程，成效明显。", "校长兼书记⟦）⟧主持。", "学习《甲》⟦》⟧。"},
		Passes: []string{"制定了《宣传工作方案》（试行），打造“青蓝工程”。", "1）加强学习；2）建立制度。", "“第一段。\n“第二段。”", "如‘甲’与《〈乙〉序》。"},
		check:  unpaired,
	},
	{
		Code: "proof.punct.nested", Severity: finding.Warning, Name: "引号、书名号里又用了同样的",
		Basis:  "GB/T 15834-2011 4.8.3.4、4.15：里面一层用‘’、〈〉",
		Flags:  []string{"“组织‘大学习’”活动，“提出⟦“⟧大讨论”要求”。", "学习《关于印发⟦《⟧甲办法》的通知》。"},
		Passes: []string{"“组织‘大学习’活动”。", "学习《关于印发〈甲办法〉的通知》。", "“甲”“乙”《丙》《丁》。"},
		check:  nested,
	},
	{
		Code: "proof.punct.listmark", Severity: finding.Warning, Name: "书名号、引号之间的顿号有的有、有的没有",
		Basis:  "GB/T 15834-2011 4.5.3.5：并列的书名号、引号之间通常不用顿号，一处之内要一致",
		Flags:  []string{"出台了《甲方案》⟦、⟧《乙方案》《丙方案》《丁方案》。", "做到“一”“二”⟦、⟧“三”“四”。"},
		Passes: []string{"出台了《甲方案》《乙方案》《丙方案》。", "出台了《甲方案》、《乙方案》、《丙方案》。", "出台了《甲方案》（试行）、《乙方案》《丙方案》。", "学习《甲》《乙》和《丙》。"},
		check:  func(p *pass) { p.listMarks(true) },
	},
	{
		Code: "proof.punct.listmarks", Severity: finding.Info, Name: "书名号、引号之间用了顿号",
		Basis:  "GB/T 15834-2011 4.5.3.5：并列的书名号、引号之间通常不用顿号",
		Flags:  []string{"出台了《甲方案》⟦、⟧《乙方案》⟦、⟧《丙方案》。"},
		Passes: []string{"出台了《甲方案》《乙方案》《丙方案》。", "出台了《甲方案》（试行）、《乙方案》。"},
		check:  func(p *pass) { p.listMarks(false) },
	},
	{
		Code: "proof.punct.middledot", Severity: finding.Warning, Name: "间隔号不是·",
		Basis:  "GB/T 15834-2011 4.14.2：间隔号的形式是“·”；GB/T 15835-2011 5.1.6",
		Flags:  []string{"开展“5⟦˙⟧25爱我日”活动。", "“3⟦.⟧15”消费者权益日。", "诺尔曼⟦•⟧白求恩。", "阿依古丽⟦・⟧买买提。"},
		Passes: []string{"开展“5·25爱我日”活动。", "“2.5天弹性作息”。", "完成率3.15%。", "诺尔曼·白求恩。"},
		check:  middleDot,
	},
	{
		Code: "proof.punct.beforeclose", Severity: finding.Warning, Name: "后引号、后括号前面的逗号、顿号",
		Basis:  "GB/T 15834-2011 4.8.3：句内点号放在引号之外",
		Flags:  []string{"做到“严⟦，⟧”“实”。", "制定制度（含方案⟦、⟧）。", "“加强学习⟦；⟧”"},
		Passes: []string{"他说：“加强学习。”会议结束。", "做到“严”，“实”。", "（见附件。）"},
		check:  beforeClose,
	},
	{
		Code: "proof.punct.doubled", Severity: finding.Warning, Name: "两个标点连用",
		Basis:  "GB/T 15834-2011 4：一处停顿用一个点号",
		Flags:  []string{"加强学习⟦，，⟧提高认识⟦。。⟧", "加强学习⟦；。⟧", "一是学习⟦：，⟧二是整改。", "召开会议，强调“要抓好落实⟦。”。⟧"},
		Passes: []string{"真的吗？！等等……", "——以此为契机。", "“甲”、“乙”，《丙》。", "学习（甲）、（乙）。"},
		check:  doubledMarks,
	},
	{
		Code: "proof.punct.space", Severity: finding.Warning, Name: "汉字中间有空格",
		Basis:  "GB/T 9704-2012 5.2.3：每行28个字，字间不另加空格",
		Flags:  []string{"学校高度⟦ ⟧重视，立即整改。", "截至目前，⟦ ⟧已完成48项。"},
		Passes: []string{"学校高度重视。", "参加人员：张三　李四　王五　赵六", "共 48 项，WPS Office 软件。", "　　学校高度重视。", "组长：张  明，副组长：李  强。"},
		check:  spaces,
	},
	{
		Code: "proof.punct.latinspace", Severity: finding.Info, Name: "汉字与数字、字母之间有空格",
		Basis:  "GB/T 9704-2012 不要求，同一份公文里宜一致",
		Flags:  []string{"共⟦ ⟧48⟦ ⟧项。"},
		Passes: []string{"共48项。", "WPS Office软件。"},
		check:  latinSpaces,
	},
	{
		Code: "proof.punct.yearrange", Severity: finding.Warning, Name: "年份、日期的起止用了半角短横",
		Basis:  "GB/T 15834-2011 4.13.3.2：时间的起止用一字线“—”",
		Flags:  []string{"2022⟦-⟧2023学年度。", "2023年3月⟦-⟧5月。", "2019年⟦–⟧2022年。", "2020⟦~⟧2022年。"},
		Passes: []string{"2022—2023学年度。", "电话0376-5951720。", "2019年至2022年。", "GB/T 9704-2012。", "型号2019-2022A。"},
		check:  yearRange,
	},
	{
		Code: "proof.punct.numberrange", Severity: finding.Info, Name: "数值范围用了半角短横",
		Basis:  "GB/T 15834-2011 4.13.3.3：数值范围用浪纹线“～”或一字线“—”",
		Flags:  []string{"每班45⟦-⟧50人。"},
		Passes: []string{"每班45～50人。", "电话0376-5951720。", "2022-2023学年。"},
		check:  numberRange,
	},
	{
		Code: "proof.punct.dash", Severity: finding.Warning, Name: "破折号写成两个短横",
		Basis:  "GB/T 15834-2011 4.10.2：破折号的形式是“——”",
		Flags:  []string{"以此为契机⟦--⟧推动工作。", "高考⟦－－⟧高中教育的终点。"},
		Passes: []string{"以此为契机——推动工作。", "http://a.cn/x--y。"},
		check:  dash,
	},
	{
		Code: "proof.punct.ellipsis", Severity: finding.Warning, Name: "省略号不是六个点",
		Basis:  "GB/T 15834-2011 4.11.2：省略号的形式是“……”",
		Flags:  []string{"包括学习、培训⟦...⟧", "包括学习、培训⟦。。。⟧", "包括学习⟦…⟧"},
		Passes: []string{"包括学习、培训……", "版本1.2.3。"},
		check:  ellipsis,
	},
	{
		Code: "proof.punct.etc", Severity: finding.Warning, Name: "等前面有顿号，或者等后面又有省略号",
		Basis:  "GB/T 15834-2011 附录B：“等”前不用顿号，“等”与省略号不并用",
		Flags:  []string{"备课、说课⟦、⟧等活动。", "备课、说课等⟦……⟧"},
		Passes: []string{"备课、说课等活动。", "材料、等级、等额选举。", "备课、说课……"},
		check:  etc,
	},
	{
		Code: "proof.punct.ordinal", Severity: finding.Warning, Name: "序号后面的标点",
		Basis:  "GB/T 15834-2011 附录B：“一”后用顿号，“1”后用下脚点，带括号的后面不用",
		Flags:  []string{"（一）⟦、⟧加强学习", "1⟦、⟧加强学习。", "（1）⟦.⟧加强学习。"},
		Passes: []string{"（一）加强学习", "1.加强学习。", "一、加强学习", "1、2年级已开课。"},
		check:  afterOrdinal,
	},
	{
		Code: "proof.punct.semicolon", Severity: finding.Info, Name: "分号分开的各点里又有句号",
		Basis:  "GB/T 15834-2011 附录A.6：分项列举的各项里有句号时，各项末尾用句号",
		Flags:  []string{"一是加强学习。每周一次⟦；⟧二是建立制度。"},
		Passes: []string{"一是加强学习；二是建立制度。", "一是加强学习。每周一次。二是建立制度。"},
		check:  semicolons,
	},
}

// isStop reports a full-width stop or pause.
func isStop(r rune) bool { return oneOf(r, "，。、；：？！") }

// fullwidth gives the mark that stands for a half-width one among 汉字.
var fullwidth = map[rune]string{',': "，", ';': "；", ':': "：", '!': "！", '?': "？", '(': "（", ')': "）", '.': "。"}

func halfwidth(p *pass) {
	p.find(",;:!?().", func(i, k int, runes []rune) {
		r := runes[k]
		full := fullwidth[r]
		before, after := at(runes, k-1), at(runes, k+1)
		beforeHan := isHan(before) || oneOf(before, "”》）〉’%")
		afterHan := isHan(after) || oneOf(after, "“《（〈‘")
		var wrong bool
		switch r {
		case '.':
			wrong = beforeHan && (afterHan || after == 0)
		case '(':
			wrong = beforeHan || afterHan
		case ')':
			wrong = beforeHan || afterHan && strings.ContainsRune(string(runes[max(k-20, 0):k]), '(')
		default:
			wrong = beforeHan || afterHan && !isLatin(before)
		}
		if wrong {
			p.fix(i, k, k+1, full, "“"+string(r)+"”是半角标点", "写“"+full+"”")
		}
	})
}

func straight(p *pass) {
	p.find("\"'", func(i, k int, runes []rune) {
		if (isHan(at(runes, k-1)) || isHan(at(runes, k+1))) && !isLatin(at(runes, k-1)) && !isLatin(at(runes, k+1)) && !isDigit(at(runes, k-1)) {
			p.hit(i, k, k+1, "这是直引号", "写成“”或者‘’")
		}
	})
}

// openers and closers are marks that stand in pairs, each at the other's place.
const openers, closers = "“‘《〈（〔【", "”’》〉）〕】"

// half is the place of r among openers (or closers), -1 where it is none.
func half(r rune, marks string) int {
	if r < 0x2018 || r > 0x201d && r < 0x3008 || r > 0x3015 && r != '（' && r != '）' {
		return -1
	}
	n := 0
	for _, m := range marks {
		if m == r {
			return n
		}
		n++
	}
	return -1
}

func unpaired(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		type open struct{ at, kind int }
		var stack []open
		var lost []int
		for k, r := range runes {
			if kind := half(r, openers); kind >= 0 {
				stack = append(stack, open{k, kind})
			} else if kind := half(r, closers); kind >= 0 {
				n := len(stack) - 1
				for n >= 0 && stack[n].kind != kind {
					n--
				}
				switch {
				case n >= 0:
					for _, o := range stack[n+1:] {
						lost = append(lost, o.at)
					}
					stack = stack[:n]
				case r == '）' && k > 0 && (isDigit(runes[k-1]) || hanDigit(runes[k-1]) != 0 || isLatin(runes[k-1])): // 1）
				case r == '’': // an apostrophe
				default:
					lost = append(lost, k)
				}
			}
		}
		for _, o := range stack {
			// A quotation over several paragraphs opens each and closes the last (GB/T 15834-2011 4.8.3.5).
			if runes[o.at] == '“' && i+1 < len(p.text.Paragraphs) && strings.HasPrefix(strings.TrimSpace(p.text.Paragraphs[i+1].Text), "“") {
				continue
			}
			// What stays open to the end of a paragraph that is cut elsewhere, as a label is, is still lost.
			lost = append(lost, o.at)
		}
		for _, k := range lost {
			p.hit(i, k, k+1, "“"+string(runes[k])+"”没有配对的另一半", "补上另一半，或者去掉它")
		}
	}
}

func nested(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		quote, title := 0, 0
		for k, r := range runes {
			switch r {
			case '“':
				if quote > 0 && closesTwice(runes[k:], '“', '”') {
					p.hit(i, k, k+1, "双引号里又用了双引号", "里面一层用单引号‘’")
				}
				quote++
			case '”':
				quote = max(quote-1, 0)
			case '《':
				if title > 0 && closesTwice(runes[k:], '《', '》') {
					p.hit(i, k, k+1, "书名号里又用了书名号", "里面一层用单书名号〈〉")
				}
				title++
			case '》':
				title = max(title-1, 0)
			}
		}
	}
}

// closesTwice reports that both the mark at the beginning and the one around it are closed: it is nested, and none was forgotten.
func closesTwice(runes []rune, opener, closer rune) bool {
	depth := 1
	for _, r := range runes {
		switch r {
		case opener:
			depth++
		case closer:
			if depth--; depth == 0 {
				return true
			}
		}
	}
	return false
}

// listMarks looks at rows of 《》《》 and of “”“”. uneven asks for rows that have a 、 here and none there, otherwise all that have one.
func (p *pass) listMarks(uneven bool) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		runes := q.runes
		for _, marks := range [2][2]rune{{'》', '《'}, {'”', '“'}} {
			if !strings.Contains(q.Text, string(marks[0])+"、"+string(marks[1])) {
				continue
			}
			var with []int
			without := 0
			flush := func() {
				switch {
				case uneven && len(with) > 0 && without > 0:
					for _, k := range with {
						p.fix(i, k, k+1, "", "这一处用了顿号，同一串的别处没有用", "去掉顿号，一串之内一致")
					}
				case !uneven && without == 0:
					for _, k := range with {
						p.fix(i, k, k+1, "", "并列的"+map[rune]string{'》': "书名号", '”': "引号"}[marks[0]]+"之间通常不用顿号", "去掉顿号")
					}
				}
				with, without = nil, 0
			}
			depth, end := 0, -1
			for k, r := range runes {
				switch r {
				case marks[1]:
					if depth == 0 && end >= 0 {
						switch {
						case k == end:
							without++
						case k == end+1 && runes[end] == '、':
							with = append(with, end)
						default:
							flush()
						}
					}
					depth++
				case marks[0]:
					if depth > 0 {
						depth--
					}
					end = k + 1
				}
			}
			flush()
		}
	}
}

func middleDot(p *pass) {
	p.find("˙•∙⋅‧・●･", func(i, k int, runes []rune) {
		if before, after := at(runes, k-1), at(runes, k+1); (isHan(before) || isDigit(before)) && (isHan(after) || isDigit(after)) {
			p.fix(i, k, k+1, "·", "间隔号“"+string(runes[k])+"”不对", "写“·”")
		}
	})
	p.find(".．", func(i, k int, runes []rune) {
		if monthDay(runes, k) {
			p.fix(i, k, k+1, "·", "月和日之间用的是“"+string(runes[k])+"”", "写间隔号“·”")
		}
	})
}

// monthDay reports a point between month and day of “3.15”, “12.4国家宪法日”: right behind the quotation mark, and not before a measure word.
func monthDay(runes []rune, k int) bool {
	month, from := figures(runes, k)
	if k-from > 2 || month < 1 || month > 12 || at(runes, from-1) != '“' {
		return false
	}
	day, to := 0, k+1
	for isDigit(at(runes, to)) && to-k <= 2 {
		day = day*10 + int(runes[to]-'0')
		to++
	}
	if day < 1 || day > 31 || isDigit(at(runes, to)) {
		return false
	}
	if at(runes, to) == '”' {
		return to-k == 3 // two figures: 9.18, 3.15; “2.5” may be a number
	}
	for n := to; n < min(to+8, len(runes)) && runes[n] != '”'; n++ {
		if runes[n] == '日' || runes[n] == '节' {
			return true
		}
	}
	return false
}

func beforeClose(p *pass) {
	p.find("，、；", func(i, k int, runes []rune) {
		if next := at(runes, k+1); half(next, closers) >= 0 {
			p.hit(i, k, k+1, "“"+string(runes[k])+"”不该在“"+string(next)+"”前面", "去掉它，或者移到外面")
		}
	})
}

func doubledMarks(p *pass) {
	p.find("，。、；：？！", func(i, k int, runes []rune) {
		next := at(runes, k+1)
		if runes[k] == '。' && next == '”' && at(runes, k+2) == '。' {
			p.hit(i, k, k+3, "引号里外各有一个句号", "留一个：引的是完整的一句话留里面的，否则留外面的")
			return
		}
		if !isStop(next) || isStop(at(runes, k-1)) {
			return
		}
		end := k + 2
		for end < len(runes) && isStop(runes[end]) {
			end++
		}
		run := string(runes[k:end])
		switch {
		case strings.Trim(run, "？！") == "", strings.Trim(run, "。") == "" && end-k > 2: // 。。。 is another rule's
		case strings.Count(run, string(runes[k])) == end-k:
			p.fix(i, k, end, string(runes[k]), "“"+run+"”多了一个标点", "留一个")
		default:
			p.hit(i, k, end, "“"+run+"”两个标点连用", "留一个")
		}
	})
}

// blanks are the marks that people type for a space.
const blanks = " 　\u00a0"

// blanks calls f for every stretch of blanks within a paragraph, with what stands around it.
func (p *pass) blanks(f func(paragraph, from, to int, before, after rune)) {
	p.find(blanks, func(i, k int, runes []rune) {
		end := k + 1
		for end < len(runes) && oneOf(runes[end], blanks) {
			end++
		}
		// Blanks at a paragraph's ends indent it or are nobody's concern.
		if k == 0 || end == len(runes) || oneOf(runes[k-1], blanks) {
			return
		}
		f(i, k, end, runes[k-1], runes[end])
	})
}

func spaces(p *pass) {
	count := map[int]int{}
	p.blanks(func(i, _, _ int, _, _ rune) { count[i]++ })
	p.blanks(func(i, from, to int, before, after rune) {
		switch p.text.Paragraphs[i].Kind {
		case Table, Signature, Contact, Title:
			return
		}
		text := func(r rune) bool { return isHan(r) || isStop(r) || half(r, openers) >= 0 || half(r, closers) >= 0 }
		// Lists of names are set apart by blanks, names of two characters stretched by them.
		if !text(before) || !text(after) || count[i] >= 3 || to-from > 1 && isHan(before) && isHan(after) {
			return
		}
		p.fix(i, from, to, "", "“"+string(before)+"”和“"+string(after)+"”之间有空格", "去掉空格")
	})
}

func latinSpaces(p *pass) {
	p.blanks(func(i, from, to int, before, after rune) {
		narrow := func(r rune) bool { return isDigit(r) || isLatin(r) }
		if p.text.Paragraphs[i].Kind != Table && (isHan(before) && narrow(after) || narrow(before) && isHan(after)) {
			p.fix(i, from, to, "", "汉字和数字、字母之间有空格", "去掉空格")
		}
	})
}

// yearEnds reads a year of four figures, perhaps with 年, that ends before k; its beginning, or -1.
func yearEnds(runes []rune, k int) int {
	if at(runes, k-1) == '年' {
		k--
	}
	n, from := figures(runes, k)
	if k-from != 4 || n < 1900 || n > 2199 || oneOf(at(runes, from-1), "-–~./") || isLatin(at(runes, from-1)) {
		return -1
	}
	return from
}

func yearRange(p *pass) {
	p.find("-–~－﹣−", func(i, k int, runes []rune) {
		ok := false
		end := k + 1
		for isDigit(at(runes, end)) {
			end++
		}
		after := at(runes, end)
		switch {
		case yearEnds(runes, k) >= 0: // 2022-2023学年, 2019年-2022年
			n, from := figures(runes, end)
			ok = from == k+1 && end-from == 4 && n >= 1900 && n <= 2199 && (isHan(after) || isStop(after) || after == 0 || half(after, closers) >= 0)
		case oneOf(at(runes, k-1), "月日"): // 3月-5月, 3日-5日
			ok = end > k+1 && end <= k+3 && oneOf(after, "月日")
		}
		if ok {
			p.fix(i, k, k+1, "—", "时间的起止用的是“"+string(runes[k])+"”", "写一字线“—”")
		}
	})
}

func numberRange(p *pass) {
	p.find("-–－", func(i, k int, runes []rune) {
		a, from := figures(runes, k)
		end := k + 1
		for isDigit(at(runes, end)) && end-k < 6 {
			end++
		}
		b, _ := figures(runes, end)
		if from < k && end > k+1 && k-from <= 3 && end-k <= 4 && a < b && a > 0 && runes[from] != '0' && !oneOf(at(runes, from-1), "-./号室栋") && !isLatin(at(runes, from-1)) && oneOf(at(runes, end), "个名人天岁项次元万分份年级场户家") {
			p.fix(i, k, k+1, "～", "数值的范围用的是“"+string(runes[k])+"”", "写“～”或者“—”")
		}
	})
}

func dash(p *pass) {
	p.find("-－", func(i, k int, runes []rune) {
		r := runes[k]
		if at(runes, k+1) == r && at(runes, k-1) > 0x7f && at(runes, k+2) > 0x7f && runes[k-1] != r && runes[k+2] != r {
			p.fix(i, k, k+2, "——", "破折号写成了“"+string(runes[k:k+2])+"”", "写“——”")
		}
	})
}

func isASCII(r rune) bool { return r < 0x80 }

func ellipsis(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 0; k < len(runes); k++ {
			r := runes[k]
			if r != '.' && r != '。' && r != '…' || k == 0 {
				continue
			}
			if r == '。' && at(runes, k+1) != '。' {
				continue
			}
			end := k
			for end < len(runes) && runes[end] == r {
				end++
			}
			n := end - k
			if (r == '…' && n%2 == 1 || r != '…' && n >= 3) && !(isASCII(runes[k-1]) && isASCII(at(runes, end)) && at(runes, end) != 0) {
				p.fix(i, k, end, "……", "省略号写成了“"+string(runes[k:end])+"”", "写“……”")
			}
			k = end - 1
		}
	}
}

func etc(p *pass) {
	p.each("、等", func(i, k int, runes []rune) {
		if next := at(runes, k+2); next == 0 || isStop(next) || oneOf(next, "各几方多活工制措方问内") || isDigit(next) || hanDigit(next) != 0 {
			p.fix(i, k, k+1, "", "“等”前面有顿号", "去掉顿号")
		}
	})
	p.each("等……", func(i, k int, runes []rune) {
		p.fix(i, k+1, k+3, "", "“等”和省略号只用一个", "去掉一个")
	})
}

func afterOrdinal(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if q.Kind == Table || q.Kind == Contact {
			continue
		}
		runes := q.runes
		o := ordinalAt(runes, 0)
		switch {
		case (o.form == formHanBracket || o.form == formArabicBracket) && oneOf(at(runes, o.end), "、.．，"):
			p.fix(i, o.end, o.end+1, "", "带括号的序号后面不用标点", "去掉“"+string(runes[o.end])+"”")
		case o.form == formArabic && runes[o.end-1] == '、':
			p.fix(i, o.end-1, o.end, ".", "“"+string(runes[:o.end-1])+"”后面用的是顿号", "写“"+string(runes[:o.end-1])+".”")
		}
	}
}

func semicolons(p *pass) {
	for _, s := range p.text.allSeries() {
		for n := 1; n < len(s.members); n++ {
			a, b := s.members[n-1], s.members[n]
			runes := p.text.Paragraphs[b.paragraph].runes
			if a.paragraph == b.paragraph && b.from > a.to && runes[b.from-1] == '；' && strings.ContainsRune(string(runes[a.to:b.from-1]), '。') {
				p.hit(b.paragraph, b.from-1, b.from, "这一点里有句号，末尾却是分号", "各点末尾都用句号")
			}
		}
	}
}
