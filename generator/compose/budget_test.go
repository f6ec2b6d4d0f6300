package compose

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// greedy are templates that want more than there is. Each is refused with the code, when it is read or when it is filled.
var greedy = []struct{ name, source, want string }{
	{"a range without an end", "{{range 100000000000}}{{end}}", "数的数太大"},
	{"one over a variable", "{{$n := 100000000000}}{{range $n}}{{end}}", "数的数太大"},
	{"one over a length", `{{range len (printf "%200d" 1)}}{{end}}`, "数的数太大"},
	{"ranges within ranges", strings.Repeat("{{range 100}}", 50) + strings.Repeat("{{end}}", 50), "没有尽头"},
	{"ranges without a word in them", strings.Repeat("{{range $i, $e := $.类别}}{{range 100}}{{range 100}}{{range 100}}{{range 100}}", 1) + strings.Repeat("{{end}}", 5), "没有尽头"},
	{"a variable that doubles", `{{$a := "xxxxxxxxxxxxxxxx"}}{{range 40}}{{$a = print $a $a}}{{end}}{{len $a}}`, "拼接出来的文字太长"},
	{"variables that are kept", `{{$a := printf "%200000d" 1}}` + many(9000, `{{$a%d := print $a "x"}}`), "拼接出来的文字太长"},
	{"a width", `{{printf "%1000000d" 1}}`, "拼接出来的文字太长"},
	{"a width of many digits", `{{printf "%1000000000000000000000000d" 1}}`, "拼接出来的文字太长"},
	{"a width from an argument", `{{printf "%*d" 1000000 1}}`, "拼接出来的文字太长"},
	{"a precision", `{{printf "%.1000000d" 1}}`, "拼接出来的文字太长"},
	{"one argument many times", `{{printf "` + strings.Repeat("%[1]s", 100_000) + `" "一句不短的话"}}`, "拼接出来的文字太长"},
	{"wide many times", `{{printf "` + strings.Repeat("%[1]9999d", 90_000) + `" 1}}`, "拼接出来的文字太长"},
	{"a long mark", `{{连接 (printf "%200000d" 1) .完成情况}}{{range 100}}{{$a := 连接 (printf "%200000d" 1) $.完成情况}}{{end}}`, "拼接出来的文字太长"},
	{"a long text", "{{range 100}}{{range 100}}{{range 100}}一句不短的话，写了又写{{end}}{{end}}{{end}}", "写出来的文字太多"},
	{"long values", "{{range 100}}{{range 100}}{{range 100}}{{$.单位简称}}{{end}}{{end}}{{end}}", ""},
	{"paragraphs", "{{range 100}}{{range 100}}{{range 100}}\n{{end}}{{end}}{{end}}", "写出来的文字太多"},
	{"a template that calls itself", `{{define "x"}}{{template "x" .}}{{end}}{{template "x" .}}`, "反复调用自己"},
	{"the whole that calls itself", `一{{template "notice" .}}`, "反复调用自己"},
	{"templates that call ten others", calls(14), ""},
	{"comparisons of long texts", `{{$a := printf "%200000d" 1}}{{$b := print $a}}{{range 100}}{{range 100}}{{if eq $a "x"` + strings.Repeat(" $b", 1000) + `}}{{end}}{{end}}{{end}}`, "没有尽头"},
	{"comparisons within comparisons", `{{$a := printf "%200000d" 1}}{{$b := print $a}}{{range 100}}{{range 100}}{{if or ` + strings.Repeat("(eq $a $b) ", 10) + `}}{{end}}{{end}}{{end}}`, "没有尽头"},
	{"long texts in quotes", `{{$a := printf "%200000d" 1}}{{range 100}}{{$b := 引号 $a "问题"}}{{end}}`, "没有尽头"},
	{"deadlines", `{{$a := printf "%200000d" 1}}{{range 100}}{{$b := 时限 $a}}{{end}}`, "没有尽头"},
	{"ifs within ifs", strings.Repeat("{{if 1}}", 60_000) + strings.Repeat("{{end}}", 60_000), "花括号太多"},
	{"ifs within a few ifs", strings.Repeat("{{if 1}}", 4000) + strings.Repeat("{{end}}", 4000), "套得太深"},
	{"bodies that sign", "{{range 30}}{{range 10}}\n@落款 字{{end}}{{end}}", "落款有300个单位"},
	{"rows", "@表 1{{range 100}}{{range 100}}\n@行 甲{{end}}{{end}}", "写出来的文字太多"},
	{"pages", "{{range 100}}{{range 100}}\n@另页\n甲{{end}}{{end}}", "写出来的文字太多"},
	{"a long template", strings.Repeat("字", 400_000), "超过 1 MB"},
}

func many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// calls is a template of which each part calls the next one ten times.
func calls(deep int) string {
	var b strings.Builder
	for i := range deep {
		fmt.Fprintf(&b, `{{define "x%d"}}`+strings.Repeat(`{{template "x%d" .}}`, 10)+"{{end}}", i, i+1, i+1, i+1, i+1, i+1, i+1, i+1, i+1, i+1, i+1)
	}
	return b.String() + fmt.Sprintf(`{{define "x%d"}}{{end}}{{template "x0" .}}`, deep)
}

func filled(source string, f *stats.Facts) finding.List {
	tmpl, findings := Parse("模板.tmpl", source)
	if tmpl == nil {
		return findings
	}
	_, findings = Notice(tmpl, f, true)
	return findings
}

// measured is how long something takes, and by how many bytes the program grows meanwhile.
func measured(do func()) (took time.Duration, grew uint64) {
	runtime.GC()
	var before, most uint64
	read := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapInuse + m.StackInuse
	}
	before = read()
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			most = max(most, read())
			select {
			case <-stop:
				return
			case <-time.After(2 * time.Millisecond):
			}
		}
	}()
	start := time.Now()
	do()
	took = time.Since(start)
	close(stop)
	<-stopped
	return took, most - min(before, most)
}

// TestBudgetLeavesOfficesTheirTemplates: what templates do in earnest is within the budget.
func TestBudgetLeavesOfficesTheirTemplates(t *testing.T) {
	full := strings.Repeat("长", 32_767)
	f := facts(func(u *ledger.Unit) {
		for len(u.Items) < 40 {
			u.Items = append(u.Items, u.Items[0])
		}
		for i := range u.Items {
			it := &u.Items[i]
			it.Problem.Text, it.Measure.Text, it.Result.Text = fmt.Sprintf("问题%d", i), full, full
		}
	})
	for _, source := range []string{
		"{{range .类别}}{{range .问题}}{{引号 .内容 \"问题\"}}{{分述 .整改措施}}\n{{.整改结果}}{{连接 \"；\" .整改措施}}\n{{end}}{{end}}",
		"{{range .类别}}{{range .问题}}{{printf \"%s：%s\" .内容 .整改结果}}\n{{print .内容 .整改结果}}{{end}}{{end}}",
		"{{range 3}}{{range $i, $e := $.类别}}{{range .问题}}{{.内容}}\n{{end}}{{end}}{{end}}",
		`{{define "项"}}{{if eq .整改结果 "无"}}无{{else}}{{.内容}}{{end}}{{end}}{{range .类别}}{{range .问题}}{{template "项" .}}{{end}}{{end}}`,
		`{{printf "%5.1f%%，%d，%-8s，%q" 1.5 3 "字" "引"}}{{printf "%[2]s%[1]s" "乙" "甲"}}{{print 1 2}}`,
	} {
		if findings := filled("@标题 题\n"+source, f); len(findings) > 0 {
			t.Errorf("%s: %.300v", source, findings)
		}
	}
}

// TestStop: a notice that nobody waits for any more is not filled.
func TestStop(t *testing.T) {
	tmpl, _ := Parse("模板.tmpl", "@标题 题\n{{range .类别}}{{.名称}}{{end}}")
	done := make(chan struct{})
	close(done)
	doc, findings := NoticeUntil(done, tmpl, facts(nil), true)
	if doc != nil || len(findings) != 1 || !strings.Contains(findings[0].Text(nil), "中断") {
		t.Errorf("%v %v", doc, findings)
	}
}

// TestControls: a control character is refused when the template is read, with its line; what editors write is not.
func TestControls(t *testing.T) {
	for _, r := range []rune{1, 2, 3, 4, 5, 6, 7, 8, 0xB, 0xC, 0x1B, 0x7F, 0x80, 0x85, 0x9F} {
		for _, format := range []string{"@标题 题\n@正文 0%c0;", "@标题 题\n{{/*%c*/}}", "@标题 题\n{{print \"%c\"}}", "@标题 题\n{{print `%c`}}", "@标题 题\n%c"} {
			tmpl, findings := Parse("模板.tmpl", fmt.Sprintf(format, r))
			if tmpl != nil || len(findings) != 1 || findings[0].Code != "template.character" || !strings.Contains(findings[0].Text(nil), "第2行") || !strings.Contains(findings[0].Text(nil), fmt.Sprintf("U+%04X", r)) {
				t.Errorf(format+": %v", r, findings)
			}
		}
	}
	if findings := filled("\ufeff@标题\t题\r\n@正文\t字\r@正文 字\n", facts(nil)); len(findings) > 0 {
		t.Error(findings)
	}
	// Those that a template spells are dropped, as those of cells are.
	doc, findings := fill(t, `{{print "\x04甲\x02"}}{{printf "%c乙" 4}}{{连接 "\x03\x06" .完成情况}}`, facts(nil), false)
	if len(findings) > 0 || strings.ContainsFunc(first(doc), unicode.IsControl) {
		t.Errorf("%v %v", doc.Parts, findings)
	}
}
