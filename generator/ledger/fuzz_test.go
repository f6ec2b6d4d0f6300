package ledger

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"gongshi/generator/numbered"
	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// FuzzRead: whatever the bytes, there is no panic, and where there is no ledger there is an error that says why.
func FuzzRead(f *testing.F) {
	good := build(f, nil, plainLedger(), aSheet{name: "基本信息", rows: [][]any{row("单位简称", "息县二高"), row("盖章", "是"), row("落款日期", "2023.8.5")}})
	table := build(f, nil, schools(), aSheet{name: "单位信息", rows: [][]any{row("单位", "单位简称", "单位全称"), row("一中", "县一中", "中共县一中委员会")}})
	for _, seed := range [][]byte{good, table, good[:len(good)/2], nil, []byte("PK\x03\x04"), []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), []byte("a,b\n")} {
		f.Add(seed)
	}
	for part, text := range map[string]string{
		"xl/worksheets/sheet1.xml":   sheetXML(`<row r="1"><c r="XFD1048576" t="s"><v>0</v></c></row>`, `<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
		"xl/workbook.xml":            "<workbook/>",
		"xl/styles.xml":              "<styleSheet><cellXfs><xf/></cellXfs></styleSheet>",
		"xl/_rels/workbook.xml.rels": "<Relationships/>",
		"_rels/.rels":                "",
		"[Content_Types].xml":        "<Types/>",
	} {
		f.Add(rezip(f, good, map[string]string{part: text}))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l, list := Read(sheet.Open("a.xlsx", data, ""), Options{})
		if l == nil && !list.HasError() {
			t.Error("no ledger, and no error")
		}
		if l != nil && len(l.Units) == 0 {
			t.Error("a ledger without units")
		}
	})
}

// FuzzSheet: the same for one sheet's XML, which fuzzing a zip seldom reaches.
func FuzzSheet(f *testing.F) {
	for _, seed := range []string{
		sheetXML(`<row r="1"><c r="A1" t="str"><v>存在问题</v></c><c t="str"><v>完成情况</v></c></row><row><c t="str"><v>题</v></c><c><v>1</v></c></row>`, ""),
		sheetXML(`<row r="1"><c r="A1" t="inlineStr"><is><t>a</t><rPh><t>b</t></rPh></is></c><c s="1"><f>A1</f></c></row>`, `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`),
		sheetXML(`<row r="99999999999"><c r="$A$1" t="d"><v>2023-08-05T00:00:00Z</v></c><c t="e"><v>#REF!</v></c></row>`, ""),
		`<?xml version="1.0" encoding="gbk"?><worksheet><sheetData><row><c><v>1</v></c>`,
	} {
		f.Add(seed)
	}
	plain := sheettest.PlainBook(nil) // of small parts: to read a workbook of excelize's with its theme takes five times what its sheet takes
	f.Fuzz(func(t *testing.T, xml string) {
		book := sheet.Open("台账.xlsx", plain.With("xl/worksheets/sheet1.xml", xml).Zip(), "")
		r := newReport("", nil)
		for _, s := range survey(book, nil, r) {
			for p, c := range s.grid.Cells() {
				if p.Row < 1 || p.Col < 1 || p.Row > s.grid.Rows || p.Col > s.grid.Cols || c.Text == "" && c.Fault == sheet.NoFault {
					t.Fatalf("%v %+v", p, c)
				}
			}
			for p := range s.grid.Cells() {
				if m := s.grid.Span(p); p.Row < m.Top || p.Row > m.Bottom || p.Col < m.Left || p.Col > m.Right {
					t.Fatalf("%v is outside %v", p, m)
				}
			}
			if s.isLedger {
				units([]*ledgerSheet{readLedgerSheet(s, nil, sources{}, r)}, r)
			}
		}
	})
}

// fuzzGrid makes a ledger's grid out of bytes: two bytes a cell, and the rest merged ranges.
func fuzzGrid(header []any, data []byte) *sheet.Grid {
	words := []string{"", "", "", "题", "题二", "类", "措", "果", "已完成", "未完成", "长期坚持", "在办", "1", "155元", "-1", "无", "合计", "注：甲", "2023.8.5", "2023.2.30", "#REF!",
		"存在问题", "\x00", strings.Repeat("长", 200), "√", "×", "政务处分1人、诫勉谈话2人次", "1.甲；2.乙", "1.已完成\n2.未完成", "☑已完成□未完成", "两人", "整改措施", "整改结果", "完成情况", "序号", "追缴资金（万元）", "整改台账"}
	g := sheet.NewGrid("x", 0)
	for i, h := range header {
		g.Put(sheet.At(1, i+1), sheet.Cell{Text: h.(string)})
	}
	n := len(data) * 3 / 4
	for i, b := range data[:n] {
		word, _ := sheet.Clean(words[int(b)%len(words)])
		c := sheet.Cell{Text: word}
		if word == "#REF!" {
			c.Fault = sheet.ErrorValue
		}
		if word != "" {
			g.Put(sheet.At(2+i/len(header), 1+i%len(header)), c)
		}
	}
	var merges []sheet.Rect
	for rest := data[n:]; len(rest) >= 3; rest = rest[3:] {
		top, left := 1+int(rest[0])%(g.Rows+1), 1+int(rest[1])%len(header)
		merges = append(merges, sheet.Rect{Top: top, Left: left, Bottom: top + int(rest[2]&15), Right: left + int(rest[2]>>6)})
	}
	g.Merge(merges)
	return g
}

// FuzzGrid: every row is an item or is not, none is read twice, and every field names a cell of the sheet that holds its text.
func FuzzGrid(f *testing.F) {
	f.Add([]byte{3, 5, 6, 7, 8, 12, 13, 0, 0, 6, 7, 8, 0, 0, 3, 3, 3, 3, 3, 3})
	f.Add([]byte("\x05\x03\x06\x07\x08\x00\x00\x00\x00\x06\x00\x09\x00\x00\x00\x04\x06\x07\x0a\x01\x01\x01\x01\x02\x02\x03"))
	f.Add([]byte(strings.Repeat("abcdefg", 40)))
	f.Add([]byte("\x22\x01\x05\x15\x1f\x20\x21\x23\x01\x01\x01\x01\x0c\x01\x05\x03\x06\x07\x08\x0d\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"))
	header := row("序号", "单位", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金", "政务处分", "整改时限", "分值", "追责问责情况")
	f.Fuzz(func(t *testing.T, data []byte) {
		g := fuzzGrid(header, data)
		s := &tab{grid: g}
		var ok bool
		if s.header, s.lowerHeaders, ok = findHeader(g, nil); !ok {
			return // a merge can hide the header
		}
		r := newReport("", nil)
		s.checkHeaders(nil, r)
		items := s.readTables(nil, nil, r)
		if want := itemRows(t, s); len(items) != want {
			t.Fatalf("%d items from %d item rows", len(items), want)
		}
		total := 0
		for _, u := range units([]*ledgerSheet{{tab: s, items: items}}, r) {
			total += len(u.Items)
		}
		if total != len(items) {
			t.Fatalf("%d items in units, %d in all", total, len(items))
		}
		checkItems(t, g, items)
		for _, fd := range r.List {
			checkField(t, g, Field{Sheet: fd.Sheet, Cell: fd.Cell}, g.Rows)
		}
		if len(items) == 0 && !r.List.HasError() {
			t.Fatal("no items, and no error")
		}
		byMeasure(t, s, items)
	})
}

// itemRows counts the rows below the headers that are items, each by itself.
func itemRows(t *testing.T, s *tab) (n int) {
	t.Helper()
	end := 0
	for _, h := range s.headers() {
		if h.top <= end || h.firstRow <= h.top || h.lastRow < h.firstRow-1 || h.lastRow > s.grid.Rows {
			t.Fatalf("a header at row %d over rows %d to %d, after row %d", h.top, h.firstRow, h.lastRow, end)
		}
		if end = h.lastRow; h.ofSums {
			continue
		}
		probe := newRowReader(s, *h, newReport("", nil))
		for row := h.firstRow; row <= h.lastRow; row++ {
			if !probe.skip(row, probe.read(row)) {
				n++
				probe.anyItem = true
			}
		}
	}
	return n
}

// checkItems checks that items stand in the rows' order, and that each field names its cell.
func checkItems(t *testing.T, g *sheet.Grid, items []Item) {
	t.Helper()
	last := 0
	for _, it := range items {
		if it.Row <= last {
			t.Fatalf("row %d after %d", it.Row, last)
		}
		last = it.Row
		if it.Recovered.IsNegative() {
			t.Fatal("negative money")
		}
		fields := []Field{it.No, it.Unit, it.Category, it.Problem, it.Goal, it.Measure, it.Leader, it.Department, it.Person, it.Deadline, it.Result, it.Note, it.StatusText, it.RecoveredText, it.Account}
		for _, hd := range it.Handled {
			fields = append(fields, hd.Field)
		}
		for _, fd := range fields {
			checkField(t, g, fd, it.Row)
		}
	}
}

// byMeasure counts the same rows by their measures: no row is lost, and money and people stay what they are.
func byMeasure(t *testing.T, s *tab, rows []Item) {
	t.Helper()
	items := s.readTables(func(unit string) bool { return unit != "题" }, nil, newReport("", nil))
	sum := func(items []Item) (rows map[int]bool, money string, people int) {
		rows, total := map[int]bool{}, decimal.Zero
		for _, it := range items {
			rows[it.Row] = true
			total = total.Add(it.Recovered)
			for _, h := range it.Handled {
				people += h.Count
			}
		}
		return rows, total.String(), people
	}
	rows1, money1, people1 := sum(rows)
	rows2, money2, people2 := sum(items)
	if len(rows1) != len(rows2) || money1 != money2 || people1 != people2 || len(items) < len(rows) {
		t.Fatalf("%d rows, %s yuan, %d people in %d items; by measures %d, %s, %d in %d", len(rows1), money1, people1, len(rows), len(rows2), money2, people2, len(items))
	}
}

// checkField checks that a field names a cell of the grid, at or above a row, and holds that cell's text.
func checkField(t *testing.T, g *sheet.Grid, f Field, row int) {
	t.Helper()
	if f == (Field{}) {
		return
	}
	c, r, err := excelize.CellNameToCoordinates(f.Cell)
	if err != nil || f.Sheet != g.Name || c > g.Cols || r > row {
		t.Fatalf("%+v is no cell of the sheet at or above row %d: %v", f, row, err)
	}
	bare := strings.NewReplacer("\n", "", "；", "", " ", "") // lines that were wrapped by hand are joined, those of a category with ；
	if f.Text != "" && bare.Replace(g.Own(sheet.At(r, c)).Text) != bare.Replace(f.Text) {
		t.Fatalf("%+v: the cell holds %q", f, g.Own(sheet.At(r, c)).Text)
	}
}

// FuzzParse: no text, however odd, is taken for a negative or an endless number, and nothing panics.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"已完成（2023年6月）", "¥1,234.50", "2023年2月30日", "1e999999999", "_xD83D__xDE00_", "诫勉谈话（人次）", "(((", "1.甲；2.乙", "政务处分1人、诫勉谈话2人次", "一千二百元", "☑已完成 □未完成", "存在问题=F", "⼈\u0301\u200b", "x\u0344\u0f71\u0f72"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, _ := sheet.Clean(s)
		parseStatus(text)
		sameStatus(text, nil)
		parseTick(text, Done)
		if parts, ok := numbered.Count(text); ok {
			for _, part := range parts {
				if !strings.Contains(text, part[strings.LastIndex(part, "\n")+1:]) {
					t.Errorf("%q has no part %q", text, part)
				}
			}
		}
		if list, ok := parseMentions(text); ok {
			for _, m := range list {
				if m.kind == nil || m.count < 0 || m.money.IsNegative() {
					t.Errorf("%q: %+v", text, m)
				}
			}
		}
		ParseColumns(s)
		readLabel(text, text)
		itemNamed(text)
		if d, _ := parseMoney(text, 4); d.IsNegative() || len(d.String()) > 60 {
			t.Errorf("%q: %v", text, d)
		}
		if n, _, _ := parseCount(text); n < 0 {
			t.Errorf("%q: %d", text, n)
		}
	})
}
