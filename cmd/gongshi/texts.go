package main

import (
	"sync"

	"gongshi/generator/compose"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/templates"
)

// texts finds the notice text of each unit: the one that the command line names, else the bundled one of the unit's 文种.
type texts struct {
	named *compose.Template
	// source is its text, by which a later run knows it again.
	source string
	// kinds are the bundled ones, each read when first wanted.
	mu    sync.Mutex
	kinds map[string]*compose.Template
}

// chooseTexts takes the value of --template, "" where it was not given. texts is nil where the template that it names has an error; usage
// is what is wrong with the command line.
func chooseTexts(name string) (t *texts, findings finding.List, usage string) {
	t = &texts{kinds: map[string]*compose.Template{}}
	if name == "" {
		return t, nil, ""
	}
	t.named, t.source, findings, usage = chooseTemplate(name)
	if t.named == nil {
		return nil, findings, usage
	}
	return t, findings, ""
}

func (t *texts) of(unit *ledger.Unit) *compose.Template {
	if t.named != nil {
		return t.named
	}
	kind := unit.Info.Choose("文种")
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.kinds[kind] == nil {
		name := templates.OfKind(kind)
		source, _ := templates.Source(name)
		t.kinds[kind], _ = compose.Parse(name, source) // in order, as a test of compose makes sure
	}
	return t.kinds[kind]
}
