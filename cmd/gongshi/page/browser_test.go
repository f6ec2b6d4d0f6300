//go:build linux

package page

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestOpen: the browser gets the address, and a Ctrl-C or a closed terminal, which end every process of our group, do not reach it.
func TestOpen(t *testing.T) {
	dir := t.TempDir()
	said := filepath.Join(dir, "said")
	script := "#!/bin/sh\nprintf '%s %s' \"$1\" \"$(cut -d' ' -f5 /proc/$$/stat)\" > " + said + ".new\nmv " + said + ".new " + said + "\n"
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	if err := Open("http://127.0.0.1:1/x/"); err != nil {
		t.Fatal(err)
	}
	var data []byte
	for range 500 {
		if data, _ = os.ReadFile(said); data != nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	address, group, _ := strings.Cut(string(data), " ")
	if address != "http://127.0.0.1:1/x/" {
		t.Errorf("the browser gets %q", address)
	}
	if n, err := strconv.Atoi(group); err != nil || n == syscall.Getpgrp() {
		t.Errorf("the browser is in group %q, we are in %d", group, syscall.Getpgrp())
	}
}
