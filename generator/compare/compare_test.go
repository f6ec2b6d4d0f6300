package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/generator/compare"
	"gongshi/generator/ledger"
)

// unit makes a unit of rows, each a line as 问题 / 措施 / 完成情况 / 时限 / 结果 / 元. A problem "类别>反馈问题>问题" has its levels before it. An item stands in the row of its line.
func unit(date string, lines ...string) *ledger.Unit {
	u := &ledger.Unit{Sheet: "台账", Info: ledger.Info{}, HasMoney: true}
	if date != "" {
		var d ledger.Date
		fmt.Sscanf(date, "%d-%d-%d", &d.Year, &d.Month, &d.Day)
		u.Info["落款日期"] = ledger.Value{Field: ledger.Field{Text: d.String()}, Date: d}
	}
	for i, line := range lines {
		parts := append(strings.Split(line, " / "), "", "", "", "", "")
		field := func(column string, text string) ledger.Field {
			return ledger.Field{Text: text, Sheet: "台账", Cell: fmt.Sprint(column, i+1)}
		}
		it := ledger.Item{Row: i + 1, Measure: field("B", parts[1]), StatusText: field("C", parts[2]), Deadline: field("D", parts[3]), Result: field("E", parts[4]), RecoveredText: field("F", parts[5])}
		it.Status = ledger.ParseStatus(parts[2])
		if it.Status == ledger.Unknown && parts[2] != "" {
			it.Status, it.Own = ledger.Own, parts[2]
		}
		levels := strings.Split(parts[0], ">")
		it.Problem = field("A", levels[len(levels)-1])
		if len(levels) > 1 {
			it.Category = field("H", levels[0])
		}
		if len(levels) > 2 {
			it.Group = field("G", levels[1])
		}
		it.Recovered, _ = decimal.NewFromString(parts[5])
		u.Items = append(u.Items, it)
	}
	return u
}

// matching says which rows are the same, 1=2 for the first old and the second new one; which are new, which are gone, and of which one cannot tell.
func matching(c *compare.Comparison) string {
	rows := func(items []*ledger.Item) string {
		var out []string
		for _, it := range items {
			out = append(out, fmt.Sprint(it.Row))
		}
		return strings.Join(out, ",")
	}
	var out []string
	for _, p := range c.Pairs {
		out = append(out, fmt.Sprintf("%d=%d", p.Old.Row, p.New.Row))
	}
	for _, e := range c.Entries {
		switch e.Kind {
		case compare.Added:
			out = append(out, "+"+rows(e.New))
		case compare.Gone:
			out = append(out, "-"+rows(e.Old))
		case compare.Unsure:
			out = append(out, "?"+rows(e.Old)+"|"+rows(e.New))
		}
	}
	return strings.Join(out, " ")
}

const (
	building = "党组织书记履行第一责任人职责不到位，党建工作研究少"
	canteen  = "食堂采购验收把关不严，台账记录不完整"
	assets   = "固定资产账实不符，长期没有盘点"
)

func TestMatching(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new []string
		want     string
	}{
		{"the same", []string{building + " / 每季度召开专题会议", canteen + " / 修订验收办法"}, []string{building + " / 每季度召开专题会议", canteen + " / 修订验收办法"}, "1=1 2=2"},
		{"moved rows", []string{building + " / 每季度召开专题会议", canteen + " / 修订验收办法", assets + " / 全面盘点"},
			[]string{assets + " / 全面盘点", building + " / 每季度召开专题会议", canteen + " / 修订验收办法"}, "3=1 1=2 2=3"},
		{"renumbered, with other marks and blanks", []string{"1." + building + "。 / （1）每季度召开专题会议；", "2." + canteen + "； / 一是修订验收办法"},
			[]string{"（一）" + canteen + " / 修订 验收办法。", "二、" + building + " / ①每季度召开专题会议"}, "2=1 1=2"},
		{"a row came between, another is gone", []string{building + " / 每季度召开专题会议", canteen + " / 修订验收办法"},
			[]string{building + " / 每季度召开专题会议", "新发现公务用车管理不规范 / 清理公务用车"}, "1=1 +2 -2"},
		{"a problem reworded, its measures kept", []string{building + " / 每季度召开专题会议研究党建", building + " / 书记讲党课两次"},
			[]string{"党组织书记第一责任人职责履行不够到位，研究党建工作较少 / 每季度召开专题会议研究党建", "党组织书记第一责任人职责履行不够到位，研究党建工作较少 / 书记讲党课两次"}, "1=1 2=2"},
		{"a measure reworded beside another one", []string{canteen + " / 修订食堂采购和验收办法", canteen + " / 每月公示伙食费账目"},
			[]string{canteen + " / 每月公示伙食费账目", canteen + " / 修订完善学校食堂采购和验收管理办法"}, "2=1 1=2"},
		{"the only measure of a problem, written anew", []string{canteen + " / 修订食堂采购办法", assets + " / 全面盘点"}, []string{canteen + " / 引入第三方监管，开展明厨亮灶", assets + " / 全面盘点"}, "1=1 2=2"},
		{"one of several measures, put in place of another", []string{canteen + " / 修订食堂采购办法", canteen + " / 每月公示账目"}, []string{canteen + " / 修订食堂采购办法", canteen + " / 引入第三方监管"}, "1=1 +2 -2"},
		{"problem and measure reworded a little", []string{assets + " / 开展固定资产全面盘点，建立台账"}, []string{"固定资产账实不相符，长期未开展盘点 / 组织开展固定资产全面盘点，逐项建立台账", building + " / 每季度召开专题会议"}, "1=1 +2"},
		{"the same measure under two problems, moved", []string{building + " / 加强学习，提高认识", canteen + " / 加强学习，提高认识"}, []string{canteen + " / 加强学习，提高认识", building + " / 加强学习，提高认识"}, "2=1 1=2"},
		{"the same measure under two problems, both reworded", []string{building + " / 加强学习，提高认识", canteen + " / 加强学习，提高认识"},
			[]string{"食堂采购、验收把关不严格，台账记录不够完整 / 加强学习，提高认识", "党组织书记履行第一责任人的职责不到位，研究党建工作少 / 加强学习，提高认识"}, "2=1 1=2"},
		{"the same measure, another problem", []string{building + " / 加强学习"}, []string{"公务接待超标准 / 加强学习"}, "+1 -1"},
		{"equals: the first with the first", []string{canteen + " / 整改 / 已完成", canteen + " / 整改 / 未完成"}, []string{canteen + " / 整改 / 已完成", canteen + " / 整改 / 已完成"}, "1=1 2=2"},
		{"equals that a deadline tells apart", []string{canteen + " / 整改 / 未完成 / 2026年3月", canteen + " / 整改 / 未完成 / 2026年6月"}, []string{canteen + " / 整改 / 未完成 / 2026年6月", canteen + " / 整改 / 未完成 / 2026年3月"}, "2=1 1=2"},
		{"more equals than before", []string{canteen + " / 整改"}, []string{canteen + " / 整改", canteen + " / 整改"}, "?1|1,2"},
		{"fewer equals, one of which a deadline tells apart", []string{canteen + " / 整改 / 未完成 / 2026年3月", canteen + " / 整改 / 未完成 / 2026年6月"}, []string{canteen + " / 整改 / 未完成 / 2026年6月"}, "2=1 -1"},
		{"a row taken apart", []string{canteen + " / 修订食堂采购验收办法，每月公示伙食费账目，开展一次专项检查", assets + " / 全面盘点"},
			[]string{canteen + " / 修订食堂采购验收办法", canteen + " / 每月公示伙食费账目", canteen + " / 开展一次专项检查", assets + " / 全面盘点"}, "2=4 ?1|1,2,3"},
		{"rows put together", []string{canteen + " / 修订食堂采购验收办法", canteen + " / 每月公示伙食费账目"}, []string{canteen + " / 修订食堂采购验收办法，每月公示伙食费账目"}, "?1,2|1"},
		{"two problems put together", []string{"一次性告知不到位 / 印发清单", "服务态度差 / 培训", assets + " / 盘点"}, []string{"一次性告知不到位、服务态度差 / 印发清单，开展培训", assets + " / 盘点"}, "3=2 ?1,2|1"},
		{"a problem taken apart", []string{"食堂采购把关不严，会议记录不规范 / 整改"}, []string{"食堂采购把关不严 / 修订办法", "会议记录不规范 / 补记"}, "?1|1,2"},
		{"short texts reworded", []string{"档案数字化滞后 / 外包扫描", "系统数据不准 / 比对", "公示栏未更新 / 专人更新"}, []string{"公示栏更新不及时 / 专人负责更新", "档案数字化工作滞后 / 委托第三方扫描", "系统数据不准确 / 开展数据比对"}, "3=1 1=2 2=3"},
		{"another branch of the same fault", []string{"第一党支部会议记录不规范 / 补记第一党支部会议"}, []string{"第二党支部会议记录不规范 / 重新整理档案"}, "+1 -1"},
		{"two that are equally like", []string{"第一党支部“三会一课”记录不规范 / 补记第一党支部会议记录"}, []string{"第二党支部“三会一课”记录不规范 / 补记第二党支部会议记录", "第三党支部“三会一课”记录不规范 / 补记第三党支部会议记录"}, "?1|1,2"},
		{"three levels: the same words under two opinions", []string{"党建>意见一>学习不够 / 集中学习", "党建>意见二>学习不够 / 集中学习"}, []string{"党建>意见二>学习不够 / 集中学习", "党建>意见一>学习不够 / 集中学习"}, "2=1 1=2"},
		{"three levels, the middle one reworded", []string{"党建>意见一：党建弱化>学习不够 / 集中学习", "党建>意见二：纪律松弛>学习不够 / 集中学习"}, []string{"党建>党建有所弱化>学习不够 / 集中学习", "党建>纪律有所松弛>学习不够 / 集中学习"}, "1=1 2=2"},
		{"no measures, a problem reworded", []string{building, canteen}, []string{canteen, "党组织书记履行第一责任人职责不够到位，研究党建工作少"}, "2=1 1=2"},
		{"measures in one of them alone", []string{building, canteen}, []string{canteen + " / 修订办法", building + " / 专题研究"}, "2=1 1=2"},
		{"numbers that differ are another text, and the same 项", []string{"违规发放津补贴3.5万元 / 清退津补贴3.5万元"}, []string{"违规发放津补贴35万元 / 清退津补贴35万元"}, "1=1"},
		{"nothing on one side", nil, []string{building + " / 专题研究"}, "+1"},
		{"nothing left", []string{building + " / 专题研究"}, nil, "-1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := matching(compare.Units(unit("", c.old...), unit("2026-06-30", c.new...))); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestResultMoved: a result that was merged over the rows of a problem and stands in one of them now has not changed; one that is gone has.
func TestResultMoved(t *testing.T) {
	old := unit("", canteen+" / 修订办法 / 已完成 /  / 修订了办法，公示了账目。", canteen+" / 公示账目 / 已完成 /  / 修订了办法，公示了账目。", assets+" / 盘点 / 已完成 /  / 盘点完毕。")
	now := unit("2026-06-30", canteen+" / 公示账目 / 已完成 /  / ", assets+" / 盘点 / 已完成 /  / ", canteen+" / 修订办法 / 已完成 /  / 修订了办法，公示了账目。")
	if got, want := said(compare.Units(old, now), compare.Reworded), "reworded E3 E2 整改结果:盘点完毕。>"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// said writes the entries of some kinds: kind, cells, what, was and is.
func said(c *compare.Comparison, kinds ...compare.Kind) string {
	var out []string
	for _, e := range c.Entries {
		if !slices.Contains(kinds, e.Kind) {
			continue
		}
		line := e.Named().Code
		for _, list := range [][]ledger.Field{e.OldAt, e.NewAt} {
			line += " "
			for i, f := range list {
				line += []string{"", ","}[min(i, 1)] + f.Cell
			}
		}
		line += " " + e.What + ":" + e.Was + ">" + e.Is
		if e.Days != 0 {
			line += fmt.Sprintf(" %d", e.Days)
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestStatuses(t *testing.T) {
	row := func(status string) []string { return []string{building + " / 专题研究 / " + status} }
	for _, c := range []struct {
		was, is, info string
		want          string
	}{
		{"未完成", "已完成", "", "finished"}, {"正在推进", "整改完成", "", "finished"}, {"长期坚持", "已完成", "", "finished"}, {"基本完成", "已销号", "", "finished"}, {"申请延期", "√", "", "finished"},
		{"已完成", "未完成", "", "fallen"}, {"已完成", "正在整改", "", "fallen"}, {"长期坚持", "未完成", "", "fallen"},
		{"未完成", "长期坚持", "", "moved"}, {"已完成", "长期坚持", "", "moved"}, {"已完成", "长期坚持", "不含长期坚持", "fallen"}, {"长期坚持", "已完成", "不含长期坚持", "finished"},
		{"未完成", "正在推进", "", ""}, {"完成", "已完成并销号", "", ""}, {"持续推进", "常态化", "", ""},
	} {
		old, now := unit("2026-03-31", row(c.was)...), unit("2026-06-30", row(c.is)...)
		if c.info != "" {
			now.Info["完成率口径"] = ledger.Value{Field: ledger.Field{Text: c.info}}
		}
		comparison := compare.Units(old, now)
		got := ""
		if list := said(comparison, compare.Finished, compare.Fallen, compare.Moved); list != "" {
			got, _, _ = strings.Cut(list, " ")
			if !strings.Contains(list, " C1 C1 完成情况:") {
				t.Errorf("%s to %s: %s names other cells", c.was, c.is, list)
			}
		}
		if got != c.want {
			t.Errorf("%s to %s (%s): %q, want %q", c.was, c.is, c.info, got, c.want)
		}
	}
}

func TestOwnStatuses(t *testing.T) {
	for _, c := range []struct{ was, is, as, want string }{
		{"未完成", "验收阶段", "", "moved"}, {"已完成", "验收阶段", "", "fallen"}, {"验收阶段", "未完成", "", "fallen"}, {"验收阶段", "已完成", "", "finished"},
		{"未完成", "验收阶段", "完成", "finished"}, {"已完成", "验收阶段", "完成", "moved"}, {"验收阶段", "待核阶段", "", "moved"},
	} {
		old, now := unit("", building+" / 专题研究 / "+c.was), unit("2026-06-30", building+" / 专题研究 / "+c.is)
		now.Info["另列状态算作"] = ledger.Value{Field: ledger.Field{Text: c.as}}
		got, _, _ := strings.Cut(said(compare.Units(old, now), compare.Finished, compare.Fallen, compare.Moved), " ")
		if got != c.want {
			t.Errorf("%s to %s as %s: %s, want %s", c.was, c.is, c.as, got, c.want)
		}
	}
}

func TestDeadlines(t *testing.T) {
	for _, c := range []struct{ was, is, want string }{
		{"2026年3月31日", "2026年6月30日", "put-off D1 D1 整改时限:2026年3月31日>2026年6月30日 91"},
		{"2026.3", "2026年4月底前", "put-off D1 D1 整改时限:2026.3>2026年4月底前 30"},
		{"2026年6月底", "2026年5月", "rescheduled D1 D1 整改时限:2026年6月底>2026年5月"},
		{"2026年6月", "长期坚持", "rescheduled D1 D1 整改时限:2026年6月>长期坚持"},
		{"立行立改", "2026年6月", "rescheduled D1 D1 整改时限:立行立改>2026年6月"},
		{"三个月", "六个月", "rescheduled D1 D1 整改时限:三个月>六个月"},
		{"2026年6月", "2026-06-30", ""}, {"整改时限：2026年6月底前", "2026年6月30日前", ""}, {"长期坚持", "长期坚持。", ""}, {"/", "—", ""},
	} {
		row := func(deadline string) string { return canteen + " / 修订办法 / 已完成 / " + deadline }
		if got := said(compare.Units(unit("", row(c.was)), unit("2026-06-30", row(c.is))), compare.PutOff, compare.Rescheduled); got != c.want {
			t.Errorf("%s to %s: %q, want %q", c.was, c.is, got, c.want)
		}
	}
}

// TestDue: what is open is told of within 30 days of the day of the newer ledger, its last day among them, and from the day after its deadline on.
func TestDue(t *testing.T) {
	for _, c := range []struct{ status, deadline, want string }{
		{"未完成", "2026年6月30日", "soon  D1 整改时限:>2026年6月30日"}, {"未完成", "2026年7月30日", "soon  D1 整改时限:>2026年7月30日 30"}, {"未完成", "2026年7月31日", ""},
		{"未完成", "2026年6月29日", "overdue  D1 整改时限:>2026年6月29日 1"}, {"正在推进", "2026年5月", "overdue  D1 整改时限:>2026年5月 30"},
		{"已完成", "2026年5月", ""}, {"长期坚持", "2026年5月", ""}, {"未完成", "长期坚持", ""}, {"申请延期", "2026年5月", "overdue  D1 整改时限:>2026年5月 30"},
	} {
		got := compare.Units(unit("2026-03-31"), unit("2026-06-30", canteen+" / 修订办法 / "+c.status+" / "+c.deadline))
		if s := said(got, compare.Soon, compare.Overdue); s != c.want {
			t.Errorf("%s, %s: %q, want %q", c.status, c.deadline, s, c.want)
		}
		if s := said(compare.Units(unit(""), unit("", canteen+" / 修订办法 / "+c.status+" / "+c.deadline)), compare.Soon, compare.Overdue); s != "" {
			t.Errorf("without a day: %s", s)
		}
	}
}

func TestTexts(t *testing.T) {
	old := unit("", canteen+" / 修订办法 / 未完成 /  / ", canteen+" / 公示账目 / 未完成 /  / 正在公示。", "资金3.5万元没有上缴 / 上缴 / 未完成 /  / 已催缴。")
	now := unit("2026-06-30", canteen+" / 修订办法 / 未完成 /  / 已经修订。", canteen+"。 / 1.公示账目 / 未完成 /  / 正在公示", "资金35万元没有上缴 / 上缴 / 未完成 /  / 已催缴。")
	want := "reworded E1 E1 整改结果:>已经修订。\nreworded A3 A3 存在问题:资金3.5万元没有上缴>资金35万元没有上缴"
	if got := said(compare.Units(old, now), compare.Reworded); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	shared := unit("2026-06-30", canteen+"，问题突出 / 修订办法", canteen+"，问题突出 / 公示账目")
	shared.Items[1].Problem.Cell = "A1" // one merged cell
	before := unit("", canteen+" / 修订办法", canteen+" / 公示账目")
	before.Items[1].Problem.Cell = "A1"
	if got := compare.Units(before, shared).Count(compare.Reworded); got != 1 {
		t.Errorf("a merged cell that was reworded is told of %d times", got)
	}
}

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new []string
		want     string
	}{
		{"less money", []string{canteen + " / 清退 / 已完成 /  /  / 1200"}, []string{assets + " / 盘点", canteen + " / 清退 / 已完成 /  /  / 800"}, "smaller F1 F2 追缴资金:1200元>800元"},
		{"no money any more", []string{canteen + " / 清退 / 已完成 /  /  / 1200"}, []string{canteen + " / 清退 / 已完成"}, "smaller F1 F1 追缴资金:1200元>0元"},
		{"more money", []string{canteen + " / 清退 / 已完成 /  /  / 1200"}, []string{canteen + " / 清退 / 已完成 /  /  / 1300"}, ""},
		{"another row of the problem has it", []string{canteen + " / 清退 / 已完成 /  /  / 1200", canteen + " / 公示 / 已完成"}, []string{canteen + " / 公示 / 已完成 /  /  / 1200", canteen + " / 清退 / 已完成"}, ""},
		{"gone with its row", []string{canteen + " / 清退 / 未完成 /  /  / 1200", assets + " / 盘点"}, []string{assets + " / 盘点"}, "smaller F1  追缴资金:1200元>0元"},
		{"taken apart, and all is there", []string{canteen + " / 清退多收的伙食费，并且公示伙食费账目 / 未完成 /  /  / 1200"}, []string{canteen + " / 清退多收的伙食费 / 未完成 /  /  / 1000", canteen + " / 公示伙食费账目 / 未完成 /  /  / 200"}, ""},
		{"taken apart, and some is missing", []string{canteen + " / 清退多收的伙食费，并且公示伙食费账目 / 未完成 /  /  / 1200"}, []string{canteen + " / 清退多收的伙食费 / 未完成 /  /  / 1000", canteen + " / 公示伙食费账目 / 未完成"}, "smaller F1 F1 追缴资金:1200元>1000元"},
		{"fewer are done", []string{canteen + " / 清退 / 已完成", assets + " / 盘点 / 已完成", building + " / 研究 / 已完成"}, []string{assets + " / 盘点 / 已完成", canteen + " / 清退 / 未完成"}, "smaller C1,C3 C2 已完成:3项>1项"},
		{"as many are done, though one has fallen back", []string{canteen + " / 清退 / 已完成", assets + " / 盘点 / 未完成"}, []string{canteen + " / 清退 / 未完成", assets + " / 盘点 / 已完成"}, ""},
	} {
		if got := said(compare.Units(unit("", c.old...), unit("2026-06-30", c.new...)), compare.Smaller); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestPeople: fewer people of a kind are told of, and a kind that the newer ledger has no column for is not compared.
func TestPeople(t *testing.T) {
	old, now := unit("", canteen+" / 清退 / 已完成"), unit("2026-06-30", canteen+" / 清退 / 已完成")
	old.Handlings = []ledger.Handling{{Kind: "诫勉谈话", Counter: "人"}}
	now.Handlings = old.Handlings
	old.Items[0].Handled = []ledger.Handled{{Kind: "诫勉谈话", Count: 3, Counter: "人", Field: ledger.Field{Sheet: "台账", Cell: "J1"}}}
	now.Items[0].Handled = []ledger.Handled{{Kind: "诫勉谈话", Count: 2, Counter: "人", Field: ledger.Field{Sheet: "台账", Cell: "K1"}}}
	if got, want := said(compare.Units(old, now), compare.Smaller), "smaller J1 K1 诫勉谈话:3人>2人"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	now.Handlings, now.Items[0].Handled = nil, nil
	c := compare.Units(old, now)
	if got := said(c, compare.Smaller); got != "" || !slices.Contains(c.Missing, compare.Missing{Column: "诫勉谈话", InNew: true}) {
		t.Errorf("without the column: %q, missing %v", got, c.Missing)
	}
}

// TestMissing: a column that one ledger lacks is said once, and not told of row by row.
func TestMissing(t *testing.T) {
	c := compare.Units(unit("", canteen+" / 清退 / 已完成", assets+" / 盘点 / 已完成"), unit("2026-06-30", canteen+" / 清退 / 已完成 / 2026年3月 / 清退了。", assets+" / 盘点 / 已完成"))
	if got := fmt.Sprint(c.Missing); got != "[{整改结果 false} {整改时限 false}]" || len(c.Entries) > 0 {
		t.Errorf("missing %s, entries %d", got, len(c.Entries))
	}
}

// TestSecret: an entry of a row of which nothing may be quoted says so.
func TestSecret(t *testing.T) {
	old, now := unit("", canteen+" / 清退 / 未完成"), unit("2026-06-30", canteen+" / 清退 / 已完成")
	now.Items[0].Reach = ledger.ToNobody
	list := compare.Units(old, now).Of(compare.Finished)
	if len(list) != 1 || !list[0].Secret() {
		t.Errorf("%+v", list)
	}
}

// TestTooMany: two ledgers of thousands of rows that have nothing in common are not compared by their likeness, which is said; what is equal is found all the same.
func TestTooMany(t *testing.T) {
	rows := func(what string) (list []string) {
		for i := range 3000 {
			list = append(list, fmt.Sprintf("%s第%d处管理不到位 / %s整改第%d处", what, i, what, i))
		}
		return append(list, canteen+" / 修订办法")
	}
	c := compare.Units(unit("", rows("仓库")...), unit("2026-06-30", rows("宿舍楼")...))
	if !c.TooMany || len(c.Pairs) != 1 || c.Count(compare.Added) != 3000 || c.Count(compare.Gone) != 3000 {
		t.Errorf("too many: %v, %d pairs, %d added, %d gone", c.TooMany, len(c.Pairs), c.Count(compare.Added), c.Count(compare.Gone))
	}
}

// TestMany: ledgers as large as they come are compared in a breath where nearly all is equal.
func TestMany(t *testing.T) {
	rows := func(status string) (list []string) {
		for i := range 8000 {
			list = append(list, fmt.Sprintf("第%d处管理不到位 / 整改第%d处 / %s", i, i, status))
		}
		return list
	}
	c := compare.Units(unit("", rows("未完成")...), unit("2026-06-30", rows("已完成")...))
	if c.TooMany || len(c.Pairs) != 8000 || c.Count(compare.Finished) != 8000 {
		t.Errorf("%d pairs, %d finished", len(c.Pairs), c.Count(compare.Finished))
	}
}
