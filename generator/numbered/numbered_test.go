package numbered

import (
	"strings"
	"testing"
	"time"
	"unicode"
)

// splits are lists, and their parts: lead>part|part.
var splits = []struct{ text, want string }{
	{"1.开展自查；2.建立台账；3.完善制度。", "开展自查|建立台账|完善制度。"},
	{"1、开展自查；2、建立台账", "开展自查|建立台账"},
	{"１．开展自查。\n２．建立台账。", "开展自查。|建立台账。"},
	{"1) 开展自查;2) 建立台账;", "开展自查|建立台账"},
	{"1）开展自查；2）建立台账", "开展自查|建立台账"},
	{"（1）开展自查；（2）建立台账", "开展自查|建立台账"},
	{"(1)开展自查;(2)建立台账;", "开展自查|建立台账"},
	{"①开展自查②建立台账③完善制度", "开展自查|建立台账|完善制度"},
	{"⑴开展自查；⑵建立台账", "开展自查|建立台账"},
	{"一、开展自查；二、建立台账", "开展自查|建立台账"},
	{"（一）开展自查；（二）建立台账", "开展自查|建立台账"},
	{"一是开展自查；二是建立台账", "开展自查|建立台账"},
	{"一是开展自查\n二是建立台账", "开展自查|建立台账"},
	{"第一，开展自查；第二，建立台账", "开展自查|建立台账"},
	{"1开展自查；2建立台账", "开展自查|建立台账"},
	{"1 开展自查 2 建立台账", "开展自查|建立台账"},
	{"1 . 开展自查； 2 . 建立台账", "开展自查|建立台账"},
	{"1.开展自查2.建立台账", "开展自查|建立台账"},
	{"1.开展自查；2、建立台账；3．完善制度", "开展自查|建立台账|完善制度"},
	{"1.2022年开展自查；2.2023年建立台账", "2022年开展自查|2023年建立台账"},
	{"1.加强。2.整改。3.培训。4.9名教师参加", "加强。|整改。|培训。|9名教师参加"},
	{"1.投入1.5万元；2.开展3.15活动；3.于2023.8.5验收", "投入1.5万元|开展3.15活动|于2023.8.5验收"},
	{"1.加强二、三年级教学；2.建立台账", "加强二、三年级教学|建立台账"},
	{"1.思想统一是关键；2.建立台账", "思想统一是关键|建立台账"},
	{"1.学：（1）集中学；（2）自学。2.改：（1）查；（2）改。", "学：（1）集中学；（2）自学。|改：（1）查；（2）改。"},
	{"1.学；2.改：（1）查；（2）改；（3）验。", "学|改：（1）查；（2）改；（3）验。"},
	{"1.学；2.落实方案第（3）条", "学|落实方案第（3）条"},
	{"1.落实方案第（2）条；2.督促", "落实方案第（2）条|督促"},
	{"做好以下工作：1.开展自查；2.建立台账", "做好以下工作：>开展自查|建立台账"},
	{"做好以下工作：\n一是开展自查；\n二是建立台账", "做好以下工作：\n>开展自查|建立台账"},
	{"3.开展自查；4.建立台账", "开展自查|建立台账"},
	{"1、开展自查。2、建立台账。3、4月底前完成清查。", "开展自查。|建立台账。|4月底前完成清查。"},
	{"1.开展自查；2.5月底前完成清查。", "开展自查|5月底前完成清查。"},
	{"1.开展自查；2.8月31日前清退；3.100%落实；4.建立台账", "开展自查|8月31日前清退|100%落实|建立台账"},
	{"1.开展自查；2.50万元追缴到位；3.建立台账", "开展自查|50万元追缴到位|建立台账"},
	{"1、开展自查；2、3号楼维修；3、建立台账", "开展自查|3号楼维修|建立台账"},
	{"1.开展自查；2.追缴资金。2.5万元已到位；3.建立台账", "开展自查|追缴资金。2.5万元已到位|建立台账"},
	{"一、加强领导。二、三年级学生排查。三、建章立制。", "加强领导。|三年级学生排查。|建章立制。"},
	{"1）落实方案（见附录2）的要求；2）建立台账", "落实方案（见附录2）的要求|建立台账"},
	{"1.开展自查", "开展自查"},
	{"10.开展自查", "开展自查"},
}

func TestSplit(t *testing.T) {
	for _, tt := range splits {
		list, ok := Split(tt.text)
		var parts []string
		for _, p := range list.Parts {
			parts = append(parts, p.Text)
			if tt.text[p.From:p.To] != p.Text {
				t.Errorf("%s: %q is not at %d", tt.text, p.Text, p.From)
			}
		}
		got := strings.Join(parts, "|")
		if list.Lead != "" {
			got = list.Lead + ">" + got
		}
		if !ok || got != tt.want {
			t.Errorf("%s: %s %v, want %s", tt.text, got, ok, tt.want)
		}
	}
}

// TestNoList: what is no list, or not for certain, keeps all that it has.
func TestNoList(t *testing.T) {
	for _, text := range []string{"", "加强学习", "1.5万元已追回", "2.5倍", "3.15活动", "2023.8.5验收", "2023年加强学习", "86人参加；87人合格", "二、三年级教学", "一、二年级；三、四年级", "a.开展自查 b.建立台账",
		"1.开展自查；3.建立台账", "1.开展自查\n1.建立台账", "一是成立专班。具体为：一是选人", "统一是关键，二是难点", "一是一，二是二", "第一书记到位", "第一、第二季度", "第一议题", "12家企业", "1.\n2.督促", "1月开展自查；2月建立台账", "1对1帮扶", "1小时讲座；2小时实操", "1 小时讲座；2 小时实操", "1.开展自查；②建立台账", "1.开展自查；2.建立台账；（3）督促", "（一）开展自查。\n2.建立台账"} {
		if list, ok := Split(text); ok {
			t.Errorf("%s: %+v", text, list)
		}
	}
}

func TestCount(t *testing.T) {
	for text, want := range map[string]string{
		"":                 "",
		"加强学习":             "加强学习",
		"加强学习\n完善制度":       "加强学习|完善制度",
		"1.加强学习。\n2.完善制度。": "加强学习。|完善制度。",
		"1.加强学习；2.完善制度；3.督促检查。":             "加强学习|完善制度|督促检查。",
		"1、加强学习 2、完善制度":                     "加强学习|完善制度",
		"1．加强学习\n2．完善制度":                    "加强学习|完善制度",
		"1）加强学习\n2）完善制度":                    "加强学习|完善制度",
		"（1）加强学习。（2）完善制度。":                  "加强学习。|完善制度。",
		"(1)加强学习\n(2)完善制度":                  "加强学习|完善制度",
		"①加强学习；②完善制度":                       "加强学习|完善制度",
		"一、加强学习\n二、完善制度":                    "加强学习|完善制度",
		"（一）加强学习\n（二）完善制度":                  "加强学习|完善制度",
		"一是加强学习；二是完善制度；三是督促。":               "加强学习|完善制度|督促。",
		"1.加强学习：\n（1）集中学。\n（2）个人学。\n2.完善制度": "加强学习：\n（1）集中学。\n（2）个人学。|完善制度",
		"1.投入1.5万元；2.完善制度":                  "投入1.5万元|完善制度",
		"做好以下工作：\n1.加强学习\n2.完善制度":           "做好以下工作：\n加强学习|完善制度",
		"1.加强学习":   "加强学习",
		"（1）查（2）改": "查|改",
		"①加强学习②完善制度③督促检查":        "加强学习|完善制度|督促检查",
		"（1）落实方案第（2）条；（2）督促":     "落实方案第（2）条|督促",
		"1.加强学习，2.完善制度":          "加强学习|完善制度",
		"1.采购电脑2台；2.验收":          "采购电脑2台|验收",
		"1.加强学习，\n分批进行。\n2.完善制度": "加强学习，\n分批进行。|完善制度",
		"2023年加强学习\n2024年完善制度":   "2023年加强学习|2024年完善制度",
		"1.加强三、四年级教学；2.完善制度":     "加强三、四年级教学|完善制度",
	} {
		parts, ok := Count(text)
		if got := strings.Join(parts, "|"); !ok || got != want {
			t.Errorf("%q: %q %v, want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{"1.加强学习\n3.完善制度", "1.加强学习\n1.完善制度", "1.加强学习\n完善制度", "加强学习\n2.完善制度", "1.加强学习\n2.\n3.督促", "2.加强学习\n1.完善制度", "2.加强学习", "1.加强学习2.完善制度", "一、加强二、三年级教学", "做好以下工作：1.加强学习；2.完善制度"} {
		if parts, ok := Count(text); ok {
			t.Errorf("%q: %q", text, parts)
		}
	}
}

// FuzzSplit: nothing is lost but numbers, lighter marks and blanks between the parts, and line ends.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"1.甲；2.乙", "做：\n（1）甲\n（2）乙，\n丙", "一是甲；二是乙", "修订《经费\n办法》", "1、新建党群服务\n中心2个；\n2、改造", "①甲②乙", "４.9名", "第一，甲；第二，乙", "\n。\n", "1.\n\n2."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "") // as every cell's text is
		joined := Join(text)
		if joined.Text != text && strings.ReplaceAll(joined.Text, "\n", "") != strings.ReplaceAll(text, "\n", "") {
			t.Fatalf("%q is joined to %q", text, joined.Text)
		}
		if n := strings.Count(text, "\n") - strings.Count(joined.Text, "\n"); n != joined.Joins {
			t.Fatalf("%q: %d joins, counted %d", text, n, joined.Joins)
		}
		if got, want := bare(Line(text)), bare(text); got != want {
			t.Fatalf("%q makes the line %q", text, Line(text))
		}
		Count(text)
		list, ok := Split(text)
		if !ok {
			return
		}
		at := len(list.Lead)
		for _, p := range list.Parts {
			between := text[at:p.From]
			k := strings.Index(between, p.Number)
			if k < 0 || bare(strings.Replace(between, p.Number, "", 1)) != "" || text[p.From:p.To] != p.Text || p.Text == "" {
				t.Fatalf("%q: %q before %q", text, between, p.Text)
			}
			at = p.To
		}
		if rest := text[at:]; bare(rest) != "" {
			t.Fatalf("%q: %q is lost", text, rest)
		}
	})
}

// bare is a text without what parts may lose.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("；;，,", r) {
			return -1
		}
		return r
	}, s)
}

// TestLongTexts: the longest cell (32,767 characters) of nothing but what might be numbers or breaks is read in a moment.
func TestLongTexts(t *testing.T) {
	began := time.Now()
	for _, s := range []string{"1）甲" + strings.Repeat("2）", 16000), strings.Repeat("：1.", 10000), strings.Repeat("（\n", 16000), strings.Repeat("一是甲，", 8000), strings.Repeat("《\n》", 10000),
		strings.Repeat("甲\n", 16000), "1、" + strings.Repeat("二、三", 10000), strings.Repeat("（", 32000), "1）甲" + strings.Repeat("（a2）", 8000), strings.Repeat("1.甲\n", 8000)} {
		Split(s)
		Count(s)
		Join(s)
		JoinHeading(s)
		Line(s)
	}
	if d := time.Since(began); d > 5*time.Second {
		t.Errorf("took %v", d)
	} else {
		t.Log(d)
	}
}
