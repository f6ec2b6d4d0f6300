package ledger

import (
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// dueOf is the last day of a deadline: 2023年8月, 2023年8月底, 2023年8月底前, 于2023年8月31日前 and 2023年5月至8月 all end on the 31st. Of several dates the last one counts.
// It is zero where the deadline is no date (长期坚持), or an unclear one.
func dueOf(f Field) Date {
	text := strings.TrimSpace(f.Text)
	if len(text) <= sheet.MaxWord {
		text = unbracketed(sheet.Fold(text))
	}
	if text == "" || len(text) > sheet.MaxWord || !strings.ContainsAny(text, "0123456789〇零一二三四五六七八九") {
		return Date{}
	}
	if d := due(text); !d.IsZero() {
		return d
	}
	var last Date
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("\n；;、，,", r) }) {
		d := due(strings.TrimSpace(part))
		if d.IsZero() {
			return Date{}
		}
		if d.Compare(last) > 0 {
			last = d
		}
	}
	return last
}

// unbracketed is the date in brackets behind a word: 立行立改（2023年5月31日前）.
func unbracketed(text string) string {
	word, inner, ok := strings.Cut(text, "(")
	if inner, closed := strings.CutSuffix(inner, ")"); ok && closed && manners[word] && word != "长期" {
		return inner
	}
	return text
}

func due(text string) Date {
	text = CutTerm(text)
	for _, begin := range []string{"最迟", "截至", "截止", "到", "于", "在"} {
		text = strings.TrimPrefix(text, begin)
	}
	if m := period.FindStringSubmatch(text); m != nil {
		return periodEnd(m[1], m[2])
	}
	if d := lastDay(text); !d.IsZero() {
		return d
	}
	if from, to, ok := strings.Cut(text, "-"); ok {
		return periodEnd(from, to)
	}
	return Date{}
}

// term is what a cell can say before the deadline itself.
var term = pattern.New(`^(?:整改|完成|办理|办结)*(?:时限|期限|时间)[：:为是]*[ 　]*`)

// CutTerm takes off a deadline what the notice says before it anyway: 整改期限3个月.
func CutTerm(text string) string {
	if rest := text[len(term.FindString(text)):]; rest != "" {
		return rest
	}
	return text
}

// Says reports whether a text says anything: —, / and 无 do not.
func Says(text string) bool { return len(text) > sheet.MaxWord || !isNothing(sheet.Fold(text)) }

// period splits a period into its two ends. A bare hyphen does not count: it stands within dates, too.
var period = pattern.New(`^(.+?)(?:至|到|—+|－|～|~)(.+)$`)

// periodEnd is the last day of a period whose end may leave out the year. It is zero where the period would end before it begins.
func periodEnd(from, to string) Date {
	begin, end := lastDay(from), lastDay(to)
	if end.IsZero() {
		if year, rest, ok := strings.Cut(from, "年"); ok {
			end = lastDay(year + "年" + to)
			if month, _, ok := strings.Cut(rest, "月"); ok && end.IsZero() { // 2023年6月1日至15日
				end = lastDay(year + "年" + month + "月" + to)
			}
		}
	}
	if end.Compare(begin) < 0 {
		return Date{}
	}
	return end
}

// partOfYear and partOfMonth say where the parts of a year and of a month end: in which month, on which day.
var (
	partOfYear  = map[string]string{"上半年": "6月", "下半年": "12月", "年": "12月", "第一季度": "3月", "一季度": "3月", "第二季度": "6月", "二季度": "6月", "第三季度": "9月", "三季度": "9月", "第四季度": "12月", "四季度": "12月", "全年": "12月"}
	partOfMonth = map[string]int{"上旬": 10, "中旬": 20, "下旬": 31}
)

// hanMonth is a month in Han numerals behind a year in figures.
var hanMonth = pattern.New(`^(\d{4}年)([一二三四五六七八九十]{1,3})(月.*)$`)

// lastDay is the last day of a date that may be a month or the end of a year.
func lastDay(text string) Date {
	text = strings.TrimSpace(text)
	for _, end := range []string{"完成", "之前", "以前", "前", "24时", "24点", "底", "末"} {
		text = strings.TrimSuffix(text, end)
	}
	day := 0
	for word, d := range partOfMonth {
		if rest, ok := strings.CutSuffix(text, "月"+word); ok {
			text, day = rest+"月", d
		}
	}
	year, part, ok := strings.Cut(text, "年")
	if month := partOfYear[part]; ok && month != "" && len(year) == 4 {
		text = year + "年" + month
	} else if text == year+"年" && len(year) == 4 {
		text = year + "年12月" // 2023年底
	}
	if m := hanMonth.FindStringSubmatch(text); m != nil { // 2023年五月底
		if n, ok := sheet.ParseHan(m[2]); ok {
			text = m[1] + strconv.FormatInt(n, 10) + m[3]
		}
	}
	d, state := sheet.ParseDate(text)
	if state != sheet.DateGood {
		return Date{}
	}
	if d.Day == 0 {
		d.Day = sheet.DaysIn(d.Year, d.Month)
		if day > 0 {
			d.Day = min(day, d.Day)
		}
	}
	return d
}

// Due is the last day of a 项's deadline. One without a year, 6月30日前, is the first such day after the feedback, where the ledger says when that was.
func (it *Item) Due() Date {
	d := dueOf(it.Deadline)
	if text := CutTerm(sheet.Fold(strings.TrimSpace(it.Deadline.Text))); d.IsZero() && !it.since.IsZero() && len(text) <= sheet.MaxWord && month.MatchString(text) {
		for year := it.since.Year; year <= it.since.Year+1; year++ {
			d = dueOf(Field{Text: strconv.Itoa(year) + "年" + text})
			if d.IsZero() || d.Compare(it.since) >= 0 {
				return d
			}
		}
	}
	return d
}

// month begins a deadline without a year.
var month = pattern.New(`^\d{1,2}月`)

// Overdue reports a 项 that is open, or as good as open, although its deadline is past on a day.
func (it *Item) Overdue(on Date) bool {
	if it.Standing().Near() != Open || on.IsZero() {
		return false
	}
	d := it.Due()
	return !d.IsZero() && d.Compare(on) < 0
}

// mostNamed is how many cells a finding names besides its own.
const mostNamed = 9

// overdue reports, once for each sheet of a unit, which deadlines are past on the notice's day while their 项 are open.
func overdue(units []Unit, r *report) {
	for i := range units {
		on := units[i].Info["落款日期"].Date
		bySheet := map[string][]*Item{}
		var sheets []string
		for k := range units[i].Items {
			it := &units[i].Items[k]
			it.since = units[i].Info["反馈日期"].Date
			if !it.Overdue(on) || it.Status == Own && units[i].Info.OwnAs() == OwnAsDone {
				continue
			}
			name := it.Deadline.Sheet
			if bySheet[name] == nil {
				sheets = append(sheets, name)
			}
			bySheet[name] = append(bySheet[name], it)
		}
		for _, name := range sheets {
			late := bySheet[name]
			r.Tell(finding.DeadlinePast, late[0].Deadline, finding.Values{"count": len(late), "date": on, "cells": lateCells(late)})
		}
	}
}

// lateCells names the cells of deadlines, with what the first one says.
func lateCells(late []*Item) string {
	first := late[0].Deadline
	cells := []string{first.Cell + sheet.Quote(first.Text)}
	seen := map[string]bool{first.Cell: true}
	for _, it := range late {
		if seen[it.Deadline.Cell] {
			continue
		}
		if seen[it.Deadline.Cell] = true; len(cells) > mostNamed {
			return strings.Join(cells, "、") + "等"
		}
		cells = append(cells, it.Deadline.Cell)
	}
	return strings.Join(cells, "、")
}
