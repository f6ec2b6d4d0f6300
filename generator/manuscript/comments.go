package manuscript

import (
	"bytes"
	"encoding/xml"
	"fmt"
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
	// date is when the file says that it was last changed, "" where it does not.
	date   string
	styles commentStyles
}

// comments finds the file's comments, or a name for a new part.
func (p *pack) comments() (*comments, error) {
	c := &comments{pack: p, date: p.changed(), styles: p.commentStyles()}
	rels, _ := p.relations(relsOf(p.main))
	for _, r := range rels {
		if !r.is("comments") {
			continue
		}
		c.name = resolve(path.Dir(p.main), r.Target)
		data, problem := p.read(c.name)
		if problem != nil {
			return nil, errPart
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
func (c *comments) scan() (err error) {
	c.old, c.end, err = scanRoot(c.old, func(depth int, t xml.StartElement) {
		for _, a := range t.Attr {
			if n, err := strconv.Atoi(a.Value); err == nil && a.Name.Local == "id" && wordlook.IsWord(t.Name) && t.Name.Local == "comment" {
				c.next = max(c.next, n+1)
			}
		}
	})
	return err
}

// add writes a comment and gives its number. Its date is that of the file's last change, never the clock's, so that the same text gives the same bytes.
func (c *comments) add(lines []string) int {
	id := c.next
	c.next++
	date := ""
	if c.date != "" {
		date = ` w:date="` + c.date + `"`
	}
	fmt.Fprintf(&c.body, `<w:comment xmlns:w="%s" w:id="%d" w:author="%s"%s w:initials="%s">`, c.pack.namespace(), id, Author, date, "校对")
	for i, line := range lines {
		c.body.WriteString(`<w:p>` + c.styles.paragraph())
		if i == 0 {
			c.body.WriteString(`<w:r>` + c.styles.run("w:") + `<w:annotationRef/></w:r>`)
		}
		c.body.WriteString(`<w:r><w:t xml:space="preserve">`)
		_ = xml.EscapeText(&c.body, []byte(line)) // A bytes.Buffer never fails.
		c.body.WriteString(`</w:t></w:r></w:p>`)
	}
	c.body.WriteString(`</w:comment>`)
	return id
}

// namespace is that of the elements of the package.
func (p *pack) namespace() string {
	if p.strict {
		return nsWordStrict
	}
	return nsWord
}

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// parts are the comments part, the styles where they lacked some, and, where the comments are new, the parts that point to them; added are those that the
// package does not have.
func (c *comments) parts() (parts map[string][]byte, added []string) {
	parts = map[string][]byte{}
	if c.styles.xml != nil {
		parts[c.styles.name] = c.styles.xml
	}
	if c.old != nil {
		parts[c.name] = bytes.Join([][]byte{c.old[:c.end], c.body.Bytes(), c.old[c.end:]}, nil)
		return parts, nil
	}
	parts[c.name] = []byte(declaration + `<w:comments xmlns:w="` + c.pack.namespace() + `">` + c.body.String() + `</w:comments>`)
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
