package ledger

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

var (
	// instructs matches words that stand only in instructions for filling in a form, mayInstruct words that stand elsewhere, too.
	instructs = pattern.New(`必填|选填|不必填|非必填|可不填|(?:不超过|不多于|不少于|限|控制在)[ 　]*[\d一二三四五六七八九十百]+[ 　]*个?字|[\d一二三四五六七八九十百]+个?字(?:以内|左右|以下|之内)|` +
		`(?i:yyyy)|^[（(]?(?:如|例|例如|示例|格式|样例|说明|填写说明|填报说明|填写要求|填报要求|填表说明)[:：]|^[（(]?填写|^[（(]?请[按填选写用在从以如对勾逐不简根]|` +
		`^[（(]?(?:按|按照|对应|逐条|逐项|根据|参照|对照|从|由|只|仅|如实|统一|需|应)[^。；;]{0,24}填[写报列]?[）)]?[。；;]?$|请(?:写明|注明|填写|说明|选择|勾选)|^[^。；，]{0,6}填写[）)]?$|请输入|(?:[一二两三四几]种?|其)之?[选中]?[之其]?一[）)]?$|任选|无则填|没有的?(?:就|可以?)?不?填|无的?(?:就|可以?)?不填|下拉|^[（(]?(?:数字|数值|文本|日期|整数|文字|金额)(?:型|格式|类型)?[）)]?$|自动(?:生成|编号)|勿[填改删动]`)
	mayInstruct = pattern.New(`^[（(]?[写填][^。；，]{1,12}$|填[写报]|格式|示例|写[清明出]|勾选|打[勾√]|逐[条项]|单选|多选|选择|选一|保留.{1,4}小数|精确到|简[要述]|概括|以?[元人]为单位|本列|此列|一行一|^照抄|^[与和同].{2,12}一致$`)
)

// exampleMarks stand under 序号 in rows that show how to fill the form in.
var exampleMarks = map[string]bool{"例": true, "样例": true, "范例": true, "举例": true, "例如": true, "如": true, "填写示例": true, "填写样例": true, "填表示例": true, "示例1": true, "示例2": true,
	"填写说明": true, "填表说明": true, "填报说明": true, "填写要求": true, "填报要求": true, "填表要求": true}

// longestInstruction is the length in bytes beyond which a cell is prose: an instruction takes a line or two.
const longestInstruction = 2 * sheet.MaxWord

// isInstruction reports a row of instructions above the first item. A row that also has a number or a status, as items do, is asked about.
func (t *rowReader) isInstruction(row int, readings []reading, at Field) bool {
	if mark := exampleMark(readings); mark != "" {
		t.r.Tell(finding.RowInstructedMark, at, finding.Values{"mark": sheet.Brief(mark)})
		return true
	}
	if t.anyItem {
		return false
	}
	s := instructionSigns(readings)
	if s.filled == 0 {
		return t.looseInstruction(row, at)
	}
	switch {
	case s.sure == 0 || 2*(s.sure+s.maybe) <= s.filled:
		return false
	case !s.item && 2*s.sure > s.filled:
		t.r.Tell(finding.RowInstructedNumber, at, nil)
	case !s.item || s.sure >= 2 || s.sure+s.maybe == s.filled:
		t.r.Tell(finding.RowInstructionUnclear, at, nil)
	default:
		return false
	}
	return true
}

// exampleMark is the word under 序号 that says that the row shows how to fill the form in, or "".
func exampleMark(readings []reading) string {
	for i := range readings {
		v := &readings[i]
		if v.column.column.name != "序号" || !v.own || v.Text == "" || '0' <= v.Text[0] && v.Text[0] <= '9' || len(v.Text) > sheet.MaxWord {
			continue
		}
		if exampleMarks[strings.Trim(sheet.Fold(v.Text), "():、.")] {
			return v.Text
		}
	}
	return ""
}

// signsOfInstruction counts a row's own texts: those that surely instruct, those that may, all. item: the row has an item's number or status.
type signsOfInstruction struct {
	sure, maybe, filled int
	item                bool
}

func instructionSigns(readings []reading) (s signsOfInstruction) {
	for i := range readings {
		v := &readings[i]
		if !v.own || v.bad || v.Text == "" {
			continue
		}
		switch c := v.column.column; {
		case c.name == "序号" && len(v.Text) <= sheet.MaxWord && bareOrdinal.MatchString(sheet.Fold(v.Text)):
			s.item = true
			continue
		case c.role == status && parseStatus(v.Text) != Unknown:
			s.item = true
		}
		s.filled++
		switch {
		case len(v.Text) > longestInstruction:
		case instructs.MatchString(v.Text), offersChoice(v.Text):
			s.sure++
		case mayInstruct.MatchString(v.Text):
			s.maybe++
		}
	}
	return s
}

// looseInstruction reports instructions that stand outside the known columns: in one cell beside or across them.
func (t *rowReader) looseInstruction(row int, at Field) bool {
	lead, text := t.lead(row)
	if len(text) > 2*longestInstruction || !instructs.MatchString(text) || !t.isBand(row, lead) {
		return false
	}
	t.r.Tell(finding.RowInstructed, at, nil)
	return true
}

// offersChoice reports a cell that names several statuses to choose from: 已完成/未完成/长期坚持.
func offersChoice(text string) bool {
	if len(text) > 2*sheet.MaxWord || !strings.ContainsAny(text, "/、或|，,；;／ \n") {
		return false
	}
	text = strings.NewReplacer("或者", "/", "或", "/", "填写", "", "选择", "", "选填", "", "填", "").Replace(text)
	var found [Ongoing + 1]bool
	n := 0
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/、|，,；;／ \n（）()：:【】[]。“”", r) }) {
		if s := statusByWord[sheet.Fold(part)]; s != Unknown && !found[s] {
			found[s] = true
			n++
		}
	}
	return n >= 2 && found[Open]
}
