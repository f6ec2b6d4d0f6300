//go:build conformance

package page

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

const rested = `document.querySelector("#progress").hidden && document.querySelector("#zip").ariaDisabled !== "true"`

// files are what is there, by the rows of the units.
func (w *window) files() (names []string) {
	w.Helper()
	for i := range ask[int](w, `document.querySelectorAll("#units li").length`) {
		w.do(script(`document.querySelectorAll("#units li button")[` + string(rune('0'+i)) + `].click()`))
		name, _, _ := strings.Cut(w.text("#unit .file span"), " ")
		names = append(names, name)
	}
	return names
}

// kept is how many files the program holds.
func (s *Server) kept() int {
	s.uploads.mu.Lock()
	defer s.uploads.mu.Unlock()
	return len(s.uploads.byID)
}

// TestDroppedAgain: ledgers that are dropped again, among new ones that stand before them, take their own places; the program keeps one of each.
func TestDroppedAgain(t *testing.T) {
	s := start(t)
	w := chromium(t)
	w.visit(s)
	dir, data := t.TempDir(), sampleData(t)
	paths := func(names ...string) (out []string) {
		for _, name := range names {
			out = append(out, filepath.Join(dir, name))
			if err := os.WriteFile(out[len(out)-1], data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		return out
	}
	w.do(drop(paths("丙.xlsx", "丁.xlsx", "戊.xlsx")...), until(`document.querySelectorAll("#units li").length === 3 && `+rested))
	all := []string{"一.xlsx", "七.xlsx", "丁.xlsx", "丙.xlsx", "戊.xlsx"}
	slices.Sort(all)
	// 丁 was there before, and is read while others come before it.
	w.do(script(`const fetched = fetch; let slow = ""; globalThis.fetch = async (path, options) => {
			const answer = await fetched(path, options);
			if (path.startsWith("ledger?") && decodeURIComponent(path).includes("丁")) slow = (await answer.clone().json()).id;
			if (path === "notice" && JSON.parse(options.body).ledger === slow) await new Promise((resolve) => setTimeout(resolve, 500));
			return answer;
		}; 0`),
		drop(paths(all...)...), until(`document.querySelectorAll("#units li").length >= 5 && `+rested))
	if got := w.files(); !slices.Equal(got, all) {
		t.Errorf("the page has %q, want %q", got, all)
	}
	if n := s.kept(); n != len(all) {
		t.Errorf("the program keeps %d files of %d", n, len(all))
	}
	// She sees what she drops.
	w.do(script(`document.querySelectorAll("#units li button")[4].click()`), drop(paths("丁.xlsx")...), until(rested+` && document.querySelector("#unit .file span").textContent.startsWith("丁")`))
}

// TestLateAnswer: what was typed last is on the page and in the files, even if an older question is answered later.
func TestLateAnswer(t *testing.T) {
	s := start(t)
	w := chromium(t)
	w.visit(s)
	ledger := without(t, "反馈日期")
	const dated = `#missing input[data-item="反馈日期"]`
	w.do(drop(ledger), until(drawn),
		script(`const fetched = fetch; globalThis.late = 0; globalThis.fetch = async (path, options) => {
			const answer = await fetched(path, options);
			if (path !== "notice" || JSON.parse(options.body).unit >= 0) return answer;
			await new Promise((resolve) => setTimeout(resolve, 700));
			late++;
			return answer;
		}; 0`),
		script(`document.querySelector("#how").open = true; document.querySelector("#attachment").click()`), // of all units the answer is late
		until(`document.querySelectorAll("#pages figure").length > 12`),
		chromedp.SendKeys(dated, "2023.4.27"),
		until(`document.querySelectorAll("#take a[data-format=pdf][href]").length === 1`), until(`late > 0`))
	if got := w.text("#findings .error"); got != "" {
		t.Errorf("the page says again %q", got)
	}
	want := command(t, ledger, "--set", "反馈日期=2023.4.27", "--with-ledger")
	if name, data := w.download("#take [data-format=pdf]"); !bytes.Equal(data, want[name]) {
		t.Errorf("%s of %d bytes is not the command's of %d", name, len(data), len(want[name]))
	}
}

// TestFewerUnits: a ledger that is read in another way and has fewer units then leaves none on the page that is not there.
func TestFewerUnits(t *testing.T) {
	s := start(t)
	w := chromium(t)
	w.visit(s)
	path := filepath.Join(t.TempDir(), "几个单位.csv")
	if err := os.WriteFile(path, []byte("单位,问题类别,存在问题,整改措施,整改结果,完成情况\n一中,党建,学习不够,加强学习,学了,已完成\n二中,作风,会多,少开,少了,未完成\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	w.do(drop(path), until(`document.querySelectorAll("#units li").length === 2`), script(`document.querySelectorAll("#units li button")[1].click()`),
		until(`document.querySelector("#unit .file span").textContent.includes("二中")`),
		script(`document.querySelector("#reading").open = true; document.querySelector("#columns").value = "乱写"; document.querySelector("#reading form").requestSubmit()`),
		until(`document.querySelector("#findings .error")?.textContent.includes("列的意思")`))
	if got := ask[bool](w, `document.querySelector("#unit").hidden`); got {
		t.Error("nothing is shown")
	}
	w.do(script(`document.querySelector("#columns").value = ""; document.querySelector("#reading form").requestSubmit()`), until(`document.querySelectorAll("#units li").length === 2`))
}

// TestTableLater: 单位信息 that is dropped after its ledgers serves them; alone it says what it is for.
func TestTableLater(t *testing.T) {
	s := start(t)
	w := chromium(t)
	w.visit(s)
	const folder = "../../../samples/batch/"
	w.do(drop(folder+"单位信息.xlsx"), until(`document.querySelector("#trouble").textContent.includes("要和台账一起放进来")`))
	w.do(drop(folder+"安澜县第一小学整改台账.csv"), until(`document.querySelectorAll("#findings .error li").length > 0`),
		drop(folder+"单位信息.xlsx"), until(`document.querySelectorAll("#take a[data-format=pdf][href]").length === 1`))
	if got := w.text("#trouble"); got != "" || s.kept() != 2 {
		t.Errorf("%q, %d files are kept", got, s.kept())
	}
}
