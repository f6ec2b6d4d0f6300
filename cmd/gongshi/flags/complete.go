package flags

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gongshi/generator"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/templates"
)

// Completer gives what a word that is being typed may become, each with a tab and what it means behind it, or says by its directive what of the
// disk is meant. before are the words that stand there already, flags left out; it is nil for the value of a flag.
type Completer func(before []string, typed string) ([]string, cobra.ShellCompDirective)

// IsCompleting reports the word by which a shell asks how the rest of a line goes on.
func IsCompleting(word string) bool {
	return word == cobra.ShellCompRequestCmd || word == cobra.ShellCompNoDescRequestCmd
}

// matching keeps the words that go on with what is typed.
func matching(typed string, words []string) []string {
	return slices.DeleteFunc(words, func(w string) bool { return !strings.HasPrefix(w, typed) })
}

func noCompletion([]string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}

func folders([]string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// files are those with these extensions, and folders on the way to them.
func files(extensions ...string) Completer {
	return func([]string, string) ([]string, cobra.ShellCompDirective) {
		return slices.Clone(extensions), cobra.ShellCompDirectiveFilterFileExt
	}
}

// ledgerEndings are the extensions of the ledgers that are read.
func ledgerEndings() []string {
	read, _ := sheet.Endings()
	for i := range read {
		read[i] = strings.TrimPrefix(read[i], ".")
	}
	return read
}

var ledgers = files(ledgerEndings()...)

// arguments are how what stands beside the flags is completed, by the command.
var arguments = map[string]Completer{
	"build":      ledgers,
	"kit":        ledgers,
	"check":      files(append(ledgerEndings(), "txt")...),
	"compare":    ledgers,
	"summary":    folders,
	"new":        files("xlsx"),
	"serve":      noCompletion,
	"template":   templateWords,
	"fonts":      noCompletion,
	"completion": shells,
	"help":       commandNames,
	"version":    noCompletion,
}

// fontFolders are folders, and system as soon as it is begun.
func fontFolders(_ []string, typed string) ([]string, cobra.ShellCompDirective) {
	if typed != "" && strings.HasPrefix("system", typed) {
		return []string{"system\t在这台电脑上找"}, cobra.ShellCompDirectiveNoFileComp
	}
	return folders(nil, typed)
}

// formats completes the last of several names.
func formats(_ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for _, f := range generator.Formats {
		words = append(words, f.Extension+"\t"+f.Label)
	}
	if strings.HasPrefix(AllFormats, typed) {
		words = append(words, AllFormats+"\t全部")
	}
	return lastOf(typed, words), cobra.ShellCompDirectiveNoFileComp
}

// lastOf completes the last of several words with commas between them, by one that is not there yet.
func lastOf(typed string, words []string) (out []string) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	for _, w := range words {
		if word, _, _ := strings.Cut(w, "\t"); !slices.Contains(strings.Split(before, ","), word) {
			out = append(out, before+w)
		}
	}
	return matching(typed, out)
}

// paperNames completes the papers of a kit.
func paperNames(_ []string, typed string) ([]string, cobra.ShellCompDirective) {
	return lastOf(typed, bundled()), cobra.ShellCompDirectiveNoFileComp
}

// bundled are the bundled templates by their 文种.
func bundled() (words []string) {
	for _, p := range templates.Papers() {
		words = append(words, p.Kind+"\t"+p.About)
	}
	return words
}

// FixCertain and FixLikely are what stands behind --fix, the first also where nothing does.
const (
	FixCertain = "certain"
	FixLikely  = "all"
)

func fixes(_ []string, typed string) ([]string, cobra.ShellCompDirective) {
	return matching(typed, []string{FixLikely + "\t多半是错的也改"}), cobra.ShellCompDirectiveNoFileComp
}

func templateNames(_ []string, typed string) ([]string, cobra.ShellCompDirective) {
	if words := matching(typed, bundled()); len(words) > 0 {
		return words, cobra.ShellCompDirectiveNoFileComp
	}
	return []string{"tmpl", "txt"}, cobra.ShellCompDirectiveFilterFileExt
}

func audiences(_ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for _, a := range []ledger.Audience{ledger.Society, ledger.Party, ledger.Superiors} {
		words = append(words, a.String())
	}
	return matching(typed, words), cobra.ShellCompDirectiveNoFileComp
}

// items are those of 基本信息, and behind the sign what may be chosen.
func items(_ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for _, item := range ledger.InfoItems {
		name := item.Name + "="
		words = append(words, name+"\t"+item.Hint)
		for _, choice := range item.Choices {
			if strings.HasPrefix(typed, name) {
				words = append(words, name+choice)
			}
		}
	}
	words = matching(typed, words)
	if strings.Contains(typed, "=") {
		return slices.DeleteFunc(words, func(w string) bool { return strings.Contains(w, "=\t") }), cobra.ShellCompDirectiveNoFileComp
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// columns are the names of columns, before the sign.
func columns(_ []string, typed string) ([]string, cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	var words []string
	for _, name := range ledger.ColumnNames() {
		words = append(words, before+name+"=")
	}
	return slices.DeleteFunc(matching(typed, words), func(w string) bool { return w == typed }), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// shellNames are the shells that have a script.
var shellNames = []string{"bash", "zsh", "fish", "powershell"}

func shells(before []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(before) > 0 {
		return noCompletion(nil, typed)
	}
	return matching(typed, slices.Clone(shellNames)), cobra.ShellCompDirectiveNoFileComp
}

func commandNames(before []string, typed string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for i := range Commands {
		if len(before) == 0 {
			words = append(words, Commands[i].Name+"\t"+Commands[i].Says)
		}
	}
	return matching(typed, words), cobra.ShellCompDirectiveNoFileComp
}

// templateWords are the things that template does, and what each wants.
func templateWords(before []string, typed string) ([]string, cobra.ShellCompDirective) {
	switch {
	case len(before) == 0:
		var words []string
		for _, u := range command("template").Usages {
			words = append(words, strings.Fields(u[0])[1]+"\t"+u[1])
		}
		return matching(typed, words), cobra.ShellCompDirectiveNoFileComp
	case len(before) == 1 && (before[0] == "show" || before[0] == "export"):
		return matching(typed, bundled()), cobra.ShellCompDirectiveNoFileComp
	case len(before) == 1 && before[0] == "test", len(before) == 2 && before[0] == "export":
		return files("tmpl", "txt")(before, typed)
	case len(before) == 1 && before[0] == "from":
		return files("docx", "docm", "txt")(before, typed)
	case len(before) == 2 && before[0] == "test":
		return ledgers(before, typed)
	}
	return noCompletion(before, typed)
}
