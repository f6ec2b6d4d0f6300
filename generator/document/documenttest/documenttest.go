// Package documenttest makes documents for tests, and holds the tables of other packages to the kinds of part.
package documenttest

import (
	"slices"
	"testing"

	"gongshi/generator/document"
)

// EveryKind fails for each kind of part that a table lacks; table is its name, such as layout.placings.
func EveryKind(t *testing.T, table string, has func(document.Kind) bool) {
	t.Helper()
	for kind := range document.Kinds {
		if !has(kind) {
			t.Errorf("the table %s lacks the kind of part %d %v", table, kind, kind)
		}
	}
}

// Part is a part of a kind that says one thing.
func Part(kind document.Kind, text string) document.Part {
	return document.Part{Kind: kind, Runs: []document.Run{{Text: text}}}
}

// Heading is a heading of a level.
func Heading(level int, text string) document.Part {
	p := Part(document.Heading, text)
	p.Level = level
	return p
}

// Make puts parts into a document, each in its place.
func Make(parts ...document.Part) *document.Document {
	doc := &document.Document{}
	Add(doc, parts...)
	return doc
}

// Add adds parts to a document, each in its place.
func Add(doc *document.Document, parts ...document.Part) {
	for _, p := range parts {
		doc.Add(p)
	}
}

// Drop takes the parts of some kinds out of a document.
func Drop(doc *document.Document, kinds ...document.Kind) {
	doc.Parts = slices.DeleteFunc(doc.Parts, func(p document.Part) bool { return slices.Contains(kinds, p.Kind) })
}

// Block is the i-th heading or paragraph of a document, from 0.
func Block(doc *document.Document, i int) *document.Part {
	for k := range doc.Parts {
		if p := &doc.Parts[k]; p.Kind == document.Heading || p.Kind == document.Paragraph {
			if i == 0 {
				return p
			}
			i--
		}
	}
	return nil
}

// SetLevel makes a heading of the i-th heading or paragraph.
func SetLevel(doc *document.Document, i, level int) {
	p := Block(doc, i)
	p.Kind, p.Level = document.Heading, level
}

// Blocks are a document's headings and paragraphs.
func Blocks(doc *document.Document) []document.Part {
	var out []document.Part
	for _, p := range doc.Parts {
		if p.Kind == document.Heading || p.Kind == document.Paragraph {
			out = append(out, p)
		}
	}
	return out
}

// Texts are what a document's parts of a kind say.
func Texts(doc *document.Document, kind document.Kind) []string {
	var out []string
	for _, p := range doc.Parts {
		if p.Kind == kind {
			out = append(out, document.Text(p.Runs))
		}
	}
	return out
}
