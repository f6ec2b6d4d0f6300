package run

import (
	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
	"gongshi/generator/stats"
)

// FactsOf are the facts of the ledger that a finished text was made from, as its readers may know them; nil where they cannot be had, which is told. The items of
// 基本信息 that the program does not know are read too: a template may print them.
func FactsOf(path string, m *manuscript.Manuscript, from string, reading Reading, audience ledger.Audience, watcher Watcher) *stats.Facts {
	t := &teller{Watcher: watcher}
	asked := &unknownItems{Watcher: watcher}
	before := newReader(reading, watcher)
	before.compared(from, &teller{Watcher: asked})
	reading.Prints.Items = append(reading.Prints.Items, asked.names...)
	reading.Password = before.passwords.get()
	units := newReader(reading, watcher).compared(from, t)
	unit, problem := unitIn(units, path, textOf(m), from)
	t.found(problem)
	if unit == nil {
		return nil
	}
	return stats.Collect(unit.For(generator.Readers(audience, unit, nil)))
}

// unknownItems listens for items of 基本信息 that the program does not know, and passes nothing on but questions.
type unknownItems struct {
	Watcher
	names []string
}

func (u *unknownItems) Tell(e Event) {
	found, _ := e.(Found)
	for _, f := range found {
		if f.Is(finding.InfoUnknown) {
			u.names = append(u.names, f.Value("name"))
		}
	}
}
