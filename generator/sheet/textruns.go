package sheet

import "strings"

// textRuns gathers a text piece by piece, in stretches of one look. Pieces of the same look become one run without copying what is there already.
type textRuns struct {
	rich richText
	// open is the text of the last run.
	open []byte
	size int
}

// maxCellText bounds the text of one cell; spreadsheets take 32,767 characters.
const maxCellText = 1 << 20

// put adds a piece.
func (t *textRuns) put(text string, look run) {
	if text == "" || t.size > maxCellText {
		return
	}
	t.size += len(text)
	look.text = ""
	if n := len(t.rich.runs); n == 0 || !t.rich.runs[n-1].sameLook(look) {
		t.close()
		t.rich.runs = append(t.rich.runs, look)
	}
	t.open = append(t.open, text...)
}

// close gives the last run its text.
func (t *textRuns) close() {
	if n := len(t.rich.runs); n > 0 && len(t.open) > 0 {
		t.rich.runs[n-1].text += literal(string(t.open))
		t.open = t.open[:0]
	}
}

// text is all that was gathered.
func (t *textRuns) text() *richText {
	t.close()
	return &t.rich
}

// isEmpty reports that nothing was gathered.
func (t *textRuns) isEmpty() bool { return len(t.rich.runs) == 0 }

// lastLook is that of the text before, so that a line end divides no stretch.
func (t *textRuns) lastLook() run {
	if n := len(t.rich.runs); n > 0 {
		last := t.rich.runs[n-1]
		last.text = ""
		return last
	}
	return run{}
}

// visible is the text without what is struck out or hidden.
func (t *textRuns) visible() string {
	var b strings.Builder
	for _, r := range t.text().runs {
		if !r.struck && !r.hidden {
			b.WriteString(unescape(r.text))
		}
	}
	return b.String()
}

// sameLook reports runs that differ in nothing but their texts.
func (r run) sameLook(s run) bool {
	if (r.colour == nil) != (s.colour == nil) || r.colour != nil && *r.colour != *s.colour {
		return false
	}
	return r.struck == s.struck && r.hidden == s.hidden && r.ownFont == s.ownFont && r.symbols == nil && s.symbols == nil
}
