//go:build conformance

package markup_test

import (
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/manuscript"
	"gongshi/generator/markup"
	"gongshi/generator/proof"
)

// TestComments: LibreOffice opens what --annotate writes, shows as many comments as there are hits, each at the very characters, and lays the
// pages out as without them: for our own notice, and for a file that LibreOffice itself has written.
func TestComments(t *testing.T) {
	dir := t.TempDir()
	convert := func(to, file string) string {
		out := filepath.Join(dir, to)
		generatortest.Output(t, nil, "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", to, "--outdir", out, file)
		return filepath.Join(out, strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))+"."+to)
	}
	write := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	pages := func(pdf string) string {
		info := generatortest.Output(t, nil, "pdfinfo", pdf)
		_, after, _ := strings.Cut(info, "Pages:")
		return strings.Fields(after)[0]
	}

	unit := generatortest.Sample(t)
	delete(unit.Info, proof.IgnoreItem)
	notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Annotate: true, WithLedger: true, Taste: true, Formats: generator.Formats[:1]})
	if notice == nil {
		t.Fatal(findings)
	}
	clean, marked := write("clean.docx", notice.Files[0].Data), write("marked.docx", notice.Annotated)
	annotationsAre(t, convert("fodt", marked), notice.Proof, notice.Hits)
	if a, b := pages(convert("pdf", clean)), pages(convert("pdf", marked)); a != b {
		t.Errorf("%s pages with comments, %s without", b, a)
	}

	published, err := os.ReadFile("../proof/testdata/seed.txt")
	if err != nil {
		t.Fatal(err)
	}
	given, err := os.ReadFile(convert("docx", convert("odt", write("given.txt", published))))
	if err != nil {
		t.Fatal(err)
	}
	m, findings := manuscript.Read(given)
	if m == nil {
		t.Fatal(findings)
	}
	lines := make([]proof.Line, len(m.Paragraphs))
	for i, p := range m.Paragraphs {
		lines[i].Text = p.Text
	}
	read := proof.FromPlaced(lines)
	hits := proof.Check(read, nil, proof.Options{Taste: true})
	data, err := m.Annotate(markup.Comments(read, hits))
	if err != nil {
		t.Fatal(err)
	}
	annotationsAre(t, convert("fodt", write("again.docx", data)), read, hits)
}

// annotations reads what each comment of a .fodt spans.
type annotations struct {
	spans map[string]string
	// order are the comments' names as they begin, open those that have not ended.
	order, open []string
	// inside counts the comments whose own text is being read.
	inside int
}

func readAnnotations(t *testing.T, fodt string) *annotations {
	t.Helper()
	f, err := os.Open(fodt)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a := &annotations{spans: map[string]string{}}
	for d := xml.NewDecoder(f); ; {
		token, err := d.Token()
		if err == io.EOF {
			return a
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			a.start(token)
		case xml.EndElement:
			if token.Name.Local == "annotation" {
				a.inside--
			}
		case xml.CharData:
			if a.inside == 0 {
				a.add(strings.Trim(string(token), "\n"))
			}
		}
	}
}

func (a *annotations) start(e xml.StartElement) {
	name := ""
	for _, attr := range e.Attr {
		if attr.Name.Local == "name" {
			name = attr.Value
		}
	}
	switch e.Name.Local {
	case "annotation":
		a.inside++
		a.open, a.order = append(a.open, name), append(a.order, name)
	case "annotation-end":
		a.open = slices.DeleteFunc(a.open, func(o string) bool { return o == name })
	case "s":
		a.add(" ")
	}
}

// add adds text to what the open comments span.
func (a *annotations) add(text string) {
	for _, o := range a.open {
		a.spans[o] += text
	}
}

// annotationsAre holds the comments of a .fodt to the hits: what each spans.
func annotationsAre(t *testing.T, fodt string, text *proof.Text, hits []proof.Hit) {
	t.Helper()
	a := readAnnotations(t, fodt)
	if len(a.open) > 0 {
		t.Errorf("%v do not end", a.open)
	}
	var got, want []string
	for _, name := range a.order {
		got = append(got, a.spans[name])
	}
	for _, h := range hits {
		if h.Paragraph >= 0 {
			want = append(want, string([]rune(text.Paragraphs[h.Paragraph].Text)[h.From:h.To]))
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if len(want) < 10 || !slices.Equal(got, want) {
		t.Errorf("%s: comments on %s\nwant %s", filepath.Base(fodt), fmt.Sprintf("%q", got), fmt.Sprintf("%q", want))
	}
}
