package page

import (
	"regexp"
	"strings"
)

// The findings are worded for the command line. Who uses the page has never seen one, so what she would do there is said as it is done here.
var wording = []struct {
	from *regexp.Regexp
	to   string
}{
	{regexp.MustCompile(`--set 的项目名`), "填写的项目名"},
	{regexp.MustCompile(`--set 的“`), "网页上填写的“"},
	{regexp.MustCompile(`，或者用 --draft 先出带【待填】的草稿`), "，或者选“缺的先写成【待填】”，先出草稿"},
	{regexp.MustCompile(`(?:，|；)?或者用 --set 单位简称=… 说明是哪个单位`), "，或者在“全部基本信息”里填写单位简称"},
	{regexp.MustCompile(`用 --set 单位简称=… 说明是哪个单位`), "在“全部基本信息”里填写单位简称，说明是哪个单位"},
	{regexp.MustCompile(`用 --info 文件\.xlsx 或者 --set (\S+?)=… 给出，也可以`), "在“全部基本信息”里填写，也可以"},
	{regexp.MustCompile(`，或者用 --set (\S+?)=… 给出`), "，或者在网页上的“全部基本信息”里填写"},
	{regexp.MustCompile(`，或者用 --info(?: 文件\.xlsx)? 给出`), "，或者把“单位信息.xlsx”和台账一起放进来"},
	{regexp.MustCompile(`核对 --password 后面的密码`), "核对“打开密码”"},
	{regexp.MustCompile(`用 --password 给出密码`), "在“怎样读这份台账”里填写打开密码"},
	{regexp.MustCompile(`改正 --sheet 后面的工作表名`), "改正“怎样读这份台账”里的工作表名"},
	{regexp.MustCompile(`用 --sheet 工作表名 说明用哪一张（可以写多次，写出的几张合在一起算）`), "在“怎样读这份台账”里写明用哪一张工作表（可以写几张，合在一起算）"},
	{regexp.MustCompile(`用 --sheet 指明`), "在“怎样读这份台账”里写明工作表"},
	{regexp.MustCompile(`用 --columns (\S+?=\S+) 说明`), "在“怎样读这份台账”的“列的意思”里写 $1，说明"},
	{regexp.MustCompile(`用 --columns (\S+?=)`), "在“怎样读这份台账”的“列的意思”里写 $1"},
	{regexp.MustCompile(`用 --columns 说明`), "在“怎样读这份台账”里说明"},
	{regexp.MustCompile(`--columns 里`), "“列的意思”里"},
	{regexp.MustCompile(`可以用 gongshi new 生成一份空白台账`), "可以下载一份空白台账"},
	{regexp.MustCompile(`(?:；)?确实要照原样公布的，加上 --force`), "确实要照原样公布的，选“校对有错误也照出”"},
	{regexp.MustCompile(`用 --audience 党内 或者 --audience 上级`), "在“全部基本信息”里把“公开对象”填为党内或者上级"},
	{regexp.MustCompile(`去掉这个 --set`), "删去它"},
	{regexp.MustCompile(`--mask`), "“遮盖个人信息”"},
}

// worded says a sentence of a finding as the page has it.
func worded(s string) string {
	if !strings.Contains(s, "--") && !strings.Contains(s, "gongshi ") {
		return s
	}
	for _, w := range wording {
		s = w.from.ReplaceAllString(s, w.to)
	}
	return s
}

var settingText = regexp.MustCompile(`--set 的“([^”]+)”`)

// settled is the item of which a finding says that what was filled in is wrong, "" where it says something else.
func settled(text string) string {
	if m := settingText.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}
