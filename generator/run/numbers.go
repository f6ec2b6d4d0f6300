package run

import (
	"gongshi/generator"
	"gongshi/generator/document"
	"gongshi/generator/finding"
)

// paperNumbers holds the units that print a 发文字号, by the number: no two papers have the same one (GB/T 9704-2012 7.2.5).
type paperNumbers map[string]string

// again reports a unit's papers that print the number of an earlier unit's paper.
func (n *paperNumbers) again(m *unitWork) (found finding.List) {
	var notices []*generator.Notice
	switch {
	case m.kit != nil:
		for _, paper := range m.kit.made() {
			notices = append(notices, paper.notice)
		}
	case m.notice != nil:
		notices = append(notices, m.notice)
	}
	for _, notice := range notices {
		part := notice.Document.Part(document.Number)
		if part == nil {
			continue
		}
		number := document.Text(part.Runs)
		if other, ok := (*n)[number]; ok {
			found = append(found, finding.NumberTwice.At(finding.Where{File: m.from.path}, finding.Values{"number": number, "unit": m.unit.Name(), "other": other}))
			continue
		}
		if *n == nil {
			*n = paperNumbers{}
		}
		(*n)[number] = m.unit.Name()
	}
	return found
}
