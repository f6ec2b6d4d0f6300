//go:build conformance

package page

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// editor is the page of another site with a place to paste into, as the editors of websites have it, and one that takes words alone.
const editor = `data:text/html;charset=utf-8,<div id="editor" contenteditable style="height:4rem;overflow:auto"></div><textarea id="plain"></textarea>`

// ctrl is that key, as the protocol numbers it.
const ctrl = 2

// paste puts what is on the clipboard where the cursor is, as Ctrl-V does.
var paste = chromedp.Steps(
	call(input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeRawKeyDown, Key: "v", Code: "KeyV", Modifiers: ctrl, Commands: []string{"paste"}}),
	call(input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyUp, Key: "v", Code: "KeyV", Modifiers: ctrl}),
)

// TestCopied: what 复制到网站 has copied is there in an editor, with headings, tables and their rules; where there is no new clipboard it is copied the old way.
func TestCopied(t *testing.T) {
	s := start(t)
	for name, first := range map[string]string{"the new way": `0`, "the old way": `Object.defineProperty(navigator, "clipboard", { value: undefined })`} {
		w := chromium(t)
		w.visit(s)
		w.do(script(first), drop(sample), until(drawn), script(`document.querySelector("#attachment").click()`), until(`document.querySelectorAll("#pages figure").length > 15 && document.querySelector("#copy").getAttribute("aria-disabled") === "false"`),
			chromedp.Click("#copy"), until(`document.querySelector("#take .told").textContent.startsWith("已复制")`))
		if ask[bool](w, `!document.querySelector("#trouble").hidden`) {
			t.Errorf("%s: %s", name, w.text("#trouble"))
		}
		site := w.another()
		site.do(chromedp.Navigate(editor), script(`document.querySelector("#editor").focus()`), paste, until(`document.querySelector("#editor h1") !== null`),
			script(`document.querySelector("#plain").focus()`), paste, until(`document.querySelector("#plain").value !== ""`))
		if got := site.text("#editor h1"); got != "中共息县二高党委关于巡察整改情况的公示" {
			t.Errorf("%s: the title is %q", name, got)
		}
		if n := ask[int](site, `[...document.querySelectorAll("#editor td")].filter((c) => getComputedStyle(c).borderTopStyle === "solid").length`); n < 57 {
			t.Errorf("%s: %d cells have rules", name, n)
		}
		if n := ask[int](site, `[...document.querySelectorAll("#editor p")].filter((p) => parseFloat(getComputedStyle(p).textIndent) > 20).length`); n < 20 {
			t.Errorf("%s: %d paragraphs begin two characters in", name, n)
		}
		if ask[bool](site, `document.querySelector("#editor script, #editor style, #editor [src]") !== null`) {
			t.Errorf("%s: there is more than words", name)
		}
		plain := ask[string](site, `document.querySelector("#plain").value`)
		if !strings.HasPrefix(plain, "中共息县二高党委关于巡察整改情况的公示\n") || strings.Contains(plain, "<") {
			t.Errorf("%s: the words alone are %.60q", name, plain)
		}
	}
}

// TestSavedAsPictures: 存成图片 gives the command's long picture, 每页一张 a zip of its others; of what cannot be made there is nothing to press.
func TestSavedAsPictures(t *testing.T) {
	s := start(t)
	w := chromium(t)
	w.visit(s)
	w.do(drop(sample), until(drawn))
	want := command(t, "-f", "png", sample)
	name, data := w.download("#take [data-share=long]")
	if !strings.HasSuffix(name, "公示.png") || !bytes.Equal(data, want[name]) {
		t.Errorf("%s of %d bytes is not the command's of %d", name, len(data), len(want[name]))
	}
	name, data = w.download("#take [data-share=each]")
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || !strings.HasSuffix(name, "公示（每页一张）.zip") {
		t.Fatal(name, err)
	}
	if len(z.File) != len(want)-1 {
		t.Errorf("%d pictures of pages, the command has %d", len(z.File), len(want)-1)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if one, _ := io.ReadAll(r); !bytes.Equal(one, want[f.Name]) {
			t.Errorf("%s is not the command's", f.Name)
		}
	}
	w.do(script(`document.querySelector("#remove").click()`), drop(without(t, "反馈日期")), until(`document.querySelectorAll("#findings .error").length > 0`))
	if n := ask[int](w, `document.querySelectorAll("#take .share [href], #take .share [aria-disabled=false]").length`); n > 0 {
		t.Errorf("%d buttons can be pressed for what cannot be made", n)
	}
}
