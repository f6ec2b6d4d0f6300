package proof

import (
	"fmt"
	"strings"
	"testing"
)

// TestCounts: numbers are read from a place on or up to it, no more runes of them than asked for.
func TestCounts(t *testing.T) {
	for _, tt := range []struct {
		text           string
		most           int
		before, behind string // the number, and how many runes it has
	}{
		{"", 3, "0 0", "0 0"},
		{"甲", 3, "0 0", "0 0"},
		{"12", 3, "12 2", "12 2"},
		{"1234", 3, "234 3", "123 3"},
		{"007", 3, "7 3", "7 3"},
		{"5项6", 3, "6 1", "5 1"},
		{"１2３", 3, "0 0", "0 0"},
	} {
		runes := []rune(tt.text)
		n, start := numberBefore(runes, len(runes), tt.most)
		m, end := numberAfter(runes, 0, tt.most)
		if before, behind := fmt.Sprint(n, len(runes)-start), fmt.Sprint(m, end); before != tt.before || behind != tt.behind {
			t.Errorf("%s: %s and %s, want %s and %s", tt.text, before, behind, tt.before, tt.behind)
		}
	}
	for text, want := range map[string]string{
		"": "0 0 0 0", "一": "1 1 1 1", "两": "2 1 2 1", "十": "10 1 10 1", "十二": "12 2 12 2", "二十": "20 2 20 2", "九十九": "99 3 99 3", "一二": "0 2 0 2", "十十": "0 2 0 2",
		"二百": "0 0 2 1", "第三": "3 1 0 0", "一二十三": "23 3 0 3", "二十三三": "0 3 23 3", "三二十三": "23 3 0 3",
	} {
		runes := []rune(text)
		n, start := hanBefore(runes, len(runes), 3)
		m, end := hanAfter(runes, 0, 3)
		if got := fmt.Sprint(n, len(runes)-start, m, end); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{"": " 0", "15": "15 2", "1.5": "1.5 3", "共1.5": "1.5 3", ".5": "5 1", "1..5": "5 1", "5.": " 0", "123456789": "23456789 8"} {
		runes := []rune(text)
		n, start := decimalBefore(runes, len(runes))
		if got := fmt.Sprint(n, " ", len(runes)-start); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestOrdinalAt: the form, the number and the length of the ordinal with which a text begins.
func TestOrdinalAt(t *testing.T) {
	for text, want := range map[string]string{
		"一、甲": "1 1 2", "十二、甲": "1 12 3", "二十三、甲": "1 23 4", "三、四年级": "0 0 0", "两、甲": "0 0 0", "十两、甲": "0 0 0", "一二、甲": "0 0 0", "一甲": "0 0 0",
		"（一）甲": "2 1 3", "(十二)甲": "2 12 4", "（一、甲": "0 0 0", "（甲）": "0 0 0", "（①）": "0 0 0", "（": "0 0 0",
		"1.甲": "3 1 2", "12．甲": "3 12 3", "3、甲": "3 3 2", "1.5": "0 0 0", "1.": "0 0 0", "123.甲": "0 0 0", "0.甲": "0 0 0", "1甲": "0 0 0",
		"（1）甲": "4 1 3", "(12)": "4 12 4", "（0）": "0 0 0", "（123）": "0 0 0", "（1、甲": "0 0 0",
		"①甲": "5 1 1", "⑳": "5 20 1", "甲": "0 0 0", "": "0 0 0",
	} {
		o := ordinalAt([]rune(text), 0)
		if got := fmt.Sprint(o.form, o.n, o.end); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestTitleRows: the rows of titles of a text; those with words between the titles have ~, those with one 和 alone &.
func TestTitleRows(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "制定制度": "",
		"《甲》":               "1《甲》",
		"《甲》《乙》、《丙》等":       "3《甲》《乙》、《丙》",
		"《甲》和《乙》":           "2&《甲》和《乙》",
		"《甲》与《乙》、《丙》":       "3&《甲》与《乙》、《丙》",
		"《甲》和《乙》和《丙》":       "3~《甲》和《乙》和《丙》",
		"《甲》及《乙》":           "2~《甲》及《乙》",
		"《甲》以及《乙》":          "2~《甲》以及《乙》",
		"和《甲》":              "1~《甲》",
		"《甲》以《乙》":           "1《甲》 1《乙》",
		"《甲》，《乙》":           "1《甲》 1《乙》",
		"《甲》（试行）《乙》":        "2《甲》（试行）《乙》",
		"《甲》、（试行）《乙》":       "1《甲》 1《乙》",
		"《甲》（此处有很长很长的说明文字）": "1《甲》",
		"《关于印发《甲》的通知》《乙》":   "2《关于印发《甲》的通知》《乙》",
		"》《甲》":              "1《甲》",
		"《甲":                "",
	} {
		runes := []rune(text)
		var got []string
		for _, row := range titleRows(runes) {
			mark := map[bool]string{true: "~"}[row.mixed]
			if row.and {
				mark = "&"
			}
			got = append(got, fmt.Sprint(row.n, mark, string(runes[row.from:row.to])))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", text, s, want)
		}
	}
}

// TestDays: the dates of a text in figures, and those that are set with points.
func TestDays(t *testing.T) {
	for text, want := range map[string]string{
		"2023年8月5日": "2023-8-5 2023年8月5日", "8月5号": "0-8-5 8月5号", "2023年8月": "2023-8-0 2023年8月", "2023年8月5个": "", "8月": "", "8月5": "", "月5日": "", "123月5日": "", "8月123日": "",
		"02023年8月5日": "0-8-5 8月5日", "2023年08月05日，12月1日": "2023-8-5 2023年08月05日 0-12-1 12月1日", "2023年8月日": "2023-8-0 2023年8月", "１月2日": "",
		"2023.8.5": "2023.8.5", "2023-08-05，2023/8/31": "2023-08-05 2023/8/31", "2023.8-5": "", "2023.13.1。": "", "2023.8.32。": "", "2023.0.5。": "", "2023.8.0。": "", "1899.8.5": "", "2199.12.31": "2199.12.31", "2200.1.1": "",
		"V2023.8.5": "", "12023.8.5": "", "2023.8.5.1": "", "2023.8.5a": "", "/2023.8.5": "", "2023.8.2023": "",
	} {
		x := fromLines([]string{"标题", text})
		runes := x.Paragraphs[1].runes
		var got []string
		for _, d := range x.days() {
			got = append(got, fmt.Sprintf("%d-%d-%d %s", d.Year, d.Month, d.Day, string(runes[d.from:d.to])))
		}
		for k := 0; k < len(runes); k++ {
			if _, to := dottedDate(runes, k); to > k {
				got = append(got, string(runes[k:to]))
				k = to
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", text, s, want)
		}
	}
}
