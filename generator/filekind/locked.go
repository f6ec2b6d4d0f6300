package filekind

import (
	"errors"
	"syscall"
)

// What Windows answers where another program lets nobody read a file or a part of it that it has open (winerror.h).
const (
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
)

// Locked reports the error of a file that another program holds open, on the named system; elsewhere than on Windows no program can keep others from reading.
func Locked(err error, system string) bool {
	var errno syscall.Errno
	return system == "windows" && errors.As(err, &errno) && (errno == sharingViolation || errno == lockViolation)
}
