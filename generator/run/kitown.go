package run

import (
	"maps"
	"slices"
	"strings"

	"gongshi/generator"
	"gongshi/generator/document"
	"gongshi/generator/finding"
)

// 基本信息 has one 发文字号 and one title, and each paper has its own (GB/T 9704-2012 7.2.5): the papers of a kit that would share them are made again
// without them.

// apart gives no number to papers that would share it, and an office's own title to the paper alone that 文种 says.
func (p *KitPlan) apart(k *kit) (found finding.List) {
	if sharing := k.printing(document.Number, "发文字号"); len(sharing) > 1 {
		value := p.Unit.Info["发文字号"]
		found = append(found, finding.KitNumber.At(finding.Where{Sheet: value.Sheet, Cell: value.Cell},
			finding.Values{"number": value.Text, "papers": kindsOf(sharing)}))
		p.remake(sharing, "发文字号")
	}
	sharing := k.printing(document.Title, "标题")
	value := p.Unit.Info["标题"]
	at := finding.Where{Sheet: value.Sheet, Cell: value.Cell}
	meant := slices.IndexFunc(sharing, func(paper *kitPaper) bool { return paper.Kind == p.Unit.Info.Choose("文种") })
	switch {
	case len(sharing) < 2:
		return found
	case meant < 0:
		found = append(found, finding.KitTitleUnused.At(at, finding.Values{"title": value.Text, "papers": kindsOf(sharing)}))
	default:
		paper := sharing[meant].Kind
		sharing = slices.Delete(sharing, meant, meant+1)
		found = append(found, finding.KitTitle.At(at, finding.Values{"title": value.Text, "paper": paper, "papers": kindsOf(sharing)}))
	}
	p.remake(sharing, "标题")
	return found
}

// printing are the papers of which a part prints an item of 基本信息.
func (k *kit) printing(kind document.Kind, item string) []*kitPaper {
	return slices.DeleteFunc(k.made(), func(paper *kitPaper) bool {
		part := paper.notice.Document.Part(kind)
		return part == nil || !slices.ContainsFunc(part.Runs, func(r document.Run) bool { return r.Origin.Value == item && !r.Missing })
	})
}

// remake makes papers again without an item of 基本信息.
func (p *KitPlan) remake(papers []*kitPaper, item string) {
	without := *p.Unit
	without.Info = maps.Clone(p.Unit.Info)
	delete(without.Info, item)
	plan := *p
	plan.Options.Shared = &generator.Shared{}
	for _, paper := range papers {
		*paper = *plan.paper(paper.Paper, &without)
	}
}

func kindsOf(papers []*kitPaper) string {
	var kinds []string
	for _, paper := range papers {
		kinds = append(kinds, paper.Kind)
	}
	return strings.Join(kinds, "、")
}
