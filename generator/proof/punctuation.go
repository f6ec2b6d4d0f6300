package proof

import (
	"fmt"
	"strings"

	"gongshi/generator/finding"
)

var punctuationRules = []Rule{
	{
		Code: "proof.punct.halfwidth", Severity: finding.Warning, Name: "汉字中间用了半角标点",
		Basis:  "GB/T 15834-2011 5.1.1：点号占一个字的位置",
		Flags:  []string{"刀刃向内的勇气⟦,⟧严肃认真开展批评。", "联系电话⟦:⟧0376-5951720", "息县二高⟦(⟧以下简称我校⟦)⟧高度重视⟦.⟧", "根据县委部署⟦,⟧巡察组反馈了意见,我校高度重视,认真整改。\n截至目前,反馈的57个问题,已完成48个,正在整改9个。"},
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
		Flags:  []string{"制定了⟦《⟧宣传工作方案，落实责任。", "打造⟦“⟧青蓝工程，成效明显。", "校长兼书记⟦）⟧主持。", "学习《甲》⟦》⟧。", "打造⟦”⟧青蓝工程⟦“⟧，成效明显。", "打造“青蓝工程⟦“⟧，成效明显。", "打造⟦”⟧青蓝工程”，成效明显。"},
		Passes: []string{"“被巡视党组织收到意见后，应当认真整改。\n“党组织主要负责人为第一责任人。”\n学校认真落实。", "制定了《宣传工作方案》（试行），打造“青蓝工程”。", "1）加强学习；2）建立制度。", "“第一段。\n“第二段。”", "息县二高（以下简称我校)高度重视。", "息县二高(以下简称我校）高度重视。", "如‘甲’与《〈乙〉序》。"},
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
		Basis:  "GB/T 15834-2011 附录B.2.1：句内点号放在引号之外",
		Flags:  []string{"做到“严⟦，⟧”“实”。", "制定制度（含方案⟦、⟧）。", "“加强学习⟦；⟧”"},
		Passes: []string{"他说：“加强学习。”会议结束。", "做到“严”，“实”。", "（见附件。）"},
		check:  beforeClose,
	},
	{
		Code: "proof.punct.stopquote", Severity: finding.Warning, Name: "句号和后引号的次序",
		Basis:  "GB/T 15834-2011 附录B.2.1：引的是完整的话，句号在引号里；只是句中一部分，句号在引号外",
		Flags:  []string{"落实“三会一课⟦。”⟧", "会议强调：“要抓好整改落实⟦”。⟧"},
		Passes: []string{"落实“三会一课”。", "会议强调：“要抓好整改落实。”", "他说，“一定改好。”", "“一定改好。”他说。", "实现目标：“一中心、两片区”。", "强调“加强学习。抓好落实。”"},
		check:  stopQuote,
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
		Passes: []string{"学校高度重视。", "参加人员：张三　李四　王五　赵六", "共 48 项，WPS Office 软件。", "　　学校高度重视。", "组长：张  明，副组长：李  强。", "第十四条 校长负责本校工作。", "开展“奋进新征程 建功新时代”活动。"},
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
		Basis:  "GB/T 15834-2011 附录B.1.2：“等”前不用顿号；附录A.9：“等”与省略号不并用",
		Flags:  []string{"备课、说课⟦、⟧等活动。", "备课、说课等⟦……⟧", "办公室、财务科⟦、⟧等科室。", "对农村自建房⟦、⟧等进行排查。", "备课、说课、听课⟦等等⟧活动。"},
		Passes: []string{"备课、说课等活动。", "备课、说课、听课，等等。", "不能等等看。", "平等、等距抽样。", "材料、等级、等额选举。", "备课、说课……"},
		check:  etc,
	},
	{
		Code: "proof.punct.ordinal", Severity: finding.Warning, Name: "序号后面的标点",
		Basis:  "GB/T 15834-2011 附录B.3：“一”后用顿号，“1”后用下脚点，带括号的后面不用",
		Flags:  []string{"（一）⟦、⟧加强学习", "1⟦、⟧加强学习。", "（1）⟦.⟧加强学习。"},
		Passes: []string{"（一）加强学习", "1.加强学习。", "一、加强学习", "1、2年级已开课。"},
		check:  afterOrdinal,
	},
	{
		Code: "proof.punct.semicolon", Severity: finding.Info, Name: "分号分开的各点里又有句号",
		Basis:  "GB/T 15834-2011 附录A.5：分项列举的各项里有句号时，各项末尾用句号",
		Flags:  []string{"一是加强学习。每周一次⟦；⟧二是建立制度。"},
		Passes: []string{"一是加强学习；二是建立制度。", "一是加强学习。每周一次。二是建立制度。"},
		check:  semicolons,
	},
}

// isStop reports a full-width stop or pause.
func isStop(r rune) bool { return oneOf(r, "，。、；：？！") }

// fullwidth gives the mark that stands for a half-width one among 汉字.
var fullwidth = map[rune]string{',': "，", ';': "；", ':': "：", '!': "！", '?': "？", '(': "（", ')': "）", '.': "。"}

// isFlooded reports a text in which nearly all marks are of half width: wrong places as against right marks.
func isFlooded(wrong, right int) bool { return wrong > 3 && right*10 < wrong }

// halfwidth finds half-width marks among 汉字. A text that has hardly any others gets one hit, which tells how many there are.
func halfwidth(p *pass) {
	wrong, right := len(p.hits), 0
	p.find(",;:!?().", p.halfwidthAt)
	p.find("，；：！？（", func(int, int, []rune) { right++ })
	found := p.hits[wrong:]
	if !isFlooded(len(found), right) {
		return
	}
	first := found[0]
	for _, h := range found {
		if h.Paragraph < first.Paragraph || h.Paragraph == first.Paragraph && h.From < first.From {
			first = h
		}
	}
	first.Text = fmt.Sprintf("全文用的是半角标点，这样的共%d处", len(found))
	first.Hint, first.Fix, first.Fixable = "全文替换成全角的“，”“；”“：”“（）”", "", false
	p.hits = append(p.hits[:wrong], first)
}

// halfwidthAt looks at the half-width mark at k.
func (p *pass) halfwidthAt(i, k int, runes []rune) {
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

func isASCII(r rune) bool { return r < 0x80 }

func etc(p *pass) {
	p.each("、等", func(i, k int, runes []rune) {
		if next := at(runes, k+2); !oneOf(next, "级额待于同候距效价量值号式次外第温比差闲高压分到离着不位身腰边而车爱") {
			p.fix(i, k, k+1, "", "“等”前面有顿号", "去掉顿号")
		}
	})
	p.each("等等", func(i, k int, runes []rune) {
		if next := at(runes, k+2); isHan(next) && !oneOf(next, "待级候等看吧都也，") && isHan(at(runes, k-1)) && !oneOf(at(runes, k-1), "等一再请你我他平同均对高初上中下特相优") {
			p.hit(i, k, k+2, "“等等”后面不再接别的词", "写“等”")
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
