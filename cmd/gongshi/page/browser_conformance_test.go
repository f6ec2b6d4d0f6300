//go:build conformance

package page

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/xuri/excelize/v2"
)

const sample = "../../../samples/xixian-ergao.xlsx"

var screenshots = flag.String("screenshots", "", "write pictures of the page to this folder")

// start serves the page on this machine until the test ends.
func start(t testing.TB) *Server {
	t.Helper()
	return served(t).server
}

// window is one window of a browser.
type window struct {
	testing.TB
	ctx context.Context
}

// step is one thing that is done in a window.
type step = chromedp.Action[chromedp.Void]

// chromium starts a browser. What its pages throw or log as an error fails the test.
func chromium(t testing.TB) *window {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.WindowSize(1280, 900), chromedp.Flag("lang", "zh-CN"),
		chromedp.Env("FONTCONFIG_FILE="+fontConfig(t)))
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	return open(t, allocator)
}

// fontConfig lets the browser write the page's own words in our 黑体: a bare machine has no Chinese face, where every office has.
func fontConfig(t testing.TB) string {
	faces, err := filepath.Abs("../../../fonts")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "fonts.conf")
	config := `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>` + faces + `</dir><cachedir>` + t.TempDir() + `</cachedir>
<alias binding="strong"><family>sans-serif</family><prefer><family>Gongwen Hei</family></prefer></alias></fontconfig>`
	if err := os.WriteFile(path, []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// another opens a second window of the same browser.
func (w *window) another() *window { return open(w.TB, w.ctx) }

func open(t testing.TB, parent context.Context) *window {
	t.Helper()
	ctx, cancel := chromedp.NewContext(parent)
	t.Cleanup(cancel)
	w := &window{t, ctx}
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("%v: run .ci/judges", err)
	}
	chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			t.Errorf("the page throws: %+v", e.ExceptionDetails)
		case *runtime.EventConsoleAPICalled:
			if e.Type == "error" {
				t.Errorf("the page complains: %+v", e.Args)
			}
		case *cdppage.EventJavascriptDialogOpening:
			t.Errorf("a dialog: %s", e.Message)
		}
	})
	return w
}

// do takes steps. They have a minute and a half.
func (w *window) do(steps ...step) {
	w.Helper()
	ctx, cancel := context.WithTimeout(w.ctx, 90*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		says, _ := chromedp.Run(w.ctx, chromedp.Evaluate[string](`document.body.innerText.slice(0, 2000)`))
		w.Fatalf("%v; the page says:\n%s", err, says)
	}
}

// ask gives the value of an expression in JavaScript.
func ask[T any](w *window, expression string) T {
	w.Helper()
	value, err := chromedp.Run(w.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		w.Fatalf("%s: %v", expression, err)
	}
	return value
}

// text is what an element says, on one line.
func (w *window) text(selector string) string {
	w.Helper()
	return strings.Join(strings.Fields(ask[string](w, fmt.Sprintf(`document.querySelector(%q)?.innerText ?? ""`, selector))), " ")
}

// visit opens the page and waits until it can be used.
func (w *window) visit(s *Server) {
	w.Helper()
	w.do(chromedp.Navigate(s.Address()), until(`document.querySelectorAll("#text option").length > 3`))
}

// until waits for a condition in JavaScript.
func until(condition string) step {
	return func(ctx context.Context, t *chromedp.Target) (v chromedp.Void, err error) {
		_, err = chromedp.Poll[bool](condition, chromedp.WithPollingInterval(10*time.Millisecond), chromedp.WithPollingTimeout(80*time.Second))(ctx, t)
		if err != nil {
			err = fmt.Errorf("%s: %w", condition, err)
		}
		return v, err
	}
}

// script runs JavaScript.
func script(expression string) step {
	return func(ctx context.Context, t *chromedp.Target) (v chromedp.Void, err error) {
		_, err = chromedp.Evaluate[any](expression)(ctx, t)
		return v, err
	}
}

// call sends a command of the protocol.
func call[P, R any](command cdp.Command[P, R], params P) step {
	return func(ctx context.Context, t *chromedp.Target) (v chromedp.Void, err error) {
		_, err = cdp.Call(ctx, t, command, params)
		return v, err
	}
}

// drawn is that the first page's picture is there.
const drawn = `document.querySelector("#pages img")?.complete`

// drop drops files or folders onto the page, as a file manager does.
func drop(paths ...string) step {
	data := &input.DragData{Items: []*input.DragDataItem{}, DragOperationsMask: 1}
	for _, p := range paths {
		full, err := filepath.Abs(p)
		if err != nil {
			panic(err)
		}
		data.Files = append(data.Files, full)
	}
	event := func(kind input.DispatchDragEventType) step {
		return call(input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: 200, Y: 200, Data: data})
	}
	return chromedp.Steps(event(input.DispatchDragEventTypeDragEnter), event(input.DispatchDragEventTypeDragOver), event(input.DispatchDragEventTypeDrop))
}

// without copies the sample with items of 基本信息 emptied.
func without(t testing.TB, items ...string) string {
	t.Helper()
	book, err := excelize.OpenFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows("基本信息")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		for _, item := range items {
			if len(row) > 0 && row[0] == item {
				book.SetCellValue("基本信息", fmt.Sprintf("B%d", i+1), nil)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "台账.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}

// download presses a link and gives the file that comes.
func (w *window) download(selector string) (name string, data []byte) {
	w.Helper()
	dir := w.TempDir()
	ctx, cancel := context.WithTimeout(w.ctx, 30*time.Second)
	defer cancel()
	begun, progress := chromedp.Events(ctx, browser.DownloadWillBegin), chromedp.Events(ctx, browser.DownloadProgress)
	with := true
	w.do(call(browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{Behavior: browser.SetDownloadBehaviorBehaviorAllowAndName, DownloadPath: dir, EventsEnabled: &with}),
		script(fmt.Sprintf(`document.querySelector(%q).click()`, selector)))
	for e, err := range begun {
		if err != nil {
			w.Fatalf("%s: %v", selector, err)
		}
		name = e.SuggestedFilename
		break
	}
	for e, err := range progress {
		if err != nil {
			w.Fatalf("%s: %v", selector, err)
		}
		if e.State != browser.DownloadProgressStateCompleted {
			continue
		}
		if data, err = os.ReadFile(filepath.Join(dir, e.GUID)); err != nil {
			w.Fatal(err)
		}
		break
	}
	return name, data
}

// command runs the command itself, and gives the files that it writes.
func command(t testing.TB, args ...string) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	program := filepath.Join(dir, "gongshi")
	if out, err := exec.Command("go", "build", "-o", program, "gongshi/cmd/gongshi").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	to := filepath.Join(dir, "out")
	build := exec.Command(program, append([]string{"build", "--out", to}, args...)...)
	if out, err := build.CombinedOutput(); err != nil && build.ProcessState.ExitCode() != 1 { // 1: a ledger has an error, the others are written
		t.Fatalf("%v: %s", err, out)
	}
	files := map[string][]byte{}
	entries, err := os.ReadDir(to)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if files[e.Name()], err = os.ReadFile(filepath.Join(to, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return files
}
