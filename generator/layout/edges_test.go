package layout

import (
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/style"
)

// TestMarksOnCharacters: a combining mark stays with its character, and what follows may begin a line.
func TestMarksOnCharacters(t *testing.T) {
	for text, want := range map[string]string{"甲\u0301乙": "甲\u0301|乙", "甲乙\u0301\u0302丙": "甲|乙\u0301\u0302|丙", "\u0301甲": "\u0301|甲", "e\u0301a": "e\u0301a"} {
		if got := pieces(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// pieces parts a text wherever nothing ties its characters.
func pieces(text string) string {
	var b strings.Builder
	for i, a := range newBreaker(text, 20).atoms {
		if i > 0 && a.tie != word {
			b.WriteString("|")
		}
		b.WriteRune(a.r)
	}
	return b.String()
}

// TestJoinedWords: a comma joins the thousands of a number and no words; an address is one word with its marks.
func TestJoinedWords(t *testing.T) {
	for text, want := range map[string]string{
		"1,234": "1,234", "a,b": "a|,|b", "1,a": "1|,|a", "a,1": "a|,|1", "1,234,567.5": "1,234,567.5", "a.b@c.cn": "a.b@c.cn", "http://a.cn/b": "http://a.cn/b", "1:::2": "1:::2", "a.": "a|.", "甲a,b乙": "甲|a|,|b|乙",
	} {
		if got := pieces(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestHeldByAll: no word processor ends a line behind an opening mark, within a word, or before a mark that does not hang.
func TestHeldByAll(t *testing.T) {
	for _, tt := range []struct {
		text    string
		i, full int
		want    bool
	}{
		{"《甲", 1, 1, true}, {"甲乙", 1, 1, false}, {"甲乙", 1, 2, false}, {"甲。", 1, 1, false}, {"甲。", 1, 2, true}, {"甲，", 1, 2, true}, {"甲，", 1, 1, false}, {"甲》", 1, 2, true}, {"甲》", 1, 1, false},
		{"ab", 1, 1, true}, {"a.b", 1, 1, true}, {"a/b", 2, 2, false}, {"a-b", 2, 2, false}, {"12", 1, 2, true}, {"甲（", 1, 2, false}, {"甲…", 1, 2, false},
	} {
		if got := newBreaker(tt.text, 20).heldByAll(tt.i, tt.full); got != tt.want {
			t.Errorf("%s, at %d where %d is too much: %v", tt.text, tt.i, tt.full, got)
		}
	}
}

// TestLongAttachmentName: the name of an attachment takes as many lines as it needs, each a line's pitch below the one above and in the middle.
func TestLongAttachmentName(t *testing.T) {
	a := ledgerTable(1)
	a.Name = strings.Repeat("关于落实县委巡察反馈意见整改情况的", 6) + "一览表"
	lines := Notice(attached(a), fonts.Bundled()).Pages[1].Lines[1:]
	n := 0
	for n < len(lines) && lines[n].Glyphs[0].Face.Name == "XiaoBiaoSong" {
		if line := lines[n]; n > 0 && line.Y-lines[n-1].Y != style.AttachmentTitlePitch {
			t.Errorf("line %d stands %d below the one above, want %d", n+1, line.Y-lines[n-1].Y, style.AttachmentTitlePitch)
		}
		if got, want := 2*lines[n].X+width(lines[n].Glyphs), style.TurnedLeft+style.TurnedWidth-style.TurnedRight; got < want-1 || got > want+1 {
			t.Errorf("line %d is not in the middle: %d, want %d", n+1, got, want)
		}
		n++
	}
	if n < 3 {
		t.Errorf("%d lines", n)
	}
}
