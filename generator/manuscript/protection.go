package manuscript

import (
	"bytes"
	"path"
	"strings"

	"gongshi/generator/pattern"
)

// IsSigned reports a digital signature in the file, which holds no more once a word is changed.
func (m *Manuscript) IsSigned() bool {
	if m.pack == nil {
		return false
	}
	for _, f := range m.pack.zip.File {
		if strings.HasPrefix(strings.ToLower(f.Name), "_xmlsignatures/") {
			return true
		}
	}
	return false
}

// enforced is a protection that is on.
var enforced = pattern.New(`<\w*:?documentProtection\b[^>]*enforcement\s*=\s*["'](?:1|true|on)["']`)

// IsProtected reports that a word processor lets nobody change the text, nor accept what was changed.
func (m *Manuscript) IsProtected() bool {
	if m.pack == nil {
		return false
	}
	rels, _ := m.pack.relations(relsOf(m.pack.main))
	for _, r := range rels {
		if r.is("settings") {
			data, problem := m.pack.read(resolve(path.Dir(m.pack.main), r.Target))
			return problem == nil && bytes.Contains(data, []byte("documentProtection")) && enforced.Match(data)
		}
	}
	return false
}
