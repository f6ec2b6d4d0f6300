package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/templates"
)

// templateCommands are the subcommands of template, with what they want behind them.
var templateCommands = []struct {
	name  string
	wants []string
	run   func(args []string, b *builder) int
}{
	{"list", nil, listTemplates},
	{"show", []string{"名称"}, showTemplate},
	{"export", []string{"名称", "文件"}, exportTemplate},
	{"test", []string{"文件", "台账.xlsx"}, testTemplate},
}

// runTemplate lets an office write a notice text of its own.
func runTemplate(args []string, stdout, stderr io.Writer) int {
	set := pflag.NewFlagSet("template", pflag.ContinueOnError)
	set.SetOutput(io.Discard)
	report := &reporter{stdout: stdout, stderr: stderr}
	b := &builder{report: report}
	var values, columns []string
	var audience string
	set.StringVar(&b.flags.info, "info", "", "")
	set.StringVar(&audience, "audience", "", "")
	set.StringArrayVar(&values, "set", nil, "")
	set.StringVar(&b.password.last, "password", "", "")
	set.StringArrayVar(&columns, "columns", nil, "")
	set.StringArrayVar(&b.flags.sheets, "sheet", nil, "")
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
			return wrongUsage(stderr, "--info、--set、--password、--columns、--sheet、--audience 只用在 template test")
		}
		var fault string
		if b.settings, fault = chooseSettings(values); fault != "" {
			return wrongUsage(stderr, fault)
		}
		if b.columns, fault = chooseColumns(columns); fault != "" {
			return wrongUsage(stderr, fault)
		}
		if b.options.Audience, fault = chooseAudience(audience); fault != "" {
			return wrongUsage(stderr, fault)
		}
		return c.run(args, b)
	}
	return wrongUsage(stderr, "template 没有“"+name+"”这一项，只有 list、show、export、test")
}

func listTemplates(_ []string, b *builder) int {
	for _, name := range templates.Names() {
		kind, about := templates.Kind(name)
		b.report.say("%-9s %s：%s\n", name, kind, about)
	}
	return b.report.status()
}

func showTemplate(args []string, b *builder) int {
	_, source, ok := bundledTemplate(args[0])
	if !ok {
		return noSuchTemplate(args[0], b)
	}
	b.report.say("%s", source)
	return b.report.status()
}

func noSuchTemplate(name string, b *builder) int {
	return wrongUsage(b.report.stderr, "没有叫“"+name+"”的自带模板，有的是 "+bundledNames())
}

// exportTemplate writes a bundled text where an office can change it. It never overwrites.
func exportTemplate(args []string, b *builder) int {
	_, source, ok := bundledTemplate(args[0])
	if !ok {
		return noSuchTemplate(args[0], b)
	}
	path := args[1]
	if !writeNew(path, []byte(source), b.report.stderr) {
		return exitFailed
	}
	b.report.say("已写好 %s：改好以后用 gongshi template test %s 台账.xlsx 试一试，再用 gongshi build 台账.xlsx -t %s\n", path, path, path)
	return b.report.status()
}

// testTemplate fills a text with every unit of a ledger, or of those of a folder, and prints what comes of it. What is missing has its line
// and is an error.
func testTemplate(args []string, b *builder) int {
	t, _, findings, fault := chooseTemplate(args[0])
	if fault != "" {
		return wrongUsage(b.report.stderr, fault)
	}
	b.report.findings(findings)
	if t == nil {
		return b.report.status()
	}
	inputs, findings := expand(args[1:])
	b.report.findings(findings)
	for _, in := range inputs {
		units := b.units(in)
		for i := range units {
			b.tryOn(t, in.path, &units[i], len(inputs) > 1 || len(units) > 1)
		}
	}
	return b.report.status()
}

// tryOn fills a text with one unit; several says that there are others.
func (b *builder) tryOn(t *compose.Template, path string, unit *ledger.Unit, several bool) {
	notice, findings := generator.Build(unit, generator.Options{Template: t, Audience: b.options.Audience, Draft: true})
	for i := range findings {
		f := &findings[i]
		if f.Line > 0 {
			f.Severity = finding.Error
			f.Text = fmt.Sprintf("模板第%d行：%s", f.Line, f.Text)
		}
		if unit.Several {
			f.Text = "“" + unit.Name() + "”：" + f.Text
		}
	}
	b.report.findings(findings.InFile(path))
	if notice == nil {
		return
	}
	if several {
		b.report.say("—— %s ——\n", unit.Name())
	}
	for _, p := range notice.Document.Paragraphs() {
		b.report.say("%s\n", printable(p))
	}
}
