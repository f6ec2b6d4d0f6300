package layout

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/style"
	"gongshi/generator/truetype/facetest"
)

const quoted = "一是“充电”，开展“大学习·大讨论”《条例》（试行）活动；二是“问诊”，查摆“庸懒散”问题，建立“一人一策·一周一结”台账——确保“真改实改”……三是“长效”。"

// office is a set whose 仿宋 is the user's, with the marks of that advance (in thousandths of the em).
func office(t *testing.T, marks string, advance uint16) *fonts.Set {
	t.Helper()
	runes := []rune(quoted + "中的")
	slices.Sort(runes)
	runes = slices.Compact(runes)
	var glyphs []int
	for i, r := range runes {
		if strings.ContainsRune(marks, r) {
			glyphs = append(glyphs, i+1)
		}
	}
	data := facetest.Advances(fonts.Bundled().Chain(style.FangSong)[0].Subset(runes, "仿宋_GB2312"), advance, glyphs...)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "f.ttf"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	set, findings, err := fonts.Folder(dir)
	if err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	return set
}

// TestOddMarks: an office's face may have “ ” · of half an em, or of none, or too wide; the rules of the line go by what a mark is, and
// no line leaves the 版心.
func TestOddMarks(t *testing.T) {
	for _, advance := range []uint16{0, 333, 500, 890, 1000, 1500} {
		for shift := range 6 {
			set := office(t, "“”·", advance)
			text := strings.Repeat("改", shift) + strings.Repeat(quoted, 4)
			pages := Notice(documenttest.Make(documenttest.Part(document.Paragraph, text)), set)
			var all strings.Builder
			for _, l := range pages.Pages[0].Lines {
				if !isText(&l) {
					continue
				}
				all.WriteString(l.Text())
				first, last := l.Glyphs[0], l.Glyphs[len(l.Glyphs)-1]
				if !classOf(first.Rune).startsLine() || !classOf(last.Rune).endsLine() {
					t.Errorf("advance %d: a line %q", advance, l.Text())
				}
				x := l.X
				for _, g := range l.Glyphs {
					if x += g.Advance; g.Advance < -style.Cell/2-style.Cell/tighteningDivisor { // the next one may leave out its blank half
						t.Errorf("advance %d: %q goes back in %q", advance, g.Rune, l.Text())
					}
				}
				if edge := style.MarginLeft + style.Measure; x > edge {
					t.Errorf("advance %d: %q ends at %d, beyond %d", advance, l.Text(), x, edge)
				}
			}
			if all.String() != text {
				t.Errorf("advance %d: the text has become %q", advance, all.String())
			}
		}
	}
}

// TestOfficeFaceMeasures: where the office's face has another width than ours, the line follows the office's.
func TestOfficeFaceMeasures(t *testing.T) {
	doc := documenttest.Make(documenttest.Part(document.Paragraph, quoted))
	line := func(set *fonts.Set) Line { return Notice(doc, set).Pages[0].Lines[0] }
	theirs, ours := line(office(t, "“”", 500)), line(fonts.Bundled())
	if len(theirs.Glyphs) <= len(ours.Glyphs) {
		t.Errorf("%d characters with narrow quotes, %d without", len(theirs.Glyphs), len(ours.Glyphs))
	}
	if f := theirs.Glyphs[0].Face; f.Family != "仿宋_GB2312" || f.File == "" {
		t.Errorf("drawn by %+v", f)
	}
}
