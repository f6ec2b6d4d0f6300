package main

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"gongshi/cmd/gongshi/flags"
	"gongshi/cmd/gongshi/screen"
	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/run"
	"gongshi/templates"
)

// templateCall is a call of the command template: its screen, and how its flags say that ledgers are read.
type templateCall struct {
	*screen.Screen
	stderr   io.Writer
	reading  run.Reading
	audience ledger.Audience
	// from is the ledger of the notice that becomes a template, out the template's file; each "" where it was not given.
	from, out string
}

// templateCommands are the subcommands of template, with the arguments that each takes.
var templateCommands = []struct {
	name  string
	wants []string
	run   func(args []string, w *templateCall) int
}{
	{"list", nil, listTemplates},
	{"show", []string{"名称"}, showTemplate},
	{"export", []string{"名称", "文件"}, exportTemplate},
	{"test", []string{"文件", "台账.xlsx"}, testTemplate},
	{"from", []string{"旧公文.docx"}, templateFrom},
}

// runTemplate lets an office write a notice text of its own.
func runTemplate(line *flags.Line, stdout, stderr io.Writer) int {
	w := &templateCall{Screen: screen.New(stdout, stderr, screen.Options{}), stderr: stderr,
		reading: run.Reading{Info: line.Info, Password: line.Password, Sheets: line.Sheets, Earlier: line.CompareWith, EarlierSheets: line.OldSheets}, from: line.Ledger, out: line.Out}
	if len(line.Inputs) == 0 {
		return wrongUsage(stderr, "template 后面要有 list、show、export、test 或 from")
	}
	name, args := line.Inputs[0], line.Inputs[1:]
	for _, c := range templateCommands {
		if c.name != name {
			continue
		}
		if len(args) != len(c.wants) || slices.Contains(args, "") {
			return wrongUsage(stderr, strings.TrimSpace("要写成 gongshi template "+name+" "+strings.Join(c.wants, " ")))
		}
		if fault := misplacedFlags(name, line); fault != "" {
			return wrongUsage(stderr, fault)
		}
		if fault := w.choose(line); fault != "" {
			return wrongUsage(stderr, fault)
		}
		return c.run(args, w)
	}
	return wrongUsage(stderr, "template 没有“"+name+"”这一项，只有 list、show、export、test、from")
}

// misplacedFlags says which flags a subcommand does not take; "" where all is well.
func misplacedFlags(name string, line *flags.Line) string {
	switch {
	case name == "from" && line.Ledger == "" && line.Given("info", "password", "columns", "sheet", "set"):
		return "--info、--set、--password、--columns、--sheet 要和 --ledger 一起用"
	case name != "from" && line.Given("ledger", "out"):
		return "--ledger、-o 只用在 template from"
	case name != "test" && line.Given("compare-with", "old-sheet", "old-columns"):
		return "--compare-with、--old-sheet、--old-columns 只用在 template test"
	case name != "from" && name != "test" && line.Given():
		return "--info、--set、--password、--columns、--sheet、--audience 只用在 template test、template from"
	}
	return ""
}

// choose reads the flags that have a language of their own.
func (w *templateCall) choose(line *flags.Line) (fault string) {
	if w.reading.Settings, fault = chooseSettings(line.Set); fault != "" {
		return fault
	}
	if w.reading.Columns, fault = chooseColumns(line.Columns); fault != "" {
		return fault
	}
	if w.reading.EarlierColumns, fault = chooseColumns(line.OldColumns); fault != "" {
		return fault
	}
	w.audience, fault = chooseAudience(line.Audience)
	return fault
}

func listTemplates(_ []string, w *templateCall) int {
	var table [][]string
	for _, p := range templates.Papers() {
		row := p.Kind + "：" + p.About + "；给" + cmp.Or(p.Readers, ledger.Society.String())
		if p.Apart {
			row += "，不在成套材料里"
		}
		if needs := run.BundledText(p.Kind).Needs(); len(needs) > 0 {
			row += "；要填：" + strings.Join(needs, "、")
		}
		table = append(table, []string{p.Name, row})
	}
	for _, line := range screen.Columns(table) {
		w.Say("%s\n", line)
	}
	return status(w.Screen)
}

func showTemplate(args []string, w *templateCall) int {
	_, source, ok := bundledTemplate(args[0])
	if !ok {
		return noSuchTemplate(args[0], w)
	}
	w.Say("%s", source)
	return status(w.Screen)
}

func noSuchTemplate(name string, w *templateCall) int {
	return wrongUsage(w.stderr, "没有叫“"+name+"”的自带模板，有的是 "+bundledNames())
}

// exportTemplate writes a bundled text where an office can change it. It never overwrites.
func exportTemplate(args []string, w *templateCall) int {
	_, source, ok := bundledTemplate(args[0])
	if !ok {
		return noSuchTemplate(args[0], w)
	}
	path := args[1]
	if !writeNew(path, []byte(source), w.stderr) {
		return exitFailed
	}
	w.Say("已写好 %s：改好以后用 gongshi template test %s 台账.xlsx 试一试，再用 gongshi build 台账.xlsx -t %s\n", path, path, path)
	return status(w.Screen)
}

// testTemplate fills a text with every unit of a ledger, or of those of a folder, and prints what comes of it. What is missing has its line
// and is an error.
func testTemplate(args []string, w *templateCall) int {
	t, _, findings, fault := chooseTemplate(args[0])
	if fault != "" {
		return wrongUsage(w.stderr, fault)
	}
	w.Findings(findings)
	if t == nil {
		return status(w.Screen)
	}
	w.reading.Prints = t.Prints()
	run.EachUnit(args[1:], w.reading, w, func(path string, unit *ledger.Unit, several bool) { w.fillUnit(t, path, unit, several) })
	return status(w.Screen)
}

// fillUnit fills a text with one unit; several says that there are others.
func (w *templateCall) fillUnit(t *compose.Template, path string, unit *ledger.Unit, several bool) {
	notice, findings := generator.Build(unit, generator.Options{Template: t, Audience: w.audience, Draft: true})
	for i := range findings {
		f := &findings[i]
		if f.Line > 0 {
			f.Severity, f.ShowLine = finding.Error, true
		}
		if unit.Several {
			f.Unit = unit.Name()
		}
	}
	w.Findings(findings.InFile(path))
	if notice == nil {
		return
	}
	if several {
		w.Say("—— %s ——\n", unit.Name())
	}
	for _, p := range notice.Document.Paragraphs() {
		w.Say("%s\n", screen.Printable(p))
	}
}
