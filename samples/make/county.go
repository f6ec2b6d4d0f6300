package main

import (
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/ledger"
)

// The county, 安澜县, its schools and everything about them are invented.

// school is one of the county's schools, with the problems that it has and the progress of its measures.
type school struct {
	short, full string
	head        string // 领导小组组长
	group       int    // which 巡察组
	feedback    string
	signed      string
	problems    []int
	// open and ongoing are the measures that are not done, by problem and place: 3.2 is the second one of the fourth problem of the pool.
	open, ongoing []string
	phone         int
}

var schools = []school{
	{short: "安澜一中", full: "中共安澜县第一高级中学委员会", head: "校党委书记、校长李明远", group: 1, feedback: "2025年3月18日", signed: "2025年6月20日",
		problems: []int{0, 1, 2, 3, 4, 5, 6}, open: []string{"1.2"}, ongoing: []string{"0.2", "4.1"}, phone: 1},
	{short: "安澜二中", full: "中共安澜县第二高级中学委员会", head: "校党委书记、校长周文静", group: 1, feedback: "2025年3月18日", signed: "2025年6月23日",
		problems: []int{0, 2, 4, 5, 7}, ongoing: []string{"4.1"}, phone: 2},
	{short: "安澜县实验初中", full: "中共安澜县实验初级中学总支部委员会", head: "校党总支书记、校长陈思齐", group: 2, feedback: "2025年3月20日", signed: "2025年6月25日",
		problems: []int{1, 3, 5, 6}, open: []string{"1.1", "3.2"}, ongoing: []string{"5.2"}, phone: 3},
	{short: "安澜县职教中心", full: "中共安澜县职业教育中心委员会", head: "校党委书记、校长赵国安", group: 2, feedback: "2025年3月20日", signed: "2025年6月27日",
		problems: []int{0, 1, 6, 7}, open: []string{"6.2"}, phone: 4},
	{short: "柳湾镇中心校", full: "中共柳湾镇中心学校支部委员会", head: "校党支部书记、校长孙立群", group: 3, feedback: "2025年3月25日", signed: "2025年6月30日",
		problems: []int{2, 3, 4}, open: []string{"2.2", "3.1"}, phone: 5},
	{short: "石桥镇初中", full: "中共石桥镇初级中学支部委员会", head: "校党支部书记、校长何雨晴", group: 3, feedback: "2025年3月25日", signed: "2025年6月30日",
		problems: []int{0, 5, 7}, phone: 6},
	{short: "安澜县第一小学", full: "中共安澜县第一小学总支部委员会", head: "校党总支书记、校长吴静姝", group: 3, feedback: "2025年3月25日", signed: "2025年6月26日",
		problems: []int{2, 4, 6}, open: []string{"2.1"}, ongoing: []string{"6.1"}, phone: 7},
	{short: "安澜县特殊教育学校", full: "中共安澜县特殊教育学校支部委员会", head: "校党支部书记、校长郑向阳", group: 3, feedback: "2025年3月25日", signed: "2025年6月26日",
		problems: []int{3, 5}, phone: 8},
}

// party is the school's Party organisation by the name in the notice.
func (s *school) party() string {
	switch {
	case strings.Contains(s.full, "总支部"):
		return s.short + "党总支"
	case strings.Contains(s.full, "支部"):
		return s.short + "党支部"
	default:
		return s.short + "党委"
	}
}

// info are the school's 基本信息.
func (s *school) info() map[string]string {
	group := "县委第" + string([]rune("零一二三四")[s.group]) + "巡察组"
	about := group + "巡察" + s.short + "党组织情况的"
	return map[string]string{
		"单位全称": s.full, "单位简称": s.short, "党组织简称": s.party(), "单位自称": "我校",
		"检查类型": "巡察", "巡察机构": group, "派出机关": "县委", "巡察方式": "常规巡察",
		"巡察开始日期": "2024年11月4日", "巡察结束日期": "2025年1月10日", "反馈日期": s.feedback,
		"反馈意见名称": about + "反馈意见", "问题清单名称": about + "问题清单", "领导小组组长": s.head, "集中整改期限": "三个月",
		"联系电话": "0000-660000" + strconv.Itoa(s.phone), "电子邮箱": fmt.Sprintf("school%d@example.edu.cn", s.phone),
		"落款日期": s.signed, "盖章": "是",
	}
}

// task is a measure of a school with its status.
type task struct {
	*flaw
	measure
	status ledger.Status
	first  bool // the problem's first
	count  int  // how many the problem has
}

// tasks are the school's measures, in the pool's order.
func (s *school) tasks() (out []task) {
	is := func(list []string, p, m int) bool {
		for _, at := range list {
			if at == fmt.Sprintf("%d.%d", p, m+1) {
				return true
			}
		}
		return false
	}
	for _, p := range s.problems {
		for m := range pool[p].measures {
			t := task{flaw: &pool[p], measure: pool[p].measures[m], status: ledger.Done, first: m == 0, count: len(pool[p].measures)}
			switch {
			case is(s.open, p, m):
				t.status = ledger.Open
			case is(s.ongoing, p, m):
				t.status = ledger.Ongoing
			}
			out = append(out, t)
		}
	}
	return out
}

// prose is what the ledger says of the problem's measures, each by its status.
func prose(tasks []task) string {
	var b strings.Builder
	for i, t := range tasks {
		if len(tasks) > 1 {
			b.WriteString(string([]rune("一二三四五")[i]) + "是")
		}
		b.WriteString(t.result())
		if i+1 < len(tasks) {
			b.WriteString("；")
		}
	}
	return b.String() + "。"
}

// result is the result of one measure.
func (t *task) result() string {
	switch t.status {
	case ledger.Open:
		return t.pending
	case ledger.Ongoing:
		return t.done + "，并长期坚持"
	default:
		return t.done
	}
}
