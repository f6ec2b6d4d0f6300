package compose

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/document"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/stats"
)

// TestEverySource: each name that a template may print has its cells in one of the tables, or is said to have none.
func TestEverySource(t *testing.T) {
	for _, v := range values {
		inTables := 0
		for _, in := range []bool{len(v.items) > 0 || v.name == inspectedUnit, figureCells[v.name] != nil, listParts[v.name] != nil, wordsOnly[v.name], ordinals[v.name] && len(v.items) == 0} {
			if in {
				inTables++
			}
		}
		if entries := v.shape != nil && v.shape.fields != nil; entries == (inTables > 0) {
			t.Errorf("%s: in %d tables of sourcetables.go", v.name, inTables)
		}
	}
	var entries func(name string, s *shape)
	entries = func(name string, s *shape) {
		if s == nil || s.fields == nil {
			return
		}
		for field, shape := range s.fields {
			_, known := entryCells[field]
			switch {
			case shape != nil && shape.fields != nil:
				entries(field, shape)
			case known, ordinals[field], wordsOnly[field], figureCells[field] != nil, field == "内容", field == "名称", field == "整改结果续段":
			default:
				t.Errorf("%s of %s: no cells in sourcetables.go", field, name)
			}
		}
	}
	for _, v := range values {
		entries(v.name, v.shape)
	}
}

func sampleUnit(t *testing.T) *ledger.Unit {
	t.Helper()
	book, findings := ledger.Read(sheet.OpenFile("../../samples/xixian-ergao.xlsx", ""), ledger.Options{})
	if book == nil || findings.HasError() {
		t.Fatal(findings)
	}
	return &book.Units[0]
}

// TestSources: what stands in a notice and the cells that it came from.
func TestSources(t *testing.T) {
	unit := sampleUnit(t)
	for i := range 3 { // a status of 另列状态, and one row that is not public
		unit.Items[i].Status, unit.Items[i].Own = ledger.Own, "基本完成"
	}
	unit.Info["另列状态"] = ledger.Value{Field: ledger.Field{Text: "基本完成", Sheet: "基本信息", Cell: "B40"}}
	unit.Items[3].Reach = ledger.ToParty
	unit.Info["集中整改期限"] = ledger.Value{Field: ledger.Field{Text: "三个月"}} // as --set gives it
	unit.Info["党委书记"] = ledger.Value{Field: ledger.Field{Text: "张三", Sheet: "基本信息", Cell: "B41"}}
	facts := stats.Collect(unit.For(ledger.Society))
	for _, tt := range []struct{ source, want string }{
		{`{{.项目总数}}`, "项目总数 57 figure whole 57 cells from I3"},
		{`{{.已完成}}`, fmt.Sprintf("已完成 %d figure whole %d cells from I6", facts.Done.N, facts.Done.N)},
		{`{{.不公开项数}}`, "不公开项数 1 figure whole 1 cells from I6"},
		{`{{.完成率}}`, "完成率 " + facts.Rate + " figure whole 57 cells from I3"},
		{`{{连接 "，" .完成情况}}`, fmt.Sprintf("已完成 已完成%d项 figure whole %[1]d cells from I6|未完成 未完成4项 figure whole 4 cells from I13|长期坚持 长期坚持5项 figure whole 5 cells from I20|基本完成 基本完成3项 figure whole 3 cells from I3", facts.Done.N)},
		{`{{连接 "，" .处理情况}}`, "追缴资金 追缴资金155元 figure whole 1 cells from J17|政务处分 政务处分1人 figure whole 1 cells from K17|诫勉谈话 诫勉谈话1人 figure whole 1 cells from L17|批评教育 批评教育2人 figure whole 2 cells from M15"},
		{`{{range .另列项数}}{{.项数}}{{end}}`, "项数 3 figure whole 3 cells from I3"},
		{`{{range .进展}}{{if eq .归类 "长期坚持"}}{{.项数}}{{end}}{{end}}`, "长期坚持 5 figure whole 5 cells from I20"},
		{`{{.单位简称}}`, "单位简称 息县二高 1 cells from B3"},
		{`{{.被检查单位}}`, "被检查单位 息县二高党委 1 cells from B4"},
		{`{{.巡察时间}}`, "巡察时间 2022年10月27日至12月17日 2 cells from B12"},
		{`{{.集中整改期限}}`, "集中整改期限 三个月 1 cells from "},
		{`{{自定 "党委书记"}}`, "自定 党委书记 张三 1 cells from B41"},
		{`{{.查出问题}}`, "查出问题 巡察反馈问题 unknown"},
		{`本校3人`, " 本校3人 unknown"},
		{`{{range .类别}}{{if eq .编号 "2"}}{{.名称}}{{end}}{{end}}`, "问题类别 教育教学短板需补齐 1 cells from B21"},
		{`{{range .类别}}{{if eq .编号 "2"}}{{.项数}}{{end}}{{end}}`, "项数 14 figure 14 cells from I21"},
		{`{{range .类别}}{{range .问题}}{{if eq .整改时限 "2023年7月31日"}}{{.序号}}{{end}}{{end}}{{end}}`, ""},
	} {
		tmpl, findings := Parse("试.tmpl", "@标题 题\n"+tt.source)
		if tmpl == nil {
			t.Fatal(findings)
		}
		doc, findings := Notice(tmpl, facts, false)
		if doc == nil || findings.HasError() {
			t.Fatal(tt.source, findings)
		}
		sources, got := NewSources(facts), []string{}
		for _, p := range doc.Parts {
			if p.Kind != document.Title {
				for _, run := range p.Runs {
					for _, s := range sources.Of(run) {
						if !s.Ordinal {
							got = append(got, saySource(s))
						}
					}
				}
			}
		}
		if text := strings.Join(got, "|"); text != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.source, text, tt.want)
		}
	}
}

func saySource(s Source) string {
	text := s.Name + " " + s.Text
	if !s.Known {
		return text + " unknown"
	}
	if s.Figure {
		text += " figure"
	}
	if s.Whole {
		text += " whole"
	}
	if len(s.Cells) == 0 {
		return text + " 0 cells"
	}
	return fmt.Sprintf("%s %d cells from %s", text, len(s.Cells), s.Cells[0].Cell)
}

// TestProseSources: of a problem's rows only those count whose words are printed, and each further paragraph of a result is known by its words.
func TestProseSources(t *testing.T) {
	unit := sampleUnit(t)
	at := func(cell, text string) ledger.Field {
		return ledger.Field{Text: text, Sheet: "整改台账", Cell: cell}
	}
	first, second := &unit.Items[0], &unit.Items[1]
	first.Result, second.Result = at("H3", "1.召开专题会议研究部署。\n后续段落说明了其他情况。"), at("H4", "2.修订完善考勤制度办法。")
	second.Problem = first.Problem
	unit.Items = unit.Items[:2]
	facts := stats.Collect(unit.For(ledger.Society))
	s := NewSources(facts)
	origin := document.Origin{Value: "整改结果", Sheet: first.Problem.Sheet, Cell: first.Problem.Cell, Line: 1}
	for text, want := range map[string][]string{
		"一是召开专题会议研究部署。二是修订完善考勤制度办法。": {"H3", "H4"},
		"修订完善考勤制度办法。":                {"H4"},
		"改写过的话":                      {"H3", "H4"},
	} {
		var got []string
		for _, c := range s.Of(document.Run{Text: text, Origin: origin})[0].Cells {
			got = append(got, c.Cell)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
	further := s.Of(document.Run{Text: "后续段落说明了其他情况。", Origin: document.Origin{Line: 2}})[0]
	if !further.Known || len(further.Cells) != 1 || further.Cells[0].Cell != "H3" || further.Name != "整改结果" {
		t.Errorf("%+v", further)
	}
	if short := s.Of(document.Run{Text: "考勤", Origin: document.Origin{Line: 2}})[0]; short.Known {
		t.Errorf("two characters are known: %+v", short)
	}
}
