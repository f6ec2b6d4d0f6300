package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"gongshi/generator/document"
	"gongshi/generator/golden"
	"gongshi/generator/style"
)

func TestZip(t *testing.T) {
	data, err := Write(notice(), lined(notice()))
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if got := z.File[0].Name; got != "[Content_Types].xml" {
		t.Errorf("the first part is %s", got)
	}
	for _, f := range z.File {
		if len(f.Extra) > 0 || f.Flags != 0 {
			t.Errorf("%s: extra %v, flags %x", f.Name, f.Extra, f.Flags)
		}
		if got := f.Modified; !got.Equal(time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%s is dated %v", f.Name, got)
		}
	}
}

// Every part has a content type, every relation an end, and nothing lies about that no relation leads to.
func TestPartsHoldTogether(t *testing.T) {
	checkParts(t, write(t, notice(), lined(notice())))
}

// TestGoldenParts: everything of the file besides the text, a line an element: the styles, the settings, the faces and their keys, the footers and what leads
// to them. A word processor goes by each of these, so a line that changes is a notice that looks, prints or is edited otherwise.
func TestGoldenParts(t *testing.T) {
	doc, opt := attached()
	carried := carrying(doc)
	opt.Families, opt.Fonts, opt.Family = carried.Families, carried.Fonts, carried.Family
	parts := write(t, doc, opt)
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if name != "word/document.xml" && path.Ext(name) != "."+fontExtension {
			b.WriteString("== " + name + "\n" + strings.ReplaceAll(parts[name], "><", ">\n<") + "\n")
		}
	}
	golden.Hold(t, "testdata/parts.xml", b.String())
}

func checkParts(t *testing.T, parts map[string]string) {
	t.Helper()
	types := parse[struct {
		Default []struct {
			Extension string `xml:",attr"`
		}
		Override []struct {
			PartName    string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
	}](t, parts["[Content_Types].xml"])
	typed := map[string]bool{}
	for _, o := range types.Override {
		typed[strings.TrimPrefix(o.PartName, "/")] = true
	}
	reached := map[string]bool{"[Content_Types].xml": true}
	for rels, folder := range map[string]string{"_rels/.rels": "", "word/_rels/document.xml.rels": "word"} {
		reached[rels] = true
		list := parse[struct {
			Relationship []struct {
				Target string `xml:",attr"`
			}
		}](t, parts[rels])
		for _, r := range list.Relationship {
			target := path.Join(folder, r.Target)
			reached[target] = true
			if _, ok := parts[target]; !ok {
				t.Errorf("%s points at %s, which is not there", rels, target)
			}
			if !typed[target] {
				t.Errorf("%s has no content type", target)
			}
		}
	}
	for name := range parts {
		if !reached[name] {
			t.Errorf("nothing points at %s", name)
		}
	}
	if len(typed) != len(parts)-3 {
		t.Errorf("%d overrides for %d parts", len(typed), len(parts))
	}
}

func TestProperties(t *testing.T) {
	type core struct {
		Title    string `xml:"title"`
		Creator  string `xml:"creator"`
		Language string `xml:"language"`
		Created  string `xml:"created"`
		Modified string `xml:"modified"`
	}
	got := parse[core](t, write(t, notice(), lined(notice(), 10))["docProps/core.xml"])
	want := core{"中共某县第一中学党委关于巡察整改情况的公示", "中共某县第一中学委员会", "zh-CN", "2023-08-05T00:00:00Z", "2023-08-05T00:00:00Z"}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	for _, p := range []document.Properties{{}, {Year: 2023}, {Year: 2023, Month: 13, Day: 1}, {Year: 2023, Month: 8, Day: 32}, {Year: -1, Month: 1, Day: 1}} {
		if got := w3cDate(p); got != "2000-01-01T00:00:00Z" {
			t.Errorf("%+v gives %s", p, got)
		}
	}
}

// sheet is styles.xml as far as the tests look at it.
type sheet struct {
	Styles []struct {
		ID      string `xml:"styleId,attr"`
		Name    wVal   `xml:"name"`
		Base    wVal   `xml:"basedOn"`
		Next    wVal   `xml:"next"`
		Outline *wVal  `xml:"pPr>outlineLvl"`
		Keep    *wVal  `xml:"pPr>keepNext"`
		Spacing wAttrs `xml:"pPr>spacing"`
		Indent  wAttrs `xml:"pPr>ind"`
		Fonts   wAttrs `xml:"rPr>rFonts"`
		Size    wVal   `xml:"rPr>sz"`
		Jc      wVal   `xml:"pPr>jc"`
		Bright  *wVal  `xml:"rPr>highlight"`
	} `xml:"style"`
}

// TestStyles: every style that is referred to is there.
func TestStyles(t *testing.T) {
	parts := write(t, notice(), lined(notice()))
	styles := parse[sheet](t, parts["word/styles.xml"]).Styles
	index := map[string]int{}
	for i, s := range styles {
		index[s.ID] = i
	}
	for _, s := range styles {
		for _, other := range []string{s.Base.Val, s.Next.Val} {
			if _, ok := index[other]; other != "" && !ok {
				t.Errorf("%s refers to %s, which is not there", s.ID, other)
			}
		}
		if s.Bright != nil {
			t.Errorf("%s has a highlight, which Word allows in no style", s.ID)
		}
	}
	for _, p := range paragraphs(t, notice(), lined(notice())) {
		if _, ok := index[p.Style.Val]; !ok {
			t.Errorf("%q has style %s, which is not there", p.text(), p.Style.Val)
		}
	}
}

// TestStyleLooks: the headings, the body, Normal and the title look as the standard has them.
func TestStyleLooks(t *testing.T) {
	styles := parse[sheet](t, write(t, notice(), lined(notice()))["word/styles.xml"]).Styles
	index := map[string]int{}
	for i, s := range styles {
		index[s.ID] = i
	}
	for level := 1; level <= headings; level++ {
		s := styles[index[styleOf(document.Heading, level)]]
		n := strconv.Itoa(level)
		if s.Name.Val != "heading "+n || s.Outline == nil || s.Outline.Val != strconv.Itoa(level-1) || s.Keep == nil {
			t.Errorf("heading %d is %+v", level, s)
		}
		if got, want := s.Fonts.get("eastAsia"), style.LevelRole(level).Official().Name; got != want {
			t.Errorf("heading %d is set in %s, want %s", level, got, want)
		}
	}
	if got := styles[index[styleBody]].Indent; got.get("firstLineChars") != "200" || got.get("firstLine") != "640" {
		t.Errorf("the body's indent is %v", got)
	}
	if got := styles[index[styleNormal]].Spacing; got.get("line") != "579" || got.get("lineRule") != "exact" {
		t.Errorf("Normal's spacing is %v", got)
	}
	if title := styles[index[styleTitle]]; title.Name.Val != "Title" || title.Size.Val != "44" || title.Jc.Val != "center" {
		t.Errorf("the title is %+v", title)
	}
}

// Every face that a style names is in the font table with its other names.
func TestFontTable(t *testing.T) {
	parts := write(t, notice(), lined(notice()))
	table := parse[struct {
		Fonts []struct {
			Name string `xml:"name,attr"`
			Alt  wVal   `xml:"altName"`
		} `xml:"font"`
	}](t, parts["word/fontTable.xml"])
	alt := map[string]string{}
	for _, f := range table.Fonts {
		alt[f.Name] = f.Alt.Val
	}
	d := xml.NewDecoder(strings.NewReader(parts["word/styles.xml"]))
	for {
		token, err := d.Token()
		if err != nil {
			break
		}
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "rFonts" {
			continue
		}
		for _, slot := range []string{"ascii", "hAnsi", "eastAsia", "cs"} {
			name := (wAttrs{e.Attr}).get(slot)
			if alt[name] == "" {
				t.Errorf("%s names %q, which the font table does not explain", slot, name)
			}
		}
	}
	if got := alt[style.FangSong.Official().Name]; got != "仿宋,FangSong" {
		t.Errorf("仿宋 is also called %q", got)
	}
}

func TestFooters(t *testing.T) {
	parts := write(t, notice(), lined(notice()))
	for _, c := range []struct{ file, kind, side, page string }{
		{"word/footer1.xml", "default", "right", "1"},
		{"word/footer2.xml", "even", "left", "2"},
	} {
		f := parse[struct {
			P wParagraph `xml:"p"`
		}](t, parts[c.file]).P
		if got, want := f.text(), "— "+c.page+" —"; got != want {
			t.Errorf("%s reads %q, want %q", c.file, got, want)
		}
		if f.Indent.get(c.side) != "280" || f.Indent.get(c.side+"Chars") != "100" {
			t.Errorf("%s is indented by %v", c.file, f.Indent)
		}
		var field string
		for _, r := range f.Runs {
			field += r.Field
		}
		if strings.TrimSpace(field) != "PAGE" {
			t.Errorf("%s counts with %q", c.file, field)
		}
		if n := strings.Count(parts[c.file], "<w:fldChar "); n != 3 {
			t.Errorf("%s: the field has %d marks, want begin, separate, end", c.file, n)
		}
	}
	if !strings.Contains(parts["word/settings.xml"], "<w:evenAndOddHeaders/>") {
		t.Error("Word would show the odd footer on every page")
	}
}

func TestPage(t *testing.T) {
	body := write(t, notice(), lined(notice()))["word/document.xml"]
	for _, want := range []string{
		`<w:pgSz w:w="11906" w:h="16838"/>`,
		`<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" `,
		`<w:docGrid w:type="lines" w:linePitch="579"/>`,
		`<w:footerReference w:type="default" r:id="rId4"/>`,
		`<w:footerReference w:type="even" r:id="rId5"/>`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s", want)
		}
	}
	if tracking != -6 { // Measured: 28 characters a line; −4 gives 27.
		t.Errorf("tracking is %d twips", tracking)
	}
}

// TestPortableGrid: what makes 28 × 22 in Word, WPS and LibreOffice alike, each by its own name in the style sheet.
func TestPortableGrid(t *testing.T) {
	styles := write(t, notice(), lined(notice()))["word/styles.xml"]
	for _, want := range []string{
		`<w:spacing w:val="-6"/>`, // three tenths of a point from every character
		`<w:sz w:val="32"/>`,
		`<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>`,
		`<w:lang w:val="en-US" w:eastAsia="zh-CN"/>`,
		`<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>`,
		`<w:spacing w:before="0" w:after="0" w:line="579" w:lineRule="exact"/>`,
		`w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312"`,
	} {
		if !strings.Contains(styles, want) {
			t.Errorf("the style sheet has no %s", want)
		}
	}
}
