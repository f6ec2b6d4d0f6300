package mend

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"gongshi/generator/sheet"
)

// rich is a cell's text in the XML: its elements as they are written, and the characters of those that hold text.
type rich struct {
	prefix string
	// pieces are the stretches of XML between the texts, one more than there are texts; open are the texts' start tags.
	pieces []string
	texts  [][]unit
	// places are where each rune of the text as it is read stands; nil before aligns.
	places []int
	all    []unit
}

// unit is a character as it is written: itself, or in the form _xHHHH_ in which workbooks keep what XML does not allow. text is its number.
type unit struct {
	raw  string
	is   rune
	text int
}

// readRich reads the content of an si or is. What says how a text is read aloud is left out: it counts the characters of the old text.
func readRich(data []byte, prefix string) *rich {
	r := &rich{prefix: prefix}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false // prefixes are declared further out
	var between strings.Builder
	var own strings.Builder
	inText := false
	for {
		from := int(d.InputOffset())
		token, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil
		}
		raw := data[from:d.InputOffset()]
		switch t := token.(type) {
		case xml.StartElement:
			if inText || prefixOf(raw) != prefix {
				return nil
			}
			switch t.Name.Local {
			case "rPh", "phoneticPr":
				if !skipElement(d) {
					return nil
				}
				continue
			case "t":
				inText = true
				own.Reset()
				continue
			}
			between.Write(raw)
		case xml.EndElement:
			if inText {
				r.pieces = append(r.pieces, between.String())
				r.texts = append(r.texts, unitsOf(own.String(), len(r.texts)))
				between.Reset()
				inText = false
				continue
			}
			if !bytes.HasPrefix(raw, []byte("</")) {
				continue // the end of an empty element
			}
			between.Write(raw)
		case xml.CharData:
			if inText {
				own.Write(t)
			}
		}
	}
	if len(r.texts) == 0 {
		return nil
	}
	r.pieces = append(r.pieces, between.String())
	r.all = slices.Concat(r.texts...)
	return r
}

// skipElement reads to the end of an element.
func skipElement(d *xml.Decoder) bool {
	for depth := 1; depth > 0; {
		token, err := d.RawToken()
		if err != nil {
			return false
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return true
}

// plainRich is a text without looks of its own.
func plainRich(text, prefix string) *rich {
	r := &rich{prefix: prefix, pieces: []string{"", ""}, texts: [][]unit{unitsOf(text, 0)}}
	r.all = r.texts[0]
	return r
}

// unitsOf takes a text apart.
func unitsOf(text string, n int) (out []unit) {
	for len(text) > 0 {
		if len(text) >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' {
			if code, err := strconv.ParseUint(text[2:6], 16, 16); err == nil && !(0xd800 <= code && code < 0xe000) {
				out = append(out, unit{text[:7], rune(code), n})
				text = text[7:]
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(text)
		out = append(out, unit{text[:size], r, n})
		text = text[size:]
	}
	return out
}

// aligns finds the runes of the text as it is read among the characters that are written. The reader drops blanks around lines and what nobody sees; anything else
// that differs, such as a struck stretch, cannot be mended here.
func (r *rich) aligns(text []rune) bool {
	var raw strings.Builder
	for _, u := range r.all {
		raw.WriteRune(u.is)
	}
	if clean, _ := sheet.Clean(raw.String()); clean != string(text) {
		return false
	}
	r.places = make([]int, 0, len(text))
	k := 0
	for _, want := range text {
		for k < len(r.all) && !reads(r.all[k].is, want) {
			k++
		}
		if k == len(r.all) {
			return false
		}
		r.places = append(r.places, k)
		k++
	}
	return true
}

// reads reports that a character is read as a rune.
func reads(is, want rune) bool {
	switch {
	case is == want:
		return true
	case want == '\n':
		return is == '\r' || is == '\v' || is == '\f' || is == 0x85 || is == 0x2028 || is == 0x2029
	case want == ' ':
		return is == '\t' || is != 0x3000 && unicode.Is(unicode.Zs, is)
	}
	return is >= 0x2e80 && norm.NFKC.String(string(is)) == string(want)
}

// takes reports that the text can be written with the edits, and would be read so.
func (r *rich) takes(text []rune, edits []Edit) bool {
	var raw strings.Builder
	for _, texts := range r.edited(edits) {
		for _, u := range texts {
			raw.WriteRune(u.is)
		}
	}
	c := cell{text: text, edits: edits}
	clean, _ := sheet.Clean(raw.String())
	return clean == c.mended() && clean != ""
}

// edited are the characters of each text with the edits. What stays at both ends of an edit is not touched, so that each character keeps its looks; a new one
// has those of the first that it replaces, or of the one before it.
func (r *rich) edited(edits []Edit) [][]unit {
	out := make([][]unit, len(r.texts))
	done := 0
	for _, e := range edits {
		from, to, text := r.trimmed(e)
		first := r.places[min(from, len(r.places)-1)]
		in, at := r.all[first].text, first
		if from == to && from > 0 {
			in, at = r.all[r.places[from-1]].text, r.places[from-1]+1
		}
		for ; done < at; done++ {
			out[r.all[done].text] = append(out[r.all[done].text], r.all[done])
		}
		for _, c := range text {
			out[in] = append(out[in], unit{string(c), c, in})
		}
		if to > from {
			done = r.places[to-1] + 1
		}
	}
	for ; done < len(r.all); done++ {
		out[r.all[done].text] = append(out[r.all[done].text], r.all[done])
	}
	return out
}

// trimmed is an edit without what stays.
func (r *rich) trimmed(e Edit) (from, to int, text []rune) {
	from, to, text = e.From, e.To, []rune(e.Text)
	for from < to && len(text) > 0 && r.all[r.places[from]].is == text[0] {
		from, text = from+1, text[1:]
	}
	for from < to && len(text) > 0 && r.all[r.places[to-1]].is == text[len(text)-1] {
		to, text = to-1, text[:len(text)-1]
	}
	return from, to, text
}

// write is the content of an is element with the edits.
func (r *rich) write(edits []Edit) string {
	var b strings.Builder
	for i, units := range r.edited(edits) {
		b.WriteString(r.pieces[i] + "<" + r.prefix + `t xml:space="preserve">`)
		for _, u := range units {
			_ = xml.EscapeText(&b, []byte(u.raw)) // a strings.Builder never fails
		}
		b.WriteString("</" + r.prefix + "t>")
	}
	return b.String() + r.pieces[len(r.pieces)-1]
}
