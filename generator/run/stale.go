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

// stale are the notices of earlier runs that stand in the folder beside this run's: of the units that it did not make now, or whose ledgers are
// gone. What came of ledgers that this run was not given is another run's affair. told is false for a run that was broken off, which may
// have come to none of them yet: then they are only kept on record.
func (r *runner) stale(ledgers []input, told bool) (old []summary.Unit, findings finding.List) {
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
			if made[stem(f.Name)] || made[besideName(stem(f.Name))] || seen[path] || !exists(path) { // what is left beside a new one has been told of
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
		case r.given.within(u.Ledger) && isGone(u.Ledger):
			f = finding.OutputStaleGone.At(at, finding.Values{"files": files})
		default:
			continue
		}
		if old = append(old, u); told {
			findings = append(findings, f)
		}
	}
	return old, findings
}

// within reports a ledger that lies in one of the folders that were given.
func (g *given) within(ledger string) bool {
	return slices.ContainsFunc(g.folders, func(dir string) bool {
		dir = filepath.ToSlash(filepath.Clean(dir))
		return dir == "." && filepath.IsLocal(ledger) || strings.HasPrefix(ledger, strings.TrimSuffix(dir, "/")+"/")
	})
}

// exists reports that something stands there, be it a link that leads nowhere.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func isGone(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}
