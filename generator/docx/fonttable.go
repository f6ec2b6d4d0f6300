package docx

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/style"
)

// gb2312 is the charset byte of every face of the notice (ECMA-376-1 17.8.3.2).
const gb2312 = "86"

// fontClass helps Word to find a similar face where one is not installed. The panose is the face's own; 小标宋 has several, so none is given.
type fontClass struct{ panose, family, pitch string }

// fontClasses is by role.
var fontClasses = [style.Roles]fontClass{
	style.FangSong:     {"02010609030101010101", "modern", "fixed"},
	style.Kai:          {"02010609030101010101", "modern", "fixed"},
	style.Hei:          {"02010609060101010101", "modern", "fixed"},
	style.XiaoBiaoSong: {"", "auto", "variable"},
	style.Song:         {"02010600030101010101", "auto", "variable"},
}

// fontTablePart writes word/fontTable.xml: the other names of each face (17.8.3.1: a list with commas), and the part that holds an embedded one.
func fontTablePart(l look) *part {
	p := newPart()
	if len(l.embedded) > 0 {
		p.open("w:fonts", "xmlns:w", nsWord, "xmlns:r", nsOffice)
	} else {
		p.open("w:fonts", "xmlns:w", nsWord)
	}
	var written []string
	for role, name := range l.families {
		if slices.Contains(written, name) {
			continue
		}
		written = append(written, name)
		p.font(name, style.Role(role), slices.IndexFunc(l.embedded, func(c Font) bool { return c.Family == name }), l.embedded)
	}
	for i, c := range l.embedded {
		if !slices.Contains(written, c.Family) {
			p.font(c.Family, c.Role, i, l.embedded)
		}
	}
	p.close("w:fonts")
	return p
}

// font writes one face in the order of CT_Font; at is its index among the embedded faces, -1 for any other.
func (p *part) font(name string, role style.Role, at int, embedded []Font) {
	class := fontClasses[role]
	p.open("w:font", "w:name", attribute(name))
	p.val("w:altName", altNames(name, role))
	if class.panose != "" {
		p.val("w:panose1", class.panose)
	}
	p.val("w:charset", gb2312)
	p.val("w:family", class.family)
	p.val("w:pitch", class.pitch)
	if at >= 0 {
		p.empty("w:embedRegular", "r:id", "rId"+strconv.Itoa(at+1), "w:fontKey", fontKey(embedded[at].Data), "w:subsetted", "1")
	}
	p.close("w:font")
}

// altNames lists the names of the role's official face, without the name that the face has already.
func altNames(name string, role style.Role) string {
	official := role.Official()
	names := slices.Compact([]string{official.Name, official.Alt, official.Latin})
	return strings.Join(slices.DeleteFunc(names, func(s string) bool { return s == name }), ",")
}
