package run

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"hash/crc32"
	"os"
	"path/filepath"
	"sync"

	"gongshi/generator/summary"
)

// setupOf gives a hash of all that a notice is made of besides its ledger and its 单位信息: the program, the template, the faces, the options. It is ""
// where one of them cannot be read.
func setupOf(plan *Plan) func() string {
	return sync.OnceValue(func() string {
		program := programChecksum()
		if program == "" {
			return ""
		}
		options := plan.Options
		options.Formats, options.Template, options.Faces, options.Shared, options.Done, options.Words = nil, nil, nil, nil, nil, nil // their content is hashed below
		h := sha256.New()
		mix(h, program, plan.Text.Source, fmt.Sprintf("%+v %q %q %v", options, plan.Settings, plan.Sheets, plan.Evidence))
		for _, p := range plan.Papers {
			mix(h, "paper", p.Kind, p.Text.Source)
		}
		for _, f := range plan.Options.Formats {
			mix(h, "format", f.Extension)
		}
		for _, c := range plan.Columns {
			mix(h, "column", c.Field, c.Column)
		}
		if plan.Earlier != "" {
			contents, ok := contentsOf(plan.Earlier)
			if !ok {
				return ""
			}
			mix(h, contents...)
			mix(h, fmt.Sprintf("%q %+v", plan.EarlierSheets, plan.EarlierColumns))
		}
		for _, path := range plan.Options.Faces.Files() {
			stat, err := os.Stat(path) // faces are large; what replaces one has another size or time
			if err != nil {
				return ""
			}
			mix(h, path, fmt.Sprint(stat.Size(), stat.ModTime().UnixNano()))
		}
		return hex.EncodeToString(h.Sum(nil))
	})
}

// key is a hash of all that a ledger's notices are made of, its path included, since a unit may take its name from the file's.
func key(setup, rel string, ledger, table []byte, words ...string) string {
	if setup == "" {
		return ""
	}
	h := sha256.New()
	mix(h, setup, rel, string(ledger), string(table))
	mix(h, words...)
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// mix hashes texts, each with its length, so that none runs into the next.
func mix(h hash.Hash, texts ...string) {
	for _, t := range texts {
		fmt.Fprintf(h, "%d:%s", len(t), t)
	}
}

// checksum shows whether a file has been changed since it was written; like programChecksum, it need not withstand an attack.
func checksum(data []byte) string {
	return checksums(len(data), crc32.ChecksumIEEE(data), crc32.Checksum(data, castagnoli))
}

// earlierNotices finds the notices of earlier runs that can be kept.
type earlierNotices struct {
	dir string
	// files is how many files a unit has, 0 where that depends on the unit.
	files int
	// findingsWanted says that nothing can be kept: all findings are wanted, and they are not on record.
	findingsWanted bool
	// units are what is on record, by key.
	units map[string][]summary.Unit
}

// newEarlierNotices sorts the units of a folder's record by their keys.
func newEarlierNotices(plan *Plan, units []summary.Unit) *earlierNotices {
	k := &earlierNotices{dir: plan.folder(), files: plan.filesEach(), findingsWanted: plan.NeedFindings, units: map[string][]summary.Unit{}}
	from := map[string]string{}
	for _, u := range units {
		if u.No[1] == 0 {
			k.units[u.Key], from[u.Key] = nil, u.Ledger
		}
		if from[u.Key] == u.Ledger {
			k.units[u.Key] = append(k.units[u.Key], u)
		}
	}
	return k
}

// unchanged gives what an earlier run has recorded of a ledger, where nothing that its notices are made of has changed and their files are as they were
// written. All its units must be on record: a run that was killed may have come to the first of them only.
func (k *earlierNotices) unchanged(o *openedLedger) []summary.Unit {
	if k == nil || k.findingsWanted || o.key == "" {
		return nil
	}
	units := k.units[o.key]
	if len(units) == 0 {
		return nil
	}
	out := make([]summary.Unit, len(units))
	for i, u := range units {
		if u.Failed != "" || u.No[1] != i || u.Of != len(units) || k.files > 0 && len(u.Files) != k.files {
			return nil
		}
		for _, f := range u.Files {
			data, err := os.ReadFile(filepath.Join(k.dir, f.Name))
			if err != nil || checksum(data) != f.Sum {
				return nil
			}
		}
		u.Ledger, u.No[0] = filepath.ToSlash(o.path), o.no
		out[i] = u
	}
	return out
}
