package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// readRemarks reads remarks on who may know of a row in its other cells: in brackets within their texts, or in a column that is not read.
func (t *rowReader) readRemarks(items []Item, out map[int]reachClaim) {
	reported := map[string]bool{}
	loose := t.unreadColumns()
	var words [remarkable]string
	var reaches [remarkable]Reach
	for i := range items {
		it := &items[i]
		for k, f := range remarkFields(it) {
			if i == 0 || *f != *remarkFields(&items[i-1])[k] { // a text that was carried down is looked at once
				words[k], reaches[k] = bracketRemark(f.Text)
			}
			word, r := words[k], reaches[k]
			switch from := (Field{Text: word, Sheet: f.Sheet, Cell: f.Cell}); {
			case word == "":
			case r > out[i].Reach:
				out[i] = reachClaim{r, from}
			case r == ToAll && !reported[f.Cell]:
				reported[f.Cell] = true
				t.r.Tell(finding.ReachDoubtAside, *f, finding.Values{"text": sheet.Brief(word)})
			}
		}
		for _, col := range loose {
			p := t.g.Origin(sheet.At(it.Row, col))
			if c := t.g.Own(p); len(c.Text) <= maxRemark && forbids(c.Text) {
				if r, _ := readNote(c.Text); r > out[i].Reach {
					out[i] = reachClaim{r, t.g.Field(p)}
				}
			}
		}
	}
}

// remarkable is how many texts of a row may hold such a remark in brackets; remarkFields are these texts.
const remarkable = 13

func remarkFields(it *Item) [remarkable]*Field {
	return [remarkable]*Field{&it.Category, &it.Group, &it.Problem, &it.Measure, &it.Result, &it.No, &it.Goal, &it.Leader, &it.Department, &it.Person, &it.Deadline, &it.Advice, &it.Transfer}
}

// maxRemark is how many bytes a remark on the row can have in another column; a longer text is about the matter.
const maxRemark = 90

// mostUnreadColumns bounds how many columns are looked at: a stray cell can stand in the last column of the sheet.
const mostUnreadColumns = 64

// unreadColumns are the columns that are not read: an office may have written there what is not to be published.
func (t *rowReader) unreadColumns() []int {
	used := map[int]bool{}
	for _, c := range slices.Concat(t.h.cols, t.h.noteColumns) {
		used[c.at.Col] = true
	}
	var out []int
	for col := 1; col <= t.g.Cols && len(out) < mostUnreadColumns; col++ {
		if !used[col] {
			out = append(out, col)
		}
	}
	return out
}
