package run

import (
	"errors"
	"path/filepath"

	"gongshi/generator/finding"
	"gongshi/generator/output"
)

// unplaced is the finding for files of an input, of the named unit where they are its notice, that could not be written into a folder.
func unplaced(path, unit, dir string, err error) finding.Finding {
	var open *output.OpenError
	if errors.As(err, &open) {
		hint := "先解决它再出一次"
		if text := output.HeldReason(err); text != output.Reason(err) {
			hint = "关闭以后再出一次"
		}
		return finding.Finding{
			Severity: finding.Error, Code: "output.failed", File: path, Excerpt: unit,
			Text: "“" + filepath.ToSlash(filepath.Join(dir, open.Name)) + "”换不了：" + output.HeldReason(err), Hint: hint + "；这个单位的文件都还是原来的",
		}
	}
	return finding.Finding{
		Severity: finding.Error, Code: "output.failed", File: path, Excerpt: unit,
		Text: "文件写不进文件夹“" + dir + "”：" + output.Reason(err),
		Hint: "先解决它，或者用 --out 换一个文件夹；这次没有留下半截文件",
	}
}
