// Package fonts holds the faces and says which one serves which rune in which role; it measures no text and draws nothing.
package fonts

import (
	_ "embed"
	"fmt"
	"sync"

	"gongshi/generator/style"
	"gongshi/generator/truetype"
)

//go:embed FangSong.ttf
var fangSong []byte

//go:embed FangSongExt.ttf
var fangSongExt []byte

//go:embed Kai.ttf
var kai []byte

//go:embed KaiExt.ttf
var kaiExt []byte

//go:embed Hei.ttf
var hei []byte

//go:embed XiaoBiaoSong.ttf
var xiaoBiaoSong []byte

//go:embed Song.ttf
var song []byte

// Face is one font file within a Set.
type Face struct {
	// ID numbers the face within its Set, from 0.
	ID int
	// Name is the face's short name, such as "FangSongExt".
	Name string
	*truetype.Font
}

// Set is the faces that a run uses and the chain of each role. It never changes, so goroutines may share it.
type Set struct {
	Faces  []*Face
	chains [style.Roles][]*Face
}

// Glyph finds the first face of the role's chain that has the rune. ok is false where none has it; face and glyph are then the role's own .notdef.
func (s *Set) Glyph(role style.Role, r rune) (face *Face, glyph truetype.GlyphID, ok bool) {
	chain := s.chains[role]
	for _, f := range chain {
		if g := f.Glyph(r); g != 0 {
			return f, g, true
		}
	}
	return chain[0], 0, false
}

// Chain lists the role's faces, first choice first.
func (s *Set) Chain(role style.Role) []*Face { return s.chains[role] }

// Bundled is the set of the faces that come with the program, parsed once.
var Bundled = sync.OnceValue(func() *Set {
	s := &Set{}
	add := func(name string, data []byte) *Face {
		font, err := truetype.Parse(data)
		if err != nil {
			// The faces are part of the program: a bad one is a broken build, and the tests of this package see it first.
			panic(fmt.Sprintf("fonts: %s: %v", name, err))
		}
		f := &Face{ID: len(s.Faces), Name: name, Font: font}
		s.Faces = append(s.Faces, f)
		return f
	}
	body, bodyExt := add("FangSong", fangSong), add("FangSongExt", fangSongExt)
	level2, level2Ext := add("Kai", kai), add("KaiExt", kaiExt)
	level1 := add("Hei", hei)
	title := add("XiaoBiaoSong", xiaoBiaoSong)
	last := add("Song", song)
	s.chains = [style.Roles][]*Face{
		style.FangSong:     {body, bodyExt, last},
		style.Kai:          {level2, level2Ext, last},
		style.Hei:          {level1, last},
		style.XiaoBiaoSong: {title, last},
		style.Song:         {last},
	}
	return s
})
