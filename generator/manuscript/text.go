package manuscript

import (
	"bytes"
	"gongshi/generator/finding"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// readText makes a paragraph of every line, blank ones too.
func readText(data []byte) (*Manuscript, *finding.Kind) {
	text, ok := decode(data)
	if !ok {
		return nil, finding.TextFileEncoding
	}
	if strings.ContainsRune(text, 0) {
		return nil, finding.TextFileUnknown
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
	if strings.TrimSpace(text) == "" {
		return nil, finding.TextFileEmpty
	}
	m := new(Manuscript)
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		m.Paragraphs = append(m.Paragraphs, Paragraph{Text: line})
	}
	return m, nil
}

// decode decodes a text: by its byte order mark; else as UTF-8, if it is valid; else as GB 18030, in which 记事本 saves. ok is false for bytes that are
// neither.
func decode(data []byte) (text string, ok bool) {
	decoder := simplifiedchinese.GB18030.NewDecoder()
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		decoder = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
	case utf8.Valid(data):
		decoder = unicode.UTF8BOM.NewDecoder()
	}
	out, err := decoder.Bytes(data)
	return string(out), err == nil && !bytes.ContainsRune(out, utf8.RuneError)
}

// isTable reports a text that holds a ledger: one of its first lines is the head of a table with three columns or more, one of them about 问题, or most of
// them have as many columns.
func isTable(data []byte) bool {
	text, ok := decode(data[:min(len(data), maxFile)])
	if !ok {
		return false
	}
	first := strings.SplitN(text, "\n", linesOfTable+1)
	first = first[:min(len(first), linesOfTable)]
	for _, mark := range []string{"\t", ",", ";"} {
		rows := map[int]int{} // how many lines have so many marks
		spoken := false
		for _, line := range first {
			n := strings.Count(line, mark)
			if n < 2 {
				continue
			}
			if !strings.ContainsAny(line, "。；") && isHeader(strings.Split(strings.TrimSpace(line), mark)) {
				return true
			}
			rows[n]++
			if spoken = spoken || strings.Contains(line, "问题"); spoken && rows[n] > 2 {
				return true
			}
		}
	}
	return false
}

// linesOfTable is how many lines tell whether a text is a table.
const linesOfTable = 5

// The lengths, in characters, that the name of a column has at most: one about 问题, and any.
const longestProblemColumn, longestColumn = 14, 40

// isHeader reports the names of columns, one of them about 问题. Prose with half-width commas has longer clauses, numbers and sums in them.
func isHeader(cells []string) bool {
	found := false
	for _, cell := range cells {
		n := utf8.RuneCountInString(cell)
		if n > longestColumn {
			return false
		}
		if strings.Contains(cell, "问题") {
			if n > longestProblemColumn || strings.ContainsAny(cell, "0123456789") {
				return false
			}
			found = true
		}
	}
	return found
}
