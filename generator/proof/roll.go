package proof

import (
	"gongshi/generator/finding"
)

var rollRules = []Rule{
	{
		Code: "proof.name.roll", Severity: finding.Warning, Name: "单位的名称与单位信息名单上的差一个字",
		Basis: "以“单位信息”里的名称、别名为准",
		Flags: []string{"@名单 青河县第一中学|青河一中、县一中本部\n@名单 青河县教体局|县教育体育局\n组织⟦青河二中⟧教师到青河一中听课。", "@名单 青河县第一中学|青河一中\n@名单 青河县教体局|县教育体育局\n向⟦青河县教休局⟧报告。", "@名单 青河县第一中学|青河一中\n@名单 柳河镇人民政府|柳河镇政府\n⟦清河县第一中学⟧、⟦柳合镇政府⟧参加。",
			"@名单 青河县第一中学|青河一中\n@名单 青河县教体局|县教育体育局\n经⟦县教育体肓局⟧同意。"},
		Passes: []string{"@名单 青河县第一中学|青河一中、青河二中\n@名单 青河县教体局|县教育体育局\n组织青河二中教师到青河一中听课。", "@名单 青河县第一中学|青河一中\n@名单 青河县教体局|县教育体育局\n青河一个也没有，该河县教体局。", "@名单 青河县第一中学|青河一中\n@名单 青河县教体局|县教育体育局\n《青河二中章程》。", "组织青河二中教师听课。",
			"@名单 青河县第一中学|青河一中\n@名单 青河县第一中学分校|青河一中分校\n青河县第一中学分校、青河一中分校。"},
		check: roll,
	},
}

// otherLeads stand before a name without being its first character: 该县一中, 在河县一中.
const otherLeads = "该本我全各县市省区镇乡的在和与对向由及于至到为从把被将"

func roll(p *pass) {
	if p.facts == nil || p.facts.Unit.Listed == nil {
		return
	}
	list := p.facts.Unit.Listed
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		exact := -1 // where the last right name ends
		for k := 0; k+1 < len(runes); k++ {
			if !isHan(runes[k]) || !isHan(runes[k+1]) {
				continue
			}
			if n := list.Exact(runes, k); n > 0 {
				exact = max(exact, k+n)
			}
			if k < exact {
				continue
			}
			for _, tail := range [2]bool{false, true} {
				name, from, to, differs := list.Near(runes, k, tail)
				if name == "" || from < exact || !p.isMisnamed(i, from, to, differs, runes) {
					continue
				}
				p.hit(i, from, to, "“"+string(runes[from:to])+"”不在单位信息的名单上，与“"+name+"”差一个字", "写错的改正；名单上漏了的，加上这个单位，或者写在“别名”里")
				k = to - 1
				break
			}
		}
	}
}

// isMisnamed reports that a text which differs from a name of the list at one place is meant as a name.
func (p *pass) isMisnamed(i, from, to, differs int, runes []rune) bool {
	r := runes[differs]
	switch {
	case !isHan(r), inTitle(runes, from), p.within(i, from, to):
		return false
	case differs == from: // the name may begin behind it, with its place left out
		return !oneOf(r, otherLeads)
	case differs == to-1: // 青河一个, 柳河镇党建
		return false
	}
	return !oneOf(r, "的了和与、")
}
