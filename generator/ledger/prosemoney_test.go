package ledger

import (
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
)

// TestMoneyInProse: what a text says was given back, "" where it says nothing for certain.
func TestMoneyInProse(t *testing.T) {
	for text, want := range map[string]string{
		"追缴资金155元。": "155", "已清退违规发放的补贴1.2万元": "12000", "已追缴到位3,200元": "3200", "退缴违纪款，共计1,234,567元": "1234567", "上缴财政5.3万元。": "53000",
		"收缴违纪款二百元": "200", "追缴资金壹佰伍拾伍元整": "155", "甲退缴100元、乙退缴55元": "155", "甲退缴100元，乙退缴55元，共计155元": "155", "退缴共计155元，其中甲100元、乙55元": "155",
		"违规发放的补贴1.2万元已全部清退": "12000", "违规发放补贴155元，已全部清退到位": "155", "将违规领取的差旅费155元予以清退": "155", "对违规发放的补贴进行清退，共计1.2万元": "12000",
		"追缴张某、李某155元": "155", "应追缴300元，已追缴155元": "155", "已追缴155元，尚未追缴145元": "155", "追缴资金155元，并上缴财政155元": "155", "追缴资金（155元）": "155",
		"问题已整改（追缴资金155元）": "155", "一是追缴100元。\n二是退缴55元。": "155", "追缴155元：甲退缴100元，乙退缴55元": "155", "清退违规补贴 １５５ 元": "155",
		"拟追缴155元": "", "计划清退1.2万元": "", "尚未追缴155元": "", "责令退缴155元": "", "每人退缴100元": "", "印发《关于追缴资金155元的通知》": "", "收缴党费1200元": "", "退还押金500元": "",
		"针对多发补贴155元的问题，制定制度": "", "针对多发补贴3.2万元的问题，已清退1.1万元": "11000", "投入50万元改善条件": "", "清退临时人员3人": "", "下一步追缴剩余3000元": "", "": "",
		"将继续追缴300元": "", "剩余3000元正在追缴": "", "收缴违纪款2万余元": "20000", "清退补贴近5万元": "50000", "清退12元5角": "", "清退数十万元": "", "对应清退未清退的资金逐一核对": "", "清退资金一百二十元五角": "",
		"经核实，2022年共发放补贴10万元，其中违规2万元，已清退2万元": "20000", "追缴1万2千元": "12000", "清退3人多领补贴共计4,500元，已上缴县财政专户": "4500",
		"学校已将违规发放的班主任费12,600元全部追缴，并上缴财政专户": "12600", "共清退违规补课费36人次，共计5400元": "5400", "应清退资金3万元，已清退1.2万元，剩余1.8万元正在清退中": "12000",
		"涉及违规资金1.5万元，已于2023年6月底前全部追缴到位": "15000", "要求张某退缴500元，目前已退缴300元": "300", "已追缴违规资金10.5万元（其中甲3万元、乙7.5万元）": "105000",
		"对张三等5人违规领取的加班补贴进行追缴，共追缴资金3850元": "3850", "违规发放绩效工资12万元，2023年3月已清退8万元": "80000", "对超标准接待费用1.3万元，已由责任人全额退缴": "13000",
		"一是清退节日补贴0.3万元；二是清退加班费0.2万元，共计清退0.5万元": "5000", "经核查属实，金额为155元，已追缴": "155", "追缴资金155元，批评教育2人。以上资金155元已上缴": "155",
		"截至目前，已追缴资金1.2万元，占应追缴资金的80%": "12000", "罚没款2000元上缴国库": "",
		"清退违规资金66.57万元、追回应由个人承担的资金146万元，挽回经济损失1369.5万元": "2125700", "退缴违规资金1.49亿元": "149000000",
		"共清退津补贴1000元，追缴多报销费用200元": "1200", "共退缴155元。甲退缴100元，乙退缴55元": "155", "甲、乙共退缴300元。丙、丁共退缴500元": "", "共清退300元。共追缴200元。总计追缴500元": "500",
		"挽回损失5万元": "", "上级已追缴资金5000元（不计入本台账）": "", "追缴违规资金0.5万元，投入3万元修缮教室": "5000",
	} {
		k := moneyIn(text)
		got := ""
		if !k.none() {
			got = k.main().String()
		}
		if got != want {
			t.Errorf("%s: %s, want %s (%+v)", text, got, want, k)
		}
	}
}

// TestCouldBe: the numbers in a column that a text is in keeping with, and one that it is not.
func TestCouldBe(t *testing.T) {
	for _, tt := range []struct {
		text      string
		good, bad []string
	}{
		{"追缴资金155元", []string{"155"}, []string{"0", "1550", "154.99"}},
		{"甲退缴100元、乙退缴55元", []string{"155"}, []string{"100", "0"}},
		{"清退补贴1.2万元、津贴0.8万元", []string{"12000", "20000"}, []string{"8001", "0"}},
		{"收缴违纪款2万余元", []string{"21530", "20000"}, []string{"2", "0", "215300"}},
		{"清退1.2万元", []string{"12000", "12345", "11501", "12499"}, []string{"12600", "1.2", "11499", "12501"}},
		{"清退1.23万元", []string{"12300", "12251", "12349"}, []string{"12249", "12351"}},
		{"收缴违纪款200余元", []string{"100", "400"}, []string{"99", "401"}},
		{"追缴155元。督促退缴300元", []string{"155", "455"}, []string{"300"}},
		{"追缴资金155元，上缴财政155元", []string{"155", "310"}, []string{"100"}},
		{"追缴100元，累计追缴300元", []string{"300", "400"}, []string{"200"}},
		{"累计追缴资金5000元，其中本轮整改追缴2000元", []string{"5000", "2000"}, []string{"3000"}},
		{"追缴资金5000元，其中张某2000元", []string{"5000"}, []string{"2000"}},
		{"每人退缴100元", []string{"0", "300"}, nil},
	} {
		k := moneyIn(tt.text)
		for _, n := range tt.good {
			if !k.couldBe(decimal.RequireFromString(n)) {
				t.Errorf("%s: not %s? %+v", tt.text, n, k)
			}
		}
		for _, n := range tt.bad {
			if k.couldBe(decimal.RequireFromString(n)) {
				t.Errorf("%s: %s? %+v", tt.text, n, k)
			}
		}
	}
}

// TestManyNumbers: a cell full of numbers costs no time, and nothing is said of it.
func TestManyNumbers(t *testing.T) {
	for _, piece := range []string{"追缴1元", "追缴1元、", "追缴1元。", "1元追缴", "诫勉谈话1人", "诫勉谈话1人、", "诫勉谈话1人。", "共1,000,000元", "（追缴", "其中追缴"} {
		text := strings.Repeat(piece, 32000/len([]rune(piece)))
		begin := time.Now()
		if k := moneyIn(text); !k.none() {
			t.Errorf("%s is read", piece)
		}
		for kind, k := range peopleIn(text).kinds {
			if !k.none() {
				t.Errorf("%s: %s is read", piece, kind)
			}
		}
		if took := time.Since(begin); took > 5*time.Second {
			t.Errorf("%s takes %v", piece, took)
		}
	}
}

// FuzzProse: no text makes the readers of prose fail, and what they read for certain is a number above zero.
func FuzzProse(f *testing.F) {
	for _, seed := range []string{"甲退缴100元（其中乙1元）、，共计155元", "追缴（（155元", "对3人（张某）诫勉谈话、批评教育1人次", "一百元已追缴155万退还，其中", "元缴人处分9999999999999999元", "政务处分（经研究决定给予1人，诫勉谈话2人）"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		all := []*reckoning{moneyIn(text)}
		for _, k := range peopleIn(text).kinds {
			all = append(all, k)
		}
		for _, k := range all {
			if k.none() {
				continue
			}
			if !k.main().IsPositive() || k.words == "" || !k.couldBe(k.main()) {
				t.Errorf("%q: %+v", text, k)
			}
		}
	})
}
