package ledger

import "testing"

func TestParseMoney(t *testing.T) {
	tests := []struct {
		text  string
		shift int32
		want  string
		state amountState
	}{
		{"155", 0, "155", amountGood}, {"155元", 0, "155", amountGood}, {"1.5万元", 0, "15000", amountGood}, {"1.5万", 0, "15000", amountGood},
		{"¥1,234.50", 0, "1234.5", amountGood}, {"￥1,234.50元", 0, "1234.5", amountGood}, {"1,234.50", 0, "1234.5", amountGood},
		{"１２３４．５", 0, "1234.5", amountGood}, {"1，234", 0, "1234", amountGood}, {"1 234.50", 0, "1234.5", amountGood}, {"人民币155元整", 0, "155", amountGood},
		{"1.5", 4, "15000", amountGood}, {"155元", 4, "155", amountGood}, {"2千元", 0, "2000", amountGood}, {"0.0001亿元", 0, "10000", amountGood},
		{"1.234567", 4, "12345.67", amountGood}, {"155.00", 0, "155", amountGood}, {"155元。", 0, "155", amountGood},
		{"", 0, "0", amountGood}, {"0", 0, "0", amountGood}, {"0元", 0, "0", amountGood}, {"无", 0, "0", amountGood}, {"—", 0, "0", amountGood},
		{"-", 0, "0", amountGood}, {"--", 0, "0", amountGood}, {"——", 0, "0", amountGood}, {"/", 0, "0", amountGood}, {"//", 0, "0", amountGood}, {"-0", 0, "0", amountGood},
		{"-155", 0, "0", amountNegative}, {"¥-155", 0, "0", amountNegative}, {"－155元", 0, "0", amountNegative},
		{"约155元", 0, "0", amountUnknown}, {"155元、200元", 0, "0", amountUnknown}, {"12,34", 0, "0", amountUnknown}, {"一百元", 0, "0", amountUnknown},
		{"155.305", 0, "0", amountUnknown}, {"1.2.3", 0, "0", amountUnknown}, {"155美元", 0, "0", amountUnknown}, {"1e5", 0, "0", amountUnknown},
		{"12345678901234567890", 0, "0", amountUnknown}, {"2023年8月5日", 0, "0", amountUnknown}, {".5", 0, "0", amountUnknown},
	}
	for _, tt := range tests {
		got, state := parseMoney(tt.text, tt.shift)
		if got.String() != tt.want || state != tt.state {
			t.Errorf("%q: %v %v, want %v %v", tt.text, got, state, tt.want, tt.state)
		}
	}
}

func TestParseCount(t *testing.T) {
	tests := []struct {
		text  string
		want  int
		state amountState
	}{
		{"1", 1, amountGood}, {"1人", 1, amountGood}, {"2人次", 2, amountGood}, {"３", 3, amountGood}, {" 4 名", 4, amountGood},
		{"", 0, amountGood}, {"0", 0, amountGood}, {"无", 0, amountGood}, {"—", 0, amountGood}, {"/", 0, amountGood}, {"没有", 0, amountGood},
		{"-1", 0, amountNegative}, {"1.5", 0, amountUnknown}, {"一人", 0, amountUnknown}, {"√", 0, amountUnknown}, {"张三", 0, amountUnknown},
		{"1人，2人", 0, amountUnknown}, {"99999999999", 0, amountUnknown},
	}
	for _, tt := range tests {
		if got, state := parseCount(tt.text); got != tt.want || state != tt.state {
			t.Errorf("%q: %v %v, want %v %v", tt.text, got, state, tt.want, tt.state)
		}
	}
}
