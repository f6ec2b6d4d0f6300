package run

import (
	"math"
	"os"
	"runtime/debug"
)

// How much garbage may lie about, in percent of what is in use. A notice leaves some 3 MB of short-lived memory behind: to collect it at every
// 4 MB would cost a fifth of the run, and a process that makes one notice is to take no more than 45 MB.
const (
	oneLedger   = 400
	manyLedgers = 1600
	bigLedger   = 100
	webPage     = 100
)

// mostMemory is how much memory a run of many small ledgers takes at most, in bytes, besides the program itself, which makes 100 MB in all.
const mostMemory = 80 << 20

// largeLedger is the size of a file from which memory counts more than the last fifth of the time: 20,000 items pack to 1 MB, 57 to 20 KB.
const largeLedger = 256 << 10

// collectGarbage says how much garbage may lie about, unless GOGC has said so.
func collectGarbage(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}

// boundMemory keeps a run below so much memory, unless GOMEMLIMIT has said so. It is a soft bound, and a large ledger lifts it.
func boundMemory(bytes int64) {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(bytes)
	}
}

// unboundMemory lifts the bound.
func unboundMemory() { boundMemory(math.MaxInt64) }

// FewLedgers sets the garbage collector for a few ledgers, as every command begins; a run of more sets it anew.
func FewLedgers() {
	collectGarbage(oneLedger)
	boundMemory(mostMemory)
}

// KeepLedgers sets the garbage collector for the page, which keeps all ledgers: below a run's bound it would collect at every step for nothing.
func KeepLedgers() {
	collectGarbage(webPage)
	unboundMemory()
}

// SpareMemory lets garbage be collected more often from now on, where the file is large.
func SpareMemory(path string) {
	if stat, err := os.Stat(path); err == nil && stat.Size() > largeLedger {
		collectGarbage(bigLedger)
		unboundMemory()
	}
}

// manyUnits is how many units 汇总.xlsx has from which it takes more memory than a run.
const manyUnits = 2000
