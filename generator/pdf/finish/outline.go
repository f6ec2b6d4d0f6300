package finish

import (
	"bytes"
	"fmt"
)

// gofpdf writes a count of 0 into every entry of the outline and none into its root: viewers then show the outline closed or not at all.
var noCount = []byte("/Count 0>>")

// countOutline gives every entry its count (ISO 32000-1 12.3.3), the number of visible entries below it. All entries are open, so that the whole
// notice can be seen at a glance.
func (f *File) countOutline(root string) error {
	n, err := f.countBelow(root, len(f.objects))
	if err != nil {
		return err
	}
	f.setObject(root, fmt.Appendf(nil, "%s /Count %d>>", bytes.TrimSuffix(f.object(root), []byte(">>")), n))
	return nil
}

// countBelow counts the entries below one. More than limit is an error, so that a chain that runs in a circle ends.
func (f *File) countBelow(parent string, limit int) (int, error) {
	n := 0
	at, ok := reference(f.object(parent), "/First ")
	for ok {
		if n++; n > limit {
			return 0, errLayout
		}
		below, err := f.countBelow(at, limit-n)
		if err != nil {
			return 0, err
		}
		entry, isEntry := bytes.CutSuffix(f.object(at), noCount)
		if !isEntry {
			return 0, errLayout
		}
		count := ""
		if below > 0 {
			count = fmt.Sprintf("/Count %d", below)
		}
		n += below
		f.setObject(at, fmt.Appendf(nil, "%s%s>>", entry, count)) // not in place: the old body is the caller's memory
		at, ok = reference(f.object(at), "/Next ")
	}
	return n, nil
}
