package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows says who may import whom of our own packages; docs/architecture.md draws it. A package that is not in the table fails the test.
var arrows = map[string][]string{
	"cmd/gongshi":          {"cmd/gongshi/flags", "cmd/gongshi/page", "cmd/gongshi/remedy", "cmd/gongshi/screen", "fonts", "generator", "generator/compose", "generator/finding", "generator/ledger", "generator/manuscript", "generator/output", "generator/renew", "generator/retrace", "generator/run", "generator/sheet", "generator/stats", "generator/style", "generator/workbook", "templates"},
	"cmd/gongshi/flags":    {"cmd/gongshi/screen", "generator", "generator/ledger", "generator/sheet", "templates"},
	"cmd/gongshi/screen":   {"cmd/gongshi/remedy", "generator/compare", "generator/edited", "generator/finding", "generator/ledger", "generator/run", "generator/stats", "generator/summary"},
	"cmd/gongshi/page":     {"cmd/gongshi/remedy", "fonts", "generator", "generator/compose", "generator/finding", "generator/ledger", "generator/output", "generator/picture", "generator/run", "generator/sheet", "generator/summary", "generator/workbook", "templates"},
	"generator/run":        {"fonts", "generator", "generator/batch", "generator/compare", "generator/compose", "generator/difference", "generator/document", "generator/edited", "generator/evidence", "generator/finding", "generator/ledger", "generator/manuscript", "generator/markup", "generator/mend", "generator/ofd", "generator/output", "generator/pdf", "generator/posted", "generator/proof", "generator/raster", "generator/sheet", "generator/stats", "generator/summary", "generator/webpage", "generator/workbook", "templates"},
	"cmd/gongshi/remedy":   {"generator/finding"},
	"generator":            {"fonts", "generator/compose", "generator/document", "generator/docx", "generator/finding", "generator/layout", "generator/ledger", "generator/markup", "generator/numbered", "generator/ofd", "generator/pdf", "generator/proof", "generator/raster", "generator/seal", "generator/stats", "generator/style", "generator/web"},
	"generator/finding":    {},
	"generator/pattern":    {},
	"generator/bookfile":   {"generator/seal"},
	"generator/document":   {},
	"generator/style":      {"generator/document"},
	"generator/truetype":   {},
	"generator/batch":      {},
	"generator/difference": {},
	"generator/posted":     {"generator/difference"},
	"generator/edited":     {"generator/difference", "generator/posted"},
	"generator/webpage":    {"generator/filekind", "generator/numbered"},
	"generator/summary":    {"generator/bookfile", "generator/document", "generator/ledger", "generator/numbered", "generator/seal", "generator/stats"},
	"generator/seal":       {},
	"generator/output":     {},
	"generator/filekind":   {},
	"generator/numbered":   {},
	"generator/numfmt":     {},
	"generator/wordlook":   {},
	"generator/sheet":      {"generator/filekind", "generator/finding", "generator/numbered", "generator/numfmt", "generator/wordlook"},
	"generator/ledger":     {"generator/finding", "generator/numbered", "generator/sheet", "templates"},
	"generator/manuscript": {"generator/filekind", "generator/finding", "generator/wordlook"},
	"generator/mend":       {"generator/seal", "generator/sheet"},
	"generator/markup":     {"generator/document", "generator/finding", "generator/ledger", "generator/manuscript", "generator/proof", "generator/seal"},
	"generator/picture":    {"generator", "generator/document", "generator/finding", "generator/layout", "generator/proof", "generator/style", "generator/svg"},
	"generator/workbook":   {"generator/bookfile", "generator/compare", "generator/finding", "generator/ledger"},
	"generator/renew":      {"generator/finding", "generator/ledger", "generator/sheet", "generator/workbook"},
	"generator/compare":    {"generator/ledger", "generator/numbered"},
	"generator/retrace":    {"generator/compose", "generator/difference", "generator/document", "generator/finding", "generator/ledger", "generator/manuscript", "generator/sheet", "generator/stats"},
	"generator/stats":      {"generator/compare", "generator/ledger", "generator/numbered"},
	"generator/compose":    {"generator/compare", "generator/document", "generator/finding", "generator/ledger", "generator/numbered", "generator/stats"},
	"generator/evidence":   {"generator/compose", "generator/document", "generator/finding", "generator/ledger", "generator/stats"},
	"generator/proof":      {"generator/document", "generator/finding", "generator/ledger", "generator/lexicon", "generator/numbered", "generator/stats"},
	"generator/lexicon":    {},
	"generator/layout":     {"fonts", "generator/document", "generator/style", "generator/truetype"},
	"generator/pdf":        {"fonts", "generator/document", "generator/layout", "generator/pdf/finish", "generator/style", "generator/truetype"},
	"generator/ofd":        {"fonts", "generator/document", "generator/layout", "generator/seal", "generator/style", "generator/truetype"},
	"generator/pdf/finish": {"generator/truetype"},
	"generator/web":        {"generator/document", "generator/seal"},
	"generator/raster":     {"generator/layout", "generator/seal", "generator/style", "generator/truetype"},
	"generator/svg":        {"fonts", "generator/layout", "generator/style", "generator/truetype"},
	"generator/docx":       {"generator/document", "generator/seal", "generator/style"},
	"fonts":                {"generator/finding", "generator/style", "generator/truetype"},
	"templates":            {},
	"samples":              {},
	"samples/make":         {"generator/ledger", "generator/proof", "generator/workbook", "samples"},

	// for making tables
	"generator/lexicon/rebuild": {},

	// for tests only
	"generator/golden":                {},
	"generator/generatortest":         {"generator/compose", "generator/ledger", "generator/sheet", "templates"},
	"generator/document/documenttest": {"generator/document"},
	"generator/sheet/sheettest":       {},
	"generator/run/runtest":           {},
	"generator/ofd/ofdtest":           {"generator/truetype"},
	"generator/truetype/facetest":     {},
	".ci/grays":                       {},
	".ci/length":                      {},
	"docs":                            {},
	".ci/mutate":                      {},
	".ci/quiet":                       {"generator/proof"},
}

// anyone is what every package may import: it knows nothing of the field.
const anyone = "generator/pattern"

// only says which package alone may import a library.
var only = map[string]string{
	"github.com/jung-kurt/gofpdf":  "generator/pdf",
	"github.com/vbauerster/mpb/v8": "cmd/gongshi/screen",
	"github.com/spf13/cobra":       "cmd/gongshi/flags",
	"github.com/spf13/pflag":       "cmd/gongshi/flags",
	"github.com/xuri/nfp":          "generator/numfmt",
	"golang.org/x/net/html":        "generator/webpage",
	"golang.org/x/image/vector":    "generator/raster",
}

// never says which library a package may not import, for others do its work: the ledger opens no file.
var never = map[string][]string{
	"generator/ledger": {"archive/zip", "encoding/csv", "encoding/xml", "github.com/xuri/excelize/v2", "os"},
}

func TestArrows(t *testing.T) {
	const module = "gongshi/"
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		pkg := filepath.ToSlash(filepath.Dir(strings.TrimPrefix(path, ".."+string(filepath.Separator))))
		allowed, known := arrows[pkg]
		if !known {
			t.Errorf("%s is not in the table of arrows", pkg)
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if ours, ok := strings.CutPrefix(name, module); ok && ours != anyone && !slices.Contains(allowed, ours) {
				t.Errorf("%s imports %s, which the table of arrows does not allow", path, ours)
			}
			if owner, ok := only[name]; ok && owner != pkg {
				t.Errorf("%s imports %s, which only %s may", path, name, owner)
			}
			if slices.Contains(never[pkg], name) {
				t.Errorf("%s imports %s, which %s may not", path, name, pkg)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestPatternsAreLate: no package of the program compiles a regular expression while it starts; several hundred of them took two thirds of the start.
func TestPatternsAreLate(t *testing.T) {
	for pkg := range arrows {
		files, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(pkg), "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			if strings.HasSuffix(path, "_test.go") || pkg == anyone || strings.HasPrefix(pkg, "samples") || strings.HasPrefix(pkg, ".ci") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range file.Decls {
				if v, ok := d.(*ast.GenDecl); ok && compiles(v) {
					t.Errorf("%s compiles a regular expression in a package's variable: use pattern.New", path)
				}
			}
		}
	}
}

func compiles(n ast.Node) (found bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			x, isName := s.X.(*ast.Ident)
			found = found || isName && x.Name == "regexp" && s.Sel.Name == "MustCompile"
		}
		return true
	})
	return found
}
