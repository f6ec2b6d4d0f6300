package manuscript

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"gongshi/generator/wordlook"
)

// comments is the comments part that is being written: the file's own, or a new one.
type comments struct {
	pack *pack
	name string
	// old is the part as it was; nil for a new one. end is where its root ends.
	old  []byte
	end  int
	next int
	body bytes.Buffer
}

var errComments = errors.New("manuscript: comments part not understood")

// comments finds the file's comments, or a name for a new part.
func (p *pack) comments() (*comments, error) {
	c := &comments{pack: p}
	rels, _ := p.relations(relsOf(p.main))
	for _, r := range rels {
		if !r.is("comments") {
			continue
		}
		c.name = resolve(path.Dir(p.main), r.Target)
		data, problem := p.read(c.name)
		if problem != nil {
			return nil, errComments
		}
		c.name, c.old = p.find(c.name).Name, data
		return c, c.scan()
	}
	for n := 0; c.name == "" || p.find(c.name) != nil; n++ {
		c.name = path.Join(path.Dir(p.main), "comments"+strings.TrimLeft(strconv.Itoa(n), "0")+".xml")
	}
	return c, nil
}

// scan finds the greatest number in use and the end of the root.
func (c *comments) scan() error {
	d := xml.NewDecoder(bytes.NewReader(c.old))
	depth := 0
	for {
		from := int(d.InputOffset())
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return errComments
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			for _, a := range t.Attr {
				if n, err := strconv.Atoi(a.Value); err == nil && a.Name.Local == "id" && wordlook.IsWord(t.Name) && t.Name.Local == "comment" {
					c.next = max(c.next, n+1)
				}
			}
		case xml.EndElement:
			if depth--; depth == 0 {
				if c.end = from; from == int(d.InputOffset()) { // pandoc writes <w:comments/>
					c.openRoot(from)
				}
			}
		}
	}
}

// openRoot makes of a root without content, which ends at a byte, one of two tags.
func (c *comments) openRoot(end int) {
	slash := bytes.LastIndexByte(c.old[:end], '/')
	start := bytes.LastIndexByte(c.old[:slash], '<')
	tag := c.old[start+1 : slash]
	name := tag[:cmp.Or(nameLength(tag)+1, len(tag)+1)-1]
	c.old = bytes.Join([][]byte{c.old[:slash], []byte("></"), name, c.old[end-1:]}, nil)
	c.end = slash + 1
}

// add writes a comment and gives its number. It has no time, so that the same text gives the same bytes.
func (c *comments) add(lines []string) int {
	id := c.next
	c.next++
	fmt.Fprintf(&c.body, `<w:comment xmlns:w="%s" w:id="%d" w:author="%s" w:initials="%s">`, c.namespace(), id, Author, "校对")
	for _, line := range lines {
		c.body.WriteString(`<w:p><w:r><w:t xml:space="preserve">`)
		_ = xml.EscapeText(&c.body, []byte(line)) // A bytes.Buffer never fails.
		c.body.WriteString(`</w:t></w:r></w:p>`)
	}
	c.body.WriteString(`</w:comment>`)
	return id
}

func (c *comments) namespace() string {
	if c.pack.strict {
		return nsWordStrict
	}
	return nsWord
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// parts are the comments part and, where it is new, the parts that point to it; added are those that the package does not have.
func (c *comments) parts() (parts map[string][]byte, added []string) {
	parts = map[string][]byte{}
	if c.old != nil {
		parts[c.name] = bytes.Join([][]byte{c.old[:c.end], c.body.Bytes(), c.old[c.end:]}, nil)
		return parts, nil
	}
	parts[c.name] = []byte(declaration + `<w:comments xmlns:w="` + c.namespace() + `">` + c.body.String() + `</w:comments>`)
	added = append(added, c.name)

	office := nsOffice
	if c.pack.strict {
		office = nsOfficeStrict
	}
	rels := relsOf(c.pack.main)
	data, problem := c.pack.read(rels)
	if problem != nil {
		data = []byte(declaration + `<Relationships xmlns="` + nsRelationships + `"></Relationships>`)
		added = append(added, rels)
	} else {
		rels = c.pack.find(rels).Name
	}
	id := "rIdComments"
	for bytes.Contains(data, []byte(`"`+id+`"`)) {
		id += "1"
	}
	parts[rels] = beforeEnd(data, fmt.Sprintf(`<Relationship xmlns="%s" Id="%s" Type="%s/comments" Target="%s"/>`, nsRelationships, id, office, path.Base(c.name)))
	if f := c.pack.find(contentTypes); f != nil {
		if data, problem := c.pack.read(contentTypes); problem == nil {
			parts[f.Name] = beforeEnd(data, fmt.Sprintf(`<Override xmlns="%s" PartName="/%s" ContentType="%s"/>`, nsContentTypes, c.name, commentsContentType))
		}
	}
	return parts, added
}

// beforeEnd puts an element before the root's end tag.
func beforeEnd(data []byte, element string) []byte {
	at := bytes.LastIndex(data, []byte("</"))
	if at < 0 {
		return data
	}
	return bytes.Join([][]byte{data[:at], []byte(element), data[at:]}, nil)
}
