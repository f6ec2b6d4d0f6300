package main

import "fmt"

// interrupted says what is not done.
func (b *builder) interrupted(left []string) {
	if b.report.json {
		b.report.encode(jsonInterrupted{Type: "interrupted", Done: b.told, Left: left})
		return
	}
	text := fmt.Sprintf("中断了：做完了%d个单位，还有%d份台账没有做：%s", b.told, len(left), names(left))
	if b.write {
		text += "。再运行一次并加上 --changed，就只做没有做的；汇总这次没有做"
	}
	b.report.note(printable(text))
}

type jsonInterrupted struct {
	Type string `json:"type"`
	// Done is how many units are done, Left are the ledgers that are not.
	Done int      `json:"done"`
	Left []string `json:"left"`
}
