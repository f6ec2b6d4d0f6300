package compose

import (
	"regexp"
	"strings"
)

// opener is an action that wants an {{end}}.
type opener struct {
	word string // if, range, with
	line int
	// alone: its line has nothing but actions.
	alone bool
}

var (
	action = regexp.MustCompile(`\{\{-?\s*(if|range|with|block|define|end)\b[^}]*\}\}`)
	// anyAction is taken off a line to see whether it has a text.
	anyAction = regexp.MustCompile(`\{\{[^}]*\}\}`)
)

// unpaired looks for what text/template only notices at the end of the text: an action without its {{end}}, or an {{end}} too many, whose
// word is "end". An {{end}} in a line of its own closes an action in a line of its own: where it would close one amid a text, that is the
// one which lacks its end. The source has its comments blanked out.
func unpaired(source string) (o opener, ok bool) {
	var open []opener
	var suspect *opener
	n := 0
	for line := range strings.Lines(source) {
		n++
		alone := strings.TrimSpace(anyAction.ReplaceAllString(line, "")) == ""
		for _, m := range action.FindAllStringSubmatch(line, -1) {
			if m[1] != "end" {
				open = append(open, opener{m[1], n, alone})
				continue
			}
			if len(open) == 0 {
				return opener{"end", n, alone}, true
			}
			last := open[len(open)-1]
			open = open[:len(open)-1]
			if suspect == nil && alone && !last.alone && last.line != n {
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

// withoutComments blanks comments out byte by byte, so that places stay what they are.
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
