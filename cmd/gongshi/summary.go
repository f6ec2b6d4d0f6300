package main

import (
	"cmp"
	"io"
	"slices"

	"github.com/spf13/pflag"

	"gongshi/cmd/gongshi/screen"
	"gongshi/generator"
	"gongshi/generator/run"
)

// runSummary puts together what runs have recorded in their folders, the shards of one run into one, and writes 汇总 over all of it.
func runSummary(args []string, stdout, stderr io.Writer) int {
	set := pflag.NewFlagSet("summary", pflag.ContinueOnError)
	set.SetOutput(io.Discard)
	out := set.StringP("out", "o", "", "")
	names := set.StringSliceP("format", "f", formatNames(generator.UsualFormats()), "")
	issuer := set.String("issuer", "", "")
	where := set.String("fonts", "", "")
	asJSON := set.Bool("json", false, "")
	overwrite := set.Bool("overwrite", false, "")
	partial := set.Bool("partial", false, "")
	picked := set.StringArray("pick", nil, "")
	if code, ends := parse(set, args, stderr, screen.New(stdout, stderr, screen.Options{})); ends {
		return code
	}
	dirs := set.Args()
	if len(dirs) == 0 || slices.Contains(dirs, "") {
		return wrongUsage(stderr, "summary 后面要有出好公示的文件夹")
	}
	formats, fault := chooseFormats(*names)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	faces, _, fault := chooseFonts(*where)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	s := screen.New(stdout, stderr, screen.Options{JSON: *asJSON})
	s.Outcome(run.Summarize(run.SumPlan{
		Folders: dirs, Out: cmp.Or(*out, dirs[0]), Options: generator.Options{Formats: formats, Faces: faces}, Issuer: *issuer,
		Overwrite: *overwrite, Partial: *partial, Picks: *picked,
	}, s))
	return status(s)
}
