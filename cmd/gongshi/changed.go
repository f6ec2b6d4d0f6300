package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"hash/crc32"
	"os"
	"path/filepath"

	"gongshi/generator/summary"
)

// setup stands for everything that a notice is made of besides its ledger and its 单位信息: the program, the template, the faces, the flags. "" means
// that it cannot be told.
func (b *builder) setup() string {
	program := programSum()
	if program == "" {
		return ""
	}
	flags := b.flags
	flags.out, flags.info, flags.password, flags.json, flags.workbook, flags.batchFlags = "", "", "", false, "", batchFlags{} // none of them changes a byte of a notice
	h := sha256.New()
	mix(h, program, b.texts.source, fmt.Sprintf("%+v", flags))
	for _, path := range b.options.Faces.Files() {
		stat, err := os.Stat(path) // faces are large; what replaces one has another size or time
		if err != nil {
			return ""
		}
		mix(h, path, fmt.Sprint(stat.Size(), stat.ModTime().UnixNano()))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// key stands for everything that a ledger's notices are made of. A unit may take its name from the file's.
func key(setup, rel string, ledger, table []byte) string {
	if setup == "" {
		return ""
	}
	h := sha256.New()
	mix(h, setup, rel, string(ledger), string(table))
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// mix hashes texts, each with its length, so that none runs into the next.
func mix(h hash.Hash, texts ...string) {
	for _, t := range texts {
		fmt.Fprintf(h, "%d:%s", len(t), t)
	}
}

// sum tells a file that was written from one that has been changed since; like programSum, it need not withstand an enemy.
func sum(data []byte) string {
	return checksums(len(data), crc32.ChecksumIEEE(data), crc32.Checksum(data, castagnoli))
}

// unchanged gives what an earlier run has recorded of a ledger, where it was made of the same, is on record with all its units (a run that was killed may
// have come to the first of them only), and its files are still as they were written.
func (b *builder) unchanged(o *opened) []summary.Unit {
	units := b.earlier[o.key]
	if o.key == "" || len(units) == 0 || b.flags.annotate || b.flags.workbook != "" {
		return nil // what was found is wanted again, and nobody has recorded it
	}
	out := make([]summary.Unit, len(units))
	for i, u := range units {
		if u.Failed != "" || u.No[1] != i || u.Of != len(units) || len(u.Files) != len(b.options.Formats) {
			return nil
		}
		for _, f := range u.Files {
			data, err := os.ReadFile(filepath.Join(b.flags.out, f.Name))
			if err != nil || sum(data) != f.Sum {
				return nil
			}
		}
		u.Ledger, u.No[0] = filepath.ToSlash(o.path), o.no
		out[i] = u
	}
	return out
}

// remember makes of a folder's record what unchanged asks: the units by their keys.
func remember(units []summary.Unit) map[string][]summary.Unit {
	out := map[string][]summary.Unit{}
	from := map[string]string{}
	for _, u := range units {
		if u.No[1] == 0 {
			out[u.Key], from[u.Key] = nil, u.Ledger
		}
		if from[u.Key] == u.Ledger {
			out[u.Key] = append(out[u.Key], u)
		}
	}
	return out
}
