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
		{"约155元", 0, "0", amountUnknown}, {"155元、200元", 0, "0", amountUnknown}, {"12,34", 0, "0", amountUnknown}, {"一百元", 0, "100", amountGood},
		{"一千二百元", 0, "1200", amountGood}, {"一千二百", 0, "1200", amountGood}, {"一千二百", 4, "0", amountUnknown}, {"一二〇〇", 0, "0", amountUnknown}, {"壹佰伍拾伍元整", 0, "155", amountGood}, {"二十万元", 4, "200000", amountGood}, {"1万2千元", 0, "12000", amountGood},
		{"12元5角", 0, "12.5", amountGood}, {"十二元五角三分", 0, "12.53", amountGood}, {"12元零3分", 0, "12.03", amountGood}, {"人民币一百元整", 0, "100", amountGood},
		{"已追缴155元", 0, "155", amountGood}, {"追缴资金：155元；", 0, "155", amountGood}, {"共计1.5万元", 0, "15000", amountGood}, {"清退1.5", 4, "15000", amountGood},
		{"已清退违规资金155.5元", 0, "155.5", amountGood}, {"追缴资金：无", 0, "0", amountGood}, {"100元正", 0, "100", amountGood},
		{"155元（已上缴国库）", 0, "155", amountGood}, {"155元（已追缴100元）", 0, "0", amountUnknown}, {"155元（未到账）", 0, "0", amountUnknown},
		{"一千二元", 0, "0", amountUnknown}, {"一百二十", 4, "0", amountUnknown}, {"应追缴155元", 0, "0", amountUnknown}, {"未追缴155元", 0, "0", amountUnknown},
		{"追缴", 0, "0", amountUnknown}, {"12元15角", 0, "0", amountUnknown}, {"已追缴100元，未追缴55元", 0, "0", amountUnknown},
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
		text    string
		want    int
		counter string
		state   amountState
	}{
		{"1", 1, "", amountGood}, {"1人", 1, "人", amountGood}, {"2人次", 2, "人次", amountGood}, {"３", 3, "", amountGood}, {" 4 名", 4, "人", amountGood},
		{"一人", 1, "人", amountGood}, {"三人", 3, "人", amountGood}, {"两人次", 2, "人次", amountGood}, {"十二人", 12, "人", amountGood}, {"共3人", 3, "人", amountGood},
		{"1件", 1, "件", amountGood}, {"三", 3, "", amountGood},
		{"", 0, "", amountGood}, {"0", 0, "", amountGood}, {"无", 0, "", amountGood}, {"—", 0, "", amountGood}, {"/", 0, "", amountGood}, {"没有", 0, "", amountGood},
		{"2人（张某、李某）", 2, "人", amountGood}, {"1（校长）", 1, "", amountGood}, {"2人（1人已离职）", 0, "", amountUnknown}, {"1人（拟处理）", 0, "", amountUnknown},
		{"（1人）", 0, "", amountUnknown},
		{"零人", 0, "人", amountGood},
		{"-1", 0, "", amountNegative}, {"1.5", 0, "", amountUnknown}, {"3.00", 3, "", amountGood}, {"2.0人", 2, "人", amountGood}, {"3.05", 0, "", amountUnknown}, {"√", 0, "", amountUnknown}, {"张三", 0, "", amountUnknown},
		{"1人，2人", 0, "", amountUnknown}, {"99999999999", 0, "", amountUnknown}, {"一百二人", 0, "", amountUnknown}, {"张三等3人", 0, "", amountUnknown},
	}
	for _, tt := range tests {
		if got, counter, state := parseCount(tt.text); got != tt.want || counter != tt.counter || state != tt.state {
			t.Errorf("%q: %v %q %v, want %v %q %v", tt.text, got, counter, state, tt.want, tt.counter, tt.state)
		}
	}
}
