package sheet

import (
	"io"
	"slices"
)

// elements passes on the tokens that belong to a part: those in its root's namespace. What stands in a foreign namespace or in an extension list belongs to
// another program, whatever its name, and is skipped with all its content. Start and end tags have to match.
type elements struct {
	next tokens
	// open are the elements that have begun and not ended, from the root down.
	open []openElement
	// bound are the namespaces that prefixes stand for, the nearest last.
	bound []binding
	// space is the root's namespace.
	space string
	// foreign is how many elements of a skipped part are open.
	foreign int
	// ours: the element that ended last belongs to the part.
	ours bool
}

type openElement struct {
	name, prefix string
	bound        int // how many bindings there were before it
}

type binding struct{ prefix, space string }

func newElements(next tokens) *elements { return &elements{next: next} }

// extensions is the element in which programs keep what the standard does not define (ECMA-376 18.2.10).
const extensions = "extLst"

// maxNesting bounds how deep elements may stand in one another; in a sheet they stand some ten deep.
const maxNesting = 256

// token is the next token that belongs to the part.
func (e *elements) token() (token, error) {
	for {
		t, err := e.next()
		switch {
		case err == io.EOF && len(e.open) > 0:
			return token{}, errMalformed
		case err != nil:
			return token{}, err
		}
		switch t.kind {
		case startTag:
			if err := e.begin(&t); err != nil {
				return token{}, err
			}
			switch {
			case e.foreign == 0 && e.owns(t.prefix) && t.name != extensions:
			case e.foreign == 0 && e.isAlternative(t):
				continue
			default:
				e.foreign++
				continue
			}
		case endTag:
			if err := e.end(&t); err != nil {
				return token{}, err
			}
			if e.foreign > 0 {
				e.foreign--
				continue
			}
			if !e.ours {
				continue
			}
		default:
			if e.foreign > 0 {
				continue
			}
		}
		return t, nil
	}
}

func (e *elements) begin(t *token) error {
	if len(e.open) == maxNesting {
		return errMalformed
	}
	o := openElement{t.name, t.prefix, len(e.bound)}
	for _, a := range t.attrs {
		switch {
		case a.Name.Space == "xmlns":
			e.bound = append(e.bound, binding{a.Name.Local, a.Value})
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			e.bound = append(e.bound, binding{"", a.Value})
		}
	}
	if len(e.open) == 0 {
		e.space = e.spaceOf(t.prefix)
	}
	e.open = append(e.open, o)
	return nil
}

func (e *elements) end(t *token) error {
	last := len(e.open) - 1
	if last < 0 || e.open[last].name != t.name || e.open[last].prefix != t.prefix {
		return errMalformed
	}
	e.ours = e.owns(t.prefix)
	e.bound = e.bound[:e.open[last].bound]
	e.open = e.open[:last]
	return nil
}

// compatibility is the namespace in which programs write the same content for several readers (ECMA-376-3 7.5).
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

// isAlternative reports an element around content for readers that know only the standard: the element is left out, its content is read.
func (e *elements) isAlternative(t token) bool {
	return (t.name == "AlternateContent" || t.name == "Fallback") && e.spaceOf(t.prefix) == compatibility
}

// owns reports whether a prefix stands for the root's namespace.
func (e *elements) owns(prefix string) bool { return e.spaceOf(prefix) == e.space }

func (e *elements) spaceOf(prefix string) string {
	for _, b := range slices.Backward(e.bound) {
		if b.prefix == prefix {
			return b.space
		}
	}
	return ""
}
