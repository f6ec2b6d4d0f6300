package proof

import (
	"fmt"
	"slices"
	"strconv"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// contradictRules compare every sentence of a text with the ledger, whatever its measure words.
var contradictRules = []Rule{
	{
		Code: "proof.number.contradicts", Severity: finding.Warning, Name: "句子里的数与台账不符",
		Basis: "台账逐行计数；说“项”的对照行数，说“问题”的对照问题数或者行数",
		Flags: []string{rows + "截至目前，已完成48项，未完成4项，长期坚持5项。学校高度重视。截至目前，已完成⟦49⟧项，未完成4项，长期坚持5项。",
			rows + "将反馈问题细化为⟦58⟧项整改任务。", rows + "57项整改任务中尚有⟦3⟧项未完成。", rows + "另有⟦6⟧项任务需要长期坚持。",
			"@项 党的建设抓得不够紧|会议不规范|已改|已完成|\n@项 党的建设抓得不够紧|记录不完整|已改|已完成|\n县委巡察组指出了⟦3⟧个问题。\n在“党的建设抓得不够紧”方面，列出整改任务⟦4⟧项。",
			"@项 党的建设|甲问题|已改|已完成|\n巡察组指出⟦2⟧个方面的问题。"},
		Passes: []string{rows + "将反馈问题细化为57项整改任务。", rows + "57项整改任务中尚有4项未完成。", rows + "巡察期间，已完成整改10项。截至目前，已完成48项，未完成4项，长期坚持5项。", rows + "制定制度6项，开展检查3项。",
			rows + "整改结果：排查隐患4项，已完成3项，未完成1项。", rows + "其中12项整改任务由教务处负责。",
			"@项 党的建设抓得不够紧|会议不规范|已改|已完成|\n@项 党的建设抓得不够紧|记录不完整|已改|已完成|\n县委巡察组指出了2个问题。\n在“党的建设抓得不够紧”方面，列出整改任务2项。"},
		check: ledgerCounts,
	},
}

// ledgerCounts compares each number of rows, problems or categories with the ledger's.
func ledgerCounts(p *pass) {
	if p.facts == nil || len(p.facts.Items) == 0 {
		return
	}
	t := p.text
	s := p.scopes()
	t.eachRow(func(row []quantity) {
		if t.Paragraphs[row[0].paragraph].Kind > Heading || row[0].paragraph >= s.label {
			return
		}
		for i := range row {
			p.ledgerRate(&row[i], s)
			if q := &row[i]; !q.loose && q.last == one && (q.measure == "项" || q.measure == "个" || q.measure == "条" || q.measure == "件" || q.measure == "类") {
				if of, ok := s.of(q.paragraph, q.from); ok && !t.isOtherTime(q) {
					p.ledgerCount(row, i, of)
				}
			}
		}
	})
}

// ledgerRate compares a rate of all 项.
func (p *pass) ledgerRate(q *quantity, s *scopes) {
	t := p.text
	lead := t.before(q)
	for len(lead) > 0 && oneOf(lead[len(lead)-1], "达到为是已均") {
		lead = lead[:len(lead)-1]
	}
	if q.measure != "%" || q.loose || !endsWith(lead, len(lead), "整改完成率", "整改率", "任务完成率", "问题完成率") || ofSomeOnly.MatchString(string(lead)) || p.facts.Base == 0 {
		return
	}
	if of, ok := s.of(q.paragraph, q.from); !ok || !of.isAll() || t.isOtherTime(q) {
		return
	}
	rate := q.value.String()
	f := p.facts
	known := [][2]int{{f.Finished, f.Base}, {f.Done.N, f.Total.N}, {f.Done.N + f.Ongoing.N, f.Total.N}}
	for _, n := range problemsWith(f, scope{}, isDone) {
		known = append(known, [2]int{n, f.ProblemCount})
	}
	if !slices.ContainsFunc(known, func(k [2]int) bool { return k[1] > 0 && isRateOf(rate, k[0], k[1]) }) {
		p.sayIt(q.paragraph, q.from, q.end, "完成率写的是"+t.textOf(q)+"，台账算出来是"+f.Rate, "改成"+f.Rate+"，或者改正台账")
	}
}

// otherTimes are words for a time or a part of the problems for which the ledger has no count.
var otherTimes = []string{"巡察期间", "巡视期间", "进驻", "边巡边改", "立行立改", "立改", "当年", "上半年", "季度", "第一阶段", "首批", "上一轮", "上轮", "上次", "月底前", "年底前", "移交", "专项", "其他", "信访", "审计期间", "制度"}

// isOtherTime reports such a word before the number in its sentence, or a date that the state is of.
func (t *Text) isOtherTime(q *quantity) bool {
	runes := t.Paragraphs[q.paragraph].runes
	from := q.from
	for from > 0 && runes[from-1] != '。' && q.from-from < longestList {
		from--
	}
	for _, w := range otherTimes {
		if lastWord(runes[from:q.tail], w) >= 0 {
			return true
		}
	}
	if k := lastWord(runes[from:q.from], "截至"); k >= 0 && isDigit(at(runes, from+k+2)) {
		return true
	}
	return false
}

// partWords are words that make a number one of some only.
var partWords = []string{"其中", "重点", "涉及", "牵头", "负责", "部分", "新增", "余下", "首批", "限期", "每", "第", "到期", "超期", "逾期"}

func (p *pass) ledgerCount(row []quantity, i int, of scope) {
	t, q := p.text, &row[i]
	if t.noun(q) == "方面" || q.measure == "类" {
		if of.isAll() && q.bracket == 0 && p.hasTitles() {
			p.categoryCount(row, i)
		}
		return
	}
	if t.says(q, partWords...) || q.bracket > 0 {
		return
	}
	status := t.status(q)
	switch {
	case status == noStatus && t.isProblemCount(row, i) && p.hasTitles():
		p.countOf(q, "问题", []int{of.problems(p.facts), len(of.items(p.facts)), groupsOf(p.facts, of), p.heldTotal(of)}, true)
	case status == noStatus && t.isTaskCount(q):
		p.countOf(q, "整改任务", []int{len(of.items(p.facts)), p.heldTotal(of), onlyFor(of.isAll() && t.says(q, "问题"), p.facts.ProblemCount)}, true)
	case status != noStatus && status != isPartly && t.isStatusCount(row, i) && p.wholeAgrees(row, i, of):
		p.countOf(q, statusNames[status], p.statusCounts(of, status, t.noun(q) == "问题"), true)
	}
}

// categoryCount compares the number of 方面 or 类.
func (p *pass) categoryCount(row []quantity, i int) {
	t, q := p.text, &row[i]
	part, what := t.says(q, partWords...), "方面"
	sure := p.besideAll(row, i) || !part && t.status(q) == noStatus && t.says(q, "反馈", "指出", "查找", "提出")
	if q.measure == "类" {
		what, sure = "问题类别", !part && i+1 < len(row) && row[i+1].mark == '+' && t.isProblemCount(row, i+1)
	}
	p.countOf(q, what, []int{p.facts.CategoryCount, p.facts.GroupCount}, sure)
}

// besideAll reports a number of 方面 right beside that of all problems: 8个方面15个问题.
func (p *pass) besideAll(row []quantity, i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(row) && row[k].clause-row[i].clause <= 1 && row[i].clause-row[k].clause <= 1 && p.hasTitles() &&
			p.text.isProblemCount(row, k) && row[k].value == fixed(p.facts.ProblemCount)*one && !p.text.says(&row[i], "其中") {
			return true
		}
	}
	return false
}

// hasTitles reports a ledger that names all its categories and problems, so that their numbers mean something.
func (p *pass) hasTitles() bool {
	return !slices.ContainsFunc(p.facts.Categories, func(c stats.Category) bool {
		return c.Title == "" || slices.ContainsFunc(c.Problems, func(problem *stats.Problem) bool { return problem.Title == "" })
	})
}

var statusNames = map[reached]string{isDone: "已完成", isOpen: "未完成", isOngoing: "长期坚持"}

// onlyFor is the number where the condition holds, else 0, which no text states.
func onlyFor(holds bool, n int) int {
	if holds {
		return n
	}
	return 0
}

// heldTotal is the number of all rows, also those that may not be read.
func (p *pass) heldTotal(of scope) int { return onlyFor(of.isAll(), p.facts.Total.N) }

// countOf reports a number that is none of those that the ledger has.
func (p *pass) countOf(q *quantity, what string, known []int, sure bool) {
	n := int(q.value / one)
	if !sure || slices.Contains(known, n) || known[0] == 0 {
		return
	}
	right := strconv.Itoa(known[0])
	p.sayIt(q.paragraph, q.from, q.to, fmt.Sprintf("%s写的是%s，台账里是%s", what, p.text.textOf(q), right), "改成"+right+"，或者改正台账")
}

// isProblemCount reports the number of problems that were fed back.
func (t *Text) isProblemCount(row []quantity, i int) bool {
	q := &row[i]
	if q.measure != "个" && q.measure != "项" || t.noun(q) != "问题" && !endsWith(t.before(q), len(t.before(q)), "反馈问题", "反馈问题共", "问题共", "发现问题", "指出问题", "列出问题") {
		return false
	}
	lead := t.wholeLead(q)
	return hasWord(lead, "反馈", "指出", "提出", "巡察组", "发现", "台账", "问题清单") && !hasWord(lead, "自查", "排查", "检查", "督查", "会议", "专题", "解决", "协调")
}

// isTaskCount reports the number of 整改任务 or the like.
func (t *Text) isTaskCount(q *quantity) bool {
	behind, before := t.behind(q), t.before(q)
	return startsAny(behind, 0, "整改任务", "整改事项", "整改措施", "具体整改任务", "具体整改措施") || endsWith(before, len(before), "整改任务", "整改任务共", "整改事项", "整改措施", "整改任务清单", "列出整改任务", "整改任务总数", "整改措施共") ||
		hasWord(before, "细化", "分解") && startsAny(behind, 0, "任务", "措施", "具体任务", "具体措施")
}

// isStatusCount reports a number of what is done or not that is surely of 整改任务: its clause says so, or the sentence has several of them.
func (t *Text) isStatusCount(row []quantity, i int) bool {
	q := &row[i]
	if t.says(q, "任务", "整改事项", "整改措施") || t.says(q, "问题") && t.says(q, "整改", "反馈") || q.measure == "项" && t.isOfAll(q) {
		return true
	}
	n := 0
	for k := range row {
		switch {
		case row[k].measure == q.measure && t.status(&row[k]) != noStatus, row[k].measure == "%" && t.says(&row[k], "整改率", "完成率"):
			n++
		case row[k].measure == q.measure && k < i && t.isTaskCount(&row[k]):
			n++
		}
	}
	return n > 1 && q.measure == "项"
}

// isOfAll reports what is left, or how far all has come until now, behind words of the rectification: 各项整改任务取得成效。目前尚有5项未完成.
func (t *Text) isOfAll(q *quantity) bool {
	runes := t.Paragraphs[q.paragraph].runes
	lead := runes[max(0, q.from-longestList):q.from]
	return q.next != '+' && hasAny(string(lead), "整改任务", "集中整改", "整改台账", "反馈问题", "反馈意见") && (len(t.behind(q)) == 0 || startsAny(t.behind(q), 0, "未", "尚", "没", "正在", "仍", "需", "长期", "已", "任务", "整改", "完成")) &&
		hasWord(t.before(q), "目前", "尚有", "还有", "仍有", "截至", "现", "已完成", "未完成", "长期坚持", "其余", "剩余")
}

// wholeAgrees reports that the number before, of which these are parts, is one that the ledger has, or that there is none.
func (p *pass) wholeAgrees(row []quantity, i int, of scope) bool {
	t := p.text
	for k := i - 1; k >= 0; k-- {
		w := &row[k]
		if w.measure != row[i].measure {
			if slices.Contains(uncounted, w.measure) { // 经过三个月的集中整改，未完成4项
				continue
			}
			return !oneOf([]rune(w.measure)[0], "个项条件")
		}
		if t.status(w) == noStatus {
			return slices.Contains([]int{len(of.items(p.facts)), of.problems(p.facts), p.facts.Total.N}, int(w.value/one)) || t.isTaskCount(w)
		}
	}
	return true
}

// statusCounts are the numbers that may be stated for a status.
func (p *pass) statusCounts(of scope, status reached, problems bool) []int {
	var done, open, ongoing, own int
	for _, it := range of.items(p.facts) {
		switch it.Status {
		case ledger.Done:
			done++
		case ledger.Open:
			open++
		case ledger.Ongoing:
			ongoing++
		default:
			own++
		}
	}
	var out []int
	switch status {
	case isDone:
		out = []int{done, done + ongoing, done + own, done + ongoing + own}
	case isOpen:
		out = []int{open, open + own, open + ongoing, open + ongoing + own}
	case isOngoing:
		out = []int{ongoing}
	}
	if of.isAll() {
		out = append(out, map[reached][]int{isDone: {p.facts.Done.N, p.facts.Finished}, isOpen: {p.facts.Open.N}, isOngoing: {p.facts.Ongoing.N}}[status]...)
	}
	if problems {
		out = append(out, problemsWith(p.facts, of, status)...)
	}
	if out[0] == 0 { // 0 is a number too
		out[0] = -1
	}
	return out
}

// problemsWith are the numbers of problems of which all rows, or some, have a status.
func problemsWith(f *stats.Facts, of scope, status reached) []int {
	all, some := 0, 0
	for c := range f.Categories {
		for _, problem := range f.Categories[c].Problems {
			if of.category != nil && of.category != &f.Categories[c] || of.problem != nil && of.problem != problem {
				continue
			}
			n := 0
			for _, it := range problem.Items {
				if it.Status == map[reached]ledger.Status{isDone: ledger.Done, isOpen: ledger.Open, isOngoing: ledger.Ongoing}[status] {
					n++
				}
			}
			if n > 0 {
				some++
			}
			if n == len(problem.Items) {
				all++
			}
		}
	}
	return []int{all, some}
}

// groupsOf is how many 反馈问题 there are.
func groupsOf(f *stats.Facts, of scope) int {
	if of.isAll() {
		return f.GroupCount
	}
	if of.problem == nil {
		return len(of.category.Groups)
	}
	return 1
}
