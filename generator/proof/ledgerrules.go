package proof

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

// ledgerRules compare a text with the ledger in all but its counts.
var ledgerRules = []Rule{
	{
		Code: "proof.date.ledger", Severity: finding.Warning, Name: "写的日期与基本信息不符",
		Basis: "以基本信息的巡察开始日期、巡察结束日期、反馈日期为准",
		Flags: []string{"@反馈日期=2023年12月5日\n⟦2023年12月6日⟧，县委第二巡察组向三中反馈了巡察意见。",
			"@巡察开始日期=2023年9月1日\n@巡察结束日期=2023年11月1日\n县委第二巡察组于2023年9月1日至⟦11月2日⟧对三中进行了常规巡察。",
			"@巡察开始日期=2023年9月1日\n县委第二巡察组于⟦2023年9月2日⟧至11月1日对三中进行了常规巡察。"},
		Passes: []string{"@巡察开始日期=2023年9月1日\n@巡察结束日期=2023年11月1日\n@反馈日期=2023年12月5日\n县委第二巡察组于2023年9月1日至11月1日对三中进行了常规巡察。2023年12月5日，向三中反馈了巡察意见。",
			"@巡察结束日期=2023年11月\n@反馈日期=2023年12月\n县委第二巡察组于2023年9月1日至11月1日对三中进行了常规巡察。2023年12月5日，向三中反馈了巡察意见。",
			"@反馈日期=2023年12月5日\n2023年12月5日，县委第二巡察组反馈了巡察意见。2023年12月20日，又反馈了巡察移交问题。整改结果：2024年1月3日反馈了办理情况。"},
		check: ledgerDates,
	},
	{
		Code: "proof.name.contact", Severity: finding.Warning, Name: "联系方式与基本信息不符",
		Basis:  "以基本信息的“联系电话”“电子邮箱”为准",
		Flags:  []string{"@联系电话=0376-5550003\n联系方式：⟦0376-5550009⟧；", "@电子邮箱=sz@163.com\n电子邮箱：⟦sx@163.com⟧"},
		Passes: []string{"@联系电话=0376-5550003\n@电子邮箱=sz@163.com\n联系方式：0376—5550003；\n电子邮箱：sz@163.com", "@联系电话=0376-5550003\n联系电话：5550003、5550009\n邮政编码：465400", "@联系电话=县教体局办公室\n联系方式：0376-5550003"},
		check:  contacts,
	},
	{
		Code: "proof.name.other", Severity: finding.Warning, Name: "单位、党组织的名称与基本信息差一个字",
		Basis: "以基本信息的“单位简称”“党组织简称”为准",
		Flags: []string{"@党组织简称=青河三中党总支\n中共⟦青河二中党总支⟧关于巡察整改情况的公示", "@党组织简称=青河三中党总支\n县委巡察组向⟦青河二中党总支⟧反馈了巡察意见。",
			"@单位简称=青河三中\n县委第二巡察组对⟦青河二中⟧进行了常规巡察。"},
		Passes: []string{"@党组织简称=青河三中党总支\n中共青河三中党总支关于巡察整改情况的公示", "@党组织简称=青河三中党总支\n与青河二中党总支开展联学共建，向青河二中党总支学习。", "@单位简称=青河三中\n对青河二中、青河三中进行了常规巡察。"},
		check:  otherName,
	},
	{
		Code: "proof.number.cell", Severity: finding.Error, Name: "写的数与台账这一格不符",
		Basis: "文字与台账一样，只有数不一样",
		Flags: []string{"@项 财务|违规发放补贴|已清退0.5万元，其余正在清退。|未完成|\n存在问题：违规发放补贴\n整改结果：已清退⟦0.6⟧万元，其余正在清退。",
			"@项 党建|甲|1.已修订议事规则；|已完成|\n@项 党建|乙|共开展集中学习6次。|已完成|\n整改结果：1.已修订议事规则；\n共开展集中学习⟦7⟧次。", "@项 财务|甲|共整改4项。|已完成|\n@项 教学|乙|开展研判2次，形成清单1份。|已完成|\n整改结果：开展研判⟦3⟧次，形成清单1份。"},
		Passes: []string{"@项 财务|违规发放补贴|已清退0.5万元，其余正在清退|未完成|\n整改结果：已清退0.5万元，其余正在清退。", "@项 财务|违规发放补贴|已清退5000元，其余正在清退|未完成|\n整改结果：已清退0.5万元，其余正在清退。",
			"@项 甲|甲|开展研判2次，形成清单1份。|已完成|\n@项 乙|乙|开展研判3次，形成清单1份。|已完成|\n整改结果：开展研判3次，形成清单1份。\n整改结果：开展研判2次，形成清单1份。", "@项 甲|甲|家长13812345678表示满意，已办结。|已完成|\n整改结果：家长138****5678表示满意，已办结。"},
		check: cellNumbers,
	},
}

func ledgerDates(p *pass) {
	if p.facts == nil {
		return
	}
	m := p.text.milestones()
	compare := func(item string, stated []day) {
		want := p.facts.Unit.Info[item].Date
		if want.Year == 0 || len(stated) == 0 {
			return
		}
		for _, d := range stated {
			if d.Year == 0 || d.Year == want.Year && d.Month == want.Month && (d.Day == want.Day || d.Day == 0 || want.Day == 0) {
				return // the others may belong to another round
			}
		}
		for _, d := range stated {
			text := string(p.text.Paragraphs[d.paragraph].runes[d.from:d.to])
			p.hit(d.paragraph, d.from, d.to, "这里写的是"+text+"，基本信息的“"+p.facts.Unit.Info.Inspection().Label(item)+"”是"+want.String(), "看哪一个对，写成一样的")
		}
	}
	var first, last []day
	for _, s := range m.inspections {
		first, last = append(first, s.first), append(last, s.last)
	}
	compare("巡察开始日期", first)
	compare("巡察结束日期", last)
	compare("反馈日期", m.feedbacks)
}

var (
	telephone = pattern.New(`\d[\d－—–\- ]{5,17}\d`)
	mail      = pattern.New(`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)
)

func contacts(p *pass) {
	if p.facts == nil {
		return
	}
	info := p.facts.Unit.Info
	compare := func(item string, form *pattern.Pattern, plain func(string) string, labels ...string) {
		known := form.FindAllString(info.Text(item), -1)
		if known == nil {
			return
		}
		var wrong []match
		for i := range p.text.Paragraphs {
			q := &p.text.Paragraphs[i]
			if q.Kind != Contact {
				continue
			}
			s := &sentence{paragraph: i, text: q.Text}
			if !s.has(labels...) {
				continue
			}
			for _, m := range s.all(form) {
				for _, k := range known {
					if a, b := plain(m.text(0)), plain(k); strings.HasSuffix(a, b) || strings.HasSuffix(b, a) {
						return // there may be others beside it
					}
				}
				wrong = append(wrong, m)
			}
		}
		for _, m := range wrong {
			from, to := m.span(0)
			p.hit(m.s.paragraph, from, to, "这里写的是"+m.text(0)+"，基本信息的“"+item+"”是"+info.Text(item), "看哪一个对，写成一样的")
		}
	}
	compare("联系电话", telephone, digitsOf, "联系方式", "电话")
	compare("电子邮箱", mail, strings.ToLower, "邮箱", "邮件", "信箱", "联系方式")
}

// otherName finds names that differ from the unit's in one character where the unit's must stand: in the title, and where the text says who was inspected.
func otherName(p *pass) {
	if p.facts == nil {
		return
	}
	for _, item := range []string{"党组织简称", "单位简称"} {
		name := []rune(p.facts.Unit.Info.Text(item))
		n := len(name)
		if n < 4 {
			continue
		}
		try := func(i, k int, runes []rune) {
			if k+n > len(runes) {
				return
			}
			differ := 0
			for j, r := range name {
				if runes[k+j] != r {
					if differ++; differ > 1 || !isHan(runes[k+j]) {
						return
					}
				}
			}
			if differ == 1 && runes[k] == name[0] {
				p.hit(i, k, k+n, "这里写“"+string(runes[k:k+n])+"”，基本信息的“"+item+"”是“"+string(name)+"”", "看哪一个对，写成一样的")
			}
		}
		p.each(string(name[0]), func(i, k int, runes []rune) {
			after := func(words ...string) bool {
				for _, w := range words {
					if starts(runes, k+n, w) {
						return true
					}
				}
				return false
			}
			switch {
			case p.text.Paragraphs[i].Kind == Title && after("关于"),
				at(runes, k-1) == '对' && after("进行", "开展"),
				at(runes, k-1) == '向' && after("反馈"):
				try(i, k, runes)
			}
		})
	}
}
