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

// SummaryPlan says what runs are to be put together.
type SummaryPlan struct {
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
func Summarize(plan SummaryPlan, watcher Watcher) Outcome {
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
	s := summarizer{t, plan.Out, plan.Issuer, plan.Overwrite, plan.Options}
	s.sumUp(call, true)
	return Outcome{Failed: t.failed, Units: units}
}

// gather reads the records in the folders and below them. The units' files are named as seen from the folder in which 汇总 will stand. whole is nil
// where something is missing: a sum of a part would pass for the whole.
func gather(dirs []string, out string) (whole *summary.Record, findings finding.List) {
	var records []*summary.Record
	refuse := func(f finding.Finding) { findings = append(findings, f) }
	for _, dir := range dirs {
		found := 0
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.Name() == journalName:
				refuse(finding.RecordUndone.At(finding.Where{File: filepath.Dir(path)}, nil))
				found++
			case d.Name() == recordName:
				found++
				r, err := readRecord(path, out)
				if err != nil {
					refuse(finding.RecordUnread.At(finding.Where{File: path}, finding.Values{"why": recordFault(err)}))
					return nil
				}
				records = append(records, r)
			}
			return nil
		})
		switch {
		case err != nil:
			refuse(finding.RecordFolder.At(finding.Where{File: dir}, finding.Values{"why": output.Reason(err)}))
		case found == 0:
			refuse(finding.RecordNone.At(finding.Where{File: dir}, nil))
		}
	}
	if findings != nil {
		return nil, findings
	}
	whole, err := summary.Join(records)
	if err != nil {
		refuse(finding.RecordApart.At(finding.Where{File: dirs[0]}, finding.Values{"why": err.Error()}))
		return nil, findings
	}
	if len(whole.Units) == 0 {
		refuse(finding.RecordEmpty.At(finding.Where{File: dirs[0]}, nil))
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
