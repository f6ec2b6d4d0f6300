package ledger

import (
	"slices"
	"strconv"
	"strings"
)

// Bodies are the issuing bodies that a 单位全称 names, the host organ first: one, or several where they issue a notice jointly. They stand on a line each, or
// with ；or 、 between them. No name has a ；. A name may hold a 、: it divides two bodies only where each part is the name of a body by itself. A long name
// may be wrapped within its cell: then the line end stays in the name. A text that UnclearBodies doubts is one name.
func Bodies(text string) []string {
	if !strings.ContainsAny(text, bodyDividers) {
		if text == "" {
			return nil
		}
		return []string{text}
	}
	var names []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '；' || r == ';' }) {
		lines := bodyLines(part)
		joined, doubt := joinLines(lines)
		if doubt > 0 {
			return []string{text}
		}
		for _, name := range joined {
			names = append(names, splitListed(name)...)
		}
	}
	if len(names) < 2 { // as it was typed, a divider that divides nothing included
		return []string{text}
	}
	return names
}

// bodyDividers are what may stand between two bodies.
const bodyDividers = "\n；;、"

// UnclearBodies are two lines of a 单位全称 that may be two bodies or one wrapped name; nil where there is no doubt.
func UnclearBodies(text string) []string {
	if !strings.Contains(text, "\n") {
		return nil
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '；' || r == ';' }) {
		lines := bodyLines(part)
		if _, doubt := joinLines(lines); doubt > 0 {
			return lines[doubt-1 : doubt+1]
		}
	}
	return nil
}

// bodyLines are the lines of a text that say something, without the numbers 1. 2. 3. of a list.
func bodyLines(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); strings.Trim(line, "、，, ") != "" {
			lines = append(lines, line)
		}
	}
	bare := make([]string, len(lines))
	for i, line := range lines {
		rest, ok := strings.CutPrefix(line, strconv.Itoa(i+1))
		if bare[i] = strings.TrimLeft(rest, ".．、 "); !ok || len(lines) < 2 || bare[i] == rest || bare[i] == "" {
			return lines
		}
	}
	return bare
}

// splitListed divides a name at its 、 where each part is the name of a body.
func splitListed(name string) []string {
	var parts []string
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '、' }) {
		parts = append(parts, strings.TrimSpace(part))
	}
	if len(parts) > 1 && (!slices.ContainsFunc(parts[1:], func(p string) bool { return !hasPartyPrefix(p) }) || !slices.ContainsFunc(parts, func(p string) bool { return !isBody(p) })) {
		return parts
	}
	return []string{name}
}

// partyBodies and otherBodies end the names of bodies. A name that begins with 中共 ends with one of partyBodies, or is an office of a committee.
var (
	partyBodies  = []string{"委员会", "党组", "党委", "党工委", "纪委", "省委", "市委", "县委", "区委", "工委", "总支部", "总支", "支部"}
	partyOffices = []string{"办公室", "办公厅", "组织部", "宣传部", "统战部", "机关"}
	otherBodies  = []string{"政府", "办公室", "办公厅", "办事处", "局", "厅", "学校", "中学", "小学", "大学", "学院", "幼儿园", "中心校", "中心", "工会", "团委"}
)

func hasPartyPrefix(name string) bool {
	return strings.HasPrefix(name, "中共") || strings.HasPrefix(name, "中国共产党")
}

// isBody reports whether a text is the name of a body: it ends as one, has something before that end, and does not begin like the rest of a longer name.
func isBody(name string) bool {
	ends := otherBodies
	if hasPartyPrefix(name) {
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
