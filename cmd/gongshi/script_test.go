package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"

	pdfreader "github.com/ledongthuc/pdf"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"gongshi/fonts"
	"gongshi/generator/style"
	"gongshi/generator/truetype/facetest"
	"gongshi/samples"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"gongshi": main})
}

// TestScripts runs one script a promise of the command line. $SAMPLE is the sample ledger, $NOTICE the name of its files, $OFFICES the ledgers of other offices; "ledger FILE [CELL=TEXT...]" copies it with
// cells changed, "SHEET!CELL=TEXT" on another sheet than 整改台账, "SHEET!" alone taking the whole sheet away.
func TestScripts(t *testing.T) {
	sample, err := filepath.Abs("../../samples/xixian-ergao.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SAMPLE", sample)
			env.Setenv("OFFICES", filepath.Join(filepath.Dir(filepath.Dir(sample)), "generator", "sheet", "testdata", "offices"))
			env.Setenv("NOTICE", "中共息县二高党委关于巡察整改情况的公示")
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name == "nohup" { // then the program does not end with its terminal, either
				return signal.Ignored(syscall.SIGHUP), nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"waitfor":    appear,
			"quit":       quit,
			"occupy":     occupy,
			"ledger":     func(ts *testscript.TestScript, _ bool, args []string) { editLedger(ts, sample, args) },
			"units":      units,
			"workbook":   workbookOf,
			"cells":      cellsOf,
			"manuscript": manuscriptFile,
			"encode":     encode,
			"strike":     strike,
			"lock":       func(ts *testscript.TestScript, _ bool, args []string) { lock(ts, sample, args) },
			"truncate":   truncate,
			"nothing":    nothing,
			"lines":      lines,
			"face":       face,
			"collect":    collect,
			"part":       part,
			"page":       sitePage,
			"text":       text,
		},
	})
}

// editLedger copies the sample and edits the copy.
func editLedger(ts *testscript.TestScript, sample string, args []string) {
	book, err := excelize.OpenFile(sample)
	ts.Check(err)
	defer book.Close()
	for _, edit := range args[1:] {
		applyEdit(ts, book, edit)
	}
	ts.Check(book.SaveAs(ts.MkAbs(args[0])))
}

func applyEdit(ts *testscript.TestScript, book *excelize.File, edit string) {
	sheet, cell := "整改台账", edit
	if before, after, ok := cut(edit, '!'); ok {
		sheet, cell = before, after
	}
	if cell == "" {
		ts.Check(book.DeleteSheet(sheet))
		return
	}
	name, text, _ := cut(cell, '=')
	ts.Check(book.SetCellStr(sheet, name, text))
}

func cut(s string, at rune) (before, after string, ok bool) {
	for i, r := range s {
		if r == at {
			return s[:i], s[i+1:], true
		}
		if r == '=' {
			break
		}
	}
	return s, "", false
}

// units writes a ledger of two schools in one table, with the second one's 完成情况 as given: units FILE STATUS.
func units(ts *testscript.TestScript, _ bool, args []string) {
	book := excelize.NewFile()
	defer book.Close()
	for i, row := range [][]any{
		{"单位", "存在问题", "整改措施", "整改结果", "完成情况"},
		{"一中", "问题一", "措施一", "结果一。", "已完成"},
		{"二中", "问题二", "措施二", "结果二。", args[1]},
		{"", "", "措施三", "", "长期坚持"},
	} {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		ts.Check(err)
		ts.Check(book.SetSheetRow("Sheet1", cell, &row))
	}
	ts.Check(book.SaveAs(ts.MkAbs(args[0])))
}

// truncate shortens a file to its half: truncate FILE.
func truncate(ts *testscript.TestScript, _ bool, args []string) {
	data := []byte(ts.ReadFile(args[0]))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data[:len(data)/2], 0o644))
}

// nothing fails unless the folder is missing or holds no file at all, hidden ones included.
func nothing(ts *testscript.TestScript, _ bool, args []string) {
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	if err == nil && len(entries) > 0 {
		ts.Fatalf("%s holds %s", args[0], entries[0].Name())
	}
}

// face writes a font file of that family with the sample notice's characters, drawn by our 宋体: face FILE FAMILY [FSTYPE|cff].
func face(ts *testscript.TestScript, _ bool, args []string) {
	song := fonts.Bundled().Chain(style.Song)[0]
	data := song.Subset([]rune(samples.Notice+"— 0123456789"), args[1])
	if len(args) > 2 && args[2] == "cff" {
		data = facetest.CFF(data)
	} else if len(args) > 2 {
		fsType, err := strconv.ParseUint(args[2], 10, 16)
		ts.Check(err)
		data = facetest.Rights(data, uint16(fsType))
	}
	path := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(filepath.Dir(path), 0o755))
	ts.Check(os.WriteFile(path, data, 0o644))
}

// collect puts font files into one collection: collect FILE FACE...
func collect(ts *testscript.TestScript, _ bool, args []string) {
	var faces [][]byte
	for _, name := range args[1:] {
		faces = append(faces, []byte(ts.ReadFile(name)))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), facetest.Collection(faces...), 0o644))
}

// part unpacks a part of a DOCX: part FILE DOCX PART; "! part DOCX PART" fails if it is there.
func part(ts *testscript.TestScript, neg bool, args []string) {
	docx, name := args[len(args)-2], args[len(args)-1]
	z, err := zip.OpenReader(ts.MkAbs(docx))
	ts.Check(err)
	defer z.Close()
	data, err := fs.ReadFile(z, name)
	if neg {
		if err == nil {
			ts.Fatalf("%s has a part %s", docx, name)
		}
		return
	}
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

// lines fails unless a stream has so many lines: lines stderr 1.
func lines(ts *testscript.TestScript, _ bool, args []string) {
	n := 0
	for _, r := range ts.ReadFile(args[0]) {
		if r == '\n' {
			n++
		}
	}
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	if n != want {
		ts.Fatalf("%s has %d lines, want %d", args[0], n, want)
	}
}

// text writes down what a notice says, on one line: text FILE OUT. Of a DOCX it takes the document's own text, of a PDF each page's in its order.
func text(ts *testscript.TestScript, _ bool, args []string) {
	data := []byte(ts.ReadFile(args[0]))
	var b strings.Builder
	if strings.HasSuffix(args[0], ".pdf") {
		r, err := pdfreader.NewReader(bytes.NewReader(data), int64(len(data)))
		ts.Check(err)
		for n := range r.NumPage() {
			for _, c := range r.Page(n + 1).Content().Text {
				b.WriteString(c.S)
			}
		}
	} else {
		text, err := documentText(data)
		ts.Check(err)
		b.WriteString(text)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(b.String()+"\n"), 0o644))
}

// documentText is a DOCX's own text.
func documentText(docx []byte) (string, error) {
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return "", err
	}
	body, err := fs.ReadFile(z, "word/document.xml")
	var b strings.Builder
	for _, m := range regexp.MustCompile(`<w:t(?: [^>]*)?>([^<]*)</w:t>`).FindAllSubmatch(body, -1) {
		b.Write(m[1])
	}
	return b.String(), err
}

// lock encrypts the sample with a password: "lock FILE PASSWORD".
func lock(ts *testscript.TestScript, sample string, args []string) {
	data, err := os.ReadFile(sample)
	ts.Check(err)
	data, err = excelize.Encrypt(data, &excelize.Options{Password: args[1]})
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

// manuscriptFile writes a DOCX with a paragraph a line: manuscript DOCX TEXT. What stands between ~~ and ~~ is struck out.
func manuscriptFile(ts *testscript.TestScript, _ bool, args []string) {
	var body bytes.Buffer
	body.WriteString(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for line := range strings.SplitSeq(strings.TrimRight(ts.ReadFile(args[1]), "\n"), "\n") {
		body.WriteString("<w:p>")
		for i, piece := range strings.Split(line, "~~") {
			body.WriteString([]string{"<w:r><w:t>", "<w:r><w:rPr><w:strike/></w:rPr><w:t>"}[i%2])
			ts.Check(xml.EscapeText(&body, []byte(piece)))
			body.WriteString("</w:t></w:r>")
		}
		body.WriteString("</w:p>")
	}
	body.WriteString("</w:body></w:document>")
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", body.String()},
	} {
		w, err := z.Create(part[0])
		ts.Check(err)
		_, err = w.Write([]byte(part[1]))
		ts.Check(err)
	}
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out.Bytes(), 0o644))
}

// encode writes a text in another encoding: encode GB18030|UTF-16 FILE TEXT.
func encode(ts *testscript.TestScript, _ bool, args []string) {
	encoder := simplifiedchinese.GB18030.NewEncoder()
	if args[0] == "UTF-16" {
		encoder = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()
	}
	out, err := encoder.String(ts.ReadFile(args[2]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(out), 0o644))
}
