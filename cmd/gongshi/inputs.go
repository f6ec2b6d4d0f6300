package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gongshi/generator/finding"
)

// infoTable is the workbook with which a folder gives 基本信息 to its ledgers.
const infoTable = "单位信息.xlsx"

// input is one ledger to read, and the folder's 单位信息.xlsx if there is one.
type input struct{ path, info string }

// expand turns the arguments into ledgers: a folder stands for all workbooks in it, in the order of their paths. Lock files of WPS
// and Excel (~$…) and hidden files are passed over.
func expand(args []string) (inputs []input, findings finding.List) {
	for _, arg := range args {
		stat, err := os.Stat(arg)
		if err != nil || !stat.IsDir() {
			inputs = append(inputs, input{path: arg}) // a missing file is the ledger's to report
			continue
		}
		found, err := workbooks(arg)
		if err != nil {
			findings = append(findings, finding.Finding{
				Severity: finding.Error, Code: "input.folder", File: arg,
				Text: "文件夹读不了：" + systemFault(err), Hint: "换一个能打开的文件夹",
			})
			continue
		}
		if len(found) == 0 {
			findings = append(findings, finding.Finding{
				Severity: finding.Error, Code: "input.empty", File: arg,
				Text: "文件夹里没有 .xlsx 台账", Hint: "把台账放进这个文件夹，或者直接给出台账文件",
			})
		}
		inputs = append(inputs, found...)
	}
	return inputs, findings
}

func workbooks(root string) ([]input, error) {
	var found []input
	tables := map[string]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if path != root && strings.HasPrefix(name, ".") {
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		switch {
		case d.IsDir(), strings.HasPrefix(name, "~$"):
		case name == infoTable:
			tables[filepath.Dir(path)] = path
		case strings.EqualFold(filepath.Ext(name), ".xlsx"):
			found = append(found, input{path: path})
		}
		return nil
	})
	for i := range found {
		found[i].info = tables[filepath.Dir(found[i].path)]
	}
	return found, err
}
