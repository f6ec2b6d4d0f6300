package finish

import (
	"bytes"
	"compress/zlib"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Texts reads back what a PDF says that Bytes wrote, an element of the structure tree at a time, in reading order; page numbers and what a table repeats
// belong to none. ok is false for any other PDF.
func Texts(data []byte) (texts []string, ok bool) {
	if !Intact(data) {
		return nil, false
	}
	f, err := Parse(data)
	if err != nil {
		return nil, false
	}
	return f.texts()
}

func (f *File) texts() (texts []string, ok bool) {
	catalog := f.object(f.root)
	tree, ok := reference(catalog, "/Pages ")
	if !ok {
		return nil, false
	}
	pages, err := f.pageObjects(tree)
	if err != nil {
		return nil, false
	}
	root, ok := reference(catalog, "/StructTreeRoot ")
	if !ok {
		return nil, false
	}
	top, ok := reference(f.object(root), "/K ")
	if !ok {
		return nil, false
	}
	r := textReader{f: f, pages: map[string]int{}, fonts: map[string][]string{}, left: len(f.objects)}
	for i, p := range pages {
		r.pages[p] = i
		content, ok := r.page(f.object(p))
		if !ok {
			return nil, false
		}
		r.content = append(r.content, content)
	}
	return r.texts, r.element(top, 0)
}

// textReader reads a PDF of ours.
type textReader struct {
	f     *File
	pages map[string]int
	// content is the text of each page's stretches of marked content, by their numbers.
	content []map[int]string
	// fonts are what the codes of each font object say.
	fonts map[string][]string
	texts []string
	// left is how many elements may still come: each is an object of its own.
	left int
}

// maxTextDepth bounds how deep the structure tree is followed, maxStream how much a stream unpacks to.
const (
	maxTextDepth = 64
	maxStream    = 32 << 20
)

// streamOf is the content of a stream, unpacked.
func (r *textReader) streamOf(ref string) ([]byte, bool) {
	dict, rest, ok := bytes.Cut(r.f.object(ref), []byte("\nstream\n"))
	data, ends := bytes.CutSuffix(rest, []byte("\nendstream"))
	if !ok || !ends {
		return nil, false
	}
	if !bytes.Contains(dict, []byte("/FlateDecode")) {
		return data, true
	}
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, false
	}
	out, err := io.ReadAll(io.LimitReader(z, maxStream))
	return out, err == nil
}

// page reads a page's content.
func (r *textReader) page(page []byte) (map[int]string, bool) {
	contents, ok := reference(page, "/Contents ")
	resources, ok2 := reference(page, "/Resources ")
	if !ok || !ok2 {
		return nil, false
	}
	content, ok := r.streamOf(contents)
	if !ok {
		return nil, false
	}
	_, names, _ := bytes.Cut(r.f.object(resources), []byte("/Font <<"))
	s := contentScanner{data: content, texts: map[int]*strings.Builder{}, font: func(name string) []string {
		font, ok := reference(names, "/"+name+" ")
		if !ok {
			return nil
		}
		return r.font(font)
	}}
	s.scan()
	out := make(map[int]string, len(s.texts))
	for n, b := range s.texts {
		out[n] = b.String()
	}
	return out, !s.failed
}

// font is what each code of a font says.
func (r *textReader) font(ref string) []string {
	if codes, ok := r.fonts[ref]; ok {
		return codes
	}
	var codes []string
	if cmap, ok := reference(r.f.object(ref), "/ToUnicode "); ok {
		if data, ok := r.streamOf(cmap); ok {
			codes = readUnicode(data)
		}
	}
	r.fonts[ref] = codes
	return codes
}

// readUnicode reads what toUnicode wrote: ranges whose characters are listed.
func readUnicode(cmap []byte) []string {
	codes := []string{""}
	for _, part := range bytes.Split(cmap, []byte(" beginbfrange\n"))[1:] {
		_, list, ok := bytes.Cut(part, []byte("["))
		if !ok {
			return nil
		}
		list, _, _ = bytes.Cut(list, []byte("]"))
		for _, code := range bytes.Split(bytes.Trim(list, "<>"), []byte("><")) {
			var units []uint16
			for ; len(code) >= 4; code = code[4:] {
				n, err := strconv.ParseUint(string(code[:4]), 16, 16)
				if err != nil {
					return nil
				}
				units = append(units, uint16(n))
			}
			codes = append(codes, string(utf16.Decode(units)))
		}
	}
	return codes
}

// element reads an element of the structure tree and those in it; false where it is not as tagWriter wrote it.
func (r *textReader) element(ref string, depth int) bool {
	e := r.f.object(ref)
	if r.left--; e == nil || depth > maxTextDepth || r.left < 0 {
		return false
	}
	_, kids, ok := bytes.Cut(e, []byte("/K"))
	if !ok {
		return true // an empty cell
	}
	kids = bytes.Trim(bytes.TrimSuffix(kids, []byte(">>")), "[] ")
	own, _ := reference(e, "/Pg ")
	var text strings.Builder
	has := false
	for len(kids) > 0 {
		if rest, ok := bytes.CutPrefix(kids, []byte("<</Type/MCR/Pg ")); ok {
			entry, rest, ok := bytes.Cut(rest, []byte(">>"))
			page, number, ok2 := bytes.Cut(entry, []byte("/MCID "))
			if !ok || !ok2 || !r.add(&text, string(page), number) {
				return false
			}
			kids, has = bytes.TrimLeft(rest, " "), true
			continue
		}
		word, rest, _ := bytes.Cut(kids, []byte(" "))
		if after, ok := bytes.CutPrefix(rest, []byte("0 R")); ok {
			if !r.element(string(word)+" 0 R", depth+1) {
				return false
			}
			kids = bytes.TrimLeft(after, " ")
			continue
		}
		if i := bytes.IndexByte(word, '<'); i > 0 { // a number with an entry behind it
			word, rest = kids[:i], kids[i:]
		}
		if !r.add(&text, own, word) {
			return false
		}
		kids, has = rest, true
	}
	if has {
		r.texts = append(r.texts, text.String())
	}
	return true
}

// add adds a stretch of marked content.
func (r *textReader) add(text *strings.Builder, page string, number []byte) bool {
	n, err := strconv.Atoi(string(bytes.TrimSpace(number)))
	i, ok := r.pages[page]
	if err != nil || !ok {
		return false
	}
	s, ok := r.content[i][n]
	text.WriteString(s)
	return ok
}
