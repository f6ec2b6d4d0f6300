package ledger

import (
	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// A line 以下作废： or 草稿： below the items says that what stands further down is not meant. Whether it is nobody but its writer knows, so rows below it are asked
// about and never counted in silence.

// voidWords is such a line, folded.
var voidWords = pattern.New(`^[（(【\[]?(?:(?:以下|下面|下列|下方|此行以下|本行以下)(?:各行|几行|各项|各条|内容|部分|数据)*)?(?:均|都|全部|一律)?(?:为|是|系|属)?(?:已)?(?:作废|废止|废弃|草稿|草案|底稿|初稿|旧稿|备份|无效|不计|不算|不计入|不计算|不统计|不纳入|不要|不用|删除|待删|待删除)(?:部分|内容|区|数据|行)?[:：。.)）】\]]*$`)

// voidLine is the last such line, and how many items stand below it.
type voidLine struct {
	at    Field
	items int
}

// skipVoid passes over such a line.
func (t *rowReader) skipVoid(x *candidateRow) bool {
	if len(x.text) > sheet.MaxWord || !voidWords.MatchString(sheet.Fold(x.text)) {
		return false
	}
	for col := x.lead.Col + 1; col <= t.g.Cols; col++ {
		if c := t.g.Own(sheet.At(x.row, col)); c.Text != "" || c.Fault != sheet.NoFault {
			return false
		}
	}
	if t.void.items == 0 {
		t.void = voidLine{at: x.at}
	}
	return true
}

// reportVoid asks about the rows below such a line.
func (t *rowReader) reportVoid() {
	switch {
	case t.void.at.Cell == "":
	case t.void.items == 0:
		t.r.Tell(finding.RowNote, t.void.at, nil)
	default:
		t.r.Tell(finding.RowsVoid, t.void.at, finding.Values{"text": sheet.Brief(t.void.at.Text), "rows": t.void.items})
	}
}
