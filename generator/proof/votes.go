package proof

import "fmt"

// votes compares 同意81票，不同意1票，弃权2票 with how many votes the text says there are.
func votes(p *pass) {
	t := p.text
	if !p.mayHold("弃权") {
		return
	}
	t.eachScene(func(s scene) {
		var cast []*quantity
		kinds := [3]bool{}
		for i := s.at; i < s.end; i++ {
			q := &s.list[i]
			n := t.kindOfVote(q)
			if n < 0 {
				continue
			}
			if kinds[n] || q.loose || len(cast) > 0 && q.measure != cast[0].measure {
				return // of two elections
			}
			kinds[n] = true
			cast = append(cast, q)
		}
		if kinds[0] && kinds[2] && len(cast) > 1 {
			p.compareVotes(s, cast)
		}
	})
}

// kindOfVote is 0 for votes in favour, 1 for those against, 2 for abstentions, -1 for another number.
func (t *Text) kindOfVote(q *quantity) int {
	switch {
	case t.hasBefore(q, "弃权"):
		return 2
	case t.hasBefore(q, "不同意", "反对", "不赞成"):
		return 1
	case t.hasBefore(q, "同意", "赞成"):
		return 0
	}
	return -1
}

// compareVotes compares the votes of all kinds with the valid ones, those that came back or those who were there.
func (p *pass) compareVotes(s scene, cast []*quantity) {
	t := p.text
	sum, of := fixed(0), ""
	for _, q := range cast {
		sum += q.value
		of += t.textOf(q)
	}
	var whole *quantity
	for k := range s.list {
		c := &s.list[k]
		if c.from >= cast[0].from && c.paragraph == cast[0].paragraph {
			break
		}
		if c.value == sum && !t.hasBefore(c, "收回", "发出", "发放") {
			return
		}
		if c.last == one && !c.loose && t.says(c, "有效票", "收回", "实到", "到会", "有效选票", "出席") && (whole == nil || !t.says(whole, "有效")) && !t.says(c, "无效") {
			whole = c
		}
	}
	if whole == nil || whole.value == sum || len(cast) < 3 && sum < whole.value && t.hasBefore(whole, "实到", "到会") {
		return
	}
	if r := (reckoning{exact: float64(sum)}); whole.near(r, 1.3) {
		q := cast[len(cast)-1]
		p.sayIt(q.paragraph, cast[0].from, q.end, "各种票加起来是"+sum.String()+"，前面写的是"+t.textOf(whole), "改正其中写错的一个")
	}
}

// inBothLists compares how many there are in fact with two lists and with those who are in both: 第一批135人，第二批128人，两批均参加的21人，实际参训242人.
func inBothLists(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := max(s.at, 2); i+1 < s.end; i++ {
			both, q := &s.list[i], &s.list[i+1]
			if !t.hasBefore(both, "均参加", "都参加", "都有", "重复", "同时参加", "均有", "重叠", "交叉", "都报", "均报", "两场都", "两期都") || !t.hasBefore(q, "实际", "实有", "去重", "扣除", "剔除", "净") || q.measure != both.measure || q.loose || both.loose {
				continue
			}
			sum, n := fixed(0), 0
			of := ""
			var others []reckoning
			for k := i - 1; k >= 0 && n < 5; k-- {
				c := &s.list[k]
				if c.measure != q.measure || c.loose {
					continue
				}
				others = append(others, reckoning{exact: float64(c.value - both.value)})
				sum, n, of = sum+c.value, n+1, t.textOf(c)+"、"+of
				others = append(others, reckoning{exact: float64(sum - both.value)}, reckoning{exact: float64(sum)}, reckoning{exact: float64(sum - 2*both.value)})
			}
			r := reckoning{exact: float64(sum - both.value), of: of + "重复的" + t.textOf(both)}
			if n > 1 && q.near(r, 1.3) {
				p.tell(q, r, (*quantity).equals, others...)
			}
		}
	})
}

// majorities compares 应到60人，实到38人，过半数 with both numbers.
func majorities(p *pass) {
	t := p.text
	if !p.mayHold("应到") && !p.mayHold("应参") && !p.mayHold("应出席") {
		return
	}
	t.eachRow(func(row []quantity) {
		for i := 1; i < len(row); i++ {
			all, here := &row[i-1], &row[i]
			if all.measure != here.measure || all.loose || here.loose || !t.hasBefore(all, "应到", "应参", "应出席") || !t.hasBefore(here, "实到", "到会", "出席", "实际") {
				continue
			}
			runes := t.Paragraphs[here.paragraph].runes
			said := runes[here.end:min(len(runes), here.end+24)]
			if hasWord(said, "过半数", "超过半数", "过半", "半数以上") && !hasWord(said, "未过半", "未超过", "不足") && 2*here.value <= all.value ||
				hasWord(said, "超过三分之二", "三分之二以上") && !hasWord(said, "未超过", "不足") && 3*here.value < 2*all.value {
				p.sayIt(here.paragraph, here.from, here.end, "应到"+t.textOf(all)+"，实到"+t.textOf(here)+"，没有达到后面说的比例", "改正写错的那个数")
			}
		}
	})
}

// ranks compares 12个乡镇中排名第13位 with how many there are.
func ranks(p *pass) {
	t := p.text
	for _, word := range []string{"排名第", "位居第", "位列第", "名列第", "排在第", "排第"} {
		p.each(word, func(i, k int, runes []rune) {
			from := k + len([]rune(word))
			n, end := numberAfter(runes, from, 3)
			if n == 0 {
				n, end = hanAfter(runes, from, 3)
			}
			all := t.quantities()
			at := t.firstBehind(i, k) - 1
			if n == 0 || !oneOf(runes[min(end, len(runes)-1)], "位名") || at < 0 || all[at].paragraph != i || all[at].loose || all[at].last != one || k-all[at].end > 24 || !t.isAllOf(&all[at]) {
				return
			}
			if fixed(n)*one > all[at].value {
				p.sayIt(i, from, end, fmt.Sprintf("一共%s，写的是第%d", t.textOf(&all[at]), n), "改正其中写错的一个")
			}
		})
	}
}

// isAllOf reports 全县12个乡镇中: a number of all among which one stands.
func (t *Text) isAllOf(q *quantity) bool {
	behind := t.behind(q)
	return t.hasBefore(q, "全", "共", "所有") && len(behind) > 0 && len(behind) <= 10 && behind[len(behind)-1] == '中'
}
