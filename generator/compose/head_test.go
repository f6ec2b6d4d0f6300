package compose

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// partsSaid lists a document's parts with their kinds, | where a part is divided.
func partsSaid(doc *document.Document) []string {
	var out []string
	for _, p := range doc.Parts {
		text := document.Text(p.Runs)
		for _, at := range slices.Backward(p.Breaks) {
			rs := []rune(text)
			text = string(rs[:at]) + "|" + string(rs[at:])
		}
		out = append(out, p.Kind.String()+" "+text)
	}
	return out
}

// TestHeadWords: every word of a paper's head and foot makes its part, in the order of the standard; what the program sets around the words is added where
// it is missing, and only there.
func TestHeadWords(t *testing.T) {
	doc, findings := fill(t, `@印发 县委办公室|2023年8月6日
@版式 文件
@抄送 县人大办
@附注 此件公开发布
@签发人 冯勇堂
@签发人 王伟
@发文字号 息发〔2023〕5号
@紧急程度 特急
@密级 机密★1年
@份号 000012
@发文机关标志 中共息县县委
@发文机关标志 息县人民政府文件
@标题 关于整改的报告
@主送 市委
正文。
@附件说明 清单
@附件说明 方案
@出席 甲
@请假 乙
@列席 丙
@落款 中共息县县委
@日期 2023年8月5日`, facts(nil), false)
	want := []string{
		"份号 000012", "密级和保密期限 机密★1年", "紧急程度 特急", "发文机关标志 中共息县县委", "发文机关标志 息县人民政府", "“文件”二字 文件", "发文字号 息发〔2023〕5号",
		"签发人 签发人：冯勇堂", "签发人 王伟", "标题 关于整改的报告", "主送机关 市委：", "正文 正文。", "附件说明 附件：1.清单", "附件说明 2.方案",
		"出席人员 出席：甲", "请假人员 请假：乙", "列席人员 列席：丙", "发文机关署名 中共息县县委", "成文日期 2023年8月5日", "附注 （此件公开发布）",
		"抄送机关 抄送：县人大办。", "印发机关和印发日期 县委办公室|2023年8月6日印发",
	}
	if d := cmp.Diff(want, partsSaid(doc)); d != "" || len(findings) > 0 {
		t.Errorf("(-want +got):\n%s%v", d, findings)
	}
	if doc.Format != document.Paper || !doc.OwnNotes {
		t.Errorf("the format is %v, the notes are the template's own: %v", doc.Format, doc.OwnNotes)
	}
	doc.Attach(&document.Table{Name: "表"})
	if doc.Count(document.AttachmentNote) != 2 {
		t.Error("an attachment is named beside the template's own names")
	}
}

// TestCompletions: what stands there already is not written twice, and one attachment has no number.
func TestCompletions(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"@主送 市委：", "市委："}, {"@主送 市委:", "市委:"}, {"@主送 各乡镇党委，县直各单位", "各乡镇党委，县直各单位："},
		{"@抄送 抄送：县人大办。", "抄送：县人大办。"}, {"@抄送 县人大办", "抄送：县人大办。"},
		{"@附注 （此件公开发布）", "（此件公开发布）"}, {"@附注 (此件公开发布)", "(此件公开发布)"},
		{"@印发 县委办公室｜2023年8月6日印发", "县委办公室2023年8月6日印发"}, {"@印发 县委办公室", "县委办公室"},
		{"@附件说明 清单", "附件：清单"}, {"@出席 出席：甲", "出席：甲"},
	} {
		doc, _ := fill(t, tt.line, facts(nil), false)
		for _, p := range doc.Parts {
			if p.Kind != document.Title && document.Text(p.Runs) != tt.want {
				t.Errorf("%s makes %s, want %s", tt.line, document.Text(p.Runs), tt.want)
			}
		}
	}
}

// TestEmptyWordsPrintNothing: a word without content makes no part.
func TestEmptyWordsPrintNothing(t *testing.T) {
	doc, findings := fill(t, "@密级 {{if .密级}}{{.密级和保密期限}}{{end}}\n@附注\n@抄送 \n@附件说明\n@签发人\n@印发 ", facts(nil), false)
	if len(doc.Parts) != 1 || len(findings) > 0 || doc.OwnNotes {
		t.Errorf("%v %v", partsSaid(doc), findings)
	}
}

// TestPaperWord: 文件 behind the last of several names, or on a line of its own, belongs to all of them; behind a single one it stays.
func TestPaperWord(t *testing.T) {
	for _, tt := range []struct {
		lines []string
		want  []string
	}{
		{[]string{"中共息县县委文件"}, []string{"中共息县县委文件"}},
		{[]string{"中共息县县委", "文件"}, []string{"中共息县县委文件"}},
		{[]string{"中共息县县委", "息县人民政府", "文件"}, []string{"中共息县县委", "息县人民政府", "文件"}},
		{[]string{"中共息县县委", "息县人民政府"}, []string{"中共息县县委", "息县人民政府"}},
		{[]string{"中共息县县委文件", "息县人民政府文件"}, []string{"中共息县县委", "息县人民政府", "文件"}},
	} {
		doc, _ := fill(t, "@版式 文件\n@发文机关标志 "+strings.Join(tt.lines, "\n@发文机关标志 "), facts(nil), false)
		var got []string
		for _, p := range doc.Parts {
			if p.Kind == document.RedHead || p.Kind == document.PaperWord {
				got = append(got, document.Text(p.Runs))
			}
		}
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%v (-want +got):\n%s", tt.lines, d)
		}
	}
}

// TestBodiesOfTheHead: an item of several names makes a line of each.
func TestBodiesOfTheHead(t *testing.T) {
	f := facts(func(u *ledger.Unit) {
		set("发文机关标志", "中共息县县委\n息县人民政府文件")(u)
		set("签发人", "冯勇堂；王伟、欧阳明")(u)
	})
	doc, _ := fill(t, "@版式 文件\n@发文机关标志 {{.发文机关标志}}\n@签发人 {{.签发人}}", f, false)
	if doc.Count(document.RedHead) != 2 || doc.Part(document.PaperWord) == nil || doc.Count(document.Approver) != 3 {
		t.Errorf("%v", partsSaid(doc))
	}
}

// TestFormats: a format that there is not, parts that a format has not and a format without a mark are told.
func TestFormats(t *testing.T) {
	for _, tt := range []struct {
		source, code, says string
	}{
		{"@版式 公报\n@发文机关标志 息县人民政府文件", "template.format", "@版式 后面写的是“公报”"},
		{"@发文字号 息发〔2023〕5号", "template.format", "模板写了@发文字号，没有写 @版式"},
		{"@版式 文件\n正文。", "template.format", "版式是文件，没有发文机关标志"},
		{"@版式 信函\n@发文机关标志 息县人民政府\n@签发人 王伟", "template.format", "信函格式没有@签发人这一项"},
		{"@版式 信函\n@发文机关标志 息县人民政府文件", "template.format", "信函格式的发文机关标志写的是“息县人民政府文件”"},
		{"@版式 纪要\n@发文机关标志 息县人民政府文件", "template.format", "纪要格式的发文机关标志写的是“息县人民政府文件”"},
		{"@版式 信函\n@发文机关标志 息县人民政府", "", ""}, {"@版式 纪要\n@发文机关标志 息县人民政府常务会议纪要", "", ""}, {"@密级 秘密\n@抄送 县人大办\n@印发 县委办公室|2023年8月6日", "", ""},
	} {
		_, findings := fill(t, tt.source, facts(nil), false)
		switch {
		case tt.code == "" && len(findings) > 0, tt.code != "" && (len(findings) == 0 || findings[0].Code != tt.code || !strings.Contains(findings[0].String(), tt.says)):
			t.Errorf("%s: %v, want %s", tt.source, findings, tt.says)
		}
	}
}

// TestSecrecyIsPrinted: the paper's 密级 with its time; a paper that has one and does not print it is told of.
func TestSecrecyIsPrinted(t *testing.T) {
	for _, tt := range []struct{ level, term, want string }{
		{"机密", "1年", "机密★1年"}, {"机密", "", "机密"}, {"机密★3年", "1年", "机密★3年"}, {"无", "1年", ""}, {"", "1年", ""},
	} {
		f := facts(func(u *ledger.Unit) {
			set("密级", tt.level)(u)
			set("保密期限", tt.term)(u)
		})
		doc, findings := fill(t, "{{if .密级和保密期限}}@密级 {{.密级和保密期限}}{{end}}", f, false)
		got := ""
		if p := doc.Part(document.Secrecy); p != nil {
			got = document.Text(p.Runs)
		}
		if got != tt.want || len(findings) > 0 {
			t.Errorf("%s, %s: %s %v, want %s", tt.level, tt.term, got, findings, tt.want)
		}
		_, findings = fill(t, "正文。", f, false)
		if told := slices.ContainsFunc(findings, func(f finding.Finding) bool { return f.Code == "template.secrecy" }); told != (tt.want != "") {
			t.Errorf("%s: told that it is not printed: %v", tt.level, told)
		}
	}
}
