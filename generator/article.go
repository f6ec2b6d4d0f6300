package generator

import (
	"strings"

	"gongshi/generator/web"
)

// Article is the notice for the clipboard: for the editor of a website, and as plain text for whatever takes nothing else.
func (n *Notice) Article() (html, text string) {
	return string(web.Article(n.Document)), strings.TrimPrefix(string(web.Text(n.Document)), "\ufeff")
}
