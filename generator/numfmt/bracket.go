package numfmt

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/nfp"
)

// colours are the words for colours that Excel has in brackets; its Chinese edition knows the second ones.
var colours = map[string]string{
	"黑色": "black", "白色": "white", "红色": "red", "绿色": "green", "蓝色": "blue", "黄色": "yellow", "洋红": "magenta", "洋红色": "magenta", "青色": "cyan", "蓝绿色": "cyan",
}

// palette are the first of the 56 colours [Color1] … (ECMA-376 18.8.27).
var palette = []string{"black", "white", "red", "green", "blue", "yellow", "magenta", "cyan"}

// Languages of a section: the low 16 bits of what [$-804] says.
const (
	chinese  = 0x0804
	taiwan   = 0x0404
	japanese = 0x0411
)

// bracket reads what stands in brackets; false if it has no meaning.
func (sc *scanner) bracket(tag string) bool {
	if !strings.HasPrefix(tag, "$") {
		tag = strings.ReplaceAll(tag, " ", "")
	}
	parser := nfp.NumberFormatParser()
	sections := parser.Parse("[" + tag + "]")
	if len(sections) != 1 || len(sections[0].Items) != 1 {
		return false
	}
	token := sections[0].Items[0]
	switch token.TType {
	case nfp.TokenTypeColor:
		sc.s.colour = strings.ToLower(token.TValue)
	case nfp.TokenTypeCondition:
		return sc.condition(token.Parts)
	case nfp.TokenTypeCurrencyLanguage:
		sc.currency(token.Parts)
	case nfp.TokenTypeElapsedDateTimes:
		return sc.elapsed(strings.ToLower(token.TValue))
	default:
		return sc.name(strings.ToLower(tag))
	}
	return true
}

// name reads a colour by number, a Chinese colour, or a way of spelling.
func (sc *scanner) name(tag string) bool {
	if colour, ok := colours[tag]; ok {
		sc.s.colour = colour
		return true
	}
	if n, ok := strings.CutPrefix(tag, "dbnum"); ok && len(n) == 1 && '1' <= n[0] && n[0] <= '4' {
		sc.s.spelling = int(n[0] - '0')
		return true
	}
	for _, word := range []string{"color", "颜色"} {
		if number, ok := strings.CutPrefix(tag, word); ok {
			n, err := strconv.Atoi(number)
			if err != nil || n < 1 || n > 56 {
				return false
			}
			sc.s.colour = "color" + strconv.Itoa(n)
			if n <= len(palette) {
				sc.s.colour = palette[n-1]
			}
			return true
		}
	}
	return false
}

func (sc *scanner) elapsed(letters string) bool {
	if strings.Trim(letters, letters[:1]) != "" || !strings.Contains("hms", letters[:1]) {
		return false
	}
	sc.add(piece{kind: elapsed, mark: letters[0], n: len(letters)})
	return true
}

// currency reads [$¥-804]: a currency that is shown, and a language.
func (sc *scanner) currency(parts []nfp.Part) {
	for _, p := range parts {
		value := p.Token.TValue
		switch {
		case p.Token.TType == nfp.TokenSubTypeCurrencyString:
			sc.literal(value)
		case strings.EqualFold(value, "x-sysdate"):
			sc.s.system = systemDate
		case strings.EqualFold(value, "x-systime"):
			sc.s.system = systemTime
		default:
			sc.language(strings.ToLower(value))
		}
	}
}

// Formats that depend on the machine's settings, as a Chinese machine has them.
const (
	systemDate = `yyyy"年"m"月"d"日"`
	systemTime = `h:mm:ss`
)

func (sc *scanner) language(name string) {
	switch n, err := strconv.ParseUint(name, 16, 64); {
	case name == "zh", name == "cn": // zh-CN comes in two parts
		sc.s.language = chinese
	case err != nil:
	case n == 0xF800:
		sc.s.system = systemDate
	case n == 0xF400:
		sc.s.system = systemTime
	default:
		sc.s.language = int(n & 0xFFFF)
	}
}

// condition is [>=100]: the numbers that a section is for.
type condition struct {
	operator string
	operand  decimal.Decimal
}

func (sc *scanner) condition(parts []nfp.Part) bool {
	operand := parts[1].Token.TValue
	d, err := decimal.NewFromString(operand)
	if err != nil || len(operand) > 40 || d.Exponent() > maxDigits || d.Exponent() < -maxDigits {
		return false
	}
	sc.s.condition = &condition{parts[0].Token.TValue, d}
	return true
}

func (c *condition) holds(d decimal.Decimal) bool {
	n := d.Cmp(c.operand)
	switch c.operator {
	case "<":
		return n < 0
	case "<=":
		return n <= 0
	case ">":
		return n > 0
	case ">=":
		return n >= 0
	case "=":
		return n == 0
	default:
		return n != 0
	}
}

// negative reports whether no positive number meets the condition: [<-25], [<=0].
func (c *condition) negative() bool {
	switch c.operator {
	case "<", "<=":
		return c.operand.Sign() <= 0
	case "=":
		return c.operand.Sign() < 0
	}
	return false
}

// leavesNegative reports whether no positive number fails it: [>=-1], [>0].
func (c *condition) leavesNegative() bool {
	return (c.operator == ">=" || c.operator == ">") && c.operand.Sign() <= 0
}
