package retrace

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/compose"
	"gongshi/generator/pattern"
)

// localValues finds in the words of a node's line its short values: how many 项 it has, its status.
func (f *finder) localValues(tokens []token, n *node) (out []token) {
	for _, t := range tokens {
		if t.value != nil {
			out = append(out, t)
			continue
		}
		text := t.text
		for text != "" {
			at, size, o := f.firstLocal(text, n)
			if o == nil {
				out = append(out, token{text: text})
				break
			}
			if at > 0 {
				out = append(out, token{text: text[:at]})
			}
			out = append(out, token{value: o})
			text = text[at+size:]
		}
	}
	return out
}

// itemsName is the name of how many 项 an entry has; countsItems matches where a text says it.
const itemsName = "项数"

var countsItems = pattern.New(`\d+项`)

// firstLocal is the first short value of a node in a text.
func (f *finder) firstLocal(text string, n *node) (at, size int, found *occurrence) {
	at = len(text)
	if m := countsItems.FindStringIndex(text); f.frame && m != nil && n.has(itemsName) {
		return m[0], m[1] - m[0] - len("项"), &occurrence{line: -1, node: n, name: itemsName, action: "." + itemsName, item: -1}
	}
	for i := range n.names {
		v := &n.names[i]
		if v.IsList || v.Text == "" || v.Steers || v.Name == numberName || v.Name == hanName || v.Name == throughName {
			continue
		}
		k := indexValue(text, v)
		if k < 0 || k > at || k == at && len(v.Text) <= size {
			continue
		}
		at, size = k, len(v.Text)
		found = &occurrence{line: -1, node: n, name: v.Name, action: "." + v.Name, item: -1}
	}
	return at, size, found
}

// indexValue finds a short value: behind its own name, or a number with what it counts behind it, or a word of three runes or more.
func indexValue(text string, v *compose.Named) int {
	value := v.Text
	for _, mark := range []string{"：", ":", "为"} {
		if k := strings.Index(text, v.Name+mark+value); k >= 0 {
			return k + len(v.Name+mark)
		}
	}
	digits := strings.Trim(value, "0123456789") == ""
	if !digits && utf8.RuneCountInString(value) < 3 {
		return -1
	}
	for from := 0; from < len(text); {
		k := strings.Index(text[from:], value)
		if k < 0 {
			return -1
		}
		at, end := from+k, from+k+len(value)
		if !digits && !strings.HasSuffix(text[:at], "：") || (at == 0 || !isDigit(text[at-1])) && strings.HasPrefix(text[end:], "项") {
			return at
		}
		from = end
	}
	return -1
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
