package ofd

import (
	"crypto/sha256"
	"slices"
	"strconv"

	"gongshi/fonts"
	"gongshi/generator/layout"
	"gongshi/generator/style"
	"gongshi/generator/truetype"
)

// face is a face as one document uses it.
type face struct {
	*fonts.Face
	id    int
	runes []rune
	// near marks the runes below U+10000 that are used, far has the others.
	near [0x10000 / 64]uint64
	far  map[rune]bool
	// left, right, below and above are how far from their origin any of the used glyphs reaches, in the face's units.
	left, right, below, above int
	program                   *truetype.Program
}

// faceSet is the faces that one document uses.
type faceSet map[*fonts.Face]*face

// usedFaces finds the runes that the pages use of each face.
func usedFaces(pages *layout.Pages) faceSet {
	used := faceSet{}
	var f *face
	for i := range pages.Pages {
		for _, line := range pages.Pages[i].Lines {
			for _, g := range line.Glyphs {
				if f == nil || f.Face != g.Face {
					if f = used[g.Face]; f == nil {
						f = newFace(g.Face)
						used[g.Face] = f
					}
				}
				f.use(g.Rune)
			}
		}
	}
	for _, f := range used {
		f.measure()
	}
	return used
}

// newFace is a face of which nothing is used yet. Its glyphs reach at least as far as the em box: 0.88 above the baseline, 0.12 below.
func newFace(f *fonts.Face) *face {
	em := f.UnitsPerEm()
	return &face{Face: f, right: em, above: em * 88 / 100, below: -em * 12 / 100, runes: make([]rune, 0, 256), far: map[rune]bool{}}
}

// use adds a rune.
func (f *face) use(r rune) {
	if r < 0x10000 {
		word, bit := &f.near[r/64], uint64(1)<<(r%64)
		if *word&bit != 0 {
			return
		}
		*word |= bit
	} else {
		if f.far[r] {
			return
		}
		f.far[r] = true
	}
	f.runes = append(f.runes, r)
}

// measure sorts the runes, finds how far their glyphs reach, and cuts the face's file: whole, with its character map, for a reader looks glyphs up by character.
func (f *face) measure() {
	slices.Sort(f.runes)
	if f.runes[0] > 0xFFFF {
		f.fillMap()
	}
	f.program = f.SubsetProgram(f.runes, f.name())
	left, below, right, above := f.program.Reach()
	f.left, f.below = min(f.left, left), min(f.below, below)
	f.right, f.above = max(f.right, right), max(f.above, above)
}

// fillMap adds a character to a face that is used for none below U+10000: a reader warns of a map that has none there. Our faces of rare characters have no
// blank, but a dash.
func (f *face) fillMap() {
	for _, r := range " ―一" {
		if f.Glyph(r) != 0 {
			f.runes = slices.Insert(f.runes, 0, r)
			return
		}
	}
}

// sorted lists the faces by their IDs, so that the file does not depend on the order of a map.
func (used faceSet) sorted() []*face {
	list := make([]*face, 0, len(used))
	for _, f := range used {
		list = append(list, f)
	}
	slices.SortFunc(list, func(a, b *face) int { return a.ID - b.ID })
	return list
}

// file is the name of the face's file in the folder of resources.
func (f *face) file() string { return "font_" + strconv.Itoa(f.id) + ".ttf" }

// name is the face's name in this document. A reader that has a face of that name may set it in place of the part of it that the file carries, so one of the
// user's, such as 仿宋_GB2312, gets the letters before it that mark a part of a face in a PDF too. Ours are on no other machine.
func (f *face) name() string {
	name := f.Family
	if name == "" {
		name = f.Name
	}
	if f.File == "" {
		return name
	}
	sum := sha256.Sum256([]byte(name + " " + string(f.runes)))
	tag := make([]byte, 6, 7+len(name))
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(append(tag, '+')) + name
}

// glyph is the number that a rune's glyph has in the file.
func (f *face) glyph(r rune) int {
	i, _ := slices.BinarySearch(f.runes, r)
	return i + 1
}

// reach converts a distance in the face's units at a size of type.
func (f *face) reach(units int, size style.Length) style.Length {
	return style.Length(units) * size / style.Length(f.UnitsPerEm())
}

// fontsPart lists the faces.
func fontsPart(used faceSet) []byte {
	var x xml
	x.raw(declaration + "<ofd:Res" + namespace + ` BaseLoc="Res"><ofd:Fonts>`)
	for _, f := range used.sorted() {
		x.raw(`<ofd:Font ID="`)
		x.int(f.id)
		x.raw(`" FontName="`)
		x.text(f.name())
		x.raw(`" FamilyName="`)
		x.text(f.name())
		x.raw(`">`)
		x.element("FontFile", f.file())
		x.raw("</ofd:Font>")
	}
	x.raw("</ofd:Fonts></ofd:Res>\n")
	return x
}
