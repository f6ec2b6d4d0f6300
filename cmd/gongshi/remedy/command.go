// Package remedy says what can be done about a finding: Command as who types commands does it, with flags, Page as who uses the page does it, with its
// fields and buttons. The two tables stand side by side; every kind of remedy that a sentence has words of is in both.
package remedy

import "gongshi/generator/finding"

// Command is the words of the command.
var Command = &finding.Words{
	Remedies: map[finding.RemedyKind]finding.Phrase{
		finding.FillItem: {
			Do: "用 --info 文件.xlsx 或者 --set {object}=… 给出", Or: "，或者用 --set {object}=… 给出", Name: "`--set` ",
		},
		finding.ChooseItem:      {Or: "，或者用 --set {object}={choice} 这样的写法给出"},
		finding.CorrectItem:     {From: "--set 的“{object}”"},
		finding.CorrectItemName: {From: "--set 的项目名", Do: "去掉这个 --set"},
		finding.NameUnit:        {Do: "用 --set 单位简称=… 说明是哪个单位", Or: "；或者用 --set 单位简称=… 说明是哪个单位"},
		finding.GiveInfo:        {Or: "，或者用 --info {object} 给出", From: " --info 的表里（或者文件夹的单位信息.xlsx 里）", Name: "--info "},
		finding.SayAudience:     {Do: "用 --audience 党内 或者 --audience 上级"},
		finding.ChooseSheet:     {Do: "用 --sheet 指明"},
		finding.MoveToSheet:     {Do: "移到另一张工作表，用 --sheet 说明用哪一张"},
		finding.CorrectSheet:    {Do: "改正 --sheet 后面的工作表名", Name: "`--sheet` "},
		finding.NameColumn:      {Do: "用 --columns {object} 说明", Name: "--columns {object}"},
		finding.CorrectColumns:  {From: "--columns 里", Name: "`--columns` "},
		finding.GivePassword:    {Do: "用 --password 给出密码"},
		finding.CorrectPassword: {Do: "核对 --password 后面的密码"},
		finding.GiveEarlier:     {Do: "用 --compare-with 给出旧台账"},
		finding.GetForm:         {Do: "可以用 gongshi new 生成一份空白台账"},
		finding.AllowDraft:      {Or: "，或者用 --draft 先出带【待填】的草稿"},
		finding.ChooseTemplate:  {Do: "用 -t 再选一次"},
		finding.GiveFonts:       {Or: "，或者用 --fonts 给出放字体的文件夹", Do: "不用 --fonts，改用程序自带的字体"},
		finding.ChooseFolder:    {Do: "用 --out 换一个文件夹", Or: "，或者用 --out 换一个文件夹"},
		finding.Overwrite:       {Or: "，或者加上 --overwrite 直接替换"},
		finding.Pick:            {Do: "或者加上 --pick \"{object}\"", From: "--pick ", Name: "`--pick` "},
		finding.Partial:         {Do: "加上 --partial", From: "--partial"},
		finding.RunAgain:        {Do: "就再运行一次，加上 --changed"},
		finding.ListAll:         {Do: "全部的加上 --report 文件.xlsx 写成表格看", Or: "，或者用 --report 写成表格"},
		finding.TellMakers:      {Do: "请加上 --json 再检查一次"},
		finding.HoldAgainst:     {Do: "用 --set 单位简称={object} 这样的写法说明是哪一个，用 --info 给出各单位的全称和党组织简称", Name: "`--ledger` "},
	},
	Bare: map[finding.RemedyKind]finding.Phrase{
		finding.FillItem: {
			Do: "用 --info 文件.xlsx 或者 --set 项目名=… 给出", Or: "，或者用 --set 项目名=… 给出", Name: "`--set` ",
		},
		finding.GiveInfo:    {Or: "，或者用 --info 给出", From: " --info 的表里（或者文件夹的单位信息.xlsx 里）", Name: "--info "},
		finding.ChooseSheet: {Do: "用 --sheet 工作表名 说明用哪一张（可以写多次，写出的几张合在一起算）"},
		finding.NameColumn:  {Do: "用 --columns 说明"},
	},
}
