package screen

import (
	"fmt"

	"gongshi/generator/run"
	"gongshi/generator/summary"
)

// kept tells of a unit that has not changed since an earlier run.
func (s *Screen) kept(u summary.Unit) {
	s.Flush()
	if s.options.JSON {
		s.Encode(jsonOfKept(u))
	} else if u.Papers > 0 && !s.omitsSuccess() {
		s.Say("%s：%d份材料都没有变化，没有重出\n", Printable(u.Name), u.Papers)
	} else if !s.omitsSuccess() {
		s.Say("《%s》：没有变化，没有重出\n", u.Title)
	}
}

// total tells what a run of several units comes to.
func (s *Screen) total(t summary.Total, paths []string) {
	if s.options.JSON {
		out := jsonSummary{
			Type: "summary", Units: t.Units, Failed: append([]string{}, t.Failed...), Unread: append([]string{}, t.Unread...), Closed: t.Closed, Missing: t.Missing, Beyond: t.Beyond, Files: append([]string{}, paths...), Overdue: t.Overdue,
			Stats: jsonStats{Total: t.Total, Done: t.Done, Open: t.Open, Ongoing: t.Ongoing, Others: others(t.OwnStatuses), Held: t.Held, Rate: t.Rate, Recovered: t.Recovered.String(), Handled: map[string]int{}},
		}
		for _, h := range t.Handled {
			out.Stats.Handled[h.Kind] += h.N
		}
		s.Encode(out)
		return
	}
	failed, unread := "", ""
	if n := len(t.Failed); n > 0 {
		failed = fmt.Sprintf("，%d个没有出成（%s）", n, Printable(run.Few(t.Failed)))
	}
	if n := len(t.Unread); n > 0 {
		unread = fmt.Sprintf("，另有%d份台账读不出来或者看不出是哪个单位的（%s）", n, Printable(run.Few(t.Unread)))
	}
	if n := len(t.Closed); n > 0 {
		unread += fmt.Sprintf("，另有%d个文件夹打不开（%s）", n, Printable(run.Few(t.Closed)))
	}
	s.Say("一共%d个单位%s%s；共%d项，已完成%d项，未完成%d项，长期坚持%d项%s%s\n", t.Units, failed, unread, t.Total, t.Done, t.Open, t.Ongoing, Printable(t.OwnCounts()), rateSaid(t.Rate))
	s.written(paths)
}
