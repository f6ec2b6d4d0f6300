package run

import (
	"errors"
	"io/fs"
	"path/filepath"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/summary"
)

// SumPlan says what runs are to be put together.
type SumPlan struct {
	// Folders hold the records of runs, in themselves or below them; Out is where 汇总 will stand.
	Folders []string
	Out     string
	// Options have the formats and the faces of 汇总通报; Issuer signs it.
	Options generator.Options
	Issuer  string
	// Overwrite, Partial and Picks are as in Plan.
	Overwrite, Partial bool
	Picks              []string
}

// Summarize puts together what runs have recorded in their folders, the shards of one run into one, and writes 汇总 over all of it.
func Summarize(plan SumPlan, watcher Watcher) Outcome {
	t := &teller{Watcher: watcher}
	whole, findings := gather(plan.Folders, plan.Out)
	t.found(findings)
	if whole == nil {
		return Outcome{Failed: true}
	}
	units, findings := settle(whole.Units, plan.Picks, whole.Roll)
	t.found(findings)
	call := summary.Call(whole.Roll, units)
	t.callRoll(call, plan.Partial)
	s := sums{t, plan.Out, plan.Issuer, plan.Overwrite, plan.Options}
	s.sumUp(call, true)
	return Outcome{Failed: t.failed, Units: units}
}

// gather reads the records in the folders and below them. The units' files are named as seen from the folder in which 汇总 will stand. whole is nil
// where something is missing: a sum of a part would pass for the whole.
func gather(dirs []string, out string) (whole *summary.Record, findings finding.List) {
	var records []*summary.Record
	refuse := func(dir, text, hint string) {
		findings = append(findings, finding.Finding{Severity: finding.Error, Code: "input.record", File: dir, Text: text, Hint: hint})
	}
	for _, dir := range dirs {
		found := 0
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.Name() == journalName:
				refuse(filepath.Dir(path), "这里的一次运行还没有做完", "等它做完；要是它已经中断，就再运行一次，加上 --changed")
				found++
			case d.Name() == recordName:
				found++
				r, err := readRecord(path, out)
				if err != nil {
					refuse(path, "运行的记录读不出来："+recordFault(err), "在这个文件夹再运行一次 gongshi build")
					return nil
				}
				records = append(records, r)
			}
			return nil
		})
		switch {
		case err != nil:
			refuse(dir, "文件夹读不了："+output.Reason(err), "检查文件夹的名称和权限")
		case found == 0:
			refuse(dir, "文件夹里没有运行的记录（.gongshi.jsonl，是隐藏文件）", "给出 gongshi build 写公示的文件夹；从别处复制来的，连隐藏文件一起复制")
		}
	}
	if findings != nil {
		return nil, findings
	}
	whole, err := summary.Join(records)
	if err != nil {
		refuse(dirs[0], err.Error()+"，没有汇总", "做完、找齐各份，或者移走多余的，再汇总")
		return nil, findings
	}
	if len(whole.Units) == 0 {
		refuse(dirs[0], "记录里一个单位也没有", "给出 gongshi build 写公示的文件夹")
		return nil, findings
	}
	return whole, nil
}

func recordFault(err error) string {
	if errors.Is(err, summary.ErrRecord) {
		return "已经损坏，或者是别的版本写的"
	}
	return output.Reason(err)
}

// readRecord reads a record; its files are named as seen from the folder out.
func readRecord(path, out string) (*summary.Record, error) {
	data, err := readWhole(path)
	if err != nil {
		return nil, err
	}
	r, err := summary.Decode(data)
	if err != nil {
		return nil, err
	}
	from, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	if to, err := filepath.Abs(out); err == nil {
		if rel, err := filepath.Rel(to, from); err == nil {
			from = rel
		}
	}
	for i := range r.Units {
		for k := range r.Units[i].Files {
			f := &r.Units[i].Files[k]
			f.Name = filepath.ToSlash(filepath.Join(from, f.Name))
		}
	}
	return r, nil
}
