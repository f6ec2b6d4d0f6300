package proof

import (
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// TestLabelEnds: a label ends with its colon or bracket, an ordinal of one or two characters with its mark; eight characters are looked at.
func TestLabelEnds(t *testing.T) {
	for text, want := range map[string]int{
		"存在问题1：学习不够": 6, "（一）学习": 3, "1、学习": 2, "12、学习": 3, "123、学习": 0, "1.学习": 2, "12.学习": 3, "123.学习": 0, "十二、学习": 3, "一二三四五六七：学": 8, "一二三四五六七八：学": 0, "学习不够": 0, "": 0, "：": 1,
	} {
		if got := LabelEnd([]rune(text)); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

// TestChatNames: five to twenty figures, letters and marks are a name in a chat; letters alone are a word, and eleven figures that begin with 1 a telephone.
func TestChatNames(t *testing.T) {
	for name, want := range map[string]bool{
		"12345": true, "1234": false, "wx_12": true, "abcde": false, "a1234567890123456789": true, "a12345678901234567890": false, "13812345678": false, "23812345678": true, "138123456789": true, "a_b-c": true, "": false,
	} {
		if isChatName([]rune(name)) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}

// TestNamesBefore: what ends before a word is a name where it begins with a surname; a village, an office or a class is none.
func TestNamesBefore(t *testing.T) {
	for text, want := range map[string]int{"对张三": 2, "给予王小明": 3, "张三": 2, "在王家村": 0, "对李家镇": 0, "对张店": 0, "由教育局": 0, "学习": 0, "a": 0, "": 0} {
		if got := nameBefore([]rune(text), len([]rune(text))); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

// TestNamesOfInfo: the persons of 基本信息 are known; without a ledger nobody is.
func TestNamesOfInfo(t *testing.T) {
	p := &pass{facts: &stats.Facts{Unit: &ledger.Unit{Info: ledger.Info{"领导小组组长": {Field: ledger.Field{Text: "校长李某"}}}}}}
	if !p.ofInfo("李某") || p.ofInfo("张三") || (&pass{}).ofInfo("李某") {
		t.Error("李某 is in 基本信息, 张三 is not")
	}
}

// TestWordsAtTheirEnds: 二 before a counter, dates with dots, doubled marks, also at a text's very end; and the words that only look like them.
func TestWordsAtTheirEnds(t *testing.T) {
	holdRule(t, "proof.word.two", "解决⟦二⟧个问题。", "⟦二⟧名教师", "⟦二⟧位教师", "二个别同志", "二个人", "第二个问题", "二名单", "十二个", "二项", "个别同志⟦二⟧个问题", "名单⟦二⟧名", "⟦二⟧个")
	holdRule(t, "proof.numeral.dateform", "学习于⟦2023.8.5⟧", "⟦2023.8.5⟧", "于⟦2023.12.31⟧完成。", "版本12023.8.5", "2023.13.5", "⟦2023.8.5⟧和⟦2023.8.6⟧")
}

// TestPunishedNames: of a punishment the names in its own sentence are reported, not those of the one before.
func TestPunishedNames(t *testing.T) {
	holdRule(t, "proof.privacy.staff", "给予⟦张三⟧党内警告处分。", "走访了张三。给予党内警告处分。", "会议由张三主持；给予党内警告处分。", "对⟦张三⟧、⟦李四⟧给予警告处分。")
}

// TestTotalBefore: the total of a summary may stand in the sentence before it, in the same paragraph alone.
func TestTotalBefore(t *testing.T) {
	for text, want := range map[string]bool{
		"整改任务共57项。已完成48项，未完成4项，长期坚持6项。": true, "整改任务共58项。已完成48项，未完成4项，长期坚持6项。": false, "整改任务共57项。\n已完成48项，未完成4项，长期坚持6项。": false,
	} {
		e := read(t, text)
		in := fromLines(e.lines)
		if got, _ := spans(in, Check(in, nil, Options{}), "proof.number.parts"); (len(got) > 0) != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}

// TestFirstParagraphPlaced: a mistake in the very first paragraph is placed in its cell as any other.
func TestFirstParagraphPlaced(t *testing.T) {
	unit := &ledger.Unit{Items: []ledger.Item{{Result: ledger.Field{Text: "学校召开会议,研究部署整改。", Sheet: "整改台账", Cell: "H3"}}}}
	text := fromLines([]string{"学校召开会议,研究部署整改。"})
	list := Findings(text, Check(text, nil, Options{}), unit)
	if len(list) != 1 || list[0].Cell != "H3" || list[0].Sheet != "整改台账" {
		t.Errorf("%+v", list)
	}
}

// TestBehindTheDate: what the notice says up to a day after its own date is wrong, in whichever words.
func TestBehindTheDate(t *testing.T) {
	for said, want := range map[string]bool{"截至2024年3月5日": true, "截止2024年3月5日": true, "截止到2024年3月5日": true, "截止到2023年3月5日": false, "截至2023年8月5日": false, "计划于2024年3月5日": false} {
		in := fromLines([]string{"关于巡察整改情况的公示", said + "，完成各项整改任务。", "中共息县第二高级中学委员会", "2023年8月5日"})
		found := false
		for _, h := range Check(in, nil, Options{}) {
			found = found || h.Text == "截至的日期在落款日期2023年8月5日之后"
		}
		if found != want {
			t.Errorf("%s: %v", said, found)
		}
	}
}

// TestHandledParts: of persons each has some kind of handling; a sentence of other numbers does not hide the one behind it.
func TestHandledParts(t *testing.T) {
	for said, want := range map[string]bool{
		"共问责3人，其中诫勉谈话1人、批评教育1人。": true, "共问责3人，其中诫勉谈话1人、批评教育2人。": false, "参加学习5人，其中党员2人。共问责3人，其中诫勉谈话1人、批评教育1人。": true, "共问责2人，其中诫勉谈话1人、批评教育2人。": false,
	} {
		in := fromLines([]string{said})
		found := false
		for _, h := range Check(in, nil, Options{}) {
			found = found || h.Text == "总数是3人，其中各种处理加起来是2人"
		}
		if found != want {
			t.Errorf("%s: %v", said, found)
		}
	}
}
