package retrace

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

var (
	figures  = pattern.New(`\d+(?:,\d{3})*(?:\.\d+)?(?:%|％|万元|亿元|元)?`)
	hanCount = pattern.New(`百分之[一二三四五六七八九十百点零]+|[一二两三四五六七八九十百]+(?:个百分点|个(?:方面|问题|具体问题|类别|月|工作日|单位)|类问题|大类|项|条|次|份|件|场|期|名|人|天)`)
	counter  = pattern.New(`^[一二两三四五六七八九十百]+`)
)

// findNumbers writes names for numbers, as far as the words around them say which they are.
func (p *paragraph) findNumbers() {
	for _, m := range figures.FindAllStringIndex(p.text, -1) {
		if !p.free(m[0], m[1]) || m[0] > 0 && strings.ContainsAny(p.text[m[0]-1:m[0]], "-./@_"+letters) || m[0] < headSize(p.text) {
			continue
		}
		p.number(m[0], m[1], strings.ReplaceAll(strings.ReplaceAll(p.text[m[0]:m[1]], "％", "%"), ",", ""), true)
	}
	for _, m := range hanCount.FindAllStringIndex(p.text, -1) {
		if !p.free(m[0], m[1]) || strings.HasSuffix(p.text[:m[0]], "第") {
			continue
		}
		if percent, ok := strings.CutPrefix(p.text[m[0]:m[1]], "百分之"); ok {
			n, _ := sheet.ParseHan(percent)
			p.number(m[0], m[1], strconv.FormatInt(n, 10)+"%", false)
			continue
		}
		said := counter.FindString(p.text[m[0]:m[1]])
		if n, ok := sheet.ParseHan(strings.ReplaceAll(said, "两", "二")); ok {
			p.number(m[0], m[0]+len(said), strconv.FormatInt(n, 10), false)
		}
	}
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// readings are the values that a number can be.
type readings struct {
	// right have the number and a word beside it, wrong only the word; best and bestWrong are how near it is. equal have the number, with a word or without.
	right, wrong    []*compose.Named
	equal           []string
	best, bestWrong int
}

// number looks at one number; exact says that it is written as a template would.
func (p *paragraph) number(from, to int, value string, exact bool) {
	r := p.readings(from, to, value)
	said := p.text[from:to]
	switch {
	case value == "1" && !exact && r.best < strong: // 完成一项、销号一项
	case len(r.right) == 1 && r.bestWrong < r.best+strong:
		if (!exact || said != r.right[0].Text) && !p.frame {
			p.differs(said+p.unit(to), r.right[0], r.right[0].Text+p.unit(to))
		}
		p.add(from, to, r.right[0], plain(r.right[0]))
	case len(r.right) > 1 && !p.frame:
		p.which(from, to, namesOf(r.right))
	case len(r.right)+len(r.equal) == 0 && len(r.wrong) == 1:
		p.differs(said+p.unit(to), r.wrong[0], r.wrong[0].Text+p.unit(to))
		p.add(from, to, r.wrong[0], plain(r.wrong[0]))
	case len(r.equal) > 0 && exact && !p.frame && p.counted(to, said):
		p.which(from, to, r.equal)
	case p.ofList(from, to, value):
	default:
		p.leave(from, to, said+p.unit(to), blankNumber)
	}
}

// leave keeps a number or a day that is no fact; a frame has a place to fill in instead.
func (p *paragraph) leave(from, to int, said, blank string) {
	p.keep(from, to)
	if p.frame {
		p.marks[len(p.marks)-1].instead = p.blanks.next(blank)
	}
	p.unknown = append(p.unknown, said)
}

// readings are found by the words beside the number; without a ledger they alone decide.
func (p *paragraph) readings(from, to int, value string) (r readings) {
	for i := range p.names {
		v := &p.names[i]
		if !p.isNumber(v, value) {
			continue
		}
		near := p.nearness(v, from, to)
		same := v.Text == value || strings.HasSuffix(value, "元") && amount(v.Text) == amount(value)
		if same {
			r.equal = append(r.equal, v.Name)
		}
		switch {
		case near == 0:
		case same || p.frame:
			r.right, r.best = nearest(r.right, v, near, r.best)
		case sameUnit(v.Text, value) && near >= strong:
			r.wrong, r.bestWrong = nearest(r.wrong, v, near, r.bestWrong)
		}
	}
	return r
}

// nearest keeps those that are nearest.
func nearest(list []*compose.Named, v *compose.Named, near, best int) ([]*compose.Named, int) {
	switch {
	case near > best:
		return []*compose.Named{v}, near
	case near == best:
		return append(list, v), best
	}
	return list, best
}

// isNumber reports a value that a number can be.
func (p *paragraph) isNumber(v *compose.Named, value string) bool {
	switch {
	case v.Steers || v.IsList || v.Day.Year != 0 || v.Text == "":
		return false
	case !p.frame:
		return onlyNumber.MatchString(v.Text)
	}
	return len(v.Items) == 0 && sameUnit(strings.ReplaceAll(v.Text, "万元", "元"), strings.ReplaceAll(value, "万元", "元"))
}

// amount is a sum of money in yuan, so that 1.53万元 is 15300元; "" for anything else.
func amount(text string) string {
	wan := strings.HasSuffix(text, "万元")
	sum, err := decimal.NewFromString(strings.TrimSuffix(strings.TrimSuffix(text, "元"), "万"))
	if err != nil || !strings.HasSuffix(text, "元") {
		return ""
	}
	if wan {
		sum = sum.Shift(4)
	}
	return sum.String()
}

var ofKind = pattern.New(`^(\p{Han}+)(\d+)\p{Han}*$`)

// ofList tells of a number that only a list has, such as 4 of 政务处分4人: a template writes only the whole list.
func (p *paragraph) ofList(from, to int, value string) bool {
	before := p.text[clauseStart(p.text, from):from]
	for i := range p.names {
		v := &p.names[i]
		for _, text := range v.Texts {
			if m := ofKind.FindStringSubmatch(text); m != nil && m[2] == value && strings.HasSuffix(before, m[1]) && !v.Steers {
				p.doubt(finding.TemplateFromOnly, finding.Values{"said": m[1] + p.text[from:to] + p.unit(to), "action": "{{" + v.Forms(".")[min(1, len(v.Forms("."))-1)].Action + "}}"})
				p.keep(from, to)
				return true
			}
		}
	}
	return false
}

// counted reports a number behind which something is counted that a ledger counts.
func (p *paragraph) counted(to int, said string) bool {
	rest := p.text[to:]
	return strings.HasSuffix(said, "%") || strings.HasSuffix(said, "元") || strings.HasPrefix(rest, "项") || strings.HasPrefix(rest, "个") || strings.HasPrefix(rest, "条")
}

// unit is the word behind a number, to show it with.
func (p *paragraph) unit(to int) string {
	r, size := utf8.DecodeRuneInString(p.text[to:])
	if size == 0 || strings.ContainsRune("，。；：、（）《》“” ", r) {
		return ""
	}
	return string(r)
}

func sameUnit(a, b string) bool {
	tail := func(s string) string { return strings.TrimLeft(s, "0123456789.,") }
	return tail(a) == tail(b)
}

func namesOf(list []*compose.Named) (names []string) {
	for _, v := range list {
		names = append(names, v.Name)
	}
	return names
}

// nearer is how much more a word before a number says than one behind it: 已完成的48项整改任务 are not all.
const nearer = 80

// strong is the nearness of a word of three runes right beside a number.
const strong = nearer + 60

// nearness is how well the words beside a number say that it is this value: the longest of its words that stands in the same clause right before it or behind
// it; 0 where none does. A word that is part of another value's longer one does not count: 完成 in 未完成.
func (p *paragraph) nearness(v *compose.Named, from, to int) (best int) {
	start := clauseStart(p.text, from)
	before, behind := p.text[start:from], p.text[to:clauseEnd(p.text, to)]
	for _, word := range v.Near {
		n := utf8.RuneCountInString(word)
		counts := strings.IndexAny(word, "个项条类件大") == 0 // so it can only stand behind
		if k := strings.LastIndex(before, word); k >= 0 && !counts && filler.MatchString(before[k+len(word):]) && !p.partOfLonger(word, before, k) {
			best = max(best, 20*n+nearer)
		}
		if k := strings.Index(behind, word); k >= 0 && behindFiller.MatchString(behind[:k]) && !p.partOfLonger(word, behind, k) {
			best = max(best, 20*n)
		}
	}
	return best
}

// partOfLonger reports a word at a place of a text that is part of a longer word of any value there.
func (p *paragraph) partOfLonger(word, text string, at int) bool {
	for i := range p.names {
		for _, longer := range p.names[i].Near {
			if k := strings.Index(longer, word); k >= 0 && len(longer) > len(word) && at >= k && strings.HasPrefix(text[at-k:], longer) {
				return true
			}
		}
	}
	return false
}

var (
	// filler is what may stand between a word and its number: 整改完成率达到93%, 正在推进的4项.
	filler = pattern.New(`^(?:整改|任务|问题|事项|措施|的|有|为|是|共|共计|计|达到|达|了|各类|资金|违规|违纪|金额|人民币|约|：|:)*$`)
	// behindFiller is what may stand between a number and its word: 4项整改任务, 48项已完成.
	behindFiller = pattern.New(`^(?:项|个|条|类|件|具体|已|问题|任务|整改|措施|均|需要|需|尚|仍|，)*$`)
)

func clauseStart(text string, at int) int {
	k := strings.LastIndexAny(text[:at], "，。；、：（）！？")
	if k < 0 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(text[k:])
	if text[k:k+size] == "：" && k > 0 {
		return max(0, clauseStart(text, k))
	}
	return k + size
}

func clauseEnd(text string, at int) int {
	if k := strings.IndexAny(text[at:], "，。；、：（）！？"); k >= 0 {
		return at + k
	}
	return len(text)
}
