package ledger

import (
	"slices"
	"strings"
)

// Bodies are the issuing bodies that a 单位全称 names, the host organ first: one, or several where they issue a notice jointly. They stand
// on a line each, or with ；or 、 between them. A text is divided only where each part is by itself the name of a body, for a long name may
// be wrapped within its cell, and a name may hold a 、 of its own.
func Bodies(text string) []string {
	for _, dividers := range []string{"\n；;、", "\n；;"} {
		var parts []string
		for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(dividers, r) }) {
			parts = append(parts, strings.TrimSpace(part))
		}
		// A ； is in no name, and no name goes on with 中共.
		apart := !strings.ContainsAny(text, "\n、") || !slices.ContainsFunc(parts[min(1, len(parts)):], func(p string) bool { return !ofParty(p) })
		if len(parts) > 1 && (apart || !slices.ContainsFunc(parts, func(p string) bool { return !isBody(p) })) {
			return parts
		}
	}
	if text == "" {
		return nil
	}
	return []string{text}
}

// partyBodies and otherBodies end the names of bodies; a name that begins with 中共 ends with one of the former, or with an office of theirs.
var (
	partyBodies  = []string{"委员会", "党组", "党委", "党工委", "纪委", "省委", "市委", "县委", "区委", "工委", "总支部", "总支", "支部"}
	partyOffices = []string{"办公室", "办公厅", "组织部", "宣传部", "统战部", "机关"}
	otherBodies  = []string{"政府", "办公室", "办公厅", "办事处", "局", "厅", "学校", "中学", "小学", "大学", "学院", "幼儿园", "中心校", "中心", "工会", "团委"}
)

func ofParty(name string) bool {
	return strings.HasPrefix(name, "中共") || strings.HasPrefix(name, "中国共产党")
}

// isBody reports whether a name stands for a body: it ends as one, says more than what kind it is, and does not begin like the rest of
// a longer name.
func isBody(name string) bool {
	ends := otherBodies
	if ofParty(name) {
		ends = nil
		if strings.Contains(name, "委") {
			ends = partyOffices
		}
	}
	rest, ok := name, false
	for {
		end := slices.IndexFunc(partyBodies, func(w string) bool { return strings.HasSuffix(rest, w) })
		if end < 0 {
			break
		}
		rest, ok = strings.TrimSuffix(rest, partyBodies[end]), true
	}
	if !ok {
		end := slices.IndexFunc(ends, func(w string) bool { return strings.HasSuffix(rest, w) })
		if end < 0 {
			return false
		}
		rest = strings.TrimSuffix(rest, ends[end])
	}
	return len([]rune(rest)) >= 2 && !strings.HasPrefix(rest, "第") && !strings.HasPrefix(rest, "附属")
}
