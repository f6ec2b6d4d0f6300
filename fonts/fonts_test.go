package fonts

import (
	"os"
	"strings"
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
		{style.XiaoBiaoSong, '\U00020BB7', "KaiExt"},
		{style.Hei, '\U00020BB7', "KaiExt"},
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

// TestEveryChainHasTheTable walks the 通用规范汉字表: all its characters in the faces of body, level 1, level 2 and title, and what else people type.
func TestEveryChainHasTheTable(t *testing.T) {
	data, err := os.ReadFile("testdata/tongyong-8105.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(data), "\n") // the first line says where it comes from
	table = strings.ReplaceAll(table, "\n", "")
	if n := len([]rune(table)); n != 8105 {
		t.Fatalf("the table has %d characters", n)
	}
	const typed = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCXYZ[\\]^_`abcxyz{|}~¥￥℃‰①⑩⑳㈠Ⅰ×÷≥≤√□○●★—…“”‘’《》〈〉【】（）〔〕·²³㎡−éü"
	for _, role := range []style.Role{style.FangSong, style.Hei, style.Kai, style.XiaoBiaoSong} {
		for _, r := range table + typed {
			face, glyph, ok := Bundled().Glyph(role, r)
			if !ok {
				t.Errorf("%v has no %q", role, r)
			} else if _, _, _, _, ink := face.Box(glyph); !ink && r != ' ' {
				t.Errorf("%v draws nothing for %q", role, r)
			}
		}
	}
}
