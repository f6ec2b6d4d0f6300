package main

import (
	"strconv"
	"strings"

	"gongshi/cmd/gongshi/flags"
	"gongshi/generator/run"
)

// readRunFlags reads the flags that say how a run goes and change no notice; fault is what is wrong with them.
func (p *planned) readRunFlags(line *flags.Line) (fault string) {
	if line.Jobs < 1 {
		return "--jobs 要写 1 以上的数"
	}
	if line.Shard != "" {
		var ok bool
		if p.Shard, ok = parseShard(line.Shard); !ok {
			return "--shard 要写成 第几份/共几份，例如 3/8，不是“" + line.Shard + "”"
		}
		if line.SummaryOnly {
			return "--shard 不能和 --summary-only 一起用；各份做完以后用 gongshi summary 汇总"
		}
	}
	if line.SummaryOnly && (line.NoSummary || line.Changed) {
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
