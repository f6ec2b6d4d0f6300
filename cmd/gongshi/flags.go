package main

import (
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/pflag"

	"gongshi/cmd/gongshi/screen"
	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/output"
	"gongshi/templates"
)

// buildFlags are the flags of build and check as typed.
type buildFlags struct {
	out, template, info string
	// audience is for whom the texts are, as typed.
	audience        string
	fonts, password string
	formats         []string
	set             []string
	columns, sheets []string
	draft, json     bool
	embedFonts      bool
	withLedger      bool
	force, mask     bool
	taste, annotate bool
	// workbook is --report's file, compare --ledger's.
	workbook, compare string
	batchFlags
}

// parseFlags reads the command line. usage is what is wrong with it, in Chinese; help says that only the help was asked for.
func parseFlags(name string, args []string) (flags buildFlags, inputs []string, help bool, usage string) {
	set := pflag.NewFlagSet(name, pflag.ContinueOnError)
	set.SetOutput(io.Discard) // pflag speaks English
	set.StringVarP(&flags.out, "out", "o", "out", "")
	set.StringSliceVarP(&flags.formats, "format", "f", formatNames(generator.UsualFormats()), "")
	set.StringVarP(&flags.template, "template", "t", "", "")
	set.StringVar(&flags.audience, "audience", "", "")
	set.StringVar(&flags.info, "info", "", "")
	set.StringVar(&flags.fonts, "fonts", "", "")
	set.BoolVar(&flags.embedFonts, "embed-fonts", false, "")
	set.StringArrayVar(&flags.set, "set", nil, "")
	set.StringVar(&flags.password, "password", "", "")
	set.StringArrayVar(&flags.columns, "columns", nil, "")
	set.StringArrayVar(&flags.sheets, "sheet", nil, "")
	set.BoolVar(&flags.draft, "draft", false, "")
	set.BoolVar(&flags.withLedger, "with-ledger", false, "")
	set.BoolVar(&flags.json, "json", false, "")
	flags.batchFlags.add(set, name)
	set.BoolVar(&flags.taste, "taste", false, "")
	set.BoolVar(&flags.annotate, "annotate", false, "")
	set.StringVar(&flags.workbook, "report", "", "")
	if name == "check" {
		set.StringVar(&flags.compare, "ledger", "", "")
	} else {
		set.BoolVar(&flags.force, "force", false, "")
		set.BoolVar(&flags.mask, "mask", false, "")
	}
	if err := set.Parse(args); err != nil {
		var unknown *pflag.NotExistError
		if errors.As(err, &unknown) && name == "check" && slices.Contains([]string{"force", "mask"}, unknown.GetSpecifiedName()) {
			return flags, nil, false, "选项“" + dashed(unknown.GetSpecifiedName()) + "”只用于 build"
		}
		return flags, nil, errors.Is(err, pflag.ErrHelp), flagFault(err)
	}
	for _, name := range []string{"template", "report", "ledger", "audience"} {
		if set.Changed(name) && set.Lookup(name).Value.String() == "" {
			return flags, nil, false, "选项“--" + name + "”后面要有内容"
		}
	}
	return flags, set.Args(), false, ""
}

// parse reads a subcommand's flags; it ends where only the help was asked for, or the flags are wrong.
func parse(set *pflag.FlagSet, args []string, stderr io.Writer, s *screen.Screen) (code int, ends bool) {
	err := set.Parse(args)
	switch {
	case errors.Is(err, pflag.ErrHelp):
		s.Say("%s", usage)
		return status(s), true
	case err != nil:
		return wrongUsage(stderr, flagFault(err)), true
	}
	return 0, false
}

func flagFault(err error) string {
	var unknown *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var badValue *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return "没有“" + dashed(unknown.GetSpecifiedName()) + "”这个选项"
	case errors.As(err, &noValue):
		return "选项“" + dashed(noValue.GetSpecifiedName()) + "”后面要有内容"
	case errors.As(err, &badValue):
		return "选项“" + dashed(badValue.GetFlag().Name) + "”的内容“" + badValue.GetValue() + "”不对"
	default:
		return "选项的写法不对"
	}
}

func dashed(name string) string {
	if len([]rune(name)) == 1 {
		return "-" + name
	}
	return "--" + name
}

func formatNames(formats []generator.Format) []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.Extension)
	}
	return names
}

// chooseFormats finds the wanted formats, in the table's order; usage is what is wrong with them.
func chooseFormats(typed []string) (formats []generator.Format, usage string) {
	wanted := strings.FieldsFunc(strings.Join(typed, ","), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",，、;；", r) })
	for i, w := range wanted {
		wanted[i] = strings.TrimPrefix(strings.ToLower(w), ".")
		if !slices.Contains(formatNames(generator.Formats), wanted[i]) {
			return nil, "格式“" + w + "”不认识，可用的是 " + strings.Join(formatNames(generator.Formats), "、")
		}
	}
	for _, f := range generator.Formats {
		if slices.Contains(wanted, f.Extension) {
			formats = append(formats, f)
		}
	}
	if len(formats) == 0 {
		return nil, "没有选格式，可用的是 " + strings.Join(formatNames(generator.Formats), "、")
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
