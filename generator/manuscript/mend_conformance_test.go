//go:build conformance

package manuscript

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/generatortest"
)

// TestMendedInLibreOffice: LibreOffice reads each mended document with its changes: the text with all of them accepted is the mended one, and what it shows as
// taken away and put in is ours.
func TestMendedInLibreOffice(t *testing.T) {
	dir := t.TempDir()
	var paths []string
	wants := map[string]string{}
	for i, tt := range mendCases {
		if tt.want == "" || tt.name == "ruby" || tt.name == "a text box" || tt.name == "a field that is computed" { // what LibreOffice makes of these is its own
			continue
		}
		m, findings := Read(docx(t, tt.body))
		if m == nil {
			t.Fatal(findings)
		}
		out, _, err := m.Mend(tt.repairs)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, string(rune('a'+i/26))+string(rune('a'+i%26))+".docx")
		if err := os.WriteFile(path, withTypes(t, out), 0o644); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
		wants[path] = tt.name + "\x00" + tt.want
	}
	generatortest.Output(t, nil, "soffice", append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "fodt", "--outdir", dir}, paths...)...)
	for _, path := range paths {
		name, want, _ := strings.Cut(wants[path], "\x00")
		flat, err := os.ReadFile(strings.TrimSuffix(path, ".docx") + ".fodt")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		text, changes := acceptedIn(t, string(flat))
		bare := strings.NewReplacer("|", "", " ", "", "\t", "", "\n", "", "\u00ad", "", "到", "") // 到 is struck out and stays
		if bare.Replace(text) != bare.Replace(want) {
			t.Errorf("%s: LibreOffice reads %q, want %q", name, text, want)
		}
		if changes == 0 {
			t.Errorf("%s: LibreOffice shows no change of ours", name)
		}
	}
}

// withTypes gives a package the types of its parts, without which LibreOffice does not know what it is.
func withTypes(t *testing.T, data []byte) []byte {
	t.Helper()
	p, problem := openPack(data)
	if problem != nil {
		t.Fatal(problem)
	}
	out, err := p.replaced(map[string][]byte{contentTypes: []byte(`<Types xmlns="` + nsContentTypes + `"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// acceptedIn is the text of a .fodt with all changes accepted, and how many changes are ours.
func acceptedIn(t *testing.T, flat string) (text string, changes int) {
	t.Helper()
	a := accepting{in: map[string]int{}, taken: map[string]bool{}, open: map[string]bool{}}
	for d := xml.NewDecoder(strings.NewReader(flat)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return a.text.String(), a.changes
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			a.start(token)
		case xml.EndElement:
			a.in[token.Name.Local]--
		case xml.CharData:
			a.chars(string(token))
		}
	}
}

// accepting reads a .fodt: in counts the open elements by name, taken are the changes that take something away, open those that are open.
type accepting struct {
	text        strings.Builder
	changes     int
	in          map[string]int
	region      string
	taken, open map[string]bool
}

func (a *accepting) start(e xml.StartElement) {
	a.in[e.Name.Local]++
	switch e.Name.Local {
	case "changed-region":
		a.region = attr(e, "id")
	case "deletion":
		a.taken[a.region] = true
	case "change-start":
		a.open[attr(e, "change-id")] = true
	case "change-end":
		delete(a.open, attr(e, "change-id"))
	}
}

func (a *accepting) chars(text string) {
	if a.in["tracked-changes"] > 0 {
		if a.in["creator"] > 0 && text == Author {
			a.changes++
		}
		return
	}
	for id := range a.open {
		if a.taken[id] {
			return
		}
	}
	if a.in["p"] > 0 {
		a.text.WriteString(strings.Trim(text, "\n"))
	}
}
