package run

import (
	"strings"

	"gongshi/generator/difference"
	"gongshi/generator/edited"
)

// windowed is the program's sentence with what was changed between 【 and 】, and without the middle of what stayed.
func windowed(c *edited.Change) string {
	const around = 12
	runes := []rune(difference.Bare(c.Was))
	var b strings.Builder
	from := 0
	keep := func(part []rune, first, last bool) {
		switch {
		case first && len(part) > around:
			b.WriteString("…" + string(part[len(part)-around:]))
		case last && len(part) > around:
			b.WriteString(string(part[:around]) + "…")
		case len(part) > 2*around+4:
			b.WriteString(string(part[:around]) + "…" + string(part[len(part)-around:]))
		default:
			b.WriteString(string(part))
		}
	}
	for i, e := range c.Edits {
		keep(runes[from:e.From], i == 0, false)
		b.WriteString("【" + shortened(string(runes[e.From:e.To])) + "】")
		from = e.To
	}
	keep(runes[from:], false, true)
	return b.String()
}

const fewWords = 15

func firstWords(s string) string {
	if runes := []rune(s); len(runes) > fewWords {
		return string(runes[:fewWords]) + "…"
	}
	return s
}

func lastWords(s string) string {
	if runes := []rune(s); len(runes) > fewWords {
		return "…" + string(runes[len(runes)-fewWords:])
	}
	return s
}
