package run

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/summary"
)

// stale are the notices of earlier runs in the folder that this run has not made: those of its ledgers, and of ledgers that are gone. Notices of ledgers
// that this run was not given belong to another run. report is false for a run that was broken off, which may not have come to them yet: then they are only
// kept on record.
func (r *runner) stale(ledgers []input, report bool) (old []summary.Unit, findings finding.List) {
	given, made := map[string]bool{}, map[string]bool{}
	for _, in := range ledgers {
		given[filepath.ToSlash(in.path)] = true
	}
	for _, u := range r.record.units {
		for _, f := range u.Files {
			made[stem(f.Name)] = true
		}
	}
	aside := map[string]bool{}
	for _, u := range r.record.units {
		if u.Aside != "" {
			aside[u.Ledger] = true
		}
	}
	seen := map[string]bool{}
	for _, u := range r.folder.before {
		u.Files = slices.DeleteFunc(slices.Clone(u.Files), func(f summary.File) bool {
			path := filepath.Join(r.folder.dir, f.Name)
			if made[stem(f.Name)] || made[besideStem(stem(f.Name), f.Suffix)] || seen[path] || !exists(path) { // leftBeside has told of what stands beside a new one
				return true
			}
			seen[path] = true
			return false
		})
		if len(u.Files) == 0 {
			continue
		}
		var paths []string
		for _, f := range u.Files {
			paths = append(paths, filepath.ToSlash(filepath.Join(r.folder.dir, f.Name)))
		}
		at, files := finding.Where{File: u.Ledger, Excerpt: u.Name}, strings.Join(paths, "、")
		var f finding.Finding
		switch {
		case aside[u.Ledger]:
			f = finding.OutputStaleAside.At(at, finding.Values{"files": files})
		case given[u.Ledger]:
			f = finding.OutputStale.At(at, finding.Values{"files": files})
		case r.otherInputs.within(u.Ledger) && isGone(u.Ledger):
			f = finding.OutputStaleGone.At(at, finding.Values{"files": files})
		default:
			continue
		}
		if old = append(old, u); report {
			findings = append(findings, f)
		}
	}
	return old, findings
}

// within reports whether a ledger lies in one of the folders that were given.
func (g *otherInputs) within(ledger string) bool {
	return slices.ContainsFunc(g.folders, func(dir string) bool {
		dir = filepath.ToSlash(filepath.Clean(dir))
		return dir == "." && filepath.IsLocal(ledger) || strings.HasPrefix(ledger, strings.TrimSuffix(dir, "/")+"/")
	})
}

// exists reports whether there is anything at a path, even a link that leads nowhere.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func isGone(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}
