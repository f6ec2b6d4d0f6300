package proof

import "slices"

// Parts of a part are told behind its name: 问题合同中，低价发包12份、超长期限9份; 甲类问题中已整改18个.

// isNested reports a quantity behind words that name a part.
func (t *Text) isNested(row []*quantity, i int) bool {
	between := 0
	if t.namedBefore(row[i]) == nil {
		if t.openedBy(row[i]) == nil {
			return false
		}
		between = 1
	}
	return i == 0 || row[i].clause > row[i-1].clause+between
}

// isNamePart reports that 中 behind the name is not that of another word: 其中, 高中, 集中.
func isNamePart(name []rune) bool {
	return len(name) >= 2 && len(name) <= 14 && !endsWith(name, len(name), "其", "当", "过程", "工作", "期间", "集", "之", "活动", "高", "初", "途", "空", "正", "年", "会", "整改", "整治", "目")
}

// bareName is a name without 在这些 before it.
func bareName(name []rune) []rune {
	return name[prefix(name, []string{"在这些", "在上述", "在", "这些", "上述"}):]
}

// openedBy is the clause without a number right before that of the quantity, where it ends with 中: 问题合同中.
func (t *Text) openedBy(q *quantity) []rune {
	runes := t.Paragraphs[q.paragraph].runes
	end := q.lead - 1
	if q.mark != '，' || !oneOf(at(runes, end-1), "中里") {
		return nil
	}
	k := end - 1
	for k > 0 && !isMark(runes[k-1]) && end-k <= 18 {
		k--
	}
	if name := bareName(runes[k : end-1]); isNamePart(name) {
		return name
	}
	return nil
}

// namedBefore is the name of the part that the words right before the quantity begin with: 甲类问题中已整改.
func (t *Text) namedBefore(q *quantity) []rune {
	if !oneOf(q.mark, "，；。") && q.mark != 0 || t.status(q) == noStatus {
		return nil
	}
	runes := t.before(q)
	for k := min(len(runes)-1, 16); k > 1; k-- {
		if runes[k] != '中' {
			continue
		}
		if name := bareName(runes[:k]); isNamePart(name) && startsAny(runes, k+1, "已", "尚", "未", "正在", "有") {
			return name
		}
	}
	return nil
}

// nested takes the parts of one part, which words name.
func (t *Text) nested(row []*quantity, i int, before []*quantity, f func(division)) {
	name := t.namedBefore(row[i])
	if name == nil {
		name = t.openedBy(row[i])
	}
	short := stemOfName(name)
	for _, list := range [][]*quantity{row[:i], before} {
		for _, w := range slices.Backward(list) {
			if w.measure == row[i].measure && (t.says(w, string(name)) || len(short) >= 2 && t.says(w, string(short))) {
				t.partsOf([]*quantity{w}, row[i:], ofWhich, f)
				return
			}
		}
	}
}

// stemOfName is a name without words that only say what sort of things it has: 受到党纪处分的人员 is 党纪处分.
func stemOfName(name []rune) []rune {
	name = name[prefix(name, []string{"受到", "给予", "涉及", "属于", "被"}):]
	for _, w := range []string{"问题", "人员", "干部", "党员", "隐患", "线索", "单位", "的"} {
		if n := len(name) - len([]rune(w)); n >= 2 && endsWith(name, len(name), w) {
			name = name[:n]
		}
	}
	return name
}

// listedAlike reports three parts right behind a whole whose names end alike: 共36门，体育类12门，艺术类14门，科技类10门.
func (t *Text) listedAlike(row []*quantity, i int) bool {
	if t.firstAndSecond(row, i) {
		return true
	}
	if whole := row[i-1]; i+2 >= len(row) || whole.clause != row[i].clause-1 || len(t.behind(whole)) > 4 || !t.hasBefore(whole, wholeWords...) && !(row[i+1].mark == '、' && row[i+2].mark == '、' && (i == 1 || row[i-2].measure != whole.measure)) {
		return false
	}
	name := t.before(row[i])
	for _, q := range row[i : i+3] {
		if other := t.before(q); q.measure != row[i-1].measure || len(other) < 2 || len(other) > 8 || other[len(other)-1] != name[len(name)-1] || !oneOf(other[len(other)-1], "类面型级区村镇组所站校部科") {
			return false
		}
	}
	return true
}

// firstAndSecond reports a whole with its first and its second part: 共33条，第一批18条，第二批15条.
func (t *Text) firstAndSecond(row []*quantity, i int) bool {
	if i+1 >= len(row) || i+2 < len(row) && row[i+2].measure == row[i].measure && len(row) > i+3 {
		return false
	}
	whole, a, b := row[i-1], row[i], row[i+1]
	return whole.measure == a.measure && a.measure == b.measure && whole.clause == a.clause-1 && a.clause == b.clause-1 && t.hasBefore(whole, wholeWords...) &&
		startsAny(t.before(a), 0, "第一批", "首批", "一期", "第一期", "第一轮", "第一阶段") && startsAny(t.before(b), 0, "第二批", "二期", "第二期", "第二轮", "第二阶段", "次批")
}

// isAmong reports a whole behind which 中 says that the next numbers are its parts: 院区内的28处中，门诊楼12处.
func (t *Text) isAmong(whole, q *quantity) bool {
	behind := t.behind(whole)
	if whole.measure != q.measure || whole.next != '，' || len(behind) == 0 || len(behind) > 8 || behind[len(behind)-1] != '中' || q.clause != whole.clause+1 {
		return false
	}
	return len(behind) == 1 || isNamePart(append([]rune("各"), behind[:len(behind)-1]...))
}

// endsInOthers reports a list right behind a whole that ends with all others: 教师18人，语文5人、数学4人、其他学科9人.
func (t *Text) endsInOthers(row []*quantity, i int) bool {
	whole := row[i-1]
	if whole.clause != row[i].clause-1 || whole.measure != row[i].measure || whole.next != '，' || whole.bracket != row[i].bracket {
		return false
	}
	for k := i + 1; k < len(row) && row[k].mark == '、' && row[k].measure == whole.measure; k++ {
		if t.opens(row[k], "其他", "其它") {
			return k-i >= 2
		}
	}
	return false
}
