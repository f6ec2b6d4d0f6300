package output

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// File is one file to be written.
type File struct {
	// Name is the file's name within the folder, with / where it stands in a folder of its own.
	Name string
	// Suffix is what of the name, before its ending, tells the file from others of one paper: （第2页）.
	Suffix string
	Data   []byte
}

// disk is what Write needs of the file system; tests have one that fails.
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

// tempPattern is the name of temporary files: hidden, so that nobody opens a half-written file, and with the program's name, for what a power failure
// leaves behind.
const tempPattern = ".gongshi-*.tmp"

// Write writes all files into the folder, which it makes if it is missing, or none. Each is written under a temporary name and synced; only when all
// are whole are they renamed. An earlier file that cannot be replaced, because another program holds it open, is an *OpenError before anything is
// written. Where a rename fails all the same, new files are removed and earlier ones restored if the file system can keep them (by a second name; not
// on FAT). The paths are in the files' order. Any other error is the file system's own.
func Write(dir string, files []File) ([]string, error) { return write(realDisk{}, dir, files) }

func write(d disk, dir string, files []File) (paths []string, err error) {
	if err := d.MkdirAll(dir); err != nil {
		return nil, err
	}
	var temps, created, folders []string
	var earlier []replaced
	defer func() {
		for _, r := range earlier {
			if err != nil {
				d.Rename(r.kept, r.path)
			}
			d.Remove(r.kept) // after Rename too: between two names of one file it does nothing
		}
		if err != nil {
			for _, name := range append(temps, created...) {
				d.Remove(name)
			}
			for _, name := range slices.Backward(folders) { // those that are not empty stay
				d.Remove(name)
			}
			paths = nil
		}
	}()
	for _, f := range files {
		if whole := filepath.Join(dir, f.Name); d.Exists(whole) {
			if err := d.Rename(whole, whole); err != nil { // changes nothing, but fails where replacing would
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
	if folders, err = makeFolders(d, dir, files); err != nil {
		return nil, err
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
			created = append(created, path)
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// makeFolders makes the folders that the files' names have; made are those that were not there, also where it fails.
func makeFolders(d disk, dir string, files []File) (made []string, err error) {
	for _, f := range files {
		var missing []string
		for sub := path.Dir(f.Name); sub != "."; sub = path.Dir(sub) {
			if whole := filepath.Join(dir, sub); !d.Exists(whole) {
				missing = append(missing, whole)
			}
		}
		if missing == nil {
			continue
		}
		slices.Reverse(missing)
		made = append(made, missing...)
		if err := d.MkdirAll(missing[len(missing)-1]); err != nil {
			return made, err
		}
	}
	return made, nil
}

// replaced is an earlier file that was replaced at path, and the second name under which it is kept until all is done.
type replaced struct{ path, kept string }

// keptSuffix is added to a temporary file's name for an earlier file; Sweep's pattern matches that too.
const keptSuffix = ".tmp"

// OpenError is an earlier file that cannot be replaced, nearly always because another program holds it open.
type OpenError struct {
	// Name is the file's name within the folder, with / where it stands in a folder of its own.
	Name string
	Err  error
}

func (e *OpenError) Error() string { return e.Name + ": " + e.Err.Error() }
func (e *OpenError) Unwrap() error { return e.Err }

// Sweep removes temporary files that a killed process has left. Nobody may be writing to the folder meanwhile.
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

// writeTemp writes a temporary file. It returns the name even with an error, so that the file can be removed.
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
