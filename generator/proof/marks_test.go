package proof

import (
	"slices"
	"testing"
)

// holdRule checks that a rule flags what stands in ⟦⟧ in each text, and nothing else of it.
func holdRule(t *testing.T, code string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		e := read(t, text)
		in := fromLines(e.lines)
		got, _ := spans(in, Check(in, e.facts, Options{Taste: true}), code)
		slices.Sort(got)
		slices.Sort(e.want)
		if !slices.Equal(got, e.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", code, text, got, e.want)
		}
	}
}

// Dashes between numbers and dates: which pairs are a range, up to how many figures, and what has to stand around them.
func TestDashesBetweenNumbers(t *testing.T) {
	holdRule(t, "proof.punct.yearrange", "1900⟦-⟧2199年。", "1899-2023年。", "2200-2023年。", "2023-2200年。", "2022-1899年。", "2022年⟦-⟧2023年。", "12022-2023年。", "2022-20231年。",
		"2022-23年。", "（2022⟦-⟧2023）", "2022⟦-⟧2023", "2022-2023A", "A2022-2023年", "1-2022-2023年", "“2022⟦-⟧2023”", "2022⟦-⟧2023，", "3月⟦-⟧12月。", "3日⟦~⟧15日。", "3月-115日。", "3月-五月。", "3月-5号。",
		"2022⟦－⟧2023年。", "2022⟦﹣⟧2023年。", "2022⟦−⟧2023年。", "2022/2022-2023年。", "2022.2022-2023年。")
	holdRule(t, "proof.punct.numberrange", "45⟦-⟧50人。", "1⟦-⟧2个。", "50-45人。", "45-45人。", "0-5人。", "05-10人。", "998⟦-⟧999人。", "999-1000人。", "999-10000人。", "1000-1001人。", "45-50。", "45⟦–⟧50天。", "45⟦－⟧50元。",
		"A45-50人。", "3-45-50人。", "3.5-6人。", "3号5-6户。", "-50人。", "45-人。")
	holdRule(t, "proof.punct.dash", "推动⟦--⟧工作。", "推动---工作。", "推动--work", "a--推动。", "“推动”⟦--⟧（工作）", "--推动", "推动-工作。", "推动⟦－－⟧工作。", "推动－-工作。", "推动－－－工作。")
	holdRule(t, "proof.punct.ellipsis", "学习⟦...⟧", "学习..", "学习⟦....⟧等", "学习⟦。。。⟧", "学习。。", "...学习", "a...b", "a⟦...⟧", "学习⟦...⟧b", "学习⟦…⟧", "学习……", "学习⟦………⟧", "学习…………", "a…b", "…学习")
	holdRule(t, "proof.punct.middledot", "甲⟦•⟧乙。", "5⟦•⟧乙。", "甲⟦•⟧5。", "•乙。", "甲•。", "，•乙", "“3⟦.⟧15”", "“3.5”", "“12⟦.⟧4宪法日”", "“13.4宪法日”", "“0.4宪法日”", "“12⟦.⟧31宪法日”", "“12.32宪法日”",
		"“12.0宪法日”", "12.4宪法日", "“112.4宪法日”", "“12.4宪法”", "“3.155节”", "“1⟦.⟧1一二三四五六节”", "“1⟦.⟧1一二三四五六七节”", "“1.1一二三四五六七八节”", "“1.1一二”节", "“9⟦．⟧18”", "“1⟦.⟧1节”")
}

// Marks of half and full width, doubled marks, 等 and its pause, the marks behind ordinals.
func TestMarksOfPunctuation(t *testing.T) {
	holdRule(t, "proof.punct.halfwidth", "学习⟦,⟧提高。", "学习⟦.⟧", "学习⟦.⟧提高", "学习.a", "a.学习。", "50%⟦,⟧提高。", "“甲”⟦,⟧a", "5⟦,⟧提高。", "a,提高。", "5,a", "5⟦:⟧“甲”", "a⟦(⟧甲⟦)⟧b", "a(b)",
		"a(b⟦)⟧甲", "a)甲", "甲⟦(⟧a)", "甲⟦)⟧")
	holdRule(t, "proof.punct.doubled", "学习⟦，，⟧提高。", "学习⟦，。，⟧提高。", "真的？！", "真的？？？", "学习。。。", "学习⟦。。⟧", "学习⟦。，⟧", "“甲⟦。”。⟧", "“甲。”，", "“甲，”。", "甲⟦，，，，⟧乙")
	holdRule(t, "proof.punct.etc", "备课⟦、⟧等", "备课⟦、⟧等。", "备课⟦、⟧等各项", "备课、等级", "备课⟦、⟧等5项", "备课⟦、⟧等五项", "备课等⟦……⟧", "备课等…", "备课⟦、⟧等活动")
	holdRule(t, "proof.punct.ordinal", "（一）⟦、⟧学习", "（一）⟦，⟧学习", "（一）学习", "（1）⟦．⟧学习", "（1）⟦.⟧学习", "1⟦、⟧学习", "1.学习", "1．学习", "12⟦、⟧学习", "123、学习", "1、2年级", "①、学习", "一、学习", "1、", "(1)⟦、⟧学习", "（一、学习")
	holdRule(t, "proof.punct.semicolon", "一是学习。每周⟦；⟧二是建立。", "一是学习；二是建立。每周；", "一是学习。每周⟦；⟧二是建立。每月⟦；⟧三是检查。", "一是学习。每周，二是建立。")
}

// An ordinal is 一、 or （一） or 1. or （1） or ①; 三、四年级 and 1.5 are numbers.
func TestOrdinalForms(t *testing.T) {
	for text, want := range map[string]ordinal{
		"一、学习": {formHan, 1, 2}, "十二、学习": {formHan, 12, 3}, "二十一、学习": {formHan, 21, 4}, "一、": {formHan, 1, 2}, "三、四年级": {}, "一学习": {}, "两、学习": {}, "一百二十三、学习": {},
		"（三）学习": {formHanBracket, 3, 3}, "(三)学习": {formHanBracket, 3, 3}, "（三学习": {}, "（）学习": {}, "（十）": {formHanBracket, 10, 3},
		"1.学习": {formArabic, 1, 2}, "12．学习": {formArabic, 12, 3}, "1、学习": {formArabic, 1, 2}, "1.5": {}, "1.": {}, "1学习": {}, "0.学习": {}, "123.学习": {},
		"（1）学习": {formArabicBracket, 1, 3}, "（12)学习": {formArabicBracket, 12, 4}, "（0）学习": {}, "①学习": {formCircle, 1, 1}, "⑳学习": {formCircle, 20, 1}, "㉑学习": {}, "": {}, "⓪学习": {},
	} {
		if got := ordinalAt([]rune(text), 0); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

// What is wrong with a number behind another one of its kind, and how it should read.
func TestOrdinalsInOrder(t *testing.T) {
	for _, tt := range []struct {
		form, n, last int
		text, hint    string
	}{
		{formHan, 1, 0, "", ""}, {formHan, 2, 1, "", ""}, {formHan, 1, 3, "", ""}, {formHan, 1, 1, "“一、”出现了两次", "这里应当是“二、”，后面的依次改"},
		{formHanBracket, 2, 0, "“（二）”前面没有“（一）”", "从“（一）”编起，或者补上漏掉的"}, {formArabic, 3, 3, "“3.”出现了两次", "这里应当是“4.”，后面的依次改"},
		{formArabicBracket, 2, 3, "“（2）”出现了两次", "这里应当是“（4）”，后面的依次改"}, {formCircle, 4, 2, "“②”之后就是“④”，跳了号", "这里应当是“③”，或者补上漏掉的"},
	} {
		if text, hint := (ordinal{form: tt.form, n: tt.n}).wrongAfter(tt.last); text != tt.text || hint != tt.hint {
			t.Errorf("%d behind %d: %s, %s; want %s, %s", tt.n, tt.last, text, hint, tt.text, tt.hint)
		}
	}
}

// A list within a paragraph begins with 1 at a clause's beginning and goes on as far as its numbers follow one another.
func TestListWithin(t *testing.T) {
	for text, last := range map[string]int{
		"措施：1.学习；2.检查；3.总结。": 3, "措施（1）学习（2）检查": 1, "措施：（1）学习；（2）检查；（4）总结": 2, "1.学习；2.检查": 0, "措施：2.学习；3.检查": 0, "措施1.学习": 0, "措施：1.学习；（2）检查": 1, "措施：（一）学习": 0,
		"措施：1.学习，2检查": 1, "措施： 1.学习。2.检查。12.总结": 2, "": 0,
	} {
		if got := listWithin([]rune(text)); got.n != last || (got.form != 0) != (last > 0) {
			t.Errorf("%s: %v, want %d", text, got, last)
		}
	}
}
