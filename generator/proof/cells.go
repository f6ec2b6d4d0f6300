package proof

import (
	"fmt"
	"slices"
)

// cellLabels gives the labels of table cells that hold nothing but a number: the cell to the left, or the head of the column. A head 联系电话 in a table that
// has a column 姓名 is a person's.
type cellLabels struct {
	texts map[cellAt]string
	// people are the tables whose first row has a column of persons.
	people map[int]bool
}

// cellAt is a cell of a table by its Place.
type cellAt struct{ table, row, column int }

// cellOf is the cell of a paragraph. It is none where its table is 0.
func cellOf(q *Paragraph) (c cellAt) {
	if q.Kind == Table && q.Place != "" {
		if n, _ := fmt.Sscanf(q.Place, "表%d第%d行第%d列", &c.table, &c.row, &c.column); n != 3 {
			return cellAt{}
		}
	}
	return c
}

// labelsOfCells reads what may be labels in all tables: cells with a 汉字 and at most 16 characters.
func labelsOfCells(text *Text) cellLabels {
	out := cellLabels{map[cellAt]string{}, map[int]bool{}}
	for i := range text.Paragraphs {
		q := &text.Paragraphs[i]
		c := cellOf(q)
		if c.table == 0 || len(q.runes) > 16 || !slices.ContainsFunc(q.runes, isHan) {
			continue
		}
		out.texts[c] += q.Text
		if c.row == 1 && (hasAny(q.Text, "姓名", "学生", "家长", "户主", "身份证", "住址", "信访", "举报人", "反映人", "来访人", "承租", "供货", "监护") && !officeLabel.MatchString(q.Text)) {
			out.people[c.table] = true
		}
	}
	return out
}

// before is the label with which a bare number of a cell is read: 监督电话：. It is empty where the cell has a label of its own.
func (l cellLabels) before(q *Paragraph) []rune {
	c := cellOf(q)
	if c.table == 0 || !slices.ContainsFunc(q.runes, isFigure) || slices.ContainsFunc(q.runes, isHan) {
		return nil
	}
	left, head := l.texts[cellAt{c.table, c.row, c.column - 1}], l.texts[cellAt{c.table, 1, c.column}]
	label := head
	if weakLabel.MatchString(left) || officeLabel.MatchString(left) || head == "" {
		label = left
	}
	if label == "" {
		return nil
	}
	if l.people[c.table] && label == head && !officeLabel.MatchString(label) {
		label = "其" + label
	}
	return []rune(label + "：")
}

// findBroken finds the numbers that a line's end breaks in two, between paragraph i and the next. It needs a label or a right check digit.
func (p *pass) findBroken(i int) {
	q, next := &p.text.Paragraphs[i], &p.text.Paragraphs[i+1]
	a, b := q.runes, next.runes
	if !isFigure(at(a, len(a)-1)) || !isFigure(at(b, 0)) || q.Place != next.Place || q.Kind == Title || q.Kind == Date {
		return
	}
	from, to := max(0, len(a)-70), min(len(b), 70)
	whole := append(slices.Clone(a[from:]), b[:to]...)
	cut := len(a) - from
	v := ownerHints{runes: whole}
	s := scan{runes: whole, hints: &v}
	for _, l := range leaks(&v) {
		if l.from >= cut || l.to <= cut || !s.isCertain(l) {
			continue
		}
		p.leaks[i] = append(dropOverlapping(p.leaks[i], from+l.from, len(a)), leak{secret: l.secret, from: from + l.from, to: len(a), mask: l.mask[:cut-l.from]})
		p.leaks[i+1] = append(dropOverlapping(p.leaks[i+1], 0, l.to-cut), leak{secret: l.secret, from: 0, to: l.to - cut, mask: l.mask[cut-l.from:]})
	}
}

// isCertain reports a number that is certain to be one though it stands on two lines.
func (s *scan) isCertain(l leak) bool {
	f := foldedFigures(s.runes, l.from, l.to)
	switch l.secret {
	case secretID:
		return len(f) == 18 && isIDNumber(f) || s.speaksOf(l.from, l.to, "身份证", "证件")
	case secretMobile:
		return s.speaksOf(l.from, l.to, "电话", "手机", "号码", "联系", "微信") || s.hints.owner(l.from, l.to) == person
	case secretCard:
		return luhn(f) || s.speaksOf(l.from, l.to, "卡", "账号", "账户")
	}
	return false
}

// dropOverlapping drops hits that overlap others.
func dropOverlapping(leaks []leak, from, to int) []leak {
	return slices.DeleteFunc(leaks, func(l leak) bool { return l.from < to && from < l.to })
}

func overlaps(leaks []leak, from, to int) bool {
	return slices.ContainsFunc(leaks, func(l leak) bool { return l.from < to && from < l.to })
}

// leaksBehind finds the secrets of a paragraph as if the label stood before it.
func leaksBehind(label []rune, v *ownerHints) []leak {
	if label == nil {
		return leaks(v)
	}
	found := leaks(&ownerHints{runes: append(label, v.runes...), contact: true})
	for i := range found {
		found[i].from -= len(label)
		found[i].to -= len(label)
	}
	return slices.DeleteFunc(found, func(l leak) bool { return l.from < 0 })
}
