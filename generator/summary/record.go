package summary

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Run describes a run, or the shard of one.
type Run struct {
	// Shard is the number, from 1, of one of Shards; 1 of 1 is a whole run.
	Shard  int `json:"shard"`
	Shards int `json:"shards"`
	// Inputs identifies the list of all ledgers of the whole run; shards of one run have the same. Ledgers is how many of them this shard took.
	Inputs  string `json:"inputs"`
	Ledgers int    `json:"ledgers"`
	// Complete: all of them have been processed.
	Complete bool `json:"complete"`
}

// Record is what a run keeps beside its files.
type Record struct {
	Run
	Units []Unit
	// Old are units of earlier runs whose files are still in the folder.
	Old []Unit
	// Roll is who was to report; nil for a run without a folder, and in records from before 2026-11-30.
	Roll *Roll
}

// version is the version of the record's form. A record of another version is not read.
const version = 1

type runLine struct {
	Type    string `json:"type"`
	Version int    `json:"version"`
	Run
	Roll *Roll `json:"roll,omitempty"`
}

type unitLine struct {
	Type string `json:"type"`
	Unit
}

// Line is a unit as one line of JSON.
func Line(u Unit) []byte { return line(unitLine{"unit", u}) }

// RunLine is a run as one line of JSON, the first of its record.
func RunLine(r Run) []byte { return line(runLine{"run", version, r, nil}) }

func line(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // strings and numbers
	}
	return b.Bytes()
}

// Encode writes the record: a line for the run, then one a unit.
func (r *Record) Encode() []byte {
	lines := [][]byte{line(runLine{"run", version, r.Run, r.Roll})}
	for _, u := range r.Units {
		lines = append(lines, Line(u))
	}
	for _, u := range r.Old {
		lines = append(lines, line(unitLine{"old", u}))
	}
	return bytes.Join(lines, nil)
}

// ErrRecord: a record is damaged, or of another version of the program.
var ErrRecord = errors.New("not a record of this version")

// Decode reads a record. If its last line is cut off, as by a run that was killed, it gives the lines before, with ErrRecord.
func Decode(data []byte) (*Record, error) {
	r := &Record{}
	for n := 0; len(data) > 0; n++ {
		text, rest, whole := bytes.Cut(data, []byte("\n"))
		data = rest
		if !whole {
			return r, ErrRecord
		}
		if n == 0 {
			var l runLine
			if json.Unmarshal(text, &l) != nil || l.Type != "run" || l.Version != version || l.Shards < 1 || l.Shard < 1 || l.Shard > l.Shards {
				return r, ErrRecord
			}
			r.Run, r.Roll = l.Run, l.Roll
			continue
		}
		var l unitLine
		switch err := json.Unmarshal(text, &l); {
		case err == nil && l.Type == "unit":
			r.Units = append(r.Units, l.Unit)
		case err == nil && l.Type == "old":
			r.Old = append(r.Old, l.Unit)
		default:
			return r, ErrRecord
		}
	}
	if r.Shards == 0 {
		return r, ErrRecord
	}
	return r, nil
}

// Join joins the records of runs. The shards of one run become one, with their units in the order of the whole. The error is a sentence for the user: a
// shard is missing, is there twice, or is not finished.
func Join(records []*Record) (*Record, error) {
	out := &Record{Run: Run{Shard: 1, Shards: 1, Complete: true}}
	var order []string
	runs := map[string][]*Record{}
	for _, r := range records {
		key := fmt.Sprint(r.Inputs, r.Shards)
		if runs[key] == nil {
			order = append(order, key)
		}
		runs[key] = append(runs[key], r)
	}
	counts, from := map[string]int{}, map[string]string{}
	for _, key := range order {
		shards := runs[key]
		for _, s := range shards {
			if ledger := s.incompleteLedger(); ledger != "" {
				return nil, fmt.Errorf("台账%s有几个单位，记录里不全", ledger)
			}
		}
		if n := counts[shards[0].Inputs]; n > 0 {
			return nil, fmt.Errorf("同一批台账既有分%d份的，又有分%d份的（分1份就是没有分），只能留一种", n, shards[0].Shards)
		}
		counts[shards[0].Inputs] = shards[0].Shards
		slices.SortStableFunc(shards, func(a, b *Record) int { return cmp.Compare(a.Shard, b.Shard) })
		if err := checkShards(shards); err != nil {
			return nil, err
		}
		var units []Unit
		for _, s := range shards {
			units = append(units, s.Units...)
			out.Ledgers += s.Ledgers
		}
		slices.SortStableFunc(units, func(a, b Unit) int { return slices.Compare(a.No[:], b.No[:]) })
		for _, u := range units {
			if other, ok := from[u.Ledger]; ok && other != key {
				return nil, fmt.Errorf("台账%s在两次运行里都有", u.Ledger)
			}
			from[u.Ledger] = key
		}
		if roll := shards[0].Roll; roll != nil { // each shard has the whole roll
			if out.Roll == nil {
				out.Roll = &Roll{}
			}
			out.Roll.merge(roll)
		}
		out.Units = append(out.Units, units...)
		out.Inputs = shards[0].Inputs
	}
	return out, nil
}

// incompleteLedger names a ledger of which the record has only some units, as an interrupted run leaves it; "" where there is none.
func (r *Record) incompleteLedger() string {
	units := map[int]int{}
	for _, u := range r.Units {
		units[u.No[0]]++
	}
	for _, u := range r.Units {
		if u.Of > 0 && units[u.No[0]] != u.Of {
			return u.Ledger
		}
	}
	return ""
}

// checkShards checks that all shards of a run, in order, are there and complete.
func checkShards(shards []*Record) error {
	n := shards[0].Shards
	for i, s := range shards {
		switch {
		case !s.Complete:
			return fmt.Errorf("第%d份（共%d份）没有做完", s.Shard, n)
		case i > 0 && shards[i-1].Shard == s.Shard:
			return fmt.Errorf("第%d份（共%d份）给了两次", s.Shard, n)
		case s.Shard > i+1:
			return fmt.Errorf("缺第%d份（共%d份）", i+1, n)
		}
	}
	if len(shards) < n {
		return fmt.Errorf("缺第%d份（共%d份）", len(shards)+1, n)
	}
	return nil
}
