package generator_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gongshi/fonts"
	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/generatortest"
	"gongshi/generator/layout"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/stats"
	"gongshi/generator/style"
)

// pageLook counts what a typesetter sees on pages of running text.
type pageLook struct {
	pages, lines, alone, lasts, tiny int
	// short are the pages that end more than three rows short, unexcused those of them that end neither before a heading, which would stand last on them, nor
	// before the signature's page.
	short, unexcused int
	// days and counts are the numbers of up to four digits that a line's end parts from 年, 月, 日 and from 人, 项, 元.
	days, counts int
	// pairs are the marks that stand beside another one, open those of them that keep a whole cell.
	pairs, open int
	told        []string
}

// lookAt counts on the pages of a notice.
func (l *pageLook) lookAt(name string, pages *layout.Pages) {
	for i, p := range pages.Pages {
		lines := runningLines(p)
		if len(lines) == 0 {
			continue
		}
		l.pages++
		l.neighbours(lines)
		if i+1 < len(pages.Pages) {
			l.pageEnd(name, pages, i)
		}
	}
	l.lineEnds(name, pages)
}

func runningLines(p layout.Page) (lines []*layout.Line) {
	for i := range p.Lines {
		if l := &p.Lines[i]; !l.IsPageNumber() && (l.Kind == document.Heading || l.Kind == document.Paragraph || l.Kind == document.Contact) {
			lines = append(lines, l)
		}
	}
	return lines
}

// pageEnd looks at where one page ends and the next begins.
func (l *pageLook) pageEnd(name string, pages *layout.Pages, i int) {
	p := pages.Pages[i]
	next := runningLines(pages.Pages[i+1])
	lines := runningLines(p)
	if len(next) == 0 {
		return
	}
	last := lines[len(lines)-1]
	foot := style.MarginTop + style.Length(pages.Grid.Rows)*pages.Grid.Pitch
	blank := int((foot - last.Y) / pages.Grid.Pitch)
	if blank > style.ShortPage {
		l.short++
		if i+2 < len(pages.Pages) && next[0].Kind != document.Heading {
			l.unexcused++
		}
		l.told = append(l.told, fmt.Sprintf("%s: page %d of %d ends %d rows short, before %s", name, i+1, len(pages.Pages), blank, next[0].Text()))
	}
	if next[0].Ends && !last.Ends && last.Place == next[0].Place {
		l.alone++
		l.told = append(l.told, fmt.Sprintf("%s: page %d begins with a lone line: %s", name, i+2, next[0].Text()))
	}
	if !last.Ends && (len(lines) == 1 || lines[len(lines)-2].Ends) {
		l.alone++
		l.told = append(l.told, fmt.Sprintf("%s: page %d ends with a lone line: %s", name, i+1, last.Text()))
	}
}

// neighbours counts the marks that stand together, and those that keep the blank between them.
func (l *pageLook) neighbours(lines []*layout.Line) {
	const closing, opening = style.Closing + style.Pauses + style.Stops, style.Opening
	for _, line := range lines {
		for i, g := range line.Glyphs[:len(line.Glyphs)-1] {
			next := line.Glyphs[i+1].Rune
			after := strings.ContainsRune(closing, g.Rune) && strings.ContainsRune(closing+opening, next)
			if !after && !(strings.ContainsRune(opening, g.Rune) && strings.ContainsRune(opening, next)) {
				continue
			}
			l.pairs++
			if g.Advance > style.Cell*4/5 {
				l.open++
			}
		}
	}
}

// lineEnds counts what the ends of lines part, and short last lines.
func (l *pageLook) lineEnds(name string, pages *layout.Pages) {
	var above *layout.Line
	for _, p := range pages.Pages {
		for _, line := range runningLines(p) {
			l.lines++
			if above != nil {
				l.parted(name, above, line)
			}
			if above = line; line.Ends {
				above = nil
			}
		}
	}
}

func (l *pageLook) parted(name string, above, line *layout.Line) {
	up, down := []rune(strings.TrimRight(above.Text(), " ")), []rune(line.Text())
	digits := 0
	for digits < len(up) && unicode.IsDigit(up[len(up)-1-digits]) {
		digits++
	}
	if digits > 0 && digits <= 4 {
		switch {
		case strings.ContainsRune("年月日", down[0]):
			l.days++
			l.told = append(l.told, fmt.Sprintf("%s: %s|%s", name, string(up[max(0, len(up)-6):]), string(down[:min(4, len(down))])))
		case strings.ContainsRune("人项元", down[0]):
			l.counts++
		}
	}
	if line.Ends {
		l.lasts++
		said := 0
		for _, r := range down {
			if !strings.ContainsRune(style.NeverFirst+style.NeverLast+"—…", r) {
				said++
			}
		}
		if said <= 2 {
			l.tiny++
		}
	}
}

// batchUnits are the units of the batch samples.
func batchUnits(t *testing.T) (units []*ledger.Unit) {
	for folder, files := range map[string][]string{
		"samples/batch/":      {"安澜一中整改台账.xlsx", "安澜二中整改台账.xlsx", "安澜县实验初中整改台账.xlsx", "安澜县特殊教育学校整改台账.xlsx", "安澜县第一小学整改台账.csv", "安澜县职教中心整改台账.xlsx"},
		"samples/batch/乡镇学校/": {"两校整改台账.xlsx"},
	} {
		table, _ := ledger.ReadInfo(sheet.OpenFile(generatortest.Path(folder+"单位信息.xlsx"), ""), ledger.Options{})
		for _, file := range files {
			read, _ := ledger.Read(sheet.OpenFile(generatortest.Path(folder+file), ""), ledger.Options{InfoTable: table})
			for i := range read.Units {
				units = append(units, &read.Units[i])
			}
		}
	}
	slices.SortFunc(units, func(a, b *ledger.Unit) int {
		return strings.Compare(a.Info.Text("单位全称"), b.Info.Text("单位全称"))
	})
	return units
}

// TestPagesAsATypesetterSeesThem: the sample, the batch samples and the made-up notices keep the bounds of good setting.
func TestPagesAsATypesetterSeesThem(t *testing.T) {
	tmpl := generatortest.Template(t, "gongshi")
	var real, all pageLook
	look := func(name string, u *ledger.Unit, tmpl *compose.Template, at ...*pageLook) {
		doc, _ := compose.Notice(tmpl, stats.Collect(u), true)
		pages := layout.Notice(doc, fonts.Bundled())
		for _, l := range at {
			l.lookAt(name, pages)
		}
	}
	look("the sample", generatortest.Sample(t), tmpl, &real, &all)
	for _, u := range batchUnits(t) {
		look(u.Info.Text("单位全称"), u, tmpl, &real, &all)
	}
	for _, m := range notices {
		look(m.name, m.unit(t), m.template(t), &all)
	}
	for _, told := range all.told {
		t.Log(told)
	}
	for _, l := range []*pageLook{&real, &all} {
		thousand := func(n int) float64 { return 1000 * float64(n) / float64(l.lines) }
		t.Logf("%d pages, %d lines: %d pages end more than three rows short, %d without an excuse, %d lone lines; %.1f in 1,000 lines part a number from 年月日, %.1f from 人项元; %d of %d last lines are of one or two characters; %d of %d marks beside others are open",
			l.pages, l.lines, l.short, l.unexcused, l.alone, thousand(l.days), thousand(l.counts), l.tiny, l.lasts, l.open, l.pairs)
		if thousand(l.days) > 1 || thousand(l.counts) > 5 || l.open > 0 || l.alone > l.pages/30 || l.tiny > l.lasts/25 || l.unexcused > 0 {
			t.Error("a typesetter would not leave it so")
		}
	}
}
