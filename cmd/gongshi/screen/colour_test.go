package screen

import (
	"bytes"
	"os"
	"testing"

	"gongshi/generator/finding"
)

// TestColoured: on a terminal findings stand in groups, errors first, each with its count; the offending text is marked; nothing that a cell
// holds is obeyed.
func TestColoured(t *testing.T) {
	var stderr bytes.Buffer
	s := New(nil, &stderr, Options{Gather: true})
	s.colour = true
	of := func(severity finding.Severity, code string, at finding.Where, place, context, text, hint string) finding.List {
		f := (&finding.Kind{Severity: severity, Code: code, Text: text, Hint: hint, Rule: hint != ""}).At(at, nil)
		f.Place, f.Context = place, context
		return finding.List{f}
	}
	s.Findings(of(finding.Warning, "proof.punct.halfwidth", finding.Where{File: "a.xlsx", Sheet: "整改台账", Cell: "H3", Excerpt: ","}, "第2段", "勇气【,】严肃", "“,”是半角标点", "写“，”"))
	s.Findings(of(finding.Warning, "ledger.column.unknown", finding.Where{File: "a\x1b[31m.xlsx"}, "", "", "没有用到的列", ""))
	s.Findings(of(finding.Error, "proof.privacy.mobile", finding.Where{File: "b.docx"}, "第6段", "【13812345678】", "这是手机号码", "删去"))
	if stderr.Len() > 0 {
		t.Error("told before all is known")
	}
	s.Flush()
	s.Count()
	const want = "\x1b[1;31m错误 1处\x1b[0m\n" +
		"  \x1b[1mb.docx 第6段：\x1b[0m【\x1b[1;4m\x1b[1;31m13812345678\x1b[0m】\n    这是手机号码。删去。\x1b[2m（proof.privacy.mobile）\x1b[0m\n" +
		"\x1b[1;33m注意 2处\x1b[0m\n" +
		"  \x1b[1ma.xlsx 〔整改台账〕 H3：\x1b[0m勇气【\x1b[1;4m\x1b[1;33m,\x1b[0m】严肃\n    “,”是半角标点。写“，”。\x1b[2m（proof.punct.halfwidth）\x1b[0m\n" +
		"  \x1b[1ma[31m.xlsx：\x1b[0m没有用到的列。\n" +
		"共1处错误、2处注意。\n"
	if got := stderr.String(); got != want {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

// TestNoColour: a file is no terminal, and neither is a buffer.
func TestNoColour(t *testing.T) {
	f, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if wantsColour(f) || wantsColour(new(bytes.Buffer)) {
		t.Error("colours in a file")
	}
}
