package ledger

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// What a row of 秘密, 机密 or 绝密 says goes into no finding: its cells are named, its words are not. Here, and nowhere else, findings are made so, whoever
// made them.

// secretRow has the texts of one such row.
type secretRow struct {
	sheet string
	row   int
	texts []string
	// alone are those that stand in no row that may be quoted.
	alone []string
}

// secretRows gathers the rows of all parts of which no finding may say a word.
func secretRows(parts []*part) []secretRow {
	var out []secretRow
	for _, p := range parts {
		if len(p.secret) == 0 {
			continue
		}
		open := map[string]bool{} // what other rows say too, or a finding may say
		for at, c := range p.grid.Cells() {
			if !slices.Contains(p.secret, at.Row) {
				open[c.Text] = true
			}
		}
		unseen := map[sheet.Pos]string{}
		for _, c := range p.grid.Unseen {
			unseen[c.At] = c.Text
		}
		for i := range p.items {
			open[p.items[i].Unit.Text] = true
		}
		for _, row := range slices.Compact(slices.Sorted(slices.Values(p.secret))) {
			s := secretRow{sheet: p.grid.Name, row: row}
			for col := 1; col <= p.grid.Cols; col++ {
				at := sheet.At(row, col)
				for _, text := range []string{p.grid.Raw(at).Text, p.grid.Notes[at], p.grid.Struck[at].Text, unseen[at]} {
					if text == "" || parseStatus(text) != Unknown {
						continue
					}
					s.texts = append(s.texts, text)
					if !open[text] && utf8.RuneCountInString(text) >= leastSecret {
						s.alone = append(s.alone, text)
					}
				}
			}
			out = append(out, s)
		}
	}
	return out
}

// silence takes the words of such rows out of findings.
func silence(list finding.List, rows []secretRow) {
	for _, s := range rows {
		for i := range list {
			f := &list[i]
			if f.Sheet == s.sheet && rowOf(f.Cell) == s.row {
				f.Excerpt, f.Context, f.From, f.To = "", "", 0, 0
				*f = f.Edited(func(said string) string { return s.withoutParts(without(said, s.texts)) })
				continue
			}
			f.Excerpt, f.Context = without(f.Excerpt, s.alone), without(f.Context, s.alone)
			if len(s.alone) > 0 {
				*f = f.Edited(func(said string) string { return without(said, s.alone) })
			}
		}
	}
}

// leastSecret is how many characters a text has at least that is looked for wherever it stands in a finding.
const leastSecret = 4

const blackened = "……"

// without puts …… in the place of texts, whole or as findings shorten them; of a word of a few characters, which may stand in what we say ourselves, only
// where it is quoted.
func without(text string, texts []string) string {
	for _, own := range texts {
		for _, form := range []string{own, sheet.Brief(own)} {
			switch {
			case !strings.Contains(text, form):
			case utf8.RuneCountInString(own) >= leastSecret:
				text = strings.ReplaceAll(text, form, blackened)
			default:
				text = strings.ReplaceAll(text, "“"+form+"”", "“"+blackened+"”")
				if cut, ok := strings.CutSuffix(text, "："+form); ok {
					text = cut + "：" + blackened
				}
			}
		}
	}
	return text
}

// withoutParts hides what is quoted of a part of a cell.
func (s secretRow) withoutParts(text string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "“")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		word, after, closed := strings.Cut(rest, "”")
		if slices.ContainsFunc(s.texts, func(t string) bool { return strings.Contains(t, strings.TrimSuffix(word, "…")) && word != "" }) {
			word = blackened
		}
		b.WriteString("“" + word)
		if closed {
			b.WriteString("”")
		}
		text = after
	}
}

// rowOf is the row of a cell's name, 0 where there is none.
func rowOf(cell string) int {
	n := 0
	for _, r := range strings.TrimLeft(cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		if r < '0' || r > '9' {
			return 0
		}
		n = 10*n + int(r-'0')
	}
	return n
}
