package compose

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// field is a cell of the ledger: "C3 text".
func field(s string) ledger.Field {
	cell, text, _ := strings.Cut(s, " ")
	return ledger.Field{Text: text, Sheet: "整改台账", Cell: cell}
}

// shown prints the attachment: headings, and a line a row, "^" for a cell that is one with the cell above it.
func shown(t *testing.T, items ...ledger.Item) (table string, codes []string) {
	t.Helper()
	a, findings := Attachment(stats.Collect(&ledger.Unit{Items: items, Sheet: "整改台账"}))
	var b strings.Builder
	for i, c := range a.Columns {
		if i > 0 {
			b.WriteString("|")
		}
		b.WriteString(c.Heading)
	}
	for row := range a.Rows {
		b.WriteString("\n")
		for i := range a.Columns {
			if i > 0 {
				b.WriteString("|")
			}
			if a.Joined(row, i) {
				b.WriteString("^")
			} else {
				b.WriteString(strings.ReplaceAll(a.Cell(row, i).Text, "\n", "/"))
			}
		}
	}
	for _, f := range findings {
		codes = append(codes, f.Severity.String()+" "+f.Code+" "+f.Sheet+" "+f.Excerpt)
	}
	return b.String(), codes
}

func TestAttachment(t *testing.T) {
	type item = ledger.Item
	for _, tt := range []struct {
		name  string
		items []ledger.Item
		want  string
		codes []string
	}{
		{"all six columns, a problem's cell over its rows", []item{
			{No: field("A3 1"), Problem: field("C3 教学管理不规范"), Measure: field("D3 一\n\n 二 "), Department: field("E3 教务处"), Person: field("F3 张三"), Deadline: field("G3 2023年5月"), StatusText: field("H3 完成"), Status: ledger.Done, Note: field("I3 内部"), Result: field("J3 好")},
			{No: field("A4 2"), Problem: field("C3 教学管理不规范"), Measure: field("D4 三"), Department: field("E4 教务处"), Deadline: field("G4 长期"), StatusText: field("H4 长期坚持"), Status: ledger.Ongoing},
			{No: field("A5 3"), Problem: field("C5 安全"), Measure: field("D5 四"), Department: field("E5 总务处"), Deadline: field("G5 长期"), StatusText: field("H5 否"), Status: ledger.Open},
		}, "序号|存在问题|整改措施|责任部门|整改时限|完成情况\n1|教学管理不规范|一/二|教务处|2023年5月|已完成\n2|^|三|教务处|长期|长期坚持\n3|安全|四|总务处|长期|未完成", nil},
		{"cells merged in the ledger are one cell", []item{
			{No: field("A3 1"), Problem: field("C3 甲"), Measure: field("D3 一"), Department: field("E3 教务处"), Deadline: field("G3 六月"), StatusText: field("H3 已完成"), Status: ledger.Done},
			{No: field("A3 1"), Problem: field("C4 乙"), Measure: field("D4 二"), Department: field("E3 教务处"), Deadline: field("G3 六月"), StatusText: field("H3 已完成"), Status: ledger.Done},
		}, "序号|存在问题|整改措施|责任部门|整改时限|完成情况\n1|甲|一|教务处|六月|已完成\n^|乙|二|^|^|^", nil},
		{"a problem that is said in each row is one problem; numbers for problems reach over their rows", []item{
			{No: field("A3 一"), Problem: field("C3 甲"), Measure: field("D3 一"), Department: field("E3 某"), Deadline: field("G3 某"), Status: ledger.Done},
			{Problem: field("C4 甲"), Measure: field("D4 二"), Status: ledger.Done},
			{No: field("A5 二"), Problem: field("C5 乙"), Measure: field("D5 三"), Status: ledger.Done},
		}, "序号|存在问题|整改措施|责任部门|整改时限|完成情况\n一|甲|一|某|某|已完成\n^|^|二|||已完成\n二|乙|三|||已完成", nil},
		{"without numbers they are counted", []item{
			{Problem: field("C3 甲"), Measure: field("D3 一"), Department: field("E3 某"), Deadline: field("G3 某"), Status: ledger.Done},
			{No: field("A4 7"), Problem: field("C3 甲"), Measure: field("D4 二"), Status: ledger.Done},
		}, "序号|存在问题|整改措施|责任部门|整改时限|完成情况\n1|甲|一|某|某|已完成\n2|^|二|||已完成", nil},
		{"no departments: those responsible; columns that are not there are left out", []item{
			{Problem: field("C3 甲"), Leader: field("E3 副校长"), Status: ledger.Done},
		}, "序号|存在问题|责任领导|完成情况\n1|甲|副校长|已完成",
			[]string{"info ledger.column.empty 整改台账 整改措施", "info ledger.column.empty 整改台账 整改时限"}},
		{"nothing but what a ledger must have", []item{{Problem: field("C3 甲"), Status: ledger.Open}},
			"序号|存在问题|完成情况\n1|甲|未完成",
			[]string{"info ledger.column.empty 整改台账 整改措施", "info ledger.column.empty 整改台账 责任部门", "info ledger.column.empty 整改台账 整改时限"}},
		{"the problem in the notice's own words, marks of the template as plain text", []item{
			{Problem: field("C3 存在问题1：**甲**"), Measure: field("D3 @标题 \x02乙\x03"), Department: field("E3 某"), Deadline: field("G3 某"), Status: ledger.Done},
		}, "序号|存在问题|整改措施|责任部门|整改时限|完成情况\n1|**甲**|@标题 乙|某|某|已完成", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, codes := shown(t, tt.items...)
			if d := cmp.Diff(strings.Split(tt.want, "\n"), strings.Split(got, "\n")); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(tt.codes, codes); d != "" {
				t.Error(d)
			}
		})
	}
}
