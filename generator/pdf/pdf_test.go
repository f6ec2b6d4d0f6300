package pdf

import (
	"bytes"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zlib"
	pdfreader "github.com/ledongthuc/pdf"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/layout"
	"gongshi/generator/style"
)

func runs(text string) []document.Run { return []document.Run{{Text: text}} }

func sample() *document.Document {
	return &document.Document{
		Parts: []document.Part{
			{Kind: document.Title, Runs: runs("关于巡察整改情况的公示")},
			{Kind: document.Heading, Level: 1, Runs: runs("一、情况")},
			{Kind: document.Heading, Level: 3, Runs: []document.Run{{Text: "存在问题：", Label: true}, {Text: "王𬬭、李𠮷两位老师的“5˙25”活动（含A-1班）收回155.50元……"}}},
			{Kind: document.Paragraph, Runs: []document.Run{{Text: "自"}, {Text: "【待填：反馈日期】", Missing: true}, {Text: "起。"}}},
			{Kind: document.Issuer, Runs: runs("中共一中委员会")},
			{Kind: document.Date, Runs: runs("2023年8月5日")},
		},
		Properties: document.Properties{Author: "中共一中委员会", Year: 2023, Month: 8, Day: 5},
	}
}

func write(t testing.TB, doc *document.Document) []byte {
	t.Helper()
	out, err := Write(doc, layout.Notice(doc, fonts.Bundled()))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func read(t testing.TB, data []byte) *pdfreader.Reader {
	t.Helper()
	r, err := pdfreader.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestTextExtracts: what a reader of the PDF copies out is what the document says, characters beyond U+FFFF included.
func TestTextExtracts(t *testing.T) {
	doc := sample()
	var got strings.Builder
	for _, c := range read(t, write(t, doc)).Page(1).Content().Text {
		got.WriteString(c.S)
	}
	if want := strings.Join(doc.Paragraphs(), "") + "— 1 —"; got.String() != want {
		t.Errorf("got  %s\nwant %s", got.String(), want)
	}
}

func TestProperties(t *testing.T) {
	info := read(t, write(t, sample())).Trailer().Key("Info")
	for key, want := range map[string]string{"Title": "关于巡察整改情况的公示", "Author": "中共一中委员会"} {
		if got := info.Key(key).Text(); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if got := info.Key("CreationDate").RawString(); got != "D:20230805000000Z" {
		t.Errorf("made on %s", got)
	}
	undated := sample()
	undated.Properties = document.Properties{}
	if got := read(t, write(t, undated)).Trailer().Key("Info").Key("CreationDate").RawString(); got != "D:20000101000000Z" {
		t.Errorf("without a date made on %s", got)
	}
}

// TestBookmarks: level 3 under level 1 moves up, so that the tree has no hole; a long one is shortened.
func TestBookmarks(t *testing.T) {
	outline := read(t, write(t, sample())).Outline()
	var got []string
	var walk func(o pdfreader.Outline, depth int)
	walk = func(o pdfreader.Outline, depth int) {
		for _, c := range o.Child {
			got = append(got, strings.Repeat(">", depth)+c.Title)
			walk(c, depth+1)
		}
	}
	walk(outline, 0)
	if d := cmp.Diff([]string{"一、情况", ">存在问题：王𬬭、李𠮷两位老师的“5˙25”活动（含A-1班）收回155.50元……"[:len(">存在问题：王𬬭、李𠮷两位老师的“5˙25”活动（含A-1班）收回155.50元")] + "…"}, got); d != "" {
		t.Error(d)
	}
}

// TestDraftIsHighlighted: a yellow box stands behind what is missing, before the text is drawn.
func TestDraftIsHighlighted(t *testing.T) {
	content := pageContent(t, write(t, sample()))
	box := regexp.MustCompile(`1 1 0 rg ([\d.]+) ([\d.]+) ([\d.]+) 16\.000 re f 0 g`).FindStringSubmatchIndex(content)
	if box == nil || box[0] > strings.Index(content, "Tj") {
		t.Errorf("no yellow box before the text:\n%s", content[:200])
	}
	clean := sample()
	documenttest.Drop(clean, document.Paragraph)
	if strings.Contains(pageContent(t, write(t, clean)), " rg ") {
		t.Error("a finished notice is coloured")
	}
}

func pageContent(t *testing.T, data []byte) string {
	t.Helper()
	stream := regexp.MustCompile(`(?s)/Filter /FlateDecode /Length \d+>>\nstream\n(.*?)\nendstream`).FindSubmatch(data)
	r, err := zlib.NewReader(bytes.NewReader(stream[1]))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := b.ReadFrom(r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestOnlyUsedFacesAreEmbedded(t *testing.T) {
	doc := documenttest.Make(documenttest.Part(document.Paragraph, "只有正文"))
	got := regexp.MustCompile(`/FontName /[A-Z]{6}\+(\w+)`).FindAllSubmatch(write(t, doc), -1)
	var names []string
	for _, m := range got {
		names = append(names, string(m[1]))
	}
	if d := cmp.Diff([]string{"GongwenFangSong", "GongwenSong"}, names); d != "" {
		t.Errorf("the body's face and the page number's:\n%s", d)
	}
}

// TestManyFaces: gofpdf's own core fonts, a dozen, do not bound the faces.
func TestManyFaces(t *testing.T) {
	face := fonts.Bundled().Faces[0]
	line := layout.Line{Size: 16000}
	const many = 30
	for i := range many {
		copied := *face
		copied.ID = i
		line.Glyphs = append(line.Glyphs, layout.Glyph{Rune: '一', Face: &copied})
	}
	data, err := Write(&document.Document{}, &layout.Pages{Pages: []layout.Page{{Lines: []layout.Line{line}}}})
	if n := bytes.Count(data, []byte("/FontFile2 ")); err != nil || n != many {
		t.Errorf("%d faces in the file (%v), want %d", n, err, many)
	}
}

// literal reads a literal string (ISO 32000-1 7.3.4.2) as the painter writes it.
func literal(s string) []byte {
	return []byte(strings.NewReplacer(`\r`, "\r", `\(`, "(", `\)`, ")", `\\`, `\`).Replace(s))
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(write(t, sample()), write(t, sample())) {
		t.Error("the same pages give other bytes")
	}
}

// glyphPlace is a glyph of a page, by its number in its face, and its origin in points from the page's foot.
type glyphPlace struct {
	x, y  float64
	glyph uint16
}

// wantedGlyphs are a page's glyphs as the layout has them, in reading order.
func wantedGlyphs(page *layout.Page, faces faceSet) []glyphPlace {
	var out []glyphPlace
	for _, line := range page.Lines {
		x := line.X
		for _, g := range line.Glyphs {
			out = append(out, glyphPlace{x.Points(), (style.PageHeight - line.Y).Points(), faces[g.Face].number.at(g.Rune)})
			x += g.Advance
		}
	}
	return out
}

var textOperator = regexp.MustCompile(`(?s)(-?[\d.]+) Tc\n|/F\d+ ([\d.]+) Tf|(BT)\n|(-?[\d.]+) (-?[\d.]+) Td\(((?:\\.|[^\\)])*)\)Tj\n`)

// drawnGlyphs reads a page's own operators: each string's start, its spacing, its glyphs' widths. The layout tells which face a glyph is of.
func drawnGlyphs(t *testing.T, content string, page *layout.Page, faces faceSet) []glyphPlace {
	t.Helper()
	var of []layout.Glyph
	for _, line := range page.Lines {
		of = append(of, line.Glyphs...)
	}
	var out []glyphPlace
	var spacing, size, startX, startY float64
	for _, m := range textOperator.FindAllStringSubmatch(content, -1) {
		switch {
		case m[1] != "":
			spacing = number(t, m[1])
		case m[2] != "":
			size = number(t, m[2])
		case m[3] != "":
			startX, startY = 0, 0
		default:
			startX, startY = startX+number(t, m[4]), startY+number(t, m[5])
			x := startX
			codes := literal(m[6])
			for i := 0; i+1 < len(codes); i += 2 {
				code := uint16(codes[i])<<8 | uint16(codes[i+1])
				cut := faces[of[len(out)].Face]
				out = append(out, glyphPlace{x, startY, code})
				x += float64(cut.face.Advance(cut.glyphs[code-1]))/float64(cut.face.UnitsPerEm())*size + spacing
			}
		}
	}
	return out
}

// TestEveryGlyphStandsWhereTheLayoutPutIt compares what the page's operators draw with the layout.
func TestEveryGlyphStandsWhereTheLayoutPutIt(t *testing.T) {
	doc := sample()
	doc.Add(documenttest.Part(document.Paragraph, strings.Repeat("一是增强了《改革》（试行）能力，共有32名学生、4项制度；二是“充电”，完成93%。", 6)))
	pages := layout.Notice(doc, fonts.Bundled())
	data, err := Write(doc, pages)
	if err != nil {
		t.Fatal(err)
	}
	faces := cutFaces(pages)
	want := wantedGlyphs(&pages.Pages[0], faces)
	got := drawnGlyphs(t, pageContent(t, data), &pages.Pages[0], faces)
	if len(got) != len(want) {
		t.Fatalf("the page draws %d glyphs, want %d", len(got), len(want))
	}
	const tolerance = 0.03 // points: equal spacing is a thousandth off for up to 28 glyphs
	for i, g := range got {
		w := want[i]
		if g.glyph != w.glyph || math.Abs(g.x-w.x) > tolerance || math.Abs(g.y-w.y) > tolerance {
			t.Fatalf("glyph %d is %+v, want %+v", i, g, w)
		}
	}
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
