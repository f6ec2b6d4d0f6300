package main

import (
	"runtime"

	"github.com/spf13/pflag"
)

// batchFlags are the flags that say how a run goes; none of them changes a notice.
type batchFlags struct {
	jobs    int
	changed bool
	// summaryOnly makes 汇总 without the notices, noSummary the notices without 汇总. issuer signs 汇总通报.
	summaryOnly, noSummary bool
	issuer                 string
}

// add names the flags; those for what is written are build's alone.
func (f *batchFlags) add(set *pflag.FlagSet, name string) {
	set.IntVarP(&f.jobs, "jobs", "j", runtime.GOMAXPROCS(0), "")
	if name == "build" {
		set.BoolVar(&f.changed, "changed", false, "")
		set.BoolVar(&f.summaryOnly, "summary-only", false, "")
		set.BoolVar(&f.noSummary, "no-summary", false, "")
		set.StringVar(&f.issuer, "issuer", "", "")
	}
}

// fault is what is wrong with them.
func (f *batchFlags) fault() string {
	if f.jobs < 1 {
		return "--jobs 要写 1 以上的数"
	}
	if f.summaryOnly && (f.noSummary || f.changed) {
		return "--summary-only 不能和 --no-summary、--changed 一起用"
	}
	return ""
}
