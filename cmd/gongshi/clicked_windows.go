package main

import (
	"errors"
	"os"
	"syscall"
	"unsafe"

	"golang.org/x/term"
)

// clicked reports whether the program was started by a double-click: its console was made for it alone, where a shell would share its own.
func clicked() bool {
	if !term.IsTerminal(int(os.Stdout.Fd())) {
		return false
	}
	var processes [2]uint32
	n, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("GetConsoleProcessList").Call(uintptr(unsafe.Pointer(&processes[0])), uintptr(len(processes)))
	return n == 1
}

// isPortInUse: WSAEADDRINUSE, and WSAEACCES where another program has the port for itself.
func isPortInUse(err error) bool {
	return errors.Is(err, syscall.Errno(10048)) || errors.Is(err, syscall.Errno(10013))
}
