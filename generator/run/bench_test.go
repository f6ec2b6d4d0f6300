package run

import (
	"path/filepath"
	"testing"
)

// BenchmarkRun is a run over many ledgers within this process, for a profile; that of the whole process is the command's.
func BenchmarkRun(b *testing.B) {
	dir := b.TempDir()
	const units = 100
	county(b, filepath.Join(dir, "in"), units)
	for b.Loop() {
		buildWell(b, planFor(filepath.Join(dir, "in"), filepath.Join(dir, "out")))
	}
}
