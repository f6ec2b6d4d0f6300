//go:build conformance

package page

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestOwnTemplate: she takes a text away, changes it, makes a mistake, is told its line, mends it, and downloads what the command makes with the file.
func TestOwnTemplate(t *testing.T) {
	s := start(t)
	w := chromium(t)
	w.visit(s)
	dropEarly(t, w)
	name, text := w.download("#template-start")
	if name != "公示模板.txt" {
		t.Errorf("the text is saved as %s", name)
	}
	file := filepath.Join(t.TempDir(), "我们的模板.txt")
	save := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	save(string(text) + "{{.单位简介}}\n")
	w.do(choose("#template-file", file), until(`document.querySelector("#template-fault").textContent !== ""`))
	if got := w.text("#template-fault"); !strings.Contains(got, "模板“我们的模板.txt”用不了") || !strings.Contains(got, "行用了不认识的名称“单位简介”。是不是“单位简称”。") {
		t.Errorf("of the mistake she is told %q", got)
	}
	if w.text("#template-start") != "下载“公示”的模板来改" {
		t.Error("the text that was in use is not any more")
	}
	save(strings.ReplaceAll(string(text), "情况的公示", "情况的公告"))
	w.do(choose("#template-file", file), until(`document.querySelector("#unit h2").textContent.includes("公告")`))
	if got := w.text("#template-fault"); got != "" {
		t.Errorf("she is still told %q", got)
	}
	if got := ask[string](w, `document.querySelector("#text").selectedOptions[0].text`); got != "自己的：我们的模板.txt" {
		t.Errorf("the choice says %q", got)
	}
	want := command(t, sample, "-t", file)
	for _, format := range []string{"docx", "pdf"} {
		name, data := w.download("#take [data-format=" + format + "]")
		if !bytes.Equal(data, want[name]) {
			t.Errorf("%s of %d bytes is not the command's of %d", name, len(data), len(want[name]))
		}
	}
	chooseAgain(t, w, file)
}

// dropEarly drops a template before there is a ledger, and chooses the bundled text afterwards.
func dropEarly(t *testing.T, w *window) {
	t.Helper()
	early := filepath.Join(t.TempDir(), "先放的.tmpl")
	if err := os.WriteFile(early, []byte("@标题 {{.单位简称}}先报\n{{.没有}}\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	w.do(drop(early), until(`document.querySelector("#trouble").textContent.includes("模板第2行")`))
	if err := os.WriteFile(early, []byte("@标题 {{.单位简称}}先报\n一共{{.项目总数}}项。\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	w.do(drop(early), until(`document.querySelector("#drop").textContent.includes("先放的.tmpl”记下了") && document.querySelector("#trouble").hidden`),
		drop(sample), until(drawn), until(`document.querySelector("#unit h2").textContent === "《息县二高先报》"`),
		script(`document.querySelector("#how").open = true; document.querySelector("#text").value = ""; document.querySelector("#text").dispatchEvent(new Event("change", { bubbles: true }))`),
		until(`document.querySelector("#unit h2").textContent.endsWith("整改情况的公示》")`))
}

// chooseAgain: another text is chosen, then the office's file again, and at last another file is dropped.
func chooseAgain(t *testing.T, w *window, file string) {
	t.Helper()
	w.do(script(`document.querySelector("#text").value = "通报"; document.querySelector("#text").dispatchEvent(new Event("change", { bubbles: true }))`),
		until(`document.querySelector("#unit h2").textContent.includes("通报")`))
	if err := os.WriteFile(file, []byte("@标题 {{.单位简称}}简报\n一共{{.项目总数}}项。\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	w.do(choose("#template-file", file), until(`document.querySelector("#unit h2").textContent === "《息县二高简报》"`))
	dropped := filepath.Join(t.TempDir(), "又一份.tmpl")
	if err := os.WriteFile(dropped, []byte("@标题 {{.单位简称}}快报\n一共{{.项目总数}}项。\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	w.do(drop(dropped), until(`document.querySelector("#unit h2").textContent === "《息县二高快报》"`))
	if n := ask[int](w, `[...document.querySelectorAll("#text option")].filter((o) => o.text.includes("我们的模板")).length`); n != 1 {
		t.Errorf("the file stands %d times among the texts", n)
	}
}

// choose gives a file to a field for one.
func choose(field, path string) step {
	return chromedp.SetUploadFiles(field, []string{path}, chromedp.NodeReady)
}
