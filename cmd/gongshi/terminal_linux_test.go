package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// openTerminal makes a terminal: what is written to the second file is read from the first.
func openTerminal(t *testing.T) (keyboard, screen *os.File) {
	t.Helper()
	keyboard, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { keyboard.Close() })
	control := func(request uintptr, value *int32) {
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, keyboard.Fd(), request, uintptr(unsafe.Pointer(value))); errno != 0 {
			t.Skip(errno)
		}
	}
	var unlock, number int32
	control(syscall.TIOCSPTLCK, &unlock)
	control(syscall.TIOCGPTN, &number)
	screen, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	resize(screen, 40, 120)
	return keyboard, screen
}

func resize(screen *os.File, rows, columns uint16) {
	size := [4]uint16{rows, columns}
	syscall.Syscall(syscall.SYS_IOCTL, screen.Fd(), syscall.TIOCSWINSZ, uintptr(unsafe.Pointer(&size)))
}

// onTerminal runs the command at a terminal and gives what the screen got.
func onTerminal(t *testing.T, args ...string) string {
	t.Helper()
	keyboard, screen := openTerminal(t)
	return onScreen(t, keyboard, screen, "xterm", args...)
}

func onScreen(t *testing.T, keyboard, screen *os.File, kind string, args ...string) string {
	t.Helper()
	cmd := gongshi(t, args...)
	cmd.Stdout, cmd.Stderr = screen, screen
	cmd.Env = append(os.Environ(), "NO_COLOR=1", "TERM="+kind)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	screen.Close()
	text, _ := io.ReadAll(keyboard) // ends with an error when nobody has the screen any more
	cmd.Wait()
	return string(text)
}

// TestAtATerminal: a run of several units draws a bar in the place of a line a unit; what is wrong is said all the same. A single unit, --quiet and
// a pipe have no bar.
func TestAtATerminal(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in"), filepath.Join(dir, "out")
	county(t, in, 20)
	os.WriteFile(filepath.Join(in, "坏的.xlsx"), []byte("PK\x03\x04"), 0o644)
	text := onTerminal(t, "build", in, "-o", out)
	for _, want := range []string{"/21 [", "错误：" + filepath.Join(in, "坏的.xlsx"), "一共20个单位，另有1份台账读不出来或者看不出是哪个单位的（坏的.xlsx）", "已写好 " + filepath.ToSlash(out) + "/汇总.xlsx"} {
		if !strings.Contains(text, want) {
			t.Errorf("the screen lacks %q: %q", want, text)
		}
	}
	if strings.Contains(text, "《中共") {
		t.Errorf("the screen has a line a unit, too: %q", text)
	}
	if text := onTerminal(t, "build", filepath.Join(in, "第0001中学.xlsx"), "-o", out); strings.Contains(text, "[") || !strings.Contains(text, "《中共第0001中学党委") {
		t.Errorf("a single unit: %q", text)
	}
	if text := onTerminal(t, "build", in, "-o", out, "-q"); strings.Contains(text, "/21 [") || strings.Contains(text, "《中共") || !strings.Contains(text, "一共20个单位") || !strings.Contains(text, "错误：") {
		t.Errorf("--quiet: %q", text)
	}
	keyboard, screen := openTerminal(t)
	resize(screen, 0, 0)
	if text := onScreen(t, keyboard, screen, "xterm", "build", in, "-o", out); strings.Contains(text, "/21 [") || strings.Count(text, "《中共") != 20 {
		t.Errorf("on a screen without a width: %q", text)
	}
	keyboard, screen = openTerminal(t)
	if text := onScreen(t, keyboard, screen, "dumb", "build", in, "-o", out); strings.ContainsAny(text, "[\x1b") || strings.Count(text, "《中共") != 20 {
		t.Errorf("on a terminal that moves no cursor: %q", text)
	}
	_, stdout, stderr := said(t, gongshi(t, "build", in, "-o", out))
	if strings.Contains(stderr, "/21 [") || strings.Count(stdout, "《中共") != 20 {
		t.Errorf("into a pipe: %q %q", stdout, stderr)
	}
}
