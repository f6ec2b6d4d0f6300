package finish

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"
)

// infoText reads a text of the Info dictionary.
func infoText(t *testing.T, info, key string) string {
	t.Helper()
	m := regexp.MustCompile(`/` + key + ` <FEFF([0-9A-F]*)>`).FindStringSubmatch(info)
	if m == nil {
		return ""
	}
	var units []uint16
	for i := 0; i+4 <= len(m[1]); i += 4 {
		var u uint16
		if _, err := fmt.Sscanf(m[1][i:i+4], "%04X", &u); err != nil {
			t.Fatal(err)
		}
		units = append(units, u)
	}
	return string(utf16.Decode(units))
}

// TestMetadataAgree reads both records with eyes of their own: an archive refuses a file whose XMP and Info dictionary differ.
func TestMetadataAgree(t *testing.T) {
	unnamed := notice()
	unnamed.Author = ""
	rare := notice()
	rare.Title = "𠮷"
	for _, m := range []Metadata{notice(), unnamed, rare} {
		var xmp struct {
			Part        string `xml:"RDF>Description>part"`
			Conformance string `xml:"RDF>Description>conformance"`
			Title       string `xml:"RDF>Description>title>Alt>li"`
			Author      string `xml:"RDF>Description>creator>Seq>li"`
			Language    string `xml:"RDF>Description>language>Bag>li"`
			Tool        string `xml:"RDF>Description>CreatorTool"`
			Producer    string `xml:"RDF>Description>Producer"`
			Created     string `xml:"RDF>Description>CreateDate"`
			Modified    string `xml:"RDF>Description>ModifyDate"`
		}
		if err := xml.Unmarshal(m.xmp(true), &xmp); err != nil {
			t.Fatal(err)
		}
		info := string(m.info())
		for _, c := range []struct{ what, xmp, info, want string }{
			{"title", xmp.Title, infoText(t, info, "Title"), m.Title},
			{"author", xmp.Author, infoText(t, info, "Author"), m.Author},
			{"creator", xmp.Tool, infoText(t, info, "Creator"), m.Creator},
			{"producer", xmp.Producer, infoText(t, info, "Producer"), m.Producer},
		} {
			if c.xmp != c.want || c.info != c.want {
				t.Errorf("%s is %q in XMP and %q in Info, want %q", c.what, c.xmp, c.info, c.want)
			}
		}
		if !strings.Contains(info, "/CreationDate (D:20230805000000Z)") || !strings.Contains(info, "/ModDate (D:20230805000000Z)") ||
			xmp.Created != "2023-08-05T00:00:00Z" || xmp.Modified != xmp.Created {
			t.Errorf("dates: %s, %s in %s", xmp.Created, xmp.Modified, info)
		}
		if xmp.Part != "1" || xmp.Conformance != "A" || xmp.Language != "zh-CN" {
			t.Errorf("claims PDF/A-%s%s in %s", xmp.Part, xmp.Conformance, xmp.Language)
		}
	}
}

func TestCatalog(t *testing.T) {
	f, err := Parse(finished(t))
	if err != nil {
		t.Fatal(err)
	}
	catalog := string(f.object(f.root))
	for _, want := range []string{
		"/Lang (zh-CN)", "/DisplayDocTitle true", "/MarkInfo <</Marked true>>", "/PageMode /UseOutlines", "/S /GTS_PDFA1",
	} {
		if !strings.Contains(catalog, want) {
			t.Errorf("no %s in %s", want, catalog)
		}
	}
	if strings.Contains(catalog, "/Names") {
		t.Errorf("an empty list of embedded files, which PDF/A forbids, is still in %s", catalog)
	}
	metadata, _ := reference([]byte(catalog), "/Metadata ")
	if body := f.object(metadata); !bytes.HasPrefix(body, []byte("<</Type /Metadata /Subtype /XML /Length ")) {
		t.Errorf("the metadata are not plain: %.80s", body)
	}
	profile, _ := reference([]byte(catalog), "/DestOutputProfile ")
	if body := f.object(profile); !bytes.HasPrefix(body, []byte("<</N 3 /Filter /FlateDecode ")) {
		t.Errorf("the profile: %.80s", body)
	}
}

// TestTags follows the tree down and the parent tree back up.
func TestTags(t *testing.T) {
	f, err := Parse(finished(t))
	if err != nil {
		t.Fatal(err)
	}
	root, ok := reference(f.object(f.root), "/StructTreeRoot ")
	if !ok {
		t.Fatal("no structure tree")
	}
	top, _ := reference(f.object(root), "/K ")
	kids := pageReference.FindAllString(string(f.object(top)[bytes.Index(f.object(top), []byte("/K[")):]), -1)
	if len(kids) != 2 {
		t.Fatalf("%d elements below %s", len(kids), f.object(top))
	}
	pages, err := f.pageObjects("1 0 R")
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{
		fmt.Sprintf("<</S/H1/P %s/Pg %s/K 0>>", top, pages[0]),
		fmt.Sprintf("<</S/P/P %s/A<</O /Layout>>/Pg %s/K[1<</Type/MCR/Pg %s/MCID 0>>]>>", top, pages[0], pages[1]),
	} {
		if got := string(f.object(kids[i])); got != want {
			t.Errorf("element %d is\n%s, want\n%s", i, got, want)
		}
	}
	parents, _ := reference(f.object(root), "/ParentTree ")
	if got, want := string(f.object(parents)), fmt.Sprintf("<</Nums[0[%s %s]1[%s]]>>", kids[0], kids[1], kids[1]); got != want {
		t.Errorf("parent tree %s, want %s", got, want)
	}
	for i, p := range pages {
		if !bytes.Contains(f.object(p), fmt.Appendf(nil, "/StructParents %d\n", i)) {
			t.Errorf("page %d does not know its parents: %s", i+1, f.object(p))
		}
	}
}

// TestManyKidsAreDivided: PDF/A-1 allows no array of more than 8,191 entries.
func TestManyKidsAreDivided(t *testing.T) {
	const many = 3*maxKids + 1
	top := &Element{Type: "Document"}
	for n := range many {
		top.Kids = append(top.Kids, &Element{Type: "P", Content: []Content{{0, n}}})
	}
	got := withDivs(top)
	if len(got.Kids) != 4 || len(top.Kids) != many {
		t.Fatalf("%d kids instead of %d", len(got.Kids), len(top.Kids))
	}
	n := 0
	for _, div := range got.Kids {
		if div.Type != "Div" || len(div.Kids) > maxKids {
			t.Errorf("a %s of %d kids", div.Type, len(div.Kids))
		}
		for _, kid := range div.Kids {
			if kid != top.Kids[n] {
				t.Fatalf("kid %d is another", n)
			}
			n++
		}
	}
	if n != many {
		t.Errorf("%d kids in all, want %d", n, many)
	}
}

func TestTagsRefuse(t *testing.T) {
	for name, content := range map[string][]Content{
		"a page that is not there": {{2, 0}},
		"a number left out":        {{0, 1}},
		"a number taken twice":     {{0, 0}, {0, 0}},
	} {
		f, err := Parse(gofpdfFile(t))
		if err != nil {
			t.Fatal(err)
		}
		if f.Archive(notice(), &Element{Type: "P", Content: content}) == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

// TestTagsOutOfOrder: a cell that goes on on the next page stands there behind what was painted before it.
func TestTagsOutOfOrder(t *testing.T) {
	f, err := Parse(gofpdfFile(t))
	if err != nil {
		t.Fatal(err)
	}
	top := &Element{Type: "TR", Kids: []*Element{{Type: "TD", Content: []Content{{0, 0}, {1, 1}}}, {Type: "TD", Content: []Content{{1, 0}}}}}
	if err := f.Archive(notice(), top); err != nil {
		t.Fatal(err)
	}
	root, _ := reference(f.object(f.root), "/StructTreeRoot ")
	parents, _ := reference(f.object(root), "/ParentTree ")
	tr, _ := reference(f.object(root), "/K ")
	kids := pageReference.FindAllString(string(f.object(tr)[bytes.Index(f.object(tr), []byte("/K[")):]), -1)
	if got, want := string(f.object(parents)), fmt.Sprintf("<</Nums[0[%s]1[%s %s]]>>", kids[0], kids[1], kids[0]); got != want {
		t.Errorf("parent tree %s, want %s", got, want)
	}
}

func TestCIDSet(t *testing.T) {
	for glyphs, want := range map[int][]byte{1: {0x80}, 3: {0xE0}, 8: {0xFF}, 9: {0xFF, 0x80}, 16: {0xFF, 0xFF}} {
		if got := cidSet(glyphs); !bytes.Equal(got, want) {
			t.Errorf("%d glyphs: % X, want % X", glyphs, got, want)
		}
	}
}

// TestOutlineCounts: an entry counts all that show below it, the root all there are; gofpdf writes 0 everywhere.
func TestOutlineCounts(t *testing.T) {
	g := gofpdf.New("P", "pt", "A4", "")
	g.SetCompression(false)
	g.AddPage()
	for _, b := range []struct {
		text  string
		level int
	}{{"one", 0}, {"two", 0}, {"two-one", 1}, {"two-one-one", 2}, {"two-one-two", 2}, {"two-two", 1}, {"three", 0}} {
		g.Bookmark(b.text, b.level, 100)
	}
	var raw bytes.Buffer
	if err := g.Output(&raw); err != nil {
		t.Fatal(err)
	}
	f, err := Parse(raw.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Archive(notice(), nil); err != nil {
		t.Fatal(err)
	}
	counts := func(title string) string {
		for _, o := range f.objects {
			if bytes.HasPrefix(o, []byte("<</Title ("+title+")\n")) || title == "" && bytes.HasPrefix(o, []byte("<</Type /Outlines ")) {
				m := regexp.MustCompile(`/Count (\d+)`).FindAllSubmatch(o, -1)
				var out []string
				for _, c := range m {
					out = append(out, string(c[1]))
				}
				return strings.Join(out, " ")
			}
		}
		return "missing"
	}
	var got []string
	for _, title := range []string{"", "one", "two", "two-one", "two-one-one", "two-two", "three"} {
		got = append(got, counts(title))
	}
	if want := []string{"7", "", "4", "2", "", "", ""}; !slices.Equal(got, want) {
		t.Errorf("counts %q, want %q", got, want)
	}
	if bytes.Contains(f.Bytes(BorrowPacker()), []byte("StructTreeRoot")) {
		t.Error("a structure tree, though there are no tags")
	}
}

// BenchmarkArchive is what tags, metadata and output intent add to a notice of the reference's size: 11 pages, 110 elements.
func BenchmarkArchive(b *testing.B) {
	g := gofpdf.New("P", "pt", "A4", "")
	g.SetCompression(false)
	top := &Element{Type: "Document"}
	for page := range 11 {
		g.AddPage()
		g.Bookmark("heading", 0, 100)
		for n := range 10 {
			top.Kids = append(top.Kids, &Element{Type: "P", Content: []Content{{page, n}}})
		}
	}
	var raw bytes.Buffer
	if err := g.Output(&raw); err != nil {
		b.Fatal(err)
	}
	for _, archive := range []bool{false, true} {
		b.Run(map[bool]string{false: "without", true: "with"}[archive], func(b *testing.B) {
			for b.Loop() {
				f, err := Parse(raw.Bytes())
				if err != nil {
					b.Fatal(err)
				}
				if archive {
					if err := f.Archive(notice(), top); err != nil {
						b.Fatal(err)
					}
				}
				p := BorrowPacker()
				f.Bytes(p)
				p.Return()
			}
		})
	}
}
