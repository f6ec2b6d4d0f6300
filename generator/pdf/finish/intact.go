package finish

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"hash"
	"regexp"
	"strconv"
)

var trailerEnd = regexp.MustCompile(`/ID \[<([0-9a-f]{32})> <[0-9a-f]{32}>\]>>\nstartxref\n(\d+)\n%%EOF\n$`)

// Intact reports a PDF that is as Bytes wrote it: its ID is still that of its objects, and nothing stands behind its end.
func Intact(data []byte) bool {
	m := trailerEnd.FindSubmatch(data[max(0, len(data)-512):])
	if m == nil {
		return false
	}
	xref, err := strconv.Atoi(string(m[2]))
	if err != nil || xref > len(data) {
		return false
	}
	offsets, ok := readOffsets(data[xref:])
	if !ok {
		return false
	}
	id := sha256.New()
	for i, from := range offsets {
		to := xref
		if i+1 < len(offsets) {
			to = offsets[i+1]
		}
		if from > to || to > xref {
			return false
		}
		head := fmt.Sprintf("%d 0 obj\n", i+1)
		o, begins := bytes.CutPrefix(data[from:to], []byte(head))
		o, ends := bytes.CutSuffix(o, []byte("\nendobj\n"))
		if !begins || !ends {
			return false
		}
		identify(id, o)
	}
	return fmt.Sprintf("%x", id.Sum(nil)[:16]) == string(m[1])
}

// identify puts an object into a file's ID.
func identify(id hash.Hash, o []byte) {
	if len(o) > mostHashed && bytes.HasSuffix(o, []byte("\nendstream")) {
		id.Write(o[:64])
		id.Write(o[len(o)-64:])
	} else {
		id.Write(o)
	}
}

// readOffsets reads a cross-reference table as Bytes writes it: where each object begins, from the first.
func readOffsets(table []byte) (offsets []int, ok bool) {
	var count int
	if _, err := fmt.Sscanf(string(table[:min(len(table), 40)]), "xref\n0 %d\n", &count); err != nil || count < 1 {
		return nil, false
	}
	head := len(fmt.Sprintf("xref\n0 %d\n", count))
	const width = 20 // of an entry, ISO 32000-1 7.5.4
	if len(table) < head+count*width {
		return nil, false
	}
	for i := 1; i < count; i++ {
		at, err := strconv.Atoi(string(table[head+i*width : head+i*width+10]))
		if err != nil {
			return nil, false
		}
		offsets = append(offsets, at)
	}
	return offsets, true
}
