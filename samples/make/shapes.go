package main

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
	"gongshi/generator/workbook"
)

// batch are the files of samples/batch: eight schools in seven ledgers, no two of one shape, and the table of their 基本信息. The last school's
// ledger has a mistake that only a person can correct.
func batch() (map[string][]byte, error) {
	files := map[string][]byte{}
	add := func(name string, write func() ([]byte, error)) func() error {
		return func() (err error) {
			files[name], err = write()
			return err
		}
	}
	for _, make := range []func() error{
		add("单位信息.xlsx", infoTable),
		add("安澜一中整改台账.xlsx", func() ([]byte, error) { return form(&schools[0]) }),
		add("安澜二中整改台账.xlsx", func() ([]byte, error) { return byCategory(&schools[1]) }),
		add("安澜县实验初中整改台账.xlsx", func() ([]byte, error) { return ticked(&schools[2]) }),
		add("安澜县职教中心整改台账.xlsx", func() ([]byte, error) { return accounted(&schools[3]) }),
		add("乡镇学校/两校整改台账.xlsx", func() ([]byte, error) { return together(schools[4:6]) }),
		add("乡镇学校/单位信息.xlsx", infoTable),
		add("安澜县第一小学整改台账.csv", func() ([]byte, error) { return commas(&schools[6]) }),
		add("安澜县特殊教育学校整改台账.xlsx", func() ([]byte, error) { return mistaken(&schools[7]) }),
	} {
		if err := make(); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// infoTable is 单位信息.xlsx: a row a school. 安澜一中 has its own in its ledger.
func infoTable() ([]byte, error) {
	var s handmade
	var head []any
	used := schools[0].info()
	for _, item := range ledger.InfoItems {
		if used[item.Name] != "" {
			head = append(head, item.Name)
		}
	}
	s.name = "单位信息"
	s.rows = append(s.rows, head)
	for _, school := range schools[1:] {
		info := school.info()
		var row []any
		for _, name := range head {
			row = append(row, info[name.(string)])
		}
		s.rows = append(s.rows, row)
	}
	return writeSheets(s)
}

// form is the program's own form, filled in.
func form(s *school) ([]byte, error) {
	b := workbook.Book{Title: s.short + "巡察反馈意见整改台账", Info: s.info()}
	tasks := s.tasks()
	for i := 0; i < len(tasks); i += tasks[i].count {
		t := tasks[i]
		if n := len(b.Categories); n == 0 || b.Categories[n-1].Name != t.category {
			b.Categories = append(b.Categories, workbook.Category{Name: t.category})
		}
		c := &b.Categories[len(b.Categories)-1]
		p := workbook.Problem{Text: t.problem, Result: prose(tasks[i : i+t.count])}
		for _, t := range tasks[i : i+t.count] {
			row := workbook.Row{Measure: t.text, Department: t.department, Deadline: t.deadline, Status: t.status}
			if t.status == ledger.Done {
				row.Recovered = decimal.NewFromInt(int64(t.money))
				if t.kind != "" {
					row.Handled = map[string]int{t.kind: t.people}
				}
			}
			p.Rows = append(p.Rows, row)
		}
		c.Problems = append(c.Problems, p)
	}
	b.Handlings = []ledger.Handling{{Kind: "诫勉谈话", Counter: "人"}, {Kind: "批评教育", Counter: "人"}}
	var out bytes.Buffer
	err := workbook.Write(&out, b)
	return out.Bytes(), err
}

// byCategory has a sheet for each category, and other words in its header.
func byCategory(s *school) ([]byte, error) {
	var sheets []handmade
	tasks := s.tasks()
	no := 0
	for i, t := range tasks {
		if len(sheets) == 0 || sheets[len(sheets)-1].name != t.category {
			sheets = append(sheets, handmade{name: t.category, rows: [][]any{{"编号", "具体问题", "整改举措", "落实情况", "责任科室", "完成时限", "销号情况", "诫勉谈话（人）", "清退资金（元）", "批评教育（人）"}}})
		}
		sh := &sheets[len(sheets)-1]
		no++
		row := []any{no, "", t.text, "", t.department, t.deadline, words(t.status, "已销号", "未销号", "长期坚持"), t.counted("诫勉谈话"), t.amount(), t.counted("批评教育")}
		if t.first {
			row[1], row[3] = t.problem, prose(tasks[i:i+t.count])
		}
		sh.rows = append(sh.rows, row)
	}
	return writeSheets(sheets...)
}

// ticked has a title, a header of two rows and a column to tick for each status; its problems are merged.
func ticked(s *school) ([]byte, error) {
	sh := handmade{name: "台账", rows: [][]any{
		{s.short + "巡察反馈问题整改台账"},
		{"序号", "问题类别", "反馈问题", "整改措施", "整改成效", "责任部门", "整改期限", "完成情况"},
		{"", "", "", "", "", "", "", "已完成", "未完成", "长期坚持"},
	}}
	sh.merged = []string{"A1:J1", "H2:J2"}
	for c := 'A'; c <= 'G'; c++ {
		sh.merged = append(sh.merged, fmt.Sprintf("%c2:%c3", c, c))
	}
	tasks := s.tasks()
	for i, t := range tasks {
		row := []any{i + 1, "", "", t.text, "", t.department, t.deadline, "", "", ""}
		row[map[ledger.Status]int{ledger.Done: 7, ledger.Open: 8, ledger.Ongoing: 9}[t.status]] = "√"
		if t.first {
			row[1], row[2], row[4] = t.category, t.problem, prose(tasks[i:i+t.count])
			for _, c := range "BCE" {
				sh.merged = append(sh.merged, fmt.Sprintf("%c%d:%c%d", c, len(sh.rows)+1, c, len(sh.rows)+t.count))
			}
		}
		sh.rows = append(sh.rows, row)
	}
	return writeSheets(sh)
}

// accounted has one cell for all handling of people, counts money in 万元, and writes dates with dots.
func accounted(s *school) ([]byte, error) {
	sh := handmade{name: "Sheet1", rows: [][]any{{"序号", "问题类型", "问题描述", "整改任务", "整改进展情况", "牵头领导", "责任部门", "预计完成时间", "整改状态", "追缴金额（万元）", "追责问责情况"}}}
	tasks := s.tasks()
	for i, t := range tasks {
		row := []any{i + 1, "", "", t.text, "", "分管副校长", t.department, dotted(t.deadline), words(t.status, "完成整改", "正在整改", "长期坚持"), "", ""}
		if t.first {
			row[1], row[2], row[4] = t.category, t.problem, prose(tasks[i:i+t.count])
		}
		if n, ok := t.amount().(int); ok {
			row[9] = float64(n) / 10000
		}
		if n, ok := t.counted(t.kind).(int); ok {
			row[10] = fmt.Sprintf("%s%d人", t.kind, n)
		}
		sh.rows = append(sh.rows, row)
	}
	return writeSheets(sh)
}

// together is one table for two schools, each row with its own result.
func together(list []school) ([]byte, error) {
	sh := handmade{name: "整改台账", rows: [][]any{{"学校", "序号", "问题大类", "存在问题", "归零措施", "整改进展", "责任部门（人）", "整改时限", "是否完成", "追缴资金（元）", "批评教育（人）", "诫勉谈话（人）"}}}
	for i := range list {
		for k, t := range list[i].tasks() {
			sh.rows = append(sh.rows, []any{
				list[i].short, k + 1, t.category, t.problem, t.text, t.result() + "。", t.department, t.deadline,
				words(t.status, "是", "否", "长期坚持"), t.amount(), t.counted("批评教育"), t.counted("诫勉谈话"),
			})
		}
	}
	return writeSheets(sh)
}

// commas is a ledger that somebody has saved as text.
func commas(s *school) ([]byte, error) {
	return writeCSV(s.table("已完成整改", "正在推进", "持续整改")), nil
}

// mistaken has an unknown word for a status: whoever keeps the ledger has to say what it means.
func mistaken(s *school) ([]byte, error) {
	rows := s.table("已完成", "未完成", "长期坚持")
	rows[2][7] = "差不多了"
	return writeSheets(handmade{name: "整改台账", rows: rows})
}

// table is a plain ledger with its own words for the statuses.
func (s *school) table(done, open, ongoing string) [][]any {
	rows := [][]any{{"序号", "问题类别", "存在问题", "整改措施", "整改情况", "责任部门", "整改时限", "完成情况", "追缴资金（元）", "批评教育（人）", "诫勉谈话（人）"}}
	tasks := s.tasks()
	for i, t := range tasks {
		row := []any{i + 1, "", "", t.text, "", t.department, t.deadline, words(t.status, done, open, ongoing), t.amount(), t.counted("批评教育"), t.counted("诫勉谈话")}
		if t.first {
			row[1], row[2], row[4] = t.category, t.problem, prose(tasks[i:i+t.count])
		}
		rows = append(rows, row)
	}
	return rows
}

func words(s ledger.Status, done, open, ongoing string) string {
	return map[ledger.Status]string{ledger.Done: done, ledger.Open: open, ledger.Ongoing: ongoing}[s]
}

// amount is the money that a measure has brought back, "" where there is none.
func (t *task) amount() any {
	if t.money == 0 || t.status != ledger.Done {
		return ""
	}
	return t.money
}

// counted is the number of people of one kind of handling that a measure has.
func (t *task) counted(kind string) any {
	if t.people == 0 || t.kind != kind || t.status != ledger.Done {
		return ""
	}
	return t.people
}

// dotted types a date with dots.
func dotted(date string) string {
	var y, m, d int
	if _, err := fmt.Sscanf(date, "%d年%d月%d日", &y, &m, &d); err != nil {
		return date
	}
	return strconv.Itoa(y) + "." + strconv.Itoa(m) + "." + strconv.Itoa(d)
}
