package retrace

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
	"gongshi/generator/stats"
)

// part says what a line outside the lists is.
type part struct {
	// word is the template's: @标题; "" for the body.
	word, text string
	// whole is the value that the whole line is by its place.
	whole string
	// skip: an earlier line says it too. isTitle: it is the title's first line.
	skip, isTitle bool
}

// place names a line for a person.
func place(l *line) string {
	return "第" + strconv.Itoa(l.no) + "段“" + beginning(l.text, 12) + "”"
}

// titleEnds are the words that a title ends with.
var titleEnds = pattern.New(`(?:公示|通报|报告|公告|通告|情况|方案|说明)(?:（[^）]*）)?$`)

// titleLines is how many lines the title takes; 0 where there is none.
func titleLines(lines []line) int {
	if len(lines) == 0 || !short(lines[0].text) || levelOf(lines[0].text) > 0 {
		return 0
	}
	text := ""
	for i := 0; i < len(lines) && i < 5; i++ {
		if !short(lines[i].text) || levelOf(lines[i].text) > 0 || i > 0 && utf8.RuneCountInString(lines[i].text) > 40 {
			break
		}
		text += lines[i].text
		if titleEnds.MatchString(text) && !(i+1 < len(lines) && titleGoesOn(lines[i+1].text)) {
			return i + 1
		}
	}
	return 1
}

// titleGoesOn reports a line that is only the end of a title: 的公示.
func titleGoesOn(text string) bool {
	return utf8.RuneCountInString(text) <= 8 && titleEnds.MatchString(text)
}

func titleOf(lines []line) string {
	n := titleLines(lines)
	text := ""
	for _, l := range lines[:n] {
		text += l.text
	}
	return text
}

var (
	contactLine = pattern.New(`^[^。]{0,20}(?:电话|邮箱|地址|邮编|邮政编码|联系方式|联系人|信箱|邮件|传真)[^。]{0,6}[：:]`)
	dateLine    = pattern.New(`^(?:\d{4}年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})$`)
)

// partsOf says of each line what it is.
func partsOf(lines []line, facts *stats.Facts) []part {
	out := make([]part, len(lines)+1)
	for i, l := range lines {
		out[i] = part{text: l.text}
		if l.level > 0 {
			out[i].word = levelWords[l.level]
		} else if strings.HasPrefix(l.text, "@") || strings.HasPrefix(l.text, "＠") {
			out[i].word = levelWords[0]
		}
	}
	if n := titleLines(lines); n > 0 {
		out[0] = part{word: "@标题", text: titleOf(lines), isTitle: true}
		for i := 1; i < n; i++ {
			out[i].skip = true
		}
	}
	signature(lines, out, facts)
	return out
}

// signature finds the date at the end, the bodies above it, and how to reach the unit above these.
func signature(lines []line, out []part, facts *stats.Facts) {
	at := len(lines) - 1
	for i := at; i > 0 && i > at-5; i-- { // 附件 and 此件公开发布 may stand below
		if dateLine.MatchString(strings.ReplaceAll(lines[i].text, " ", "")) {
			at = i
			break
		}
	}
	if at < 1 || out[at].skip {
		return
	}
	if dateLine.MatchString(strings.ReplaceAll(lines[at].text, " ", "")) {
		out[at] = part{word: "@日期", text: lines[at].text, whole: "落款日期"}
		at--
		at = bodies(lines, out, at, facts)
	} else {
		at = bodies(lines, out, at, facts)
		if at == len(lines)-1 && !contactLine.MatchString(lines[at].text) {
			return
		}
	}
	for ; at > 0 && contactLine.MatchString(lines[at].text) && !out[at].isTitle && utf8.RuneCountInString(lines[at].text) <= 60; at-- {
		out[at].word = "@联系"
	}
}

// bodies finds the names that sign, up from a line, and returns the line above them.
func bodies(lines []line, out []part, at int, facts *stats.Facts) int {
	var known []string
	if facts != nil {
		known = ledger.Bodies(facts.Unit.Info.Text("单位全称"))
	}
	last := at
	for at > 0 && !out[at].isTitle && !out[at].skip && (slices.Contains(known, lines[at].text) || last == at && at < len(lines)-1 && isBody(lines[at].text)) {
		at--
	}
	for i := at + 1; i <= last; i++ {
		out[i] = part{word: "@落款", text: lines[i].text, whole: "单位全称", skip: i > at+1}
	}
	return at
}

// isBody reports a line that can be the name of a body.
func isBody(text string) bool {
	n := utf8.RuneCountInString(text)
	return n >= 3 && n <= 40 && !strings.ContainsAny(text, "，。；：:、（《“0123456789") && levelOf(text) == 0
}

const contactWord = "@联系 "

// oneContact matches a line of one way to reach the unit.
var oneContact = pattern.New(`^@联系 [^{}]*\{\{(\.[\p{Han}]+)\}\}([；，;,。]?)$`)

// optionalContacts lets the ways to reach the unit after the first be left out where the unit has none, with the mark before them.
func optionalContacts(lines []string) {
	var later []string
	for i := len(lines) - 1; i > 0; i-- {
		m := oneContact.FindStringSubmatch(lines[i])
		if m == nil {
			later = nil
			continue
		}
		text := strings.TrimSuffix(lines[i], m[2])
		switch {
		case m[2] == "":
		case len(later) == 1:
			text += "{{if " + later[0] + "}}" + m[2] + "{{end}}"
		case later != nil:
			text += "{{if or " + strings.Join(later, " ") + "}}" + m[2] + "{{end}}"
		default:
			text += m[2]
		}
		if strings.HasPrefix(lines[i-1], contactWord) {
			text = "{{if " + m[1] + "}}" + text + "{{end}}"
		}
		later = append([]string{m[1]}, later...)
		lines[i] = text
	}
}
