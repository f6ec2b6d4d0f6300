package finish

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"unicode/utf16"

	"gongshi/generator/truetype"
)

// Font is a face as a document uses it: text is in two-byte codes, which are glyph numbers.
type Font struct {
	// Placeholder is the name of the font that stands for it in gofpdf's output, such as "F1"; the pages use that name.
	Placeholder string
	// Name is the face's PostScript name.
	Name    string
	Metrics truetype.Metrics
	// Program is the cut TrueType file; Runes and Widths (in thousandths of the em) are its glyphs' from number 1 on.
	Program Program
	Runes   []rune
	Widths  []int
}

// Program is a cut TrueType file, as package truetype makes it.
type Program interface {
	Bytes() []byte
	Len() int
	// Glyphs is how many glyphs it has, .notdef and the parts of compound ones among them.
	Glyphs() int
	// AppendPacked appends it as a zlib stream if it can do so quickly; ok is false where the Packer has to pack it.
	AppendPacked(b []byte) (_ []byte, ok bool)
}

// Embed puts a font in its placeholder's place: a Type 0 font over a CIDFontType2 whose CIDs are glyph numbers (ISO 32000-1 9.7).
func (f *File) Embed(font Font, p *Packer) error {
	at := f.placeholder(font.Placeholder)
	if at < 0 {
		return fmt.Errorf("finish: no font %s to replace", font.Placeholder)
	}
	name := subsetTag(font) + "+" + font.Name
	program := f.Add(nil)
	f.programs[program] = font.Program
	cids := f.AddStream("", cidSet(font.Program.Glyphs()), p)
	unicode := f.AddStream("", toUnicode(font.Runes), p)
	m := font.Metrics
	// 4: a symbolic font, one whose glyphs are not chosen by a Latin encoding. StemV follows the weight as gofpdf reckons it.
	descriptor := f.Add(fmt.Appendf(nil,
		"<</Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%d %d %d %d] /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %d 0 R /CIDSet %d 0 R>>",
		name, m.XMin, m.YMin, m.XMax, m.YMax, m.Ascent, m.Descent, m.CapHeight, 50+m.Weight*m.Weight/(65*65), program, cids))
	descendant := f.Add(fmt.Appendf(nil,
		"<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %d 0 R /DW 1000 /W %s /CIDToGIDMap /Identity>>",
		name, descriptor, widths(font.Widths)))
	f.objects[at] = fmt.Appendf(nil,
		"<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>",
		name, descendant, unicode)
	return f.nameResource(at+1, font.Placeholder)
}

// resources is how gofpdf begins the dictionary of what all pages use.
var resources = []byte("<<\n/ProcSet [")

// nameResource gives the font that is object n the name that the pages use, in the place of the hash that gofpdf made.
func (f *File) nameResource(n int, name string) error {
	for i, o := range f.objects {
		if !bytes.HasPrefix(o, resources) {
			continue
		}
		end := bytes.Index(o, fmt.Appendf(nil, " %d 0 R\n", n))
		if end < 0 {
			break
		}
		start := bytes.LastIndexByte(o[:end], '/')
		f.objects[i] = slices.Concat(o[:start+1], []byte(name), o[end:])
		return nil
	}
	return errLayout
}

// placeholder is the index of the object of a stand-in font, -1 where there is none.
func (f *File) placeholder(name string) int {
	want := []byte("/BaseFont /" + name + "\n")
	for i, o := range f.objects {
		if bytes.HasPrefix(o, []byte("<</Type /Font\n")) && bytes.Contains(o, want) {
			return i
		}
	}
	return -1
}

// subsetTag makes the six letters before a cut font's name (ISO 32000-1 9.6.4) from that name and the runes that were kept.
func subsetTag(font Font) string {
	sum := sha256.Sum256([]byte(font.Name + " " + string(font.Runes)))
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// cidSet has a bit for each glyph, the first one's highest (ISO 32000-1 table 124; ISO 19005-1 6.3.5). All are set: the cut face has every glyph.
func cidSet(glyphs int) []byte {
	set := bytes.Repeat([]byte{0xFF}, (glyphs+7)/8)
	if rest := glyphs % 8; rest > 0 {
		set[len(set)-1] <<= 8 - rest
	}
	return set
}

// widths lists the widths that are not a full em (ISO 32000-1 9.7.4.3).
func widths(ws []int) string {
	var b bytes.Buffer
	b.WriteByte('[')
	for i := 0; i < len(ws); {
		if ws[i] == 1000 {
			i++
			continue
		}
		fmt.Fprintf(&b, "%d [", i+1)
		for ; i < len(ws) && ws[i] != 1000; i++ {
			fmt.Fprintf(&b, "%d ", ws[i])
		}
		b.WriteByte(']')
	}
	b.WriteByte(']')
	return b.String()
}

// toUnicode is the CMap that says which character each glyph stands for (ISO 32000-1 9.10.3), UTF-16 beyond U+FFFF.
func toUnicode(runes []rune) []byte {
	var b bytes.Buffer
	b.Grow(256 + 16*len(runes))
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	// One range for every 256 codes, whose characters are listed: a range may not go beyond a high byte (Adobe technical note 5411, 1.4.2).
	const most = 256
	for first := 1; first <= len(runes); {
		last := min(first|(most-1), len(runes))
		fmt.Fprintf(&b, "1 beginbfrange\n<%04X><%04X>[", first, last)
		for _, r := range runes[first-1 : last] {
			list := b.AvailableBuffer() // for each character: Fprintf takes five times the time
			list = append(list, '<')
			for _, unit := range utf16.AppendRune(nil, r) {
				list = appendHex(list, unit)
			}
			b.Write(append(list, '>'))
		}
		b.WriteString("]\nendbfrange\n")
		first = last + 1
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// appendHex writes four digits.
func appendHex(b []byte, n uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[n>>12], digits[n>>8&15], digits[n>>4&15], digits[n&15])
}
