package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"flag"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/golden"
	"gongshi/generator/style"
)

// update rewrites the golden files: go test ./generator/docx -update
var _ = flag.Bool("update", false, "rewrite testdata")

func plain(text string) []document.Run { return []document.Run{{Text: text}} }

// notice is a small document with one of everything.
func notice() *document.Document {
	return &document.Document{
		Parts: []document.Part{
			{Kind: document.Title, Runs: plain("中共某县第一中学党委关于巡察整改情况的公示")},
			{Kind: document.Paragraph, Runs: plain("按照县委巡察工作的统一安排部署，现将整改情况予以公布。")},
			{Kind: document.Heading, Level: 1, Runs: plain("一、巡察整改工作开展情况")},
			{Kind: document.Heading, Level: 2, Runs: plain("（一）教学管理需加强")},
			{Kind: document.Heading, Level: 3, Runs: []document.Run{{Text: "存在问题1：", Label: true}, {Text: "教学管理“不规范”"}}},
			{Kind: document.Paragraph, Runs: []document.Run{
				{Text: "整改结果：", Label: true}, {Text: "共追缴资金"}, {Text: "【待填：金额】", Missing: true}, {Text: "，"}, {Text: "A&B <c> ]]> 。"},
			}},
			{Kind: document.Heading, Level: 4, Runs: plain("（1）细目")},
			{Kind: document.Paragraph, Runs: plain("欢迎广大干部群众监督。")},
			{Kind: document.Contact, Runs: plain("联系方式：0376-5951720；")},
			{Kind: document.Contact, Runs: plain("电子邮箱：school@example.com。")},
			{Kind: document.Issuer, Runs: plain("中共某县第一中学委员会")},
			{Kind: document.Date, Runs: plain("2023年8月5日")},
		},
		Seal:       true,
		Properties: document.Properties{Author: "中共某县第一中学委员会", Year: 2023, Month: 8, Day: 5},
	}
}

// write gives the file's parts by name, and fails the test if there are none.
func write(t testing.TB, doc *document.Document, opt Options) map[string]string {
	t.Helper()
	data, err := Write(doc, opt)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r) // Checks the CRC too.
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		parts[f.Name] = string(body)
	}
	return parts
}

// What the tests read back from document.xml and the footers.
type (
	wVal struct {
		Val string `xml:"val,attr"`
	}
	wTab struct {
		Val string `xml:"val,attr"`
		Pos string `xml:"pos,attr"`
	}
	wAttrs struct {
		Attrs []xml.Attr `xml:",any,attr"`
	}
	wRun struct {
		Style     wVal       `xml:"rPr>rStyle"`
		Highlight wVal       `xml:"rPr>highlight"`
		Spacing   wAttrs     `xml:"rPr>spacing"`
		Text      string     `xml:"t"`
		Field     string     `xml:"instrText"`
		Breaks    []struct{} `xml:"br"`
		Tabs      []struct{} `xml:"tab"`
	}
	wParagraph struct {
		Style    wVal      `xml:"pPr>pStyle"`
		KeepNext *wVal     `xml:"pPr>keepNext"`
		NewPage  *struct{} `xml:"pPr>pageBreakBefore"`
		Spacing  wAttrs    `xml:"pPr>spacing"`
		Indent   wAttrs    `xml:"pPr>ind"`
		Jc       wVal      `xml:"pPr>jc"`
		Tabs     []wTab    `xml:"pPr>tabs>tab"`
		Runs     []wRun    `xml:"r"`
	}
	wBody struct {
		Paragraphs []wParagraph `xml:"body>p"`
	}
)

func (p wParagraph) text() string {
	var b strings.Builder
	for _, r := range p.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// get is an attribute's value by its local name.
func (a wAttrs) get(name string) string {
	i := slices.IndexFunc(a.Attrs, func(a xml.Attr) bool { return a.Name.Local == name })
	if i < 0 {
		return ""
	}
	return a.Attrs[i].Value
}

// lined is Options for a document as a layout would give them: signature and date on a line each.
func lined(doc *document.Document, breaks ...int) Options {
	opt := Options{TitleBreaks: breaks}
	for _, p := range doc.Parts {
		if p.Kind == document.Issuer || p.Kind == document.Date {
			opt.SignatureLines = append(opt.SignatureLines, SignatureLine{Text: document.Text(p.Runs), Right: 2 * style.Cell})
		}
	}
	if opt.SignatureLines != nil {
		opt.SignatureLines[0].Gap = style.SignatureGap(doc.Seal)
	}
	return opt
}

func paragraphs(t testing.TB, doc *document.Document, opt Options) []wParagraph {
	t.Helper()
	return parse[wBody](t, write(t, doc, opt)["word/document.xml"]).Paragraphs
}

func parse[T any](t testing.TB, body string) T {
	t.Helper()
	var v T
	if err := xml.Unmarshal([]byte(body), &v); err != nil {
		t.Fatalf("not well-formed: %v\n%s", err, body)
	}
	return v
}

// checkText fails unless the file says what the document says, paragraph for paragraph.
func checkText(t *testing.T, doc *document.Document, opt Options) {
	t.Helper()
	got, want := paragraphs(t, doc, opt), doc.Paragraphs()
	if len(got) != len(want) {
		t.Fatalf("%d paragraphs, want %d", len(got), len(want))
	}
	for i := range want {
		if got, want := got[i].text(), legal(want[i]); got != want {
			t.Errorf("paragraph %d: %q, want %q", i, got, want)
		}
	}
}

// legal is the text as XML 1.0 can hold it (its production 2, Char).
func legal(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n', r == '\r', r >= 0x20 && r <= 0xD7FF, r >= 0xE000 && r <= 0xFFFD, r >= 0x10000:
			return r
		}
		return '\uFFFD'
	}, s)
}

func TestTextRoundTrip(t *testing.T) {
	for name, doc := range map[string]*document.Document{
		"notice": notice(),
		"empty":  {},
		"escaping": documenttest.Make(documenttest.Part(document.Title, `<w:t>&amp;"'`),
			documenttest.Part(document.Paragraph, "]]>"), documenttest.Part(document.Paragraph, " 前后空格 "), documenttest.Part(document.Paragraph, "制\t表\r换\n行"),
			document.Part{Kind: document.Paragraph}, documenttest.Part(document.Paragraph, "\x00\x0b\ufffe\uffff\xff 𠀀 e\u0301 \u200b"),
			document.Part{Kind: document.Paragraph, Runs: []document.Run{{}, {Text: "空"}, {}, {Text: "跑", Label: true}, {Label: true}}}),
	} {
		t.Run(name, func(t *testing.T) { checkText(t, doc, lined(doc)) })
	}
}

func TestIllegalRunesNeverReachTheFile(t *testing.T) {
	doc := notice()
	doc.Properties.Author = "甲\x01乙"
	documenttest.Block(doc, 0).Runs = plain("丙\x0c丁\x1b戊\ufffe")
	for name, body := range write(t, doc, lined(doc)) {
		if got := legal(body); got != body {
			t.Errorf("%s holds a rune that XML 1.0 forbids", name)
		}
	}
	if got := paragraphs(t, doc, lined(doc))[1].text(); got != "丙\uFFFD丁\uFFFD戊\uFFFD" {
		t.Errorf("got %q", got)
	}
}

func TestDeterministic(t *testing.T) {
	first, err := Write(notice(), lined(notice(), 10))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		second, err := Write(notice(), lined(notice(), 10))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, second) {
			t.Fatal("two files of one document differ")
		}
	}
}

func TestWriteChangesNothing(t *testing.T) {
	doc := notice()
	opt := lined(doc, 10, 17)
	before := strings.Join(doc.Paragraphs(), "\n")
	for range 2 {
		checkText(t, doc, opt)
	}
	if after := strings.Join(doc.Paragraphs(), "\n"); after != before {
		t.Errorf("the document is now %q", after)
	}
}

func TestGolden(t *testing.T) {
	opt := lined(notice(), 10)
	opt.Holds = kept(notice(), 2)
	body := write(t, notice(), opt)["word/document.xml"]
	// A line a paragraph, so that a difference can be read.
	got := strings.NewReplacer("<w:p>", "\n<w:p>", "<w:sectPr>", "\n<w:sectPr>").Replace(body) + "\n"
	golden.Hold(t, "testdata/document.xml", got)
}

func TestRuns(t *testing.T) {
	ps := paragraphs(t, notice(), lined(notice()))
	problem, result := ps[4], ps[5]
	if got := problem.Runs[0]; got.Style.Val != styleLabel || got.Text != "存在问题1：" {
		t.Errorf("label is %+v", got)
	}
	if n := len(result.Runs); n != 4 {
		t.Errorf("%d runs, want 4: neighbours of one kind are one run", n)
	}
	if got := result.Runs[2]; got.Highlight.Val != "yellow" || got.Style.Val != styleMissing || got.Text != "【待填：金额】" {
		t.Errorf("missing run is %+v", got)
	}
	for _, i := range []int{0, 1, 3} {
		if result.Runs[i].Highlight.Val != "" {
			t.Errorf("run %q is highlighted", result.Runs[i].Text)
		}
	}
	both := documenttest.Make(document.Part{Kind: document.Paragraph, Runs: []document.Run{{Text: "缺", Label: true, Missing: true}}})
	if got := paragraphs(t, both, lined(both))[0].Runs[0]; got.Style.Val != styleLabel || got.Highlight.Val != "yellow" {
		t.Errorf("a missing label is %+v", got)
	}
}

func TestLevels(t *testing.T) {
	want := []string{styleTitle, styleBody, "Heading1", "Heading2", "Heading3", styleBody, "Heading4", styleBody, styleContact, styleContact, styleSignature, styleDate}
	for i, p := range paragraphs(t, notice(), lined(notice())) {
		if p.Style.Val != want[i] {
			t.Errorf("%q has style %s, want %s", p.text(), p.Style.Val, want[i])
		}
	}
	for _, level := range []int{-1, 0, 5, 99} {
		if got := styleOf(document.Heading, level); got != styleBody {
			t.Errorf("level %d has style %s", level, got)
		}
	}
}

// The layout says which blocks go with the signature; contacts do by their style.
func TestKeptWithSignature(t *testing.T) {
	doc := notice()
	blocks := doc.Count(document.Heading) + doc.Count(document.Paragraph)
	for n := range blocks + 1 {
		opt := lined(doc)
		opt.Holds = kept(doc, n)
		ps := paragraphs(t, doc, opt)
		for i := range blocks {
			if got, want := ps[i+1].KeepNext != nil, i >= blocks-n; got != want {
				t.Errorf("%d kept: paragraph %d is %v", n, i, got)
			}
		}
	}
}

// kept ties the last n headings and paragraphs to the signature.
func kept(doc *document.Document, n int) []Hold {
	var out []Hold
	for i, p := range doc.Parts {
		if p.Kind == document.Heading || p.Kind == document.Paragraph {
			out = append(out, Hold{Part: i, WithNext: true})
		}
	}
	return out[len(out)-n:]
}

// TestPitch: the whole document is set on the one pitch.
func TestPitch(t *testing.T) {
	doc := notice()
	for _, grid := range style.Fitted {
		opt := lined(doc, 10)
		opt.Pitch = grid.Pitch
		parts := write(t, doc, opt)
		twips := strconv.Itoa(grid.Pitch.Twips())
		for part, want := range map[string]string{
			"word/styles.xml":   `<w:spacing w:before="0" w:after="0" w:line="` + twips + `" w:lineRule="exact"/>`,
			"word/document.xml": `<w:docGrid w:type="lines" w:linePitch="` + twips + `"/>`,
		} {
			if !strings.Contains(parts[part], want) {
				t.Errorf("%d rows: %s has no %s", grid.Rows, part, want)
			}
		}
		ps := paragraphs(t, doc, opt)
		if got, want := ps[len(ps)-2].Spacing.get("before"), strconv.Itoa(2*grid.Pitch.Twips()); got != want {
			t.Errorf("%d rows: %s twips above the signature, want %s", grid.Rows, got, want)
		}
		if got, want := ps[0].Spacing.get("line"), strconv.Itoa(style.TitlePitch(grid.Pitch).Twips()); got != want {
			t.Errorf("%d rows: the title's pitch is %s twips, want %s", grid.Rows, got, want)
		}
		for name, part := range parts {
			if strings.Contains(part, `"579"`) {
				t.Errorf("%d rows: %s still has the usual pitch", grid.Rows, name)
			}
		}
	}
	if usual, second := write(t, doc, lined(doc)), write(t, doc, lined(doc)); usual["word/styles.xml"] != second["word/styles.xml"] || !strings.Contains(usual["word/styles.xml"], `w:line="579"`) {
		t.Error("a fitted notice has changed the usual style sheet")
	}
}
