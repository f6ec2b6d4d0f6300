//go:build conformance

package page

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// TestKitTicked: she ticks papers and takes the kit; with none ticked there is nothing to take, and the page says so.
func TestKitTicked(t *testing.T) {
	s := start(t)
	w := chromium(t)
	w.visit(s)
	w.do(drop(sample), until(drawn), script(`document.querySelector("#kit").open = true`))
	tick := func(kind string, on bool) step {
		flag := map[bool]string{true: "true", false: "false"}[on]
		return script(`for (const b of document.querySelectorAll("#kit [name=paper]")) if ("` + kind + `" === "" || b.value === "` + kind + `") b.checked = ` + flag +
			`; document.querySelector("#kit form").dispatchEvent(new Event("change", { bubbles: true }))`)
	}
	w.do(tick("", false), until(`document.querySelector("#kit .why").textContent === "勾选一份材料。"`))
	if ask[bool](w, `document.querySelector("#kit a").hasAttribute("href")`) {
		t.Error("there is a kit of nothing")
	}
	w.do(tick("公示", true), tick("通报", true), script(`document.querySelector("#kit [name=evidence]").click()`), until(`document.querySelector("#kit .why").textContent === ""`))
	name, data := w.download("#kit a")
	if name != "息县二高成套材料.zip" {
		t.Errorf("the kit is saved as %s", name)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name[strings.LastIndexByte(f.Name, '/')+1:])
	}
	want := "材料清单.docx 材料清单.pdf 依据表.docx 依据表.pdf 依据表.xlsx 中共息县二高党委关于巡察整改情况的公示.docx 中共息县二高党委关于巡察整改情况的公示.pdf 中共息县二高党委关于巡察整改情况的通报.docx 中共息县二高党委关于巡察整改情况的通报.pdf"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("%s", got)
	}
}
