package manuscript

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"

	"gongshi/generator/pattern"
)

// runWriter writes a stretch of a run as several runs: those that stay, struck ones and new ones.
type runWriter struct {
	*tracker
	out *bytes.Buffer
	run *run
	// open: a run is open. copied: the run's own properties have been written, so that further ones are copies.
	open, copied bool
	// between: the insertion around the run has been closed and is to be opened again.
	between bool
}

func (w *runWriter) write(r rewriting) {
	for _, n := range r.nodes {
		w.node(n)
	}
	switch {
	case !r.ends:
		w.begin()
	case r.closes:
		w.between = false
	default:
		w.end()
		w.reopen()
	}
}

// node writes a piece with its changes.
func (w *runWriter) node(n *node) {
	done, at := 0, n.wordsFrom
	step := func(to int) (words string, from int) {
		from = done
		if n.wordsTo > n.wordsFrom {
			next := at + writtenSize(w.xml[at:n.wordsTo], to-done)
			words, at = string(w.xml[at:next]), next
		} else if n.isText() {
			words = escaped(string(n.words[done:to]))
		}
		done = to
		return words, from
	}
	for i := range n.changes {
		c := &n.changes[i]
		if c.from > done {
			words, from := step(c.from)
			w.keep(n, from, c.from, words)
		}
		if c.to > done {
			words, _ := step(c.to)
			w.strike(n, words)
		}
		if c.text != "" {
			w.add(c.text)
		}
	}
	if n.runes > done {
		words, from := step(n.runes)
		w.keep(n, from, n.runes, words)
	}
}

// isText reports a w:t; other pieces are a tab or a hyphen.
func (p *piece) isText() bool { return p.tagEnd > 0 }

// keep writes what stays of a piece.
func (w *runWriter) keep(n *node, from, to int, words string) {
	w.begin()
	if !n.isText() {
		w.out.Write(w.xml[n.from:n.to])
		return
	}
	tag := w.xml[n.from : n.tagEnd+1]
	name := string(tag[1 : 1+nameLength(tag[1:])])
	switch {
	case from > 0 && (n.preserve || to < n.runes || isEdged(words[:1]) || !isEdged(words[len(words)-1:])):
		w.out.WriteString("<" + name + ` xml:space="preserve">`)
	case from > 0: // the blanks at its end are not shown, and stay so
		w.out.WriteString("<" + name + ">")
	case !n.preserve && to < n.runes && isEdged(words[len(words)-1:]):
		w.out.Write(tag[:len(tag)-1])
		w.out.WriteString(` xml:space="preserve">`)
	default:
		w.out.Write(tag)
	}
	w.out.WriteString(words + "</" + name + ">")
}

// isEdged reports a blank that is lost at the edge of a text.
func isEdged(s string) bool { return s == " " || s == "\t" || s == "\n" || s == "\r" }

// strike writes a piece's words as deleted.
func (w *runWriter) strike(n *node, words string) {
	w.end()
	w.reopen()
	p := w.run.prefix
	w.out.WriteString("<" + p + "del" + w.attributes(p) + ">" + w.opening())
	if n.isText() {
		w.out.WriteString("<" + p + `delText xml:space="preserve">` + words + "</" + p + "delText>")
	} else {
		w.out.Write(w.xml[n.from:n.to])
	}
	w.out.WriteString(w.run.closingTag() + "</" + p + "del>")
}

// add writes a new text. In somebody's insertion it stands between the two parts of it, as Word writes it.
func (w *runWriter) add(text string) {
	w.end()
	if w.run.within != "" && !w.between {
		w.out.WriteString(closingOf(w.run.within))
		w.between = true
	}
	p := w.run.prefix
	opening := string(w.run.open) + formatChange.ReplaceAllString(string(w.run.properties), "")
	w.out.WriteString("<" + p + "ins" + w.attributes(p) + ">" + opening + "<" + p + `t xml:space="preserve">` + escaped(text) + "</" + p + "t>" + w.run.closingTag() + "</" + p + "ins>")
}

// reopen goes on with the insertion around the run.
func (w *runWriter) reopen() {
	if w.between {
		w.out.WriteString(w.renumbered(w.run.within))
		w.between = false
	}
}

// begin and end open and close a run, where it is not so yet.
func (w *runWriter) begin() {
	if !w.open {
		w.reopen()
		w.out.WriteString(w.opening())
		w.open = true
	}
}

func (w *runWriter) end() {
	if w.open {
		w.out.WriteString(w.run.closingTag())
		w.open = false
	}
}

var (
	// formatChange is how a run looked before somebody changed its looks, changeNumber the number of a change.
	formatChange = pattern.New(`(?s)<(?:\w+:)?rPrChange\b.*?</(?:\w+:)?rPrChange>`)
	changeNumber = pattern.New(`(?s)(rPrChange|ins|moveTo)(\s[^>]*?:id=["'])\d+`)
)

// opening begins another run like this one. A change of its looks has a number of its own in each copy.
func (w *runWriter) opening() string {
	s := w.run.openingTags()
	if w.copied {
		return w.renumbered(s)
	}
	w.copied = true
	return s
}

// renumbered gives the changes in tags other numbers.
func (w *runWriter) renumbered(tags string) string {
	if !strings.Contains(tags, "id=") {
		return tags
	}
	return changeNumber.ReplaceAllStringFunc(tags, func(m string) string {
		return strings.TrimRight(m, "0123456789") + strconv.Itoa(w.id())
	})
}

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder never fails
	return b.String()
}
