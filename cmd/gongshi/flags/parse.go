package flags

import (
	"bytes"
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func init() {
	cobra.MousetrapHelpText = "" // a program that is started from Explorer has to run
}

// usageError is what is wrong with a line, in Chinese.
type usageError string

func (w usageError) Error() string { return string(w) }

// Parse reads a line that begins with a command; fault is what is wrong with it, in Chinese.
func Parse(args []string) (line *Line, fault string) {
	line = &Line{}
	var out bytes.Buffer
	root := line.root(&out)
	root.SetArgs(args)
	err := root.Execute()
	var known usageError
	switch {
	case errors.As(err, &known):
		return nil, known.Error()
	case err != nil: // what the library says is English
		return nil, "选项的写法不对"
	}
	line.Answer = out.String()
	return line, ""
}

// root makes the tree of commands, which fill the line or write an answer.
func (l *Line) root(out *bytes.Buffer) *cobra.Command {
	root := &cobra.Command{Use: "gongshi", Args: cobra.ArbitraryArgs, SilenceErrors: true, SilenceUsage: true, DisableSuggestions: true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		ValidArgsFunction: func(_ *cobra.Command, before []string, typed string) ([]string, cobra.ShellCompDirective) {
			if words, _ := commandNames(nil, typed); len(words) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp // which the library gives itself
			}
			return arguments["check"](before, typed)
		},
	}
	root.SetOut(out)
	root.SetErr(io.Discard)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { out.WriteString(Help(c.Name())) })
	root.SetFlagErrorFunc(flagFault)
	for i := range Commands {
		entry := &Commands[i]
		c := l.command(entry)
		switch entry.Name {
		case "help":
			c.RunE = help
			root.SetHelpCommand(c)
		case "completion":
			c.RunE = completionScript
		}
		root.AddCommand(c)
	}
	return root
}

// command makes one command with its flags.
func (l *Line) command(entry *Command) *cobra.Command {
	choices := &Choices{} // each has its own: the same field may begin otherwise in another
	c := &cobra.Command{Use: entry.Name, Short: entry.Says, Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, inputs []string) error {
			l.Command, l.Choices, l.Inputs = c.Name(), *choices, inputs
			c.Flags().Visit(func(f *pflag.Flag) { l.given = append(l.given, f.Name) })
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, before []string, typed string) ([]string, cobra.ShellCompDirective) {
			return arguments[entry.Name](before, typed)
		},
	}
	c.Flags().BoolP("help", "h", false, helpSays)
	for _, f := range flagsOf(entry.Name) {
		f.define(c.Flags(), choices)
		if f.Complete != nil {
			c.RegisterFlagCompletionFunc(f.Name, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
				return f.Complete(nil, typed)
			})
		}
	}
	return c
}

// define gives the flag to the library. A flag of a kind that is not listed would fill nothing; a test finds it.
func (f *Flag) define(set *pflag.FlagSet, choices *Choices) {
	switch to := f.Fill(choices).(type) {
	case *string:
		text, _ := f.Default.(string)
		set.StringVarP(to, f.Name, f.Short, text, f.Says)
		set.Lookup(f.Name).NoOptDefVal = f.Bare
	case *bool:
		set.BoolVarP(to, f.Name, f.Short, false, f.Says)
	case *int:
		number, _ := f.Default.(int)
		set.IntVarP(to, f.Name, f.Short, number, f.Says)
	case *uint16:
		set.Uint16VarP(to, f.Name, f.Short, 0, f.Says)
	case *[]string:
		list, _ := f.Default.([]string)
		if f.Commas {
			set.StringSliceVarP(to, f.Name, f.Short, list, f.Says)
		} else {
			set.StringArrayVarP(to, f.Name, f.Short, list, f.Says)
		}
	}
}

// flagFault says what is wrong with a line's flags. A line that had asked for the help before that gets it.
func flagFault(c *cobra.Command, err error) error {
	if asked, _ := c.Flags().GetBool("help"); asked {
		return pflag.ErrHelp
	}
	var unknown *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var badValue *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && c.Name() == "check" && slices.Contains([]string{"force", "mask"}, unknown.GetSpecifiedName()):
		return usageError("选项“" + dashed(unknown.GetSpecifiedName()) + "”只用于 build")
	case errors.As(err, &unknown) && slices.Contains([]string{"build", "kit"}, c.Name()) && unknown.GetSpecifiedName() == "fix":
		return usageError("选项“--fix”只用于 check")
	case errors.As(err, &unknown):
		return usageError("没有“" + dashed(unknown.GetSpecifiedName()) + "”这个选项")
	case errors.As(err, &noValue):
		return usageError("选项“" + dashed(noValue.GetSpecifiedName()) + "”后面要有内容")
	case errors.As(err, &badValue):
		return usageError("选项“" + dashed(badValue.GetFlag().Name) + "”的内容“" + badValue.GetValue() + "”不对")
	default:
		return usageError("选项的写法不对")
	}
}

func dashed(name string) string {
	if len([]rune(name)) == 1 {
		return "-" + name
	}
	return "--" + name
}

// help answers with the help of a command, or of the program.
func help(c *cobra.Command, args []string) error {
	name := ""
	if len(args) > 0 {
		name = args[0]
		if !IsCommand(name) {
			return usageError("没有“" + name + "”这个命令")
		}
	}
	_, err := io.WriteString(c.OutOrStdout(), Help(name))
	return err
}

// completionScript answers with the script that teaches a shell to complete.
func completionScript(c *cobra.Command, args []string) error {
	if len(args) != 1 || !slices.Contains(shellNames, args[0]) {
		return usageError("completion 后面要有 bash、zsh、fish 或 powershell")
	}
	root, out := c.Root(), c.OutOrStdout()
	switch args[0] {
	case "bash":
		return root.GenBashCompletionV2(out, true)
	case "zsh":
		return root.GenZshCompletion(out)
	case "fish":
		return root.GenFishCompletion(out, true)
	default:
		return root.GenPowerShellCompletionWithDesc(out)
	}
}
