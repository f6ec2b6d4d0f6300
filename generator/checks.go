package generator

import (
	"fmt"
	"slices"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/layout"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
	"gongshi/generator/style"
)

// pageFindings say what of the pages a person should know.
func pageFindings(doc *document.Document, pages *layout.Pages, unit *ledger.Unit) finding.List {
	return slices.Concat(longTitle(pages, unit), fitted(pages), signatureAlone(doc, pages, unit))
}

// fitted says that the pitch was changed for the last page's sake, and from what to what.
func fitted(pages *layout.Pages) finding.List {
	var was string
	switch pages.Fit {
	case layout.NotFitted:
		return nil
	case layout.SignatureAlone:
		was = "落款本来会单独成页"
	case layout.ShortLastPage:
		was = fmt.Sprintf("末页本来不足%s行", stats.Han(style.LeastOnLastPage))
	case layout.SignatureHigh:
		was = "落款的单位多，末页本来排不下正文"
	case layout.HoleBefore:
		was = fmt.Sprintf("末页前一页本来会空出%s行以上", stats.Han(style.MostBlank))
	}
	return finding.List{{
		Severity: finding.Info, Code: "layout.fit",
		Text: fmt.Sprintf("%s，行距由%v磅调为%v磅，每页%d行", was, style.Pitch.Points(), pages.Grid.Pitch.Points(), pages.Grid.Rows),
		Hint: "国家标准允许这样调整，两种文件一致，不用处理",
	}}
}

// longTitle says that a title takes more lines than a title should: it is whole on the page, but nobody would call it one.
func longTitle(pages *layout.Pages, unit *ledger.Unit) finding.List {
	lines := len(pages.TitleBreaks) + 1
	if lines <= style.TitleMaxLines {
		return nil
	}
	f := finding.Finding{
		Severity: finding.Warning, Code: "layout.title.long",
		Text: fmt.Sprintf("标题排成了%d行，一般不超过%d行", lines, style.TitleMaxLines), Hint: "把标题写短一些；基本信息的“标题”里可以用 | 标出换行的地方",
	}
	if title, ok := unit.Info["标题"]; ok {
		f.Sheet, f.Cell = title.Sheet, title.Cell
	}
	return finding.List{f}
}

// uncovered reports the characters that no face has, with the cell that holds each, or the template: the notice would show a box in their place.
func uncovered(doc *document.Document, faces *fonts.Set, unit *ledger.Unit, template string) finding.List {
	var out finding.List
	for _, r := range layout.Uncovered(doc, faces) {
		f := finding.Finding{
			Severity: finding.Error, Code: "font.rune.missing", Excerpt: string(r),
			Text: fmt.Sprintf("字体里没有这个字符“%c”（U+%04X）", r, r), Hint: "换成常用的写法，或者删去它",
		}
		if item, ok := unit.Given(string(r)); ok {
			f.Text = fmt.Sprintf("--set 的“%s”里有字体没有的字符“%c”（U+%04X）", item, r, r)
		} else if where, ok := unit.Locate(string(r)); ok {
			f.Sheet, f.Cell = where.Sheet, where.Cell
		} else {
			f.File = template
		}
		out = append(out, f)
	}
	return out
}

// signatureAlone says that a page holds nothing but the signature, which neither another pitch nor text taken over could help: so many
// bodies press their seals that they have no room on one page.
func signatureAlone(doc *document.Document, pages *layout.Pages, unit *ledger.Unit) finding.List {
	if pages.Alone == 0 {
		return nil
	}
	f := finding.Finding{
		Severity: finding.Warning, Code: "layout.signature.alone",
		Text: fmt.Sprintf("第%d页只有落款，没有正文", pages.Alone),
		Hint: "把落款的名称或者正文改短一些",
	}
	if n := doc.Count(document.Issuer); n > 1 {
		f.Text += fmt.Sprintf("：%d个单位的落款一页排不下", n)
	}
	if doc.Seal {
		f.Text += "，印章又不能相碰"
		f.Hint = "单位名称改用规范化简称，短的两个可以并排；不盖章的，在基本信息的“盖章”里写否"
	}
	if names, ok := unit.Info["单位全称"]; ok {
		f.Sheet, f.Cell = names.Sheet, names.Cell
	}
	return finding.List{f}
}
