package ofd

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"io"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/golden"
	"gongshi/generator/layout"
	"gongshi/generator/ofd/ofdtest"
	"gongshi/generator/seal"
	"gongshi/generator/style"
)

var _ = flag.Bool("update", false, "write the golden files anew: go test ./generator/ofd -update")

// small is a document of two pages that has one of each: a red head, headings, a mark, a rare character, what XML escapes, a table on a landscape page.
func small() *document.Document {
	doc := documenttest.Make(
		documenttest.Part(document.RedHead, "中共息县第二高级中学委员会文件"), documenttest.Part(document.Title, "关于整改的通报"),
		documenttest.Heading(1, "一、问题"), documenttest.Heading(3, "1.“A&B”<错>"),
		document.Part{Kind: document.Paragraph, Runs: []document.Run{
			{Text: "自"}, {Text: "【待填：反馈日期】", Missing: true, Origin: document.Origin{Value: "反馈日期"}}, {Text: "起，"},
			{Text: "李𠮷、王𬬭 <1> 2", Origin: document.Origin{Value: "领导小组组长"}}, {Text: "负责。"}}},
		documenttest.Part(document.Issuer, "息县二高"), documenttest.Part(document.Date, "2023年8月5日"))
	doc.SetFormat(document.Paper)
	doc.Properties = document.Properties{Author: "息县二高", Year: 2023, Month: 8, Day: 5}
	doc.Attach(&document.Table{
		Name:    "一览表",
		Columns: []document.Column{{Heading: "序号", Width: 1, Center: true}, {Heading: "整改措施", Width: 5}},
		Rows:    [][]document.Cell{{{Text: "1"}, {Text: "制定方案"}}},
	})
	return doc
}

func write(t *testing.T, doc *document.Document) []byte {
	t.Helper()
	data, err := Write(doc, layout.Notice(doc, fonts.Bundled()))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestStructure holds every part but the faces to the golden file, an element a line.
func TestStructure(t *testing.T) {
	data := write(t, small())
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range z.File {
		fmt.Fprintf(&b, "== %s\n", f.Name)
		if strings.HasSuffix(f.Name, ".ttf") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(strings.TrimSpace(strings.NewReplacer("><", ">\n<", ">\n</", "></").Replace(string(body))) + "\n")
	}
	golden.Hold(t, "testdata/small.txt", b.String())
}

// TestRead: what is written is read back, and keeps the rules.
func TestRead(t *testing.T) {
	f := ofdtest.Read(t, write(t, small()))
	if f.Title != "关于整改的通报" || f.Author != "息县二高" || f.Date != "2023-08-05" || len(f.Pages) != 2 {
		t.Errorf("%q by %q of %s, %d pages", f.Title, f.Author, f.Date, len(f.Pages))
	}
	if text := f.Pages[0].Text(); !strings.Contains(text, "自【待填：反馈日期】起，李𠮷、王𬬭 <1> 2负责。") {
		t.Errorf("the page says %s", text)
	}
	if want := "\n<要素 名称=\"领导小组组长\" 段=\"5\">李𠮷、王𬬭 &lt;1&gt; 2</要素>\n"; !strings.Contains(f.Facts, want) || strings.Contains(f.Facts, "待填") {
		t.Errorf("the facts are %s", f.Facts)
	}
	depths := ""
	for _, e := range f.Outline {
		depths += fmt.Sprint(e.Depth)
	}
	if depths != "010" { // the heading of level 3 moves up, the attachment's name is of level 1
		t.Errorf("the headings are at the depths %s", depths)
	}
}

// TestUndated: without a date of its own a document has the first day of 2000, never today, and its facts have none.
func TestUndated(t *testing.T) {
	doc := small()
	doc.Properties = document.Properties{}
	f := ofdtest.Read(t, write(t, doc))
	if f.Date != "2000-01-01" || f.Author != "" || strings.Contains(f.Facts, "成文日期") {
		t.Errorf("of %s by %q, %s", f.Date, f.Author, f.Facts)
	}
}

// TestDocID: another text has another number, the same text the same.
func TestDocID(t *testing.T) {
	first, doc := ofdtest.Read(t, write(t, small())).DocID, small()
	doc.Part(document.Title).Runs[0].Text = "关于整改的报告"
	if again, other := ofdtest.Read(t, write(t, small())).DocID, ofdtest.Read(t, write(t, doc)).DocID; again != first || other == first {
		t.Errorf("%s, again %s, another document %s", first, again, other)
	}
}

// TestEdited: a file is known as ours until any part of it is changed.
func TestEdited(t *testing.T) {
	data := write(t, small())
	if !seal.Intact(data) {
		t.Fatal("a file as it was written is called edited")
	}
	for _, name := range []string{"OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml", "Doc_0/Attachs/facts.xml"} {
		if seal.Intact(changed(t, data, name)) {
			t.Errorf("a change of %s is not told", name)
		}
	}
}

// changed is a package with a blank behind one of its parts.
func changed(t *testing.T, data []byte, name string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		if f.Name != name {
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(part, io.MultiReader(r, strings.NewReader(" "))); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestAdvances: equal ones are a group, and what they add up to stays within half a thousandth of a millimetre of the truth.
func TestAdvances(t *testing.T) {
	for _, tt := range []struct {
		advances []style.Length
		want     string
	}{
		{[]style.Length{16000, 16000}, "5.6444 5.6444"},
		{[]style.Length{16000, 16000, 16000, 8000}, "g 3 5.6444 2.8222"},
		{[]style.Length{0, 16000}, "0 5.6444"},
	} {
		glyphs := []layout.Glyph{}
		for _, a := range tt.advances {
			glyphs = append(glyphs, layout.Glyph{Advance: a})
		}
		var x xml
		x.advances(append(glyphs, layout.Glyph{}))
		if string(x) != tt.want {
			t.Errorf("%v are %q, want %q", tt.advances, x, tt.want)
		}
	}
}

// TestLengths: whole numbers of ten-thousandths of a millimetre, without zeros at their end.
func TestLengths(t *testing.T) {
	for length, want := range map[style.Length]string{0: "0", 72000: "25.4", -72000: "-25.4", 1000: "0.3528", 16000: "5.6444", style.PageWidth: "210.0001", 3: "0.0011"} {
		var x xml
		x.length(toTicks(length))
		if string(x) != want {
			t.Errorf("%d is %s, want %s", length, x, want)
		}
	}
}

// TestUsersFaces: a face of the user's, which a reader's machine may have too, goes by a name of its own; ours by the one it has.
func TestUsersFaces(t *testing.T) {
	ours := fonts.Bundled().Chain(style.FangSong)[0]
	users := *ours
	users.File, users.Family = "/fonts/simfang.ttf", "仿宋_GB2312"
	f, g := newFace(&users), newFace(ours)
	f.use('文')
	g.use('文')
	if name := f.name(); len(name) != len("ABCDEF+仿宋_GB2312") || !strings.HasSuffix(name, "+仿宋_GB2312") {
		t.Errorf("the user's face is called %s", name)
	}
	if g.name() != "Gongwen FangSong" {
		t.Errorf("ours is called %s", g.name())
	}
}
