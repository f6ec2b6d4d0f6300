package proof

import (
	"strconv"
	"strings"
)

// fixed is a number in ten-thousandths: enough for a share in per cent and for a sum in 万元, and quick to add up.
type fixed int64

// one is the number 1; most is beyond what is added up.
const (
	one       fixed = 10000
	mostFixed fixed = 1 << 58
)

func (n fixed) abs() fixed {
	if n < 0 {
		return -n
	}
	return n
}

// String writes the number without zeros at its end.
func (n fixed) String() string {
	s := strconv.FormatInt(int64(n.abs()/one), 10)
	if rest := int64(n.abs() % one); rest != 0 {
		s += "." + strings.TrimRight(strconv.FormatInt(int64(one)+rest, 10)[1:], "0")
	}
	if n < 0 {
		s = "-" + s
	}
	return s
}

// times multiplies by a power of ten; ok is false where the number grows too large.
func (n fixed) times(factor fixed) (fixed, bool) {
	if factor != 0 && n > mostFixed/factor {
		return 0, false
	}
	return n * factor, true
}
