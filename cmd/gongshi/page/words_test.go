package page

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestWords: a file of an office's own words is taken, what of it is not understood is said, and the notices are proofread by it.
func TestWords(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	status, _, body := d.send("POST", "words?name=%E6%96%87/gongshi.words", strings.NewReader("巡察组=>检查组\n两个 词\n"), nil)
	var out struct {
		ID       string
		Findings []jsonFinding
	}
	if err := json.Unmarshal(body, &out); status != 200 || err != nil || out.ID == "" {
		t.Fatalf("%d %s", status, body)
	}
	if len(out.Findings) != 1 || !strings.HasPrefix(out.Findings[0].Text, "用词文件第2行") {
		t.Errorf("%+v", out.Findings)
	}
	data := sampleData(t)
	for id, want := range map[string]bool{"": false, out.ID: true} {
		found := false
		for _, f := range d.show(request{Ledger: d.upload("a.xlsx", data), Words: id})[0].Findings {
			found = found || f.Code == "proof.word.own"
		}
		if found != want {
			t.Errorf("with %q: %v", id, found)
		}
	}
	if status, _, _ := d.send("POST", "words?name=gongshi.words", strings.NewReader("\xff\xfe\x00"), nil); status != 200 {
		t.Error(status)
	}
}
