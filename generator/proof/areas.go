package proof

import (
	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var areaRules = []Rule{{
	Code: "proof.number.area", Severity: finding.Warning, Name: "面积的单位没有写全：1200平方、25公里",
	Basis:  "《中华人民共和国法定计量单位》：面积的单位是平方米、平方公里、公顷",
	Flags:  []string{"拆除面积共⟦1200平方⟧。", "新建校舍⟦500平方⟧，改造操场。", "灌溉面积由原来的18平方公里扩大到⟦25公里⟧。", "建筑面积由3000平方米增加到⟦4500米⟧。", "治理面积从12平方公里增至⟦30公里⟧，成效明显。"},
	Passes: []string{"拆除面积共1200平方米。", "灌溉面积由原来的18平方公里扩大到25平方公里。", "面积18平方公里，渠道由10公里延长到25公里。", "5平方根。", "面积1200平方英尺。", "建筑面积由3000平方米增加到4500平方米，距离村口200米。", "面积由18平方公里扩大，道路增加到25公里。"},
	check:  areas,
}}

// grownArea matches an area that changes, of which the second number has a unit of length.
var grownArea = pattern.New(`面积[^，。；]{0,12}\d平方(?:公里|千米|米)[^，。；\d]{0,4}(?:扩大|增加|增长|增|缩小|减少|减|提高|扩展|拓展|变|升)?(?:到|至|为)(?:了)?(\d+(?:\.\d+)?(?:公里|千米|米))(?:[，。；、]|$)`)

func areas(p *pass) {
	p.each("平方", func(i, k int, runes []rune) {
		_, from := decimalBefore(runes, k)
		if next := at(runes, k+2); from == k || isHan(next) || isLatin(next) {
			return
		}
		p.likely(i, from, k+2, string(runes[from:k+2])+"米", "“"+string(runes[from:k+2])+"”没有写全单位", "写“"+string(runes[from:k+2])+"米”")
	})
	if !p.holdsRunes("面积平方") {
		return
	}
	list := p.text.sentences()
	for n := range list {
		s := &list[n]
		if !s.has("面积") || !s.has("平方") {
			continue
		}
		for _, m := range s.all(grownArea) {
			from, to := m.span(1)
			p.hit(s.paragraph, from, to, "前面的面积用“平方”，这里是长度的单位", "补上“平方”")
		}
	}
}
