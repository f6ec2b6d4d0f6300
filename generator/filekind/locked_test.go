package filekind

import (
	"errors"
	"io/fs"
	"syscall"
	"testing"
)

func TestLocked(t *testing.T) {
	for _, tt := range []struct {
		err    error
		system string
		want   bool
	}{
		{&fs.PathError{Op: "open", Path: "台账.xlsx", Err: syscall.Errno(32)}, "windows", true},
		{&fs.PathError{Op: "read", Path: "台账.xlsx", Err: syscall.Errno(33)}, "windows", true},
		{&fs.PathError{Op: "open", Path: "台账.xlsx", Err: syscall.Errno(5)}, "windows", false},
		{&fs.PathError{Op: "open", Path: "台账.xlsx", Err: syscall.Errno(32)}, "linux", false}, // a broken pipe
		{errors.New("x"), "windows", false},
		{nil, "windows", false},
	} {
		if got := Locked(tt.err, tt.system); got != tt.want {
			t.Errorf("%v on %s: %v", tt.err, tt.system, got)
		}
	}
}
