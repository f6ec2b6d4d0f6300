package ledger

import (
	"slices"
	"strings"
	"testing"
)

func TestBrackets(t *testing.T) {
	for in, want := range map[string][]string{
		"已完成":         {"已完成"},
		"已完成(a)":      {"已完成", "a"},
		"(a)b(c(d)e)": {"b", "a", "c(d)e"},
		"a(b":         {"a", "b"},
		"a)b":         {"a)b"},
		"()":          {"", ""},
	} {
		outside, inside := brackets(in)
		if got := append([]string{outside}, inside...); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"单位简称", "单位全称", "巡察开始日期", "电话"}
	for in, want := range map[string]string{
		"单位简成": "单位简称", "单位的简称": "单位简称", "巡察开始时间": "巡察开始日期", "单位": "单位简称", "毫无关系": "", "": "", "地址": "",
		strings.Repeat("长", 50): "",
	} {
		if got := nearest(in, names); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
