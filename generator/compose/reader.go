package compose

import (
	"strconv"
	"strings"
	"unicode"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// reader reads a filled template, a line a paragraph, into a document.
type reader struct {
	file     string
	doc      *document.Document
	gaps     []gap
	findings finding.List
}

// place is what a line's @word says it is. bodies says that a value of several bodies' names makes several of it.
type place struct {
	level  int
	bodies bool
	put    func(d *document.Document, b document.Block)
}

var body = place{put: func(d *document.Document, b document.Block) { d.Blocks = append(d.Blocks, b) }}

func heading(level int) place { return place{level: level, put: body.put} }

// places is the table of @words.
var places = map[string]place{
	"一级": heading(1), "二级": heading(2), "三级": heading(3), "四级": heading(4),
	"正文": body,
	"标题": {put: func(d *document.Document, b document.Block) { d.Title.Runs = append(d.Title.Runs, b.Runs...) }},
	"联系": {put: func(d *document.Document, b document.Block) { d.Contacts = append(d.Contacts, b) }},
	"落款": {bodies: true, put: func(d *document.Document, b document.Block) { d.Signature = append(d.Signature, b.Runs) }},
	"日期": {put: func(d *document.Document, b document.Block) { d.Date = append(d.Date, b.Runs...) }},
}

// line reads one line. A line without text is none.
func (r *reader) line(line string) {
	line = strings.TrimSpace(line)
	where := body
	if rest, ok := cutAt(line); ok {
		word, text := rest, ""
		if i := strings.IndexFunc(rest, unicode.IsSpace); i >= 0 {
			word, text = rest[:i], rest[i:]
		}
		p, known := places[word]
		if !known {
			r.findings = append(r.findings, unknownWord(r.file, "模板", word)) // one that an {{if}} put at a line's head
			return
		}
		where, line = p, strings.TrimSpace(text)
	}
	for _, part := range bodyLines(line, where.bodies) {
		runs, gaps := readRuns(part)
		if len(runs) == 0 {
			continue
		}
		r.gaps = append(r.gaps, gaps...)
		where.put(r.doc, document.Block{Level: where.level, Runs: runs})
	}
}

// bodyLines divides a line between the names of bodies, or reads them out in one.
func bodyLines(line string, divide bool) []string {
	if strings.IndexByte(line, bodyEnd) < 0 {
		return []string{line}
	}
	if !divide {
		return []string{strings.ReplaceAll(line, string(bodyEnd), "、")}
	}
	lines := strings.Split(line, string(bodyEnd))
	for i := range lines[1:] { // each name is data by itself
		lines[i] += string(dataEnd)
		lines[i+1] = string(dataStart) + lines[i+1]
	}
	return lines
}

// cutAt cuts the @ off a line that begins with one, in either width: Chinese keyboards type both.
func cutAt(line string) (rest string, ok bool) {
	if rest, ok := strings.CutPrefix(line, "＠"); ok {
		return rest, true
	}
	return strings.CutPrefix(line, "@")
}

// unknownWord reports an @word that is none; where says in which line.
func unknownWord(file, where, word string) finding.Finding {
	word = oneLine(word)
	if rs := []rune(word); len(rs) > 12 {
		word = string(rs[:12])
	}
	return finding.TemplateWord.At(finding.Where{File: file, Excerpt: "@" + word}, finding.Values{"where": where, "word": word})
}

// gap is one value that was missing, the cell of the list's entry that lacks it, if there is one, and the template's line that wants it.
type gap struct {
	name string
	at   ledger.Field
	line int
}

// readRuns splits a line at its marks: ** begins and ends 黑体 where the template wrote it, data and gaps are between control characters.
func readRuns(line string) (runs []document.Run, gaps []gap) {
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
				parts := strings.Split(text, string(gapCell))
				line, _ := strconv.Atoi(parts[3])
				gaps = append(gaps, gap{parts[0], ledger.Field{Sheet: parts[1], Cell: parts[2]}, line})
				add("【待填："+parts[0]+"】", true)
			} else {
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
	return runs, gaps
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
