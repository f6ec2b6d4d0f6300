// Quiet counts what the proofreader says of edited text, in which next to nothing is wrong: go run ./.ci/quiet [-v] [-max 1] FOLDER...
// Every line of the folders' .txt files is a paragraph, read by itself. It prints the findings of severity warning or error in 20,000 characters,
// by rule, and fails where they are more than -max. The texts are kept outside the repository: news, laws and reports may be read, not passed on.
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/proof"
)

// unit is how many characters the rate is for.
const unit = 20000

// tally is what was found.
type tally struct {
	characters int
	byCode     map[string][]string
}

func main() {
	verbose := flag.Bool("v", false, "print every finding")
	most := flag.Float64("max", 1, "the most findings in 20,000 characters")
	flag.Parse()
	loud := false
	for _, folder := range flag.Args() {
		t, err := read(folder)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		loud = t.print(folder, *verbose) > *most || loud
	}
	if loud || flag.NArg() == 0 {
		os.Exit(1)
	}
}

// read proofreads the texts of a folder.
func read(folder string) (*tally, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("%s: no .txt files", folder)
	}
	t := &tally{byCode: map[string][]string{}}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			t.check(strings.TrimSpace(line))
		}
	}
	return t, nil
}

func (t *tally) check(line string) {
	t.characters += utf8.RuneCountInString(line)
	text := proof.FromPlaced([]proof.Line{{Text: line}})
	for _, h := range proof.Check(text, nil, proof.Options{}) {
		runes := []rune(line)
		shown := string(runes[max(h.From-14, 0):h.From]) + "【" + string(runes[h.From:h.To]) + "】" + string(runes[h.To:min(h.To+14, len(runes))])
		t.byCode[h.Rule.Code] = append(t.byCode[h.Rule.Code], shown+"："+h.Text)
	}
}

// print gives the rate too.
func (t *tally) print(folder string, verbose bool) float64 {
	found := 0
	codes := slices.Sorted(maps.Keys(t.byCode))
	slices.SortStableFunc(codes, func(a, b string) int { return len(t.byCode[b]) - len(t.byCode[a]) })
	for _, code := range codes {
		found += len(t.byCode[code])
		fmt.Printf("%6d %s\n", len(t.byCode[code]), code)
		if verbose {
			for _, shown := range t.byCode[code] {
				fmt.Println("       ", shown)
			}
		}
	}
	rate := float64(found) * unit / float64(max(t.characters, 1))
	fmt.Printf("%s: %d findings in %d characters, %.2f in %d\n", folder, found, t.characters, rate, unit)
	return rate
}
