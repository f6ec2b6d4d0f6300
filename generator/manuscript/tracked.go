package manuscript

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"gongshi/generator/pattern"
)

// write gives the file with the changes tracked.
func (b *bench) write() ([]byte, error) {
	t := &tracker{xml: b.m.pack.body, date: b.m.pack.modified(), used: idsIn(b.m.pack.body)}
	nodes := slices.SortedFunc(maps.Values(b.nodes), func(a, b *node) int { return cmp.Compare(a.from, b.from) })
	for len(nodes) > 0 {
		n := 1
		for n < len(nodes) && nodes[n].own == nodes[0].own && nodes[n].from == nodes[n-1].to {
			n++
		}
		t.rewrite(nodes[:n])
		nodes = nodes[n:]
	}
	for _, box := range b.m.mirrors {
		for _, r := range t.rewritten {
			if box.from <= r.from && r.to <= box.to {
				r.from, r.to = r.from+box.shift, r.to+box.shift
				t.rewritten = append(t.rewritten, r)
			}
		}
	}
	return b.m.pack.replaced(map[string][]byte{b.m.pack.find(b.m.pack.main).Name: t.apply()}, nil)
}

// tracker writes tracked changes into document.xml.
type tracker struct {
	xml  []byte
	date string
	// used are the numbers that are taken, last the one given last.
	used      map[int]bool
	last      int
	rewritten []rewriting
}

// rewriting is a stretch of the XML and what is written in its place; a stretch that stands twice is written twice, with other numbers.
type rewriting struct {
	stretch
	nodes []*node
	// begins and ends say that the stretch has the run's beginning and its end, closes that it has the end of the insertion around the run, too.
	begins, ends, closes bool
}

var numbers = pattern.New(`:id=["'](\d{1,10})["']`)

// idsIn are the numbers of all that has one: comments, bookmarks, changes.
func idsIn(body []byte) map[int]bool {
	used := map[int]bool{}
	for _, m := range numbers.FindAllSubmatch(body, -1) {
		if n, err := strconv.Atoi(string(m[1])); err == nil {
			used[n] = true
		}
	}
	return used
}

// id is a number that nothing else has.
func (t *tracker) id() int {
	for t.last++; t.used[t.last]; t.last++ {
	}
	return t.last
}

// attributes are those of a tracked change.
func (t *tracker) attributes(prefix string) string {
	p := attributePrefix(prefix)
	return fmt.Sprintf(` %sid="%d" %sauthor="%s" %sdate="%s"`, p, t.id(), p, Author, p, t.date)
}

// rewrite notes what of a run is written anew: from its beginning where nothing stands before the first piece, to its end where nothing stands behind the last.
func (t *tracker) rewrite(nodes []*node) {
	own, first, last := nodes[0].own, nodes[0], nodes[len(nodes)-1]
	r := rewriting{stretch: stretch{first.from, last.to}, nodes: nodes}
	if r.begins = isBlank(t.xml[own.bodyFrom:first.from]); r.begins {
		r.from = own.from
	}
	if end := bytes.LastIndexByte(t.xml[:own.to], '<'); isBlank(t.xml[last.to:end]) {
		r.to, r.ends = own.to, true
		if r.closes = own.within != "" && last.endsInNew() && bytes.HasPrefix(t.xml[r.to:], []byte(closingOf(own.within))); r.closes {
			r.to += len(closingOf(own.within)) // else an empty insertion would be left behind
		}
	}
	t.rewritten = append(t.rewritten, r)
}

func isBlank(s []byte) bool { return len(bytes.TrimSpace(s)) == 0 }

// endsInNew reports that nothing stands behind the last text that is put in.
func (n *node) endsInNew() bool {
	c := n.changes[len(n.changes)-1]
	return c.text != "" && c.to == n.runes
}

// closingOf is the end tag of a start tag.
func closingOf(tag string) string {
	return "</" + tag[1:1+nameLength([]byte(tag[1:]))] + ">"
}

// apply writes the XML with what was rewritten.
func (t *tracker) apply() []byte {
	slices.SortFunc(t.rewritten, func(a, b rewriting) int { return cmp.Compare(a.from, b.from) })
	var out bytes.Buffer
	done := 0
	for _, r := range t.rewritten {
		out.Write(t.xml[done:r.from])
		w := runWriter{tracker: t, out: &out, run: r.nodes[0].own, open: !r.begins, copied: !r.begins}
		w.write(r)
		done = r.to
	}
	out.Write(t.xml[done:])
	return out.Bytes()
}
