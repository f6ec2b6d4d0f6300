package page

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// TestLedgerEndings: the page takes the files that the command finds in a folder, chosen or dropped.
func TestLedgerEndings(t *testing.T) {
	want := slices.Concat(sheet.Endings())
	slices.Sort(want)
	for name, list := range map[string]*regexp.Regexp{
		"static/index.html": regexp.MustCompile(`id="files"[^>]* accept="([^"]*)"`),
		"static/drop.js":    regexp.MustCompile(`const ledger = /\\\.\(([^)]*)\)\$/i;`),
	} {
		data, err := static.ReadFile(name)
		found := list.FindSubmatch(data)
		if err != nil || found == nil {
			t.Errorf("%s has no list of endings (%v)", name, err)
			continue
		}
		var got []string
		for _, ending := range regexp.MustCompile(`[a-z]+`).FindAllString(string(found[1]), -1) {
			got = append(got, "."+ending)
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s takes %v, a folder is searched for %v", name, got, want)
		}
	}
}

// TestStaticFiles: the page holds no script or style of its own, loads nothing from elsewhere, and never reads markup from a string.
func TestStaticFiles(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	entries, err := static.ReadDir("static")
	if err != nil {
		t.Fatal(err)
	}
	inline := regexp.MustCompile(`(?i)<script[^>]*>[^<]|<style|\son\w+=|\sstyle=|javascript:`)
	markup := regexp.MustCompile(`innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function|setHTML|srcdoc`)
	elsewhere := regexp.MustCompile(`(?i)https?://|url\(|@import`)
	for _, e := range entries {
		status, header, data := d.send("GET", e.Name(), nil, nil)
		if status != 200 || header.Get("Content-Type") == "" {
			t.Errorf("%s: %d %s", e.Name(), status, header.Get("Content-Type"))
		}
		text := strings.ReplaceAll(string(data), "http://www.w3.org/2000/svg", "")
		if filepath.Ext(e.Name()) == ".html" && inline.MatchString(text) {
			t.Errorf("%s holds a script or a style: %s", e.Name(), inline.FindString(text))
		}
		if m := markup.FindString(text); m != "" {
			t.Errorf("%s makes markup of a string: %s", e.Name(), m)
		}
		if m := elsewhere.FindString(text); m != "" {
			t.Errorf("%s loads something: %s", e.Name(), m)
		}
	}
}
