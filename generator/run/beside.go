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

// What a person has edited since we wrote it is an evening's work: a new version stands beside it, and replaces it on a word only.

// beside gives files that go together names beside those that are there, where a person has edited one of those, and tells of it.
func (f *folder) beside(files []output.File) ([]output.File, finding.List) {
	if f.overwrite {
		return files, nil
	}
	return besideEdited(f.dir, files, f.recordedSum)
}

// besideEdited is beside for any folder; recorded says of a file's name what an earlier run has recorded as its sum, and may be nil.
func besideEdited(dir string, files []output.File, recorded func(name string) string) (out []output.File, findings finding.List) {
	var edited []string
	out = slices.Clone(files)
	for tries := 0; tries < 100; tries++ {
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
			ext := filepath.Ext(out[i].Name)
			out[i].Name = besideName(stem(out[i].Name)) + ext
		}
	}
	if len(edited) == 0 {
		return files, nil
	}
	var stand []string
	for _, f := range out {
		stand = append(stand, f.Name)
	}
	at := finding.Where{Excerpt: edited[0]}
	return out, finding.List{finding.OutputEdited.At(at, finding.Values{"files": "“" + strings.Join(edited, "”“") + "”", "beside": strings.Join(stand, "、")})}
}

// leftBeside tells of what an earlier run has put beside files that have now been replaced: it is older than they are, whatever it is called.
func leftBeside(dir string, files []output.File) finding.List {
	var old []string
	for _, f := range files {
		name := besideName(stem(f.Name)) + filepath.Ext(f.Name)
		if data, err := os.ReadFile(filepath.Join(dir, name)); err == nil && generator.Intact(name, data) { // what she has edited is hers
			old = append(old, filepath.ToSlash(filepath.Join(dir, name)))
		}
	}
	if len(old) == 0 {
		return nil
	}
	return finding.List{finding.OutputStaleBeside.At(finding.Where{File: dir}, finding.Values{"files": strings.Join(old, "、")})}
}

// isEdited reports that a file which would be replaced is not as this program wrote it.
func isEdited(dir string, f output.File, recorded func(name string) string) bool {
	data, err := os.ReadFile(filepath.Join(dir, f.Name))
	if err != nil || bytes.Equal(data, f.Data) || generator.Intact(f.Name, data) {
		return false
	}
	return recorded == nil || recorded(f.Name) != sum(data)
}

// recordedSum is what earlier runs have recorded of a file in the folder, "" where nothing.
func (f *folder) recordedSum(name string) string {
	for _, u := range f.before {
		for _, file := range u.Files {
			if file.Name == name {
				return file.Sum
			}
		}
	}
	return ""
}
