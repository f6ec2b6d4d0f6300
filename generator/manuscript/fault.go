package manuscript

import (
	"errors"
	"io/fs"
	"runtime"

	"gongshi/generator/filekind"
	"gongshi/generator/finding"
)

func pathFault(err error) *finding.Kind {
	if filekind.Locked(err, runtime.GOOS) {
		return finding.FileLocked
	}
	if errors.Is(err, fs.ErrPermission) {
		return finding.FileDenied
	}
	return finding.FileUnreadable
}

// otherKind recognises kinds of files that hold texts, or something else, and are not read.
func otherKind(data []byte) *finding.Kind {
	if filekind.Container(data) == filekind.Compound {
		switch kinds := filekind.InCompound(data); {
		case kinds.Has(filekind.Encrypted):
			return finding.TextFilePassword
		case kinds.Has(filekind.OldWorkbook):
			return finding.TextFileOldWorkbook
		}
		return finding.TextFileOldFormat
	}
	switch kinds := filekind.InText(data[:min(len(data), 1024)]); {
	case kinds.Has(filekind.RTF):
		return finding.TextFileRTF
	case kinds.Has(filekind.PDF):
		return finding.TextFilePDF
	case kinds.Has(filekind.HTML | filekind.HTMLDoctype | filekind.MHTML):
		return finding.TextFileWebPage
	case kinds.Has(filekind.XMLDocument):
		return finding.TextFileOldXML
	}
	return nil
}

// zipFaults are the kinds of a zip that is no Word document.
var zipFaults = []struct {
	kind  filekind.Kinds
	fault *finding.Kind
}{
	{filekind.Workbook, finding.TextFileWorkbook},
	{filekind.Slides, finding.TextFileSlides},
	{filekind.OpenDocument, finding.TextFileOpenDocument},
	{filekind.OFD, finding.TextFileOFD},
}
