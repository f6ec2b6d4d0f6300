package ledger

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// What a row of 秘密, 机密 or 绝密 says goes into no finding: findings name its cells, not its words. This is done here, and nowhere else, for all findings.

// secretRow has the texts of one such row.
type secretRow struct {
	sheet string
	row   int
	texts []string
	// onlySecret are those that stand in no row that may be quoted.
	onlySecret []string
}

// secretRows gathers the rows of all sheets that no finding may quote.
func secretRows(parts []*ledgerSheet) []secretRow {
	var out []secretRow
	for _, p := range parts {
		if len(p.secret) == 0 {
			continue
		}
		quotable := map[string]bool{} // texts that other rows have, too, or that a finding may name
		for at, c := range p.grid.Cells() {
			if !slices.Contains(p.secret, at.Row) {
				quotable[c.Text] = true
			}
		}
		unseen := map[sheet.Pos]string{}
		for _, c := range p.grid.Unseen {
			unseen[c.At] = c.Text
		}
		for i := range p.items {
			quotable[p.items[i].Unit.Text] = true
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
					if !quotable[text] && utf8.RuneCountInString(text) >= leastSecret {
						s.onlySecret = append(s.onlySecret, text)
					}
				}
			}
			out = append(out, s)
		}
	}
	return out
}

// blackOutSecrets takes the words of such rows out of findings.
func blackOutSecrets(list finding.List, rows []secretRow) {
	for _, s := range rows {
		for i := range list {
			f := &list[i]
			if f.Sheet == s.sheet && rowOf(f.Cell) == s.row {
				f.Excerpt, f.Context, f.From, f.To = "", "", 0, 0
				*f = f.Edited(func(said string) string { return s.blackOutParts(blackOut(said, s.texts)) })
				continue
			}
			f.Excerpt, f.Context = blackOut(f.Excerpt, s.onlySecret), blackOut(f.Context, s.onlySecret)
			if len(s.onlySecret) > 0 {
				*f = f.Edited(func(said string) string { return blackOut(said, s.onlySecret) })
			}
		}
	}
}

// leastSecret is the least number of characters of a text that is blacked out wherever it stands in a finding.
const leastSecret = 4

const blackened = "……"

// blackOut puts …… in the place of texts, whole or shortened as findings shorten them. A text of a few characters may also stand in the finding's own
// words: it is blacked out only where it is quoted.
func blackOut(text string, texts []string) string {
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

// blackOutParts blacks out quoted parts of the texts.
func (s secretRow) blackOutParts(text string) string {
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
