// Length names every function of more than 60 lines, from its func to its closing brace, in the Go files below the current folder. It reads
// tests too, and files of any build tag, and fails where it has named one.
package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// most is how many lines a function may have.
const most = 60

// tables are functions that may have more, each with the reason. One that needs no exception is named as well.
var tables = map[string]string{
	"generator/sheet/corpus_make_test.go corpus": "one row a broken or odd file, and no step besides",
}

// long is a function of too many lines.
type long struct {
	file, name  string
	line, lines int
}

func main() {
	found, err := longFunctions(".")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	slices.SortFunc(found, func(a, b long) int { return cmp.Compare(b.lines, a.lines) })
	bad := false
	listed := map[string]bool{}
	for _, l := range found {
		key := l.file + " " + l.name
		if tables[key] != "" {
			listed[key] = true
			continue
		}
		fmt.Printf("%d lines %s %s:%d\n", l.lines, l.name, l.file, l.line)
		bad = true
	}
	for key := range tables {
		if !listed[key] {
			fmt.Printf("%s is a table in .ci/length/main.go, but has no more than %d lines\n", key, most)
			bad = true
		}
	}
	if bad {
		os.Exit(1)
	}
}

// longFunctions reads the Go files below a folder, but for those that Go itself passes over: in testdata and in folders that begin with . or _.
func longFunctions(folder string) ([]long, error) {
	var found []long
	tree := os.DirFS(folder)
	err := fs.WalkDir(tree, ".", func(file string, entry fs.DirEntry, err error) error {
		switch name := path.Base(file); {
		case err != nil:
			return err
		case entry.IsDir() && file != "." && (strings.HasPrefix(name, ".") && name != ".ci" || strings.HasPrefix(name, "_") || name == "testdata"):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, ".go"):
			return nil
		}
		text, err := fs.ReadFile(tree, file)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, file, text, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range parsed.Decls {
			found = append(found, longIn(set, file, d)...)
		}
		return nil
	})
	return found, err
}

// longIn is the declaration where it is a long function, else the long functions without a name that its values hold.
func longIn(set *token.FileSet, file string, d ast.Decl) (found []long) {
	ast.Inspect(d, func(n ast.Node) bool {
		name := "a function without a name"
		switch f := n.(type) {
		case *ast.FuncDecl:
			name = f.Name.Name
		case *ast.FuncLit:
		default:
			return true
		}
		first, last := set.Position(n.Pos()), set.Position(n.End())
		if lines := last.Line - first.Line + 1; lines > most {
			found = append(found, long{file: file, name: name, line: first.Line, lines: lines})
		}
		return false
	})
	return found
}
