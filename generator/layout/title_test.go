package layout

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
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

func titleLines(text string, breaks []int) string {
	pages := Notice(documenttest.Make(document.Part{Kind: document.Title, Runs: runs(text), Breaks: breaks}), fonts.Bundled())
	var lines []string
	for _, page := range pages.Pages { // a title of hundreds of characters, which a fuzz test tries, runs over
		for i := range page.Lines {
			if l := &page.Lines[i]; l.Kind == document.Title && !l.IsPageNumber() {
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
	// A part that is too long for a line is broken further, the line start asked for stays.
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
		doc := documenttest.Make(documenttest.Part(document.Title, string(long[:n])))
		pages := Notice(doc, fonts.Bundled())
		var text strings.Builder
		count := 0
		for i := range pages.Pages[0].Lines {
			l := &pages.Pages[0].Lines[i]
			if l.Kind != document.Title || l.IsPageNumber() {
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

// titleMaker composes titles of the lexicon's words as titles are made.
type titleMaker struct {
	*rand.Rand
	words []string
}

func (m *titleMaker) add(words ...string) { m.words = append(m.words, words...) }

func (m *titleMaker) oneOf(words ...string) string { return words[m.IntN(len(words))] }

func (m *titleMaker) pick(class wordClass) string { return m.oneOf(strings.Fields(lexicon[class])...) }

// body adds the issuing body's name.
func (m *titleMaker) body() {
	if m.IntN(3) > 0 {
		m.add("中共")
	}
	m.add(m.oneOf("白水县", "青山市", "某某区", "柳河镇", "呼和浩特市", "郑州市"))
	if m.IntN(2) > 0 {
		m.add(m.oneOf("第一", "第二", "第十二"))
	}
	school := m.pick(institution)
	for strings.HasPrefix(school, "十二") || strings.HasPrefix(school, "九") { // 第二|十二年一贯制学校 nobody can tell from 第二十二
		school = m.pick(institution)
	}
	m.add(school, m.oneOf("委员会", "党委", "党组", "党总支", "支部委员会"))
}

// matter adds what the title is about.
func (m *titleMaker) matter() {
	if m.IntN(2) > 0 {
		m.add(m.pick(verb))
	}
	switch m.IntN(3) {
	case 0:
		m.add(m.pick(committee), m.oneOf("第一", "第五", "第十二"), m.oneOf("巡察组", "巡视组"))
	case 1:
		m.add(m.oneOf("十四届", "九届"), m.pick(committee), m.oneOf("第五轮", "第十轮"))
	}
	for range m.IntN(3) {
		m.add(m.pick(topic))
	}
	if m.IntN(3) == 0 {
		m.add(m.oneOf("和", "与", "及"), m.pick(topic))
	}
	m.add(m.pick(finding))
	if m.IntN(4) == 0 {
		m.add("的")
	}
	m.add(m.pick(outcome), "的", m.pick(kind))
}

// TestTitleRules holds the breaks of composed titles to the rules.
func TestTitleRules(t *testing.T) {
	m := &titleMaker{Rand: rand.New(rand.NewPCG(9704, 2012))}
	broken := 0
	for range 4000 {
		m.words = nil
		m.body()
		m.add("关于")
		m.matter()
		if lines := strings.Split(titleLines(strings.Join(m.words, ""), nil), "/"); len(lines) > 1 {
			broken++
			checkTitleLines(t, m.words, lines)
		}
	}
	if broken < 2000 {
		t.Errorf("only %d titles had to be broken", broken)
	}
}

// checkTitleLines: three lines at most, none that starts with a particle or a closing mark or ends with 关于, none that starts inside a word.
func checkTitleLines(t *testing.T, words, lines []string) {
	t.Helper()
	title := []rune(strings.Join(words, ""))
	wordStarts := map[int]bool{}
	at := 0
	for _, w := range words {
		wordStarts[at] = w != "关于" && !strings.Contains("的和与及", w)
		at += len([]rune(w))
	}
	if len(lines) > style.TitleMaxLines && len(title) <= 57 { // of sixty, the twentieth may not end a line
		t.Errorf("%d characters take %d lines: %s", len(title), len(lines), lines)
	}
	at = 0
	for i, line := range lines {
		first, _ := utf8.DecodeRuneInString(line)
		if i > 0 && (strings.ContainsRune("的地得之和与及", first) || !classOf(first).startsLine()) {
			t.Errorf("a line starts with %c: %s", first, lines)
		}
		if strings.HasSuffix(line, "关于") {
			t.Errorf("a line ends with 关于: %s", lines)
		}
		if i > 0 && !wordStarts[at] && string(title[at:at+2]) != "关于" && canBreak(words) {
			t.Errorf("a line starts inside a word: %s of %s", lines, words)
		}
		at += len([]rune(line))
	}
}

// canBreak reports whether three lines of twenty characters can hold the words, by trying every way.
func canBreak(words []string) bool {
	line, lines := 0, 1
	for i, w := range words { // the first words that fit, as many as may stand at a line's end: greedy finds a way where there is one
		n := len([]rune(w))
		if line+n <= 20 {
			line += n
			continue
		}
		// The word begins a line, with what may not be parted from it.
		n = 0
		for k := i; k >= 0; k-- {
			n += len([]rune(words[k]))
			if !strings.Contains("的和与及", words[k]) && (k == 0 || words[k-1] != "关于") {
				break
			}
		}
		line, lines = n, lines+1
	}
	return lines <= style.TitleMaxLines
}

// TestLexicon: a word has one class, and none is so long that no line could hold it.
func TestLexicon(t *testing.T) {
	seen := map[string]bool{}
	for class, words := range lexicon {
		for w := range strings.FieldsSeq(words) {
			if seen[w] {
				t.Errorf("%s is in the lexicon twice", w)
			}
			seen[w] = true
			if n := len([]rune(w)); n > 12 {
				t.Errorf("%s of class %d has %d characters", w, class, n)
			}
		}
	}
}

func TestSegments(t *testing.T) {
	for _, want := range []string{
		"中共/息县/第二/高级中学/委员会/关于/巡察/整改情况/的/公示",
		"中共/郑州市/第四十七/高级中学/支部委员会",
		"呼和浩特市/第一/中学",
		"县/一中/党委/关于/落实/县委/第五/巡察组/巡察反馈意见",
		"关于/2022年/—/2023年度/党建述职评议",
		"十四届/县委/第五轮/巡察",
		"白水县/教育系统/“/校园餐/”/和/教辅材料征订",
		"一心/关于", // 一 that counts nothing
	} {
		title := []rune(strings.ReplaceAll(want, "/", ""))
		var got []string
		for _, w := range segments(title) {
			got = append(got, string(title[w.from:w.to]))
		}
		if got := strings.Join(got, "/"); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func FuzzTitle(f *testing.F) {
	f.Add("中共息县第二高级中学委员会关于巡察整改情况的公示", 5)
	f.Add("的的的的的的的的的的的的的的的的的的的的的的的的的的", 0)
	f.Add("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 3)
	f.Fuzz(func(t *testing.T, text string, at int) {
		if len(text) > 600 || text == "" {
			return
		}
		got := titleLines(text, []int{at})
		if want := string([]rune(text)); strings.ReplaceAll(got, "/", "") != strings.ReplaceAll(want, "/", "") {
			t.Errorf("the title reads %s, want %s", got, want)
		}
	})
}

// TestEndlessTitlesStayOnThePage: a title of any length, as a slip of the mouse puts it into a cell, is all on the pages, line under line.
func TestEndlessTitlesStayOnThePage(t *testing.T) {
	for _, n := range []int{3, 4, 5, 9, 40, 1600} {
		text := strings.Repeat("关于巡察整改情况的公告示", n*5/3)
		pages := Notice(documenttest.Make(documenttest.Part(document.Title, text)), fonts.Bundled())
		var got strings.Builder
		for _, p := range pages.Pages {
			last := style.Length(0)
			for _, l := range p.Lines {
				if l.Kind != document.Title || l.IsPageNumber() {
					continue
				}
				got.WriteString(l.Text())
				if l.Y > style.PageHeight-style.MarginBottom+style.Pitch {
					t.Errorf("a line of %d stands at %v, below the page's text", n, l.Y)
				}
				if last > 0 && l.Y-last < style.TitlePitch(style.Pitch)-10 {
					t.Errorf("two lines are %v apart", l.Y-last)
				}
				last = l.Y
			}
		}
		if got.String() != text {
			t.Errorf("%d runes of %d are on the pages", len([]rune(got.String())), len([]rune(text)))
		}
	}
}
