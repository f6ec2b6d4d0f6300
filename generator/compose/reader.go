package compose

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/document"
	"gongshi/generator/finding"
)

// reader reads a filled template, a line a paragraph, into a document.
type reader struct {
	file     string
	doc      *document.Document
	heading  string
	gaps     []gap
	findings finding.List
}

// place is what a line's @word says it is.
type place struct {
	level int
	put   func(d *document.Document, b document.Block)
}

var body = place{put: func(d *document.Document, b document.Block) { d.Blocks = append(d.Blocks, b) }}

func heading(level int) place { return place{level: level, put: body.put} }

// places is the table of @words.
var places = map[string]place{
	"一级": heading(1), "二级": heading(2), "三级": heading(3), "四级": heading(4),
	"正文": body,
	"标题": {put: func(d *document.Document, b document.Block) { d.Title.Runs = append(d.Title.Runs, b.Runs...) }},
	"联系": {put: func(d *document.Document, b document.Block) { d.Contacts = append(d.Contacts, b) }},
	"落款": {put: func(d *document.Document, b document.Block) { d.Signature = append(d.Signature, b.Runs...) }},
	"日期": {put: func(d *document.Document, b document.Block) { d.Date = append(d.Date, b.Runs...) }},
}

// line reads one line. A line without text is none.
func (r *reader) line(line string) {
	line = strings.TrimSpace(line)
	where := body
	if rest, ok := strings.CutPrefix(line, "@"); ok {
		word, text, _ := strings.Cut(rest, " ")
		p, known := places[word]
		if !known {
			r.unknownWord(word)
			return
		}
		where, line = p, strings.TrimSpace(text)
	}
	runs, gaps, data := readRuns(line)
	if len(runs) == 0 {
		return
	}
	if where.level > 0 {
		r.heading = data
	}
	for _, name := range gaps {
		r.gaps = append(r.gaps, gap{name: name, under: r.heading})
	}
	where.put(r.doc, document.Block{Level: where.level, Runs: runs})
}

func (r *reader) unknownWord(word string) {
	word = strings.Map(func(c rune) rune {
		if c < ' ' {
			return -1
		}
		return c
	}, word)
	if n := 12; utf8.RuneCountInString(word) > n {
		word = string([]rune(word)[:n])
	}
	r.findings = append(r.findings, finding.Finding{
		Severity: finding.Error, Code: "template.word.unknown", File: r.file, Excerpt: "@" + word,
		Text: "模板里有不认识的段落记号“@" + word + "”",
		Hint: "可用的记号：@标题 @一级 @二级 @三级 @四级 @正文 @联系 @落款 @日期，后面空一格",
	})
}

// readRuns splits a line at its marks: ** begins and ends 黑体 where the template wrote it, data and gaps are between control
// characters. data is the last value that the line prints: a heading's own words, without the ordinal or the label before them.
func readRuns(line string) (runs []document.Run, gaps []string, data string) {
	label := false
	add := func(text string, missing bool) {
		if text == "" {
			return
		}
		if n := len(runs); n > 0 && !missing && !runs[n-1].Missing && runs[n-1].Label == label {
			runs[n-1].Text += text
			return
		}
		runs = append(runs, document.Run{Text: text, Label: label, Missing: missing})
	}
	for line != "" {
		i := strings.IndexAny(line, "*"+string(dataStart)+string(gapStart))
		if i < 0 {
			add(line, false)
			break
		}
		add(line[:i], false)
		line = line[i:]
		switch line[0] {
		case dataStart, gapStart:
			text, rest, _ := strings.Cut(line[1:], string(dataEnd))
			if line[0] == gapStart {
				gaps = append(gaps, text)
				add("【待填："+text+"】", true)
			} else {
				data = text
				add(text, false)
			}
			line = rest
		default:
			if rest, ok := strings.CutPrefix(line, "**"); ok {
				label = !label
				line = rest
			} else {
				add("*", false)
				line = line[1:]
			}
		}
	}
	return runs, gaps, data
}

// finish takes the wished line breaks (| in 标题) out of the title's text.
func (r *reader) finish() {
	at := 0
	var runs []document.Run
	for _, run := range r.doc.Title.Runs {
		var b strings.Builder
		for _, c := range run.Text {
			if c == '|' || c == '｜' {
				if at > 0 {
					r.doc.Title.Breaks = append(r.doc.Title.Breaks, at)
				}
				continue
			}
			b.WriteRune(c)
			at++
		}
		run.Text = b.String()
		runs = append(runs, run)
	}
	r.doc.Title.Runs = runs
}
