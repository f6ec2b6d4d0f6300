// Package templates holds the templates that come with the program. A new kind of notice is one new file here. Its first line is a comment with the
// kind, for whom it is (社会, 党内 or 上级) and what it is for: {{/* 公示（社会）：《…关于巡察整改情况的公示》，…。 All that the program knows of it is read
// from there: template list, -t, 文种 and the kit have it at once.
package templates

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed *.tmpl
var files embed.FS

const extension = ".tmpl"

// Source gives a bundled template by its name, such as "gongshi"; ok is false where there is none.
func Source(name string) (source string, ok bool) {
	if strings.ContainsAny(name, `/\`) {
		return "", false
	}
	b, err := files.ReadFile(name + extension)
	if err != nil {
		return "", false
	}
	return withSharedText(string(b)), true
}

// sameText stands on the second line of a paper that has the text of another one, for other readers: 文字同 dangnei */}}.
const sameText = "     文字同 "

// withSharedText puts the other paper's text behind the first line of a paper that shares it.
func withSharedText(source string) string {
	first, rest, _ := strings.Cut(source, "\n")
	of, shares := strings.CutPrefix(rest, sameText)
	if !shares {
		return source
	}
	of, _, _ = strings.Cut(of, " ")
	b, err := files.ReadFile(of + extension)
	if err != nil {
		return source
	}
	_, text, _ := strings.Cut(string(b), "\n")
	return first + "\n" + text
}

// Names lists the bundled templates, sorted.
func Names() []string {
	entries, _ := fs.ReadDir(files, ".") // an embedded folder can be read
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), extension))
	}
	return names
}

// Paper is what a bundled template's first line says of it.
type Paper struct {
	// Name is the template's, such as gongshi; Kind is its 文种, such as 公示.
	Name, Kind string
	// Readers is the word for whom it is, "" where the line says nothing; About is what it writes.
	Readers, About string
	// Apart says that it is in no kit unless it is named: the bracket says 单独出 behind the readers.
	Apart bool
}

// apart is the word of a paper that no kit has unless it is named.
const apart = "单独出"

// Papers is the table of bundled papers, in the order of their names.
func Papers() []Paper { return slices.Clone(papers()) }

var papers = sync.OnceValue(func() []Paper {
	var out []Paper
	for _, name := range Names() {
		p := Paper{Name: name}
		source, _ := Source(name)
		first, _, _ := strings.Cut(source, "\n")
		head, about, _ := strings.Cut(strings.TrimPrefix(first, "{{/* "), "：")
		kind, bracket, _ := strings.Cut(head, "（")
		for word := range strings.SplitSeq(strings.TrimSuffix(bracket, "）"), "，") {
			if word == apart {
				p.Apart = true
			} else if p.Readers == "" {
				p.Readers = word
			}
		}
		p.Kind, p.About = kind, strings.TrimSuffix(about, "。")
		out = append(out, p)
	}
	return out
})

// Kind is a bundled template's 文种 and what it is about, "" where there is no such template.
func Kind(name string) (kind, about string) {
	for _, p := range papers() {
		if p.Name == name {
			return p.Kind, p.About
		}
	}
	return "", ""
}

// Kinds are the 文种 of the bundled templates: first the notices, of which an office usually makes one, then the others by their names.
func Kinds() []string {
	kinds := []string{"公示", "通报", "进展通报"}
	for _, p := range papers() {
		if !slices.Contains(kinds, p.Kind) {
			kinds = append(kinds, p.Kind)
		}
	}
	return kinds
}

// OfKind names the bundled template of a 文种, "" where there is none.
func OfKind(kind string) string {
	for _, p := range papers() {
		if p.Kind == kind {
			return p.Name
		}
	}
	return ""
}
