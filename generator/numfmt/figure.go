package numfmt

import (
	"bytes"
	"math/big"
	"strconv"

	"github.com/shopspring/decimal"
)

// figure is a number as its decimal digits, 0.d₁d₂d₃… × 10^point, without zeros at either end. It can be rounded and set without arithmetic.
type figure struct {
	negative bool
	digits   []byte // '0' to '9'; none of zero
	point    int    // how many digits stand before the decimal point
}

// figureOf gives the digits of a number, in the room that it is given. It is false for a number with more digits than are written out.
func figureOf(d decimal.Decimal, room []byte) (figure, bool) {
	n := figure{negative: d.Sign() < 0}
	if d.NumDigits() <= 18 {
		n.digits = strconv.AppendInt(room, d.CoefficientInt64(), 10)
	} else {
		n.digits = d.Coefficient().Append(room, 10)
	}
	if n.digits[0] == '-' {
		n.digits = n.digits[1:]
	}
	n.point = len(n.digits) + int(d.Exponent())
	n.trim()
	return n, n.point <= maxDigits && len(n.digits)-n.point <= maxDigits && len(n.digits) <= maxDigits
}

// trim takes the zeros off both ends.
func (n *figure) trim() {
	whole := len(n.digits)
	n.digits = bytes.TrimLeft(n.digits, "0")
	n.point -= whole - len(n.digits)
	n.digits = bytes.TrimRight(n.digits, "0")
	if len(n.digits) == 0 {
		n.point = 0
	}
}

// at gives the digit that counts 10^power.
func (n *figure) at(power int) byte {
	if i := n.point - 1 - power; i >= 0 && i < len(n.digits) {
		return n.digits[i]
	}
	return '0'
}

// round keeps so many decimals and rounds half away from zero; it reports whether that changed the number.
func (n *figure) round(decimals int) bool {
	keep := n.point + decimals
	if keep >= len(n.digits) {
		return false
	}
	if keep < 0 {
		n.digits, n.point = n.digits[:0], 0
		return true
	}
	up := n.digits[keep] >= '5'
	n.digits = n.digits[:keep]
	for i := keep - 1; up && i >= 0; i-- {
		if n.digits[i] < '9' {
			n.digits[i]++
			up = false
		} else {
			n.digits[i] = '0'
		}
	}
	if up { // 9.99 has become 10, or 0.9 has become 1
		n.digits = append(n.digits[:0], '1')
		n.point++
	}
	n.trim()
	return true
}

// decimals is how many digits stand behind the decimal point.
func (n *figure) decimals() int { return max(0, len(n.digits)-n.point) }

// append writes the number out, without its sign.
func (n *figure) append(buf []byte) []byte {
	buf = n.appendWhole(buf)
	if n.decimals() > 0 {
		buf = append(buf, '.')
	}
	for power := -1; power >= -n.decimals(); power-- {
		buf = append(buf, n.at(power))
	}
	return buf
}

// appendWhole writes what stands before the decimal point.
func (n *figure) appendWhole(buf []byte) []byte {
	if n.point <= 0 {
		return append(buf, '0')
	}
	for power := n.point - 1; power >= 0; power-- {
		buf = append(buf, n.at(power))
	}
	return buf
}

// appendScientific writes 1.23457E+11 with up to five decimals and the sign. It rounds the number.
func (n *figure) appendScientific(buf []byte) []byte {
	power := n.point - 1
	m := figure{digits: n.digits, point: 1}
	m.round(5)
	if m.point > 1 {
		power, m.point = power+1, 1
	}
	if n.negative {
		buf = append(buf, '-')
	}
	buf = append(m.append(buf), 'E')
	return appendExponent(buf, power, 2, true)
}

func appendExponent(buf []byte, power, width int, plus bool) []byte {
	if power < 0 {
		buf = append(buf, '-')
		power = -power
	} else if plus {
		buf = append(buf, '+')
	}
	return appendInt(buf, power, width)
}

// appendInt writes a number with zeros before it up to a width.
func appendInt(buf []byte, n, width int) []byte {
	var room [20]byte
	digits := strconv.AppendInt(room[:0], int64(n), 10)
	for range min(width, maxDigits) - len(digits) {
		buf = append(buf, '0')
	}
	return append(buf, digits...)
}

// decimal gives the number back.
func (n *figure) decimal(negative bool) decimal.Decimal {
	exponent := int32(n.point - len(n.digits))
	if len(n.digits) <= 18 {
		var value int64
		for _, c := range n.digits {
			value = value*10 + int64(c-'0')
		}
		if negative {
			value = -value
		}
		return decimal.New(value, exponent)
	}
	value, _ := new(big.Int).SetString(string(n.digits), 10)
	if negative {
		value.Neg(value)
	}
	return decimal.NewFromBigInt(value, exponent)
}
