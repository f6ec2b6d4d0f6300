package ofdtest

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"testing"
)

// namespace is that of all elements but an attachment's.
const namespace = "http://www.ofdspec.org/2016"

// node is an element of a part.
type node struct {
	name  string
	attrs map[string]string
	kids  []*node
	text  string
}

// parse reads a part and fails for what is no sound XML, or of another namespace.
func parse(t testing.TB, part string, data []byte) *node {
	t.Helper()
	root := &node{}
	open := []*node{root}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", part, err)
		}
		top := open[len(open)-1]
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Space != namespace {
				t.Errorf("%s: %s is of the namespace %q", part, e.Name.Local, e.Name.Space)
			}
			n := &node{name: e.Name.Local, attrs: map[string]string{}}
			for _, a := range e.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			top.kids = append(top.kids, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(e)
		}
	}
	if len(root.kids) != 1 {
		t.Fatalf("%s has %d elements", part, len(root.kids))
	}
	return root.kids[0]
}

// all are the elements of a name below a node, in their order.
func (n *node) all(name string) (out []*node) {
	for _, k := range n.kids {
		if k.name == name {
			out = append(out, k)
		}
		out = append(out, k.all(name)...)
	}
	return out
}

// kid is the first child of a name, an empty one where there is none.
func (n *node) kid(name string) *node {
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return &node{}
}

// walk goes through a node and all below it.
func (n *node) walk(each func(*node)) {
	each(n)
	for _, k := range n.kids {
		k.walk(each)
	}
}

// numbers reads numbers with blanks between them; g N V stands for N times V.
func numbers(t testing.TB, text string) (out []float64) {
	t.Helper()
	words := strings.Fields(text)
	for i := 0; i < len(words); i++ {
		times := 1
		if words[i] == "g" && i+2 < len(words) {
			n, err := strconv.Atoi(words[i+1])
			if err != nil || n < 2 {
				t.Fatalf("a group of %s in %q", words[i+1], text)
			}
			times, i = n, i+2
		}
		v, err := strconv.ParseFloat(words[i], 64)
		if err != nil {
			t.Fatalf("%q in %q is no number", words[i], text)
		}
		for range times {
			out = append(out, v)
		}
	}
	return out
}

// number is an attribute's number, without where it is missing.
func (n *node) number(t testing.TB, attr string, without float64) float64 {
	t.Helper()
	text, ok := n.attrs[attr]
	if !ok {
		return without
	}
	return exactly(t, 1, text)[0]
}

// exactly reads that many numbers.
func exactly(t testing.TB, n int, text string) []float64 {
	t.Helper()
	out := numbers(t, text)
	if len(out) != n {
		t.Fatalf("%q are %d numbers, want %d", text, len(out), n)
	}
	return out
}
