package ledger

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

var struckStyle = excelize.Style{Font: &excelize.Font{Family: "宋体", Size: 11, Strike: true}}

// struckLedger has four rows and draws lines through some ranges; info is a 基本信息, if there is any.
func struckLedger(t *testing.T, info [][]any, over ...string) []byte {
	t.Helper()
	sheets := []aSheet{{name: "整改台账", rows: [][]any{head,
		row(1, "教学管理", "备课不实", "集体备课", "备了课", "已完成"),
		row(2, "", "作业过多", "控制总量", "减了作业", "未完成"),
		row(3, "", "", "分层布置", "", ""),
		row(4, "校园安全", "门禁不严", "安装门禁", "装了门禁", "长期坚持")}, merges: []string{"C3:C4"}}}
	if info != nil {
		sheets = append(sheets, aSheet{name: "基本信息", rows: info})
	}
	return build(t, func(f *excelize.File) {
		id, err := f.NewStyle(&struckStyle)
		for _, ref := range over {
			from, to, _ := strings.Cut(ref, ":")
			if err == nil {
				err = f.SetCellStyle("整改台账", from, max(to, from), id)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}, sheets...)
}

func measures(u *Unit) string {
	var out []string
	for i := range u.Items {
		out = append(out, u.Items[i].Problem.Text+"："+u.Items[i].Measure.Text+u.Items[i].Status.String())
	}
	return strings.Join(out, "；")
}

// What is struck out is left out and told; a row that is struck out as a whole is asked about where it is done.
func TestStruckOut(t *testing.T) {
	item := func(choice string) [][]any {
		return [][]any{row("项目", "内容"), row("单位全称", "中共某校支部委员会"), row("单位简称", "某校"), row("党组织简称", "某校党支部"), row("划线的行", choice)}
	}
	const all = "备课不实：集体备课已完成；作业过多：控制总量未完成；作业过多：分层布置；门禁不严：安装门禁长期坚持"
	const missing = "error ledger.status.missing F4"
	tests := []struct {
		name       string
		info       [][]any
		over       []string
		want, told string
	}{
		{"nothing", nil, nil, all, missing},
		{"a row that is open", nil, []string{"A3:B3", "D3:F3"}, "备课不实：集体备课已完成；作业过多：分层布置；门禁不严：安装门禁长期坚持", "warning ledger.row.struck D3, " + missing},
		{"a row without a status", nil, []string{"A4:F4"}, "备课不实：集体备课已完成；作业过多：控制总量未完成；门禁不严：安装门禁长期坚持", "warning ledger.row.struck D4"},
		{"a row that is done", nil, []string{"A2:F2"}, "作业过多：控制总量未完成；作业过多：分层布置；门禁不严：安装门禁长期坚持",
			"error ledger.row.struck C2, " + missing},
		{"with its category, which stands for the rows below", item("不计"), []string{"A2:F2"}, "作业过多：控制总量未完成；作业过多：分层布置；门禁不严：安装门禁长期坚持", "warning ledger.row.struck C2, " + missing},
		{"a row that is done, but for its category", nil, []string{"C2:F2"}, "作业过多：控制总量未完成；作业过多：分层布置；门禁不严：安装门禁长期坚持", "error ledger.row.struck C2, " + missing},
		{"a row that is done and counts", item("计入"), []string{"A2:F2"}, all, "warning ledger.row.struck C2, " + missing},
		{"a row that is done and does not count", item("不计"), []string{"C2:F2"}, "作业过多：控制总量未完成；作业过多：分层布置；门禁不严：安装门禁长期坚持", "warning ledger.row.struck C2, " + missing},
		{"the last row", nil, []string{"A5:F5"}, "备课不实：集体备课已完成；作业过多：控制总量未完成；作业过多：分层布置", missing + ", error ledger.row.struck C5"},
		{"a measure alone", nil, []string{"D2"}, "备课不实：已完成；作业过多：控制总量未完成；作业过多：分层布置；门禁不严：安装门禁长期坚持", missing + ", warning cell.struck D2"},
		{"a problem alone takes nothing from above", nil, []string{"C5"}, "备课不实：集体备课已完成；作业过多：控制总量未完成；作业过多：分层布置；：安装门禁长期坚持",
			missing + ", error ledger.problem.missing C5, warning cell.struck C5"},
		{"the status alone", nil, []string{"F2"}, "备课不实：集体备课；作业过多：控制总量未完成；作业过多：分层布置；门禁不严：安装门禁长期坚持",
			"error ledger.status.missing F2, " + missing + ", warning cell.struck F2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			u, list := toldCells(t, struckLedger(t, tt.info, tt.over...))
			if got := measures(u); got != tt.want {
				t.Errorf("%s\nwant %s", got, tt.want)
			}
			if got := strings.Join(list, ", "); got != tt.told {
				t.Errorf("told %q\nwant %q", got, tt.told)
			}
			for i := range u.Items {
				if u.Items[i].Category.Text == "" {
					t.Errorf("%s has no category", u.Items[i].Measure.Text)
				}
			}
		})
	}
}

// A row of which the number alone is left is struck out also where that is the only struck cell of the sheet.
func TestOneStruckCell(t *testing.T) {
	data := build(t, func(f *excelize.File) {
		id, err := f.NewStyle(&struckStyle)
		if err == nil {
			err = f.SetCellStyle("整改台账", "C3", "C3", id)
		}
		if err != nil {
			t.Fatal(err)
		}
	}, aSheet{name: "整改台账", rows: [][]any{head, row(1, "教学管理", "备课不实", "集体备课", "备了课", "已完成"), row(2, "", "作业过多")}})
	u, list := toldCells(t, data)
	if got, told := measures(u), strings.Join(list, ", "); got != "备课不实：集体备课已完成" || told != "warning ledger.row.struck C3" {
		t.Errorf("%s, told %q", got, told)
	}
}

// Runs that are struck out within a text are left out, and their cell named.
func TestStruckRuns(t *testing.T) {
	data := build(t, func(f *excelize.File) {
		for _, at := range []string{"E2", "H2"} {
			runs := []excelize.RichTextRun{{Text: "3", Font: &excelize.Font{Strike: true}}, {Text: "5次"}}
			if at == "H2" {
				runs = []excelize.RichTextRun{{Text: "3000", Font: &excelize.Font{Strike: true}}, {Text: "1800元"}}
			}
			if err := f.SetCellRichText("整改台账", at, runs); err != nil {
				t.Fatal(err)
			}
		}
	}, aSheet{name: "整改台账", rows: [][]any{seenHead("追缴资金（元）"), row(1, "类", "题", "措", "果", "已完成", "2023年6月")}})
	u, list := toldCells(t, data)
	if it := u.Items[0]; it.Result.Text != "5次" || it.Recovered.String() != "1800" {
		t.Errorf("%q, %s", it.Result.Text, it.Recovered)
	}
	if got := strings.Join(list, ", "); got != "warning cell.struck E2, warning cell.struck H2" {
		t.Error(got)
	}
}
