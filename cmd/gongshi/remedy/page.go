package remedy

import "gongshi/generator/finding"

// Page is the words of the page.
var Page = &finding.Words{
	Remedies: map[finding.RemedyKind]finding.Phrase{
		finding.FillItem: {
			Do: "在“全部基本信息”里填写", Or: "，或者在网页上的“全部基本信息”里填写", Name: "网页",
			Whole: "填在上面的“还缺的内容”里，或者在台账的“基本信息”里填好再放一次",
		},
		finding.ChooseItem:      {Or: "，或者在“全部基本信息”里选"},
		finding.CorrectItem:     {From: "网页上填写的“{object}”"},
		finding.CorrectItemName: {From: "填写的项目名", Do: "删去它"},
		finding.NameUnit:        {Do: "在“全部基本信息”里填写单位简称，说明是哪个单位", Or: "，或者在“全部基本信息”里填写单位简称"},
		finding.GiveInfo:        {Or: "，或者把“单位信息.xlsx”和台账一起放进来", From: "单位信息.xlsx 里", Name: "单位信息.xlsx"},
		finding.SayAudience:     {Do: "在“全部基本信息”里把“公开对象”填为党内或者上级"},
		finding.ChooseSheet:     {Do: "在“怎样读这份台账”里写明工作表"},
		finding.MoveToSheet:     {Do: "移到另一张工作表，在“怎样读这份台账”里写明用哪一张"},
		finding.CorrectSheet:    {Do: "改正“怎样读这份台账”里的工作表名", Name: "“怎样读这份台账”里"},
		finding.NameColumn:      {Do: "在“怎样读这份台账”的“列的意思”里写 {object}，说明", Name: "“列的意思”写 {object}"},
		finding.CorrectColumns:  {From: "“列的意思”里", Name: "“列的意思”"},
		finding.GivePassword:    {Do: "在“怎样读这份台账”里填写打开密码"},
		finding.CorrectPassword: {Do: "核对“打开密码”"},
		finding.GiveEarlier:     {Do: "网页上不能对比，在命令行上用 gongshi build 新台账 --compare-with 旧台账"},
		finding.GetForm:         {Do: "可以下载一份空白台账"},
		finding.AllowDraft:      {Or: "，或者选“缺的先写成【待填】”，先出草稿"},
		finding.ChooseTemplate:  {Do: "在“怎样出”里再选一次"},
		finding.GiveFonts:       {Do: "改用程序自带的字体"}, // the page takes no folder of fonts
	},
	Bare: map[finding.RemedyKind]finding.Phrase{
		finding.ChooseSheet: {Do: "在“怎样读这份台账”里写明用哪一张工作表（可以写几张，合在一起算）"},
		finding.NameColumn:  {Do: "在“怎样读这份台账”里说明"},
	},
}
