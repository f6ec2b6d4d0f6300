package proof

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
	"gongshi/generator/pattern"
)

var timeFormRules = []Rule{
	{
		Code: "proof.date.form", Severity: finding.Warning, Name: "时间的写法不对",
		Basis: "GB/T 15835-2011：时刻写“8时30分”或者“8:30”，不混用；年份写四位",
		Flags: []string{"请于10月26日⟦上午8：30分⟧到体育馆集合。", "会议于⟦9:00时⟧召开。", "于⟦14:30点⟧报到。", "⟦上午8点：30分⟧签到。", "定于⟦下周一⟧上午召开会议。\n某某镇人民政府\n2025年4月22日", "请于⟦本周五⟧前报送。\n某某镇人民政府\n2025年4月22日",
			"会议于⟦上午9时30⟧召开。", "培训时间为⟦8时30-11时⟧。"},
		Passes: []string{"请于10月26日上午8:30到体育馆集合。", "会议于9时30分召开。", "比分为3：30分出胜负。", "每周一例会，逢周五学习。", "下周一起恢复开放。", "上午9时30名代表到会。", "培训时间为8时30分至11时。", "利用每周五下午学习。\n某某镇人民政府\n2025年4月22日"},
		check:  timeForms,
	},
	{
		Code: "proof.order.row", Severity: finding.Warning, Name: "一看二看、第一步第二步跳号或者重复",
		Basis:  "同一组序次语依次使用，各用一次",
		Flags:  []string{"第一步，摸底排查；第二步，集中整治；⟦第四步⟧，验收销号。", "一看台账，二查现场，⟦四问⟧群众。", "第一阶段：动员部署。第二阶段：自查自纠。⟦第二阶段⟧：整改落实。", "一来方便群众，二来节约成本，⟦四来⟧便于管理。", "一抓学习，二抓制度，⟦二抓⟧落实。"},
		Passes: []string{"第一步，摸底排查；第二步，集中整治；第三步，验收销号。", "一看台账，二查现场，三问群众。", "第一阶段任务已完成，第三阶段任务启动。", "一查到底，三查三看，四下基层。", "一心一意，二话不说，四处奔走。", "一季度增长2%，三季度增长3%。"},
		check:  steppedRows,
	},
}

var timeForm = []telltale{
	{words: "0分 1分 2分 3分 4分 5分 6分 7分 8分 9分", re: pattern.New(`((?:上午|下午|晚上|早上|中午|凌晨)?\d{1,2}[:：]\d{2}分)(?:[^之钟出差]|$)`), never: "比分 得分 评分", text: "“:”和“分”混用", hint: "写“8时30分”，或者写“8:30”"},
	{words: "0时 1时 2时 3时 4时 5时 6时 7时 8时 9时 0点 1点 2点 3点 4点 5点 6点 7点 8点 9点", re: pattern.New(`(?:[^\d:：]|^)((?:上午|下午|晚上|早上|中午|凌晨)?\d{1,2}[:：]\d{2}(?:时|点))(?:[^间段候]|$)`), text: "“:”和“时”混用", hint: "写“9时”，或者写“9:00”"},
	{words: "点： 点: 时： 时:", re: pattern.New(`(?:[^\d:：]|^)((?:上午|下午)?\d{1,2}(?:点|时)[:：]\d{2}分?)`), text: "“时”和“:”混用", hint: "写“8时30分”，或者写“8:30”"},
	{words: "上午 下午 晚上 早上 中午 凌晨", re: pattern.New(`((?:上午|下午|晚上|早上|中午|凌晨)\d{1,2}(?:时|点)(?:[0-5]\d))(?:[，。；、）至到—召在举开准前后起]|$)`), text: "分钟数后面少了“分”", hint: "写“9时30分”"},
	{words: "时0 时1 时2 时3 时4 时5", re: pattern.New(`(\d{1,2}时[0-5]\d[-—至到]\d{1,2}时)`), text: "分钟数后面少了“分”", hint: "写“8时30分至11时”"},
}

// weekdaysSoon are days of the week as seen from the day of writing.
var weekdaysSoon = pattern.New(`(?:定于|请于|拟于|将于|于|在|改在|改为)((?:本|下|上)(?:个)?(?:周|星期|礼拜)[一二三四五六日天])(?:[（(]|上午|下午|晚|前|召|举|早|中午|到|全天|\d)`)

func timeForms(p *pass) {
	p.telltales(timeForm)
	if !p.signed() {
		return
	}
	for _, w := range []string{"下周", "本周", "上周", "下星期", "本星期", "下个"} {
		p.each(w, func(i, k int, _ []rune) {
			s := &p.text.sentences()[p.sentenceAt(i, k)]
			for _, m := range s.all(weekdaysSoon) {
				if from, to := m.span(1); from == k {
					p.hit(i, from, to, "“"+m.text(1)+"”过后就看不懂了", "写具体的年、月、日")
				}
			}
		})
	}
}

// stepNouns follow 第一 in rows of steps.
var stepNouns = []string{"步", "阶段", "批次", "环节", "板块", "篇章", "道关口", "种情形", "种情况", "类情形", "个方面"}

// rowVerbs follow 一 in rows such as 一看台账，二查现场.
const rowVerbs = "看查抓讲学比问听谈评改建促靠防严强重转访议督推争守优帮带管稳保打治清拆种来则方以忌戒盼"

// steppedRows finds a number left out or used twice in a row of steps or of short clauses.
func steppedRows(p *pass) {
	for _, noun := range stepNouns {
		if p.has("第一" + noun) {
			p.stepRow(noun)
		}
	}
	for i := range p.text.Paragraphs {
		if q := &p.text.Paragraphs[i]; q.Kind != Table {
			p.verbRow(i, q.runes)
		}
	}
}

// stepRow looks at 第一步, 第二步 that begin clauses of one paragraph and have a mark behind them.
func (p *pass) stepRow(noun string) {
	paragraph, last := -1, 0
	p.each("第", func(i, k int, runes []rune) {
		n, end := hanAfter(runes, k+1, 2)
		to := end + len([]rune(noun))
		if n == 0 || !starts(runes, end, noun) || !oneOf(at(runes, to), "，：（是、") || k > 0 && !oneOf(runes[k-1], "。；：，、") || at(runes, to) == '、' && at(runes, to+1) == '第' {
			return
		}
		if i != paragraph {
			paragraph, last = i, 0
		}
		if last > 0 && n != last+1 && n != 1 {
			p.hit(i, k, to, "“第"+numbered.InHan(last)+noun+"”之后就是“"+string(runes[k:to])+"”", "这里应当是“第"+numbered.InHan(last+1)+noun+"”，或者补上漏掉的")
		}
		if last > 0 || n == 1 {
			last = n
		}
	})
}

// verbRow looks at clauses of a sentence that begin with 一看, 二查, 三问: from one on, with a clause each.
func (p *pass) verbRow(i int, runes []rune) {
	last, lastAt := 0, 0
	for k := 0; k+1 < len(runes); k++ {
		if runes[k] == '。' {
			last = 0
		}
		n := strings.IndexRune("一二三四五六", runes[k])/3 + 1
		if !oneOf(runes[k], "一二三四五六") || !oneOf(runes[k+1], rowVerbs) || k > 0 && !oneOf(runes[k-1], "，；：。") || !isHan(at(runes, k+2)) || oneOf(at(runes, k+2), "一二三四五六七八九十到") {
			continue
		}
		if last == 0 {
			if n == 1 {
				last, lastAt = 1, k
			}
			continue
		}
		if k-lastAt > 40 || k-lastAt < 4 {
			last = 0
			continue
		}
		if n != last+1 && last >= 2 {
			p.hit(i, k, k+2, "“"+numbered.InHan(last)+"”之后就是“"+numbered.InHan(n)+"”", "这里应当是“"+numbered.InHan(last+1)+string(runes[k+1])+"”（前面数到"+strconv.Itoa(last)+"）")
			return
		}
		last, lastAt = n, k
	}
}
