package webpage

import (
	"strconv"
	"strings"

	"gongshi/generator/numbered"

	"golang.org/x/net/html"
)

// counter counts the items of a numbered list.
type counter struct {
	list    *html.Node
	n, step int
}

// newCounter begins to count a list; it is nil for what is none.
func newCounter(list *html.Node) *counter {
	if list.Type != html.ElementNode || list.Data != "ol" {
		return nil
	}
	c := &counter{list: list, n: 1, step: 1}
	start, err := strconv.Atoi(attribute(list, "start"))
	switch {
	case err == nil:
		c.n = start
	case hasAttribute(list, "reversed"):
		c.n = 0
		for item := range list.ChildNodes() {
			if item.Data == "li" {
				c.n++
			}
		}
	}
	if hasAttribute(list, "reversed") {
		c.step = -1
	}
	return c
}

// marker is the number that a browser writes before the next item, "" where it writes none: its text is not in the page, but its reader sees it.
func (c *counter) marker(li *html.Node) string {
	if c == nil || li.Data != "li" {
		return ""
	}
	if v, err := strconv.Atoi(attribute(li, "value")); err == nil {
		c.n = v
	}
	n := c.n
	c.n += c.step
	kind := listKind(c.list)
	if own := styleOf(li); own != "" {
		kind = own
	}
	if kind == "none" || kind == "disc" || kind == "circle" || kind == "square" {
		return ""
	}
	return numberAs(kind, n)
}

// listKind is how a list counts, as CSS calls it.
func listKind(list *html.Node) string {
	if own := styleOf(list); own != "" {
		return own
	}
	switch attribute(list, "type") {
	case "a":
		return "lower-alpha"
	case "A":
		return "upper-alpha"
	case "i":
		return "lower-roman"
	case "I":
		return "upper-roman"
	}
	return "decimal"
}

// styleOf is the way of counting that an element's style names; "" where it names none.
func styleOf(n *html.Node) string {
	for property, value := range declarations(attribute(n, "style")) {
		if property != "list-style-type" && property != "list-style" {
			continue
		}
		for word := range strings.FieldsSeq(value) {
			if word == "none" || word == "disc" || word == "circle" || word == "square" || numberAs(word, 1) != "1. " || strings.HasPrefix(word, "decimal") {
				return word
			}
		}
	}
	return ""
}

// numberAs writes a number before an item as a browser does. A way of counting that is not known counts in figures.
func numberAs(kind string, n int) string {
	switch kind {
	case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "simp-chinese-formal", "cjk-decimal":
		if 1 <= n && n <= 99 && kind != "simp-chinese-formal" {
			return numbered.InHan(n) + "、"
		}
	case "lower-alpha", "lower-latin":
		if 1 <= n && n <= 26 {
			return string(rune('a'+n-1)) + ". "
		}
	case "upper-alpha", "upper-latin":
		if 1 <= n && n <= 26 {
			return string(rune('A'+n-1)) + ". "
		}
	case "lower-roman":
		if 1 <= n && n <= 89 {
			return strings.ToLower(numbered.InRoman(n)) + ". "
		}
	case "upper-roman":
		if 1 <= n && n <= 89 {
			return numbered.InRoman(n) + ". "
		}
	}
	return strconv.Itoa(n) + ". "
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
