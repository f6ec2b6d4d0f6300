package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
)

// Bounds on a workbook's styles: excelize makes an object of each before anything can be checked. Excel itself keeps at most 65,490 cell formats.
const (
	maxStyles    = 65_536  // of each kind: formats, faces, fills, borders …
	maxStyleTags = 400_000 // of elements in all
	// fewStyles is the size of a part that cannot hold so many.
	fewStyles = 256 << 10
)

// tooManyStyles looks into a package's styles, if they are large enough to be too many.
func tooManyStyles(f *zip.File) bool {
	if f.UncompressedSize64 < fewStyles {
		return false
	}
	r, err := f.Open()
	if err != nil {
		return false // another check reports that it is broken
	}
	defer r.Close()
	part, err := io.ReadAll(io.LimitReader(r, maxPart))
	return err == nil && manyStyles(part)
}

// manyStyles counts the elements of a part.
func manyStyles(part []byte) bool {
	if len(part) < fewStyles {
		return false
	}
	all := 0
	of := map[string]int{}
	for {
		at := bytes.IndexByte(part, '<')
		if at < 0 {
			return false
		}
		part = part[at+1:]
		end := bytes.IndexAny(part[:min(len(part), 64)], " \t\r\n/>")
		if end == 0 {
			continue // the end of an element
		}
		if all++; all > maxStyleTags {
			return true
		}
		name := part[:max(end, 0)]
		name = name[bytes.LastIndexByte(name, ':')+1:]
		if !strings.Contains(" xf font fill border numFmt dxf cellStyle ", " "+string(name)+" ") {
			continue
		}
		if of[string(name)]++; of[string(name)] > maxStyles {
			return true
		}
	}
}
