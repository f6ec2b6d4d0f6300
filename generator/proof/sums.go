package proof

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/pattern"
)

var (
	sumOf        = pattern.New(amountPattern)
	inAll        = pattern.New(`(?:共计|合计|总计)(?:[^，。；\d元]{0,6})(` + amountPattern + `)`)
	amountBefore = pattern.New(`\d元?[^，。；\d]{0,12}[，、]?$`)
)

// sums finds a sentence's amounts and the total that the sentence states for them.
func (s *sentence) sums() (items []match, whole match, ok bool) {
	if !s.has("元") || !s.has("共计", "合计", "总计") || s.has("其中") {
		return nil, match{}, false
	}
	whole, ok = s.find(inAll)
	if !ok || !amountBefore.MatchString(s.text[:whole.bytes[0]]) {
		return nil, match{}, false
	}
	for _, m := range s.all(sumOf) {
		if m.bytes[1] <= whole.bytes[0] {
			items = append(items, m)
		}
	}
	return items, whole, len(items) >= 2
}

var (
	moneyParts = pattern.New(`(` + amountPattern + `)，(?:其中|(包括|分别为|分别是))：?([^，。；]+)`)
	inTotal    = pattern.New(`(?:共计|合计|总计)[^，。；\d]{0,4}$`)
)

// moneyOf finds an amount and its stated parts: 1.5万元，其中张某3000元、李某5000元. all says that there are no other parts.
func (s *sentence) moneyOf() (whole match, items []match, all bool) {
	if !s.has("元，其中", "元，包括", "元，分别") {
		return match{}, nil, false
	}
	m, ok := s.find(moneyParts)
	if !ok {
		return match{}, nil, false
	}
	list := m.text(5)
	for _, w := range []string{"每", "均", "约", "最", "余", "多"} { // no parts, or none that add up
		if strings.Contains(list, w) {
			return match{}, nil, false
		}
	}
	for _, it := range s.all(sumOf) {
		if m.bytes[10] <= it.bytes[0] && it.bytes[1] <= m.bytes[11] {
			items = append(items, it)
		}
	}
	if len(items) < 2 || strings.Count(list, "、") != len(items)-1 {
		return match{}, nil, false
	}
	return m, items, m.text(4) != "" && inTotal.MatchString(s.text[:m.bytes[0]]) && !strings.Contains(list, "等")
}

// compareMoneyParts compares an amount with its parts. Their sum is at most the amount, and equal to it where they are all.
func (p *pass) compareMoneyParts(s *sentence) {
	whole, items, all := s.moneyOf()
	if items == nil {
		return
	}
	sum := addUp(items)
	stated, unit := amount(whole.text(2), whole.text(3))
	over := sum.Sub(stated)
	short := over.Neg() // less may be rounded
	if over.GreaterThanOrEqual(unit) || all && short.GreaterThanOrEqual(unit.Div(decimal.NewFromInt(5))) && short.Mul(decimal.NewFromInt(20)).GreaterThanOrEqual(stated) {
		from, to := whole.span(1)
		p.hit(s.paragraph, from, to, "总数写的是"+whole.text(1)+"，后面的各笔加起来是"+sum.String()+"元", "改正其中写错的一个")
	}
}

func moneySum(p *pass) {
	all := p.text.sentences()
	for i := range all {
		p.compareMoneyParts(&all[i])
		items, whole, ok := all[i].sums()
		if !ok {
			continue
		}
		sum := addUp(items)
		if stated, unit := amount(whole.text(2), whole.text(3)); stated.Sub(sum).Abs().GreaterThanOrEqual(unit) {
			from, to := whole.span(1)
			p.hit(all[i].paragraph, from, to, "合计写的是"+whole.text(1)+"，前面的加起来是"+sum.String()+"元", "改正其中写错的一个")
		}
	}
}

func moneyUnit(p *pass) {
	all := p.text.sentences()
	for i := range all {
		if _, parts, _ := all[i].moneyOf(); parts != nil {
			for _, m := range parts {
				if m.text(2) != parts[0].text(2) {
					_, from := m.span(1)
					p.hit(all[i].paragraph, from, from+len([]rune(m.text(2)))+1, "并列的几笔钱，有的写元，有的写万元", "换成同一个单位")
					break
				}
			}
		}
		items, whole, ok := all[i].sums()
		if !ok {
			continue
		}
		for _, m := range items {
			if m.text(2) == whole.text(3) {
				continue
			}
			_, from := m.span(1)
			p.hit(all[i].paragraph, from, from+len([]rune(m.text(2)))+1, "相加的几笔钱，有的写元，有的写万元", "换成同一个单位")
			break
		}
	}
}

// togetherOf is a whole with parts that exclude each other: 新建 is not 修订.
var togetherOf = pattern.New(`(\d{1,5})([项个件处条份])，其中：?((?:(?:新建|新增|新制定|制定|修订|修改|完善|废止|保留|已完成|已整改|已办结|未完成|未整改|正在整改|正在推进|尚未整改)[^，。；、\d]{0,4}\d{1,5}[项个件处条份][，、和]?){2,6})`)

var partOf = pattern.New(`(\d{1,5})([项个件处条份])`)

// exceedTogether reports a whole that is less than the sum of its parts: 制定制度8项，其中修订5项，新建4项.
func (p *pass) exceedTogether(s *sentence) {
	if !s.has("，其中") {
		return
	}
	m, ok := s.find(togetherOf)
	if !ok {
		return
	}
	whole, _ := strconv.Atoi(m.text(1))
	sum := 0
	for _, part := range partOf.FindAllStringSubmatch(m.text(3), -1) {
		n, _ := strconv.Atoi(part[1])
		if sum += n; part[2] != m.text(2) {
			return
		}
	}
	if sum > whole {
		from, to := m.span(1)
		p.hit(s.paragraph, from, to, fmt.Sprintf("总数是%d%s，其中各部分加起来是%d%s", whole, m.text(2), sum, m.text(2)), "改正其中写错的一个")
	}
}

// handledOf is a number of persons with the numbers of each kind of handling.
var handledOf = pattern.New(`(?:问责|处理|处分)[^，。；\d]{0,4}(\d{1,4})人，其中：?((?:(?:给予)?(?:党纪处分|政务处分|党纪政务处分|诫勉谈话|批评教育|提醒谈话|书面检查|通报批评|组织处理|党内警告|党内严重警告)\d{1,4}人[，、和]?){2,})[。；]?$`)

var handledPart = pattern.New(`(\d{1,4})人`)

// handledParts reports persons without any kind of handling: each must have one, and some may have two.
func (p *pass) handledParts() {
	all := p.text.sentences()
	for i := range all {
		if !all[i].has("人，其中") {
			continue
		}
		m, ok := all[i].find(handledOf)
		if !ok {
			continue
		}
		whole, _ := strconv.Atoi(m.text(1))
		sum := 0
		for _, part := range handledPart.FindAllStringSubmatch(m.text(2), -1) {
			n, _ := strconv.Atoi(part[1])
			sum += n
		}
		if sum < whole {
			from, to := m.span(1)
			p.hit(all[i].paragraph, from, to, fmt.Sprintf("总数是%d人，其中各种处理加起来是%d人", whole, sum), "改正其中写错的一个，或者补上漏写的")
		}
	}
}
