package proof

import (
	"strings"

	"gongshi/generator/finding"
)

var jointRules = []Rule{
	{
		Code: "proof.punct.and", Severity: finding.Warning, Name: "“和”“及”前面有顿号",
		Basis:  "“和”“及”“以及”已经连接前后两项，前面不再用顿号",
		Flags:  []string{"加强学习、检查⟦、⟧和总结。", "办公室、财务科⟦、⟧以及后勤处。", "教师、学生⟦、⟧及家长。"},
		Passes: []string{"加强学习、检查和总结。", "学习、和谐、文明。", "民主、和平、发展。", "学习，以及检查。", "及时、及早处理。", "甲、和田地区。", "团结、和睦、友爱。"},
		check:  pauseBeforeAnd,
	},
	{
		Code: "proof.punct.afterand", Severity: finding.Warning, Name: "“和”“以及”后面有标点",
		Basis:  "连词和后面的成分之间不停顿",
		Flags:  []string{"加强学习和⟦，⟧检查。", "办公室以及⟦、⟧财务科。", "教师与⟦、⟧学生。"},
		Passes: []string{"加强学习和检查。", "环境祥和，秩序良好。", "总和、均值。", "气氛缓和，态度谦和。", "民生福祉参与，共建共享。"},
		check:  markAfterAnd,
	},
	{
		Code: "proof.punct.stopbracket", Severity: finding.Warning, Name: "括号里外的句号",
		Basis:  "GB/T 15834-2011 附录A.8：句内括号里的话末尾不用句号",
		Flags:  []string{"制定制度（含实施方案⟦。⟧），明确责任。", "发放手册（见附件⟦。⟧）和告知书。", "明确责任⟦。⟧（见附件）。"},
		Passes: []string{"制定制度（含实施方案），明确责任。", "制定制度。（见附件。）", "制定制度（先征求意见。再上会。）后执行。", "明确责任（见附件）。"},
		check:  stopInBracket,
	},
	{
		Code: "proof.punct.colons", Severity: finding.Info, Name: "一句里套了两个冒号",
		Basis:  "GB/T 15834-2011 附录A.6：一个句子内部一般不应套用冒号",
		Flags:  []string{"学校党委会议上再次强调⟦：⟧要做好两件事⟦：⟧学习和检查。"},
		Passes: []string{"会议强调：要做好学习和检查。", "整改结果：会议提出两点：一是学习；二是检查。", "时间：10：30；地点：会议室。", "会议强调：“做好两件事：学习和检查。”", "请来信来访。联系人：张老师；联系电话：0376-5951720（工作时间：上午8:00—12:00）。"},
		check:  colons,
	},
	{
		Code: "proof.form.tail", Severity: finding.Warning, Name: "段末是逗号、顿号，或者“如下”后面没有标点",
		Basis:  "GB/T 15834-2011 4.1：句末用句号；4.7：提示下文用冒号",
		Flags:  []string{"整改结果：学校召开专题会议，制定了学习制度⟦，⟧", "会议要求抓好落实。\n学校修订制度、健全机制⟦、⟧\n下一步，学校将继续抓好落实。", "关于巡察整改情况的公示\n现将巡察整改情况公示⟦如下⟧\n一、整改情况"},
		Passes: []string{"整改结果：学校召开专题会议，制定了学习制度。", "现将巡察整改情况公示如下：\n一、整改情况", "现将巡察整改情况公示如下。", "各乡镇党委，\n县直各单位：", "关于整改情况如下", "一要加强学习，\n二要建立制度。"},
		check:  tails,
	},
}

// andWords are the words that join the last of a row, each with what may stand behind it in another word.
var andWords = []struct{ word, other string }{
	{"和", "谐平睦解美县田风气善煦乐蔼缓硕顺服林布声好合悦邦政龙静暖衷泰盘弦议约亲面棋稀洽而义歌谈和"}, {"及", "时早格其至第"}, {"以及", ""}, {"与", "会时其此世众人共日之"},
}

func pauseBeforeAnd(p *pass) {
	for _, w := range andWords {
		if w.word == "与" {
			continue
		}
		p.each("、"+w.word, func(i, k int, runes []rune) {
			next := at(runes, k+1+len([]rune(w.word)))
			if !isHan(next) && next != '《' && next != '“' || oneOf(next, w.other) {
				return
			}
			p.hit(i, k, k+1, "“"+w.word+"”前面有顿号", "去掉顿号")
		})
	}
}

func markAfterAnd(p *pass) {
	p.find("和与", func(i, k int, runes []rune) {
		before := at(runes, k-1)
		if !oneOf(at(runes, k+1), "，、；。") || !isHan(before) && before != '》' && before != '”' {
			return
		}
		if runes[k] == '和' && (oneOf(before, "总平温缓祥饱中调柔谐谦共附暖随亲人求讲拌搀失义安协雍宽唱应咸太清养元永政仁纯醇保敦说言劝冲混代绥呼大日天德热淡融致之零维促不民布乐战凤智忠富国志建玉春") || runes[k] == '和' && isNameIn(runes, k)) || runes[k] == '与' && oneOf(before, "参给赠授付赐干相施寄交予") {
			return
		}
		p.hit(i, k+1, k+2, "“"+string(runes[k])+"”后面有“"+string(runes[k+1])+"”", "去掉它，或者补上漏掉的字")
	})
	p.each("以及", func(i, k int, runes []rune) {
		if oneOf(at(runes, k+2), "，、；。") && !oneOf(at(runes, k-1), "可得") {
			p.hit(i, k+2, k+3, "“以及”后面有“"+string(runes[k+2])+"”", "去掉它")
		}
	})
}

// isNameIn reports a name of two or three characters in a row that ends in 和: 、魏凤和、.
func isNameIn(runes []rune, k int) bool {
	return runes[k+1] == '、' && (oneOf(at(runes, k-2), "、，：") || oneOf(at(runes, k-3), "、，："))
}

func stopInBracket(p *pass) {
	p.each("。）", func(i, k int, runes []rune) {
		from := k - 1
		for from >= 0 && k-from < 60 && !oneOf(runes[from], "（。？！；：") {
			from--
		}
		before, next := at(runes, from-1), at(runes, k+2)
		if at(runes, from) != '（' || !isHan(before) && before != '》' && before != '”' || !oneOf(next, "，、；。") && !oneOf(next, "和后等的") {
			if at(runes, from) == '（' && isHan(before) && isHan(next) { // the sentence ends behind the bracket: （因公外出的须请假。）会议期间
				p.likely(i, k, k+2, "）。", "句中的括号里用了句号，括号外面却没有", "句号写到括号外面")
			}
			return
		}
		p.fix(i, k, k+1, "", "句中的括号里用了句号", "去掉括号里的句号")
	})
	p.each("。（", func(i, k int, runes []rune) {
		end := k + 2
		for end < len(runes) && end-k < 30 && !oneOf(runes[end], "。！？；）") {
			end++
		}
		if at(runes, end) == '）' && at(runes, end+1) == '。' && end > k+3 {
			p.fix(i, k, k+1, "", "括号前后都有句号", "去掉括号前面的句号")
		}
	})
}

// colons finds two colons in one sentence, outside quotations. A label at a paragraph's beginning and the colon before a list do not count.
func colons(p *pass) {
	all := p.text.sentences()
	for i := range all {
		s := &all[i]
		if !s.has("：") || strings.Count(s.text, "：") < 2 {
			continue
		}
		runes, quoted, first := []rune(s.text), 0, -1
		for k, r := range runes {
			switch {
			case oneOf(r, "“《"):
				quoted++
			case oneOf(r, "”》"):
				quoted--
			case r != '：' || quoted > 0 || isDigit(at(runes, k-1)) || at(runes, k+1) == '“':
			case isLabelColon(runes, k):
			case first >= 0 && !oneOf(at(runes, k+1), "一1（①“") && k > 0 && strings.LastIndex(string(runes[first:k]), "；") < 0:
				p.hit(s.paragraph, s.from+first, s.from+first+1, "一句里有两个冒号", "改一个，或者分成两句")
				p.hit(s.paragraph, s.from+k, s.from+k+1, "一句里有两个冒号", "改一个，或者分成两句")
				first = -1
			default:
				first = k
			}
		}
	}
}

// isLabelColon reports the colon of a label such as 联系电话：.
func isLabelColon(runes []rune, k int) bool {
	from := k
	for from > 0 && k-from <= 8 && !oneOf(runes[from-1], "；（，") {
		from--
	}
	return k-from <= 8
}

// tails finds paragraphs that end in a comma, and 如下 with nothing behind it.
func tails(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		_, to := trimmed(q.runes)
		if q.Kind != Body && q.Kind != Title || to < 8 {
			continue
		}
		switch last := q.runes[to-1]; {
		case q.Kind == Body && oneOf(last, "，、"):
			if i+1 < len(p.text.Paragraphs) && strings.TrimSpace(p.text.Paragraphs[i+1].Text) != "" && (ordinalLike(p.text.Paragraphs[i+1].runes) || to <= 16 && last == '，' || addresseeLine.MatchString(strings.TrimSpace(p.text.Paragraphs[i+1].Text))) {
				continue
			}
			p.hit(i, to-1, to, "这一段末尾是“"+string(last)+"”", "改成句号，或者补上漏掉的")
		case last == '下' && q.runes[to-2] == '如' && i > 0:
			p.hit(i, to-2, to, "“如下”后面没有标点", "补上冒号")
		}
	}
}

// ordinalLike reports a paragraph that begins with an ordinal such as 二要: what stands before may end in a comma.
func ordinalLike(runes []rune) bool {
	from, _ := trimmed(runes)
	return ordinalAt(runes, from).form != 0 || hanDigit(at(runes, from)) != 0
}
