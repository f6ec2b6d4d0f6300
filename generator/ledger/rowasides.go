package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// asides reads what an office has written about a row in its other cells: in brackets within their texts, or in a column that nothing is read from.
func (t *table) asides(items []Item, out map[int]said) {
	told := map[string]bool{}
	loose := t.loose()
	var words [10]string
	var reaches [10]Reach
	for i := range items {
		it := &items[i]
		for k, f := range asideFields(it) {
			if i == 0 || *f != *asideFields(&items[i-1])[k] { // what carries down is looked at once
				words[k], reaches[k] = aside(f.Text)
			}
			word, r := words[k], reaches[k]
			switch from := (Field{Text: word, Sheet: f.Sheet, Cell: f.Cell}); {
			case word == "":
			case r > out[i].Reach:
				out[i] = said{r, from}
			case r == ToAll && !told[f.Cell]:
				told[f.Cell] = true
				t.r.Tell(finding.ReachDoubtAside, *f, finding.Values{"text": sheet.Brief(word)})
			}
		}
		for _, col := range loose {
			p := t.g.Origin(sheet.At(it.Row, col))
			if c := t.g.Own(p); len(c.Text) <= maxRemark && forbids(c.Text) {
				if r, _ := readNote(c.Text); r > out[i].Reach {
					out[i] = said{r, t.g.Field(p)}
				}
			}
		}
	}
}

// asideFields are the texts of a row that may hold a word in brackets about it.
func asideFields(it *Item) [10]*Field {
	return [10]*Field{&it.Category, &it.Problem, &it.Measure, &it.Result, &it.No, &it.Goal, &it.Leader, &it.Department, &it.Person, &it.Deadline}
}

// maxRemark is how many bytes a remark about the row can have in a column for something else; a longer text is about the matter.
const maxRemark = 90

// mostLoose bounds the columns that are looked at: a stray cell can stand in the last one.
const mostLoose = 64

// loose are the columns that nothing is read from: an office may have written there what is not to be published.
func (t *table) loose() []int {
	used := map[int]bool{}
	for _, c := range slices.Concat(t.h.cols, t.h.notes) {
		used[c.at.Col] = true
	}
	var out []int
	for col := 1; col <= t.g.Cols && len(out) < mostLoose; col++ {
		if !used[col] {
			out = append(out, col)
		}
	}
	return out
}
