package edited

import (
	"strings"

	"gongshi/generator/difference"
)

// sentence is a part of a paragraph up to 。？ or ！ and the marks that close with it.
type sentence struct {
	paragraph, from, to int
	// text is it as it stands, bare without layout.
	text, bare string
}

// sentences divides paragraphs into their sentences. A paragraph that goes on with the one before belongs to its last sentence.
func sentences(paragraphs []Paragraph) (out []sentence) {
	for i, p := range paragraphs {
		runes := []rune(p.Text)
		first := true
		for from := 0; from < len(runes); {
			to := sentenceEnd(runes, from)
			s := sentence{paragraph: i, from: from, to: to, text: strings.TrimSpace(string(runes[from:to]))}
			from = to
			if s.bare = difference.Bare(s.text); s.bare == "" {
				continue
			}
			for s.from < s.to && difference.IsLayout(runes[s.from]) {
				s.from++
			}
			if first && p.Joins && len(out) > 0 {
				out[len(out)-1] = out[len(out)-1].with(s)
			} else {
				out = append(out, s)
			}
			first = false
		}
	}
	return out
}

// with is the sentence and the next one as one; its place is that of the first.
func (s sentence) with(next sentence) sentence {
	s.text, s.bare = s.text+next.text, s.bare+next.bare
	return s
}

// sentenceEnd is where the sentence ends that begins at from.
func sentenceEnd(runes []rune, from int) int {
	for i := from; i < len(runes); i++ {
		if !strings.ContainsRune("。？！", runes[i]) {
			continue
		}
		for i+1 < len(runes) && strings.ContainsRune("。？！”’」』）", runes[i+1]) {
			i++
		}
		return i + 1
	}
	return len(runes)
}

// mostJoined is how many lines one sentence may be broken into.
const mostJoined = 4

// joinedAs joins sentences that are one in the other text: a title or a name that was broken into lines.
func joinedAs(list, other []sentence) (out []sentence) {
	has := make(map[string]bool, len(other))
	for i := range other {
		has[other[i].bare] = true
	}
	for i := 0; i < len(list); i++ {
		s := list[i]
		if !has[s.bare] {
			joined := s
			for k := i + 1; k < len(list) && k < i+mostJoined; k++ {
				joined = joined.with(list[k])
				if has[joined.bare] {
					s, i = joined, k
					break
				}
			}
		}
		out = append(out, s)
	}
	return out
}

func texts(list []sentence) []string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = list[i].bare
	}
	return out
}
