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

// boundMemory keeps a run below so much memory, unless GOMEMLIMIT has said so. It is only a wish: a large ledger lifts it.
func boundMemory(bytes int64) {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(bytes)
	}
}

// unboundMemory lifts the bound.
func unboundMemory() { boundMemory(math.MaxInt64) }

// FewLedgers prepares the process for a few ledgers, which is where every command begins; a run that has more to do sees to it by itself.
func FewLedgers() {
	collectGarbage(oneLedger)
	boundMemory(mostMemory)
}

// KeepLedgers is for the page, which keeps all that it is given: below a run's bound it would collect at every step, and gain nothing by it.
func KeepLedgers() {
	collectGarbage(webPage)
	unboundMemory()
}

// SpareMemory collects more often from where a large ledger is read.
func SpareMemory(path string) {
	if stat, err := os.Stat(path); err == nil && stat.Size() > largeLedger {
		collectGarbage(bigLedger)
		unboundMemory()
	}
}

// manyUnits is how many units 汇总.xlsx has from which it takes more memory than a run.
const manyUnits = 2000
