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
	list := finding.List{
		{Severity: finding.Error, Code: "proof.privacy.mobile", File: "a\x01.xlsx", Sheet: "整改台账", Cell: "H3", Place: "第5段", Context: "电话【13812345678】反映", Excerpt: "13812345678", Text: "这是手机号码", Hint: "删去"},
		{Severity: finding.Warning, Code: "proof.punct.halfwidth", File: "b.docx", Place: "第2段", Context: `=HYPERLINK("http://x","【,】")`, Text: "@SUM(1)", Hint: strings.Repeat("长", 40000)},
		{Severity: finding.Info, Code: "ledger.row.skipped", File: "-1+1", Excerpt: "+合计", Text: "_x0041_"},
	}
	var b, again bytes.Buffer
	if err := WriteFindings(&b, list); err != nil {
		t.Fatal(err)
	}
	if err := WriteFindings(&again, list); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
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
