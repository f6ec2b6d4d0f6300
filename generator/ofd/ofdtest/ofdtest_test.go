package ofdtest_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"runtime"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/layout"
	"gongshi/generator/ofd"
	"gongshi/generator/ofd/ofdtest"
)

// part is a part of a package.
type part struct{ name, content string }

// written are the parts of a small file of ours.
func written(t *testing.T) (parts []part) {
	t.Helper()
	doc := documenttest.Make(documenttest.Part(document.Title, "题目"), documenttest.Heading(1, "一、问题"),
		document.Part{Kind: document.Paragraph, Runs: []document.Run{{Text: "正文正文"}, {Text: "【待填】", Missing: true}, {Text: "𠮷。"}}})
	data, err := ofd.Write(doc, layout.Notice(doc, fonts.Bundled()))
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part{f.Name, string(content)})
	}
	return parts
}

// packed is a package of the parts, as ours is made.
func packed(t *testing.T, parts []part, date uint16) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range parts {
		var body bytes.Buffer
		d, _ := flate.NewWriter(&body, 1)
		io.WriteString(d, p.content)
		d.Close()
		//lint:ignore SA1019 as in package ofd
		h := &zip.FileHeader{Name: p.name, Method: zip.Deflate, ModifiedDate: date, CRC32: crc32.ChecksumIEEE([]byte(p.content)), CompressedSize64: uint64(body.Len()), UncompressedSize64: uint64(len(p.content))}
		f, err := w.CreateRaw(h)
		if err != nil {
			t.Fatal(err)
		}
		f.Write(body.Bytes())
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// recorder takes what a reader says in place of a test.
type recorder struct {
	testing.TB
	said []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.said = append(r.said, fmt.Sprintf(format, args...))
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.Errorf(format, args...)
	runtime.Goexit()
}

func (r *recorder) Fatal(args ...any) { r.Fatalf("%s", fmt.Sprint(args...)) }

// said is what a reader says of a file.
func said(t *testing.T, data []byte) []string {
	r := &recorder{TB: t}
	done := make(chan bool)
	go func() {
		defer close(done)
		ofdtest.Read(r, data)
	}()
	<-done
	return r.said
}

const date = 1<<5 | 1

// TestTold: a sound file passes, and of each fault one is told. Most of them readers at hand let pass.
func TestTold(t *testing.T) {
	sound := written(t)
	if told := said(t, packed(t, sound, date)); len(told) > 0 {
		t.Fatalf("of a sound file is told: %q", told)
	}
	if len(said(t, packed(t, sound, date+1))) == 0 {
		t.Error("another date is not told")
	}
	const page, doc, fontList = "Doc_0/Pages/Page_0/Content.xml", "Doc_0/Document.xml", "Doc_0/PublicRes.xml"
	for _, tt := range []struct{ name, part, old, with string }{
		{"a number twice", page, `TextObject ID="10"`, `TextObject ID="9"`},
		{"a highest number too low", doc, "<ofd:MaxUnitID>", "<ofd:MaxUnitID>0"},
		{"an advance too few", page, "g 3 5.5714", "g 2 5.5714"},
		{"an advance too many", page, "g 3 5.5714", "g 4 5.5714"},
		{"bounds too small", page, ` Y="5.`, ` Y="0.`},
		{"a character that the face lacks", page, "正文", "龘文"},
		{"a rare character without its glyph", page, "<ofd:Glyphs>", "<ofd:Glyphs>1"},
		{"a face that is not there", fontList, "font_1.ttf", "font_9.ttf"},
		{"a page that is not there", doc, "Pages/Page_0/", "Pages/Page_7/"},
		{"a path out of the package", doc, ">PublicRes.xml<", ">../../PublicRes.xml<"},
		{"a heading to no page", doc, ` PageID="`, ` PageID="9`},
		{"another namespace", page, "ofdspec.org/2016", "ofdspec.org/2017"},
		{"a part that is no XML", page, "</ofd:Layer>", ""},
		{"permissions", doc, "<ofd:Attachments>", "<ofd:Permissions/><ofd:Attachments>"},
		{"no archive profile", "OFD.xml", "OFD-A", "OFD"},
		{"no number of its own", "OFD.xml", "<ofd:DocID>", "<ofd:DocID>x"},
		{"a line around a box", page, `Stroke="false"`, `Stroke="true"`},
		{"an attachment with a bare number", "Doc_0/Attachs/Attachments.xml", `ID="A1"`, `ID="1"`},
	} {
		parts := append([]part(nil), sound...)
		changed := false
		for i, p := range parts {
			if p.name == tt.part {
				parts[i].content = strings.Replace(p.content, tt.old, tt.with, 1)
				changed = parts[i].content != p.content
			}
		}
		if !changed {
			t.Errorf("%s: no %q in %s", tt.name, tt.old, tt.part)
		} else if len(said(t, packed(t, parts, date))) == 0 {
			t.Errorf("%s is not told", tt.name)
		}
	}
	if len(said(t, packed(t, append(sound, part{"Doc_0/stray.xml", "<a/>"}), date))) == 0 {
		t.Error("a part that nothing names is not told")
	}
}
