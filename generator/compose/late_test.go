package compose

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
	"gongshi/templates"
)

// TestPastDeadlines: a progress notice does not promise 按期完成 for what is late already, and says no deadline that is none.
func TestPastDeadlines(t *testing.T) {
	source, _ := templates.Source("jinzhan")
	tmpl, findings := Parse("jinzhan", source)
	if tmpl == nil {
		t.Fatal(findings)
	}
	for _, tt := range []struct {
		name      string
		deadlines []string
		want      string
		steps     []string
	}{
		{"none past", []string{"2023年12月底前"}, "对正在推进的1项整改任务，紧盯整改时限，倒排工期、挂图作战，加强跟踪督办，确保按期完成。", []string{"推进措施：加强学习。整改时限为2023年12月底前。"}},
		{"all past", []string{"2023年6月底前", "2023.6.30"}, "对正在推进的2项整改任务，倒排工期、挂图作战，加强跟踪督办，加快办理、尽快完成。", []string{"推进措施：加强学习。整改时限为2023年6月底前。", "推进措施：加强学习。整改时限为2023年6月30日。"}},
		{"one past", []string{"2023年6月", "2023年8月"}, "对正在推进的2项整改任务，紧盯整改时限，倒排工期、挂图作战，加强跟踪督办，其中已过整改时限的1项加快办理、尽快完成，其余的确保按期完成。", nil},
		{"none at all", []string{"—"}, "对正在推进的1项整改任务，紧盯整改时限，倒排工期、挂图作战，加强跟踪督办，确保按期完成。", []string{"推进措施：加强学习。"}},
		{"a stroke", []string{"/"}, "确保按期完成。", []string{"推进措施：加强学习。"}},
		{"with words of its own", []string{"整改期限3个月", "即知即改"}, "确保按期完成。", []string{"推进措施：加强学习。整改时限为3个月。", "推进措施：加强学习。即知即改。"}},
		{"a range counts by its end", []string{"2023年5月至8月"}, "确保按期完成。", nil},
	} {
		var rows []ledger.Item
		for _, d := range tt.deadlines {
			rows = append(rows, item("党的建设", "学习不够", "加强学习", "正在推进。已办两期", d, ledger.Open))
		}
		unit := kindFacts("县教育局", "县教育局党组", "中共某县教育局党组", "巡察", rows).Unit
		date := unit.Info["落款日期"]
		date.Date = ledger.Date{Year: 2023, Month: 8, Day: 5}
		unit.Info["落款日期"] = date
		f := stats.Collect(unit)
		doc, findings := Notice(tmpl, f, false)
		if len(findings) > 0 {
			t.Errorf("%s: %v", tt.name, findings)
			continue
		}
		got := doc.Paragraphs()
		if !slices.ContainsFunc(got, func(p string) bool { return strings.Contains(p, tt.want) }) {
			t.Errorf("%s: %q", tt.name, got[len(got)-8:])
		}
		for _, want := range append(tt.steps, "整改进展：已办两期。") {
			if !slices.Contains(got, want) {
				t.Errorf("%s: no %s in %q", tt.name, want, got)
			}
		}
	}
	// Nothing is left to say: the measure is asked for.
	rows := []ledger.Item{item("党的建设", "学习不够", "", "", "—", ledger.Open)}
	rows[0].Deadline.Cell = "G3"
	if _, findings := Notice(tmpl, kindFacts("县教育局", "县教育局党组", "中共某县教育局党组", "巡察", rows), false); len(findings) != 1 || findings[0].Text(nil) != "这个问题没有整改措施" {
		t.Errorf("%v", findings)
	}
}

// TestStatusForAResult: a 整改结果 that says its status alone is none, and the finding says so with its cell.
func TestStatusForAResult(t *testing.T) {
	f := facts(func(u *ledger.Unit) {
		u.Items[0].Result = ledger.Field{Text: "已完成。", Sheet: "整改台账", Cell: "H3"}
		other := u.Items[0]
		other.Problem, other.Result = ledger.Field{Text: "别的问题", Sheet: "整改台账", Cell: "C4"}, ledger.Field{Text: "已完成。发了文", Sheet: "整改台账", Cell: "H4"}
		u.Items = append(u.Items, other)
	})
	_, findings := fill(t, "{{range .类别}}{{range .问题}}{{.整改结果}}{{end}}{{end}}", f, false)
	if len(findings) != 1 || findings[0].Cell != "H3" || findings[0].Text(nil) != "整改结果只写了“已完成”，这是完成情况" {
		t.Errorf("%v", findings)
	}
	f = facts(func(u *ledger.Unit) {
		u.Items[0].Result = ledger.Field{Text: "已完成。", Sheet: "整改台账", Cell: "H3"}
	})
	_, findings = fill(t, "{{range .类别}}{{range .问题}}{{.整改结果}}{{end}}{{end}}", f, false)
	if len(findings) != 1 || findings[0].Cell != "H3" {
		t.Errorf("%v", findings)
	}
}
