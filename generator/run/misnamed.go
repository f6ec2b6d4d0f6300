package run

import (
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator/finding"
)

// misnamedTable says of a workbook without a ledger that is called 单位信息 and something more, 单位信息（新）.xlsx, how it comes to be used: as it lies there
// nobody is missing and every ledger lacks its 基本信息.
func misnamedTable(path string, list finding.List) finding.List {
	if !strings.Contains(filepath.Base(path), stem(InfoName)) {
		return list
	}
	i := slices.IndexFunc(list, func(f finding.Finding) bool { return f.Is(finding.LedgerNone) })
	if i < 0 {
		return list
	}
	f := list[i]
	at := finding.Where{File: f.File, Sheet: f.Sheet, Cell: f.Cell, Excerpt: f.Excerpt}
	return finding.List{finding.InfoMisnamed.At(at, finding.Values{"wanted": InfoName})}
}
