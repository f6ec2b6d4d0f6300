package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/cmd/gongshi/flags"
	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/run"
)

// planned is the plan that a command line makes, with what was found in making it.
type planned struct {
	run.Plan
	// stopped says that no unit can be dealt with: findings say why.
	stopped bool
	// findings are of the template and the folder; fontFindings are of the fonts.
	findings, fontFindings finding.List
}

// planOf makes a plan of a line of build, of kit, or of check; fault says what of them is wrong usage.
func planOf(line *flags.Line) (p *planned, fault string) {
	check := line.Command == "check"
	p = &planned{Plan: run.Plan{
		Check: check, Out: line.Out, Overwrite: line.Overwrite,
		Options: generator.Options{
			Draft: line.Draft, EmbedFonts: line.EmbedFonts, WithLedger: line.WithLedger, Force: line.Force, Mask: line.Mask, Taste: line.Taste,
			Annotate: line.Annotate && !line.SummaryOnly,
		},
		Reading:  run.Reading{Sheets: line.Sheets, Info: line.Info, Password: line.Password, Earlier: line.CompareWith, EarlierSheets: line.OldSheets},
		Compared: line.Ledger, Against: line.Against, Jobs: line.Jobs,
		Changed: line.Changed, NeedFindings: line.Annotate || line.Report != "",
		Evidence:    line.Evidence && !line.SummaryOnly,
		SummaryOnly: line.SummaryOnly, NoSummary: line.NoSummary, Issuer: line.Issuer,
		WordsFile: line.Words, Partial: line.Partial, Picks: line.Picks, Version: version, Words: remedy.Command,
	}}
	for _, settle := range []func() string{
		func() string { return emptyFault(line) },
		func() string { return missingInput(line.Inputs, check) },
		func() string { return p.readRunFlags(line) },
		func() string { return p.readValues(line) },
		func() string { return p.papers(line) },
		func() string { return reportFault(line.Report) },
		func() string { return againstFault(line) },
		func() string { return p.readFix(line) },
		func() string { return p.sortInputs(line.Inputs) },
		func() string { return p.fonts(line) },
	} {
		if fault = settle(); fault != "" {
			return nil, fault
		}
	}
	if f, blocked := p.Blocked(); blocked {
		p.findings, p.stopped = append(p.findings, f), true
	}
	return p, ""
}

// emptyFault names a flag that says nothing and has to.
func emptyFault(line *flags.Line) string {
	if name := line.Empty(); name != "" {
		return "选项“--" + name + "”后面要有内容"
	}
	return ""
}

func missingInput(inputs []string, check bool) (fault string) {
	switch {
	case len(inputs) == 0 && !check:
		return "没有给出台账"
	case len(inputs) == 0:
		return "没有给出台账或文稿"
	case slices.Contains(inputs, ""):
		return "给出的台账里有一个是空的"
	}
	return ""
}

// againstFault says what does not go with --against.
func againstFault(line *flags.Line) string {
	if line.Against == "" {
		return ""
	}
	for _, other := range []string{"ledger", "annotate", "fix", "template", "columns", "sheet"} {
		if line.Given(other) {
			return "--against 把发布的与定稿对照，不和 --" + other + " 一起用"
		}
	}
	return ""
}

// readFix reads --fix.
func (p *planned) readFix(line *flags.Line) (fault string) {
	switch line.Fix {
	case "":
		if line.Given("fix") {
			return "--fix= 后面写 all，或者只写 --fix"
		}
	case flags.FixCertain:
		p.Fix = run.FixCertain
		if slices.Contains(line.Inputs, flags.FixLikely) {
			if _, err := os.Stat(flags.FixLikely); err != nil {
				return "连多半是错的也改，连着写 --fix=all"
			}
		}
	case flags.FixLikely, "全部":
		p.Fix = run.FixLikely
	default:
		return "--fix 后面只能写 all，不是“" + line.Fix + "”"
	}
	return ""
}

// readValues reads the flags that have a language of their own.
func (p *planned) readValues(line *flags.Line) (fault string) {
	if line.Out == "" {
		return "--out 后面要有文件夹"
	}
	if p.Options.Formats, fault = chooseFormats(line.Formats); fault != "" {
		return fault
	}
	if p.Settings, fault = chooseSettings(line.Set); fault != "" {
		return fault
	}
	if p.Columns, fault = chooseColumns(line.Columns); fault != "" {
		return fault
	}
	if p.EarlierColumns, fault = chooseColumns(line.OldColumns); fault != "" {
		return fault
	}
	if p.Options.Audience, fault = chooseAudience(line.Audience); fault != "" {
		return fault
	}
	if line.Template != "" {
		p.Text.Template, p.Text.Source, p.findings, fault = chooseTemplate(line.Template)
		p.stopped = p.Text.Template == nil
	}
	return fault
}

// sortInputs separates manuscripts from ledgers.
func (p *planned) sortInputs(inputs []string) (fault string) {
	use := run.Use{Compared: p.Compared != "", Against: p.Against != "", Build: !p.Check}
	if !p.Check || !slices.ContainsFunc(inputs, func(in string) bool { return !use.IsText(in) }) { // else they were chosen for a ledger beside the texts
		use.Chosen = len(p.Columns)+len(p.Sheets) > 0
	}
	for _, in := range inputs {
		if use.IsText(in) {
			p.Manuscripts = append(p.Manuscripts, in)
		} else {
			p.Inputs = append(p.Inputs, in)
		}
	}
	switch {
	case !p.Check && len(p.Manuscripts) > 0:
		return "“" + p.Manuscripts[0] + "”是文稿，不是台账；检查文稿用 gongshi check" + asTable(p.Manuscripts[0])
	case p.Compared != "" && len(p.Inputs) > 0:
		return "--ledger 用来核对文稿，“" + p.Inputs[0] + "”不是文稿"
	}
	return ""
}

// asTable says how a ledger that is kept in an old text, or in a PDF, comes to be read.
func asTable(path string) string {
	if run.HoldsTable(path) {
		return "；里面的表格是台账的，用 --columns 说明各列，或者把表格复制到 WPS 表格或 Excel 里，存成 .xlsx"
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".doc", ".wps", ".rtf", ".odt", ".wpt", ".dot":
		return "；里面的表格是台账的，用 WPS 文字或 Word 打开，另存为 .docx 或 .xlsx"
	case ".pdf", ".ofd":
		return "；是台账的，给出原来的 .xlsx 或 .docx"
	}
	return ""
}

func (p *planned) fonts(line *flags.Line) (fault string) {
	p.Options.Faces, p.fontFindings, fault = chooseFonts(line.Fonts)
	if fault == "" && line.EmbedFonts {
		p.fontFindings = append(p.fontFindings, p.Options.Faces.Unembeddable()...)
	}
	return fault
}
