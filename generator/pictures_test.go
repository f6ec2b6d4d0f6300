package generator_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/raster"
)

// pictures is the sample's notice in pictures.
func pictures(t *testing.T, opt generator.Options) (*generator.Notice, finding.List) {
	t.Helper()
	unit := generatortest.Sample(t)
	for i := range unit.Items {
		text := &unit.Items[i].Problem.Text
		*text = strings.Replace(*text, "改革应变能力不足", "家长13812345678反映改革应变能力不足", 1)
	}
	opt.Template, opt.Formats, opt.Force = generatortest.Template(t, "gongshi"), generator.FormatsNamed("png"), true
	notice, findings := generator.Build(unit, opt)
	if notice == nil {
		t.Fatal(findings)
	}
	return notice, findings
}

// TestPicturesOfANotice: the long picture comes first, then one of each page, named after it; several goroutines at once give the same bytes, which are
// known as ours.
func TestPicturesOfANotice(t *testing.T) {
	want, _ := pictures(t, generator.Options{})
	if len(want.Files) != want.Pages+1 || want.Files[0].Suffix != "" || want.Files[0].Page != 0 || want.Files[3].Suffix != "（第3页）" || want.Files[3].Page != 3 {
		t.Errorf("%d files of %d pages, the fourth %q", len(want.Files), want.Pages, want.Files[3].Suffix)
	}
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			got, _ := pictures(t, generator.Options{})
			for i, f := range got.Files {
				if !bytes.Equal(f.Data, want.Files[i].Data) || f.Extension != "png" || !generator.Intact("公示"+f.Suffix+".png", f.Data) {
					t.Errorf("the picture%s is another", f.Suffix)
				}
			}
		})
	}
	wg.Wait()
}

// TestPicturesAreMasked: what is masked in the other formats is in the pictures, too: they are drawn from the same pages.
func TestPicturesAreMasked(t *testing.T) {
	const number = "13812345678"
	open, _ := pictures(t, generator.Options{})
	masked, _ := pictures(t, generator.Options{Mask: true})
	says := func(n *generator.Notice) (text string) {
		for _, p := range n.Laid.Pages {
			for i := range p.Lines {
				text += p.Lines[i].Text()
			}
		}
		return text
	}
	if !strings.Contains(says(open), number) || strings.Contains(says(masked), number) {
		t.Fatal("the number is not where it is looked for")
	}
	for i, p := range raster.Pictures(masked.Laid) {
		if !bytes.Equal(p.PNG, masked.Files[i].Data) {
			t.Errorf("picture %d is not of the masked pages", i)
		}
	}
	if bytes.Equal(open.Files[0].Data, masked.Files[0].Data) {
		t.Error("nothing is masked")
	}
}

// TestLongPictureIsCut: a notice of many pages has several long pictures, and says so; without pictures nothing is said.
func TestLongPictureIsCut(t *testing.T) {
	cut := func(formats ...string) (n int) {
		_, findings := generator.Build(generatortest.Sample(t), generator.Options{Template: generatortest.Template(t, "baogao"), WithLedger: true, Formats: generator.FormatsNamed(formats...), Force: true, Draft: true})
		for _, f := range findings {
			if f.Code == "output.picture" && f.Severity == finding.Info {
				n++
			}
		}
		return n
	}
	if cut("png") != 1 || cut("docx") != 0 {
		t.Error("whether the picture is cut is not told, or is where there is none")
	}
}
