package compose

import (
	"strconv"
	"strings"
	"unicode"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// reader reads a filled template into a document: each line is a paragraph.
type reader struct {
	file     string
	doc      *document.Document
	kind     *ledger.Inspection
	gaps     []gap
	findings finding.List
	// The rest is where the template is: in a form, in an attachment (0 for none), on turned pages. newPage says that what comes next begins a page,
	// filled that something stands before it. at and word name the line that is read, where it is one of forms.
	form            *form
	attachment      int
	turned, newPage bool
	filled          bool
	at, word        string
}

// lineMeaning is what an @word says that its line is.
type lineMeaning struct {
	kind  document.Kind
	level int
	// eachBody: a value of several bodies' names makes a part for each. joined: all lines of the word make one part.
	eachBody, joined bool
}

var paragraphLine = lineMeaning{kind: document.Paragraph}

func headingLine(level int) lineMeaning { return lineMeaning{kind: document.Heading, level: level} }

// lineWords is the table of @words; a line without one is a paragraph.
var lineWords = map[string]lineMeaning{
	"一级": headingLine(1), "二级": headingLine(2), "三级": headingLine(3), "四级": headingLine(4),
	"正文": paragraphLine,
	"标题": {kind: document.Title, joined: true},
	"表题": {kind: document.Caption},
	"联系": {kind: document.Contact},
	"落款": {kind: document.Issuer, eachBody: true},
	"日期": {kind: document.Date, joined: true},
}

// put adds a line to the document.
func (r *reader) put(p lineMeaning, runs []document.Run) {
	if p.joined {
		if part := r.doc.Part(p.kind); part != nil {
			part.Runs = append(part.Runs, runs...)
			return
		}
	}
	part := document.Part{Kind: p.kind, Level: p.level, Runs: runs}
	switch p.kind {
	case document.Heading, document.Paragraph, document.Caption:
		r.place(&part)
	case document.Title:
		r.filled = r.filled || r.attachment == 0
	}
	r.doc.Add(part)
}

// line reads one line. An empty line is skipped.
func (r *reader) line(line string) {
	line = strings.TrimSpace(line)
	if line == "" {
		return
	}
	meaning := paragraphLine
	if rest, ok := cutAt(line); ok {
		word, at, text := cutWord(rest)
		if f, ok := formWords[word]; ok {
			r.formLine(f, word, at, text)
			return
		}
		m, known := lineWords[word]
		if !known {
			r.findings = append(r.findings, unknownWord(r.file, "模板", word)) // one that an {{if}} put at a line's head
			return
		}
		meaning, line = m, text
	}
	r.endForm()
	for _, part := range bodyLines(line, meaning.eachBody) {
		if runs := r.runs(part); len(runs) > 0 {
			r.put(meaning, runs)
		}
	}
}

// runs reads a line's runs, and notes what is missing.
func (r *reader) runs(line string) []document.Run {
	runs := readRuns(line)
	for i := range runs {
		if run := &runs[i]; run.Missing {
			at := ledger.Field{Sheet: run.Origin.Sheet, Cell: run.Origin.Cell}
			r.gaps = append(r.gaps, gap{run.Origin.Value, at, run.Origin.Line})
			run.Origin.Value = gapLabel(r.kind, run.Origin.Value)
			run.Text = "【待填：" + run.Origin.Value + "】"
		}
	}
	return runs
}

// cutWord divides a line behind its @ into the word and the text. at is the template's line that the word is in, where the checker has noted it.
func cutWord(rest string) (word string, at int, text string) {
	word = rest
	if i := strings.IndexFunc(rest, unicode.IsSpace); i >= 0 {
		word, text = rest[:i], rest[i:]
	}
	if i := strings.IndexByte(word, lineStart); i >= 0 {
		number, more, _ := strings.Cut(rest[i+1:], string(originEnd))
		at, _ = strconv.Atoi(number)
		word, text = rest[:i], more
	}
	return word, at, strings.TrimSpace(text)
}

// bodyLines divides a line between the names of bodies, or joins them with 、.
func bodyLines(line string, divide bool) []string {
	if strings.IndexByte(line, bodyEnd) < 0 {
		return []string{line}
	}
	if !divide {
		return []string{strings.ReplaceAll(line, string(bodyEnd), "、")}
	}
	lines := strings.Split(line, string(bodyEnd))
	for i, above := range lines[:len(lines)-1] { // each name becomes data of its own, with the same origin
		origin := above[strings.LastIndexByte(above, dataStart) : strings.LastIndexByte(above, byte(originEnd))+1]
		lines[i] += string(dataEnd)
		lines[i+1] = origin + lines[i+1]
	}
	return lines
}

// cutAt cuts off the @ that a line begins with, in either width: Chinese keyboards type both.
func cutAt(line string) (rest string, ok bool) {
	if rest, ok := strings.CutPrefix(line, "＠"); ok {
		return rest, true
	}
	return strings.CutPrefix(line, "@")
}

// unknownWord is the finding for an unknown @word; where says in which line it is.
func unknownWord(file, where, word string) finding.Finding {
	word = oneLine(word)
	if rs := []rune(word); len(rs) > 12 {
		word = string(rs[:12])
	}
	return finding.TemplateWord.At(finding.Where{File: file, Excerpt: "@" + word}, finding.Values{"where": where, "word": word})
}

// gap is one missing value, the cell of the list's entry that lacks it, if there is one, and the template's line that prints it.
type gap struct {
	name string
	at   ledger.Field
	line int
}

// readRuns splits a line into runs: the template's ** begins and ends 黑体; data and gaps are between control characters.
func readRuns(line string) (runs []document.Run) {
	label := false
	add := func(text string, origin document.Origin) {
		if text == "" {
			return
		}
		if n := len(runs); n > 0 && !runs[n-1].Missing && runs[n-1].Label == label && runs[n-1].Origin == origin {
			runs[n-1].Text += text
			return
		}
		runs = append(runs, document.Run{Text: text, Label: label, Origin: origin})
	}
	for line != "" {
		i := strings.IndexAny(line, "*"+string(dataStart)+string(gapStart))
		if i < 0 {
			add(line, document.Origin{})
			break
		}
		add(line[:i], document.Origin{})
		line = line[i:]
		switch line[0] {
		case dataStart, gapStart:
			marked, rest, _ := strings.Cut(line[1:], string(dataEnd))
			origin, text := cutOrigin(marked)
			if line[0] == gapStart {
				runs = append(runs, document.Run{Text: "【待填：" + origin.Value + "】", Label: label, Missing: true, Origin: origin})
			} else {
				add(text, origin)
			}
			line = rest
		default:
			if rest, ok := strings.CutPrefix(line, "**"); ok {
				label = !label
				line = rest
			} else {
				add("*", document.Origin{})
				line = line[1:]
			}
		}
	}
	return runs
}

// finish takes the line breaks that are asked for out of the title's text and out of the names of forms. A notice without a title gets an empty
// one; a paper that is nothing but forms has the name of the first.
func (r *reader) finish() {
	r.endForm()
	if r.doc.Part(document.Title) == nil && r.doc.Part(document.Caption) == nil {
		r.doc.Add(document.Part{Kind: document.Title})
	}
	if r.doc.Part(document.Title) != nil {
		r.turnTitle()
	}
	for i := range r.doc.Parts {
		if p := &r.doc.Parts[i]; p.Kind == document.Title || p.Kind == document.Caption {
			takeBreaks(p)
		}
	}
}

// takeBreaks takes the line breaks that are asked for (| in 标题) out of a part's text.
func takeBreaks(title *document.Part) {
	at := 0
	for i := range title.Runs {
		var b strings.Builder
		for _, c := range title.Runs[i].Text {
			if c == '|' || c == '｜' {
				if at > 0 {
					title.Breaks = append(title.Breaks, at)
				}
				continue
			}
			b.WriteRune(c)
			at++
		}
		title.Runs[i].Text = b.String()
	}
}
