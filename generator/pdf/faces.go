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

// standIn defines a font to gofpdf by its name alone. The painter writes glyph numbers under it, and package finish puts the face in its place.
// gofpdf never sees our faces: it would read each whole into Go maps, write 65,536 widths as JSON and panic at a rune beyond U+FFFF.
const standIn = `{"Tp": "Core", "Name": "%s"}`

// cutFace is a face as one document uses it.
type cutFace struct {
	face *fonts.Face
	// name is that of the stand-in font.
	name string
	// runes are the runes that are used, sorted; runes[i] has glyph number i+1 in the cut face, and number finds it.
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
	for n, cut := range used.sorted() {
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

// find is the cut face of a face, nil where there is none yet. last is that of the glyph before, nearly always the same.
func (used faceSet) find(face *fonts.Face, last *cutFace) *cutFace {
	if last != nil && last.face == face {
		return last
	}
	return used[face]
}

// standIns defines the stand-in fonts to gofpdf.
func (used faceSet) standIns(pdf *gofpdf.Fpdf) {
	for _, cut := range used.sorted() {
		pdf.AddFontFromBytes(cut.name, "", fmt.Appendf(nil, standIn, cut.name), nil)
	}
}

// sorted lists the cut faces by the faces' IDs, so that the output does not depend on the order of a map.
func (used faceSet) sorted() []*cutFace {
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
