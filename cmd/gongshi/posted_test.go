package main

import (
	"html"
	"os"
	"regexp"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// sitePage puts a text on a page of a made-up site: page FILE TEXT STYLE. The styles are how different programs write pages.
func sitePage(ts *testscript.TestScript, _ bool, args []string) {
	var lines []string
	for line := range strings.SplitSeq(ts.ReadFile(args[1]), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, html.EscapeString(line))
		}
	}
	write, ok := pageStyles[args[2]]
	if !ok {
		ts.Fatalf("no style %s", args[2])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(write(lines)), 0o644))
}

// latin is what Word puts into spans of its own.
var latin = regexp.MustCompile(`[0-9A-Za-z%@.-]+`)

var pageStyles = map[string]func(lines []string) string{
	// A content management system: blanks as entities, styles in the tags, a line of its own below the title, the title once more in the links.
	"site": func(lines []string) string {
		var b strings.Builder
		b.WriteString(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>` + lines[0] + `_某站</title><style>.print{display:none}</style></head><body>` +
			`<ul class="menu"><li>首页</li><li>巡察整改</li><li>信息公开</li></ul><div>当前位置：首页 &gt; 公示</div><h1>` + lines[0] + `</h1>` +
			`<div>发布时间：2023-08-07 10:21&nbsp;&nbsp;来源：办公室 浏览次数：<span>123</span></div><div class="print">打印时才有的字</div><div class="content">`)
		for _, line := range lines[1:] {
			b.WriteString(`<p style="text-indent:2em;line-height:1.5"><span style="font-family:仿宋">&nbsp;&nbsp;` + line + `</span></p>` + "\n")
		}
		b.WriteString(`</div><div>上一篇：<a href="1.htm">` + lines[0] + `</a></div><div>主办：某县一中 电话：0376-5911226</div></body></html>`)
		return b.String()
	},
	// Word: numbers in spans of their own, o:p, GBK, no charset told.
	"word": func(lines []string) string {
		var b strings.Builder
		b.WriteString(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=ZH-CN>`)
		for _, line := range lines {
			b.WriteString(`<p class=MsoNormal><span style='font-size:16.0pt'>` + latin.ReplaceAllString(line, "<span\n  lang=EN-US>$0</span>") + `<o:p></o:p></span></p>`)
		}
		out, _ := simplifiedchinese.GB18030.NewEncoder().String(b.String())
		return out
	},
	// One block with line breaks.
	"lines": func(lines []string) string {
		return `<html><body><div>首页</div><div>` + strings.Join(lines, "<br/>\r\n　　") + `</div><div>版权所有</div></body></html>`
	},
	// A layout of tables.
	"table": func(lines []string) string {
		return `<table><tr><td>首页<td>通知</table><table><tr><td><table><tr><td>` + strings.Join(lines, `<tr><td>`) + `</table></table><table><tr><td>版权所有</table>`
	},
}
