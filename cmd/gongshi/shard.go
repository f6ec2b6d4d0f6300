package main

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// shard is the part of a run that one machine takes: the i-th of n, from 1. The zero shard is the whole.
type shard struct{ i, n int }

// parseShard reads i/n.
func parseShard(text string) (s shard, ok bool) {
	i, n, found := strings.Cut(text, "/")
	var errI, errN error
	s.i, errI = strconv.Atoi(i)
	s.n, errN = strconv.Atoi(n)
	return s, found && errI == nil && errN == nil && s.i >= 1 && s.i <= s.n
}

// folder is the shard's own within the run's folder, so that no two shards write one file.
func (s shard) folder() string { return fmt.Sprintf("第%d份共%d份", s.i, s.n) }

// take keeps the shard's ledgers. A ledger belongs to the same shard on every machine, wherever the folder lies and whatever else is in it:
// where its path within the folder is the same.
func (s shard) take(inputs []input) []input {
	if s.n <= 1 {
		return inputs
	}
	return slices.DeleteFunc(inputs, func(in input) bool {
		h := sha256.Sum256([]byte(in.rel))
		return binary.BigEndian.Uint64(h[:8])%uint64(s.n) != uint64(s.i-1)
	})
}

// inputsSum stands for the list of a run's ledgers: only shards of one list can be put together.
func inputsSum(inputs []input) string {
	h := sha256.New()
	for _, in := range inputs {
		mix(h, in.rel)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
