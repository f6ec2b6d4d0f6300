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
func (realDisk) Remove(name string) error                { return os.Remove(name) }
func (realDisk) Exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// tempPattern is hidden, so that nobody opens a half-written file, and says whose it is, should the power fail.
const tempPattern = ".gongshi-*.tmp"

// Write puts all files into the folder, which it makes if it is missing, or none: each is written under a temporary name and synced, and
// only when all are whole do they get their names. When giving a name fails, the files that are new in the folder go again; one that
// has replaced an earlier file of its name stays, for it is whole and the earlier one is gone. The paths come back in the files'
// order; the error is the file system's own.
func Write(dir string, files []File) ([]string, error) { return write(realDisk{}, dir, files) }

func write(d disk, dir string, files []File) (paths []string, err error) {
	if err := d.MkdirAll(dir); err != nil {
		return nil, err
	}
	var temps, fresh []string
	defer func() {
		if err != nil {
			for _, name := range append(temps, fresh...) {
				d.Remove(name)
			}
			paths = nil
		}
	}()
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
