package ledger

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// A row across the table can name the unit of the rows below (一、大洼村党支部), or their category (一、党的建设方面). Its words decide, and 单位信息; where neither
// does, it is asked about, and --columns 单位=标题行 or 问题类别=标题行 answers.

// bandWord is what --columns says for such rows.
const bandWord = "标题行"

// band is such a row: its number's notation, its text without it, and what it may be.
type band struct {
	row         int
	at          sheet.Pos
	style, name string
	sure, maybe bool // a unit
}

var (
	// bandNumber numbers a band, bandLabel says that it is a unit, bandAside stands behind its name.
	bandNumber = pattern.New(`^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[、.．])`)
	bandLabel  = pattern.New(`^(?:被巡察|被巡视|整改)?(?:单位|党组织|学校)(?:名称)?[:：]`)
	bandAside  = pattern.New(`(?:[（(][^（）()]*[）)]|[:：\s])+$`)
	// ofCategory are words of categories, which no unit has in its name; general names are those of a kind of units.
	ofCategory = pattern.New(`方面|问题|建设|落实|加强|推进|履行|从严|贯彻|执行|责任|作用|学习|领导|关于|坚持|情况|整改|工作|不|抓|存在|开展|生活会`)
	general    = pattern.New(`^(?:基层|机关|所属|下属|直属|农村|村级|各|全体|乡镇|国有|市直|县直|中小|公立|民营|有关|相关|部分)`)
)

// findUnitBands finds the rows across a sheet's tables that name units, and asks where that is in doubt.
func (s *tab) findUnitBands(choices []ColumnChoice, src sources, r *report) {
	if s.has("单位") {
		return
	}
	bands := s.bands(src)
	if len(bands) == 0 {
		return
	}
	chosen := slices.IndexFunc(choices, func(c ColumnChoice) bool { return c.band })
	switch {
	case chosen >= 0 && choices[chosen].column.name != "单位":
		return
	case chosen >= 0:
		for i := range bands {
			bands[i].sure = true
		}
	case !slices.ContainsFunc(bands, func(b band) bool { return b.sure || b.maybe }):
		return
	case inDoubt(bands, src):
		names := quotedBands(bands)
		s.doubtful = &conflict{column: columnNamed("单位"), g: s.grid, h: &s.header, ofBands: true}
		r.Add(finding.RowBands.At(r.Where(s.grid.Field(bands[0].at)), finding.Values{"names": names}).With("单位=" + bandWord))
		return
	case !slices.ContainsFunc(bands, func(b band) bool { return b.sure }):
		return
	}
	s.unitBands = map[int]Field{}
	var units []band
	for _, b := range bands {
		if b.sure {
			units = append(units, b)
			s.unitBands[b.row] = Field{Text: b.name, Sheet: s.grid.Name, Cell: b.at.Name()}
		}
	}
	if chosen < 0 {
		r.Add(finding.RowUnits.At(r.Where(s.grid.Field(units[0].at)), finding.Values{"names": quotedBands(units)}).With("问题类别=" + bandWord))
	}
}

// quotedBands names some of the bands.
func quotedBands(bands []band) string {
	var list []string
	for _, b := range bands {
		list = append(list, sheet.Quote(b.name))
	}
	if n := len(list); n > few {
		return strings.Join(list[:few], "、") + "等" + strconv.Itoa(n) + "处"
	}
	return strings.Join(list, "、")
}

// inDoubt reports bands of which it is unclear what they name. A band of another notation below a unit's is its category; one of the same notation has to be a
// unit, too. Where the workbook has the 基本信息 of one unit, others in it are unclear.
func inDoubt(bands []band, src sources) bool {
	styles := map[string]bool{}
	maybes := 0
	for _, b := range bands {
		if b.sure {
			styles[b.style] = true
		} else if b.maybe {
			maybes++
		}
	}
	if len(styles) == 0 {
		return maybes > 1 && maybes == len(bands)
	}
	own := append(namesGiven(src.set), src.workbook.info.Text("单位简称"), src.workbook.info.Text("单位全称"))
	for _, b := range bands {
		switch {
		case b.sure:
			if own := slices.DeleteFunc(own, func(n string) bool { return n == "" }); len(own) > 0 && NewUnitNames([][]string{own}).Find(b.name) < 0 {
				return true
			}
		case styles[b.style] && (b.style != "" || !ofCategory.MatchString(b.name)):
			return true
		}
	}
	return false
}

// bands are the rows of a sheet that hold one short text, across the table or at its left, and the one right above its header.
func (s *tab) bands(src sources) (list []band) {
	for i, h := range s.headers() {
		if h.ofSums || len(h.cols) == 0 {
			continue
		}
		from := h.firstRow
		if i == 0 {
			from = max(1, h.top-2)
		}
		for row := from; row <= h.lastRow; row++ {
			if h.top <= row && row < h.firstRow {
				continue
			}
			at, ok := s.loneText(row, h)
			if !ok {
				continue
			}
			b := s.readBand(row, at, src)
			inProblems := s.grid.Span(at).Left == s.grid.Span(at).Right && h.meansProblem(at.Col)
			if (row > h.top && !inProblems) || b.sure { // a title above the header names the whole, and a problem alone is an item
				list = append(list, b)
			}
		}
	}
	if len(list) > 0 && list[0].row < s.header.top && !slices.ContainsFunc(list[1:], func(b band) bool { return b.sure }) {
		list = list[1:]
	}
	return list
}

// meansProblem reports a column of 存在问题.
func (h *header) meansProblem(col int) bool {
	return slices.ContainsFunc(h.cols, func(c headed) bool { return c.at.Col == col && c.column.name == "存在问题" })
}

// longestBand is how many characters the text of a band may have.
const longestBand = 40

// loneText is the only text of a row, where it can be that of a band.
func (s *tab) loneText(row int, h *header) (at sheet.Pos, ok bool) {
	for col := 1; col <= s.grid.Cols; col++ {
		p := sheet.At(row, col)
		if c := s.grid.Own(p); c.Text != "" || c.Fault != sheet.NoFault {
			if at != (sheet.Pos{}) {
				return at, false
			}
			at = p
		}
	}
	if at == (sheet.Pos{}) {
		return at, false
	}
	text := s.grid.Own(at).Text
	m := s.grid.Span(at)
	if m.Bottom > row || utf8.RuneCountInString(text) > longestBand || strings.Contains(text, "\n") || isNoBand(text) {
		return at, false
	}
	covered := 0
	left := at.Col <= h.cols[0].at.Col
	for _, c := range h.cols {
		if m.Left <= c.at.Col && c.at.Col <= m.Right {
			covered++
		}
		left = left || c.at.Col == at.Col && slices.Contains([]string{"序号", "问题类别", "存在问题"}, c.column.name)
	}
	return at, covered >= 3 || left && row > h.top
}

// isNoBand reports a text that says something else than a unit or a category.
func isNoBand(text string) bool {
	return isTotal(text) || isFooter(text) || isTableTitle(text) || voidWords.MatchString(sheet.Fold(text)) || bareOrdinal.MatchString(sheet.Fold(text))
}

// readBand takes the text of a band apart.
func (s *tab) readBand(row int, at sheet.Pos, src sources) band {
	text := strings.Join(strings.Fields(s.grid.Own(at).Text), "")
	b := band{row: row, at: at}
	if number := bandNumber.FindString(text); number != "" {
		text = text[len(number):]
		b.style = strings.Map(func(r rune) rune {
			if strings.ContainsRune("一二三四五六七八九十", r) {
				return '一'
			}
			if '0' <= r && r <= '9' {
				return '1'
			}
			return r
		}, string([]rune(number)[:1])) + string([]rune(number)[utf8.RuneCountInString(number)-1:])
	}
	labelled := bandLabel.FindString(text)
	b.name = bandAside.ReplaceAllString(text[len(labelled):], "")
	if b.name == "" {
		b.name = text
	}
	rest := withoutParty(b.name)
	long := utf8.RuneCountInString(b.name) >= 3
	looks := rest != b.name && utf8.RuneCountInString(rest) >= 2 || long && office.MatchString(b.name)
	switch {
	case src.inTable(b.name), labelled != "" && labelled != text && rest != "": // 单位： alone names none
		b.sure = true
	case ofCategory.MatchString(b.name):
	case looks && !general.MatchString(b.name):
		b.sure = true
	default:
		b.maybe = looks || long && department.MatchString(b.name) && !strings.HasSuffix(b.name, "会")
	}
	return b
}

// skipUnitBand begins a unit at a row that names it.
func (t *rowReader) skipUnitBand(row int) bool {
	unit, ok := t.tab.unitBands[row]
	if ok {
		clear(t.filledAbove)
		t.filledAbove[columnNamed("单位")] = unit
		t.afterBand = false
	}
	return ok
}

// unitAbove is the unit of the last such row above a row; a header may stand between.
func (t *rowReader) unitAbove() Field {
	unit, ok := t.filledAbove[columnNamed("单位")]
	if ok {
		return unit
	}
	last := 0
	for row := range t.tab.unitBands {
		if row < t.h.firstRow && row > last {
			last = row
		}
	}
	return t.tab.unitBands[last]
}

// setBandUnit gives an item the unit that a row across the table above it names.
func (t *rowReader) setBandUnit(it *Item) {
	if t.tab.unitBands == nil || t.has["单位"] {
		return
	}
	if it.Unit = t.unitAbove(); it.Unit.Text == "" && !t.unitReported {
		t.unitReported = true
		t.r.Tell(finding.RowUnitMissing, t.g.Place(sheet.At(it.Row, t.h.cols[0].at.Col)), nil)
	}
}
