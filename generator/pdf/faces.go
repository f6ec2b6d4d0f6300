package pdf

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/jung-kurt/gofpdf"

	"gongshi/fonts"
	"gongshi/generator/layout"
	"gongshi/generator/pdf/finish"
	"gongshi/generator/truetype"
)

// standIn is a font for gofpdf to write text under. It never sees our faces: it would read each whole into Go maps, write 65,536 widths as
// JSON and panic at a rune beyond U+FFFF. The painter writes glyph numbers under a font of which gofpdf knows no more than the name, and package
// finish puts the face in that font's place.
const standIn = `{"Tp": "Core", "Name": "%s"}`

// cutFace is a face as one document uses it.
type cutFace struct {
	face *fonts.Face
	// name is the stand-in's.
	name string
	// runes are the used ones in order; rune i has glyph number i+1 in the cut face.
	runes  []rune
	glyphs []truetype.GlyphID
	number runeNumbers
}

// faceSet is the faces that one document uses.
type faceSet map[*fonts.Face]*cutFace

// cutFaces finds the runes that the pages use of each face. A face that nothing uses is not embedded.
func cutFaces(pages *layout.Pages) faceSet {
	used := faceSet{}
	var cut *cutFace
	for i := range pages.Pages {
		for _, line := range pages.Pages[i].Lines {
			for _, g := range line.Glyphs {
				if cut = used.find(g.Face, cut); cut == nil {
					cut = &cutFace{face: g.Face, runes: make([]rune, 0, 256)}
					used[g.Face] = cut
				}
				if cut.number.at(g.Rune) == 0 {
					cut.number.set(g.Rune, 1)
					cut.runes = append(cut.runes, g.Rune)
				}
			}
		}
	}
	for n, cut := range used.inOrder() {
		cut.name = "F" + strconv.Itoa(n+1)
		slices.Sort(cut.runes)
		cut.glyphs = make([]truetype.GlyphID, len(cut.runes))
		for i, r := range cut.runes {
			cut.number.set(r, uint16(i+1))
			cut.glyphs[i] = cut.face.Glyph(r)
		}
	}
	return used
}

// find is the cut face of a glyph, nil where there is none yet; last is that of the glyph before, which most are set in, too.
func (used faceSet) find(face *fonts.Face, last *cutFace) *cutFace {
	if last != nil && last.face == face {
		return last
	}
	return used[face]
}

// standIns tells gofpdf of the fonts under which it is to write.
func (used faceSet) standIns(pdf *gofpdf.Fpdf) {
	for _, cut := range used.inOrder() {
		pdf.AddFontFromBytes(cut.name, "", fmt.Appendf(nil, standIn, cut.name), nil)
	}
}

// inOrder lists the cut faces by their place in the set, so that the output does not depend on the order of a map.
func (used faceSet) inOrder() []*cutFace {
	faces := make([]*cutFace, 0, len(used))
	for _, cut := range used {
		faces = append(faces, cut)
	}
	slices.SortFunc(faces, func(a, b *cutFace) int { return a.face.ID - b.face.ID })
	return faces
}

// font is what package finish embeds.
func (c *cutFace) font() finish.Font {
	f := finish.Font{
		Placeholder: c.name,
		Name:        c.face.PostScriptName(),
		Metrics:     c.face.Metrics(),
		Program:     c.face.Cut(c.glyphs),
		Runes:       c.runes,
		Widths:      make([]int, len(c.glyphs)),
	}
	if f.Name == "" {
		f.Name = c.face.Name
	}
	for i, g := range c.glyphs {
		upem := c.face.UnitsPerEm()
		f.Widths[i] = (c.face.Advance(g)*1000 + upem/2) / upem
	}
	return f
}
