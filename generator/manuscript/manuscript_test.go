package manuscript

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/flate"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// docx packs a body, and other parts, into a .docx.
func docx(t testing.TB, body string, more ...string) []byte {
	t.Helper()
	parts := []string{
		"[Content_Types].xml", `<Types xmlns="` + nsContentTypes + `"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"_rels/.rels", `<Relationships xmlns="` + nsRelationships + `"><Relationship Id="rId1" Type="` + nsOffice + `/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="` + nsWord + `" xmlns:mc="` + nsCompatibility + `"><w:body>` + body + `</w:body></w:document>`,
	}
	return zipped(t, append(parts, more...))
}

func zipped(t testing.TB, parts []string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewStatelessWriter(w), nil }) // the fuzz target waits for it
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(w, parts[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestReadDOCX: what a reader sees on paper, and where.
func TestReadDOCX(t *testing.T) {
	for _, tt := range []struct {
		name, body string
		want       []string
	}{
		{"runs", `<w:p><w:r><w:t>一是</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>学习。</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>二</w:t></w:r></w:p>`, []string{"一是学习。", "", "二"}},
		{"marks", `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t></w:r></w:p>`, []string{"\t甲", "乙-丙"}},
		{"entities", "<w:p><w:r><w:t>A&amp;B&#x4E00;\r\n丙</w:t></w:r></w:p>", []string{"A&B一 丙"}},
		{"revisions", `<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>丁</w:t></w:r></w:moveFrom></w:p>`, []string{"甲丙"}},
		{"a struck mark", `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p><w:p><w:r><w:t>丙</w:t></w:r></w:p>`, []string{"甲乙", "丙"}},
		{"fields", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r><w:hyperlink><w:r><w:t>网址</w:t></w:r></w:hyperlink></w:p>`, []string{"3网址"}},
		{"tables", `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
			[]string{"甲@表1第1行第1列", "乙@表1第1行第2列", "丙@表1第2行第1列"}},
		{"text boxes", `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>` +
			`<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>甲</w:t></w:r></w:p>`, []string{"甲", "框@文本框"}},
		{"a fallback without a choice that has text", `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
			[]string{"", "框@文本框"}},
		{"a break within a number", `<w:p><w:r><w:t>手机138</w:t><w:br/><w:t>12345678</w:t></w:r><w:r><w:br/><w:t>甲</w:t><w:br/><w:br/><w:t>1</w:t><w:cr/></w:r></w:p>`, []string{"手机13812345678", "甲", "", "1", ""}},
	} {
		m, findings := Read(docx(t, tt.body))
		if m == nil {
			t.Errorf("%s: %v", tt.name, findings)
			continue
		}
		var got []string
		for _, p := range m.Paragraphs {
			s := p.Text
			if p.Place != "" {
				s += "@" + p.Place
			}
			got = append(got, s)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestLevels: headings are known by their styles, by what these are made of, by their own outline level, and by a list's numbers.
func TestLevels(t *testing.T) {
	data := docx(t, `<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="mine"/></w:pPr></w:p>`+
		`<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="body"/></w:pPr></w:p><w:p/>`,
		"word/_rels/document.xml.rels", `<Relationships xmlns="`+nsRelationships+`"><Relationship Id="rId1" Type="`+nsOffice+`/styles" Target="styles.xml"/></Relationships>`,
		"word/styles.xml", `<w:styles xmlns:w="`+nsWord+`"><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style><w:style w:styleId="mine"><w:name w:val="节"/><w:basedOn w:val="2"/></w:style>`+
			`<w:style w:styleId="body"><w:name w:val="正文"/><w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style></w:styles>`)
	m, findings := Read(data)
	if m == nil {
		t.Fatal(findings)
	}
	var got []int
	for _, p := range m.Paragraphs {
		got = append(got, p.Level)
	}
	if want := []int{1, 1, 1, 3, 2, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestNumbered: an item of an automatic list is known by itself or by its style, and one that is taken out of its list is none.
func TestNumbered(t *testing.T) {
	data := docx(t, `<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="list"/></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>`+
		`<w:p><w:pPr><w:pStyle w:val="list"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>丁</w:t></w:r></w:p><w:p><w:r><w:t>戊</w:t></w:r></w:p>`,
		"word/_rels/document.xml.rels", `<Relationships xmlns="`+nsRelationships+`"><Relationship Id="rId1" Type="`+nsOffice+`/styles" Target="styles.xml"/></Relationships>`,
		"word/styles.xml", `<w:styles xmlns:w="`+nsWord+`"><w:style w:styleId="list"><w:name w:val="列表"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`)
	m, findings := Read(data)
	if m == nil {
		t.Fatal(findings)
	}
	var got []string
	for _, p := range m.Paragraphs {
		got = append(got, fmt.Sprint(p.Text, p.Numbered))
	}
	if want := []string{"甲true", "乙false", "丙true", "丁false", "戊false"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestReadText(t *testing.T) {
	const text = "关于整改情况的公示\r\n\r\n一、总体情况\r\n截止目前"
	want := []string{"关于整改情况的公示", "", "一、总体情况", "截止目前"}
	gb, _ := simplifiedchinese.GB18030.NewEncoder().String(text)
	le, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	be, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
	for name, data := range map[string]string{"UTF-8": text, "with its mark": "\ufeff" + text, "GB 18030": gb, "UTF-16LE": le, "UTF-16BE": be, "old line ends": strings.ReplaceAll(text, "\r\n", "\r")} {
		m, findings := Read([]byte(data))
		if m == nil || !slices.Equal(textsOf(m), want) || m.IsDOCX() {
			t.Errorf("%s: %v %v", name, m, findings)
		}
	}
}

// TestFaults: what cannot be read gives one clear line.
func TestFaults(t *testing.T) {
	ole := func(entry string) []byte {
		name, err := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(entry)
		if err != nil {
			t.Fatal(err)
		}
		return []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + name)
	}
	huge := zipped(t, []string{"word/document.xml", `<w:document xmlns:w="` + nsWord + `">` + strings.Repeat(" ", maxPart) + `</w:document>`})
	for name, tt := range map[string]struct {
		data []byte
		code string
	}{
		"nothing":          {nil, "file.empty"},
		"blanks":           {[]byte(" \n　\n"), "file.empty"},
		"no text":          {docx(t, `<w:p/>`), "file.empty"},
		"a password":       {ole("EncryptedPackage"), "file.password"},
		"an old workbook":  {ole("Workbook"), "file.old-format"},
		"doc":              {ole("WordDocument"), "file.old-format"},
		"wps":              {ole("Something"), "file.old-format"},
		"rtf":              {[]byte(`{\rtf1 x}`), "file.old-format"},
		"pdf":              {[]byte("%PDF-1.4"), "file.unknown"},
		"html":             {[]byte("<html><p>公示</p></html>"), "file.text"},
		"odd bytes":        {[]byte{0xff, 0x80, 0x81}, "file.text"},
		"binary":           {[]byte("ab\x00cd"), "file.unknown"},
		"workbook":         {zipped(t, []string{"xl/workbook.xml", "<a/>"}), "file.unknown"},
		"zip":              {zipped(t, []string{"a.txt", "a"}), "file.unknown"},
		"no XML":           {zipped(t, []string{"word/document.xml", "<w:document"}), "file.broken"},
		"another root":     {zipped(t, []string{"word/document.xml", "<html/>"}), "file.broken"},
		"a cut file":       {docx(t, `<w:p><w:r><w:t>甲</w:t></w:r></w:p>`)[:200], "file.broken"},
		"too much":         {huge, "file.bomb"},
		"nested too deep":  {docx(t, strings.Repeat("<w:p>", 2000)+strings.Repeat("</w:p>", 2000)), "file.broken"},
		"twice one part":   {zipped(t, []string{"word/document.xml", "<a/>", "word/document.xml", "<a/>"}), "file.broken"},
		"another encoding": {zipped(t, []string{"word/document.xml", `<?xml version="1.0" encoding="GBK"?><w:document xmlns:w="` + nsWord + `"/>`}), "file.broken"},
	} {
		m, findings := Read(tt.data)
		if m != nil || len(findings) != 1 || findings[0].Code != tt.code || findings[0].Text(nil) == "" || findings[0].Hint(nil) == "" {
			t.Errorf("%s: %v, want %s", name, findings, tt.code)
		}
	}
}

func TestIsText(t *testing.T) {
	dir := t.TempDir()
	for name, tt := range map[string]struct {
		data string
		want bool
	}{
		"a.docx": {"x", true}, "b.wps": {"x", true}, "c.txt": {"关于整改情况的公示\n一是，二是，三是\n", true},
		"d.txt": {"序号,存在问题,整改措施,完成情况\n1,a,b,已完成\n", false}, "e.txt": {"序号\t存在问题\t完成情况\n", false}, "f.csv": {"甲", false}, "g.xlsx": {"甲", false},
		"j.txt": {"关于整改情况的报告\n反映4个方面、29个单位共50项具体问题,截至报告日已整改40项,正在整改10项,现将整改情况报告如下:\n一、总体情况\n", true},
		"k.txt": {"截至目前,反馈的57个问题,已完成48个\n", true}, "l.txt": {"类别,反馈意见,整改措施\n甲,学习不够的问题还没有完全解决,开会\n乙,检查不够,检查\n", false},
		"h": {string(docx(t, "")), true}, "i": {"甲", false},
		"prose.txt": {"关于某年度审计查出问题整改情况的报告\n《审计报告》反映4个方面、29个单位共50项具体问题,截至报告日已整改40项,正在整改10项,现将整改具体情况报告如下:\n", true},
		"wide.txt":  {"序号,反馈问题（原文）,整改措施,完成情况（已完成/未完成/长期坚持）\n", false},
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(tt.data), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := IsText(path); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// commented lists what each comment of a .docx is anchored to, read by other eyes: the text between its marks.
func commented(t testing.TB, data []byte) []string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	open := func(name string) *xml.Decoder {
		f, err := z.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		return xml.NewDecoder(f)
	}
	texts := map[string]string{}
	id := ""
	walk(t, open("word/comments.xml"), func(path []string, e xml.StartElement, text string) {
		if e.Name.Local == "comment" {
			id = attr(e, "id")
		}
		texts[id] += text
	})
	spans, referred := map[string]string{}, map[string]bool{}
	var order []string
	active := map[string]bool{}
	walk(t, open("word/document.xml"), func(path []string, e xml.StartElement, text string) {
		parent := ""
		if len(path) > 1 {
			parent = path[len(path)-2]
		}
		switch e.Name.Local {
		case "commentRangeStart", "commentRangeEnd":
			if parent == "r" || parent == "t" || parent == "body" {
				t.Errorf("%s in %s", e.Name.Local, parent)
			}
			active[attr(e, "id")] = e.Name.Local == "commentRangeStart"
			if active[attr(e, "id")] {
				order = append(order, attr(e, "id"))
			}
		case "commentReference":
			if parent != "r" || active[attr(e, "id")] {
				t.Errorf("a reference in %s", parent)
			}
			referred[attr(e, "id")] = true
		}
		for id, on := range active {
			if on {
				spans[id] += text
			}
		}
	})
	var out []string
	for _, id := range order {
		if !referred[id] || active[id] {
			t.Errorf("comment %s is not referred to, or does not end", id)
		}
		out = append(out, spans[id]+"→"+texts[id])
	}
	return out
}

// walk calls f with every element, and with the text of every w:t.
func walk(t testing.TB, d *xml.Decoder, f func(path []string, e xml.StartElement, text string)) {
	var path []string
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			path = append(path, token.Name.Local)
			f(path, token, "")
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if len(path) > 0 && path[len(path)-1] == "t" {
				f(path, xml.StartElement{}, string(token))
			}
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func TestAnnotate(t *testing.T) {
	body := `<w:p><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>一是A&amp;B；二是 学习。</w:t></w:r><w:r><w:tab/><w:t>三是</w:t></w:r></w:p>` +
		`<w:p><w:ins w:id="3"><w:r><w:t>四是</w:t></w:r></w:ins><w:r><w:t><![CDATA[五是]]></w:t></w:r></w:p>` +
		`<w:p><w:r><w:t>关于的</w:t><w:br/><w:t>的公示</w:t></w:r></w:p>`
	for _, old := range []string{"", `<w:comments xmlns:w="` + nsWord + `"><w:comment w:id="7" w:author="甲"><w:p/></w:comment></w:comments>`, `<w:comments xmlns:w="` + nsWord + `" />`} {
		var more []string
		if old != "" {
			more = []string{"word/comments.xml", old, "word/_rels/document.xml.rels", `<Relationships xmlns="` + nsRelationships + `"><Relationship Id="rId9" Type="` + nsOffice + `/comments" Target="comments.xml"/></Relationships>`}
		}
		data := docx(t, body, more...)
		m, findings := Read(data)
		if m == nil {
			t.Fatal(findings)
		}
		var comments []Comment
		for _, c := range [][4]int{{0, 0, 0, 2}, {0, 2, 0, 5}, {0, 3, 0, 4}, {0, 5, 0, 9}, {0, 8, 0, 11}, {0, 11, 0, 12}, {0, 13, 0, 14}, {0, 14, 0, 15}, {1, 1, 1, 2}, {1, 3, 1, 4}, {2, 2, 3, 1}, {0, 99, 0, 100}, {9, 0, 9, 1}} {
			comments = append(comments, Comment{Paragraph: c[0], From: c[1], Until: c[2], To: c[3], Lines: []string{"<" + fmt.Sprint(c[1]) + "&>"}})
		}
		out, err := m.Annotate(comments)
		if err != nil {
			t.Fatal(err)
		}
		got := commented(t, out)
		want := []string{"一是→<0&>", "A&B→<2&>", "&→<3&>", "；二是 →<5&>", " 学习→<8&>", "。→<11&>", "三→<13&>", "是→<14&>", "是→<1&>", "五是→<3&>", "的的→<2&>"}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("got %q\nwant %q", got, want)
		}
		again, findings := Read(out)
		if again == nil || !slices.Equal(textsOf(again), textsOf(m)) {
			t.Errorf("the text has changed: %v %v", textsOf(again), findings)
		}
		second, _ := m.Annotate(comments)
		if !bytes.Equal(out, second) {
			t.Error("not the same bytes")
		}
	}
}

// FuzzRead: no file makes it panic, and comments change no text.
func FuzzRead(f *testing.F) {
	f.Add([]byte("公示"), `<w:p><w:r><w:t>一是A&amp;B</w:t></w:r></w:p>`, 0, 1, 3)
	f.Add([]byte("{\\rtf"), `<w:p><w:r><w:tab/><w:t>甲</w:t><w:br/><w:t xml:space="preserve">乙 </w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`, 1, 0, 2)
	f.Add([]byte("PK\x03\x04"), `<w:p><w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`, 0, 0, 1)
	f.Add([]byte{}, `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p><w:p><w:del><w:r/></w:del><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></w:p>`, 1, 0, 1)
	f.Add([]byte{1}, `<w:p><w:r><w:rPr><w:strike/></w:rPr><w:tab/><w:t>甲</w:t><w:br/></w:r><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>乙</w:t></w:r><w:r><w:t>丙</w:t><w:tab/></w:r></w:p>`, 0, 0, 1)
	f.Fuzz(func(t *testing.T, data []byte, body string, paragraph, from, to int) {
		Read(data)
		m, _ := Read(docx(t, body))
		if m == nil {
			return
		}
		out, err := m.Annotate([]Comment{{Paragraph: paragraph, From: from, To: to, Lines: []string{body}}, {Paragraph: 0, From: 0, To: 1}})
		if err != nil {
			t.Fatal(err)
		}
		again, findings := Read(out)
		if again == nil || !slices.Equal(textsOf(again), textsOf(m)) {
			t.Fatalf("%q became %v: %v", textsOf(m), again, findings)
		}
	})
}

// textsOf are the texts of the paragraphs.
func textsOf(m *Manuscript) []string {
	out := make([]string, len(m.Paragraphs))
	for i, p := range m.Paragraphs {
		out[i] = p.Text
	}
	return out
}
