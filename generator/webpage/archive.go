package webpage

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// inArchive finds the page in a file that a browser has saved with its pictures (.mht, .mhtml; RFC 2557); ok is false for any other file.
func inArchive(data []byte) (page []byte, charset string, ok bool) {
	if !mimeMark.Match(data[:min(len(data), beginning)]) {
		return nil, "", false
	}
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil, "", false
	}
	kind, values, _ := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if !strings.HasPrefix(kind, "multipart/") {
		page, ok = unpacked(m.Body, m.Header.Get("Content-Transfer-Encoding"))
		return page, values["charset"], ok
	}
	parts := multipart.NewReader(m.Body, values["boundary"])
	for {
		p, err := parts.NextRawPart()
		if err != nil {
			return nil, "", false
		}
		kind, values, _ := mime.ParseMediaType(p.Header.Get("Content-Type"))
		if kind == "text/html" || kind == "application/xhtml+xml" {
			page, ok = unpacked(p, p.Header.Get("Content-Transfer-Encoding"))
			return page, values["charset"], ok
		}
	}
}

// unpacked undoes the encoding of a part for its way through the mail.
func unpacked(r io.Reader, encoding string) ([]byte, bool) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	out, err := io.ReadAll(r)
	return out, err == nil
}
