package stats

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/ledger"
)

// row is an item whose result stands in a cell of its own.
func row(category, problem, measure, result, deadline string, status ledger.Status) ledger.Item {
	f := func(s string) ledger.Field { return ledger.Field{Text: s} }
	return ledger.Item{Category: f(category), Problem: f(problem), Measure: f(measure), Result: f(result), Deadline: f(deadline), Status: status}
}

// outline writes stages as lines, so that a difference can be read.
func outline(stages []Stage) (lines []string) {
	for _, s := range stages {
		lines = append(lines, fmt.Sprintf("%s %d", s.Status, s.N))
		for _, c := range s.Categories {
			for _, p := range c.Problems {
				var measures []string
				for _, it := range p.Items {
					measures = append(measures, it.Measure.Text)
				}
				lines = append(lines, fmt.Sprintf("%d%s %d%s [%s] %s", c.No, c.Title, p.No, p.Title, strings.Join(measures, " "), strings.Join(p.Result, "/")))
			}
		}
	}
	return lines
}

// TestStages: each 项 in the stage of its status, numbered anew there; a result in one stage only, that of its least finished 项.
func TestStages(t *testing.T) {
	for _, tt := range []struct {
		name string
		rows []ledger.Item
		want []string
	}{
		{"all done", []ledger.Item{
			row("甲", "一", "m1", "r1。", "", ledger.Done), row("甲", "二", "m2", "r2。", "", ledger.Done),
		}, []string{"已完成 2", "1甲 1一 [m1] r1。", "1甲 2二 [m2] r2。"}},
		{"a problem of several statuses, one result: it goes with what is still open", []ledger.Item{
			row("甲", "一", "m1", "r。", "", ledger.Done), row("甲", "一", "m2", "r。", "", ledger.Open), row("甲", "一", "m3", "r。", "", ledger.Ongoing),
			row("甲", "二", "m4", "r2。", "", ledger.Done),
		}, []string{
			"已完成 2", "1甲 1一 [m1] ", "1甲 2二 [m4] r2。",
			"未完成 1", "1甲 0一 [m2] r。",
			"长期坚持 1", "1甲 0一 [m3] ",
		}},
		{"done and kept up: with what is kept up", []ledger.Item{
			row("甲", "一", "m1", "r。", "", ledger.Done), row("甲", "一", "m2", "r。", "", ledger.Ongoing),
		}, []string{"已完成 1", "1甲 0一 [m1] ", "长期坚持 1", "1甲 0一 [m2] r。"}},
		{"a result each stays with its 项", []ledger.Item{
			row("甲", "一", "m1", "r1。", "", ledger.Done), row("甲", "一", "m2", "r2。", "", ledger.Open), row("甲", "一", "m3", "r3。", "", ledger.Done),
		}, []string{"已完成 2", "1甲 0一 [m1 m3] 一是r1；二是r3。", "未完成 1", "1甲 0一 [m2] r2。"}},
		{"categories are numbered within the stage", []ledger.Item{
			row("甲", "一", "m1", "", "", ledger.Done), row("乙", "二", "m2", "", "", ledger.Open), row("丙", "三", "m3", "", "", ledger.Open),
			row("丙", "四", "m4", "", "", ledger.Done),
		}, []string{"已完成 2", "1甲 0一 [m1] ", "2丙 0四 [m4] ", "未完成 2", "1乙 0二 [m2] ", "2丙 0三 [m3] "}},
		{"nothing at all", nil, nil},
	} {
		f := Collect(&ledger.Unit{Items: tt.rows})
		before := outline([]Stage{{Categories: f.Categories}})
		if d := cmp.Diff(tt.want, outline(f.Stages())); d != "" {
			t.Errorf("%s:\n%s", tt.name, d)
		}
		if d := cmp.Diff(before, outline([]Stage{{Categories: f.Categories}})); d != "" {
			t.Errorf("%s: the facts themselves have changed:\n%s", tt.name, d)
		}
	}
}

func TestTerms(t *testing.T) {
	for _, tt := range []struct {
		name      string
		deadlines []string
		want      string
	}{
		{"one day, typed in several ways", []string{"2023-12-31", "2023年12月31日", "2023.12.31"}, "2023年12月31日:abc"},
		{"two, the second with a row from further down", []string{"2023年9月", "2023年12月31日", "2023.9"}, "2023年9月:ac 2023年12月31日:b"},
		{"words stay", []string{"2024年春季开学前。", "三个月"}, "2024年春季开学前:a 三个月:b"},
		{"none", []string{"", ""}, ":ab"},
		{"said to be none", []string{"—", "/", "无"}, "—:abc"},
		{"labels go", []string{"整改期限3个月", "整改时限：2023.12.31"}, "3个月:a 2023年12月31日:b"},
	} {
		var rows []ledger.Item
		for i, d := range tt.deadlines {
			rows = append(rows, row("甲", "一", string(rune('a'+i)), "", d, ledger.Open))
		}
		var got []string
		for _, term := range Collect(&ledger.Unit{Items: rows}).Categories[0].Problems[0].Terms() {
			s := term.Text + ":"
			for _, it := range term.Items {
				s += it.Measure.Text
			}
			got = append(got, s)
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, g, tt.want)
		}
	}
}

func TestEnumerate(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"none", nil, ""},
		{"nothing said", []string{"；"}, ""},
		{"one alone has no ordinal", []string{"1.加强学习；"}, "加强学习。"},
		{"one cell of several lines", []string{"1.加强学习；\n2.建立制度。"}, "一是加强学习；二是建立制度。"},
		{"one cell of several clauses", []string{"一是加强学习；二是建立制度。"}, "一是加强学习；二是建立制度。"},
		{"several", []string{"加强学习", "建立制度"}, "一是加强学习；二是建立制度。"},
		{"stops within", []string{"加强学习。每周一次", "建立制度；抓好落实"}, "一是加强学习。每周一次。二是建立制度；抓好落实。"},
		{"in one line, all numbers go", []string{"1.加强学习；2.建立制度；3.督促检查。"}, "一是加强学习；二是建立制度；三是督促检查。"},
		{"without marks between", []string{"①加强学习②建立制度"}, "一是加强学习；二是建立制度。"},
		{"amid words", []string{"1.加强学习2.建立制度"}, "一是加强学习；二是建立制度。"},
		{"numbers out of order all stay", []string{"1.加强学习；3.建立制度。"}, "1.加强学习；3.建立制度。"},
		{"一是 among them", []string{"一是制度是根本，二是执行是关键；二是抓落实"}, "一是制度是根本，二是执行是关键；二是抓落实。"},
		{"a list of 一是 within a number", []string{"1.一是加强学习；二是建立制度"}, "一是加强学习；二是建立制度。"},
		{"bullets go", []string{"●加强学习\n●建立制度"}, "一是加强学习；二是建立制度。"},
		{"hyphens, too", []string{"- 加强学习；\n- 建立制度。"}, "一是加强学习；二是建立制度。"},
		{"a mark before one line is none", []string{"·加强学习"}, "·加强学习。"},
		{"nor is one before some", []string{"加强学习\n- 每周一次\n- 人人过关"}, "加强学习。- 每周一次。- 人人过关。"},
		{"a month behind a number", []string{"1、加强学习。2、建立制度。3、4月底前完成检查。"}, "一是加强学习；二是建立制度；三是4月底前完成检查。"},
		{"numbers that may be decimals stay with the others", []string{"1.加强学习；2.50万元追缴到位"}, "1.加强学习；2.50万元追缴到位。"},
		{"a row each has one, whatever it counts", []string{"1.加强学习", "3.建立制度"}, "一是加强学习；二是建立制度。"},
		{"years and names are no decimals", []string{"1.2022年加强学习；2.2023年建立制度；3.整改；4.9名教师参加"}, "一是2022年加强学习；二是2023年建立制度；三是整改；四是9名教师参加。"},
		{"decimals are", []string{"1.投入1.5万元；2.开展3.15活动"}, "一是投入1.5万元；二是开展3.15活动。"},
		{"what announces the list stays", []string{"做好以下工作：1.加强学习；2.建立制度"}, "做好以下工作：一是加强学习；二是建立制度。"},
		{"on a line of its own, too", []string{"做好以下工作：\n1.加强学习\n2.建立制度"}, "做好以下工作：一是加强学习；二是建立制度。"},
		{"a list within a part stays whole", []string{"1.学：（1）集中学；（2）自学。2.改"}, "一是学：（1）集中学；（2）自学。二是改。"},
		{"numbered through the rows", []string{"1.加强学习；2.建立制度", "3.督促检查"}, "一是加强学习；二是建立制度；三是督促检查。"},
		{"a row alone that counts on from nothing keeps its number", []string{"3.建立制度"}, "3.建立制度。"},
		{"a row alone that is the first does not", []string{"1.建立制度"}, "建立制度。"},
		{"a line that ends with a mark gets no second one, the last none at all", []string{"做了这些：\n甲、\n乙，\n丙\n丁", "戊"}, "一是做了这些：甲、乙，丙。丁。二是戊。"},
		{"letters are none", []string{"a.加强学习 b.建立制度"}, "a.加强学习 b.建立制度。"},
		{"figures without a mark", []string{"1加强学习；2建立制度"}, "一是加强学习；二是建立制度。"},
		{"第一，第二，", []string{"第一，加强学习；第二，建立制度"}, "一是加强学习；二是建立制度。"},
		{"lines", []string{"一是加强学习\n二是建立制度"}, "一是加强学习；二是建立制度。"},
		{"an exclamation alone", []string{"坚决整改！"}, "坚决整改！"},
	} {
		if got := Enumerate(tt.texts); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}
