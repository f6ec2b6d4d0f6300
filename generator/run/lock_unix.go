//go:build unix

package run

import (
	"errors"
	"os"
	"syscall"
)

// lockFolder locks the folder for this run. busy says that another run has locked it; release gives it back, as the end of the process does, whatever
// its end. Where the file system knows no locks, nobody has it and release is nil.
func lockFolder(dir string) (release func(), busy bool) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, false
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		f.Close()
		return nil, true
	}
	return func() { f.Close() }, false
}
