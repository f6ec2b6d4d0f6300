package proof

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// afterName are words that end a name before them.
var afterName = []string{"反映", "表示", "同学", "实名", "发放", "补发", "申请", "享受", "减免", "办理", "领取", "提供", "退还", "落实", "每月", "每人", "家庭", "家长", "父亲", "母亲", "本人", "来信", "来访", "举报", "投诉", "信访", "上访", "认可", "对", "系", "因", "已", "可拨", "可以", "副校长", "副主任", "副书记", "校长", "主任", "书记", "患", "被", "等", "获", "父母", "家境", "家中", "母子", "监护", "奶奶", "爷爷", "无人", "确诊", "存在", "出现", "受到", "同志", "进行", "予以", "给予", "作出", "政务", "党内", "诫勉", "开除", "留党", "撤销", "记过", "记大过", "行政", "警告", "严重警告", "批评", "通报", "谈话", "免职", "降级", "停职", "辞退", "解聘", "立案", "处分", "违反", "违规", "违纪", "党籍", "公职", "职务", "学费", "生活费", "住宿费", "助学", "补助", "资助", "救助", "送去", "就读", "入学", "退学", "转学", "休学", "复学", "辍学", "心理", "情绪", "结对", "顺利", "高考", "考入", "考上", "生病", "住院", "每年", "每学期", "不服", "要求", "询问", "咨询", "所反映", "所述", "诉求", "电话", "微信", "手机", "身份证", "住在", "家住", "均已", "均为", "共计", "分别", "两人", "二人", "三人", "撤职", "问责", "提醒", "责令", "组织处理", "调离", "移送", "留置", "取消", "扣发", "扣除", "严重", "就餐", "学业", "生活", "医疗", "每学年", "患有", "自伤", "自残", "自杀", "自愿", "自行", "自述", "自称", "拒不", "拒绝", "擅自", "私自", "撤回", "撤诉", "考取", "考试", "辅具", "请假", "请长假", "请病假", "请事假", "随班", "危房", "轮椅", "申报", "提交", "旷课", "缺课", "离校", "治疗", "手术", "捐款", "在校", "在家", "在外", "送教", "两名", "二名", "三名", "四名", "五名", "六名", "重复", "漏报", "漏发", "漏领", "多领", "少领", "多发", "少发", "冒领", "虚报", "误发", "误领", "未享受", "未领", "未获", "未参", "未按", "由班主任", "由学校", "由其", "由专人", "由父", "由母", "由祖", "由姑", "由爷", "由奶", "由外", "由亲", "由监护", "由帮扶", "由党员", "由校", "由教师", "由老师", "开展", "安排", "之子", "之女", "之父", "之母", "之妻", "之夫", "夫妇", "夫妻", "一家", "一户", "并取得", "并达成", "并获", "家中", "家里", "后勤", "总务", "教务", "政教", "财务", "班主任", "会计", "出纳", "职务", "参加", "报名", "户籍", "学籍", "信息", "银行", "姓名", "档案", "反复", "多次", "来校", "到校", "返校", "怀孕", "遭", "与", "正在", "目前", "仍", "曾"}

// notInNames are characters that follow a surname in words but never in names.
const notInNames = "某的了和与及等人员是在系因已"

// adverbs follow a name and are hardly ever part of one: 温婉现已复学.
const adverbs = "现每未均再"

// places end names of villages or classes, not of persons: 王庄村.
const places = "村镇乡县市区校组班级队局街路店部"

var doubleSurnames = []string{"欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "端木", "东方", "南宫", "宇文", "呼延", "濮阳", "淳于", "申屠", "钟离", "长孙", "鲜于", "赫连", "闻人", "相里", "西门", "轩辕", "拓跋", "澹台", "公冶", "万俟"}

// nameAt is the length of a name that stands at k and surely ends there, 0 where none does: a common surname, one or two 汉字 that begin no other word, and
// then a word that follows names. In a list of names the surname may be rare.
func nameAt(runes []rune, k int, listed bool) int {
	if n := dottedName(runes, k); listed && n > 0 {
		return n
	}
	first, rare := surnameAt(runes, k, listed)
	if first == 0 || oneOf(at(runes, k+1), notNames[runes[k]]) {
		return 0
	}
	if listed && first == 1 && (isSurname(runes[k]) || at(runes, k-1) != '班') && givenName(runes, k) {
		return 3
	}
	for _, end := range []int{k + first + 2, k + first + 1} {
		if isGiven(runes, k+first, end, rare) && nameEnds(runes, end) {
			return end - k
		}
	}
	return 0
}

// surnameAt is the length of the surname at k, 0 where there is none; rare says that it counts in a list of names only.
func surnameAt(runes []rune, k int, listed bool) (n int, rare bool) {
	switch {
	case startsAny(runes, k, doubleSurnames...):
		return 2, false
	case isSurname(at(runes, k)):
		return 1, false
	case listed && oneOf(at(runes, k), rareSurnames):
		return 1, true
	}
	return 0, false
}

// isGiven reports one or two 汉字 from from to to that may be a given name and begin none of the words that follow a name.
func isGiven(runes []rune, from, to int, rare bool) bool {
	if to > len(runes) || !isHan(runes[from]) || !isHan(runes[to-1]) {
		return false
	}
	given, last := string(runes[from:to]), runes[to-1]
	if strings.ContainsAny(given, notInNames) || rare && strings.ContainsAny(given, notGiven) || slices.Contains(notGivenWords, given) {
		return false
	}
	return to-from == 1 || !endsName(runes, to-1) && !oneOf(last, places) && !oneOf(last, adverbs)
}

// nameEnds reports that the text at k ends a name before it.
func nameEnds(runes []rune, k int) bool {
	next := at(runes, k)
	return next == 0 || isDigit(next) || oneOf(next, adverbs) || oneOf(next, "，。、；：等（()）的和与及！？“”《 　/") || endsName(runes, k)
}

// notGivenWords follow a surname without a given name: 王老师.
var notGivenWords = []string{"老师", "同学", "主任", "校长", "书记", "先生", "女士", "医生", "师傅", "会计", "所长", "组长", "局长", "科长", "园长", "院长", "教授", "经理", "家长", "同志"}

// endsName reports a word at k that follows a name.
func endsName(runes []rune, k int) bool {
	return startsAny(runes, k, afterName...)
}

// hiddenNameAt is the length of a hidden name at k: 张某某.
func hiddenNameAt(runes []rune, k int) int {
	if !isHan(at(runes, k)) || at(runes, k+1) != '某' {
		return 0
	}
	n := 2
	for n < 4 && at(runes, k+n) == '某' {
		n++
	}
	return n
}

// dottedName is the length of a name such as 阿依古丽·买买提 at k.
func dottedName(runes []rune, k int) int {
	n, dots := 0, 0
	for isHan(at(runes, k+n)) || n >= 2 && oneOf(at(runes, k+n), "·•") && isHan(at(runes, k+n+1)) {
		if !isHan(runes[k+n]) {
			dots++
		} else if dots > 0 && (endsName(runes, k+n) || oneOf(runes[k+n], notInNames)) || n > 14 {
			break
		}
		n++
	}
	if dots == 0 || n > 14 {
		return 0
	}
	return n
}

// nameBefore is the length of a name that ends just before end, 0 where none surely does. The runes before it must not make it part of a word.
func nameBefore(runes []rune, end int) int {
	for _, n := range []int{3, 2} {
		k := end - n
		if k < 0 || !isSurname(runes[k]) && !(n == 3 && oneOf(runes[k], rareSurnames)) || oneOf(runes[k+1], notNames[runes[k]]) {
			continue
		}
		rest := string(runes[k+1 : end])
		if strings.ContainsAny(rest, notInNames) || slices.Contains(notGivenWords, rest) || !isHan(runes[k+1]) || !isHan(runes[end-1]) || !isSurname(runes[k]) && strings.ContainsAny(rest, notGiven) || oneOf(runes[end-1], places) {
			continue
		}
		if k == 0 || !isHan(runes[k-1]) || oneOf(runes[k-1], "为给对向将予助扶问访生童儿户人班员和与及") || endsPost(runes, k) > 0 {
			return n
		}
	}
	return 0
}

// posts are words for members of staff that stand before their names.
var posts = []string{"校长", "书记", "主任", "局长", "教师", "老师", "会计", "出纳", "组长", "园长", "科长", "所长", "股长", "干事", "委员", "主席", "部长", "站长", "干部", "职工", "同志", "经理", "院长", "镇长", "乡长", "县长", "队长", "处长", "厂长", "馆长", "保管员", "管理员", "报账员", "采购员", "辅导员", "负责人", "责任人", "当事人", "人员", "司机", "厨师", "保安", "支书", "文书", "校医", "村医", "医生", "护士", "党员"}

// endsPost is the length of a post that ends just before k.
func endsPost(runes []rune, k int) int {
	for _, w := range posts {
		if n := utf8.RuneCountInString(w); starts(runes, k-n, w) && k >= n {
			return n
		}
	}
	return 0
}

// reportNames reports the names of a list that begins at k: 张小明、李红. Names already hidden are stepped over. 陈某某（陈建军） hides nothing.
func (p *pass) reportNames(i, k int, runes []rune, listed bool, text, hint string) {
	for {
		start := k
		n := hiddenNameAt(runes, k)
		if n == 0 {
			if n = nameAt(runes, k, listed); n == 0 {
				return
			}
			p.reportName(i, k, k+n, text, hint)
		}
		k += n
		if oneOf(at(runes, k), "（(") && at(runes, k+1) == runes[start] {
			if n := nameAt(runes, k+1, true); n > 0 && oneOf(at(runes, k+1+n), "）)") {
				p.reportName(i, k+1, k+1+n, text, hint)
				k += n + 2
			}
		}
		k = behindName(runes, k)
		if !oneOf(at(runes, k), "、和与及 　/") {
			return
		}
		k, listed = k+1, true
	}
}

// behindName steps over the text that may stand between a name and the next one: 同学, （八年级1班）, 500元.
func behindName(runes []rune, k int) int {
	for _, w := range []string{"同学", "同志"} {
		if starts(runes, k, w) {
			k += 2
		}
	}
	if oneOf(at(runes, k), "（(") {
		for n := k + 1; n < min(k+16, len(runes)); n++ {
			if oneOf(runes[n], "）)") {
				k = n + 1
				break
			}
		}
	}
	n := k
	for isFigure(at(runes, n)) {
		n++
	}
	if n > k && at(runes, n) == '元' {
		return n + 1
	}
	return k
}

// reportNamesBefore reports the names of a list that ends just before end: 张小明、李红等2名困难学生.
func (p *pass) reportNamesBefore(i, end int, runes []rune, text, hint string) {
	for {
		n := nameBefore(runes, end)
		if n == 0 {
			return
		}
		p.reportName(i, end-n, end, text, hint)
		end -= n
		if !oneOf(at(runes, end-1), "、和与及") {
			return
		}
		end--
	}
}

// reportName reports one name, once. The persons of 基本信息 need not be hidden.
func (p *pass) reportName(i, from, to int, text, hint string) {
	for _, t := range p.namesReported[i] {
		if t.from < to && from < t.to {
			return
		}
	}
	if runes := p.text.Paragraphs[i].runes; startsAny(runes, to, "（化名", "(化名", "（化姓") {
		return
	}
	if p.namesReported == nil {
		p.namesReported = map[int][]group{}
	}
	p.namesReported[i] = append(p.namesReported[i], group{from, to})
	runes := p.text.Paragraphs[i].runes
	p.hit(i, from, to, text, hint)
	if p.ofInfo(string(runes[from:to])) {
		return
	}
	surname := 1
	if to-from > 2 && startsAny(runes, from, doubleSurnames...) {
		surname = 2
	}
	mask := append([]rune(nil), runes[from:to]...)
	for k := surname; k < len(mask); k++ {
		if isHan(mask[k]) {
			mask[k] = '某'
		}
	}
	p.hits[len(p.hits)-1].Mask = string(mask)
}

// ofInfo reports a name that stands in 基本信息.
func (p *pass) ofInfo(name string) bool {
	if p.facts == nil {
		return false
	}
	for _, v := range p.facts.Unit.Info {
		if strings.Contains(v.Text, name) {
			return true
		}
	}
	return false
}

// reportElsewhere reports the same persons in all other places: a name hidden in one place alone is not hidden.
func (p *pass) reportElsewhere(hits []Hit, what, hint string) {
	seen := map[string]bool{}
	for _, h := range slices.Clone(hits) {
		name := string(p.text.Paragraphs[h.Paragraph].runes[h.From:h.To])
		if h.Mask == "" || seen[name] {
			continue
		}
		seen[name] = true
		p.each(name, func(i, k int, runes []rune) {
			if to := k + h.To - h.From; isPerson(runes, k, to) {
				p.reportName(i, k, to, "这个姓名在别处写明是"+what, hint)
			}
		})
	}
}

// metWith are words for what one does with a person; they follow the name: 同高明面谈.
var metWith = []string{"面谈", "谈心", "沟通", "联系", "交流", "核实", "回访", "慰问", "道歉", "说明", "解释", "答复", "约谈", "走访", "家访", "看望", "送", "发", "退", "补", "道", "称", "说", "讲", "一家", "家", "夫妇", "兄弟", "姐妹", "签", "写", "获", "领"}

// isPerson reports that the characters are a name here: not in 高明区, nor in 水平高明.
func isPerson(runes []rune, from, to int) bool {
	next := at(runes, to)
	if oneOf(next, places) && next != '家' {
		return false
	}
	if to-from > 2 {
		return true
	}
	before := at(runes, from-1)
	if startsAny(runes, to, "同学", "同志", "老师", "家长", "本人", "父亲", "母亲", "等人") {
		return true
	}
	left := !isHan(before) || oneOf(before, "为给对向将予助扶问访生童儿户人班员和与及同找由让请被谈见系是叫名") || endsPost(runes, from) > 0
	right := !isHan(next) || oneOf(next, "的和与及等") || endsName(runes, to) || startsAny(runes, to, metWith...)
	return left && right
}
