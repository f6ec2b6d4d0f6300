package page

import (
	"os/exec"
	"syscall"
)

// detach gives a command a group of its own, so that the Ctrl-C that ends the program does not reach it.
func detach(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP}
}
