package compose

import (
	"slices"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// What templates say differently for each kind of inspection; the words stand in the table of package ledger.

func kindOfInspection(f *stats.Facts) *ledger.Inspection { return f.Unit.Info.Inspection() }

// ofKind is a value that is a word of the kind.
func ofKind(word func(*ledger.Inspection) string) func(*stats.Facts) any {
	return func(f *stats.Facts) any { return word(kindOfInspection(f)) }
}

// inspectedUnit is the value that names who was inspected: the Party's organisation, or the unit.
const inspectedUnit = "被检查单位"

func inspectedItem(k *ledger.Inspection) string {
	if k.Party {
		return "党组织简称"
	}
	return "单位简称"
}

var inspectionValues = []value{
	{name: "党内检查", ofKind: true, get: ofKind(func(k *ledger.Inspection) string {
		if k.Party {
			return "是"
		}
		return ""
	})},
	{name: inspectedUnit, get: func(f *stats.Facts) any {
		name := f.Unit.Info.Text(inspectedItem(kindOfInspection(f)))
		if kindOfInspection(f).Party {
			name, _ = cutParty(name)
		}
		return name
	}},
	{name: "整改事项", ofKind: true, get: func(f *stats.Facts) any { return kindOfInspection(f).Subject(f.Unit.Info.Text("巡察方式")) }},
	{name: "查出问题", ofKind: true, get: ofKind((*ledger.Inspection).Problems)},
	{name: "查出", ofKind: true, get: ofKind(func(k *ledger.Inspection) string { return k.Finds })},
	{name: "出具", ofKind: true, get: ofKind(func(k *ledger.Inspection) string { return k.Told })},
	{name: "反馈文件", ofKind: true, get: ofKind(func(k *ledger.Inspection) string { return k.Paper })},
	{name: "反馈意见", ofKind: true, get: ofKind(func(k *ledger.Inspection) string {
		if strings.HasSuffix(k.Paper, "反馈意见") {
			return k.Paper
		}
		return ""
	})},
	{name: "反馈材料", ofKind: true, get: ofKind(func(k *ledger.Inspection) string { return k.Study })},
	{name: "依据", ofKind: true, get: ofKind(func(k *ledger.Inspection) string { return k.Law })},
}

// itemsOf are the items of 基本信息 that a value is made of, for the notice's kind of inspection.
func itemsOf(f *stats.Facts, name string) []string {
	if name == inspectedUnit {
		return []string{inspectedItem(kindOfInspection(f))}
	}
	return infoItems(name)
}

// gapLabel is what a missing value is called: an item as the kind of inspection calls it.
func gapLabel(k *ledger.Inspection, name string) string {
	for _, function := range []string{ownName, countedName} {
		if own, ok := strings.CutPrefix(name, function+" "); ok {
			return own
		}
	}
	switch {
	case name == inspectedUnit:
		return inspectedItem(k)
	case name == periodName:
		return strings.TrimSuffix(k.Label("巡察开始日期"), "开始日期") + "时间"
	}
	return k.Label(name)
}

// wanted is 要写: whether a sentence on an item is to be written, since it has content or the kind of inspection needs it. It is 是 or nothing.
func (b *budget) wanted(item string) (string, error) {
	if err := b.charge(stepCost); err != nil {
		return "", err
	}
	items := []string{item}
	if item == periodName {
		items = periods[0][:]
	}
	for _, item := range items {
		if b.facts.Unit.Info.Text(item) != "" || needs(b.facts, item) {
			return "是", nil
		}
	}
	return "", nil
}

// periodName is the name of the days from the first to the last of the inspection.
const periodName = "巡察时间"

// needs reports an item that the notice cannot do without. An audit that says which time was audited need not say when the auditors came.
func needs(f *stats.Facts, item string) bool {
	kind := kindOfInspection(f)
	if kind.Name == "审计" && f.Unit.Info.Text("审计期间") != "" && slices.Contains(periods[0][:], item) {
		return false
	}
	return kind.Needs(item)
}

// sums lists 涉及金额1200万元, 已整改金额1000万元, where notices of the kind of inspection speak of them; zeros as in handling.
func sums(f *stats.Facts) (out []part) {
	if !kindOfInspection(f).Sums {
		return nil
	}
	zeros := f.Unit.Info.Choose("列出零值") == "是"
	if zeros && f.Unit.HasInvolved || !f.Involved.IsZero() {
		out = append(out, part{"涉及金额", "涉及金额" + f.Unit.Info.Money(f.Involved), involvedCells(f)})
	}
	if zeros && f.Unit.HasRectified || !f.Rectified.IsZero() {
		out = append(out, part{"已整改金额", "已整改金额" + f.Unit.Info.Money(f.Rectified), rectifiedCells(f)})
	}
	return out
}
