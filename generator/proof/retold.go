package proof

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// retoldRules compare a sentence that is a cell of the ledger but for a few words with the cell.
var retoldRules = []Rule{
	{
		Code: "proof.name.retold", Severity: finding.Warning, Name: "照台账写的话，姓名、职务、部门、数与台账不同",
		Basis: "台账的存在问题、整改措施、整改结果",
		Flags: []string{"@项 宣传|更新不及时|学校党委委员、工会主席叶金胜任副组长，下设办公室|已完成|\n我校由党委委员、⟦纪委书记⟧叶金胜任副组长，下设办公室。",
			"@项 宣传|更新不及时|下设宣传整改办公室，办公室主任由杨立合担任|已完成|\n学校下设宣传整改办公室，办公室主任由⟦杨立和⟧担任。",
			"@项 防控|有漏洞|安保处加强对门岗处人员出入登记|已完成|\n经过整改，⟦总务处⟧加强对门岗处人员出入登记。",
			"@项 心理|不够|心理咨询室每两周开设一次心理微课|长期坚持|\n心理咨询室每⟦三⟧周开设一次心理微课。",
			"@项 资助|不严|2023年上半年共开展了三次资助宣传|已完成|\n2023年⟦下⟧半年共开展了三次资助宣传。"},
		Passes: []string{"@项 宣传|更新不及时|学校党委委员、工会主席叶金胜任副组长，下设办公室|已完成|\n我校由党委委员、工会主席叶金胜任副组长，下设办公室。",
			"@项 防控|有漏洞|一是安保处加强对门岗处人员出入登记|已完成|\n二是安保处加强对门岗处人员出入登记。",
			"@项 防控|有漏洞|安保处加强对门岗处人员出入登记|已完成|\n@项 防控|不严|总务处加强对门岗处人员出入登记|已完成|\n经过整改，总务处加强对门岗处人员出入登记。",
			"@项 心理|不够|心理咨询室每两周开设一次心理微课|长期坚持|\n心理咨询室定期开设心理微课。", "@项 财务|不严|及时公开财务收支情况，接受监督|已完成|\n定期公开财务收支情况，接受监督。"},
		check: retold,
	},
}

const (
	// seedLength is how many runes in a row of a sentence and a cell begin a comparison.
	seedLength = 6
	// longestGap is how many runes may differ.
	longestGap = 8
	// mostSeeds is how many places of a text one piece of a cell is compared with.
	mostSeeds = 3
	// mostSteps bounds the work for texts and ledgers that repeat themselves.
	mostSteps = 400000
)

// retelling compares sentences with cells.
type retelling struct {
	p     *pass
	cells [][]rune
	texts []string // the cells
	// seen has a bit for each hash of a piece of the text, first the paragraphs and places of each, next further ones.
	seen  []uint64
	first map[uint64]int32
	seeds []seed6
	steps int
}

// seed6 is a place of the text at which seedLength runes begin; next is 1 + the number of another with the same runes.
type seed6 struct {
	place
	next int32
}

func retold(p *pass) {
	if p.facts == nil || len(p.facts.Items) == 0 {
		return
	}
	r := retelling{p: p}
	r.readText()
	if len(r.seeds) == 0 {
		return
	}
	known := map[string]bool{}
	for _, it := range p.facts.Items {
		for _, f := range []ledger.Field{it.Measure, it.Result, it.Problem} {
			if f.Text != "" && !known[f.Text] {
				known[f.Text] = true
				r.cells, r.texts = append(r.cells, []rune(f.Text)), append(r.texts, f.Text)
			}
		}
	}
	for i := range r.cells {
		r.readCell(r.cells[i])
	}
}

// readText notes every piece of the paragraphs before the problems, and of those behind that are no line of the ledger.
func (r *retelling) readText() {
	t := r.p.text
	first := t.firstLabel()
	var lines *cellTexts
	for i := range t.Paragraphs {
		q := &t.Paragraphs[i]
		if q.Entry || q.Kind > Heading || q.Kind == Title || len(q.runes) < 2*seedLength {
			continue
		}
		if i >= first {
			if lines == nil {
				lines = cellTextsOf(r.p.facts.Unit.Items)
			}
			if lines.exact[bareLine(string(q.runes[max(0, colon(q.runes)):]))] || lines.exact[bareLine(q.Text)] {
				continue
			}
		}
		r.note(i, q.runes)
	}
}

// hashOf is the rolling hash of the pieces of a text.
const hashBase = 1000003

var hashTop = func() uint64 {
	h := uint64(1)
	for range seedLength {
		h *= hashBase
	}
	return h
}()

// pieces calls f for every seedLength runes in a row, until f gives another place to go on from.
func pieces(runes []rune, f func(k int, hash uint64) (next int)) {
	h, n := uint64(0), 0
	for k := 0; k < len(runes); k++ {
		h = h*hashBase + uint64(runes[k])
		if n++; n < seedLength {
			continue
		}
		if n > seedLength {
			h -= hashTop * uint64(runes[k-seedLength])
		}
		if next := f(k-seedLength+1, h); next > k+1 {
			h, n, k = 0, 0, next-1
		}
	}
}

func bitOf(hash uint64) (word int, bit uint64) {
	x := hash * 0x9e3779b97f4a7c15 >> 48
	return int(x >> 6), 1 << (x & 63)
}

func (r *retelling) note(paragraph int, runes []rune) {
	if r.first == nil {
		r.first, r.seen = map[uint64]int32{}, make([]uint64, 1<<10)
	}
	pieces(runes, func(k int, hash uint64) int {
		word, bit := bitOf(hash)
		r.seen[word] |= bit
		r.seeds = append(r.seeds, seed6{place{int32(paragraph), int32(k)}, r.first[hash]})
		r.first[hash] = int32(len(r.seeds))
		return 0
	})
}

// readCell finds the pieces of a cell that the text has.
func (r *retelling) readCell(cell []rune) {
	pieces(cell, func(k int, hash uint64) (next int) {
		if word, bit := bitOf(hash); r.seen[word]&bit == 0 || r.steps > mostSteps {
			return 0
		}
		n := 0
		for s := r.first[hash]; s != 0 && n < mostSeeds; s = r.seeds[s-1].next {
			n++
			at := r.seeds[s-1].place
			runes := r.p.text.Paragraphs[at.paragraph].runes
			if slices.Equal(runes[at.at:at.at+seedLength], cell[k:k+seedLength]) {
				next = max(next, r.block(int(at.paragraph), int(at.at), runes, cell, k))
			}
		}
		return next
	})
}

// block compares what stands on both sides of a piece that text and cell share; it returns where the shared piece ends in the cell.
func (r *retelling) block(paragraph, from int, runes, cell []rune, at int) int {
	to, end := from+seedLength, at+seedLength
	for to < len(runes) && end < len(cell) && runes[to] == cell[end] {
		to, end = to+1, end+1
	}
	for from > 0 && at > 0 && runes[from-1] == cell[at-1] {
		from, at = from-1, at-1
	}
	r.steps += to - from
	g := gap{r: r, paragraph: paragraph, runes: runes, cell: cell}
	if i, k, ok := g.behind(to, end); ok {
		g.judge(to, i, end, k)
	}
	if i, k, ok := g.before(from, at); ok {
		g.judge(i, from, k, at)
	}
	return end
}

// gap is what differs between a text and a cell that are alike around it.
type gap struct {
	r           *retelling
	paragraph   int
	runes, cell []rune
}

// behind finds where text and cell are alike again behind a place: three runes, or the end of a clause.
func (g *gap) behind(t, c int) (i, k int, ok bool) {
	for sum := 1; sum <= 2*longestGap; sum++ {
		for a := max(0, sum-longestGap); a <= min(sum, longestGap); a++ {
			i, k = t+a, c+sum-a
			if g.r.steps++; i > len(g.runes) || k > len(g.cell) {
				continue
			}
			if n := commonBegin(g.runes[i:], g.cell[k:]); n >= 3 || endsClause(g.runes, i+n) && endsClause(g.cell, k+n) && (n == 2 || a > 0 && sum > a) {
				return i, k, noMark(g.runes[t:i]) && noMark(g.cell[c:k])
			}
		}
	}
	return 0, 0, false
}

// before finds where they are alike before a place: three runes, or the beginning of a clause.
func (g *gap) before(t, c int) (i, k int, ok bool) {
	for sum := 1; sum <= 2*longestGap; sum++ {
		for a := max(0, sum-longestGap); a <= min(sum, longestGap); a++ {
			i, k = t-a, c-(sum-a)
			if g.r.steps++; i < 0 || k < 0 {
				continue
			}
			if commonEnd(g.runes[max(0, i-3):i], g.cell[max(0, k-3):k]) >= 3 || endsClause(g.runes, i-1) && endsClause(g.cell, k-1) && a > 0 && sum > a {
				return i, k, noMark(g.runes[i:t]) && noMark(g.cell[k:c])
			}
		}
	}
	return 0, 0, false
}

// endsClause reports a mark, or the end of a text, at k.
func endsClause(runes []rune, k int) bool { return k < 0 || k >= len(runes) || isMark(runes[k]) }

func noMark(runes []rune) bool {
	return !slices.ContainsFunc(runes, func(r rune) bool { return isMark(r) || oneOf(r, "《》“”") })
}

// hasElsewhere reports that another cell, or 基本信息, has it as the text does.
func (g *gap) hasElsewhere(from, to int) bool {
	first := from
	for first > max(0, from-2) && !isMark(g.runes[first-1]) {
		first--
	}
	own := string(g.runes[first:min(len(g.runes), to+3)])
	return slices.ContainsFunc(g.r.texts, func(s string) bool { return strings.Contains(s, own) })
}
