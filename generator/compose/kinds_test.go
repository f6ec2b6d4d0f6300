package compose

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
	"gongshi/generator/stats"
	"gongshi/templates"
)

// TestKinds: each choice of 文种 has its bundled text and each text its choice; all words for a choice mean one; all texts are in order.
func TestKinds(t *testing.T) {
	item, _ := ledger.FindInfoItem("文种")
	var kinds []string
	for _, name := range templates.Names() {
		kind, about := templates.Kind(name)
		if about == "" || strings.Contains(about, "\n") || item.Words[name] != kind {
			t.Errorf("%s is a %q: %q; 文种 reads the name as %q", name, kind, about, item.Words[name])
		}
		kinds = append(kinds, kind)
		source, _ := templates.Source(name)
		if tmpl, findings := Parse(name, source); tmpl == nil || len(findings) > 0 {
			t.Errorf("%s: %v", name, findings)
		}
	}
	want := slices.Sorted(slices.Values(item.Choices))
	slices.Sort(kinds)
	if d := cmp.Diff(want, kinds); d != "" {
		t.Errorf("the choices of 文种 and the bundled texts:\n%s", d)
	}
	for word, kind := range item.Words {
		if !slices.Contains(item.Choices, kind) {
			t.Errorf("%s means %s, which is no choice", word, kind)
		}
	}
	if item.Choices[0] != "公示" || templates.OfKind("公示") != "gongshi" || templates.OfKind("决定") != "" {
		t.Error("公示 is the default, and 决定 none")
	}
}

// blunders are what no editor lets pass: doubled words, marks in a row or at a paragraph's head, marks around nothing.
var blunders = regexp.MustCompile(`的的|了了|中共中共|方面方面|方面”方面|问题问题|问题”问题|在在|关于关于|《《|》》|[，、；：。][，、；：。]|^[，、；：。]|（）|“”|《》|\{\{|待填`)

// kindsOfUnits are units as they fill in their 基本信息.
var kindsOfUnits = []struct{ short, party, full, self, cause string }{
	{"息县二高", "息县二高党委", "中共息县第二高级中学委员会", "我校党委", "息县二高教育事业"},
	{"城关一小", "城关一小党支部", "中共某县城关第一小学支部委员会", "我校党支部", "城关一小教育事业"},
	{"县教育局", "中共县教育局党组", "中共某县教育局党组", "我局党组", "县教育局各项事业"},
	{"东岳镇", "东岳镇党委", "中共某县东岳镇委员会", "我镇党委", "东岳镇各项事业"},
	{"谯楼街道", "谯楼街道党工委", "中共某县委谯楼街道工作委员会", "我街道党工委", "谯楼街道各项事业"},
	{"李庄村", "李庄村党总支", "中共某县东岳镇李庄村总支部委员会", "我村党总支", "李庄村各项事业"},
	{"县妇联", "县妇联党组", "中共某县妇女联合会党组", "我单位党组", "县妇联各项事业"},
}

// optional are the items that a notice does without; those that only the other notices do without stand last.
var optional = [][]string{
	{"单位自称"}, {"电子邮箱"}, {"通信地址"}, {"邮政编码"}, {"公示开始日期", "公示结束日期"},
	{"领导小组组长"}, {"集中整改期限"}, {"巡察方式"}, {"反馈意见名称"}, {"问题清单名称"},
}

const optionalInAll = 5

// rowsOf are ledgers: of all statuses with categories, of one problem, without categories.
var rowsOf = map[string][]ledger.Item{
	"all": {
		item("党的建设方面", "“三会一课”制度落实不到位。", "严格落实制度", "已经落实。", "2023-06-30", ledger.Done),
		item("党的建设方面", "“三会一课”制度落实不到位。", "开展检查。每月一次", "已经落实。", "", ledger.Ongoing),
		item("党的建设方面", "干部教育存在的问题", "集中培训", "正在培训。\n已办两期。", "2023.12.31", ledger.Open),
		item("作风建设", "调查研究不够", "1.定计划；\n2.抓落实", "已改。", "2023年7月", ledger.Done),
		item("作风建设", "调查研究不够", "再开展一轮", "已改。", "2024年1月底前", ledger.Open),
	},
	"one done":      {item("党的建设", "学习不够", "加强学习", "已改。", "", ledger.Done)},
	"one open":      {item("党的建设", "学习不够", "加强学习", "", "2023-12-31", ledger.Open)},
	"one kept up":   {item("党的建设", "学习不够", "", "坚持学习。", "", ledger.Ongoing)},
	"no categories": {item("", "学习不够", "加强学习", "已改。", "2023-12-31", ledger.Open), item("", "检查不严", "严格检查", "已改。", "", ledger.Done), item("", "记录不全", "补齐", "已补。", "", ledger.Done)},
	"no measures":   {item("党的建设", "学习不够", "", "已改。", "2023-12-31", ledger.Open), item("党的建设", "检查不严", "", "已查。", "", ledger.Done)},
}

func item(category, problem, measure, result, deadline string, status ledger.Status) ledger.Item {
	f := func(s string) ledger.Field { return ledger.Field{Text: s, Sheet: "整改台账", Cell: "X9"} }
	return ledger.Item{Category: f(category), Problem: f(problem), Measure: f(measure), Result: f(result), Deadline: f(deadline), Status: status}
}

// notices are the texts that say all of who the unit is.
var notices = []string{"gongshi", "tongbao", "jinzhan"}

// TestWordingOfKinds reads every bundled text for every kind of unit, both kinds of inspection, with and without what is optional, and all
// shapes of ledgers, as an editor would.
func TestWordingOfKinds(t *testing.T) {
	for _, name := range templates.Names() {
		source, _ := templates.Source(name)
		tmpl, _ := Parse(name, source)
		able := optional
		if name == "gongshi" {
			able = optional[:optionalInAll]
		}
		left := [][]string{nil, slices.Concat(able...)} // nothing, all, each alone
		if slices.Contains(notices, name) {
			left = append(left, able...)
		}
		for _, unit := range kindsOfUnits {
			for inspection, other := range map[string]string{"巡察": "巡视", "巡视": "巡察"} {
				for _, without := range left {
					for shape, rows := range rowsOf {
						if shape == "one open" && name != "jinzhan" { // the others want 整改结果
							continue
						}
						f := kindFacts(unit.short, unit.party, unit.full, inspection, rows)
						for _, item := range without {
							delete(f.Unit.Info, item)
						}
						for _, item := range []string{"主送机关", "第一责任人"} { // papers to a superior body need them
							f.Unit.Info[item] = ledger.Value{Field: ledger.Field{Text: "县委办公室"}}
						}
						at := fmt.Sprintf("%s, %s, %s, %s, without %v", name, unit.short, inspection, shape, without)
						doc, findings := Notice(tmpl, f, false)
						if len(findings) > 0 {
							t.Fatalf("%s: %v", at, findings)
						}
						readClosely(t, at, doc.Paragraphs())
						text := strings.Join(doc.Paragraphs(), "\n")
						if strings.Contains(strings.ReplaceAll(text, "《中国共产党巡视工作条例》", ""), other) {
							t.Fatalf("%s: speaks of %s:\n%s", at, other, text)
						}
						for _, want := range []string{unit.self, unit.cause, unit.full, "中共" + strings.TrimPrefix(unit.party, "中共") + "关于" + inspection + "整改"} {
							if slices.Contains(notices, name) && !strings.Contains(text, want) {
								t.Fatalf("%s: no %s in\n%s", at, want, text)
							}
						}
					}
				}
			}
		}
	}
}

func kindFacts(short, party, full, inspection string, rows []ledger.Item) *stats.Facts {
	day := func(y, m, d int) ledger.Value {
		date := ledger.Date{Year: y, Month: m, Day: d}
		return ledger.Value{Field: ledger.Field{Text: date.String()}, Date: date}
	}
	info := ledger.Info{
		"巡察开始日期": day(2023, 3, 1), "巡察结束日期": day(2023, 4, 28), "反馈日期": day(2023, 6, 1), "落款日期": day(2023, 12, 1),
		"公示开始日期": day(2023, 12, 1), "公示结束日期": day(2023, 12, 7),
	}
	for name, text := range map[string]string{
		"单位简称": short, "党组织简称": party, "单位全称": full, "检查类型": inspection, "派出机关": "县委", "巡察机构": "县委第一" + inspection + "组",
		"巡察方式": "常规" + inspection, "领导小组组长": "主要负责同志", "集中整改期限": "六个月", "反馈意见名称": "《反馈意见》", "问题清单名称": "问题清单",
		"联系电话": "0376-1234567", "电子邮箱": "a@b.cn", "通信地址": "某县某路1号", "邮政编码": "464300",
	} {
		info[name] = ledger.Value{Field: ledger.Field{Text: text}}
	}
	return stats.Collect(&ledger.Unit{Info: info, Items: rows, Sheet: "整改台账"})
}

// headingNumbers are the four levels of GB/T 9704-2012 7.3.3.
var headingNumbers = []*regexp.Regexp{
	regexp.MustCompile(`^([一二三四五六七八九十]+)、`), regexp.MustCompile(`^（([一二三四五六七八九十]+)）`), regexp.MustCompile(`^(\d+)\.`), regexp.MustCompile(`^（(\d+)）`),
}

// TestLevels: in every bundled text the numbers of headings go down one level at a time, each list begins with one and goes on by one, and
// no heading is numbered that has no neighbour.
func TestLevels(t *testing.T) {
	shapes := maps.Clone(rowsOf)
	var problems, categories []ledger.Item
	for i, status := range []ledger.Status{ledger.Done, ledger.Done, ledger.Open, ledger.Open} {
		n := string("甲乙丙丁"[3*i : 3*i+3])
		problems = append(problems, item("党的建设", "学习"+n, "学", "已改。", "", status))
		categories = append(categories, item("方面"+n, "学习"+n, "学", "已改。", "", status))
	}
	shapes["one category"] = problems
	shapes["one category, one status"] = problems[:2]
	shapes["categories, one status"] = categories[:2]
	shapes["categories and problems, one status"] = append(slices.Clone(problems[:2]), categories[:2]...)
	shapes["no categories, one status"] = []ledger.Item{item("", "学习", "学", "已改。", "", ledger.Done), item("", "检查", "查", "已改。", "", ledger.Done)}
	for _, name := range templates.Names() {
		source, _ := templates.Source(name)
		tmpl, _ := Parse(name, source)
		for shape, rows := range shapes {
			doc, findings := Notice(tmpl, kindFacts("县教育局", "县教育局党组", "中共某县教育局党组", "巡察", rows), true)
			if doc == nil {
				t.Fatal(findings)
			}
			var last []int // the number at each level
			end := func(depth int) {
				for len(last) > depth {
					if last[len(last)-1] == 1 {
						t.Errorf("%s, %s: a lone number at level %d:\n%s", name, shape, len(last), strings.Join(doc.Paragraphs(), "\n"))
					}
					last = last[:len(last)-1]
				}
			}
			for _, b := range documenttest.Blocks(doc) {
				text := document.Text(b.Runs)
				for level, number := range headingNumbers {
					m := number.FindStringSubmatch(text)
					if b.Level == 0 || m == nil {
						continue
					}
					if end(level + 1); len(last) < level {
						t.Errorf("%s, %s: a level is skipped before %s", name, shape, text)
						continue
					}
					if len(last) == level {
						last = append(last, 0)
					}
					if last[level]++; m[1] != strconv.Itoa(last[level]) && m[1] != numbered.InHan(last[level]) || b.Level != level+1 {
						t.Errorf("%s, %s: number %d at level %d, %s", name, shape, last[level], b.Level, text)
					}
				}
			}
			end(0)
		}
	}
}

// TestProgressNotice: what the sample does not show, paragraph for paragraph.
func TestProgressNotice(t *testing.T) {
	source, _ := templates.Source("jinzhan")
	tmpl, _ := Parse("jinzhan", source)
	for _, tt := range []struct {
		name string
		rows []ledger.Item
		want []string
	}{
		{"several deadlines of one problem; ordinals of the ledger's own", rowsOf["all"], []string{
			"（一）已完成的整改任务（2项）",
			"1.在“党的建设”方面", "关于“‘三会一课’制度落实不到位”问题的整改", "整改情况：严格落实制度。",
			"2.在“作风建设”方面", "关于“调查研究不够”问题的整改", "整改情况：一是定计划；二是抓落实。",
			"（二）正在推进的整改任务（2项）",
			"1.在“党的建设”方面", "关于“干部教育存在的问题”的整改", "整改进展：正在培训。", "已办两期。", "推进措施：集中培训。整改时限为2023年12月31日。",
			"2.在“作风建设”方面", "关于“调查研究不够”问题的整改", "整改进展：已改。", "推进措施：再开展一轮。整改时限为2024年1月底前。",
			"（三）需要长期坚持的整改任务（1项）",
			"在“党的建设”方面", "关于“‘三会一课’制度落实不到位”问题的整改", "整改情况：已经落实。", "长期措施：开展检查。每月一次。",
		}},
		{"one status has no number", rowsOf["one done"], []string{"已完成的整改任务（1项）", "在“党的建设”方面", "关于“学习不够”问题的整改", "整改情况：已改。"}},
		{"no prose yet", rowsOf["one open"], []string{"正在推进的整改任务（1项）", "在“党的建设”方面", "关于“学习不够”问题的整改", "推进措施：加强学习。整改时限为2023年12月31日。"}},
		{"no categories", rowsOf["no categories"], []string{
			"（一）已完成的整改任务（2项）", "1.关于“检查不严”问题的整改", "整改情况：已改。", "2.关于“记录不全”问题的整改", "整改情况：已补。",
			"（二）正在推进的整改任务（1项）", "关于“学习不够”问题的整改", "整改进展：已改。", "推进措施：加强学习。整改时限为2023年12月31日。",
		}},
		{"no measures", rowsOf["no measures"], []string{
			"（一）已完成的整改任务（1项）", "在“党的建设”方面", "关于“检查不严”问题的整改", "整改情况：已查。",
			"（二）正在推进的整改任务（1项）", "在“党的建设”方面", "关于“学习不够”问题的整改", "整改进展：已改。", "整改时限：2023年12月31日。",
		}},
	} {
		doc, findings := Notice(tmpl, kindFacts("县教育局", "县教育局党组", "中共某县教育局党组", "巡察", tt.rows), false)
		if len(findings) > 0 {
			t.Errorf("%s: %v", tt.name, findings)
			continue
		}
		got := doc.Paragraphs()
		from, to := slices.Index(got, "二、整改进展情况"), slices.Index(got, "三、下一步工作")
		if d := cmp.Diff(tt.want, got[from+2:to]); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
		}
	}
	// An open 项 without its deadline is a finding with the deadline's cell.
	rows := []ledger.Item{item("党的建设", "学习不够", "加强学习", "", "", ledger.Open)}
	rows[0].Deadline.Cell = "G3"
	_, findings := Notice(tmpl, kindFacts("县教育局", "县教育局党组", "中共某县教育局党组", "巡察", rows), false)
	if len(findings) != 1 || findings[0].Cell != "G3" || findings[0].Text(nil) != "这个问题没有整改时限" {
		t.Errorf("%v", findings)
	}
}

// readClosely finds slips of the pen, and marks without their partners.
func readClosely(t *testing.T, at string, paragraphs []string) {
	t.Helper()
	for _, p := range paragraphs {
		if bad := blunders.FindString(p); bad != "" {
			t.Fatalf("%s: %q in %s", at, bad, p)
		}
		for _, pair := range []string{"“”", "《》", "（）"} {
			if rs := []rune(pair); strings.Count(p, string(rs[0])) != strings.Count(p, string(rs[1])) {
				t.Fatalf("%s: marks without their partners in %s", at, p)
			}
		}
	}
}
