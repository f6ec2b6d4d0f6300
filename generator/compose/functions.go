package compose

import (
	"regexp"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// join is 连接: the texts of a list with a mark between them.
func join(mark string, texts []string) string { return strings.Join(texts, mark) }

var (
	// days is what a deadline has that says when: 2025年底前, 三个月内.
	days = regexp.MustCompile(`[\d〇一二两三四五六七八九十百半](?:个)?(?:年|月|日|号|天|周|季度|学期|学年)|[年月]底|前$|之前$|以内$|月内$|年内$`)
	// manner is how a deadline ends that says in which way: 立行立改, 长期坚持.
	manner = regexp.MustCompile(`(?:即改|立改|整改|坚持|推进|落实|巩固|完善|深化|持续)$`)
)

// deadline is 时限: what a column 整改时限 says as the end of a sentence. A day is the 时限; 立行立改 is none, but can stand by itself. What the cell
// says of its own accord, 整改期限3个月, is not said twice.
func deadline(text string) string {
	text = ledger.CutTerm(strings.TrimRight(text, stats.EndMarks))
	word, _, _ := strings.Cut(text, "（")
	switch {
	case text == "":
		return ""
	case word != text && manner.MatchString(word) && !days.MatchString(word): // 立行立改（2023年5月31日前）
		return text
	case days.MatchString(text):
		return "整改时限为" + text
	case manner.MatchString(text):
		return text
	default:
		return "整改时限：" + text
	}
}

// inQuotes is 引号: a text in quotation marks, those within it turned into the other kind (GB/T 15834-2011 4.8.3), without a mark at its end;
// and a word behind it. What the template says itself, around the text or behind it, is not said twice: 在“党的建设”方面, not “在党的建设方面的问题”方面.
func inQuotes(text string, words ...string) string {
	word := strings.Join(words, "")
	text = strings.TrimRight(text, stats.EndMarks)
	if whole := withoutQuotes(text); whole != text {
		text = strings.TrimRight(whole, stats.EndMarks)
	}
	etc := ""
	switch word {
	case "方面":
		text, word = cutAspect(text)
	case "问题":
		text, word = cutProblem(text)
	default:
		if rest, ok := strings.CutSuffix(text, word); ok && word != "" && rest != "" {
			text = rest
		}
	}
	if word != "" {
		text, etc = cutEtc(text)
	}
	if text == "" {
		return ""
	}
	return "“" + otherQuotes.Replace(withoutQuotes(text)) + "”" + etc + word
}

var (
	// aspect is what a category says around its name: 在…方面存在的问题.
	aspect = regexp.MustCompile(`^(?:在|关于)?(.+?)方面(?:存在)?的?(?:突出|主要)?(?:问题)?$`)
	// owned is what 问题 belongs to, so that it cannot be parted from it: 学校管理存在的问题.
	owned = regexp.MustCompile(`(?:存在|出现|反映|反馈|发现|暴露|遗留|指出|面临|解决|产生|方面|突出|共性|主要|类似|历史)的?$`)
	// judged is how a text ends that says what is wrong, and needs no 的问题 to be one: 审核把关不严.
	judged = regexp.MustCompile(`(?:不[^，。；、的]{1,4}|缺失|缺位|欠缺|缺乏|滞后|薄弱|弱化|虚化|淡化|松散|松懈|较差|偏低|混乱|随意|流于形式|走过场|打折扣|宽松软)$`)
	// papers are names of documents that begin with 关于 themselves.
	papers = regexp.MustCompile(`的(?:通知|意见|规定|决定|办法|方案|通报|报告|批复|函)`)
)

// cutAspect takes off a category's name what 在“…”方面 says.
func cutAspect(text string) (rest, word string) {
	text = withoutQuotes(stats.CutCount(text))
	if m := aspect.FindStringSubmatch(text); m != nil {
		if within := aspect.FindStringSubmatch(withoutQuotes(m[1])); within != nil {
			m = within // “党建方面”方面
		}
		return m[1], "方面"
	}
	if rest, ok := strings.CutSuffix(text, "的问题"); ok && judged.MatchString(rest) {
		return strings.TrimPrefix(rest, "关于"), "方面"
	}
	return text, "方面"
}

// cutProblem takes off a problem what 关于“…”问题 says. Where 问题 belongs to the text, it stays there and is not said behind it.
func cutProblem(text string) (rest, word string) {
	rest, ends := strings.CutSuffix(text, "问题")
	if !ends || rest == "" {
		if cut, ok := strings.CutPrefix(text, "关于"); ok && judged.MatchString(cut) && !papers.MatchString(cut) {
			return cut, "问题"
		}
		return text, "问题"
	}
	bare := rest
	if !papers.MatchString(rest) {
		bare = strings.TrimPrefix(rest, "关于")
	}
	name, of := strings.CutSuffix(bare, "的")
	switch {
	case bare == "":
		return text, "问题"
	case owned.MatchString(bare) || of && bare == rest && !judged.MatchString(name):
		return bare + "问题", ""
	default:
		return name, "问题"
	}
}

// etc is a list that ends with 等, which is no part of a word.
var etc = regexp.MustCompile(`^(.*[、，”’》）和及与].*[^平高中相同优对劣均头次初特何一二三上下])等$`)

// cutEtc parts 等 from the list before it: “甲、乙”等问题.
func cutEtc(text string) (rest, word string) {
	if m := etc.FindStringSubmatch(text); m != nil {
		return m[1], "等"
	}
	if rest, ok := strings.CutSuffix(text, "等"); ok && judged.MatchString(rest) && !strings.HasSuffix(rest, "平") && !strings.HasSuffix(rest, "对") { // 不到位等, but not 不平等
		return rest, "等"
	}
	return text, ""
}

var otherQuotes = strings.NewReplacer("“", "‘", "”", "’", "‘", "“", "’", "”")

// withoutQuotes takes the marks off a text that stands in quotation marks as a whole.
func withoutQuotes(text string) string {
	inner, ok := strings.CutPrefix(text, "“")
	if !ok || !strings.HasSuffix(inner, "”") {
		return text
	}
	inner = strings.TrimSuffix(inner, "”")
	if inner == "" || strings.ContainsAny(inner, "“”") {
		return text
	}
	return inner
}
