package proof

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

var formRules = []Rule{
	{
		Code: "proof.form.placeholder", Severity: finding.Warning, Name: "没有填写的地方",
		Basis:  "占位的字不能公布",
		Flags:  []string{"由⟦XX⟧同志负责。", "⟦XX⟧同志负责落实，完成时间⟦待定⟧。", "2023年⟦X⟧月召开会议。", "整改结果：⟦同上⟧", "责任人：⟦待定⟧。", "⟦××⟧学校党委高度重视。", "召开“⟦XX⟧”专题会议，学习《⟦××⟧条例》。", "落款日期⟦____⟧。"},
		Passes: []string{"通过X光检查，购置XXL号校服。", "面积为3×4米，有待定期检查。", "完成时间待定期会议研究，地点待定下来后通知。", "协同上级部门开展检查。", "王某、李某某受到批评教育。", "QXX型设备2台。", "解方程求X项，购置2X号设备。", "一些账号以“XX报”“XX新闻”等为名。", "标题文字为“××县教育体育局整改通知书”，正文写明整改要求。"},
		check:  placeholder,
	},
	{
		Code: "proof.form.cell", Severity: finding.Warning, Name: "台账的单元格里是占位的字",
		Basis:  "占位的字不是内容",
		Flags:  []string{"@项 政治建设|学习不够|⟦同上⟧|已完成|", "@项 政治建设|⟦XX⟧|已整改。|已完成|", "@项 政治建设|学习不够|⟦待补充⟧|未完成|"},
		Passes: []string{"@项 政治建设|学习不够|已整改。|已完成|", "@项 政治建设|学习不够|同上级部门联合检查。|已完成|"},
		check:  placeholderCells,
	},
	{
		Code: "proof.form.heading", Severity: finding.Warning, Name: "类别和问题说法不一",
		Basis:  "同一件事用同一个词",
		Flags:  []string{"（五）校园周边环境综合整治亟需改善\n存在问题：校园周边环境综合⟦治理⟧亟需改善"},
		Passes: []string{"（六）宣传平台更新不及时\n存在问题：宣传平台更新不及时", "（一）政治建设方面\n存在问题：作风建设不扎实", "（二）学习不够\n存在问题：学习不实"},
		check:  headingWords,
	},
	{
		Code: "proof.form.nostop", Severity: finding.Warning, Name: "段末没有标点",
		Basis:  "GB/T 15834-2011 4.1：句末用句号",
		Flags:  []string{"整改结果：学校召开专题会议，制定了学习制度，明确了责任人，落实了各项整改⟦措施⟧"},
		Passes: []string{"整改结果：学校召开专题会议，制定了学习制度，明确了责任人，落实了各项措施。", "（一）学校改革转型智能定位不精准，教学管理需加强，遗留问题成为发展瓶颈", "学校召开专题会议，制定了学习制度，具体内容如下，请对照执行：", "联系方式：0376-5951720"},
		check:  noStop,
	},
	{
		Code: "proof.form.headingstop", Severity: finding.Info, Name: "标题末尾有标点",
		Basis:  "单独成行的标题末尾一般不用标点",
		Flags:  []string{"一、整改工作开展情况⟦。⟧\n接到反馈意见后，学校高度重视。"},
		Passes: []string{"一、整改工作开展情况\n接到反馈意见后，学校高度重视。", "（一）加强领导。学校成立了领导小组，由书记任组长。"},
		check:  headingStop,
	},
	{
		Code: "proof.ledger.opendone", Severity: finding.Warning, Name: "未完成的项，写的却是已经完成",
		Basis:  "完成情况与整改结果一致",
		Flags:  []string{"@项 政治建设|学习不够|制定了计划，⟦已全部整改到位⟧。|未完成|"},
		Passes: []string{"@项 政治建设|学习不够|制定了计划，尚未全部整改到位。|未完成|", "@项 政治建设|学习不够|已全部整改到位。|已完成|", "@项 政治建设|学习不够|制度已全部整改到位，招聘未结束。|已完成|\n@项 政治建设|学习不够|制度已全部整改到位，招聘未结束。|未完成|"},
		check:  func(p *pass) { p.contradicts(ledger.Open, saysDone) },
	},
	{
		Code: "proof.ledger.doneopen", Severity: finding.Warning, Name: "已完成的项，写的却是没有完成",
		Basis:  "完成情况与整改结果一致",
		Flags:  []string{"@项 政治建设|学习不够|制定了计划，⟦尚未完成⟧。|已完成|", "@项 政治建设|学习不够|制定了计划。|已完成|⟦正在整改⟧"},
		Passes: []string{"@项 政治建设|学习不够|计划成立美术班，预计可达到300人。|已完成|", "@项 政治建设|学习不够|尚未完成。|未完成|"},
		check:  func(p *pass) { p.contradicts(ledger.Done, saysOpen) },
	},
}

// isPlaceholder reports whether a whole text is nothing but a placeholder.
func isPlaceholder(text string) bool {
	switch strings.ToUpper(strings.Trim(text, "。.；;，,、（）()【】 　")) {
	case "X", "XX", "XXX", "XXXX", "×", "××", "×××", "Ｘ", "ＸＸ", "＊＊", "**", "***", "待定", "待补充", "待完善", "待填", "待填写", "待核实", "同上", "如上", "同前", "略", "见上", "TBD", "N/A", "？", "？？", "？？？", "?", "??", "???":
		return true
	}
	return false
}

func isBlank(r rune) bool {
	return r == 'X' || r == 'x' || r == '×' || r == 'Ｘ' || r == '＿' || r == '_'
}

// placeholder finds paragraphs that only say 同上 or 待定, crosses, and 待定 where something has to be filled in.
func placeholder(p *pass) {
	for i := range p.text.Paragraphs {
		p.reportPlaceholder(i)
	}
	p.each("待定", p.undecided)
	p.find("Xx×Ｘ＿_", p.crosses)
}

// reportPlaceholder reports a paragraph, or what stands behind its label, that only stands for a text.
func (p *pass) reportPlaceholder(i int) {
	runes := p.text.Paragraphs[i].runes
	from := colon(runes)
	if from == 0 && len(runes) > 6 || from == len(runes) || len(runes)-from >= 10 || isBlank(runes[from]) {
		return
	}
	if text := string(runes[from:]); isPlaceholder(text) {
		to := from + len([]rune(strings.TrimRight(text, "。.；;，, 　")))
		p.hit(i, from, to, "“"+string(runes[from:to])+"”是占位的字，不是内容", "写上内容")
	}
}

// undecided reports 待定 at k where it stands for a time, a place, a person or a sum.
func (p *pass) undecided(i, k int, runes []rune) {
	if next := at(runes, k+2); next != 0 && !oneOf(next, "，。；、）") {
		return
	}
	if endsWith(runes, k, "时间", "时限", "期限", "日期", "地点", "人员", "任人", "金额", "数额") {
		p.hit(i, k, k+2, "“待定”是占位的字，不是内容", "写上内容")
	}
}

// crosses reports XX, ×× and __ that begin at k among 汉字, and a lone X or × before 年, 月 and the like.
func (p *pass) crosses(i, k int, runes []rune) {
	before := at(runes, k-1)
	if isBlank(before) {
		return
	}
	end := k
	for end < len(runes) && isBlank(runes[end]) {
		end++
	}
	after := at(runes, end)
	if !besideCross(after) {
		return
	}
	if end-k == 1 {
		if runes[k] == '_' || !oneOf(after, "年月日元人项名万号") || isHan(before) && !oneOf(before, "年月") || !besideCross(before) {
			return
		}
	} else if !besideCross(before) && !(isDigit(before) && isHan(after)) {
		return
	}
	if isModel(runes, k, end) {
		return
	}
	p.hit(i, k, end, "“"+string(runes[k:end])+"”是占位的字，不是内容", "写上内容")
}

// isModel reports crosses that show how something is written: a model paper tells what to fill in, 例如 leads in, “XX报”等 names a kind.
func isModel(runes []rune, from, to int) bool {
	text := string(runes)
	if hasAny(text, "写明", "填写说明", "机关名称", "单位名称", "样式", "格式为", "编排方式", "代表许可", "字样", "例如：", "（简要", "译名") {
		return true
	}
	if strings.Count(text, "×××") >= 2 && hasAny(text, "再审申请人", "上诉人", "被告人", "原告", "被告", "申请人") {
		return true
	}
	if !inQuotes(runes, from) {
		return false
	}
	for to < len(runes) && runes[to] != '”' {
		to++
	}
	for at(runes, to) == '”' && at(runes, to+1) == '“' {
		for to++; to < len(runes) && runes[to] != '”'; {
			to++
		}
	}
	return startsAny(runes, to+1, "等", "字样", "为名", "之类", "的名义", "收的")
}

// besideCross reports a rune that may stand beside crosses that replace text: beside other runes they are part of a word or a code.
func besideCross(r rune) bool {
	return r == 0 || !isLatin(r) && !isDigit(r) && r > ' ' && r < 0xffff && r != '-' && r != '@' && r != '.'
}

func placeholderCells(p *pass) {
	if p.facts == nil {
		return
	}
	seen := map[string]bool{}
	reported := map[string]bool{} // what a paragraph says, the rule of placeholders reports
	for i := range p.text.Paragraphs {
		if q := &p.text.Paragraphs[i]; len(q.runes) < 24 {
			reported[strings.TrimSuffix(string(q.runes[colon(q.runes):]), "。")] = true
		}
	}
	for i := range p.facts.Unit.Items {
		it := &p.facts.Unit.Items[i]
		for _, f := range []ledger.Field{it.Category, it.Group, it.Problem, it.Measure, it.Result} {
			if f.Text == "" || len(f.Text) > 24 || seen[f.Cell] || reported[strings.TrimSuffix(f.Text, "。")] || !isPlaceholder(f.Text) {
				continue
			}
			seen[f.Cell] = true
			p.cell(f, 0, len([]rune(f.Text)), "“"+f.Text+"”是占位的字，不是内容", "写上内容；和上面相同的，写全或者合并单元格")
		}
	}
}

// headingWords compares a category with each of its problems. Where all but one or two characters of a long text are the same, one was mistyped.
func headingWords(p *pass) {
	category := -1
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		switch {
		case q.Kind == Heading && q.Level == 2:
			category = i
		case q.Kind == Heading && q.Level < 2:
			category = -1
		case category >= 0 && strings.HasPrefix(q.Text, "存在问题"):
			a := p.text.Paragraphs[category].runes
			a = a[ordinalAt(a, 0).end:]
			from := colon(q.runes)
			if from == 0 {
				continue
			}
			b := q.runes[from:]
			if len(a) != len(b) || len(a) < 10 {
				continue
			}
			first, last, n := -1, -1, 0
			for k := range a {
				if a[k] != b[k] {
					if first < 0 {
						first = k
					}
					last = k
					n++
				}
			}
			if n == 0 || n > 2 || last-first > 2 {
				continue
			}
			// The whole word is marked, since half of one is hard to see.
			if first == last && first > 0 {
				first--
			}
			p.hit(i, from+first, from+last+1, "问题写“"+string(b[first:last+1])+"”，类别写“"+string(a[first:last+1])+"”，其他都一样", "看哪一个对，写成一样的")
		}
	}
}

// leastToStop is the length, in characters, from which a paragraph is a sentence and no heading.
const leastToStop = 30

func noStop(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		if q.Kind != Body || len(q.runes) < leastToStop || !strings.ContainsAny(q.Text, "，。；") {
			continue
		}
		end := len(q.runes)
		for end > 0 && oneOf(q.runes[end-1], " 　") {
			end--
		}
		if end >= 2 && (isHan(q.runes[end-1]) || isDigit(q.runes[end-1])) {
			p.hit(i, end-2, end, "这一段末尾没有标点", "补上句号")
		}
	}
}

func headingStop(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		n := len(q.runes)
		if (q.Kind != Heading || q.Level > 2) && q.Kind != Title || n == 0 || strings.Count(q.Text, "。") > 1 {
			continue
		}
		if i > 0 && strings.HasSuffix(p.text.Paragraphs[i-1].Text, "；") { // the last item of a list
			continue
		}
		if oneOf(q.runes[n-1], "。；，：") && !p.found(i, n-1, n) {
			p.fix(i, n-1, n, "", "标题末尾有“"+string(q.runes[n-1])+"”", "去掉它")
		}
	}
}
