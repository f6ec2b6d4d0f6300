package main

import (
	"path/filepath"
	"slices"

	"gongshi/fonts"
	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// choices are what the command line settles before a ledger is read.
type choices struct {
	flags buildFlags
	// inputs are the ledgers and folders that were given, manuscripts the finished texts.
	inputs, manuscripts []string
	formats             []generator.Format
	settings            []ledger.Setting
	columns             []ledger.ColumnChoice
	audience            ledger.Audience
	// texts is nil where no unit can be dealt with: findings say why.
	texts *texts
	faces *fonts.Set
	// findings are of the templates and the folder; fontFindings are of the fonts.
	findings, fontFindings finding.List
}

// choose reads what the flags and inputs mean together; fault says what of it is wrong usage.
func choose(flags buildFlags, inputs []string, write bool) (c *choices, fault string) {
	c = &choices{flags: flags}
	for _, settle := range []func() string{
		func() string { return missingInput(inputs, write) },
		c.flags.fault,
		c.values,
		func() string { return reportFault(flags.workbook) },
		func() string { return c.divide(inputs, write) },
		c.fonts,
	} {
		if fault = settle(); fault != "" {
			return nil, fault
		}
	}
	if c.flags.shard.n > 0 {
		c.flags.out = filepath.Join(c.flags.out, c.flags.shard.folder())
	}
	if file := fileInPath(c.flags.out); write && file != "" {
		c.findings = append(c.findings, finding.Finding{Severity: finding.Error, Code: "output.failed",
			Text: "文件写不进文件夹“" + c.flags.out + "”：“" + file + "”是一个文件，不是文件夹", Hint: "用 --out 换一个文件夹"})
		c.texts = nil
	}
	return c, ""
}

func missingInput(inputs []string, write bool) (fault string) {
	switch {
	case len(inputs) == 0 && write:
		return "没有给出台账"
	case len(inputs) == 0:
		return "没有给出台账或文稿"
	case slices.Contains(inputs, ""):
		return "给出的台账里有一个是空的"
	}
	return ""
}

// values reads the flags that have a language of their own.
func (c *choices) values() (fault string) {
	if c.flags.out == "" {
		return "--out 后面要有文件夹"
	}
	if c.formats, fault = chooseFormats(c.flags.formats); fault != "" {
		return fault
	}
	if c.settings, fault = chooseSettings(c.flags.set); fault != "" {
		return fault
	}
	if c.columns, fault = chooseColumns(c.flags.columns); fault != "" {
		return fault
	}
	if c.audience, fault = chooseAudience(c.flags.audience); fault != "" {
		return fault
	}
	c.flags.audience = c.audience.String()
	c.texts, c.findings, fault = chooseTexts(c.flags.template)
	return fault
}

// divide tells ledgers and manuscripts apart.
func (c *choices) divide(inputs []string, write bool) (fault string) {
	ledgers, manuscripts := divide(inputs)
	if write {
		if len(manuscripts) > 0 {
			return "“" + manuscripts[0] + "”是文稿，不是台账；检查文稿用 gongshi check"
		}
		c.inputs = inputs
		return ""
	}
	if c.flags.compare != "" && len(ledgers) > 0 {
		return "--ledger 用来核对文稿，“" + ledgers[0] + "”不是文稿"
	}
	c.inputs, c.manuscripts = ledgers, manuscripts
	return ""
}

func (c *choices) fonts() (fault string) {
	c.faces, c.fontFindings, fault = chooseFonts(c.flags.fonts)
	if fault == "" && c.flags.embedFonts {
		c.fontFindings = append(c.fontFindings, c.faces.Unembeddable()...)
	}
	return fault
}
