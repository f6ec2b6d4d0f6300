package proof

import (
	"fmt"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
)

var figure = pattern.New(`\d+(?:\.\d+)?`)

// cellTexts are the lines of the ledger's problems and results, without the marks at their ends.
type cellTexts struct {
	items []ledger.Item
	exact map[string]bool
	// forms has the lines by what they are without their numbers; "" where several lines share a form. It is made when first asked for.
	forms map[string]string
}

func cellTextsOf(items []ledger.Item) *cellTexts {
	c := &cellTexts{items: items, exact: map[string]bool{}}
	c.each(func(s string) { c.exact[s] = true })
	return c
}

func (c *cellTexts) each(f func(line string)) {
	for i := range c.items {
		for _, text := range []string{c.items[i].Problem.Text, c.items[i].Result.Text} {
			for line := range strings.SplitSeq(text, "\n") {
				f(bareLine(line))
			}
		}
	}
}

func bareLine(s string) string { return strings.TrimRight(strings.TrimSpace(s), "。；") }

// sameButFigures is the only line that equals the text in all but its numbers, "" where there is none.
func (c *cellTexts) sameButFigures(text string) string {
	if c.forms == nil {
		c.forms = map[string]string{}
		c.each(func(s string) {
			if !hasDigit(s) {
				return
			}
			form := withoutFigures(s)
			if other, ok := c.forms[form]; ok && other != s {
				s = ""
			}
			c.forms[form] = s
		})
	}
	return c.forms[withoutFigures(text)]
}

// cellNumbers compares a result, or a problem, with the ledger's cell that equals it in all but its numbers.
func cellNumbers(p *pass) {
	if p.facts == nil {
		return
	}
	cells := cellTextsOf(p.facts.Unit.Items)
	within := false // a result may have several paragraphs
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		label := 0
		switch {
		case isResult(q.Text), strings.HasPrefix(q.Text, "存在问题") && colon(q.runes) > 0:
			label, within = colon(q.runes), true
		case q.Kind > Heading || q.Kind == Heading && q.Level < 3:
			within = false
		}
		if !within {
			continue
		}
		text := bareLine(string(q.runes[label:]))
		if cells.exact[text] || !hasDigit(text) || len([]rune(text)) < leastToLocate {
			continue
		}
		if own := cells.sameButFigures(text); own != "" {
			p.otherFigures(&sentence{paragraph: i, from: label, text: string(q.runes[label:])}, own)
		}
	}
}

// otherFigures reports the figures of a text that differ from those of the ledger's line.
func (p *pass) otherFigures(s *sentence, line string) {
	right := figure.FindAllString(line, -1)
	for n, m := range s.all(figure) {
		if n < len(right) && m.text(0) != right[n] {
			from, to := m.span(0)
			p.hit(s.paragraph, from, to, fmt.Sprintf("这里写的是%s，台账里是%s", m.text(0), right[n]), "改成"+right[n]+"，或者改正台账")
		}
	}
}

// withoutFigures puts a mark in place of each figure. It uses no regular expression: that takes ten times the time, and a notice has some hundred cells.
func withoutFigures(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		end := i + digits(s[i:])
		if end == i {
			b = append(b, s[i])
			i++
			continue
		}
		b = append(b, '#')
		if fraction := digits(strings.TrimPrefix(s[end:], ".")); fraction > 0 && s[end] == '.' {
			end += 1 + fraction
		}
		i = end
	}
	return string(b)
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// digits counts the digits that a text begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}
