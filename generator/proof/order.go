package proof

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
)

var orderRules = []Rule{
	{
		Code: "proof.order.repeat", Severity: finding.Warning, Name: "一是二是三是三是",
		Basis:  "同一组序数每个只用一次，依次递增",
		Flags:  []string{"一是加强学习；二是建立制度；三是开展检查；⟦三是⟧严肃问责。", "整改结果：一是加强学习。\n二是建立制度。\n⟦二是⟧开展检查。"},
		Passes: []string{"一是成立专班，一是选人，二是定岗；二是建立制度。", "坚持一是一、二是二，实事求是。", "整改结果：一是甲；二是乙。\n整改结果：一是丙；二是丁。"},
		check:  func(p *pass) { p.reportSeries(seriesRepeat) },
	},
	{
		Code: "proof.order.skip", Severity: finding.Warning, Name: "一是之后是三是",
		Basis:  "同一组序数依次递增，不跳号",
		Flags:  []string{"一是加强学习；⟦三是⟧开展检查。", "学校高度重视，⟦二是⟧建立制度。", "一要加强学习，二要建立制度，⟦四要⟧开展检查。", "一要加强学习。\n二要建立制度。\n⟦四要⟧开展检查。"},
		Passes: []string{"一是加强学习；二是建立制度；三是开展检查。", "第二是建立制度。", "一要加强学习，二要建立制度。", "落实责任、措施、资金，四要素保障到位。", "一要加强学习；二是建立制度。", "一要解放思想，一是学习，二是研讨；二要转变作风。"},
		check:  func(p *pass) { p.reportSeries(seriesSkip) },
	},
	{
		Code: "proof.order.lone", Severity: finding.Warning, Name: "只有一是，没有二是",
		Basis:  "只有一点就不编号",
		Flags:  []string{"整改结果：⟦一是⟧加强学习，提高认识。"},
		Passes: []string{"一是加强学习。\n二是建立制度。", "统一是前提。", "做到一是一，绝不含糊。"},
		check:  func(p *pass) { p.reportSeries(seriesLone) },
	},
	{
		Code: "proof.order.separator", Severity: finding.Warning, Name: "一组分句之间的标点不一样",
		Basis:  "GB/T 15834-2011 4.6.3：并列的分句之间用同一种标点",
		Flags:  []string{"一是加强学习；二是建立制度⟦。⟧三是开展检查；四是严肃问责。"},
		Passes: []string{"一是加强学习；二是建立制度；三是开展检查。", "一是加强学习。每周一次。二是建立制度。", "一是加强学习；二是建立制度。\n三是开展检查。"},
		check:  func(p *pass) { p.reportSeries(seriesSeparator) },
	},
}

// ordinalIs is one ordinal such as 二是 at the beginning of a clause.
type ordinalIs struct {
	n, paragraph, from, to int
	// word is 是 or 要.
	word rune
}

// series is one row of 一是, 二是 …; a nested row is a series of its own.
type series struct {
	members []ordinalIs
	// wrong holds the fault of each member that does not follow the one before.
	wrong map[int]int
}

// The ways in which a series can be wrong.
const (
	seriesRepeat = iota + 1
	seriesSkip
	seriesLone
	seriesSeparator
)

func (s *series) last() int { return s.members[len(s.members)-1].n }

// reportSeries reports one kind of mistake in the series of the text.
func (p *pass) reportSeries(fault int) {
	for _, s := range p.text.allSeries() {
		switch fault {
		case seriesLone:
			if len(s.members) == 1 && s.members[0].n == 1 && s.members[0].word == '是' {
				m := s.members[0]
				p.hit(m.paragraph, m.from, m.to, "有“一是”，后面没有“二是”", "补上其余各点，或者去掉“一是”")
			}
		case seriesSeparator:
			p.reportSeparators(s)
		default:
			p.reportMembers(s, fault)
		}
	}
}

func (p *pass) reportMembers(s *series, fault int) {
	for i, m := range s.members {
		if s.wrong[i] != fault {
			continue
		}
		is := string(m.word)
		word := numbered.InHan(m.n) + is
		switch {
		case fault == seriesRepeat:
			p.hit(m.paragraph, m.from, m.to, "“"+word+"”在一组里出现了两次", "这里应当是“"+numbered.InHan(s.members[i-1].n+1)+is+"”，后面的依次改")
		case i == 0:
			p.hit(m.paragraph, m.from, m.to, "有“"+word+"”，前面没有“一"+is+"”", "补上前面的，或者重新编号")
		default:
			p.hit(m.paragraph, m.from, m.to, "“"+numbered.InHan(s.members[i-1].n)+is+"”之后就是“"+word+"”，跳了号", "这里应当是“"+numbered.InHan(s.members[i-1].n+1)+is+"”，或者补上漏掉的")
		}
	}
}

// reportSeparators reports the marks before members of one paragraph that differ from those before most of them.
func (p *pass) reportSeparators(s *series) {
	count := map[rune]int{}
	best := rune(0)
	mark := func(i int) rune {
		m := s.members[i]
		if m.from == 0 || s.members[i-1].paragraph != m.paragraph {
			return 0
		}
		return p.text.Paragraphs[m.paragraph].runes[m.from-1]
	}
	for i := 1; i < len(s.members); i++ {
		if r := mark(i); r != 0 {
			if count[r]++; count[r] > count[best] || best == 0 {
				best = r
			}
		}
	}
	for i := 1; i < len(s.members); i++ {
		if r := mark(i); r != 0 && r != best {
			m := s.members[i]
			p.hit(m.paragraph, m.from-1, m.from, "“"+numbered.InHan(m.n)+string(m.word)+"”前面用的是“"+string(r)+"”，同一组别处用的是“"+string(best)+"”", "同一组各点之间用同一种标点")
		}
	}
}

// allSeries finds all series of the text, once. A heading or a label such as 整改结果： ends the open ones.
func (t *Text) allSeries() []*series {
	if t.seriesKnown {
		return t.seriesFound
	}
	t.seriesKnown = true
	var open []*series
	for i := range t.Paragraphs {
		q := &t.Paragraphs[i]
		if q.Kind != Body || startsAnew(q.Text) {
			open = nil
		}
		for from := 0; from < len(q.runes); from++ {
			r := q.runes[from]
			if r != '是' && r != '要' {
				continue
			}
			n, start := hanBefore(q.runes, from, 3)
			if n == 0 || !clauseStart(q.runes, start) || sameWord(q.runes, start, from) || r == '要' && !mustDo(q.runes, start, from) {
				continue
			}
			open = t.follow(open, ordinalIs{n, i, start, from + 1, r})
		}
	}
	return t.seriesFound
}

// follow puts a member into its series. 一是 begins one, within an open one or anew. Any other follows the innermost series that lacks it. Where none does,
// it goes to the innermost one of all and is wrong there.
func (t *Text) follow(open []*series, m ordinalIs) []*series {
	begin := func(wrong int) []*series {
		s := &series{members: []ordinalIs{m}, wrong: map[int]int{}}
		if wrong != 0 {
			s.wrong[0] = wrong
		}
		t.seriesFound = append(t.seriesFound, s)
		return append(open, s)
	}
	if m.n == 1 {
		return begin(0)
	}
	for _, same := range []bool{true, false} { // 一要 may go on with 二是
		for i := len(open) - 1; i >= 0; i-- {
			if open[i].last() == m.n-1 && (open[i].members[0].word == m.word) == same {
				open[i].members = append(open[i].members, m)
				return open[:i+1]
			}
		}
	}
	if len(open) == 0 {
		return begin(seriesSkip)
	}
	at := len(open) - 1
	for i := at; i >= 0; i-- {
		if open[i].last() == m.n {
			at = i
			break
		}
	}
	s := open[at]
	s.wrong[len(s.members)] = seriesSkip
	if s.last() >= m.n {
		s.wrong[len(s.members)] = seriesRepeat
	}
	s.members = append(s.members, m)
	return open[:at+1]
}

// mustDo reports 一要, 二要 that begin a point: 四要素 and 两要 are words.
func mustDo(runes []rune, start, k int) bool {
	return runes[start] != '两' && !oneOf(at(runes, k+1), "素件点义害闻职领务事情地道塞案，、。；”")
}

// startsAnew reports a paragraph that begins with a label or an ordinal.
func startsAnew(text string) bool {
	return strings.HasPrefix(text, "整改") || strings.HasPrefix(text, "存在问题") || strings.HasPrefix(text, "推进措施") || strings.HasPrefix(text, "长期措施")
}

// clauseStart reports whether a clause begins at i.
func clauseStart(runes []rune, i int) bool {
	return i == 0 || strings.ContainsRune("。；，：、！？“（)） 　,;:.", runes[i-1])
}

// sameWord reports 一是一 and 二是二, which are no ordinals.
func sameWord(runes []rune, start, is int) bool {
	return is+1 < len(runes) && is-start == 1 && runes[start] == runes[is+1] && (is+2 == len(runes) || strings.ContainsRune("、，。；二”", runes[is+2]))
}
