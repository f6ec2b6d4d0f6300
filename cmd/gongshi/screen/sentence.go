package screen

import (
	"strings"
	"unicode"

	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator/finding"
)

// sentence is a finding as one line: how bad, where, what, what to do.
func sentence(f finding.Finding) string {
	return Printable(f.Severity.Name() + "：" + where(f) + f.Context + colonAfter(f.Context) + advice(f))
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

// advice is the problem, with the rule's code for a finding of the proofreader's.
func advice(f finding.Finding) string {
	return problem(f) + rule(f)
}

// problem is what is wrong and what to do, in the words of the command line.
func problem(f finding.Finding) string {
	s := f.Text(remedy.Command) + "。"
	if hint := f.Hint(remedy.Command); hint != "" {
		s += hint + "。"
	}
	return s
}

// rule is the code of a finding of the proofreader's in brackets; "" for any other.
func rule(f finding.Finding) string {
	if !f.FromRule() {
		return ""
	}
	if f.Fixed {
		return "（" + f.Code + "）已改。"
	}
	return "（" + f.Code + "）"
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
