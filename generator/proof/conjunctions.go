package proof

import "gongshi/generator/pattern"

var (
	onlyThen   = pattern.New(`(?:^|[；，])(只有[^；]{4,60}，就)(?:一定|能|会|可以|必|可)`)
	notMore    = pattern.New(`[^不，。；]{2,20}(不是)[^，。；而]{2,24}，更是`)
	thoughThen = pattern.New(`(?:^|；)(虽然)[^；，]{3,40}，(?:我们|我局|我校)?就(?:要|应|必须|得|该)`)
)

// unpairedWords are pairs of conjunctions that do not go together; unless are words one of which makes the sentence right.
var unpairedWords = []struct {
	first, second []string
	re            *pattern.Pattern
	unless        []string
	hint          string
}{
	{[]string{"不仅", "不但", "不光"}, []string{"，但"}, pattern.New(`((?:不仅|不但|不光)[^，。；：]{2,30}，但是?)[^，。；]`), []string{"而且", "还", "更", "并且", "反而", "甚至", "同时", "也是"}, "后面写“而且”“还”"},
	{[]string{"即使", "哪怕", "就算"}, []string{"，但"}, pattern.New(`((?:即使|哪怕|就算)[^，。；：]{3,30}，但是?)[^，。；]`), []string{"，也", "也要", "也能", "也会", "也不", "仍", "都"}, "后面写“也”，或者把前面改成“虽然”"},
	{[]string{"无论", "不论", "不管"}, []string{"，但"}, pattern.New(`((?:无论|不论|不管)[^，。；：]{2,30}，但是?)[^，。；]`), []string{"都", "也", "均", "总", "一律", "始终", "皆", "必须", "一样"}, "后面写“都”"},
	{[]string{"之所以"}, []string{"，因此", "，所以"}, pattern.New(`(之所以[^，。；：]{2,30}，(?:因此|所以))`), []string{"是因为", "在于", "原因", "就因为", "就是", "是由于"}, "后面写“是因为”，或者把前面改成“因为”"},
	{[]string{"只要"}, []string{"，才"}, pattern.New(`(?:^|[；。，])(只要[^，。；：]{2,30}，才(?:能|会|可以|可))`), []string{"只有", "就", "便"}, "写“只要……就……”，或者写“只有……才……”"},
}

func conjunctions(p *pass) {
	list := p.text.sentences()
	for n := range list {
		s := &list[n]
		for k := range unpairedWords {
			w := &unpairedWords[k]
			if !s.has(w.first...) || !s.has(w.second...) || s.has(w.unless...) {
				continue
			}
			if m, ok := s.find(w.re); ok {
				from, to := m.span(1)
				p.hit(s.paragraph, from, to, "前后的关联词不配", w.hint)
			}
		}
		if s.has("只有") && !s.has("才", "方能", "方可") {
			if m, ok := s.find(onlyThen); ok {
				from, to := m.span(1)
				p.hit(s.paragraph, from, to, "“只有”和“才”搭配，后面是“就”", "把“就”改成“才”，或者写“只要”")
			}
		}
		if s.has("，更是") && s.has("不是") && !s.has("而是", "不仅", "不只", "不单", "不光", "也是", "无不是", "是不是") {
			if m, ok := s.find(notMore); ok {
				from, to := m.span(1)
				p.hit(s.paragraph, from, to, "“不是”后面说“更是”，前后矛盾", "写“不仅是”，或者把“更是”改成“而是”")
			}
		}
		if s.has("虽然") && !s.has("但", "却", "可", "仍", "还", "也", "然而") {
			if m, ok := s.find(thoughThen); ok {
				from, to := m.span(1)
				p.fix(s.paragraph, from, to, "既然", "“虽然”后面要有转折，这里后面是“就”", "写“既然”")
			}
		}
	}
}
