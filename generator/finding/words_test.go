package finding_test

import (
	"strings"
	"testing"

	"gongshi/generator/finding"
)

// flags are words for these tests.
var flags = &finding.Words{
	Remedies: map[finding.RemedyKind]finding.Phrase{
		finding.NameColumn:  {Do: "写 --columns {object}", Or: "，或者写 --columns {object}", From: "--columns 里"},
		finding.CorrectItem: {From: "--set 的“{object}”"},
		finding.AllowDraft:  {Or: "，或者出草稿"},
		finding.FillItem:    {Whole: "填在上面"},
		finding.SayAudience: {Do: "写 {choices}"},
	},
	Bare: map[finding.RemedyKind]finding.Phrase{finding.NameColumn: {Do: "写 --columns"}},
}

func TestWords(t *testing.T) {
	column := &finding.Kind{Code: "a.b", Text: "第{row}列“{name}”不认识", Hint: "{do}，改写成 {{.{name}}}", Remedy: finding.NameColumn}
	given := &finding.Kind{Code: "a.c", Text: "{item}写错了", Hint: "{or name-column 字段=F}"}
	for _, tt := range []struct {
		name       string
		f          finding.Finding
		text, hint string
	}{
		{"object", column.Of(finding.Values{"row": 3, "name": "甲"}).With("字段=F"), "第3列“甲”不认识", "写 --columns 字段=F，改写成 {{.甲}}"},
		{"no object", column.Of(finding.Values{"row": 3, "name": "甲"}), "第3列“甲”不认识", "写 --columns，改写成 {{.甲}}"},
		{"a value is missing", column.Of(nil), "第{row}列“{name}”不认识", "写 --columns，改写成 {{.{name}}}"},
		{"a value with braces", column.Of(finding.Values{"row": 3, "name": "{row}{do}"}), "第3列“{row}{do}”不认识", "写 --columns，改写成 {{.{row}{do}}}"},
		{"given", given.Of(finding.Values{"item": finding.Given{Kind: finding.CorrectItem, Object: "标题"}}), "--set 的“标题”写错了", "，或者写 --columns 字段=F"},
		{"another way", given.Of(finding.Values{"item": "“标题”"}).Or(finding.AllowDraft), "“标题”写错了", "，或者写 --columns 字段=F，或者出草稿"},
		{"another hint", given.Of(finding.Values{"item": "它"}).Advise(column, finding.Values{"name": "乙"}).With("字段=G"), "它写错了", "写 --columns 字段=G，改写成 {{.乙}}"},
		{"within another", given.Of(finding.Values{"item": finding.TextOf(column.Of(finding.Values{"row": 1, "name": "丙"}))}), "第1列“丙”不认识写错了", "，或者写 --columns 字段=F"},
		{"whole", given.Of(finding.Values{"item": "它"}).By(finding.FillItem, "标题"), "它写错了", "填在上面"},
		{"moved", given.Of(finding.Values{"item": "它"}).Moved("台账", "B3"), "它写错了", "，或者写 --columns 字段=F；在新台账里是〔台账〕 B3"},
		{"moved, with another hint", given.Of(finding.Values{"item": "它"}).Advise(column, finding.Values{"name": "乙"}).Moved("台账", "B3"), "它写错了", "写 --columns，改写成 {{.乙}}；在新台账里是〔台账〕 B3"},
		{"edited", column.Of(finding.Values{"row": 3, "name": "密"}).With("密=F").Edited(func(s string) string { return strings.ReplaceAll(s, "密", "……") }),
			"第3列“……”不认识", "写 --columns ……=F，改写成 {{.……}}"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.f.Text(flags); got != tt.text {
				t.Errorf("got %s, want %s", got, tt.text)
			}
			if got := tt.f.Hint(flags); got != tt.hint {
				t.Errorf("got %s, want %s", got, tt.hint)
			}
		})
	}
}

// TestItem: a finding knows the item of 基本信息 that it speaks of, where that is missing or was given wrong.
func TestItem(t *testing.T) {
	given := finding.Given{Kind: finding.CorrectItem, Object: "标题"}
	for want, f := range map[string]finding.Finding{
		"单位简称": finding.InfoMissingAll.Of(finding.Values{"item": "单位简称"}).With("单位简称"),
		"落款日期": finding.InfoDate.Of(finding.Values{"item": "“落款日期”", "text": "后天"}).By(finding.CorrectItem, "落款日期"),
		"标题":   finding.CellControl.Of(finding.Values{"place": given, "number": "U+0001"}),
		"":     finding.InfoDate.Of(finding.Values{"item": "“落款日期”", "text": "后天"}),
	} {
		if got := f.Item(); got != want {
			t.Errorf("%v speaks of %q, want %q", f, got, want)
		}
	}
}

// TestPrefixes: the unit's name and the template's line stand before the sentence.
func TestPrefixes(t *testing.T) {
	f := finding.TextMissing.Of(nil)
	f.Unit, f.Line = "一中", 3
	if got := f.Text(nil); got != "“一中”：这里没有可以写出来的文字" {
		t.Error(got)
	}
	f.ShowLine = true
	if got := f.Text(nil); got != "“一中”：模板第3行：这里没有可以写出来的文字" {
		t.Error(got)
	}
}

// TestZero: a finding of no entry says nothing, and breaks nothing.
func TestZero(t *testing.T) {
	var f finding.Finding
	if f.Text(flags)+f.Hint(flags)+f.Value("x")+f.Item() != "" || f.FromRule() || f.Is(finding.TextMissing) {
		t.Error("the zero finding says something")
	}
}
