// Quiet counts what the proofreader says of edited text, in which next to nothing is wrong: go run ./.ci/quiet [-v] [-max 1] FOLDER...
// Every line of the folders' .txt files is a paragraph; twenty that stand together are read as one text, so that quotations of several paragraphs are
// whole. What such a piece cannot show, whether a list begins with its first item, is left out. It prints the findings of severity warning or error in 20,000 characters,
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

const (
	// unit is how many characters the rate is for.
	unit = 20000
	// together is how many paragraphs are read as one text.
	together = 20
	// ofLists are the rules of lists, which a piece of a text may cut.
	ofLists = "proof.order"
)

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
		for lines := range slices.Chunk(strings.Split(strings.TrimSpace(string(data)), "\n"), together) {
			t.check(lines)
		}
	}
	return t, nil
}

func (t *tally) check(lines []string) {
	var list []proof.Line
	for _, line := range lines {
		t.characters += utf8.RuneCountInString(line)
		list = append(list, proof.Line{Text: strings.TrimSpace(line)})
	}
	text := proof.FromPlaced(list)
	for _, h := range proof.Check(text, nil, proof.Options{Ignore: []string{ofLists}}) {
		runes := []rune(text.Paragraphs[h.Paragraph].Text)
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
