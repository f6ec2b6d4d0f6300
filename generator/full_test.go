package generator_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"
	"time"

	"gongshi/generator"
	"gongshi/generator/ledger"
)

// fullCell is the most characters that Excel takes in a cell.
const fullCell = 32_767

// TestFullCell: a cell of Excel's full length costs under a second, whatever it holds, and nobody is told the same a thousand times.
func TestFullCell(t *testing.T) {
	head := []string{"序号", "类别", "存在问题", "整改措施", "整改时限", "整改结果", "完成情况", "追缴资金（元）", "备注"}
	plain := []string{"1", "政治建设", "改革应变能力不足", "加强学习", "2023年12月31日", "已经加强。", "已完成", "155", "无"}
	tmpl := bundled(t)
	for _, of := range []string{
		"（", "）", "“", "《", "“‘", "》《", "，", "。", "、", "—", "…", "1", "a", "字", " ", "　", "\u00a0", "a ", "字 ", "\n", "字\n", "1、字；\n", "-", "/", "·",
		"已完成1项，", "共2项，", "合计5元，", "等3人，", "2023年5月1日", "13812345678，", "张三、", "八年级2班张三、", "整改", "的", "\u200b", "\u0301", "http://", "50%",
	} {
		for _, column := range []int{2, 5} {
			row := append([]string{}, plain...)
			row[0], row[column] = "2", "始"+strings.Repeat(of, (fullCell-2)/len([]rune(of)))+"终"
			var table bytes.Buffer
			w := csv.NewWriter(&table)
			w.WriteAll([][]string{head, plain, row})
			start := time.Now()
			book, findings := ledger.Read("台账.csv", table.Bytes(), ledger.Options{})
			if book == nil {
				t.Errorf("%q: %v", of, findings)
				continue
			}
			_, found := generator.Build(&book.Units[0], generator.Options{Template: tmpl, Draft: true, Formats: generator.Formats, WithLedger: true})
			if took := time.Since(start); took > 5*time.Second { // a second on a machine that has nothing else to do
				t.Errorf("%s of %q: it takes %v", head[column], of, took)
			}
			if n := len(findings) + len(found); n > 80 {
				t.Errorf("%s of %q: %d findings", head[column], of, n)
			}
		}
	}
}

// TestCounted: of what is wrong ten times and more in one paragraph, the first ten are told, and how many more there are.
func TestCounted(t *testing.T) {
	for n, want := range map[int]string{10: "", 11: "", 12: "还有1处", 500: "还有489处"} {
		unit := readSample(t)
		unit.Items = append([]ledger.Item{}, unit.Items...)
		unit.Items[0].Result.Text = strings.Repeat("已（", n)
		_, findings := generator.Build(unit, generator.Options{Template: bundled(t), Draft: true})
		told, last := 0, ""
		for _, f := range findings {
			if f.Code == "proof.punct.unpaired" {
				told, last = told+1, f.Text
			}
		}
		if told != min(n, 11) || !strings.Contains(last, want) || (want == "") == strings.Contains(last, "还有") {
			t.Errorf("%d: %d are told, the last is %s", n, told, last)
		}
	}
	// All that is private is masked, told or not.
	unit := readSample(t)
	unit.Items = append([]ledger.Item{}, unit.Items...)
	var numbers strings.Builder
	for i := range 50 {
		fmt.Fprintf(&numbers, "联系家长138123456%02d。", i)
	}
	unit.Items[0].Result.Text = numbers.String()
	notice, findings := generator.Build(unit, generator.Options{Template: bundled(t), Draft: true, Mask: true})
	if len(findings) > 40 || strings.Contains(strings.Join(notice.Document.Paragraphs(), ""), "138123456") {
		t.Errorf("%d findings", len(findings))
	}
}
