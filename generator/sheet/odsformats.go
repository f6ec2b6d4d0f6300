package sheet

import (
	"strconv"
	"strings"
)

// odfFormat is a number format as OpenDocument has it: an element for each part of what is shown.
type odfFormat struct {
	// kind is number-style, percentage-style, date-style and so on.
	kind string
	code strings.Builder
	// passed: hours, minutes or seconds go on where a day, an hour or a minute is over.
	passed bool
	// foreign: it shows something for which the codes of workbooks have no word.
	foreign bool
	// maps are the formats that are used under a condition instead.
	maps []odfMap
}

type odfMap struct{ condition, format string }

// maxFormatCode bounds the code that is made of a format.
const maxFormatCode = 1000

// read reads the parts of a format and spells them as a code of workbooks (ECMA-376 18.8.31).
func (f *odfFormat) read(x *xmlPart) error {
	return x.children(func(e xmlElement) error {
		long := x.attr(e, "number:style") == "long"
		switch e.name {
		case "style:map":
			f.maps = append(f.maps, odfMap{x.attr(e, "style:condition"), x.attr(e, "style:apply-style-name")})
		case "style:text-properties":
			if strings.EqualFold(x.attr(e, "fo:color"), "#ffffff") {
				f.put("[White]")
			}
		case "number:text", "number:currency-symbol":
			var text strings.Builder
			err := x.children(func(xmlElement) error { return nil }, func(b []byte) { text.Write(b) })
			f.literal(text.String())
			return err
		case "number:number":
			return f.number(x, e)
		case "number:scientific-number":
			f.put("0" + decimals(x, e) + "E+" + strings.Repeat("0", max(1, count(x, e, "number:min-exponent-digits", 2))))
		case "number:fraction":
			f.fraction(x, e)
		case "number:text-content":
			f.put("@")
		case "number:fill-character":
			f.put("* ")
		case "number:month":
			f.month(long, x.attr(e, "number:textual") == "true")
		case "number:hours", "number:minutes", "number:seconds":
			f.clock(x, e, long)
		case "number:boolean":
		default:
			f.day(e.name, long)
		}
		return nil
	}, nil)
}

func (f *odfFormat) put(code string) {
	if f.code.Len()+len(code) > maxFormatCode {
		f.foreign = true
		return
	}
	f.code.WriteString(code)
}

// literal puts a text that stands beside the number. In a percentage the sign multiplies by a hundred, elsewhere it is a text like any other.
func (f *odfFormat) literal(text string) {
	for i, part := range strings.Split(text, "%") {
		if i > 0 && f.kind == "percentage-style" {
			f.put("%")
		} else if i > 0 {
			f.put(`"%"`)
		}
		for k, piece := range strings.Split(part, `"`) {
			if k > 0 {
				f.put(`\"`)
			}
			if piece != "" {
				f.put(`"` + piece + `"`)
			}
		}
	}
}

// count is an attribute that counts digits, within bounds.
func count(x *xmlPart, e xmlElement, name string, otherwise int) int {
	n, err := strconv.Atoi(x.attr(e, name))
	if err != nil || n < 0 {
		return otherwise
	}
	return min(n, 30)
}

// decimals are the places behind the point: those that are always shown, then those that are only where there is a digit.
func decimals(x *xmlPart, e xmlElement) string {
	n := count(x, e, "number:decimal-places", 0)
	always := n
	for _, name := range []string{"number:min-decimal-places", "loext:min-decimal-places"} {
		always = min(n, count(x, e, name, always))
	}
	if r := x.attr(e, "number:decimal-replacement"); r != "" && strings.Trim(r, "0") == "" { // 155 is shown for 155.00
		always = 0
	}
	if n == 0 {
		return ""
	}
	return "." + strings.Repeat("0", always) + strings.Repeat("#", n-always)
}

// number spells the digits of a number. Without a word on decimal places they are shown as they are stored.
func (f *odfFormat) number(x *xmlPart, e xmlElement) error {
	least := count(x, e, "number:min-integer-digits", 0)
	grouped := x.attr(e, "number:grouping") == "true"
	if x.attr(e, "number:decimal-places") == "" && least <= 1 && !grouped {
		f.put("General")
	} else {
		whole := strings.Repeat("0", least)
		if least == 0 {
			whole = "#"
		}
		if grouped {
			whole = strings.Repeat("#", max(0, 4-len(whole))) + whole
			whole = whole[:len(whole)-3] + "," + whole[len(whole)-3:]
		}
		f.put(whole + decimals(x, e))
	}
	switch x.attr(e, "number:display-factor") {
	case "", "1":
	case "1000":
		f.put(",")
	case "1000000":
		f.put(",,")
	default:
		f.foreign = true
	}
	return x.children(func(e xmlElement) error {
		f.foreign = f.foreign || e.name == "number:embedded-text"
		return nil
	}, nil)
}

func (f *odfFormat) fraction(x *xmlPart, e xmlElement) {
	if least := x.attr(e, "number:min-integer-digits"); least != "" {
		f.put("# ")
	}
	below := x.attr(e, "number:denominator-value")
	if _, err := strconv.Atoi(below); err != nil {
		below = strings.Repeat("?", max(1, count(x, e, "number:min-denominator-digits", 1)))
	}
	f.put(strings.Repeat("?", max(1, count(x, e, "number:min-numerator-digits", 1))) + "/" + below)
}

func (f *odfFormat) month(long, textual bool) {
	code := "m"
	if long {
		code = "mm"
	}
	if textual {
		code += "mm"
	}
	f.put(code)
}

// clock spells a part of a time. Hours that go on behind a day stand in brackets.
func (f *odfFormat) clock(x *xmlPart, e xmlElement, long bool) {
	code := strings.TrimPrefix(e.name, "number:")[:1]
	if long {
		code += code
	}
	if f.passed && f.code.Len() == 0 {
		code = "[" + code + "]"
	}
	if n := count(x, e, "number:decimal-places", 0); n > 0 {
		code += "." + strings.Repeat("0", n)
	}
	f.put(code)
}

// day spells a part of a date.
func (f *odfFormat) day(element string, long bool) {
	codes, ok := map[string][2]string{"number:year": {"yy", "yyyy"}, "number:day": {"d", "dd"}, "number:day-of-week": {"ddd", "dddd"}, "number:am-pm": {"AM/PM", "AM/PM"}}[element]
	switch {
	case !ok: // a quarter, a week, an era
		f.foreign = true
	case long:
		f.put(codes[1])
	default:
		f.put(codes[0])
	}
}

// code is the code of a format with those that are used under conditions before it; ok is false where it shows something that no code says.
func (s *odfStyles) code(f *odfFormat) (code string, ok bool) {
	ok = !f.foreign
	var sections []string
	for i, m := range f.maps {
		other := s.formats[m.format]
		condition, found := strings.CutPrefix(m.condition, "value()")
		if other == nil || !found || i > 2 {
			ok = false
			break
		}
		ok = ok && !other.foreign
		condition = "[" + strings.ReplaceAll(condition, "!=", "<>") + "]"
		if i == 2 { // behind two conditions the rest is left
			condition = ""
		}
		sections = append(sections, condition+other.code.String())
	}
	if own := f.code.String(); own != "" {
		sections = append(sections, own)
	} else if len(sections) > 0 {
		sections = append(sections, `""`)
	}
	code = strings.Join(sections, ";")
	if f.kind == "boolean-style" {
		code = ""
	}
	return code, ok
}
