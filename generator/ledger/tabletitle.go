package ledger

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// tableTitle is how the title of a table ends, tableNote what may stand beside it.
var (
	tableTitle = pattern.New(`(?:台账|清单|一览表|明细表|登记表|汇总表|情况表|统计表|任务表)[ 　]*(?:[（(][^（）()]*[）)]|[之一二三四五六七八九十\d]+)*$`)
	tableNote  = pattern.New(`^[（(]?(?:续表?|接上[页表]|附[件表][ 　]*[一二三四五六七八九十\d]*[:：]?|第[一二三四五六七八九十\d]+[页部张]分?)[）)]?$`)
)

// titleText is a row's title of a table, or else its note above one; "" where anything else stands there.
func titleText(g *sheet.Grid, row int) (at sheet.Pos, text string) {
	n := 0
	for col := 1; col <= g.Cols; col++ {
		p := sheet.At(row, col)
		c := g.Own(p)
		if c.Text == "" && c.Fault == sheet.NoFault {
			continue
		}
		title := isTableTitle(c.Text)
		if n++; n > maxNotes || !title && !isTableNote(c.Text) {
			return sheet.Pos{}, ""
		}
		if text == "" || title && !isTableTitle(text) {
			at, text = p, c.Text
		}
	}
	return at, text
}

func isTableTitle(text string) bool {
	return len(text) <= sheet.MaxWord && (strings.Contains(text, "台账") || strings.Contains(text, "清单") || strings.Contains(text, "表")) && tableTitle.MatchString(text)
}

func isTableNote(text string) bool {
	return len(text) <= sheet.MaxWord && (strings.ContainsAny(text, "续附接第") && tableNote.MatchString(text) || strings.Contains(text, "单位") && IsUnitNote(text) || isFooter(text))
}

// maxNotes is how many texts a row above a header has at most: its title, who filled it in, when, in which unit.
const maxNotes = 4

// isTitle reports the title of a further table, or a note above its header.
func (t *rowReader) isTitle(row int) bool {
	if _, text := titleText(t.g, row); text == "" {
		return false
	}
	for next := row + 1; next <= t.h.lastRow; next++ {
		if lead, text := t.lead(next); lead != (sheet.Pos{}) {
			_, title := titleText(t.g, next)
			return title != "" || isFooter(text) || t.repeatsHeader(t.read(next))
		}
	}
	return t.h.lastRow < t.g.Rows
}

// reportTitles asks about tables on one sheet whose titles name different units, where no column names the unit of a row. rows are the rows of the titles.
func (s *tab) reportTitles(rows []int, r *report) {
	first := s.titleOver(s.header.top)
	if s.has("单位") || first == "" {
		return
	}
	for _, row := range rows {
		at, text := titleText(s.grid, row)
		if !isTableTitle(text) {
			continue
		}
		switch a, b := titleUnit(first), titleUnit(text); {
		case a != "" && b != "" && a != b:
			r.Tell(finding.HeaderUnits, s.grid.Field(at), finding.Values{"unit": sheet.Brief(b), "above": sheet.Brief(a)})
		case titleCore(first) != titleCore(text):
			r.Tell(finding.TitleOther, s.grid.Field(at), finding.Values{"title": sheet.Brief(text), "first": sheet.Brief(first)})
		}
	}
}

// titleOver is the title nearest above a row, "" where there is none.
func (s *tab) titleOver(top int) string {
	for row := top - 1; row >= 1; row-- {
		if _, text := titleText(s.grid, row); isTableTitle(text) {
			return text
		}
	}
	return ""
}

var (
	titleRest = pattern.New(`(?:党委|党组|党总支|党支部)?(?:关于|落实|20\d\d年|巡察|巡视|反馈|整改|选人用人|问题|专项|审计|检查|台账|清单).*$`)
	// titleFront numbers a title, or says its year. department is how the names of other offices end.
	titleFront  = pattern.New(`^(?:附[件表][\d一二三四五六七八九十]*[:：]?|[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|20\d\d年度?)`)
	department  = pattern.New(`^\p{Han}{2,}(?:部|团委|[县市区]委|办|院|会|中心|站|所|处|队|社|联|园|厂|行)$`)
	titleNumber = pattern.New(`^(?:附[件表][\d一二三四五六七八九十]*[:：]?|[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)])|(?:[（(][^（）()]*[）)]|[之续 　]|[一二三四五六七八九十\d]+)+$`)
)

// titleUnit is the unit that a title begins with, where it ends as the names of schools and offices do.
func titleUnit(title string) string {
	name := strings.Join(strings.Fields(title), "")
	for cut := ""; cut != name; {
		cut = name
		name = titleFront.ReplaceAllString(name, "")
	}
	name = strings.TrimPrefix(titleRest.ReplaceAllString(name, ""), "中共")
	if short := withoutParty(name); short != "" {
		name = short
	}
	if office.MatchString(name) || department.MatchString(name) {
		return sheet.Fold(name)
	}
	return ""
}

// titleCore is a title without its number.
func titleCore(title string) string { return titleNumber.ReplaceAllString(title, "") }

// startTable starts the table below a title. Contents carry down into it only where the title is the same, as on the next printed page.
func (t *rowReader) startTable(row int, text string, at Field) {
	t.r.Tell(finding.RowOtherTitle, at, nil)
	t.titles = append(t.titles, row)
	if first := (&tab{grid: t.g}).titleOver(t.h.top); isTableTitle(text) && titleCore(text) != titleCore(first) {
		clear(t.filledAbove)
	}
}
