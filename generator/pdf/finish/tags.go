package finish

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"

	"gongshi/generator/pattern"
)

// Element is a node of the structure tree (ISO 32000-1 14.7.2), with either kids or content.
type Element struct {
	// Type is a standard structure type (14.8.4) such as P, H1 or TD, or Title, which is mapped to P.
	Type string
	// Attributes are the entries of an attribute object, such as "/O /Table /Scope /Column"; "" for none.
	Attributes string
	Kids       []*Element
	Content    []Content
}

// Content is a stretch of marked content: its page's index, and the number in its BDC operator, which counts from 0 on each page.
type Content struct{ Page, Number int }

// tag writes the structure tree, and into every page its key in the parent tree. It returns the object number of the tree's root.
func (f *File) tag(pageTree string, top *Element) (int, error) {
	pages, err := f.pageObjects(pageTree)
	if err != nil {
		return 0, err
	}
	w := tagWriter{f: f, pages: pages, parents: make([][]int, len(pages))}
	root := f.Add(nil)
	kid, err := w.element(top, root)
	if err != nil {
		return 0, err
	}
	for _, parents := range w.parents {
		if slices.Contains(parents, 0) {
			return 0, errLayout
		}
	}
	f.objects[root-1] = fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /RoleMap <</Title /P>> /ParentTree %d 0 R /ParentTreeNextKey %d>>",
		kid, f.Add(w.parentTree()), len(pages))
	for i, p := range pages {
		f.setObject(p, fmt.Appendf(nil, "%s/StructParents %d\n%s", pageHead, i, f.object(p)[len(pageHead):]))
	}
	return root, nil
}

// tagWriter writes elements, and gathers which elements each page has content of.
type tagWriter struct {
	f     *File
	pages []string
	// parents is, for each page, the number of the element that each stretch of content belongs to.
	parents [][]int
}

// maxKids is the longest array that PDF/A-1 allows (ISO 19005-1 6.1.12; PDF Reference 1.4, appendix C).
const maxKids = 8191

// withDivs puts the kids of an element that has too many into Divs, which have no meaning of their own.
func withDivs(e *Element) *Element {
	if len(e.Kids) <= maxKids {
		return e
	}
	out := *e
	out.Kids = nil
	for part := range slices.Chunk(e.Kids, maxKids) {
		out.Kids = append(out.Kids, &Element{Type: "Div", Kids: part})
	}
	return withDivs(&out)
}

// element writes an element and its kids, and returns its object number. A table has hundreds of elements, so everything that may be left out (a type,
// a blank) is.
func (w *tagWriter) element(e *Element, parent int) (int, error) {
	e = withDivs(e)
	n := w.f.Add(nil)
	b := fmt.Appendf(nil, "<</S/%s/P %d 0 R", e.Type, parent)
	if e.Attributes != "" {
		b = fmt.Appendf(b, "/A<<%s>>", e.Attributes)
	}
	if len(e.Content) > 0 {
		if e.Content[0].Page >= len(w.pages) {
			return 0, errLayout
		}
		b = fmt.Appendf(b, "/Pg %s", w.pages[e.Content[0].Page])
	}
	var kids []byte
	for _, kid := range e.Kids {
		k, err := w.element(kid, n)
		if err != nil {
			return 0, err
		}
		kids = fmt.Appendf(kids, " %d 0 R", k)
	}
	for _, c := range e.Content {
		if c.Page >= len(w.pages) {
			return 0, errLayout
		}
		parents := &w.parents[c.Page]
		for len(*parents) <= c.Number { // where a cell continues on the next page, its content there may have a higher number than that of later rows
			*parents = append(*parents, 0)
		}
		if (*parents)[c.Number] != 0 {
			return 0, errLayout
		}
		(*parents)[c.Number] = n
		if c.Page == e.Content[0].Page {
			kids = fmt.Appendf(kids, " %d", c.Number)
		} else {
			kids = fmt.Appendf(kids, "<</Type/MCR/Pg %s/MCID %d>>", w.pages[c.Page], c.Number)
		}
	}
	switch len(e.Kids) + len(e.Content) {
	case 0:
	case 1:
		b = append(append(b, "/K"...), kids...)
	default:
		b = append(append(append(b, "/K["...), bytes.TrimPrefix(kids, []byte(" "))...), ']')
	}
	w.f.objects[n-1] = append(b, ">>"...)
	return n, nil
}

// parentTree leads from content back to its element (14.7.4.4).
func (w *tagWriter) parentTree() []byte {
	b := []byte("<</Nums[")
	for i, elements := range w.parents {
		b = fmt.Appendf(b, "%d[", i)
		for k, n := range elements {
			if k > 0 {
				b = append(b, ' ')
			}
			b = strconv.AppendInt(b, int64(n), 10)
			b = append(b, " 0 R"...)
		}
		b = append(b, ']')
	}
	return append(b, "]>>"...)
}

// pageHead is how gofpdf begins a page.
const pageHead = "<</Type /Page\n"

var pageReference = pattern.New(`[0-9]+ 0 R`)

// pageObjects lists the references of the pages, in order, from the root of the page tree.
func (f *File) pageObjects(root string) ([]string, error) {
	_, kids, ok := bytes.Cut(f.object(root), []byte("/Kids ["))
	if !ok {
		return nil, errLayout
	}
	kids, _, ok = bytes.Cut(kids, []byte("]"))
	if !ok {
		return nil, errLayout
	}
	pages := pageReference.FindAllString(string(kids), -1)
	for _, p := range pages {
		if !bytes.HasPrefix(f.object(p), []byte(pageHead)) {
			return nil, errLayout
		}
	}
	return pages, nil
}
