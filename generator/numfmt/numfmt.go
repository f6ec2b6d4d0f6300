// Package numfmt says what a spreadsheet cell shows for a stored number or text under a number format (ECMA-376 18.8.30, and what Excel and WPS
// do in their Chinese editions where the standard is silent). It imports nothing of ours and knows no workbook.
package numfmt

import (
	"strings"
	"sync"

	"github.com/shopspring/decimal"
)

// Kind says what a cell shows.
type Kind int

const (
	Plain  Kind = iota // the number or the text as it is stored: General, or @
	Number             // digits of the number, as the format sets them
	Date               // a date, perhaps with a time
	Time               // a time of day, or hours, minutes and seconds that have passed
	Words              // text of the format in which no digit of the number stands, or nothing at all
)

// Shown is what a cell shows.
type Shown struct {
	// Text is exactly what a reader sees, without blanks at its ends. A skip (_x) or a fill (*x) is one blank. With Kind Plain a number has all its digits,
	// whatever the width of the column.
	Text string
	Kind Kind

	Digits  decimal.Decimal // of Plain and Number: the number that the visible digits spell: 1.5 of 1.5万元, 12 of 012, 12.5 of 12.5%
	One     bool            // Digits says something: the digits make one number, unlike those of 0376-6222222, 1/2 and 1.5E+03
	Scale   int32           // Digits is the stored number × 10^Scale but for its rounding: −3 for each trailing comma, +2 for %, −4 for 0!.0,
	Percent bool            // the format multiplies by a hundred and shows %; a % in quotes is text like any other
	Prefix  string          // the text before the number without its sign: ¥, 共
	Suffix  string          // the text behind the number without %: 万元, 人次

	Colour string // the colour that the section names: white, red …, color9 to color56, or none

	HasYear, HasMonth, HasDay bool // of Date: which parts are shown
	Literal                   bool // of Date: other text stands in it than 年 月 日 号 - / . , the marks of a time, and blanks
	NoDay                     bool // the number is no day or time that can be shown: negative, too large, 0, or the 29 February 1900; Text is empty
	NoSection                 bool // no section of the format takes the number; the spreadsheet fills such a cell with #, Text is empty
}

// Format is a number format, parsed once, and safe for goroutines.
type Format struct {
	numbers []*section // one to three
	text    *section   // for text cells; nil shows them as they are
	general bool
	bad     bool
}

// Bounds of what is read and written; Excel itself takes 255 characters, and 15 digits and 30 decimals of a number.
const (
	maxCode   = 4096 // bytes of a format code
	maxDigits = 400  // placeholders of a section, and digits of a number that is written out
	maxText   = 4096 // bytes that a text section may add to a text by showing it again and again
)

// asStored shows numbers as they are.
var asStored = []*section{{kind: generalSection, plain: true}}

// Parse reads a format code. It always gives a format: for a code that cannot be read, one that shows everything as it is stored.
func Parse(code string) *Format {
	sections, ok := scan(code)
	if !ok {
		return &Format{numbers: asStored, general: true, bad: true}
	}
	f := &Format{numbers: sections}
	last := sections[len(sections)-1]
	if len(sections) == 4 || last.hasText {
		if last.kind <= generalSection { // digits and dates do nothing for a text
			f.text = last
		}
		f.numbers = sections[:len(sections)-1]
		if len(f.numbers) == 0 { // "第"@"号" is for texts alone
			f.numbers = asStored
		}
	}
	f.general = len(sections) == 1 && last.plain && last.colour == ""
	return f
}

// IsGeneral reports whether the format adds nothing at all to what is stored.
func (f *Format) IsGeneral() bool { return f.general }

// workspace is room to set a cell in. Workspaces are used again, so that a cell costs no more than its text.
type workspace struct {
	digits [64]byte
	writer writer
}

var workspaces = sync.Pool{New: func() any { return new(workspace) }}

// Number gives what a cell with a number shows. Serial days count from 1900, or from 1904 where the workbook says so.
func (f *Format) Number(d decimal.Decimal, date1904 bool) Shown {
	s, unsigned := f.choose(d)
	if s == nil {
		return Shown{Kind: Words, NoSection: true}
	}
	var shown Shown
	room := workspaces.Get().(*workspace)
	defer workspaces.Put(room)
	n, ok := figureOf(d, room.digits[:0])
	room.writer = writer{buf: room.writer.buf[:0], spelling: s.spelling}
	w := &room.writer
	switch {
	case !ok: // more digits than are written out
		shown = Shown{Text: string(n.appendScientific(nil)), Kind: Plain}
	case s.kind == dateSection:
		shown = s.showMoment(w, n, date1904)
	case s.plain:
		shown = w.showPlain(n, d, unsigned)
	default:
		shown = s.showNumber(w, n, d, unsigned)
	}
	shown.Colour = s.colour
	return shown
}

// Text gives what a cell with a text shows.
func (f *Format) Text(text string) Shown {
	if f.text == nil {
		return Shown{Text: strings.Trim(text, " "), Kind: Plain}
	}
	if f.text.plain {
		return Shown{Text: strings.Trim(text, " "), Kind: Plain, Colour: f.text.colour}
	}
	var w writer
	for _, p := range f.text.pieces {
		switch {
		case (p.kind == textPiece || p.kind == general) && len(w.buf) <= maxText:
			w.buf = append(w.buf, text...)
		case p.kind == literal:
			w.buf = append(w.buf, p.text...)
		case p.kind == blank:
			w.blank()
		}
	}
	return Shown{Text: w.text(), Kind: Words, Colour: f.text.colour}
}

// choose gives the section that shows a number, nil if none does, and whether it shows the number without its sign, as a section does that only negative
// numbers reach. Excel gives conditions to sections that have none: the first takes what is positive (of two sections, zero, too); the second what is
// negative, or, behind a condition and without a third, the rest.
func (f *Format) choose(d decimal.Decimal) (s *section, unsigned bool) {
	first := f.numbers[0]
	several := len(f.numbers) > 1
	sign := d.Sign()
	switch {
	case first.condition != nil:
		if first.condition.holds(d) {
			return first, first.condition.negative()
		}
		if !several {
			return asStored[0], false
		}
	case !several || sign > 0 || sign == 0 && len(f.numbers) == 2:
		return first, false
	}
	second := f.numbers[1]
	switch {
	case second.condition != nil:
		if second.condition.holds(d) {
			return second, second.condition.negative()
		}
	case len(f.numbers) == 2:
		return second, first.condition == nil || first.condition.leavesNegative()
	case sign < 0:
		return second, true
	}
	if len(f.numbers) < 3 {
		return nil, false
	}
	if third := f.numbers[2]; third.condition == nil || third.condition.holds(d) {
		return third, false
	}
	return nil, false
}
