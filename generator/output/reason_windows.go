package output

import "syscall"

// Numbers from Windows' winerror.h.
var errnoTexts = map[syscall.Errno]string{
	syscall.Errno(32):   "文件正被别的程序打开（例如 WPS 或 Word），请先关闭它",
	syscall.Errno(33):   "文件正被别的程序锁定，请先关闭它",
	syscall.Errno(39):   "磁盘满了",
	syscall.Errno(112):  "磁盘满了",
	syscall.Errno(19):   "那里是只读的",
	syscall.Errno(123):  "名称里有不允许的字符",
	syscall.Errno(206):  "路径太长",
	syscall.Errno(1295): "磁盘配额用完了",
}

// inUseErrnos are the errors where the file to be replaced is open in another program; with one that does not share the right to delete it, it is
// “access denied”.
var inUseErrnos = map[syscall.Errno]bool{syscall.Errno(5): true, syscall.Errno(32): true, syscall.Errno(33): true}
