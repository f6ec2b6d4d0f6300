package run

import (
	"fmt"
	"path/filepath"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/summary"
)

// roll is who is to report, as the 单位信息 of the folders or of --info say, and what else lies in the folders; nil for a run over no folder.
func (r *runner) roll() *summary.Roll {
	if len(r.given.folders) == 0 {
		return nil
	}
	if r.record.roll != nil {
		return r.record.roll
	}
	var tables []*Table
	for _, t := range r.reader.rollTables() {
		tables = append(tables, t.Table)
	}
	roll := NewRoll(tables)
	units := roll.Names()
	for _, l := range r.given.left {
		l.enter(roll, units)
	}
	return roll
}

// NewRoll is who is to report by these 单位信息.
func NewRoll(tables []*Table) *summary.Roll {
	roll := &summary.Roll{}
	for _, t := range tables {
		roll.Expect(filepath.ToSlash(t.Path), t.Info.Units())
	}
	return roll
}

// tellRollTables tells what was found in a 单位信息 that no ledger has asked for.
func (r *runner) tellRollTables() {
	if len(r.given.folders) == 0 {
		return
	}
	for _, t := range r.reader.rollTables() {
		r.tellTable(t)
	}
}

// callRoll tells who of the roll has no notice, what was not read, who is not on the roll, and of whom there are several ledgers.
func (t *teller) callRoll(c *summary.RollCall, partial bool) {
	if c.Roll == nil {
		return
	}
	var list finding.List
	for _, s := range c.Standings {
		switch {
		case s.Expected && s.State == summary.Missing:
			list = append(list, absent(s, partial))
		case !s.Expected:
			list = append(list, beyond(s))
		}
	}
	missing := len(c.In(summary.Missing, summary.Unreadable, summary.Faulty)) > 0
	for _, f := range c.Roll.Files {
		list = append(list, unread(f, c, missing))
	}
	if len(c.Roll.Others) > 0 {
		var kinds []string
		for _, k := range c.Roll.Others {
			kinds = append(kinds, fmt.Sprintf("%s%d个", k.Kind, k.N))
		}
		list = append(list, finding.Finding{
			Severity: finding.Info, Code: "input.others", Text: "文件夹里另有" + strings.Join(kinds, "、") + "，名称不像台账，没有读",
			Hint: "不用处理；里面要是有台账，就存成 .xlsx，文件名写上单位和“台账”",
		})
	}
	t.found(list)
	t.failed = t.failed || len(c.In(summary.Unreadable, summary.Faulty)) > 0 // of a record it was told when it was made
	t.Tell(Roll{c})
}

// absent is the finding of a unit of which there is nothing.
func absent(s summary.Standing, partial bool) finding.Finding {
	f := finding.Finding{
		Severity: finding.Error, Code: CodeAbsent, File: s.Table, Excerpt: s.Unit, Text: "名单上的“" + s.Unit + "”没有报送" + looked(s, "它的台账"),
		Hint: "催它报送；文件已经在这里的，在文件名里写上这个名称；这次就是只出一部分的，加上 --partial；不用报的，从名单里删去",
	}
	if s.Near != "" {
		f.Hint = "是不是不在名单上的“" + s.Near + "”？是就把两处的名称改成一样；不是就" + f.Hint
	}
	if partial {
		f.Severity, f.Hint = finding.Warning, "按 --partial，不算错误"
	}
	return f
}

// looked says under which names a unit was looked for.
func looked(s summary.Standing, what string) string {
	all := ""
	if len(s.Looked) > 1 {
		all = "都"
	}
	return "：按“" + strings.Join(s.Looked, "”“") + "”" + all + "没有找到" + what
}

// beyond is the finding of a unit that is not on the roll.
func beyond(s summary.Standing) finding.Finding {
	f := finding.Finding{
		Severity: finding.Warning, Code: "input.unit.beyond", File: s.Files[0], Excerpt: s.Unit,
		Text: "“" + s.Unit + "”不在单位信息的名单上" + looked(s, "这样的单位"), Hint: "应该报的，在单位信息里加上一行；不该报的，把它的台账移走",
	}
	if s.Near != "" {
		f.Hint = "名单上最接近的是“" + s.Near + "”，是它就把名称改成一样；" + f.Hint
	}
	return f
}

// unread is the finding of a file that seems to be a ledger and is of no kind that is read. missing says that units of the roll have no notice.
func unread(file summary.UnreadFile, c *summary.RollCall, missing bool) finding.Finding {
	f := finding.Finding{Severity: finding.Warning, Code: "input.unread", File: file.File, Excerpt: file.Unit, Text: "这是" + file.Kind + "，不能当台账读，没有读", Hint: file.Todo}
	s, known := c.Of(file.Unit)
	if !known && file.Unit != "" {
		s, known = c.OfName(file.Unit)
	}
	switch {
	case file.Other:
		f.Text, f.Hint = "这是"+file.Kind+"，没有读；看文件名不是台账", "不用处理；是台账的，"+file.Todo
	case known && s.State == summary.Reported:
		f.Text += "；“" + s.Unit + "”的公示出自" + filepath.Base(s.Files[0])
		f.Hint = "不是台账的，或者内容一样的，不用处理；它才是要用的，就" + f.Hint
	case known && s.Expected:
		f.Severity = finding.Error
		f.Text += "，名单上的“" + s.Unit + "”因此没有公示"
	case len(c.Roll.Expected) > 0 && file.Unit != "" && !known:
		f.Severity = finding.Error
		f.Text += "；看文件名是“" + file.Unit + "”的，名单上没有它"
	case len(c.Roll.Expected) > 0 && missing:
		f.Severity = finding.Error
		f.Text += "，也看不出是哪个单位的"
	}
	return f
}

// CodeAbsent is the finding of a unit of the roll of which there is nothing.
const CodeAbsent = "input.unit.absent"
