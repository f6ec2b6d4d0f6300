package webpage

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

func utf16Mark(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
}

// decode decodes a page. What the page says of its charset may be wrong: a browser that saves it writes UTF-8 whatever the page says, and many a page of GBK
// says nothing. So UTF-8 is what reads as UTF-8; then comes what the page or the archive around it says, then GB 18030.
func decode(data []byte, declared string) string {
	switch {
	case utf16Mark(data):
		out, _ := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		return string(out)
	case utf8.Valid(data):
		return string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
	}
	// The library gives windows-1252 where the page says nothing, or that it is in Latin letters, which no page of ours is.
	if _, name, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], ""); declared == "" && name != "windows-1252" {
		declared = name
	}
	var best string
	least := -1
	for _, name := range []string{declared, "gb18030", "utf-8"} {
		text, faults, ok := decodeAs(data, name)
		if ok && (least < 0 || faults < least) {
			best, least = text, faults
		}
	}
	return best
}

// decodeAs decodes by a name, and counts what cannot be read so.
func decodeAs(data []byte, name string) (text string, faults int, ok bool) {
	e, err := htmlindex.Get(strings.TrimSpace(name))
	if err != nil {
		return "", 0, false
	}
	if canonical, _ := htmlindex.Name(e); canonical == "gbk" { // GB 18030 has all of it, and more
		e = simplifiedchinese.GB18030
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", 0, false
	}
	return string(out), bytes.Count(out, []byte("\uFFFD")), true
}
