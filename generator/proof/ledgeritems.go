package proof

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
)

// ledgerItemRules compare what a text says of one 项 with its row.
var ledgerItemRules = []Rule{
	{
		Code: "proof.number.item", Severity: finding.Warning, Name: "一项任务的完成情况、时限、责任人与台账不符",
		Basis: "文字里说的是台账的哪一行，以那一行为准",
		Flags: []string{"@项 办学|办学条件差|学校将新建一栋综合楼，有望年底动工|未完成|\n@项 办学|师资薄弱|举行线上线下教师培训|已完成|\n学校将新建一栋综合楼，该项整改任务⟦已完成⟧。",
			"@项 办学|办学条件差|组织教职工外出研学，学习先进经验|已完成|\n学校组织教职工外出研学，该项任务⟦未完成⟧。"},
		Passes: []string{"@项 办学|办学条件差|学校将新建一栋综合楼，有望年底动工|未完成|\n学校将新建一栋综合楼，该项整改任务未完成。", "@项 办学|办学条件差|学校将新建一栋综合楼|未完成|\n学校将新建食堂，该项整改任务已完成。",
			"@项 办学|办学条件差|组织教职工外出研学，学习先进经验|已完成|\n学校组织教职工外出研学，该项任务已完成。"},
		check: ledgerItems,
	},
}

// ofThisItem matches what a sentence says of the 项 that it has told of.
var (
	ofThisItem    = pattern.New(`(?:该项|该|此项|这项|这一)(?:整改)?(?:任务|事项|措施|工作)[^，。；]{0,4}?(已完成|已经完成|未完成|尚未完成|正在推进|正在整改|长期坚持|需要长期坚持|需长期坚持|已整改到位|已销号|基本完成)`)
	itemDeadline  = pattern.New(`(?:(?:整改|完成)(?:时限|期限)(?:定)?(?:为|是|：|至)|要求(?:于|在)|计划(?:于|在)|(?:应|须)(?:于|在))(\d{4}年\d{1,2}月(?:\d{1,2}日)?)`)
	itemOffice    = pattern.New(`(?:责任|牵头)(?:部门|单位|科室)(?:为|是|：)([^，。；、（）]{2,14})`)
	itemLeader    = pattern.New(`(?:由|责任领导(?:为|是|：))([^，。；、（）由]{3,12}?)(?:具体)?(?:负责|牵头|抓|，|。)`)
	statusOfWords = map[string]ledger.Status{"已完成": ledger.Done, "已经完成": ledger.Done, "已整改到位": ledger.Done, "已销号": ledger.Done, "未完成": ledger.Open, "尚未完成": ledger.Open, "正在推进": ledger.Open, "正在整改": ledger.Open,
		"长期坚持": ledger.Ongoing, "需要长期坚持": ledger.Ongoing, "需长期坚持": ledger.Ongoing}
)

func ledgerItems(p *pass) {
	if p.facts == nil {
		return
	}
	t := p.text
	first := t.firstLabel()
	all := t.sentences()
	for i := range all {
		s := &all[i]
		q := &t.Paragraphs[s.paragraph]
		if s.paragraph >= first || q.Entry || q.Kind > Heading || !s.has("该项", "此项", "这项", "责任部门", "整改时限", "该任务", "负责", "牵头", "前完成", "责任领导", "责任单位", "时限", "要求在", "要求于", "计划于") {
			continue
		}
		before := ""
		if i > 0 && all[i-1].paragraph == s.paragraph {
			before = all[i-1].text
		}
		s.eachPoint(func(point *sentence) { p.ledgerItem(point, before) })
	}
}

// eachPoint calls f for each piece of a sentence that ； parts, since each tells of another row.
func (s *sentence) eachPoint(f func(*sentence)) {
	from := s.from
	for piece := range strings.SplitSeq(s.text, "；") {
		f(&sentence{paragraph: s.paragraph, from: from, text: piece})
		from += len([]rune(piece)) + 1
	}
}

// ledgerItem compares what a piece says with the rows that it, or the sentence before it, tells of.
func (p *pass) ledgerItem(s *sentence, before string) {
	told := []rune(s.text)
	if startsAny(told, 0, "该", "此项", "这项") {
		told = append([]rune(before), told...)
	}
	if items := p.itemsTold(told); len(items) > 0 {
		p.compareItem(s, items)
	} else if m, ok := s.find(ofThisItem); ok {
		if items := p.itemsLike(told); len(items) > 0 {
			p.compareStatus(s, m, items)
		}
	}
}

// leastLike is how many pairs of characters a text has of a row, at least, where it tells of it in other words.
const leastLike = 6

// itemsLike are the rows with most of the pairs of characters that the text has, twice as many as any row of another status has.
func (p *pass) itemsLike(told []rune) (best []*ledger.Item) {
	if startsAny(told, 0, "关于", "针对") { // the name of the problem, which other rows have too
		for k := 2; k < min(len(told), 30); k++ {
			if told[k] == '，' && endsWith(told, k, "问题", "方面") {
				told = told[k:]
			}
		}
	}
	pairs := map[[2]rune]bool{}
	for k := 0; k+1 < min(len(told), mostCompared); k++ {
		if isHan(told[k]) && isHan(told[k+1]) {
			pairs[[2]rune{told[k], told[k+1]}] = true
		}
	}
	counts := map[ledger.Status]int{} // the most of a row of each status
	most := 0
	for _, it := range p.facts.Items {
		seen := map[[2]rune]bool{}
		runes := []rune(it.Measure.Text)
		for k := 0; k+1 < min(len(runes), mostCompared); k++ {
			if pair := [2]rune{runes[k], runes[k+1]}; pairs[pair] {
				seen[pair] = true
			}
		}
		n := len(seen)
		if counts[it.Status] = max(counts[it.Status], n); n > most {
			most, best = n, nil
		}
		if n == most && n > 0 {
			best = append(best, it)
		}
	}
	if most < leastLike {
		return nil
	}
	for status, n := range counts {
		if status != best[0].Status && 2*n > most {
			return nil
		}
	}
	return best
}

// leastTold is how many runes in a row a text has of a row's measure, at least, where it tells of it.
const leastTold = 7

// itemsTold are the rows whose measure the text tells of: those with the longest piece of it.
func (p *pass) itemsTold(told []rune) (best []*ledger.Item) {
	most := leastTold - 1
	for _, it := range p.facts.Items {
		field := it.Measure.Text
		if field == "" {
			field = it.Result.Text
		}
		switch n := longestShared(told, []rune(field), most); {
		case n > most:
			most, best = n, []*ledger.Item{it}
		case n == most && len(best) > 0:
			best = append(best, it)
		}
	}
	return best
}

// mostCompared is how many runes of a cell are compared with a sentence.
const mostCompared = 400

// longestShared is how many runes in a row two texts share, where that is at least as many as asked for.
func longestShared(a, b []rune, least int) (most int) {
	a, b = a[:min(len(a), mostCompared)], b[:min(len(b), mostCompared)]
	least = max(least, 1)
	for i := 0; i+least <= len(a); i++ {
		for k := 0; k+least <= len(b); k++ {
			if a[i] != b[k] {
				continue
			}
			n := 1
			for i+n < len(a) && k+n < len(b) && a[i+n] == b[k+n] {
				n++
			}
			most = max(most, n)
		}
	}
	return most
}

// compareItem compares what a sentence says of a row with all the rows that it may mean.
func (p *pass) compareItem(s *sentence, items []*ledger.Item) {
	if m, ok := s.find(ofThisItem); ok {
		p.compareStatus(s, m, items)
	}
	compare := func(re *pattern.Pattern, what string, field func(*ledger.Item) string, same func(stated, known string) bool) {
		m, ok := s.find(re)
		if !ok || slices.ContainsFunc(items, func(it *ledger.Item) bool { return field(it) == "" || same(m.text(1), field(it)) }) {
			return
		}
		p.otherwise(s, m, what, field(items[0]))
	}
	compare(itemDeadline, "整改时限", func(it *ledger.Item) string {
		if d, ok := it.Deadline.Date(); ok {
			return d.String()
		}
		return ""
	}, func(stated, known string) bool { return strings.HasPrefix(known, stated) })
	contains := func(stated, known string) bool {
		return strings.Contains(known, stated) || strings.Contains(stated, known)
	}
	compare(itemOffice, "责任部门", func(it *ledger.Item) string { return it.Department.Text }, contains)
	if m, ok := s.find(itemLeader); ok && p.isDepartment(m.text(1)) {
		compare(itemLeader, "责任部门", func(it *ledger.Item) string { return it.Department.Text }, contains)
		return
	}
	compare(itemLeader, "责任领导", func(it *ledger.Item) string { return it.Leader.Text }, func(stated, known string) bool {
		return contains(stated, known) || !strings.HasSuffix(stated, "长") && !strings.HasSuffix(stated, "书记") && !strings.HasSuffix(stated, "主席") && !strings.HasSuffix(stated, "主任")
	})
}

// otherwise reports what the ledger says otherwise of a row.
func (p *pass) otherwise(s *sentence, m match, what, right string) {
	from, to := m.span(1)
	p.sayIt(s.paragraph, from, to, what+"写的是“"+m.text(1)+"”，台账这一项是“"+right+"”", "看哪一个对，写成一样的")
}

// compareStatus compares how far a row is said to have come.
func (p *pass) compareStatus(s *sentence, m match, items []*ledger.Item) {
	if status, known := statusOfWords[m.text(1)]; known && !slices.ContainsFunc(items, func(it *ledger.Item) bool { return it.Status == status || it.Status == ledger.Own }) {
		p.otherwise(s, m, "完成情况", items[0].Standing().String())
	}
}

// isDepartment reports one of the ledger's 责任部门.
func (p *pass) isDepartment(name string) bool {
	return slices.ContainsFunc(p.facts.Items, func(it *ledger.Item) bool { return it.Department.Text == name })
}
