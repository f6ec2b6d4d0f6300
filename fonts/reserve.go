package fonts

import (
	"sync"

	"gongshi/generator/truetype"
)

// reserve is the user's faces that no role asks for, for runes that no other face has. A folder may hold hundreds. So a face's character map is read when
// such a rune first comes up, and its glyphs when it has one.
type reserve struct {
	mu      sync.Mutex
	faces   []*unusedFace
	firstID int
	found   map[rune]*Face // nil for a rune that none has
}

// unusedFace is one of them.
type unusedFace struct {
	path   string
	info   truetype.Info
	family string
	// chars is nil until it is read, and stays nil where it cannot be read.
	chars *truetype.Characters
	read  bool
	face  *Face
}

// face finds the first face that has the rune, or nil.
func (v *reserve) face(r rune) *Face {
	if v == nil {
		return nil
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if f, known := v.found[r]; known {
		return f
	}
	var found *Face
	for i, s := range v.faces {
		if s.has(r) && s.open(v.firstID+i) && s.face.Glyph(r) != 0 {
			found = s.face
			break
		}
	}
	v.found[r] = found
	return found
}

func (v *reserve) families() []string {
	if v == nil {
		return nil
	}
	var out []string
	for _, s := range v.faces {
		out = append(out, s.family)
	}
	return out
}

func (s *unusedFace) has(r rune) bool {
	if !s.read {
		s.read = true
		s.chars = readCharacters(s.path, s.info)
	}
	return s.chars != nil && s.chars.Has(r)
}

// open reads the face. A damaged face is not tried again.
func (s *unusedFace) open(id int) bool {
	if s.face == nil {
		font, err := readFace(s.path, s.info.Index)
		if err != nil {
			s.chars = nil
			return false
		}
		s.face = newFace(s.path, s.info, s.family, font)
		s.face.ID = id
	}
	return true
}
