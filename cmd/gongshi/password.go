package main

import (
	"fmt"
	"os"
	"slices"

	"golang.org/x/term"

	"gongshi/generator/finding"
)

// asks is how often a password may be typed wrong.
const asks = 3

// withPassword reads a workbook with the password of --password, and where that does not open it, asks for one, if a person sits at a terminal.
// What opened one workbook is tried on the next.
func (b *builder) withPassword(path string, read func(password string) finding.List) finding.List {
	list := read(b.password)
	for range asks {
		if !locked(list) || b.report.json || !term.IsTerminal(int(os.Stdin.Fd())) {
			break
		}
		fmt.Fprintf(b.report.stderr, "%s 设有打开密码，请输入（屏幕上不显示）：", printable(path))
		typed, err := term.ReadPassword(int(os.Stdin.Fd()))
		fmt.Fprintln(b.report.stderr)
		if err != nil || len(typed) == 0 {
			break
		}
		if list = read(string(typed)); !locked(list) {
			b.password = string(typed)
		}
	}
	return list
}

func locked(list finding.List) bool {
	return slices.ContainsFunc(list, func(f finding.Finding) bool { return f.Code == "file.password" })
}
