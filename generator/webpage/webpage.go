// Package webpage reads a saved web page as its reader sees it: the text of each block, in order, without what is hidden; a list's own numbers with it. It
// runs no script and follows no link.
package webpage

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"gongshi/generator/filekind"
	"gongshi/generator/pattern"
)

// Read gives the blocks of a page, each on one line and none of them empty. ok is false for what is no web page.
func Read(data []byte) (blocks []string, ok bool) { return read(data, &reader{}) }

// ReadUnseen gives also what is hidden by its style: a page that a script is to show, saved before it did, hides all of its article.
func ReadUnseen(data []byte) (blocks []string, ok bool) { return read(data, &reader{unseen: true}) }

func read(data []byte, r *reader) (blocks []string, ok bool) {
	if !Is(data) {
		return nil, false
	}
	charset := ""
	if page, declared, ok := inArchive(data); ok {
		data, charset = page, declared
	}
	root, err := html.Parse(strings.NewReader(decode(data, charset)))
	if err != nil { // nested too deep
		return nil, false
	}
	if !r.unseen {
		r.sheet = styleSheet(root)
	}
	r.node(root, look{}, 0)
	r.end()
	return r.blocks, true
}

// beginning is how much of a file is looked at for its kind.
const beginning = 4 << 10

// Is reports a web page: alone, or with its pictures as a browser saves both in one file.
func Is(data []byte) bool {
	head := data[:min(len(data), beginning)]
	if utf16Mark(head) {
		head = []byte(decode(head[:len(head)&^1], ""))
	}
	kinds := filekind.InText(head)
	page := filekind.HTML | filekind.HTMLDoctype | filekind.HTMLTable | filekind.MHTML
	return (kinds.Has(page) || mimeMark.Match(head) || isFragment(head)) && !kinds.Has(filekind.PDF|filekind.RTF)
}

// mimeMark marks a page saved with its pictures; a browser may put its own name before the first line that MIME asks for.
var mimeMark = pattern.New(`(?im)^mime-version:`)

// isFragment reports a piece of a page, such as the article alone: it begins with a tag.
func isFragment(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(head) < 3 || head[0] != '<' {
		return false
	}
	for _, tag := range []string{"<p", "<div", "<span", "<h1", "<h2", "<h3", "<section", "<article", "<body", "<head", "<meta", "<ol", "<ul", "<table", "<!--"} {
		if len(head) > len(tag) && strings.EqualFold(string(head[:len(tag)]), tag) && strings.ContainsRune(" \t\r\n/>-", rune(head[len(tag)])) {
			return true
		}
	}
	return false
}

// reader goes through a page.
type reader struct {
	// unseen: what its style hides is read, too.
	unseen bool
	sheet  []hidingRule
	blocks []string
	line   strings.Builder
	// marker is the number of the list's item that begins, until its first text comes.
	marker string
}

// maxDepth bounds how deep elements are followed; no page that is written is nested a tenth as deep.
const maxDepth = 2000

func (r *reader) node(n *html.Node, l look, depth int) {
	if depth > maxDepth {
		return
	}
	switch n.Type {
	case html.TextNode:
		r.text(n.Data, l)
		return
	case html.ElementNode:
		var skip bool
		if l, skip = r.looks(n, l); skip {
			return
		}
	case html.CommentNode, html.DoctypeNode:
		return
	}
	block := n.Type == html.ElementNode && isBlock(n.Data)
	if block {
		r.end()
	}
	items := newCounter(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if m := items.marker(c); m != "" && !l.invisible {
			r.marker = m
		}
		r.node(c, l, depth+1)
		if items != nil {
			r.marker = "" // an empty item leaves nothing to number
		}
	}
	if block {
		r.end()
	}
}

// text adds a text. A line end in the source is a blank, but where lines matter it is one.
func (r *reader) text(s string, l look) {
	if l.invisible {
		return
	}
	if r.marker != "" && strings.TrimSpace(s) != "" {
		r.line.WriteString(r.marker)
		r.marker = ""
	}
	if !l.pre {
		r.line.WriteString(s)
		return
	}
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			r.end()
		}
		r.line.WriteString(line)
	}
}

// end ends a block.
func (r *reader) end() {
	if s := strings.Join(strings.Fields(r.line.String()), " "); s != "" {
		r.blocks = append(r.blocks, s)
	}
	r.line.Reset()
}

// inline are the elements in whose middle a line goes on; any other begins a line and ends it.
var inline = map[string]bool{
	"a": true, "abbr": true, "acronym": true, "b": true, "bdi": true, "bdo": true, "big": true, "cite": true, "code": true, "data": true, "del": true,
	"dfn": true, "em": true, "font": true, "i": true, "img": true, "ins": true, "kbd": true, "label": true, "mark": true, "nobr": true, "q": true,
	"ruby": true, "rb": true, "s": true, "samp": true, "small": true, "span": true, "strike": true, "strong": true, "sub": true, "sup": true,
	"time": true, "tt": true, "u": true, "var": true, "wbr": true, "picture": true, "button": true,
}

// isBlock reports an element that stands on lines of its own. One with a colon in its name is Word's (o:p), and inline as every element that HTML does not
// know.
func isBlock(name string) bool { return known[name] && !inline[name] }

// known are the block elements of HTML.
var known = func() map[string]bool {
	out := map[string]bool{}
	for name := range strings.FieldsSeq(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
		frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul br`) {
		out[name] = true
	}
	return out
}()
