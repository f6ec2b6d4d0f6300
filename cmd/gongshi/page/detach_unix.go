//go:build !windows

package page

import (
	"os/exec"
	"syscall"
)

// detach gives a command a session of its own: a browser that it starts is hers, and must outlive the Ctrl-C and the terminal that end the program.
func detach(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
