package page

import (
	"os/exec"
	"runtime"
)

// Open shows an address in the default browser.
func Open(address string) error {
	var name string
	var args []string
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler"}
	case "darwin":
		name = "open"
	default:
		name = "xdg-open"
	}
	c := exec.Command(name, append(args, address)...)
	detach(c)
	if err := c.Start(); err != nil {
		return err
	}
	go c.Wait() // some stay until the browser is closed
	return nil
}
