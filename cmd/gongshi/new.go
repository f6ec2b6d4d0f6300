package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"gongshi/cmd/gongshi/flags"
	"gongshi/cmd/gongshi/screen"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/output"
	"gongshi/generator/renew"
	"gongshi/generator/run"
	"gongshi/generator/sheet"
	"gongshi/generator/workbook"
)

// runNew writes a blank ledger, or one moved from an old workbook. It never overwrites: the file may be one that somebody has filled in.
func runNew(line *flags.Line, stdout, stderr io.Writer) int {
	from := line.From
	if line.Given("from") && from == "" {
		return wrongUsage(stderr, "选项“--from”后面要有旧台账的文件名")
	}
	if from == "" && line.Given() {
		return wrongUsage(stderr, "--password、--columns、--sheet 要和 --from 一起用")
	}
	var path string
	switch {
	case len(line.Inputs) == 1:
		path = line.Inputs[0]
	case len(line.Inputs) == 0 && from != "": // beside the old one
		path = strings.TrimSuffix(from, filepath.Ext(from)) + "-新台账.xlsx"
	default:
		return wrongUsage(stderr, "new 后面要有一个文件名，例如 gongshi new 新台账.xlsx")
	}
	if !strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return wrongUsage(stderr, "新台账的文件名要以 .xlsx 结尾，不是“"+path+"”")
	}
	if from != "" {
		choices, fault := chooseColumns(line.Columns)
		if fault != "" {
			return wrongUsage(stderr, fault)
		}
		return moveLedger(from, path, line.Password, ledger.Options{Columns: choices, Sheets: line.Sheets}, stdout, stderr)
	}
	var b bytes.Buffer
	if err := workbook.Write(&b, workbook.Book{}); err != nil {
		fmt.Fprintln(stderr, "错误：空白台账写不出来，这是程序的毛病。请告诉开发者。")
		return exitFailed
	}
	if !writeNew(path, b.Bytes(), stderr) {
		return exitFailed
	}
	fmt.Fprintf(stdout, "已写好 %s：填好“基本信息”和“整改台账”两张表，再运行 gongshi build %s\n", path, path)
	return exitDone
}

// moveLedger moves an old ledger into the form. What is wrong with the old one is told with its places in both.
func moveLedger(from, path, password string, options ledger.Options, stdout, stderr io.Writer) int {
	s := screen.New(stdout, stderr, screen.Options{})
	if exists(path) {
		return refuseExisting(path, stderr)
	}
	var old *ledger.Ledger
	var whole []ledger.WholeSheet
	options.Whole = &whole
	run.SpareMemory(from)
	findings := run.Unlock(from, password, s, func(password string) (list finding.List) {
		old, list = ledger.Read(sheet.OpenFileAs(from, password, len(options.Columns)+len(options.Sheets) > 0), options)
		return list
	})
	if old == nil {
		s.Findings(findings.InFile(from))
		return exitFailed
	}
	result, findings, err := renew.Move(old, whole, findings)
	s.Findings(findings.InFile(from))
	switch {
	case err != nil:
		fmt.Fprintln(stderr, "错误：新台账写不出来，这是程序的毛病。请告诉开发者。")
		return exitFailed
	case result.Data == nil:
		return exitFailed
	case !writeNew(path, result.Data, stderr):
		return exitFailed
	}
	s.Say("已写好 %s：从 %s 搬来%d项", path, from, result.Items)
	if result.Units > 1 {
		s.Say("，%d个单位", result.Units)
	}
	s.Say("；各列的去处和放不进表里的内容（%d处）记在工作表“%s”里\n", result.Records, renew.RecordSheet)
	if s.Failed() {
		s.Say("  旧台账里的错误照原样搬过来了，按上面的提示在新台账里改好，再运行 gongshi build %s\n", path)
	}
	return status(s)
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func refuseExisting(path string, stderr io.Writer) int {
	fmt.Fprintf(stderr, "错误：%s：已经有这个文件，没有动它。换一个文件名。\n", path)
	return exitFailed
}

// writeNew writes a file that is not there yet, whole or not at all, or says why not.
func writeNew(path string, data []byte, stderr io.Writer) bool {
	if exists(path) {
		refuseExisting(path, stderr)
		return false
	}
	if _, err := output.Write(filepath.Dir(path), []output.File{{Name: filepath.Base(path), Data: data}}); err != nil {
		fmt.Fprintf(stderr, "错误：%s：写不进去：%s。换一个地方。\n", path, output.Reason(err))
		return false
	}
	return true
}
