//go:build conformance

package ledger_test

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// packaged is a way in which programs, or hands, write a workbook of the same content.
type packaged struct {
	name string
	do   func(sheettest.Book) sheettest.Book
	want wanted
	// judge says why LibreOffice is no judge here: what is read must be the ledger to which nothing was done.
	judge string
}

// wanted is what must come of a package.
type wanted int

const (
	mustRead wanted = iota // as it is shown
	mayAsk                 // or refused: no program writes so
	mustAsk                // refused: what is written contradicts itself, or is not whole, whatever LibreOffice makes of it
)

const (
	sheetPart   = "xl/worksheets/sheet1.xml"
	stringsPart = "xl/sharedStrings.xml"
	// What stands in the plain package: a sum in J2, a person in F2, a problem in C2 as the table of strings has it.
	sum     = `<c r="J2"><v>155</v></c>`
	person  = `<is><t>张某</t></is>`
	problem = `<si><t>会议记录不全</t></si>`

	caseless  = "names of parts are the same in any case (OPC, 6.3.5), but not to LibreOffice"
	styleless = "a cell that names no style has the first one (ECMA-376, 18.3.1.4), in LibreOffice the row's or the column's"
)

// plainPackage is what is written in other ways.
func plainPackage() *draft {
	d := base(rand.New(rand.NewPCG(14, 14)))
	d.rows = d.rows[d.head:]
	d.head = 0
	d.rows[1][colMoney] = entry{kind: storedNumber, value: "155"}
	d.rows[1][colPerson] = entry{kind: inlineText, value: "张某"}
	for i := range d.rows {
		for _, col := range []int{colProblem, colStatus, colMeasure} {
			if e := &d.rows[i][col]; e.kind == inlineText {
				e.kind = sharedText
			}
		}
	}
	return d
}

// in changes one place of a part; that there is none is a mistake of the test.
func in(part, old, new string) func(sheettest.Book) sheettest.Book {
	return func(b sheettest.Book) sheettest.Book {
		if text := textOf(b, part); !strings.Contains(text, old) {
			panic(part + " has no " + old + ": " + text[:min(len(text), 3000)])
		}
		return b.Edit(part, old, new)
	}
}

func textOf(b sheettest.Book, part string) string {
	return b[slices.IndexFunc(b, func(p sheettest.Part) bool { return p.Name == part })].Text
}

// wholePart changes a part as a whole.
func wholePart(part string, do func(string) string) func(sheettest.Book) sheettest.Book {
	return func(b sheettest.Book) sheettest.Book { return b.With(part, do(textOf(b, part))) }
}

// all does one after the other.
func all(list ...func(sheettest.Book) sheettest.Book) func(sheettest.Book) sheettest.Book {
	return func(b sheettest.Book) sheettest.Book {
		for _, do := range list {
			b = do(b)
		}
		return b
	}
}

func renamed(from, to string) func(sheettest.Book) sheettest.Book {
	return func(b sheettest.Book) sheettest.Book { return b.Rename(from, to) }
}

var declaration = regexp.MustCompile(`^<\?xml[^>]*\?>\s*`)

// inUTF16 is a part in UTF-16.
func inUTF16(order binary.AppendByteOrder) func(string) string {
	return func(text string) string {
		var out []byte
		for _, u := range utf16.Encode([]rune("\ufeff" + `<?xml version="1.0" encoding="UTF-16"?>` + declaration.ReplaceAllString(text, ""))) {
			out = order.AppendUint16(out, u)
		}
		return string(out)
	}
}

func inGBK(text string) string {
	out, err := simplifiedchinese.GBK.NewEncoder().String(`<?xml version="1.0" encoding="GBK"?>` + declaration.ReplaceAllString(text, ""))
	if err != nil {
		panic(err)
	}
	return out
}

var tag = regexp.MustCompile(`<(/?)([a-zA-Z]+)`)

// prefixed gives every element a prefix.
func prefixed(text string) string {
	head := declaration.FindString(text)
	return head + strings.Replace(tag.ReplaceAllString(text[len(head):], "<${1}x:$2"), " xmlns=", " xmlns:x=", 1)
}

// looking gives the sum a number format.
func looking(id int, codes string) func(sheettest.Book) sheettest.Book {
	if codes != "" {
		codes = "<numFmts>" + codes + "</numFmts>"
	}
	return all(in("xl/styles.xml", "<fonts ", codes+"<fonts "), in(sheetPart, `<c r="J2">`, `<c r="J2" s="2">`),
		in("xl/styles.xml", "</cellXfs>", fmt.Sprintf(`<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`, id)))
}

// emptyRows are rows of which nothing is to be seen.
func emptyRows(n int) func(string) string {
	return func(text string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `<row r="%d" spans="1:14"/>`, 100+i)
		}
		return strings.Replace(text, "</sheetData>", b.String()+"</sheetData>", 1)
	}
}

// TestPackagesAreReadAsShown writes one ledger in every way that the table knows, and reads it twice.
func TestPackagesAreReadAsShown(t *testing.T) {
	d := plainPackage()
	books := map[string][]byte{}
	for i, p := range packages {
		books[fmt.Sprintf("%03d", i)] = p.do(d.book(false)).Zip()
	}
	shown := show(t, books)
	plain := string(shown["000"])
	refused := tally{}
	for i, name := range slices.Sorted(maps.Keys(books)) {
		p := packages[i]
		text := shown[name]
		l, findings := ledger.Read(sheet.Open(name+".xlsx", books[name], ""), ledger.Options{})
		why := refusal(&draft{}, findings)
		theirs := "shows the same"
		switch {
		case text == nil:
			theirs = "cannot open it"
		case string(text) != plain:
			theirs = "shows " + changedLines(plain, string(text))
		}
		t.Logf("%s %s: LibreOffice %s; refused for %q", name, p.name, theirs, why)
		if len(why) > 0 {
			refused.add(strings.Fields(why[0])[0])
			if p.want == mustRead && (text != nil || p.judge != "") {
				t.Errorf("%s %s is refused: %q", name, p.name, why)
			}
			continue
		}
		if p.want == mustAsk {
			t.Errorf("%s %s is read; LibreOffice %s", name, p.name, theirs)
			continue
		}
		if text == nil || p.judge != "" {
			text = []byte(plain)
		}
		rows, err := see(text, nil)
		if err != nil {
			t.Errorf("%s %s: LibreOffice shows something else, we read it: %v", name, p.name, err)
			continue
		}
		c := comparison{rows: rows, findings: findings}
		c.unit(&l.Units[0])
		for _, difference := range c.differences {
			t.Errorf("%s %s: %s", name, p.name, difference)
		}
	}
	t.Logf("%d packages; refused for:\n%s", len(packages), refused)
}

// changedLines are the lines that differ, a few of them.
func changedLines(a, b string) string {
	var out []string
	was, is := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i, line := range is {
		if (i >= len(was) || line != was[i]) && len(out) < 3 {
			out = append(out, line)
		}
	}
	return strings.Join(out, " | ")
}
