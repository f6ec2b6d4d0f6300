package sheet

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/sheet/sheettest"
)

// TestDecodeRK: a number in four bytes, whole or not, perhaps of a hundredth.
func TestDecodeRK(t *testing.T) {
	for rk, want := range map[uint32]float64{
		155<<2 | 2: 155, 15530<<2 | 3: 155.3, 0xFFFFFFFC | 2: -1, 0x3FF80000: 1.5, 0x3FF80001: 0.015, 0: 0, 0x7FFFFFFE: 1<<29 - 1, 0x80000002: -1 << 29,
	} {
		if got := decodeRK(rk); got != want {
			t.Errorf("%#x is %v, want %v", rk, got, want)
		}
	}
	if got := decodeRK(0x7FF80000); !math.IsNaN(got) {
		t.Errorf("no number is %v", got)
	}
}

// TestTextReader: characters of both widths, over the borders of records.
func TestTextReader(t *testing.T) {
	for name, c := range map[string]struct {
		pieces []string
		want   string
		runs   int
		fault  bool
	}{
		"narrow":                        {[]string{"\x02\x00\x00ab"}, "ab", 0, false},
		"wide":                          {[]string{"\x02\x00\x01\x85\x5ba\x00"}, "宅a", 0, false},
		"empty":                         {[]string{"\x00\x00\x00"}, "", 0, false},
		"narrow, then wide":             {[]string{"\x03\x00\x00a", "\x01\x85\x5bb\x00"}, "a宅b", 0, false},
		"wide, then narrow":             {[]string{"\x03\x00\x01\x85\x5b", "\x00ab"}, "宅ab", 0, false},
		"an empty record between":       {[]string{"\x02\x00\x00a", "", "\x00b"}, "ab", 0, false},
		"fonts behind a border":         {[]string{"\x02\x00\x08\x02\x00ab", "\x00\x00\x05\x00\x01\x00\x06\x00"}, "ab", 2, false},
		"hints behind a border":         {[]string{"\x01\x00\x04\x03\x00\x00\x00a\xff", "\xff\xff"}, "a", 0, false},
		"half a pair":                   {[]string{"\x02\x00\x01\x42\xd8a\x00"}, "\uFFFDa", 0, false},
		"cut in its length":             {[]string{"\x02"}, "", 0, true},
		"cut in its characters":         {[]string{"\x02\x00\x00a"}, "a", 0, true},
		"cut in a wide character":       {[]string{"\x01\x00\x01a"}, "", 0, true},
		"cut in its fonts":              {[]string{"\x01\x00\x08\x02\x00a\x00\x00\x05\x00"}, "a", 1, true},
		"hints that are longer than it": {[]string{"\x01\x00\x04\xff\xff\xff\xffa"}, "a", 0, true},
		"nothing":                       {nil, "", 0, true},
	} {
		r := textReader{}
		for _, p := range c.pieces {
			r.pieces = append(r.pieces, []byte(p))
		}
		units, runs := r.rich()
		if got := decodeUnits(units); got != c.want || len(runs) != c.runs || r.fault != c.fault {
			t.Errorf("%s: %q with %d fonts, fault %v", name, got, len(runs), r.fault)
		}
	}
}

// TestRootStream: a stream is found by its name at the top of the file, whatever its size; one deeper in the file is another file's.
func TestRootStream(t *testing.T) {
	for _, size := range []int{1, 4095, 4096, 4097, 100_000, 6 << 20} {
		want := make([]byte, size)
		for i := range want {
			want[i] = byte(i * 7)
		}
		got, err := rootStream(sheettest.Compound("Workbook", want), "Nothing", "workbook")
		if err != nil || len(got) < size || !slices.Equal(got[:size], want) {
			t.Errorf("%d bytes: %d, %v", size, len(got), err)
		}
	}
	if _, err := rootStream(sheettest.Compound("Workbook", nil), "Book"); err != errNoStream {
		t.Error(err)
	}
	deep := sheettest.Compound("Workbook", nil)
	copy(deep[1024+128:], "S\x00t\x00o\x00r\x00a\x00g\x00e\x00\x00\x00") // the entry becomes a folder, with the next one in it
	deep[1024+128+64], deep[1024+128+66], deep[1024+128+76] = 16, 1, 2
	copy(deep[1024+128+77:], "\x00\x00\x00")
	copy(deep[1024+256:], "W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00\x00\x00")
	deep[1024+256+64], deep[1024+256+66], deep[1024+256+116], deep[1024+256+121] = 18, 2, 2, 16
	if _, err := rootStream(deep, "Workbook"); err != errNoStream {
		t.Errorf("a stream in a folder: %v", err)
	}
}

// TestDeepDirectory: a directory that is too large for a workbook is not read to its end: each entry would cost a copy of the path to it.
func TestDeepDirectory(t *testing.T) {
	data := sheettest.Compound("Workbook", make([]byte, 4<<20))
	// The directory's chain goes on into the stream's sectors.
	copy(data[512+4*(len(data)/512/128):], "")
	tables := int(data[44]) | int(data[45])<<8
	next := tables + 1
	at := 512 + 4*tables
	data[at], data[at+1], data[at+2], data[at+3] = byte(next), byte(next>>8), 0, 0
	if _, err := rootStream(data, "Workbook"); err != errMalformed {
		t.Errorf("%v", err)
	}
}

// TestPalette: letters that a workbook's own palette makes white are white, and those that it makes red are not.
func TestPalette(t *testing.T) {
	wb := &xlsBook{palette: readPalette(sheettest.Fields(2, uint32(0xFF), uint32(0xFFFFFF)))}
	for n, want := range map[int]colour{0: {}, 1: white, 8: {255, 0, 0}, 9: white, windowBack: white, windowText: {}} {
		if c, ok := wb.colourAt(n); !ok || c != want {
			t.Errorf("colour %d is %v", n, c)
		}
	}
	if _, ok := wb.colourAt(10); ok {
		t.Error("a colour beyond the palette is known")
	}
}

// TestDefaultPalette: a workbook that brings no palette has that of Excel, as others know it too.
func TestDefaultPalette(t *testing.T) {
	wb := &xlsBook{palette: defaultPalette}
	for n, want := range excelize.IndexedColorMapping[:64] {
		c, ok := wb.colourAt(n)
		if got := fmt.Sprintf("%02X%02X%02X", c[0], c[1], c[2]); !ok || got != want {
			t.Errorf("colour %d is %s, want %s", n, got, want)
		}
	}
}

// TestExactColours: colours of newer programs go before those of the palette, where they are known.
func TestExactColours(t *testing.T) {
	for name, c := range map[string]struct {
		kind, tint int
		value      uint32
		want       exactColour
	}{
		"its own":               {2, 0, 0x0000FF, exactColour{colour{255, 0, 0}, true, true}},
		"its own, darkened":     {2, -16384, 0xFFFFFF, exactColour{colour{127, 127, 127}, true, true}},
		"the window's":          {3, 0, 1, exactColour{}}, // the palette has it
		"the window's, darker":  {3, -1638, 0, exactColour{colour{242, 242, 242}, true, true}},
		"the letters', lighter": {3, 16384, 1, exactColour{colour{127, 127, 127}, true, true}},
		"another of the theme":  {3, 0, 4, exactColour{given: true}},
		"automatic":             {0, 0, 0, exactColour{}},
	} {
		if got := fields(sheettest.Fields(c.kind, c.tint, c.value, make([]byte, 8))).fullColour(); got != c.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
	formats := make([]xlsFormat, 1)
	letters := sheettest.Fields(extLetters, 20, 2, 0, uint32(0xFFFFFF), make([]byte, 8))
	readExact(sheettest.Fields(make([]byte, 14), 0, 0, 2, extGradient, 4, letters), formats)
	if e := formats[0].exact; !e.gradient || !e.letters.known || e.letters.colour != white {
		t.Errorf("%+v", e)
	}
	readExact(sheettest.Fields(make([]byte, 14), 7, 0, 1), formats)       // a format that is not there
	readExact(sheettest.Fields(make([]byte, 14), 0, 0, 9, 4, 0), formats) // an endless list
}

// TestRealXLS: ledgers that LibreOffice wrote as .xls give what the .xlsx gives from which it made them.
func TestRealXLS(t *testing.T) {
	files, err := filepath.Glob("testdata/xls/*.xls")
	if err != nil || len(files) < 3 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			twin := strings.TrimSuffix(path, ".xls") + ".xlsx"
			for _, line := range lineDifferences(gridLines(OpenFile(twin, "")), gridLines(OpenFile(path, ""))) {
				t.Error(line)
			}
		})
	}
}

// FuzzXLS: whatever the bytes of a workbook's stream, there is no panic and no cell outside its grid.
func FuzzXLS(f *testing.F) {
	seeds, err := filepath.Glob("testdata/corpus/*.xls")
	if err != nil || len(seeds) < 40 {
		f.Fatalf("%d seeds, %v", len(seeds), err)
	}
	for _, path := range seeds {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		if stream, err := rootStream(data, workbookStream); err == nil {
			f.Add(stream)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if !strings.HasPrefix(string(data), "\xd0\xcf\x11\xe0") {
			data = sheettest.Compound(workbookStream, data)
		}
		b := Open("台账.xls", data, "")
		if len(b.Findings) == 0 && len(b.Grids)+len(b.Unread) != len(b.Names) {
			t.Errorf("%d of %d sheets", len(b.Grids), len(b.Names))
		}
		for _, g := range b.Grids {
			for p, c := range g.Cells() {
				if p.Row < 1 || p.Col < 1 || p.Row > g.Rows || p.Col > g.Cols || c.Text == "" && c.Fault == NoFault {
					t.Fatalf("%v %+v", p, c)
				}
			}
			g.Findings(&Report{})
		}
	})
}
