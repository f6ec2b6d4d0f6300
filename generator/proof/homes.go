package proof

import (
	"slices"
	"strings"
)

var (
	// homeWords are words behind which a home always follows.
	homeWords = []string{"家访地址为", "家访地址", "家访地点为", "家访地点", "家庭住址在", "家庭住址为", "家庭住址", "户籍地址", "户籍地", "户籍所在地", "家庭地址", "家庭详细地址", "现住址", "现居住于", "现居住在", "现居于", "现居", "现住地", "居住地址", "居住地", "暂住地", "住址", "家住在", "家住", "居住在", "居住于", "现居住", "现住", "租住在", "租住于", "租住", "暂住在", "暂住", "住在", "住于", "家在", "入户走访", "登门走访"}
	// estates end the names of places where people live.
	estates = []string{"小区", "花园", "家园", "家属院", "新村", "社区", "公馆", "华庭", "名苑", "雅苑", "嘉园", "佳苑", "花苑", "新苑", "豪庭", "华府", "公寓", "新城", "名城", "御景", "庄园", "大院", "佳园", "雅园", "水岸", "名邸", "世家"}
	// notHomes are names by which a school or an office calls numbered places of its own.
	notHomes = []string{"实验楼", "教学楼", "办公楼", "综合楼", "寝室", "宿舍", "寝楼", "住宿", "学院", "单位", "法院", "检察院", "教室", "学校", "校园", "校区", "食堂", "办公室", "会议室", "公寓楼", "学生公寓", "图书", "大厅", "机房", "仓库", "门面", "门店", "商铺", "酒店", "宾馆", "医院"}
	// postalWords stand before an address to write to or to visit.
	postalWords = []string{"通信地址", "通讯地址", "联系地址", "办公地址", "办公地点", "邮寄地址", "邮政信箱", "单位地址", "接待地点", "受理地点", "来访地址", "来访地点", "来信地址", "请寄", "寄至", "寄到", "寄往", "来信", "来访", "邮寄", "地址：", "地址为", "注册地"}
)

const (
	hanFigures = "〇零一二三四五六七八九十百两"
	// doorMarks follow the figures of a door, doorWords may follow those.
	doorMarks = "号栋幢座楼单室户层院组门排弄巷"
	doorWords = "号栋幢座楼单元室户层院组门排弄巷东西南北中左右前后第附之#-—－甲乙丙丁"
)

// findHomes finds homes with the number of a door: behind 家住 or 家庭住址, and flats in an estate. Only the part that names the door is masked.
func (s *scan) findHomes() {
	last := 0
	for k := 0; k < len(s.runes); k++ {
		if r := s.runes[k]; k < last || !oneOf(r, "号栋幢座室户单楼组#-－") || !isDoorFigure(at(s.runes, k-1)) {
			continue
		}
		from, to := s.homeAt(k, last)
		if from < 0 {
			continue
		}
		if !s.isLeak(from, to) {
			s.add(secretAddress, from, to, maskDoor(s.runes, from, to))
		}
		last, k = to, max(k, to-1)
	}
}

func isDoorFigure(r rune) bool { return isFigure(r) || oneOf(r, hanFigures) || isLatin(fold(r)) }

// door is a place with the number of a door. k is its first mark, begin where its clause begins; it ends before to.
type door struct {
	begin, k, to int
	// clause is the text before the mark, marks the text from it on: 号院4号楼西户.
	clause, marks string
	// figures is how many Arabic figures are among the marks.
	figures int
}

// whole is the clause up to the door's end.
func (d *door) whole() string { return d.clause + d.marks }

// doorAt reads the door whose first mark stands at k. Its clause begins at last or later.
func (s *scan) doorAt(k, last int) door {
	begin := k
	for begin > last && k-begin < 30 && !oneOf(s.runes[begin-1], "，。；：、（）()“” 　") {
		begin--
	}
	to := s.doorEnd(k)
	return door{begin, k, to, string(s.runes[begin:k]), string(s.runes[k:to]), doorFigures(s.runes[k:to])}
}

// homeAt is where the home begins whose door has its first mark at k, -1 where there is none.
func (s *scan) homeAt(k, last int) (from, to int) {
	d := s.doorAt(k, last)
	if start, surely := s.dwelling(d.begin, k, d.clause); start >= 0 {
		if !surely && !d.likelyHome() {
			return -1, 0
		}
		return start, d.to
	}
	if hasAny(d.whole(), notHomes...) || !s.isFlat(&d) || s.isPosted(&d) {
		return -1, 0
	}
	return s.estateStart(d.begin, k), d.to
}

// likelyHome reports a place behind a word such as 住在 that has the name of a street or an estate, or a door of many figures.
func (d *door) likelyHome() bool {
	whole := d.whole()
	switch {
	case hasAny(whole, notHomes...):
		return false
	case hasAny(whole, "路", "街", "道", "巷", "村", "镇", "乡", "庄", "单元"), hasAny(whole, estates...), dashes(whole) == 2:
		return true
	}
	return hasAny(whole, "栋", "幢", "号楼") && (hasAny(d.marks, "室") || d.figures >= 3)
}

// isFlat reports a door that only a flat has: a number behind 单元, a side of the stairs, or the house and room of an estate.
func (s *scan) isFlat(d *door) bool {
	_, behind, unit := strings.Cut(d.whole(), "单元")
	switch {
	case unit && strings.ContainsAny(behind, "0123456789０１２３４５６７８９户"+hanFigures),
		hasAny(d.marks, "户") && hasAny(d.marks, "楼", "栋", "幢", "院"),
		dashes(d.marks) == 2 && hasAny(d.marks, "室"):
		return true
	case hasAny(d.marks, "院", "栋", "幢") && d.figures > 0 && (starts(s.runes, d.to, "的家") || starts(s.runes, d.to, "家中") || starts(s.runes, d.to, "家里")):
		return true
	}
	return estateIn(d.clause) && (d.figures >= 3 || hasAny(d.marks, "室", "东户", "西户", "中户", "南户", "北户", "左户", "右户"))
}

// isPosted reports an address to write to or to visit, which is nobody's home.
func (s *scan) isPosted(d *door) bool {
	lead := string(s.runes[s.hints.sentence(d.begin, 40):d.begin]) + d.clause
	return hasAny(lead, postalWords...) && s.hints.owner(d.k, d.to) != person
}

// doorEnd is where the marks of a door end that begin at k: 号院4号楼西户.
func (s *scan) doorEnd(k int) int {
	to := k
	for to < len(s.runes) && to-k < 30 {
		if r := s.runes[to]; !isDoorFigure(r) && !oneOf(r, doorWords) && !(oneOf(r, " 　") && isDoorFigure(at(s.runes, to+1))) {
			break
		}
		to++
	}
	for to > k+1 {
		r, before := s.runes[to-1], s.runes[to-2]
		if !oneOf(r, "东西南北中左右前后第附之 　-—－甲乙丙丁元单") && !(oneOf(r, hanFigures) && !oneOf(before, hanFigures)) || r == '元' && before == '单' {
			break
		}
		to--
	}
	return to
}

// dwelling is where a home begins that the text calls one, -1 where it calls none so. surely holds for 家住, not for 住在.
func (s *scan) dwelling(begin, k int, clause string) (start int, surely bool) {
	for _, w := range homeWords {
		if i := strings.LastIndex(clause, w); i >= 0 && clause[i:] != w {
			return begin + len([]rune(clause[:i])) + len([]rune(w)), hasAny(w, "家", "址", "户籍")
		}
	}
	if rest, ok := strings.CutPrefix(clause, "住"); ok && !hasAny(rest, "校", "干部", "到", "区路", "院") && hasAny(rest, "乡", "镇", "村", "街道", "办事处", "社区", "小区") && s.runes[k] == '号' { // 住苏庄村23号的学生
		return begin + 1, false
	}
	if oneOf(at(s.runes, begin-1), "：（( 　") {
		lead := strings.TrimRight(string(s.runes[max(0, begin-8):begin]), "：（( 　")
		if slices.ContainsFunc(homeWords, func(w string) bool { return strings.HasSuffix(lead, w) }) {
			return begin, hasAny(lead, "家", "址", "户籍")
		}
	}
	return -1, false
}

// estateIn reports the name of an estate just before the figures of its first house.
func estateIn(clause string) bool {
	name := strings.TrimRightFunc(clause, isDoorFigure)
	for _, part := range []string{"期", "区"} { // 二期, C区
		if cut, ok := strings.CutSuffix(name, part); ok && strings.TrimRightFunc(cut, isDoorFigure) != cut {
			name = strings.TrimRightFunc(cut, isDoorFigure)
		}
	}
	return slices.ContainsFunc(estates, func(w string) bool { return strings.HasSuffix(name, w) })
}

// estateStart is where a home's name begins in its clause, behind a verb.
func (s *scan) estateStart(begin, k int) int {
	clause, start := string(s.runes[begin:k]), begin
	for _, w := range []string{"占用", "租用", "购买", "走访", "家访", "看望", "探望", "慰问", "搬至", "搬到", "迁至", "位于", "住在", "前往", "入户", "到", "至", "住", "赴", "去", "在", "对"} {
		if i := strings.LastIndex(clause, w); i >= 0 && clause[i:] != w {
			start = max(start, begin+len([]rune(clause[:i]))+len([]rune(w)))
		}
	}
	return start
}

func dashes(s string) int { return strings.Count(s, "-") + strings.Count(s, "－") }

func hasAny(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

func doorFigures(runes []rune) int {
	n := 0
	for _, r := range runes {
		if isFigure(r) {
			n++
		}
	}
	return n
}

// maskDoor hides the figures, 汉字 numbers and letters of a home, and the side of the stairs: **号院*号楼*户.
func maskDoor(runes []rune, from, to int) []rune {
	out := append([]rune(nil), runes[from:to]...)
	for k := from; k < to; k++ {
		r, next := runes[k], at(runes, k+1)
		switch {
		case isFigure(r), isLatin(fold(r)):
		case oneOf(r, hanFigures) && (oneOf(next, doorMarks) || oneOf(next, hanFigures)):
		case oneOf(r, "东西南北中左右") && (next == '户' || next == '门' || next == '单' || next == '室'):
		default:
			continue
		}
		out[k-from] = '*'
	}
	return out
}
