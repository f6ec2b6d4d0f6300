package ledger

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"gongshi/docs"
)

// TestReference: docs/reference/columns.md has every column, kind of handling and item of 基本信息, with all their names.
func TestReference(t *testing.T) {
	const page = "../../docs/reference/columns.md"
	dash := func(s string) string { return cmp.Or(s, "—") }

	var kept, handled strings.Builder
	kept.WriteString("| 列 | 也可以叫 |\n|---|---|\n")
	handled.WriteString("| 处理 | 也可以叫 |\n|---|---|\n")
	for _, c := range columns {
		to := &kept
		if c.role == handling {
			to = &handled
		}
		fmt.Fprintf(to, "| %s | %s |\n", c.name, dash(strings.Join(c.also, "、")))
	}
	docs.Hold(t, page, "columns", kept.String())
	docs.Hold(t, page, "handlings", handled.String())

	var items strings.Builder
	items.WriteString("| 项目 | 是什么 | 可以填 | 样例 | 也可以叫 |\n|---|---|---|---|---|\n")
	for _, item := range InfoItems {
		fmt.Fprintf(&items, "| %s | %s | %s | %s | %s |\n", item.Name, dash(meaning(item)), content(item), dash(item.Example), dash(strings.Join(item.Synonyms, "、")))
	}
	docs.Hold(t, page, "items", items.String())
}

// meaning says what an item is, and which are written only where they are wanted.
func meaning(item InfoItem) string {
	hint := strings.ReplaceAll(item.Hint, "|", "`\\|`")
	if item.Rare {
		return strings.TrimSuffix("用得着才写；"+hint, "；")
	}
	return hint
}

// content says what an item may hold.
func content(item InfoItem) string {
	switch item.Kind {
	case Day:
		return "日期，写到日"
	case Month:
		return "日期，可以只写到月"
	case Number:
		return "数目，单位是" + item.Unit
	case Share:
		return "百分比"
	case Choice:
		// Of the rare ones, some have no default, and others take it from the template.
		if item.Rare {
			return strings.Join(item.Choices, "、")
		}
		return item.Choices[0] + "（不填就是它）、" + strings.Join(item.Choices[1:], "、")
	default:
		return "文字"
	}
}
