package run

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
)

// Shard is the part of a run that one machine takes: the I-th of N, from 1. The zero Shard is the whole.
type Shard struct{ I, N int }

// Name is what a shard is called, and its folder within the run's.
func (s Shard) Name() string { return fmt.Sprintf("第%d份共%d份", s.I, s.N) }

// folder is the shard's own within the run's folder, so that no two shards write one file.
func (s Shard) folder(out string) string {
	if s.N == 0 {
		return out
	}
	return filepath.Join(out, s.Name())
}

// ownLedgers keeps the shard's ledgers. A ledger belongs to the same shard on every machine, wherever the folder lies and whatever else is in it:
// where its path within the folder is the same.
func (s Shard) ownLedgers(inputs []input) []input {
	if s.N <= 1 {
		return inputs
	}
	return slices.DeleteFunc(inputs, func(in input) bool {
		h := sha256.Sum256([]byte(in.rel))
		return binary.BigEndian.Uint64(h[:8])%uint64(s.N) != uint64(s.I-1)
	})
}

// inputsChecksum stands for the list of a run's ledgers: only shards of one list can be put together.
func inputsChecksum(inputs []input) string {
	h := sha256.New()
	for _, in := range inputs {
		mix(h, in.rel)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
