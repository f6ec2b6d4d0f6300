package finish

import (
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"
	"github.com/klauspost/compress/zlib"

	"gongshi/generator/truetype"
)

// gofpdfFile writes two pages under a core font, with a bookmark, uncompressed.
func gofpdfFile(t testing.TB) []byte {
	t.Helper()
	f := gofpdf.New("P", "pt", "A4", "")
	f.SetCompression(false)
	f.SetCatalogSort(true)
	f.SetCreationDate(time.Date(2023, 8, 5, 0, 0, 0, 0, time.UTC))
	f.SetModificationDate(time.Date(2023, 8, 5, 0, 0, 0, 0, time.UTC))
	f.AddFontFromBytes("f7", "", []byte(`{"Tp": "Core", "Name": "F7"}`), nil)
	for range 2 {
		f.AddPage()
		f.RawWriteStr("BT /F7 16 Tf 100 100 Td <00010002> Tj ET")
		f.Bookmark("page", 0, 100)
	}
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// program stands for a font's.
type program string

func (p program) Bytes() []byte                        { return []byte(p) }
func (p program) Len() int                             { return len(p) }
func (p program) Glyphs() int                          { return 3 }
func (p program) AppendPacked(b []byte) ([]byte, bool) { return b, false }

func font() Font {
	return Font{
		Placeholder: "F7", Name: "Some-Face", Metrics: truetype.Metrics{Ascent: 880, Descent: -120, XMax: 1000, YMax: 900, Weight: 400},
		Program: program("the font program"), Runes: []rune{'公', '\U0002CB2D'}, Widths: []int{1000, 500},
	}
}

func finished(t testing.TB) []byte {
	t.Helper()
	f, err := Parse(gofpdfFile(t))
	if err != nil {
		t.Fatal(err)
	}
	p := BorrowPacker()
	defer p.Return()
	f.PackStreams(p)
	if err := f.Embed(font(), p); err != nil {
		t.Fatal(err)
	}
	if err := f.Archive(notice(), tags()); err != nil {
		t.Fatal(err)
	}
	return f.Bytes(p)
}

func notice() Metadata {
	return Metadata{Title: "《甲》<公示> & 附件", Author: "中共一中委员会", Creator: "gongshi", Producer: "gongshi (gofpdf)", Language: "zh-CN", Year: 2023, Month: 8, Day: 5}
}

// tags is a heading and a paragraph that goes on on the second page.
func tags() *Element {
	return &Element{Type: "Document", Kids: []*Element{
		{Type: "H1", Content: []Content{{0, 0}}},
		{Type: "P", Attributes: "/O /Layout", Content: []Content{{0, 1}, {1, 0}}},
	}}
}

func TestObjectsStandWhereTheTableSays(t *testing.T) {
	out := finished(t)
	second, err := Parse(out)
	if err != nil {
		t.Fatalf("what was written cannot be read: %v", err)
	}
	raw, err := Parse(gofpdfFile(t))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(second.objects), len(raw.objects)+12; got != want {
		t.Errorf("%d objects, want %d: five of the font, the tree's root, its three elements and parent tree, profile, metadata", got, want)
	}
	if second.root != raw.root || second.info != raw.info {
		t.Errorf("root %s info %s, want %s and %s", second.root, second.info, raw.root, raw.info)
	}
	if !bytes.Equal(out, finished(t)) {
		t.Error("the same file gives other bytes")
	}
	if !regexp.MustCompile(`/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\]`).Match(out) {
		t.Error("no file ID")
	}
}

func TestEmbed(t *testing.T) {
	out := string(finished(t))
	for _, want := range []string{
		"/Subtype /Type0", "/Encoding /Identity-H", "/Subtype /CIDFontType2", "/CIDToGIDMap /Identity", "/DW 1000 /W [2 [500 ]]", "/Length1 16 ", "+Some-Face",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("the file has no %s", want)
		}
	}
	if strings.Contains(out, "/BaseFont /F7") || !strings.Contains(out, "/Font <<\n/F7 ") {
		t.Error("the placeholder is still there, or the pages cannot find the font")
	}
	f, err := Parse(gofpdfFile(t))
	if err != nil {
		t.Fatal(err)
	}
	other := font()
	other.Placeholder = "Courier"
	if f.Embed(other, BorrowPacker()) == nil {
		t.Error("a placeholder that is not there can be replaced")
	}
}

func TestToUnicode(t *testing.T) {
	got := string(toUnicode(font().Runes))
	for _, want := range []string{"1 beginbfrange\n<0001><0002>[<516C><D872DF2D>]\nendbfrange\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	// Readers run it as a program: what is begun is ended, in its order (Adobe technical note 5411, 1.4).
	var program []string
	for _, word := range strings.Fields(regexp.MustCompile(`<[^<>]*>|\[[^]]*\]`).ReplaceAllString(got, "")) {
		if strings.HasPrefix(word, "begin") || strings.HasPrefix(word, "end") || strings.HasSuffix(word, "resource") {
			program = append(program, word)
		}
	}
	if want := "findresource begin begin begincmap begincodespacerange endcodespacerange beginbfrange endbfrange endcmap defineresource end end"; strings.Join(program, " ") != want || !strings.HasSuffix(got, "end\n") {
		t.Errorf("the program goes %v, want %s", program, want)
	}
	many := make([]rune, 600)
	for i := range many {
		many[i] = rune(0x4E00 + i)
	}
	// The code and the first character of each range.
	ranges := regexp.MustCompile(`<(....)><(....)>\[<(....)>`).FindAllStringSubmatch(string(toUnicode(many)), -1)
	var said []string
	for _, r := range ranges {
		said = append(said, strings.Join(r[1:], " "))
	}
	if want := []string{"0001 00FF 4E00", "0100 01FF 4EFF", "0200 0258 4FFF"}; !slices.Equal(said, want) {
		t.Errorf("ranges %q, want %q", said, want)
	}
}

func TestStreamsUnpackToWhatGofpdfWrote(t *testing.T) {
	out := finished(t)
	streams := regexp.MustCompile(`(?s)/Filter /FlateDecode /Length +\d+>>\nstream\n(.*?)\nendstream`).FindAllSubmatch(out, -1)
	if len(streams) != 5 { // two pages, the program, the CMap, the profile: the CIDSet is tiny
		t.Fatalf("%d packed streams", len(streams))
	}
	r, err := zlib.NewReader(bytes.NewReader(streams[0][1]))
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(page, []byte("Tj ET")) {
		t.Errorf("the page reads %q", page)
	}
}

func TestParseRefuses(t *testing.T) {
	whole := gofpdfFile(t)
	for name, data := range map[string][]byte{
		"nothing":        nil,
		"a text":         []byte("这不是 PDF"),
		"half a file":    whole[:len(whole)/2],
		"a moved object": bytes.Replace(whole, []byte("%PDF-1.3\n"), []byte("%PDF-1.3\n\n\n"), 1),
		"a wrong table":  bytes.Replace(whole, []byte("xref\n0 "), []byte("xref\n9 "), 1),
	} {
		if _, err := Parse(data); err == nil {
			t.Errorf("%s is taken for gofpdf's output", name)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(gofpdfFile(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Parse(data)
		if err != nil {
			return
		}
		p := BorrowPacker()
		defer p.Return()
		file.PackStreams(p)
		file.Embed(font(), p)
		file.Archive(notice(), tags())
		file.Bytes(p)
	})
}
