package compose

import (
	"strings"

	"gongshi/generator/pattern"
)

// opener is an action that needs an {{end}}.
type opener struct {
	word string // if, range, with
	line int
	// bare: its line has nothing but actions.
	bare bool
}

var (
	action = pattern.New(`\{\{-?\s*(if|range|with|block|define|end)\b[^}]*\}\}`)
	// anyAction is removed from a line to see whether it has other text.
	anyAction = pattern.New(`\{\{[^}]*\}\}`)
)

// unpaired looks for what text/template only notices at the end of the source: an action without its {{end}}, or an {{end}} too many, whose word is
// "end". An {{end}} on a bare line should close an action on a bare line; where it would close one amid text, that one lacks its end. The source has
// its comments blanked out.
func unpaired(source string) (o opener, ok bool) {
	var open []opener
	var suspect *opener
	n := 0
	for line := range strings.Lines(source) {
		n++
		bare := strings.TrimSpace(anyAction.ReplaceAllString(line, "")) == ""
		for _, m := range action.FindAllStringSubmatch(line, -1) {
			if m[1] != "end" {
				open = append(open, opener{m[1], n, bare})
				continue
			}
			if len(open) == 0 {
				return opener{"end", n, bare}, true
			}
			last := open[len(open)-1]
			open = open[:len(open)-1]
			if suspect == nil && bare && !last.bare && last.line != n {
				suspect = &last
			}
		}
	}
	switch {
	case len(open) == 0:
		return opener{}, false
	case suspect != nil:
		return *suspect, true
	default:
		return open[len(open)-1], true
	}
}

// withoutComments blanks comments out byte by byte, so that offsets stay valid.
func withoutComments(source string) string {
	return comment.ReplaceAllStringFunc(source, func(s string) string {
		blank := []byte(s)
		for i, b := range blank {
			if b != '\n' {
				blank[i] = ' '
			}
		}
		return string(blank)
	})
}
