package proof

import "slices"

// axis is by what the parts of a list are told apart.
type axis int

const (
	otherAxis axis = iota
	// ofStatus is 已完成, 未完成; handledSo a kind of handling, of which one person may have two; ofPersons what several persons may be at once, or two different axes.
	ofStatus
	handledSo
	ofPersons
)

var (
	handlingWords = []string{"处分", "党纪", "政务", "立案", "诫勉", "批评教育", "谈话", "通报批评", "警告", "组织处理", "组织调整", "检查", "免职", "撤职", "留党察看", "开除", "记过", "移送", "责令", "约谈"}
	// traits are what one person, or one thing, may be at once; a list of several rows of it does not divide.
	traits = [][]string{
		{"男", "女", "妇女"}, {"党员", "群众", "团员"}, {"少数民族", "汉族"}, {"硕士", "本科", "博士", "研究生", "大专", "专科", "高中及以下", "中专及以下", "初中及以下", "学历"}, {"高级", "中级", "初级", "职称", "正高", "副高", "一级教师", "二级教师", "三级教师"},
		{"岁"}, {"骨干", "名师", "学科带头人"}, {"校内", "校外"}, {"线上", "线下"}, {"新建", "新增", "新制定", "修订", "修改", "完善", "废止", "制定"}, {"重点"},
	}
	// traitsOfPersons is how many of the rows are of persons alone.
	traitsOfPersons = 7
	// complements are words of which one list has all: what is not the one is the other.
	complements = [][2]string{{"男", "女"}, {"已", "未"}, {"已", "正在"}, {"已", "尚未"}, {"线上", "线下"}, {"校内", "校外"}, {"城镇", "农村"}, {"城市", "农村"}, {"公办", "民办"}, {"寄宿", "走读"}, {"住校", "走读"},
		{"合格", "不合格"}, {"境外", "本土"}, {"省内", "省外"}, {"县内", "县外"}, {"赞成", "反对"}, {"党员", "群众"}, {"正式", "预备"}, {"在编", "编外"}, {"属实", "不属实"}, {"党内", "党外"}, {"在岗", "退休"}, {"即办", "承诺"}, {"新收", "旧存"}, {"来信", "来访"}, {"户籍", "流动"}, {"专职", "兼职"}, {"续建", "新开工"}, {"续建", "新建"}, {"初次", "重复"}, {"已婚", "未婚"}, {"本地", "外地"}, {"及格", "不及格"}, {"国有", "民营"}, {"中方", "外方"}, {"在职", "退休"}}
)

// axis finds by what the parts are told apart.
func (t *Text) axis(parts []*quantity) axis {
	if t.exclusive(parts) {
		return otherAxis
	}
	statuses, ongoing, handlings := 0, 0, 0
	for _, q := range parts {
		switch s := t.axisOf(q); {
		case s == ofStatus && t.status(q) == isOngoing:
			ongoing++
		case s == ofStatus:
			statuses++
		case s == handledSo:
			handlings++
		}
	}
	switch {
	case handlings > 0 && handlings == len(parts):
		return handledSo
	case handlings > 0 || t.severalTraits(parts):
		return ofPersons
	case statuses > 0 && statuses+ongoing == len(parts):
		return ofStatus
	case statuses > 0 && len(parts) == 2 && t.complement(parts):
		return otherAxis
	case statuses > 0:
		return ofPersons
	}
	return otherAxis
}

// severalTraits reports parts with words of several rows of traits, or some without any.
func (t *Text) severalTraits(parts []*quantity) bool {
	rows := make([]bool, len(traits))
	kinds, traced := 0, 0
	for _, q := range parts {
		for i, row := range traits {
			if (q.measure == "人" || i >= traitsOfPersons) && t.says(q, row...) {
				if traced++; !rows[i] {
					rows[i] = true
					kinds++
				}
				break
			}
		}
	}
	return kinds > 1 || kinds == 1 && traced < len(parts)
}

// singlePunishments are the kinds of 党纪处分 and of 政务处分, of each of which one person has one.
var singlePunishments = [][]string{{"警告", "撤销党内职务", "留党察看", "开除党籍"}, {"政务警告", "记过", "降级", "撤职", "开除公职", "政务撤职"}}

// exclusive reports parts each of which is another punishment of one row.
func (t *Text) exclusive(parts []*quantity) bool {
	return slices.ContainsFunc(singlePunishments, func(row []string) bool {
		return !slices.ContainsFunc(parts, func(q *quantity) bool { return q.measure != "人" || !t.says(q, row...) })
	})
}

// axisOf is the axis of one part by itself.
func (t *Text) axisOf(q *quantity) axis {
	switch {
	case q.measure == "人" && t.says(q, handlingWords...):
		return handledSo
	case !t.opens(q, restWords...) && t.status(q) != noStatus:
		return ofStatus
	}
	return otherAxis
}

// completeStatus reports a list of what is done and of what is not.
func (t *Text) completeStatus(parts []*quantity) bool {
	done, others := false, false
	for _, q := range parts {
		switch t.status(q) {
		case isDone:
			done = true
		case isOpen, isOngoing, isPartly:
			others = true
		}
	}
	return done && others
}

// complement reports that the parts have both of a pair that leaves nothing out.
func (t *Text) complement(parts []*quantity) bool {
	return slices.ContainsFunc(complements, func(pair [2]string) bool {
		has := func(w string) bool {
			return slices.ContainsFunc(parts, func(q *quantity) bool { return t.says(q, w) })
		}
		return has(pair[0]) && has(pair[1])
	})
}
