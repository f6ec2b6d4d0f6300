package manuscript

import (
	"cmp"
	"encoding/xml"
	"strings"
	"time"
)

// noDate stands for the time of change of a file that does not say when it was changed: never the clock, so that the same file gives the same bytes.
const noDate = "2000-01-01T00:00:00Z"

// modified is when the file was last changed, as a tracked change says it.
func (p *pack) modified() string { return cmp.Or(p.changed(), noDate) }

// changed is when the file says that it was last changed, "" where it does not: our own notices without a date say noDate.
func (p *pack) changed() string {
	rels, _ := p.relations("_rels/.rels")
	for _, r := range rels {
		if !r.is("core-properties") {
			continue
		}
		data, problem := p.read(resolve("", r.Target))
		var core struct {
			Modified string `xml:"http://purl.org/dc/terms/ modified"`
		}
		if problem != nil || xml.Unmarshal(data, &core) != nil {
			break
		}
		for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02"} {
			if t, err := time.Parse(layout, strings.TrimSpace(core.Modified)); err == nil && t.Year() > 0 {
				return strings.TrimPrefix(t.UTC().Format("2006-01-02T15:04:05Z"), noDate)
			}
		}
	}
	return ""
}
