package main

import (
	"cmp"
	"io"
	"slices"

	"gongshi/cmd/gongshi/flags"
	"gongshi/cmd/gongshi/screen"
	"gongshi/generator"
	"gongshi/generator/run"
)

// runSummary puts together what runs have recorded in their folders, the shards of one run into one, and writes 汇总 over all of it.
func runSummary(line *flags.Line, stdout, stderr io.Writer) int {
	dirs := line.Inputs
	if len(dirs) == 0 || slices.Contains(dirs, "") {
		return wrongUsage(stderr, "summary 后面要有出好公示的文件夹")
	}
	formats, fault := chooseFormats(line.Formats)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	faces, _, fault := chooseFonts(line.Fonts)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	s := screen.New(stdout, stderr, screen.Options{JSON: line.JSON})
	s.Outcome(run.Summarize(run.SummaryPlan{
		Folders: dirs, Out: cmp.Or(line.Out, dirs[0]), Options: generator.Options{Formats: formats, Faces: faces}, Issuer: line.Issuer,
		Overwrite: line.Overwrite, Partial: line.Partial, Picks: line.Picks,
	}, s))
	return status(s)
}
