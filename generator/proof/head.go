package proof

import (
	"strconv"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
)

var headRules = []Rule{
	{
		Code: "proof.head.number", Severity: finding.Warning, Name: "发文字号的写法",
		Basis:  "GB/T 9704-2012 7.2.5：年份标全称，用六角括号，不加“第”，不编虚位",
		Flags:  []string{"息发⟦[⟧2023⟦]⟧5号\n关于巡察整改情况的通报", "息发〔⟦23⟧〕5号\n关于巡察整改情况的通报", "息发〔2023〕⟦第⟧5号\n关于巡察整改情况的通报", "息发〔2023〕⟦0⟧5号\n关于巡察整改情况的通报"},
		Passes: []string{"息发〔2023〕5号\n关于巡察整改情况的通报", "息发〔2023〕50号\n关于巡察整改情况的通报"},
		check:  documentNumber,
	},
	{
		Code: "proof.head.copynumber", Severity: finding.Warning, Name: "份号不是六位数字",
		Basis:  "GB/T 9704-2012 7.2.1：一般用6位3号阿拉伯数字",
		Flags:  []string{"⟦0012⟧\n关于巡察整改情况的通报"},
		Passes: []string{"000012\n关于巡察整改情况的通报"},
		check:  copyNumber,
	},
	{
		Code: "proof.head.secrecy", Severity: finding.Warning, Name: "密级和保密期限的写法",
		Basis:  "GB/T 9704-2012 7.2.2：如机密★1年，期限用阿拉伯数字",
		Flags:  []string{"⟦机密*1年⟧\n关于巡察整改情况的通报", "⟦秘密★六个月⟧\n关于巡察整改情况的通报", "⟦绝密☆长期⟧\n关于巡察整改情况的通报"},
		Passes: []string{"机密★1年\n关于巡察整改情况的通报", "秘密★6个月\n关于巡察整改情况的通报", "绝密★长期\n关于巡察整改情况的通报", "秘密\n关于巡察整改情况的通报"},
		check:  secrecyForm,
	},
	{
		Code: "proof.head.published", Severity: finding.Error, Name: "公布的文件标着密级",
		Basis:  "保守国家秘密法：有密级的不能公布",
		Flags:  []string{"⟦秘密★1年⟧\n关于巡察整改情况的公示"},
		Passes: []string{"秘密★1年\n关于巡察整改情况的报告"},
		check:  publishedSecret,
	},
	{
		Code: "proof.head.urgency", Severity: finding.Warning, Name: "紧急程度的写法",
		Basis:  "党政机关公文处理工作条例第九条：分别标注“特急”“加急”",
		Flags:  []string{"⟦急件⟧\n关于巡察整改情况的报告"},
		Passes: []string{"特急\n关于巡察整改情况的报告", "加急\n关于巡察整改情况的报告"},
		check:  urgency,
	},
	{
		Code: "proof.head.addressee", Severity: finding.Warning, Name: "主送机关后面不是全角冒号",
		Basis:  "GB/T 9704-2012 7.3.2：最后一个机关名称后标全角冒号",
		Flags:  []string{"关于巡察整改情况的报告\n县委巡察办⟦:⟧\n现将整改情况报告如下。"},
		Passes: []string{"关于巡察整改情况的报告\n县委巡察办：\n现将整改情况报告如下。"},
		check:  addressee,
	},
	{
		Code: "proof.head.printed", Severity: finding.Error, Name: "印发日期早于成文日期",
		Basis:  "先成文，后印发",
		Flags:  []string{"关于巡察整改情况的报告\n中共某校委员会\n2023年8月5日\n某校党委办公室⟦2023年8月4日⟧印发"},
		Passes: []string{"关于巡察整改情况的报告\n中共某校委员会\n2023年8月5日\n某校党委办公室2023年8月5日印发", "关于巡察整改情况的报告\n中共某校委员会\n2023年8月5日\n某校党委办公室2023年8月10日印发"},
		check:  printedLater,
	},
	{
		Code: "proof.head.note", Severity: finding.Warning, Name: "附件说明的写法",
		Basis:  "GB/T 9704-2012 7.3.4：几个附件用1.2.编号，名称后不加标点",
		Flags:  []string{"现将整改情况通报如下。\n附件：整改任务清单⟦。⟧", "附件：1.整改任务清单\n2.整改方案⟦。⟧", "现将整改情况通报如下。\n附件：1.整改任务清单⟦；⟧\n2.整改方案", "现将整改情况通报如下。\n附件：1.任务清单\n⟦3⟧.整改方案", "现将整改情况通报如下。\n附件：1⟦、⟧任务清单\n2.整改方案", "现将整改情况通报如下。\n⟦附件：⟧任务清单\n2.整改方案"},
		Passes: []string{"现将整改情况通报如下。\n附件：整改任务清单", "现将整改情况通报如下。\n附件：1.任务清单\n2.整改方案"},
		check:  notes,
	},
	{
		Code: "proof.head.attachment", Severity: finding.Warning, Name: "附件说明与附件不符",
		Basis:  "GB/T 9704-2012 7.3.6：附件顺序号和附件标题应当与附件说明一致",
		Flags:  []string{"现将整改情况通报如下。\n附件：⟦任务清单⟧\n附件\n整改任务清单"},
		Passes: []string{"现将整改情况通报如下。\n附件：整改任务清单\n附件\n整改任务清单", "现将整改情况通报如下。\n附件：1.整改任务清单\n2.整改方案\n附件1\n整改任务清单\n附件2\n整改方案"},
		check:  attachments,
	},
}

// eachPart calls f for every paragraph that is such a part of a paper, with its text without blanks around it and where it begins.
func (p *pass) eachPart(part document.Kind, f func(i, from int, text []rune)) {
	for i := range p.text.Paragraphs {
		if q := &p.text.Paragraphs[i]; q.Part == part && (q.Kind == Head || part == document.AttachmentNote && q.Kind == Table) {
			if from, to := trimmed(q.runes); from < to {
				f(i, from, q.runes[from:to])
			}
		}
	}
}

func documentNumber(p *pass) {
	p.eachPart(document.Number, func(i, from int, text []rune) {
		for k, r := range text {
			if fix := strings.IndexRune("[［（(【", r); fix >= 0 {
				p.fix(i, from+k, from+k+1, "〔", "发文字号的年份用了“"+string(r)+"”", "用六角括号〔〕")
			}
			if fix := strings.IndexRune("]］）)】", r); fix >= 0 {
				p.fix(i, from+k, from+k+1, "〕", "发文字号的年份用了“"+string(r)+"”", "用六角括号〔〕")
			}
			if r == '第' && isDigit(at(text, k+1)) {
				p.fix(i, from+k, from+k+1, "", "发文字号的顺序号前有“第”", "去掉“第”")
			}
			if r == '0' && k > 0 && !isDigit(text[k-1]) && !oneOf(text[k-1], "〔[［（(【") && isDigit(at(text, k+1)) {
				p.fix(i, from+k, from+k+1, "", "发文字号的顺序号编了虚位", "去掉前面的0")
			}
		}
		if m := yearOfNumber.FindStringSubmatchIndex(string(text)); m != nil {
			at := len([]rune(string(text)[:m[2]]))
			p.hit(i, from+at, from+at+len([]rune(string(text)[m[2]:m[3]])), "发文字号的年份没有写全", "写四位数字，如〔2023〕")
		}
	})
}

// yearOfNumber matches a year of fewer than four digits.
var yearOfNumber = pattern.New(`[〔\[［（(【](\d{1,3})[〕\]］）)】]`)

var sixDigits = pattern.New(`^\d{6}$`)

func copyNumber(p *pass) {
	p.eachPart(document.CopyNumber, func(i, from int, text []rune) {
		if !sixDigits.MatchString(string(text)) {
			p.hit(i, from, from+len(text), "份号写的是“"+string(text)+"”", "写六位数字，如 000012")
		}
	})
}

// secrecyWritten is how 密级 and its time are written.
var secrecyWritten = pattern.New(`^(?:绝密|机密|秘密)(?:★(?:\d+年|\d+个月|\d+天|长期|解密前|\d{4}年\d{1,2}月\d{1,2}日))?$`)

func secrecyForm(p *pass) {
	p.eachPart(document.Secrecy, func(i, from int, text []rune) {
		if !secrecyWritten.MatchString(string(text)) {
			p.hit(i, from, from+len(text), "密级和保密期限写的是“"+string(text)+"”", "写成机密★1年、秘密★6个月这样")
		}
	})
}

// publishedSecret finds a 密级 on what the public reads: a 公示, or a notice for 社会.
func publishedSecret(p *pass) {
	public := p.facts != nil && p.facts.Unit.Audience == ledger.Society
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		public = public || q.Kind == Title && strings.HasSuffix(strings.TrimSpace(q.Text), "公示")
	}
	if !public {
		return
	}
	p.eachPart(document.Secrecy, func(i, from int, text []rune) {
		p.hit(i, from, from+len(text), "写给社会的公文标着密级", "有密级的不能公布；没有密级的，删去这一行")
	})
}

func urgency(p *pass) {
	p.eachPart(document.Urgency, func(i, from int, text []rune) {
		if s := string(text); s != "特急" && s != "加急" {
			p.hit(i, from, from+len(text), "紧急程度写的是“"+s+"”", "写特急或者加急")
		}
	})
}

func addressee(p *pass) {
	p.eachPart(document.Addressee, func(i, from int, text []rune) {
		n := len(text)
		if text[n-1] == '：' {
			return
		}
		if text[n-1] == ':' {
			p.fix(i, from+n-1, from+n, "：", "主送机关后面是半角冒号", "改成全角冒号“：”")
			return
		}
		p.hit(i, from+n-1, from+n, "主送机关后面没有冒号", "在末尾加全角冒号“：”")
	})
}

// printedLater holds the date of printing against the paper's own.
func printedLater(p *pass) {
	var written day
	for _, d := range p.text.days() {
		q := &p.text.Paragraphs[d.paragraph]
		if q.Kind == Date {
			written = d
		}
		if q.Kind == Head && q.Part == document.Printed && written.Year != 0 && d.Year != 0 && d.Date.Compare(written.Date) < 0 {
			p.hit(d.paragraph, d.from, d.to, "印发日期早于成文日期"+written.Date.String(), "核对两个日期")
		}
	}
}

// notes checks the lines that name attachments: their numbers and their ends.
func notes(p *pass) {
	n, before := 0, -2
	p.eachPart(document.AttachmentNote, func(i, from int, text []rune) {
		if i != before+1 {
			n = 0
		}
		before = i
		if n == 0 && i+1 < len(p.text.Paragraphs) && starts(text, 0, "附件：") && !isDigit(at(text, 3)) && strings.HasPrefix(strings.TrimSpace(p.text.Paragraphs[i+1].Text), "2.") {
			p.hit(i, from, from+3, "有两个以上附件，第一个没有编号", "写“附件：1.……”")
		}
		if m := noteNumber.FindStringSubmatchIndex(string(text)); m != nil && (n > 0 || string(text)[m[2]:m[3]] == "1") {
			n++
			at := len([]rune(string(text)[:m[2]]))
			digits := m[3] - m[2]
			if number, _ := strconv.Atoi(string(text)[m[2]:m[3]]); number != n {
				p.hit(i, from+at, from+at+digits, "附件的顺序号跳号或者重复", "依次用1.2.3.编号")
			}
			if m[4] >= 0 && string(text)[m[4]:m[5]] != "." {
				p.fix(i, from+at+digits, from+at+digits+1, ".", "附件的顺序号后面用的是“"+string(text)[m[4]:m[5]]+"”", "写“"+strconv.Itoa(n)+".”")
			}
		}
		if last := len(text) - 1; oneOf(text[last], "。；，、;,.") {
			p.fix(i, from+last, from+last+1, "", "附件名称后面有标点", "去掉“"+string(text[last])+"”")
		}
	})
}

// attachmentMark matches the word at an attachment's head, below which its title stands.
var attachmentMark = pattern.New(`^附件\d{0,2}$`)

// attachments holds the names of attachments against the titles that the text has.
func attachments(p *pass) {
	var titles []string
	for i := range p.text.Paragraphs {
		if i == 0 {
			continue
		}
		above := &p.text.Paragraphs[i-1]
		if above.Part != document.Form && above.Place == "" && attachmentMark.MatchString(strings.TrimSpace(above.Text)) { // a form may have a cell 附件
			titles = append(titles, strings.TrimSpace(p.text.Paragraphs[i].Text))
		}
	}
	if titles == nil {
		return
	}
	n := 0
	p.eachPart(document.AttachmentNote, func(i, from int, text []rune) {
		name := string(text)
		if m := noteName.FindStringIndex(name); m != nil {
			name = name[m[1]:]
		}
		name = strings.TrimRight(name, "。；，、;,. ")
		at := from + len([]rune(string(text)[:strings.Index(string(text), name)]))
		switch {
		case n >= len(titles):
			p.hit(i, at, at+len([]rune(name)), "附件说明里有，后面没有这个附件", "加上附件，或者删去这一行")
		case titles[n] != name:
			p.hit(i, at, at+len([]rune(name)), "附件的标题是“"+titles[n]+"”", "附件说明与附件的标题写成一样的")
		}
		n++
	})
}

// noteName matches what stands before an attachment's name.
var noteName = pattern.New(`^(?:附件[：:])?(?:\d{1,2}[.．、])?`)
