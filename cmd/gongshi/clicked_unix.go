//go:build !windows

package main

import (
	"errors"
	"os"
	"runtime"
	"syscall"

	"golang.org/x/term"
)

// clicked reports whether the program was started by a double-click in a file manager: on a desktop, by nobody who has a terminal. A script that is
// run from a terminal has one still, and a service has no desktop. macOS opens a terminal for a double-click, which is like any other.
func clicked() bool {
	if runtime.GOOS == "darwin" || os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return false
	}
	for _, f := range []*os.File{os.Stdin, os.Stdout, os.Stderr} {
		if term.IsTerminal(int(f.Fd())) {
			return false
		}
	}
	terminal, err := os.Open("/dev/tty")
	if err == nil {
		terminal.Close()
	}
	return err != nil
}

func isPortInUse(err error) bool { return errors.Is(err, syscall.EADDRINUSE) }
