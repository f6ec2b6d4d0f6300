package proof

import (
	"slices"
	"strings"
)

// afterName are words that follow a person's name and end it.
var afterName = []string{"反映", "表示", "同学", "实名", "发放", "补发", "申请", "享受", "减免", "办理", "领取", "提供", "退还", "落实", "每月", "每人", "家庭", "家长", "父亲", "母亲", "本人", "来信", "来访", "举报", "投诉", "信访", "上访", "认可", "对", "系", "因", "已"}

// notInNames are characters that no name has behind its surname, though words have.
const notInNames = "某的了和与及等人员是在系因已"

// places end no person's name but a village's or a class's: 王庄村.
const places = "村镇乡县市区校组班级队局街路店部"

// rareSurnames begin too many words to be looked for, but are surnames in a list of names.
const rareSurnames = "于方常时成应万全安年明强白古文向左冷包池易施游甘花"

var doubleSurnames = []string{"欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "端木", "东方", "南宫"}

// nameAt is the length of a name that stands at k and surely ends there, 0 where none does: a common surname, one or two 汉字 that begin no
// other word, and then what follows a name. In a list of names a surname may be rare.
func nameAt(runes []rune, k int, listed bool) int {
	first := 1
	switch {
	case slices.ContainsFunc(doubleSurnames, func(s string) bool { return starts(runes, k, s) }):
		first = 2
	case isSurname(at(runes, k)), listed && oneOf(at(runes, k), rareSurnames):
	default:
		return 0
	}
	for _, w := range notNames {
		if starts(runes, k, w) {
			return 0
		}
	}
	for _, n := range []int{first + 2, first + 1} {
		if k+n > len(runes) || !isHan(runes[k+first]) || !isHan(runes[k+n-1]) || strings.ContainsAny(string(runes[k+first:k+n]), notInNames) {
			continue
		}
		if n == first+2 && (endsName(runes, k+n-1) || oneOf(runes[k+n-1], places)) {
			continue
		}
		if next := at(runes, k+n); next == 0 || isDigit(next) || oneOf(next, "，。、；：等（()）的和与及") || endsName(runes, k+n) {
			return n
		}
	}
	return 0
}

// endsName reports a word at k that follows a name.
func endsName(runes []rune, k int) bool {
	return slices.ContainsFunc(afterName, func(w string) bool { return starts(runes, k, w) })
}

// veiledAt is the length of a name at k that is hidden already: 张某某.
func veiledAt(runes []rune, k int) int {
	if !isHan(at(runes, k)) || at(runes, k+1) != '某' {
		return 0
	}
	n := 2
	for n < 4 && at(runes, k+n) == '某' {
		n++
	}
	return n
}

// notNames are words that begin as a surname does.
var notNames = []string{"高考", "高中", "高校", "高一", "高二", "高三", "高度", "高等", "高年", "方面", "周边", "周围", "马上", "田径", "江苏", "江西", "白天", "石油", "金额", "金融", "黄河", "陈述", "陈列", "张贴", "张榜", "许多", "许可", "何时", "何种", "任何", "任教", "任课", "任务", "任职", "段落", "康复", "管理", "管控", "顾虑", "顾问", "严格", "严禁", "严重", "严肃", "季度", "苗木", "牛奶", "龙头", "余额", "余款", "钱款", "鲁莽", "尚未", "尚有", "尚需", "曾经", "曾获", "曾因", "毕业", "齐全", "史料", "林业", "毛病", "章程", "卫生", "卫健", "袁州", "温暖", "温馨", "雷锋", "路费", "樊笼", "祝贺", "谢绝", "谢意", "武装", "武术", "柳州", "孔子", "姜汤", "程序", "程度", "宋体", "朱红", "范围", "范例", "谈话", "魏碑", "苏州", "庄严", "庄重", "丁级", "黎明", "焦虑", "焦点", "连续", "钱物", "物资", "路途", "余下", "段考", "林地", "毛毯", "康养", "成绩", "成长", "全部", "全体", "全年", "全校", "温饱", "温度", "白血", "贺卡", "唐诗", "宋词", "龙舟", "齐聚", "田间", "周末", "应当", "应急", "方案", "方式", "方便", "时间", "安全", "安置", "安排", "年级", "年龄", "年度", "明确", "强化", "白酒", "文化", "文具", "常年", "常态", "向上", "易地"}

// names reports the names of a list that begins at k: 张小明、李红. Those in it that are hidden already are stepped over; 陈某某（陈建军） hides nothing.
func (p *pass) names(i, k int, runes []rune, listed bool, text, hint string) {
	for {
		start := k
		n := veiledAt(runes, k)
		if n == 0 {
			if n = nameAt(runes, k, listed); n == 0 {
				return
			}
			p.named(i, k, k+n, text, hint)
		}
		k += n
		if oneOf(at(runes, k), "（(") && at(runes, k+1) == runes[start] {
			if n := nameAt(runes, k+1, true); n > 0 && oneOf(at(runes, k+1+n), "）)") {
				p.named(i, k+1, k+1+n, text, hint)
				k += n + 2
			}
		}
		if !oneOf(at(runes, k), "、和与及") {
			return
		}
		k, listed = k+1, true
	}
}

// named reports one name, once.
func (p *pass) named(i, from, to int, text, hint string) {
	for _, h := range p.hits[p.firstName:] {
		if h.Paragraph == i && h.From < to && from < h.To {
			return
		}
	}
	runes := p.text.Paragraphs[i].runes
	p.hit(i, from, to, text, hint)
	surname := 1
	if to-from > 3 {
		surname = 2
	}
	p.hits[len(p.hits)-1].Mask = string(runes[from:from+surname]) + strings.Repeat("某", to-from-surname)
}

// again reports the same names wherever else they stand: a name that is hidden in one place and not in the next is not hidden.
func (p *pass) again(hits []Hit, what, hint string) {
	for _, h := range slices.Clone(hits) {
		name := string(p.text.Paragraphs[h.Paragraph].runes[h.From:h.To])
		p.each(name, func(i, k int, _ []rune) {
			if p.text.Paragraphs[i].Kind != Contact {
				p.named(i, k, k+h.To-h.From, "“"+name+"”在别处写明是"+what, hint)
			}
		})
	}
}

// needy are the words that say of a pupil what nobody may publish.
var needy = []string{"困难", "资助", "建档立卡", "低保", "贫困", "孤儿", "留守", "残疾", "特困", "受助", "助学金"}

func hasNeedy(s string) bool {
	return slices.ContainsFunc(needy, func(w string) bool { return strings.Contains(s, w) })
}

func pupils(p *pass) {
	const hint = "写成张某某，或者只写人数"
	p.firstName = len(p.hits)
	p.each("生", func(i, k int, runes []rune) {
		if !oneOf(at(runes, k-1), "学新考毕男女困") || p.text.Paragraphs[i].Kind == Contact {
			return
		}
		start := k + 1
		listed := false
		if hasNeedy(string(runes[max(0, k-8) : k+1])) {
			for _, w := range []string{"名单", "代表"} {
				if starts(runes, start, w) {
					start += len([]rune(w))
				}
			}
			if listed = at(runes, start) == '：'; listed {
				start++
			}
		} else if at(runes, k-1) != '学' || !hasNeedy(clauseFrom(runes, k+1)) {
			return
		}
		p.names(i, start, runes, listed, "受资助、有困难的学生的姓名公布出来了", hint)
	})
	p.again(p.hits[p.firstName:], "受资助、有困难的学生", hint)
}

// clauseFrom is what stands behind k up to the end of the clauses that belong together, of at most 24 characters.
func clauseFrom(runes []rune, k int) string {
	end := k
	for end < min(len(runes), k+24) && !oneOf(runes[end], "。；！？") {
		end++
	}
	return string(runes[k:end])
}

func petitioners(p *pass) {
	const hint = "写成李某某，或者只写"
	first := len(p.hits) // a name that is a pupil's already is told once
	for _, w := range []string{"信访人", "举报人", "上访人", "投诉人", "检举人", "控告人", "反映人", "来信人", "来访人"} {
		p.each(w, func(i, k int, runes []rune) {
			start := k + 3
			if at(runes, start) == '：' {
				start++
			}
			p.names(i, start, runes, false, w+"的姓名公布出来了", hint+"“"+w+"”")
		})
	}
	for _, w := range []string{"群众", "村民", "家长", "职工", "教师", "居民"} {
		p.each(w, func(i, k int, runes []rune) {
			from := k + 2
			n := nameAt(runes, from, false)
			complains := func(words ...string) bool {
				return slices.ContainsFunc(words, func(c string) bool { return starts(runes, from+n, c) })
			}
			// Of three characters, as 群众常年反映 has no name in it; but it is persons that write 实名.
			if n == 3 && complains("反映", "举报", "投诉", "信访", "上访", "来信", "来访") || n > 0 && complains("实名") {
				p.names(i, from, runes, false, "反映问题的人的姓名公布出来了", hint+"“"+w+"”")
			}
		})
	}
	p.again(p.hits[first:], "反映问题的人", hint+"“群众”")
}
