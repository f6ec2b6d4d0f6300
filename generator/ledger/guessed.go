package ledger

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// No table has every name that an office gives a column. A name that is not in it, in a row that is a header anyway, is read by its last words: 整改落实具体措施 are
// measures. What is read so is said.

// guess is how the names of a column end, and what must not stand in them.
type guess struct {
	column   string
	is, not  *pattern.Pattern
	fewRunes int // the most that such a name has
}

// guesses are tried in this order; a column that the header names already is not guessed at.
var guesses = []guess{
	{column: "整改措施", is: pattern.New(`(?:措施|举措)$`), not: pattern.New(`长效|下步|下一步|责任|问责|是否`), fewRunes: 12},
	{column: "整改时限", is: pattern.New(`(?:时限|期限|时间节点)(?:要求)?$`), not: pattern.New(`公示|保密|处分|是否`), fewRunes: 10},
	{column: "存在问题", is: pattern.New(`问题(?:点|事项|内容|描述|表述|详情|条目|概况)?$`), not: pattern.New(`类|性质|来源|编号|数|责任|领域|线索|金额|单位|部门|是否|时间|困难|其他|共性|后续|遗留`), fewRunes: 10},
	{column: "追缴资金", is: pattern.New(`^(?:已|实际)?(?:追缴|清退|退缴|收缴|追回|收回|挽回|清缴|退赔).{0,8}(?:款|款项|资金|金额|费用)$`), not: pattern.New(`应|未|待|拟|计划|比例|人`), fewRunes: 12},
	{column: "完成情况", is: pattern.New(`(?:销号|办结|完成|整改)(?:状态|与否|情况|质效|程度|进度)$|^是否.{0,6}(?:完成|到位|销号|完毕|办结)$`), not: pattern.New(`资料|佐证|公开|公示|时间|日期|人`), fewRunes: 10},
	{column: "整改结果", is: pattern.New(`(?:成效|成果|结果|进展|落实情况|整改情况)(?:情况|说明)?$`), not: pattern.New(`验收|核查|考核|评价|评估|测评|目标|预期|下步|问责|处理|是否`), fewRunes: 12},
}

// leastNamed is how many columns a header names or lets guess before a guess counts.
const leastNamed = 4

// guessColumns adds the columns that a header's other names let guess. Two names of one guess are none.
func (h *header) guessColumns(g *sheet.Grid) {
	if len(h.cols) == 0 {
		return
	}
	known := h.namedColumns()
	found := map[string][]headed{}
	for col := 1; col <= g.Cols; col++ {
		at, upper, lower := labelCells(g, h.top, h.depth, col)
		if known[col] || lower == "" || len(lower) > longestLabel {
			continue
		}
		base, notes := brackets(foldLabel(lower))
		if name := guessOf(base); name != "" {
			_, more := brackets(foldLabel(upper))
			l := newLabel(columnNamed(name), base, append(notes, more...))
			l.guessed, l.statusOrProse = true, name == "完成情况" || name == "整改结果"
			found[name] = append(found[name], headed{label: l, at: at, folded: foldLabel(lower)})
		}
	}
	var added []headed
	for name, list := range found {
		if len(list) == 1 && !h.hasColumn(columnNamed(name)) {
			added = append(added, list[0])
		}
	}
	if len(h.cols)+len(added) < leastNamed {
		return
	}
	h.cols = append(h.cols, added...)
	h.score += len(added)
	slices.SortFunc(h.cols, func(a, b headed) int { return a.at.Col - b.at.Col })
	arrangeLevels(g, h.top+h.depth, h.cols)
}

// guessOf is the column that a folded name lets guess, or "".
func guessOf(base string) string {
	for _, try := range guesses {
		if utf8.RuneCountInString(base) <= try.fewRunes && try.is.MatchString(base) && !try.not.MatchString(base) {
			return try.column
		}
	}
	return ""
}

// reportGuessed says which names were guessed at.
func (h *header) reportGuessed(g *sheet.Grid, r *report) {
	for _, c := range h.cols {
		if c.guessed {
			text := sheet.Brief(strings.ReplaceAll(g.Own(c.at).Text, "\n", ""))
			r.Add(finding.ColumnGuessed.At(r.Where(g.Field(c.at)), finding.Values{"column": text, "name": c.column.name}).With("字段=" + c.at.Column()))
		}
	}
}
