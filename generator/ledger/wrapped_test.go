package ledger

import (
	"slices"
	"testing"
)

// TestWrappedLines: the lines are joined in the Field, which keeps its cell; one finding counts a column's.
func TestWrappedLines(t *testing.T) {
	head := row("序号", "问题\n类别", "存在问题", "整改措施", "整改结果", "整改时限", "完成情况", "责任部门")
	u, list := readOne(t, build(t, nil, aSheet{name: "整改台账", merges: []string{"B2:B3"}, rows: [][]any{head,
		row(1, "党的建设\n方面", "科技创新服务不\n到位", "1、新建党群服务\n中心2个；\n2、改造提升3个。", "一是走访企业\n32家，解决问题\n15个；二是举办培\n训班2期。", "2023年\n6月底", "已完成", "办公室\n教务处"),
		row(2, "", "制度不健全\n执行不严格", "完善", "制定《值班制度》\n制定《保密制度》", "长期\n坚持", "已\n完成", ""),
		row(3, "作风", "管理松散", "完善", "修订《经费管理\n办法》", "2023年6月\n2023年9月", "已完成", ""),
	}}))
	var got []string
	for _, it := range u.Items {
		got = append(got, it.Category.Text, it.Problem.Text, it.Measure.Text, it.Result.Text, it.Deadline.Text, it.Department.Text)
	}
	want := []string{
		"党的建设方面", "科技创新服务不到位", "1、新建党群服务中心2个；\n2、改造提升3个。", "一是走访企业32家，解决问题15个；二是举办培训班2期。", "2023年6月底", "办公室\n教务处",
		"党的建设方面", "制度不健全\n执行不严格", "完善", "制定《值班制度》\n制定《保密制度》", "长期坚持", "",
		"作风", "管理松散", "完善", "修订《经费管理办法》", "2023年6月\n2023年9月", "",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	wantCodes(t, list, "info ledger.lines.joined 整改台账!B2", "info ledger.lines.joined 整改台账!C2", "info ledger.lines.joined 整改台账!D2", "info ledger.lines.joined 整改台账!E2", "info ledger.lines.joined 整改台账!F2")
	if text := "“整改结果”一列有4处手工换行断在句子中间（E2等2格），已经接上"; len(list) == 5 && list[3].Text(nil) != text {
		t.Errorf("%s, want %s", list[3].Text(nil), text)
	}
	if f, ok := u.Locate("修订《经费管理办法》"); !ok || f.Cell != "E4" {
		t.Errorf("%+v", f)
	}
}

// TestWrappedMeasures: lines that only look wrapped are not counted by a guess.
func TestWrappedMeasures(t *testing.T) {
	info := aSheet{name: "基本信息", rows: [][]any{row("计数单位", "措施")}}
	for measure, want := range map[string][]string{
		"加强学习\n完善制度":             nil,
		"1.加强学习，\n分批进行。\n2.完善制度": {"info ledger.lines.joined 整改台账!D2"},
		"加强学习，\n完善制度":            {"info ledger.lines.joined 整改台账!D2", "error ledger.measure.unclear 整改台账!D2"},
		"修订《经费管理\n办法》":           {"info ledger.lines.joined 整改台账!D2"},
	} {
		_, list := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{head, row(1, "甲", "问题", measure, "结果", "已完成")}}, info))
		got := codes(list)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", measure, got, want)
		}
	}
}

func TestPastDeadlines(t *testing.T) {
	head := row("序号", "存在问题", "整改措施", "整改时限", "完成情况")
	rows := aSheet{name: "整改台账", rows: [][]any{head,
		row(1, "甲", "措施", "2023年6月底前", "未完成"),
		row(2, "乙", "措施", "2023年6月底前", "已完成"),
		row(3, "丙", "措施", "2023.8.5", "未完成"),
		row(4, "丁", "措施", "2022年底", "正在整改"),
		row(5, "戊", "措施", "6月底前", "未完成"),
		row(6, "己", "措施", "2023年6月底前，并长期坚持", "未完成"),
	}}
	_, list := readOne(t, build(t, nil, rows, aSheet{name: "基本信息", rows: [][]any{row("落款日期", "2023年8月5日")}}))
	wantCodes(t, list, "warning ledger.deadline.past 整改台账!D2")
	if text := "有2项还没有完成，整改时限却在落款日期2023年8月5日以前：D2“2023年6月底前”、D5"; len(list) == 1 && list[0].Text(nil) != text {
		t.Errorf("%s, want %s", list[0].Text(nil), text)
	}
	_, list = readOne(t, build(t, nil, rows))
	wantCodes(t, list)
}
