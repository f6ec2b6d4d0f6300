package mend

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"hash/crc32"
	"io"
	"path"
	"strings"
)

// maxPart bounds a part that is unpacked, in bytes; the reader of ledgers has the same bound.
const maxPart = 128 << 20

// pack is the package of a workbook.
type pack struct {
	zip *zip.Reader
	// main is the workbook part, book its XML; rels is the part with its relations.
	main, rels string
	book       []byte
	sheets     []*part
	// strings are the texts that cells share, by number: the content of each in stringXML.
	stringXML []byte
	strings   []span
	// strict: the package uses the namespaces of the strict schema.
	strict bool
}

// span is a stretch of a part.
type span struct{ from, to int }

type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

// openPack reads what says where the sheets are; isWorkbook is false for any other package.
func openPack(z *zip.Reader) (p *pack, isWorkbook bool, err error) {
	p = &pack{zip: z, main: "xl/workbook.xml"}
	for _, r := range p.relations("_rels/.rels") {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			p.main, p.strict = resolve("", r.Target), strings.Contains(r.Type, "purl.oclc.org")
		}
	}
	var book struct {
		XMLName xml.Name
		Sheets  struct {
			Sheet []struct {
				Name string     `xml:"name,attr"`
				Attr []xml.Attr `xml:",any,attr"`
			} `xml:"sheet"`
		} `xml:"sheets"`
	}
	if p.book = p.read(p.main); p.book == nil || xml.Unmarshal(p.book, &book) != nil || book.XMLName.Local != "workbook" {
		if p.find("xl/workbook.xml") != nil || book.XMLName.Local == "workbook" {
			return nil, false, errUnread
		}
		return nil, false, nil
	}
	p.rels = path.Join(path.Dir(p.main), "_rels", path.Base(p.main)+".rels")
	targets := map[string]string{}
	for _, r := range p.relations(p.rels) {
		switch target := resolve(path.Dir(p.main), r.Target); {
		case strings.HasSuffix(r.Type, "/worksheet"):
			targets[r.ID] = target
		case strings.HasSuffix(r.Type, "/sharedStrings"):
			if p.stringXML = p.read(target); p.stringXML == nil {
				return nil, false, errUnread
			}
		}
	}
	if p.find(p.rels) == nil || p.find(contentTypes) == nil {
		return nil, false, errUnread
	}
	if p.strings, err = itemsOf(p.stringXML); err != nil {
		return nil, false, errUnread
	}
	for _, s := range book.Sheets.Sheet {
		for _, a := range s.Attr {
			if target := targets[a.Value]; a.Name.Local == "id" && target != "" {
				p.sheets = append(p.sheets, &part{name: s.Name, target: target, pack: p})
			}
		}
	}
	return p, true, nil
}

const contentTypes = "[Content_Types].xml"

// sheet is a sheet by its name.
func (p *pack) sheet(name string) *part {
	for _, s := range p.sheets {
		if s.name == name {
			return s
		}
	}
	return nil
}

// find is the entry of a part, whatever the case of its name; nil where there is none.
func (p *pack) find(name string) *zip.File {
	for _, f := range p.zip.File {
		if strings.EqualFold(strings.ReplaceAll(f.Name, `\`, "/"), name) {
			return f
		}
	}
	return nil
}

// read unpacks a part; nil where it is not there, damaged, too large or not in UTF-8.
func (p *pack) read(name string) []byte {
	f := p.find(name)
	if f == nil || f.UncompressedSize64 > maxPart || f.Flags&1 != 0 {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return nil
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	if err != nil || len(data) > maxPart || crc32.ChecksumIEEE(data) != f.CRC32 || bytes.IndexByte(data[:min(len(data), 4)], 0) >= 0 {
		return nil
	}
	return data
}

func (p *pack) relations(name string) []relation {
	var list struct {
		Relation []relation `xml:"Relationship"`
	}
	if data := p.read(name); data == nil || xml.Unmarshal(data, &list) != nil {
		return nil
	}
	return list.Relation
}

// resolve is the part that a target names, seen from a folder.
func resolve(folder, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join("/", folder, target)
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}

// replaced gives the package with some parts changed, and added behind the others; the rest is copied as it lies there.
func (p *pack) replaced(parts map[string][]byte, added []string) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	put := func(name string, data []byte) error {
		e, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err == nil {
			_, err = e.Write(data)
		}
		return err
	}
	for _, f := range p.zip.File {
		var err error
		if data, changed := parts[f.Name]; changed {
			err = put(f.Name, data)
		} else {
			err = w.Copy(f)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, name := range added {
		if err := put(name, parts[name]); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
