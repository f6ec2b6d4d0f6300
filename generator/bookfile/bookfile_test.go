package bookfile

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/seal"
)

// book writes a workbook with a table, an empty sheet and a chart.
func book(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	values := Values{"'Sheet1'!$B$2": {"完成率 <&>"}, "'Sheet1'!$A$3:$A$5": {"一中", nil, "三中"}, "'Sheet1'!$B$3:$B$5": {0.5, nil, 1}}
	f.SetZipWriter(Zip(values))
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(f.SetDocProps(&excelize.DocProperties{Title: "甲", Creator: "乙", Keywords: "丙", Identifier: seal.Blank}))
	must(f.SetSheetRow("Sheet1", "B3", &[]any{1, "字", 3}))
	style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	must(err)
	must(f.SetCellStyle("Sheet1", "AB12", "AB12", style))
	_, err = f.NewSheet("空")
	must(err)
	must(f.AddChart("空", "A1", &excelize.Chart{Type: excelize.Bar, Series: []excelize.ChartSeries{{Name: "'Sheet1'!$B$2", Categories: "'Sheet1'!$A$3:$A$5", Values: "'Sheet1'!$B$3:$B$5"}}}))
	var out bytes.Buffer
	must(f.Write(&out))
	return out.Bytes()
}

func parts(t *testing.T, data []byte) (names []string, content map[string]string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	content = map[string]string{}
	for _, f := range z.File {
		if f.ModifiedDate != epoch || f.ModifiedTime != 0 { //nolint:staticcheck // the field as it stands in the file
			t.Errorf("%s is dated %d %d", f.Name, f.ModifiedDate, f.ModifiedTime)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, f.Name)
		content[f.Name] = string(b)
	}
	return names, content
}

// TestFinished: what readers other than Excel ask of a workbook.
func TestFinished(t *testing.T) {
	data := book(t)
	_, got := parts(t, data)
	for name, wants := range map[string][]string{
		"docProps/core.xml":        {"<cp:coreProperties xmlns:cp=", "</cp:coreProperties>", "<cp:keywords>丙</cp:keywords>", "<dc:title>甲</dc:title>"},
		"xl/worksheets/sheet1.xml": {`<dimension ref="B3:AB12">`},
		"xl/worksheets/sheet2.xml": {`<dimension ref="A1">`},
		"xl/charts/chart1.xml": {
			`<strCache><ptCount val="1"></ptCount><pt idx="0"><v>完成率 &lt;&amp;&gt;</v></pt></strCache>`,
			`<strCache><ptCount val="3"></ptCount><pt idx="0"><v>一中</v></pt><pt idx="2"><v>三中</v></pt></strCache>`,
			`<numCache><formatCode>General</formatCode><ptCount val="3"></ptCount><pt idx="0"><v>0.5</v></pt><pt idx="2"><v>1</v></pt></numCache>`,
		},
	} {
		for _, want := range wants {
			if !strings.Contains(got[name], want) {
				t.Errorf("%s: no %s in %s", name, want, got[name])
			}
		}
	}
	if strings.Contains(got["docProps/core.xml"], "lastModifiedBy") {
		t.Error("an empty lastModifiedBy")
	}
	if !seal.Intact(data) {
		t.Error("the sum is not that of the file")
	}
}

// TestSameBytes: maps of excelize have no order.
func TestSameBytes(t *testing.T) {
	first := book(t)
	for range 8 {
		if !bytes.Equal(first, book(t)) {
			t.Fatal("other bytes")
		}
	}
}

func TestArea(t *testing.T) {
	for cells, want := range map[string]string{"": "A1", "C3": "C3", "C3 A9": "A3:C9", "AA1 B20 XFD3": "B1:XFD20"} {
		var b strings.Builder
		b.WriteString(`<dimension ref="A1"></dimension><sheetData>`)
		for _, c := range strings.Fields(cells) {
			fmt.Fprintf(&b, `<c r="%s" s="1"></c>`, c)
		}
		if got := string(setDimension([]byte(b.String()))); !strings.HasPrefix(got, `<dimension ref="`+want+`">`) {
			t.Errorf("%s: %s, want %s", cells, got, want)
		}
	}
}
