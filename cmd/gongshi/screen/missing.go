package screen

import (
	"fmt"
	"strings"

	"gongshi/generator/finding"
)

// gathered puts what is missing from one unit's 基本信息 into one line for people; --json and --report keep a finding an item. Where the unit was not
// found in 单位信息, that is why, and what --info would give is beside the point.
func gathered(list finding.List) finding.List {
	const lacks = "缺少“"
	type key struct {
		severity          finding.Severity
		file, sheet, unit string
		hint              string
	}
	items, at := map[key][]string{}, map[key]int{}
	var out finding.List
	for _, f := range list {
		unit, rest, ok := strings.Cut(f.Text, lacks)
		if f.Code != "info.missing" || !ok || rest != f.Excerpt+"”" {
			out = append(out, f)
			continue
		}
		hint := strings.ReplaceAll(f.Hint, "“"+f.Excerpt+"”", "这些项目")
		hint = strings.ReplaceAll(hint, "--set "+f.Excerpt+"=…", "--set 项目名=…")
		for _, w := range list {
			if w.Code == "info.unit.missing" && w.File == f.File && strings.Contains(w.Text, strings.TrimSuffix(unit, "：")) {
				hint = "原因：" + w.Text + "（见下面的注意）"
				f.Hint = hint
			}
		}
		k := key{f.Severity, f.File, f.Sheet, unit, hint}
		if items[k] = append(items[k], f.Excerpt); len(items[k]) == 1 {
			at[k] = len(out)
			out = append(out, f)
		}
	}
	for k, names := range items {
		if len(names) > 1 {
			f := &out[at[k]]
			f.Text, f.Hint = fmt.Sprintf("%s缺少%d项基本信息：%s", k.unit, len(names), strings.Join(names, "、")), k.hint
		}
	}
	return out
}
