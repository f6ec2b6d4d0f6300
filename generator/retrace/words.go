package retrace

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

// mark is a stretch of a paragraph, in bytes, that a template writes by a name, or that has been looked at and stays.
type mark struct {
	from, to int
	// action is what the template writes; "" where the words stay, or instead stands for them.
	action, instead string
	named           *compose.Named
	// said is the stretch itself.
	said string
}

// speaker finds the unit's own names, days and numbers in paragraphs outside the lists.
type speaker struct {
	names  []compose.Named
	frame  bool
	blanks blanks
	doubts []doubt
	// placed are the items and names that have been written somewhere.
	placed map[string]bool
}

// doubt is something in a line that could not be placed, or not as it is.
type doubt struct {
	kind   *finding.Kind
	line   int
	values finding.Values
}

// paragraph is a paragraph being looked at.
type paragraph struct {
	*speaker
	line  int
	text  string
	marks []mark
	// unknown are the numbers and days that are no fact.
	unknown []string
}

// write is a paragraph as a template writes it, and what is left of its words. here is the name of what such a paragraph is as a whole, such as 落款日期;
// else "".
func (s *speaker) write(text string, line int, here string) (written, left string) {
	p := &paragraph{speaker: s, line: line, text: text}
	if here != "" && p.whole(here) {
		return "{{." + here + "}}", ""
	}
	p.findNames()
	p.findParts()
	p.findDays()
	p.findNumbers()
	switch {
	case p.unknown != nil && p.frame:
		p.doubt(finding.TemplateFromBlank, finding.Values{"numbers": quoteAll(p.unknown)})
	case p.unknown != nil:
		p.doubt(finding.TemplateFromNumber, finding.Values{"numbers": quoteAll(p.unknown)})
	}
	written = p.assemble()
	at := 0
	for _, m := range p.marks {
		left += text[at:m.from] + "\n"
		at = m.to
	}
	return written, left + text[at:]
}

func quoteAll(list []string) string {
	seen := map[string]bool{}
	var b strings.Builder
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			b.WriteString("“" + s + "”")
		}
	}
	return b.String()
}

func (p *paragraph) doubt(kind *finding.Kind, v finding.Values) {
	if kind.Code == finding.TemplateFromWhich.Code && slices.ContainsFunc(p.doubts, func(d doubt) bool { return d.kind == kind && maps.Equal(d.values, v) }) {
		return // said once for the whole notice
	}
	p.doubts = append(p.doubts, doubt{kind, p.line, v})
}

// whole takes a paragraph that is one value by its place: the last line is 落款日期. Where it says something else, it is told.
func (p *paragraph) whole(name string) bool {
	v := p.named(name)
	if v == nil {
		return false
	}
	said := strings.ReplaceAll(v.Text, "\n", "、")
	if said != p.text && !p.frame {
		if said == "" || slices.ContainsFunc(p.names, func(o compose.Named) bool { return o.Text == p.text }) {
			return false
		}
		if name != "落款日期" && alike(p.text, said) < 0.3 {
			p.doubt(finding.TemplateFromPlace, finding.Values{"said": beginning(p.text, 30), "name": name, "wants": beginning(said, 30)})
			return false
		}
		p.differs(p.text, v, said)
	}
	p.place(v)
	return true
}

func (p *paragraph) differs(said string, v *compose.Named, wants string) {
	p.doubt(finding.TemplateFromDiffers, finding.Values{"said": beginning(said, 30), "name": v.Name, "wants": beginning(wants, 30), "action": "{{" + plain(v) + "}}"})
}

// plain is the plainest way to write a value.
func plain(v *compose.Named) string {
	if forms := v.Forms("."); len(forms) > 0 {
		return forms[0].Action
	}
	return "." + v.Name
}

func (s *speaker) named(name string) *compose.Named {
	for i := range s.names {
		if s.names[i].Name == name {
			return &s.names[i]
		}
	}
	return nil
}

func (s *speaker) place(v *compose.Named) {
	s.placed[v.Name] = true
	for _, item := range v.Items {
		s.placed[item] = true
	}
}

// free reports that no mark overlaps a stretch.
func (p *paragraph) free(from, to int) bool {
	return !slices.ContainsFunc(p.marks, func(m mark) bool { return from < m.to && m.from < to })
}

func (p *paragraph) add(from, to int, v *compose.Named, action string) {
	p.marks = append(p.marks, mark{from: from, to: to, action: action, named: v, said: p.text[from:to]})
	p.place(v)
}

// keep notes words that stay.
func (p *paragraph) keep(from, to int) {
	p.marks = append(p.marks, mark{from: from, to: to, said: p.text[from:to]})
}

var onlyNumber = pattern.New(`^\d[\d,.]*(?:%|万元|元|[\p{Han}]{0,2})$`)

// isName reports a text that is told by itself, and not by the words around it.
func isName(v *compose.Named) bool {
	if v.Steers || v.Day.Year != 0 || utf8.RuneCountInString(v.Text) < 2 {
		return false
	}
	return !onlyNumber.MatchString(v.Text) || len(v.Items) > 0 && len(v.Text) >= 5
}

// found is a text of a value in a paragraph.
type found struct {
	from, to int
	named    *compose.Named
	action   string
}

// findNames writes names for the texts of values and of whole lists, the longest first.
func (p *paragraph) findNames() {
	var all []found
	look := func(v *compose.Named, text string, action func() string) {
		for from := 0; len(text) > 3; {
			k := strings.Index(p.text[from:], text)
			if k < 0 {
				return
			}
			all = append(all, found{from + k, from + k + len(text), v, action()})
			from += k + len(text)
		}
	}
	for i := range p.names {
		v := &p.names[i]
		switch {
		case v.Steers || len(v.Entries) > 0:
		case len(v.Texts) > 1:
			for _, form := range v.Forms(".")[1:] {
				look(v, form.Text, func() string { return form.Action })
			}
		case isName(v) && !strings.Contains(v.Text, "\n"):
			look(v, v.Text, func() string { return plain(v) })
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Or((b.to-b.from)-(a.to-a.from), a.from-b.from) })
	for i := 0; i < len(all); i++ {
		f := all[i]
		var same []*compose.Named
		for ; i < len(all) && all[i].from == f.from && all[i].to == f.to; i++ {
			same = append(same, all[i].named)
		}
		i--
		if p.free(f.from, f.to) && (!f.named.Common || p.apart(f.from)) {
			p.choose(f, same)
		}
	}
}

// choose writes the one value that a text is; where several items have the same text, the words stay.
func (p *paragraph) choose(f found, same []*compose.Named) {
	var others []string
	for _, v := range same[1:] {
		if !sharesItem(f.named, v) && !slices.Contains(others, v.Name) && v.Name != f.named.Name {
			others = append(others, v.Name)
		}
	}
	if others != nil {
		for _, v := range same {
			if slices.ContainsFunc(v.Near[1:], func(word string) bool { return strings.HasSuffix(p.text[:f.from], word) }) {
				p.add(f.from, f.to, v, plain(v))
				return
			}
		}
		for _, v := range same {
			p.place(v)
		}
		p.which(f.from, f.to, append([]string{f.named.Name}, others...))
		return
	}
	p.add(f.from, f.to, f.named, f.action)
}

func sharesItem(a, b *compose.Named) bool {
	return slices.ContainsFunc(a.Items, func(item string) bool { return slices.Contains(b.Items, item) }) || a.Name == b.Name
}

func (p *paragraph) which(from, to int, names []string) {
	p.doubt(finding.TemplateFromWhich, finding.Values{"what": "“" + p.text[from:to] + "”", "names": strings.Join(names, "、")})
	p.keep(from, to)
}

// apart reports a place where a word such as 我校 begins and is not part of another.
func (p *paragraph) apart(from int) bool {
	if from == 0 {
		return true
	}
	if slices.ContainsFunc(p.marks, func(m mark) bool { return m.to == from && m.action != "" }) {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(p.text[:from])
	return strings.ContainsRune("，。；：、（）“”《》！？ 　", r)
}

// findParts tells of a text of a list that stands alone: a template writes only the whole list.
func (p *paragraph) findParts() {
	for i := range p.names {
		v := &p.names[i]
		if v.Steers || len(v.Texts) == 0 {
			continue
		}
		for _, text := range v.Texts {
			k := strings.Index(p.text, text)
			if k < 0 || !p.free(k, k+len(text)) || p.bare(text) {
				continue
			}
			if len(v.Texts) == 1 {
				p.add(k, k+len(text), v, v.Forms(".")[1].Action)
				continue
			}
			p.doubt(finding.TemplateFromOnly, finding.Values{"said": text, "action": "{{" + v.Forms(".")[1].Action + "}}"})
			p.keep(k, k+len(text))
		}
	}
}

// bare reports a text of a list of which the number has a name of its own: 已完成48项.
func (p *paragraph) bare(text string) bool {
	return slices.ContainsFunc(p.names, func(v compose.Named) bool {
		return !v.IsList && v.Text != "" && (strings.HasPrefix(text, v.Name+v.Text) && onlyNumber.MatchString(text[len(v.Name):]))
	})
}
