package screen

import (
	"strings"
	"unicode"

	"gongshi/generator/finding"
)

var severityNames = map[finding.Severity]string{finding.Error: "错误", finding.Warning: "注意", finding.Info: "说明"}

// sentence is a finding as one line: how bad, where, what, what to do.
func sentence(f finding.Finding) string {
	return Printable(severityNames[f.Severity] + "：" + where(f) + f.Context + colonAfter(f.Context) + advice(f))
}

// where names the place: the file, the sheet and the cell, or the place in a text.
func where(f finding.Finding) string {
	if f.File == "" {
		return ""
	}
	s := f.File
	if f.Sheet != "" {
		s += " 〔" + f.Sheet + "〕"
	}
	if f.Cell != "" {
		s += " " + f.Cell
	} else if f.Place != "" {
		s += " " + f.Place
	}
	return s + "："
}

func colonAfter(s string) string {
	if s == "" {
		return ""
	}
	return "："
}

// advice is what is wrong and what to do, and for the proofreader's the code, which 忽略检查 takes.
func advice(f finding.Finding) string {
	s := f.Text + "。" + hint(f)
	if strings.HasPrefix(f.Code, "proof.") {
		s += "（" + f.Code + "）"
	}
	return s
}

// Printable takes out what a terminal would obey instead of show: a file's name or a cell may hold anything.
func Printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, s)
}
