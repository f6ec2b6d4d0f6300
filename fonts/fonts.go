// Package fonts holds the faces and says which one serves which rune in which role. It measures no text and draws nothing.
package fonts

import (
	_ "embed"
	"fmt"
	"slices"
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

// Face is one face within a Set.
type Face struct {
	// ID numbers the face within its Set, from 0; ours come first.
	ID int
	// Name is the face's short name in ASCII, such as "FangSongExt".
	Name string
	// Family is the name by which a document asks for the face: "Gongwen FangSong", 仿宋_GB2312.
	Family string
	// File is where the user's face was found; "" for one of ours.
	File string
	*truetype.Font
}

// Set is the faces that a run uses and the chain of each role. Goroutines may share it.
type Set struct {
	// Faces are those of the chains.
	Faces   []*Face
	chains  [style.Roles][]*Face
	found   [style.Roles]lookups
	reserve *reserve
}

// lookups remembers what Glyph found for the runes up to U+FFFF, so that no character map is searched twice for a character. An entry is 0 until it is
// known; goroutines may fill it at the same time, with the same value.
type lookups [0x10000]atomic.Uint32

// known marks an entry; the place in the chain and the glyph fill its lower bits.
const known = 1 << 31

// Glyph finds the first face of the role's chain that has the rune, then one of the user's other faces. ok is false where none has it; face and glyph are
// then the role's own .notdef.
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
	if f := s.reserve.face(r); f != nil {
		return f, f.Glyph(r), true
	}
	return chain[0], 0, false
}

// Chain lists the role's faces, first choice first.
func (s *Set) Chain(role style.Role) []*Face { return s.chains[role] }

// Families are the names by which a document without embedded faces asks for those of the roles: the office's own face if there is one, else the official
// face, for which ours stand in.
func (s *Set) Families() (names [style.Roles]string) {
	for role := range style.Roles {
		names[role] = role.Official().Name
		if f := s.chains[role][0]; f.File != "" {
			names[role] = f.Family
		}
	}
	return names
}

// Reserve lists the families of the user's faces that no role asks for; they serve the runes that nothing else has.
func (s *Set) Reserve() []string { return s.reserve.families() }

// Files are the files that the user's faces come from, in the order of the faces; ours have none.
func (s *Set) Files() []string {
	var out []string
	for _, f := range s.Faces {
		if f.File != "" {
			out = append(out, f.File)
		}
	}
	if s.reserve != nil {
		for _, unused := range s.reserve.faces {
			out = append(out, unused.path)
		}
	}
	return out
}

// Bundled is the set of the faces that come with the program.
var Bundled = sync.OnceValue(func() *Set { return newSet([style.Roles]*Face{}, nil) })

// newSet puts the user's faces before ours, each into its role's chain.
func newSet(own [style.Roles]*Face, rest []*unusedFace) *Set {
	ours := bundled()
	// A role without an Ext face of its own ends with the heavier of the two: a rare name in a title (𠮷) is drawn in 楷体
	// rather than refused.
	s := &Set{
		Faces: slices.Clone(ours.faces),
		chains: [style.Roles][]*Face{
			style.FangSong:     {ours.fangSong, ours.fangSongExt, ours.song},
			style.Kai:          {ours.kai, ours.kaiExt, ours.song},
			style.Hei:          {ours.hei, ours.song, ours.kaiExt},
			style.XiaoBiaoSong: {ours.xiaoBiaoSong, ours.song, ours.kaiExt},
			style.Song:         {ours.song, ours.kaiExt},
		},
	}
	for role, f := range own {
		if f != nil {
			f.ID = len(s.Faces)
			s.Faces = append(s.Faces, f)
			s.chains[role] = append([]*Face{f}, s.chains[role]...)
		}
	}
	if len(rest) > 0 {
		s.reserve = &reserve{faces: rest, firstID: len(s.Faces), found: map[rune]*Face{}}
	}
	return s
}

// bundledFaces are the faces that come with the program, in the order of their IDs.
type bundledFaces struct {
	faces                                                       []*Face
	fangSong, fangSongExt, kai, kaiExt, hei, xiaoBiaoSong, song *Face
}

// bundled parses our faces once, for every Set.
var bundled = sync.OnceValue(func() *bundledFaces {
	b := &bundledFaces{}
	add := func(name string, data []byte) *Face {
		font, err := truetype.Parse(data)
		if err != nil {
			// The faces are part of the program: a bad one is a broken build, and the tests of this package see it first.
			panic(fmt.Sprintf("fonts: %s: %v", name, err))
		}
		f := &Face{ID: len(b.faces), Name: name, Family: font.Family(), Font: font}
		b.faces = append(b.faces, f)
		return f
	}
	b.fangSong, b.fangSongExt = add("FangSong", fangSong), add("FangSongExt", fangSongExt)
	b.kai, b.kaiExt = add("Kai", kai), add("KaiExt", kaiExt)
	b.hei = add("Hei", hei)
	b.xiaoBiaoSong = add("XiaoBiaoSong", xiaoBiaoSong)
	b.song = add("Song", song)
	return b
})
