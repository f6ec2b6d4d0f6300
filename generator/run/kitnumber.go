package run

import (
	"maps"
	"strings"

	"gongshi/generator"
	"gongshi/generator/document"
	"gongshi/generator/finding"
)

const numberItem = "发文字号"

// unnumber makes the papers that would print the same 发文字号 once more, without it: 基本信息 has one number, and each paper has one of its own
// (GB/T 9704-2012 7.2.5).
func (p *KitPlan) unnumber(k *kit) finding.List {
	value := p.Unit.Info[numberItem]
	var sharing []int
	var kinds []string
	for i, paper := range k.papers {
		if paper.notice == nil || value.Text == "" {
			continue
		}
		if part := paper.notice.Document.Part(document.Number); part != nil && document.Text(part.Runs) == value.Text {
			sharing, kinds = append(sharing, i), append(kinds, paper.Kind)
		}
	}
	if len(sharing) < 2 {
		return nil
	}
	without := *p.Unit
	without.Info = maps.Clone(p.Unit.Info)
	delete(without.Info, numberItem)
	p.Options.Shared = &generator.Shared{}
	for _, i := range sharing {
		k.papers[i] = p.paper(k.papers[i].Paper, &without)
	}
	return finding.List{finding.KitNumber.At(finding.Where{Sheet: value.Sheet, Cell: value.Cell},
		finding.Values{"number": value.Text, "papers": strings.Join(kinds, "、")})}
}
