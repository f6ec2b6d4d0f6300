package proof

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
	"gongshi/generator/stats"
)

// Rows knows what the rows behind a text say, so that what a person has written into the text can be held against them.
type Rows struct {
	facts *stats.Facts
	// info is what 基本信息 and the numbers of the whole ledger say, all what every row says besides.
	info, all statements
	// text is each row's cells, one behind the other; status is what is known of it.
	rows []rowText
}

type rowText struct {
	item  *ledger.Item
	cells []string
	says  statements
}

// NewRows reads the rows behind facts; program is the text that the program writes of them.
func NewRows(facts *stats.Facts, program []string) *Rows {
	r := &Rows{facts: facts, info: statements{}, all: statements{}}
	for _, v := range facts.Unit.Info {
		r.info.add(v.Text)
	}
	for _, s := range program {
		r.all.add(s)
	}
	for _, it := range facts.Items {
		row := rowText{item: it, says: statements{}}
		for _, f := range it.Fields() {
			if f.Text != "" {
				row.cells = append(row.cells, bareText(f.Text))
				row.says.add(f.Text)
				r.all.add(f.Text)
			}
		}
		for _, h := range it.Handled {
			row.says.add(h.Field.Text)
			r.all.add(h.Field.Text)
		}
		r.rows = append(r.rows, row)
	}
	return r
}

// bareText is a text without its blanks and the marks at its end.
func bareText(s string) string {
	return strings.TrimRight(strings.Join(strings.Fields(s), ""), "。；，、")
}

// Of are the rows that a sentence of the program's was taken from, by their places; none for one that is the template's own.
func (r *Rows) Of(sentence string) (rows []int) {
	runes := []rune(sentence)
	for _, text := range []string{bareText(string(runes[LabelEnd(runes):])), bareText(sentence)} {
		if len([]rune(text)) < leastToLocate {
			continue
		}
		for i := range r.rows {
			if slices.ContainsFunc(r.rows[i].cells, func(c string) bool { return strings.Contains(c, text) }) {
				rows = append(rows, i)
			}
		}
		if rows != nil {
			break
		}
	}
	return rows
}

// Cell names the result's cell of a row.
func (r *Rows) Cell(row int) string { return r.rows[row].item.Result.Cell }

// Names are the names in 基本信息 and of those who answer for the rows, the longest first: a name that lies in a longer one comes behind it.
func (r *Rows) Names(rows []int) []string {
	var names []string
	add := func(text string) {
		for name := range strings.FieldsFuncSeq(text, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("、，；,;", c) }) {
			if properName.MatchString(name) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	for _, v := range r.facts.Unit.Info {
		add(v.Text)
	}
	for _, i := range rows {
		it := r.rows[i].item
		for _, f := range []ledger.Field{it.Leader, it.Department, it.Person} {
			add(f.Text)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	return names
}

// properName matches what may be a name: 汉字 alone, two of them or more.
var properName = pattern.New(`^\p{Han}{2,30}$`)

// Doubts are what a sentence says that the sentence before it did not, and that neither the rows it is about nor 基本信息 say; for a sentence that is of no
// row, nothing of the ledger. Each is a sentence without its end. news is how much it newly says that could be held against them at all.
func (r *Rows) Doubts(sentence, before string, rows []int) (doubts []string, news int) {
	old := statements{}
	old.add(before)
	for _, s := range said(sentence) {
		if old.has(s) {
			continue
		}
		news++
		if !r.say(s, rows) {
			doubts = append(doubts, "“"+s.text+"”"+r.whose(rows)+"没有")
		}
	}
	status, found := r.statusDoubt(sentence, before, rows)
	if status != "" {
		doubts = append(doubts, status)
	}
	return doubts, news + found
}

func (r *Rows) whose(rows []int) string {
	switch len(rows) {
	case 0:
		return "台账里"
	case 1:
		return fmt.Sprintf("台账这一行（%s）里", r.Cell(rows[0]))
	}
	return "台账这几行里"
}

func (r *Rows) say(s statement, rows []int) bool {
	if r.info.has(s) {
		return true
	}
	if len(rows) == 0 {
		return r.all.has(s)
	}
	return slices.ContainsFunc(rows, func(i int) bool { return r.rows[i].says.has(s) })
}

// statusDoubt says that a sentence newly calls rows done that are not, or the other way round; found is 1 where it newly speaks of that at all.
func (r *Rows) statusDoubt(sentence, before string, rows []int) (doubt string, found int) {
	for _, side := range []struct {
		words   []string
		against ledger.Status
	}{{saysDone, ledger.Open}, {saysOpen, ledger.Done}} {
		for _, w := range side.words {
			k := strings.Index(sentence, w)
			if k < 0 || strings.Contains(before, w) {
				continue
			}
			runes := []rune(sentence[:k])
			if side.against == ledger.Open && oneOf(at(runes, len(runes)-1), "未没不") {
				continue
			}
			found = 1
			for _, i := range rows {
				if s := r.rows[i].item.Standing(); s.Near() == side.against {
					return "写的是“" + w + "”，台账这一行（" + cmp.Or(r.rows[i].item.StatusText.Cell, r.Cell(i)) + "）的完成情况是“" + s.String() + "”", 1
				}
			}
			break
		}
	}
	return "", found
}

// statement is a number with what it counts, a date, or a title, as a text has it; key is the same for the same in another spelling.
type statement struct{ key, text string }

// statements are those of a text by their keys.
type statements map[string]bool

func (list statements) add(text string) {
	if n := strings.TrimSpace(text); bareNumber.MatchString(n) { // a cell that is a number alone counts whatever its column says
		list["#"+n] = true
	}
	for _, s := range said(text) {
		list[s.key] = true
	}
}

func (list statements) has(s statement) bool {
	if list[s.key] {
		return true
	}
	n := leadingNumber.FindString(s.key)
	return n != "" && list["#"+n]
}

var (
	bareNumber    = pattern.New(`^\d+(?:\.\d+)?$`)
	leadingNumber = pattern.New(`^\d+(?:\.\d+)?`)
	// saidPattern matches what can be held against a ledger: a title, a date, a number in figures with what follows, one in 汉字 before a measure word.
	saidPattern = pattern.New(`《[^《》]{1,60}》|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号])?|\d{4}年|\d[\d,]*(?:\.\d+)?(?:[%％]|[万亿]?元|\p{Han})?|[一二两三四五六七八九十]{1,3}(?:人次|小时|个月|[人名个项件份场期轮处家次天年遍户条类篇节批台套所门辆间届种支])`)
)

// said are the statements of a text. A number that counts its paragraphs or points is none.
func said(text string) (out []statement) {
	text = strings.Join(strings.Fields(text), "")
	for _, b := range saidPattern.FindAllStringIndex(text, -1) {
		s := statement{text: text[b[0]:b[1]]}
		if isOrdinal(text, b[0], b[1]) {
			continue
		}
		s.key = strings.NewReplacer(",", "", "％", "%", "号", "日", "两", "二").Replace(s.text)
		runes := []rune(s.key)
		if n, end := hanAfter(runes, 0, 3); n > 0 {
			s.key = strconv.Itoa(n) + string(runes[end:])
		}
		out = append(out, s)
	}
	return out
}

// isOrdinal reports a number that only says which: 1. （1） 第3 一是 存在问题1：.
func isOrdinal(text string, from, to int) bool {
	before, behind := text[:from], text[to:]
	number := text[from:to]
	switch {
	case strings.HasSuffix(before, "（") && strings.HasPrefix(behind, "）"), strings.HasSuffix(before, "第"):
		return true
	case before == "" && (strings.HasPrefix(behind, ".") || strings.HasPrefix(behind, "、") || strings.HasPrefix(behind, "．")):
		return true
	case strings.HasSuffix(before, "问题") && strings.HasPrefix(behind, "：") && bareNumber.MatchString(number):
		return true
	}
	return false
}
