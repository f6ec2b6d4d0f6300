package generator_test

import (
	"mime"
	"slices"
	"testing"

	"gongshi/generator"
)

// withoutPictures are the formats but that of pictures, which say nothing that the PDF does not and take longer than all others: pictures_test.go has them.
var withoutPictures = slices.DeleteFunc(slices.Clone(generator.Formats), func(f generator.Format) bool { return f.Several })

// TestFormats: each format has a name, a label and a media type of its own, and nothing but what the table says is made by default.
func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range generator.Formats {
		kind, _, err := mime.ParseMediaType(f.MIME)
		if f.Extension == "" || f.Label == "" || err != nil {
			t.Errorf("%+v: %v", f, err)
		}
		for _, key := range []string{f.Extension, f.Label, kind} {
			if seen[key] {
				t.Errorf("two formats have %s", key)
			}
			seen[key] = true
		}
		if named := generator.FormatsNamed("none", f.Extension); len(named) != 1 || named[0].Extension != f.Extension {
			t.Errorf("%s names %v", f.Extension, named)
		}
	}
	usual := generator.UsualFormats()
	if len(usual) != 2 || usual[0].Extension != "docx" || usual[1].Extension != "pdf" {
		t.Errorf("by default %v are made", usual)
	}
}
