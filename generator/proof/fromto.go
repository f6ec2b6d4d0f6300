package proof

import (
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var fromToRules = []Rule{
	{
		Code: "proof.word.fromto", Severity: finding.Warning, Name: "由9个减少了4个",
		Basis:  "前面说了原来的数，后面说现在的数，用“到”“至”；“了”后面是差数",
		Flags:  []string{"办理环节由9个减少⟦了⟧4个。", "合格率从85%提高⟦了⟧92%。", "办理时限由15天压缩⟦了⟧5天。", "人均收入由1.2万元增加⟦了⟧1.5万元。", "床位从200张增加⟦了⟧260张。"},
		Passes: []string{"办理环节由9个减少到4个。", "合格率从85%提高到92%，提高了7个百分点。", "由2023年的9个减少到4个，减少了5个。", "从2022年起减少了4个。", "由5人增加了2人，达到7人。", "由15天压缩至5天。", "从1月增加了3次。"},
		check:  func(p *pass) { p.telltales(fromTo) },
	},
	{
		Code: "proof.number.pointsof", Severity: finding.Warning, Name: "两个百分数的差写成了百分之几",
		Basis:  "两个百分数的差叫百分点",
		Flags:  []string{"优良率由58%提高到63%，提高了⟦5%⟧。", "入户率从82.5%上升至90%，上升⟦7.5%⟧。", "不良率由4%降到3%，下降⟦1%⟧。", "合格率达到96%，比上年的93%提高⟦3%⟧。"},
		Passes: []string{"优良率由58%提高到63%，提高了5个百分点。", "由50%提高到55%，提高了10%。", "收入增长5%，由58%提高到63%。", "完成率63%，增长5%。"},
		check:  pointsOf,
	},
	{
		Code: "proof.number.backwards", Severity: finding.Warning, Name: "范围的前一个数大于后一个数",
		Basis:  "GB/T 15835-2011 5.1.3：范围由小到大",
		Flags:  []string{"每月⟦5日至3日⟧报送整改进展。", "招聘⟦45岁至35岁⟧的人员。", "每人奖励⟦500元至300元⟧。", "完成率在⟦95%至90%⟧之间。", "第⟦8条至第5条⟧。"},
		Passes: []string{"每月25日至次月3日报送整改进展。", "招聘35岁至45岁的人员。", "由500元至300元逐步降低。", "从95%至90%下降。", "3月25日至4月3日。", "22时至6时。", "第5条至第8条。", "票价500元至300元不等，由12%至10%。", "8月28日至3日后。"},
		check:  backwards,
	},
}

var fromTo = []telltale{
	{words: "减少了 增加了 提高了 降低了 下降了 上升了 压缩了 缩短了 增长了 提升了 缩减了 精简了 压减了 扩大了",
		re:     pattern.New(`[由从](?:[^，。；\d]{0,8}|20\d\d年的|去年的|上年的|原来的|过去的)\d[\d.]*(?:万|亿|余)?(?:个|项|名|人|户|家|元|天|张|份|件|次|亩|%|台|辆|米|公里|小时|分钟|吨|处|所|间|工作日|万元|亿元|条|座|套|岁|起|班|种|页|道|枚|栋|本|册){1,3}(?:，?(?:逐步|大幅|分别|进一步|直接))?(?:减少|增加|提高|降低|下降|上升|压缩|缩短|增长|提升|缩减|精简|压减|扩大)(了)\d`),
		unless: "达到 达 现有 共有 变为 剩", text: "前面说了原来的数，后面应当是现在的数；“了”后面是差数", hint: "说现在的数写“到”，说差数去掉前面的“由……”", fix: "到"},
}

var (
	percentPair = pattern.New(`(\d+(?:\.\d+)?)[%％](?:[^，。；\d]{0,10}(?:到|至|为))[^，。；\d]{0,4}(\d+(?:\.\d+)?)[%％]，[^。；\d]{0,12}?(?:提高|提升|上升|下降|降低|增长|增加|减少|回落|高出|高|低)了?(?:约|近)?((\d+(?:\.\d+)?)[%％])(?:[^\d个]|$)`)
	percentThan = pattern.New(`(\d+(?:\.\d+)?)[%％]，(?:比|较)[^，。；\d]{0,14}的?(\d+(?:\.\d+)?)[%％](?:提高|提升|上升|下降|降低|增长|增加|减少|高出|高|低)了?((\d+(?:\.\d+)?)[%％])(?:[^\d个]|$)`)
)

// pointsOf finds a difference of two percentages that is called a percentage, where it is not their ratio too.
func pointsOf(p *pass) {
	all := p.text.sentences()
	for n := range all {
		s := &all[n]
		if strings.Count(s.text, "%")+strings.Count(s.text, "％") < 3 {
			continue
		}
		for _, re := range []*pattern.Pattern{percentPair, percentThan} {
			for _, m := range s.all(re) {
				a, _ := strconv.ParseFloat(m.text(1), 64)
				b, _ := strconv.ParseFloat(m.text(2), 64)
				c, _ := strconv.ParseFloat(m.text(4), 64)
				if d := max(a-b, b-a) - c; d > 0.001 || d < -0.001 || c == 0 {
					continue
				}
				from, to := m.span(3)
				p.likely(s.paragraph, from, to, m.text(4)+"个百分点", fmt.Sprintf("%s%%与%s%%相差的是%s个百分点", m.text(1), m.text(2), m.text(4)), "写“"+m.text(4)+"个百分点”")
			}
		}
	}
}

var backwardRange = pattern.New(`(?:^|[^\d.由从第])((\d{1,6}(?:\.\d+)?)(岁|元|万元|%|名|人|天|平方米|公里|条|页|日|份|分)(?:至|到|～|—)第?(\d{1,6}(?:\.\d+)?)(岁|元|万元|%|名|人|天|平方米|公里|条|页|日|份|分))|第((\d{1,4})(条|页|章)至第(\d{1,4})(条|页|章))`)

// backwards finds 45岁至35岁. What falls, and days of two months, are right.
func backwards(p *pass) {
	for _, mark := range []string{"至", "到", "～", "—"} {
		p.sentencesWith(mark, func(s *sentence) {
			if !s.has("岁", "元", "%", "名", "人", "天", "平方米", "公里", "条", "页", "日", "份", "分", "章") {
				return
			}
			for _, m := range s.all(backwardRange) {
				p.backward(s, m)
			}
		})
	}
}

func (p *pass) backward(s *sentence, m match) {
	g := 1
	if m.text(1) == "" {
		g = 6
	}
	a, _ := strconv.ParseFloat(m.text(g+1), 64)
	b, _ := strconv.ParseFloat(m.text(g+3), 64)
	from, to := m.span(g)
	runes := p.text.Paragraphs[s.paragraph].runes
	unit := m.text(g + 2)
	lead := string(runes[nearHead(runes, from, 8):from])
	if unit != m.text(g+4) || a <= b || p.within(s.paragraph, from, to) || strings.ContainsAny(lead, "由从降减缩跌月") && !strings.HasSuffix(lead, "每月") && unit == "日" || unit != "日" && strings.ContainsAny(lead, "由从降减缩跌") {
		return
	}
	if unit == "日" && !strings.HasSuffix(lead, "每月") || oneOf(at(runes, to), "不逐后内") {
		return
	}
	p.hit(s.paragraph, from, to, "前一个数大于后一个数", "由小到大写，或者改正其中写错的一个")
}
