package proof

import "gongshi/generator/finding"

var afterFeedbackRules = []Rule{{
	Code: "proof.date.afterfeedback", Severity: finding.Warning, Name: "收到反馈以后的事，日期却在反馈以前",
	Basis:  "先反馈，后整改；跨年的尤其容易把年份写错",
	Flags:  []string{"2024年1月16日，县委第一巡察组向局党组反馈了巡察意见。\n接到反馈意见后，局党组于⟦2023年1月22日⟧召开专题会议。", "2024年1月16日，县委第一巡察组向局党组反馈了巡察意见。\n收到反馈意见后，局党组高度重视，⟦2024年1月10日⟧召开专题会议。", "2024年1月16日，县委第一巡察组向局党组反馈了巡察意见。反馈后，局党组于⟦2023年12月20日⟧成立领导小组。", "2024年1月16日，县委第一巡察组向局党组反馈了巡察意见。\n反馈会后，局党组于⟦2023年1月17日⟧制定方案。"},
	Passes: []string{"2024年1月16日，县委第一巡察组向局党组反馈了巡察意见。\n接到反馈意见后，局党组于2024年1月22日召开专题会议。", "2024年1月16日，县委第一巡察组向局党组反馈了巡察意见。\n接到反馈意见后，局党组修订了2023年1月22日印发的制度。", "接到反馈意见后，局党组于2023年1月22日召开专题会议。", "2024年1月16日，县委第一巡察组向局党组反馈了巡察意见。\n此前，收到上轮反馈意见后，局党组于2023年1月22日召开会议。", "2024年1月16日，县委第一巡察组向局党组反馈了巡察意见。\n反馈后，局党组于1月22日召开会议。"},
	check:  afterFeedback,
}}

// earlierRound are words of sentences about another feedback.
var earlierRound = []string{"此前", "上轮", "上一轮", "首轮", "以前", "之前", "历史", "曾", "回头看", "市委", "省委", "中央", "审计", "督导", "督查"}

// afterFeedback holds the first date behind 收到反馈意见后 against the day of the feedback.
func afterFeedback(p *pass) {
	if !p.holdsRunes("反馈后") {
		return
	}
	first := p.text.milestones().feedbacks
	if len(first) == 0 {
		return
	}
	days := p.text.days()
	p.each("反馈", func(i, k int, runes []rune) {
		end := k + 2
		for _, w := range []string{"的巡察意见", "的意见", "巡察意见", "意见", "问题", "会议", "会"} {
			if starts(runes, end, w) {
				end += len([]rune(w))
				break
			}
		}
		if at(runes, end) != '后' && !startsAny(runes, end, "以后", "之后") {
			return
		}
		s := &p.text.sentences()[p.sentenceAt(i, k)]
		for n := range days {
			d := &days[n]
			if d.paragraph != i || d.from < end {
				continue
			}
			if d.Year == 0 || !s.holds(i, d.from, d.to) || !oneOf(at(runes, d.from-1), "于在，") || s.has(earlierRound...) || startsAny(runes, d.to, "印发", "制定的", "出台的", "前", "以前", "之前", "以来") {
				return
			}
			for f := range first {
				if !earlier(d.Date, first[f].Date) {
					return
				}
			}
			p.hit(i, d.from, d.to, "这是反馈以后的事，日期却早于反馈的"+first[0].Date.String(), "改正其中写错的一个")
			return
		}
	})
}
