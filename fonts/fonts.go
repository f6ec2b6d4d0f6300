// Package fonts holds the faces and says which one serves which rune in which role; it measures no text and draws nothing.
package fonts

import (
	_ "embed"
	"fmt"
	"sync"
	"sync/atomic"

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

// Set is the faces that a run uses and the chain of each role. Goroutines may share it.
type Set struct {
	Faces  []*Face
	chains [style.Roles][]*Face
	found  [style.Roles]lookups
}

// lookups remembers what Glyph found for the runes up to U+FFFF: a character map is searched anew for every character of every notice
// otherwise. An entry is 0 while it is not known; goroutines may fill it at once, with the same value.
type lookups [0x10000]atomic.Uint32

// known marks an entry; the place in the chain and the glyph fill its lower bits.
const known = 1 << 31

// Glyph finds the first face of the role's chain that has the rune. ok is false where none has it; face and glyph are then the role's own .notdef.
func (s *Set) Glyph(role style.Role, r rune) (face *Face, glyph truetype.GlyphID, ok bool) {
	chain := s.chains[role]
	small := r >= 0 && int(r) < len(s.found[role])
	if small {
		if e := s.found[role][r].Load(); e != 0 {
			return chain[e&^known>>16], truetype.GlyphID(e), true
		}
	}
	for i, f := range chain {
		if g := f.Glyph(r); g != 0 {
			if small {
				s.found[role][r].Store(known | uint32(i)<<16 | uint32(g))
			}
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
	// Roles without a face for their gaps end with the heavier of the two that there are: a rare name in a title (𠮷) is drawn in 楷体
	// rather than refused.
	s.chains = [style.Roles][]*Face{
		style.FangSong:     {body, bodyExt, last},
		style.Kai:          {level2, level2Ext, last},
		style.Hei:          {level1, last, level2Ext},
		style.XiaoBiaoSong: {title, last, level2Ext},
		style.Song:         {last, level2Ext},
	}
	return s
})
