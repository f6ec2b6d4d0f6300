package retrace

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
)

// tellParts tells where a part of an item stands in the text that was written nowhere: 冯勇堂 of 校党委书记、校长冯勇堂.
func (s *speaker) tellParts(lines map[int]string, order []int) {
	for i := range s.names {
		v := &s.names[i]
		n := utf8.RuneCountInString(v.Text)
		if v.Steers || v.Common || len(v.Items) == 0 || s.placed[v.Items[0]] || n < 4 || v.Day.Year != 0 {
			continue
		}
		for _, at := range order {
			if part := commonPart(lines[at], v.Text); 2*utf8.RuneCountInString(part) >= n && utf8.RuneCountInString(part) >= 4 {
				s.doubts = append(s.doubts, doubt{finding.TemplateFromPart, at, finding.Values{"said": part, "name": v.Name, "wants": beginning(v.Text, 30), "action": "{{" + plain(v) + "}}"}})
				s.placed[v.Items[0]] = true
				break
			}
		}
	}
}

// commonPart is the longest run of runes that both texts have.
func commonPart(text, value string) string {
	rs := []rune(value)
	best := ""
	for i := range rs {
		for k := len(rs); k > i && k-i > utf8.RuneCountInString(best); k-- {
			if part := string(rs[i:k]); strings.Contains(text, part) {
				best = part
				break
			}
		}
	}
	return best
}
