package main

import (
	"fmt"
	"os"
	"slices"
	"sync"

	"golang.org/x/term"

	"gongshi/generator/finding"
)

// asks is how often a password may be typed wrong.
const asks = 3

// password is the one that opened a workbook last: that of --password, or what a person typed. One workbook is asked for at a time.
type password struct {
	mu     sync.Mutex
	last   string
	asking sync.Mutex
}

func (p *password) get() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.last
}

func (p *password) set(typed string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = typed
}

// withPassword reads a workbook with the password of --password, and where that does not open it, asks for one, if a person sits at a terminal.
// What opened one workbook is tried on the next.
func (b *builder) withPassword(path string, read func(password string) finding.List) finding.List {
	tried := b.password.get()
	list := read(tried)
	if !locked(list) || b.report.json || !term.IsTerminal(int(os.Stdin.Fd())) {
		return list
	}
	b.password.asking.Lock()
	defer b.password.asking.Unlock()
	if b.report.bar != nil {
		b.report.bar.end() // it would be drawn over the question
	}
	if last := b.password.get(); last != tried { // somebody has typed it for another workbook meanwhile
		list = read(last)
	}
	for range asks {
		if !locked(list) {
			break
		}
		fmt.Fprintf(b.report.stderr, "%s 设有打开密码，请输入（屏幕上不显示）：", printable(path))
		typed, err := term.ReadPassword(int(os.Stdin.Fd()))
		fmt.Fprintln(b.report.stderr)
		if err != nil || len(typed) == 0 {
			break
		}
		if list = read(string(typed)); !locked(list) {
			b.password.set(string(typed))
		}
	}
	return list
}

func locked(list finding.List) bool {
	return slices.ContainsFunc(list, func(f finding.Finding) bool { return f.Code == "file.password" })
}
