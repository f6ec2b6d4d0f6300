package manuscript

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
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

// isTable reports a text that holds a ledger: one of its first lines has the names of three columns or more, and one of them speaks of 问题.
func isTable(data []byte) bool {
	text, ok := decode(data[:min(len(data), maxFile)])
	if !ok {
		return false
	}
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		if n++; n > 5 {
			return false
		}
		for _, mark := range []string{"\t", ",", ";"} {
			if strings.Count(line, mark) >= 2 && strings.Contains(line, "问题") && !strings.ContainsAny(line, "。；") && namesColumns(strings.Split(line, mark)) {
				return true
			}
		}
	}
	return false
}

var (
	// prosePiece is what no column is called: prose with half-width commas has it between them.
	prosePiece  = pattern.New(`\d\s*\p{Han}|[《》“”！？]|[，：]\s*\S`)
	longestName = 20 // a column's name, with a remark in brackets, in characters
)

func namesColumns(pieces []string) bool {
	return !slices.ContainsFunc(pieces, func(s string) bool {
		return utf8.RuneCountInString(s) > longestName || prosePiece.MatchString(s)
	})
}
