package workbook

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
)

const contentWidth = 62.0

// infoItems are the items that the book's sheets of info list.
func (b Book) infoItems() []ledger.InfoItem {
	return ledger.FormItems(func(item string) bool {
		return b.Info[item] != "" || slices.ContainsFunc(b.Units, func(u Unit) bool { return u.Info[item] != "" })
	})
}

// info writes 基本信息: a line for each item of a form, whether it has content or not.
func (p *pen) info(content map[string]string, items []ledger.InfoItem) {
	p.width(1, 20)
	p.width(2, contentWidth)
	p.put(cell(1, 1), headingLook, "项目")
	p.put(cell(2, 1), headingLook, "内容")
	p.height(1, 26)
	for i, item := range items {
		row, text := i+2, content[item.Name]
		p.put(cell(1, row), headingLook, item.Name)
		if item.Kind == ledger.Day || item.Kind == ledger.Month {
			p.put(cell(2, row), contentDateLook, day(text))
		} else {
			p.put(cell(2, row), contentLook, text)
		}
		p.height(row, max(24, neededHeight(text, contentWidth)))
		p.guide(cell(2, row), guide{title: item.Name, hint: infoHint(item), choices: item.Choices})
	}
	// Contents are kept as text on purpose; without this a postcode would carry a warning sign.
	p.keep(p.f.AddIgnoredErrors(p.sheet, fmt.Sprintf("B2:B%d", len(items)+1), excelize.IgnoredErrorsNumberStoredAsText))
	p.freeze(1)
	p.page("portrait", 1)
}

func infoHint(item ledger.InfoItem) string {
	switch {
	case item.Choices != nil || item.Example == "":
		return item.Hint
	case item.Hint == "":
		return "例：" + item.Example
	default:
		return item.Hint + "\n例：" + item.Example
	}
}
