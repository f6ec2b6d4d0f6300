// Package ofdtest reads the OFD files that package ofd writes, and holds them to rules that the readers at hand would not miss: numbers of their own for all
// objects, places within bounds, characters that the faces have, files and pages that are there.
package ofdtest

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/pattern"
	"gongshi/generator/truetype"
)

// File is what an OFD says.
type File struct {
	Title, Author, DocID, Date string
	Pages                      []Page
	Outline                    []Entry
	// Facts is the attached part, as it is.
	Facts string
}

// Page is a page, its places in millimetres from its top left corner.
type Page struct {
	Width, Height float64
	Glyphs        []Glyph
	Boxes         []Box
}

// Glyph is a character: where its baseline begins, its size, its width in hundredths, and its colour.
type Glyph struct {
	Rune       rune
	X, Y, Size float64
	Narrow     int
	Colour     string
	// Turned says that it is turned a quarter to the right.
	Turned bool
}

// Box is a filled box.
type Box struct {
	X, Y, Width, Height float64
	Colour              string
	// Below says that it lies in the background.
	Below bool
}

// Entry is a heading of the outline, with its depth from 0, the index of its page, and how far from the page's top it is.
type Entry struct {
	Title string
	Depth int
	Page  int
	Top   float64
}

// Text is what the page says, without line ends.
func (p *Page) Text() string {
	var b strings.Builder
	for _, g := range p.Glyphs {
		b.WriteRune(g.Rune)
	}
	return b.String()
}

// reader reads one file.
type reader struct {
	testing.TB
	parts map[string][]byte
	named map[string]bool
	ids   map[int]string
	fonts map[string]*truetype.Font
	pages map[string]int
	file  File
}

// Read reads a file; each rule that it breaks fails the test.
func Read(t testing.TB, data []byte) *File {
	t.Helper()
	r := &reader{TB: t, named: map[string]bool{}, ids: map[int]string{}, fonts: map[string]*truetype.Font{}, pages: map[string]int{}}
	r.unpack(data)
	root := r.part("OFD.xml")
	r.info(root)
	at := r.place("", root.kid("DocBody").kid("DocRoot").text)
	r.document(at, r.part(at))
	for name := range r.parts {
		if !r.named[name] {
			t.Errorf("nothing names %s", name)
		}
	}
	return &r.file
}

var safeName = pattern.New(`^[A-Za-z0-9_]+(/[A-Za-z0-9_]+)*\.(xml|ttf)$`)

// unpack reads the package: each part once, deflated, of the one date, by a name that leads nowhere else.
func (r *reader) unpack(data []byte) {
	r.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		r.Fatal(err)
	}
	r.parts = map[string][]byte{}
	for i, f := range z.File {
		if i == 0 && f.Name != "OFD.xml" {
			r.Errorf("the package begins with %s", f.Name)
		}
		if !safeName.MatchString(f.Name) || r.parts[f.Name] != nil {
			r.Errorf("the part %q", f.Name)
		}
		if f.Modified.Format("2006-01-02 15:04") != "1980-01-01 00:00" || f.Method != zip.Deflate || f.Flags&^0x6 != 0 || len(f.Extra) > 0 {
			r.Errorf("%s: of %v, method %d, flags %x", f.Name, f.Modified, f.Method, f.Flags)
		}
		body, err := f.Open()
		if err != nil {
			r.Fatal(err)
		}
		if r.parts[f.Name], err = io.ReadAll(body); err != nil {
			r.Fatalf("%s: %v", f.Name, err)
		}
	}
}

// place is where a name leads that stands in a part of that folder; it must be there.
func (r *reader) place(folder, name string) string {
	r.Helper()
	at := strings.TrimPrefix(name, "/")
	if at == name {
		at = path.Join(folder, name)
	}
	if r.parts[at] == nil || path.Clean(at) != at {
		r.Fatalf("%q leads to no part", name)
	}
	r.named[at] = true
	return at
}

func (r *reader) part(name string) *node {
	r.Helper()
	r.named[name] = true
	return parse(r, name, r.parts[name])
}

var (
	docID = pattern.New(`^[0-9a-f]{32}$`)
	day   = pattern.New(`^\d{4}-\d\d-\d\d$`)
)

// info reads OFD.xml.
func (r *reader) info(root *node) {
	r.Helper()
	info := root.kid("DocBody").kid("DocInfo")
	r.file.Title, r.file.Author, r.file.DocID, r.file.Date = info.kid("Title").text, info.kid("Author").text, info.kid("DocID").text, info.kid("CreationDate").text
	if root.attrs["DocType"] != "OFD-A" || root.attrs["Version"] != "1.0" || len(root.kids) != 1 {
		r.Errorf("a package of %v", root.attrs)
	}
	if !docID.MatchString(r.file.DocID) || !day.MatchString(r.file.Date) || info.kid("ModDate").text != r.file.Date {
		r.Errorf("the document %s of %s", r.file.DocID, r.file.Date)
	}
}

// allowed are the elements of the archive profile that the writer uses; what it forbids, such as permissions or actions other than Goto, is not among them.
var allowed = []string{
	"Document", "CommonData", "MaxUnitID", "PageArea", "Area", "PhysicalBox", "ContentBox", "PublicRes", "Pages", "Page", "Outlines", "OutlineElem", "Actions",
	"Action", "Goto", "Dest", "Attachments", "Attachment", "FileLoc", "Res", "Fonts", "Font", "FontFile", "Content", "Layer", "TextObject", "TextCode",
	"PathObject", "AbbreviatedData", "FillColor", "CGTransform", "Glyphs",
}

// number registers the elements of a part: only known ones, and no number twice.
func (r *reader) number(name string, root *node) {
	r.Helper()
	root.walk(func(n *node) {
		if !slices.Contains(allowed, n.name) {
			r.Errorf("%s has an element %s", name, n.name)
		}
		text, ok := n.attrs["ID"]
		if !ok || n.name == "Attachment" {
			return
		}
		id, err := strconv.Atoi(text)
		if err != nil || id < 1 {
			r.Errorf("%s: the number %q", name, text)
		}
		if n.name == "Page" && name != "" && r.ids[id] == "" {
			r.pages[text] = len(r.pages)
		}
		if before := r.ids[id]; before != "" {
			r.Errorf("%d is a number of %s and of %s", id, before, name)
		}
		r.ids[id] = name
	})
}

// document reads Document.xml and all that it names.
func (r *reader) document(name string, doc *node) {
	r.Helper()
	folder := path.Dir(name)
	r.number(name, doc)
	common := doc.kid("CommonData")
	if common.kids[0].name != "MaxUnitID" {
		r.Errorf("CommonData begins with %s", common.kids[0].name)
	}
	sheet := exactly(r, 4, common.kid("PageArea").kid("PhysicalBox").text)
	r.faces(folder, r.place(folder, common.kid("PublicRes").text))
	for _, p := range doc.kid("Pages").kids {
		r.page(r.place(folder, p.attrs["BaseLoc"]), sheet)
	}
	highest := 0
	for id := range r.ids {
		highest = max(highest, id)
	}
	if got := common.kid("MaxUnitID").text; got != strconv.Itoa(highest) {
		r.Errorf("MaxUnitID is %s, the highest number %d", got, highest)
	}
	r.outline(doc.kid("Outlines"), 0)
	r.attached(folder, doc)
}

// faces reads the fonts: each is in the package, whole, and says its own name.
func (r *reader) faces(folder, name string) {
	r.Helper()
	res := r.part(name)
	r.number(name, res)
	for _, f := range res.all("Font") {
		at := r.place(path.Join(folder, res.attrs["BaseLoc"]), f.kid("FontFile").text)
		font, err := truetype.Parse(r.parts[at])
		if err != nil {
			r.Fatalf("%s: %v", at, err)
		}
		if f.attrs["FontName"] == "" || font.Family() != f.attrs["FontName"] {
			r.Errorf("%s is called %q, in itself %q", at, f.attrs["FontName"], font.Family())
		}
		r.fonts[f.attrs["ID"]] = font
	}
}

// outline reads the headings: each leads to a place on a page.
func (r *reader) outline(n *node, depth int) {
	r.Helper()
	for _, e := range n.kids {
		if e.name != "OutlineElem" {
			continue
		}
		action := e.kid("Actions").kid("Action")
		dest := action.kid("Goto").kid("Dest")
		page, ok := r.pages[dest.attrs["PageID"]]
		if !ok || action.attrs["Event"] != "CLICK" || dest.attrs["Type"] != "XYZ" || e.attrs["Title"] == "" {
			r.Fatalf("the heading %v leads to %v", e.attrs, dest.attrs)
		}
		top := dest.number(r, "Top", -1)
		if top < 0 || top > r.file.Pages[page].Height {
			r.Errorf("the heading %v stands at %g", e.attrs, top)
		}
		r.file.Outline = append(r.file.Outline, Entry{e.attrs["Title"], depth, page, top})
		r.outline(e, depth+1)
	}
}

var xmlID = pattern.New(`^[A-Za-z_][\w.-]*$`)

// attached reads the attachments: one, of XML.
func (r *reader) attached(folder string, doc *node) {
	r.Helper()
	name := r.place(folder, doc.kid("Attachments").text)
	list := r.part(name)
	r.number(name, list)
	if len(list.kids) != 1 || !xmlID.MatchString(list.kids[0].attrs["ID"]) || list.kids[0].attrs["Format"] != "XML" {
		r.Fatalf("the attachments: %v", list.kids)
	}
	r.file.Facts = string(r.parts[r.place(path.Dir(name), list.kids[0].kid("FileLoc").text)])
}
