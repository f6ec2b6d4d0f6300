//go:build conformance

package numfmt_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"gongshi/generator/numfmt"
)

// crossed are codes that are tried with every one of values, beside those of shows.
var (
	crossed = []string{
		`0`, `0.00`, `#,##0`, `#,##0.00`, `#,##0;[Red]-#,##0`, `0.00_);(0.00)`, `0%`, `0.0"%"`, `0.0,"万元"`, `0!.0,"万元"`, `0!.0000"万元"`, `0.00,,"百万元"`, `0"元";-0"元";"无"`,
		`0"项"`, `General"项"`, `"共"0"人"`, `000000`, `#`, `#.##`, `?,???.0`, `0;;`, `;;;`, `0;-0;;@`, `[>=10000]0.0,"千元";[<0]"负"0;0"元"`, `[=1]"是";[=0]"否";0`, `0.00E+00`,
		`[<0]0;0.0`, `[<=0]0"甲";0"乙"`, `[>0]0;[<0]0.0;"零"`, `"第"@"号"`, `0.0;@`, `000-0000`, `[$¥-804]#,##0.00;[$¥-804]-#,##0.00`,
	}
	dated = []string{
		`yyyy-mm-dd`, `yyyy"年"m"月"d"日"`, `yyyy"年"mm"月"`, `m"月"d"日"`, `yyyy.m`, `yy/mm/dd`, `yyyy/m/d h:mm`, `yyyy-mm-dd hh:mm:ss`, `yyyy"年"m"月底前"`, `[$-804]yyyy"年"m"月"d"日"\ dddd`, `[$-804]aaaa`,
		`h:mm`, `h:mm:ss`, `h:mm AM/PM`, `[h]:mm`, `[h]:mm:ss`, `[mm]:ss`, `mm:ss.0`, `h"时"mm"分"`, `[DBNum1][$-804]yyyy"年"m"月"d"日"`, `[DBNum1][$-804]m"月"d"日"`, `d-mmm-yy`, `mmmm`, `dddd`, `mmm d, yyyy`,
	}
	moments = []string{"45366", "45291.75", "45351.5", "36526.25", "40000.0625", "100.25", "45580.02"} // whole seconds: Excel rounds to them, LibreOffice cuts off
	values  = []string{"0", "1", "-1", "0.5", "-0.4", "12", "99.995", "1234.5", "-15000", "15432", "9999.5", "150000000", "-0.001", "20240315"}
)

// differences are what LibreOffice shows otherwise, by code, each with the reason why ours is right for Excel and WPS, or beside the point.
var differences = map[string]string{
	`0%%`:   "Excel multiplies for each %",
	`0,.00`: "Excel scales for a comma before the point",
	`00.`:   "Excel leaves the point",
	`#.##`:  "Excel leaves the point",
	`0.##`:  "Excel leaves the point",
	`0"元`:   "Excel closes the quote",

	`General"项"`: generalRule, `General"元"`: generalRule, `General"x"`: generalRule,

	`0376-0000000`:     "LibreOffice drops figures that are no placeholders",
	`"豫纪"[$-804]0000`:  "LibreOffice knows a language at the head of a section only",
	`[DBNum1]General`:  "LibreOffice spells only where a language stands beside",
	`[DBNum2]`:         "LibreOffice has no number without General",
	`[DBNum2]0"角"0"分"`: "LibreOffice spells only where a language stands beside",

	`[DBNum2][$-804]General`:  "Excel has a point and not 点",
	`[DBNum2][$-804]0.00`:     "Excel spells each digit in its place",
	`[DBNum1][$-804]0`:        "Excel spells each digit in its place",
	`[DBNum3][$-804]General`:  "Excel has 百 and 十 between wide figures",
	`[DBNum2][$-804]m"月"d"日"`: "Excel has 壹拾贰, as cheques must",

	`[$-F800]dddd\,\ mmmm\ dd\,\ yyyy`: chineseMachine,
	`[$-x-sysdate]dddd, mmmm dd, yyyy`: chineseMachine,
	`[$-F400]h:mm:ss AM/PM`:            chineseMachine,
	`e/m/d`:                            chineseMachine,
	`aaaa`:                             chineseMachine,
	`"周"aaa`:                           chineseMachine,
	`上午/下午h"时"mm"分"`:                   chineseMachine,
	`bbbb/m/d`:                         "LibreOffice reads no b",
	`h:mm A/P`:                         "Excel has capitals",
	`yyyy/m/d`:                         "Excel has a 29 February 1900, and no days before it or after 9999",

	`[>=10000]0!.0,"万元";0"元"`: signRule, `[>100]0;0.0`: signRule, `[=1]"是";[=0]"否";0`: signRule, `[>=1]0;0`: signRule,
	`[=0]?;#,##0.00`: signRule, `[<=-25]0;[>=25]0;0`: signRule, `[<=-25]General;General`: signRule, `[<-10]#" 个"`: signRule,
}

const (
	generalRule    = "General takes eleven characters in Excel"
	chineseMachine = "LibreOffice speaks English here"
	signRule       = "Excel hides the sign just where negative numbers alone reach the section (SheetJS/ssf issues 57 and 78, apache/poi 229)"
)

// said is how LibreOffice, which speaks English here, is told a code: it knows neither ! nor 通用格式.
var said = strings.NewReplacer("!", `\`, "G/通用格式", "General").Replace

// bare is a text without blanks, with which LibreOffice fills columns, and without the sign of a zero: Excel shows -0.00 for what is rounded to
// nothing, LibreOffice does not.
func bare(text string) string {
	text = strings.NewReplacer(" ", "", "\u00a0", "").Replace(text)
	if !strings.ContainsAny(text, "123456789()") {
		text = strings.TrimPrefix(text, "-")
	}
	return text
}

// TestJudge: LibreOffice shows the same for each code and number. Blanks are not compared: it fills columns with them.
func TestJudge(t *testing.T) {
	var all []show
	for _, group := range shows {
		all = append(all, group...)
	}
	for _, code := range crossed {
		for _, value := range values {
			all = append(all, show{code: code, stored: value})
		}
	}
	for _, code := range dated {
		for _, value := range moments {
			all = append(all, show{code: code, stored: value})
		}
	}
	judged := judge(t, all)
	met := map[string]bool{}
	for i, s := range all {
		got := numfmt.Parse(s.code).Number(decimal.RequireFromString(s.stored), false).Text
		if bare(got) == bare(judged[i]) {
			continue
		}
		met[s.code] = true
		if differences[s.code] == "" {
			t.Errorf("%s of %s shows %q, LibreOffice has %q", s.code, s.stored, got, judged[i])
		}
	}
	for code := range differences {
		if !met[code] {
			t.Errorf("%s is no difference any more", code)
		}
	}
	t.Logf("%d cells, %d codes that differ", len(all), len(met))
}

// judge gives what LibreOffice shows for each cell of a workbook.
func judge(t *testing.T, all []show) []string {
	t.Helper()
	book := excelize.NewFile()
	for i, s := range all {
		if s.code == "" {
			s.code = "General" // excelize writes no empty code
		}
		cell := fmt.Sprintf("A%d", i+1)
		code := said(s.code)
		style, err := book.NewStyle(&excelize.Style{CustomNumFmt: &code})
		if err == nil {
			err = book.SetCellStyle("Sheet1", cell, cell, style)
		}
		if err == nil {
			err = book.SetCellValue("Sheet1", cell, decimal.RequireFromString(s.stored).InexactFloat64())
		}
		if err == nil {
			err = book.SetCellValue("Sheet1", fmt.Sprintf("B%d", i+1), "|")
		}
		if err != nil {
			t.Fatal(s.code, err)
		}
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "judge.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	command := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", "--outdir", dir, path)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	file, err := os.Open(filepath.Join(dir, "judge.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil || len(records) != len(all) {
		t.Fatal(err, len(records), "rows of", len(all))
	}
	shown := make([]string, len(records))
	for i, record := range records {
		shown[i] = record[0]
	}
	return shown
}
