package compose

import (
	"strings"
	"text/template"

	"gongshi/generator/stats"
)

// functions are what a template may call beside text/template's own.
var functions = template.FuncMap{"连接": join, "分述": stats.Enumerate, "引号": inQuotes}

// join is 连接: the texts of a list with a mark between them.
func join(mark string, texts []string) string { return strings.Join(texts, mark) }

// before is the word that a text ending with such a word may begin with: 在…方面, 关于…问题.
var before = map[string]string{"方面": "在", "问题": "关于"}

// inQuotes is 引号: a text in quotation marks, those within it turned into the other kind (GB/T 15834-2011 4.8.3), without a mark at its end;
// and a word behind it, which is not said twice where the text ends with it: “审核把关不严”问题.
func inQuotes(text string, words ...string) string {
	word := strings.Join(words, "")
	text = strings.TrimRight(text, stats.EndMarks)
	if rest, ok := strings.CutSuffix(text, word); ok && word != "" {
		rest = strings.TrimPrefix(rest, before[word])
		switch {
		case rest == "":
		case strings.HasSuffix(rest, "的"): // the word belongs to the text: “学校管理存在的问题”
			word = ""
		default:
			text = rest
		}
	}
	if text == "" {
		return ""
	}
	return "“" + otherQuotes.Replace(withoutQuotes(text)) + "”" + word
}

var otherQuotes = strings.NewReplacer("“", "‘", "”", "’", "‘", "“", "’", "”")

// withoutQuotes takes the marks off a text that stands in quotation marks as a whole.
func withoutQuotes(text string) string {
	inner, ok := strings.CutPrefix(text, "“")
	if !ok || !strings.HasSuffix(inner, "”") {
		return text
	}
	inner = strings.TrimSuffix(inner, "”")
	if inner == "" || strings.ContainsAny(inner, "“”") {
		return text
	}
	return inner
}
