package generator

import (
	"slices"

	"gongshi/fonts"
	"gongshi/generator/docx"
	"gongshi/generator/layout"
	"gongshi/generator/style"
)

// editingRunes are put into an embedded face besides the notice's characters: digits, dates and punctuation, which a clerk is likely to change.
const editingRunes = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
	"，。、；：？！“”‘’（）《》〈〉【】〔〕—…·％一二三四五六七八九十百千万年月日第"

// embed puts the faces that the pages use into the DOCX, and gives it the face of each character. A role's text is in the face that draws it here. A
// role that the notice does not use, or whose face may not be embedded, keeps its name, and so does a character that only such a face has.
func embed(opt *docx.Options, pages *layout.Pages, faces *fonts.Set) {
	embedded := map[*fonts.Face]bool{}
	for _, u := range usedFaces(pages) {
		known := slices.ContainsFunc(opt.Fonts, func(f docx.Font) bool { return f.Family == u.face.Family })
		if known || !u.face.Rights().Editable() {
			continue
		}
		embedded[u.face] = true
		font := docx.Font{Family: u.face.Family, Role: style.FangSong}
		for role := style.Roles - 1; role >= 0; role-- { // the first role whose chain has it says what it looks like
			if slices.Contains(faces.Chain(role), u.face) {
				font.Role = role
			}
		}
		for role := range style.Roles {
			if faces.Chain(role)[0] == u.face {
				font.Role = role
				opt.Families[role] = u.face.Family
				u.runes = append(u.runes, []rune(editingRunes)...)
			}
		}
		font.Data = u.face.Subset(u.runes, u.face.Family)
		opt.Fonts = append(opt.Fonts, font)
	}
	opt.Family = func(role style.Role, r rune) string {
		if face, _, ok := faces.Glyph(role, r); ok && face != faces.Chain(role)[0] && embedded[face] {
			return face.Family
		}
		return ""
	}
}

// usedFace is a face and the runes that it draws.
type usedFace struct {
	face  *fonts.Face
	runes []rune
}

// usedFaces finds the faces of the pages, in the order of their IDs.
func usedFaces(pages *layout.Pages) []*usedFace {
	byFace := map[*fonts.Face]*usedFace{}
	var out []*usedFace
	for i := range pages.Pages {
		for _, line := range pages.Pages[i].Lines {
			for _, g := range line.Glyphs {
				u := byFace[g.Face]
				if u == nil {
					u = &usedFace{face: g.Face}
					byFace[g.Face] = u
					out = append(out, u)
				}
				u.runes = append(u.runes, g.Rune)
			}
		}
	}
	slices.SortFunc(out, func(a, b *usedFace) int { return a.face.ID - b.face.ID })
	return out
}
