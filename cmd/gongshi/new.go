package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"gongshi/generator/output"
	"gongshi/generator/workbook"
)

// runNew writes a blank ledger. It never overwrites: the file may be one that somebody has filled in.
func runNew(args []string, stdout, stderr io.Writer) int {
	set := pflag.NewFlagSet("new", pflag.ContinueOnError)
	set.SetOutput(io.Discard)
	if err := set.Parse(args); err == pflag.ErrHelp {
		fmt.Fprint(stdout, usage)
		return exitDone
	} else if err != nil {
		return wrongUsage(stderr, flagFault(err))
	}
	if set.NArg() != 1 {
		return wrongUsage(stderr, "new 后面要有一个文件名，例如 gongshi new 新台账.xlsx")
	}
	path := set.Arg(0)
	if !strings.EqualFold(filepath.Ext(path), ".xlsx") {
		return wrongUsage(stderr, "新台账的文件名要以 .xlsx 结尾，不是“"+path+"”")
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

// writeNew writes a file that is not there yet, whole or not at all, or says why not.
func writeNew(path string, data []byte, stderr io.Writer) bool {
	if _, err := os.Lstat(path); err == nil {
		fmt.Fprintf(stderr, "错误：%s：已经有这个文件，没有动它。换一个文件名。\n", path)
		return false
	}
	if _, err := output.Write(filepath.Dir(path), []output.File{{Name: filepath.Base(path), Data: data}}); err != nil {
		fmt.Fprintf(stderr, "错误：%s：写不进去：%s。换一个地方。\n", path, systemFault(err))
		return false
	}
	return true
}
