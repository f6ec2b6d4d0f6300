package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"gongshi": main})
}

// TestScripts runs one script a promise of the command line. $SAMPLE is the sample ledger; "ledger FILE [CELL=TEXT...]" copies it with
// cells changed, "SHEET!CELL=TEXT" on another sheet than 整改台账, "SHEET!" alone taking the whole sheet away.
func TestScripts(t *testing.T) {
	sample, err := filepath.Abs("../../samples/xixian-ergao.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SAMPLE", sample)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"ledger":   func(ts *testscript.TestScript, _ bool, args []string) { editLedger(ts, sample, args) },
			"units":    units,
			"lock":     func(ts *testscript.TestScript, _ bool, args []string) { lock(ts, sample, args) },
			"truncate": truncate,
			"nothing":  nothing,
			"lines":    lines,
		},
	})
}

// editLedger copies the sample and edits the copy.
func editLedger(ts *testscript.TestScript, sample string, args []string) {
	book, err := excelize.OpenFile(sample)
	ts.Check(err)
	defer book.Close()
	for _, edit := range args[1:] {
		applyEdit(ts, book, edit)
	}
	ts.Check(book.SaveAs(ts.MkAbs(args[0])))
}

func applyEdit(ts *testscript.TestScript, book *excelize.File, edit string) {
	sheet, cell := "整改台账", edit
	if before, after, ok := cut(edit, '!'); ok {
		sheet, cell = before, after
	}
	if cell == "" {
		ts.Check(book.DeleteSheet(sheet))
		return
	}
	name, text, _ := cut(cell, '=')
	ts.Check(book.SetCellStr(sheet, name, text))
}

func cut(s string, at rune) (before, after string, ok bool) {
	for i, r := range s {
		if r == at {
			return s[:i], s[i+1:], true
		}
		if r == '=' {
			break
		}
	}
	return s, "", false
}

// units writes a ledger of two schools in one table, with the second one's 完成情况 as given: units FILE STATUS.
func units(ts *testscript.TestScript, _ bool, args []string) {
	book := excelize.NewFile()
	defer book.Close()
	for i, row := range [][]any{
		{"单位", "存在问题", "整改措施", "整改结果", "完成情况"},
		{"一中", "问题一", "措施一", "结果一。", "已完成"},
		{"二中", "问题二", "措施二", "结果二。", args[1]},
		{"", "", "措施三", "", "长期坚持"},
	} {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		ts.Check(err)
		ts.Check(book.SetSheetRow("Sheet1", cell, &row))
	}
	ts.Check(book.SaveAs(ts.MkAbs(args[0])))
}

// truncate shortens a file to its half: truncate FILE.
func truncate(ts *testscript.TestScript, _ bool, args []string) {
	data := []byte(ts.ReadFile(args[0]))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data[:len(data)/2], 0o644))
}

// nothing fails unless the folder is missing or holds no file at all, hidden ones included.
func nothing(ts *testscript.TestScript, _ bool, args []string) {
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	if err == nil && len(entries) > 0 {
		ts.Fatalf("%s holds %s", args[0], entries[0].Name())
	}
}

// lines fails unless a stream has so many lines: lines stderr 1.
func lines(ts *testscript.TestScript, _ bool, args []string) {
	n := 0
	for _, r := range ts.ReadFile(args[0]) {
		if r == '\n' {
			n++
		}
	}
	if want := int(args[1][0] - '0'); n != want {
		ts.Fatalf("%s has %d lines, want %d", args[0], n, want)
	}
}

// lock encrypts the sample with a password: "lock FILE PASSWORD".
func lock(ts *testscript.TestScript, sample string, args []string) {
	data, err := os.ReadFile(sample)
	ts.Check(err)
	data, err = excelize.Encrypt(data, &excelize.Options{Password: args[1]})
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}
