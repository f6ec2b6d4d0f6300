package ledger

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// TestNamesPlace: a line that begins with a place continues no other name; 校区 and 学区 are no places.
func TestNamesPlace(t *testing.T) {
	for line, want := range map[string]bool{
		"甲县教育局": true, "县医院": true, "城关镇中心校": true, "金水区教育局": true, "某某区小学": true, "区医院": false,
		"东校区": false, "东学区中心校": false, "学区办公室": false, "第一中学": false, "县局": false, "附属中学东区": true, "第二高级中学东区": false, "": false,
	} {
		if namesPlace(line) != want {
			t.Errorf("%s: %v", line, !want)
		}
	}
}

// TestJoinLines: lines that are bodies of their own leave no doubt; the first that may be either is named.
func TestJoinLines(t *testing.T) {
	for text, want := range map[string]int{"": 0, "甲县一中": 0, "甲县一中|甲县二中": 0, "中共甲县第一高级中学|委员会": 0} {
		if _, doubt := joinLines(strings.Split(text, "|")); doubt != want {
			t.Errorf("%s: %d, want %d", text, doubt, want)
		}
	}
}

// TestNearestName: at most two characters are wrong, and at most half of the name.
func TestNearestName(t *testing.T) {
	names := []string{"单位", "单位全称", "巡察反馈意见名称", "巡察开始日期"}
	for said, want := range map[string]string{
		"单位金称": "单位全称", "巡查反馈意见名稱": "巡察反馈意见名称", "巡查反馈建议名稱": "", "巡查反馈意见的名稱": "", "单伩": "单位", "甲乙": "", "巡察日期": "巡察开始日期",
	} {
		if got := nearest(said, names); got != want {
			t.Errorf("%s: %q, want %q", said, got, want)
		}
	}
}

// TestLikeSums: a header of up to as many bytes as a word has, with a word for money.
func TestLikeSums(t *testing.T) {
	full := strings.Repeat("a", sheet.MaxWord-len("款")) + "款"
	for text, want := range map[string]bool{"涉及资金": true, "挽回损失": true, "整改时限": false, "": false, full: true, "a" + full: false} {
		if likeSums(text) != want {
			t.Errorf("%s: %v", text, !want)
		}
	}
	for column, want := range map[string]bool{"追缴资金": true, "问题金额": true, "已整改金额": true, "存在问题": false, "党纪处分": false, "没有的列": false, "": false} {
		if IsMoney(column) != want {
			t.Errorf("%s: %v", column, !want)
		}
	}
}

// TestLongLatin: what is too long for a header needs no folding, in letters and digits as in characters; a bracket may end the name before.
func TestLongLatin(t *testing.T) {
	for text, want := range map[string]bool{
		strings.Repeat("a", longestLabel): false, strings.Repeat("a", longestLabel+1): true, strings.Repeat("9", longestLabel+1): true, strings.Repeat("z", longestLabel+1): true,
		strings.Repeat("0", longestLabel) + "0": true, strings.Repeat("题", longestLabel/3+1): true, strings.Repeat("题", longestLabel/3): false,
		"题（" + strings.Repeat("a", longestLabel+1): false, strings.Repeat("和", longestLabel): false, strings.Repeat("，", longestLabel): false,
	} {
		if isProse(text) != want {
			t.Errorf("%s: %v", text, !want)
		}
	}
}

// TestColumnsAddedUp: --columns adds up twenty columns of money at most, of a field by any of its names.
func TestColumnsAddedUp(t *testing.T) {
	twenty := strings.TrimSuffix(strings.Repeat("H+", mostSummed), "+")
	for text, want := range map[string]string{
		"追缴资金=" + twenty: "", "追缴资金=" + twenty + "+H": "要写成", "追缴资金=+": "要写成", "追缴资金": "要写成", "=C": "要写成", "存在的问题=C": "", "整改情况说明=C": "", "天气=C": "不认识的字段“天气”",
		"存在问题=C+D": "", "单位=横行": "", "，，": "",
	} {
		_, fault := ParseColumns(text)
		if !strings.HasPrefix(fault, want) || want == "" && fault != "" {
			t.Errorf("%s: %s", text, fault)
		}
	}
	if list, _ := ParseColumns("存在的问题=C，追缴资金=甲 + H"); len(list) != 3 || list[0].column != columnNamed("存在问题") || list[0].col != 3 || list[0].summed || !list[1].summed || list[2].col != 8 {
		t.Errorf("%+v", list)
	}
}

// TestBeforeUnit: a number stands right before a unit, in digits or in words; 单元 and 公元 are none.
func TestBeforeUnit(t *testing.T) {
	for text, want := range map[string]bool{
		"155元": true, "一百五十元": true, "壹拾元": true, "三 元": true, "２００元": true, "单元": false, "元": false, "": false, "公元2023年": false, "单元改造5元": true, "2万余元": true, "每日元": false,
	} {
		if beforeUnit(text, "元") != want {
			t.Errorf("%s: %v", text, !want)
		}
	}
}

// TestMentions: a clause of 处理情况 has a kind and a number; without either it is none.
func TestMentions(t *testing.T) {
	for clause, want := range map[string]string{
		"诫勉谈话2人": "诫勉谈话 2人", "2人诫勉谈话": "诫勉谈话 2人", "政务处分(1人)": "政务处分 1人", "诫勉谈话": "", "加强学习2人": "", "诫勉谈话若干人": "", "": "", "诫勉谈话(2人)(3人)": "",
	} {
		m, ok := parseMention(clause)
		if got := m.kind; ok != (want != "") || ok && (got == nil || !strings.HasPrefix(want, got.name+" ") || !strings.HasSuffix(want, m.counter)) {
			t.Errorf("%s: %+v %v, want %s", clause, m, ok, want)
		}
	}
}

// TestBoxesOfForms: a choice has its boxes all before or all behind its words.
func TestBoxesOfForms(t *testing.T) {
	for text, want := range map[string]bool{"□已完成☑未完成": true, "已完成□未完成☑": true, "□已完成☑": false, "已完成": false, "□": false, "": false, "□已完成未完成": true, "□□已完成": false} {
		words, ticked, ok := boxed(text)
		if ok != want || ok && len(words) != len(ticked) {
			t.Errorf("%s: %q %v %v", text, words, ticked, ok)
		}
	}
}

// TestSeveralReaches: the narrowest of several words holds; empty brackets say nothing.
func TestSeveralReaches(t *testing.T) {
	for text, want := range map[string]Reach{"不公开()": ToSuperiors, "不公开(涉密)": ToNobody, "()不公开": ToSuperiors, "公开": ToAll, "社会、党内": ToAll, "不公开、涉密": ToNobody} {
		if r, ok := severalReach(text); !ok || r != want {
			t.Errorf("%s: %v %v, want %v", text, r, ok, want)
		}
	}
	if r, ok := severalReach("不公开、天气好"); ok {
		t.Error(r)
	}
}

// TestNotesOfPlaces: the name of a place or of a meeting is no instruction where it is all of a note.
func TestNotesOfPlaces(t *testing.T) {
	for text, want := range map[string]Reach{"会议通报": ToAll, "校内公示": ToAll, "党员大会": ToAll, "否": ToAll, "不公开": ToSuperiors, "不公开。": ToSuperiors, "涉密": ToNobody, "已整改": ToAll} {
		if r, _ := readNote(text); r != want {
			t.Errorf("%s: %v, want %v", text, r, want)
		}
	}
}

// TestReachesWhom: what all may read stands in every text; what superiors may read in theirs alone; what nobody may read nowhere.
func TestReachesWhom(t *testing.T) {
	for a := Audience(1); int(a) < len(audienceWords); a++ {
		if !ToAll.Reaches(a) || Reach(a).Reaches(a) || !Reach(a-1).Reaches(a) {
			t.Errorf("%d", a)
		}
		if ToNobody.Reaches(a) {
			t.Errorf("nobody, but %d", a)
		}
	}
}

// TestInspectionNames: what a kind calls itself, its items and its subject.
func TestInspectionNames(t *testing.T) {
	for _, tt := range []struct{ kind, mode, subject string }{
		{"审计", "2023年度预算执行情况审计", "2023年度预算执行情况审计查出问题整改"}, {"审计", "就地", "审计查出问题整改"}, {"审计", "", "审计查出问题整改"},
		{"巡察", "常规巡察", "巡察整改"}, {"安全隐患排查", "冬季排查", "安全隐患整改"}, {"主题教育检视", "集中检视", "主题教育检视问题整改"}, {"督察", "第三轮生态环境保护督察", "第三轮生态环境保护督察反馈问题整改"},
	} {
		if got := FindInspection(tt.kind).Subject(tt.mode); got != tt.subject {
			t.Errorf("%s %s: %s, want %s", tt.kind, tt.mode, got, tt.subject)
		}
	}
	for item, want := range map[string]string{"巡察机构": "审计机关", "巡察方式": "审计项目", "反馈日期": "出具日期", "单位全称": "单位全称"} {
		if got := FindInspection("审计").Label(item); got != want {
			t.Errorf("%s: %s, want %s", item, got, want)
		}
	}
	if FindInspection("考试") != nil || slices.ContainsFunc(Inspections, func(k Inspection) bool { return FindInspection(k.Name).Name != k.Name }) {
		t.Error("a kind is not found by its name")
	}
}
