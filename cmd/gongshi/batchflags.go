package main

import (
	"runtime"

	"github.com/spf13/pflag"
)

// batchFlags are the flags that say how a run goes; none of them changes a notice.
type batchFlags struct {
	jobs    int
	changed bool
}

// add names the flags; those for what is written are build's alone.
func (f *batchFlags) add(set *pflag.FlagSet, name string) {
	set.IntVarP(&f.jobs, "jobs", "j", runtime.GOMAXPROCS(0), "")
	if name == "build" {
		set.BoolVar(&f.changed, "changed", false, "")
	}
}

// fault is what is wrong with them.
func (f *batchFlags) fault() string {
	if f.jobs < 1 {
		return "--jobs 要写 1 以上的数"
	}
	return ""
}
