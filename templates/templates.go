// Package templates holds the notice texts that come with the program; a new kind of notice is one new file here.
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
