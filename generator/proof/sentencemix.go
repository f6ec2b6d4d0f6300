package proof

// clauseCount is a number with its measure word in a sentence: 4次.
type clauseCount struct {
	from, to int
	measure  rune
	han      bool
	value    int
	// ends says that it ends its clause.
	ends bool
}

// leastFigures is how many counts in figures a sentence has at least beside the one in 汉字.
const leastFigures = 2

// mixedInSentences finds the one count in 汉字 of a sentence whose others are in figures: with the same measure word at the ends of clauses, or above ten.
func mixedInSentences(p *pass) {
	all := p.text.sentences()
	for i := range all {
		s := &all[i]
		if !s.has("次", "名", "人", "份", "项", "个") || !s.has("一", "二", "三", "四", "五", "六", "七", "八", "九", "十") {
			continue
		}
		runes := []rune(s.text)
		counts := countsOf(runes)
		for n, c := range counts {
			if !c.han {
				continue
			}
			like, figures, others := 0, 0, 0
			for m, o := range counts {
				switch {
				case m == n:
				case o.han:
					others++
				default:
					figures++
					if o.measure == c.measure && o.ends {
						like++
					}
				}
			}
			if others == 0 && (c.ends && like >= leastFigures || c.value > 10 && figures >= leastFigures) && !p.within(s.paragraph, s.from+c.from, s.from+c.to) {
				p.hit(s.paragraph, s.from+c.from, s.from+c.to, "这里写“"+string(runes[c.from:c.to+1])+"”，同一句的别处用阿拉伯数字", "同一句用同一种数字")
			}
		}
	}
}

// countsOf are the counts of a sentence, without those that are words: 八项规定, 三个方面.
func countsOf(runes []rune) (counts []clauseCount) {
	for k, r := range runes {
		if !oneOf(r, "次名人份项个") {
			continue
		}
		from, han := tallyBefore(runes, k)
		if n, start := hanBefore(runes, k, 4); from == k && n > 10 && at(runes, start-1) == '，' { // a clause begins with it
			from, han = start, true
		}
		if from == k || startsAny(runes, k+1, "方面", "规定", "月", "百分点", "小时", "工作日") || oneOf(at(runes, from-1), "这那两前后首上下") {
			continue
		}
		c := clauseCount{from: from, to: k, measure: r, han: han, ends: at(runes, k+1) == 0 || oneOf(at(runes, k+1), "，、；。")}
		if han {
			c.value = hanNumber(runes[from:k])
		}
		counts = append(counts, c)
	}
	return counts
}
