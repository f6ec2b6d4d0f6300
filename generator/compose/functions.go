package compose

import (
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
	"gongshi/generator/stats"
)

// join is 连接: the texts of a list with a mark between them.
func join(mark string, texts []string) string { return strings.Join(texts, mark) }

var (
	// saysWhen matches a deadline that says when: 2025年底前, 三个月内.
	saysWhen = pattern.New(`[\d〇一二两三四五六七八九十百半](?:个)?(?:年|月|日|号|天|周|季度|学期|学年)|[年月]底|前$|之前$|以内$|月内$|年内$`)
	// saysHow matches a deadline that ends with how: 立行立改, 长期坚持.
	saysHow = pattern.New(`(?:即改|立改|整改|坚持|推进|落实|巩固|完善|深化|持续)$`)
)

// deadline is 时限: a cell of 整改时限 as the end of a sentence. A day gets 整改时限为 before it; 立行立改 stands by itself. Where the cell says 整改期限3个月,
// 时限 is not said twice.
func deadline(text string) string {
	text = ledger.CutTerm(strings.TrimRight(text, stats.EndMarks))
	word, _, _ := strings.Cut(text, "（")
	switch {
	case text == "":
		return ""
	case word != text && saysHow.MatchString(word) && !saysWhen.MatchString(word): // 立行立改（2023年5月31日前）
		return text
	case saysWhen.MatchString(text):
		return "整改时限为" + text
	case saysHow.MatchString(text):
		return text
	default:
		return "整改时限：" + text
	}
}

// inQuotes is 引号: a text in quotation marks with a word behind it. Quotation marks within become the other kind (GB/T 15834-2011 4.8.3), punctuation
// at the end goes. What the template says itself is not said twice: 在“党的建设”方面, not “在党的建设方面的问题”方面.
func inQuotes(text string, words ...string) string {
	word := strings.Join(words, "")
	text = strings.TrimRight(withoutQuotes(strings.TrimRight(text, stats.EndMarks)), stats.EndMarks)
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
	aspect = pattern.New(`^(?:在|关于)?(.+?)方面(?:存在)?的?(?:突出|主要)?(?:问题)?$`)
	// beforeProblem matches a text that 问题 cannot be cut off: 学校管理存在的(问题).
	beforeProblem = pattern.New(`(?:存在|出现|反映|反馈|发现|暴露|遗留|指出|面临|解决|产生|方面|突出|共性|主要|类似|历史)的?$`)
	// namesFault matches a text that says what is wrong by itself, without 的问题: 审核把关不严.
	namesFault = pattern.New(`(?:不[^，。；、的]{1,4}|缺失|缺位|欠缺|缺乏|滞后|薄弱|弱化|虚化|淡化|松散|松懈|较差|偏低|混乱|随意|流于形式|走过场|打折扣|宽松软)$`)
	// documentNames matches names of documents, which may begin with 关于 themselves.
	documentNames = pattern.New(`的(?:通知|意见|规定|决定|办法|方案|通报|报告|批复|函)`)
)

// cutAspect cuts off a category's name what 在“…”方面 says already.
func cutAspect(text string) (rest, word string) {
	text = withoutQuotes(stats.CutCount(text))
	if m := aspect.FindStringSubmatch(text); m != nil {
		if within := aspect.FindStringSubmatch(withoutQuotes(m[1])); within != nil {
			m = within // “党建方面”方面
		}
		return m[1], "方面"
	}
	if rest, ok := strings.CutSuffix(text, "的问题"); ok && namesFault.MatchString(rest) {
		return strings.TrimPrefix(rest, "关于"), "方面"
	}
	return text, "方面"
}

// cutProblem cuts off a problem what 关于“…”问题 says already. Where 问题 has to stay in the text, word is "".
func cutProblem(text string) (rest, word string) {
	if bare := stats.CutCount(text); strings.IndexAny(text[len(bare):], "（(【〔") == 0 { // its own count in brackets; 发现3个问题 is what the problem says
		text = bare
	}
	rest, hasProblem := strings.CutSuffix(text, "问题")
	if !hasProblem || rest == "" {
		if cut, ok := strings.CutPrefix(text, "关于"); ok && namesFault.MatchString(cut) && !documentNames.MatchString(cut) {
			return cut, "问题"
		}
		return text, "问题"
	}
	bare := rest
	if !documentNames.MatchString(rest) {
		bare = strings.TrimPrefix(rest, "关于")
	}
	name, hasDe := strings.CutSuffix(bare, "的")
	switch {
	case bare == "":
		return text, "问题"
	case beforeProblem.MatchString(bare) || hasDe && bare == rest && !namesFault.MatchString(name):
		return bare + "问题", ""
	default:
		return name, "问题"
	}
}

// endsWithEtc matches a list that ends with 等, where 等 is not part of a word (平等).
var endsWithEtc = pattern.New(`^(.*[、，”’》）和及与].*[^平高中相同优对劣均头次初特何一二三上下])等$`)

// cutEtc cuts 等 off the list before it: “甲、乙”等问题.
func cutEtc(text string) (rest, word string) {
	if m := endsWithEtc.FindStringSubmatch(text); m != nil {
		return m[1], "等"
	}
	if rest, ok := strings.CutSuffix(text, "等"); ok && namesFault.MatchString(rest) && !strings.HasSuffix(rest, "平") && !strings.HasSuffix(rest, "对") { // 不到位等, but not 不平等
		return rest, "等"
	}
	return text, ""
}

var otherQuotes = strings.NewReplacer("“", "‘", "”", "’", "‘", "“", "’", "”")

// withoutQuotes takes the quotation marks off a text that is in them as a whole.
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
