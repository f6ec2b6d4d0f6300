//go:build conformance

package generator_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/raster"
	"gongshi/generator/style"
)

// TestPicturesAreTheRenderedPDF: our pictures of pages and poppler's of our PDF are the same: upright pages, those of the attachment, a paper with a red
// head, forms, a draft's highlights. Poppler moves glyphs to places of its own grid, so it draws four times as large, and what is compared is the ink of
// each four by four pixels of ours, an eighth of a character across, in each colour. Our rules stand on whole pixels, so most of a form differs a little.
func TestPicturesAreTheRenderedPDF(t *testing.T) {
	draft := generatortest.Sample(t)
	delete(draft.Info, "反馈日期")
	for _, tt := range []struct {
		name string
		unit *ledger.Unit
		opt  generator.Options
	}{
		{"notice", generatortest.Sample(t), generator.Options{Template: generatortest.Template(t, "gongshi"), WithLedger: true}},
		{"head", generatortest.Sample(t, headed...), generator.Options{Template: generatortest.Template(t, "baogao"), Force: true}},
		{"forms", generatortest.Sample(t), generator.Options{Template: generatortest.Forms(t), Force: true}},
		{"draft", draft, generator.Options{Template: generatortest.Template(t, "gongshi"), Draft: true}},
	} {
		tt.opt.Formats = generator.FormatsNamed("pdf", "png")
		notice, findings := generator.Build(tt.unit, tt.opt)
		if notice == nil {
			t.Fatal(tt.name, findings)
		}
		dir := t.TempDir()
		pdf := filepath.Join(dir, "notice.pdf")
		if err := os.WriteFile(pdf, notice.Files[0].Data, 0o644); err != nil {
			t.Fatal(err)
		}
		pages := 0
		for _, f := range notice.Files[1:] {
			if f.Page == 0 && notice.Pages > 1 {
				continue
			}
			pages++
			if n := max(f.Page, 1); n < 3 || n == notice.Pages {
				comparePage(t, tt.name, pdf, n, f.Data)
			}
		}
		if pages != notice.Pages {
			t.Errorf("%s: %d pictures of %d pages", tt.name, pages, notice.Pages)
		}
	}
}

// times is how many times as large poppler draws.
const times = 4

// comparePage compares a page's picture with poppler's.
func comparePage(t *testing.T, name, pdf string, page int, data []byte) {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	ours, size := img.(*image.Paletted), img.Bounds().Max
	n, dpi := fmt.Sprint(page), raster.Width*times/style.PageWidth.Points()*72
	drawn := []byte(generatortest.Output(t, nil, "pdftoppm", "-r", fmt.Sprint(dpi), "-f", n, "-l", n, pdf))
	var width, height, depth int
	if _, err := fmt.Sscanf(string(drawn[:32]), "P6\n%d %d\n%d\n", &width, &height, &depth); err != nil {
		t.Fatal(err)
	}
	if width < size.X*times-times || height < size.Y*times-times || width > size.X*times+2*times || height > size.Y*times+2*times {
		t.Fatalf("%s, page %s: %v, poppler's is %d by %d", name, n, size, width, height)
	}
	drawn = drawn[len(drawn)-width*height*3:]
	const side = 4
	across := (size.X+times)/side + 1
	first, second := make([][3]float64, across*(size.Y/side+2)), make([][3]float64, across*(size.Y/side+2))
	for i, v := range ours.Pix {
		c := ours.Palette[v].(color.RGBA)
		add(first, i/size.X/side*across+i%size.X/side, c.R, c.G, c.B, 1)
	}
	for i := range width * height {
		add(second, i/width/(times*side)*across+i%width/(times*side), drawn[3*i], drawn[3*i+1], drawn[3*i+2], 1.0/times/times)
	}
	const much = 255 * side * side / 3
	total, differs, lost := 0.0, 0.0, 0
	for at, one := range first {
		for channel, ink := range one {
			other := second[at][channel]
			if ink > much && other < ink/4 || other > much && ink < other/4 {
				lost++
			}
			total += other
			differs += max(ink-other, other-ink)
		}
	}
	t.Logf("%s, page %s: %.1f%% of the ink differs", name, n, differs/total*100)
	if differs/total > 0.13 || lost > 0 {
		t.Errorf("%s, page %s: %.1f%% of the ink is elsewhere, %d squares have it in one picture only", name, n, differs/total*100, lost)
	}
}

// add adds to a square how much light of each colour a pixel lacks.
func add(squares [][3]float64, at int, r, g, b uint8, share float64) {
	for channel, light := range []uint8{r, g, b} {
		squares[at][channel] += float64(255-light) * share
	}
}
