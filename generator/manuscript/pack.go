package manuscript

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"hash/crc32"
	"io"
	"path"
	"strings"

	"gongshi/generator/filekind"
	"gongshi/generator/finding"
	"gongshi/generator/wordlook"
)

// Bounds on what a package may unpack to. A notice's document.xml has a few hundred kilobytes.
const (
	maxPart    = 32 << 20
	maxEntries = 10_000
)

// pack is a .docx: its zip, and the parts that are read here.
type pack struct {
	zip *zip.Reader
	// main is the document part's name, body its XML.
	main string
	body []byte
	// strict: the package uses the namespaces of the strict schema.
	strict bool
}

// The namespaces of the two schemas.
const (
	nsWord              = wordlook.NS
	nsWordStrict        = wordlook.NSStrict
	nsOffice            = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsOfficeStrict      = "http://purl.oclc.org/ooxml/officeDocument/relationships"
	nsRelationships     = "http://schemas.openxmlformats.org/package/2006/relationships"
	nsContentTypes      = "http://schemas.openxmlformats.org/package/2006/content-types"
	nsCompatibility     = "http://schemas.openxmlformats.org/markup-compatibility/2006"
	contentTypes        = "[Content_Types].xml"
	commentsContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)

func openPack(data []byte) (*pack, *finding.Kind) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, finding.TextFileBroken
	}
	if len(z.File) > maxEntries {
		return nil, finding.TextFileBomb
	}
	seen := map[string]bool{}
	for _, f := range z.File {
		if seen[f.Name] {
			return nil, finding.TextFileBroken // two parts of one name: it is unclear which holds
		}
		seen[f.Name] = true
	}
	p := &pack{zip: z, main: "word/document.xml"}
	if rels, ok := p.relations("_rels/.rels"); ok {
		for _, r := range rels {
			if r.is("officeDocument") {
				p.main, p.strict = resolve("", r.Target), strings.HasPrefix(r.Type, nsOfficeStrict)
			}
		}
	}
	missing := p.find(p.main) == nil
	kinds := filekind.InZip(func(entry string) bool { return seen[entry] && (missing || p.main == entry) })
	for _, k := range zipFaults {
		if kinds.Has(k.kind) {
			return nil, k.fault
		}
	}
	if missing {
		if p.find(contentTypes) != nil {
			return nil, finding.TextFileBroken
		}
		return nil, finding.TextFileArchive
	}
	var problem *finding.Kind
	p.body, problem = p.read(p.main)
	return p, problem
}

// find is the zip's entry of a part, nil where there is none.
func (p *pack) find(name string) *zip.File {
	for _, f := range p.zip.File {
		if strings.EqualFold(f.Name, name) { // part names are equal regardless of case (ECMA-376-2 6.2.2.3)
			return f
		}
	}
	return nil
}

// read unpacks a part, at most maxPart of it whatever its header says, and checks its length and CRC.
func (p *pack) read(name string) ([]byte, *finding.Kind) {
	f := p.find(name)
	if f == nil {
		return nil, finding.TextFileBroken
	}
	if f.UncompressedSize64 > maxPart {
		return nil, finding.TextFileBomb
	}
	if f.Flags&1 != 0 {
		return nil, finding.TextFilePassword
	}
	r, err := f.Open()
	if err != nil {
		return nil, finding.TextFileBroken
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	switch {
	case len(data) > maxPart:
		return nil, finding.TextFileBomb
	case err != nil, crc32.ChecksumIEEE(data) != f.CRC32:
		return nil, finding.TextFileBroken
	}
	return data, nil
}

// relation is one of a part's relations.
type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr"`
}

// is reports what the target is to the part, by the last word of its type, which is the same in both schemas.
func (r relation) is(kind string) bool {
	return strings.HasSuffix(r.Type, "/"+kind) && r.Mode != "External"
}

func (p *pack) relations(name string) ([]relation, bool) {
	if p.find(name) == nil {
		return nil, false
	}
	data, problem := p.read(name)
	if problem != nil {
		return nil, false
	}
	var list struct {
		Relations []relation `xml:"Relationship"`
	}
	return list.Relations, xml.Unmarshal(data, &list) == nil
}

// resolve is the part that a target names, seen from a part in folder.
func resolve(folder, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return strings.TrimPrefix(path.Join("/", folder, target), "/")
}

// relsOf is the part that holds the relations of a part.
func relsOf(part string) string {
	return path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
}

// replaced gives the package with some parts changed or added, in the order of added; the rest is copied as it is.
func (p *pack) replaced(parts map[string][]byte, added []string) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	put := func(h *zip.FileHeader, data []byte) error {
		e, err := w.CreateHeader(h)
		if err == nil {
			_, err = e.Write(data)
		}
		return err
	}
	for _, f := range p.zip.File {
		data, changed := parts[f.Name]
		var err error
		if changed {
			err = put(&zip.FileHeader{Name: f.Name, Method: zip.Deflate}, data)
		} else {
			err = w.Copy(f)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, name := range added {
		if err := put(&zip.FileHeader{Name: name, Method: zip.Deflate}, parts[name]); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// styles reads styles.xml. A text can be read without it.
func (p *pack) styles() wordlook.Styles {
	rels, _ := p.relations(relsOf(p.main))
	for _, r := range rels {
		if !r.is("styles") {
			continue
		}
		data, problem := p.read(resolve(path.Dir(p.main), r.Target))
		if problem != nil {
			break
		}
		styles, _ := wordlook.Parse(data)
		return styles
	}
	return wordlook.Styles{}
}
