// Package templates holds the templates that come with the program. A new kind of notice is one new file here. Its first line is a comment with the
// kind, for whom it is (社会, 党内 or 上级) and what it is for: {{/* 公示（社会）：《…关于巡察整改情况的公示》，…。
package templates

import (
	"embed"
	"io/fs"
	"strings"
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

// Kind is a bundled template's 文种, such as 公示, and what it is about; both are read from its first line.
func Kind(name string) (kind, about string) {
	source, _ := Source(name)
	first, _, _ := strings.Cut(source, "\n")
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
