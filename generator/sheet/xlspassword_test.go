package sheet

import (
	"crypto/rc4"
	"crypto/sha1"
	"os"
	"strings"
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// TestXLSPasswords: ledgers that LibreOffice encrypted, one with a password and one that it only protects, open as the one of which it made them; so does one
// encrypted in the newer way. An older way is refused by name.
func TestXLSPasswords(t *testing.T) {
	read := func(name string) []byte {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	want := gridLines(Open("台账.xls", read("xls/ledger.xls"), ""))
	secret, protected := read("xlspassword/secret.xls"), read("xlspassword/protected.xls")
	stream, err := rootStream(read("xls/ledger.xls"), workbookStream)
	if err != nil {
		t.Fatal(err)
	}
	twice := strings.Replace(string(sheettest.XLS{}.Stream()), "\x0A\x00\x00\x00", string(append(filePassOf(t, protected), filePassOf(t, protected)...)), 1)
	for name, c := range map[string]struct {
		data     []byte
		password string
		code     string // of the refusal
	}{
		"right":                     {secret, "密码abc1", ""},
		"wrong":                     {secret, "密码abc2", "file.password"},
		"none":                      {secret, "", "file.password"},
		"only protected":            {protected, "", ""},
		"a password for nothing":    {protected, "密码abc1", ""},
		"newer":                     {newlyEncrypted(stream, "秘密", 128), "秘密", ""},
		"newer, of 40 bits":         {newlyEncrypted(stream, "秘密", 40), "秘密", ""},
		"newer, of bits by default": {newlyEncrypted(stream, "秘密", 0), "秘密", ""},
		"newer, wrong":              {newlyEncrypted(stream, "秘密", 128), "秘密2", "file.password"},
		"newer, only protected":     {newlyEncrypted(stream, hiddenPassword, 128), "", ""},
		"XOR":                       {sheettest.XLS{Globals: sheettest.Record(recFilePass, 0, 1, 2)}.File(), "x", "file.old.password"},
		"cut short":                 {sheettest.XLS{Globals: sheettest.Record(recFilePass, 1, 1, 1)}.File(), "x", "file.old.password"},
		"newer, cut short":          {sheettest.XLS{Globals: sheettest.Record(recFilePass, 1, 2, 2, uint32(0), ^uint32(0))}.File(), "x", "file.old.password"},
		"twice":                     {sheettest.Compound(workbookStream, []byte(twice)), "", "file.broken"},
	} {
		b := Open("台账.xls", c.data, c.password)
		if c.code != "" {
			if len(b.Findings) != 1 || b.Findings[0].Code != c.code {
				t.Errorf("%s: %+v, want %s", name, b.Findings, c.code)
			}
			continue
		}
		for _, line := range lineDifferences(want, gridLines(b)) {
			t.Errorf("%s: %s", name, line)
		}
	}
}

// filePassOf is the FILEPASS record of a file.
func filePassOf(t *testing.T, data []byte) []byte {
	stream, err := rootStream(data, workbookStream)
	if err != nil {
		t.Fatal(err)
	}
	for r := (records{stream: stream}); ; {
		from := r.at
		kind, _, ok := r.one()
		if !ok {
			t.Fatal("none")
		}
		if kind == recFilePass {
			return stream[from:r.at]
		}
	}
}

// newlyEncrypted encrypts a stream as Excel 2002 and later do: its FILEPASS record stands behind the first one, and what names places is moved by its length.
func newlyEncrypted(stream []byte, password string, bits int) []byte {
	salt, verifier := []byte("0123456789abcdef"), []byte("fedcba9876543210")
	key := sha1Key(sheettest.Fields(password), salt, bits)
	sum := sha1.Sum(verifier)
	mixed := append(verifier, sum[:]...)
	c, err := rc4.NewCipher(key(0))
	if err != nil {
		panic(err)
	}
	c.XORKeyStream(mixed, mixed)
	head := sheettest.Fields(uint32(0), uint32(0), uint32(0x6801), uint32(0x8004), uint32(bits), uint32(1), uint32(0), uint32(0), "RC4\x00")
	filePass := sheettest.Record(recFilePass, 1, 2, 2, uint32(4), uint32(len(head)), head, uint32(16), salt, mixed[:16], uint32(20), mixed[16:])
	r := records{stream: stream}
	r.one()
	out := append(append(append([]byte(nil), stream[:r.at]...), filePass...), stream[r.at:]...)
	for r := (records{stream: out}); ; {
		from := r.at
		kind, body, ok := r.one()
		if !ok {
			return sheettest.Compound(workbookStream, key.decrypt(out))
		}
		if kind == recBoundSheet8 {
			copy(out[from+4:], sheettest.Fields(fields(body).u32(0)+uint32(len(filePass))))
		}
	}
}
