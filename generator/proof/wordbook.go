package proof

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/finding"
)

// Wordbook is an office's own words: what it accepts as it is, and what it insists on.
type Wordbook struct {
	// Accepted are words within which nothing is told.
	Accepted []string
	// Wanted are words and what the office writes for them.
	Wanted []WantedWord
}

// WantedWord is a wrong word and the right one.
type WantedWord struct{ Wrong, Right string }

// WordsName is the name of the file that has them.
const WordsName = "gongshi.words"

// BadLine is a line of such a file that is not understood.
type BadLine struct {
	Line int
	Text string
}

const (
	longestWord = 60
	mostWords   = 20_000
)

// ParseWords reads such a file: a line “接受 词” for a word to accept, “错的 → 对的” for one to insist on; what stands behind # is for people.
func ParseWords(text string) (book *Wordbook, bad []BadLine) {
	book = &Wordbook{}
	n := 0
	for line := range strings.Lines(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)) {
		n++
		line = strings.TrimSpace(withoutRemark(line))
		switch {
		case line == "":
		case len(book.Accepted)+len(book.Wanted) >= mostWords || !book.add(line):
			bad = append(bad, BadLine{n, line})
		}
	}
	return book, bad
}

// withoutRemark cuts off a remark, which begins the line or follows a blank.
func withoutRemark(line string) string {
	before := ' '
	for i, r := range line {
		if (r == '#' || r == '＃') && unicode.IsSpace(before) {
			return line[:i]
		}
		before = r
	}
	return line
}

// arrows stand between a wrong word and the right one.
var arrows = []string{"=>", "->", "→", "⇒", "＝＞"}

// add takes a line; it reports that it could.
func (b *Wordbook) add(line string) bool {
	for _, arrow := range arrows {
		wrong, right, ok := strings.Cut(line, arrow)
		if !ok {
			continue
		}
		w := WantedWord{bareWord(wrong), bareWord(right)}
		if !isOwnWord(w.Wrong) || !isOwnWord(w.Right) || w.Wrong == w.Right || slices.ContainsFunc(arrows, func(a string) bool { return strings.Contains(w.Right, a) }) {
			return false
		}
		b.Wanted = append(b.Wanted, w)
		return true
	}
	if line == "接受" {
		return false
	}
	word := line
	if rest, ok := strings.CutPrefix(line, "接受"); ok && rest != strings.TrimLeft(rest, " \t　：:") {
		word = strings.TrimLeft(rest, " \t　：:")
	}
	if word = bareWord(word); !isOwnWord(word) || strings.ContainsFunc(word, unicode.IsSpace) {
		return false
	}
	b.Accepted = append(b.Accepted, word)
	return true
}

// bareWord is a word without blanks and quotation marks around it.
func bareWord(s string) string {
	s = strings.TrimSpace(s)
	for _, marks := range [][2]string{{"“", "”"}, {"「", "」"}, {"‘", "’"}, {`"`, `"`}} {
		if inner, ok := strings.CutPrefix(s, marks[0]); ok && strings.HasSuffix(inner, marks[1]) && len(inner) > len(marks[1]) {
			return strings.TrimSuffix(inner, marks[1])
		}
	}
	return s
}

func isOwnWord(s string) bool {
	return s != "" && utf8.ValidString(s) && utf8.RuneCountInString(s) <= longestWord && !strings.ContainsFunc(s, unicode.IsControl)
}

// With is the words of both, those of b before the others; either may be nil.
func (b *Wordbook) With(others *Wordbook) *Wordbook {
	switch {
	case b == nil:
		return others
	case others == nil:
		return b
	}
	return &Wordbook{slices.Concat(b.Accepted, others.Accepted), slices.Concat(b.Wanted, others.Wanted)}
}

// wordbookRules tell of the words on which an office insists.
var wordbookRules = []Rule{{
	Code: "proof.word.own", Severity: finding.Warning, Name: "没有用本单位规定的写法",
	Basis:  "本单位的用词（gongshi.words）",
	Flags:  []string{"@用词=一中党办→一中党政办\n⟦一中党办⟧牵头整改。", "@用词=老师→教师\n⟦老师⟧队伍建设有待加强，⟦老师⟧培训不够。", "@用词=学科组=>教研组\n各⟦学科组⟧认真落实。", "@用词=账目→账\n⟦账目⟧不清。"},
	Passes: []string{"@用词=党办→党办公室\n党办公室牵头整改。", "@用词=老师→教师\n教师队伍建设有待加强。", "老师队伍建设有待加强。", "@用词=接受 老师傅\n@用词=老师→教师\n老师傅带徒弟。"},
	check:  ownWords,
}}

func ownWords(p *pass) {
	if p.book == nil {
		return
	}
	done := map[string]bool{}
	for _, w := range p.book.Wanted {
		if done[w.Wrong] { // the first one holds
			continue
		}
		done[w.Wrong] = true
		n := utf8.RuneCountInString(w.Wrong)
		p.each(w.Wrong, func(i, k int, runes []rune) {
			if !covered(runes, k, w.Wrong, w.Right) {
				p.fix(i, k, k+n, w.Right, "“"+w.Wrong+"”不是本单位规定的写法", "写“"+w.Right+"”")
			}
		})
	}
}

// accepting leaves out the hits that lie within a word that is accepted.
func (b *Wordbook) accepting(text *Text, hits []Hit) []Hit {
	if b == nil || len(b.Accepted) == 0 || len(hits) == 0 {
		return hits
	}
	first, longest := map[rune][][]rune{}, 0
	for _, w := range b.Accepted {
		runes := []rune(w)
		first[runes[0]] = append(first[runes[0]], runes)
		longest = max(longest, len(runes))
	}
	return slices.DeleteFunc(hits, func(h Hit) bool {
		runes := h.text(text)
		for k := max(h.To-longest, 0); k <= h.From && k < len(runes); k++ {
			for _, w := range first[runes[k]] {
				if k+len(w) >= h.To && k+len(w) <= len(runes) && slices.Equal(runes[k:k+len(w)], w) {
					return true
				}
			}
		}
		return false
	})
}
