package run

import (
	"context"
	"slices"
	"time"

	"gongshi/generator/batch"
)

// patience is how long a run that is to end waits for what has been begun; nearly every unit is done within it.
const patience = 500 * time.Millisecond

// orAbandon makes a job that gives up where the run is to end and do is not done within patience; then left gives its result. do goes on all the same, so nobody
// else may use what it works on.
func orAbandon[In, Out any](ctx context.Context, do func(In) Out, left func(In) Out) func(In) Out {
	return func(in In) Out {
		done := make(chan Out, 1)
		failed := make(chan *batch.Fault, 1)
		go func() {
			if fault := batch.Try(func() { done <- do(in) }); fault != nil {
				failed <- fault
			}
		}()
		late := make(chan struct{})
		defer context.AfterFunc(ctx, func() {
			time.Sleep(patience)
			close(late)
		})()
		select {
		case out := <-done:
			return out
		case fault := <-failed:
			panic(fault)
		case <-late:
			return left(in)
		}
	}
}

// abandonedLedger stands for a ledger that was not read to its end.
func abandonedLedger(in input) *openedLedger { return &openedLedger{input: in} }

// abandoned stands for a unit that was not done when the run was to end.
func (m *unitWork) abandoned() *unitWork {
	return &unitWork{from: m.from, no: m.no, of: m.of, last: m.last, unitName: m.unitName, several: m.several, undone: true}
}

// buildOrAbandon is build for a run that may be ended: a unit without a notice, or with a part of its kit, is then undone, not failed.
func (r *runner) buildOrAbandon(m *unitWork) *unitWork {
	c := *m // build may still be at work on it after it was abandoned
	out := orAbandon(r.ctx, r.build, (*unitWork).abandoned)(&c)
	if r.ctx.Err() != nil && m.unit != nil && (out.notice == nil || out.partial) {
		return m.abandoned()
	}
	return out
}

// noteUndone notes a ledger of which a unit was not done.
func (r *runner) noteUndone(m *unitWork) {
	if !slices.ContainsFunc(r.undone, func(in input) bool { return in.path == m.from.path }) {
		r.undone = append(r.undone, m.from.input)
	}
}
