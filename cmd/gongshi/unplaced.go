package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"gongshi/generator/finding"
	"gongshi/generator/output"
)

// unplaced is the finding for files of an input, of the named unit where they are its notice, that could not be written into a folder.
func unplaced(path, unit, dir string, err error) finding.Finding {
	var open *output.OpenError
	if errors.As(err, &open) {
		hint := "先解决它再出一次"
		if text := heldFault(err); text != systemFault(err) {
			hint = "关闭以后再出一次"
		}
		return finding.Finding{
			Severity: finding.Error, Code: "output.failed", File: path, Excerpt: unit,
			Text: "“" + filepath.ToSlash(filepath.Join(dir, open.Name)) + "”换不了：" + heldFault(err), Hint: hint + "；这个单位的文件都还是原来的",
		}
	}
	return finding.Finding{
		Severity: finding.Error, Code: "output.failed", File: path, Excerpt: unit,
		Text: "文件写不进文件夹“" + dir + "”：" + systemFault(err),
		Hint: "先解决它，或者用 --out 换一个文件夹；这次没有留下半截文件",
	}
}

func isUnplaced(f finding.Finding) bool { return f.Code == "output.failed" && f.Excerpt != "" }

// findUnplaced tells people of the notices that could not be written: each reason once, with the units. --json and --report have a finding a unit.
func (r *reporter) findUnplaced() {
	var order []string
	units := map[string]finding.List{}
	for _, f := range r.unplaced {
		if units[f.Text] == nil {
			order = append(order, f.Text)
		}
		units[f.Text] = append(units[f.Text], f)
	}
	r.unplaced = nil
	for _, text := range order {
		list := units[text]
		f := list[0]
		if len(list) > 1 {
			all := make([]string, len(list))
			for i, u := range list {
				all[i] = u.Excerpt
			}
			f.File, f.Text = "", fmt.Sprintf("%s，%d个单位的公示没有写出：%s", text, len(list), names(all))
		}
		r.pending = append(r.pending, f)
	}
	r.flush()
}
