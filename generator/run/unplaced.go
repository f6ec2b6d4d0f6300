package run

import (
	"errors"
	"path/filepath"

	"gongshi/generator/finding"
	"gongshi/generator/output"
)

// unplaced is the finding for files of an input, of the named unit where they are its notice, that could not be written into a folder.
func unplaced(path, unit, dir string, err error) finding.Finding {
	at := finding.Where{File: path, Excerpt: unit}
	var open *output.OpenError
	if !errors.As(err, &open) {
		return finding.OutputFailed.At(at, finding.Values{"folder": dir, "why": output.Reason(err)})
	}
	file, why := filepath.ToSlash(filepath.Join(dir, open.Name)), output.HeldReason(err)
	if why != output.Reason(err) {
		return finding.OutputOpen.At(at, finding.Values{"file": file, "why": why})
	}
	return finding.OutputStuck.At(at, finding.Values{"file": file, "why": why})
}
