package screen

import (
	"os"
	"syscall"
)

// obeysColour asks the console to take colours (ENABLE_VIRTUAL_TERMINAL_PROCESSING); before Windows 10 it refuses.
func obeysColour(f *os.File) bool {
	const processing = 4
	var mode uint32
	if syscall.GetConsoleMode(syscall.Handle(f.Fd()), &mode) != nil {
		return false
	}
	ok, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("SetConsoleMode").Call(f.Fd(), uintptr(mode|processing))
	return ok != 0
}
