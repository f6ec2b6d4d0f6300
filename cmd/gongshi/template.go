package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/templates"
)

// templateCommands are the subcommands of template, with what they want behind them.
var templateCommands = []struct {
	name  string
	wants []string
	run   func(args []string, in templateInput, r *reporter) int
}{
	{"list", nil, listTemplates},
	{"show", []string{"名称"}, showTemplate},
	{"export", []string{"名称", "文件"}, exportTemplate},
	{"test", []string{"文件", "台账.xlsx"}, testTemplate},
}

// templateInput is what test takes of the flags of build.
type templateInput struct {
	info     string
	settings []ledger.Setting
}

// runTemplate lets an office write a notice text of its own.
func runTemplate(args []string, stdout, stderr io.Writer) int {
	set := pflag.NewFlagSet("template", pflag.ContinueOnError)
	set.SetOutput(io.Discard)
	var in templateInput
	var values []string
	set.StringVar(&in.info, "info", "", "")
	set.StringArrayVar(&values, "set", nil, "")
	report := &reporter{stdout: stdout, stderr: stderr}
	if status, ends := parse(set, args, report); ends {
		return status
	}
	if set.NArg() == 0 {
		return wrongUsage(stderr, "template 后面要有 list、show、export 或 test")
	}
	name, args := set.Arg(0), set.Args()[1:]
	for _, c := range templateCommands {
		if c.name != name {
			continue
		}
		if len(args) != len(c.wants) || slices.Contains(args, "") {
			return wrongUsage(stderr, strings.TrimSpace("要写成 gongshi template "+name+" "+strings.Join(c.wants, " ")))
		}
		if name != "test" && set.NFlag() > 0 {
			return wrongUsage(stderr, "--info 和 --set 只用在 template test")
		}
		var fault string
		if in.settings, fault = chooseSettings(values); fault != "" {
			return wrongUsage(stderr, fault)
		}
		return c.run(args, in, report)
	}
	return wrongUsage(stderr, "template 没有“"+name+"”这一项，只有 list、show、export、test")
}

func listTemplates(_ []string, _ templateInput, r *reporter) int {
	for _, name := range templates.Names() {
		kind, about := templates.Kind(name)
		r.say("%-9s %s：%s\n", name, kind, about)
	}
	return r.status()
}

func showTemplate(args []string, _ templateInput, r *reporter) int {
	source, ok := templates.Source(args[0])
	if !ok {
		return noSuchTemplate(args[0], r)
	}
	r.say("%s", source)
	return r.status()
}

func noSuchTemplate(name string, r *reporter) int {
	return wrongUsage(r.stderr, "没有叫“"+name+"”的自带公示文本，有的是 "+strings.Join(templates.Names(), "、"))
}

// exportTemplate writes a bundled text where an office can change it. It never overwrites.
func exportTemplate(args []string, _ templateInput, r *reporter) int {
	source, ok := templates.Source(args[0])
	if !ok {
		return noSuchTemplate(args[0], r)
	}
	path := args[1]
	if !writeNew(path, []byte(source), r.stderr) {
		return exitFailed
	}
	r.say("已写好 %s：改好以后用 gongshi template test %s 台账.xlsx 试一试，再用 gongshi build 台账.xlsx -t %s\n", path, path, path)
	return r.status()
}

// testTemplate fills a text with every unit of a ledger and prints what comes of it. What is missing has its line and is an error.
func testTemplate(args []string, in templateInput, r *reporter) int {
	file, path := args[0], args[1]
	t, _, findings, fault := chooseTemplate(file)
	if fault != "" {
		return wrongUsage(r.stderr, fault)
	}
	r.findings(findings)
	if t == nil {
		return r.status()
	}
	var table *ledger.InfoTable
	if in.info != "" {
		table, findings = ledger.ReadInfoTable(in.info, ledger.Options{Set: in.settings})
		r.findings(findings.InFile(in.info))
		if findings.HasError() {
			return r.status()
		}
	}
	book, findings := ledger.ReadFile(path, ledger.Options{InfoTable: table, Set: in.settings})
	r.findings(findings.InFile(path))
	if book == nil || findings.HasError() {
		return r.status()
	}
	for i := range book.Units {
		unit := &book.Units[i]
		notice, findings := generator.Build(unit, generator.Options{Template: t, Draft: true})
		for i := range findings {
			f := &findings[i]
			if f.Line > 0 {
				f.Severity = finding.Error
				f.Text = fmt.Sprintf("模板第%d行：%s", f.Line, f.Text)
			}
			if len(book.Units) > 1 {
				f.Text = "“" + unit.Name() + "”：" + f.Text
			}
		}
		r.findings(findings.InFile(path))
		if notice == nil {
			continue
		}
		if len(book.Units) > 1 {
			r.say("—— %s ——\n", unit.Name())
		}
		for _, p := range notice.Document.Paragraphs() {
			r.say("%s\n", printable(p))
		}
	}
	return r.status()
}
