package ledger

import (
	"testing"

	"github.com/shopspring/decimal"
)

func TestParseDate(t *testing.T) {
	tests := []struct {
		text, want string
		state      dateState
	}{
		{"2023.8.5", "2023年8月5日", dateGood}, {"2023-08-05", "2023年8月5日", dateGood}, {"2023/8/5", "2023年8月5日", dateGood},
		{"2023年8月5日", "2023年8月5日", dateGood}, {"２０２３年８月５日", "2023年8月5日", dateGood}, {"２０２３．８．５", "2023年8月5日", dateGood},
		{"20230805", "2023年8月5日", dateGood}, {"2023年08月05日", "2023年8月5日", dateGood}, {" 2023 年 8 月 5 日 ", "2023年8月5日", dateGood},
		{"2023年8月5号", "2023年8月5日", dateGood}, {"2023.8.5.", "2023年8月5日", dateGood}, {"2023-08-05 00:00:00", "2023年8月5日", dateGood},
		{"2023-08-05T10:30:00Z", "2023年8月5日", dateGood}, {"2024年2月29日", "2024年2月29日", dateGood},
		{"2023年8月", "2023年8月", dateGood}, {"2023.8", "2023年8月", dateGood}, {"2023-08", "2023年8月", dateGood},
		{"二〇二三年八月五日", "2023年8月5日", dateGood}, {"二○二三年十二月三十一日", "2023年12月31日", dateGood}, {"二零二三年十月二十号", "2023年10月20日", dateGood}, {"二〇二三年九月", "2023年9月", dateGood},
		{"二〇二三年二月三十日", "", dateImpossible}, {"二〇二三年十三月", "", dateImpossible}, {"二〇二三年八月五", "", dateNone}, {"二千零二十三年八月", "", dateNone}, {"二〇二三年十月二一日", "", dateNone},
		{"二〇二三年八月五日前", "", dateNone}, {"二〇二三年八月十十日", "", dateNone},
		{"2023年2月30日", "", dateImpossible}, {"2023年2月29日", "", dateImpossible}, {"2023.13.1", "", dateImpossible}, {"2023.8.0", "", dateImpossible},
		{"2023年0月5日", "", dateImpossible}, {"0023-08-05", "", dateImpossible}, {"20231345", "", dateImpossible}, {"2023年13月", "", dateImpossible},
		{"", "", dateNone}, {"三个月", "", dateNone}, {"长期坚持", "", dateNone}, {"23.8.5", "", dateNone}, {"8月5日", "", dateNone},
		{"2023年8月底前", "", dateNone}, {"2023", "", dateNone}, {"2023年8月5日至6日", "", dateNone},
	}
	for _, tt := range tests {
		got, state := parseDate(tt.text)
		if got.String() != tt.want || state != tt.state {
			t.Errorf("%q: %q %v, want %q %v", tt.text, got, state, tt.want, tt.state)
		}
	}
}

func TestSerial(t *testing.T) {
	tests := []struct {
		n        string
		date1904 bool
		want     string
	}{
		{"1", false, "1900年1月1日"}, {"59", false, "1900年2月28日"}, {"60", false, ""}, {"61", false, "1900年3月1日"},
		{"45143", false, "2023年8月5日"}, {"45143.75", false, "2023年8月5日"}, {"43681", true, "2023年8月5日"}, {"0", true, "1904年1月1日"},
		{"0", false, ""}, {"0.5", false, ""}, {"-1", false, ""}, {"2958465", false, "9999年12月31日"}, {"2958466", false, ""},
	}
	for _, tt := range tests {
		if got := serial(decimal.RequireFromString(tt.n), tt.date1904).String(); got != tt.want {
			t.Errorf("%s (1904: %v): %q, want %q", tt.n, tt.date1904, got, tt.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for raw, want := range map[string]string{
		"155.30000000000001": "155.3", "0.1": "0.1", "1E-7": "0.0000001", "1.5E+4": "15000", "123456789012345678": "123456789012346000",
		"0.30000000000000004": "0.3", "-5": "-5", "1.0": "1", "007": "7", "1e999999999": "1e999999999", "NaN": "NaN", "abc": "abc", "": "",
		"１": "１",
	} {
		var v cell
		(&workbook{}).number(&v, &look{}, raw, plainStyle)
		if v.text != want {
			t.Errorf("%q: %q, want %q", raw, v.text, want)
		}
	}
}
