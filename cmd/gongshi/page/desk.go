package page

import (
	"crypto/rand"
	"slices"
	"sync"
)

// desk holds the ledgers of all windows. Each has a name that nobody can guess, so windows do not meet.
type desk struct {
	limits  Limits
	mu      sync.Mutex
	ledgers map[string]*sheaf
	total   int64
}

// sheaf is one ledger as it was given, and what was made of it.
type sheaf struct {
	id, name string
	data     []byte
	mu       sync.Mutex
	// views are the last few of each unit: what the page shows now, and what it may still be loading.
	views map[int][]*view
}

const (
	kept     = 4 // views of a unit stay: their files may be asked for
	pictured = 2 // of them keep their pages, which take most of the memory: a browser asks for the last ones
)

// put takes a ledger in; ok is false where there is no more room.
func (d *desk) put(name string, data []byte) (id string, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.ledgers) >= d.limits.Count || d.total+int64(len(data)) > d.limits.Total {
		return "", false
	}
	id = rand.Text()
	d.ledgers[id] = &sheaf{id: id, name: name, data: data, views: map[int][]*view{}}
	d.total += int64(len(data))
	return id, true
}

func (d *desk) get(id string) *sheaf {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.ledgers[id]
}

func (d *desk) drop(id string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if s := d.ledgers[id]; s != nil {
		d.total -= int64(len(s.data))
		delete(d.ledgers, id)
	}
}

// find gives a view by its name.
func (d *desk) find(id string) *view {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, s := range d.ledgers {
		if v := s.find(id); v != nil {
			return v
		}
	}
	return nil
}

func (s *sheaf) find(id string) *view {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, views := range s.views {
		for _, v := range views {
			if v.id == id {
				return v
			}
		}
	}
	return nil
}

// show puts a view in front of its unit's others.
func (s *sheaf) show(v *view) {
	s.mu.Lock()
	defer s.mu.Unlock()
	views := append(s.views[v.unit], v)
	views = slices.Delete(views, 0, max(len(views)-kept, 0))
	for _, old := range views[:max(len(views)-pictured, 0)] {
		old.pages = nil
	}
	s.views[v.unit] = views
}

// picture finds a page of a unit by its key, the newest first.
func (s *sheaf) picture(unit int, key string) (p page, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, v := range slices.Backward(s.views[unit]) {
		for _, p := range v.pages {
			if p.key == key {
				return p, true
			}
		}
	}
	return page{}, false
}
