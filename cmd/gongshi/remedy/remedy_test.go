package remedy

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/golden"
)

var _ = flag.Bool("update", false, "write the golden file anew")

// TestWords: what the command and the page say of each entry that has words of theirs, side by side; a person has read it.
func TestWords(t *testing.T) {
	var b strings.Builder
	for _, k := range finding.All() {
		values := finding.Values{}
		for _, slot := range k.Slots() {
			values[slot] = "〈" + slot + "〉"
		}
		f := k.Of(values)
		for _, object := range []string{"〈object〉", ""} {
			f = f.With(object)
			command, page := f.Text(Command)+"。"+f.Hint(Command), f.Text(Page)+"。"+f.Hint(Page)
			if command == page && command == f.Text(nil)+"。"+f.Hint(nil) {
				break
			}
			fmt.Fprintf(&b, "%s %s\n  %s\n", k.Code, k.Remedy, command)
			if !ofCommand(k) {
				fmt.Fprintf(&b, "  %s\n", page)
			}
			if f.With("").Hint(Command) == f.Hint(Command) {
				break
			}
		}
		if row := k.Row(Command); strings.Contains(row, "{") || strings.Contains(row, "〔") {
			t.Errorf("%s: the manual says %s", k.Code, row)
		}
	}
	golden.Hold(t, "testdata/words.txt", b.String())
}

// ofCommand reports an entry that the page never shows: it takes no folders, writes no files and has no fonts of a user's own.
func ofCommand(k *finding.Kind) bool {
	switch k.Code {
	case "input.columns", "input.template", "font.rune.missing":
		return false
	}
	return k == finding.InfoMisnamed || k == finding.SetShared || strings.HasPrefix(k.Code, "input.") || strings.HasPrefix(k.Code, "output.") || strings.HasPrefix(k.Code, "font.")
}

// TestNoEmptyWords: no slot of a sentence comes to nothing.
func TestNoEmptyWords(t *testing.T) {
	for name, words := range map[string]*finding.Words{"command": Command, "page": Page} {
		for _, k := range finding.All() {
			for _, slot := range k.RemedySlots() {
				if name == "page" && ofCommand(k) {
					continue
				}
				if got := words.Slot(slot, finding.Remedy{Kind: k.Remedy, Object: "甲"}); got == "" {
					t.Errorf("the %s has no words for {%s} of %s (%s)", name, slot, k.Code, k.Remedy)
				}
			}
		}
	}
}
