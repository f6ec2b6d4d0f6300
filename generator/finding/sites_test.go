package finding_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/finding"
)

const root = "../.."

// eachFile reads the sources of the repository, without tests and without the table itself.
func eachFile(t *testing.T, see func(dir string, file *ast.File, set *token.FileSet)) {
	t.Helper()
	for _, top := range []string{"cmd", "fonts", "generator", "samples", "templates"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			dir, err := filepath.Rel(root, filepath.Dir(path))
			if err != nil || dir == filepath.FromSlash("generator/finding") {
				return err
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			if err == nil {
				see(filepath.ToSlash(dir), file, set)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// entries are the entries of the table by the names of their variables, which stand in the sources in the table's own order.
func entries(t *testing.T) map[string]*finding.Kind {
	t.Helper()
	files, err := filepath.Glob("codes_*.go")
	if err != nil {
		t.Fatal(err)
	}
	table := finding.InOrder()
	out := map[string]*finding.Kind{}
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, s := range g.Specs {
				if len(table) == 0 {
					t.Fatal("the sources have more entries than the table")
				}
				out[s.(*ast.ValueSpec).Names[0].Name], table = table[0], table[1:]
			}
		}
	}
	if len(table) > 0 {
		t.Fatalf("%s is made elsewhere than in codes_….go", table[0].Code)
	}
	return out
}

// TestSites: each place at which a finding is made gives just the values that the entry's sentences name, where it can be read.
func TestSites(t *testing.T) {
	table := entries(t)
	used := map[string]bool{}
	eachFile(t, func(dir string, file *ast.File, set *token.FileSet) {
		var above []ast.Node
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				above = above[:len(above)-1]
				return true
			}
			if s, ok := n.(*ast.SelectorExpr); ok && isFinding(s.X) {
				if k := table[s.Sel.Name]; k != nil {
					used[s.Sel.Name] = true
					if fault := siteFault(k, n, above); fault != "" {
						t.Errorf("%s: finding.%s: %s", set.Position(n.Pos()), s.Sel.Name, fault)
					}
				}
			}
			if c, ok := n.(*ast.CompositeLit); ok && len(c.Elts) > 0 {
				if s, ok := c.Type.(*ast.SelectorExpr); ok && isFinding(s.X) && s.Sel.Name == "Finding" {
					t.Errorf("%s: a finding that is not made from the table", set.Position(n.Pos()))
				}
			}
			above = append(above, n)
			return true
		})
	})
	for _, name := range slices.Sorted(maps.Keys(table)) {
		if !used[name] {
			t.Errorf("finding.%s is never made", name)
		}
	}
}

func isFinding(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "finding"
}

// siteFault says what is wrong with a use of an entry: the node n, below the nodes above.
func siteFault(k *finding.Kind, n ast.Node, above []ast.Node) string {
	slots := k.Slots()
	parent := above[len(above)-1]
	if s, ok := parent.(*ast.SelectorExpr); ok {
		if s.Sel.Name != "At" && s.Sel.Name != "Of" {
			return "" // its code
		}
		parent = above[len(above)-2]
	}
	call, ok := parent.(*ast.CallExpr)
	if !ok {
		if _, listed := parent.(*ast.CompositeLit); !listed && len(slots) > 0 {
			return "the entry has values and is not made where it stands"
		}
		return ""
	}
	if f, ok := call.Fun.(*ast.SelectorExpr); ok && (f.Sel.Name == "Is" || f.Sel.Name == "Has") {
		return ""
	}
	given := []string{}
	for _, arg := range call.Args {
		c, ok := arg.(*ast.CompositeLit)
		if !ok {
			continue
		}
		if s, ok := c.Type.(*ast.SelectorExpr); !ok || !isFinding(s.X) || s.Sel.Name != "Values" {
			continue
		}
		for _, e := range c.Elts {
			if key, ok := e.(*ast.KeyValueExpr).Key.(*ast.BasicLit); ok {
				name, _ := strconv.Unquote(key.Value)
				given = append(given, name)
			}
		}
	}
	slices.Sort(given)
	slices.Sort(slots)
	if !slices.Equal(given, slots) {
		return "the sentences name " + strings.Join(slots, ", ") + "; given are " + strings.Join(given, ", ")
	}
	return ""
}

// TestNoFlags: what is done about a finding is said by who shows it; a sentence of the generator's knows no flag and no field of the page.
func TestNoFlags(t *testing.T) {
	flag := regexp.MustCompile(`--[a-z]`)
	eachFile(t, func(dir string, file *ast.File, set *token.FileSet) {
		if strings.HasPrefix(dir, "cmd/") || dir == "generator/proof" { // a rule of the proofreader has an address with -- in it
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.BasicLit); ok && s.Kind == token.STRING && flag.MatchString(s.Value) {
				t.Errorf("%s: %s", set.Position(n.Pos()), s.Value)
			}
			return true
		})
	})
	for _, k := range finding.All() {
		if s := k.Text + k.Hint + k.Manual; flag.MatchString(s) {
			t.Errorf("%s: %s", k.Code, s)
		}
	}
}

// TestObjects: a remedy whose object is given somewhere has it in its row of the manual.
func TestObjects(t *testing.T) {
	table := entries(t)
	eachFile(t, func(_ string, file *ast.File, set *token.FileSet) {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if lit, isLit := call.Args[0].(*ast.BasicLit); !ok || f.Sel.Name != "With" || isLit && lit.Value == `""` {
				return true
			}
			ast.Inspect(f.X, func(n ast.Node) bool { // the entry from which the finding is made
				if s, ok := n.(*ast.SelectorExpr); ok && isFinding(s.X) && table[s.Sel.Name] != nil {
					kind := table[s.Sel.Name].Remedy
					i := slices.IndexFunc(finding.Remedies, func(r finding.RemedyRow) bool { return r.Kind == kind })
					if i < 0 || finding.Remedies[i].Object == "" {
						t.Errorf("%s: the manual does not say that %s has an object", set.Position(call.Pos()), kind)
					}
				}
				return true
			})
			return true
		})
	})
}
