package run

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"time"

	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/summary"
)

// folder is where a run writes. One run has it at a time; several goroutines of that run write into it.
type folder struct {
	dir string
	// overwrite replaces what a person has edited, too.
	overwrite bool
	// before is what earlier runs have made here.
	before []summary.Unit

	ctx context.Context
	// waiting is called when another run has the folder.
	waiting func()
	mu      sync.Mutex
	// acquired says that this run may write; unlock gives the folder back, and is nil where the file system knows no locks.
	acquired bool
	unlock   func()
}

// acquire waits until no other run has the folder, and removes what a killed run has left half written. It is an error only where the run is to end
// meanwhile.
func (f *folder) acquire() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	for announced := false; !f.acquired; {
		unlock, busy := lockFolder(f.dir)
		if !busy {
			f.acquired, f.unlock = true, unlock
			if unlock != nil {
				output.Sweep(f.dir)
			}
			break
		}
		if !announced {
			announced = true
			f.waiting()
		}
		select {
		case <-f.ctx.Done():
			return f.ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
	return nil
}

// release gives the folder back.
func (f *folder) release() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.unlock != nil {
		f.unlock()
	}
	f.acquired, f.unlock = false, nil
}

// place writes files into the folder, once it is this run's.
func (f *folder) place(files []output.File) (written []string, err error) {
	if len(files) == 0 {
		return nil, nil
	}
	if err := os.MkdirAll(f.dir, 0o777); err != nil {
		return nil, err
	}
	if err := f.acquire(); err != nil {
		return nil, err
	}
	paths, err := output.Write(f.dir, files)
	return slashed(paths), err
}

// slashed are paths as they are shown and recorded.
func slashed(paths []string) (out []string) {
	for _, p := range paths {
		out = append(out, filepath.ToSlash(p))
	}
	return out
}

// unwritten is the finding for a file of the whole run that could not be written.
func unwritten(what, dir string, err error) finding.List {
	return finding.List{finding.RunFileFailed.At(finding.Where{File: dir}, finding.Values{"what": what, "why": output.Reason(err)})}
}
