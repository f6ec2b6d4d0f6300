// Command gongshi turns a school's 整改台账 (.xlsx) into the official notice, as DOCX and PDF.
package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"gongshi/cmd/gongshi/flags"
	"gongshi/cmd/gongshi/screen"
	"gongshi/generator/run"
	"gongshi/generator/sheet"
)

// Exit statuses; scripts rely on them.
const (
	exitDone   = 0
	exitFailed = 1 // a ledger could not be turned into a notice, or has a finding of severity error
	exitUsage  = 2
)

// version is set by the linker when a release is built.
var version = "开发版"

func main() {
	run.FewLedgers()
	os.Exit(command(os.Args[1:], os.Stdout, os.Stderr))
}

// commandRuns are the commands; those that are all said by their answers, help and completion, are not among them.
var commandRuns = map[string]func(line *flags.Line, stdout, stderr io.Writer) int{
	"build":    runBuild,
	"kit":      runBuild,
	"check":    runBuild,
	"compare":  runCompare,
	"summary":  runSummary,
	"new":      runNew,
	"fonts":    runFonts,
	"template": runTemplate,
	"serve":    runServe,
	"version":  runVersion,
}

// command reads the line and does what it says.
func command(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 && clicked() {
		args = []string{"serve"}
	}
	if len(args) == 0 {
		fmt.Fprint(stderr, flags.Help(""))
		return exitUsage
	}
	args, fault := withCommand(args)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	line, fault := flags.Parse(args)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	if do, ok := commandRuns[line.Command]; ok {
		return do(line, stdout, stderr)
	}
	s := screen.New(stdout, stderr, screen.Options{})
	s.Say("%s", line.Answer)
	return status(s)
}

// withCommand puts a command before a line that begins with none: a bare file name means build, or check for a finished text, so that either can be
// dropped on the program's icon. What a shell asks to have completed is such a line behind a word of its own.
func withCommand(args []string) (full []string, fault string) {
	first := args[0]
	switch {
	case flags.IsCommand(first):
		return args, ""
	case first == "-h", first == "--help":
		return []string{"help"}, ""
	case first == "--version":
		return []string{"version"}, ""
	case flags.IsCompleting(first) && (len(args) > 2 || len(args) == 2 && strings.HasPrefix(args[1], "-")):
		if rest, fault := withCommand(args[1:]); fault == "" {
			return append([]string{first}, rest...), ""
		}
		return args, ""
	case flags.IsCompleting(first) && len(args) == 2:
		return args, ""
	case isInput(first) && useOf(args).IsText(first):
		return append([]string{"check"}, args...), ""
	case isInput(first), strings.HasPrefix(first, "-"):
		return append([]string{"build"}, args...), ""
	}
	return nil, "不认识的命令“" + first + "”，也没有叫这个名字的文件"
}

// useOf is what a line without a command wants of its files.
func useOf(args []string) run.Use {
	given := func(name string) bool {
		return slices.ContainsFunc(args, func(a string) bool { return a == name || strings.HasPrefix(a, name+"=") })
	}
	return run.Use{Compared: given("--ledger"), Against: given("--against"), Chosen: given("--columns") || given("--sheet")}
}

func runVersion(_ *flags.Line, stdout, _ io.Writer) int {
	fmt.Fprintln(stdout, "gongshi", version)
	return exitDone
}

// isInput reports whether an argument can only mean a file or a folder.
func isInput(arg string) bool {
	if sheet.IsLedgerName(arg) {
		return true
	}
	_, err := os.Stat(arg)
	return err == nil
}

// status is the exit status of a command that has said all on a screen.
func status(s *screen.Screen) int {
	if s.Failed() {
		return exitFailed
	}
	return exitDone
}

// wrongUsage says what is wrong with the command line.
func wrongUsage(stderr io.Writer, what string) int {
	fmt.Fprintf(stderr, "用法不对：%s。输入 gongshi --help 看用法。\n", what)
	return exitUsage
}
