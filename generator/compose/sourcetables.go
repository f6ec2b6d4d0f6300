package compose

import (
	"strings"
	"unicode"

	"gongshi/generator/compare"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// ordinals are the values that number what stands in a text or steer a template: no figure and no name of the unit's.
var ordinals = map[string]bool{"序号": true, "编号": true, "总序号": true, "已逾期": true, "对比": true, "状态": true, "归类": true, "党内检查": true, "文种": true, "公开对象": true}

// listParts are the lists of figures, each with its own cells.
var listParts = map[string]func(*stats.Facts) []part{
	"完成情况": progress, "处理情况": handling, "金额情况": sums, "追缴分项": moneyParts, "未列出": unlisted, handedOverName: handedOverCounts,
}

// figureCells are the cells of the figures at the top of a template.
var figureCells = map[string]func(*stats.Facts) []ledger.Field{
	"类别总数":   func(f *stats.Facts) []ledger.Field { return f.Column(categoryCell) },
	"反馈问题总数": func(f *stats.Facts) []ledger.Field { return f.Column(groupCell) },
	"问题总数":   func(f *stats.Facts) []ledger.Field { return f.Column(problemCell) },
	"项目总数":   func(f *stats.Facts) []ledger.Field { return f.Total.From },
	heldName: func(f *stats.Facts) []ledger.Field { return f.Held.Items.From },
	"已完成":    func(f *stats.Facts) []ledger.Field { return f.Done.From },
	"未完成":    func(f *stats.Facts) []ledger.Field { return f.Open.From },
	"逾期未完成":  func(f *stats.Facts) []ledger.Field { return f.Late.From },
	"长期坚持":   func(f *stats.Facts) []ledger.Field { return f.Ongoing.From },
	"完成率":    func(f *stats.Facts) []ledger.Field { return f.Total.From },
	"追缴资金":   func(f *stats.Facts) []ledger.Field { return f.RecoveredFrom },
	"问题金额":   involvedCells,
	"已整改金额":  rectifiedCells,
	"项数":     ownStatusCells,
}

// comparedCells are the cells of the 项 of one kind of change, in the newer ledger; those that it has no more are in none.
func comparedCells(kind compare.Kind) func(*stats.Facts) []ledger.Field {
	return func(f *stats.Facts) (cells []ledger.Field) {
		for _, e := range comparedEntries(f, kind, true) {
			cells = append(cells, e.NewAt...)
		}
		return cells
	}
}

func init() {
	for _, k := range comparedKinds {
		figureCells[k.name+countSuffix] = comparedCells(k.kind)
	}
}

// wordsOnly are the values that are words of the program's own, by the kind of unit or of inspection, or that an earlier ledger says: nothing in the
// ledger says them.
var wordsOnly = map[string]bool{"上次日期": true, "原完成情况": true, "原时限": true, "天数": true, "事业": true, "整改事项": true, "查出问题": true, "查出": true, "出具": true, "反馈文件": true, "反馈意见": true, "反馈材料": true, "依据": true}

func categoryCell(it *ledger.Item) ledger.Field { return it.Category }
func groupCell(it *ledger.Item) ledger.Field    { return it.Group }
func problemCell(it *ledger.Item) ledger.Field  { return it.Problem }

func involvedCells(f *stats.Facts) []ledger.Field {
	return f.Column(func(it *ledger.Item) ledger.Field { return it.InvolvedText })
}

func rectifiedCells(f *stats.Facts) []ledger.Field {
	return f.Column(func(it *ledger.Item) ledger.Field { return it.RectifiedText })
}

// countOf is how many 项 have a status, with their cells.
func countOf(f *stats.Facts, status ledger.Standing) stats.Count {
	switch status.Status {
	case ledger.Done:
		return f.Done
	case ledger.Open:
		return f.Open
	case ledger.Ongoing:
		return f.Ongoing
	}
	for _, o := range f.Own {
		if o.Word == status.Own {
			return o.Count
		}
	}
	return stats.Count{}
}

// stageCell is the first cell that says a status: it stands for the stage.
func stageCell(f *stats.Facts, status ledger.Standing) ledger.Field {
	if count := countOf(f, status); len(count.From) > 0 {
		return count.From[0]
	}
	return ledger.Field{}
}

// ownStatusCells are the cells of all 项 with a status of 另列状态.
func ownStatusCells(f *stats.Facts) (cells []ledger.Field) {
	for _, o := range f.Own {
		cells = append(cells, o.From...)
	}
	return cells
}

// entrySource says which cells of a row a value of a list's entry is made of.
type entrySource struct {
	cells func(*ledger.Item) []ledger.Field
	// prose: the value prints the words of cells, so that only those count whose words are there.
	prose bool
}

func inCell(field func(*ledger.Item) ledger.Field) entrySource {
	return entrySource{cells: func(it *ledger.Item) []ledger.Field { return []ledger.Field{field(it)} }, prose: true}
}

// addedUp is for a value that counts rows or adds up cells.
func addedUp(cells func(*ledger.Item) []ledger.Field) entrySource { return entrySource{cells: cells} }

func statusCells(it *ledger.Item) []ledger.Field { return []ledger.Field{it.StatusText} }

// entryCells is the table of the names that an entry's values have, beside 内容 and 名称, which are the entry's cell itself.
var entryCells = map[string]entrySource{
	"类别":   inCell(categoryCell),
	"反馈问题": inCell(groupCell),
	"存在问题": inCell(problemCell),
	"整改结果": inCell(func(it *ledger.Item) ledger.Field { return it.Result }),
	"整改措施": inCell(func(it *ledger.Item) ledger.Field { return it.Measure }),
	"整改时限": inCell(func(it *ledger.Item) ledger.Field { return it.Deadline }),
	"责任领导": inCell(func(it *ledger.Item) ledger.Field { return it.Leader }),
	"责任部门": inCell(func(it *ledger.Item) ledger.Field { return it.Department }),
	"责任人":  inCell(func(it *ledger.Item) ledger.Field { return it.Person }),
	"整改目标": inCell(func(it *ledger.Item) ledger.Field { return it.Goal }),
	"整改建议": inCell(func(it *ledger.Item) ledger.Field { return it.Advice }),
	"移送事项": inCell(func(it *ledger.Item) ledger.Field { return it.Transfer }),
	"备注":   inCell(func(it *ledger.Item) ledger.Field { return it.Note }),

	"完成情况": addedUp(statusCells),
	"项数":   addedUp(statusCells),
	"追缴资金": addedUp(recoveredCells),
	"问题金额": addedUp(func(it *ledger.Item) []ledger.Field { return []ledger.Field{it.InvolvedText} }),
	"已整改金额": addedUp(func(it *ledger.Item) []ledger.Field {
		return []ledger.Field{it.RectifiedText}
	}),
}

func recoveredCells(it *ledger.Item) (cells []ledger.Field) {
	if len(it.Parts) == 0 {
		return []ledger.Field{it.RecoveredText}
	}
	for _, p := range it.Parts {
		cells = append(cells, p.Field)
	}
	return cells
}

// distinct leaves out cells that are empty or were there before: one that reaches over several rows is one cell.
func distinct(cells []ledger.Field) (out []ledger.Field) {
	seen := map[ledger.Field]bool{}
	for _, c := range cells {
		if c.Text == "" || seen[c.Place()] {
			continue
		}
		seen[c.Place()] = true
		out = append(out, c)
	}
	return out
}

// thoseSaying are the cells of which a line begins in a text; all of them where none does, since the template has put the words in another way.
func thoseSaying(cells []ledger.Field, text string) []ledger.Field {
	const enough = 8
	said := lettersOf(text)
	var out []ledger.Field
	for _, c := range cells {
		for line := range strings.Lines(c.Text) {
			letters := []rune(strings.TrimLeft(lettersOf(line), "0123456789一二三四五六七八九十"))
			if n := min(len(letters), enough); n > 0 && strings.Contains(said, string(letters[:n])) {
				out = append(out, c)
				break
			}
		}
	}
	if out == nil {
		return cells
	}
	return out
}

// lettersOf is a text without its marks and blanks.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}
