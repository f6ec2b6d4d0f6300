package page

import (
	"fmt"
	"testing"
)

// TestKept: of what was made of a unit the last few views give their files, the last two their pictures; a page that has not changed is still there.
func TestKept(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	id := d.upload("台账.xlsx", sampleData(t))
	var units []jsonUnit
	for i := range viewsKept + 1 {
		units = append(units, d.show(request{Ledger: id, Sets: map[int]map[string]string{0: {"党组织简称": fmt.Sprintf("第%d中学党委", i)}}})[0])
	}
	for i, u := range units {
		age := len(units) - 1 - i
		for path, want := range map[string]bool{
			"file/" + u.View + "/docx":               age < viewsKept,
			"picture/" + id + "/0/" + u.Pages[0].Key: age < viewsWithPages, // the title is on it
			"picture/" + id + "/0/" + u.Pages[4].Key: true,
		} {
			if status, _, _ := d.send("GET", path, nil, nil); (status == 200) != want {
				t.Errorf("%s of view %d of %d: %d", path, i+1, len(units), status)
			}
		}
	}
}
