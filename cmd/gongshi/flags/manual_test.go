package flags

import (
	"flag"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/cmd/gongshi/screen"
	"gongshi/docs"
)

var _ = flag.Bool("update", false, "write docs/reference/flags.md anew")

// TestManual: the page of commands and flags says what the tables say.
func TestManual(t *testing.T) {
	var b strings.Builder
	b.WriteString("## 命令\n\n```\n")
	var usages [][]string
	for _, c := range Commands {
		for _, u := range c.Usages {
			usages = append(usages, []string{"gongshi " + u[0], u[1]})
		}
	}
	for _, line := range screen.Columns(usages) {
		b.WriteString(line + "\n")
	}
	b.WriteString("```\n\n退出码：" + exitCodes + "\n")
	b.WriteString("\n## build 和 check 的选项\n")
	shared := slices.DeleteFunc(slices.Clone(Table), func(f Flag) bool { return !slices.Contains(f.In, "build") && !slices.Contains(f.In, "check") })
	for _, group := range groups {
		section(&b, "\n### "+group+"\n", slices.DeleteFunc(slices.Clone(shared), func(f Flag) bool { return f.Group != group }))
	}
	for _, c := range names() {
		var own []Flag
		var same []string
		for _, f := range flagsOf(c) {
			if slices.Contains(f.In, "build") {
				same = append(same, "`--"+f.Name+"`")
			} else {
				own = append(own, *f)
			}
		}
		if c == "build" || c == "check" || len(own)+len(same) == 0 {
			continue
		}
		if c == "template" {
			c = "template test、template from"
		}
		section(&b, "\n## "+c+" 的选项\n", own)
		if len(own) == 0 {
			b.WriteString("\n## " + c + " 的选项\n")
		}
		if len(same) > 0 {
			b.WriteString("\n" + strings.Join(same, "、") + "，意思同 build。\n")
		}
	}
	for _, f := range Table {
		if !strings.Contains(b.String(), "--"+f.Name) {
			t.Errorf("the page lacks --%s", f.Name)
		}
	}
	docs.Hold(t, "../../../docs/reference/flags.md", "flags", b.String())
}

// section is a table of flags under its heading.
func section(b *strings.Builder, heading string, list []Flag) {
	if len(list) == 0 {
		return
	}
	b.WriteString(heading + "\n| 选项 | 意思 | 默认 |\n|---|---|---|\n")
	for _, f := range list {
		usual, isValue := f.defaultText()
		if isValue {
			usual = "`" + usual + "`"
		}
		for _, c := range []string{"build", "check"} {
			if slices.Equal(f.In, []string{c}) {
				f.Note += "。只用于 " + c
			}
		}
		if usual != "" {
			usual += " "
		}
		fmt.Fprintf(b, "| `%s` | %s | %s|\n", f.usage(), marked(f.Says)+f.Note, usual)
	}
}

var stars = regexp.MustCompile(`[0-9]*\*+[0-9]*`)

// marked keeps Markdown from reading stars and lines as its own.
func marked(text string) string {
	return strings.ReplaceAll(stars.ReplaceAllString(text, "`$0`"), "|", `\|`)
}
