// Package templates holds the notice texts that come with the program; a new kind of notice is one new file here, whose first line is a
// comment that says the kind, for whom it is (社会, 党内 or 上级) and what is special to it: {{/* 公示（社会）：《…关于巡察整改情况的公示》，…。
package templates

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed *.tmpl
var files embed.FS

const extension = ".tmpl"

// Source gives the text of a bundled template by its name, such as "gongshi"; ok is false where there is none.
func Source(name string) (text string, ok bool) {
	if strings.ContainsAny(name, `/\`) {
		return "", false
	}
	b, err := files.ReadFile(name + extension)
	return string(b), err == nil
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

// Kind is a bundled template's 文种, such as 公示, and what it writes, in a line; both come from its first line.
func Kind(name string) (kind, about string) {
	text, _ := Source(name)
	first, _, _ := strings.Cut(text, "\n")
	kind, about, _ = strings.Cut(strings.TrimPrefix(first, "{{/* "), "：")
	kind, _, _ = strings.Cut(kind, "（")
	return kind, strings.TrimSuffix(about, "。")
}

// OfKind names the bundled template of a 文种, "" where there is none.
func OfKind(kind string) string {
	for _, name := range Names() {
		if k, _ := Kind(name); k == kind {
			return name
		}
	}
	return ""
}
