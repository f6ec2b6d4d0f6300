package layout

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/style"
)

func TestStretches(t *testing.T) {
	han := strings.Repeat("一二三四五六七八九十", 3) // 30 characters: two more than a line
	for _, tt := range []struct {
		name, text string
		// want is the first line's own tracking against that of all text: "" none, "tighter", "looser".
		want string
	}{
		{"plain characters", han, ""},
		{"a pause hangs everywhere", han[:28*3] + "，" + han, ""},
		{"a closing mark hangs in Word only", han[:28*3] + "》" + han, "tighter"},
		{"nor does every processor hang a mark behind a number", han[:27*3] + "80，" + han, "tighter"},
		{"a lone last character is taken down", han[:29*3], "looser"},
		{"two last characters need nothing", han[:30*3], ""},
		{"a number is torn by none", han[:27*3] + "2023" + han, ""},
		{"a number is kept with its unit by us alone", han[:25*3] + "1234万元" + han, "looser"},
		{"…… may be torn", han[:27*3] + "……" + han, "looser"},
		{"a single — may start a line", han[:26*3] + "2022—2023年" + han, "looser"},
		{"% may start a line", han[:26*3] + "1234%" + han, "looser"},
		{"an opening mark ends no line", han[:27*3] + "《" + han, ""},
		{"nor does one mark start it behind another", han[:26*3] + "“（" + han, ""},
		{"a lone - may end a line", han[:25*3] + "0376-5951720" + han, "looser"},
		{"LibreOffice leaves eight numbers no room", "1日2日3日4日5日6日7日8日" + han + han, "tighter"},
		{"a line left ragged by a long address needs none", "办理结果在网站公布（https://www.example.edu.cn/party/rectification/2023.html）", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := newBreaker(tt.text, style.Columns)
			lines := b.lines()
			got := ""
			for _, s := range b.stretches(lines, document.Place{Part: 7}) {
				if s.Place != (document.Place{Part: 7}) {
					t.Errorf("the stretch is of %v", s.Place)
				}
				if s.From > 0 {
					continue
				}
				if s.To != lines[0].to {
					t.Errorf("the stretch is %d to %d, the line ends at %d", s.From, s.To, lines[0].to)
				}
				got = "looser"
				if s.Tracking < style.Tracking {
					got = "tighter"
				}
			}
			if got != tt.want {
				t.Errorf("%q is the first line: got %q, want %q", b.text(0, lines[0].to), got, tt.want)
			}
		})
	}
}

// checkStretches checks that a line with its tracking is full where it ends, or in the number behind it, in LibreOffice and Word with our faces.
func checkStretches(t *testing.T, b *breaker, lines []span) {
	t.Helper()
	next := b.spacing
	trackings := map[int]style.Length{}
	list := b.stretches(lines, document.Place{})
	if !slices.IsSortedFunc(list, func(x, y Stretch) int { return x.From - y.From }) {
		t.Errorf("the stretches are out of order: %v", list)
	}
	for _, s := range list {
		trackings[s.From] = s.Tracking
	}
	for _, s := range slices.Backward(lines) {
		tracking, tracked := trackings[s.from]
		switch {
		case tracked:
			ours := processors[1:3]
			if least, most := b.bounds(s, next, safety/6, ours); least > most { // marks that Word alone closes
				ours = ours[:1]
			}
			for _, p := range ours {
				if at := b.fullWith(p, s, tracking, next); !b.endsAt(at, s.to) {
					t.Errorf("with %d line %q is full at %d, want %d", tracking, b.text(s.from, s.to), at, s.to)
				}
			}
		default:
			tracking = b.spacing
		}
		next = tracking
	}
}

// fullWith is fullAt with a tracking for the line and another one, next, for what follows.
func (b *breaker) fullWith(p processor, s span, tracking, next style.Length) int {
	var width style.Length
	for i := s.from; i < len(b.atoms); i++ {
		var one extent
		one.add(b, p, s.from, i)
		spacing := tracking
		if i >= s.to {
			spacing = next
		}
		width += one.width + one.tracked*spacing
		if width > b.processorRoom(s.from) && b.atoms[i].class != space {
			return i
		}
	}
	return len(b.atoms)
}

// TestStretchesAreFew: nearly all lines of a text end alike by themselves, and those that do not are tracked.
func TestStretchesAreFew(t *testing.T) {
	words := []string{"巡察", "整改", "学校", "党委", "的", "了", "召开会议", "工作", "落实", "，", "，", "。", "、", "；", "《方案》", "“青蓝工程”", "2023年", "4项"}
	const neighbours = "，。、；《“"
	random := rand.New(rand.NewPCG(2023, 9))
	total, tracked, left := 0, 0, 0
	for range 500 {
		var text strings.Builder
		before := ""
		for range 20 + random.IntN(80) {
			word := words[random.IntN(len(words))]
			if strings.ContainsAny(word, neighbours) && strings.ContainsAny(before, neighbours) && random.IntN(8) > 0 { // as rare as in prose
				word = words[0]
			}
			text.WriteString(word)
			before = word
		}
		b := newBreaker(text.String(), style.Columns)
		b.indent = style.Indent * style.Cell
		lines := b.lines()
		stretches := b.stretches(lines, document.Place{})
		total, tracked = total+len(lines), tracked+len(stretches)
		checkStretches(t, b, lines)
		for _, s := range lines {
			alike := b.endsAlike(s, style.Tracking)
			if !alike && !slices.ContainsFunc(stretches, func(x Stretch) bool { return x.From == s.from }) {
				left++
			}
		}
	}
	if tracked == 0 || tracked > total/4 || left > 0 {
		t.Errorf("%d lines, %d tracked, %d left to chance", total, tracked, left)
	}
}
