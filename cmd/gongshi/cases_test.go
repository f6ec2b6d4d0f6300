package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	pdfreader "github.com/ledongthuc/pdf"
	"github.com/xuri/excelize/v2"

	"gongshi/generator/manuscript"
	"gongshi/generator/run"
)

// wrongOnce is a small ledger on which the program was once wrong, and what must come of it. testdata/cases holds the files as they were reported; each stands for
// its whole kind.
type wrongOnce struct {
	file   string
	args   []string
	status int
	// before is what the folder of the outputs holds already.
	before string
	// says are paragraphs of what is published, an ellipsis standing for a paragraph's beginning; never are words that no text may have, 汇总通报 included.
	says, never []string
	// last are the last page's words, one after another.
	last []string
	// findings are all that is told: severity, code and cell.
	findings []string
}

var wrongCases = []wrongOnce{
	// A cell means what its reader sees.
	{file: "publishing/00-base.xlsx", says: []string{"…未完成1项，整改完成率达到67%，其中追缴资金155元，政务处分1人。"}},
	{file: "publishing/01-wps-wan-format-header-wan.xlsx", says: []string{"…其中追缴资金15000元，政务处分1人。"}},
	{file: "publishing/02-literal-wan-suffix-header-none.xlsx", says: []string{"…其中追缴资金15000元，政务处分1人。"}},
	{file: "publishing/02d-people-times-format.xlsx", says: []string{"…其中追缴资金155元，诫勉谈话2人次。"}},
	{file: "publishing/23-status-number-format.xlsx", says: []string{"…截至目前已完成2项，未完成1项，整改完成率达到67%，其中追缴资金155元，政务处分1人。"}},
	{file: "publishing/28-phone-number-format.xlsx", says: []string{"联系方式：0376-1234567；"}},
	{file: "publishing/28e-organ-number-format.xlsx", says: []string{
		"按照县委巡察工作的统一安排部署，县委第二巡察组于2024年3月1日至4月30日对云溪三中进行了常规巡察。2024年5月20日，县委第二巡察组向云溪三中反馈了巡察意见。" +
			"根据《中国共产党巡视工作条例》等有关规定，现将巡察整改情况予以公布。"}},
	{file: "publishing/04-dispimg-result.xlsx", status: exitFailed, findings: []string{"error cell.picture F2"}},
	{file: "publishing/52序号变日期", args: []string{"--with-ledger"}, says: []string{"1月1日", "1月2日", "2月1日"}, never: []string{"2023年1月1日"},
		findings: []string{"warning ledger.no.date A2"}},

	// What is struck out is left out, each cell named.
	{file: "publishing/11-struck-row.xlsx", says: []string{"…截至目前已完成2项，整改完成率达到100%，其中追缴资金155元，政务处分1人。"}, never: []string{"调研", "作风建设方面"},
		findings: []string{"warning ledger.row.struck C4"}},
	{file: "publishing/18划线隐藏批注", says: []string{"…截至目前已完成3项，未完成1项，整改完成率达到75%。以上4项整改任务，其中1项不公开，1个问题因此没有列出。"},
		never: []string{"暂不对外公布", "局长意见"}, findings: []string{"warning ledger.row.struck C5", "warning ledger.prose.uncounted G7", "warning ledger.reach.held C4",
			"info sheet.hidden.rows A6", "info sheet.hidden.columns E2", "info cell.comment C4"}},
	{file: "publishing/33部分划线", says: []string{"…其中追缴资金1800元。", "整改结果：开展数据核查5次，发现问题8个。", "存在问题2：统计执法宽松软"}, never: []string{"30001800", "35次", "不严格"},
		findings: []string{"warning cell.struck F2", "warning cell.struck G2", "warning cell.struck I2", "warning cell.struck C3"}},

	// Who may read it.
	{file: "publishing/gongkai-fanwei.xlsx", says: []string{"…以上2项整改任务，其中1项不公开，1个问题因此没有列出。"}, never: []string{"学习不深入", "组织学习6次"},
		findings: []string{"warning ledger.reach.held K3"}},
	{file: "publishing/xianshuo.xlsx", says: []string{"…以上2项整改任务，其中1项不公开，1个问题因此没有列出。"}, never: []string{"学习不深入", "组织学习6次"},
		findings: []string{"warning ledger.reach.held K3"}},

	{file: "publishing/50-private-00.xlsx", status: exitFailed, findings: []string{"error proof.privacy.mobile F2", "warning proof.numeral.fullwidth F2"}},
	{file: "publishing/50-private-00.xlsx", args: []string{"--mask"}, says: []string{"整改结果：已通知家长王某（１３８****５６７８），并作出说明。"}, never: []string{"１３８１２３４５６７８", "13812345678"},
		findings: []string{"info proof.privacy.mobile F2"}},

	// What is likely a slip is asked about.
	{file: "publishing/41万元列里填元", findings: []string{"warning ledger.money.scale I2"}},

	// Where the table is.
	{file: "publishing/50b上下两张表文字列对调", says: []string{"整改结果：学习8次。", "整改结果：补齐材料5份。"},
		findings: []string{"warning ledger.header.other A5", "info ledger.header.other A6", "info ledger.row.skipped A5"}},
	{file: "faults/second-header-one-column-more.xlsx", says: []string{"…截至目前已完成3项，未完成1项，长期坚持1项，整改完成率达到80%，其中追缴资金640元，诫勉谈话1人。"},
		findings: []string{"info ledger.header.other A5"}},
	{file: "faults/header-merged-over-two-items-silently-drops-them.xlsx", args: []string{"--draft"}, status: exitFailed, findings: []string{"error ledger.row.lost A2"}},
	{file: "faults/csv-unquoted-thousands-1-234-read-as-1.csv", args: []string{"--draft"}, status: exitFailed, findings: []string{"error ledger.row.long G2", "warning proof.form.cell D2"}},
	{file: "faults/foreign-namespace-text.xlsx", says: []string{"整改结果：已补正记录。"}, never: []string{"这一句不在表上"}},
	{file: "faults/extLst-phantom-cell-88-yuan.xlsx", args: []string{"--draft"}, never: []string{"88元", "908元"},
		says: []string{"…整改完成率达到71%，其中批评教育2人。", "…整改完成率达到100%，其中追缴资金820元，诫勉谈话1人。"}},

	// A run that was stopped within a ledger of two units, and is continued.
	{file: "faults/changed-loses-second-unit/in", args: []string{"--changed", "--partial"}, before: "faults/changed-loses-second-unit/out-after-kill",
		says: []string{"中共柳湾镇中心学校支部委员会", "中共石桥镇初级中学支部委员会",
			"列入汇总的共2个单位，整改任务共13项，已完成11项，未完成2项，长期坚持0项，整改完成率85%。共追缴资金820元，诫勉谈话1人，批评教育2人。"}, findings: []string{"warning ledger.deadline.past H3",
			"warning input.unit.absent", "warning input.unit.absent", "warning input.unit.absent", "warning input.unit.absent", "warning input.unit.absent"}},

	// Numbered and wrapped text.
	{file: "wording/01学校", says: []string{
		"整改结果：一是2023年5月10日修订印发《党委会议事规则》，5月以来召开党委会6次，均安排“第一议题”学习。二是二季度检查1次，未发现问题。今后每季度检查1次，长期坚持。",
		"整改结果：已向县教体局申请增加思政课教师编制3名，待批复。"}, never: []string{"一是已完成", "：正在推进", "二是已完成"},
		findings: []string{"warning ledger.prose.uncounted I8", "warning ledger.prose.uncounted I10", "warning ledger.prose.uncounted I10", "info ledger.column.unknown K3",
			"info ledger.row.skipped A12"}},
	{file: "wording/34措施编号写法", args: []string{"-t", "tongbao", "--set", "忽略检查=proof"}, says: []string{
		"整改措施：一是开展自查；二是建立台账；三是完善制度。", "整改措施：一是开展自查；二是建立台账。", "整改措施：一是开展自查工作；二是建立台账。",
		"整改措施：开展自查工作，建立台账。", "整改措施：一是开展自查，退缴资金3.2万元；二是建立台账。"},
		never:    []string{"整改措施：1", "整改措施：①", "整改措施：（1）", "整改措施：（一）", "整改措施：第一", "整改措施：开展自查；", "整改措施：开展自查。"},
		findings: []string{"warning ledger.prose.uncounted G12", "info ledger.lines.joined D9", "info ledger.lines.joined G9"}},
	{file: "wording/35结果里手工换行", says: []string{
		"存在问题1：科技创新服务不到位", "整改结果：一是走访企业32家，解决问题15个；二是举办培训班2期。", "整改结果：修订《经费管理办法》，退缴资金1200元。",
		"整改结果：制定《值班制度》", "制定《保密制度》。"},
		findings: []string{"warning ledger.prose.uncounted G3", "info ledger.lines.joined C2", "info ledger.lines.joined F2", "info ledger.lines.joined G2"}},

	// A template without end, one that doubles what it prints, and one with a character that nobody sees.
	{file: "publishing/00-base.xlsx", args: []string{"-t", "testdata/cases/faults/template-endless-range.tmpl"}, status: exitFailed, findings: []string{"error template.budget"}},
	{file: "publishing/00-base.xlsx", args: []string{"-t", "testdata/cases/faults/template-doubling-variable.tmpl"}, status: exitFailed, findings: []string{"error template.budget"}},
	{file: "publishing/00-base.xlsx", args: []string{"-t", "testdata/cases/faults/template-control-04-panic.tmpl"}, status: exitFailed, findings: []string{"error template.character"}},

	// A title that says 审计 over a 基本信息 that says 巡察; items of an office's own.
	{file: "levels/audit-title-without-kind.xlsx", status: exitFailed, findings: []string{"error info.inspection A1"}},
	{file: "levels/audit-title-without-kind.xlsx", args: []string{"--set", "检查类型=审计"}, status: exitFailed, findings: []string{"error info.inspection B7"}},
	{file: "levels/audit-title-without-kind.xlsx", args: []string{"--set", "检查类型=审计", "--set", "审计机关=县审计局", "--set", "审计项目=2023年度预算执行审计", "--set", "审计报告名称=石桥二中2023年度预算执行审计报告", "--set", "问题清单名称=审计查出问题清单"},
		says: []string{"…2024年6月3日，县审计局向石桥二中出具了审计报告。根据《中华人民共和国审计法》等有关规定，现将2023年度预算执行审计查出问题整改情况予以公布。"}},
	{file: "levels/own-item.xlsx", findings: []string{"warning info.unknown A17", "warning info.unknown A18"}},
	{file: "levels/own-item.xlsx", args: []string{"-t", "testdata/cases/levels/own-item.tmpl"}, says: []string{"召开党委会4次，完善制度12项。"}},

	// The signature.
	{file: "signature/names-newline-noseal.xlsx", says: []string{"甲县一中", "甲县二中"}, last: []string{"和建议，请及时向我们反映。", "甲县一中", "甲县二中", "2023年8月5日"}},
	{file: "signature/seal-short-3.xlsx", last: []string{"和建议，请及时向我们反映。", "甲县一中", "甲县二中", "甲县三中", "2023年8月5日"}},
	{file: "signature/seal-long-4.xlsx", last: []string{"和建议，请及时向我们反映。", "中共甲县第一高级中学委员会", "第二", "中共甲县第三高级中学委员会", "中共甲县第四高级中学委员会", "2023年8月5日"}},
	{file: "signature/seal-long-6.xlsx", last: []string{"和建议，请及时向我们反映。", "中共甲县第一高级中学委员会", "第四", "中共甲县第五高级中学委员会", "中共甲县第六高级中学委员会", "2023年8月5日"}},
}

// TestCountyCases: of a county's folder each unit of the roll is named, and each file that was not read; of a unit given twice there is no 汇总 until one is chosen.
func TestCountyCases(t *testing.T) {
	for _, c := range []struct {
		folder string
		args   []string
		status int
		errors []string
		// states are those of 报送情况, by unit; none where there is no 汇总.
		states string
	}{
		{"22一单位一表", nil, exitDone, nil, "大洼村 已报，县教体局 已报，石门镇 已报"},
		{"30县文件夹", nil, exitFailed, []string{"error input.unread"},
			"县公安局 已报，县林业局 已报，青山三中 已报，县人民医院 已报，马店镇 已报，县民政局 已报，县住建局 已报，县档案馆 读不了"},
		{"30县文件夹", []string{"--partial"}, exitFailed, []string{"error input.unread"},
			"县公安局 已报，县林业局 已报，青山三中 已报，县人民医院 已报，马店镇 已报，县民政局 已报，县住建局 已报，县档案馆 读不了"},
		{"46同一单位两份和手工汇总", nil, exitFailed, []string{"error ledger.column.missing A2", "error ledger.row.part A3", "error ledger.row.part A4", "error ledger.rows.none A2", "error input.unit.twice"}, ""},
	} {
		out := t.TempDir()
		var stdout, stderr bytes.Buffer
		if status := command(append([]string{"build", filepath.Join("testdata/cases/county", c.folder), "-o", out, "--json"}, c.args...), &stdout, &stderr); status != c.status {
			t.Errorf("%s %v: exit status %d, want %d", c.folder, c.args, status, c.status)
		}
		got := slices.DeleteFunc(jsonFindings(t, stdout.Bytes()), func(f string) bool { return !strings.HasPrefix(f, "error ") })
		if !slices.Equal(got, c.errors) {
			t.Errorf("%s %v: %q, want %q", c.folder, c.args, got, c.errors)
		}
		if states := rollStates(t, filepath.Join(out, run.SummaryName)); !sameWords(states, c.states) {
			t.Errorf("%s %v: %s, want %s", c.folder, c.args, states, c.states)
		}
	}
}

// rollStates are the units of 报送情况 and what has become of each; "" where there is no 汇总.
func rollStates(t *testing.T, path string) string {
	t.Helper()
	if !exists(path) {
		return ""
	}
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows("报送情况")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 && slices.Contains([]string{"已报", "未报", "读不了", "有错误", "报了几份"}, cell) {
				out = append(out, row[i-1]+" "+cell)
			}
		}
	}
	return strings.Join(out, "，")
}

// sameWords compares lists in any order.
func sameWords(a, b string) bool {
	x, y := strings.Split(a, "，"), strings.Split(b, "，")
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// TestCases: every case gives its wanted outcome.
func TestCases(t *testing.T) {
	for _, c := range wrongCases {
		t.Run(strings.Join(append([]string{c.file}, c.args...), " "), func(t *testing.T) { c.check(t) })
	}
}

func (c *wrongOnce) check(t *testing.T) {
	out := t.TempDir()
	if c.before != "" {
		if err := os.CopyFS(out, os.DirFS(filepath.Join("testdata/cases", c.before))); err != nil {
			t.Fatal(err)
		}
	}
	var stdout, stderr bytes.Buffer
	args := append([]string{"build", filepath.Join("testdata/cases", c.file), "-o", out, "--json"}, c.args...)
	if status := command(args, &stdout, &stderr); status != c.status {
		t.Errorf("exit status %d, want %d", status, c.status)
	}
	if d := cmp.Diff(c.findings, jsonFindings(t, stdout.Bytes())); d != "" {
		t.Errorf("findings (-want +got):\n%s\n%s", d, &stdout)
	}
	texts := published(t, out)
	switch left, err := os.ReadDir(out); {
	case c.status == exitDone && texts == nil:
		t.Error("nothing is published")
	case c.status != exitDone && (err != nil || len(left) > 0):
		t.Errorf("left behind: %v %v", left, err)
	}
	for _, want := range c.says {
		if !slices.ContainsFunc(texts, func(p string) bool { return says(p, want) }) {
			t.Errorf("no paragraph %q in:\n%s", want, strings.Join(texts, "\n"))
		}
	}
	for _, word := range c.never {
		if strings.Contains(strings.Join(texts, "\n"), word) {
			t.Errorf("%q is published:\n%s", word, strings.Join(texts, "\n"))
		}
	}
	if c.last != nil {
		checkLastPage(t, out, c.last)
	}
}

// says compares a paragraph with one in which an ellipsis may stand for its beginning.
func says(paragraph, want string) bool {
	end, cut := strings.CutPrefix(want, "…")
	return paragraph == want || cut && strings.HasSuffix(paragraph, end)
}

// jsonFindings is each finding of a --json as severity, code and cell; 基本信息 that a draft lacks is left out.
func jsonFindings(t *testing.T, lines []byte) (list []string) {
	t.Helper()
	for line := range bytes.Lines(lines) {
		var f struct{ Type, Severity, Code, Cell string }
		if err := json.Unmarshal(line, &f); err != nil {
			t.Fatal(err)
		}
		if f.Type == "finding" && f.Code != "info.missing" {
			list = append(list, strings.TrimSpace(f.Severity+" "+f.Code+" "+f.Cell))
		}
	}
	return list
}

// published is every text that was written, paragraph by paragraph.
func published(t *testing.T, dir string) (texts []string) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.docx"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		text, findings := manuscript.ReadFile(path)
		if text == nil {
			t.Fatal(findings)
		}
		for _, p := range text.Paragraphs {
			texts = append(texts, p.Text)
		}
	}
	return texts
}

// checkLastPage: the last page has these words, in this order.
func checkLastPage(t *testing.T, dir string, words []string) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil || len(paths) != 1 {
		t.Fatal(paths, err)
	}
	file, r, err := pdfreader.Open(paths[0])
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var page strings.Builder
	for _, c := range r.Page(r.NumPage()).Content().Text {
		page.WriteString(c.S)
	}
	rest := page.String()
	for _, word := range words {
		_, after, found := strings.Cut(rest, word)
		if !found {
			t.Errorf("the last page has no %q where it should: %s", word, page.String())
			return
		}
		rest = after
	}
}
