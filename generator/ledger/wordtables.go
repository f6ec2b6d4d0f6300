package ledger

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// tellWordOnce makes one finding of those that say, for each table of a Word document, how its cells are counted.
func tellWordOnce(book *sheet.Book, r *report) {
	var used []*sheet.Grid
	first := -1
	for i, f := range r.List {
		if !f.Is(finding.SheetWord) {
			continue
		}
		if first < 0 {
			first = i
		}
		for _, g := range book.Grids {
			if g.Name == f.Sheet && !slices.Contains(used, g) {
				used = append(used, g)
			}
		}
	}
	if len(used) < 2 {
		return
	}
	slices.SortFunc(used, func(a, b *sheet.Grid) int { return a.Word.Table - b.Word.Table })
	parts := make([]string, len(used))
	for i, g := range used {
		parts[i] = fmt.Sprintf("〔%s〕是第%d个表格，它的第1行算第%d行", g.Name, g.Word.Table, g.Word.Row)
	}
	one := finding.SheetWords.At(r.Where(Field{}), finding.Values{"tables": strings.Join(parts, "；")})
	rest := slices.DeleteFunc(slices.Clone(r.List[first:]), func(f finding.Finding) bool { return f.Is(finding.SheetWord) })
	r.List = append(append(slices.Clone(r.List[:first]), one), rest...)
}
