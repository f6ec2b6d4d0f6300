package run

import (
	"context"
	"slices"
	"time"

	"gongshi/generator/batch"
)

// patience is how long a run that is to end waits for what has been begun: nearly every unit is done by then, and is told.
const patience = 500 * time.Millisecond

// soon makes of a job one that is left alone where the run is to end and it is not done soon. What it was working on is nobody's then but its own.
func soon[In, Out any](ctx context.Context, do func(In) Out, left func(In) Out) func(In) Out {
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

// leftAlone stands for a ledger that was not read to its end.
func leftAlone(in input) *opened { return &opened{input: in} }

// left stands for a unit that was not done when the run was to end.
func (m *made) left() *made {
	return &made{from: m.from, no: m.no, of: m.of, last: m.last, unitName: m.unitName, several: m.several, undone: true}
}

// buildSoon is build; where the run is to end, a notice that has not come of it is not done.
func (r *runner) buildSoon(m *made) *made {
	c := *m // build may still be at work on it when nobody waits
	out := soon(r.ctx, r.build, (*made).left)(&c)
	if r.ctx.Err() != nil && m.unit != nil && out.notice == nil {
		return m.left()
	}
	return out
}

// leave notes a ledger of which a unit was not done.
func (r *runner) leave(m *made) {
	if !slices.ContainsFunc(r.undone, func(in input) bool { return in.path == m.from.path }) {
		r.undone = append(r.undone, m.from.input)
	}
}
