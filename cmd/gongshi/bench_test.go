//go:build unix

package main

import (
	"fmt"
	"path/filepath"
	"syscall"
	"testing"
)

// BenchmarkCold is a whole process for the sample: start, one notice in both files, end.
func BenchmarkCold(b *testing.B) {
	out := b.TempDir()
	measure(b, 1, func() []string { return []string{"build", sampleLedger, "-o", out} })
}

// BenchmarkBatch is a whole process for many ledgers of the sample's size, 汇总 and record included.
func BenchmarkBatch(b *testing.B) {
	for _, units := range []int{100, 1000} {
		b.Run(fmt.Sprint(units), func(b *testing.B) {
			dir := b.TempDir()
			county(b, filepath.Join(dir, "in"), units)
			measure(b, units, func() []string {
				return []string{"build", filepath.Join(dir, "in"), "-o", filepath.Join(dir, "out"), "-q"}
			})
		})
	}
}

// measure runs the command as often as it takes and reports its processor time a unit and the memory that it took at most.
func measure(b *testing.B, units int, args func() []string) {
	var cpu, memory float64
	for b.Loop() {
		cmd := gongshi(b, args()...)
		if status, _, stderr := said(b, cmd); status != exitDone {
			b.Fatal(stderr)
		}
		cpu += float64(cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime())
		memory = max(memory, float64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)/1024)
	}
	b.ReportMetric(cpu/1e6/float64(b.N*units), "cpu-ms/unit")
	b.ReportMetric(memory, "MB")
}
