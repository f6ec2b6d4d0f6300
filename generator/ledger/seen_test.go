package ledger

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/sheet"
)

// seenHead is the header of the ledgers below: money in H, people in I.
func seenHead(money string) []any {
	return row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "整改时限", money, "诫勉谈话（人）")
}

// styled sets a cell and its style.
type styled struct {
	at    string
	value any
	style excelize.Style
}

func numFmt(code string) excelize.Style { return excelize.Style{CustomNumFmt: &code} }

// seenLedger has two rows, of which the first is restyled.
func seenLedger(t *testing.T, money string, cells ...styled) []byte {
	t.Helper()
	s := aSheet{name: "整改台账", rows: [][]any{seenHead(money),
		row(1, "教学管理", "备课不实", "集体备课", "备了课", "已完成", "2023年6月"),
		row(2, "教学管理", "作业过多", "控制总量", "减了作业", "未完成", "2023年6月")}}
	return build(t, func(f *excelize.File) {
		for _, c := range cells {
			id, err := f.NewStyle(&c.style)
			if err != nil {
				t.Fatal(err)
			}
			if c.value != nil {
				if err := f.SetCellValue(s.name, c.at, c.value); err != nil {
					t.Fatal(err)
				}
			}
			if err := f.SetCellStyle(s.name, c.at, c.at, id); err != nil {
				t.Fatal(err)
			}
		}
	}, s)
}

// toldCells lists the findings but for what is only said of columns.
func toldCells(t *testing.T, data []byte) (u *Unit, list []string) {
	t.Helper()
	l, findings := Read(sheet.Open("台账.xlsx", data, ""), Options{})
	for _, f := range findings {
		list = append(list, f.Severity.String()+" "+f.Code+" "+f.Cell)
	}
	if l == nil {
		return nil, list
	}
	return &l.Units[0], list
}

// A sum is what its cell shows; a unit in the cell goes before the header's, and what nobody can be sure of is asked.
func TestMoneyAsSeen(t *testing.T) {
	const wan, bare, yuan = "追缴资金（万元）", "追缴资金", "追缴资金（元）"
	tests := []struct {
		name, header, format string
		value                any
		want, told           string
	}{
		{"the format divides, the cell says 万元, the header too", wan, `0!.0,"万元"`, 15000, "15000", ""},
		{"the cell says 万元, the header nothing", bare, `0.0"万元"`, 1.5, "15000", ""},
		{"the cell says 元, the header 万元", wan, `0"元"`, 320, "320", ""},
		{"the format divides, the header says 万元", wan, `0!.0,`, 15000, "15000", ""},
		{"the format divides and nothing says 万元", bare, `0!.0,`, 15000, "0", "error cell.shown H2"},
		{"the format divides and the cell says 元", bare, `0!.0,"元"`, 15000, "0", "error cell.shown H2"},
		{"thousands are cut off", yuan, `0,`, 155000, "0", "error cell.shown H2"},
		{"千元 in the cell", yuan, `0.00,"千元"`, 15400, "15400", ""},
		{"plain decimals", yuan, "0.00", 155.5, "155.5", ""},
		{"thousands are parted", yuan, "#,##0.00", 12345.6, "12345.6", ""},
		{"a currency", yuan, `"¥"#,##0.00`, 1234.5, "1234.5", ""},
		{"an accountant's format", yuan, `_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ `, 1234.5, "1234.5", ""},
		{"an accountant's zero", yuan, `_ "¥"* #,##0.00_ ;_ "¥"* \-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ `, 0, "0", ""},
		{"rounded to a fen", yuan, "0.00", 333.3333, "333.33", "warning cell.shown H2"},
		{"rounded by half a yuan", yuan, "0", 333.5, "334", "warning cell.shown H2"},
		{"rounded by more than a yuan", wan, `0!.0,"万元"`, 15432, "0", "error cell.shown H2"},
		{"rounded within 万元", wan, "0.0", 1.54321, "0", "error cell.shown H2"},
		{"words for a number", yuan, `[=0]"无";0`, 0, "0", ""},
		{"a zero that is not shown", yuan, `0;-0;;@`, 0, "0", ""},
		{"a sum that is not shown", yuan, `;;;`, 155, "0", "info cell.unseen H2"},
		{"a percentage", yuan, "0%", 1.5, "0", "error ledger.money.unknown H2"},
		{"powers of ten", yuan, "0.00E+00", 150000, "150000", ""},
		{"powers of ten, rounded", yuan, "0.00E+00", 152345, "0", "error cell.shown H2"},
		{"spelled", yuan, `[DBNum2]General"元整"`, 155, "155", ""},
		{"no format", yuan, "General", 155.25, "155.25", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			u, list := toldCells(t, seenLedger(t, tt.header, styled{"H2", tt.value, numFmt(tt.format)}))
			if got := u.Items[0].Recovered.String(); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
			if got := strings.Join(list, ", "); got != tt.told {
				t.Errorf("told %q, want %q", got, tt.told)
			}
		})
	}
}

// Roundings of less than a yuan each are asked about where they move the total by more.
func TestManyRoundings(t *testing.T) {
	for n, want := range map[int]string{2: "warning cell.shown H2, warning cell.shown H3", 3: "warning cell.shown H2, warning cell.shown H3, warning cell.shown H4, error cell.shown H2"} {
		s := aSheet{name: "整改台账", rows: [][]any{seenHead("追缴资金（元）")}}
		for i := range n {
			s.rows = append(s.rows, row(i+1, "类", fmt.Sprint("题", i), "措", "果", "已完成", "2023年6月", 100.6))
		}
		data := build(t, func(f *excelize.File) {
			style := numFmt("0")
			id, err := f.NewStyle(&style)
			if err == nil {
				err = f.SetCellStyle(s.name, "H2", fmt.Sprintf("H%d", n+1), id)
			}
			if err != nil {
				t.Fatal(err)
			}
		}, s)
		if _, list := toldCells(t, data); strings.Join(list, ", ") != want {
			t.Errorf("%d: %q", n, list)
		}
	}
}

// People, words, dates and numbers in texts are read as they are seen.
func TestCellsAsSeen(t *testing.T) {
	tests := []struct {
		name, at string
		value    any
		format   string
		want     func(*Item) string
		is, told string
	}{
		{"a counter in the format", "I2", 2, `0"人次"`, people, "2人次", "warning ledger.count.unit I2"},
		{"words picked for a number", "I2", 1, `[=1]"一人";0`, people, "1人", ""},
		{"half a person", "I2", 2.4, "0", people, "2人", "warning cell.shown I2"},
		{"thousands of people cut off", "I2", 2000, "0,", people, "", "error cell.shown I2"},
		{"a status", "F2", 1, `[=1]"已完成";[=2]"未完成";General`, statusOf, "已完成", ""},
		{"another status", "F2", 2, `[=1]"已完成";[=2]"未完成";General`, statusOf, "未完成", ""},
		{"a check box", "F2", true, "General", statusOf, "已完成", ""},
		{"an empty check box", "F2", false, "General", statusOf, "未完成", ""},
		{"a number that is padded", "A2", 3, "000", number序号, "003", ""},
		{"a number that ends with 0", "A2", 1.1, "0.00", number序号, "1.10", ""},
		{"a number and what it counts", "D2", 3, `"制定制度"0"项"`, measure, "制定制度3项", ""},
		{"text around a text", "D2", "一", `"第"@"号"`, measure, "第一号", ""},
		{"a deadline with words", "G2", 45107, `yyyy"年"m"月底前"`, deadlineOf, "2023年6月底前", ""},
		{"a deadline in another format", "G2", 45107, "yyyy/mm/dd", deadlineOf, "2023年6月30日", ""},
		{"a deadline without its year", "G2", 45107, `m"月"d"日"`, deadlineOf, "6月30日", ""},
		{"a deadline without its year, in strokes", "G2", 45107, `m-d`, deadlineOf, "6月30日", ""},
		{"a month", "G2", 45107, `yyyy"年"m"月"`, deadlineOf, "2023年6月", ""},
		{"a text that is not shown", "D2", "甲", ";;;", measure, "", "info cell.unseen D2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			u, list := toldCells(t, seenLedger(t, "追缴资金（元）", styled{tt.at, tt.value, numFmt(tt.format)}))
			if got := tt.want(&u.Items[0]); got != tt.is {
				t.Errorf("%q, want %q", got, tt.is)
			}
			if got := strings.Join(list, ", "); got != tt.told {
				t.Errorf("told %q, want %q", got, tt.told)
			}
		})
	}
}

func people(it *Item) string {
	if len(it.Handled) == 0 {
		return ""
	}
	return fmt.Sprint(it.Handled[0].Count, it.Handled[0].Counter)
}
func statusOf(it *Item) string   { return it.Status.String() }
func number序号(it *Item) string   { return it.No.Text }
func measure(it *Item) string    { return it.Measure.Text }
func deadlineOf(it *Item) string { return it.Deadline.Text }

// Letters in the colour of what is behind them are not seen, a sign of a face of symbols is what the face draws.
func TestFacesAndColours(t *testing.T) {
	font := func(name, colour string) excelize.Style {
		return excelize.Style{Font: &excelize.Font{Family: name, Color: colour, Size: 11}}
	}
	filled := func(letters, behind string) excelize.Style {
		s := font("宋体", letters)
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{behind}}
		return s
	}
	tests := []struct {
		name     string
		cell     styled
		is, told string
	}{
		{"a tick of Wingdings 2", styled{"F2", "P", font("Wingdings 2", "")}, "已完成", ""},
		{"a box of Wingdings 2", styled{"F2", "R", font("Wingdings 2", "")}, "已完成", ""},
		{"a cross of Wingdings", styled{"F2", "û", font("Wingdings", "")}, "未完成", ""},
		{"another sign of Wingdings", styled{"F2", "J", font("Wingdings", "")}, "", "error cell.symbols F2"},
		{"Han in Wingdings", styled{"F2", "已完成", font("Wingdings", "")}, "已完成", ""},
		{"P in an ordinary face", styled{"F2", "P", font("宋体", "")}, "", "error ledger.status.unknown F2"},
		{"white on white", styled{"F2", nil, font("宋体", "FFFFFF")}, "", "info cell.unseen F2, error ledger.status.missing F2"},
		{"white on blue", styled{"F2", nil, filled("FFFFFF", "1F4E79")}, "已完成", ""},
		{"black on black", styled{"F2", nil, filled("000000", "000000")}, "", "info cell.unseen F2, error ledger.status.missing F2"},
		{"grey on white", styled{"F2", nil, filled("808080", "FFFFFF")}, "已完成", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			u, list := toldCells(t, seenLedger(t, "追缴资金（元）", tt.cell))
			if got := u.Items[0].Status.String(); got != tt.is {
				t.Errorf("%q, want %q", got, tt.is)
			}
			if got := strings.Join(list, ", "); got != tt.told {
				t.Errorf("told %q, want %q", got, tt.told)
			}
		})
	}
}

// A rule of conditional formatting that shows another number is asked about where the cell is used.
func TestConditionalFormats(t *testing.T) {
	rule := func(over string, style excelize.Style) []byte {
		return build(t, func(f *excelize.File) {
			id, err := f.NewConditionalStyle(&style)
			if err == nil {
				err = f.SetConditionalFormat("整改台账", over, []excelize.ConditionalFormatOptions{{Type: "cell", Criteria: ">", Value: "0", Format: &id}})
			}
			if err != nil {
				t.Fatal(err)
			}
		}, aSheet{name: "整改台账", rows: [][]any{seenHead("追缴资金（元）"), row(1, "类", "题", "措", "果", "已完成", "2023年6月", 155, 1, "分值")}})
	}
	code := `0!.0,"万元"`
	for _, tt := range []struct {
		over  string
		style excelize.Style
		told  string
	}{
		{"H2:H9", excelize.Style{CustomNumFmt: &code}, "error cell.restyled H2"},
		{"C2:C9", excelize.Style{CustomNumFmt: &code}, ""}, // a text stays as it is
		{"J2:J9", excelize.Style{CustomNumFmt: &code}, ""},
		{"H2:H9", excelize.Style{Font: &excelize.Font{Color: "FF0000"}}, ""},
		{"A2:I9", excelize.Style{Font: &excelize.Font{Strike: true}}, "error cell.restyled A2"},
		{"E2:E9", excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}}, "warning cell.restyled E2"},
		{"A2:I9", excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}}, "warning cell.restyled C2"},
		{"A2:B9", excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}}, ""}, // what the row above says too
		{"E2:E9", excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"C00000"}}}, ""},
	} {
		if _, list := toldCells(t, rule(tt.over, tt.style)); strings.Join(list, ", ") != tt.told {
			t.Errorf("%s: %q, want %q", tt.over, list, tt.told)
		}
	}
}

// A rule may stand over whole columns or rows, and show icons in place of the numbers.
func TestRulesOverColumns(t *testing.T) {
	icons := `<cfRule type="iconSet" priority="1"><iconSet showValue="0"><cfvo type="percent" val="0"/><cfvo type="percent" val="50"/></iconSet></cfRule>`
	for over, rule := range map[string]string{"D:D": icons, "$D:$D": icons, "2:2": icons, "F:G": icons, "": icons, "3:x": icons} {
		want := map[string]string{"D:D": "warning cell.restyled D2", "$D:$D": "warning cell.restyled D2", "2:2": "warning cell.restyled A2"}[over]
		_, list := toldCells(t, plainBook().Edit("sheet1.xml", "</worksheet>", `<conditionalFormatting sqref="`+over+`">`+rule+`</conditionalFormatting></worksheet>`).Zip())
		if got := strings.Join(list, ", "); got != want {
			t.Errorf("%q: %q, want %q", over, got, want)
		}
	}
}

// The font of a cell holds for those of its runs that have none of their own.
func TestRunsOverTheCellsFont(t *testing.T) {
	own, bare := &excelize.Font{Size: 11}, (*excelize.Font)(nil)
	struck, pale := excelize.Style{Font: &excelize.Font{Strike: true}}, excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}}
	red := `[Red]0;[Red]-0;0;[Red]@`
	for _, tt := range []struct {
		name  string
		style excelize.Style
		runs  []excelize.RichTextRun
		text  string // E2 as it is read
		told  string
	}{
		{"struck, all of its own", struck, []excelize.RichTextRun{{Text: "备了", Font: own}, {Text: "课", Font: own}}, "备了课", ""},
		{"struck, one bare", struck, []excelize.RichTextRun{{Text: "多余的", Font: bare}, {Text: "备了课", Font: own}}, "备了课", "warning cell.struck E2"},
		{"struck, all bare", struck, []excelize.RichTextRun{{Text: "备了", Font: bare}, {Text: "课", Font: bare}}, "", "warning cell.struck E2"},
		{"pale, all of its own", pale, []excelize.RichTextRun{{Text: "备了", Font: own}, {Text: "课", Font: own}}, "备了课", ""},
		{"pale, one bare", pale, []excelize.RichTextRun{{Text: "多余的", Font: bare}, {Text: "备了课", Font: own}}, "备了课", "info cell.unseen E2"},
		{"red by its format", excelize.Style{CustomNumFmt: &red, Font: &excelize.Font{Color: "FFFFFF"}}, nil, "备了课", ""},
	} {
		data := build(t, func(f *excelize.File) {
			id, err := f.NewStyle(&tt.style)
			if err == nil && tt.runs != nil {
				err = f.SetCellRichText("整改台账", "E2", tt.runs)
			}
			if err == nil {
				err = f.SetCellStyle("整改台账", "E2", "E2", id)
			}
			if err != nil {
				t.Fatal(err)
			}
		}, aSheet{name: "整改台账", rows: [][]any{seenHead("追缴资金（元）"), row(1, "类", "题", "措", "备了课", "已完成", "2023年6月", 155, 1)}})
		u, list := toldCells(t, data)
		if got := strings.Join(list, ", "); got != tt.told {
			t.Errorf("%s: told %q, want %q", tt.name, got, tt.told)
		}
		if got := u.Items[0].Result.Text; got != tt.text {
			t.Errorf("%s: read %q, want %q", tt.name, got, tt.text)
		}
	}
}

// A part that is pale is read where a table, or a rule, may put a background of its own behind it.
func TestPaleRunOverARule(t *testing.T) {
	for fill, want := range map[bool]string{true: "备了课", false: "课"} {
		data := build(t, func(f *excelize.File) {
			style := excelize.Style{Font: &excelize.Font{Bold: true}}
			if fill {
				style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"C00000"}}
			}
			id, err := f.NewConditionalStyle(&style)
			if err == nil {
				err = f.SetConditionalFormat("整改台账", "E2:E9", []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: `$F2="已完成"`, Format: &id}})
			}
			if err == nil {
				err = f.SetCellRichText("整改台账", "E2", []excelize.RichTextRun{{Text: "备了", Font: &excelize.Font{Color: "FFFFFF"}}, {Text: "课"}})
			}
			if err != nil {
				t.Fatal(err)
			}
		}, aSheet{name: "整改台账", rows: [][]any{seenHead("追缴资金（元）"), row(1, "类", "题", "措", "备了课", "已完成", "2023年6月", 155, 1)}})
		if u, list := toldCells(t, data); u.Items[0].Result.Text != want {
			t.Errorf("fill %v: %q, want %q; %q", fill, u.Items[0].Result.Text, want, list)
		}
	}
}

// A box stands for a status; where words belong it is asked about.
func TestBoxAmongWords(t *testing.T) {
	l, _ := toldCells(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{seenHead("追缴资金（元）"), row(1, "类", "题", "措", "果", true, "2023年6月", 155, 1)}}))
	if l == nil || l.Items[0].Status != Done {
		t.Errorf("%+v", l)
	}
	_, list := toldCells(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{seenHead("追缴资金（元）"), row(1, "类", "题", "措", true, "已完成", "2023年6月", 155, 1)}}))
	if got := strings.Join(list, ", "); got != "error cell.box E2" {
		t.Error(got)
	}
}

// A column of no width is hidden as well as one that says so.
func TestColumnOfNoWidth(t *testing.T) {
	_, list := toldCells(t, plainBook().Edit("sheet1.xml", "<sheetData>", `<cols><col min="4" max="4" width="0" customWidth="1"/></cols><sheetData>`).Zip())
	if got := strings.Join(list, ", "); got != "info sheet.hidden.columns D1" {
		t.Error(got)
	}
}

// Rules that stand in a sheet's extension list count like others.
func TestExtendedRules(t *testing.T) {
	rule := `<extLst><ext xmlns:x14="urn:x14" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="urn:xm">` +
		`<x14:cfRule type="expression" id="{1}"><xm:f>Sheet2!$A$1&gt;0</xm:f><x14:dxf><numFmt/></x14:dxf></x14:cfRule><xm:sqref>D2:D9 F1</xm:sqref>` +
		`</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`
	for format, want := range map[string]string{
		`<numFmt numFmtId="177" formatCode="0,"/>`: "error cell.restyled D2",
		`<font><strike/></font>`:                   "error cell.restyled D2",
		`<font><color theme="0"/></font>`:          "warning cell.restyled D2",
		`<font><color theme="0"/></font><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill>`: "",
		`<border><left><color theme="0"/></left></border>`:                                                 "",
	} {
		_, list := toldCells(t, plainBook().Edit("sheet1.xml", "</worksheet>", strings.Replace(rule, "<numFmt/>", format, 1)+"</worksheet>").Zip())
		if got := strings.Join(list, ", "); got != want {
			t.Errorf("%s: %s, want %s", format, got, want)
		}
	}
}
