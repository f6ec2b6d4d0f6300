//go:build !race

// The race detector makes this ten times slower: a bound on time says nothing under it.

package generator_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// TestFullCell: a cell of Excel's full length costs under a second, whatever it holds, and nobody is told the same a thousand times.
func TestFullCell(t *testing.T) {
	head := []string{"序号", "类别", "存在问题", "整改措施", "整改时限", "整改结果", "完成情况", "追缴资金（元）", "备注"}
	plain := []string{"1", "政治建设", "改革应变能力不足", "加强学习", "2023年12月31日", "已经加强。", "已完成", "155", "无"}
	tmpl := generatortest.Template(t, "gongshi")
	for i, of := range []string{
		"（", "）", "“", "《", "“‘", "》《", "，", "。", "、", "—", "…", "1", "a", "字", " ", "　", "\u00a0", "a ", "字 ", "\n", "字\n", "1、字；\n", "-", "/", "·",
		"已完成1项，", "共2项，", "合计5元，", "等3人，", "2023年5月1日", "13812345678，", "张三、", "八年级2班张三、", "整改", "的", "\u200b", "\u0301", "http://", "50%",
	} {
		for column, formats := range map[int][]generator.Format{2: withoutPictures, 5: generator.UsualFormats()} {
			if column == 5 && i%4 != 0 { // what a character costs hangs little on the column
				continue
			}
			row := append([]string{}, plain...)
			row[0], row[column] = "2", "始"+strings.Repeat(of, (fullCell-2)/len([]rune(of)))+"终"
			var table bytes.Buffer
			w := csv.NewWriter(&table)
			w.WriteAll([][]string{head, plain, row})
			start := time.Now()
			book, findings := ledger.Read(sheet.Open("台账.csv", table.Bytes(), ""), ledger.Options{})
			if book == nil {
				t.Errorf("%q: %v", of, findings)
				continue
			}
			_, found := generator.Build(&book.Units[0], generator.Options{Template: tmpl, Draft: true, Formats: formats, WithLedger: true})
			if took := time.Since(start); took > 5*time.Second { // a second on a machine that has nothing else to do
				t.Errorf("%s of %q: it takes %v", head[column], of, took)
			}
			if n := len(findings) + len(found); n > 80 {
				t.Errorf("%s of %q: %d findings", head[column], of, n)
			}
		}
	}
}
