package generator_test

import (
	"archive/zip"
	"bytes"
	"encoding/hex"
	"encoding/xml"
	"io/fs"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/truetype"
)

// carriedFaces reads the faces that a DOCX carries, by family.
func carriedFaces(t *testing.T, z *zip.Reader) map[string]*truetype.Font {
	t.Helper()
	var table struct {
		Fonts []struct {
			Name  string `xml:"name,attr"`
			Embed struct {
				ID  string `xml:"id,attr"`
				Key string `xml:"fontKey,attr"`
			} `xml:"embedRegular"`
		} `xml:"font"`
	}
	var rels struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:",attr"`
		}
	}
	for name, v := range map[string]any{"word/fontTable.xml": &table, "word/_rels/fontTable.xml.rels": &rels} {
		body, err := fs.ReadFile(z, name)
		if err != nil {
			t.Fatal(err)
		}
		if err := xml.Unmarshal(body, v); err != nil {
			t.Fatal(err)
		}
	}
	faces := map[string]*truetype.Font{}
	for _, f := range table.Fonts {
		for _, r := range rels.Relationship {
			if r.ID != f.Embed.ID {
				continue
			}
			data, err := fs.ReadFile(z, "word/"+r.Target)
			if err != nil {
				t.Fatal(err)
			}
			key, err := hex.DecodeString(strings.Trim(strings.ReplaceAll(f.Embed.Key, "-", ""), "{}"))
			if err != nil {
				t.Fatal(err)
			}
			for i := range 32 {
				data[i] ^= key[15-i%16]
			}
			if faces[f.Name], err = truetype.Parse(data); err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			if got := faces[f.Name].Family(); got != f.Name {
				t.Errorf("the face of %s calls itself %s", f.Name, got)
			}
		}
	}
	return faces
}

// TestCarriedFacesHoldTheText: every character of the DOCX is in a face that goes with it, and one that stands in a run of another face is
// in that very face.
func TestCarriedFacesHoldTheText(t *testing.T) {
	unit := generatortest.Sample(t, ledger.Setting{Key: "领导小组组长", Value: "李𠮷、王𬬭⑲"})
	notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: generator.Formats[:1], EmbedFonts: true})
	if notice == nil || len(findings) > 0 {
		t.Fatal(findings)
	}
	data := notice.Files[0].Data
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	faces := carriedFaces(t, z)
	if len(faces) != 6 {
		t.Errorf("%d faces, want the five roles' and the gaps' of 仿宋", len(faces))
	}
	body, err := fs.ReadFile(z, "word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Paragraphs []struct {
			Runs []struct {
				Fonts struct {
					EastAsia string `xml:"eastAsia,attr"`
				} `xml:"rPr>rFonts"`
				Text string `xml:"t"`
			} `xml:"r"`
		} `xml:"body>p"`
	}
	if err := xml.Unmarshal(body, &doc); err != nil {
		t.Fatal(err)
	}
	other := ""
	for _, p := range doc.Paragraphs {
		for _, run := range p.Runs {
			for _, r := range run.Text {
				if name := run.Fonts.EastAsia; name != "" {
					other += string(r)
					if f := faces[name]; f == nil || f.Glyph(r) == 0 {
						t.Errorf("%q is set in %s, which has it not", r, name)
					}
					continue
				}
				if faces["Gongwen FangSong"].Glyph(r) == 0 && faces["Gongwen Hei"].Glyph(r) == 0 && faces["Gongwen Kai"].Glyph(r) == 0 && faces["Gongwen XiaoBiaoSong"].Glyph(r) == 0 {
					t.Errorf("%q is in no face", r)
				}
			}
		}
	}
	if !strings.Contains(other, "𠮷𬬭⑲") {
		t.Errorf("set in another face than their role's: %q", other)
	}
	for _, r := range "0123456789年月日，。—" {
		if faces["Gongwen FangSong"].Glyph(r) == 0 {
			t.Errorf("a clerk who changes the date finds no %q", r)
		}
	}
}
