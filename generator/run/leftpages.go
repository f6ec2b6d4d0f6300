package run

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/pattern"
)

// pageMark ends the names of pictures of pages.
var pageMark = pattern.New(`（第\d+(?:至\d+)?页）$`)

// leftPages tells of pictures of an earlier run that this one has not made: those of the last pages of a notice that has become shorter. A run of several
// units knows them by its record.
func leftPages(dir string, files []output.File) finding.List {
	made, papers, folders := map[string]bool{}, map[string]bool{}, []string{}
	for _, f := range files {
		path := filepath.Join(dir, f.Name)
		made[path] = true
		if ext := filepath.Ext(path); isOfSeveral(ext) {
			papers[strings.TrimSuffix(stem(path), f.Suffix)+ext] = true
			if folder := filepath.Dir(path); !slices.Contains(folders, folder) {
				folders = append(folders, folder)
			}
		}
	}
	var left []string
	for _, folder := range folders {
		entries, _ := os.ReadDir(folder) // what cannot be read is not told of
		for _, e := range entries {
			path := filepath.Join(folder, e.Name())
			ext := filepath.Ext(path)
			if made[path] || !papers[pageMark.ReplaceAllString(stem(path), "")+ext] {
				continue
			}
			if data, err := os.ReadFile(path); err == nil && generator.Intact(path, data) { // what a person has edited is not ours to call old
				left = append(left, filepath.ToSlash(path))
			}
		}
	}
	if len(left) == 0 {
		return nil
	}
	return finding.List{finding.OutputStalePages.At(finding.Where{File: dir}, finding.Values{"files": Few(left)})}
}

// isOfSeveral reports an extension of a format that has several files.
func isOfSeveral(ext string) bool {
	return slices.ContainsFunc(generator.FormatsNamed(strings.TrimPrefix(ext, ".")), func(f generator.Format) bool { return f.Several })
}
