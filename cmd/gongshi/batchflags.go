package main

import (
	"runtime"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"gongshi/generator/run"
)

// batchFlags are the flags that say how a run goes; none of them changes a notice.
type batchFlags struct {
	jobs    int
	quiet   bool
	changed bool
	// overwrite replaces outputs that a person has edited, too.
	overwrite bool
	// summaryOnly makes 汇总 without the notices, noSummary the notices without 汇总. issuer signs 汇总通报.
	summaryOnly, noSummary bool
	issuer                 string
	// partial says that units of the roll are meant to be missing; pick are the ledgers of units of which there are several.
	partial   bool
	pick      []string
	shardText string
	shard     run.Shard
}

// add names the flags; those for what is written are build's alone.
func (f *batchFlags) add(set *pflag.FlagSet, name string) {
	set.IntVarP(&f.jobs, "jobs", "j", runtime.GOMAXPROCS(0), "")
	set.BoolVarP(&f.quiet, "quiet", "q", false, "")
	set.BoolVar(&f.overwrite, "overwrite", false, "")
	set.BoolVar(&f.partial, "partial", false, "")
	if name == "build" {
		set.BoolVar(&f.changed, "changed", false, "")
		set.BoolVar(&f.summaryOnly, "summary-only", false, "")
		set.BoolVar(&f.noSummary, "no-summary", false, "")
		set.StringVar(&f.issuer, "issuer", "", "")
		set.StringArrayVar(&f.pick, "pick", nil, "")
		set.StringVar(&f.shardText, "shard", "", "")
	}
}

// fault is what is wrong with them.
func (f *batchFlags) fault() string {
	if f.jobs < 1 {
		return "--jobs 要写 1 以上的数"
	}
	if f.shardText != "" {
		var ok bool
		if f.shard, ok = parseShard(f.shardText); !ok {
			return "--shard 要写成 第几份/共几份，例如 3/8，不是“" + f.shardText + "”"
		}
		if f.summaryOnly {
			return "--shard 不能和 --summary-only 一起用；各份做完以后用 gongshi summary 汇总"
		}
	}
	if f.summaryOnly && (f.noSummary || f.changed) {
		return "--summary-only 不能和 --no-summary、--changed 一起用"
	}
	return ""
}

// parseShard reads i/n.
func parseShard(text string) (s run.Shard, ok bool) {
	i, n, found := strings.Cut(text, "/")
	var errI, errN error
	s.I, errI = strconv.Atoi(i)
	s.N, errN = strconv.Atoi(n)
	return s, found && errI == nil && errN == nil && s.I >= 1 && s.I <= s.N
}
