package web

import (
	"bytes"
	"flag"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/golden"
)

var _ = flag.Bool("update", false, "write the golden files anew: go test ./generator/web -update")

func TestEveryKind(t *testing.T) {
	documenttest.EveryKind(t, "web.elements", func(k document.Kind) bool { return elements[k].tag != "" })
}

// paper has a part of most kinds, a form with cells that reach over others, and an attachment of the program's.
func paper() *document.Document {
	doc := documenttest.Make(
		document.Part{Kind: document.Title, Runs: []document.Run{{Text: "中共甲校委员会关于巡察整改情况的公示"}}, Breaks: []int{9}},
		documenttest.Part(document.Number, "甲发〔2023〕5号"), documenttest.Part(document.Addressee, "县委巡察办："),
		documenttest.Heading(1, "一、情况"), documenttest.Heading(3, "存在问题1：A<B"),
		document.Part{Kind: document.Paragraph, Runs: []document.Run{{Text: "整改结果：", Label: true}, {Text: "完成"}, {Text: "【待填：日期】", Missing: true}, {Text: "，3<4&5。"}}},
		document.Part{Kind: document.Form, Table: &document.Table{Form: true, Columns: make([]document.Column, 3), Rows: [][]document.Cell{
			{{Runs: [][]document.Run{{{Text: "单位"}}}, Named: true}, {Runs: [][]document.Run{{{Text: "甲"}}, {{Text: "乙"}}}}, {Covered: true}},
			{{Joined: true}, {Runs: [][]document.Run{{{Text: "丙"}}}, Center: true}, {Runs: [][]document.Run{{{Text: "丁"}}}}},
		}}},
		documenttest.Part(document.Issuer, "中共甲校委员会"), documenttest.Part(document.Date, "2023年8月5日"),
	)
	doc.Properties = document.Properties{Author: "中共甲校委员会", Year: 2023, Month: 8, Day: 5}
	doc.Attach(&document.Table{Name: "一览表", Columns: []document.Column{{Heading: "序号", Center: true}, {Heading: "问题"}}, Rows: [][]document.Cell{{{Text: "1"}, {Text: "甲\n乙"}}, {{Text: "2"}, {Joined: true}}}})
	return doc
}

// TestWritten: the golden files are both outputs of a paper with nearly every kind of part.
func TestWritten(t *testing.T) {
	golden.Hold(t, "testdata/paper.html", string(HTML(paper())))
	golden.Hold(t, "testdata/article.html", string(Article(paper())))
	golden.Hold(t, "testdata/paper.txt", strings.ReplaceAll(string(Text(paper())), "\r\n", "\n"))
}

// TestSaysAll: a browser's reader finds every paragraph of the document, in its order, and neither a script nor a file from elsewhere.
func TestSaysAll(t *testing.T) {
	doc := paper()
	root, err := html.Parse(bytes.NewReader(HTML(doc)))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode && n.Parent.Data != "style" && n.Parent.Data != "title" {
			text.WriteString(n.Data)
		}
		for _, a := range n.Attr {
			if slices.Contains([]string{"src", "href", "onclick"}, a.Key) {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
		if n.Data == "script" || n.Data == "link" {
			t.Errorf("<%s>", n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	plain := func(s string) string { return strings.Join(strings.Fields(strings.TrimPrefix(s, "\ufeff")), "") }
	want := plain(strings.Join(doc.Paragraphs(), ""))
	if got := plain(text.String()); got != want {
		t.Errorf("HTML says\n%s\nwant\n%s", got, want)
	}
	if got := plain(string(Text(doc))); got != want {
		t.Errorf("the text says\n%s\nwant\n%s", got, want)
	}
}

// TestArticle: what is pasted is the page's article, and needs no style sheet: there is no class, and each cell has its rules.
func TestArticle(t *testing.T) {
	doc := paper()
	doc.Parts = append([]document.Part{documenttest.Part(document.RedHead, "中共甲校委员会文件")}, doc.Parts...)
	pasted := string(Article(doc))
	if strings.Contains(pasted, "class=") && !strings.Contains(pasted, `class="mark"`) || strings.Count(pasted, "border:1px") != strings.Count(pasted, "<td")+strings.Count(pasted, "<th ") || !strings.Contains(pasted, "color:#f00") {
		t.Errorf("it needs a style sheet:\n%s", pasted)
	}
	bare := func(s string) string { return regexp.MustCompile(` (style|class)="[^"]*"`).ReplaceAllString(s, "") }
	if !strings.Contains(bare(string(HTML(doc))), bare(pasted)) {
		t.Error("it is not the page's")
	}
}

// TestIntact: a page that a person has edited is known.
func TestIntact(t *testing.T) {
	data := HTML(paper())
	if !Intact(data) || !bytes.Equal(data, HTML(paper())) {
		t.Error("not as it was written")
	}
	if Intact(bytes.Replace(data, []byte("完成"), []byte("办完"), 1)) || Intact([]byte("<html>")) {
		t.Error("an edited page is called ours")
	}
}
