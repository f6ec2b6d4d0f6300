//go:build conformance

package ledger_test

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// A ledger is read twice: by the program, and by LibreOffice, whose CSV says what each cell shows, with a second reader behind it (eyes_conformance_test.go).
// No number, status, day or text may differ. A CSV has no strikes, colours, faces, comments and pictures, nor LibreOffice the number formats of conditional
// formats: of those other tests know. -seed and -ledgers let the test search further, -keep leaves the workbooks and the CSV in a folder.
var (
	seed    = flag.Uint64("seed", 14, "where the mutated ledgers begin")
	ledgers = flag.Uint64("ledgers", 400, "how many are made")
	keep    = flag.String("keep", "", "a folder for the mutated workbooks and what the judge shows of them")
)

// profile makes LibreOffice one of a Chinese office: the built-in formats of days and sums are those of its locale.
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item></oor:items>`

// asShown are LibreOffice's options for CSV: comma, quotation mark, UTF-8, from the first row, no column formats, the system's language, texts quoted where
// needed alone, numbers without quotation marks, and each cell as it is shown. Without a number of a sheet it is the first one.
const asShown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true"

// atOnce is how many workbooks one run is given: LibreOffice takes the first 255 words of its command line and leaves the rest out without a word.
const atOnce = 200

// show lets LibreOffice show workbooks and gives the CSV of each; there is none of those that it cannot open.
func show(t *testing.T, books map[string][]byte) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	if *keep != "" {
		dir = filepath.Join(*keep, t.Name())
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	user := filepath.Join(t.TempDir(), "profile")
	must(os.MkdirAll(filepath.Join(user, "user"), 0o755))
	must(os.MkdirAll(dir, 0o755))
	must(os.WriteFile(filepath.Join(user, "user", "registrymodifications.xcu"), []byte(profile), 0o644))
	shown := map[string][]byte{}
	for names := range slices.Chunk(slices.Sorted(maps.Keys(books)), atOnce) {
		args := []string{"--headless", "-env:UserInstallation=file://" + user, "--convert-to", asShown, "--outdir", dir}
		for _, name := range names {
			must(os.WriteFile(filepath.Join(dir, name+".xlsx"), books[name], 0o644))
			args = append(args, name+".xlsx")
		}
		ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
		cmd := exec.CommandContext(ctx, "soffice", args...)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		cancel()
		if err != nil {
			t.Logf("soffice: %v\n%s", err, out[max(0, len(out)-2000):])
		}
		for _, name := range names {
			if text, err := os.ReadFile(filepath.Join(dir, name+".csv")); err == nil {
				shown[name] = text
			}
		}
	}
	return shown
}

// difference is a cell that the program reads otherwise than it is shown.
type difference struct {
	where, field, shown, ours string
}

func (d difference) String() string {
	return fmt.Sprintf("%s %s: shown %q, read as %q", d.where, d.field, d.shown, d.ours)
}

// fields are the texts that are compared.
var fields = []struct {
	col int
	of  func(*ledger.Item) ledger.Field
}{
	{colNo, func(it *ledger.Item) ledger.Field { return it.No }}, {colCategory, func(it *ledger.Item) ledger.Field { return it.Category }},
	{colProblem, func(it *ledger.Item) ledger.Field { return it.Problem }}, {colMeasure, func(it *ledger.Item) ledger.Field { return it.Measure }},
	{colDepartment, func(it *ledger.Item) ledger.Field { return it.Department }}, {colPerson, func(it *ledger.Item) ledger.Field { return it.Person }},
	{colResult, func(it *ledger.Item) ledger.Field { return it.Result }}, {colNote, func(it *ledger.Item) ledger.Field { return it.Note }},
}

// comparison gathers what differs.
type comparison struct {
	rows        map[int]*seen
	findings    finding.List
	cells       int
	differences []difference
}

func (c *comparison) want(same bool, row, col int, shown, ours string) {
	c.cells++
	if !same {
		c.differences = append(c.differences, difference{cellName(row-1, col), draftHeads[col], shown, ours})
	}
}

// told reports whether a finding names the cell.
func (c *comparison) told(cell string) bool {
	return slices.ContainsFunc(c.findings, func(f finding.Finding) bool { return f.Cell == cell })
}

// unit compares a unit as the program reads it with the rows that are seen.
func (c *comparison) unit(u *ledger.Unit) {
	left := maps.Clone(c.rows)
	for i := range u.Items {
		it := &u.Items[i]
		s := left[it.Row]
		delete(left, it.Row)
		c.want(s != nil, it.Row, colNo, "no item", fmt.Sprint(it.Row))
		if s != nil {
			c.item(it, s)
		}
	}
	for _, row := range slices.Sorted(maps.Keys(left)) {
		c.want(false, row, colNo, strings.Join(left[row].texts, "|"), "no item")
	}
}

func (c *comparison) item(it *ledger.Item, s *seen) {
	for _, f := range fields {
		ours := f.of(it).Text
		c.want(sameText(s.texts[f.col], ours) || f.col != colNo && sameDay(s.texts[f.col], ours), it.Row, f.col, s.texts[f.col], ours)
	}
	c.want(sameDay(s.texts[colDeadline], it.Deadline.Text), it.Row, colDeadline, s.texts[colDeadline], it.Deadline.Text)
	c.want(s.status != "" && s.status == it.Status.String(), it.Row, colStatus, s.texts[colStatus], it.Status.String())
	c.want(s.money.plain && s.money.sum.Equal(it.Recovered), it.Row, colMoney, s.texts[colMoney], it.Recovered.String())
	for k, seen := range s.people {
		col := colDiscipline + k
		ours := count{0, seen.counter, true}
		for _, h := range it.Handled {
			if strings.HasPrefix(draftHeads[col], h.Kind) {
				ours = count{h.Count, h.Counter, true}
				if seen.counter == "" || c.told(h.Field.Cell) { // the header says 人, the cell 人次: not without a word
					ours.counter = seen.counter
				}
			}
		}
		c.want(seen == ours, it.Row, col, s.texts[col], fmt.Sprint(ours.n, ours.counter))
	}
}

// sameText compares texts; a number with an exponent has three digits of it in LibreOffice, two in Excel, and none with us.
func sameText(shown, ours string) bool {
	if shown == ours {
		return true
	}
	a, okA := figures(shown)
	b, okB := figures(ours)
	return strings.Contains(shown, "E+") && okA && okB && a.Equal(b)
}

// sameDay compares deadlines: the same text, or a day that is in no part another one than is shown. A year that is not shown may be told.
func sameDay(shown, ours string) bool {
	return half(shown) == half(ours) || slices.ContainsFunc(days(ours), func(o calendar) bool {
		return slices.ContainsFunc(days(shown), func(d calendar) bool {
			return (d.year == 0 || d.year == o.year) && d.month == o.month && d.day == o.day
		})
	})
}

// refusal says why a ledger was refused: the codes of its errors, each with what was done to the cell that it names.
func refusal(d *draft, list finding.List) []string {
	var out []string
	for _, f := range list {
		if f.Severity != finding.Error {
			continue
		}
		why := f.Code + " "
		cause := fmt.Sprint(f.Cell, " ", f.Text(nil), d.mutations)
		for _, m := range d.mutations {
			if m.cell != "" && m.cell == f.Cell {
				cause = m.what // of the last one
			}
		}
		why += cause
		out = append(out, why)
	}
	return out
}

// TestReadsWhatIsShown reads mutated ledgers twice.
func TestReadsWhatIsShown(t *testing.T) {
	drafts, books := map[string]*draft{}, map[string][]byte{}
	for n := range *ledgers {
		name := fmt.Sprintf("%04d", n)
		drafts[name] = newDraft(*seed, n)
		books[name] = drafts[name].book(true).Zip()
	}
	shown := show(t, books)
	cells, refused := 0, 0
	codes, causes := tally{}, tally{}
	for _, name := range slices.Sorted(maps.Keys(drafts)) {
		d := drafts[name]
		if shown[name] == nil {
			t.Errorf("%s: LibreOffice shows nothing; %s", name, d.mutations)
			continue
		}
		rows, err := see(shown[name], d.merges)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		l, findings := ledger.Read(sheet.Open(name+".xlsx", d.book(false).Zip(), ""), ledger.Options{})
		if why := refusal(d, findings); len(why) > 0 {
			refused++
			for _, w := range why {
				code, _, _ := strings.Cut(w, " ")
				codes.add(code)
				causes.add(w)
			}
			continue
		}
		c := comparison{rows: rows, findings: findings}
		c.unit(&l.Units[0])
		cells += c.cells
		for _, difference := range c.differences {
			t.Errorf("%s %s; %s", name, difference, d.mutations)
		}
	}
	t.Logf("%d ledgers, %d of them refused, %d cells compared", len(drafts), refused, cells)
	t.Logf("refused for:\n%s", codes)
	t.Logf("refused cells:\n%s", causes)
	if 3*refused > len(drafts) {
		t.Errorf("%d of %d ledgers are refused: more than a third, the rest proves little", refused, len(drafts))
	}
}

// TestSecondReader: what the second reader makes of what is shown.
func TestSecondReader(t *testing.T) {
	for shown, want := range map[string]string{"": "0", "¥-": "0", "155": "1550000", "1.5万元": "15000", "１５５元": "155", "1,234.50元": "1234.5", "壹佰伍拾伍元整": "155", "二万〇五元": "20005", "-3元": "-3", "1.5E+04": "150000000",
		"155元（已上缴国库）": "155", "共155元": "155", "¥155": "?", "约155元": "?", "$155": "?", "50%": "?", "(155)": "?", "1 1/2": "?", "12,34": "?", "3人": "?", "1至2元": "?", "155元；86元": "?", "元": "?"} {
		got := "?"
		if m := seeMoney(shown, 4); m.plain {
			got = m.sum.String()
		}
		if got != want {
			t.Errorf("%q under 万元 is %s yuan, want %s", shown, got, want)
		}
	}
	for shown, want := range map[string]string{"": "0", "2": "2人", "2人次": "2人次", "3名": "3人", "两人": "2人", "一十二人": "12人", "2.0": "2人", "1.2": "?", "3项": "?", "155元": "?", "1～2人": "?"} {
		got := "?"
		if c := seeCount(shown, "人"); c.plain {
			got = fmt.Sprint(c.n, c.counter)
		}
		if got != want {
			t.Errorf("%q is %s, want %s", shown, got, want)
		}
	}
	for shown, want := range map[string]string{"2023年8月5日": "2023 8 5", "2023-08-05 18:00": "2023 8 5", "2023.8.5": "2023 8 5", "2023年8月": "2023 8 0", "8月5日": "0 8 5", "5-Aug-23": "2023 8 5", "Aug-23": "2023 8 0", "8月-23": "2023 8 0",
		"05/08/2023": "2023 5 8 2023 8 5", "230805": "2023 8 5", "二〇二三年八月五日": "2023 8 5", "2023年8月5日　星期六": "2023 8 5", "长期坚持": "", "2023": "", "2023年底前": "", "13月5日": ""} {
		var got []string
		for _, d := range days(shown) {
			got = append(got, fmt.Sprint(d.year, d.month, d.day))
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%q is %q, want %q", shown, got, want)
		}
	}
}

// tally counts words.
type tally map[string]int

func (t tally) add(words ...string) {
	for _, w := range words {
		t[w]++
	}
}

func (t tally) String() string {
	words := slices.SortedFunc(maps.Keys(t), func(a, b string) int { return cmp.Or(t[b]-t[a], cmp.Compare(a, b)) })
	var out []string
	for _, w := range words {
		out = append(out, fmt.Sprintf("%s ×%d", w, t[w]))
	}
	return strings.Join(out, "\n")
}
