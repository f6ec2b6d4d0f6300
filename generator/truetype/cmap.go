package truetype

import (
	"errors"
	"sort"
)

// charMap is one subtable of a cmap: format 12 where the face has one (it reaches beyond U+FFFF), else format 4.
type charMap struct {
	format12 []byte // the groups, 12 bytes each
	format4  []byte // the whole subtable
	segments int
}

var errNoUnicode = errors.New("truetype: the face has no Unicode character map")

func parseCmap(table []byte) (charMap, error) {
	if len(table) < 4 {
		return charMap{}, errTruncated
	}
	var m charMap
	n := int(u16(table, 2))
	if len(table) < 4+8*n {
		return charMap{}, errTruncated
	}
	for i := range n {
		rec := table[4+8*i:]
		platform, encoding, off := u16(rec, 0), u16(rec, 2), uint64(u32(rec, 4))
		unicode := platform == 0 || platform == 3 && (encoding == 1 || encoding == 10)
		if !unicode || off+16 > uint64(len(table)) {
			continue
		}
		sub := table[off:]
		switch u16(sub, 0) {
		case 4:
			segments := int(u16(sub, 6)) / 2
			if segments > 0 && len(sub) >= 16+8*segments {
				m.format4, m.segments = sub, segments
			}
		case 12:
			groups := uint64(u32(sub, 12))
			if groups > 0 && uint64(len(sub)) >= 16+12*groups {
				m.format12 = sub[16 : 16+12*groups]
			}
		}
	}
	if m.format4 == nil && m.format12 == nil {
		return charMap{}, errNoUnicode
	}
	return m, nil
}

func (m *charMap) lookup(r uint32) GlyphID {
	if m.format12 != nil {
		return lookup12(m.format12, r)
	}
	if r > 0xFFFF {
		return 0
	}
	return m.lookup4(int(r))
}

func lookup12(groups []byte, r uint32) GlyphID {
	n := len(groups) / 12
	i := sort.Search(n, func(i int) bool { return u32(groups, 12*i+4) >= r })
	if i == n {
		return 0
	}
	start := u32(groups, 12*i)
	if r < start {
		return 0
	}
	if g := u32(groups, 12*i+8) + r - start; g <= 0xFFFF {
		return GlyphID(g)
	}
	return 0
}

// lookup4 follows the OpenType description of cmap format 4: end codes, start codes, deltas, range offsets.
func (m *charMap) lookup4(r int) GlyphID {
	t, n := m.format4, m.segments
	i := sort.Search(n, func(i int) bool { return int(u16(t, 14+2*i)) >= r })
	if i == n {
		return 0
	}
	start := int(u16(t, 16+2*n+2*i))
	if r < start {
		return 0
	}
	delta := u16(t, 16+4*n+2*i)
	at := 16 + 6*n + 2*i
	offset := int(u16(t, at))
	if offset == 0 {
		return GlyphID(uint16(r) + delta)
	}
	at += offset + 2*(r-start)
	if at+2 > len(t) {
		return 0
	}
	if g := u16(t, at); g != 0 {
		return GlyphID(g + delta)
	}
	return 0
}
