package ledger

import (
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/pattern"
)

// What 整改结果 says of money that was given back: 追缴资金155元; 违规补贴1.2万元已全部清退; 甲退缴100元、乙退缴55元，共155元.

const digits = `\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟貳萬億`

var (
	// givingVerbs are verbs of giving money back. Those that are not in certainVerbs may mean something else: 退还押金, 挽回损失.
	givingVerbs  = newWordFinder([]string{"追缴", "退缴", "清退", "收缴", "上缴", "清缴", "追回", "退赔", "退还", "退回", "返还", "收回", "挽回", "缴回", "补缴", "扣回"})
	certainVerbs = map[string]bool{"追缴": true, "退缴": true, "清退": true, "收缴": true, "上缴": true, "清缴": true, "追回": true}
	// yuan is a sum: 155元, 1.2万元, 2万余元, 壹佰元整.
	yuan = pattern.New(`(\d+(?:\.\d+)?[` + digits + `]*|[` + digits + `]+)(余|多|几)?(万|千|百万|亿)?(?:元|圆)(整?左右|以上|以内|以下)?|\d+(?:\.\d+)?万$`)
	// notYetGiven, at the end of what stands before a verb, says that it has not happened yet. orderedTo says that somebody was told to do it.
	notYetGiven = pattern.New(`(?:^|[^相响对适反效])(?:应当?|应予|拟|需要?|须|待|将|未能?|没有?|不再?|不予|计划|准备|预计|继续|正在|逐步|限期|力争|可以?|可能|必须|欲|要|尚|无需|依法应)(?:及时|全部|全额|足额|按时|进行|予以|主动|立即|尽快|完全|再|当事人|本人)*$`)
	orderedTo   = []string{"责令", "要求", "督促", "敦促", "催促", "动员", "通知", "计划", "拟", "预计", "力争", "下一步", "下步", "准备", "争取", "建议", "申请", "确保"}
	// wholeWord, at the end of what stands before a sum or its verb, says that it is the sum of all. onlySum is a clause with nothing but a sum.
	wholeWord = pattern.New(`(?:共计?|合计|累计|总计|总共|总额|总金额)(?:已|约|近|达|为|是|:|人民币|资金|金额|款项)*$`)
	onlySum   = pattern.New(`^(?:共计?|合计|累计|总计|总额|总金额|人民币|违规|违纪|资金|金额|款项|为|达|计|约|:)*$`)
	// roughWords, at the end of what stands before a sum, say that it is not exact; rangeBefore that it is one end of a range. unreadableWords and
	// jiaoBehind mark sums that are not read: 数十万元, 12元5角.
	roughWords      = []string{"约", "近", "逾", "超", "超过", "接近", "不足", "不到", "至少", "最多", "高达", "上"}
	unreadableWords = []string{"点", "数", "几"}
	jiaoBehind      = pattern.New(`^[` + digits + `]+角`)
	rangeBefore     = pattern.New(`[\d元万千百][-~至到]$`)
	// betweenSumAndVerb may stand between a sum and its verb: 补贴155元已全部清退. afterVerb may stand behind the verb.
	betweenSumAndVerb = pattern.New(`^(?:已经|已|全部|全额|足额|悉数|均|都|现|进行|予以|按规定|按要求|依规|依法|依纪|及时|主动|并|一并|于[\d年月日底前]+|完成|资金|款项?|了|由(?:相关|有关)?(?:责任人|人员|当事人|本人|个人|经办人))*$`)
	afterVerb         = pattern.New(`^(?:完毕|到位|完成|了|财政|国库|专户|工作)*$`)
	// otherMoney are sums that a ledger may count or not.
	otherMoney = []string{"党费", "学费", "租金", "房租", "承包费", "水电费", "电费", "水费", "税", "收入", "利润", "押金", "保证金", "罚款", "罚金", "罚没", "物业费", "社保", "公积金", "保险", "会费", "管理费", "损失", "投入", "用于", "争取", "拨付", "下拨", "筹措", "节约", "节省", "剩余", "余下", "其余", "尚有", "还有", "尚欠"}
	// thisTime says that a sum came back in this round, and the one before it in all rounds.
	thisTime = []string{"本轮", "本次", "此次", "这次", "今年", "本年", "整改期间", "集中整改", "巡察整改", "巡视整改"}
	// perHead says that a sum is that of each of several people.
	perHead = []string{"每", "人均", "各自", "各追", "各退", "各清", "各收", "各上"}
	// takesBack, after a sum, says that it was not given back after all.
	takesBack = []string{"未", "尚", "待", "问题", "不到位", "计划", "拟"}
)

// moneyIn reads what a text says was given back; nil where it says nothing of that.
func moneyIn(text string) *reckoning {
	if !beforeUnit(text, "元") || !strings.Contains(text, "缴") && !strings.Contains(text, "退") && !strings.Contains(text, "回") {
		return nil
	}
	m := &moneyProse{reckoning: &reckoning{}}
	for _, sentence := range splitOutside(plainProse(text), "。;!?") {
		m.sentence(sentence)
	}
	return m.reckoning
}

// moneyProse reads a text clause by clause.
type moneyProse struct {
	*reckoning
	// pendingVerb is the last verb of the sentence that has no sum yet. pendingSum is the sum of the clause before, which has no verb.
	pendingVerb *givenVerb
	pendingSum  *statedSum
	// counted: the sentence has a sum that counts. within: 其中 divides a sum that has been counted.
	counted, within bool
}

type givenVerb struct {
	word string
	// open: it has not happened yet. maybe: it is unclear. whole: 共追缴.
	open, maybe, whole bool
}

type statedSum struct {
	value        decimal.Decimal
	rough, whole bool
	slack        decimal.Decimal
	from, to     int
}

func (m *moneyProse) sentence(s string) {
	m.pendingVerb, m.pendingSum, m.counted, m.within = nil, nil, false, false
	listed := false // the clause goes on after 、
	for from := 0; from < len(s); {
		end, mark := clauseEnd(s, from)
		m.clause(s[from:end], listed)
		listed = mark == "、"
		from = end + len(mark)
	}
}

// clause reads one clause; listed says that it goes on with a list.
func (m *moneyProse) clause(whole string, listed bool) {
	clause, notes := brackets(whole)
	if i := strings.Index(clause, "其中"); i >= 0 {
		m.within = m.within || len(m.parts)+len(m.wholes) > 0
	}
	sums := m.sums(clause)
	verbs := givingVerbs.find(clause)
	if len(verbs)+len(sums) > mostNumbers {
		m.unsure = true
		return
	}
	if len(verbs) > 0 && containsAny(clause, perHead) {
		m.unsure = true
	}
	if len(verbs) > 0 && len(sums) == 0 && len(notes) == 1 { // 追缴资金（155元）
		if inner := m.sums(notes[0]); len(inner) == 1 && inner[0].from == 0 && inner[0].to == len(notes[0]) {
			inner[0].from, inner[0].to = len(clause), len(clause)
			sums = inner
		}
	}
	if len(verbs) == 0 {
		m.clauseWithoutVerb(clause, sums, listed)
		for _, note := range notes { // 问题已整改（追缴资金155元）
			if len(sums) == 0 && len(givingVerbs.find(note)) > 0 {
				m.clause(note, false)
			}
		}
		return
	}
	m.pairSums(clause, verbs, sums)
	if len(notes) > 0 && noteOpen(notes) {
		m.unsure = m.unsure || len(sums) > 0
	}
}

func noteOpen(notes []string) bool {
	for _, n := range notes {
		if strings.Contains(n, "未") || strings.Contains(n, "尚") || strings.Contains(n, "待") || strings.Contains(n, "不计入") || strings.Contains(n, "不纳入") {
			return true
		}
	}
	return false
}

// isWhole reports that the sum behind before is the sum of all.
func isWhole(before string) bool {
	return containsAny(before, []string{"共", "计", "总"}) && wholeWord.MatchString(before)
}

// sums finds the sums of a clause.
func (m *moneyProse) sums(clause string) (out []statedSum) {
	if !containsAny(clause, []string{"元", "圆", "万"}) {
		return nil
	}
	for _, at := range yuan.FindAllStringSubmatchIndex(clause, -1) {
		s := statedSum{from: at[0], to: at[1]}
		figure := clause[at[0]:at[1]]
		before := tailOf(clause[:at[0]])
		if at[2] >= 0 {
			figure = clause[at[2]:at[3]]
			if at[6] >= 0 {
				figure += clause[at[6]:at[7]]
			}
			figure += "元"
			s.rough = at[4] >= 0 || at[8] >= 0
		}
		value, state := parseMoney(figure, 0)
		if state != amountGood || rangeBefore.MatchString(before) || hasAnySuffix(before, unreadableWords...) || jiaoBehind.MatchString(clause[at[1]:]) {
			m.unsure = true
			continue
		}
		if value.IsZero() {
			continue
		}
		s.value = value
		s.rough = s.rough || hasAnySuffix(before, roughWords...)
		s.whole = isWhole(before)
		if dot := strings.IndexByte(figure, '.'); dot >= 0 && strings.HasSuffix(figure, "万元") { // 1.2万元 may stand for 12345元
			s.slack = decimal.New(5, int32(3-(len(figure)-len("万元")-dot-1)))
		}
		out = append(out, s)
	}
	return out
}

// pairSums gives each verb of a clause its sum: the one behind it, or one before it with only 已全部 and the like between.
func (m *moneyProse) pairSums(clause string, verbs [][]int, sums []statedSum) {
	loose := m.pendingSum
	m.pendingSum, m.pendingVerb = nil, nil
	for i, at := range verbs {
		v, end := m.newVerb(clause, at), len(clause)
		if i+1 < len(verbs) {
			end = verbs[i+1][0]
		}
		before := 0
		for before < len(sums) && sums[before].to <= at[0] {
			before++
		}
		mine := sums[:before]
		sums = sums[before:]
		switch {
		case before > 0:
			m.takeBefore(v, mine, clause, at[0])
		case i == 0 && loose != nil && betweenSumAndVerb.MatchString(clause[:at[0]]) && afterVerb.MatchString(clause[at[1]:]): // 违规补贴155元，已全部清退
			m.count(v, *loose, clause)
		default:
			n := 0
			for n < len(sums) && sums[n].from <= end && (n == 0 || end == len(clause) || !betweenSumAndVerb.MatchString(clause[sums[n].to:end])) {
				n++ // the last one may belong to the next verb
			}
			m.takeBehind(v, sums[:n], clause, end)
			if m.pendingVerb = nil; n == 0 {
				m.pendingVerb = v
			}
			sums = sums[n:]
		}
	}
}

// takeBefore takes the sums that stand before a verb. The last of them can be the verb's.
func (m *moneyProse) takeBefore(v *givenVerb, sums []statedSum, clause string, verb int) {
	last := sums[len(sums)-1]
	switch gap := clause[last.to:verb]; {
	case betweenSumAndVerb.MatchString(gap):
		m.count(v, last, clause)
	case !strings.Contains(gap, "问题") && !v.open:
		m.maybe = append(m.maybe, last.value)
	}
}

// takeBehind takes the sums that stand behind a verb. The first is the verb's, the others may be.
func (m *moneyProse) takeBehind(v *givenVerb, sums []statedSum, clause string, end int) {
	for i, s := range sums {
		switch {
		case i == 0:
			v.maybe = v.maybe || containsAny(clause[s.to:end], takesBack)
			m.count(v, s, clause)
		case s.whole:
			m.count(v, s, clause)
		case !v.open:
			m.maybe = append(m.maybe, s.value)
		}
	}
}

// newVerb is the verb at a place of a clause.
func (m *moneyProse) newVerb(clause string, at []int) *givenVerb {
	before := tailOf(clause[:at[0]])
	v := &givenVerb{word: clause[at[0]:at[1]], open: notYetGiven.MatchString(before), whole: isWhole(before)}
	v.maybe = !certainVerbs[v.word] || containsAny(before, orderedTo) && !strings.Contains(before, "已") || containsAny(clause, otherMoney)
	return v
}

// clauseWithoutVerb reads a clause without a verb. It may continue the one before: 追缴张某、李某155元; 进行清退，共计1.2万元.
func (m *moneyProse) clauseWithoutVerb(clause string, sums []statedSum, listed bool) {
	verb := m.pendingVerb
	m.pendingSum = nil
	if len(sums) == 1 && !strings.Contains(clause[sums[0].to:], "问题") {
		m.pendingSum = &sums[0]
	}
	for _, s := range sums {
		only := onlySum.MatchString(clause[:s.from]) && s.to == len(clause)
		switch {
		case verb != nil && (listed || only):
			if m.count(verb, s, clause); !listed {
				verb = nil
			}
		case m.counted && s.whole && only:
			m.count(&givenVerb{word: "追缴", whole: true}, s, clause)
		case m.counted && !m.within:
			m.maybe = append(m.maybe, s.value)
		case verb != nil && !verb.open:
			m.maybe = append(m.maybe, s.value)
		default:
			continue
		}
		m.pendingSum = nil
	}
	if len(sums) > 0 {
		m.pendingVerb = nil
	}
}

// count takes a sum with its verb.
func (m *moneyProse) count(v *givenVerb, s statedSum, clause string) {
	switch {
	case m.within && !v.open && containsAny(clause, thisTime): // 累计追缴5000元，其中本轮整改追缴2000元
		m.countedAlone = append(m.countedAlone, s.value)
		return
	case v.open, m.within:
		return
	case v.maybe, v.word == "上缴" && len(m.parts)+len(m.wholes) > 0: // the money counted before is only handed on
		m.maybe = append(m.maybe, s.value)
		return
	case v.whole || s.whole:
		m.wholes = append(m.wholes, s.value)
	default:
		m.add(s.value)
	}
	m.unsure = m.unsure || len(m.parts)+len(m.wholes) > mostNumbers
	m.counted = true
	m.rough = m.rough || s.rough
	m.slack = decimal.Max(m.slack, s.slack)
	if m.words == "" {
		m.words = clause
	}
}
