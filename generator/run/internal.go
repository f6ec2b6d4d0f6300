package run

import (
	"fmt"
	"path/filepath"
	"strings"

	"gongshi/generator/batch"
	"gongshi/generator/finding"
	"gongshi/generator/output"
)

// A fault of the program's own fails the unit that met it, and no other.

const (
	codeInternal = "output.internal"
	// FaultsName is the file beside the notices that holds what whoever mends the program needs.
	FaultsName = "故障记录.txt"
)

// unitFault is a fault that a unit met.
type unitFault struct {
	ledger, unit string
	cause        error
}

// internal is the finding for a fault that nobody has foreseen.
func internal(path string, fault *batch.Fault) finding.Finding {
	return finding.Finding{
		Severity: finding.Error, Code: codeInternal, File: path,
		Text: "处理这份台账时程序出了毛病", Hint: "请把这份台账发给开发者", Cause: fault,
	}
}

// unreadable stands for a ledger whose reading broke.
func unreadable(in input, fault *batch.Fault) *opened {
	return &opened{input: in, findings: finding.List{internal(in.path, fault)}}
}

// broke makes of a unit one that has failed.
func (m *made) broke(fault *batch.Fault) *made {
	m.notice, m.kept, m.proofed, m.files, m.sums = nil, nil, false, nil, nil
	m.findings = append(m.findings, internal(m.from.path, fault))
	return m
}

// keepFaults keeps what stands behind a unit's faults, and says where it will be found.
func (r *runner) keepFaults(m *made, unit string) {
	for i := range m.findings {
		f := &m.findings[i]
		if f.Code != codeInternal || f.Cause == nil {
			continue
		}
		if !r.plan.Check {
			r.faults = append(r.faults, unitFault{m.from.path, unit, f.Cause})
			f.Hint = "别的单位不受影响。请把这份台账和“" + filepath.ToSlash(filepath.Join(r.folder.dir, FaultsName)) + "”一起发给开发者"
		} else {
			f.Hint = "别的单位不受影响。请加上 --json 再检查一次，把输出和这份台账一起发给开发者"
		}
	}
}

// writeFaults writes down the faults of a run.
func (r *runner) writeFaults() {
	if len(r.faults) == 0 {
		return
	}
	var text strings.Builder
	fmt.Fprintf(&text, "gongshi %s\n", r.plan.Version)
	for _, f := range r.faults {
		fmt.Fprintf(&text, "\n== %s（%s）\n%v\n", f.ledger, f.unit, f.cause)
	}
	written, err := r.folder.place([]output.File{{Name: FaultsName, Data: []byte(text.String())}})
	if err != nil {
		r.found(unwritten("故障记录", r.folder.dir, err))
		return
	}
	for _, path := range written {
		r.Tell(Wrote{path})
	}
}
