package run

import (
	"sync"

	"gongshi/generator/finding"
)

// asks is how often a password may be typed wrong.
const asks = 3

// passwords knows the one that opened a workbook last: that of the plan, or what a person typed. One workbook is asked for at a time.
type passwords struct {
	ask    func(path string) (typed string, ok bool)
	mu     sync.Mutex
	last   string
	asking sync.Mutex
}

func (p *passwords) get() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.last
}

func (p *passwords) set(typed string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = typed
}

// Unlock reads a workbook with a password; where that does not open it, the watcher is asked.
func Unlock(path, password string, watcher Watcher, read func(password string) finding.List) finding.List {
	p := passwords{last: password, ask: watcher.Password}
	return p.open(path, read)
}

// open reads a workbook with the password that opened the last one, and where that does not open it, asks for another.
func (p *passwords) open(path string, read func(password string) finding.List) finding.List {
	tried := p.get()
	list := read(tried)
	if !locked(list) {
		return list
	}
	p.asking.Lock()
	defer p.asking.Unlock()
	if last := p.get(); last != tried { // somebody has typed it for another workbook meanwhile
		list = read(last)
	}
	for range asks {
		if !locked(list) {
			break
		}
		typed, ok := p.ask(path)
		if !ok {
			break
		}
		if list = read(typed); !locked(list) {
			p.set(typed)
		}
	}
	return list
}

func locked(list finding.List) bool {
	return list.Has(finding.FilePassword)
}
