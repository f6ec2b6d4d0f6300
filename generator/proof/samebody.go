package proof

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var sameBodyRules = []Rule{{
	Code: "proof.name.body", Severity: finding.Warning, Name: "同一个组织前面写党组、后面写党委",
	Basis:  "党组、党委是两种组织，一个单位的写成一样",
	Flags:  []string{"县统计局党组成立领导小组，由⟦局党委⟧书记任组长。", "局党组召开会议。局党组书记作部署。\n⟦局党委⟧书记要求抓好整改。", "院党委高度重视，院党委书记任组长。\n⟦院党组⟧召开会议。", "中共临河县水利局党组关于巡察整改情况的公示\n根据规定，现予公示。\n⟦中共临河县水利局党委⟧\n2023年8月5日", "中共临河县水利局委员会关于巡察整改情况的公示\n根据规定，现予公示。\n⟦中共临河县水利局党组⟧\n2023年8月5日"},
	Passes: []string{"县统计局党组成立领导小组，由局党组书记任组长。", "局党组召开会议。局党组书记作部署。\n局机关党委抓好落实。", "县公安局党委、县司法局党组召开会议。", "局党组改设局党委，局党组书记任局党委书记。", "中共临河县水利局委员会关于巡察整改情况的公示\n根据规定，现予公示。\n中共临河县水利局党委\n2023年8月5日", "中共临河县水利局党组关于巡察整改情况的公示\n根据规定，现予公示。\n中共临河县水利局党组\n2023年8月5日", "局党委、局党组各召开一次会议。", "局党组召开会议。\n市局党委要求抓好整改。", "中共甲县委关于整改情况的公示\n现予公示。\n中共甲县委办公室\n2023年8月5日"},
	check:  func(p *pass) { sameBody(p); signedBody(p) },
}}

// ownUnits are runes that stand for the paper's own unit before 党组 and 党委.
const ownUnits = "局院校司社办厅"

// bodyCount is how often a body of the own unit stands in the text: with nothing before it that names another one.
type bodyCount struct {
	bare, all int
	// last is the last bare place.
	last place
}

// sameBody finds 局党委 in the text of a unit that has 局党组, and the other way about: the rarer one, where it stands once alone.
func sameBody(p *pass) {
	if !p.holdsRunes("党组委") {
		return
	}
	counts := p.bodyCounts()
	for _, unit := range ownUnits {
		a, b := counts[string(unit)+"党组"], counts[string(unit)+"党委"]
		if a == nil || b == nil {
			continue
		}
		right, wrong := "党组", "党委"
		if a.all < b.all || a.all == b.all && a.bare > b.bare {
			a, b, right, wrong = b, a, wrong, right
		}
		if b.all == 1 && b.bare == 1 {
			p.otherBody(a, b, string(unit), right, wrong)
		}
	}
}

// bodyCounts counts 局党组, 局党委 and their like.
func (p *pass) bodyCounts() map[string]*bodyCount {
	counts := map[string]*bodyCount{}
	p.find("党", func(i, k int, runes []rune) {
		last := at(runes, k+1)
		if last != '组' && last != '委' || !oneOf(at(runes, k-1), ownUnits) || startsAny(runes, k+1, "组织", "委办", "委会") {
			return
		}
		word := string(runes[k-1 : k+2])
		c := counts[word]
		if c == nil {
			c = &bodyCount{}
			counts[word] = c
		}
		c.all++
		if before := at(runes, k-2); !isHan(before) || oneOf(before, "由经在向对把为是和与以到") {
			c.bare++
			c.last = place{int32(i), int32(k - 1)}
		}
	})
	return counts
}

// otherBody reports the one that stands once, unless its sentence tells of both.
func (p *pass) otherBody(a, b *bodyCount, unit, right, wrong string) {
	i, k := int(b.last.paragraph), int(b.last.at)
	n := p.sentenceAt(i, k)
	if a.all < 2 && !p.sentenceHas(n, unit+right) || p.sentenceHas(n, "改设", "设立", "撤销", "更名", "改为", "变更", "上级", "原") || p.text.sentences()[n].has(wrong+"、", right+"、", wrong+"和", right+"和") {
		return
	}
	p.hit(i, k, k+3, "别处写“"+unit+right+"”，这里写“"+unit+wrong+"”", "写“"+unit+right+"”；是另一个组织的，写全称")
}

// bodyKinds end the names of the Party's organizations; those of one line are of one kind.
var bodyKinds = [][]string{{"党组"}, {"党工委", "工作委员会", "工委"}, {"党总支部委员会", "总支部委员会", "党总支部", "党总支"}, {"党支部委员会", "支部委员会", "党支部"}, {"党委", "委员会"}}

// bodyOf cuts the kind from the end of an organization's name.
func bodyOf(name string) (stem string, kind int) {
	for n, words := range bodyKinds {
		for _, w := range words {
			if stem, ok := strings.CutSuffix(name, w); ok {
				return strings.TrimPrefix(strings.TrimPrefix(stem, "中国共产党"), "中共"), n
			}
		}
	}
	return "", -1
}

// titledBy matches the issuing body at a title's beginning.
var titledBy = pattern.New(`^((?:中共|中国共产党)[\p{Han}（）]{3,24}?(?:党组|党委|委员会|支部|总支))关于`)

// signedBody holds the signature against the body that the title names.
func signedBody(p *pass) {
	stem, kind := "", -1
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		switch text := strings.TrimSpace(q.Text); {
		case kind < 0 && q.Kind == Title && strings.HasPrefix(text, "中"):
			if m := titledBy.FindStringSubmatch(text); m != nil {
				stem, kind = bodyOf(m[1])
			}
		case kind >= 0 && q.Kind == Signature && (strings.HasPrefix(text, "中共") || strings.HasPrefix(text, "中国共产党")):
			if s, k := bodyOf(text); s == stem && k != kind {
				from, _ := trimmed(q.runes)
				p.hit(i, from, from+utf8.RuneCountInString(text), "标题里写的是“"+bodyKinds[kind][0]+"”，落款写的是另一种", "写成一样的")
			}
		}
	}
}
