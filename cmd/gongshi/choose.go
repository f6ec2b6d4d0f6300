package main

import (
	"os"
	"slices"
	"strings"
	"unicode"

	"gongshi/cmd/gongshi/flags"
	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/output"
	"gongshi/templates"
)

// chooseFormats finds the wanted formats, in the table's order; all is every one. usage is what is wrong with them.
func chooseFormats(typed []string) (formats []generator.Format, usage string) {
	wanted := strings.FieldsFunc(strings.Join(typed, ","), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",，、;；", r) })
	for i, w := range wanted {
		wanted[i] = strings.TrimPrefix(strings.ToLower(w), ".")
		if wanted[i] != flags.AllFormats && !slices.Contains(flags.FormatNames(generator.Formats), wanted[i]) {
			return nil, "格式“" + w + "”不认识，可用的是 " + strings.Join(flags.FormatNames(generator.Formats), "、")
		}
	}
	if slices.Contains(wanted, flags.AllFormats) {
		return generator.Formats, ""
	}
	if formats = generator.FormatsNamed(wanted...); len(formats) == 0 {
		return nil, "没有选格式，可用的是 " + strings.Join(flags.FormatNames(generator.Formats), "、")
	}
	return formats, ""
}

// chooseSettings reads the --set values; usage is what is wrong with them. Whether the item is known is the ledger's to say.
func chooseSettings(values []string) (settings []ledger.Setting, usage string) {
	for _, v := range values {
		set, ok := ledger.ParseSetting(v)
		if !ok {
			return nil, "--set 要写成 项目=内容，不是“" + v + "”"
		}
		settings = append(settings, set)
	}
	return settings, ""
}

// chooseAudience reads --audience; usage is what is wrong with it.
func chooseAudience(word string) (a ledger.Audience, usage string) {
	if word == "" {
		return ledger.NoAudience, ""
	}
	a, ok := ledger.ParseAudience(word)
	if !ok {
		return a, "--audience 只能写 社会、党内 或 上级，不是“" + word + "”"
	}
	return a, ""
}

// chooseColumns reads the --columns values; usage is what is wrong with them. Whether the ledger has the column is the ledger's to say.
func chooseColumns(values []string) (columns []ledger.ColumnChoice, usage string) {
	for _, v := range values {
		choices, fault := ledger.ParseColumns(v)
		if fault != "" {
			return nil, "--columns " + fault
		}
		columns = append(columns, choices...)
	}
	return columns, ""
}

// templateLargest is more bytes than any template has: the bundled ones have a few thousand.
const templateLargest = 1 << 20

// chooseTemplate finds a bundled template by name, or reads a file; source is its text. usage is set where there is neither.
func chooseTemplate(name string) (t *compose.Template, source string, findings finding.List, usage string) {
	if bundled, source, ok := bundledTemplate(name); ok {
		t, findings = compose.Parse(bundled, source)
		return t, source, findings, ""
	}
	stat, err := os.Stat(name)
	switch {
	case err == nil && stat.Mode().IsRegular() && stat.Size() > templateLargest:
		return nil, "", nil, "模板“" + name + "”用不了：超过 1 MB，不像是模板"
	case err == nil && !stat.Mode().IsRegular() && !stat.IsDir():
		return nil, "", nil, "模板“" + name + "”用不了：不是普通文件"
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, "", nil, "模板“" + name + "”用不了：" + output.Reason(err) + "；自带的是 " + bundledNames()
	}
	t, findings = compose.Parse(name, string(data))
	return t, string(data), findings, ""
}

// bundledTemplate finds a bundled template by its name, or by its 文种 under any word that 基本信息 takes for it: 通报, 整改进展情况的通报.
func bundledTemplate(name string) (bundled, source string, ok bool) {
	if source, ok = templates.Source(name); ok {
		return name, source, true
	}
	kinds, _ := ledger.FindInfoItem("文种")
	bundled = templates.OfKind(kinds.Choose(name))
	source, ok = templates.Source(bundled)
	return bundled, source, ok
}

// bundledNames lists the bundled templates with their 文种: gongshi（公示）.
func bundledNames() string {
	var out []string
	for _, name := range templates.Names() {
		kind, _ := templates.Kind(name)
		out = append(out, name+"（"+kind+"）")
	}
	return strings.Join(out, "、")
}
