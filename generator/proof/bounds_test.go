package proof

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/ledger"
)

// TestImpossibleDays: a day that no calendar has, with its year or without; the 29th of February may be one where the year is not said.
func TestImpossibleDays(t *testing.T) {
	holdRule(t, "proof.date.impossible", "⟦6月0日⟧前完成。", "⟦2023年6月0日⟧前完成。", "⟦0月5日⟧前完成。", "⟦13月5日⟧前完成。", "12月31日前完成。", "1月1日前完成。", "⟦1月32日⟧前完成。", "⟦4月31日⟧前完成。", "⟦6月31日⟧、⟦9月31日⟧、⟦11月31日⟧。", "2月29日。",
		"⟦2月30日⟧。", "⟦2023年2月29日⟧。", "2024年2月29日。", "2000年2月29日。", "⟦2100年2月29日⟧。", "⟦2023年0月⟧。", "⟦2023年13月⟧。", "2023年12月。", "8月31日，10月31日，7月31日，5月31日，3月31日。")
}

// TestOwnPublicity: the period in which the notice itself is public ends before its date only by mistake; that of a list which the unit once made public may.
func TestOwnPublicity(t *testing.T) {
	const end = "\n中共某校委员会\n2023年8月5日"
	holdRule(t, "proof.date.publicity",
		"公示时间为⟦2023年7月1日至7月7日⟧。"+end, "公示时间从2023年8月5日至8月11日。"+end, "反映期限：⟦2023年7月1日至7月7日⟧。"+end, "监督期为⟦2023年7月1日至7月7日⟧。"+end,
		"存在问题：学习不够。\n公示时间为⟦2023年7月1日至7月7日⟧。"+end, "公示时间为2023年7月1日至7月7日。\n存在问题：学习不够。"+end, "公示时间为2023年7月1日至7月7日，整改期。\n一、整改情况"+end,
		"现将整改情况予以公布，公示时间为⟦2023年7月1日至7月7日⟧。\n存在问题：学习不够。"+end, "本公示的公示期为⟦2023年7月1日至7月7日⟧。\n整改结果：甲。"+end, "已将名单公布，公示时间为2023年7月1日至7月7日。"+end,
		"对结果进行了公示，公示期自2023年7月1日至7月7日。"+end, "名单已定。公示时间为⟦2023年7月1日至7月7日⟧。"+end, "公示时间2023年7月1日。"+end, "公示时间为2023年8月1日至8月5日。"+end, "公示时间为⟦2023年8月1日至8月4日⟧。"+end, "检查时间为2023年7月1日至7月7日。"+end)
}

// TestSeparators: the mark before most members of a series is the one that the others should have; members of other paragraphs count for themselves.
func TestSeparators(t *testing.T) {
	holdRule(t, "proof.order.separator", "一是甲；二是乙；三是丙⟦。⟧四是丁。", "一是甲。二是乙。三是丙⟦；⟧四是丁⟦；⟧五是戊。", "一是甲⟦。⟧二是乙；三是丙；四是丁。", "一是甲；二是乙⟦，⟧三是丙。", "一是甲；二是乙。", "一是甲；二是乙；\n三是丙；四是丁⟦。⟧五是戊。",
		"一是甲。\n二是乙。\n三是丙。")
}

// TestSeriesInOrder: 一是 and what follows it count up by one, each series for itself; a series within another one leaves that open.
func TestSeriesInOrder(t *testing.T) {
	holdRule(t, "proof.order.repeat", "一是甲；二是乙；⟦二是⟧丙。", "一是甲；二是乙；三是丙；⟦二是⟧丁。", "一是甲，一是子，二是丑；二是乙。", "一是甲，一是子，二是丑，三是寅；二是乙；三是丙。", "一是甲；三是乙；⟦三是⟧丙。")
	holdRule(t, "proof.order.skip", "一是甲；⟦三是⟧乙。", "⟦二是⟧甲；三是乙。", "一是甲；⟦三是⟧乙；四是丙。", "一是甲；二是乙；⟦五是⟧丙；⟦七是⟧丁。", "一是甲。\n整改结果：⟦二是⟧乙。", "整改措施：一是甲。\n二是乙。")
	holdRule(t, "proof.order.lone", "⟦一是⟧甲。", "一是甲；二是乙。", "⟦一是⟧甲。\n整改结果：⟦一是⟧乙。", "统一是好事。", "一是一，二是二。", "做到一是一、二是二。", "⟦一是⟧一项制度。")
}

// TestItemsInOrder: items that are paragraphs of their own count up, though nothing ends them with a mark; a short line between them begins them anew, and so
// does every item those below it.
func TestItemsInOrder(t *testing.T) {
	holdRule(t, "proof.order.heading", "1.加强学习\n2.建立制度\n3.开展检查", "1.加强学习\n2.建立制度\n⟦2.⟧开展检查", "1.加强学习\n2.建立制度\n⟦4.⟧开展检查", "1.加强学习\n2.建立制度\n整改成效\n1.开展检查", "（1）甲\n（2）乙\n⟦（2）⟧丙", "1.甲\n（1）乙\n（2）丙\n2.丁\n（1）戊",
		"⟦2.⟧加强学习\n3.建立制度", "1.加强学习\n⟦1.⟧建立制度。\n2.开展检查")
}

// TestGaps: what may stand between the groups of one number: blanks of every width, hyphens of every length, and no other sign.
func TestGaps(t *testing.T) {
	for _, want := range []struct {
		runes string
		gap   bool
	}{
		{" -.()[]_\t\u00a0\u2000\u2009\u200b\u2010\u2011\u2013\u2014\u2015\u2212\u202f\u205f\u2060\ufeff\u3000－．·•・‧∙˙﹒﹣（）【】〔〕［］", true},
		{"0a,:;+\u007f\u0080\u009f\u00a1\u1fff\u2016\u2211\u2213\u202e\u2030\u205e\u2061\ufefe\uff00\u3001\u2fff甲，。“", false},
	} {
		for _, r := range want.runes {
			if isGap(r) != want.gap {
				t.Errorf("%q %U: %v", r, r, !want.gap)
			}
		}
	}
}

// TestHeadingWords: a category and its problem that differ in a single word are one thing said in two ways; only a heading of the second level is a category.
func TestHeadingWords(t *testing.T) {
	holdRule(t, "proof.form.heading", "校园周边环境综合整治亟需改善\n存在问题：校园周边环境综合治理亟需改善", "（五）校园周边环境综合整治亟需改善\n存在问题：校园周边环境综合⟦治理⟧亟需改善", "（五）校园周边环境综合整治亟需改善\n二、整改情况\n存在问题：校园周边环境综合治理亟需改善",
		"（五）校园周边环境综合整治亟需改善\n存在问题：学习不够\n存在问题：校园周边环境综合⟦治理⟧亟需改善", "（五）校园周边环境综合整治亟需改善\n存在问题：校园周边环境全面治理亟需加强", "（五）党建工作抓得不紧\n存在问题：党建工作抓得不实", "（五）党建工作抓得不够紧不实\n存在问题：⟦支⟧建工作抓得不够紧不实")
}

// TestNamesAreReportedOnce: a name is told once, however many rules find it; one beside it is another name.
func TestNamesAreReportedOnce(t *testing.T) {
	p := &pass{text: fromLines([]string{"李明张红王强", "李明"})}
	for _, r := range [][3]int{{0, 0, 2}, {0, 2, 4}, {0, 0, 2}, {0, 1, 3}, {0, 3, 5}, {0, 4, 6}, {1, 0, 2}} {
		p.reportName(r[0], r[1], r[2], "", "")
	}
	got := ""
	for _, h := range p.hits {
		got += fmt.Sprintf(" %d:%d-%d %s", h.Paragraph, h.From, h.To, h.Mask)
	}
	if want := " 0:0-2 李某 0:2-4 张某 0:4-6 王某 1:0-2 李某"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestOutcomeOfPerson: behind a number a name in brackets or behind a blank, and how his matter ended, make it his.
func TestOutcomeOfPerson(t *testing.T) {
	for tail, want := range map[string]bool{
		" 李大山，已当面答复": true, "（李大山）已当面答复": true, "：李大山，对结果满意": true, "李大山，已当面答复": false, " 李大山，": false, " 李大山": false, " 教务处，已公布": false, "": false, " ": false, "  （李大山）反映的问题": true, "，李大山，已答复": false,
	} {
		if got := outcomeOfPerson([]rune(tail)); got != want {
			t.Errorf("%q: %v", tail, got)
		}
	}
}

// TestWordsOfPersons: where a label names somebody it is no office's, and a word for a person in another word is none.
func TestWordsOfPersons(t *testing.T) {
	for text, want := range map[string]bool{"联系人：张某": true, "联系人：老李": true, "联系人：某": true, "联系人：李": false, "联系人张某： 　": true, "联系人：老城": false, "联系人：王主任": false, "": false, "：": false} {
		v := &ownerHints{runes: []rune(text)}
		if got := v.namesSomebody(len(v.runes)); got != want {
			t.Errorf("%s names somebody: %v", text, got)
		}
	}
	for _, tt := range []struct {
		text string
		k    int
		want bool
	}{
		{"个人所得税", 2, true}, {"个人先进", 2, true}, {"个人事项", 2, true}, {"个人电话", 2, false}, {"个人", 2, false}, {"个人的所得税", 2, true}, {"个人每年的所得税", 2, false}, {"公布班主任", 5, true}, {"公示了各班的班主任", 9, false}, {"公开各班班主任", 7, true},
		{"联系班主任", 5, false}, {"班主任", 3, false}, {"如本人", 3, true}, {"若本人", 3, true}, {"请本人", 3, true}, {"其本人", 3, false}, {"本人", 2, false},
	} {
		v := &ownerHints{runes: []rune(tt.text)}
		if got := v.meansNobody(tt.k); got != tt.want {
			t.Errorf("%s means nobody: %v", tt.text, got)
		}
	}
}

// TestWholeNames: a name that is a whole clause, or stands right before its number, is a person's.
func TestWholeNames(t *testing.T) {
	for _, tt := range []struct {
		text string
		n    int
		want bool
	}{
		{"李红", 2, true}, {"李红138", 2, true}, {"李红，", 2, true}, {"李红：", 2, true}, {"李红（", 2, true}, {"李红 ", 2, true}, {"李红。", 2, false}, {"李红电话", 2, false}, {"李小红电话", 3, true}, {"李小红手机", 3, true}, {"李小红地址", 3, false}, {"金城中电话", 3, false}, {"李家村电话", 3, false},
	} {
		v := &ownerHints{runes: []rune(tt.text)}
		if got := v.standsAlone(0, tt.n); got != tt.want {
			t.Errorf("%s: %v", tt.text, got)
		}
	}
}

// TestWordsBetween: between a word for persons and their names a number of persons and a few words are stepped over.
func TestWordsBetween(t *testing.T) {
	words := []string{"学生", "：", "（"}
	for text, want := range map[string]int{"学生：张三": 3, "3人（张三": 3, "12名学生张三": 5, "3个张三": 0, "张三": 0, "学生学生学生学生学生": 8, "": 0, "3": 0, "３人：": 3} {
		if got := behindWords([]rune(text), 0, words); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

// TestPunishedWithin: of a punishment the names up to so far before it in the sentence are told.
func TestPunishedWithin(t *testing.T) {
	filler := func(n int) string { return strings.Repeat("严", n) }
	for between, want := range map[int]bool{0: true, 20: true, 36: true, 60: false} {
		in := fromLines([]string{"张建国受到了" + filler(between) + "警告处分。"})
		got := false
		for _, h := range Check(in, nil, Options{}) {
			got = got || h.Rule.Code == "proof.privacy.staff"
		}
		if got != want {
			t.Errorf("%d characters between: %v", between, got)
		}
	}
}

// TestCountedCells: of many hits of a rule in one cell the first ten are told and how many more there are; those of another cell are counted for themselves.
func TestCountedCells(t *testing.T) {
	rule := &Rule{Code: "proof.x"}
	var hits []Hit
	for _, cell := range []string{"H3", "H4"} {
		for range 13 {
			hits = append(hits, Hit{Rule: rule, Paragraph: -1, Cell: ledger.Field{Sheet: "整改台账", Cell: cell}, Text: "错", Fixable: true, Fix: "对"})
		}
	}
	hits = append(hits, Hit{Rule: rule, Paragraph: -1, Cell: ledger.Field{Sheet: "整改台账", Cell: "H5"}, Text: "错"})
	var got []string
	for _, h := range Counted(hits) {
		got = append(got, h.Cell.Cell)
	}
	want := strings.Fields(strings.Repeat("H3 ", 11) + strings.Repeat("H4 ", 11) + "H5")
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	last := Counted(hits)[10]
	if last.Text != "错；这一段里同样的还有2处，不逐一列出" || last.Fixable || last.Fix != "" {
		t.Errorf("%+v", last)
	}
}

// TestMarksAndMeasures: which marks are a pair, which words count, and what is left of a text without its blanks.
func TestMarksAndMeasures(t *testing.T) {
	for _, marks := range []string{openers, closers} {
		for i, r := range []rune(marks) {
			if got := pairIndex(r, marks); got != i {
				t.Errorf("%c: %d, want %d", r, got, i)
			}
		}
	}
	for _, r := range "\u2017\u201e\u3007\u3016(a甲，。" {
		if pairIndex(r, openers) >= 0 || pairIndex(r, closers) >= 0 {
			t.Errorf("%c is no mark of a pair", r)
		}
	}
	for r, want := range map[rune]bool{'项': true, '个': true, '名': true, '份': true, '次': true, '场': true, '元': false, '年': false, '甲': false, 0: false} {
		if takesCount(r) != want {
			t.Errorf("%c: %v", r, !want)
		}
	}
	for text, want := range map[string]string{"": "", " ": "", " 　\t": "", " 甲 乙　": "甲 乙", "甲": "甲", "\u00a0甲\u00a0": "甲"} {
		runes := []rune(text)
		from, to := trimmed(runes)
		if got := string(runes[from:to]); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestDoubledWords: characters that rightly stand twice, because the first ends one word and the second begins another.
func TestDoubledWords(t *testing.T) {
	for text, want := range map[string]bool{
		"目的的实现": true, "的的确确": true, "好的的": false, "和和气气": true, "温和和善": true, "学习和和": false, "存在在岗": true, "在在校": true, "放在在": false, "针对对象": true, "应对对口": true,
	} {
		runes := []rune(text)
		k := 1
		for runes[k] != runes[k-1] {
			k++
		}
		if got := doubledWord(runes, k); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// TestSentencesOfParagraphs: a paragraph of thirty characters is a sentence and ends with a stop; a shorter one may be a heading.
func TestSentencesOfParagraphs(t *testing.T) {
	holdRule(t, "proof.form.nostop", "学校；"+strings.Repeat("好", 25)+"⟦措施⟧", "学校；"+strings.Repeat("好", 24)+"措施", "学校的"+strings.Repeat("好", 40)+"措施", "学校；"+strings.Repeat("好", 25)+"⟦措施⟧　 ", "学校；"+strings.Repeat("好", 25)+"措施！", "学校；"+strings.Repeat("好", 25)+"⟦12⟧")
	holdRule(t, "proof.form.heading", "（五）校园周边环境综合整治亟需改善\n存在问题：校园周边环境综管理疗亟需改善")
}

// TestLaterSentences: a sentence without sums, or without the kind of handling that is looked for, hides nothing in those behind it.
func TestLaterSentences(t *testing.T) {
	holdRule(t, "proof.number.moneysum", "走访群众3次。清退补课费3500元、资料费1200元，共计⟦4800元⟧。", "走访群众3次。\n清退补课费3500元、资料费1200元，共计4700元。\n收回1000元、2000元，共计⟦4000元⟧。", "清退资金5000元，其中张某6000元。")
	holdRule(t, "proof.number.total", "@48已完成\n@4未完成\n@5长期坚持\n已完成53项（其中长期坚持5项），未完成⟦3⟧项。", "@48已完成\n@4未完成\n@5长期坚持\n已完成⟦52⟧项（其中长期坚持5项），未完成4项。")
	const handled = "@48已完成\n@4未完成\n@政务处分=1\n@诫勉谈话=3\n"
	holdRule(t, "proof.number.handled", handled+"已完成48项，未完成4项，诫勉谈话⟦2⟧人。", handled+"已完成48项，未完成4项，政务处分1人，诫勉谈话⟦2⟧人。", handled+"已完成48项，未完成4项，政务处分⟦3⟧人，诫勉谈话3人。", handled+"已完成48项，未完成4项，诫勉谈话3次。")
}

// TestClassmates: pupils named behind their class are told, in whichever way the class is written.
func TestClassmates(t *testing.T) {
	holdRule(t, "proof.privacy.pupil", "八年级2班⟦赵磊⟧、⟦孙悦⟧。", "八年级二班⟦赵磊⟧、⟦孙悦⟧。", "高一（2）班⟦赵磊⟧、⟦孙悦⟧。", "第二班赵磊、孙悦。", "领导班赵磊、孙悦。")
}
