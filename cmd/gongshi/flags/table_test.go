package flags

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"gongshi/cmd/gongshi/screen"
)

// names are the names of the commands.
func names() (all []string) {
	for _, c := range Commands {
		all = append(all, c.Name)
	}
	return all
}

// TestTable: each flag has a sentence, a group and commands, no two of a command have a name, and what it is given it fills in, a field of its own.
func TestTable(t *testing.T) {
	for i := range Table {
		f := &Table[i]
		if f.Says == "" || strings.HasSuffix(f.Says, "。") || !slices.Contains(groups, f.Group) || len(f.In) == 0 {
			t.Errorf("--%s: says %q, group %q, commands %v", f.Name, f.Says, f.Group, f.In)
		}
		if isSwitch := f.Arg == ""; isSwitch != (f.Complete == nil) {
			t.Errorf("--%s takes %q, and its value is completed: %v", f.Name, f.Arg, f.Complete != nil)
		}
		for _, c := range f.In {
			if !IsCommand(c) {
				t.Errorf("--%s is for %s, which is no command", f.Name, c)
			}
			fills(t, f, c)
		}
	}
	for _, c := range names() {
		seen := map[string]bool{"help": true, "h": true}
		filled := map[any]string{}
		var choices Choices
		for _, f := range flagsOf(c) {
			for _, name := range []string{f.Name, f.Short} {
				if seen[name] && name != "" {
					t.Errorf("%s has two flags %s", c, name)
				}
				seen[name] = true
			}
			if to := f.Fill(&choices); filled[to] != "" {
				t.Errorf("%s: --%s and --%s fill the same", c, f.Name, filled[to])
			} else {
				filled[to] = f.Name
			}
		}
	}
}

// fills reads a line of a command with the flag and without, which has to have its default.
func fills(t *testing.T, f *Flag, command string) {
	value := "7"
	for _, text := range []string{"--" + f.Name + "=", "-" + f.Short} {
		if f.Short == "" && len(text) == 1 {
			continue
		}
		arg := text + value
		if f.Arg == "" {
			arg = strings.TrimSuffix(text, "=")
		}
		without, fault := Parse([]string{command})
		with, fault2 := Parse([]string{command, arg})
		if fault+fault2 != "" {
			t.Errorf("%s %s: %s%s", command, arg, fault, fault2)
		} else if reflect.DeepEqual(without.Choices, with.Choices) || !with.Given(f.Name) {
			t.Errorf("%s %s fills nothing", command, arg)
		} else if got := reflect.ValueOf(f.Fill(&without.Choices)).Elem(); f.Default == nil && !got.IsZero() || f.Default != nil && !reflect.DeepEqual(got.Interface(), f.Default) {
			t.Errorf("%s without --%s has %v, want %v", command, f.Name, got, f.Default)
		}
	}
}

// TestHelp: the help of each command has all its flags with their sentences, fits 80 columns, and every command stands in the program's, which is one screen.
func TestHelp(t *testing.T) {
	plain := func(text string) string { return strings.Join(strings.Fields(text), "") }
	for _, c := range append(names(), "") {
		text := Help(c)
		for _, f := range flagsOf(c) {
			if !strings.Contains(plain(text), plain(f.usage()+f.Says)) {
				t.Errorf("the help of %s lacks --%s", c, f.Name)
			}
		}
		for line := range strings.Lines(text) {
			if line = strings.TrimSuffix(line, "\n"); screen.Width(line) > 80 && !strings.HasPrefix(line, "  gongshi ") {
				t.Errorf("the help of %q has a line of %d columns: %s", c, screen.Width(line), line)
			}
		}
		for asked, args := range map[string][]string{"help": {"help", c}, "--help": {c, "--help"}, "-h": {c, "-h", "--unknown"}} {
			if line, fault := Parse(args); c != "" && (fault != "" || line.Command != "" || line.Answer != text) {
				t.Errorf("%s of %s: %s %+v", asked, c, fault, line)
			}
		}
	}
	if n := strings.Count(Help(""), "\n"); n > 24 {
		t.Errorf("the help of the program has %d lines", n)
	}
	for _, c := range Commands {
		if !strings.Contains(Help(""), "\n  "+c.Name+" ") || len(c.Usages) == 0 || arguments[c.Name] == nil {
			t.Errorf("the command %s is told nowhere", c.Name)
		}
	}
	if len(arguments) != len(Commands) {
		t.Error("the completion of arguments knows a command that is none")
	}
}

// TestComplete: what a shell is told of the values that have a language of their own.
func TestComplete(t *testing.T) {
	for _, c := range []struct {
		line []string
		want string
	}{
		{[]string{"build", "--fo"}, "--fonts,--force,--format"},
		{[]string{"check", "--fo"}, "--fonts,--format"},
		{[]string{"build", "-f", ""}, "docx,pdf,ofd,html,txt,png,all"},
		{[]string{"build", "-f", "docx,"}, "docx,pdf|docx,ofd|docx,html|docx,txt|docx,png"},
		{[]string{"build", "--format=p"}, "pdf,png"},
		{[]string{"build", "-t", "通"}, "通报"},
		{[]string{"build", "-t", "我们"}, "tmpl,txt"},
		{[]string{"build", "--audience", ""}, "社会,党内,上级"},
		{[]string{"build", "--set", "落款"}, "落款日期="},
		{[]string{"build", "--set", "盖章="}, "盖章=是,盖章=否"},
		{[]string{"build", "--columns", "完成"}, "完成情况="},
		{[]string{"build", "--columns", "完成情况=F,追缴"}, "完成情况=F,追缴资金="},
		{[]string{"build", "--fonts", "sys"}, "system"},
		{[]string{"build", ""}, "xlsx,xlsm,csv,docx,docm,ods,ots,xls,et,fods"},
		{[]string{"check", ""}, "xlsx,xlsm,csv,docx,docm,ods,ots,xls,et,fods,txt"},
		{[]string{"completion", ""}, "bash,zsh,fish,powershell"},
		{[]string{"template", "e"}, "export"},
		{[]string{"template", "show", "公示"}, "公示"},
		{[]string{"template", "test", "我们.tmpl", ""}, "xlsx,xlsm,csv,docx,docm,ods,ots,xls,et,fods"},
		{[]string{"help", "b"}, "build"},
		{[]string{"he"}, "help"},
		{[]string{"台账"}, "xlsx,xlsm,csv,docx,docm,ods,ots,xls,et,fods,txt"},
	} {
		line, fault := Parse(append([]string{"__complete"}, c.line...))
		if fault != "" {
			t.Errorf("%q: %s", c.line, fault)
			continue
		}
		var got []string
		for row := range strings.Lines(line.Answer) {
			if word, _, _ := strings.Cut(strings.TrimSuffix(row, "\n"), "\t"); !strings.HasPrefix(word, ":") {
				got = append(got, word)
			}
		}
		if strings.Join(got, ",") != c.want && strings.Join(got, "|") != c.want {
			t.Errorf("%q: %q, want %s", c.line, got, c.want)
		}
	}
}

// TestChinese: nothing that a person sees is the library's English.
func TestChinese(t *testing.T) {
	for _, args := range [][]string{{"build", "--help"}, {"help"}, {"__complete", "build", "-"}, {"__complete", "h"}, {"__complete", ""}} {
		line, fault := Parse(args)
		for _, english := range []string{"help for", "Help about", "Usage", "Completion ended"} {
			if fault != "" || strings.Contains(line.Answer, english) {
				t.Errorf("%q: %q %s", args, line.Answer, fault)
			}
		}
	}
	for _, args := range [][]string{{"__complete"}, {"completion", "tcsh"}, {"completion"}, {"help", "x"}, {"build", "--jobs=x"}} {
		if _, fault := Parse(args); fault == "" || strings.ContainsAny(fault, "()") {
			t.Errorf("%q: %q", args, fault)
		}
	}
}
