package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet/sheettest"

	"github.com/xuri/excelize/v2"
)

// fileOf writes a file for a test and gives its path.
func fileOf(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// opened gives the findings of loading and opening a file.
func opened(path string) finding.List {
	data, list := Load(path)
	if data == nil {
		return list
	}
	return Open(path, data, "").Findings
}

func zipOf(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	zw := zip.NewWriter(&b)
	for _, n := range names {
		w, err := zw.Create(n)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, "<x/>")
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// claim makes a zip of one entry that says to be of a size when unpacked; a megabyte is what it holds.
func claim(t *testing.T, name string, size uint64) []byte {
	t.Helper()
	var packed, out bytes.Buffer
	fw, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	fw.Write(make([]byte, 1<<20))
	fw.Close()
	zw := zip.NewWriter(&out)
	w, err := zw.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, CompressedSize64: uint64(packed.Len()), UncompressedSize64: size})
	if err != nil {
		t.Fatal(err)
	}
	w.Write(packed.Bytes())
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// flip changes a letter of a stored sheet, as a bad disk does, and nothing of what the zip says of it.
func flip(t *testing.T, book []byte) []byte {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, f := range zr.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		text := string(part)
		sum := crc32.ChecksumIEEE([]byte(text))
		if strings.HasSuffix(f.Name, "sheet1.xml") {
			text = strings.Replace(text, "<t>", "<T>", 1)
		}
		w, err := zw.CreateRaw(&zip.FileHeader{Name: f.Name, CRC32: sum, CompressedSize64: uint64(len(text)), UncompressedSize64: uint64(len(text))})
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, text)
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// wantFault checks that a path gives one error and nothing else, in words for people.
func wantFault(t *testing.T, path, code string) {
	t.Helper()
	list := opened(path)
	if len(list) != 1 || list[0].Code != code || list[0].Severity != finding.Error || list[0].File != path {
		t.Fatalf("want one error %s, got:\n%+v", code, list)
	}
	if list[0].Hint(nil) == "" || strings.ContainsAny(list[0].Text(nil), "{}%") {
		t.Errorf("not for people: %+v", list[0])
	}
}

// TestPathFaults: what cannot be read at all.
func TestPathFaults(t *testing.T) {
	for _, tt := range []struct {
		name string
		path func(*testing.T) string
		code string
	}{
		{"missing", func(t *testing.T) string { return filepath.Join(t.TempDir(), "无.xlsx") }, "file.missing"},
		{"folder", func(t *testing.T) string { return t.TempDir() }, "file.folder"},
		{"path with a NUL", func(t *testing.T) string { return "a\x00b.xlsx" }, "file.unreadable"},
		{"a file taken for a folder", func(t *testing.T) string { return filepath.Join(fileOf(t, "a", nil), "b.xlsx") }, "file.unreadable"},
		{"pipe", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "pipe.xlsx")
			if err := syscall.Mkfifo(path, 0o600); err != nil {
				t.Skip(err)
			}
			return path
		}, "file.unreadable"},
		{"lock file of a spreadsheet program", func(t *testing.T) string { return fileOf(t, "~$台账.xlsx", []byte("x")) }, "file.temporary"},
		{"too large", func(t *testing.T) string {
			path := fileOf(t, "台账.xlsx", nil)
			if err := os.Truncate(path, maxFile+1); err != nil {
				t.Skip(err)
			}
			return path
		}, "file.large"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantFault(t, tt.path(t), tt.code) })
	}
}

// TestFileFaults: what is read and is no workbook, or a broken one.
func TestFileFaults(t *testing.T) {
	plain := sheettest.PlainBook(nil)
	good := plain.Zip()
	with := func(part, text string) []byte { return plain.With(part, text).Zip() }
	encrypted, err := excelize.Encrypt(good, &excelize.Options{Password: "secret"})
	if err != nil {
		t.Fatal(err)
	}
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	for _, tt := range []struct {
		name string
		data []byte
		code string
	}{
		{"empty", []byte(""), "file.empty"},
		{"text", []byte("序号,存在问题\n1,二\n"), "file.text"},
		{"text in GBK", []byte("\xd0\xf2\xba\xc5,\xb4\xe6\xd4\xda\n"), "file.text"},
		{"text in UTF-16", []byte("\xff\xfeA\x00,\x00"), "file.text"},
		{"web page", []byte("<html><table></table></html>"), "file.text"},
		{"XML of 2003", []byte("<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"), "file.old-format"},
		{"one flipped bit", flip(t, good), "file.broken"},
		{"endless table of strings", with("xl/sharedStrings.xml", "<sst>"+strings.Repeat("<si/>", maxStrings+1)+"</sst>"), "file.broken"},
		{"binary", []byte("\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0d"), "file.unknown"},
		{"truncated", good[:len(good)/2], "file.broken"},
		{"corrupt in the middle", append(append(append([]byte{}, good[:200]...), bytes.Repeat([]byte{0xaa}, 300)...), good[500:]...), "file.broken"},
		{"a zip's first bytes only", []byte("PK\x03\x04 and nothing more"), "file.broken"},
		{"broken part", with("xl/workbook.xml", "<workbook><she"), "file.broken"},
		{"broken strings", with("xl/sharedStrings.xml", "<sst><si><t>a</t"), "file.broken"},
		{"other zip", zipOf(t, "照片/1.jpg"), "file.not-workbook"},
		{"empty zip", zipOf(t), "file.not-workbook"},
		{"Word document without a ledger", sheettest.Word(sheettest.WordParagraph("会议纪要"), nil).Zip(), "file.not-workbook"},
		{"broken Word document", zipOf(t, "[Content_Types].xml", "_rels/.rels", "word/document.xml"), "file.broken"},
		{"locked OpenDocument", sheettest.ODS("", "").With("META-INF/manifest.xml", "<manifest:encryption-data/>").Zip(), "file.password"},
		{"OpenDocument locked as a whole", sheettest.Book{{Name: "mimetype", Text: odfTableType}, {Name: "encrypted-package", Text: "x"}, {Name: "META-INF/manifest.xml", Text: "<manifest:encryption-data/>"}}.Zip(), "file.password"},
		{"OpenDocument text", sheettest.ODS("", "").With("mimetype", "application/vnd.oasis.opendocument.text").Zip(), "file.not-workbook"},
		{"PDF", []byte("%PDF-1.4\n%\xe2\xe3\xcf\xd3\x00\x01\x02\x03\x04\x05\x06\x07\x08"), "file.not-workbook"},
		{"RTF", []byte(`{\rtf1\ansi 台账}`), "file.old-format"},
		{"OpenDocument", zipOf(t, "mimetype", "content.xml"), "file.not-workbook"},
		{"binary workbook", zipOf(t, "_rels/.rels", "xl/workbook.bin"), "file.old-format"},
		{"zip bomb", claim(t, "xl/workbook.xml", maxUnzipped+1), "file.bomb"},
		{"endless list of sheets", claim(t, "xl/_rels/workbook.xml.rels", maxRels+1), "file.bomb"},
		{"zip bomb that says it is small", claim(t, "xl/workbook.xml", 1), "file.broken"},
		{"password", encrypted, "file.password"},
		{"broken xls", []byte(ole + "W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00"), "file.broken"},
		{"old slides", sheettest.Compound("PowerPoint Document", nil), "file.old-format"},
		{"xls of Excel 95", sheettest.Compound("Book", sheettest.Record(0x809, 0x500, 5, 0, 0)), "file.old.biff"},
		{"xls with a password", sheettest.XLS{Globals: sheettest.Record(0x2F, 1, 1, 1, make([]byte, 48))}.File(), "file.password"},
		{"xls with an old password", sheettest.XLS{Globals: sheettest.Record(0x2F, 0, 1, 1)}.File(), "file.old.password"},
		{"xls with endless fonts", sheettest.XLS{Globals: bytes.Repeat(sheettest.Record(0x31), maxStyles+1)}.File(), "file.styles"},
		{"old Word document", []byte(ole + "W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00"), "file.old-format"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantFault(t, fileOf(t, "台账.xlsx", tt.data), tt.code) })
	}
}

func TestFileDenied(t *testing.T) {
	if f := pathFault(&os.PathError{Op: "open", Path: "x", Err: os.ErrPermission}); f.Code != "file.denied" {
		t.Error(f.Code)
	}
	path := fileOf(t, "台账.xlsx", []byte("x"))
	if err := os.Chmod(path, 0); err != nil {
		t.Skip(err)
	}
	if _, err := os.ReadFile(path); err == nil {
		t.Skip("this user may read anything")
	}
	if list := opened(path); len(list) != 1 || list[0].Code != "file.denied" {
		t.Errorf("%+v", list)
	}
}
