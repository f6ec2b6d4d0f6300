package docx

import "gongshi/generator/style"

// gb2312 is the charset byte of every face of the notice (ECMA-376-1 17.8.3.2).
const gb2312 = "86"

// fontClass helps Word to find a likeness where a face is not installed. The panose is that of the face itself; 小标宋 has several.
type fontClass struct{ panose, family, pitch string }

// fontClasses is by role.
var fontClasses = [style.Roles]fontClass{
	style.FangSong:     {"02010609030101010101", "modern", "fixed"},
	style.Kai:          {"02010609030101010101", "modern", "fixed"},
	style.Hei:          {"02010609060101010101", "modern", "fixed"},
	style.XiaoBiaoSong: {"", "auto", "variable"},
	style.Song:         {"02010600030101010101", "auto", "variable"},
}

// fontTablePart writes word/fontTable.xml: under which other names each face may be found (17.8.3.1: a list with commas).
func fontTablePart() *part {
	p := newPart(2 << 10)
	p.open("w:fonts", "xmlns:w", nsWord)
	for role := range style.Roles {
		official, class := role.Official(), fontClasses[role]
		alt := official.Alt
		if official.Latin != alt {
			alt += "," + official.Latin
		}
		p.open("w:font", "w:name", official.Name)
		p.val("w:altName", alt)
		if class.panose != "" {
			p.val("w:panose1", class.panose)
		}
		p.val("w:charset", gb2312)
		p.val("w:family", class.family)
		p.val("w:pitch", class.pitch)
		p.close("w:font")
	}
	p.close("w:fonts")
	return p
}
