package layout

import (
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/golden"
	"gongshi/generator/style"
)

// TestTitleNeighbours: where a title breaks hangs on the words that it should hang on. Each of the editors' titles is set with each of its characters left out;
// where it then breaks elsewhere, a line of the golden file says so, with the characters. A line that comes or goes is a title that breaks otherwise than
// before: read it, and, where it is right, write the file anew with -update.
func TestTitleNeighbours(t *testing.T) {
	var b strings.Builder
	for _, title := range editorsTitles {
		text := []rune(strings.ReplaceAll(title[0], "|", ""))
		base := titleLines(string(text), nil)
		starts := lineStarts(base)
		fmt.Fprintf(&b, "%s\n", base)
		var order []string
		changes := map[string][]string{}
		for i, r := range text {
			got := titleLines(string(text[:i])+string(text[i+1:]), nil)
			moved := lineStarts(got)
			for k := range moved {
				if moved[k] >= i {
					moved[k]++
				}
			}
			if slices.Equal(moved, starts) || slices.Contains(starts, i) && len(moved) == len(starts) && near(moved, starts) {
				continue
			}
			if key := fmt.Sprint(moved); changes[key] == nil {
				order = append(order, key)
				changes[key] = []string{got}
			}
			key := fmt.Sprint(moved)
			changes[key] = append(changes[key], "−"+string(r))
		}
		for _, key := range order {
			fmt.Fprintf(&b, "\t%s: %s\n", strings.Join(changes[key][1:], " "), changes[key][0])
		}
	}
	golden.Hold(t, "testdata/titles.golden", b.String())
}

// lineStarts are the places at which lines begin, but the first.
func lineStarts(lines string) (starts []int) {
	n := 0
	for _, line := range strings.Split(lines, "/") {
		if n > 0 {
			starts = append(starts, n)
		}
		n += len([]rune(line))
	}
	return starts
}

// near reports starts that differ by one, as they must where the character at the start itself is left out.
func near(a, b []int) bool {
	for i := range a {
		if a[i] < b[i]-1 || a[i] > b[i]+1 {
			return false
		}
	}
	return true
}

// TestParagraphs: hundreds of paragraphs of words, marks and numbers are set on lines of many lengths. The golden file has the lines, and a sum of how far each
// character stands from the next.
func TestParagraphs(t *testing.T) {
	words := []string{"巡察", "整改", "学校", "党委", "的", "了", "召开会议", "，", "。", "、", "；", "：", "？", "！", "《方案》", "“青蓝工程”", "‘双减’", "（试行）", "2023年", "8月5日", "155元", "93%", "1,234.50元",
		"4项", "A-1班", "——", "……", "·", "xixian.ergao@163.com", "0376-5951720", "第5号", "1—3月", "24:00", "①", "〔2023〕", " ", "Word 文档", "℃", "￥"}
	random := rand.New(rand.NewPCG(9704, 15834))
	var b strings.Builder
	for range 500 {
		var text strings.Builder
		for range 8 + random.IntN(30) {
			text.WriteString(words[random.IntN(len(words))])
		}
		breaker := newBreaker(strings.TrimSpace(text.String()), 5+random.IntN(24))
		if random.IntN(2) == 0 {
			breaker.indent = style.Indent * style.Cell
		}
		advances := sha256.New()
		var lines []string
		for _, s := range breaker.lines() {
			glyphs, shift := breaker.set(s)
			fmt.Fprintln(advances, shift)
			for _, g := range glyphs {
				fmt.Fprintln(advances, g.Advance, g.Face.Name, g.Rune)
			}
			lines = append(lines, breaker.text(s.from, s.to))
		}
		fmt.Fprintf(&b, "%x %d %s\n", advances.Sum(nil)[:6], breaker.measure/style.Cell, strings.Join(lines, "/"))
	}
	golden.Hold(t, "testdata/paragraphs.golden", b.String())
}

// TestPagesOfAllKinds: notices of many lengths and endings, and tables of many shapes, come out as they did: the golden file has their pages' number and a
// sum of all that Pages says for the writers.
func TestPagesOfAllKinds(t *testing.T) {
	var b strings.Builder
	tell := func(name string, doc *document.Document) {
		pages := Notice(doc, fonts.Bundled())
		all := sha256.New()
		fmt.Fprint(all, pages.Dump(), pages.Grid, pages.TitleBreaks, pages.Signature, pages.Holds, pages.Stretches, pages.Tables, pages.Breaks)
		fmt.Fprintf(&b, "%x %2d pages, pitch %d: %s\n", all.Sum(nil)[:6], len(pages.Pages), pages.Grid.Pitch, name)
	}
	for paragraphs := 0; paragraphs < 32; paragraphs++ {
		for _, last := range []int{0, 2, 7} {
			for _, n := range []int{1, 2, 5} {
				seal, contacts, length := (paragraphs+n)%2 == 0, (paragraphs+last)%3 != 0, []int{4, 6, 13, 18, 28}[(paragraphs+last+n)%5]
				tell(fmt.Sprintf("%d paragraphs, one of %d lines, %d bodies of %d, seal %v, contacts %v", paragraphs, last, n, length, seal, contacts),
					jointNotice(paragraphs, last, n, length, seal, contacts))
			}
		}
	}
	random := rand.New(rand.NewPCG(9704, 2012))
	texts := []string{"", "短", "2023年12月31日", "长期坚持", "教学管理“不规范、不细致、不落实”，责任心不强", "校党委及时召开会议，制定了新的办学规划，并付诸行动。\n收回资金1,234.50元。",
		strings.Repeat("一是学校结合实际情况，坚持走特色办学发展道路；", 6), strings.Repeat("二是整改。\n", 25), "xixian.ergao@163.com", strings.Repeat("长", 700)}
	for i := range 120 {
		a := &document.Table{Name: "整改情况一览表"}
		columns := 1 + random.IntN(6)
		for range columns {
			a.Columns = append(a.Columns, document.Column{Heading: texts[1+random.IntN(4)], Width: 10 + random.IntN(80), Center: random.IntN(3) == 0})
		}
		for range random.IntN(40) {
			var row []document.Cell
			for range columns {
				text := texts[random.IntN(5)]
				if random.IntN(6) == 0 {
					text = texts[random.IntN(len(texts))]
				}
				row = append(row, document.Cell{Text: text, Joined: random.IntN(4) == 0})
			}
			a.Rows = append(a.Rows, row)
		}
		tell(fmt.Sprintf("table %d, %d by %d", i, columns, len(a.Rows)), attached(a))
	}
	golden.Hold(t, "testdata/kinds.golden", b.String())
}
