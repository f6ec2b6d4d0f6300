package run

import (
	"context"
	"runtime"
	"strings"
	"sync"
	"testing"

	"gongshi/generator"
	"gongshi/generator/finding"
	"gongshi/generator/run/runtest"
	"gongshi/generator/summary"
)

const sampleLedger = "../../samples/xixian-ergao.xlsx"

// listener is a watcher that remembers what it is told.
type listener struct {
	mu       sync.Mutex
	events   []Event
	findings finding.List
	// on is called with each event, if it is not nil.
	on func(Event)
}

func (l *listener) Tell(e Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.events = append(l.events, e)
	if found, ok := e.(Found); ok {
		l.findings = append(l.findings, found...)
	}
	if l.on != nil {
		l.on(e)
	}
}

func (l *listener) Password(string) (string, bool) { return "", false }

// text is all that was found, a line each.
func (l *listener) text() string {
	var b strings.Builder
	for _, f := range l.findings {
		b.WriteString(f.File + "：" + f.Text(nil) + "。" + f.Hint(nil) + "\n")
	}
	return b.String()
}

// codes are those of all that was found, a line each.
func (l *listener) codes() string {
	var b strings.Builder
	for _, f := range l.findings {
		b.WriteString(f.Severity.String() + " " + f.Code + " " + f.Cell + "\n")
	}
	return b.String()
}

// told are the events of a kind.
func told[E Event](l *listener) (list []E) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, e := range l.events {
		if e, ok := e.(E); ok {
			list = append(list, e)
		}
	}
	return list
}

// total is what the run came to; the zero total where it was not summed up.
func (l *listener) total() summary.Total {
	for _, s := range told[Summed](l) {
		return s.Total
	}
	return summary.Total{}
}

// planFor is the plan of a run over a folder in all formats.
func planFor(in, out string) Plan {
	return Plan{Inputs: []string{in}, Out: out, Options: generator.Options{Formats: generator.UsualFormats()}, Jobs: runtime.GOMAXPROCS(0)}
}

// build does a plan.
func build(plan Plan) (Outcome, *listener) {
	var l listener
	return Do(context.Background(), plan, &l), &l
}

// buildWell does a plan that must not fail.
func buildWell(t testing.TB, plan Plan) *listener {
	t.Helper()
	outcome, l := build(plan)
	if outcome.Failed {
		t.Fatalf("it fails: %s", l.text())
	}
	return l
}

// changed is a plan that keeps what has not changed.
func changed(plan Plan) Plan {
	plan.Changed = true
	return plan
}

func county(t testing.TB, dir string, n int) {
	t.Helper()
	runtest.County(t, sampleLedger, dir, n)
}

func schools(t testing.TB, path string, names ...string) {
	t.Helper()
	runtest.Schools(t, sampleLedger, path, names...)
}
