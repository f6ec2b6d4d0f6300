package main

import (
	"slices"

	"gongshi/cmd/gongshi/remedy"
	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/manuscript"
	"gongshi/generator/run"
)

// planned is what the command line comes to.
type planned struct {
	run.Plan
	// stopped says that no unit can be dealt with: findings say why.
	stopped bool
	// findings are of the template and the folder; fontFindings are of the fonts.
	findings, fontFindings finding.List
}

// planOf makes a plan of the flags and inputs of build, or of check; fault says what of them is wrong usage.
func planOf(flags *buildFlags, inputs []string, check bool) (p *planned, fault string) {
	p = &planned{Plan: run.Plan{
		Check: check, Out: flags.out, Overwrite: flags.overwrite,
		Options: generator.Options{
			Draft: flags.draft, EmbedFonts: flags.embedFonts, WithLedger: flags.withLedger, Force: flags.force, Mask: flags.mask, Taste: flags.taste,
			Annotate: flags.annotate && !flags.summaryOnly,
		},
		Reading:  run.Reading{Sheets: flags.sheets, Info: flags.info, Password: flags.password},
		Compared: flags.compare, Jobs: flags.jobs,
		Changed: flags.changed, Anew: flags.annotate || flags.workbook != "",
		SummaryOnly: flags.summaryOnly, NoSummary: flags.noSummary, Issuer: flags.issuer,
		Partial: flags.partial, Picks: flags.pick, Version: version, Words: remedy.Command,
	}}
	for _, settle := range []func() string{
		func() string { return missingInput(inputs, check) },
		flags.batchFlags.fault,
		func() string { return p.values(flags) },
		func() string { return reportFault(flags.workbook) },
		func() string { return p.divide(inputs) },
		func() string { return p.fonts(flags) },
	} {
		if fault = settle(); fault != "" {
			return nil, fault
		}
	}
	p.Shard = flags.shard
	if f, blocked := p.Blocked(); blocked {
		p.findings, p.stopped = append(p.findings, f), true
	}
	return p, ""
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

// values reads the flags that have a language of their own.
func (p *planned) values(flags *buildFlags) (fault string) {
	if flags.out == "" {
		return "--out 后面要有文件夹"
	}
	if p.Options.Formats, fault = chooseFormats(flags.formats); fault != "" {
		return fault
	}
	if p.Settings, fault = chooseSettings(flags.set); fault != "" {
		return fault
	}
	if p.Columns, fault = chooseColumns(flags.columns); fault != "" {
		return fault
	}
	if p.Options.Audience, fault = chooseAudience(flags.audience); fault != "" {
		return fault
	}
	if flags.template != "" {
		p.Text.Template, p.Text.Source, p.findings, fault = chooseTemplate(flags.template)
		p.stopped = p.Text.Template == nil
	}
	return fault
}

// divide tells ledgers and manuscripts apart.
func (p *planned) divide(inputs []string) (fault string) {
	for _, in := range inputs {
		if manuscript.IsText(in) {
			p.Manuscripts = append(p.Manuscripts, in)
		} else {
			p.Inputs = append(p.Inputs, in)
		}
	}
	switch {
	case !p.Check && len(p.Manuscripts) > 0:
		return "“" + p.Manuscripts[0] + "”是文稿，不是台账；检查文稿用 gongshi check"
	case p.Compared != "" && len(p.Inputs) > 0:
		return "--ledger 用来核对文稿，“" + p.Inputs[0] + "”不是文稿"
	}
	return ""
}

func (p *planned) fonts(flags *buildFlags) (fault string) {
	p.Options.Faces, p.fontFindings, fault = chooseFonts(flags.fonts)
	if fault == "" && flags.embedFonts {
		p.fontFindings = append(p.fontFindings, p.Options.Faces.Unembeddable()...)
	}
	return fault
}
