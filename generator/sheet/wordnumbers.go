package sheet

import (
	"strconv"
	"strings"

	"gongshi/generator/numbered"
	"gongshi/generator/wordlook"
)

// wordNumbers counts the paragraphs of automatic lists, whose numbers stand in no text.
type wordNumbers struct {
	styles *wordlook.Styles
	// kinds are the lists' kinds by their ids, lists say of what kind each list is.
	kinds map[string]*wordListKind
	lists map[string]*wordList
	// linked are the styles that have the levels of a kind, by its id.
	linked map[string]string
}

// wordListKind is a w:abstractNum: lists of one kind count on together.
type wordListKind struct {
	levels [9]wordLevel
	counts [9]int
	// begun are the levels that have been counted at all.
	begun [9]bool
}

// wordLevel is a level of a list.
type wordLevel struct {
	start        int
	format, text string
	// figures: all numbers in it are in figures. restart is the level from 1 behind which it begins anew, 0 for never, −1 where nothing is said.
	figures bool
	restart int
}

// wordList is a w:num.
type wordList struct {
	kind string
	// starts are where its levels begin anew, once it is used first.
	starts map[int]int
}

// maxLists bounds how many lists and kinds of lists are kept.
const maxLists = 10_000

func newWordNumbers(styles *wordlook.Styles) *wordNumbers {
	return &wordNumbers{styles, map[string]*wordListKind{}, map[string]*wordList{}, map[string]string{}}
}

// read reads numbering.xml; of a broken one, what stands before the fault.
func (n *wordNumbers) read(data []byte) {
	x := newXMLPart(data, wordSpaces)
	_ = x.root(func(xmlElement) error {
		return x.children(func(e xmlElement) error {
			switch {
			case len(n.kinds)+len(n.lists) > maxLists:
				return errTooLarge
			case e.name == "w:abstractNum":
				return n.readKind(x, x.attr(e, "w:abstractNumId"))
			case e.name == "w:num":
				return n.readList(x, x.attr(e, "w:numId"))
			}
			return nil
		}, nil)
	})
}

func (n *wordNumbers) readKind(x *xmlPart, id string) error {
	kind := &wordListKind{}
	n.kinds[id] = kind
	return x.children(func(e xmlElement) error {
		switch e.name {
		case "w:numStyleLink":
			n.linked[id] = x.attr(e, "w:val")
		case "w:lvl":
			if at := parseIndex(x.attr(e, "w:ilvl")); at < len(kind.levels) {
				return kind.levels[at].read(x)
			}
		}
		return nil
	}, nil)
}

func (l *wordLevel) read(x *xmlPart) error {
	*l = wordLevel{restart: -1}
	return x.children(func(e xmlElement) error {
		switch v := x.attr(e, "w:val"); e.name {
		case "w:start":
			l.start = parseIndex(v)
		case "w:numFmt":
			l.format = v
		case "w:lvlText":
			l.text = v
		case "w:isLgl":
			l.figures = !isOff(e.tag)
		case "w:lvlRestart":
			l.restart = parseIndex(v)
		}
		return nil
	}, nil)
}

func (n *wordNumbers) readList(x *xmlPart, id string) error {
	list := &wordList{starts: map[int]int{}}
	n.lists[id] = list
	return x.children(func(e xmlElement) error {
		switch e.name {
		case "w:abstractNumId":
			list.kind = x.attr(e, "w:val")
		case "w:lvlOverride":
			at := parseIndex(x.attr(e, "w:ilvl"))
			return x.children(func(e xmlElement) error {
				if e.name == "w:startOverride" {
					list.starts[at] = parseIndex(x.attr(e, "w:val"))
				}
				return nil
			}, nil)
		}
		return nil
	}, nil)
}

// next is the number of the next paragraph of a list, with what Word puts around it; "" where it has none.
func (n *wordNumbers) next(in wordlook.List) string {
	list := n.lists[in.Number]
	level := parseIndex(in.Level)
	if list == nil || in.Number == "0" || level > 8 {
		return ""
	}
	id := list.kind
	if style := n.linked[id]; style != "" {
		if other := n.lists[n.styles.Lists[style].Number]; other != nil {
			id = other.kind
		}
	}
	kind := n.kinds[id]
	if kind == nil {
		return ""
	}
	for at, start := range list.starts {
		if at < len(kind.counts) {
			kind.counts[at], kind.begun[at] = start, false
			kind.levels[at].start = start
		}
	}
	clear(list.starts) // they hold when the list is used first
	kind.count(level)
	return kind.show(level)
}

// count counts a paragraph at a level, and has the levels below it begin anew.
func (k *wordListKind) count(level int) {
	for at := range level {
		if !k.begun[at] {
			k.counts[at], k.begun[at] = k.levels[at].start, true
		}
	}
	if k.begun[level] {
		k.counts[level]++
	} else {
		k.counts[level], k.begun[level] = k.levels[level].start, true
	}
	for at := level + 1; at < len(k.levels); at++ {
		if restart := k.levels[at].restart; restart < 0 || restart > level {
			k.begun[at] = false
		}
	}
}

// show puts the numbers of a level into its text: %1.%2.
func (k *wordListKind) show(level int) string {
	l := &k.levels[level]
	if l.format == "bullet" {
		return "●"
	}
	if l.format == "none" {
		return ""
	}
	var b strings.Builder
	for i := 0; i < len(l.text); i++ {
		if l.text[i] == '%' && i+1 < len(l.text) && '1' <= l.text[i+1] && l.text[i+1] <= '9' {
			at := int(l.text[i+1] - '1')
			format := k.levels[at].format
			if l.figures {
				format = "decimal"
			}
			b.WriteString(wordNumber(k.counts[at], format))
			i++
			continue
		}
		b.WriteByte(l.text[i])
	}
	number := b.String()
	if number != "" && strings.Trim(number[len(number)-1:], "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		number += " " // else it would run into the text
	}
	return number
}

// notations are those of Word in which numbers stand otherwise than in figures (ECMA-376 17.18.59), each up to a greatest number.
var notations = map[string]struct {
	most int
	show func(n int) string
}{
	"decimalZero":                  {9, func(n int) string { return "0" + strconv.Itoa(n) }},
	"upperLetter":                  {780, func(n int) string { return strings.Repeat(string(rune('A'+(n-1)%26)), (n-1)/26+1) }},
	"lowerLetter":                  {780, func(n int) string { return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1) }},
	"upperRoman":                   {3999, numbered.InRoman},
	"lowerRoman":                   {3999, func(n int) string { return strings.ToLower(numbered.InRoman(n)) }},
	"chineseCounting":              {9999, numbered.InHan},
	"chineseCountingThousand":      {9999, numbered.InHan},
	"japaneseCounting":             {9999, numbered.InHan},
	"taiwaneseCounting":            {9999, numbered.InHan},
	"taiwaneseCountingThousand":    {9999, numbered.InHan},
	"ideographDigital":             {10, numbered.InHan},
	"decimalEnclosedCircle":        {20, func(n int) string { return string(rune('①' + n - 1)) }},
	"decimalEnclosedCircleChinese": {20, func(n int) string { return string(rune('①' + n - 1)) }},
	"decimalEnclosedParen":         {20, func(n int) string { return string(rune('⑴' + n - 1)) }},
	"decimalEnclosedFullstop":      {20, func(n int) string { return string(rune('⒈' + n - 1)) }},
	"decimalFullWidth":             {1 << 30, fullWidth},
	"decimalFullWidth2":            {1 << 30, fullWidth},
	"ideographTraditional":         {10, func(n int) string { return string([]rune("甲乙丙丁戊己庚辛壬癸")[n-1]) }},
}

// wordNumber is a number in one of Word's notations; those that are not known are in figures, as the standard has it.
func wordNumber(n int, format string) string {
	if notation, ok := notations[format]; ok && 1 <= n && n <= notation.most {
		return notation.show(n)
	}
	return strconv.Itoa(n)
}

func fullWidth(n int) string {
	return strings.Map(func(r rune) rune { return r - '0' + '０' }, strconv.Itoa(n))
}
