package sheet

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
)

// spelled writes the tokens of a part, and how they end, one a line.
func spelled(next tokens) string {
	var b strings.Builder
	for {
		t, err := next()
		switch {
		case err == io.EOF:
			return b.String() + "end"
		case err != nil:
			return b.String() + "broken"
		case t.kind == otherToken:
			continue
		}
		fmt.Fprintf(&b, "%d %q %q", t.kind, t.name, t.text)
		for _, a := range t.attrs {
			fmt.Fprintf(&b, " %q:%q=%q", a.Name.Space, a.Name.Local, a.Value)
		}
		b.WriteByte('\n')
	}
}

// agree holds quickTokens to encoding/xml, unless it says that it is not sure.
func agree(t *testing.T, part string) (usual bool) {
	t.Helper()
	quick := newQuickTokens([]byte(part))
	got := spelled(quick.next)
	if quick.unusual {
		return false
	}
	want := spelled(standardTokens(xml.NewDecoder(strings.NewReader(part))))
	// The blanks between the first line and the root are a token of no meaning.
	want = strings.TrimPrefix(want, `3 "" "\n"`+"\n")
	got = strings.TrimPrefix(got, `3 "" "\n"`+"\n")
	if got != want {
		t.Errorf("%q is read as\n%s\nnot as\n%s", part, got, want)
	}
	return true
}

// usualXML is what spreadsheet programs write, unusualXML what is left to encoding/xml.
var (
	usualXML = []string{
		"", "<a/>", "<a />", "<a></a >", `<a b="1" c='2'/>`, "<x:a x:b=\"甲\">乙</x:a>", "<t>&lt;&amp;&gt;&quot;&apos;&#10;&#x7532;</t>", "<t>1\n2\t3</t>",
		"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<a r=\"A1\" t=\"s\"><v>1</v></a>",
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>丙</a>\n", `<a b="&quot;&#xA;&#34;"/>`, "<a", "<a><b>", "</a>",
		"<?xml version=\"1.0\"?>\n\n<a/>", "<?xml version=\"1.0\"?>\n0", "<?xml version=\"1.0\"?>\n",
	}
	unusualXML = []string{
		"<!-- x --><a/>", "<a><![CDATA[x]]></a>", "<!DOCTYPE a><a/>", "<a>1\r\n2</a>", "<a>&nbsp;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a b=1/>", `<a b="<"/>`,
		`<a b="1"c="2"/>`, "<a>]]></a>", "<甲/>", "<a:b:c/>", "<:a/>", "<a:/>", "<1/>", "<a>\x01</a>", "<a>\xff</a>", "<a>\uFFFE</a>", "<a>&lt</a>", "< a/>", `</a b="1">`,
		"<?xml version=\"1.0\" encoding=\"GBK\"?><a/>", "<?xml version=\"1.0\"?>\r0", "<?xml version=\"1.0\"?>\r\n\r\n<a/>", "\ufeff<a/>", "<?a b?><a/>",
	}
)

func TestQuickTokens(t *testing.T) {
	for _, part := range usualXML {
		if !agree(t, part) && part != "<a" {
			t.Errorf("%q is unusual", part)
		}
	}
	for _, part := range unusualXML {
		if agree(t, part) && !strings.HasPrefix(part, "\ufeff") {
			t.Errorf("%q is not left to encoding/xml", part)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, part := range append(usualXML, unusualXML...) {
		f.Add(part)
	}
	f.Fuzz(func(t *testing.T, part string) { agree(t, part) })
}
