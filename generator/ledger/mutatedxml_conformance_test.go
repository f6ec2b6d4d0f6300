//go:build conformance

package ledger_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// What no table knows: the parts of a workbook are changed at random, as a broken program or a hand would, and read twice. What is refused is refused;
// what is read must be what LibreOffice shows.

var (
	element   = regexp.MustCompile(`<(?:c|row|is|t|v|si|xf|numFmt|mergeCell|sheet|col)\b[^<>]*/?>`)
	attribute = regexp.MustCompile(` [a-zA-Z:]+="[^"]*"`)
	value     = regexp.MustCompile(`"\d+"|>\d+<`)
	content   = regexp.MustCompile(`>[^<>]+<`)
	closing   = regexp.MustCompile(`</[^<>]+>`)
	wholeCell = regexp.MustCompile(`<c\b[^<>]*(?:/>|>.*?</c>)`)
	wholeRow  = regexp.MustCompile(`<row\b[^<>]*>.*?</row>`)
)

// spoiling is one change of a part's text.
type spoiling struct {
	name string
	do   func(r *rand.Rand, text string) string
}

// at changes one place, chosen at random, of those that an expression finds.
func at(expression *regexp.Regexp, change func(r *rand.Rand, found string) string) func(*rand.Rand, string) string {
	return func(r *rand.Rand, text string) string {
		all := expression.FindAllStringIndex(text, -1)
		if len(all) == 0 {
			return text
		}
		place := all[r.IntN(len(all))]
		return text[:place[0]] + change(r, text[place[0]:place[1]]) + text[place[1]:]
	}
}

func always(s string) func(*rand.Rand, string) string {
	return func(*rand.Rand, string) string { return s }
}

// strange is what may stand among the elements of a part.
var strange = []string{"<!-- 99 -->", "<?x 99?>", `<x:c xmlns:x="urn:x" r="J2"><x:v>99</x:v></x:c>`, `<extLst><ext uri="{0}"><c r="J2"><v>99</v></c></ext></extLst>`, "99", "\n\t ", "<phoneticPr/>", "<v/>", "<r><t>99</t></r>", "<f>1+1</f>"}

var spoilings = []spoiling{
	{"an attribute less", at(attribute, always(""))},
	{"an attribute twice", at(attribute, func(_ *rand.Rand, s string) string { return s + s })},
	{"an attribute of another name", at(attribute, func(_ *rand.Rand, s string) string { return " x" + s[1:] })},
	{"another number", at(value, func(r *rand.Rand, s string) string { return s[:1] + fmt.Sprint(r.IntN(20)) + s[len(s)-1:] })},
	// Not letters: some programs write texts as numbers, which we read as texts, and LibreOffice as 0.
	{"no number", at(value, func(r *rand.Rand, s string) string {
		return s[:1] + pick(r, []string{"", "-1", "1.5", " 1 ", "+1", "１", "4294967297", "1e3"}) + s[len(s)-1:]
	})},
	{"another type", at(regexp.MustCompile(` t="[a-zA-Z]+"`), func(r *rand.Rand, _ string) string {
		return ` t="` + pick(r, []string{"n", "s", "str", "inlineStr", "b", "e", "d", "x", ""}) + `"`
	})},
	{"a type for a number", at(regexp.MustCompile(`<c r="[A-Z]+\d+"`), func(r *rand.Rand, s string) string {
		return s + ` t="` + pick(r, []string{"s", "str", "b", "e", "d"}) + `"`
	})},
	{"something strange before an element", at(element, func(r *rand.Rand, s string) string { return pick(r, strange) + s })},
	{"something strange in an element", at(closing, func(r *rand.Rand, s string) string { return pick(r, strange) + s })},
	{"an end less", at(closing, always(""))},
	{"a cell less", at(wholeCell, always(""))},
	{"a cell twice", at(wholeCell, func(_ *rand.Rand, s string) string { return s + s })},
	{"a row twice", at(wholeRow, func(_ *rand.Rand, s string) string { return s + s })},
	{"a row less", at(wholeRow, always(""))},
	{"an empty cell", at(wholeCell, func(_ *rand.Rand, s string) string { return s[:strings.IndexByte(s, '>')] + "></c>" })},
	{"content as CDATA", at(content, func(_ *rand.Rand, s string) string { return "><![CDATA[" + s[1:len(s)-1] + "]]><" })},
	{"content in entities", at(content, func(_ *rand.Rand, s string) string {
		var b strings.Builder
		for _, c := range s[1 : len(s)-1] {
			fmt.Fprintf(&b, "&#x%X;", c)
		}
		return ">" + b.String() + "<"
	})},
	{"content with blanks", at(content, func(r *rand.Rand, s string) string {
		return "> \n" + s[1:len(s)-1] + pick(r, []string{" ", "\t", "\r\n"}) + "<"
	})},
	{"content behind a comment", at(content, func(_ *rand.Rand, s string) string { return "><!-- x -->" + s[1:] })},
	{"a place in small letters", at(regexp.MustCompile(` r="[A-Z]+\d+"`), func(_ *rand.Rand, s string) string { return strings.ToLower(s) })},
	{"another place", at(regexp.MustCompile(` r="[A-Z]+\d+"`), func(r *rand.Rand, _ string) string { return fmt.Sprintf(` r="%c%d"`, 'A'+r.IntN(14), 1+r.IntN(6)) })},
	{"an element of another name", at(element, func(_ *rand.Rand, s string) string { return "<x" + s[1:] })},
	{"a byte less", func(r *rand.Rand, s string) string { i := r.IntN(len(s)); return s[:i] + s[i+1:] }},
	{"a piece less", func(r *rand.Rand, s string) string { i := r.IntN(len(s)); return s[:i] + s[min(i+r.IntN(60), len(s)):] }},
	{"the end less", func(r *rand.Rand, s string) string { return s[:r.IntN(len(s))] }},
}

// spoiled is a package with one or two changes of its parts.
func spoiled(b sheettest.Book, n uint64) (book sheettest.Book, what string) {
	r := rand.New(rand.NewPCG(*seed, n))
	parts := []string{sheetPart, sheetPart, sheetPart, sheetPart, stringsPart, "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"}
	for range 1 + r.IntN(2) {
		part, s := pick(r, parts), pick(r, spoilings)
		b = b.With(part, s.do(r, textOf(b, part)))
		what += part + ": " + s.name + "; "
	}
	return b, what
}

// TestSpoiledPackages reads packages that were changed at random, twice. LibreOffice stops without a word where XML is not well formed and drops what it
// does not know, so what is read may also be what stood there before the change; but it is never a third thing.
func TestSpoiledPackages(t *testing.T) {
	plain := plainPackage().book(false)
	const untouched = "plain"
	books, what := map[string][]byte{untouched: plain.Zip()}, map[string]string{}
	for n := range *ledgers {
		name := fmt.Sprintf("%04d", n)
		book, changes := spoiled(plain, n)
		books[name], what[name] = book.Zip(), changes
	}
	shown := show(t, books)
	before := shown[untouched]
	delete(books, untouched)
	head := headLine(before)
	differences := func(text []byte, u *ledger.Unit, findings finding.List) []difference {
		rows, err := see(text, nil)
		if err != nil {
			t.Fatal(err)
		}
		c := comparison{rows: rows, findings: findings}
		c.unit(u)
		return c.differences
	}
	refused, unshown, same, kept := 0, 0, 0, 0
	for _, name := range slices.Sorted(maps.Keys(books)) {
		l, findings := ledger.Read(sheet.Open(name+".xlsx", books[name], ""), ledger.Options{})
		if l == nil || findings.HasError() {
			refused++
			continue
		}
		u := &l.Units[0]
		text := shown[name]
		if head == "" || headLine(text) != head { // it cannot open it, or the change is one of the header: which column is which it does not say
			unshown++
			continue
		}
		theirs := differences(text, u, findings)
		if len(theirs) == 0 {
			same++
			continue
		}
		was := differences(before, u, findings)
		third := slices.DeleteFunc(theirs, func(d difference) bool {
			return !slices.ContainsFunc(was, func(w difference) bool { return w.where == d.where && w.field == d.field })
		})
		if len(third) == 0 {
			kept++
			t.Logf("%s is read as it was; LibreOffice shows %s; %s", name, changedLines(string(before), string(text)), what[name])
		}
		for _, d := range third {
			t.Errorf("%s: %s; %s", name, d, what[name])
		}
	}
	t.Logf("%d packages: %d refused, %d not shown, %d read as shown, %d as they were", len(books), refused, unshown, same, kept)
	if same < len(books)/4 {
		t.Errorf("only %d of %d are read as shown: that proves little", same, len(books))
	}
}

// headLine is the line of the header in what is shown, "" where there is none.
func headLine(text []byte) string {
	for line := range strings.Lines(string(text)) {
		if strings.Contains(line, "存在问题") {
			return line
		}
	}
	return ""
}
