package workbook

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/finding"
)

// TestFindings: a report has a row a finding, is ready to be filtered and printed, and holds no formula, whatever the texts are.
func TestFindings(t *testing.T) {
	made := func(severity finding.Severity, code string, at finding.Where, text, hint string) finding.Finding {
		return (&finding.Kind{Severity: severity, Code: code, Text: text, Hint: hint}).At(at, nil)
	}
	list := finding.List{
		made(finding.Error, "proof.privacy.mobile", finding.Where{File: "a\x01.xlsx", Sheet: "整改台账", Cell: "H3", Excerpt: "13812345678"}, "这是手机号码", "删去"),
		made(finding.Warning, "proof.punct.halfwidth", finding.Where{File: "b.docx"}, "@SUM(1)", strings.Repeat("长", 40000)),
		made(finding.Info, "ledger.row.skipped", finding.Where{File: "-1+1", Excerpt: "+合计"}, "_x0041_", ""),
	}
	list[0].Place, list[0].Context = "第5段", "电话【13812345678】反映"
	list[1].Place, list[1].Context = "第2段", `=HYPERLINK("http://x","【,】")`
	var b, again bytes.Buffer
	if err := WriteFindings(&b, list, nil); err != nil {
		t.Fatal(err)
	}
	if err := WriteFindings(&again, list, nil); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("not the same bytes", err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(reportName)
	if err != nil || len(rows) != 4 {
		t.Fatalf("%v %v", rows, err)
	}
	for i, want := range []string{
		"级别|代码|文件|工作表|单元格/段落|原文|问题|怎么改",
		"错误|proof.privacy.mobile|a .xlsx|整改台账|H3|电话【13812345678】反映|这是手机号码|删去",
		`注意|proof.punct.halfwidth|b.docx||第2段|=HYPERLINK("http://x","【,】")|@SUM(1)|` + strings.Repeat("长", longestShown) + "…",
		"说明|ledger.row.skipped|-1+1|||+合计|_x0041_",
	} {
		if got := strings.Join(rows[i], "|"); got != want {
			t.Errorf("row %d: %s, want %s", i+1, got, want)
		}
	}
	for _, cell := range []string{"F3", "G3", "C4"} {
		formula, _ := f.GetCellFormula(reportName, cell)
		kind, _ := f.GetCellType(reportName, cell)
		if formula != "" || kind != excelize.CellTypeSharedString {
			t.Errorf("%s: %s %v", cell, formula, kind)
		}
	}
	checkReportPage(t, f)
}

// checkReportPage: the headings stay in sight on the screen and on paper, which is A4 across, and all of the table is filtered.
func checkReportPage(t *testing.T, f *excelize.File) {
	t.Helper()
	panes, err := f.GetPanes(reportName)
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v %v", panes, err)
	}
	page, err := f.GetPageLayout(reportName)
	if err != nil || *page.Orientation != "landscape" || *page.Size != paperA4 {
		t.Errorf("page %+v %v", page, err)
	}
	names := ""
	for _, n := range f.GetDefinedName() {
		names += n.Name + " " + n.RefersTo + "\n"
	}
	if !strings.Contains(names, "Print_Titles") || !strings.Contains(names, "$A$1:$H$4") {
		t.Errorf("names %s", names)
	}
}
