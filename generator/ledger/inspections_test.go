package ledger

import (
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

const claimHead = "序号,存在问题,整改措施,整改结果,完成情况\n"
const claimRow = "1,审计整改不到位,完善制度,已完善督察制度。,已完成\n"

// claimCases are ledgers with what they say of themselves, and the question that is wanted.
var claimCases = []struct{ file, title, head, set, want string }{
	{"台账.csv", "甲中审计查出问题整改台账", claimHead, "", "error 审计、巡察"},
	{"台账.csv", "甲中审计查出问题整改台账", claimHead, "检查类型=审计", ""},
	{"台账.csv", "甲中审计查出问题整改台账", claimHead, "检查类型=审计整改", ""},
	{"台账.csv", "甲中审计查出问题整改台账", claimHead, "检查类型=巡察", "error 审计、巡察"},
	{"台账.csv", "甲中巡察整改台账", claimHead, "", ""},
	{"台账.csv", "甲中巡察整改台账", claimHead, "检查类型=审计", "error 巡察、审计"},
	{"台账.csv", "甲中巡察整改台账", claimHead, "检查类型=巡视", ""},
	{"台账.csv", "巡视整改台账", claimHead, "", "error 巡视、巡察"},
	{"台账.csv", "巡视巡察整改台账", claimHead, "", ""},
	{"台账.csv", "巡视巡察审计整改台账", claimHead, "", "error 巡视、审计、巡察"},
	{"台账.csv", "巡察审计整改台账", claimHead, "检查类型=审计", ""},
	{"台账.csv", "巡察审计整改台账", claimHead, "检查类型=巡察", ""},
	{"台账.csv", "县审计局巡察整改台账", claimHead, "", ""},
	{"台账.csv", "县审计局整改台账", claimHead, "", ""},
	{"台账.csv", "填报单位：县审计局内审科审计整改", claimHead, "", ""},
	{"台账.csv", "中央环保督察反馈问题整改台账", claimHead, "", "error 督察、巡察"},
	{"台账.csv", "教育督导反馈问题整改台账", claimHead, "", "error 督察、巡察"},
	{"台账.csv", "选人用人专项检查整改台账", claimHead, "", "error 专项检查、巡察"},
	{"台账.csv", "巡察反馈选人用人专项检查整改台账", claimHead, "", ""},
	{"台账.csv", "主题教育检视问题整改台账", claimHead, "", "error 主题教育检视、巡察"},
	{"台账.csv", "安全隐患排查整改台账", claimHead, "", "error 安全隐患排查、巡察"},
	{"台账.csv", "整改台账", claimHead, "", ""},
	{"台账.csv", "整改台账", strings.Replace(claimHead, "存在问题", "审计查出问题", 1), "", "error 审计、巡察"},
	{"台账.csv", "整改台账", strings.Replace(claimHead, "存在问题", "安全隐患", 1), "", "error 安全隐患排查、巡察"},
	{"台账.csv", "整改台账", strings.Replace(claimHead, "存在问题", "巡视反馈问题", 1), "", ""},
	{"台账.csv", "整改台账", strings.Replace(claimHead, "存在问题", "巡察反馈问题", 1), "检查类型=审计", "error 巡察、巡视、审计"},
	{"审计整改台账.csv", "整改台账", claimHead, "", "error 审计、巡察"},
	{"审计整改台账.csv", "巡察整改台账", claimHead, "", ""},
	{"审计整改台账.csv", "整改台账", claimHead, "检查类型=巡察", ""},
	{"台账.csv", "整改台账", claimHead, "审计机关=县审计局", "error 审计、巡察"},
	{"台账.csv", "整改台账", claimHead, "巡察机构=县审计局", "error 审计、巡察"},
	{"台账.csv", "整改台账", claimHead, "标题=甲中关于审计整改情况的公示", "error 审计、巡察"},
	{"台账.csv", "整改台账", claimHead, "检查类型=审计|反馈意见名称=县委巡察组的反馈意见", "error 巡察"},
	{"台账.csv", "审计整改台账", claimHead, "检查类型=审计|巡察机构=县委第二巡察组|巡察方式=常规巡察", "error 巡察"},
	{"台账.csv", "整改台账", claimHead, "检查类型=督察|巡察方式=常规巡察", "error 巡察"},
	{"台账.csv", "整改台账", claimHead, "检查类型=督察|巡察方式=预算执行审计|问题清单名称=巡视反馈问题清单", "error 审计、巡视"},
	{"台账.csv", "整改台账", claimHead, "检查类型=巡察|巡察机构=县审计局", "error 审计"},
	{"台账.csv", "整改台账", claimHead, "检查类型=巡察|巡察机构=省委巡视组", ""},
	{"台账.csv", "整改台账", claimHead, "检查类型=审计|反馈意见名称=关于巡察移交事项的审计报告", ""},
	{"台账.csv", "整改台账", claimHead, "检查类型=审计|巡察机构=县审计局|巡察方式=预算执行审计", ""},
	{"台账.csv", "整改台账", claimHead, "检查类型=专项检查|巡察机构=县财政局、审计局联合检查组", ""},
	{"台账.csv", "整改台账", claimHead, "检查类型=专项检查|巡察机构=省教育督导组", ""},
	{"台账.csv", "整改台账", claimHead, "检查类型=审计|标题=甲中巡察整改情况的公示", "warning 巡察、审计"},
	{"台账.csv", FormTitle, claimHead, "检查类型=审计", ""},
}

// TestInspectionClaims: a ledger that speaks of another kind of inspection than 检查类型 is asked about, and no other.
func TestInspectionClaims(t *testing.T) {
	for _, tt := range claimCases {
		var set []Setting
		for pair := range strings.SplitSeq(tt.set, "|") {
			if s, ok := ParseSetting(pair); ok {
				set = append(set, s)
			}
		}
		_, findings := Read(sheet.Open(tt.file, []byte(tt.title+"\n"+tt.head+claimRow), ""), Options{Set: set})
		got := ""
		for _, f := range findings {
			if f.Code == "info.inspection" {
				got += f.Severity.String() + " " + strings.Join(f.Remedy.Choices, "、")
			}
		}
		if got != tt.want {
			t.Errorf("%s %s %s, %s: %q, want %q", tt.file, tt.title, tt.head[:20], tt.set, got, tt.want)
		}
	}
}

// TestCountColumns: whole numbers under a header with a unit of counting are added up; what cannot be is told.
func TestCountColumns(t *testing.T) {
	for _, tt := range []struct{ head, cells, want string }{
		{"完善制度（项）", "2,3项,,无", "完善制度5项 info"},
		{"信访件(件)", "1,0,三,", "信访件4件 info"},
		{"受教育党员（人次）", "30,20人次,,", "受教育党员50人次 warning"},
		{"完善制度（项）", "2,若干,,", " info"},
		{"完善制度（项）", "2,1.5,,", " info"},
		{"完善制度（项）", ",,,", "完善制度0项 info"},
		{"完善制度", "2,3,,", " info"},
		{"移送事项（件）", "1,2,,", "移送事项3件 info"},
		{"移送事项", "移送县纪委1件,,,", ""},
	} {
		rows := "序号,存在问题,整改措施,完成情况," + tt.head + "\n"
		for i, cell := range strings.Split(tt.cells, ",") {
			rows += string(rune('1'+i)) + ",问题,措施" + string(rune('1'+i)) + ",已完成," + cell + "\n"
		}
		book, findings := Read(sheet.Open("台账.csv", []byte(rows), ""), Options{})
		if book == nil {
			t.Fatal(findings)
		}
		u := &book.Units[0]
		got := ""
		for _, c := range u.Counts {
			n := 0
			for i := range u.Items {
				for _, h := range u.Items[i].Counted {
					n += h.N
				}
			}
			got += c.Name + string(rune('0'+n/10)) + string(rune('0'+n%10)) + c.Unit
		}
		got = strings.Replace(got, "0", "", max(0, strings.Count(got, "0")-1))
		for _, f := range findings {
			if f.Code == "ledger.column.unknown" {
				got += " " + f.Severity.String()
			}
		}
		if strings.ReplaceAll(got, "0", "") != strings.ReplaceAll(tt.want, "0", "") {
			t.Errorf("%s %s: %q, want %q", tt.head, tt.cells, got, tt.want)
		}
	}
}

// TestSums: 问题金额 and 已整改金额 are added up as 追缴资金 is; 巡察 says that nobody prints them, and then nothing stops at their cells.
func TestSums(t *testing.T) {
	const rows = "序号,存在问题,整改措施,完成情况,问题金额（万元）,已整改金额\n1,甲,措施,已完成,1.5,155元\n2,乙,措施,已完成,%,1.2万元\n合计,,,,%,\n"
	for _, tt := range []struct{ kind, cell, total, want string }{
		{"审计", "2", "3.5", "35000 12155"},
		{"审计", "2", "4", "35000 12155 warning ledger.total.differs"},
		{"审计", "若干", "", "15000 12155 error ledger.money.unknown"},
		{"巡察", "若干", "", "15000 12155 warning ledger.money.unknown warning ledger.column.unknown warning ledger.column.unknown"},
		{"巡视", "2", "3.5", "35000 12155 warning ledger.column.unknown warning ledger.column.unknown"},
	} {
		text := strings.Replace(strings.Replace(rows, "%", tt.cell, 1), "%", tt.total, 1)
		book, findings := Read(sheet.Open("台账.csv", []byte(text), ""), Options{Set: []Setting{{"检查类型", tt.kind}}})
		sum := [2]string{}
		u := &book.Units[0]
		involved, rectified := u.Items[0].Involved, u.Items[0].Rectified
		for _, it := range u.Items[1:] {
			involved, rectified = involved.Add(it.Involved), rectified.Add(it.Rectified)
		}
		sum[0], sum[1] = involved.String(), rectified.String()
		got := sum[0] + " " + sum[1]
		for _, f := range findings {
			if f.Code != "ledger.row.skipped" {
				got += " " + f.Severity.String() + " " + f.Code
			}
		}
		if got != tt.want {
			t.Errorf("%s %s %s: %s, want %s", tt.kind, tt.cell, tt.total, got, tt.want)
		}
	}
}

// TestInspectionItems: one question names every item that belongs to another inspection, each with its cell.
func TestInspectionItems(t *testing.T) {
	book := sheet.Open("台账.csv", []byte("整改台账\n序号,存在问题,整改措施,整改结果,完成情况,问题金额\n1,问题,措施,结果,已完成,5\n"), "")
	l, findings := Read(book, Options{Set: []Setting{{"检查类型", "审计"}, {"巡察机构", "县委第二巡察组"}, {"巡察方式", "常规巡察"}, {"联系电话", "0376-5951720"}}})
	want := "“检查类型”填的是“审计”，基本信息里还有别的检查的内容：“巡察机构”是“县委第二巡察组”，“巡察方式”是“常规巡察”"
	if len(findings) != 1 || findings[0].Text(nil) != want || !l.Units[0].InspectionAsked {
		t.Error(findings)
	}
	_, findings = Read(book, Options{Set: []Setting{{"审计机关", "县审计局"}}})
	if len(findings) != 1 || findings[0].Code != "info.inspection" { // nothing of what 巡察 does not print
		t.Error(findings)
	}
}
