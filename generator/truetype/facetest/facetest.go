// Package facetest changes font files for tests: into the collections, the refused and the damaged ones that offices own and that a
// repository cannot hold.
package facetest

import (
	"encoding/binary"
	"slices"
)

// Rights sets fsType in the OS/2 table of a plain file. Checksums stay as they were; nothing here reads them.
func Rights(face []byte, fsType uint16) []byte {
	out := slices.Clone(face)
	binary.BigEndian.PutUint16(out[offset(out, "OS/2")+8:], fsType)
	return out
}

// CFF makes a plain file look like one with CFF outlines: by its version and by the name of the table.
func CFF(face []byte) []byte {
	out := slices.Clone(face)
	copy(out, "OTTO")
	copy(record(out, "glyf"), "CFF ")
	return out
}

// Advances sets the advance of a plain file's glyphs, in the face's own units: of those numbers, or of all.
func Advances(face []byte, units uint16, glyphs ...int) []byte {
	out := slices.Clone(face)
	metrics := int(binary.BigEndian.Uint16(out[offset(out, "hhea")+34:]))
	for i := range metrics {
		if len(glyphs) == 0 || slices.Contains(glyphs, i) {
			binary.BigEndian.PutUint16(out[offset(out, "hmtx")+4*i:], units)
		}
	}
	return out
}

// Only gives the one character of a face (a subset of one rune up to U+FFFF) another code point, so that it has what no other face has.
func Only(face []byte, r rune) []byte {
	out := slices.Clone(face)
	segments := out[offset(out, "cmap")+12+14:] // a character map of one format 4 table with two segments
	for at, v := range map[int]int{0: int(r), 6: int(r), 10: 1 - int(r)} {
		binary.BigEndian.PutUint16(segments[at:], uint16(v))
	}
	return out
}

// Collection puts plain files into one .ttc.
func Collection(faces ...[]byte) []byte {
	out := append([]byte("ttcf"), 0, 1, 0, 0)
	out = binary.BigEndian.AppendUint32(out, uint32(len(faces)))
	at := len(out) + 4*len(faces)
	for _, f := range faces {
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		at += len(f)
	}
	for _, f := range faces {
		start := len(out)
		out = append(out, f...)
		for r := range records(out[start:]) { // tables are found from the start of the whole file
			binary.BigEndian.PutUint32(r[8:], binary.BigEndian.Uint32(r[8:])+uint32(start))
		}
	}
	return out
}

// records ranges over the table directory of a plain file.
func records(face []byte) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for i := range int(binary.BigEndian.Uint16(face[4:])) {
			if !yield(face[12+16*i : 28+16*i]) {
				return
			}
		}
	}
}

func record(face []byte, tag string) []byte {
	for r := range records(face) {
		if string(r[:4]) == tag {
			return r
		}
	}
	panic("facetest: the face has no table " + tag)
}

func offset(face []byte, tag string) int {
	return int(binary.BigEndian.Uint32(record(face, tag)[8:]))
}
