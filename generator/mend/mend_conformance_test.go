//go:build conformance

package mend_test

import (
	"os"
	"path/filepath"
	"testing"

	"gongshi/generator/generatortest"
	"gongshi/generator/mend"
	"gongshi/generator/sheet"
)

// TestMendedInLibreOffice: LibreOffice opens a mended workbook, reads the mended cells as wanted and every other cell as before.
func TestMendedInLibreOffice(t *testing.T) {
	dir := t.TempDir()
	paths, wants := []string{}, map[string]string{}
	write := func(name string, data []byte) {
		paths = append(paths, filepath.Join(dir, name+".xlsx"))
		if err := os.WriteFile(paths[len(paths)-1], data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, given := range []string{"../../samples/xixian-ergao.xlsx", "../sheet/testdata/corpus/039-rich-text.xlsx", "../sheet/testdata/corpus/041-inline-rich.xlsx"} {
		data, err := os.ReadFile(given)
		if err != nil {
			t.Fatal(err)
		}
		old := sheet.Open(given, data, "")
		b, err := mend.Open(data, old)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(given[:len(given)-len(".xlsx")])
		for _, g := range old.Grids {
			for at, c := range g.Cells() {
				if n := len([]rune(c.Text)); at.Row%2 == 0 && n > 0 && g.Own(at).Text != "" && b.Change(g.Name, at.Name(), mend.Edit{From: n / 2, To: n/2 + 1, Text: "改好"}) == mend.Made {
					runes := []rune(c.Text)
					wants[name+g.Name+at.Name()] = string(runes[:n/2]) + "改好" + string(runes[n/2+1:])
				}
			}
		}
		out, err := b.Write()
		if err != nil {
			t.Fatal(err)
		}
		write(name+"-old", data)
		write(name+"-new", out)
	}
	generatortest.Output(t, nil, "soffice", append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "ods", "--outdir", dir}, paths...)...)
	for i := 0; i < len(paths); i += 2 {
		name := filepath.Base(paths[i][:len(paths[i])-len("-old.xlsx")])
		old, now := sheet.OpenFile(filepath.Join(dir, name+"-old.ods"), ""), sheet.OpenFile(filepath.Join(dir, name+"-new.ods"), "")
		if len(now.Grids) != len(old.Grids)+1 {
			t.Fatalf("%s: %d sheets became %d", name, len(old.Grids), len(now.Grids))
		}
		changed := 0
		for k, g := range old.Grids {
			for at, was := range g.Cells() {
				want := was.Display()
				if mended, ok := wants[name+g.Name+at.Name()]; ok {
					want = mended
					changed++
				}
				if got := now.Grids[k].Raw(at).Display(); got != want {
					t.Errorf("%s %s!%s: %q, want %q", name, g.Name, at.Name(), got, want)
				}
			}
		}
		if changed == 0 {
			t.Errorf("%s: nothing has changed", name)
		}
	}
}
