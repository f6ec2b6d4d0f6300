// Mutate asks whether the tests bite: it changes the program in small ways, one at a time, and counts the changes that some test notices.
//
//	.ci/mutants [-seed 1] [-n 100] [-v] [FOLDER...]
//
// A line of code counts once: of all lines of the folders that hold a place to change, n are drawn by the seed, and on each one place, so that a large
// package gets more of them. A change that does not compile is not counted and the next line is taken in its stead. The same seed and the same tree give the
// same changes. Nothing is written into the tree: go test reads the changed file through -overlay.
//
// A change is killed when the package's own tests fail or do not end within -limit, the quick ones first, or else those of ./generator, which hold what the
// whole pipeline makes to golden files. Tests that measure time are left out. What survives is printed with its line.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"go/build"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// core are the folders whose tests are measured unless others are named.
var core = []string{
	"generator/compose", "generator/docx", "generator/layout", "generator/ledger", "generator/pdf/finish", "generator/proof",
	"generator/renew", "generator/sheet", "generator/stats", "generator/truetype",
}

// place is one change: source[from:to] of the file gives way to with.
type place struct {
	folder, file string
	line         int
	from, to     int
	what, with   string
}

// outcome is what the tests said of a change.
type outcome string

const (
	killed   outcome = "killed"
	hung     outcome = "killed by the time limit"
	survived outcome = "SURVIVED"
	invalid  outcome = "does not compile"
)

// tally counts the changes of one folder.
type tally struct{ killed, hung, all int }

func main() {
	seed := flag.Uint64("seed", 1, "draws the changes")
	number := flag.Int("n", 100, "how many changes that compile")
	limit := flag.Duration("limit", 30*time.Minute, "how long the tests of one change may take; .ci/mutants bounds their processor time too")
	verbose := flag.Bool("v", false, "print the killed ones too")
	list := flag.Bool("list", false, "print the drawn changes and run nothing")
	flag.Parse()
	if err := run(*seed, *number, *limit, *verbose, *list, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func run(seed uint64, number int, limit time.Duration, verbose, list bool, folders []string) error {
	if len(folders) == 0 {
		folders = slices.DeleteFunc(slices.Clone(core), func(folder string) bool {
			_, err := os.Stat(folder)
			return err != nil
		})
	}
	drawn, err := draw(seed, folders)
	if err != nil {
		return err
	}
	if list {
		for _, p := range drawn[:min(number, len(drawn))] {
			fmt.Print(p.diff())
		}
		return nil
	}
	work, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	if err := passes(folders, limit); err != nil {
		return err
	}
	tallies := map[string]*tally{}
	total := tally{}
	for _, p := range drawn {
		if total.all == number {
			break
		}
		result, err := p.try(work, limit)
		if err != nil {
			return err
		}
		if result == survived || verbose {
			fmt.Printf("%s: %s", result, p.diff())
		}
		if result == invalid {
			continue
		}
		if tallies[p.folder] == nil {
			tallies[p.folder] = &tally{}
		}
		tallies[p.folder].add(result)
		total.add(result)
	}
	for _, folder := range slices.Sorted(maps.Keys(tallies)) {
		fmt.Printf("%-24s killed %3d of %3d\n", folder, tallies[folder].killed, tallies[folder].all)
	}
	fmt.Printf("killed %d of %d (%d by the time limit), seed %d\n", total.killed, total.all, total.hung, seed)
	return nil
}

func (t *tally) add(result outcome) {
	t.all++
	if result != survived {
		t.killed++
	}
	if result == hung {
		t.hung++
	}
}

// draw gives one change for each line of the folders that has any, in an order that the seed decides.
func draw(seed uint64, folders []string) ([]place, error) {
	type line struct {
		file string
		line int
	}
	lines := map[line][]place{}
	for _, folder := range folders {
		folder = filepath.ToSlash(filepath.Clean(folder))
		pkg, err := build.ImportDir(folder, 0)
		if err != nil {
			return nil, err
		}
		for _, name := range pkg.GoFiles {
			found, err := places(folder, filepath.Join(folder, name))
			if err != nil {
				return nil, err
			}
			for _, p := range found {
				key := line{p.file, p.line}
				lines[key] = append(lines[key], p)
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(lines), func(a, b line) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line))
	})
	random := rand.New(rand.NewPCG(seed, 0))
	random.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	drawn := make([]place, len(keys))
	for i, key := range keys {
		drawn[i] = lines[key][random.IntN(len(lines[key]))]
	}
	return drawn, nil
}

// passes says whether the tests hold while nothing is changed.
func passes(folders []string, limit time.Duration) error {
	for _, folder := range folders {
		for _, arguments := range tests(folder) {
			if result, output := test(arguments, "", limit); result != survived {
				return fmt.Errorf("the tests of %s fail as they are\n%s", folder, output)
			}
		}
	}
	return nil
}

// timed are tests that fail where something takes long: on a busy machine they would kill what nobody noticed. They are left out.
const timed = "Budget|FullCell|ManyNumbers|ManyStyles"

// slow are tests that take more than a second each. They run only where the others notice nothing.
const slow = "Big|Book|ChangingFile|FileFaults|HostileSheets|OutlineCode|Passwords|RandomLedgers|ShapesMoved|TooBig"

// tests gives the arguments of the runs of go test that guard a folder, its own first. The ledger's guard what reads its sheets, too; nothing of ./generator
// moves ledgers, so renew has only its own.
func tests(folder string) [][]string {
	others := "^Test(" + slow + "|" + timed + ")$"
	runs := [][]string{{"-skip", others, "./" + folder}, {"-run", "^Test(" + slow + ")$", "./" + folder}}
	if folder == "generator/sheet" {
		runs = append(runs, []string{"-skip", others, "./generator/ledger"})
	}
	if folder != "generator/renew" {
		runs = append(runs, []string{"-skip", others, "./generator"})
	}
	return runs
}

// try runs the tests over one change.
func (p place) try(work string, limit time.Duration) (outcome, error) {
	source, err := os.ReadFile(p.file)
	if err != nil {
		return "", err
	}
	path, err := filepath.Abs(p.file)
	if err != nil {
		return "", err
	}
	changed, overlay := filepath.Join(work, "changed.go"), filepath.Join(work, "overlay.json")
	if err := os.WriteFile(changed, slices.Concat(source[:p.from], []byte(p.with), source[p.to:]), 0o666); err != nil {
		return "", err
	}
	table, err := json.Marshal(map[string]map[string]string{"Replace": {path: changed}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(overlay, table, 0o666); err != nil {
		return "", err
	}
	for _, arguments := range tests(p.folder) {
		if result, _ := test(arguments, overlay, limit); result != survived {
			return result, nil
		}
	}
	return survived, nil
}

func test(arguments []string, overlay string, limit time.Duration) (outcome, string) {
	arguments = append([]string{"test", "-overlay", overlay, "-vet=off", "-failfast", "-timeout", limit.String()}, arguments...)
	output, err := exec.Command("go", arguments...).CombinedOutput()
	switch {
	case err == nil:
		return survived, ""
	case bytes.Contains(output, []byte("[build failed]")), bytes.Contains(output, []byte("[setup failed]")):
		return invalid, string(output)
	case bytes.Contains(output, []byte("panic: test timed out after")), bytes.Contains(output, []byte("SIGXCPU")):
		return hung, string(output)
	}
	return killed, string(output)
}

// diff prints the change as a line that goes and one that comes, under its place.
func (p place) diff() string {
	source, err := os.ReadFile(p.file)
	if err != nil {
		return err.Error()
	}
	start := bytes.LastIndexByte(source[:p.from], '\n') + 1
	end := len(source)
	if length := bytes.IndexByte(source[p.to:], '\n'); length >= 0 {
		end = p.to + length
	}
	before := strings.TrimSpace(string(source[start:end]))
	if first, _, several := strings.Cut(before, "\n"); several {
		before = first + " …"
	}
	after := strings.TrimSpace(string(source[start:p.from]) + p.with + string(source[p.to:end]))
	if first, _, several := strings.Cut(after, "\n"); several {
		after = first + " …"
	}
	return fmt.Sprintf("%s:%d: %s\n\t- %s\n\t+ %s\n", p.file, p.line, p.what, before, after)
}
