package generator_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/generatortest"
	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/workbook"
	"gongshi/templates"
)

// threeLevels is a ledger of three levels: several 反馈问题 in a category, only one, none, and several or one 具体问题 under each.
func threeLevels(t *testing.T) *ledger.Unit {
	t.Helper()
	book := workbook.Book{Info: map[string]string{"单位全称": "中共安澜县青山中学委员会", "单位简称": "青山中学", "党组织简称": "青山中学党委", "巡察机构": "县委第二巡察组", "派出机关": "县委",
		"巡察方式": "常规巡察", "巡察开始日期": "2025年3月3日", "巡察结束日期": "2025年5月9日", "反馈日期": "2025年7月2日", "反馈意见名称": "关于巡察青山中学党委的反馈意见",
		"问题清单名称": "关于巡察青山中学党委的问题清单", "领导小组组长": "党委书记、校长张某某", "集中整改期限": "六个月", "联系电话": "0370-1234567", "落款日期": "2026年1月9日"}}
	for i, r := range [][6]string{
		{"党的领导方面", "理论学习不深入", "第一议题制度落实不到位", "修订第一议题制度", "全年开展第一议题学习12次。", "已完成"},
		{"党的领导方面", "理论学习不深入", "中心组学习记录不规范", "补齐学习记录", "补齐2024年度学习记录。", "已完成"},
		{"党的领导方面", "理论学习不深入", "中心组学习记录不规范", "规范学习台账", "建立了学习台账。", "长期坚持"},
		{"党的领导方面", "意识形态工作责任制落实不实", "没有定期研判", "建立研判制度", "正在制定研判制度。", "未完成"},
		{"党的领导方面", "意识形态工作责任制落实不实", "阵地管理有漏洞", "开展排查", "排查宣传阵地4处。", "已完成"},
		{"党的建设方面", "组织生活不严肃", "“三会一课”次数不够", "按月召开", "按月召开了支部党员大会。", "已完成"},
		{"党的建设方面", "组织生活不严肃", "谈心谈话走过场", "开展谈心谈话", "班子成员开展谈心谈话32人次。", "已完成"},
		{"作风建设方面", "", "食堂管理粗放", "公开招标", "完成了食材公开招标。", "已完成"},
		{"作风建设方面", "", "后勤服务态度生硬", "开展培训", "培训后勤人员2次。", "长期坚持"},
	} {
		cells := map[string]workbook.Cell{"序号": {Value: i + 1}, "整改时限": {Value: "2026年3月31日"}}
		for k, name := range []string{"问题类别", "反馈问题", "存在问题", "整改措施", "整改结果", "完成情况"} {
			if r[k] != "" {
				cells[name] = workbook.Cell{Value: r[k]}
			}
		}
		book.Lines = append(book.Lines, workbook.Line{Cells: cells})
	}
	var file bytes.Buffer
	if err := workbook.Write(&file, book); err != nil {
		t.Fatal(err)
	}
	l, findings := ledger.Read(sheet.Open("三级.xlsx", file.Bytes(), ""), ledger.Options{})
	if len(findings) > 0 || len(l.Units) != 1 {
		t.Fatal(findings)
	}
	return &l.Units[0]
}

// TestThreeLevels: each text prints all three levels in order, and the proofreader has nothing to say of them.
func TestThreeLevels(t *testing.T) {
	unit := threeLevels(t)
	for _, name := range []string{"gongshi", "tongbao", "jinzhan"} {
		n, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, name), WithLedger: true})
		if n == nil || len(n.Hits) > 0 {
			t.Fatalf("%s: %v", name, findings)
		}
		var b strings.Builder
		for _, p := range n.Document.Passages() {
			level := ""
			if p.Level > 0 {
				level = strings.Repeat("#", p.Level) + " "
			}
			if p.Kind == document.Attachment {
				level = "| "
			}
			fmt.Fprintf(&b, "%s%s\n", level, document.Text(p.Runs))
		}
		for _, f := range findings {
			fmt.Fprintf(&b, "%s %s %s\n", f.Severity, f.Code, f.Text(nil))
		}
		golden.Hold(t, "testdata/three-levels-"+name+".txt", b.String())
	}
}

// TestTwoLevelTemplate: an office's template that knows two levels works on, and a finding says what it leaves out.
func TestTwoLevelTemplate(t *testing.T) {
	for _, tt := range []struct{ text, says string }{
		{"{{range .类别}}{{range .问题}}\n{{.编号}}.{{.内容}}\n{{end}}{{end}}", "中间的5个反馈问题没有写出来"},
		{"共{{.问题总数}}个问题。", "“问题总数”是8个具体问题，没有写反馈问题有5个"},
		{"{{range .类别}}{{range .反馈问题}}{{.内容}}{{range .问题}}\n{{.内容}}\n{{end}}{{end}}{{end}}", ""},
		{"截至目前{{连接 \"，\" .完成情况}}。", ""},
		{"{{range .类别}}\n{{.编号}}.{{.名称}}\n{{end}}", ""},
		{"{{range .任务}}\n{{.存在问题}}\n{{end}}", "中间的5个反馈问题没有写出来"},
	} {
		tmpl, findings := compose.Parse("模板.tmpl", "@标题 通报\n"+tt.text)
		if tmpl == nil {
			t.Fatal(findings)
		}
		_, findings = generator.Build(threeLevels(t), generator.Options{Template: tmpl, Force: true})
		said := ""
		for _, f := range findings {
			if f.Code == "template.levels" {
				said += f.Text(nil)
			}
		}
		if (said == "") != (tt.says == "") || !strings.Contains(said, tt.says) {
			t.Errorf("%s: %q", tt.text, said)
		}
	}
}

// TestLevelsOfAllPapers: every bundled paper says all three levels, or no problem at all.
func TestLevelsOfAllPapers(t *testing.T) {
	for _, p := range templates.Papers() {
		source, _ := templates.Source(p.Name)
		tmpl, _ := compose.Parse(p.Name, source)
		_, findings := generator.Build(threeLevels(t), generator.Options{Template: tmpl, Force: true, Draft: true})
		for _, f := range findings {
			if f.Code == "template.levels" {
				t.Errorf("%s: %s", p.Name, f.Text(nil))
			}
		}
	}
}
