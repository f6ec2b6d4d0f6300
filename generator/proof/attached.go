package proof

import (
	"fmt"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var attachedRules = []Rule{
	{
		Code: "proof.form.attached", Severity: finding.Warning, Name: "正文提到的附件没有",
		Basis:  "GB/T 9704-2012 7.3.4：附件说明列出全部附件",
		Flags:  []string{"印发《台账》《分工表》（见附件1、⟦附件3⟧）。\n附件：1.台账\n2.分工表", "关于整改情况的通报\n任务分工见⟦附件3⟧。\n附件：1.任务清单\n2.整改方案", "关于整改情况的通报\n任务分工见⟦附件2⟧。\n附件：任务清单", "关于整改情况的通报\n任务分工详见⟦附件4⟧。\n中共某校委员会\n2023年8月5日\n附件1\n任务清单\n附件2\n整改方案"},
		Passes: []string{"关于整改情况的通报\n任务分工见附件2。\n附件：1.任务清单\n2.整改方案", "关于整改情况的通报\n任务分工见附件。\n附件：任务清单", "关于整改情况的通报\n任务分工见附件3。", "关于整改情况的通报\n任务分工见《方案》附件3。\n附件：任务清单", "关于整改情况的通报\n按照息发〔2023〕5号附件3执行。\n附件：任务清单"},
		check:  attached,
	},
	{
		Code: "proof.head.notemark", Severity: finding.Warning, Name: "附件说明没有冒号、名称加书名号",
		Basis:  "GB/T 9704-2012 7.3.4：“附件”二字后标全角冒号和附件名称",
		Flags:  []string{"现将整改情况通报如下。\n⟦附件1.⟧任务清单\n2.整改方案\n中共某校委员会\n2023年8月5日", "现将整改情况通报如下。\n⟦附件1：⟧任务清单\n中共某校委员会\n2023年8月5日", "现将整改情况通报如下。\n附件：⟦《⟧整改任务清单⟦》⟧"},
		Passes: []string{"现将整改情况通报如下。\n附件：1.任务清单\n2.整改方案\n中共某校委员会\n2023年8月5日", "现将整改情况通报如下。\n中共某校委员会\n2023年8月5日\n附件1：任务清单", "现将整改情况通报如下。\n附件：学习《条例》情况统计表", "现将整改情况通报如下。\n附件：《甲》和《乙》", "现将整改情况通报如下。\n附件：关于落实《条例》的通知"},
		check:  noteMarks,
	},
	{
		Code: "proof.head.copies", Severity: finding.Warning, Name: "抄送机关末尾没有句号",
		Basis:  "GB/T 9704-2012 7.4.2：最后一个抄送机关名称后标句号",
		Flags:  []string{"关于整改情况的报告\n已完成48项。\n抄送：县委办公室，县纪委监委⟦机关⟧", "关于整改情况的报告\n已完成48项。\n抄送：县委办公室，县纪委监委机关⟦；⟧"},
		Passes: []string{"关于整改情况的报告\n已完成48项。\n抄送：县委办公室，县纪委监委机关。"},
		check:  copiesEnd,
	},
	{
		Code: "proof.head.handate", Severity: finding.Warning, Name: "成文日期用汉字数字",
		Basis:  "GB/T 9704-2012 7.3.5.4：成文日期用阿拉伯数字",
		Flags:  []string{"关于整改情况的报告\n已完成48项。\n中共某校委员会\n⟦二〇二三年八月五日⟧", "关于整改情况的报告\n已完成48项。\n中共某校委员会\n⟦2023年八月5日⟧"},
		Passes: []string{"关于整改情况的报告\n已完成48项。\n中共某校委员会\n2023年8月5日"},
		check:  hanDate,
	},
}

// attached holds the numbers of attachments that the text mentions against those that it has.
func attached(p *pass) {
	if p.index.first['附'] == 0 {
		return
	}
	most := 0
	p.eachPart(document.AttachmentNote, func(_, _ int, text []rune) {
		most++
		if m := noteNumber.FindStringSubmatch(string(text)); m != nil && len(m[1]) == 1 {
			most = max(most, int(m[1][0]-'0'))
		}
	})
	heads := 0 // such as 附件1 on a line of its own, or 附件1：任务清单
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		from, to := trimmed(q.runes)
		if at(q.runes, from) != '附' {
			continue
		}
		if text := string(q.runes[from:to]); attachmentMark.MatchString(text) || bareNote.MatchString(text) {
			heads++
		}
	}
	if most = max(most, heads); most == 0 {
		return
	}
	p.each("附件", func(i, k int, runes []rune) {
		q := &p.text.Paragraphs[i]
		n, end := numberAfter(runes, k+2, 2)
		if q.Kind == Table || end == k+2 || n <= most || !oneOf(at(runes, k-1), "见按照（(填") && !amongAttached(runes, k) || at(runes, end) == '.' {
			return
		}
		p.hit(i, k, end, fmt.Sprintf("这里写附件%d，后面只有%d个附件", n, most), "改正写错的号，或者补上附件")
	})
}

// amongAttached reports a place behind another attachment: 附件1、附件3.
func amongAttached(runes []rune, k int) bool {
	if !oneOf(at(runes, k-1), "、和及与至") {
		return false
	}
	before := runes[max(0, k-12) : k-1]
	for n := len(before) - 1; n >= 1; n-- {
		if before[n] == '件' && before[n-1] == '附' {
			return isDigit(at(before, n+1))
		}
	}
	return false
}

// bareNote matches a line that names attachments without a colon behind the word.
var bareNote = pattern.New(`^附件 ?\d{1,2} ?[.．、：:]`)

// noteMarks checks what stands around the word 附件 and around the names behind it.
func noteMarks(p *pass) {
	signed := 0
	for i := range p.text.Paragraphs {
		if k := p.text.Paragraphs[i].Kind; k == Signature || k == Date {
			signed = i
		}
	}
	for i := 1; i < signed; i++ {
		q := &p.text.Paragraphs[i]
		from, _ := trimmed(q.runes)
		if at(q.runes, from) != '附' || q.Kind == Title || q.Place != "" {
			continue
		}
		if m := bareNote.FindString(string(q.runes[from:min(len(q.runes), from+8)])); m != "" {
			p.hit(i, from, from+len([]rune(m)), "附件说明写的是“"+m+"”", "写“附件：1.”，只有一个的不编号")
		}
	}
	p.eachPart(document.AttachmentNote, func(i, from int, text []rune) {
		at := len([]rune(noteName.FindString(string(text))))
		if name := strings.TrimRight(string(text[at:]), "。；，、;,. "); strings.HasPrefix(name, "《") && strings.HasSuffix(name, "》") && strings.Count(name, "《") == 1 {
			p.fix(i, from+at, from+at+1, "", "附件名称加了书名号", "去掉书名号")
			last := from + at + len([]rune(name)) - 1
			p.fix(i, last, last+1, "", "附件名称加了书名号", "去掉书名号")
		}
	})
}

func copiesEnd(p *pass) {
	p.eachPart(document.Copies, func(i, from int, text []rune) {
		n := len(text)
		switch last := text[n-1]; {
		case last == '。':
		case oneOf(last, "；，、;,.："):
			p.fix(i, from+n-1, from+n, "。", "最后一个抄送机关后面是“"+string(last)+"”", "写句号")
		case isHan(last) && isHan(text[n-2]):
			p.hit(i, from+n-2, from+n, "最后一个抄送机关后面没有句号", "补上句号")
		}
	})
}

// hanDate finds a paper's own date in 汉字.
func hanDate(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		from, to := trimmed(q.runes)
		if q.Kind != Date || !strings.ContainsAny(q.Text, "一二三四五六七八九十〇零") {
			continue
		}
		p.hit(i, from, to, "成文日期用了汉字数字", "用阿拉伯数字，如2023年8月5日")
	}
}
