package proof

import (
	"strings"

	"gongshi/generator/ledger"
)

// Words that say of a whole 项 that it is done, or that it is not.
var (
	saysDone = []string{"已全部整改到位", "已全部整改完成", "已全部完成", "已全部整改", "已整改到位", "已整改完成", "已整改完毕", "已完成整改", "已经完成整改", "整改已完成", "整改已经完成", "整改工作已完成", "整改工作已经完成", "已经整改到位", "整改完毕", "已销号", "全部整改到位"}
	saysOpen = []string{"尚未完成", "尚未整改", "未整改到位", "正在整改", "仍在整改", "整改中", "还未完成", "未能完成", "暂未完成", "没有完成", "尚未落实", "尚未到位", "尚未启动", "正在抓紧整改", "正在推进整改"}
)

// contradicts finds rows whose result says the opposite of their status. A result that rows of another status share is not looked at.
func (p *pass) contradicts(status ledger.Status, words []string) {
	if p.facts == nil {
		return
	}
	items := p.facts.Unit.Items
	shared := map[string]bool{}
	for i := range items {
		if items[i].Standing().Near() != status {
			shared[items[i].Result.Cell] = true
		}
	}
	seen := map[string]bool{}
	for i := range items {
		it := &items[i]
		if it.Standing().Near() != status {
			continue
		}
		for _, f := range []ledger.Field{it.Result, it.Note} {
			if f.Text == "" || seen[f.Cell] || f.Cell == it.Result.Cell && shared[f.Cell] {
				continue
			}
			seen[f.Cell] = true
			p.contradiction(f, it.Standing(), words)
		}
	}
}

func (p *pass) contradiction(f ledger.Field, status ledger.Standing, words []string) {
	for _, w := range words {
		k := strings.Index(f.Text, w)
		if k < 0 {
			continue
		}
		from := len([]rune(f.Text[:k]))
		if before := at([]rune(f.Text), from-1); status.Near() == ledger.Open && oneOf(before, "未没不") {
			continue
		}
		p.cell(f, from, from+len([]rune(w)), "完成情况是“"+status.String()+"”，这里写的是“"+w+"”", "看哪一个对，改成一致的")
		return
	}
}
