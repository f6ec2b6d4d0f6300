package ledger

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// itemByLabel finds an info item by its folded name or synonym.
var itemByLabel = func() map[string]InfoItem {
	index := map[string]InfoItem{}
	for _, it := range InfoItems {
		for _, name := range append([]string{it.Name}, it.Synonyms...) {
			index[sheet.Fold(name)] = it
		}
	}
	return index
}()

// itemNamed finds an info item under any of the names that people write, with or without a colon, a star or a note in brackets.
func itemNamed(text string) (InfoItem, bool) {
	if len(text) > sheet.MaxWord {
		return InfoItem{}, false
	}
	folded := strings.Trim(sheet.Fold(text), "*:")
	if it, ok := itemByLabel[folded]; ok {
		return it, true
	}
	outside, _ := brackets(folded)
	it, ok := itemByLabel[strings.Trim(outside, "*:")]
	return it, ok
}

// ItemNamed finds an item by any of its names.
func ItemNamed(name string) (InfoItem, bool) { return itemNamed(name) }

// nearestItem is the item that a misspelled name may mean, "" where there is none.
func nearestItem(name string) string {
	var names []string
	for _, it := range InfoItems {
		names = append(append(names, it.Name), it.Synonyms...)
	}
	return nearest(sheet.Fold(sheet.Brief(name)), names)
}

// infoSheet is where the names and contents of a 基本信息 stand: in two columns, or in several pairs of columns.
type infoSheet struct {
	g     *sheet.Grid
	pairs []pair
	score int // how many known items there are
}

// pair is a column of names and the column of their contents. values is 0 where the contents stand right of the names.
type pair struct{ names, values int }

// the headers that 基本信息 may have over its two columns
var (
	nameHeaders  = []string{"项目", "名称", "项目名称", "信息项", "事项", "信息"}
	valueHeaders = []string{"内容", "填写内容", "项目内容", "值", "填写"}
)

// findInfo finds the column with the most known items. The contents stand right of it, or under 内容. A form may have further pairs of columns beside it.
func findInfo(g *sheet.Grid) (s infoSheet, ok bool) {
	type candidate struct {
		pair
		score int
	}
	var found []candidate
	for col := 1; col <= min(g.Cols, 10); col++ {
		c := candidate{pair: pair{names: col}}
		known := map[string]bool{}
		for row := 1; row <= min(g.Rows, 500); row++ {
			text := g.Own(sheet.At(row, col)).Text
			if it, ok := itemNamed(text); ok {
				known[it.Name] = true
			} else if slices.Contains(nameHeaders, sheet.Fold(sheet.Brief(text))) {
				c.values = max(c.values, contentColumn(g, sheet.At(row, col)))
			}
		}
		if c.score = len(known); c.score > 0 {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	s.g = g
	for _, c := range found {
		if !slices.ContainsFunc(s.pairs, func(p pair) bool { return c.names <= p.last() && c.last() >= p.names }) {
			s.pairs = append(s.pairs, c.pair)
			s.score += c.score
		}
	}
	slices.SortFunc(s.pairs, func(a, b pair) int { return cmp.Compare(a.names, b.names) })
	return s, s.score >= 3
}

// last is the pair's last column.
func (p pair) last() int { return max(p.values, p.names+1) }

// contentColumn looks along a header for 内容.
func contentColumn(g *sheet.Grid, name sheet.Pos) int {
	for col := name.Col + 1; col <= min(g.Cols, name.Col+10); col++ {
		if slices.Contains(valueHeaders, sheet.Fold(sheet.Brief(g.Own(sheet.At(name.Row, col)).Text))) {
			return col
		}
	}
	return 0
}

// read reads the items of a 基本信息.
func (s infoSheet) read(r *report, date1904 bool) Info {
	info := Info{}
	if r.reportSheet(s.g) {
		reportBesideInfo(s.g, r)
	}
	first := map[string]sheet.Pos{}
	for i := range s.g.Rows * len(s.pairs) {
		pair := s.pairs[i%len(s.pairs)]
		at := sheet.At(i/len(s.pairs)+1, pair.names)
		name := s.g.Own(at).Text
		value := s.value(at, pair)
		isAcross := value == s.g.Origin(at) // a title or a note: the content would be the name itself
		filled := s.g.Own(value).Text != "" || s.g.Own(value).Fault != sheet.NoFault
		folded := sheet.Fold(sheet.Brief(name))
		if slices.Contains(nameHeaders, folded) && slices.Contains(valueHeaders, sheet.Fold(sheet.Brief(s.g.Own(value).Text))) {
			continue
		}
		it, known := r.item(name)
		switch {
		case isAcross, !filled && !known: // blank lines, titles, notes
		case name == "" && s.g.Origin(at) != at: // a name merged over several lines counts on its first
		case name == "":
			r.Tell(finding.InfoUnnamed, s.g.Field(value), nil)
		case !known:
			r.unknownItem(s.g.Field(at), name)
		default:
			if earlier, twice := first[it.Name]; twice {
				r.Tell(finding.InfoDuplicate, s.g.Field(at), finding.Values{"item": it.Name, "cell": earlier.Name()})
				continue
			}
			first[it.Name] = at
			if v, ok := infoValue(s.g, value, it, r, date1904); ok {
				v.Label = labelOf(name)
				info[it.Name] = v
			}
		}
	}
	return info
}

// isTitle reports the table's title, merged across it: the form has one of its own.
func (s infoSheet) isTitle(at sheet.Pos, pair pair) bool {
	text := s.g.Own(at).Text
	return text != "" && s.value(at, pair) == at && (text == s.g.Name || sheet.Fold(sheet.Brief(text)) == anInfo.word)
}

// value is the cell that holds the content for a name: under 内容, or the next one right of the name.
func (s infoSheet) value(name sheet.Pos, pair pair) sheet.Pos {
	p := sheet.At(name.Row, pair.values)
	if pair.values == 0 {
		p.Col = s.g.Span(name).Right + 1
	}
	return s.g.Origin(p)
}

// infoValue reads one item's content; ok is false where there is none or it is wrong.
func infoValue(g *sheet.Grid, p sheet.Pos, it InfoItem, r *report, date1904 bool) (Value, bool) {
	c, ok := g.Use(p, &r.Report)
	if !ok || c.Text == "" {
		return Value{}, false
	}
	return checkValue(g.Field(p), c, it, r, date1904)
}

// checkValue brings a content to the form of its kind, wherever it came from.
func checkValue(at Field, c sheet.Cell, it InfoItem, r *report, date1904 bool) (Value, bool) {
	v := Value{Field: at}
	switch it.Kind {
	case Day, Month:
		d, state := parseDay(c, date1904)
		switch {
		case state == sheet.DateGood && d.Day == 0 && it.Kind == Day:
			r.addInfo(it.Name, finding.InfoDateShort.At(r.Where(at), finding.Values{"item": givenItem(at, it.Name), "text": sheet.Brief(c.Text)}))
		case state == sheet.DateGood:
			v.Date, v.Text = d, d.String()
			if c.NoYear && !r.itemsSet[it.Name] {
				r.Tell(finding.InfoYear, at, finding.Values{"item": it.Name, "text": sheet.Brief(c.Text), "date": v.Text})
			}
			if c.Number && !r.itemsSet[it.Name] && dateSerial.MatchString(c.Text) {
				r.Tell(finding.InfoSerial, at, finding.Values{"item": it.Name, "text": sheet.Brief(c.Text), "date": v.Text})
			}
			return v, true
		case state == sheet.DateImpossible:
			r.addInfo(it.Name, finding.InfoDateImpossible.At(r.Where(at), finding.Values{"item": givenItem(at, it.Name), "text": sheet.Brief(c.Text)}))
		default:
			r.addInfo(it.Name, finding.InfoDate.At(r.Where(at), finding.Values{"item": givenItem(at, it.Name), "text": sheet.Brief(c.Text)}))
		}
		return Value{}, false
	case Choice:
		if v.Text = it.Choose(c.Text); v.Text != "" {
			return v, true
		}
		r.addInfo(it.Name, finding.InfoChoice.At(r.Where(at), finding.Values{"item": givenItem(at, it.Name), "text": sheet.Brief(c.Text), "choices": finding.Choices(it.Choices)}))
		return Value{}, false
	case Number:
		var ok bool
		if v.N, ok = it.number(c.Text); ok {
			v.Text = strconv.Itoa(v.N)
			return v, true
		}
		r.addInfo(it.Name, finding.InfoNumber.At(r.Where(at), finding.Values{"item": givenItem(at, it.Name), "text": sheet.Brief(c.Text), "unit": it.Unit}))
		return Value{}, false
	case Share:
		var ok bool
		if v.Text, ok = readShare(c.Text); ok {
			return v, true
		}
		r.addInfo(it.Name, finding.InfoShare.At(r.Where(at), finding.Values{"item": givenItem(at, it.Name), "text": sheet.Brief(c.Text)}))
		return Value{}, false
	default:
		if it.Name == ownItem {
			return checkOwnWords(v, r)
		}
		if what := lostZero(it.Name, c.Text); what != "" {
			r.addInfo(it.Name, finding.InfoZero.At(r.Where(at), finding.Values{"item": givenItem(at, it.Name), "what": what}))
			return Value{}, false
		}
		return v, true
	}
}

// number reads a whole number, with or without what it counts: 6, 6件, 六件, 0; 无 is none.
func (it InfoItem) number(text string) (n int, ok bool) {
	if len(text) > sheet.MaxWord {
		return 0, false
	}
	figures := strings.TrimSuffix(strings.TrimSuffix(sheet.Fold(text), it.Unit), "个")
	if figures == "无" || figures == "没有" {
		return 0, true
	}
	many, ok := parseNumeral(figures)
	return int(many), ok && many >= 0 && many < 1_000_000
}

// lostAreaZero is a number whose area code lacks its leading 0: 376-1234567, (376) 123-4567. 400 and 800 are no area codes, and the longest service numbers
// have seven figures behind them.
var lostAreaZero = pattern.New(`^(?:10|2\d|[35679]\d{2}|4[1-9]\d|8[1-9]\d)[- ]+(?:\d{7,8}|\d{3,4}-\d{4})$`)

// noBrackets takes an area code out of its brackets.
var noBrackets = strings.NewReplacer("(", "", "（", "", ") ", "-", ")", "-", "） ", "-", "）", "-")

// lostZero says in Chinese that a number seems to have lost its leading 0, which spreadsheets drop; "" where it has not.
func lostZero(item, text string) string {
	if text == "" || len(text) > 12 || strings.Trim(text, "0123456789") != "" {
		if bare := noBrackets.Replace(text); item == "联系电话" && len(text) <= sheet.MaxWord && lostAreaZero.MatchString(bare) {
			return "写的" + sheet.Quote(text) + "区号没有开头的 0，是不是 0" + bare + "？"
		}
		return ""
	}
	switch item {
	case "联系电话":
		mobile := len(text) == 11 && text[0] == '1' && text[1] >= '3'
		service := len(text) == 10 && (strings.HasPrefix(text, "400") || strings.HasPrefix(text, "800"))
		if text[0] != '0' && 9 <= len(text) && len(text) <= 11 && !mobile && !service {
			return "写的" + sheet.Quote(text) + "不像手机号，也不像不带区号的座机号，可能丢了区号开头的 0，是不是 0" + text + "？"
		}
	case "邮政编码":
		if len(text) < 6 {
			return "写的" + sheet.Quote(text) + "不足六位，可能丢了开头的 0，是不是 " + strings.Repeat("0", 6-len(text)) + text + "？"
		}
	}
	return ""
}

// Choose is the choice that a text means, "" where it means none.
func (it InfoItem) Choose(text string) string {
	if len(text) > sheet.MaxWord {
		return ""
	}
	text = sheet.Fold(text)
	switch yesOrNo := slices.Contains(it.Choices, "是"); {
	case yesOrNo && ticks[text]: // a check box is a choice too
		text = "是"
	case yesOrNo && unticked[text]:
		text = "否"
	}
	for _, word := range it.Choices {
		if text == sheet.Fold(word) {
			return word
		}
	}
	return it.Words[text]
}
