package layout

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// newBreaker sets text on lines of so many cells, without an indent.
func newBreaker(text string, cells int) *breaker {
	runs := []document.Run{{Text: text}}
	return &breaker{
		atoms:   prepare(runs, style.FangSong, style.Cell, fonts.Bundled()),
		pitch:   style.Cell,
		measure: style.Length(cells) * style.Cell,
		em:      style.BodySize, spacing: style.Tracking,
		takesIn: true,
	}
}

func texts(b *breaker) []string {
	var out []string
	for _, s := range b.lines() {
		out = append(out, b.text(s.from, s.to))
	}
	return out
}

func (b *breaker) text(from, to int) string {
	var s strings.Builder
	for _, a := range b.atoms[from:to] {
		s.WriteRune(a.r)
	}
	return s.String()
}

func TestLineRules(t *testing.T) {
	tests := []struct {
		rule  string
		cells int
		text  string
		want  string // lines, separated by /
	}{
		{"a full line holds as many characters as it has cells", 5, "一二三四五六七八九十", "一二三四五/六七八九十"},
		{"挤进: a mark that would start a line is pulled into it", 10, "一二三，五六七八九十，壬癸子丑", "一二三，五六七八九十，/壬癸子丑"},
		{"挤进 takes one mark and no pair", 10, "一二，四五，七八，十”。壬癸子", "一二，四五，七八，/十”。壬癸子"},
		{"挤进 takes a mark with the space behind it", 10, "一二，五六七八九十； 壬癸子丑", "一二，五六七八九十； /壬癸子丑"},
		{"推出: with no mark to squeeze the last character goes down with it", 4, "一二三四，六甲乙丙", "一二三/四，六甲/乙丙"},
		{"an opening mark does not end a line", 5, "一二三四《六七八》九十甲", "一二三四/《六七八》/九十甲"},
		{"—— is not torn", 5, "一二三四——七八九十甲", "一二三四/——七八九/十甲"},
		{"…… is not torn", 5, "一二三四……七八九十甲", "一二三四/……七八九/十甲"},
		{"—— and …… may start a line", 4, "一二三四——七八", "一二三四/——七八"},
		{"a single — joins years and does not start a line", 5, "一二2022年—2023年三四", "一二2022/年—2023年/三四"},
		{"a number is not torn", 5, "一二三四12345六七八九", "一二三四/12345六七/八九"},
		{"a decimal and its thousands are one number", 6, "一二三四1,234.50七八九甲", "一二三四/1,234.50七八/九甲"},
		{"a number keeps its %", 5, "一二三四93%七八九", "一二三四/93%七八九"},
		{"a number keeps 元 where the line allows", 12, "一二三四五六七八九十155元九十甲乙", "一二三四五六七八九十/155元九十甲乙"},
		{"a number keeps 万元", 12, "一二三四五六七八九十12万元九十甲", "一二三四五六七八九十/12万元九十甲"},
		{"numbers in a row stay together", 28, "一二三四五六七八九十一二三四五六七八九十甲8:00—11:30、14:30—17:30", "一二三四五六七八九十一二三四五六七八九十甲8:00—/11:30、14:30—17:30"},
		{"a document's number stays whole", 28, "一二三四五六七八九十一二三四五六七八九十甲乙云教〔2023〕15号文件", "一二三四五六七八九十一二三四五六七八九十甲乙云教/〔2023〕15号文件"},
		{"but not where the line would be torn open", 4, "一二1234567元三四五", "一二/1234567/元三四五"},
		{"a short number keeps 年", 12, "一二三四五六七八九十2022年10月", "一二三四五六七八九十/2022年10月"},
		{"and 人 and 项", 12, "一二三四五六七八九十甲57项九十甲乙12人", "一二三四五六七八九十甲/57项九十甲乙12人"},
		{"but a long number does not", 12, "一二三四五六七八九12345人九十甲", "一二三四五六七八九12345/人九十甲"},
		{"nor where the line would be torn open", 5, "一二三四12人六七八", "一二三四12/人六七八"},
		{"other counters are words of the sentence", 12, "一二三四五六七八九十甲12次九十甲", "一二三四五六七八九十甲12/次九十甲"},
		{"Latin words are not torn", 6, "一二三四School七八", "一二三四/School七八"},
		{"e-mail addresses are not torn", 12, "邮箱一二三四xixian.ergao@163.com五六七八", "邮箱一二三四/xixian.ergao@163.com五六/七八"},
		{"a word longer than the line is torn where the line is full", 4, "abcdefghijklmnop", "abcdefgh/ijklmnop"},
		{"an address that no line of a page holds ends one where a reader expects it", 28,
			"网址：https://www.example.edu.cn/party/rectification/notice/2023/08/05/index.html?id=12345&source=abcdefg",
			"网址：https://www.example.edu.cn/party/rectification/notice//2023/08/05/index.html?id=12345&source=abcdefg"},
		{"－ and 〜 join years too", 8, "一二三四五六2022－2023学年度", "一二三四五六/2022－2023学年度"},
		{"·  does not start a line", 5, "一二三，五·六七八九十", "一二三，五·/六七八九十"},
		{"a number is one of the two that a last line holds", 6, "一二三四五达到100%。", "一二三四五达/到100%。"},
		{"the last line holds two characters", 5, "一二三四五六", "一二三四/五六"},
		{"marks do not count as characters", 5, "一二三四五六。", "一二三四/五六。"},
		{"spaces hang at the end of a line", 5, "一二三四五 六七八", "一二三四五 /六七八"},
		{"％ does not start a line either", 5, "一二三四12％七八九甲", "一二三四/12％七八/九甲"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			b := newBreaker(tt.text, tt.cells)
			if got := strings.Join(texts(b), "/"); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestSqueezeOrder(t *testing.T) {
	half, quarter := style.Cell/2, style.Cell/4
	tests := []struct {
		name string
		text string
		need style.Length
		want map[int]trim
	}{
		{"neighbours have nothing left to give", "》《一，二", half + quarter, map[int]trim{1: {left: half}, 3: {right: quarter}}},
		{"of two opening marks the first has", "（《一，二", half, map[int]trim{0: {left: quarter}, 3: {right: half - quarter}}},
		{"word spaces first", "一 二，三", 1000, map[int]trim{1: {right: 1000}}},
		{"then middle dots, both sides", "一·二，三", half, map[int]trim{1: {left: quarter, right: quarter + half - 2*quarter}}},
		{"then brackets, gently", "（一，二", quarter, map[int]trim{0: {left: quarter}}},
		{"and pauses as gently", "（一，二", half, map[int]trim{0: {left: quarter}, 2: {right: half - quarter}}},
		{"before a bracket gives its half", "（一，二", half + quarter, map[int]trim{0: {left: half}, 2: {right: quarter}}},
		{"then pauses, evenly", "一，二。三、四", half, map[int]trim{1: {right: half / 2}, 5: {right: half - half/2}}},
		{"stops last", "一，二。三", half + 100, map[int]trim{1: {right: half}, 3: {right: 100}}},
		{"？ gives a quarter", "一？二", half, map[int]trim{1: {right: quarter}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newBreaker(tt.text, 28)
			tr := b.trimmer(0, len(b.atoms))
			tr.squeeze(tt.need, 0)
			for i, got := range tr.trims {
				want := tt.want[i]
				if d := got.left - want.left; d < -1 || d > 1 {
					t.Errorf("atom %d: left %d, want %d", i, got.left, want.left)
				}
				if d := got.right - want.right; d < -1 || d > 1 {
					t.Errorf("atom %d: right %d, want %d", i, got.right, want.right)
				}
			}
		})
	}
}

func TestLineEndMarkTakesHalfWidth(t *testing.T) {
	b := newBreaker("一二三四，六七八九十", 5)
	glyphs, _ := b.set(b.lines()[0])
	if got := glyphs[4].Advance; got != style.Cell-style.Cell/2 {
		t.Errorf("the mark at the line's end takes %d, want half a cell", got)
	}
	if got := width(glyphs); got != 5*style.Cell {
		t.Errorf("the line is %d long, want %d: the half cell goes to the gaps", got, 5*style.Cell)
	}
}

func TestJustify(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		cells int
		check func(t *testing.T, glyphs []Glyph)
	}{
		{"all gaps alike", "一二三四《六七八九十", 5, func(t *testing.T, g []Glyph) {
			want := style.Cell + style.Cell/3
			for i := range 3 {
				if d := g[i].Advance - want; d < -1 || d > 1 {
					t.Errorf("advance %d is %d, want %d", i, g[i].Advance, want)
				}
			}
		}},
		{"not inside numbers", "一二12三《六七八九十", 5, func(t *testing.T, g []Glyph) {
			if d := g[2].Advance - style.Cell/2; d < -1 || d > 1 {
				t.Errorf("the digits are spread: %d", g[2].Advance)
			}
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newBreaker(tt.text, tt.cells)
			glyphs, _ := b.set(b.lines()[0])
			if got := width(glyphs); got != style.Length(tt.cells)*style.Cell {
				t.Errorf("the line is %d long, want %d", got, style.Length(tt.cells)*style.Cell)
			}
			tt.check(t, glyphs)
		})
	}
}

func TestLastLineIsNotSpread(t *testing.T) {
	b := newBreaker("一二三四五六七", 5)
	lines := b.lines()
	glyphs, _ := b.set(lines[len(lines)-1])
	if got := width(glyphs); got != 2*style.Cell {
		t.Errorf("the last line is %d long, want two cells", got)
	}
}

func width(glyphs []Glyph) style.Length {
	var w style.Length
	for _, g := range glyphs {
		w += g.Advance
	}
	return w
}

// forbidden are the rules as a reader knows them, apart from the classes that the breaker uses.
const (
	neverFirst = "，。、；：？！”’）》〉】·-–～/％%℃"
	neverLast  = "“‘（《〈【/￥"
)

// TestRandomParagraphs sets thousands of paragraphs made of real words and marks on full lines: no forbidden start or end, nothing
// torn, and every line but the last reaches the edge exactly.
func TestRandomParagraphs(t *testing.T) {
	words := []string{"巡察", "整改", "学校", "党委", "的", "了", "召开会议", "，", "，", "。", "、", "；", "：", "《方案》", "“青蓝工程”", "（试行）", "2023年", "155元", "93%", "1,234.50元", "4项", "A-1班", "——", "……", "·"}
	random := rand.New(rand.NewPCG(2023, 8))
	for range 3000 {
		var text strings.Builder
		for range 10 + random.IntN(60) {
			text.WriteString(words[random.IntN(len(words))])
		}
		b := newBreaker(text.String(), style.Columns)
		b.indent = style.Indent * style.Cell
		lines := b.lines()
		for i, s := range lines {
			line := []rune(b.text(s.from, s.to))
			glyphs, shift := b.set(s)
			if i == len(lines)-1 {
				break
			}
			next := b.atoms[s.to].r
			if strings.ContainsRune(neverFirst, next) && !strings.ContainsRune("，。、；：", line[len(line)-1]) {
				t.Errorf("a line starts with %q after %s", next, string(line))
			}
			if strings.ContainsRune(neverLast, line[len(line)-1]) {
				t.Errorf("a line ends with an opening mark: %s", string(line))
			}
			if last := line[len(line)-1]; unicode.IsDigit(last) && unicode.IsDigit(next) || last == '—' && next == '—' && b.atoms[s.to].tie == word {
				t.Errorf("%q and %q are torn apart: %s", last, next, string(line))
			}
			end := shift + width(glyphs)
			// The last mark takes half its width; its blank half may stand beyond the edge, its ink may not.
			if end != b.room(s.from) {
				t.Errorf("a line ends at %d of %d: %s", end, b.room(s.from), string(line))
			}
		}
	}
}

// checkLines holds a paragraph's lines to what must hold for any text: nothing lost, no rule broken where it could be kept,
// no line beyond the edge.
func checkLines(t *testing.T, b *breaker) {
	t.Helper()
	lines := b.lines()
	at := 0
	for n, s := range lines {
		if s.from != at || s.to <= s.from {
			t.Fatalf("line %d is atoms %d to %d, after %d", n, s.from, s.to, at)
		}
		at = s.to
		if s.to < len(b.atoms) && b.atoms[s.to].tie >= firm {
			for i := s.from + 1; i <= s.to; i++ {
				if b.atoms[i].tie < firm {
					t.Errorf("line %d %q breaks a rule before %q although it could end before %q", n, b.text(s.from, s.to), b.atoms[s.to].r, b.atoms[i].r)
					break
				}
			}
		}
		glyphs, shift := b.set(s)
		room := b.room(s.from)
		got := shift + width(glyphs)
		if got > room && s.to-s.from > 1 {
			t.Errorf("line %d %q is %d long, the room is %d", n, b.text(s.from, s.to), got, room)
		}
		for i, g := range glyphs {
			if g.Rune != b.atoms[s.from+i].r {
				t.Fatalf("line %d: glyph %d is %q, want %q", n, i, g.Rune, b.atoms[s.from+i].r)
			}
		}
	}
	if at != len(b.atoms) {
		t.Fatalf("the lines hold %d atoms of %d", at, len(b.atoms))
	}
	checkStretches(t, b, lines)
}

func FuzzLines(f *testing.F) {
	for _, s := range []string{
		"一是增强了改革应变能力，强化了担当意识；二是校党委及时召开党委会、中层领导干部会进行综合研判。",
		"《2022年息县二高学生资助管理工作实施方案》《息县二高建档立卡等四类学生免学费、住宿费方案》",
		"电子邮箱：xixian.ergao@163.com", "”“（《〈——……！？，、；：。", "12345678901234567890%", "a b  c 一 二", "𠮷𬭎一\u200d二\ufe0f",
		strings.Repeat("，", 60), strings.Repeat("（", 60), strings.Repeat("—", 7),
		// What has been found: spaces that hang, characters without a width, bytes that are no text, runes of private use.
		"\u00a0\xe4\xb8—— （— 2023（——2023—\u00a0—\u00a0\u00a0\xe4\xb8（ —2023 ———\u00a0——（ 2023—\xe4\xb8— （\xe4\xb8—\xe4\xb8 （", "\xff\xfe\ue000（\uf8ff）\U000f0000，\U0010ffff",
		"，@@\ufffe\ufffe@@\u00a0\ufffe@\u0301\u0301\u00a0，\ufffe\u00a0，@，@@@\ufffe，，\ufffe\u0301\ufffe\u0301@\u00a0\u00a0\u0301@\ufffe\u00a0\u00a0\ufffe\u0301\u0301\ufffe@\u00a0\u00a0\u00a0，\ufffe\u0301\u00a0\u0301\u0301",
		"\u00a0\u3000（\n）\n（\u3000）（（\n\ufeff\n\ufeff\ufeff\ufeff\u00a0\u00a0（（）\u3000\n（）\u00a0\n）\n\u00a0）（\u3000\ufeff\ufeff\ufeff\n（\u00a0\n\n\ufeff\u3000（）\ufeff）\u00a0\u3000（\u00a0\u3000\n\n）（\u3000（",
	} {
		f.Add(s, uint8(28))
		f.Add(s, uint8(8))
		f.Add(s, uint8(5))
		f.Add(s, uint8(3))
		f.Add(s, uint8(2))
	}
	f.Fuzz(func(t *testing.T, text string, cells uint8) {
		if cells < 2 || len(text) > 4000 {
			return
		}
		b := newBreaker(text, int(cells))
		if len(b.atoms) != len([]rune(text)) {
			t.Fatalf("%d atoms for %d runes", len(b.atoms), len([]rune(text)))
		}
		checkLines(t, b)
		b.indent = style.Cell
		checkLines(t, b)
	})
}

// TestMarksHaveTheRoomTheyGive looks at the faces themselves: a mark is squeezed only by blank that its glyph really has.
func TestMarksHaveTheRoomTheyGive(t *testing.T) {
	set := fonts.Bundled()
	for _, role := range []style.Role{style.FangSong, style.Kai, style.Hei} {
		for _, r := range "“‘（《〈【”’）》〉】，、；：。？！" {
			face, glyph, ok := set.Glyph(role, r)
			if !ok {
				t.Errorf("%v has no %q", role, r)
				continue
			}
			b := newBreaker(string(r), 28)
			tr := b.trimmer(0, 1)
			var give trim
			for _, step := range []squeezeStep{brackets, pauses, stops} {
				g := step(tr, 0)
				give.left, give.right = give.left+g.left, give.right+g.right
			}
			left, _, right, _, _ := face.Box(glyph)
			upem := style.Length(face.UnitsPerEm())
			// A tenth of the em may be shaved of a mark's side bearing in its neighbour's favour.
			const tolerance = style.Cell / 10
			if style.Length(left)*style.Cell/upem < give.left-tolerance {
				t.Errorf("%v %q gives %d at its left but its ink starts at %d thousandths", role, r, give.left, left)
			}
			if style.Cell-style.Length(right)*style.Cell/upem < give.right-tolerance {
				t.Errorf("%v %q gives %d at its right but its ink ends at %d thousandths", role, r, give.right, right)
			}
		}
	}
}

func TestClasses(t *testing.T) {
	for _, r := range "，。、；：？！”’）》〉】·-～/%℃" {
		if classOf(r).startsLine() {
			t.Errorf("%q may start a line", r)
		}
	}
	for _, r := range "“‘（《〈【/￥$" {
		if classOf(r).endsLine() {
			t.Errorf("%q may end a line", r)
		}
	}
	for _, r := range "中a1々" {
		if r != '々' && !classOf(r).startsLine() || !classOf(r).endsLine() {
			t.Errorf("%q is held back", r)
		}
	}
	// What the DOCX forbids Word is what the classes forbid, but for spaces, which hang.
	for r, c := range classes {
		if c != space && c.startsLine() == strings.ContainsRune(style.NeverFirst, r) {
			t.Errorf("%q: the layout and style.NeverFirst disagree", r)
		}
		if c.endsLine() == strings.ContainsRune(style.NeverLast, r) {
			t.Errorf("%q: the layout and style.NeverLast disagree", r)
		}
	}
	if !slices.Contains([]class{dash}, classOf('—')) || classOf('…') != dots {
		t.Error("— or … has lost its class")
	}
}
