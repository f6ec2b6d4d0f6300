package finish

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/klauspost/compress/zlib"
)

// written is a PDF as a reader meets it, taken apart with eyes that share nothing with Parse.
type written struct {
	objects map[int]string
	trailer string
}

// takeApart follows startxref to the table and the table to the objects, and holds what ISO 32000-1 7.5 asks of them.
func takeApart(t *testing.T, pdf []byte) written {
	t.Helper()
	m := regexp.MustCompile(`\ntrailer\n(<<.*>>)\nstartxref\n(\d+)\n%%EOF\n$`).FindSubmatch(pdf)
	if m == nil {
		t.Fatalf("no trailer at the end: %.300q", pdf[max(0, len(pdf)-300):])
	}
	xref, _ := strconv.Atoi(string(m[2]))
	head := regexp.MustCompile(`^xref\n0 (\d+)\n`).FindSubmatch(pdf[xref:])
	if head == nil {
		t.Fatalf("startxref leads to %.20q", pdf[xref:])
	}
	count, _ := strconv.Atoi(string(head[1]))
	entries := pdf[xref+len(head[0]):]
	if got, want := bytes.Index(entries, []byte("trailer")), 20*count; got != want {
		t.Fatalf("the table takes %d bytes, want %d for %d entries", got, want, count)
	}
	if got := string(entries[:20]); got != "0000000000 65535 f \n" {
		t.Errorf("the table begins with %q, not with the free entry", got)
	}
	w := written{map[int]string{}, string(m[1])}
	end := len("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	if !bytes.HasPrefix(pdf, []byte("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")) {
		t.Errorf("the file begins with %.20q", pdf)
	}
	for n := 1; n < count; n++ {
		entry := string(entries[20*n : 20*n+20])
		if !regexp.MustCompile(`^\d{10} 00000 n \n$`).MatchString(entry) {
			t.Fatalf("entry %d is %q", n, entry)
		}
		at, _ := strconv.Atoi(entry[:10])
		if at != end {
			t.Fatalf("object %d begins at %d, the one before it ends at %d", n, at, end)
		}
		body, ok := bytes.CutPrefix(pdf[at:], fmt.Appendf(nil, "%d 0 obj\n", n))
		if !ok {
			t.Fatalf("at %d stands %.20q, not object %d", at, pdf[at:], n)
		}
		// A stream's length says where it ends; what is none ends at the next endobj.
		size := bytes.Index(body, []byte("\nendobj\n"))
		if s := regexp.MustCompile(`^[^\n]*/Length +(\d+)>>\nstream\n`).FindSubmatch(body); s != nil {
			length, _ := strconv.Atoi(string(s[1]))
			size = len(s[0]) + length + len("\nendstream")
		}
		if !bytes.HasPrefix(body[size:], []byte("\nendobj\n")) {
			t.Fatalf("object %d does not end where it says: %.40q", n, body[size:])
		}
		w.objects[n] = string(body[:size])
		end = len(pdf) - len(body) + size + len("\nendobj\n")
	}
	if end != xref {
		t.Errorf("the objects end at %d, the table begins at %d", end, xref)
	}
	return w
}

// entry is the value of a dictionary's key: a number, a reference, a name or what stands in brackets.
func entry(dict, key string) string {
	m := regexp.MustCompile(`/` + key + ` ?(\d+ 0 R|\d+|/\w+|\[[^\]]*\])`).FindStringSubmatch(dict)
	if m == nil {
		return ""
	}
	return m[1]
}

// object is the body that a reference leads to.
func (w written) object(t *testing.T, ref string) string {
	t.Helper()
	n, err := strconv.Atoi(strings.TrimSuffix(ref, " 0 R"))
	if err != nil || w.objects[n] == "" {
		t.Fatalf("%q leads nowhere", ref)
	}
	return w.objects[n]
}

// TestFileIsSound: a reader that goes by the table finds every object, stream and reference, and the trailer counts them.
func TestFileIsSound(t *testing.T) {
	w := takeApart(t, finished(t))
	if got, want := entry(w.trailer, "Size"), strconv.Itoa(len(w.objects)+1); got != want {
		t.Errorf("/Size is %s, want %s: one more than the highest number of an object (7.5.5)", got, want)
	}
	if root := w.object(t, entry(w.trailer, "Root")); entry(root, "Type") != "/Catalog" {
		t.Errorf("/Root is %s", root)
	}
	if info := w.object(t, entry(w.trailer, "Info")); !strings.Contains(info, "/Producer") {
		t.Errorf("/Info is %s", info)
	}
	ids := regexp.MustCompile(`/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\]`).FindStringSubmatch(w.trailer)
	if ids == nil || ids[1] != ids[2] {
		t.Errorf("a file that was never changed has two equal identifiers (14.4): %s", w.trailer)
	}
	for n, body := range w.objects {
		dict, _, _ := strings.Cut(body, "\nstream\n")
		for _, ref := range regexp.MustCompile(`\b\d+ 0 R\b`).FindAllString(dict, -1) {
			w.object(t, ref)
		}
		if body == "" {
			t.Errorf("object %d is empty", n)
		}
	}
}

// TestFontIsWhole follows a font from the pages down to its program: what a viewer needs to draw and to copy its glyphs.
func TestFontIsWhole(t *testing.T) {
	w := takeApart(t, finished(t))
	type0 := ""
	for _, body := range w.objects {
		if m := regexp.MustCompile(`/Font <<\n/F7 (\d+ 0 R)\n`).FindStringSubmatch(body); m != nil {
			type0 = w.object(t, m[1])
		}
	}
	name := regexp.MustCompile(`/BaseFont /([A-Z]{6}\+Some-Face) `).FindStringSubmatch(type0)
	if name == nil {
		t.Fatalf("the pages' font is %s", type0)
	}
	descendant := w.object(t, strings.Trim(entry(type0, "DescendantFonts"), "[]"))
	descriptor := w.object(t, entry(descendant, "FontDescriptor"))
	for _, d := range []string{descendant, descriptor} {
		if !strings.Contains(d, "Name /"+name[1]+" ") && !strings.Contains(d, "/BaseFont /"+name[1]+" ") {
			t.Errorf("%s has another name than %s", d, name[1])
		}
	}
	// StemV is 50 + (weight/65)²; a weight of 400 gives 50 + 160000/4225.
	for _, want := range []string{"/Flags 4 ", "/FontBBox [0 0 1000 900] ", "/ItalicAngle 0 ", "/Ascent 880 ", "/Descent -120 ", "/CapHeight 0 ", "/StemV 87 "} {
		if !strings.Contains(descriptor, want) {
			t.Errorf("no %s in %s", want, descriptor)
		}
	}
	if got := unpack(t, w.object(t, entry(descriptor, "FontFile2"))); got != "the font program" {
		t.Errorf("the program is %q", got)
	}
	if got := unpack(t, w.object(t, entry(descriptor, "CIDSet"))); got != "\xe0" {
		t.Errorf("the set of three glyphs is %q", got)
	}
	if got := unpack(t, w.object(t, entry(type0, "ToUnicode"))); !strings.Contains(got, "<516C><D872DF2D>") || !strings.HasPrefix(got, "/CIDInit /ProcSet findresource begin\n") {
		t.Errorf("the characters are %s", got)
	}
}

// unpack is what a stream says.
func unpack(t *testing.T, body string) string {
	t.Helper()
	dict, data, ok := strings.Cut(body, "\nstream\n")
	data, ends := strings.CutSuffix(data, "\nendstream")
	if !ok || !ends {
		t.Fatalf("no stream: %.60q", body)
	}
	if !strings.Contains(dict, "/FlateDecode") {
		return data
	}
	return inflate(t, []byte(data))
}

func inflate(t *testing.T, packed []byte) string {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(plain)
}

// TestPackedStreams: whatever its size, a stream says when it is unpacked what it said before, and is never packed where that would make it longer.
func TestPackedStreams(t *testing.T) {
	for name, borrow := range map[string]func() *Packer{"quick": BorrowPacker, "tight": BorrowTightPacker} {
		p := borrow()
		for _, size := range []int{0, 1, minPacked - 1, minPacked, maxStateless, maxStateless + 1, 3 * maxStateless} {
			data := strings.Repeat("0.1 g ", size/6+1)[:size]
			f := &File{}
			f.AddStream("/Kind /Test ", []byte(data), p)
			body := string(f.objects[0])
			if got := unpack(t, body); got != data {
				t.Errorf("%s, %d bytes: %d come back", name, size, len(got))
			}
			if !strings.HasPrefix(body, "<</Kind /Test /") {
				t.Errorf("%s, %d bytes: the dictionary is %.60s", name, size, body)
			}
			if packed := strings.Contains(body, "/FlateDecode"); packed != (size >= 128) {
				t.Errorf("%s, %d bytes: packed is %v", name, size, packed)
			}
		}
		p.Return()
	}
}

// TestPackStreamsLeavesOthers: what is packed already, what is no stream and what has another dictionary stay.
func TestPackStreamsLeavesOthers(t *testing.T) {
	f := &File{objects: [][]byte{
		[]byte("<</Length 6>>\nstream\nq 1 Q!\nendstream"),
		[]byte("<</Length 3 /Filter /FlateDecode>>\nstream\nxyz\nendstream"),
		[]byte("<</Type /Page>>"),
		[]byte("<</Type /XObject /Length 3>>\nstream\nxyz\nendstream"),
		[]byte("<</Length 3>>\nstream\nxyz"),
	}}
	before := bytes.Join(f.objects[1:], []byte("|"))
	p := BorrowPacker()
	defer p.Return()
	f.PackStreams(p)
	if got := unpack(t, string(f.objects[0])); got != "q 1 Q!" {
		t.Errorf("the page reads %q", got)
	}
	if got := bytes.Join(f.objects[1:], []byte("|")); !bytes.Equal(got, before) {
		t.Errorf("%q became %q", before, got)
	}
}

// TestSize: what is said of a file's size before it is written is true within a few bytes an object.
func TestSize(t *testing.T) {
	f, err := Parse(gofpdfFile(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Archive(notice(), tags()); err != nil {
		t.Fatal(err)
	}
	p := BorrowPacker()
	defer p.Return()
	got, want := f.Size(), len(f.Bytes(p))
	if got < want-250 || got > want+100 {
		t.Errorf("%d bytes are expected, %d written", got, want)
	}
}

// large is a font's program that nothing packs, of more than the 32 KB from which a stream is known by its ends.
type large struct{ program }

func (l large) AppendPacked(b []byte) ([]byte, bool) { return append(b, l.program...), true }

func largeProgram() large {
	random := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, 40<<10)
	for i := range b {
		b[i] = byte('a' + random.IntN(20))
	}
	return large{program(b)}
}

var update = flag.Bool("update", false, "write the file of an earlier version anew; right only where those of before need no longer be known")

const earlier = "testdata/earlier.pdf"

// TestIntact: a file is ours as long as nothing in it was touched, also one that an earlier version wrote, so that what an office has changed by hand is
// never overwritten as if it had not.
func TestIntact(t *testing.T) {
	if *update {
		if err := os.WriteFile(earlier, withLargeProgram(t), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	whole, err := os.ReadFile(earlier)
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string][]byte{"an earlier version's": whole, "a new one": withLargeProgram(t), "a small one": finished(t)} {
		if !Intact(file) {
			t.Errorf("%s is taken for changed", name)
		}
	}
	xref := bytes.LastIndex(whole, []byte("xref\n0 "))
	from := bytes.Index(whole, []byte("1 0 obj\n"))
	// Of a stream of more than 32 KB the first and the last 64 bytes count, in which are its length and zlib's checksum.
	large := bytes.Index(whole, []byte("<</Length1 40960 "))
	largeEnd := large + bytes.Index(whole[large:], []byte("\nendobj\n"))
	for at := from; at < xref; at++ {
		if at >= large+64 && at < largeEnd-64 {
			continue
		}
		if at%41 != 0 && (at < large-80 || at > largeEnd+80) {
			continue
		}
		touched := bytes.Clone(whole)
		touched[at] ^= 1
		if Intact(touched) {
			t.Fatalf("byte %d of %d is another, and nobody sees it: %.30q", at, len(whole), touched[at:])
		}
	}
	table := xref + len("xref\n0 35\n") + 20
	for at := table; whole[at] != 't'; at++ {
		touched := bytes.Clone(whole)
		if touched[at] ^= 1; at%20 == table%20+9 && Intact(touched) {
			t.Fatalf("an object of the table begins elsewhere, and nobody sees it")
		}
	}
	for name, touched := range map[string][]byte{
		"nothing":              nil,
		"a line behind":        append(bytes.Clone(whole), '\n'),
		"no end":               whole[:len(whole)-1],
		"no beginning":         whole[len(whole)-512:],
		"only the end":         whole[xref:],
		"another identifier":   bytes.Replace(whole, []byte("/ID [<"), []byte("/ID [<0"), 1),
		"a table further down": regexp.MustCompile(`startxref\n\d+`).ReplaceAll(whole, []byte("startxref\n99999999")),
		"a table of nothing":   bytes.Replace(whole, []byte("xref\n0 "), []byte("xref\n0 0 "), 1),
		"a table cut short":    bytes.Replace(whole, []byte("xref\n0 "), []byte("xref\n0 9"), 1),
	} {
		if Intact(touched) {
			t.Errorf("%s is taken for whole", name)
		}
	}
}

func withLargeProgram(t *testing.T) []byte {
	t.Helper()
	f, err := Parse(gofpdfFile(t))
	if err != nil {
		t.Fatal(err)
	}
	p := BorrowPacker()
	defer p.Return()
	f.PackStreams(p)
	with := font()
	with.Program = largeProgram()
	if err := f.Embed(with, p); err != nil {
		t.Fatal(err)
	}
	if err := f.Archive(notice(), tags()); err != nil {
		t.Fatal(err)
	}
	return f.Bytes(p)
}

// TestWidths lists the widths of the glyphs from number 1 on; a full em is the default and stands nowhere (9.7.4.3).
func TestWidths(t *testing.T) {
	for _, c := range []struct {
		widths []int
		want   string
	}{
		{nil, "[]"},
		{[]int{1000}, "[]"},
		{[]int{500}, "[1 [500 ]]"},
		{[]int{500, 250, 1000, 1000, 999, 1000, 1001}, "[1 [500 250 ]5 [999 ]7 [1001 ]]"},
		{[]int{1000, 500, 1000}, "[2 [500 ]]"},
	} {
		if got := widths(c.widths); got != c.want {
			t.Errorf("%v: %s, want %s", c.widths, got, c.want)
		}
	}
}

// TestSubsetTag: six capital letters mark a cut font (9.6.4), others for another face and for other characters, since a viewer that meets two parts of one
// face under one name takes one for the other.
func TestSubsetTag(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range []string{"FangSong", "KaiTi"} {
		for _, runes := range []string{"公", "公示", "示", ""} {
			tag := subsetTag(Font{Name: name, Runes: []rune(runes)})
			if !regexp.MustCompile(`^[A-Z]{6}$`).MatchString(tag) || seen[tag] {
				t.Errorf("%s with %q: the tag is %q", name, runes, tag)
			}
			seen[tag] = true
		}
	}
}

// TestParseHoldsTheTable: a table or a trailer that is not what gofpdf writes is refused, and nothing panics.
func TestParseHoldsTheTable(t *testing.T) {
	whole := string(gofpdfFile(t))
	at := strings.LastIndex(whole, "\nxref\n0 ") + 1
	first := whole[at+strings.Index(whole[at:], "65535 f \n")+len("65535 f \n"):][:10]
	start := regexp.MustCompile(`startxref\n\d+`)
	for name, data := range map[string]string{
		"a start that is no number":     start.ReplaceAllString(whole, "startxref\nabc"),
		"a start at nothing":            start.ReplaceAllString(whole, "startxref\n0"),
		"a start before the file":       start.ReplaceAllString(whole, "startxref\n-7"),
		"a start behind the file":       start.ReplaceAllString(whole, "startxref\n"+strconv.Itoa(2*len(whole))),
		"a start at the file's end":     start.ReplaceAllString(whole, "startxref\n"+strconv.Itoa(len(whole))),
		"a start elsewhere":             start.ReplaceAllString(whole, "startxref\n9"),
		"an object at nothing":          strings.Replace(whole, first, "0000000000", 1),
		"an object within the table":    strings.Replace(whole, first, fmt.Sprintf("%010d", at), 1),
		"an object that is no number":   strings.Replace(whole, first, "00000x0000", 1),
		"an object of another number":   strings.Replace(whole, "1 0 obj\n", "9 0 obj\n", 1),
		"an object without its end":     strings.Replace(whole, "\nendobj\n", "\nendobi\n", 1),
		"a table of nothing":            regexp.MustCompile(`\nxref\n0 \d+\n`).ReplaceAllString(whole, "\nxref\n0 0\n"),
		"a table longer than the file":  regexp.MustCompile(`\nxref\n0 \d+\n`).ReplaceAllString(whole, "\nxref\n0 99\n"),
		"a trailer without a root":      strings.Replace(whole, "/Root ", "/Rood ", 1),
		"a trailer without Info":        strings.Replace(whole, "/Info ", "/Infa ", 1),
		"a catalog without pages":       strings.Replace(whole, "/Type /Catalog\n/Pages ", "/Type /Catalog\n/Bages ", 1),
		"pages without kids":            strings.Replace(whole, "/Kids [", "/Kins [", 1),
		"a page that is none":           strings.Replace(whole, "<</Type /Page\n", "<</Type /Pege\n", 1),
		"an outline that runs round":    regexp.MustCompile(`/Prev (\d+) 0 R`).ReplaceAllString(whole, "/Next $1 0 R"),
		"an outline with another count": strings.Replace(whole, "/Count 0>>", "/Count 7>>", 1),
	} {
		if data == whole {
			t.Errorf("%s: nothing was changed", name)
		}
		f, err := Parse([]byte(data))
		if err == nil {
			err = f.Archive(notice(), tags())
		}
		if err == nil {
			t.Errorf("%s is taken for gofpdf's output", name)
		}
	}
}

// TestFewestKidsAreNotDivided: an array of just as many entries as PDF/A-1 allows is allowed.
func TestFewestKidsAreNotDivided(t *testing.T) {
	for n, want := range map[int]int{1: 1, 8190: 8190, 8191: 8191, 8192: 2} {
		if got := len(withDivs(&Element{Kids: make([]*Element, n)}).Kids); got != want {
			t.Errorf("%d kids become %d, want %d", n, got, want)
		}
	}
}

// TestContentBeyondThePages: an element of a page that is not there is refused, whichever stretch of it that is.
func TestContentBeyondThePages(t *testing.T) {
	for _, content := range [][]Content{{{0, 0}, {2, 0}}, {{2, 0}, {0, 0}}, {{3, 0}}} {
		f, err := Parse(gofpdfFile(t))
		if err != nil {
			t.Fatal(err)
		}
		if f.Archive(notice(), &Element{Type: "P", Content: content}) == nil {
			t.Errorf("%v is taken, of two pages", content)
		}
	}
}

// TestDatesAreWritten with as many figures as PDF and XMP ask for.
func TestDatesAreWritten(t *testing.T) {
	m := Metadata{Year: 987, Month: 1, Day: 2}
	if info := string(m.info()); info != "<</CreationDate (D:09870102000000Z) /ModDate (D:09870102000000Z)>>" {
		t.Errorf("Info is %s", info)
	}
	if xmp := string(m.xmp(false)); !strings.Contains(xmp, ">0987-01-02T00:00:00Z<") || strings.Contains(xmp, "creator") {
		t.Errorf("XMP is %s", xmp)
	}
}
