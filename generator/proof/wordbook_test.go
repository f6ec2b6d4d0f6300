package proof

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/ledger"
)

// TestParseWords: each way to write a line, and the lines that are not understood.
func TestParseWords(t *testing.T) {
	for text, want := range map[string]string{
		"接受 按装桥":      "[按装桥] []",
		"接受：按装桥 # 地名": "[按装桥] []",
		"接受\t「按装桥」":   "[按装桥] []",
		"按装桥":         "[按装桥] []",
		"接受度":         "[接受度] []",
		"甲 → 乙\r\n“丙”=>‘丁’\r戊->己": "[] [{甲 乙} {丙 丁} {戊 己}]",
		"# 注\n\n  ＃ 注":            "[] []",
		"C#语言 → C语言":              "[] [{C#语言 C语言}]",
		"甲 乙":                     "[] [] 1",
		"甲→":                      "[] [] 1",
		"→乙":                      "[] [] 1",
		"\n甲→甲\n":                 "[] [] 2",
		"甲→乙→丙":                   "[] [] 1",
		"接受 ":                     "[] [] 1",
		strings.Repeat("长", 61):   "[] [] 1",
	} {
		book, bad := ParseWords(text)
		got := fmt.Sprint(book.Accepted, " ", book.Wanted)
		for _, b := range bad {
			got += fmt.Sprint(" ", b.Line)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestIgnoredWords: words stand in quotation marks among the codes; codes in quotation marks stay codes.
func TestIgnoredWords(t *testing.T) {
	for text, want := range map[string]string{
		"proof.word.typo":     "[proof.word.typo] []",
		"word.typo、‘某某词’":     "[word.typo] [某某词]",
		"“word.typo、‘某某词’”":   "[word.typo] [某某词]",
		"“word.typo”，“punct”": "[word.typo punct] []",
		"「截止目前」punct“按装”":     "[punct] [截止目前 按装]",
		"“没有完的":               "[] []",
		"word.typo（原文如此）":     "[word.typo] []",
	} {
		codes, accepted, findings := Ignored(ledger.Info{IgnoreItem: {Field: ledger.Field{Text: text}}})
		var words []string
		if accepted != nil {
			words = accepted.Accepted
		}
		if got := fmt.Sprint(codes, " ", words); got != want || len(findings) > 0 {
			t.Errorf("%q: %s, want %s; %v", text, got, want, findings)
		}
	}
}

// TestAccepted: a hit is silent where it lies within an accepted word, or is it; not where it goes beyond.
func TestAccepted(t *testing.T) {
	text := func() *Text { return fromLines([]string{"截止目前,已经按装好。"}) }
	for words, want := range map[string]int{"": 3, "截止": 2, "截止目前": 2, "止目": 3, "截止目前,已": 1, "按装\n截止": 1, "好": 3} {
		book, _ := ParseWords(words)
		if got := len(Check(text(), nil, Options{Words: book})); got != want {
			t.Errorf("%q: %d hits, want %d", words, got, want)
		}
	}
}

// FuzzWords: no file of words makes the proofreader panic, and what it says lies in the text.
func FuzzWords(f *testing.F) {
	f.Add("接受 甲\n乙→丙", "甲乙,乙。")
	f.Add("“→”\n->\n=>x\n#", "→x")
	f.Fuzz(func(t *testing.T, words, line string) {
		book, _ := ParseWords(words)
		text := fromLines([]string{line})
		for _, h := range Check(text, nil, Options{Words: book}) {
			if h.From < 0 || h.From >= h.To || h.To > len(text.Paragraphs[h.Paragraph].runes) {
				t.Fatalf("%+v", h)
			}
		}
	})
}
