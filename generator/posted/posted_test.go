package posted

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"gongshi/generator/difference"
)

// text makes paragraphs of lines; # before a line says that it has an automatic number.
func text(s string) (out []Paragraph) {
	for line := range strings.SplitSeq(s, "\n") {
		t, numbered := strings.CutPrefix(line, "#")
		out = append(out, Paragraph{Text: t, Numbered: numbered})
	}
	return out
}

var kinds = map[Kind]string{Changed: "改", Lost: "少", Added: "多", ParagraphLost: "少段", ParagraphDoubled: "重复", ParagraphMoved: "挪"}

// shown is a result on one line: kind, paragraph, place, what it was and what it is.
func shown(r *Result) string {
	if !r.Found {
		return "没有"
	}
	var out []string
	for _, d := range r.Differences {
		s := fmt.Sprintf("%s%d", kinds[d.Kind], d.Paragraph)
		switch d.Kind {
		case ParagraphLost:
			s += fmt.Sprintf("-%d", d.Last)
		case ParagraphMoved:
			s += fmt.Sprintf("→%d", d.Follows)
		case ParagraphDoubled:
		default:
			s += fmt.Sprintf("@%d-%d %s|%s", d.From, d.To, d.Approved, d.Posted)
		}
		out = append(out, s)
	}
	if r.Numbers > 0 {
		out = append(out, fmt.Sprintf("编号%d", r.Numbers))
	}
	if len(r.SiteLines) > 0 {
		out = append(out, "网站："+strings.Join(r.SiteLines, "/"))
	}
	return strings.Join(out, "；")
}

const approved = `中共某县一中党委关于巡察整改情况的公示
按照县委的安排，现将巡察整改情况予以公布。
一、整改工作开展情况
截至目前已完成48项，未完成4项，整改完成率达到93%，其中追缴资金155元。
二、整改落实情况
存在问题1：担当意识不强，管理松散
整改结果：一是召开专题会议，二是健全制度，三是加强检查。
联系方式：0376-5951720
中共某县第一中学委员会
2023年8月5日`

func TestCompare(t *testing.T) {
	change := func(old, new string) string {
		if !strings.Contains(approved, old) {
			t.Fatalf("the text has no %s", old)
		}
		return strings.Replace(approved, old, new, 1)
	}
	for name, c := range map[string]struct{ copied, want string }{
		"the same":             {approved, ""},
		"blanks":               {strings.ReplaceAll(approved, "，", "，\u3000\u00a0\u200b\u00ad "), ""},
		"lines broken":         {strings.ReplaceAll(approved, "，", "，\n"), ""},
		"one line":             {strings.ReplaceAll(approved, "\n", ""), ""},
		"page numbers":         {change("\n二、", "\n— 1 —\n二、") + "\n－２－\n第2页 共2页", ""},
		"a number that counts": {change("\n二、", "\n1\n二、"), "多3@39-39 |1"},
		"a digit":              {change("48项", "49项"), "改3@8-9 8|9"},
		"two digits apart":     {change("48项，未完成4项", "47项，未完成5项"), "改3@8-9 8|7；改3@14-15 4|5"},
		"a sign":               {change("93%", "93％"), "改3@26-27 %|％"},
		"half width":           {change("安排，", "安排,"), "改1@7-8 ，|,"},
		"a telephone":          {change("0376-5951720", ""), "少7@5-17 0376-5951720|"},
		"a last character":     {change("8月5日", "8月6日"), "改9@7-8 5|6"},
		"the last paragraph":   {change("\n2023年8月5日", ""), "少段9-9"},
		"a first character":    {change("中共某", "中某"), "少0@1-2 共|"},
		"a word added":         {change("已完成", "已经完成"), "多3@5-5 |经"},
		"a sentence added":     {change("公布。", "公布。欢迎监督。"), "多1@21-21 |欢迎监督。"},
		"a paragraph added":    {change("\n二、", "\n本公示由办公室解释。\n二、"), "多3@39-39 |本公示由办公室解释。"},
		"a paragraph lost":     {change("\n存在问题1：担当意识不强，管理松散", ""), "少段5-5"},
		"paragraphs lost":      {change("\n二、整改落实情况\n存在问题1：担当意识不强，管理松散", ""), "少段4-5"},
		"a paragraph doubled":  {change("\n二、", "\n一、整改工作开展情况\n二、"), "重复2"},
		"doubled at once":      {change("\n二、整改落实情况", "\n二、整改落实情况\n二、整改落实情况"), "重复4"},
		"a paragraph moved": {strings.Replace(change("\n一、整改工作开展情况", ""), "\n联系", "\n一、整改工作开展情况\n联系", 1),
			"挪2→6"},
		"a paragraph moved to the head": {"联系方式：0376-5951720\n" + change("\n联系方式：0376-5951720", ""), "挪7→-1"},
		"moved and changed":             {strings.Replace(change("\n一、整改工作开展情况", ""), "\n联系", "\n一、整改工作进展情况\n联系", 1), "少段2-2；多6@28-28 |一、整改工作进展情况"},
		"nothing of it":                 {"关于秋季招生的公告\n今年计划招收新生六百名，报名时间为八月。", "没有"},
		"nothing":                       {"", "没有"},
	} {
		if got := shown(Compare(text(approved), text(c.copied), false)); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for name, c := range map[string]struct{ approved, copied, want string }{
		"of the approved text": {"#总体情况说明\n#落实情况说明", "一、总体情况说明\n二、落实情况说明", "编号2"},
		"of the copy":          {"1.总体情况说明\n（2）落实情况说明", "#总体情况说明\n#落实情况说明", "编号2"},
		"of both":              {"#总体情况说明", "#总体情况说明", ""},
		"typed, and lost":      {"一、总体情况说明\n二、落实情况说明", "总体情况说明\n二、落实情况说明", "少0@0-2 一、|"},
		"more than a number":   {"#总体情况说明", "1.甲总体情况说明", "多0@0-0 |1.甲"},
	} {
		if got := shown(Compare(text(c.approved), text(c.copied), false)); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestPage: the article is found among what a site has around it, and no character of it is taken for the site's.
func TestPage(t *testing.T) {
	const head = "首页\n信息公开\n巡察整改\n您的位置：首页>正文\n"
	const foot = "\n上一篇：中共某县一中党委关于巡察整改情况的公示\n下一篇：关于招生的公告\n某县一中 电话：0376-5950000"
	title, body, _ := strings.Cut(approved, "\n")
	for name, c := range map[string]struct{ page, want string }{
		"alone":                      {approved, ""},
		"menu and foot":              {head + approved + foot, ""},
		"a line of the site's":       {head + title + "\n发布时间：2023-08-07 来源：办公室\n" + body + foot, "网站：发布时间：2023-08-07 来源：办公室"},
		"the title twice":            {head + title + "\n" + title + "\n" + body + foot, ""},
		"the title three times":      {head + "当前：" + title + "\n" + title + "\n2023-08-07\n" + title + "\n" + body + foot, ""},
		"the last character differs": {head + strings.Replace(approved, "8月5日", "8月6日", 1) + foot, "改9@7-8 5|6"},
		"the date is another":        {head + strings.Replace(approved, "2023年8月5日", "2024年9月6日", 1) + foot, "改9@3-4 3|4；改9@5-6 8|9；改9@7-8 5|6"},
		"the first one differs":      {head + strings.Replace(approved, "中共某县", "中某县", 1) + foot, "少0@1-2 共|"},
		"the title differs":          {head + strings.Replace(approved, "整改情况的公示", "整改进展情况的通报", 1) + foot, "多0@14-14 |进展；改0@17-19 公示|通报"},
		"a paragraph of the site's":  {head + strings.Replace(approved, "\n二、", "\n推荐阅读校园新闻\n二、", 1) + foot, "多3@39-39 |推荐阅读校园新闻"},
		"the title is missing":       {head + body + foot, "少段0-0"},
		"the end is missing":         {head + strings.Replace(approved, "\n中共某县第一中学委员会\n2023年8月5日", "", 1) + foot, "少段8-9"},
		"the article twice":          {head + approved + "\n" + approved + foot, ""},
		"the date in full width":     {head + strings.Replace(approved, "2023年8月5日", "２０２３年８月５日", 1) + foot, "改9@0-4 2023|２０２３；改9@5-6 8|８；改9@7-8 5|５"},
		"another article":            {head + "关于招生的公告\n今年计划招收新生六百名。" + foot, "没有"},
		"nothing":                    {"", "没有"},
	} {
		if got := shown(Compare(text(approved), text(c.page), true)); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestAround(t *testing.T) {
	r := Compare(text(approved), text("首页\n"+strings.Replace(approved, "48项", "8项", 1)+"\n版权所有"), true)
	if r.Before != "首页" || r.Behind != "版权所有" || r.Characters != len([]rune(difference.Bare(approved))) {
		t.Errorf("%q %q %d", r.Before, r.Behind, r.Characters)
	}
	if d := r.Differences[0]; d.Before != "…情况截至目前已完成" && !strings.HasSuffix(d.Before, "截至目前已完成") || d.Behind != "8项，未完成4项，整改完…" {
		t.Errorf("%q %q", d.Before, d.Behind)
	}
}

// TestLarge: a text of 100,000 characters in a page of twice as many is compared in less than a second; ten are for a machine that others use too.
func TestLarge(t *testing.T) {
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "存在问题%d：第%d项工作还没有做到位，已经收回资金%d元。\n", i, i*7, i*i)
	}
	menu := strings.Repeat("首页\n巡察整改\n信息公开工作\n", 5000)
	start := time.Now()
	r := Compare(text(b.String()), text(menu+strings.ReplaceAll(b.String(), "问题77", "问题78")+menu), true)
	if took := time.Since(start); took > 10*time.Second || len(r.Differences) == 0 {
		t.Errorf("%v, %d differences", took, len(r.Differences))
	}
}

// FuzzCompare: what the differences say that the copy has, it has; and what differs is told.
func FuzzCompare(f *testing.F) {
	f.Add(approved, strings.Replace(approved, "48", "49", 1), false)
	f.Add(approved, "首页\n"+approved+"\n版权所有", true)
	f.Add("甲乙丙丁\n戊己庚辛", "戊己庚辛\n甲乙丙丁\n甲乙丙丁", false)
	f.Fuzz(func(t *testing.T, a, b string, page bool) {
		if len(a)+len(b) > 5000 {
			return
		}
		r := Compare(text(a), text(b), page)
		x, y := streamOf(text(a), nil), streamOf(text(b), nil)
		if !r.Found {
			if string(x.Runes) == string(y.Runes) && len(x.Runes) > 0 && !page {
				t.Fatal("the same text is not found")
			}
			return
		}
		if !page && r.Numbers == 0 && (len(r.Differences) == 0) != (string(x.Runes) == string(y.Runes)) {
			t.Fatalf("%d differences between %q and %q", len(r.Differences), a, b)
		}
		for _, d := range r.Differences {
			if !strings.Contains(string(y.Runes), d.Posted) && !page || !strings.Contains(string(x.Runes), d.Approved) {
				t.Fatalf("%+v", d)
			}
			if n := len([]rune(text(a)[d.Paragraph].Text)); d.From > d.To || d.To > n || d.Last < d.Paragraph {
				t.Fatalf("place of %+v", d)
			}
		}
	})
}
