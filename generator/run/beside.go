package run

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/output"
)

// A file that a person has edited since we wrote it may hold an evening's work: the new version stands beside it, and replaces it only with Overwrite.

// beside gives files that belong together new names, where a person has edited one that they would replace, and tells of it.
func (f *folder) beside(files []output.File) ([]output.File, finding.List) {
	if f.overwrite {
		return files, nil
	}
	return besideEdited(f.dir, files, f.recordedChecksum)
}

// besideEdited is beside for any folder; recorded gives the checksum that an earlier run has recorded for a file's name, and may be nil.
func besideEdited(dir string, files []output.File, recorded func(name string) string) (out []output.File, findings finding.List) {
	var edited []string
	out = slices.Clone(files)
	for range 100 {
		found := false
		for _, f := range out {
			if isEdited(dir, f, recorded) {
				found = true
				edited = append(edited, f.Name)
			}
		}
		if !found {
			break
		}
		for i := range out {
			out[i].Name = besideFile(out[i].Name, out[i].Suffix)
		}
	}
	if len(edited) == 0 {
		return files, nil
	}
	var names []string
	for _, f := range out {
		names = append(names, f.Name)
	}
	at := finding.Where{Excerpt: edited[0]}
	return out, finding.List{finding.OutputEdited.At(at, finding.Values{"files": "“" + strings.Join(edited, "”“") + "”", "beside": Few(names)})}
}

// leftBeside tells of the （新） files of an earlier run beside files that are now replaced: they are called new and are older.
func leftBeside(dir string, files []output.File) finding.List {
	var old []string
	for _, f := range files {
		name := besideFile(f.Name, f.Suffix)
		if data, err := os.ReadFile(filepath.Join(dir, name)); err == nil && generator.Intact(name, data) { // what a person has edited is not ours to call old
			old = append(old, filepath.ToSlash(filepath.Join(dir, name)))
		}
	}
	if len(old) == 0 {
		return nil
	}
	return finding.List{finding.OutputStaleBeside.At(finding.Where{File: dir}, finding.Values{"files": strings.Join(old, "、")})}
}

// isEdited reports whether a file that would be replaced is not as this program wrote it.
func isEdited(dir string, f output.File, recorded func(name string) string) bool {
	data, err := os.ReadFile(filepath.Join(dir, f.Name))
	if err != nil || bytes.Equal(data, f.Data) || generator.Intact(f.Name, data) {
		return false
	}
	return recorded == nil || recorded(f.Name) != checksum(data)
}

// recordedChecksum is what earlier runs have recorded of a file in the folder, "" where nothing.
func (f *folder) recordedChecksum(name string) string {
	for _, u := range f.before {
		for _, file := range u.Files {
			if file.Name == name {
				return file.Sum
			}
		}
	}
	return ""
}
