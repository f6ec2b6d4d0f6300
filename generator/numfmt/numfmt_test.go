package numfmt_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/generator/numfmt"
)

func TestShows(t *testing.T) {
	for group, all := range shows {
		t.Run(group, func(t *testing.T) {
			for _, s := range all {
				f := numfmt.Parse(s.code)
				if got := f.Number(decimal.RequireFromString(s.stored), false); got.Text != s.want || f.Bad() {
					t.Errorf("%s of %s shows %q, want %q (bad: %t)", s.code, s.stored, got.Text, s.want, f.Bad())
				}
			}
		})
	}
}

var _ = strings.Trim
