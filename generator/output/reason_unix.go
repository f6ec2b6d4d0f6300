//go:build !windows

package output

import "syscall"

var errnoTexts = map[syscall.Errno]string{
	syscall.ENOSPC:       "磁盘满了",
	syscall.EDQUOT:       "磁盘配额用完了",
	syscall.EROFS:        "那里是只读的",
	syscall.EISDIR:       "那是一个文件夹",
	syscall.ENAMETOOLONG: "路径太长",
	syscall.EFBIG:        "文件超过了允许的大小",
	syscall.EIO:          "磁盘读写出错",
}

// inUseErrnos are the errors where the file to be replaced is in use.
var inUseErrnos = map[syscall.Errno]bool{syscall.EBUSY: true, syscall.ETXTBSY: true}
