package run

import (
	"os"
	"path/filepath"
	"strings"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/pattern"
)

// pageMark ends the names of pictures of pages.
var pageMark = pattern.New(`^(?:（第\d+(?:至\d+)?页）)?$`)

// leftPages tells of pictures of an earlier run that this one has not made: those of the last pages of a notice that has become shorter. A run of several
// units knows them by its record.
func leftPages(dir string, files []output.File) finding.List {
	made, papers := map[string]bool{}, map[string]string{} // the endings of papers' names, by what stands before them
	for _, f := range files {
		made[f.Name] = true
		ext := filepath.Ext(f.Name)
		if kind := generator.FormatsNamed(strings.TrimPrefix(ext, ".")); len(kind) > 0 && kind[0].Several {
			papers[strings.TrimSuffix(stem(f.Name), f.Suffix)] = ext
		}
	}
	if len(papers) == 0 {
		return nil
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var left []string
	for _, e := range entries {
		for paper, ext := range papers {
			mark, ok := strings.CutPrefix(e.Name(), paper)
			if mark, hasExt := strings.CutSuffix(mark, ext); !ok || !hasExt || made[e.Name()] || !pageMark.MatchString(mark) {
				continue
			}
			path := filepath.Join(dir, e.Name())
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
