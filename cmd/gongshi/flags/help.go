package flags

import (
	"slices"
	"strings"

	"gongshi/cmd/gongshi/screen"
)

const (
	helpSays = "看这个命令的用法"
	// exitCodes are what scripts rely on.
	exitCodes = "0 完成；1 有台账没出成公示，名单上有单位没有报，同一单位有几份台账没有选定，或者有错误；2 用法不对。"
	// fewFlags flags need no groups.
	fewFlags = 8
	// helpWidth and flagWidth are in columns of a terminal; a longer flag has its sentence below.
	helpWidth, flagWidth = 80, 30
)

// Help is the help of a command, or, for any other name, of the program on one screen.
func Help(name string) string {
	c := command(name)
	if c == nil {
		return programHelp()
	}
	var b strings.Builder
	b.WriteString("gongshi " + c.Name + "：" + c.Says + "。\n\n用法：\n")
	for _, u := range c.Usages {
		writeRow(&b, "gongshi "+u[0], u[1], 40)
	}
	if len(c.Examples) > 0 {
		b.WriteString("\n例子：\n")
	}
	for _, e := range c.Examples {
		writeRow(&b, e[0], e[1], 40)
	}
	flags := flagsOf(c.Name)
	if len(flags) < fewFlags {
		flagLines(&b, "选项", flags)
	} else {
		for _, group := range groups {
			flagLines(&b, group, slices.DeleteFunc(slices.Clone(flags), func(f *Flag) bool { return f.Group != group }))
		}
	}
	if c.Exits != "" {
		b.WriteString("\n")
		paragraph(&b, "退出码："+c.Exits)
	}
	return b.String()
}

// flagLines lists flags below their heading.
func flagLines(b *strings.Builder, heading string, flags []*Flag) {
	if len(flags) == 0 {
		return
	}
	b.WriteString("\n" + heading + "：\n")
	for _, f := range flags {
		says := f.Says
		if usual, _ := f.defaultText(); usual != "" {
			says += "（默认" + spaceBefore(usual) + "）"
		}
		typed := f.usage()
		if f.Short == "" {
			typed = "    " + typed
		}
		writeRow(b, typed, says, flagWidth)
	}
}

// spaceBefore parts letters and figures from the 汉字 before them.
func spaceBefore(text string) string {
	if text[0] < 0x80 {
		return " " + text
	}
	return text
}

// writeRow writes what is typed and, from a column on, what it means, over as many lines as that needs.
func writeRow(b *strings.Builder, typed, says string, column int) {
	const margin = "  "
	indent := margin + strings.Repeat(" ", column)
	head := margin + typed + strings.Repeat(" ", max(0, column-screen.Width(typed)))
	lines := screen.Wrap(says, helpWidth-len(indent))
	if len(lines) == 0 || screen.Width(typed) >= column {
		b.WriteString(strings.TrimRight(head, " ") + "\n")
		head = indent
	}
	for _, text := range lines {
		b.WriteString(head + text + "\n")
		head = indent
	}
}

// paragraph writes a text over the whole width.
func paragraph(b *strings.Builder, text string) {
	for _, line := range screen.Wrap(text, helpWidth) {
		b.WriteString(line + "\n")
	}
}

// programHelp fits on one screen of 80 columns and 24 lines.
func programHelp() string {
	var b strings.Builder
	b.WriteString("gongshi：把整改台账变成《关于巡察整改情况的公示》等公文，出 DOCX 和 PDF。\n\n用法：gongshi 命令 台账.xlsx... [选项]\n")
	for i := range Commands {
		writeRow(&b, Commands[i].Name, Commands[i].Says, 12)
	}
	b.WriteString("不写命令，给台账同 build，给写好的文稿同 check；可以把文件拖到程序图标上。\n\n例子：\n")
	for _, e := range examples() {
		b.WriteString("  " + e + "\n")
	}
	b.WriteString("\n")
	paragraph(&b, "退出码："+exitCodes)
	b.WriteString("gongshi 命令 --help 看选项。\n")
	return b.String()
}

// examples are the lines that most people need.
func examples() []string {
	build, check := command("build").Examples, command("check").Examples
	return []string{build[0][0], check[1][0]}
}
