package manuscript

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

// annotated puts one comment into a document with these styles; contents are its parts, before and after.
func annotated(t *testing.T, styles, core string) (before, after map[string]string) {
	t.Helper()
	parts := []string{
		contentTypes, `<Types xmlns="` + nsContentTypes + `"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"_rels/.rels", `<Relationships xmlns="` + nsRelationships + `"><Relationship Id="rId1" Type="` + nsOffice + `/officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="rId2" Type="` + nsRelationships + `/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
		"word/document.xml", `<w:document xmlns:w="` + nsWord + `"><w:body><w:p><w:r><w:t>公示</w:t></w:r></w:p></w:body></w:document>`,
		"word/_rels/document.xml.rels", `<Relationships xmlns="` + nsRelationships + `"><Relationship Id="rId1" Type="` + nsOffice + `/styles" Target="styles.xml"/></Relationships>`,
	}
	if styles != "" {
		parts = append(parts, "word/styles.xml", styles)
	}
	if core != "" {
		parts = append(parts, "docProps/core.xml", core)
	}
	data := zipped(t, parts)
	m, findings := Read(data)
	if m == nil {
		t.Fatal(findings)
	}
	out, err := m.Annotate([]Comment{{From: 0, To: 2, Lines: []string{"甲", "乙"}}})
	if err != nil {
		t.Fatal(err)
	}
	return contents(t, data), contents(t, out)
}

func contents(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}

// TestCommentStyles: comments and their marks have the file's own styles; those that it lacks are added, on its default style, and all else stays.
func TestCommentStyles(t *testing.T) {
	const w = `xmlns:w="` + nsWord + `"`
	const text = `<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Annotation Text"/></w:style>`
	const mark = `<w:style w:type="character" w:styleId="a&amp;6"><w:name w:val="annotation reference"/></w:style>`
	added := func(b builtIn, id, based string) string {
		return `<w:style ` + w + ` w:type="` + b.kind + `" w:styleId="` + id + `"><w:name w:val="` + b.name + `"/>` + based + `<w:uiPriority w:val="99"/><w:unhideWhenUsed/>` + b.looks + `</w:style>`
	}
	for name, tt := range map[string]struct{ styles, want, text, mark string }{
		"both there":     {`<w:styles ` + w + `>` + text + mark + `</w:styles>`, ``, "a5", "a&amp;6"},
		"one is missing": {`<w:styles ` + w + `>` + text + `</w:styles>`, `<w:styles ` + w + `>` + text + added(commentMark, "CommentReference", "") + `</w:styles>`, "a5", "CommentReference"},
		"no style at all": {`<w:styles ` + w + `/>`, `<w:styles ` + w + `>` + added(commentText, "CommentText", "") + added(commentMark, "CommentReference", "") + `</w:styles>`,
			"CommentText", "CommentReference"},
		"an id is taken, and there are defaults": {
			`<w:styles ` + w + `><w:style w:type="paragraph" w:default="1" w:styleId="a"/><w:style w:type="character" w:default="0" w:styleId="CommentText"><w:name w:val="annotation text"/></w:style>` + mark + `</w:styles><!-- </w:styles> -->`,
			`<w:styles ` + w + `><w:style w:type="paragraph" w:default="1" w:styleId="a"/><w:style w:type="character" w:default="0" w:styleId="CommentText"><w:name w:val="annotation text"/></w:style>` + mark +
				added(commentText, "CommentText1", `<w:basedOn w:val="a"/>`) + `</w:styles><!-- </w:styles> -->`, "CommentText1", "a&amp;6"},
		"no styles part":          {"", "", "", ""},
		"a part that is not read": {"<w:styles", "", "", ""},
	} {
		before, after := annotated(t, tt.styles, "")
		want := tt.want
		if want == "" {
			want = tt.styles
		}
		if after["word/styles.xml"] != want {
			t.Errorf("%s: %s", name, after["word/styles.xml"])
		}
		for part, content := range before {
			if part != "word/styles.xml" && part != "word/document.xml" && !strings.HasSuffix(part, ".rels") && part != contentTypes && after[part] != content {
				t.Errorf("%s: %s has changed", name, part)
			}
		}
		paragraph, run := "", ""
		if tt.text != "" {
			paragraph, run = `<w:pPr><w:pStyle w:val="`+tt.text+`"/></w:pPr>`, `<w:rPr><w:rStyle w:val="`+tt.mark+`"/></w:rPr>`
		}
		if want := `<w:p>` + paragraph + `<w:r>` + run + `<w:annotationRef/></w:r><w:r><w:t xml:space="preserve">甲</w:t></w:r></w:p><w:p>` + paragraph + `<w:r><w:t`; !strings.Contains(after["word/comments.xml"], want) {
			t.Errorf("%s: %s", name, after["word/comments.xml"])
		}
		if want := `<w:commentRangeEnd w:id="0"/><w:r>` + run + `<w:commentReference w:id="0"/></w:r></w:p>`; !strings.Contains(after["word/document.xml"], want) {
			t.Errorf("%s: %s", name, after["word/document.xml"])
		}
	}
}

// TestCommentDates: a comment's date is that of the file's last change; without one it has none.
func TestCommentDates(t *testing.T) {
	for said, want := range map[string]string{"2024-05-06T07:08:09Z": ` w:author="gongshi" w:date="2024-05-06T07:08:09Z" w:initials=`, "2000-01-01T00:00:00Z": ` w:author="gongshi" w:initials=`, "": ` w:author="gongshi" w:initials=`} {
		core := ""
		if said != "" {
			core = `<cp:coreProperties xmlns:cp="a" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>` + said + `</dcterms:modified></cp:coreProperties>`
		}
		if _, after := annotated(t, "", core); !strings.Contains(after["word/comments.xml"], want) {
			t.Errorf("%s: %s", said, after["word/comments.xml"])
		}
	}
}
