package run

import (
	"io/fs"
	"strings"
)

// settled is a folder without the files that are being written, which may be gone at any time.
type settled struct{ fs.FS }

func (s *settled) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(s.FS, name)
	var out []fs.DirEntry
	for _, e := range all {
		if !strings.HasSuffix(e.Name(), ".tmp") {
			out = append(out, e)
		}
	}
	return out, err
}
