package proof

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// private are the hits of the rules of privacy.
func private(text *Text) []Hit {
	return slices.DeleteFunc(Check(text, nil, Options{}), func(h Hit) bool { return !strings.HasPrefix(h.Rule.Code, "proof.privacy.") })
}

// TestPrivateForms: each form of what is private is found whole and hidden; what is hidden is found no more.
func TestPrivateForms(t *testing.T) {
	n := 0
	for _, line := range lines(t, "testdata/private.txt") {
		kind, form, ok := strings.Cut(line, " ")
		if !ok || kind == "#" {
			continue
		}
		n++
		plain, want := marked(0, form)
		text := fromLines([]string{"关于整改情况的公示", plain})
		var got []string
		runes := []rune(plain)
		for _, h := range private(text) {
			if h.Paragraph != 1 || len([]rune(h.Mask)) != h.To-h.From {
				t.Fatalf("%s: %+v", form, h)
			}
			got = append(got, span(0, h.From, h.To, []rune(plain)))
			for k := h.From; k < h.To; k++ {
				runes[k] = []rune(h.Mask)[k-h.From]
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", form, got, want)
			continue
		}
		if hits := private(fromLines([]string{"关于整改情况的公示", string(runes)})); len(hits) > 0 {
			t.Errorf("%s is still found in %s", hits[0].Rule.Code, string(runes))
		}
		hidden := strings.Count(string(runes), "*") - strings.Count(plain, "*")
		if least := map[string]int{"id": 6, "mobile": 4, "card": 8}[kind]; hidden < max(least, 1) && kind != "name" || kind == "name" && strings.Count(string(runes), "某") == strings.Count(plain, "某") {
			t.Errorf("%s: nothing is hidden in %s", form, string(runes))
		}
	}
	if n < 120 {
		t.Errorf("only %d forms", n)
	}
}

// TestAnnounced: what an office publishes of its own stays silent, as a line of its own and within the text alike.
func TestAnnounced(t *testing.T) {
	list := lines(t, "testdata/announced.txt")
	for _, line := range list {
		texts := []*Text{fromLines([]string{"关于整改情况的公示", line})}
		if !ownLine.MatchString(line) { // a bare label is an office's on a line of its own alone
			texts = append(texts, fromLines([]string{"关于整改情况的公示", "整改结果：" + line}))
		}
		for _, text := range texts {
			for _, h := range private(text) {
				t.Errorf("%s: %s", h.Rule.Code, h.Context(text))
			}
		}
	}
	if len(list) < 60 {
		t.Errorf("only %d lines", len(list))
	}
}

// TestAgain: the same number and the same person are found wherever else they stand, and nobody else is.
func TestAgain(t *testing.T) {
	for _, tt := range []struct {
		text []string
		want string // what is hidden, as it then reads
	}{
		{[]string{"家长张某银行账号：41001234567890。", "经核实，41001234567890已注销。", "编号410012345678901。"}, "家长张某银行账号：**********7890。|经核实，**********7890已注销。|编号410012345678901。"},
		{[]string{"家长李某电话0376-5951720。", "又回访（0376）5951720两次。", "监督电话：0376-5951720。"}, "家长李某电话0376-*******。|又回访（0376）*******两次。|监督电话：0376-5951720。"},
		{[]string{"信访人高明反映食堂问题。", "已同高明面谈，高明区教师水平高明，高明表示满意。"}, "信访人高某反映食堂问题。|已同高某面谈，高明区教师水平高明，高某表示满意。"},
		{[]string{"信访人李大山反映。", "同李大山面谈后，李大山村道路已修。"}, "信访人李某某反映。|同李某某面谈后，李大山村道路已修。"},
		{[]string{"家长邮箱zhangsan@163.com。", "已回复zhangsan@163.com，见zhangsan.pdf。"}, "家长邮箱********@163.com。|已回复********@163.com，见zhangsan.pdf。"},
	} {
		text := fromLines(append([]string{"关于整改情况的公示"}, tt.text...))
		got := make([][]rune, len(text.Paragraphs))
		for i := range got {
			got[i] = []rune(text.Paragraphs[i].Text)
		}
		for _, h := range private(text) {
			copy(got[h.Paragraph][h.From:h.To], []rune(h.Mask))
		}
		var all []string
		for _, line := range got[1:] {
			all = append(all, string(line))
		}
		if s := strings.Join(all, "|"); s != tt.want {
			t.Errorf("got  %s\nwant %s", s, tt.want)
		}
	}
}

// TestPublished: the numbers and persons of 基本信息 are not hidden; a line of contacts is read as any other.
func TestPublished(t *testing.T) {
	const info = "@联系电话=0376-5951720、13812345678\n@领导小组组长=校长冯勇堂\n@通信地址=幸福小区5号楼2单元301室\n@项 甲|乙|丙|已完成|\n"
	for text, want := range map[string]string{
		info + "家长可向13812345678反映，家长李某13812345678。":             "",
		info + "给予冯勇堂诫勉谈话。":                                     "冯勇堂",
		info + "走访幸福小区5号楼2单元301室。":                              "",
		info + "家长李某13987654321。":                               "139****4321",
		"联系电话：13812345678\n请向13812345678反映。":                    "",
		"联系电话：13812345678\n家长李某13812345678反映。":                  "138****5678",
		"联系电话：13812345678（信访人张某）\n请看13812345678。":               "138****5678 138****5678",
		"整改结果：联系电话：13812345678。":                                "138****5678",
		"联系电话：13812345678\n整改结果：已整改，联系电话：13812345678。":          "",
		"整改结果：信访人张某，联系电话：13812345678。\n信访人张某，联系电话：13812345678。": "138****5678 138****5678",
	} {
		e := read(t, text)
		in := fromLines(e.lines)
		var got []string
		for _, h := range Check(in, e.facts, Options{}) {
			if strings.HasPrefix(h.Rule.Code, "proof.privacy.") {
				mask := h.Mask
				if mask == "" {
					mask = string(in.Paragraphs[h.Paragraph].runes[h.From:h.To]) // told, but not hidden
				}
				got = append(got, mask)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: got %q, want %q", text, s, want)
		}
	}
}

// TestCells: a bare number of a table is read behind its label, whether that stands to the left or heads the column.
func TestCells(t *testing.T) {
	for _, tt := range []struct {
		cells [][]string
		want  string
	}{
		{[][]string{{"受理单位", "监督电话"}, {"校纪委", "13837691528"}}, ""},
		{[][]string{{"责任部门", "联系电话"}, {"教务处", "13837691528"}}, ""},
		{[][]string{{"举报电话", "13837691528"}, {"联系电话", "0376-5951180"}}, ""},
		{[][]string{{"学生姓名", "联系电话"}, {"张某", "13837691528"}}, "138****1528"},
		{[][]string{{"姓名", "学籍号"}, {"张某", "20231381234"}}, "*******1234"},
		{[][]string{{"序号", "家庭电话"}, {"1", "0376-5951180"}}, "0376-*******"},
		{[][]string{{"序号", "金额"}, {"1", "13837691528.00"}}, ""},
		{[][]string{{"序号", "合同编号"}, {"1", "13837691528"}}, ""},
		{[][]string{{"序号", "身份证号"}, {"1", "510722201105063313"}}, "510722********3313"},
	} {
		lines := []Line{{Text: "关于整改情况的公示"}}
		for row, cells := range tt.cells {
			for column, cell := range cells {
				lines = append(lines, Line{Text: cell, Place: fmt.Sprintf("表1第%d行第%d列", row+1, column+1)})
			}
		}
		var got []string
		for _, h := range private(FromPlaced(lines)) {
			got = append(got, h.Mask)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%v: got %q, want %q", tt.cells, s, tt.want)
		}
	}
}

// TestBroken: a number that two lines hold is found and hidden in both; what only looks like one is not.
func TestBroken(t *testing.T) {
	for text, want := range map[string]string{
		"身份证号：5107222011\n05063313，已补录。":    "身份证号：510722****|****3313，已补录。",
		"退还510722201105\n063313。":           "退还510722******|**3313。",
		"家长电话：13569\n778321，已退费。":           "家长电话：135**|**8321，已退费。",
		"卡号622848071823\n4567011，已核对。":      "卡号************|***7011，已核对。",
		"完成率98\n2.整改不够。":                    "完成率98|2.整改不够。",
		"共追缴13837\n691528元已上缴。":             "共追缴13837|691528元已上缴。",
		"监督电话：13569\n778321":                "监督电话：13569|778321",
		"于2023\n2023年5月1日，13837\n691528人次。": "于2023|2023年5月1日，13837|691528人次。",
	} {
		lines := strings.Split(text, "\n")
		in := fromLines(append([]string{"关于整改情况的公示", "一、整改情况如下。"}, lines...))
		for _, h := range private(in) {
			runes := []rune(lines[h.Paragraph-2])
			copy(runes[h.From:h.To], []rune(h.Mask))
			lines[h.Paragraph-2] = string(runes)
		}
		if s := strings.Join(lines, "|"); s != want {
			t.Errorf("got  %s\nwant %s", s, want)
		}
	}
}
