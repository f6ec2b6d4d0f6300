package layout

import (
	"slices"
	"strings"

	"gongshi/generator/style"
)

// phrases are the words that titles of such notices are made of. A line may start before one of them and end after it, never inside.
var phrases = []string{
	"巡察反馈意见", "巡视反馈意见", "巡察反馈问题", "巡视反馈问题", "巡察整改", "巡视整改", "专项巡察", "专项巡视", "常规巡察", "巡察组", "巡视组", "巡察", "巡视", "反馈意见", "反馈问题", "反馈",
	"集中整改", "整改落实", "整改进展", "整改工作", "整改方案", "整改台账", "整改任务", "整改", "落实", "贯彻落实", "学习贯彻",
	"进展情况", "落实情况", "完成情况", "情况", "问题", "意见", "工作", "领导小组", "主题教育", "专题民主生活会", "民主生活会",
	"选人用人", "意识形态", "党风廉政建设", "全面从严治党", "教育", "教学", "管理", "建设", "改革", "发展", "监督", "检查",
	"义务教育", "学前教育", "职业教育", "营养改善计划", "学生资助", "校园安全", "师德师风",
}

// kinds are the kinds of notice that close a title, after the last 的.
var kinds = []string{"情况通报", "公示", "通报", "公告", "通告", "报告", "通知", "函"}

// issuers end the name of a body that issues notices.
var issuers = []string{"党委", "委员会", "党组", "党总支", "党支部", "总支部", "支部", "党工委", "纪委", "教育局", "教育体育局", "教体局", "办公室"}

// places end a name of a place or a school within a longer name.
var places = []string{"省", "市", "县", "区", "镇", "乡", "街道", "村", "大学", "学院", "中学", "小学", "学校", "局"}

// nameWords are the words that names of schools are made of. A name too long for a line is parted between them, never inside.
var nameWords = []string{
	"第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九", "第十", "实验", "附属", "中心", "教师进修学校", "高级中学", "初级中学", "职业技术学院",
	"职业学校", "中等专业学校", "特殊教育学校", "幼儿园", "中学", "小学", "学校", "学院", "大学", "联合", "总支部委员会", "支部委员会", "委员会",
}

// about opens the matter of a title.
const about = "关于"

// verbAfterAbout is the length of 关于 and a verb, such as 关于落实: a line does not end with so little of the matter.
const verbAfterAbout = 4

// meaningPrices lowers the price of each place at which the words of a title part.
func meaningPrices(title []rune, price []int) {
	lower := func(i, p int) {
		if i > 0 && i < len(title) {
			price[i] = min(price[i], p)
		}
	}
	matter := indexOf(title, about, 0)
	if matter > 0 {
		lower(matter, priceAboutIssue)
	} else {
		matter = 0
	}
	for _, p := range phrases {
		for i := indexOf(title, p, matter); i >= 0; i = indexOf(title, p, i+1) {
			end := i + len([]rune(p))
			if inside(title, i, end, phrases) {
				continue
			}
			if i > matter+len([]rune(about)) && !ordinalBefore(title, i) {
				lower(i, priceOfPhrase)
			}
			if end > matter+verbAfterAbout {
				lower(end, priceOfPhrase)
			}
		}
	}
	for _, w := range issuers {
		for i := indexOf(title, w, 0); i >= 0; i = indexOf(title, w, i+1) {
			end := i + len([]rune(w))
			if end < len(title) && startsWithIssuer(title[end:]) {
				continue // 支部 of 支部委员会
			}
			if matter > 0 && end > matter {
				lower(end, priceOfPhrase)
			} else {
				lower(end, priceAboutIssue+priceOfKind)
			}
		}
	}
	// The issuing body's name is parted only where it does not fit on a line: after a place, but not so that 中共 and a single word
	// stand alone, or between two of its words.
	name := matter
	if name == 0 {
		name = len(title)
	}
	if matter > 0 && style.Length(matter)*style.TitleSize <= style.Measure {
		name = 0
	}
	for _, w := range places {
		for i := indexOf(title, w, 3); i >= 0; i = indexOf(title, w, i+1) {
			if end := i + len([]rune(w)); end < len(title) && end <= name && !startsWithIssuer(title[end:]) {
				lower(end, priceOfPlace)
			}
		}
	}
	for _, w := range nameWords {
		for i := indexOf(title, w, 3); i >= 0 && i < name; i = indexOf(title, w, i+1) {
			// 第二 keeps what it counts, 中学 of 高级中学 is no word of its own
			if !ordinalBefore(title, i) && !inside(title, i, i+len([]rune(w)), nameWords) && !startsWithIssuer(title[i:]) && endsWord(title, i) {
				lower(i, priceOfNameWord)
			}
		}
	}
	for i := indexOf(title, "暨", 3); i >= 0; i = indexOf(title, "暨", i+1) {
		lower(i, priceOfKind) // two bodies: the second one's line begins with 暨
	}
	if of := slices.Index(reversed(title), '的'); of >= 0 {
		lower(len(title)-of, priceOfKind)
	}
	for _, k := range kinds {
		if rs := []rune(k); len(title) > len(rs) && string(title[len(title)-len(rs):]) == k {
			lower(len(title)-len(rs), priceOfPhrase)
			break
		}
	}
	keepPhrasesWhole(title, price, matter)
}

// ordinalBefore reports whether 第五 or the like stands before title[i]: 第五巡察组 is one name.
func ordinalBefore(title []rune, i int) bool {
	for k := i - 1; k >= 0 && i-k <= 4; k-- {
		if title[k] == '第' {
			return true
		}
		if !strings.ContainsRune("一二三四五六七八九十百0123456789", title[k]) {
			return false
		}
	}
	return false
}

// endsWord reports whether a word of a name ends before title[i]: 学校 of 航天学校 does not begin a line, 小学 of 附属小学 may.
func endsWord(title []rune, i int) bool {
	for _, w := range slices.Concat(nameWords, places) {
		rs := []rune(w)
		if i >= len(rs) && slices.Equal(title[i-len(rs):i], rs) {
			return true
		}
	}
	return false
}

// startsWithIssuer tells 中学委员会 from 中学附属小学: a name is not parted from the word for its organisation.
func startsWithIssuer(rest []rune) bool {
	for _, w := range issuers {
		if indexOf(rest, w, 0) == 0 {
			return true
		}
	}
	return false
}

// keepPhrasesWhole restores the full price inside every phrase: the longest phrase at a place wins over the shorter ones within it,
// and a line never starts inside the kind of notice or inside 关于.
func keepPhrasesWhole(title []rune, price []int, matter int) {
	whole := func(from, to int) {
		for i := from + 1; i < to && i < len(title); i++ {
			price[i] = max(price[i], priceOfWord)
		}
	}
	for _, p := range phrases {
		for i := indexOf(title, p, matter); i >= 0; i = indexOf(title, p, i+1) {
			whole(i, i+len([]rune(p)))
		}
	}
	for _, w := range slices.Concat(issuers, kinds) {
		for i := indexOf(title, w, 0); i >= 0; i = indexOf(title, w, i+1) {
			whole(i, i+len([]rune(w)))
		}
	}
	if matter > 0 {
		whole(matter, matter+len([]rune(about))+1)
	}
}

// inside reports whether a longer one of the words covers the one at title[from:to].
func inside(title []rune, from, to int, words []string) bool {
	for _, p := range words {
		n := len([]rune(p))
		if n <= to-from {
			continue
		}
		for i := max(from-(n-(to-from)), 0); i <= from && i+n <= len(title); i++ {
			if string(title[i:i+n]) == p {
				return true
			}
		}
	}
	return false
}

func indexOf(s []rune, word string, from int) int {
	w := []rune(word)
	for i := max(from, 0); i+len(w) <= len(s); i++ {
		if slices.Equal(s[i:i+len(w)], w) {
			return i
		}
	}
	return -1
}

func reversed(s []rune) []rune {
	r := slices.Clone(s)
	slices.Reverse(r)
	return r
}
