package run

import (
	"fmt"
	"strings"

	"gongshi/generator/document"
)

// outline is a paper's structure, a line each part: headings as # of their level, - for a paragraph, *…* for the words in bold that it begins with.
func outline(d *document.Document) string {
	var b strings.Builder
	for i := range d.Parts {
		p := &d.Parts[i]
		text := document.Text(p.Runs)
		switch p.Kind {
		case document.Title:
			fmt.Fprintln(&b, "标题", text)
		case document.Addressee:
			fmt.Fprintln(&b, "主送", text)
		case document.Heading, document.Paragraph, document.Contact:
			mark := strings.Repeat("#", p.Level)
			if p.Kind != document.Heading {
				mark = "-"
			}
			switch {
			case label(p.Runs) != "":
				text = "*" + label(p.Runs) + "*"
			case p.Kind == document.Paragraph && !strings.HasPrefix(text, "特此"):
				text = ""
				if strings.HasPrefix(document.Text(p.Runs), "欢迎") {
					text = "欢迎"
				}
			}
			fmt.Fprintln(&b, strings.TrimSpace(mark+" "+text))
		case document.Issuer:
			fmt.Fprintln(&b, "落款", text)
		case document.Date:
			fmt.Fprintln(&b, "日期", text)
		default:
			fmt.Fprintln(&b, p.Kind, text)
		}
	}
	return b.String()
}

// label is the words in bold that a part begins with.
func label(runs []document.Run) (text string) {
	for _, r := range runs {
		if !r.Label {
			break
		}
		text += r.Text
	}
	return text
}
