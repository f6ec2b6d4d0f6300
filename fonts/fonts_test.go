package fonts

import (
	"testing"

	"gongshi/generator/style"
)

func TestChains(t *testing.T) {
	for _, tt := range []struct {
		role style.Role
		r    rune
		face string
	}{
		{style.FangSong, '巡', "FangSong"},
		{style.FangSong, '\U0002CB2D', "FangSongExt"}, // 𬬭
		{style.FangSong, '\U00020BB7', "FangSongExt"}, // 𠮷
		{style.Kai, '巡', "Kai"},
		{style.Hei, '巡', "Hei"},
		{style.Hei, '˙', "Song"},
		{style.XiaoBiaoSong, '巡', "XiaoBiaoSong"},
		{style.Song, '—', "Song"},
	} {
		face, _, ok := Bundled().Glyph(tt.role, tt.r)
		if !ok || face.Name != tt.face {
			t.Errorf("%v %q is drawn by %s (found %v), want %s", tt.role, tt.r, face.Name, ok, tt.face)
		}
	}
	if _, _, ok := Bundled().Glyph(style.FangSong, '\uE123'); ok {
		t.Error("a character of the private use area is found")
	}
}

// TestMarksFillTheirCell: the line rules count on full-width marks, and —— must join.
func TestMarksFillTheirCell(t *testing.T) {
	for role := range style.Roles {
		for _, r := range "，。、；：？！“”‘’（）《》〈〉【】—…·" {
			face, glyph, ok := Bundled().Glyph(role, r)
			if !ok {
				t.Errorf("%v has no %q", role, r)
				continue
			}
			if got := face.Advance(glyph); got != face.UnitsPerEm() {
				t.Errorf("%v %q is %d wide, want the em", role, r, got)
			}
			if left, _, right, _, _ := face.Box(glyph); r == '—' && (left > 0 || right < face.UnitsPerEm()) {
				t.Errorf("%v: — reaches from %d to %d: —— would not join", role, left, right)
			}
		}
	}
}

func TestFacesMayBeEmbedded(t *testing.T) {
	for _, f := range Bundled().Faces {
		if f.PostScriptName() == "" {
			t.Errorf("%s has no PostScript name", f.Name)
		}
	}
}
