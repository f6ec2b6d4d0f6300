//go:build conformance

package page

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/xuri/excelize/v2"
)

// TestClerk does what she does: she drops a ledger that lacks a date, reads the numbers, sees the notice with the gap marked, types the date and sees
// it in the picture, and takes both files away. They are byte for byte those of the command.
func TestClerk(t *testing.T) {
	s := start(t)
	w := chromium(t)
	ledger := without(t, "反馈日期")
	w.visit(s)
	w.do(drop(ledger), until(drawn))
	if got, want := w.text("#numbers dl"), "共 57项 已完成 48项 未完成 4项 长期坚持 5项 完成率 93%"; got != want {
		t.Errorf("the numbers are %q, want %q", got, want)
	}
	if got, want := w.text("#numbers .others"), "追缴资金 155元 政务处分 1人 诫勉谈话 1人 批评教育 2人"; got != want {
		t.Errorf("besides %q, want %q", got, want)
	}
	if got := w.text("#findings .error"); !strings.Contains(got, "缺少“反馈日期”") {
		t.Errorf("the finding is %q", got)
	}
	marks, links := ask[int](w, `document.querySelectorAll("#pages .mark.error").length`), ask[int](w, `document.querySelectorAll("#take a[href]").length`)
	if marks == 0 || links != 0 {
		t.Errorf("%d places are marked, %d links are there", marks, links)
	}
	const src = `document.querySelector("#pages img").src`
	before := ask[string](w, src)
	w.do(chromedp.SendKeys(`#missing input[data-item="反馈日期"]`, "2023.4.27"), until(`document.querySelectorAll("#take a[data-format=pdf][href]").length === 1 && document.querySelectorAll("#findings .error").length === 0`))
	if after := ask[string](w, src); before == after {
		t.Error("the first page is not drawn anew")
	}
	want := command(t, ledger, "--set", "反馈日期=2023.4.27")
	for _, format := range []string{"docx", "pdf"} {
		name, data := w.download("#take [data-format=" + format + "]")
		if !bytes.Equal(data, want[name]) {
			t.Errorf("%s of %d bytes is not the command's of %d", name, len(data), len(want[name]))
		}
	}
	if name, data := w.download(`nav a`); name != "空白台账.xlsx" || !bytes.HasPrefix(data, []byte("PK")) {
		t.Errorf("the blank ledger is %s of %d bytes", name, len(data))
	}
}

// TestFolderDropped: a whole folder of ledgers is read, each has its row, and all come in one zip.
func TestFolderDropped(t *testing.T) {
	s := start(t)
	w := chromium(t)
	dir := filepath.Join(t.TempDir(), "全县")
	data, err := os.ReadFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 40 {
		path := filepath.Join(dir, fmt.Sprintf("%02d", i%4), fmt.Sprintf("台账%02d.xlsx", i))
		os.MkdirAll(filepath.Dir(path), 0o755)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	os.WriteFile(filepath.Join(dir, "~$台账.xlsx"), []byte("x"), 0o644)
	w.visit(s)
	from := time.Now()
	w.do(drop(dir), until(`document.querySelectorAll("#units li").length > 0`))
	first := time.Since(from)
	w.do(until(`document.querySelectorAll("#units li").length === 40 && document.querySelector("#progress").hidden`))
	t.Logf("40 ledgers: the first two in %v, all in %v", first, time.Since(from))
	ms := ask[float64](w, `(() => {
		const from = performance.now();
		document.querySelectorAll("#units button")[39].click();
		document.querySelector("#unit .file").offsetHeight;
		return performance.now() - from;
	})()`)
	t.Logf("another unit is shown in %.0f ms", ms)
	if !strings.Contains(w.text("#unit .file"), "台账39.xlsx") {
		t.Errorf("the unit shown is %q", w.text("#unit .file"))
	}
	if ms > 1000 {
		t.Errorf("it takes %.0f ms to see another unit", ms)
	}
	if name, data := w.download("#zip"); name != "公示.zip" || !bytes.HasPrefix(data, []byte("PK")) {
		t.Errorf("%s of %d bytes", name, len(data))
	}
}

// TestKeyboard: without a mouse one comes to a ledger, its options and its files, and sees where one is.
func TestKeyboard(t *testing.T) {
	s := start(t)
	w := chromium(t)
	full, err := filepath.Abs(sample)
	if err != nil {
		t.Fatal(err)
	}
	chromedp.Listen(w.ctx, func(event any) {
		if e, ok := event.(*cdppage.EventFileChooserOpened); ok {
			go chromedp.Do(w.ctx, call(dom.SetFileInputFiles, dom.SetFileInputFilesParams{Files: []string{full}, BackendNodeID: e.BackendNodeID}))
		}
	})
	w.visit(s)
	w.do(call(cdppage.SetInterceptFileChooserDialog, cdppage.SetInterceptFileChooserDialogParams{Enabled: true}),
		chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Tab))
	const outline = `getComputedStyle(document.activeElement).outlineStyle`
	if at, style := ask[string](w, `document.activeElement.id`), ask[string](w, outline); at != "choose-files" || style != "solid" {
		t.Errorf("the third stop is %q, outlined %q", at, style)
	}
	w.do(chromedp.KeyEvent(kb.Enter), until(drawn), script(`document.querySelector("#how").open = true`))
	seen := map[string]bool{}
	for range 30 {
		w.do(chromedp.KeyEvent(kb.Tab))
		at := ask[string](w, `document.activeElement.id || document.activeElement.dataset.format || document.activeElement.tagName`)
		seen[at] = true
		if style := ask[string](w, outline); style != "solid" && at != "BODY" {
			t.Errorf("%s has the focus and does not show it", at)
		}
	}
	for _, want := range []string{"docx", "pdf", "text", "seal", "attachment", "remove", "pages"} {
		if !seen[want] {
			t.Errorf("the keyboard never comes to %s; it comes to %v", want, seen)
		}
	}
}

// TestNames: everything that can be used has a name for a screen reader, and every picture says what it is.
func TestNames(t *testing.T) {
	s := start(t)
	w := chromium(t)
	w.visit(s)
	w.do(drop(without(t, "反馈日期", "盖章")), until(drawn), script(`document.querySelectorAll("details").forEach((d) => (d.open = true))`), until(`document.querySelectorAll("#all .field").length > 20`))
	if nameless := ask[[]string](w, `[...document.querySelectorAll("button, a, input, select, img, progress")]
		.filter((e) => !(e.textContent.trim() || e.ariaLabel || e.alt || e.labels?.length)).map((e) => e.outerHTML)`); len(nameless) > 0 {
		t.Errorf("without a name: %s", nameless)
	}
}

// TestHostileLedgers: broken and hostile files, and cells that hold markup, become findings and text.
func TestHostileLedgers(t *testing.T) {
	s := start(t)
	w := chromium(t)
	paths, err := filepath.Glob("../../../generator/sheet/testdata/corpus/*")
	if err != nil || len(paths) < 100 {
		t.Fatal(len(paths), err)
	}
	book, err := excelize.OpenFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	const evil = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`
	const sheet = "整改台账<b>x"
	book.SetSheetName("整改台账", sheet)
	for _, cell := range []string{"B4", "C4", "C5"} {
		book.SetCellValue(sheet, cell, evil)
	}
	for _, cell := range []string{"B2", "B3", "B4", "B5"} {
		book.SetCellValue("基本信息", cell, evil)
	}
	hostile := filepath.Join(t.TempDir(), `'><img src=x onerror=alert(1)>.xlsx`)
	if err := book.SaveAs(hostile); err != nil {
		t.Fatal(err)
	}
	paths = append(paths, hostile)
	w.visit(s)
	w.do(drop(paths...), until(`document.querySelectorAll("#units li").length > 0 && document.querySelector("#progress").hidden`))
	silent := ask[[]string](w, `(() => {
		const silent = [];
		for (let i = 0; i < document.querySelectorAll("#units li").length; i++) {
			document.querySelectorAll("#units li button")[i].click();
			if (!document.querySelector("#findings li") && !document.querySelector("#numbers:not([hidden]) dd")) silent.push(document.querySelector("#unit .file").innerText);
		}
		return silent;
	})()`)
	units := ask[int](w, `document.querySelectorAll("#units li").length`)
	strange := ask[[]string](w, `[...document.querySelectorAll("script:not([type=module]), img:not(#pages img), #unit b:not(.number):not(summary b)")].map((e) => e.outerHTML)`)
	if units < len(paths) || len(silent) > 0 || len(strange) > 0 {
		t.Errorf("%d units of %d files, without a word %q, strange elements %q", units, len(paths), silent, strange)
	}
	if title, trouble := ask[string](w, `document.title`), w.text("#trouble"); title != "整改台账变公示" || trouble != "" {
		t.Errorf("title %q, trouble %q", title, trouble)
	}
}

// TestTwoWindows: two windows work on ledgers of their own at the same time; when one says 退出, which asks first where something would be lost, the other
// hears of it.
func TestTwoWindows(t *testing.T) {
	s := start(t)
	first := chromium(t)
	second := first.another()
	first.visit(s)
	second.visit(s)
	first.do(drop(without(t, "反馈日期")), until(drawn))
	second.do(drop(sample), until(drawn))
	second.do(script(`document.querySelector("#attachment").click()`), until(`document.querySelectorAll("#pages figure").length > 12`))
	first.do(chromedp.SendKeys(`#missing input`, "2023年4月27日"), until(`document.querySelectorAll("#take a[data-format=pdf][href]").length === 1`))
	if a, b := first.text("#unit .file span"), second.text("#unit .file span"); !strings.Contains(a, "台账.xlsx · 11页") || strings.Contains(b, "11页") {
		t.Errorf("the windows show %q and %q", a, b)
	}
	// What was typed and not taken away is asked about.
	first.do(script(`document.querySelector("#quit").click()`), until(`document.querySelector("#trouble").textContent.includes("还没有下载") && document.querySelector("#quit").textContent === "仍要退出"`))
	second.do(script(`document.querySelector("#quit").click()`), until(`document.querySelector(".gone") !== null`))
	first.do(chromedp.SendKeys(`#missing input`, "日"), until(`document.querySelector("#trouble").textContent.includes("重新打开程序")`))
}

// TestScreenshots: at the three widths at which the page is used nothing reaches out of the window. With -screenshots it takes pictures of them for
// the manual: see .ci/preview.
func TestScreenshots(t *testing.T) {
	s := start(t)
	w := chromium(t)
	w.visit(s)
	w.do(drop(without(t, "反馈日期")), until(drawn))
	shoot := func(name string) {
		if *screenshots == "" {
			return
		}
		data, err := chromedp.Run(w.ctx, chromedp.CaptureScreenshot())
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(*screenshots, name+".png"), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, shot := range []struct {
		name          string
		width, height int64
		mobile        bool
	}{{"web-1440", 1440, 900, false}, {"web-1024", 1024, 768, false}, {"web-phone", 390, 844, true}} {
		w.do(call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: shot.width, Height: shot.height, DeviceScaleFactor: 1, Mobile: shot.mobile}),
			script(`scrollTo(0, 0)`), chromedp.Sleep(300*time.Millisecond))
		if ask[bool](w, `document.documentElement.scrollWidth > innerWidth`) {
			t.Errorf("at %d pixels the page is wider than the window", shot.width)
		}
		shoot(shot.name)
	}
	// On a phone one goes to the pages below and back.
	const top = `Math.abs(document.querySelector(%q).getBoundingClientRect().top) < 60`
	w.do(script(`document.querySelector("#jump a + a").click()`), until(fmt.Sprintf(top, "#pages")), script(`document.querySelector("#jump a").click()`), until(fmt.Sprintf(top, "#desk")))
	w.do(call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 1440, Height: 900, DeviceScaleFactor: 1}),
		script(`document.querySelector("#remove").click()`), drop("../../../samples/batch"), until(`document.querySelectorAll("#units li").length >= 8 && document.querySelector("#progress").hidden`), until(drawn), chromedp.Sleep(300*time.Millisecond))
	shoot("web-several")
}

// TestPrint: on paper there are the numbers and the findings, without buttons and fields, and behind them each page of the notice on a sheet.
func TestPrint(t *testing.T) {
	s := start(t)
	w := chromium(t)
	w.visit(s)
	w.do(drop(without(t, "反馈日期")), until(drawn))
	css := true
	printed := func(ctx context.Context, target *chromedp.Target) ([]byte, error) {
		out, err := cdp.Call(ctx, target, cdppage.PrintToPDF, cdppage.PrintToPDFParams{PreferCSSPageSize: &css, PrintBackground: &css})
		return out.Data, err
	}
	data, err := chromedp.Run(w.ctx, printed)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command("pdftotext", "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	sheets := strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
	if n := len(sheets); n < 12 || n > 14 {
		t.Errorf("%d sheets for eleven pages and what was found", n)
	}
	if !strings.Contains(sheets[0], "57") || !strings.Contains(sheets[0], "缺少“反馈日期”") || strings.Contains(string(text), "选择台账") || strings.Contains(string(text), "退出") {
		t.Errorf("the first sheet says %s", sheets[0])
	}
}

// TestZipOfFolder: the zip of a county's ledgers, one of which has an error, holds byte for byte what the command writes for their folder: 汇总 too.
func TestZipOfFolder(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	const folder = "../../../samples/batch"
	var paths []string
	tables := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if entry.Name() != "单位信息.xlsx" {
			paths = append(paths, path)
			return nil
		}
		data, err := os.ReadFile(path)
		tables[filepath.Dir(path)] = d.upload(path, data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	query := "zip?f=docx&f=pdf&v="
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range d.show(request{Ledger: d.upload(path, data), Table: tables[filepath.Dir(path)], Unit: -1}) {
			query += "," + u.View
		}
	}
	_, _, data := d.send("GET", query, nil, nil)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	want := command(t, folder)
	delete(want, ".gongshi.jsonl") // the command's own record
	if len(want) < 10 || len(z.File) != len(want) {
		t.Errorf("%d files, the command writes %d", len(z.File), len(want))
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := io.ReadAll(r); !bytes.Equal(got, want[f.Name]) {
			t.Errorf("%s of %d bytes is not the command's of %d", f.Name, len(got), len(want[f.Name]))
		}
	}
}
