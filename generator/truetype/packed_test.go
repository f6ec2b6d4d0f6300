package truetype

import (
	"bytes"
	"compress/zlib"
	"flag"
	"fmt"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/klauspost/compress/flate"
)

var update = flag.Bool("update", false, "write the code of outlines anew")

// TestOutlineCode: the code is the best for the outlines of the faces that set most of a notice.
func TestOutlineCode(t *testing.T) {
	if testing.Short() && !*update {
		t.Skip("it packs every outline of two faces, five times")
	}
	var outlines [][]byte
	var sums [len(codeFaceSums)]uint32
	for i, name := range []string{"FangSong.ttf", "Kai.ttf"} {
		f := load(t, name)
		sums[i] = f.fileSum()
		for g := range f.numGlyphs {
			if o := f.outline(GlyphID(g)); len(o) > 0 && !isCompound(o) {
				outlines = append(outlines, append(slices.Clone(o), make([]byte, padded(len(o))-len(o))...))
			}
		}
	}
	lengths := strings.Repeat("8", 226) + strings.Repeat("9", 60) + "44" + strings.Repeat("5", 28)
	m := &matcher{}
	for range 4 { // what is a match depends on the code, and the code on the matches
		c := newOutlineCoder(lengths)
		var literal [literals]int
		var distance [distances]int
		for _, o := range outlines {
			for _, t := range c.tokens(m, o) {
				if t.n == 0 {
					literal[t.s]++
					continue
				}
				sym, _, _ := lengthSymbol(int(t.n))
				literal[sym]++
				sym, _, _ = distanceSymbol(int(t.s))
				distance[sym]++
			}
		}
		literal[endMark] = 1
		lengths = huffman(literal[:]) + huffman(distance[:])
	}
	if *update {
		source := fmt.Sprintf("package truetype\n\n// codeLengths is made by go test ./generator/truetype -update.\nconst codeLengths = %q +\n\t%q\n\n"+
			"// codeFaceSums are the checksums of the faces that codeLengths was made of.\nvar codeFaceSums = [...]uint32{%#08x, %#08x}\n", lengths[:literals], lengths[literals:], sums[0], sums[1])
		if err := os.WriteFile("codelengths.go", []byte(source), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if lengths != codeLengths || sums != codeFaceSums {
		t.Error("the code is not that of our faces: go test ./generator/truetype -update")
	}
}

// huffman gives the lengths of the best code in which every symbol has one, none longer than 15 bits, as digits.
func huffman(counts []int) string {
	for low := 1; ; low *= 2 {
		type node struct{ count, left, right int }
		var nodes []node
		var open []int
		for i, n := range counts {
			nodes = append(nodes, node{max(n, low), -1, -1})
			open = append(open, i)
		}
		for len(open) > 1 {
			slices.SortStableFunc(open, func(a, b int) int { return nodes[b].count - nodes[a].count })
			a, b := open[len(open)-1], open[len(open)-2]
			nodes = append(nodes, node{nodes[a].count + nodes[b].count, a, b})
			open = append(open[:len(open)-2], len(nodes)-1)
		}
		lengths := make([]byte, len(counts))
		deepest := 0
		var walk func(n, depth int)
		walk = func(n, depth int) {
			if nodes[n].left < 0 {
				deepest = max(deepest, depth)
				lengths[n] = digits[min(depth, maxCode)]
				return
			}
			walk(nodes[n].left, depth+1)
			walk(nodes[n].right, depth+1)
		}
		walk(open[0], 0)
		if deepest <= maxCode {
			return string(lengths)
		}
	}
}

func inflate(t testing.TB, stream []byte) []byte {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(stream))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r) // with its checksum
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestPack: the stream holds what Cut gives, whatever is cut and whoever was first, and is as small as a quick deflate makes it; a face that
// the code does not suit is left alone.
func TestPack(t *testing.T) {
	for name, suits := range map[string]bool{
		"FangSong.ttf": true, "Kai.ttf": true, "Hei.ttf": false, "XiaoBiaoSong.ttf": false, "Song.ttf": false, "KaiExt.ttf": false, "FangSongExt.ttf": false,
	} {
		f := load(t, name)
		if f.trialPacks() != suits {
			t.Errorf("%s, tried: %v, want %v", name, !suits, suits)
		}
		r := rand.New(rand.NewPCG(1, 2))
		var wg sync.WaitGroup
		for _, n := range []int{0, 1, 30, 200, 800} {
			var glyphs []GlyphID
			for range n {
				glyphs = append(glyphs, GlyphID(r.IntN(f.numGlyphs)))
			}
			wg.Go(func() {
				program := f.Cut(glyphs)
				stream, ok := program.AppendPacked(nil)
				if !ok {
					if suits && program.Len() >= leastPacked {
						t.Errorf("%s is not packed", name)
					}
					return
				}
				if !bytes.Equal(inflate(t, stream), program.Bytes()) {
					t.Errorf("%s: %d glyphs are not what they were", name, n)
				}
				if second, _ := f.Cut(glyphs).AppendPacked([]byte("before")); "before"+string(stream) != string(second) {
					t.Errorf("%s: other bytes the second time", name)
				}
				var out bytes.Buffer
				w, _ := flate.NewWriter(&out, 2)
				w.Write(program.Bytes())
				w.Close()
				if len(stream) > out.Len()*102/100 {
					t.Errorf("%s: %d bytes, deflated quickly %d", name, len(stream), out.Len())
				}
			})
		}
		wg.Wait()
		if (f.packs.glyphs != nil) != suits {
			t.Errorf("%s suits: %v, want %v", name, !suits, suits)
		}
	}
}

// TestSymbols: every length and distance has the symbol and the extra bits that the standard's tables give it.
func TestSymbols(t *testing.T) {
	length, distance := 3, 1
	for sym := 257; sym < 285; sym++ {
		more := uint(max(0, (sym-261)/4))
		for extra := range uint(1) << more {
			if sym == 284 && extra == 31 {
				break // 258 has a symbol of its own
			}
			if s, e, m := lengthSymbol(length); s != sym || e != extra || m != more {
				t.Errorf("length %d: %d %d %d, want %d %d %d", length, s, e, m, sym, extra, more)
			}
			length++
		}
	}
	if s, _, m := lengthSymbol(258); length != 258 || s != 285 || m != 0 {
		t.Errorf("length 258: %d", s)
	}
	for sym := range 30 {
		more := uint(max(0, sym/2-1))
		for extra := range uint(1) << more {
			if s, e, m := distanceSymbol(distance); s != sym || e != extra || m != more {
				t.Fatalf("distance %d: %d %d %d, want %d %d %d", distance, s, e, m, sym, extra, more)
			}
			distance++
		}
	}
}

// FuzzOutlineCode: any bytes come back.
func FuzzOutlineCode(f *testing.F) {
	f.Add([]byte("outline outline"))
	f.Add(bytes.Repeat([]byte{7}, 70000))
	f.Fuzz(func(t *testing.T, data []byte) {
		b := &bitString{data: []byte{0x78, 0x5E}}
		outlineCode.header(b)
		s := &bitString{}
		outlineCode.outline(s, data)
		b.append(s)
		outlineCode.finish(b)
		b.data = append(b.data, 1, 0, 0, 0xFF, 0xFF) // the last block, empty
		r := flate.NewReader(bytes.NewReader(b.data[2:]))
		if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%v: %q comes back as %q", err, data, got)
		}
	})
}

func BenchmarkPackOutline(b *testing.B) {
	f := load(b, "FangSong.ttf")
	n := 0
	for b.Loop() {
		packOutline(f.outline(GlyphID(n % f.numGlyphs)))
		n++
	}
}

// TestPackForZip: the bare stream holds a whole face of a character map, as Subset gives it, and its CRC-32 is that of the file.
func TestPackForZip(t *testing.T) {
	f := load(t, "FangSong.ttf")
	runes := []rune("一二三四五六七八九十")
	for r := '一'; r < '一'+400; r++ {
		runes = append(runes, r)
	}
	want := f.Subset(runes, "Gongwen FangSong")
	stream, crc, ok := f.SubsetProgram(runes, "Gongwen FangSong").AppendDeflated([]byte("before"))
	if !ok || crc != crc32.ChecksumIEEE(want) {
		t.Fatalf("packed %v, CRC-32 %08x, want %08x", ok, crc, crc32.ChecksumIEEE(want))
	}
	got, err := io.ReadAll(flate.NewReader(bytes.NewReader(bytes.TrimPrefix(stream, []byte("before")))))
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("the face is not what it was: %v", err)
	}
	if _, _, ok := f.SubsetProgram([]rune("一"), "一").AppendDeflated(nil); ok {
		t.Error("a small program is packed")
	}
}
