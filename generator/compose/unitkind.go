package compose

import (
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// unitKind is what a notice calls its unit by the unit's kind.
type unitKind struct {
	// ends are the ends of such units' names, separated by blanks.
	ends string
	// self is 单位自称.
	self string
	// cause is what the unit works for, 事业 in templates.
	cause string
}

const (
	defaultCause = "各项事业"
	schooling    = "教育事业"
	defaultSelf  = "我单位"
)

// unitKinds is the table of kinds of units; the first row with an end of the name counts. A name with none of the ends has no kind: nothing is guessed.
var unitKinds = []unitKind{
	{"党校 行政学院", "我校", defaultCause},
	{"校 中学 小学 高中 初中 完中 职高 职中 职专 师范 大学", "我校", schooling},
	{"幼儿园", "我园", schooling},
	{"学院", "我院", schooling},
	{"院", "我院", defaultCause},
	{"局", "我局", defaultCause},
	{"厅", "我厅", defaultCause},
	{"发改委 卫健委 住建委 国资委 教委 经信委 农委 科委 发展和改革委员会 卫生健康委员会 住房和城乡建设委员会", "我委", defaultCause},
	{"办公室", "我办", defaultCause},
	{"镇 镇政府 镇人民政府", "我镇", defaultCause},
	{"乡 乡政府 乡人民政府", "我乡", defaultCause},
	{"街道 街道办 街道办事处", "我街道", defaultCause},
	{"社区 社区居委会 社区居民委员会", "我社区", defaultCause},
	{"村 村委会 村民委员会", "我村", defaultCause},
	{"中心", "我中心", defaultCause},
	{"馆", "我馆", defaultCause},
	{"站", "我站", defaultCause},
	{"所", "我所", defaultCause},
	{"公司", "我公司", defaultCause},
}

// kindOfName is the kind of a unit with that name, nil where no row matches.
func kindOfName(name string) *unitKind {
	if body, inside, ok := cutBracket(name); ok { // 三中（北校区） has the kind of 三中, but 档案局（馆） has two kinds
		kind := kindOfName(body)
		if other := kindOfName(inside); kind != nil && other != nil && other.self != kind.self {
			return nil
		}
		return kind
	}
	for i := range unitKinds {
		k := &unitKinds[i]
		for end := range strings.FieldsSeq(k.ends) {
			if strings.HasSuffix(name, end) {
				return k
			}
		}
		if k.cause == schooling && isNumberedSchool(name) {
			return k
		}
	}
	return nil
}

// cutBracket cuts brackets and what is in them off the end of a name.
func cutBracket(name string) (body, inside string, ok bool) {
	for _, pair := range [][2]string{{"（", "）"}, {"(", ")"}} {
		if rest, closed := strings.CutSuffix(name, pair[1]); closed {
			if i := strings.LastIndex(rest, pair[0]); i > 0 {
				return rest[:i], rest[i+len(pair[0]):], true
			}
		}
	}
	return name, "", false
}

// isNumberedSchool reports a short name such as 息县二高 or 师大附中.
func isNumberedSchool(name string) bool {
	rs := []rune(name)
	n := len(rs)
	return n > 2 && strings.ContainsRune("中高小初", rs[n-1]) && strings.ContainsRune("一二三四五六七八九十附实0123456789", rs[n-2])
}

// kindOf finds a unit's kind by its names. It is nil where these are of different kinds (a 街道 called 中关村).
func kindOf(u *ledger.Unit) *unitKind {
	var kind *unitKind
	for _, name := range []string{u.Name(), unitOf(u.Info.Text("党组织简称")), unitOf(u.Info.Text("单位全称"))} {
		k := kindOfName(name)
		if k != nil && kind != nil && k.self != kind.self {
			return nil
		}
		if kind == nil {
			kind = k
		}
	}
	return kind
}

// organisationEnds are the ends of Party organisations' names, and the kind of organisation.
var organisationEnds = []struct{ end, kind string }{
	{"总支部委员会", "党总支"}, {"支部委员会", "党支部"}, {"工作委员会", "党工委"}, {"委员会", "党委"},
	{"党工委", "党工委"}, {"工委", "党工委"}, {"党委", "党委"}, {"党组", "党组"},
	{"党总支", "党总支"}, {"总支部", "党总支"}, {"总支", "党总支"}, {"党支部", "党支部"}, {"支部", "党支部"},
}

// cutParty cuts 中共 off a name.
func cutParty(name string) (rest string, cut bool) {
	for _, party := range []string{"中共", "中国共产党"} {
		if rest, ok := strings.CutPrefix(name, party); ok {
			return rest, true
		}
	}
	return name, false
}

// unitOf is the name of a Party organisation's unit: 息县教育局 of 中共息县教育局党组. It is "" for a name of several bodies.
func unitOf(name string) string {
	if strings.ContainsAny(name, "\n、；;") {
		return ""
	}
	name, party := cutParty(name)
	for _, o := range organisationEnds {
		if rest, ok := strings.CutSuffix(name, o.end); ok && (party || o.end != "委员会") {
			return rest
		}
	}
	return name
}

// organisation is 党组织类别, read off the end of 党组织简称: 我校党委, 我局党组.
func organisation(f *stats.Facts) any {
	name := f.Unit.Info.Text("党组织简称")
	for _, o := range organisationEnds {
		if strings.HasSuffix(name, o.end) {
			return o.kind
		}
	}
	if name == "" {
		return ""
	}
	return "党组织"
}

// self is 单位自称: the item, else by the unit's kind.
func self(f *stats.Facts) any {
	if s := f.Unit.Info.Text("单位自称"); s != "" {
		return s
	}
	if k := kindOf(f.Unit); k != nil {
		return k.self
	}
	return defaultSelf
}

// cause is 事业: 教育事业 for a school, else 各项事业. It goes by 单位自称 where the unit's names have no kind.
func cause(f *stats.Facts) any {
	k := kindOf(f.Unit)
	if k == nil {
		k = kindOfName(f.Unit.Info.Text("单位自称"))
	}
	if k != nil {
		return k.cause
	}
	return defaultCause
}

// principal is who is responsible first: 第一责任人, or the leader of the group that sees to the 整改 where his office says that he is the secretary.
func principal(f *stats.Facts) any {
	if first := f.Unit.Info.Text("第一责任人"); first != "" {
		return first
	}
	if leader := f.Unit.Info.Text("领导小组组长"); strings.Contains(leader, "书记") && !strings.Contains(leader, "副书记") {
		return leader
	}
	return ""
}
