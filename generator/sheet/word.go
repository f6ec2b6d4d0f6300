package sheet

import (
	"archive/zip"
	"path"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/wordlook"
)

// wordSpaces are the namespaces of a Word document in which something of a text may stand, a text box for one.
var wordSpaces = map[string]string{
	wordlook.NS:       "w",
	wordlook.NSStrict: "w",
	compatibility:     "mc",
	"http://schemas.microsoft.com/office/word/2010/wordml":                   "w14",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      "wps",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":      "wpg",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas":     "wpc",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":               "pic",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             "wp",
	"http://purl.oclc.org/ooxml/drawingml/main":                              "a",
	"http://purl.oclc.org/ooxml/drawingml/picture":                           "pic",
	"urn:schemas-microsoft-com:vml":                                          "v",
	"http://schemas.openxmlformats.org/package/2006/relationships":           "rel",
}

const (
	wordBody = "word/document.xml"
	// maxWord bounds a part of a Word document.
	maxWord = 32 << 20
)

// wordFile is a Word document that is being read.
type wordFile struct {
	zip     *zip.Reader
	styles  wordlook.Styles
	numbers *wordNumbers
	// comments are the texts of the comments, by their numbers.
	comments map[string]string
	// margins are the texts above and below each page.
	margins []string
	blocks  []wordBlock
	// cells and rows are how many were read, of all tables.
	cells, rows int
}

// openWord opens a Word document in which a ledger is kept as a table. Any other document is refused: it is a text.
func openWord(f *file) (*contents, *finding.Finding) {
	w := &wordFile{zip: f.zip, comments: map[string]string{}}
	switch err := w.read(); {
	case err == errTooLarge:
		return nil, refuse(finding.FileBomb)
	case err != nil:
		return nil, refuse(finding.FileWordBroken)
	case !w.isLedger() && !(f.chosen && w.hasTable()):
		return nil, refuse(finding.FileWord)
	}
	c := &contents{}
	for _, part := range w.parts() {
		c.sheets = append(c.sheets, unreadSheet{name: part.name, read: func() (*Grid, error) { return w.grid(part) }})
	}
	return c, nil
}

// WordKind says what a Word document is to those who look for ledgers.
type WordKind int

// A file that is none, or one without a table; one with a table that may be anything; one that keeps a ledger as a table; one that cannot be read.
const (
	WordText WordKind = iota
	WordTable
	WordLedger
	WordBroken
)

// KindOfWord tells, by its name and its bytes, which it is. A notice with tables is no ledger.
func KindOfWord(name string, data []byte) WordKind {
	if !IsWordName(name) {
		return WordText
	}
	f, fault := inspect(name, data)
	switch {
	case fault != nil:
		return WordBroken
	case !has(wordKinds)(f):
		return WordText
	}
	w := &wordFile{zip: f.zip, comments: map[string]string{}}
	switch {
	case w.read() != nil:
		return WordBroken
	case w.isLedger():
		return WordLedger
	case w.hasTable():
		return WordTable
	}
	return WordText
}

// HoldsLedger reports a Word document that keeps a ledger as a table.
func HoldsLedger(name string, data []byte) bool { return KindOfWord(name, data) == WordLedger }

// hasTable reports a document with a table of more than a name and a content.
func (w *wordFile) hasTable() bool {
	return slices.ContainsFunc(w.blocks, func(b wordBlock) bool { return b.table != nil && b.table.cols >= 2 && len(b.table.rows) >= 2 })
}

// IsWordName reports a name as those of Word documents that may keep a ledger; programs of the office save such documents under the older names, too.
func IsWordName(name string) bool {
	return slices.Contains([]string{".docx", ".docm", ".dotx", ".wps", ".wpt", ".doc"}, strings.ToLower(path.Ext(name)))
}

// read reads the parts of the document.
func (w *wordFile) read() error {
	rels := w.related()
	for _, name := range rels["styles"] {
		if data, ok := readEntry(w.zip, name, maxWord); ok {
			w.styles, _ = wordlook.Parse(data) // a text can be read without it
		}
	}
	w.numbers = newWordNumbers(&w.styles)
	for _, name := range rels["numbering"] {
		if data, ok := readEntry(w.zip, name, maxWord); ok {
			w.numbers.read(data)
		}
	}
	for _, name := range rels["comments"] {
		if data, ok := readEntry(w.zip, name, maxWord); ok {
			w.readComments(data)
		}
	}
	for _, kind := range []string{"header", "footer"} {
		for _, name := range rels[kind] {
			if data, ok := readEntry(w.zip, name, maxWord); ok && len(w.margins) < maxMargins {
				w.readMargin(data)
			}
		}
	}
	body, ok := readEntry(w.zip, wordBody, maxWord)
	if !ok {
		return errMalformed
	}
	return w.readBody(body)
}

// maxMargins bounds how many headers and footers are read; each section has up to six.
const maxMargins = 60

// related are the parts that belong to the document, by their kind.
func (w *wordFile) related() map[string][]string {
	out := map[string][]string{}
	data, ok := readEntry(w.zip, "word/_rels/document.xml.rels", maxRels)
	if !ok {
		return out
	}
	x := newXMLPart(data, wordSpaces)
	_ = x.root(func(xmlElement) error { // of a broken list, what stands before the fault
		return x.children(func(e xmlElement) error {
			kind := path.Base(attr(e.attrs, "Type"))
			out[kind] = append(out[kind], resolve("word", attr(e.attrs, "Target")))
			return nil
		}, nil)
	})
	return out
}

// readComments reads the comments; no program can show those of a broken part.
func (w *wordFile) readComments(data []byte) {
	x := newXMLPart(data, wordSpaces)
	_ = x.root(func(xmlElement) error {
		return x.children(func(e xmlElement) error {
			if e.name != "w:comment" || len(w.comments) >= maxFloats {
				return nil
			}
			text, err := w.plain(x)
			w.comments[x.attr(e, "w:id")] = text
			return err
		}, nil)
	})
}

func (w *wordFile) readMargin(data []byte) {
	x := newXMLPart(data, wordSpaces)
	_ = x.root(func(xmlElement) error {
		text, err := w.plain(x)
		if text != "" {
			w.margins = append(w.margins, text)
		}
		return err
	})
}

// plain is what is seen of the paragraphs within an element.
func (w *wordFile) plain(x *xmlPart) (string, error) {
	t := &wordText{w: w, x: x}
	err := t.blocks()
	var v Cell
	var seen look
	s := t.text().string()
	v.Text = s.text
	if s.runs != nil {
		(&cellValues{}).readRuns(&v, &seen, s.runs, plainStyle)
	}
	return v.Text, err
}
