package run

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// TestOffices reads the ledgers of testdata/offices, whose README says how they are written, and counts those that go through untouched.
func TestOffices(t *testing.T) {
	files, err := filepath.Glob("testdata/offices/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	untouched, asked := 0, 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txtar")
		t.Run(name, func(t *testing.T) {
			o := readOffice(t, file)
			o.check(t)
			switch {
			case len(o.args) == 0 && !o.refused():
				untouched++
			default:
				asked++
			}
		})
	}
	t.Logf("%d of %d ledgers go through untouched, %d are asked about", untouched, untouched+asked, asked)
}

// office is a folder of ledgers, and what must come of it.
type office struct {
	dir  string
	args []string
	want []string
}

// refused reports an office whose ledger has to be asked about.
func (o *office) refused() bool {
	return slices.ContainsFunc(o.want, func(line string) bool { return strings.HasPrefix(line, "error ") })
}

// readOffice writes the folder of an office.
func readOffice(t *testing.T, file string) *office {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	o := &office{dir: filepath.Join(t.TempDir(), "台账")}
	books := map[string]*officeBook{}
	var order []string
	for _, f := range archive.Files {
		text := strings.TrimRight(string(f.Data), "\n")
		switch path, sheet, isSheet := cutSheet(f.Name); {
		case f.Name == "want":
			o.want = strings.Split(text, "\n")
		case strings.HasPrefix(f.Name, "args"):
			o.args = append(o.args, strings.Fields(text)...)
		case f.Name == "基本信息":
			books[order[len(order)-1]].info = text
		case isSheet:
			if books[path] == nil {
				books[path] = newOfficeBook()
				order = append(order, path)
			}
			books[path].add(t, sheet, text)
		default:
			t.Fatalf("%s: no place for %q", file, f.Name)
		}
	}
	shared := slices.ContainsFunc(order, func(path string) bool { return filepath.Base(path) == InfoName })
	for _, path := range order {
		books[path].own = books[path].own || shared
		books[path].save(t, filepath.Join(o.dir, path))
	}
	return o
}

// cutSheet divides 台账.xlsx/Sheet1.
func cutSheet(name string) (path, sheet string, ok bool) {
	at := strings.Index(name, ".xlsx/")
	if at < 0 {
		return "", "", false
	}
	return name[:at+len(".xlsx")], name[at+len(".xlsx/"):], true
}

// check makes the notices and holds them to what is wanted.
func (o *office) check(t *testing.T) {
	t.Helper()
	l := &listener{}
	plan := Plan{Inputs: []string{o.dir}, Out: filepath.Join(t.TempDir(), "out"), Options: generator.Options{Formats: generator.FormatsNamed("docx")}, Jobs: 1, NoSummary: true, Reading: o.reading(t)}
	Do(context.Background(), plan, l)
	made := told[Made](l)
	if want := o.wants(":"); len(made) != len(want) {
		t.Errorf("%d notices, want %d\n%s", len(made), len(want), l.text())
		return
	}
	next := -1
	text := ""
	for _, line := range o.want {
		sign, rest, _ := strings.Cut(line, " ")
		switch {
		case sign == "error" || sign == "warning" || sign == "info":
			if !slices.ContainsFunc(l.findings, func(f finding.Finding) bool { return f.Code == rest && f.Severity.String() == sign }) {
				t.Errorf("%s is not found\n%s%s", line, l.codes(), l.text())
			}
		case sign == "+" && !strings.Contains(text, rest):
			t.Errorf("the notice lacks %q:\n%s", rest, text)
		case sign == "-" && strings.Contains(text, rest):
			t.Errorf("the notice has %q", rest)
		case sign == "+", sign == "-":
		default:
			next++
			if got := figures(made[next].Notice.Facts); got != line {
				t.Errorf("got  %s\nwant %s\n%s", got, line, l.text())
			}
			text = strings.Join(made[next].Notice.Document.Paragraphs(), "\n")
		}
	}
	if !o.refused() && l.findings.HasError() {
		t.Error(l.text())
	}
}

// wants are the lines of the notices.
func (o *office) wants(sign string) (list []string) {
	for _, line := range o.want {
		if strings.Contains(line, sign+" 共") {
			list = append(list, line)
		}
	}
	return list
}

// reading is what the arguments say of how to read.
func (o *office) reading(t *testing.T) Reading {
	t.Helper()
	var r Reading
	for i := 0; i+1 < len(o.args); i += 2 {
		switch value := o.args[i+1]; o.args[i] {
		case "--columns":
			choices, fault := ledger.ParseColumns(value)
			if fault != "" {
				t.Fatal(fault)
			}
			r.Columns = append(r.Columns, choices...)
		case "--set":
			set, ok := ledger.ParseSetting(value)
			if !ok {
				t.Fatal(value)
			}
			r.Settings = append(r.Settings, set)
		case "--sheet":
			r.Sheets = append(r.Sheets, value)
		default:
			t.Fatal(o.args[i])
		}
	}
	return r
}

// figures are a notice's numbers on one line.
func figures(f *stats.Facts) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: 共%d项，已完成%d项，未完成%d项，长期坚持%d项", f.Unit.Name(), f.Total.N, f.Done.N, f.Open.N, f.Ongoing.N)
	for _, own := range f.Own {
		fmt.Fprintf(&b, "，%s%d项", own.Word, own.N)
	}
	fmt.Fprintf(&b, "，完成率%s", f.Rate)
	if !f.Recovered.IsZero() {
		fmt.Fprintf(&b, "，追缴%s元", f.Recovered)
	}
	for _, h := range f.Handled {
		if h.N > 0 {
			fmt.Fprintf(&b, "，%s%d%s", h.Kind, h.N, h.Counter)
		}
	}
	return b.String()
}

// officeInfo are the items of 基本信息 where an office's file has none.
func officeInfo(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("testdata/offices/info.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimRight(string(data), "\n")
}
