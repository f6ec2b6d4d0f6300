package proof

import (
	"slices"
	"strings"
	"unicode"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// IgnoreItem is the item of 基本信息 with the codes of findings that the unit does not want.
const IgnoreItem = "忽略检查"

// Figures is the beginning of the codes of the rules about figures, for Options.Ignore.
const Figures = "proof.number"

// Ignored reads a unit's 忽略检查: codes or their beginnings, between any marks or blanks, and words to accept, in quotation marks. A code that belongs to no rule
// gives a finding.
func Ignored(info ledger.Info) (codes []string, accepted *Wordbook, findings finding.List) {
	v := info[IgnoreItem]
	rest, words := quotedWords(v.Text)
	if words != nil {
		accepted = &Wordbook{Accepted: words}
	}
	codes = strings.FieldsFunc(rest, func(r rune) bool {
		return r != '.' && r != '-' && !(r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)))
	})
	for _, c := range codes {
		if !slices.ContainsFunc(Rules, func(r Rule) bool { return ignored(r.Code, inFull([]string{c})) }) {
			findings = append(findings, finding.IgnoredUnknown.At(finding.Where{Sheet: v.Sheet, Cell: v.Cell, Excerpt: c}, finding.Values{"item": IgnoreItem, "code": c}))
		}
	}
	return codes, accepted, findings
}

// wordMarks are the quotation marks around a word to accept.
var wordMarks = map[rune]rune{'“': '”', '‘': '’', '「': '」', '『': '』'}

// quotedWords takes the words out of a text that stand in quotation marks and are no codes; rest is without them.
func quotedWords(text string) (rest string, words []string) {
	var b strings.Builder
	runes := []rune(text)
	for i := 0; i < len(runes); i++ {
		end, ok := wordMarks[runes[i]]
		n := slices.Index(runes[i+1:min(i+2+longestWord, len(runes))], end)
		if !ok || n < 0 {
			b.WriteRune(runes[i])
			continue
		}
		word := string(runes[i+1 : i+1+n])
		if _, nested := quotedWords(word); nested != nil || !slices.ContainsFunc(runes[i+1:i+1+n], func(r rune) bool { return r >= unicode.MaxASCII }) {
			b.WriteRune(runes[i]) // quotation marks around codes, or around the whole
			continue
		}
		if word = strings.TrimSpace(word); isOwnWord(word) {
			words = append(words, word)
		}
		b.WriteRune(' ')
		i += n + 1
	}
	return b.String(), words
}

// ignored reports whether the list, as written in full, has a code or a beginning of it.
func ignored(code string, list []string) bool {
	for _, c := range list {
		if rest, ok := strings.CutPrefix(code, c); ok && (rest == "" || rest[0] == '.') {
			return true
		}
	}
	return false
}

// inFull writes codes, and beginnings of codes, as the rules have them: punct. is proof.punct.
func inFull(list []string) []string {
	full := make([]string, len(list))
	for i, c := range list {
		c = strings.TrimSuffix(strings.ToLower(c), ".")
		if c != "proof" && !strings.HasPrefix(c, "proof.") {
			c = "proof." + c
		}
		full[i] = c
	}
	return full
}
