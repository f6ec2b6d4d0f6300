//go:build conformance

package picture_test

import (
	"fmt"
	"image"
	"image/color"
	_ "image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/picture"
)

// TestPicturesAreThePDF: Chromium's drawing of our pages and poppler's of our PDF have their ink at the same places, on upright pages and on
// those of the attachment. Two programs smooth edges differently, and one of them moves glyphs to
// whole pixels, so squares of twelve by twelve pixels, a little less than a character, are compared.
func TestPicturesAreThePDF(t *testing.T) {
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal("chromium is not installed: run .ci/judges")
	}
	notice, findings := generator.Build(generatortest.Sample(t), generator.Options{Template: generatortest.Template(t, "gongshi"), WithLedger: true, Formats: generator.Formats})
	if notice == nil {
		t.Fatal(findings)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "notice.pdf")
	if err := os.WriteFile(file, notice.Files[1].Data, 0o644); err != nil {
		t.Fatal(err)
	}
	pages := picture.Of(notice)
	for _, page := range []int{1, 11, 12} {
		width, height := 794, 1123 // 96 dpi
		if pages[page-1].Landscape() {
			width, height = height, width
		}
		drawing, shot := filepath.Join(dir, fmt.Sprintf("%d.svg", page)), filepath.Join(dir, fmt.Sprintf("%d.png", page))
		if err := os.WriteFile(drawing, pages[page-1].SVG(), 0o644); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir="+filepath.Join(dir, "profile"),
			fmt.Sprintf("--window-size=%d,%d", width, height), "--screenshot="+shot, "file://"+drawing).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		n := fmt.Sprint(page)
		if out, err := exec.Command("pdftoppm", "-r", "96", "-png", "-f", n, "-l", n, "-singlefile", file, filepath.Join(dir, "pdf"+n)).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		ours, theirs := ink(t, shot, width, height), ink(t, filepath.Join(dir, "pdf"+n+".png"), width, height)
		total, differs, lost := 0.0, 0.0, 0
		for i := range ours {
			if theirs[i] > 255*square*square/5 && ours[i] < theirs[i]/3 || ours[i] > 255*square*square/5 && theirs[i] < ours[i]/3 {
				lost++
			}
			total += theirs[i]
			differs += max(ours[i]-theirs[i], theirs[i]-ours[i])
		}
		t.Logf("page %d: %.1f%% of the ink differs", page, differs/total*100)
		if total == 0 || differs/total > 0.2 || lost > 0 {
			t.Errorf("page %d: %.0f of %.0f of the ink is elsewhere, %d characters are only in one", page, differs, total, lost)
		}
	}
}

// square is the side of the squares that are compared.
const square = 12

// ink is how black each square of a picture is.
func ink(t *testing.T, path string, width, height int) []float64 {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, _, err := image.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() < width-1 || b.Dy() < height-1 {
		t.Fatalf("%s is %v, want %dx%d", path, b, width, height)
	}
	out := make([]float64, (width/square+1)*(height/square+1))
	for y := range height {
		for x := range width {
			if (image.Point{x, y}).In(img.Bounds()) {
				out[y/square*(width/square+1)+x/square] += 255 - float64(color.GrayModel.Convert(img.At(x, y)).(color.Gray).Y)
			}
		}
	}
	return out
}
