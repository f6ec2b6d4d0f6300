package proof

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
)

var introducedRules = []Rule{{
	Code: "proof.name.introduced", Severity: finding.Warning, Name: "与“以下简称”说的名称差一个字",
	Basis: "注明了全称和简称的，后文照写",
	Flags: []string{"县住房和城乡建设局（以下简称县住建局）召开会议。\n⟦县住房城乡建设局⟧党组听取汇报。", "中共云水街道工作委员会（以下简称街道党工委）召开会议。\n⟦街道党委⟧完成整改。"},
	Passes: []string{"县住房和城乡建设局（以下简称县住建局）召开会议。\n县住建局听取汇报，县住房和城乡建设局党组表态。", "县住房和城乡建设局（以下简称县住建局）。《县住房城乡建设局章程》。", "息县第二高级中学（以下简称息县二高）。息县二高召开会议。息县一高参加。",
		"中共青河县委（以下简称县委）。县委常委会召开会议。", "青河县第一实验中学（以下简称一实中）。\n青河县第二实验中学召开会议。", "《青河县第一实验中学章程》（以下简称《章程》）。青河县第二实验中学参加。"},
	check: introduced,
}}

// organEnds end the names of organs and units; other terms are introduced too.
var organEnds = []string{"局", "委员会", "党委", "党组", "党工委", "中学", "小学", "高中", "初中", "学校", "学院", "医院", "中心", "公司", "集团", "办公室", "政府", "街道", "支部", "总支", "厅", "研究院", "卫生院", "幼儿园", "管理处"}

const leastFull, leastShort = 6, 5

// introduced finds names that miss one character of a name which the text has introduced with 以下简称.
func introduced(p *pass) {
	var names []string
	p.each("以下简称", func(i, k int, runes []rune) {
		if !oneOf(at(runes, k-1), "（(") || len(names) > 40 {
			return
		}
		full := k - 1
		for full > 0 && k-full < 26 && isHan(runes[full-1]) {
			full--
		}
		short := k + 4
		for oneOf(at(runes, short), "：“") {
			short++
		}
		end := short
		for isHan(at(runes, end)) && end-short < 14 {
			end++
		}
		if name := runes[full : k-1]; len(name) >= leastFull && len(name) < 22 && endsWith(name, len(name), organEnds...) {
			names = append(names, string(name))
		}
		if name := runes[short:end]; len(name) >= leastShort && endsWith(name, len(name), organEnds...) && oneOf(at(runes, end), "）)”") {
			names = append(names, string(name))
		}
	})
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		p.nearly([]rune(name), names)
	}
}

// nearly reports what stands for a name with one character too few, too many or another.
func (p *pass) nearly(name []rune, names []string) {
	n := len(name)
	p.each(string(name[:2]), func(i, k int, runes []rune) {
		for _, size := range []int{n, n - 1, n + 1} {
			if k+size > len(runes) || runes[k+size-1] != name[n-1] || runes[k+size-2] != name[n-2] && size == n {
				continue
			}
			got := runes[k : k+size]
			if changedWithin(got, name) != 1 || size == n && otherNumber(got, name) || slices.Contains(names, string(got)) || strings.ContainsAny(string(got), "，。、；：（）《》“”的和与") && !strings.ContainsAny(string(name), "和与") || inTitle(runes, k) || p.within(i, k, k+size) || starts(runes, k, string(name)) {
				continue
			}
			if slices.ContainsFunc(names, func(other string) bool { return starts(runes, k, other) }) {
				return
			}
			p.hit(i, k, k+size, "前面写的是“"+string(name)+"”，这里写“"+string(got)+"”", "照前面的名称写；是另一个单位的不用改")
			return
		}
	})
}

// otherNumber reports two names that differ in a number: 第一中学 and 第二中学 are two schools.
func otherNumber(a, b []rune) bool {
	for i := range a {
		if a[i] != b[i] {
			return hanDigit(a[i]) != 0 && hanDigit(b[i]) != 0
		}
	}
	return false
}
