package sheet

import (
	"bytes"
	"slices"
	"strings"

	"gongshi/generator/filekind"
	"gongshi/generator/finding"
)

// odfSpaces are the namespaces of OpenDocument, and those of LibreOffice for what the standard has not (yet).
var odfSpaces = map[string]string{
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":                     "office",
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":                      "table",
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":                       "text",
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":                      "style",
	"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0":                  "number",
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":                    "draw",
	"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0":          "fo",
	"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":             "svg",
	"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":                   "manifest",
	"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext",
	"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
	"http://www.w3.org/1999/xlink":                                         "xlink",
}

const (
	odfTableType = "application/vnd.oasis.opendocument.spreadsheet"
	// maxODF bounds a part of such a file: rows and cells that are the same stand there once, so that it is much smaller than a workbook's.
	maxODF = 64 << 20
)

// isODS reports an OpenDocument spreadsheet. One that does not say what it is counts as one: what is in it will tell.
func isODS(f *file) bool {
	if !f.kinds.Has(filekind.OpenDocument) {
		return false
	}
	kind, ok := readEntry(f.zip, "mimetype", 256)
	return !ok || strings.HasPrefix(strings.TrimSpace(string(kind)), odfTableType)
}

// isFlatODS reports an OpenDocument spreadsheet in one XML file.
func isFlatODS(f *file) bool {
	head := f.data[:min(len(f.data), 4096)]
	return f.isText && bytes.Contains(head, []byte("urn:oasis:names:tc:opendocument:xmlns:office:1.0")) && bytes.Contains(head, []byte(odfTableType))
}

// odsFile is an OpenDocument spreadsheet that is being read.
type odsFile struct {
	styles odfStyles
	values cellValues
	// margins are the texts above and below each page, by the name of the page's style.
	margins map[string][]string
	sheets  []unreadSheet
	// isTable: it has the body of a spreadsheet.
	isTable bool
}

// openODS opens a spreadsheet that is packed.
func openODS(f *file) (*contents, *finding.Finding) {
	if manifest, ok := readEntry(f.zip, "META-INF/manifest.xml", maxRels*16); ok && bytes.Contains(manifest, []byte("encryption-data")) {
		return nil, refuse(finding.FileODSPassword)
	}
	doc := newODSFile()
	if styles, ok := readEntry(f.zip, "styles.xml", maxODF); ok && doc.read(styles) != nil {
		return nil, refuse(finding.FileBroken)
	}
	body, ok := readEntry(f.zip, "content.xml", maxODF)
	if !ok {
		return nil, refuse(finding.FileBroken)
	}
	return doc.open(body)
}

// openFlatODS opens one that is a single XML file.
func openFlatODS(f *file) (*contents, *finding.Finding) { return newODSFile().open(f.data) }

func newODSFile() *odsFile {
	return &odsFile{styles: newODFStyles(), margins: map[string][]string{}}
}

// open reads the part that has the tables.
func (o *odsFile) open(body []byte) (*contents, *finding.Finding) {
	switch err := o.read(body); {
	case err == errTooLarge:
		return nil, refuse(finding.FileStyles)
	case err != nil:
		return nil, refuse(finding.FileBroken)
	case !o.isTable:
		return nil, refuse(finding.FileOpenDocument)
	}
	return &contents{sheets: o.sheets, date1904: o.values.date1904}, nil
}

// read reads a part: its styles, and its tables where it has any. Styles stand before what uses them.
func (o *odsFile) read(part []byte) error {
	x := newXMLPart(part, odfSpaces)
	return x.root(func(e xmlElement) error {
		if !strings.HasPrefix(e.name, "office:document") {
			return errMalformed
		}
		return x.children(func(e xmlElement) error {
			switch e.name {
			case "office:font-face-decls", "office:styles", "office:automatic-styles":
				return o.styles.read(x)
			case "office:master-styles":
				return o.readMargins(x)
			case "office:body":
				return o.readBody(x)
			}
			return nil
		}, nil)
	})
}

// readBody reads the tables of a spreadsheet. What a tracked change has deleted stands outside of them.
func (o *odsFile) readBody(x *xmlPart) error {
	return x.children(func(e xmlElement) error {
		if e.name != "office:spreadsheet" {
			return nil
		}
		o.isTable = true
		return x.children(func(e xmlElement) error {
			switch e.name {
			case "table:calculation-settings":
				return o.readSettings(x)
			case "table:table":
				return o.readSheet(x, e)
			}
			return nil
		}, nil)
	}, nil)
}

// readSettings looks for the day from which days are counted.
func (o *odsFile) readSettings(x *xmlPart) error {
	return x.children(func(e xmlElement) error {
		if e.name == "table:null-date" {
			o.values.date1904 = strings.HasPrefix(x.attr(e, "table:date-value"), "1904")
		}
		return nil
	}, nil)
}

// readSheet reads one table. A sheet that is too large is left, and the next one read.
func (o *odsFile) readSheet(x *xmlPart, e xmlElement) error {
	s := unreadSheet{name: x.attr(e, "table:name")}
	style := x.attr(e, "table:style-name")
	s.hidden = o.styles.hidden["table "+style]
	if len(o.sheets) >= maxSheets {
		o.sheets = append(o.sheets, s) // the caller tells that it was not read
		return nil
	}
	t := newODSTable(o, x, s)
	for _, text := range o.margins[o.styles.page[style]] {
		t.g.Floats = append(t.g.Floats, Floating{Text: text})
	}
	err := t.read()
	if err != nil && err != errTooLarge {
		return err
	}
	s.read = func() (*Grid, error) {
		if err != nil {
			return nil, err
		}
		return t.g, nil
	}
	o.sheets = append(o.sheets, s)
	return nil
}

// readMargins reads what is printed above and below each page.
func (o *odsFile) readMargins(x *xmlPart) error {
	return x.children(func(e xmlElement) error {
		if e.name != "style:master-page" {
			return nil
		}
		page := x.attr(e, "style:name")
		return x.children(func(e xmlElement) error {
			if !slices.Contains(odfMargins, e.name) || x.attr(e, "style:display") == "false" {
				return nil
			}
			text, err := readODFText(x)
			if text != "" && len(o.margins[page]) < len(odfMargins) {
				o.margins[page] = append(o.margins[page], text)
			}
			return err
		}, nil)
	}, nil)
}

// odfMargins are the elements that hold the texts above and below a page.
var odfMargins = []string{"style:header", "style:header-left", "style:header-first", "style:footer", "style:footer-left", "style:footer-first"}
