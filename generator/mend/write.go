package mend

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/pattern"
	"gongshi/generator/seal"
)

// write gives the package with the cells changed and the list added.
func (p *pack) write(cells []*cell, list string) ([]byte, error) {
	parts := map[string][]byte{}
	bySheet := map[*part][]*cell{}
	for _, c := range cells {
		bySheet[c.part] = append(bySheet[c.part], c)
	}
	for s, own := range bySheet {
		parts[p.find(s.target).Name] = s.changed(own)
	}
	if p.find(seal.MendedSheet) != nil {
		return p.writeOver(parts, cells, list)
	}
	return p.add(parts, seal.MendedSheet, cells, list)
}

// writeOver adds the list under another name: the workbook has been mended before.
func (p *pack) writeOver(parts map[string][]byte, cells []*cell, list string) ([]byte, error) {
	for n := 2; ; n++ {
		name := strings.TrimSuffix(seal.MendedSheet, ".xml") + strconv.Itoa(n) + ".xml"
		if p.find(name) == nil {
			return p.add(parts, name, cells, list)
		}
	}
}

// typeOf is the attribute that says what a cell holds.
var typeOf = pattern.New(`(\s)t\s*=\s*(?:"[^"]*"|'[^']*')`)

// changed is a sheet's XML with texts of their own in the cells.
func (s *part) changed(cells []*cell) []byte {
	slices.SortFunc(cells, func(a, b *cell) int { return cmp.Compare(a.ref.from, b.ref.from) })
	var out bytes.Buffer
	done := 0
	for _, c := range cells {
		out.Write(s.xml[done:c.ref.from])
		prefix := c.rich.prefix
		tag := typeOf.ReplaceAllString(string(s.xml[c.ref.from:c.ref.tagTo]), `${1}t="inlineStr"`)
		out.WriteString(tag + "<" + prefix + "is>" + c.rich.write(c.edits) + "</" + prefix + "is></" + prefix + "c>")
		done = c.ref.to
	}
	out.Write(s.xml[done:])
	return out.Bytes()
}

const (
	nsMain           = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	nsMainStrict     = "http://purl.oclc.org/ooxml/spreadsheetml/main"
	nsOffice         = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsOfficeStrict   = "http://purl.oclc.org/ooxml/officeDocument/relationships"
	nsRelationships  = "http://schemas.openxmlformats.org/package/2006/relationships"
	nsContentTypes   = "http://schemas.openxmlformats.org/package/2006/content-types"
	sheetContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
)

var (
	errParts   = errors.New("mend: a list of parts is not understood")
	sheetsEnd  = pattern.New(`</(\w+:)?sheets\s*>`)
	sheetID    = pattern.New(`\bsheetId\s*=\s*["'](\d{1,9})["']`)
	relationID = pattern.New(`\bId\s*=\s*["']rIdMended(\d*)["']`)
)

// add adds the list as a sheet: its part, and what leads to it.
func (p *pack) add(parts map[string][]byte, name string, cells []*cell, list string) ([]byte, error) {
	main, office := nsMain, nsOffice
	if p.strict {
		main, office = nsMainStrict, nsOfficeStrict
	}
	parts[name] = listPart(main, cells)

	rels := p.read(p.rels)
	id := "rIdMended"
	if n := len(relationID.FindAll(rels, -1)); n > 0 {
		id += strconv.Itoa(n + 1)
	}
	target := "/" + name
	if dir := path.Dir(p.main); strings.HasPrefix(name, dir+"/") {
		target = strings.TrimPrefix(name, dir+"/")
	}
	rels, ok := beforeEnd(rels, fmt.Sprintf(`<Relationship xmlns="%s" Id="%s" Type="%s/worksheet" Target="%s"/>`, nsRelationships, id, office, target))
	types, ok2 := beforeEnd(p.read(contentTypes), fmt.Sprintf(`<Override xmlns="%s" PartName="/%s" ContentType="%s"/>`, nsContentTypes, name, sheetContentType))
	end := sheetsEnd.FindStringSubmatchIndex(string(p.book))
	if !ok || !ok2 || end == nil {
		return nil, errParts
	}
	prefix := ""
	if end[2] >= 0 {
		prefix = string(p.book[end[2]:end[3]])
	}
	number := 0
	for _, m := range sheetID.FindAllSubmatch(p.book, -1) {
		n, _ := strconv.Atoi(string(m[1]))
		number = max(number, n)
	}
	entry := fmt.Sprintf(`<%ssheet xmlns:r="%s" name="%s" sheetId="%d" r:id="%s"/>`, prefix, office, list, number+1, id)
	parts[p.find(p.rels).Name], parts[p.find(contentTypes).Name] = rels, types
	parts[p.find(p.main).Name] = slices.Concat(p.book[:end[0]], []byte(entry), p.book[end[0]:])
	for _, r := range p.relations("_rels/.rels") {
		if f := p.find(resolve("", r.Target)); f != nil && strings.HasSuffix(r.Type, "/extended-properties") {
			if app, ok := withTitle(p.read(f.Name), len(p.sheets), list); ok {
				parts[f.Name] = app
			}
		}
	}
	return p.replaced(parts, []string{name})
}

// beforeEnd puts an element before the root's end tag; ok is false where there is none.
func beforeEnd(data []byte, element string) (out []byte, ok bool) {
	at := bytes.LastIndex(data, []byte("</"))
	if at < 0 {
		return nil, false
	}
	return slices.Concat(data[:at], []byte(element), data[at:]), true
}

var (
	sheetCount = pattern.New(`(?s)<HeadingPairs>.*?<vt:lpstr>[^<]*</vt:lpstr>\s*</vt:variant>\s*<vt:variant>\s*<vt:i4>(\d+)</vt:i4>`)
	titles     = pattern.New(`(?s)<TitlesOfParts>\s*<vt:vector\b[^>]*?\bsize="(\d+)"[^>]*>(.*?)</vt:vector>`)
)

// withTitle adds a sheet to the list of titles that programs show for a file; ok is false where it is not as they write it.
func withTitle(app []byte, sheets int, name string) (out []byte, ok bool) {
	s := string(app)
	count, list := sheetCount.FindStringSubmatchIndex(s), titles.FindStringSubmatchIndex(s)
	if count == nil || list == nil || s[count[2]:count[3]] != strconv.Itoa(sheets) || count[3] > list[0] {
		return nil, false
	}
	size, _ := strconv.Atoi(s[list[2]:list[3]])
	at := list[4]
	for range sheets {
		k := strings.Index(s[at:list[5]], "</vt:lpstr>")
		if k < 0 {
			return nil, false
		}
		at += k + len("</vt:lpstr>")
	}
	return []byte(s[:count[2]] + strconv.Itoa(sheets+1) + s[count[3]:list[2]] + strconv.Itoa(size+1) + s[list[3]:at] + "<vt:lpstr>" + name + "</vt:lpstr>" + s[at:]), true
}

// escaped is a text in XML.
func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder never fails
	return b.String()
}
