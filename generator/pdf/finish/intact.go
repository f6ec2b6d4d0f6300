package finish

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"hash"
	"strconv"

	"gongshi/generator/pattern"
)

var trailerEnd = pattern.New(`/ID \[<([0-9a-f]{32})> <[0-9a-f]{32}>\]>>\nstartxref\n(\d+)\n%%EOF\n$`)

// Intact reports whether a PDF is as Bytes wrote it: its ID is that of its objects, and nothing stands behind its end.
func Intact(data []byte) bool {
	m := trailerEnd.FindSubmatch(data[max(0, len(data)-512):])
	if m == nil {
		return false
	}
	xref, err := strconv.Atoi(string(m[2]))
	if err != nil || xref > len(data) {
		return false
	}
	offsets, _, ok := readXref(data[xref:])
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
		hashObject(id, o)
	}
	return fmt.Sprintf("%x", id.Sum(nil)[:16]) == string(m[1])
}

// hashObject adds an object to the hash that a file's ID is.
func hashObject(id hash.Hash, o []byte) {
	if len(o) > maxWholeHash && bytes.HasSuffix(o, []byte("\nendstream")) {
		id.Write(o[:64])
		id.Write(o[len(o)-64:])
	} else {
		id.Write(o)
	}
}
