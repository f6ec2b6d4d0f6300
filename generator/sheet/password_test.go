package sheet

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/sheet/sheettest"
)

// TestPasswords: the right one opens the workbook, with none or another it is refused, and what Excel encrypts by itself opens by itself.
func TestPasswords(t *testing.T) {
	good := sheettest.PlainBook(nil).Zip()
	lock := func(password string) []byte {
		data, err := excelize.Encrypt(good, &excelize.Options{Password: password})
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	for name, c := range map[string]struct {
		data     []byte
		password string
		opens    bool
		says     string
	}{
		"right":            {lock("秘密123"), "秘密123", true, ""},
		"wrong":            {lock("秘密123"), "秘密124", false, "密码不对"},
		"none":             {lock("秘密123"), "", false, "设有打开密码"},
		"Excel's own":      {lock(hiddenPassword), "", true, ""},
		"for nothing":      {good, "秘密123", true, ""},
		"cut short":        {lock("秘密123")[:3000], "秘密123", false, ""},
		"holds no zip":     {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), "x", false, "密码不对"},
		"encrypted rubble": {append(lock("x")[:1024], make([]byte, 4096)...), "x", false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			b := Open("台账.xlsx", c.data, c.password)
			if (len(b.Grids) == 2) != c.opens {
				t.Fatalf("%d sheets, %+v", len(b.Grids), b.Findings)
			}
			if !c.opens && (len(b.Findings) != 1 || !strings.Contains(b.Findings[0].Text(nil), c.says)) {
				t.Errorf("%+v", b.Findings)
			}
		})
	}
}
