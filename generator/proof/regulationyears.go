package proof

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var regulationRules = []Rule{
	{
		Code: "proof.party.regulationyear", Severity: finding.Warning, Name: "法规的年份、文号与公布的不符",
		Basis: "法规历次公布、修订、施行的年份以公布的为准",
		Flags: []string{"根据⟦2017⟧年修订的《中国共产党纪律处分条例》。", "学习《中国共产党巡视工作条例》（⟦2023⟧年修订）。", "⟦2018⟧年，中共中央印发《中国共产党问责条例》。",
			"落实《党政机关公文处理工作条例》（中办发〔⟦2013⟧〕14号）。", "对照⟦2019⟧年新修订的《中华人民共和国未成年人保护法》。", "《公职人员政务处分法》（⟦2018⟧年施行）。", "自⟦2021年5月1日⟧起施行的《信访工作条例》。", "把新修订的《中国共产党纪律处分条例》作为学习重点。该条例自⟦2023年1月1日⟧起施行。"},
		Passes: []string{"根据2018年修订的《中国共产党纪律处分条例》。", "学习《中国共产党巡视工作条例》（2024年修订）。", "2021年，组织学习《中国共产党纪律处分条例》。", "《党政机关公文处理工作条例》（中办发〔2012〕14号）。",
			"2021年6月1日起施行的《未成年人保护法》。", "自2022年5月1日起施行的《信访工作条例》。", "制定了《县二高采购办法》，对照《信访工作条例》修改制度，自2023年3月1日起施行。", "学校2022年印发《中国共产党支部工作条例（试行）》。", "2026年修订的《中国共产党纪律处分条例》。", "2020年，学校按照新修订的《义务教育法》。", "《县二高公文处理办法》（2013年修订）。"},
		check: func(p *pass) { effective(p); regulationYear(p) },
	},
	{
		Code: "proof.party.trial", Severity: finding.Info, Name: "法规名称少了“（试行）”",
		Basis:  "法规的名称以公布的为准",
		Flags:  []string{"2023年，学习《⟦中国共产党支部工作条例⟧》。"},
		Passes: []string{"2023年，学习《中国共产党支部工作条例（试行）》。", "2023年，学习《中国共产党支部工作条例》（试行）。", "学习《中国共产党支部工作条例》。", "2026年，学习《中国共产党工作机关条例》。", "2023年，学习《支部工作条例》。"},
		check:  trial,
	},
}

const versionVerb = `(?:修订|修正|修改|印发|颁布|公布|发布|出台|制定|通过|颁发|施行|实施){1,2}`

var (
	// issuedBefore is how a text says before a regulation's name when it was issued.
	issuedBefore = pattern.New(`(^|.)(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:，?(?:党中央|中共中央|中央纪委|中央|国务院|教育部|全国人大|常委会|办公厅|、|和){1,5})?起?(?:最?新)?` + versionVerb + `(了|的|后的)?(?:新修订的|修订后的|修订的)?《$`)
	// issuedBehind is how it says so behind the name, and issuedWithin within it.
	issuedBehind = pattern.New(`^》（(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?起?` + versionVerb + `(?:版|稿)?[）；，]`)
	issuedWithin = pattern.New(`（(\d{4})年?` + versionVerb + `(?:版)?）$`)
	// paperNumber is a number of the Central Committee's office behind a name.
	paperNumber = pattern.New(`^》（中办发〔(\d{4})〕(\d{1,3})号）`)
)

// paperNumbers are those of the regulations that papers cite with their numbers.
var paperNumbers = map[string][2]string{
	"党政机关公文处理工作条例":   {"2012", "14"},
	"党政机关国内公务接待管理规定": {"2013", "22"},
}

func regulationYear(p *pass) {
	for _, t := range p.titles() {
		runes := p.text.Paragraphs[t.paragraph].runes
		name := string(runes[t.from:t.to])
		r := knownNames().find(name)
		if r == nil || len(r.years) == 0 {
			continue
		}
		if lead := runesBefore(runes, t.from, 40); strings.Contains(lead, "年") {
			p.yearBefore(t, r, runes, lead)
		}
		tail := runesFrom(runes, t.to, 24)
		if m := issuedBehind.FindStringSubmatchIndex(tail); m != nil {
			p.wrongYear(t, r, tail[m[2]:m[3]], t.to+2)
		} else if m := paperNumber.FindStringSubmatch(tail); m != nil {
			if want, ok := paperNumbers[r.name]; ok && want[0] != m[1] {
				p.hit(t.paragraph, t.to+6, t.to+10, "《"+r.name+"》是中办发〔"+want[0]+"〕"+want[1]+"号", "写“中办发〔"+want[0]+"〕"+want[1]+"号”")
			} else if ok && want[1] != m[2] {
				p.hit(t.paragraph, t.to+11, t.to+11+len(m[2]), "《"+r.name+"》是中办发〔"+want[0]+"〕"+want[1]+"号", "写“中办发〔"+want[0]+"〕"+want[1]+"号”")
			}
		}
		if m := issuedWithin.FindStringSubmatchIndex(name); m != nil {
			p.wrongYear(t, r, name[m[2]:m[3]], t.from+len([]rune(name[:m[2]])))
		}
	}
}

// yearBefore holds the year before a name against its versions. Without 的 it may be when a local office passed the paper on.
func (p *pass) yearBefore(t cited, r *issued, runes []rune, lead string) {
	m := issuedBefore.FindStringSubmatchIndex(lead)
	if m == nil {
		return
	}
	before, said := lead[m[2]:m[3]], lead[m[4]:m[5]]
	if m[6] < 0 && before != "" && isHan(lastRune(before)) && !hasAny(lead[m[0]:], "中央", "国务院", "全国人大") {
		return
	}
	p.wrongYear(t, r, said, t.from-len([]rune(lead))+len([]rune(lead[:m[4]])))
}

// wrongYear reports a year at from that is none of the regulation's.
func (p *pass) wrongYear(t cited, r *issued, said string, from int) {
	year, _ := strconv.Atoi(said)
	if year > lastKnownYear || slices.Contains(r.years, year) || p.within(t.paragraph, from, from+4) {
		return
	}
	p.hit(t.paragraph, from, from+4, "《"+r.name+"》没有"+said+"年的版本（"+r.yearsText()+"公布、修订或者施行）", "核对年份")
}

// trial finds names without （试行） in texts of the years in which they were for trial.
func trial(p *pass) {
	for _, t := range p.titles() {
		runes := p.text.Paragraphs[t.paragraph].runes
		name := string(runes[t.from:t.to])
		if !strings.HasPrefix(name, partyName) || strings.HasSuffix(name, trialMark) || at(runes, t.to+1) == '（' {
			continue
		}
		r := knownNames().find(name)
		if r == nil || !r.trial() {
			continue
		}
		if e := p.wholeEra(); e.last != 0 && e.last <= lastKnownYear {
			p.hit(t.paragraph, t.from, t.to, "公布的名称带“（试行）”", "写《"+r.name+"》")
		}
	}
}
