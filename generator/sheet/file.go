package sheet

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"gongshi/generator/filekind"
	"gongshi/generator/finding"
)

// refuse is why a file cannot be read; its name is added later.
func refuse(k *finding.Kind) *finding.Finding {
	f := k.Of(nil)
	return &f
}

// Load reads a file's bytes whole, so that nobody can change it half way. They are nil, with an error finding, where it cannot be read.
func Load(path string) ([]byte, finding.List) {
	data, fault := load(path)
	if fault != nil {
		return nil, finding.List{*fault}.InFile(path)
	}
	return data, nil
}

func load(path string) ([]byte, *finding.Finding) {
	if strings.HasPrefix(filepath.Base(path), "~$") {
		return nil, refuse(finding.FileTemporary)
	}
	st, err := os.Stat(path)
	if err != nil {
		return nil, pathFault(err)
	}
	switch {
	case st.IsDir():
		return nil, refuse(finding.FileFolder)
	case !st.Mode().IsRegular():
		return nil, refuse(finding.FileIrregular)
	case st.Size() > maxFile:
		return nil, refuse(finding.FileLarge)
	}
	return readWhole(path)
}

// readWhole reads a file that nobody changes meanwhile: a file that is just being saved would be half the old one and half the new one.
func readWhole(path string) ([]byte, *finding.Finding) {
	f, err := os.Open(path)
	if err != nil {
		return nil, pathFault(err)
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return nil, pathFault(err)
	}
	data := make([]byte, 0, before.Size()+bytes.MinRead)
	b := bytes.NewBuffer(data)
	if _, err := b.ReadFrom(io.LimitReader(f, maxFile+1)); err != nil {
		return nil, pathFault(err)
	}
	after, err := f.Stat()
	if err != nil {
		return nil, pathFault(err)
	}
	if before.Size() != after.Size() || !before.ModTime().Equal(after.ModTime()) || int64(b.Len()) != after.Size() || !stillHolds(f, b.Bytes()) {
		return nil, refuse(finding.FileChanged)
	}
	return b.Bytes(), nil
}

// stillHolds reports whether a file still holds these bytes. Its time alone does not tell: some systems keep it in hundredths of a second.
func stillHolds(f *os.File, data []byte) bool {
	buf := make([]byte, min(len(data)+1, 64<<10))
	for at := int64(0); ; {
		n, err := f.ReadAt(buf, at)
		if at+int64(n) > int64(len(data)) || !bytes.Equal(buf[:n], data[at:at+int64(n)]) {
			return false
		}
		at += int64(n)
		if err != nil {
			return err == io.EOF && at == int64(len(data))
		}
	}
}

func pathFault(err error) *finding.Finding {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return refuse(finding.FileMissing)
	case filekind.Locked(err, runtime.GOOS):
		return refuse(finding.FileLocked)
	case errors.Is(err, fs.ErrPermission):
		return refuse(finding.FileDenied)
	default:
		return refuse(finding.FileUnreadable)
	}
}
