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
	i := slices.IndexFunc(list, func(f finding.Finding) bool { return f.Code == "ledger.none" })
	if i < 0 {
		return list
	}
	f := list[i]
	f.Text = "这份单位信息没有用上：名称不是“" + InfoName + "”，当作台账读，里面又没有整改台账"
	f.Hint = "要用它，就改名为“" + InfoName + "”（不是 .xlsx 的先另存为 .xlsx），和台账放在一起，或者用 --info 给出；不用就移走"
	return finding.List{f}
}
