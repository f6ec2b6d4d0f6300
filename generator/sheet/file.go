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

// fault is why a file cannot be read, as a finding's code, text and hint.
type fault struct{ code, text, hint string }

// list is the fault as the only finding of a file.
func (f *fault) list(file string) finding.List {
	r := Report{File: file}
	r.Error(f.code, Field{}, f.text, f.hint)
	return r.List
}

// Load reads a file's bytes, whole, so that nobody can change it half way; they are nil, beside an error finding, where that cannot be.
func Load(path string) ([]byte, finding.List) {
	data, fault := load(path)
	if fault != nil {
		return nil, fault.list(path)
	}
	return data, nil
}

func load(path string) ([]byte, *fault) {
	if strings.HasPrefix(filepath.Base(path), "~$") {
		return nil, &fault{fileTemporary, "这是打开表格时产生的临时文件，不是台账", "给出台账文件本身（文件名不带 ~$），或者关闭表格软件后再试"}
	}
	st, err := os.Stat(path)
	if err != nil {
		return nil, pathFault(err)
	}
	switch {
	case st.IsDir():
		return nil, &fault{fileFolder, "给出的是文件夹，不是台账文件", "给出文件夹里的 .xlsx 文件"}
	case !st.Mode().IsRegular():
		return nil, &fault{fileUnreadable, "这不是普通文件，无法读取", "给出磁盘上的 .xlsx 文件"}
	case st.Size() > maxFile:
		return nil, tooLarge
	}
	return readWhole(path)
}

// readWhole reads a file that nobody changes meanwhile: what a program is just saving in place would be half the old file and half the new one.
func readWhole(path string) ([]byte, *fault) {
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
	if before.Size() != after.Size() || !before.ModTime().Equal(after.ModTime()) || int64(b.Len()) != after.Size() || !reads(f, b.Bytes()) {
		return nil, &fault{fileChanged, "正在读它的时候，别的程序改动了它", "等那个程序保存好、关闭以后，再试一次"}
	}
	return b.Bytes(), nil
}

// reads reports whether a file still holds the bytes: its time alone, which some systems keep in hundredths of a second, does not tell.
func reads(f *os.File, data []byte) bool {
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

var tooLarge = &fault{fileLarge, "文件超过 64 MB，不像是台账", "删去表格中的图片和附件，或者把台账复制到一个新工作簿里再试"}

func pathFault(err error) *fault {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &fault{fileMissing, "找不到这个文件", "检查文件名和所在的文件夹"}
	case filekind.Locked(err, runtime.GOOS):
		return &fault{fileLocked, "这个文件正在别的程序里打开，读不了", "在那个程序里保存并关闭，再试一次"}
	case errors.Is(err, fs.ErrPermission):
		return &fault{fileDenied, "没有读取这个文件的权限", "修改文件的权限，或者把它复制到自己的文件夹里再试"}
	default:
		return &fault{fileUnreadable, "这个文件读不出来", "检查文件名、磁盘和网络连接，或者把文件复制到本机再试"}
	}
}
