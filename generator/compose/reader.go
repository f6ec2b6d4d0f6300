package compose

import (
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

// place is what a line's @word says it is. bodies says that a value of several bodies' names makes several of it, joined that all its lines
// are one part.
type place struct {
	kind           document.Kind
	level          int
	bodies, joined bool
}

var body = place{kind: document.Paragraph}

func heading(level int) place { return place{kind: document.Heading, level: level} }

// places is the table of @words.
var places = map[string]place{
	"一级": heading(1), "二级": heading(2), "三级": heading(3), "四级": heading(4),
	"正文": body,
	"标题": {kind: document.Title, joined: true},
	"联系": {kind: document.Contact},
	"落款": {kind: document.Issuer, bodies: true},
	"日期": {kind: document.Date, joined: true},
}

// put adds a line's runs to the document.
func (p place) put(d *document.Document, runs []document.Run) {
	if p.joined {
		if part := d.Part(p.kind); part != nil {
			part.Runs = append(part.Runs, runs...)
			return
		}
	}
	d.Add(document.Part{Kind: p.kind, Level: p.level, Runs: runs})
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
		runs := readRuns(part)
		if len(runs) == 0 {
			continue
		}
		for i := range runs {
			if run := &runs[i]; run.Missing {
				at := ledger.Field{Sheet: run.Origin.Sheet, Cell: run.Origin.Cell}
				r.gaps = append(r.gaps, gap{run.Origin.Value, at, run.Origin.Line})
			}
		}
		where.put(r.doc, runs)
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
	for i, above := range lines[:len(lines)-1] { // each name is data by itself, of one origin
		origin := above[strings.LastIndexByte(above, dataStart) : strings.LastIndexByte(above, byte(originEnd))+1]
		lines[i] += string(dataEnd)
		lines[i+1] = origin + lines[i+1]
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
func readRuns(line string) (runs []document.Run) {
	label := false
	add := func(text string, from document.Origin) {
		if text == "" {
			return
		}
		if n := len(runs); n > 0 && !runs[n-1].Missing && runs[n-1].Label == label && runs[n-1].Origin == from {
			runs[n-1].Text += text
			return
		}
		runs = append(runs, document.Run{Text: text, Label: label, Origin: from})
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
			from, text := cutOrigin(marked)
			if line[0] == gapStart {
				runs = append(runs, document.Run{Text: "【待填：" + from.Value + "】", Label: label, Missing: true, Origin: from})
			} else {
				add(text, from)
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

// finish takes the wished line breaks (| in 标题) out of the title's text. A notice has a title, be it an empty one.
func (r *reader) finish() {
	if r.doc.Part(document.Title) == nil {
		r.doc.Add(document.Part{Kind: document.Title})
	}
	title := r.doc.Part(document.Title)
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
