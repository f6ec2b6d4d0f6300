package filekind

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// compound is the beginning of an old container with some names in its directory.
func compound(names ...string) []byte {
	out := []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 504))
	for _, u := range utf16.Encode([]rune(strings.Join(names, "\x00"))) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

func TestContainer(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want Kinds
	}{
		"a zip": {"PK\x03\x04rest", Zip}, "a zip with nothing in it": {"PK\x05\x06" + strings.Repeat("\x00", 18), Zip}, "an old container": {string(compound()), Compound},
		"nothing": {"", 0}, "a text": {"PK赛", 0}, "a cut mark": {"\xd0\xcf\x11\xe0", 0}, "a zip further down": {" PK\x03\x04", 0},
	} {
		if got := Container([]byte(c.data)); got != c.want {
			t.Errorf("%s: %b, want %b", name, got, c.want)
		}
	}
}

func TestInCompound(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want Kinds
	}{
		".xls":                      {compound("Root Entry", "Workbook"), OldWorkbook},
		".doc":                      {compound("Root Entry", "WordDocument"), OldDocument},
		".doc with a table in it":   {compound("WordDocument", "ObjectPool", "Workbook"), OldDocument | OldWorkbook},
		"encrypted":                 {compound("EncryptionInfo", "EncryptedPackage"), Encrypted},
		"something else":            {compound("Root Entry", "PowerPoint Document"), 0},
		"the name in plain letters": {append(compound(), "Workbook"...), 0},
		"no container":              {compound("Workbook")[1:], 0},
	} {
		if got := InCompound(c.data); got != c.want {
			t.Errorf("%s: %b, want %b", name, got, c.want)
		}
	}
}

func TestInZip(t *testing.T) {
	for list, want := range map[string]Kinds{
		"[Content_Types].xml _rels/.rels xl/workbook.xml":     Parts | Workbook,
		"_rels/.rels xl/workbook.bin":                         Parts | BinaryWorkbook,
		"_rels/.rels word/document.xml word/embeddings/a.xls": Parts | Document,
		"_rels/.rels ppt/presentation.xml":                    Parts | Slides,
		"mimetype content.xml":                                OpenDocument,
		"OFD.xml Doc_0/Document.xml":                          OFD,
		"照片/1.jpg 台账/xl/workbook.xml":                         0,
		"":                                                    0,
	} {
		entries := strings.Fields(list)
		if got := InZip(func(entry string) bool { return slices.Contains(entries, entry) }); got != want {
			t.Errorf("%s: %b, want %b", list, got, want)
		}
	}
}

func TestInText(t *testing.T) {
	for text, want := range map[string]Kinds{
		`{\rtf1\ansi}`:                     RTF,
		`见{\rtf1}`:                         0,
		"%PDF-1.4":                         PDF,
		"<!DOCTYPE html><HTML><TABLE>":     HTML | HTMLDoctype | HTMLTable,
		"<table><tr><td>问题</td></tr>":      HTMLTable,
		"MIME-Version: 1.0\nContent-Type:": MHTML,
		"主题：MIME-Version: 1.0":             0,
		`<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`: XMLDocument | XMLWorkbook,
		`<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">`:                         XMLDocument,
		"序号,存在问题,完成情况": 0,
		"":             0,
	} {
		if got := InText([]byte(text)); got != want {
			t.Errorf("%s: %b, want %b", text, got, want)
		}
	}
}

func TestIsText(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		want bool
	}{
		"UTF-8": {"序号,问题\r\n1,甲\t乙\f", true}, "GBK": {"\xd0\xf2\xba\xc5", true}, "UTF-16": {"\xff\xfea\x00b\x00c\x00d\x00", true}, "UTF-16, the other way": {"\xfe\xff\x00a\x00b\x00c\x00d", true},
		"a stray byte": {"问题\x01", true}, "two of few": {"问题\x01\x02", false}, "two of many": {strings.Repeat("问题", 20) + "\x01\x02", true}, "binary": {"\x00\x01\x02\x03PDF", false},
		"binary far behind": {strings.Repeat("a", 4096) + strings.Repeat("\x00", 4096), true},
	} {
		if got := IsText([]byte(c.data)); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
