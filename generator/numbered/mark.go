package numbered

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Style is a way in which people number: the numbers of one list are all of one style.
type Style int

const (
	// None is no number.
	None      Style = iota
	Figure          // 1. 1、 1．
	HalfRound       // 1） 1)
	Round           // （1） (1)
	Circle          // ①
	Han             // 一、
	HanRound        // （一）
	Is              // 一是
	Nth             // 第一，
	Bare            // 1开展自查；2建立台账
)

// Mark is a number that stands before a text.
type Mark struct {
	Style Style
	N     int
	// Size is its length in bytes, the blanks behind it included.
	Size int
	// doubt: what follows may make it a part of a word: 二、三年级.
	doubt bool
}

// Unsure reports a number that may be a part of a word: 二、三年级.
func (m Mark) Unsure() bool { return m.doubt }

// enclosed reports a number in two brackets or a circle, which is never a part of a word.
func (m Mark) enclosed() bool {
	return m.Style == Round || m.Style == HanRound || m.Style == Circle
}

const (
	hanDigits = "一二三四五六七八九十"
	pauses    = "，,、：:"
	blanks    = " 　"
)

// rings are the numbers that are one character each, from 1 to n.
var rings = []struct {
	first rune
	n     int
	style Style
}{{'①', 20, Circle}, {'⑴', 20, Circle}, {'⒈', 20, Circle}, {'❶', 10, Circle}, {'㈠', 10, HanRound}}

// At reads the number that a text begins with. The decimal of 1.5万元, the day of 3.15活动, the 86人 of a sentence and the 二、三年级 of a word are no such numbers.
func At(text string) Mark {
	first, size := utf8.DecodeRuneInString(text)
	switch {
	case first == '（' || first == '(':
		return bracketedMark(text, size)
	case first == '第':
		return nthMark(text, size)
	case strings.ContainsRune(hanDigits, first):
		return hanMark(text)
	case isDigit(first):
		return figureMark(text)
	}
	for _, r := range rings {
		if first >= r.first && first < r.first+rune(r.n) {
			return Mark{Style: r.style, N: int(first-r.first) + 1, Size: size + blankWidth(text[size:])}
		}
	}
	return Mark{}
}

func bracketedMark(text string, from int) Mark {
	style := Round
	n, size := digits(text[from:])
	if size == 0 {
		style = HanRound
		n, size = hanNumber(text[from:])
	}
	at := from + size
	closing, width := utf8.DecodeRuneInString(text[at:])
	if n == 0 || closing != '）' && closing != ')' {
		return Mark{}
	}
	at += width
	at += leadWidth(text[at:], "、.．")
	return Mark{Style: style, N: n, Size: at + blankWidth(text[at:])}
}

func nthMark(text string, from int) Mark {
	n, size := hanNumber(text[from:])
	at := from + size
	pause := leadWidth(text[at:], pauses)
	if n == 0 || pause == 0 || strings.HasPrefix(text[at+pause:], "第") { // 第一、第二季度
		return Mark{}
	}
	return Mark{Style: Nth, N: n, Size: at + pause + blankWidth(text[at+pause:])}
}

func hanMark(text string) Mark {
	n, at := hanNumber(text)
	if n == 0 {
		return Mark{}
	}
	m := Mark{Style: Is, N: n}
	if rest, ok := strings.CutPrefix(text[at:], "是"); ok {
		if k, _ := hanNumber(rest); k == n { // 一是一，二是二
			return Mark{}
		}
		at += len("是")
		at += leadWidth(text[at:], pauses)
	} else {
		m.Style = Han
		width := leadWidth(text[at:], "、.．")
		if width == 0 {
			return Mark{}
		}
		at += width
		k, _ := hanNumber(text[at:])
		m.doubt = k > 0
	}
	m.Size = at + blankWidth(text[at:])
	return m
}

// figureMark reads 1. 1、 1） and, without a mark, 1开展.
func figureMark(text string) Mark {
	n, at := digits(text)
	if n == 0 {
		return Mark{}
	}
	gap := blankWidth(text[at:])
	r, width := utf8.DecodeRuneInString(text[at+gap:])
	m := Mark{Style: Figure, N: n, Size: at + gap + width}
	rest := text[m.Size:]
	next, _ := utf8.DecodeRuneInString(rest)
	switch {
	case r == '.' || r == '．' || r == '、':
		if isDigit(next) && !cannotBeDecimals(rest) {
			return Mark{}
		}
		if next == '.' || next == '．' {
			return Mark{}
		}
		m.doubt = r == '、' && beginsMonth(rest) // 3、4月
	case r == '）' || r == ')':
		m.Style = HalfRound
	case unicode.Is(unicode.Han, r) && (gap > 0 && !isCounter(text[at+gap:]) || isVerb(firstRunes(text[at+gap:], 2))):
		m.Style, m.Size = Bare, at
	default:
		return Mark{}
	}
	m.Size += blankWidth(text[m.Size:])
	return m
}

// cannotBeDecimals reports a number that cannot be the decimals of the one before it: the 2022年 of 2.2022年, the 9名 of 4.9名. The 5万元 of 1.5万元 and the 15活动
// of 3.15活动 can.
func cannotBeDecimals(text string) bool {
	k := 0
	for k < len(text) {
		r, size := utf8.DecodeRuneInString(text[k:])
		if !isDigit(r) {
			break
		}
		k += size
	}
	rest := text[k:]
	if strings.HasPrefix(rest, "年") {
		_, size := digits(text)
		return size == 0 // four figures: 2022年, not 1.5年
	}
	for _, part := range []string{"个月", "个百分", "个小时", "个学时", "个工作日", "个星期", "个亿"} {
		if strings.HasPrefix(rest, part) {
			return false
		}
	}
	if beginsMonth(text) { // nobody writes 1.5月 for a month and a half
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return r != utf8.RuneError && strings.ContainsRune("名人个次项份家户件条篇场所处批台套辆位本期座", r)
}

// beginsMonth reports a text that begins with a month: 5月.
func beginsMonth(text string) bool {
	n, size := digits(text)
	return 1 <= n && n <= 12 && strings.HasPrefix(text[size:], "月")
}

// tightMark reads a number right before figures. It may also be the first of two: the 2. of 2.5万元, the 2、 of 2、3号楼.
func tightMark(text string) Mark {
	n, at := digits(text)
	width := leadWidth(text[at:], ".．、")
	if n == 0 || width == 0 {
		return Mark{}
	}
	if next, _ := utf8.DecodeRuneInString(text[at+width:]); !isDigit(next) {
		return Mark{}
	}
	return Mark{Style: Figure, N: n, Size: at + width, doubt: true}
}

// counters are the characters behind a number that counts.
const counters = "个項项名人次家户元万千百亿余多年月日号天周岁米亩吨公里件份套台篇场期批条处所座辆间本部张届轮类级班倍位支组村镇校县市区种门章节段句题株棵头只双副幅枚封卷册堂课时分秒楼层度角对比至到比对票栋幢艘架根块片颗滴袋箱桶瓶盒包斤克升平立方厘小"

// isCounter reports a text that begins with what is counted: 家企业, 次会议. 组织 and 部署 are words of their own.
func isCounter(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune(counters, r) {
		return false
	}
	second, width := utf8.DecodeRuneInString(text[size:])
	return second == utf8.RuneError || !isVerb(text[:size+width])
}

// digits reads one or two figures; size is 0 where there are more.
func digits(text string) (n, size int) {
	count := 0
	for {
		r, width := utf8.DecodeRuneInString(text[size:])
		if !isDigit(r) {
			return n, size
		}
		if count++; count > 2 {
			return 0, 0
		}
		n = 10*n + digit(r)
		size += width
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }

func digit(r rune) int {
	if r >= '０' {
		return int(r - '０')
	}
	return int(r - '0')
}

// hanNumber reads 一 to 九十九.
func hanNumber(text string) (n, size int) {
	tens := false
	for size < len(text) {
		r, width := utf8.DecodeRuneInString(text[size:])
		d := strings.IndexRune(hanDigits, r)/len("一") + 1
		switch {
		case !strings.ContainsRune(hanDigits, r):
			return n, size
		case d == 10 && !tens:
			tens = true
			n = 10 * max(n, 1)
		case d < 10 && (n == 0 || tens && n%10 == 0):
			n += d
		default:
			return 0, 0
		}
		size += width
	}
	return n, size
}

// leadWidth is the width of a text's first character, if it is one of these.
func leadWidth(text, of string) int {
	r, size := utf8.DecodeRuneInString(text)
	if size == 0 || !strings.ContainsRune(of, r) {
		return 0
	}
	return size
}

func blankWidth(text string) int { return len(text) - len(strings.TrimLeft(text, blanks)) }
