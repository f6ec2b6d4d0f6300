//go:build conformance

package ledger_test

import (
	"encoding/csv"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// The second reader. It has nothing of the program's: it reads what the judge shows, knows the drafts' own headers and merged ranges,
// and what a person makes of a sum, a number of people or a day that stands before them.

// seen is a row of items as the second reader sees it.
type seen struct {
	// texts are the cells by column; what goes on below is carried down.
	texts  []string
	money  amount
	people [colCriticism - colDiscipline + 1]count
	status string // one of three words, or "" where it is none of them
}

type amount struct {
	sum   decimal.Decimal
	plain bool // a person is in no doubt
}

type count struct {
	n       int
	counter string // of the cell, or else of the header; "" where neither has one
	plain   bool
}

// see reads a sheet as the judge has written it down: the rows of items by their numbers, from 1.
func see(text []byte, merges []block) (map[int]*seen, error) {
	rd := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(text), "\ufeff")))
	rd.FieldsPerRecord = -1
	records, err := rd.ReadAll()
	if err != nil {
		return nil, err
	}
	head := slices.IndexFunc(records, func(r []string) bool { return slices.Contains(r, "存在问题") })
	if head < 0 {
		return nil, errors.New("the judge shows no header")
	}
	shift := headUnit(records[:head+1])
	rows := map[int]*seen{}
	var held [colResult + 1]string
	for i := head + 1; i < len(records); i++ {
		s, isItem := seeTexts(records, merges, i)
		if !isItem {
			continue
		}
		s.carry(&held)
		s.money = seeMoney(s.texts[colMoney], shift)
		for k := range s.people {
			s.people[k] = seeCount(s.texts[colDiscipline+k], []string{"人", "", "人次"}[k])
		}
		s.status = statuses[remark.ReplaceAllString(strings.Trim(half(s.texts[colStatus]), "。."), "")]
		rows[i+1] = s
	}
	return rows, nil
}

// headUnit is the unit of the sums, as a power of ten: that of the header, or else of a note above it.
func headUnit(records [][]string) int32 {
	head := records[len(records)-1][colMoney]
	if strings.Contains(head, "元") {
		return unitOf(head)
	}
	for _, r := range slices.Backward(records[:len(records)-1]) {
		for _, text := range r {
			if strings.Contains(text, "单位") && strings.Contains(text, "元") {
				return unitOf(text)
			}
		}
	}
	return 0
}

func unitOf(text string) int32 {
	switch {
	case strings.Contains(text, "万元"):
		return 4
	case strings.Contains(text, "千元"):
		return 3
	default:
		return 0
	}
}

// tidy is a text without blank lines and without blanks around its lines.
func tidy(text string) string {
	var lines []string
	for _, line := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if line = strings.TrimSpace(strings.NewReplacer("\t", " ", "\u00a0", " ").Replace(line)); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// half is a text in half-width characters, without blanks.
func half(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '　' || r == '\n':
			return -1
		case '！' <= r && r <= '～':
			return r - '！' + '!'
		}
		return r
	}, text)
}

var statuses = map[string]string{"已完成": "已完成", "已整改": "已完成", "√": "已完成", "是": "已完成", "TRUE": "已完成", "100%": "已完成", "已完成(2023年6月)": "已完成",
	"未完成": "未完成", "正在推进": "未完成", "基本完成": "未完成", "整改中": "未完成", "否": "未完成", "×": "未完成", "FALSE": "未完成",
	"长期坚持": "长期坚持", "持续整改": "长期坚持"}

var (
	figure  = regexp.MustCompile(`^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$|^\d+(\.\d+)?E\+\d+$`)
	remark  = regexp.MustCompile(`\([^0-9一二三四五六七八九]*\)$`)
	verbs   = regexp.MustCompile(`^(已追缴|共计|共)`)
	blanks  = []string{"", "-", "—", "/", "无"}
	suffix  = regexp.MustCompile(`(百万元|千元|万元|亿元|元|万|亿)?(整)?$`)
	tens    = map[string]int32{"元": 0, "千元": 3, "万元": 4, "万": 4, "百万元": 6, "亿元": 8, "亿": 8}
	counted = regexp.MustCompile(`^(?:共)?(.+?)(人次|人|名|件)?$`)
)

// seeMoney reads a sum of yuan, where no unit stands in the cell in that of the header.
func seeMoney(text string, shift int32) amount {
	s := verbs.ReplaceAllString(remark.ReplaceAllString(half(text), ""), "")
	if slices.Contains(blanks, s) {
		return amount{plain: true}
	}
	minus := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(s, "-")
	bare := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(s, "人民币"), "RMB"), "¥￥")
	inYuan := bare != s
	if slices.Contains(blanks, bare) {
		return amount{plain: true}
	}
	unit := suffix.FindStringSubmatch(bare)
	bare = bare[:len(bare)-len(unit[0])]
	power, stated := tens[unit[1]]
	if !stated {
		power = shift
	}
	if inYuan && !stated && shift != 0 {
		return amount{}
	}
	sum, ok := figures(bare)
	if minus {
		sum = sum.Neg()
	}
	return amount{sum.Shift(power), ok}
}

func figures(s string) (decimal.Decimal, bool) {
	if figure.MatchString(s) {
		d, err := decimal.NewFromString(strings.ReplaceAll(s, ",", ""))
		return d, err == nil
	}
	n, ok := hanNumber(s)
	return decimal.NewFromInt(int64(n)), ok
}

// hanNumber reads 一千二百, 壹佰伍拾伍, 二万〇五, 十二 and 两.
func hanNumber(s string) (n int, ok bool) {
	s = strings.NewReplacer("壹", "一", "贰", "二", "两", "二", "叁", "三", "肆", "四", "伍", "五", "陆", "六", "柒", "七", "捌", "八", "玖", "九", "拾", "十", "佰", "百", "仟", "千", "零", "〇").Replace(s)
	part, digit := 0, 0
	for _, r := range s {
		if i := slices.Index([]rune("〇一二三四五六七八九"), r); i >= 0 {
			digit = i
			continue
		}
		switch unit := map[rune]int{'十': 10, '百': 100, '千': 1000, '万': 10000}[r]; unit {
		case 0:
			return 0, false
		case 10000:
			n, part, digit = n+(part+digit)*unit, 0, 0
		default:
			part, digit = part+max(digit, 1)*unit, 0
		}
	}
	return n + part + digit, s != ""
}

// seeCount reads a number of people; counter is that of the header, or none.
func seeCount(text, counter string) count {
	s := remark.ReplaceAllString(half(text), "")
	if slices.Contains(blanks, s) {
		return count{plain: true}
	}
	m := counted.FindStringSubmatch(s)
	n, ok := figures(m[1])
	switch {
	case m[2] == "名":
		counter = "人"
	case m[2] != "":
		counter = m[2]
	}
	return count{int(n.IntPart()), counter, ok && n.IsInteger()}
}

// calendar is a day as far as it is shown: what is not shown is 0.
type calendar struct{ year, month, day int }

var (
	dayShown   = regexp.MustCompile(`^(?:(\d{4}|\d{2})[年./-])?(\d{1,2})(?:[月./-](\d{1,2})日?|月)$`)
	monthShown = regexp.MustCompile(`^(\d{4})[年./-](\d{1,2})月?$`)
	threeShown = regexp.MustCompile(`^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$`)
	closeShown = regexp.MustCompile(`^(\d{4}|\d{2})(\d{2})(\d{2})$`)
	timeShown  = regexp.MustCompile(`[ 　]+(\d{1,2}:\d{2}(:\d{2})?|星期.)$`)
	hanShown   = regexp.MustCompile(`^([〇一二三四五六七八九]{4})年(.{1,3})月(.{1,3})日$`)
)

// days are those that a shown text can mean; none where it is no date.
func days(text string) []calendar {
	text = half(timeShown.ReplaceAllString(text, ""))
	number := func(s string) int {
		n, _ := strconv.Atoi(s)
		return n
	}
	year := func(s string) int {
		if len(s) == 2 {
			return 2000 + number(s)
		}
		return number(s)
	}
	var out []calendar
	add := func(y, m, d int) {
		if m >= 1 && m <= 12 && d <= 31 {
			out = append(out, calendar{y, m, d})
		}
	}
	if m := monthShown.FindStringSubmatch(text); m != nil {
		add(number(m[1]), number(m[2]), 0)
	} else if m := dayShown.FindStringSubmatch(text); m != nil {
		add(year(m[1]), number(m[2]), number(m[3]))
	}
	if m := threeShown.FindStringSubmatch(text); m != nil {
		add(year(m[3]), number(m[1]), number(m[2]))
		add(year(m[3]), number(m[2]), number(m[1]))
	}
	if m := closeShown.FindStringSubmatch(text); m != nil {
		add(year(m[1]), number(m[2]), number(m[3]))
	}
	if m := hanShown.FindStringSubmatch(text); m != nil {
		y := 0
		for _, r := range m[1] {
			y = 10*y + slices.Index([]rune("〇一二三四五六七八九"), r)
		}
		month, _ := hanNumber(m[2])
		day, _ := hanNumber(m[3])
		add(y, month, day)
	}
	for _, layout := range []string{"2-Jan-06", "January2,2006", "2-1月-06", "1月-06", "Jan-06"} {
		if t, err := time.Parse(layout, text); err == nil {
			add(t.Year(), int(t.Month()), t.Day()*min(strings.Count(layout, "2"), 1))
		}
	}
	return out
}
