package proof

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/pattern"
	"gongshi/generator/stats"
)

// usualOwn are the words that offices commonly count by themselves beside 已完成, 未完成 and 长期坚持; a ledger may list others.
var usualOwn = []string{"基本完成", "阶段性完成", "部分完成", "申请延期"}

var usualOwnCount = pattern.New(ownSource(usualOwn))

// ownSource is a pattern that matches a count of one of the words: 基本完成整改2项.
func ownSource(words []string) string {
	words = slices.Clone(words)
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) }) // the longer of two that begin alike
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	return `(` + strings.Join(words, "|") + `)(?:整改)?(?:的|任务)*(\d{1,5})项`
}

// listOwn makes the words that the ledger lists known to the text's summaries.
func (t *Text) listOwn(facts *stats.Facts) {
	var words []string
	if facts != nil {
		for _, o := range facts.Own {
			words = append(words, o.Word)
		}
	}
	if slices.Equal(words, t.own) {
		return
	}
	t.own, t.summariesFound = words, nil
}

// statedOwn is a count of such a word. within says that it is of those counted before: 其中基本完成2项.
type statedOwn struct {
	stated
	word   string
	within bool
}

var withinOthers = pattern.New(`(?:其中|含|包括)[^，。；、\d]{0,8}$`)

// ownCounts are the sentence's counts of the words that are counted by themselves.
func (t *Text) ownCounts(s *sentence) (out []statedOwn) {
	counts := usualOwnCount
	if len(t.own) > 0 {
		counts = pattern.Compiled(regexp.MustCompile(ownSource(slices.Concat(usualOwn, t.own))))
	}
	end := 0
	for _, m := range s.all(counts) {
		before := s.text[:m.bytes[0]]
		within := withinOthers.MatchString(before)
		if len(out) > 0 && out[len(out)-1].within && slices.Contains([]string{"、", "和"}, s.text[end:m.bytes[0]]) {
			within = true
		}
		end = m.bytes[1]
		n, _ := strconv.Atoi(m.text(2))
		number := match{s, m.bytes[4:6]}
		out = append(out, statedOwn{stated{number, n}, m.text(1), within})
	}
	return out
}

// listsOwn reports a count of one of the words.
func (s *summary) listsOwn(words []string) bool {
	return slices.ContainsFunc(s.own, func(o statedOwn) bool { return slices.Contains(words, o.word) })
}

// ownSum adds up what is counted beside the set statuses.
func (s *summary) ownSum() (n int) {
	for _, o := range s.own {
		if !o.within {
			n += o.n
		}
	}
	return n
}

// compareOwn compares the counts of the words that the ledger lists with its own.
func (p *pass) compareOwn(s *summary) {
	for i := range s.own {
		o := &s.own[i]
		for _, known := range p.facts.Own {
			if known.Word == o.word && known.N != o.n {
				p.number(&o.stated, fmt.Sprintf("%s写的是%d项，台账里是%d项", o.word, o.n, known.N), "改成"+strconv.Itoa(known.N)+"，或者改正台账")
			}
		}
	}
}

// isOwnRate reports a percentage that the summary's own numbers give. One may count 长期坚持, and what has a word of the office's own, as done, or leave the
// latter out altogether.
func (s *summary) isOwnRate(rate string, ongoing, whole int) bool {
	own := s.ownSum()
	for _, finished := range []int{s.done.n + ongoing, s.done.n} {
		if isRateOf(rate, finished, whole) || own > 0 && (isRateOf(rate, finished+own, whole) || isRateOf(rate, finished, whole-own)) {
			return true
		}
	}
	return false
}
