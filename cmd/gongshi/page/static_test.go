package page

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

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
