package ledger

import "testing"

func TestCutStatus(t *testing.T) {
	for _, tt := range []struct {
		text, rest string
		want       Status
	}{
		{"已完成。召开会议2次。", "召开会议2次。", Done},
		{"已完成，召开会议2次。", "召开会议2次。", Done},
		{"已完成\n制定制度", "制定制度", Done},
		{"已完成", "", Done},
		{"已完成。", "", Done},
		{"（已完成）制定制度", "制定制度", Done},
		{"【已完成】制定制度", "制定制度", Done},
		{"正在推进：已印发方案", "已印发方案", Open},
		{"基本完成。招标公告已发布。", "招标公告已发布。", Open},
		{"长期坚持。开展调研12次", "开展调研12次", Ongoing},
		{"已完成并长期坚持。每月一次", "每月一次", Ongoing},

		{"已完成，正在验收。", "正在验收。", Done},
		{"90%。余下的年底前完成。", "余下的年底前完成。", Open},
		{"约95%：只差验收。", "只差验收。", Open},
		{"90%", "", Open},
		{"90%的问题已整改。", "", Unknown},
		{"未完成（持续推进）：已退还", "已退还", Open},
		{"已完成（长期坚持）。每季一次", "每季一次", Ongoing},
		{"未完成（资金未到位）：已退还", "", Unknown},
		{"已完成 已退100元", "已退100元", Done},
		{"已完成 2023.6.30。开会", "", Unknown},
		{"已完成 整改任务3项", "", Unknown},
		{"立行立改。修订制度", "", Unknown},

		{"已完成，并长期坚持。开展调研12次", "", Unknown},
		{"未完成，原因是资金不到位。", "", Unknown},
		{"已完成。但仍需巩固", "", Unknown},
		{"完成了教学楼维修", "", Unknown},
		{"完成整改任务3项。", "", Unknown},
		{"已完成整改任务3项，", "", Unknown},
		{"长期坚持集体备课制度。", "", Unknown},
		{"长期坚持，常抓不懈。", "", Unknown},
		{"立行立改，修订制度", "", Unknown},
		{"即知即改。修订制度", "", Unknown},
		{"2023年6月已完成。", "", Unknown},
		{"（一）已完成", "", Unknown},
		{"是。", "", Unknown},
		{"", "", Unknown},
	} {
		if tt.want == Unknown {
			tt.rest = tt.text
		}
		if s, rest := CutStatus(tt.text); s.Status != tt.want || rest != tt.rest {
			t.Errorf("%s: %v %q, want %v %q", tt.text, s, rest, tt.want, tt.rest)
		}
	}
}

func TestOpenings(t *testing.T) {
	for _, tt := range []struct {
		name string
		rows [][]any
		want []string
	}{
		{"they agree", [][]any{row(1, "甲", "问题", "措施", "已完成。学习了", "已完成")}, nil},
		{"done and kept up", [][]any{row(1, "甲", "问题", "措施", "已完成。今后每季度一次", "已完成并长期坚持")}, nil},
		{"pushed on for long", [][]any{row(1, "甲", "问题", "措施", "正在推进。已培训两期", "长期坚持")}, nil},
		{"open called done", [][]any{row(1, "甲", "问题", "措施", "已完成。学习了", "未完成")}, []string{"error ledger.result.status 整改台账!E2"}},
		{"done called open, with more to it", [][]any{row(1, "甲", "问题", "措施", "未完成，但已印发方案。", "已完成")}, []string{"error ledger.result.status 整改台账!E2"}},
		{"done called open", [][]any{row(1, "甲", "问题", "措施", "整改结果：正在推进。学习了", "已完成")}, []string{"error ledger.result.status 整改台账!E2"}},
		{"not done and kept up", [][]any{row(1, "甲", "问题", "措施", "未完成。学习了", "长期坚持")}, []string{"error ledger.result.status 整改台账!E2"}},
		{"kept up called done", [][]any{row(1, "甲", "问题", "措施", "长期坚持。学习了", "已完成")}, []string{"warning ledger.result.status 整改台账!E2"}},
		{"a part that is open", [][]any{row(1, "甲", "问题", "措施", "1.已完成。学习了；2.正在推进。改进中", "已完成")}, []string{"error ledger.result.status 整改台账!E2"}},
		{"parts of an open row", [][]any{row(1, "甲", "问题", "措施", "1.已完成。学习了；2.正在推进。改进中", "未完成")}, nil},
		{"one result over rows of several statuses", [][]any{row(1, "甲", "问题", "措施", "正在推进。学习了", "已完成"), row(2, "", "", "措施二", "", "未完成")}, nil},
		{"a sentence", [][]any{row(1, "甲", "问题", "措施", "完成了教学楼维修", "未完成")}, nil},
	} {
		_, list := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: append([][]any{head}, tt.rows...)}))
		t.Run(tt.name, func(t *testing.T) { wantCodes(t, list, tt.want...) })
	}
	_, list := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{head, row(1, "甲", "问题", "措施", "正在推进。学习了", "已整改")}}))
	if want := "开头写的是“正在推进”，F2的完成情况是“已整改”"; len(list) != 1 || list[0].Text(nil) != want {
		t.Errorf("%v", list)
	}
}
