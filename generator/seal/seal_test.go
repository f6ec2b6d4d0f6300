package seal

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"slices"
	"strings"
	"testing"
)

type part struct{ name, text string }

func pack(t *testing.T, parts []part) []byte {
	t.Helper()
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, p := range parts {
		w, err := zw.Create(p.name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, p.text)
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// sealed is a package of two parts and its properties, which carry the sum.
func sealed() []part {
	const bearer = "docProps/core.xml"
	parts := []part{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:p>甲</w:p>"}}
	var others []Entry
	for _, p := range parts {
		others = append(others, Entry{p.name, crc32.ChecksumIEEE([]byte(p.text)), uint64(len(p.text))})
	}
	return append(parts, part{bearer, string(Fill(others, bearer, []byte("<core><id>"+Blank+"</id><title>甲</title></core>")))})
}

func TestIntact(t *testing.T) {
	good := sealed()
	if !Intact(pack(t, good)) {
		t.Fatal("what nobody has touched")
	}
	for name, change := range map[string]func([]part) []part{
		"another text":  func(p []part) []part { p[1].text = "<w:p>乙</w:p>"; return p },
		"another title": func(p []part) []part { p[2].text = strings.Replace(p[2].text, "甲", "乙", 1); return p },
		"a part more":   func(p []part) []part { return append(p, part{"word/people.xml", "x"}) },
		"a part less":   func(p []part) []part { return p[1:] },
		"another order": func(p []part) []part { p[0], p[1] = p[1], p[0]; return p },
		"no sum":        func(p []part) []part { p[2].text = "<core/>"; return p },
		"Word's own": func(p []part) []part {
			p[2].text = "<core/>"
			return append(p, part{"docProps/app.xml", "<Application>Microsoft Office Word</Application>"})
		},
		"another part's sum": func(p []part) []part { p[2].text = strings.Replace(p[2].text, prefix, prefix+"0", 1); return p },
	} {
		if Intact(pack(t, change(slices.Clone(good)))) {
			t.Errorf("%s is not told", name)
		}
	}
	if before := []part{{"word/document.xml", "甲"}, {"docProps/app.xml", "<Application>gongshi</Application>"}}; !Intact(pack(t, before)) {
		t.Error("a file of before the sums")
	}
	if Intact([]byte("PK")) || Intact(nil) {
		t.Error("no package at all")
	}
}

// TestStamp: comments that are put into a sealed package carry the sum of the whole, whatever the properties said before.
func TestStamp(t *testing.T) {
	parts := sealed()
	parts[1].text = "<w:p>甲<w:commentReference/></w:p>"
	parts = append(parts, part{"word/comments.xml", "<w:comments>一</w:comments>"})
	data, err := Stamp(pack(t, parts))
	if err != nil || !Intact(data) {
		t.Fatal(err)
	}
	again, err := Stamp(data)
	if err != nil || !bytes.Equal(again, data) {
		t.Error("what is stamped is stamped again")
	}
	zr, _ := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	comments, _ := unpack(zr, "word/comments.xml")
	parts[3].text = strings.Replace(string(comments), "一", "二", 1)
	if Intact(pack(t, parts)) {
		t.Error("another comment is not told")
	}
	if plain := pack(t, sealed()); true {
		if same, err := Stamp(plain); err != nil || !bytes.Equal(same, plain) {
			t.Error("a package without comments was changed")
		}
	}
}
