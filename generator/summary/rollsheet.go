package summary

import (
	"fmt"
	"path"
	"strings"
)

// rollRows fills the sheet of who has reported: the units of the roll in its order, those that are not on it, ledgers of unknown units, and unread files.
// There is no sheet where nobody was expected and nothing was left unread.
func (p *pen) rollRows(c *RollCall) {
	if c.Roll == nil || !c.hasRoll() && len(c.Roll.Files) == 0 && len(c.Roll.Others) == 0 {
		return
	}
	_, err := p.f.NewSheet(rollSheet)
	p.keep(err)
	r := p.sheet(rollSheet, "各单位报送情况", []string{"序号", "单位", "报送情况", "说明", "文件", "名单"}, []float64{6, 24, 12, 60, 40, 24}, 2)
	n := 0
	next := func() int { n++; return n } // files have no number: most are those of a unit above
	add := func(no any, unit, state, why, files, roll string, late bool) {
		look := wordLook
		if late {
			look |= lateLook
		}
		r.add(0, p.cell(numberLook, no), p.cell(proseLook, unit), p.cell(look, state), p.cell(proseLook, why), p.cell(proseLook, files), p.cell(proseLook, roll))
	}
	for _, s := range c.Standings {
		why, roll := s.Why, "不在名单上"
		if s.Expected {
			roll = path.Base(s.Table)
		}
		if s.Near != "" {
			why = strings.TrimPrefix(why+"；最接近的名称是“"+s.Near+"”", "；")
		}
		add(next(), s.Unit, s.State.String(), why, strings.Join(s.Files, "\n"), roll, s.State != Reported)
	}
	for _, u := range c.Units {
		if u.isUnread() {
			why := "看不出是哪个单位的；" + u.Failed
			if u.Todo != "" {
				why += "。" + u.Todo
			}
			add(next(), "", Unreadable.String(), why, u.Ledger, "", true)
		}
	}
	for _, f := range c.Roll.Files {
		add(nil, f.Unit, "没有读", f.why(), f.File, "", true)
	}
	for _, k := range c.Roll.Others {
		add(nil, "", "没有读", fmt.Sprintf("%s%d个，名称不像台账，没有逐个列出", k.Kind, k.N), "", "", false)
	}
	r.flush()
}

// countStrays counts the unread files that seem to belong to no unit.
func (c *RollCall) countStrays() (n int) {
	if c.Roll == nil {
		return 0
	}
	names := c.Roll.Names()
	own := map[string]bool{}
	for _, u := range c.Units {
		own[u.Name] = true
	}
	for _, f := range c.Roll.Files {
		if names.Find(f.Unit) < 0 && !own[f.Unit] && !f.Other {
			n++
		}
	}
	return n
}
