package manuscript

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"path"
	"strings"

	"gongshi/generator/wordlook"
)

// commentStyles are the ids of a file's styles for comments: of their paragraphs, and of the marks in the text that refer to them. Both are "" where a file
// has no styles.
type commentStyles struct {
	text, mark string
	// name is the styles part, xml its content where it lacked one of the two.
	name string
	xml  []byte
}

// builtIn is a style that Word knows by its name, whatever its id is.
type builtIn struct{ kind, name, id, looks string }

// What a style is based on may have the pitch, the indent and the letter-spacing of the page; a comment has none of them.
var (
	commentText = builtIn{"paragraph", "annotation text", "CommentText",
		`<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>` +
			`<w:rPr><w:spacing w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>`}
	commentMark = builtIn{"character", "annotation reference", "CommentReference", `<w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>`}
)

// fileStyle is what is read of a w:style.
type fileStyle struct {
	kind, id, name string
	standard       bool
}

// commentStyles finds the styles of comments, and adds those that the file lacks.
func (p *pack) commentStyles() commentStyles {
	rels, _ := p.relations(relsOf(p.main))
	for _, r := range rels {
		if !r.is("styles") {
			continue
		}
		part := p.find(resolve(path.Dir(p.main), r.Target))
		if part == nil {
			break
		}
		data, problem := p.read(part.Name)
		if problem != nil {
			break
		}
		list, data, end := fileStyles(data)
		if end == 0 {
			break // a comment without a style is better than none
		}
		text, newText := commentText.in(list, p.namespace())
		mark, newMark := commentMark.in(list, p.namespace())
		s := commentStyles{text: text, mark: mark, name: part.Name}
		if newText+newMark != "" {
			s.xml = bytes.Join([][]byte{data[:end], []byte(newText + newMark), data[end:]}, nil)
		}
		return s
	}
	return commentStyles{}
}

// fileStyles reads a styles part; end is where its root's content ends, 0 where it is not understood.
func fileStyles(data []byte) (list []fileStyle, opened []byte, end int) {
	opened, end, err := scanRoot(data, func(depth int, t xml.StartElement) {
		switch {
		case !wordlook.IsWord(t.Name):
		case depth == 2 && t.Name.Local == "style":
			standard := wordlook.ValueOf(t, "default")
			list = append(list, fileStyle{kind: wordlook.ValueOf(t, "type"), id: wordlook.ValueOf(t, "styleId"), standard: standard != "" && standard != "0" && standard != "false" && standard != "off"})
		case depth == 3 && t.Name.Local == "name" && len(list) > 0:
			list[len(list)-1].name = wordlook.ValueOf(t, "val")
		}
	})
	if err != nil {
		return nil, nil, 0
	}
	return list, opened, end
}

// in gives the style's id in a file and, where the file lacks it, its XML.
func (b builtIn) in(list []fileStyle, namespace string) (id, added string) {
	id = b.id
	based := ""
	taken := map[string]bool{}
	for _, s := range list {
		switch {
		case s.kind == b.kind && s.id != "" && strings.EqualFold(s.name, b.name):
			return s.id, ""
		case s.kind == b.kind && s.standard && s.id != "":
			based = `<w:basedOn w:val="` + escaped(s.id) + `"/>`
		}
		taken[s.id] = true
	}
	for taken[id] {
		id += "1"
	}
	return id, fmt.Sprintf(`<w:style xmlns:w="%s" w:type="%s" w:styleId="%s"><w:name w:val="%s"/>%s<w:uiPriority w:val="99"/><w:unhideWhenUsed/>%s</w:style>`,
		namespace, b.kind, id, b.name, based, b.looks)
}

// paragraph gives a comment's paragraph its style.
func (s commentStyles) paragraph() string {
	if s.text == "" {
		return ""
	}
	return `<w:pPr><w:pStyle w:val="` + escaped(s.text) + `"/></w:pPr>`
}

// run gives a run with a comment's mark its style.
func (s commentStyles) run(prefix string) string {
	if s.mark == "" {
		return ""
	}
	return fmt.Sprintf(`<%srPr><%srStyle %sval="%s"/></%srPr>`, prefix, prefix, attributePrefix(prefix), escaped(s.mark), prefix)
}

// reference is the mark in the text that refers to a comment.
func (s commentStyles) reference(prefix string, id int) string {
	return "<" + prefix + "r>" + s.run(prefix) + rangeMark(prefix, "commentReference", id) + "</" + prefix + "r>"
}
