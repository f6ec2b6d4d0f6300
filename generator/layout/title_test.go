package layout

import (
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// TestTitles breaks real-looking titles as an editor would: by meaning, balanced, never inside a word.
func TestTitles(t *testing.T) {
	for _, want := range editorsTitles {
		got := titleLines(strings.ReplaceAll(want[0], "|", ""), nil)
		if got = strings.ReplaceAll(got, "/", "|"); !slices.Contains(want, got) {
			t.Errorf("got  %s\nwant %s", got, strings.Join(want, " or "))
		}
	}
}

func titleLines(text string, wished []int) string {
	pages := Notice(&document.Document{Title: document.Title{Runs: runs(text), Breaks: wished}}, fonts.Bundled())
	var lines []string
	for _, page := range pages.Pages { // a title of hundreds of characters, which a fuzz test tries, runs over
		for i := range page.Lines {
			if l := &page.Lines[i]; l.Kind == Title {
				lines = append(lines, l.Text())
			}
		}
	}
	return strings.Join(lines, "/")
}

func TestWishedTitleBreaksWin(t *testing.T) {
	if got := titleLines("中共息县二高党委关于巡察整改情况的公示", []int{8}); got != "中共息县二高党委/关于巡察整改情况的公示" {
		t.Error(got)
	}
	// A part that is too long for a line is broken further, the wish stands all the same.
	if got := titleLines("中共息县二高党委关于落实县委第五巡察组巡察反馈意见整改情况的公示", []int{8}); got != "中共息县二高党委/关于落实县委第五巡察组巡察反馈意见/整改情况的公示" {
		t.Error(got)
	}
	// Places that the title has not are none.
	if got := titleLines("关于巡察整改情况的公示", []int{-1, 0, 4, 4, 3, 11, 99}); got != "关于巡察/整改情况的公示" {
		t.Error(got)
	}
}

// TestTitleInvariants cuts titles of every length from one long text: no line too wide, none begins with 的, nothing is lost.
func TestTitleInvariants(t *testing.T) {
	long := []rune("中共某某省某某市某某县第二高级中学委员会关于落实县委第五巡察组对某某县第二高级中学党委开展常规巡察反馈意见集中整改阶段进展情况的公示以及下一步工作打算的通报附件一览")
	for n := 1; n <= len(long); n++ {
		doc := &document.Document{Title: document.Title{Runs: runs(string(long[:n]))}}
		pages := Notice(doc, fonts.Bundled())
		var text strings.Builder
		count := 0
		for i := range pages.Pages[0].Lines {
			l := &pages.Pages[0].Lines[i]
			if l.Kind != Title {
				continue
			}
			count++
			text.WriteString(l.Text())
			if w := width(l.Glyphs); w > style.Measure {
				t.Errorf("%d characters: %q is wider than the page", n, l.Text())
			}
			if strings.HasPrefix(l.Text(), "的") {
				t.Errorf("%d characters: a line starts with 的", n)
			}
		}
		if text.String() != string(long[:n]) {
			t.Errorf("%d characters: the title reads %s", n, text.String())
		}
		if n <= 20 && count != 1 || n <= 60 && count > style.TitleMaxLines {
			t.Errorf("%d characters take %d lines", n, count)
		}
		if len(pages.TitleBreaks) != count-1 {
			t.Errorf("%d characters: %d breaks for %d lines", n, len(pages.TitleBreaks), count)
		}
	}
}

func FuzzTitle(f *testing.F) {
	f.Add("中共息县第二高级中学委员会关于巡察整改情况的公示", 5)
	f.Add("的的的的的的的的的的的的的的的的的的的的的的的的的的", 0)
	f.Add("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 3)
	f.Fuzz(func(t *testing.T, text string, wish int) {
		if len(text) > 600 || text == "" {
			return
		}
		got := titleLines(text, []int{wish})
		if want := string([]rune(text)); strings.ReplaceAll(got, "/", "") != strings.ReplaceAll(want, "/", "") {
			t.Errorf("the title reads %s, want %s", got, want)
		}
	})
}
