package sheet

import (
	"bytes"
	"encoding/csv"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// isTextTable reports a text whose name says that it holds a table: a web page or a log is text, too.
func isTextTable(f *file) bool {
	switch strings.ToLower(filepath.Ext(f.name)) {
	case ".csv", ".tsv", ".txt":
		return f.isText
	}
	return false
}

// openText opens a table that is kept as text as a book of one sheet without a name.
func openText(f *file) (*contents, *finding.Finding) {
	g, fault := readText(f.data)
	if fault != nil {
		return nil, fault
	}
	return &contents{sheets: []unreadSheet{{read: func() (*Grid, error) { return g, nil }}}}, nil
}

func readText(data []byte) (*Grid, *finding.Finding) {
	text, ok := decodeText(data)
	if !ok {
		return nil, refuse(finding.FileEncoding)
	}
	g := NewGrid("", 0)
	g.Records = map[int]int{}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = separator(text)
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	r.ReuseRecord = true
	// Rows are counted as a spreadsheet does: a record is one, however many lines it has, and so is a blank line, which r passes over.
	row := 0
	line, offset := 1, 0 // the line that comes next, and where it begins
	for {
		record, err := r.Read()
		if err == io.EOF {
			g.Merge(nil)
			return g, nil
		}
		if err != nil {
			return nil, refuse(finding.FileQuotes)
		}
		start, _ := r.FieldPos(0)
		row += start - line + 1
		end := int(r.InputOffset())
		lines := strings.Count(text[offset:end], "\n")
		if end == len(text) && lines > 1 && strings.Count(text[offset:end], `"`)%2 == 1 {
			f := finding.FileQuotesFrom.Of(finding.Values{"row": start})
			return nil, &f
		}
		line += lines
		offset = end
		g.Records[row] = len(record)
		for i, field := range record {
			if err := g.putText(Pos{row, i + 1}, field); err != nil {
				return nil, refuse(finding.FileLarge)
			}
		}
	}
}

// putText keeps a cell of text. Spreadsheets write ="0376" in such a file to keep the zeros of a number.
func (g *Grid) putText(at Pos, text string) error {
	if inner, ok := strings.CutPrefix(text, `="`); ok && strings.HasSuffix(inner, `"`) {
		text = strings.TrimSuffix(inner, `"`)
	}
	c := Cell{}
	var changed Changes
	if c.Text, changed = Clean(text); changed != (Changes{}) {
		g.changed = append(g.changed, changedCell{at, changed})
	}
	switch {
	case errorValues[c.Text]:
		c.Fault = ErrorValue
	case isFormulaText(c.Text): // a spreadsheet would show its result instead
		c.Fault = FormulaText
	}
	if c.Text == "" {
		return nil
	}
	return g.Put(at, c)
}

// decodeText decodes a text: by its byte order mark; else as UTF-8, if it is valid; else as GB 18030, in which Chinese spreadsheets save. ok is false for
// bytes that are neither.
func decodeText(data []byte) (text string, ok bool) {
	decoder := func() *encoding.Decoder {
		switch {
		case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
			return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()
		case utf8.Valid(data):
			return unicode.UTF8BOM.NewDecoder()
		default:
			return simplifiedchinese.GB18030.NewDecoder()
		}
	}()
	out, err := decoder.Bytes(data)
	return string(out), err == nil && !bytes.ContainsRune(out, utf8.RuneError)
}

// separator is the mark between columns: the one that the first lines have most of.
func separator(text string) rune {
	head := text[:min(len(text), 4096)]
	best, most := ',', 0
	for _, mark := range ",\t;" {
		if n := strings.Count(head, string(mark)); n > most {
			best, most = mark, n
		}
	}
	return best
}
