package run

import (
	"path/filepath"
	"slices"

	"gongshi/generator/summary"
)

// conclude writes the record and 汇总. rest are the ledgers that are not done where the run was to end early.
func (r *runner) conclude(ledgers []input, done int) (rest []string) {
	defer r.record.close()
	left := r.notDone(ledgers[done:])
	for _, in := range left {
		rest = append(rest, in.path)
	}
	if len(rest) > 0 {
		r.failed = true
		r.Tell(Interrupted{Done: r.unitsDone, Left: rest, Writes: !r.plan.Check})
	}
	r.Tell(Finished{})
	r.writeFaults()
	r.recordRest(ledgers, len(rest) == 0)
	if len(rest) == 0 {
		r.record.roll = r.roll()
		r.tellRollTables()
	}
	call := summary.Call(r.record.roll, r.record.units)
	sharded := r.plan.Shard.N > 0
	if len(rest) == 0 && !sharded {
		r.callRoll(call, r.plan.Partial)
	}
	if !r.endRecord(len(rest) == 0) || len(rest) > 0 {
		return rest
	}
	if !sharded {
		s := summarizer{&r.teller, r.folder.dir, r.plan.Issuer, r.plan.Overwrite, r.plan.Options}
		s.sumUp(call, !r.plan.NoSummary)
	} else if !r.plan.NoSummary {
		r.Tell(Sharded{r.plan.Shard, len(r.record.units), filepath.Clean(r.plan.Out)})
	}
	return rest
}

// notDone are the ledgers that are not done: first those of which some unit is not, then those that were not begun.
func (r *runner) notDone(rest []input) []input {
	begun := slices.DeleteFunc(slices.Clone(r.undone), func(in input) bool {
		return slices.ContainsFunc(rest, func(other input) bool { return other.path == in.path })
	})
	return append(begun, rest...)
}

// recordRest puts on record what is no unit of the run: what is left of earlier runs, and folders that cannot be opened.
func (r *runner) recordRest(ledgers []input, whole bool) {
	if r.plan.Check {
		return
	}
	if !r.plan.SummaryOnly {
		old, findings := r.stale(ledgers, whole)
		r.record.old = old
		r.found(findings)
	}
	if r.plan.Shard.I <= 1 { // only the first shard says it
		for _, u := range r.otherInputs.closed {
			r.record.add(u)
		}
	}
}

// endRecord writes the record, unless nothing was made, or only one notice. A shard always has its record, since the shards are joined by it.
func (r *runner) endRecord(whole bool) (recorded bool) {
	some := slices.ContainsFunc(r.record.units, func(u summary.Unit) bool { return u.Failed == "" })
	if r.plan.Check || r.plan.Shard.N == 0 && (!r.recorded || !some) {
		return false
	}
	if !r.plan.SummaryOnly {
		if err := r.record.end(whole); err != nil {
			r.found(unwritten("这次运行的记录", r.folder.dir, err))
		}
	}
	return true
}
