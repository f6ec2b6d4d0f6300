package proof

import (
	"slices"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// scope is what of the ledger a part of a text is about: all of it, a category or a problem.
type scope struct {
	category *stats.Category
	problem  *stats.Problem
}

func (s scope) isAll() bool { return s.category == nil && s.problem == nil }

// items are the rows that it is about.
func (s scope) items(f *stats.Facts) []*ledger.Item {
	switch {
	case s.problem != nil:
		return s.problem.Items
	case s.category != nil:
		var out []*ledger.Item
		for _, p := range s.category.Problems {
			out = append(out, p.Items...)
		}
		return out
	}
	return f.Items
}

// problems is how many problems it has.
func (s scope) problems(f *stats.Facts) int {
	switch {
	case s.problem != nil:
		return 1
	case s.category != nil:
		return len(s.category.Problems)
	}
	return f.ProblemCount
}

// naming is a title of the ledger in the text.
type naming struct {
	at int
	scope
}

// scopes knows which titles of the ledger each paragraph names.
type scopes struct {
	list [][]naming
	// label is the first paragraph of the problems, heading the first heading that is a title of the ledger: what stands below it is about a part.
	label, heading int
	text           *Text
}

// shortestTitle is how many runes a title has, at least, that is known by its words alone.
const shortestTitle = 6

func (p *pass) scopes() *scopes {
	s := &scopes{list: make([][]naming, len(p.text.Paragraphs)), label: p.text.firstLabel(), text: p.text}
	s.heading = s.label
	for i := range p.text.Paragraphs {
		if q := &p.text.Paragraphs[i]; q.Kind == Heading && i < s.heading && p.isTitle(q.Text) {
			s.heading = i
		}
		if i >= s.label || p.text.Paragraphs[i].Entry {
			continue
		}
		text := p.text.Paragraphs[i].Text
		for c := range p.facts.Categories {
			category := &p.facts.Categories[c]
			s.add(i, text, category.Title, scope{category: category})
			for _, problem := range category.Problems {
				s.add(i, text, problem.Title, scope{problem: problem, category: category})
			}
		}
		slices.SortStableFunc(s.list[i], func(a, b naming) int { return a.at - b.at })
	}
	return s
}

// isTitle reports a heading with the title of a category or a problem.
func (p *pass) isTitle(heading string) bool {
	holds := func(title string) bool { return title != "" && strings.Contains(heading, title) }
	return slices.ContainsFunc(p.facts.Categories, func(c stats.Category) bool {
		return holds(c.Title) || slices.ContainsFunc(c.Problems, func(problem *stats.Problem) bool { return holds(problem.Title) })
	})
}

func (s *scopes) add(paragraph int, text, title string, of scope) {
	if len([]rune(title)) < shortestTitle {
		return
	}
	if k := strings.Index(text, title); k >= 0 {
		s.list[paragraph] = append(s.list[paragraph], naming{len([]rune(text[:k])), of})
	}
}

// of is what the words at a place are about; ok is false where that is open.
func (s *scopes) of(paragraph, at int) (of scope, ok bool) {
	q := &s.text.Paragraphs[paragraph]
	if paragraph >= s.label || q.Entry || q.Kind > Heading {
		return scope{}, false
	}
	for _, n := range slices.Backward(s.list[paragraph]) {
		if n.at < at {
			return n.scope, true
		}
	}
	if paragraph > s.heading {
		return scope{}, false
	}
	if paragraph > 0 && startsAny(q.runes, 0, "在这一方面", "在这方面", "在该方面", "在此方面", "这方面", "针对上述", "针对以上", "对此", "针对该", "针对这", "上述问题", "针对巡察组指出的这") {
		if last := s.list[paragraph-1]; len(last) > 0 {
			return last[len(last)-1].scope, true
		}
		return scope{}, false
	}
	if startsAny(q.runes, 0, "针对", "在") && !startsAny(q.runes, 0, "针对反馈", "针对巡察反馈", "针对县委") { // of something that the ledger calls otherwise
		return scope{}, false
	}
	return scope{}, true
}
