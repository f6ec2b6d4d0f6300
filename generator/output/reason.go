package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// FileInPath is the path of the folder or above it that is a file and not a folder, "" where there is none.
func FileInPath(folder string) string {
	for path := filepath.Clean(folder); ; path = filepath.Dir(path) {
		switch stat, err := os.Stat(path); {
		case err == nil && !stat.IsDir():
			return path
		case err == nil || path == filepath.Dir(path):
			return ""
		}
	}
}

// HeldReason says in Chinese why an existing file cannot be replaced.
func HeldReason(err error) string {
	var errno syscall.Errno
	if errors.As(err, &errno) && inUseErrnos[errno] {
		return "它正在别的程序里打开（例如 WPS 或 Word），先关闭"
	}
	return Reason(err)
}

// Reason says in Chinese why the operating system refused something.
func Reason(err error) string {
	switch {
	case errors.Is(err, context.Canceled):
		return "中断了"
	case errors.Is(err, fs.ErrNotExist):
		return "没有这个文件或文件夹"
	case errors.Is(err, fs.ErrPermission):
		return "没有权限"
	case errors.Is(err, fs.ErrExist), errors.Is(err, syscall.ENOTDIR):
		return "那里已经有一个同名的文件"
	}
	var errno syscall.Errno
	if errors.As(err, &errno) {
		if text, ok := errnoTexts[errno]; ok {
			return text
		}
		return fmt.Sprintf("系统不允许（错误号 %d）", int(errno))
	}
	return "系统不允许"
}
