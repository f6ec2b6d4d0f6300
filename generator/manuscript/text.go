package manuscript

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

// readText makes a paragraph of every line, blank ones too.
func readText(data []byte) (*Manuscript, *finding.Kind) {
	text, encode, ok := decode(data)
	if !ok {
		return nil, finding.TextFileEncoding
	}
	plain := &plainText{text, encode}
	if strings.ContainsRune(text, 0) {
		return nil, finding.TextFileUnknown
	}
	text = lineEnds.Replace(text)
	if strings.TrimSpace(text) == "" {
		return nil, finding.TextFileEmpty
	}
	m := &Manuscript{plain: plain}
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		m.Paragraphs = append(m.Paragraphs, Paragraph{Text: line})
	}
	return m, nil
}

// lineEnds makes one kind of all line ends.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")

// decode decodes a text: by its byte order mark; else as UTF-8, if it is valid; else as GB 18030, in which 记事本 saves. ok is false for bytes that are
// neither. encode writes such a text again.
func decode(data []byte) (text string, encode func(string) ([]byte, error), ok bool) {
	var how encoding.Encoding = simplifiedchinese.GB18030
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		how = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		how = unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) && utf8.Valid(data):
		how = unicode.UTF8BOM
	case utf8.Valid(data):
		how = unicode.UTF8
	}
	out, err := how.NewDecoder().Bytes(data)
	encode = func(s string) ([]byte, error) { return how.NewEncoder().Bytes([]byte(s)) }
	return string(out), encode, err == nil && !bytes.ContainsRune(out, utf8.RuneError)
}

// DecodeText decodes a text in any of these encodings; ok is false for bytes in none of them.
func DecodeText(data []byte) (text string, ok bool) {
	text, _, ok = decode(data)
	return text, ok
}

// isTable reports a text that holds a ledger: one of its first lines has the names of three columns or more, and one of them speaks of 问题.
func isTable(data []byte) bool {
	text, _, ok := decode(data[:min(len(data), maxFile)])
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
