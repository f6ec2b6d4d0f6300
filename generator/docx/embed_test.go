package docx

import (
	"bytes"
	"encoding/hex"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
)

// carrying is Options for a notice that carries three faces: the body's, its gaps', and the title's.
func carrying(doc *document.Document) Options {
	opt := lined(doc)
	data := func(s string) []byte { return []byte(strings.Repeat(s, 40)) }
	opt.Families[style.FangSong], opt.Families[style.XiaoBiaoSong] = "Gongwen FangSong", "方正小标宋_GBK"
	opt.Fonts = []Font{
		{Family: "Gongwen FangSong", Role: style.FangSong, Data: data("body")},
		{Family: `Gaps "A&B"`, Role: style.FangSong, Data: data("gaps")},
		{Family: "方正小标宋_GBK", Role: style.XiaoBiaoSong, Data: data("title")},
	}
	opt.Family = func(role style.Role, r rune) string {
		if r == '县' && role == style.FangSong {
			return `Gaps "A&B"`
		}
		return ""
	}
	return opt
}

// carriedFont is an entry of the font table that leads to a face.
type carriedFont struct {
	Name  string `xml:"name,attr"`
	Embed *struct {
		ID  string `xml:"id,attr"`
		Key string `xml:"fontKey,attr"`
	} `xml:"embedRegular"`
}

// fontTargets are the parts that the font table's relations lead to.
func fontTargets(t *testing.T, parts map[string]string) map[string]string {
	t.Helper()
	target := map[string]string{}
	for _, r := range parse[struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:",attr"`
			Target string `xml:",attr"`
		}
	}](t, parts["word/_rels/fontTable.xml.rels"]).Relationship {
		if r.Type != "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" {
			t.Errorf("a relation of type %s", r.Type)
		}
		target[r.ID] = r.Target
	}
	return target
}

var guid = regexp.MustCompile(`^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$`)

// revealed undoes 17.8.1 as it is written there: the key's bytes from its end, over the first 32 of the face.
func revealed(t *testing.T, f carriedFont, data []byte) []byte {
	t.Helper()
	if len(data) < 32 {
		t.Fatalf("%s: %s leads to no part", f.Name, f.Embed.ID)
	}
	if !guid.MatchString(f.Embed.Key) {
		t.Errorf("%s: key %s", f.Name, f.Embed.Key)
	}
	key, err := hex.DecodeString(strings.Trim(strings.ReplaceAll(f.Embed.Key, "-", ""), "{}"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 32 {
		data[i] ^= key[15-i%16]
	}
	return data
}

// TestCarriedFontsComeBack: every face that the file carries is found by its name, and is what it was.
func TestCarriedFontsComeBack(t *testing.T) {
	opt := carrying(notice())
	parts := write(t, notice(), opt)
	table := parse[struct {
		Fonts []carriedFont `xml:"font"`
	}](t, parts["word/fontTable.xml"])
	target := fontTargets(t, parts)
	found := map[string]bool{}
	for _, f := range table.Fonts {
		if f.Embed == nil {
			continue
		}
		data := revealed(t, f, []byte(parts["word/"+target[f.Embed.ID]]))
		want := opt.Fonts[slices.IndexFunc(opt.Fonts, func(c Font) bool { return c.Family == f.Name })].Data
		if !bytes.Equal(data, want) {
			t.Errorf("%s comes back as %.40q", f.Name, data)
		}
		found[f.Name] = true
	}
	if len(found) != 3 {
		t.Errorf("the font table leads to %v", found)
	}
	for part, want := range map[string]string{
		"[Content_Types].xml": `<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>`,
		"word/settings.xml":   `<w:embedTrueTypeFonts/><w:saveSubsetFonts/>`,
		"word/styles.xml":     `w:eastAsia="Gongwen FangSong"`,
		"word/fontTable.xml":  `<w:font w:name="Gongwen FangSong"><w:altName w:val="仿宋_GB2312,仿宋,FangSong"/>`,
	} {
		if !strings.Contains(parts[part], want) {
			t.Errorf("%s has no %s", part, want)
		}
	}
}

func TestCarriedFontsKeepTheOrder(t *testing.T) {
	doc := notice()
	opt := carrying(doc)
	for name, body := range write(t, doc, opt) {
		if strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") {
			checkOrder(t, name, body)
		}
	}
	checkText(t, doc, opt)
	first, err := Write(doc, opt)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Write(doc, opt)
	if err != nil || !bytes.Equal(first, second) {
		t.Error("two files of one document differ")
	}
}

// TestRunsByFace: a character of another face gets a run of its own, whatever its paragraph; a label is looked up as the 黑体 that it is.
func TestRunsByFace(t *testing.T) {
	doc := documenttest.Make(
		documenttest.Part(document.Title, "某县公示"),
		document.Part{Kind: document.Paragraph, Runs: []document.Run{{Text: "县名：", Label: true}, {Text: "县委和县府"}, {Text: "【待填：县名】", Missing: true}}},
		documenttest.Heading(2, "（一）县里"))
	body := write(t, doc, carrying(doc))["word/document.xml"]
	want := `<w:rFonts w:hint="eastAsia" w:ascii="Gaps &#34;A&amp;B&#34;" w:hAnsi="Gaps &#34;A&amp;B&#34;" w:eastAsia="Gaps &#34;A&amp;B&#34;" w:cs="Gaps &#34;A&amp;B&#34;"/>`
	if n := strings.Count(body, want); n != 3 {
		t.Errorf("%d runs in the other face, want the 县 of 县委, 县府 and 待填:\n%s", n, body)
	}
	if !strings.Contains(body, `<w:rStyle w:val="Missing"/>`+want+`<w:highlight w:val="yellow"/>`) {
		t.Error("a gap loses its style or its highlight with its face")
	}
	var texts []string
	for _, r := range paragraphs(t, doc, carrying(doc))[1].Runs {
		texts = append(texts, r.Text)
	}
	if got := strings.Join(texts, "|"); got != "县名：|县|委和|县|府|【待填：|县|名】" {
		t.Errorf("runs %s", got)
	}
}

// TestFamilies: what the office has is named instead of the official face, and the others stand beside it.
func TestFamilies(t *testing.T) {
	doc := notice()
	opt := lined(doc)
	opt.Families[style.FangSong] = "仿宋"
	parts := write(t, doc, opt)
	if !strings.Contains(parts["word/fontTable.xml"], `<w:font w:name="仿宋"><w:altName w:val="仿宋_GB2312,FangSong"/>`) {
		t.Error(parts["word/fontTable.xml"])
	}
	if s := parts["word/styles.xml"]; !strings.Contains(s, `w:eastAsia="仿宋"`) || strings.Contains(s, "仿宋_GB2312") || !strings.Contains(s, `w:eastAsia="黑体"`) {
		t.Error("the style sheet names another face")
	}
	// The next notice of the same program is not touched by it.
	if s := write(t, doc, lined(doc))["word/styles.xml"]; !strings.Contains(s, "仿宋_GB2312") {
		t.Error("the official name is gone")
	}
	for name := range parts {
		if strings.Contains(name, "fontTable.xml.rels") || strings.Contains(name, "odttf") {
			t.Errorf("%s in a file that carries no faces", name)
		}
	}
}
