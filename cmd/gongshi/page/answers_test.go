package page

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestAnswers: where two columns claim one field the page is told the ways to read them that work, and each does what its button says when it is asked for.
func TestAnswers(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	id := d.upload("台账.csv", []byte("序号,反馈问题,具体问题,整改措施,完成情况\n1,党的建设弱化,会议不规范,开好会,已完成\n2,作风不实,学习不够,加强学习,未完成\n"))
	u := d.show(request{Ledger: id, Unit: -1})[0]
	var found []jsonAnswer
	for _, f := range u.Findings {
		found = append(found, f.Answers...)
	}
	want := []string{"问题类别=B,存在问题=C", "存在问题=B"}
	if u.Ready || len(found) != len(want) {
		t.Fatalf("%+v", found)
	}
	for i, a := range found {
		if a.Columns != want[i] || !strings.HasPrefix(a.Reads, "读出2项") {
			t.Errorf("%+v, want %s", a, want[i])
		}
		u := d.show(request{Ledger: id, Unit: -1, Columns: a.Columns})[0]
		for _, f := range u.Findings {
			if len(f.Answers) > 0 || f.Severity == "error" && f.Code == "ledger.column.levels" {
				t.Errorf("%s: %s", a.Columns, f.Text)
			}
		}
	}
}

// TestAnswerButtons: the page makes a button of each answer, which reads the ledger anew with it.
func TestAnswerButtons(t *testing.T) {
	for name, words := range map[string][]string{
		"static/unit.js": {"f.answers.map(", `addEventListener("click", () => answer(columns))`},
		"static/app.js":  {"unitView.findings(unit.findings, answer)", "function answer(columns)", "redraw(ledger, -1)"},
	} {
		data, err := static.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range words {
			if !bytes.Contains(data, []byte(w)) {
				t.Errorf("%s has no %s", name, w)
			}
		}
	}
}

// TestListsAreLists: what the page goes through is a list in JSON, [] and not null, also where a ledger cannot be read and lacks nothing.
func TestListsAreLists(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	book, err := excelize.OpenFile("../../../samples/xixian-ergao.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if err := book.SetCellStr("整改台账", "I4", "再说"); err != nil {
		t.Fatal(err)
	}
	whole, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"全.xlsx": whole.String(),
		"错.csv":  "序号,存在问题,整改措施,整改结果,完成情况\n1,会议不规范,开好会,开了会,再说\n",
		"好.csv":  "序号,存在问题,整改措施,整改结果,完成情况\n1,会议不规范,开好会,开了会,已完成\n",
		"两列.csv": "序号,反馈问题,具体问题,整改措施,完成情况\n1,弱化,会议不规范,开好会,已完成\n2,不实,学习不够,加强学习,未完成\n",
	} {
		for _, u := range d.show(request{Ledger: d.upload(name, []byte(data)), Unit: -1}) {
			data, err := json.Marshal(u)
			if err != nil {
				t.Fatal(err)
			}
			for _, key := range []string{"missing", "pages", "findings", "labels", "info", "answers"} {
				if bytes.Contains(data, []byte(`"`+key+`":null`)) {
					t.Errorf("%s: %s is null", name, key)
				}
			}
		}
	}
}
