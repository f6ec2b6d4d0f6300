package compose

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/ledger"
)

func TestInQuotes(t *testing.T) {
	for _, tt := range []struct{ text, word, want string }{
		{"担当意识不强", "", "“担当意识不强”"},
		{"担当意识不强。", "问题", "“担当意识不强”问题"},
		{"审核把关不严问题", "问题", "“审核把关不严”问题"},
		{"关于审核把关不严问题", "问题", "“审核把关不严”问题"},
		{"学校管理存在的问题", "问题", "“学校管理存在的问题”"},
		{"问题", "问题", "“问题”问题"},
		{"学习不深入（2个具体问题）", "问题", "“学习不深入”问题"},
		{"在党的建设方面", "方面", "“党的建设”方面"},
		{"党的建设方面：", "方面", "“党的建设”方面"},
		{"党的建设", "方面", "“党的建设”方面"},
		{"管理“不细致”", "问题", "“管理‘不细致’”问题"},
		{"“不规范、不细致”", "问题", "“不规范、不细致”问题"},
		{"“三重一大”和“一岗双责”", "", "“‘三重一大’和‘一岗双责’”"},
		{"落实‘双减’", "", "“落实“双减””"},
		{"在党的建设方面的问题", "方面", "“党的建设”方面"},
		{"党的建设方面存在的问题", "方面", "“党的建设”方面"},
		{"党的建设方面存在的突出问题", "方面", "“党的建设”方面"},
		{"“党的建设”方面的问题", "方面", "“党的建设”方面"},
		{"落实上级部署不到位的问题", "方面", "“落实上级部署不到位”方面"},
		{"党的建设、队伍建设等方面", "方面", "“党的建设、队伍建设”等方面"},
		{"方面", "方面", "“方面”方面"},
		{"党的建设方面（3个问题）", "方面", "“党的建设”方面"},
		{"党的建设方面(共3项)：", "方面", "“党的建设”方面"},
		{"“党的建设”方面（3个问题）", "方面", "“党的建设”方面"},
		{"“党的建设方面”方面（3个问题）", "方面", "“党的建设”方面"},
		{"党的建设方面存在问题3个", "方面", "“党的建设”方面"},
		{"在党的建设方面存在的3个问题", "方面", "“党的建设”方面"},
		{"党的建设（含意识形态）", "方面", "“党的建设（含意识形态）”方面"},
		{"关于审核把关不严的问题", "问题", "“审核把关不严”问题"},
		{"审核把关不严的问题。", "问题", "“审核把关不严”问题"},
		{"关于审核把关不严", "问题", "“审核把关不严”问题"},
		{"“审核把关不严”问题", "问题", "“审核把关不严”问题"},
		{"关于“审核把关不严”的问题", "问题", "“审核把关不严”问题"},
		{"关于学校管理存在的问题", "问题", "“学校管理存在的问题”"},
		{"历史遗留问题", "问题", "“历史遗留问题”"},
		{"遗留的问题", "问题", "“遗留的问题”"},
		{"群众关心的问题", "问题", "“群众关心的问题”"},
		{"关于群众关心的问题", "问题", "“群众关心”问题"},
		{"《关于加强管理的通知》落实不到位", "问题", "“《关于加强管理的通知》落实不到位”问题"},
		{"关于加强管理的通知落实不到位问题", "问题", "“关于加强管理的通知落实不到位”问题"},
		{"把关不严、监督不力等问题", "问题", "“把关不严、监督不力”等问题"},
		{"责任制落实不到位等问题", "问题", "“责任制落实不到位”等问题"},
		{"对待师生不平等问题", "问题", "“对待师生不平等”问题"},
		{"党的建设方面（共3个问题，已整改2个）", "方面", "“党的建设”方面"},
		{"党的建设方面【3个】", "方面", "“党的建设”方面"},
		{"把关不严、监督不力等", "问题", "“把关不严、监督不力”等问题"},
		{"“把关不严”“监督不力”等问题", "问题", "“‘把关不严’‘监督不力’”等问题"},
		{"教育公平、男女平等", "问题", "“教育公平、男女平等”问题"},
		{"。", "问题", ""},
		{"", "问题", ""},
	} {
		if got := inQuotes(tt.text, tt.word); got != tt.want {
			t.Errorf("%s %s: %s, want %s", tt.text, tt.word, got, tt.want)
		}
	}
}

// TestInQuotesAlready: a text that stands in quotation marks already loses the mark at its end, and the word that the template says, within them, too.
func TestInQuotesAlready(t *testing.T) {
	for _, tt := range []struct{ text, word, want string }{
		{"“党的建设方面。”", "方面", "“党的建设”方面"},
		{"“审核把关不严；”。", "问题", "“审核把关不严”问题"},
		{"“审核把关不严的问题”", "问题", "“审核把关不严”问题"},
		{"“担当意识不强。”", "", "“担当意识不强”"},
	} {
		if got := inQuotes(tt.text, tt.word); got != tt.want {
			t.Errorf("%s %s: %s, want %s", tt.text, tt.word, got, tt.want)
		}
	}
}

// TestFormattedSize: what a format makes is never longer than was reckoned with before it was made, and a plain format is not reckoned far beyond what it makes.
func TestFormattedSize(t *testing.T) {
	for _, tt := range []struct {
		format string
		args   []any
	}{
		{"", nil}, {"没有", nil}, {"%%%%%%", nil}, {"100%%", nil}, {"%s项", []any{"三"}}, {"%d%%", []any{7}}, {"%5d|%-8s", []any{7, "甲"}}, {"%*d", []any{90, 7}}, {"%-*d", []any{-90, 7}},
		{"%q", []any{strings.Repeat("\x00", 500)}}, {"%x", []any{strings.Repeat("甲", 500)}}, {"%[1]s%[1]s", []any{strings.Repeat("甲", 500)}}, {"%f", []any{1e300}}, {"%.300f", []any{1.5}}, {"%", []any{1}}, {"%5", nil},
	} {
		if got, size := len(fmt.Sprintf(tt.format, tt.args...)), formattedSize(tt.format, tt.args); got > size && !strings.Contains(fmt.Sprintf(tt.format, tt.args...), "%!") {
			t.Errorf("%s of %v: %d bytes, reckoned %d", tt.format, tt.args, got, size)
		}
	}
	for format, want := range map[string]int{"": 0, "abc": 3, "%%": 1, "a%%b%%c": 5, "%": 1, "ab%5": 4, "%5%": 7, "%s": 400, "%8d": 409, "%s%s": 800, "%q": 4800, "%#d": 4801} {
		if got := formattedSize(format, nil); got != want {
			t.Errorf("%s: reckoned %d, want %d", format, got, want)
		}
	}
}

// TestLinesThatJoin: a second line of the title or of the date goes on with the first; a second heading is one of its own.
func TestLinesThatJoin(t *testing.T) {
	doc, list := fill(t, "@标题 中共某校支部委员会\n@标题 关于整改情况的公示\n@一级 一、甲\n@一级 二、乙\n@日期 2023年\n@日期 8月5日", facts(nil), false)
	if title := document.Text(doc.Part(document.Title).Runs); title != "中共某校支部委员会关于整改情况的公示" || document.Text(doc.Part(document.Date).Runs) != "2023年8月5日" {
		t.Errorf("%s %v", title, list)
	}
	if first(doc) != "一、甲" || document.Text(documenttest.Block(doc, 1).Runs) != "二、乙" {
		t.Errorf("%s", first(doc))
	}
}

func TestDeadline(t *testing.T) {
	for text, want := range map[string]string{
		"2023年12月31日": "整改时限为2023年12月31日", "2025年底前": "整改时限为2025年底前", "三个月内": "整改时限为三个月内", "本学期": "整改时限：本学期",
		"2025年底前，并长期坚持": "整改时限为2025年底前，并长期坚持", "立行立改": "立行立改", "长期坚持": "长期坚持", "立即整改。": "立即整改", "待定": "整改时限：待定", "": "",
		"立行立改（2023年5月31日前）": "立行立改（2023年5月31日前）", "2023年底（第二批）": "整改时限为2023年底（第二批）",
		"整改期限3个月": "整改时限为3个月", "整改期限：3个月": "整改时限为3个月", "整改时限为2023年底前。": "整改时限为2023年底前", "完成时限：立行立改": "立行立改", "即知即改": "即知即改", "3个月": "整改时限为3个月",
	} {
		if got := deadline(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestFunctionsInTemplates(t *testing.T) {
	f := facts(func(u *ledger.Unit) {
		u.Items = append(u.Items, u.Items[0])
		u.Items[1].Measure = ledger.Field{Text: "1.完善制度；\n2.抓好落实。"}
	})
	for source, want := range map[string]string{
		"{{range .类别}}{{range .问题}}关于{{引号 .内容 \"问题\"}}：{{分述 .整改措施}}{{end}}{{end}}": "关于“改革应变能力不足”问题：一是加强学习；二是完善制度；三是抓好落实。",
		"{{引号 .单位简称}}": "“息县二高”",
	} {
		doc, findings := fill(t, source, f, false)
		if len(findings) > 0 || first(doc) != want {
			t.Errorf("%s: %s %v", source, first(doc), findings)
		}
	}
	// What is missing is missing through them too, with its name and its line.
	f = facts(func(u *ledger.Unit) { u.Items[0].Measure = ledger.Field{} })
	_, findings := fill(t, "@标题 题\n{{range .类别}}\n{{range .问题}}{{分述 .整改措施}}{{end}}{{end}}\n{{引号 .通信地址}}", f, false)
	if len(findings) != 2 || findings[0].Line != 3 || findings[0].Cell != "C3" || findings[0].Text(nil) != "这个问题没有整改措施" || findings[1].Line != 4 || findings[1].Excerpt != "通信地址" {
		t.Errorf("%+v", findings)
	}
	// A list of another kind is a fault of the template, not a panic.
	if _, findings := fill(t, "{{分述 .类别}}", facts(nil), false); len(findings) != 1 || findings[0].Code != "template.run" || !strings.Contains(findings[0].Text(nil), "第1行") {
		t.Errorf("%v", findings)
	}
}
