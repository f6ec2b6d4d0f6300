// Package flags holds the two tables of the command line, of the commands and of their flags, and what comes of them: how a line is read, the
// help of each command, the completion in a shell and a page of the manual. Nobody else knows which library reads the line.
package flags

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator"
)

// Flag is one entry of the table of flags.
type Flag struct {
	// Name stands behind two dashes, Short behind one; it may be "".
	Name, Short string
	// Arg is the name of its value, "" for a switch.
	Arg string
	// Says is its sentence in the help and in the manual, without 。; Note goes on with it in the manual alone, in Markdown.
	Says, Note string
	// Bare is its value where it is written without one: --fix. A value is then written behind =.
	Bare string
	// Default is its value where it is not given, nil for none, and Otherwise says in words what holds then where the value does not.
	Default   any
	Otherwise string
	// Group is where the help and the manual list it.
	Group string
	// In are the commands that take it. A flag that differs from command to command has several entries.
	In []string
	// NonEmpty says that build and check do not take it with an empty value.
	NonEmpty bool
	// Complete is how a shell completes its value; nil for a switch.
	Complete Completer
	// Fill is the field that it fills: a *string, *bool, *int, *uint16 or *[]string, each of which may be given once.
	Fill func(*Choices) any
	// Commas says that the values of a list can also stand in one, with commas between.
	Commas bool
}

// Choices are what the flags of a line say, as typed.
type Choices struct {
	Out, Template, Info, Audience string
	Fonts, Password, Issuer       string
	Formats, Set, Columns, Sheets []string
	Draft, EmbedFonts, WithLedger bool
	Force, Mask, Taste, Annotate  bool
	JSON, Quiet                   bool
	// Only are the papers of a kit.
	Only []string
	// Evidence makes 依据表.
	Evidence bool
	// Report is the workbook of findings, Ledger what finished texts are compared with.
	Report, Ledger string
	// Fix is which repairs are made, "" for none; Words is the file of an office's own words.
	Fix, Words string
	// Against is the approved text with which posted copies are compared.
	Against string
	Jobs    int
	Changed bool
	// Overwrite replaces outputs that a person has edited, too.
	Overwrite bool
	// SummaryOnly makes 汇总 without the notices, NoSummary the notices without 汇总.
	SummaryOnly, NoSummary bool
	// Partial says that units of the roll are meant to be missing; Picks are the ledgers of units of which there are several.
	Partial bool
	Picks   []string
	Shard   string
	// Port and NoBrowser are of serve, From is of new.
	Port      uint16
	NoBrowser bool
	From      string
	// CompareWith is what the units are compared with.
	CompareWith string
	// OldSheets and OldColumns are Sheets and Columns of the older ledger.
	OldSheets, OldColumns []string
}

// Line is a command line that has been read.
type Line struct {
	// Command is the name of the command, "" where Answer is all there is to say: a help, a script for a shell, or what a shell asks for.
	Command string
	Answer  string
	Choices
	// Inputs are what stands on the line beside the flags.
	Inputs []string
	given  []string
}

// Given reports a flag that stands on the line; without a name, any flag.
func (l *Line) Given(name ...string) bool {
	if len(name) == 0 {
		return len(l.given) > 0
	}
	return slices.ContainsFunc(name, func(n string) bool { return slices.Contains(l.given, n) })
}

// Empty is the name of a flag that was given an empty value and does not take it, "" where there is none.
func (l *Line) Empty() string {
	for _, f := range flagsOf(l.Command) {
		if text, ok := f.Fill(&l.Choices).(*string); ok && f.NonEmpty && *text == "" && l.Given(f.Name) {
			return f.Name
		}
	}
	return ""
}

// flagsOf gives the flags of a command, in the table's order.
func flagsOf(command string) (flags []*Flag) {
	for i := range Table {
		if slices.Contains(Table[i].In, command) {
			flags = append(flags, &Table[i])
		}
	}
	return flags
}

// usage is how the flag is written: -o, --out 文件夹.
func (f *Flag) usage() string {
	text := "--" + f.Name
	if f.Bare != "" {
		return text + f.Arg
	}
	if f.Short != "" {
		text = "-" + f.Short + ", " + text
	}
	return strings.TrimSpace(text + " " + f.Arg)
}

// defaultText says what holds where the flag is not given; isValue says that it is what one would type.
func (f *Flag) defaultText() (text string, isValue bool) {
	if f.Otherwise != "" {
		return f.Otherwise, false
	}
	switch v := f.Default.(type) {
	case string:
		return v, true
	case []string:
		return strings.Join(v, ","), true
	case int:
		return strconv.Itoa(v), true
	}
	return "", false
}

// AllFormats stands for every format behind --format.
const AllFormats = "all"

// FormatNames are the names of formats behind --format.
func FormatNames(formats []generator.Format) []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.Extension)
	}
	return names
}
