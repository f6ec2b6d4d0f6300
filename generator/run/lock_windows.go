package run

import (
	"errors"
	"path/filepath"
	"syscall"
)

// lockFolder locks the folder for this run. busy says that another run has locked it; release gives it back, as the end of the process does, whatever
// its end: the file that stands for the lock goes with it. Where the file system knows no locks, nobody has it and release is nil.
func lockFolder(dir string) (release func(), busy bool) {
	const deleteOnClose = 0x04000000
	const sharingViolation = syscall.Errno(32)
	name, err := syscall.UTF16PtrFromString(filepath.Join(dir, ".gongshi.lock"))
	if err != nil {
		return nil, false
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_WRITE, 0, nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_HIDDEN|deleteOnClose, 0)
	if errors.Is(err, sharingViolation) {
		return nil, true
	}
	if err != nil {
		return nil, false
	}
	return func() { syscall.CloseHandle(h) }, false
}
