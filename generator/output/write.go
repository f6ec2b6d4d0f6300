package output

import (
	"io/fs"
	"os"
	"path/filepath"
)

// File is one file to be written.
type File struct {
	// Name is the file's name within the folder.
	Name string
	Data []byte
}

// disk is what Write needs of the file system; a test puts one that fails in its place.
type disk interface {
	MkdirAll(dir string) error
	// CreateTemp makes a new file in the folder under a name of its own.
	CreateTemp(dir string) (tempFile, error)
	Rename(from, to string) error
	// Link gives a file a second name.
	Link(from, to string) error
	Remove(name string) error
	Exists(name string) bool
}

type tempFile interface {
	Name() string
	Write(b []byte) (int, error)
	Chmod(mode fs.FileMode) error
	Sync() error
	Close() error
}

type realDisk struct{}

func (realDisk) MkdirAll(dir string) error               { return os.MkdirAll(dir, 0o777) }
func (realDisk) CreateTemp(dir string) (tempFile, error) { return os.CreateTemp(dir, tempPattern) }
func (realDisk) Rename(from, to string) error            { return os.Rename(from, to) }
func (realDisk) Link(from, to string) error              { return os.Link(from, to) }
func (realDisk) Remove(name string) error                { return os.Remove(name) }
func (realDisk) Exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// tempPattern is hidden, so that nobody opens a half-written file, and says whose it is, should the power fail.
const tempPattern = ".gongshi-*.tmp"

// Write puts all files into the folder, which it makes if it is missing, or none: each is written under a temporary name and synced, and
// only when all are whole do they get their names. Before the first gets its name, each earlier file of such a name is tried: one that another program
// holds open is an *OpenError. When giving a name fails all the same, the files that are new in the folder go again, and earlier ones come back where the
// file system can keep them (by a second name; not on FAT). The paths come back in the files' order; any other error is the file system's own.
func Write(dir string, files []File) ([]string, error) { return write(realDisk{}, dir, files) }

func write(d disk, dir string, files []File) (paths []string, err error) {
	if err := d.MkdirAll(dir); err != nil {
		return nil, err
	}
	var temps, fresh []string
	var earlier []replaced
	defer func() {
		for _, r := range earlier {
			if err != nil {
				d.Rename(r.kept, r.path)
			}
			d.Remove(r.kept) // two names of one file are not moved onto each other
		}
		if err != nil {
			for _, name := range append(temps, fresh...) {
				d.Remove(name)
			}
			paths = nil
		}
	}()
	for _, f := range files {
		if path := filepath.Join(dir, f.Name); d.Exists(path) {
			if err := d.Rename(path, path); err != nil { // moves nothing, but fails where a move would
				return nil, &OpenError{f.Name, err}
			}
		}
	}
	for _, f := range files {
		temp, err := writeTemp(d, dir, f.Data)
		if temp != "" {
			temps = append(temps, temp)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, f := range files {
		path := filepath.Join(dir, f.Name)
		existed := d.Exists(path)
		if kept := temps[0] + keptSuffix; existed && len(files) > 1 && d.Link(path, kept) == nil {
			earlier = append(earlier, replaced{path, kept})
		}
		if err := d.Rename(temps[0], path); err != nil {
			return nil, err
		}
		temps = temps[1:]
		if !existed {
			fresh = append(fresh, path)
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// replaced is an earlier file that has lost its name, and the second one under which it is kept until all is done.
type replaced struct{ path, kept string }

// keptSuffix makes of a temporary file's name another one that Sweep knows.
const keptSuffix = ".tmp"

// OpenError is an earlier file that cannot be replaced: in nearly every case another program holds it open.
type OpenError struct {
	// Name is the file's name within the folder.
	Name string
	Err  error
}

func (e *OpenError) Error() string { return e.Name + ": " + e.Err.Error() }
func (e *OpenError) Unwrap() error { return e.Err }

// Sweep removes what a process that was killed has left of files that it had not finished. Nobody may be writing to the folder meanwhile.
func Sweep(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if ours, _ := filepath.Match(tempPattern, e.Name()); ours && e.Type().IsRegular() {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// writeTemp writes a temporary file; its name comes back even when it is not whole, so that it can be removed.
func writeTemp(d disk, dir string, data []byte) (name string, err error) {
	f, err := d.CreateTemp(dir)
	if err != nil {
		return "", err
	}
	defer func() {
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
	}()
	if _, err = f.Write(data); err != nil {
		return f.Name(), err
	}
	if err = f.Sync(); err != nil {
		return f.Name(), err
	}
	// CreateTemp makes files that only their owner may read; a notice is for everybody.
	return f.Name(), f.Chmod(0o644)
}
