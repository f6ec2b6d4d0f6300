package ledger

import (
	"gongshi/generator/numbered"

	"gongshi/generator/sheet"
)

// state reads a row's 完成情况: a cell with words, or marks in columns that are ticked.
func (t *table) state(it *Item, cells []*reading) {
	v := cells[0]
	if v.column.tick != Unknown {
		t.ticks(it, cells)
		return
	}
	it.StatusText = v.Field
	if v.bad {
		return
	}
	switch c := t.g.Own(v.at); {
	case c.Box:
		it.Status = map[string]Status{"TRUE": Done, "FALSE": Open}[c.Text]
	default:
		if it.Status = parseStatus(v.Text); it.Status == Unknown {
			it.Status = sameStatus(v.Text)
		}
	}
	if it.Status != Unknown || !t.once(v) {
		return
	}
	if v.Text == "" {
		t.r.Error(statusMissing, v.Place(), "没有写完成情况", "填写："+statusNames)
		return
	}
	hint := "改写为其中一个：" + statusNames
	if len(t.waiting) > 0 {
		hint += "；或者一条措施写一条完成情况，一样多"
	} else if len(v.Text) <= sheet.MaxWord {
		if parts, ok := numbered.Count(v.Text); ok && len(parts) > 1 {
			hint += "；一格里是几条措施各自的情况时，在基本信息里把“计数单位”填为“措施”"
		}
	}
	t.r.Error(statusUnknown, v.Field, "看不懂的完成情况"+sheet.Quote(v.Text), hint)
}

const statusNames = "已完成、未完成、长期坚持"

// sameStatus reads a cell that says the same of each of its parts: 1.已完成 2.已完成.
func sameStatus(text string) Status {
	if len(text) > sheet.MaxWord {
		return Unknown
	}
	parts, ok := numbered.Count(text)
	if !ok || len(parts) < 2 {
		return Unknown
	}
	s := parseStatus(parts[0])
	for _, part := range parts[1:] {
		if parseStatus(part) != s {
			return Unknown
		}
	}
	return s
}

// ticks reads a row's marks in the columns of 完成情况.
func (t *table) ticks(it *Item, cells []*reading) {
	var found [Ongoing + 1]bool
	clear := true
	for _, v := range cells {
		ticked, ok := parseTick(v.Text, v.column.tick)
		switch {
		case v.bad:
			clear = false
		case !ok:
			clear = false
			if t.once(v) {
				t.r.Error(statusUnknown, v.Field, "“"+v.column.text+"”这一列应当打勾，看不懂"+sheet.Quote(v.Text), "打勾写√，不打勾就留空")
			}
		case ticked:
			found[v.column.tick] = true
			if it.Status = combine(found); it.Status == v.column.tick || it.StatusText.Cell == "" {
				it.StatusText = v.Field
			}
			if it.Status == Unknown && t.once(v) {
				t.r.Error(statusUnknown, v.Field, "这一项的完成情况打了几个勾，互相矛盾", "只留一个√")
				clear = false
			}
		}
	}
	switch {
	case !clear:
		it.Status = Unknown
	case found == [Ongoing + 1]bool{} && t.once(cells[0]):
		t.r.Error(statusMissing, cells[0].Place(), "没有勾选完成情况", "在"+statusNames+"几列里勾选一列")
	}
	if it.StatusText.Cell == "" {
		it.StatusText = cells[0].Place()
	}
}
