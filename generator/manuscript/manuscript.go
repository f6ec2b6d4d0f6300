// Package manuscript reads finished texts, .docx and .txt, and writes a proofreader's comments into copies of the former. It knows no rules and changes no
// text.
package manuscript

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gongshi/generator/filekind"
	"gongshi/generator/finding"
	"gongshi/generator/wordlook"
)

// Manuscript is a text and, where it was a .docx, the file that it came from.
type Manuscript struct {
	Paragraphs []Paragraph

	pack *pack // nil for a .txt
	left []leftText
	// mirrors are its text boxes that stand there twice; plain is what a .txt was decoded from.
	mirrors []mirror
	plain   *plainText
}

// Paragraph is one line of text without line ends: a paragraph, or what stands between two line breaks within one.
type Paragraph struct {
	Text string
	// Place says where it stands if not in the running text: 表1第2行第3列, 文本框.
	Place string
	// Level is the paragraph's outline level from 1 to 9, or the level of its automatic list, whose numbers are not in the text; 0 is none.
	Level int
	// Numbered says that it is an item of an automatic list, whose number or mark is not in the text.
	Numbered bool

	pieces []piece
	// raw and length gather the text while it is read.
	raw    []byte
	length int
	// breaks are the line breaks at its end while it is read.
	breaks int
	// style is the paragraph's style, behind its own background colour; left is what of it is not read.
	style  string
	behind wordlook.Colour
	left   []leftText
	// list is the number of its automatic list, "" where only its style may have one; continues says that it goes on with the paragraph before.
	list      string
	continues bool
}

// IsDOCX reports whether comments can be written into a copy of it.
func (m *Manuscript) IsDOCX() bool { return m.pack != nil }

// maxFile bounds what is read into memory: a notice with photographs has a few megabytes.
const maxFile = 64 << 20

// ReadFile reads a file. The manuscript is nil where there is a finding, which is then an error.
func ReadFile(path string) (*Manuscript, finding.List) {
	data, findings := Load(path)
	if findings != nil {
		return nil, findings
	}
	return Read(data)
}

// Load gives a file's bytes; the finding, where there is one, is an error.
func Load(path string) ([]byte, finding.List) {
	data, problem := load(path)
	if problem != nil {
		return nil, finding.List{problem.Of(nil)}
	}
	return data, nil
}

// Read reads a file's bytes. They say themselves what kind it is.
func Read(data []byte) (*Manuscript, finding.List) {
	m, problem := read(data)
	if problem != nil {
		return nil, finding.List{problem.Of(nil)}
	}
	return m, nil
}

func read(data []byte) (*Manuscript, *finding.Kind) {
	switch {
	case len(data) == 0:
		return nil, finding.TextFileEmpty
	case len(data) > maxFile:
		return nil, finding.TextFileLarge
	case isZip(data):
		return readDOCX(data)
	}
	if problem := otherKind(data); problem != nil {
		return nil, problem
	}
	return readText(data)
}

func isZip(data []byte) bool { return filekind.Container(data) == filekind.Zip }

// IsText reports, by its name and its first bytes, whether a file is a text to be read here and no ledger. Old and foreign kinds of texts count
// too: Read says how to save them.
func IsText(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".docx", ".docm", ".dotx", ".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".pdf", ".ofd", ".md":
		return true
	case ".txt":
		data, problem := load(path)
		return problem != nil || isZip(data) || !isTable(data)
	case ".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".csv", ".tsv":
		return false
	}
	data, problem := load(path)
	return problem == nil && isZip(data) && bytes.Contains(data, []byte("word/document.xml"))
}

// load reads a file whole.
func load(path string) ([]byte, *finding.Kind) {
	if strings.HasPrefix(filepath.Base(path), "~$") {
		return nil, finding.TextFileTemporary
	}
	st, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, finding.FileMissing
	case err != nil:
		return nil, pathFault(err)
	case st.IsDir():
		return nil, finding.TextFileFolder
	case !st.Mode().IsRegular():
		return nil, finding.TextFileIrregular
	case st.Size() > maxFile:
		return nil, finding.TextFileLarge
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, pathFault(err)
	}
	return data, nil
}
