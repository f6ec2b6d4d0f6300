package ledger

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// TestSkippedRows: why a row below an item is none.
func TestSkippedRows(t *testing.T) {
	head := row("序号", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "责任部门", "公开范围", "得分")
	item := row(1, "题一", "措一", "果一", "已完成", 155, "教务处", "公开", 5)
	for name, tt := range map[string]struct {
		row   []any
		merge string
		want  string // "" for an item
	}{
		"an item":                              {row(2, "题二", "措二", "", "已完成"), "", ""},
		"a measure more":                       {row("", "", "措二", "", "已完成"), "", ""},
		"a status alone":                       {row("", "", "", "", "已完成"), "", "E3 这一行有完成情况或数字，但没有问题、措施和结果，不知道算在哪一项"},
		"money alone":                          {row("", "", "", "", "", 9), "", "F3 这一行有完成情况或数字，但没有问题、措施和结果，不知道算在哪一项"},
		"a department alone":                   {row("", "", "", "", "", "", "总务处"), "", "G3 这一行没有问题、措施和结果，没有计入"},
		"who may know of it alone":             {row("", "", "", "", "", "", "", "公开"), "", "H3 这一行不在台账的各列里，没有计入"},
		"a text where no column is":            {row("", "", "", "", "", "", "", "", 7), "", "I3 这一行不在台账的各列里，没有计入"},
		"numbered in advance":                  {row(2), "", "none"},
		"something under 序号":                   {row("见附件"), "", "A3 这一行只有“序号”一列有文字，没有计入"},
		"a heading under 序号":                   {row("二、安全"), "", "A3 “二、安全”独占一行，作为下面各行的问题类别"},
		"a heading across three":               {row("安全方面"), "A3:C3", "none"},
		"a text across two":                    {row("安全方面"), "A3:B3", "A3 这一行只有“序号”一列有文字，没有计入"},
		"across three, and a text":             {row("安全方面", "", "", "果"), "A3:C3", ""},
		"a sum":                                {row("合计", "", "", "", "", 155), "", "A3 合计行不算一项，没有计入"},
		"a sum that is spelled":                {row("合计：追缴资金155元"), "", "A3 合计行不算一项，没有计入"},
		"a sum that is spelled, with a result": {row("合计：155元", "", "", "核对了账目"), "", ""},
		"a signature":                          {row("填表人：张三"), "", "A3 注和签名行不算一项，没有计入"},
		"a signature with a status":            {row("填表人：张三", "", "", "", "已完成"), "", "A3 这一行有完成情况或数字，但没有问题、措施和结果，不知道算在哪一项"},
		"a part of the header":                 {row("", "存在问题", "整改措施"), "", "B3 重复的表头不算一项，没有计入"},
		"as much else":                         {row("", "存在问题", "整改措施", "别的", "已完成", 9), "", ""},
		"one name of the header":               {row("", "存在问题"), "", ""},
		"numbers of columns":                   {row(1, 2, 3), "", ""},
		"an example with other words":          {row("示例", "题二", "措二"), "", "A3 序号写的是“示例”，这一行没有计入"},
	} {
		s := aSheet{name: "整改台账", rows: [][]any{head, item, tt.row}}
		if tt.merge != "" {
			s.merges = []string{tt.merge}
		}
		u, list := readOne(t, quick(s))
		var got []string
		for _, f := range list {
			if strings.HasPrefix(f.Code, "ledger.row") {
				got = append(got, f.Cell+" "+f.Text(nil))
			}
		}
		if len(u.Items) == 1 && len(got) == 0 {
			got = []string{"none"}
		}
		if strings.Join(got, ", ") != tt.want || (tt.want == "") != (len(u.Items) == 2) {
			t.Errorf("%s: %q and %d items, want %q\n%s", name, got, len(u.Items), tt.want, show(list))
		}
	}
}

// TestNumberedColumns: the row right below a header may number three columns at least, rising.
func TestNumberedColumns(t *testing.T) {
	for line, want := range map[string]bool{
		"1|2|3": true, "(1)|(2)|(3)": true, "1||2||3": true, "0|1|2": true, "-1|0|1": true, "1|2": false, "": false, "1|1|2": false, "1|3|2": false, "1|2|3|备注": false, "甲|乙|丙": false,
	} {
		var readings []reading
		for _, text := range strings.Split(line, "|") {
			readings = append(readings, reading{Field: Field{Text: text}})
		}
		if isNumbering(readings) != want {
			t.Errorf("%s numbers columns: %v", line, !want)
		}
	}
}

// TestLongTotalsAndNotes: a sum may have a note of any length that is no prose; a note begins with its name and a colon.
func TestLongTotalsAndNotes(t *testing.T) {
	note := func(n int) string { return "合计（" + strings.Repeat("注", n) + "）" }
	most := (sheet.MaxWord - len("合计（）")) / len("注")
	for text, want := range map[string]bool{note(most): true, note(most + 1): false} {
		if isTotal(text) != want {
			t.Errorf("%d bytes: %v", len(text), !want)
		}
	}
	for text, want := range map[string]bool{
		"注：数据截至8月": true, "备注（一）：见附件": true, "填表人:张三": true, "填 表 人：张三": true, "注": false, "注意：安全": false, "张三：注": false, "": false, "注：" + strings.Repeat("长", 200): true,
	} {
		if isFooter(text) != want {
			t.Errorf("%.30s: %v", text, !want)
		}
	}
}

// TestAmountLimits: how many figures a number may have, and how small a part of a yuan.
func TestAmountLimits(t *testing.T) {
	for text, want := range map[string]string{
		"999999999999999": "999999999999999", "9999999999999999": "?", "0.01": "0.01", "0.001": "?", "1,234,567": "1234567", "12元9角9分": "12.99", "12元10角": "?", "12元9角10分": "?", "12元0角": "12",
		"1.5e+05": "150000", "-0.00": "0", "-1": "?", "一百二十元五角": "120.5",
	} {
		got := "?"
		if d, state := parseMoney(text, 0); state == amountGood {
			got = d.String()
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{"999999": "999999", "1000000": "?", "九十九万人": "990000人", "一百万人": "?", "5.0人次": "5人次", "0人": "0人", "-2人": "?"} {
		got := "?"
		if n, counter, state := parseCount(text); state == amountGood {
			got = fmt.Sprint(n, counter)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
