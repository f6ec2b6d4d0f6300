package screen

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"gongshi/generator/finding"
)

// wantsColour reports whether a stream is a terminal that shows colours, and nobody has asked for none (no-color.org).
func wantsColour(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd())) && obeysColour(f)
}

// The colours are those that every terminal has; a finding is never told by its colour alone.
const (
	plainText = "\x1b[0m"
	boldText  = "\x1b[1m"
	faintText = "\x1b[2m"
	markText  = "\x1b[1;4m"
)

var severityColours = map[finding.Severity]string{finding.Error: "\x1b[1;31m", finding.Warning: "\x1b[1;33m", finding.Info: "\x1b[1;36m"}

// coloured shows findings, errors first, in a group for each severity, with its count.
func coloured(list finding.List) string {
	var b strings.Builder
	for i, f := range list {
		if i == 0 || f.Severity != list[i-1].Severity {
			n := 0
			for _, g := range list {
				if g.Severity == f.Severity {
					n++
				}
			}
			fmt.Fprintf(&b, "%s%s %d处%s\n", severityColours[f.Severity], f.Severity.Name(), n, plainText)
		}
		b.WriteString("  ")
		if w := Printable(where(f)); w != "" {
			b.WriteString(boldText + w + plainText)
		}
		if f.Context != "" {
			context := Printable(f.Context)
			before, rest, _ := strings.Cut(context, "【")
			if end := strings.LastIndex(rest, "】"); end >= 0 {
				context = before + "【" + markText + severityColours[f.Severity] + rest[:end] + plainText + rest[end:]
			}
			b.WriteString(context + "\n    ")
		}
		b.WriteString(Printable(problem(f)))
		if code := rule(f); code != "" {
			b.WriteString(faintText + code + plainText)
		}
		b.WriteString("\n")
	}
	return b.String()
}
