package sheet

import (
	"testing"

	"github.com/shopspring/decimal"
)

func TestParseDate(t *testing.T) {
	tests := []struct {
		text, want string
		state      DateState
	}{
		{"2023.8.5", "2023年8月5日", DateGood}, {"2023-08-05", "2023年8月5日", DateGood}, {"2023/8/5", "2023年8月5日", DateGood},
		{"2023年8月5日", "2023年8月5日", DateGood}, {"２０２３年８月５日", "2023年8月5日", DateGood}, {"２０２３．８．５", "2023年8月5日", DateGood},
		{"20230805", "2023年8月5日", DateGood}, {"2023年08月05日", "2023年8月5日", DateGood}, {" 2023 年 8 月 5 日 ", "2023年8月5日", DateGood},
		{"2023年8月5号", "2023年8月5日", DateGood}, {"2023.8.5.", "2023年8月5日", DateGood}, {"2023-08-05 00:00:00", "2023年8月5日", DateGood},
		{"2023-08-05T10:30:00Z", "2023年8月5日", DateGood}, {"2024年2月29日", "2024年2月29日", DateGood},
		{"2023年8月", "2023年8月", DateGood}, {"2023.8", "2023年8月", DateGood}, {"2023-08", "2023年8月", DateGood},
		{"二〇二三年八月五日", "2023年8月5日", DateGood}, {"二○二三年十二月三十一日", "2023年12月31日", DateGood}, {"二零二三年十月二十号", "2023年10月20日", DateGood}, {"二〇二三年九月", "2023年9月", DateGood},
		{"二〇二三年二月三十日", "", DateImpossible}, {"二〇二三年十三月", "", DateImpossible}, {"二〇二三年八月五", "", DateNone}, {"二千零二十三年八月", "", DateNone}, {"二〇二三年十月二一日", "", DateNone},
		{"二〇二三年八月五日前", "", DateNone}, {"二〇二三年八月十十日", "", DateNone},
		{"2023年2月30日", "", DateImpossible}, {"2023年2月29日", "", DateImpossible}, {"2023.13.1", "", DateImpossible}, {"2023.8.0", "", DateImpossible},
		{"2023年0月5日", "", DateImpossible}, {"0023-08-05", "", DateImpossible}, {"20231345", "", DateImpossible}, {"2023年13月", "", DateImpossible},
		{"", "", DateNone}, {"三个月", "", DateNone}, {"长期坚持", "", DateNone}, {"23.8.5", "", DateNone}, {"8月5日", "", DateNone},
		{"2023年8月底前", "", DateNone}, {"2023", "", DateNone}, {"2023年8月5日至6日", "", DateNone},
	}
	for _, tt := range tests {
		got, state := ParseDate(tt.text)
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
		if got := SerialDate(decimal.RequireFromString(tt.n), tt.date1904).String(); got != tt.want {
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
		var v Cell
		(&cellValues{}).readNumber(&v, &look{}, raw, plainStyle)
		if v.Text != want {
			t.Errorf("%q: %q, want %q", raw, v.Text, want)
		}
	}
}
