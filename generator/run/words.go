package run

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/manuscript"
	"gongshi/generator/output"
	"gongshi/generator/proof"
)

// wordFile is an office's file of its own words.
type wordFile struct {
	stat os.FileInfo
	data string
	book *proof.Wordbook
}

// wordFiles are the files of words that serve the inputs of a run.
type wordFiles struct {
	files []*wordFile
	// of are those of each input, by its path, the nearest first.
	of map[string][]*wordFile
}

// mostWordsFile is more bytes than any such file has.
const mostWordsFile = 1 << 20

// surveyWords finds the words for all ledgers and texts: in the file that was named, else beside each and in the folder in which the program was started. What is wrong
// in a file is told once.
func (r *runner) surveyWords(ledgers []input) {
	r.words.of = map[string][]*wordFile{}
	serve := func(path string, folders []string) {
		var out []*wordFile
		for _, folder := range folders {
			if f := r.wordFile(filepath.Join(folder, proof.WordsName), false); f != nil && !slices.Contains(out, f) {
				out = append(out, f)
			}
		}
		if out != nil {
			r.words.of[path] = out
		}
	}
	if r.plan.WordsFile != "" {
		f := r.wordFile(r.plan.WordsFile, true)
		serve = func(path string, _ []string) {
			if f != nil {
				r.words.of[path] = []*wordFile{f}
			}
		}
	}
	for _, in := range ledgers {
		serve(in.path, foldersOf(in))
	}
	for _, path := range r.plan.Manuscripts {
		serve(path, []string{filepath.Dir(path), "."})
	}
}

// foldersOf are the folders in which a ledger's words may lie: its own, those above it up to the one that was given, and that in which the program was started.
func foldersOf(in input) (folders []string) {
	dir := filepath.Dir(in.path)
	for range strings.Count(in.rel, "/") + 1 {
		folders = append(folders, dir)
		dir = filepath.Dir(dir)
	}
	return append(folders, ".")
}

// wordFile reads a file of words, once; nil where there is none.
func (r *runner) wordFile(path string, named bool) *wordFile {
	stat, err := os.Stat(path)
	if err != nil && !named || err == nil && !stat.Mode().IsRegular() && !named {
		return nil
	}
	for _, f := range r.words.files {
		if err == nil && os.SameFile(f.stat, stat) {
			return f
		}
	}
	f := &wordFile{stat: stat}
	book, data, findings := ReadWords(path)
	f.book, f.data = book, data
	if stat != nil {
		r.words.files = append(r.words.files, f)
	}
	r.found(findings)
	return f
}

// ReadWords reads a file of words.
func ReadWords(path string) (book *proof.Wordbook, data string, findings finding.List) {
	at := finding.Where{File: path}
	stat, err := os.Stat(path)
	if err != nil {
		return nil, "", finding.List{finding.WordsUnread.At(at, finding.Values{"why": output.Reason(err)})}
	}
	if !stat.Mode().IsRegular() || stat.Size() > mostWordsFile {
		return nil, "", finding.List{finding.WordsUnread.At(at, finding.Values{"why": "不是文本文件，或者太大"})}
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, "", finding.List{finding.WordsUnread.At(at, finding.Values{"why": output.Reason(err)})}
	}
	book, findings = ParseWords(path, raw)
	return book, string(raw), findings
}

// ParseWords reads the bytes of such a file; path is what findings call it.
func ParseWords(path string, raw []byte) (book *proof.Wordbook, findings finding.List) {
	at := finding.Where{File: path}
	text, ok := manuscript.DecodeText(raw)
	if !ok {
		return nil, finding.List{finding.WordsUnread.At(at, finding.Values{"why": "编码认不出来"})}
	}
	book, bad := proof.ParseWords(text)
	for _, b := range bad {
		at.Excerpt = shortened(b.Text)
		findings = append(findings, finding.WordsLine.At(at, finding.Values{"line": b.Line, "text": shortened(b.Text)}))
	}
	return book, findings
}

// wordsOf are the words that serve an input; nil where none do.
func (r *runner) wordsOf(path string) (book *proof.Wordbook) {
	for _, f := range r.words.of[path] {
		book = book.With(f.book)
	}
	return book
}

// wordsData is the content of the files that serve an input, by which a later run knows them again.
func (r *runner) wordsData(path string) (data []string) {
	for _, f := range r.words.of[path] {
		data = append(data, f.data)
	}
	return data
}
