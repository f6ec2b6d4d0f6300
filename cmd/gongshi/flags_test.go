package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"gongshi/cmd/gongshi/flags"
)

// TestCommands: each command of the table runs, or is all said by its answer; and nothing runs that is not in the table.
func TestCommands(t *testing.T) {
	for _, c := range flags.Commands {
		if isAnswer := c.Name == "help" || c.Name == "completion"; isAnswer == (commandRuns[c.Name] != nil) {
			t.Errorf("the command %s runs: %v", c.Name, !isAnswer)
		}
	}
	for name := range commandRuns {
		if !flags.IsCommand(name) {
			t.Errorf("%s is not in the table of commands", name)
		}
	}
}

// starts are the functions that do the commands.
var starts = map[string]string{
	"build": "runBuild", "kit": "runBuild", "check": "runBuild", "compare": "runCompare", "summary": "runSummary", "new": "runNew", "fonts": "runFonts", "template": "runTemplate", "serve": "runServe",
}

// TestFlagsHaveEffect: the field that a flag fills is read by what each of its commands does, as far as that goes in this package.
func TestFlagsHaveEffect(t *testing.T) {
	mentions := mentioned(t)
	for i := range flags.Table {
		f := &flags.Table[i]
		for _, c := range f.In {
			if name := field(f); !reached(mentions, starts[c])["."+name] {
				t.Errorf("%s takes --%s and does nothing with %s", c, f.Name, name)
			}
		}
	}
}

// field is the name of the field of Choices that a flag fills.
func field(f *flags.Flag) string {
	var choices flags.Choices
	to := reflect.ValueOf(f.Fill(&choices)).Pointer()
	v := reflect.ValueOf(&choices).Elem()
	for i := range v.NumField() {
		if v.Field(i).Addr().Pointer() == to {
			return v.Type().Field(i).Name
		}
	}
	return ""
}

// mentioned are the names in each function of the package: a field of a line with a dot before it, others as they are.
func mentioned(t *testing.T) map[string]map[string]bool {
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	mentions := map[string]map[string]bool{}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			names := map[string]bool{}
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.SelectorExpr:
					if x, ok := n.X.(*ast.Ident); ok && x.Name == "line" {
						names["."+n.Sel.Name] = true
					}
				case *ast.Ident:
					names[n.Name] = true
				}
				return true
			})
			mentions[f.Name.Name] = names
		}
	}
	return mentions
}

// reached are the names in a function and in those that it calls.
func reached(mentions map[string]map[string]bool, start string) map[string]bool {
	all := map[string]bool{}
	open, seen := []string{start}, map[string]bool{start: true}
	for len(open) > 0 {
		name := open[0]
		open = open[1:]
		for m := range mentions[name] {
			all[m] = true
			if mentions[m] != nil && !seen[m] {
				seen[m] = true
				open = append(open, m)
			}
		}
	}
	return all
}
