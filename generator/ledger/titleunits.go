package ledger

import (
	"strings"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// Sheets called Sheet1, Sheet2 … say in their titles whose they are: 大洼村党支部巡察整改台账.

// titleEnd is what stands behind the unit's name in a title.
var titleEnd = pattern.New(`(?:关于|落实|20\d\d年|(?:省委|市委|县委|区委)?(?:巡察|巡视)|反馈|整改|选人用人|问题|专项|审计|检查|台账|清单).*$`)

// unitsByTitle gives sheets the units that their titles name, where each has one and no two have the same.
func unitsByTitle(parts []*ledgerSheet) {
	found := make([]string, len(parts))
	seen := map[string]bool{}
	lacking := false
	for i, p := range parts {
		if p.has("单位") {
			return
		}
		if found[i] = p.unit; p.unit == "" {
			found[i], lacking = nameInTitle(p.titleOver(p.header.top)), true
		}
		if key := sheet.Fold(found[i]); key == "" || seen[key] {
			return
		} else {
			seen[key] = true
		}
	}
	if !lacking {
		return
	}
	for i, p := range parts {
		p.byTitle = p.unit == ""
		p.unit = found[i]
	}
}

// nameInTitle is the unit that a title begins with, as it is written there; "" where it begins with none.
func nameInTitle(title string) string {
	if titleUnit(title) == "" {
		return ""
	}
	name := strings.Join(strings.Fields(title), "")
	for cut := ""; cut != name; {
		cut = name
		name = titleFront.ReplaceAllString(name, "")
	}
	return titleEnd.ReplaceAllString(name, "")
}
