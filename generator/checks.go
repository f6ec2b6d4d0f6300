package generator

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/layout"
	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
	"gongshi/generator/style"
)

// pageFindings report what a person should know of the pages.
func pageFindings(doc *document.Document, pages *layout.Pages, unit *ledger.Unit) finding.List {
	return slices.Concat(headPage(doc, pages), longTitle(pages, unit), fitted(pages), signatureAlone(doc, pages, unit))
}

// headPage reports a paper with a head whose first page has no room for text (7.3.3: 公文首页必须显示正文), or none for the title.
func headPage(doc *document.Document, pages *layout.Pages) finding.List {
	if doc.Format == document.NoFormat {
		return nil
	}
	if pages.Head.Height+style.Rows/4*style.Pitch > style.Rows*style.Pitch {
		return finding.List{finding.HeadHigh.Of(finding.Values{"count": doc.Count(document.RedHead)})}
	}
	for _, l := range pages.Pages[0].Lines {
		if l.Kind == document.Paragraph || l.Kind == document.Heading {
			return nil
		}
	}
	return finding.List{finding.HeadFirstPage.Of(nil)}
}

// fitted reports that the pitch was changed because of the last page, with both pitches.
func fitted(pages *layout.Pages) finding.List {
	var was string
	switch pages.Fit {
	case layout.NotFitted:
		return nil
	case layout.SignatureAlone:
		was = "落款本来会单独成页"
	case layout.ShortLastPage:
		was = fmt.Sprintf("末页本来不足%s行", numbered.InHan(style.LeastOnLastPage))
	case layout.SignatureHigh:
		was = "落款的单位多，末页本来排不下正文"
	case layout.HoleBefore:
		was = fmt.Sprintf("末页前一页本来会空出%s行以上", numbered.InHan(style.MostBlank))
	}
	before, after := fmt.Sprint(style.Pitch.Points()), fmt.Sprint(pages.Grid.Pitch.Points())
	return finding.List{finding.LayoutFit.Of(finding.Values{"was": was, "before": before, "after": after, "rows": pages.Grid.Rows})}
}

// tinyLastLines reports the paragraphs whose last line is of a character or two, with the first few of them: a matter of taste.
func tinyLastLines(pages *layout.Pages) finding.List {
	const most = 3
	count, lines := 0, []string{}
	for _, p := range pages.Pages {
		for i := range p.Lines {
			if l := &p.Lines[i]; l.Tiny {
				if count++; count <= most {
					lines = append(lines, fmt.Sprintf("第%d页“%s”", p.Number, l.Text()))
				}
			}
		}
	}
	if count == 0 {
		return nil
	}
	told := strings.Join(lines, "、")
	if count > most {
		told += "等"
	}
	return finding.List{finding.LastLineTiny.Of(finding.Values{"count": count, "lines": told})}
}

// longTitle reports a title of more lines than a title should have. It is on the page whole.
func longTitle(pages *layout.Pages, unit *ledger.Unit) finding.List {
	lines := len(pages.TitleBreaks) + 1
	if lines <= style.TitleMaxLines {
		return nil
	}
	title := unit.Info["标题"]
	at := finding.Where{Sheet: title.Sheet, Cell: title.Cell}
	return finding.List{finding.TitleLong.At(at, finding.Values{"lines": lines, "most": style.TitleMaxLines})}
}

// uncovered reports the characters that no face has, with the cell or the template that each is from: the notice would show a box in their place.
func uncovered(doc *document.Document, faces *fonts.Set, unit *ledger.Unit, template string) finding.List {
	var out finding.List
	for _, r := range layout.Uncovered(doc, faces) {
		char, number := string(r), fmt.Sprintf("U+%04X", r)
		at := finding.Where{Excerpt: char}
		if item, ok := unit.Given(char); ok {
			out = append(out, finding.RuneMissingGiven.At(at, finding.Values{"char": char, "number": number}).With(item))
			continue
		}
		if where, ok := unit.Locate(char); ok {
			at.Sheet, at.Cell = where.Sheet, where.Cell
		} else {
			at.File = template
		}
		out = append(out, finding.RuneMissing.At(at, finding.Values{"char": char, "number": number}))
	}
	return out
}

// signatureAlone reports a page with nothing but the signature. That is left only where so many bodies sign that no pitch gives them room on one page
// with text.
func signatureAlone(doc *document.Document, pages *layout.Pages, unit *ledger.Unit) finding.List {
	if pages.SignatureOnlyPage == 0 {
		return nil
	}
	bodies := ""
	if n := doc.Count(document.Issuer); n > 1 {
		bodies = fmt.Sprintf("：%d个单位的落款一页排不下", n)
	}
	names := unit.Info["单位全称"]
	at := finding.Where{Sheet: names.Sheet, Cell: names.Cell}
	if doc.Seal {
		return finding.List{finding.SignatureAloneSealed.At(at, finding.Values{"page": pages.SignatureOnlyPage, "bodies": bodies})}
	}
	return finding.List{finding.SignatureAlone.At(at, finding.Values{"page": pages.SignatureOnlyPage, "bodies": bodies})}
}
