package webpage

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

func TestRead(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"blocks":                {"<p>甲</p><div>乙<div>丙</div>丁</div>戊", "甲|乙|丙|丁|戊"},
		"inline":                {"<p>已完成<b>4</b><span>8</span>项</p>", "已完成48项"},
		"line breaks":           {"<p>甲<br>乙<br/>丙</p>", "甲|乙|丙"},
		"blanks":                {"<p>&nbsp;&nbsp;甲\n  乙&emsp;丙</p>", "甲 乙 丙"},
		"entities":              {"<p>&ldquo;甲&rdquo;&middot;&#19968;&#x4e8c;&lt;乙&gt;&amp;</p>", "“甲”·一二<乙>&"},
		"pre":                   {"<pre>甲\n乙</pre><p style='white-space:pre-wrap'>丙\n丁</p>", "甲|乙|丙|丁"},
		"not text":              {"<head><title>题</title></head><p>甲<script>x</script><style>y</style></p><select><option>选</select><noscript>z</noscript><!--注-->", "甲"},
		"hidden":                {"<p>甲<span style='display: none'>乙</span><span hidden>丙</span><span style='FONT-SIZE:0'>丁</span></p><div style='display:NONE !important'><p>戊</p></div>", "甲"},
		"invisible":             {"<div style='visibility:hidden'>甲<b style='visibility:visible'>乙</b></div>", "乙"},
		"hidden by a sheet":     {"<style>.a, #b{display:none} @media print{.c{display:none}} p.d{display:none}</style><p class='x a'>甲</p><p id=b>乙</p><p class=c>丙</p><p class=d>丁</p><div class=d>戊</div>", "丙|戊"},
		"shown by a later rule": {"<style>.a,.b{display:none} .a{display:block}</style><div class=a>甲</div><div class=b>乙</div>", "甲"},
		"shown after all":       {"<style>.a{display:none}</style><div class=a style='display:block'>甲</div>", "甲"},
		"small but seen":        {"<p style='font-size:10px;opacity:0.5'>甲</p>", "甲"},
		"table":                 {"<table><caption>表</caption><tr><th>一<th>二<tr><td>1<td><p>2</p><p>3</p></table>", "表|一|二|1|2|3"},
		"Word":                  {"<p class=MsoNormal><span lang=EN-US>2023</span>年<o:p></o:p></p><p><![if !supportLists]><span>1.</span><![endif]>甲<span style='mso-hide:all'>乙</span></p>", "2023年|1.甲"},
		"unknown elements":      {"<foo>甲<bar>乙</bar></foo>", "甲乙"},
		"numbered list":         {"<ol><li>甲<li>乙<p>丙</p></ol><ol start=3><li>丁<li value=7>戊<li>己</ol>", "1. 甲|2. 乙|丙|3. 丁|7. 戊|8. 己"},
		"item with paragraphs":  {"<ol><li><p>甲</p></li><li>\n<p>乙</p></li></ol>", "1. 甲|2. 乙"},
		"other numbers":         {"<ol type=a><li>甲</ol><ol style='list-style-type:cjk-ideographic' start=12><li>乙</ol><ol type=I start=4><li>丙</ol><ol style='list-style:none'><li>丁</ol><ul><li>戊</ul>", "a. 甲|十二、乙|IV. 丙|丁|戊"},
		"reversed":              {"<ol reversed><li>甲<li>乙</ol>", "2. 甲|1. 乙"},
		"nested lists":          {"<ol><li>甲<ol type=a><li>乙</ol><li>丙</ol>", "1. 甲|a. 乙|2. 丙"},
		"ruby":                  {"<p><ruby>字<rt>zì</rt></ruby></p>", "字"},
		"unclosed":              {"<p>甲<b>乙<p>丙</b>丁", "甲乙|丙丁"},
	} {
		blocks, ok := Read([]byte("<html><body>" + c.page))
		if got := strings.Join(blocks, "|"); !ok || got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestReadUnseen: what its style hides is read when asked for; what is no text of the page is not.
func TestReadUnseen(t *testing.T) {
	const page = "<html><style>.a{display:none}</style><body><div style='visibility:hidden;opacity:0'>甲</div><p class=a>乙</p><p hidden>丙</p><script>丁</script>"
	if blocks, _ := Read([]byte(page)); len(blocks) > 0 {
		t.Errorf("seen: %q", blocks)
	}
	if blocks, ok := ReadUnseen([]byte(page)); !ok || strings.Join(blocks, "|") != "甲|乙|丙" {
		t.Errorf("all: %q", blocks)
	}
}

// TestCharsets: the page says the same in every charset, whatever it says of it.
func TestCharsets(t *testing.T) {
	const text = "中共某县委：已完成48项，整改完成率达到93%。"
	page := func(meta string) string {
		return "<html><head>" + meta + "</head><body><p>" + text + "</p></body></html>"
	}
	gb := func(s string) string { out, _ := simplifiedchinese.GB18030.NewEncoder().String(s); return out }
	wide := func(s string) string {
		out, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
		return out
	}
	big5, err := traditionalchinese.Big5.NewEncoder().String("<html><meta charset=big5><p>縣委巡察整改")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ data, want string }{
		"UTF-8":                       {page(""), text},
		"UTF-8 with its mark":         {"\xef\xbb\xbf" + page(""), text},
		"UTF-8 that says GBK":         {page(`<meta charset="gb2312">`), text},
		"GBK that says it":            {gb(page(`<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`)), text},
		"GBK without a word":          {gb(page("")), text},
		"GBK that says UTF-8":         {gb(page(`<meta charset="utf-8">`)), text},
		"UTF-16":                      {wide(page("")), text},
		"Big5":                        {big5, "縣委巡察整改"},
		"a fragment in GBK":           {gb("<p class=MsoNormal>" + text + "</p>"), text},
		"a charset that there is not": {gb(page(`<meta charset="x-nothing">`)), text},
	} {
		blocks, ok := Read([]byte(c.data))
		if got := strings.Join(blocks, "|"); !ok || got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestArchive(t *testing.T) {
	const page = "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://x/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"--b\"\r\n\r\n" +
		"----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>=E7=94=B2=\r\n=E4=B9=99</p></body></html>\r\n" +
		"----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----b--\r\n"
	blocks, ok := Read([]byte(page))
	if !ok || !slices.Equal(blocks, []string{"甲乙"}) {
		t.Errorf("%q %v", blocks, ok)
	}
}

func TestIs(t *testing.T) {
	for text, want := range map[string]bool{
		"<!DOCTYPE html><html>": true, "<p>甲</p>": true, " <div class=a>甲": true, "<!-- 注 --><p>甲": true, "MIME-Version: 1.0\n": true,
		"中共某县委关于巡察整改情况的公示": false, "<甲>乙": false, "%PDF-1.4": false, "": false, "<": false, "<pa>": false,
	} {
		if Is([]byte(text)) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"<html><p>甲<br>乙</p>", "<ol start=-1><li>甲</ol>", "<html><style>.a{display:none}</style><p class=a>甲", "\xff\xfe<\x00p\x00>\x00", "已完成48项。\n\n甲 乙", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n\n<html>\n--b--"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		blocks, _ := Read(data)
		for _, b := range blocks {
			if strings.TrimSpace(b) == "" || strings.ContainsAny(b, "\n\r") || !utf8.ValidString(b) {
				t.Fatalf("block %q", b)
			}
		}
		// A plain text loses no character but blanks.
		if text := string(data); utf8.ValidString(text) && !strings.ContainsAny(text, "<&\x00") {
			blocks, ok := Read([]byte("<html><body><p>" + text + "</p>"))
			if got, want := strings.Join(strings.Fields(strings.Join(blocks, "")), ""), strings.Join(strings.Fields(text), ""); !ok || got != want {
				t.Fatalf("%q, want %q", got, want)
			}
		}
	})
}
