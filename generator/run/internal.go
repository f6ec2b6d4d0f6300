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

// FaultsName is the file beside the notices that holds what whoever mends the program needs.
const FaultsName = "故障记录.txt"

// unitFault is a fault that a unit met.
type unitFault struct {
	ledger, unit string
	cause        error
}

// internal is the finding for a fault that nobody has foreseen.
func internal(path string, fault *batch.Fault) finding.Finding {
	return finding.Fault.At(finding.Where{File: path}, nil).Because(fault)
}

// unreadable stands for a ledger whose reading broke.
func unreadable(in input, fault *batch.Fault) *openedLedger {
	return &openedLedger{input: in, findings: finding.List{internal(in.path, fault)}}
}

// broke makes of a unit one that has failed.
func (m *unitWork) broke(fault *batch.Fault) *unitWork {
	m.notice, m.kit, m.kept, m.proofed, m.files, m.recordedFiles = nil, nil, nil, false, nil, nil
	m.findings = append(m.findings, internal(m.from.path, fault))
	return m
}

// keepFaults keeps what stands behind a unit's faults, and says where it will be found.
func (r *runner) keepFaults(m *unitWork, unit string) {
	for i := range m.findings {
		f := &m.findings[i]
		if !f.Is(finding.Fault) || f.Cause == nil {
			continue
		}
		if !r.plan.Check {
			r.faults = append(r.faults, unitFault{m.from.path, unit, f.Cause})
			*f = f.Advise(finding.FaultKept, finding.Values{"file": filepath.ToSlash(filepath.Join(r.folder.dir, FaultsName))})
		} else {
			*f = f.Advise(finding.FaultUnkept, nil)
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
