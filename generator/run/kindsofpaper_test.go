package run

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
)

// publishedPaper is a kind of paper that offices have published, and how docs/papers.md says that it is made.
type publishedPaper struct {
	// like is what kind of unit's it is; text the bundled text, or the heading of docs/papers.md under which its template stands.
	like, text string
	// office is a ledger of testdata/offices, "" for the sample; set is what 基本信息 has besides.
	office, set string
	// outline is what outline must give, as a pattern; says are parts of its text, separated by blanks.
	outline, says string
}

// Patterns of problems as they stand under a heading: all levels numbered, the last one with its result.
const (
	results    = "(?:- \\*整改情况：\\*\n(?:-\n)*)"
	inAspects  = "(?:## （.）在“.+”方面\n(?:### (?:\\d\\.)?关于“.+”问题的整改\n" + results + ")+)+"
	threeDeep  = "(?:## （.）在“.+”方面\n(?:### \\d\\.关于“.+”问题\n(?:#### （\\d）关于“.+”问题的整改\n" + results + ")+)+)+"
	ending     = "- 欢迎.*\n- 联系方式：.+\n落款 .+\n日期 .+\n"
	afterwards = "# 三、下一步工作打算\n-\n"
)

// publishedPapers are sixteen that were found published, of schools, hospitals, bureaus, a subdistrict, a county and an audit office.
var publishedPapers = []publishedPaper{
	{
		like: "a school's notice", text: "gongshi",
		outline: "标题 .+关于巡察整改情况的公示\n-\n# 一、巡察整改工作开展情况\n-\n# 二、巡察反馈问题整改落实情况\n(?:## （.）.+\n(?:### \\*存在问题\\d?：\\*\n- \\*整改结果：\\*\n(?:-\n)*)+)+-\n" +
			"- 欢迎\n- 联系方式：.+\n- 电子邮箱：.+\n落款 .+\n日期 .+\n",
	},
	{
		like: "a school's report on progress", text: "主体责任",
		outline: "标题 .+关于巡察整改进展情况的通报\n-\n# 一、.+主体责任\n## （一）提高思想认识\n-\n## （二）加强组织领导\n-\n## （三）压实整改责任\n-\n# 二、巡察反馈问题整改落实情况\n" + inAspects + afterwards + ending,
		says:    "现将整改进展情况报告如下 书记、校长冯勇堂履行整改第一责任人责任 整改方案 整改台账",
	},
	{
		like: "a kindergarten's, with rules made", text: "组织领导和目标责任", office: "three-levels-counts-own-status",
		outline: "标题 .+进展情况的通报\n-\n# 一、整改工作基本情况\n-\n## （一）加强组织领导\n-\n## （二）强化责任担当\n-\n## （三）推进建章立制\n-\n# 二、巡察反馈问题整改落实情况\n" + threeDeep + afterwards + ending,
		says:    "修订完善制度5项 2个方面4个问题、8个具体问题",
	},
	{
		like: "a hospital's, with three counts", text: "党委和书记分写", set: "标题=中共息县二高党委关于县委巡察集中整改进展情况的通报 具体措施条数=171 第一责任人=党委书记陈某",
		outline: "标题 .+集中整改进展情况的通报\n-\n# 一、组织整改落实情况\n## （一）党委扛牢整改主体责任\n-\n## （二）党委书记履行第一责任人职责\n-\n# 二、巡察反馈问题整改进展情况\n" +
			"(?:## （.）反馈问题：.+\n(?:### (?:\\d\\.)?.+\n" + results + ")+)+" + afterwards + ending,
		says: "15个问题，细化为57项整改任务、171条具体措施 党委书记陈某认真履行第一责任人职责",
	},
	{
		like: "a hospital's, in three levels", text: "党委和书记分写", office: "three-levels-category-feedback-concrete",
		outline: "标题 .+进展情况的通报\n-\n# 一、组织整改落实情况\n## （一）党委扛牢整改主体责任\n-\n## （二）党委书记履行第一责任人职责\n-\n# 二、巡察反馈问题整改进展情况\n" +
			"(?:## （.）反馈问题：.+\n(?:### \\d\\..+\n(?:#### (?:（\\d）)?.+\n" + results + ")+)+){2}" + afterwards + ending,
	},
	{
		like: "a bureau's, with the state of each problem", text: "党委和书记分写", office: "three-levels-counts-own-status", set: "立行立改件数=6 立行立改办结数=6",
		outline: "标题 .+进展情况的通报\n-\n# 一、组织整改落实情况\n## （一）党组扛牢整改主体责任\n-\n## （二）党组书记履行第一责任人职责\n-\n# 二、巡察反馈问题整改进展情况\n" +
			"(?:## （.）反馈问题：.+\n(?:### \\d\\..+\n(?:#### （\\d）.+\n- \\*整改状态：\\*\n" + results + ")+)+)+" + afterwards + ending,
		says: "阶段性完成2项 整改状态：阶段性完成 整改状态：已完成 修订完善制度5项 立行立改事项6件 信访件3件",
	},
	{
		like: "a bureau's without a first level", text: "先写数目，不写一级标题", office: "three-levels-counts-own-status", set: "列出零值=是 金额单位=万元",
		outline: "标题 .+情况的通报\n-\n-\n" + threeDeep + ending,
		says:    "整改完成率达到63% 政务处分0人 修订完善制度5项 追缴资金7.132万元",
	},
	{
		like: "a hospital's, by its plan", text: "任务逐级细化",
		outline: "标题 .+进展情况的通报\n-\n# 一、提高政治站位，.+\n## （一）加强组织领导\n-\n## （二）制定整改方案，细化整改任务\n-\n## （三）全力推进整改\n-\n# 二、巡察反馈问题整改落实情况\n" + inAspects + afterwards + ending,
		says:    "《中国共产党巡视工作条例》等有关规定 整改方案",
	},
	{
		like: "a bureau's, with four counts", text: "任务逐级细化", office: "three-levels-counts-own-status",
		set:     "标题=中共区文旅体局党组关于巡察整改进展情况的通报 意见建议条数=4 整改会议次数=4 专题民主生活会日期=2022年12月20日 第一责任人=局党组书记陈某某",
		outline: "标题 .+进展情况的通报\n-\n# 一、.+\n## （一）加强组织领导\n-\n## （二）制定整改方案，细化整改任务\n-\n## （三）全力推进整改\n-\n# 二、.+\n" + threeDeep + afterwards + ending,
		says:    "局党组书记陈某某履行整改第一责任人责任 2个方面4个问题、8个具体问题，细化为8项整改任务 4条意见建议 先后4次召开会议 2022年12月20日召开整改专题民主生活会",
	},
	{
		like: "a body's, on three grounds", text: "组织领导和目标责任", set: "依据文件=《中国共产党巡视工作条例》、《中国共产党党务公开条例（试行）》和省委巡察工作规划 专题民主生活会日期=2023年5月20日",
		outline: "标题 .+进展情况的通报\n-\n# 一、整改工作基本情况\n-\n## （一）加强组织领导\n-\n## （二）强化责任担当\n-\n# 二、巡察反馈问题整改落实情况\n" + inAspects + afterwards + ending,
		says:    "《中国共产党党务公开条例（试行）》和省委巡察工作规划有关规定 2023年5月20日召开整改专题民主生活会 责任领导、责任部门、责任人",
	},
	{
		like: "a subdistrict's", text: "任务逐级细化", set: "单位全称=中共青山县龙山街道工作委员会 单位简称=龙山街道 党组织简称=龙山街道党工委 单位自称=我街道 依据文件=《中国共产党巡视工作条例》、《中国共产党党务公开条例（试行）》 第一责任人=党工委书记何某",
		outline: "标题 中共龙山街道党工委关于巡察整改进展情况的通报\n-\n# 一、.+\n## （一）加强组织领导\n-\n## （二）制定整改方案，细化整改任务\n-\n## （三）全力推进整改\n-\n# 二、.+\n" + inAspects + afterwards + ending,
		says:    "我街道党工委 党工委书记何某履行整改第一责任人责任 7个方面15个问题，细化为57项整改任务",
	},
	{
		like: "a bureau's that begins with its secretary", text: "书记在前，不写一级标题",
		outline: "标题 .+情况的通报\n-\n## （一）党委书记组织落实整改工作情况\n### 1\\..+\n-\n### 2\\..+\n-\n## （二）党委落实巡察整改主体责任情况\n### 1\\..+\n-\n### 2\\..+\n-\n## （三）巡察反馈问题整改落实情况\n" +
			"(?:### \\d\\..+\n(?:#### (?:（\\d）)?.+\n" + results + ")+)+" + ending,
	},
	{
		like: "a province's after a 专项巡视", text: "tongbao", set: "标题=中共息县二高党委关于巡视整改进展情况的通报 检查类型=巡视 巡察方式=专项巡视 巡察机构=省委第五巡视组 派出机关=省委 反馈意见名称=省委第五巡视组的反馈意见 问题清单名称=省委第五巡视组的问题清单",
		outline: "标题 .+巡视整改进展情况的通报\n-\n# 一、巡视整改工作组织落实情况\n## （一）.+\n-\n## （二）加强组织领导.+\n-\n## （三）.+\n-\n# 二、巡视反馈问题整改落实情况\n" +
			"(?:## （.）在“.+”方面\n(?:### (?:\\d\\.)?关于“.+”问题的整改\n- \\*整改措施：\\*\n- \\*整改结果：\\*\n(?:-\n)*)+)+" +
			"# 三、下一步工作打算\n-\n## （一）.+\n-\n## （二）.+\n-\n## （三）.+\n-\n- 欢迎\n- 联系方式：.+\n- 电子邮箱：.+\n落款 .+\n日期 .+\n",
		says: "省委第五巡视组 专项巡视",
	},
	{
		like: "an audit office's report", text: "审计整改报告", office: "audit-by-department", set: "称谓=主任、各位副主任、秘书长、各位委员 委托机关=县人民政府 公开对象=上级",
		outline: "标题 关于2020年度.+审计查出问题整改情况的报告\n主送 主任、各位副主任、秘书长、各位委员：\n-\n-\n(?:# [一二三]、县.+局\n-\n(?:## (?:（.）)?.+\n-\n)+){3}落款 瑞江县审计局\n日期 .+\n",
		says:    "受县人民政府委托 3个方面、5个问题 已完成3项 涉及金额320.5万元，已整改320.5万元 涉及金额52.36万元，已整改43.36万元 458.86万元",
	},
	{
		like: "a county's in one paragraph", text: "全县合成一段", office: "county-one-ledger",
		outline: "标题 .+巡察整改进展情况\n-\n落款 中共云川县委\n日期 .+\n",
		says: "3个单位共有巡察反馈问题6个、整改任务6项 已完成4项，未完成1项，基本完成并持续整改1项，完成率66.67% 专题民主生活会3次 专题学习12次 讲党课5次 修订完善制度11项 " +
			"追缴资金89000元。追缴的资金中，清退资金2000元，追回资金35000元，挽回损失52000元。",
	},
	{
		like: "a school's report to its superiors", text: "主体责任", set: "主送机关=县委巡察工作领导小组办公室 公开对象=上级 整改会议次数=7",
		outline: "标题 .+关于巡察集中整改进展情况的报告\n主送 县委巡察工作领导小组办公室：\n-\n# 一、.+\n## （一）提高思想认识\n-\n## （二）加强组织领导\n-\n## （三）压实整改责任\n-\n# 二、巡察反馈问题整改落实情况\n" + inAspects + afterwards + "- 特此报告。\n落款 .+\n日期 .+\n",
		says:    "现将整改进展情况报告如下 先后7次召开会议",
	},
}

// TestPublishedPapers makes every kind of paper as docs/papers.md says and holds it to its outline: without a question, an error or a warning.
func TestPublishedPapers(t *testing.T) {
	for _, p := range publishedPapers {
		t.Run(p.like, func(t *testing.T) {
			d := p.make(t)
			got := outline(d)
			if !regexp.MustCompile("^" + p.outline + "$").MatchString(got) {
				t.Errorf("the outline is\n%s", got)
			}
			text := strings.Join(d.Paragraphs(), "\n")
			for _, part := range strings.Fields(p.says) {
				if !strings.Contains(text, part) {
					t.Errorf("it does not say %q:\n%s", part, text)
				}
			}
		})
	}
}

// make builds the paper.
func (p *publishedPaper) make(t *testing.T) *document.Document {
	t.Helper()
	tmpl := paperTemplate(t, p.text)
	plan := Plan{Inputs: []string{sampleLedger}, Out: filepath.Join(t.TempDir(), "out"), Jobs: 1, NoSummary: true, Text: Text{Template: tmpl, Source: p.text}}
	plan.Options.Formats = generator.UsualFormats()
	if p.office != "" {
		o := readOffice(t, filepath.Join("testdata", "offices", p.office+".txtar"))
		plan.Inputs[0], plan.Reading = o.dir, o.reading(t)
	}
	for _, line := range strings.Fields(p.set) {
		set, ok := ledger.ParseSetting(line)
		if !ok {
			t.Fatal(line)
		}
		plan.Settings = append(plan.Settings, set)
	}
	plan.Prints = tmpl.Prints()
	l := buildWell(t, plan)
	for _, f := range l.findings {
		if f.Severity > finding.Info {
			t.Errorf("%s: %s", f.Code, f.Text(nil))
		}
	}
	made := told[Made](l)
	if len(made) != 1 {
		t.Fatalf("%d papers: %s", len(made), l.text())
	}
	return made[0].Notice.Document
}

// paperTemplate is a bundled text, or the template under a heading of docs/papers.md.
func paperTemplate(t *testing.T, name string) *compose.Template {
	t.Helper()
	if generatortest.Source(name) != "" {
		return generatortest.Template(t, name)
	}
	source, ok := paperSources(t)[name]
	if !ok {
		t.Fatalf("docs/papers.md has no %s", name)
	}
	tmpl, findings := compose.Parse(name+".tmpl", source)
	if tmpl == nil || len(findings) > 0 {
		t.Fatalf("%s: %v", name, findings)
	}
	return tmpl
}

var paperSource = regexp.MustCompile("(?s)\n## ([^\n]+)\n\n[^\n]+\n\n```\n(.*?)```")

// paperSources are the templates of docs/papers.md by their headings.
func paperSources(t *testing.T) map[string]string {
	t.Helper()
	page, err := os.ReadFile(generatortest.Path("docs/papers.md"))
	if err != nil {
		t.Fatal(err)
	}
	sources := map[string]string{}
	for _, m := range paperSource.FindAllStringSubmatch(string(page), -1) {
		sources[m[1]] = m[2]
	}
	return sources
}

// TestPaperTemplates: each template of docs/papers.md has at most 40 lines and is one of the published papers'.
func TestPaperTemplates(t *testing.T) {
	used := map[string]bool{}
	for _, p := range publishedPapers {
		used[p.text] = true
	}
	sources := paperSources(t)
	if len(sources) == 0 {
		t.Fatal("docs/papers.md has no templates")
	}
	for name, source := range sources {
		if n := strings.Count(source, "\n"); n > 40 {
			t.Errorf("%s has %d lines", name, n)
		}
		if !used[name] {
			t.Errorf("no published paper is made with %s", name)
		}
	}
}

// TestPublishedCounty: forty units that have a ledger each come together in 汇总通报.
func TestPublishedCounty(t *testing.T) {
	dir, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	county(t, dir, 40)
	plan := planFor(dir, out)
	plan.SummaryOnly, plan.Issuer = true, "县委巡察工作领导小组办公室"
	plan.Options.Formats = generator.FormatsNamed("docx")
	buildWell(t, plan)
	m, findings := manuscript.ReadFile(filepath.Join(out, "汇总通报.docx"))
	if m == nil {
		t.Fatal(findings)
	}
	var lines []string
	for _, p := range m.Paragraphs {
		lines = append(lines, p.Text)
	}
	text := strings.Join(lines, "\n")
	at := 0
	for _, part := range []string{
		"关于县委巡察整改情况的汇总通报", "一、总体情况", "列入汇总的共40个单位，整改任务共2280项，已完成1920项，未完成160项，长期坚持200项，整改完成率93%",
		"追缴资金6200元，政务处分40人", "二、各单位进度", "三、尚未完成的事项", "县委巡察工作领导小组办公室", "附件",
	} {
		i := strings.Index(text[at:], part)
		if i < 0 {
			t.Fatalf("%q is not there, or not in its place:\n%s", part, text)
		}
		at += i
	}
}
