package page

import (
	"crypto/rand"
	"slices"
	"sync"
)

// uploads holds the files of all windows, ledgers and 单位信息, under ids that nobody can guess: so no window reaches another's.
type uploads struct {
	limits Limits
	mu     sync.Mutex
	byID   map[string]*upload
	total  int64
}

// upload is one file as it was sent, with the views made of it.
type upload struct {
	id, name string
	data     []byte
	mu       sync.Mutex
	// views are the last few of each unit, oldest first: what the page shows now, and what it may still be loading.
	views map[int][]*view
}

const (
	viewsKept      = 4 // views of a unit: the page may still ask for their files
	viewsWithPages = 2 // views that keep their pages: these take most of the memory, and a browser asks for the last ones only
)

// put stores a file and gives its id; ok is false where there is no more room.
func (all *uploads) put(name string, data []byte) (id string, ok bool) {
	all.mu.Lock()
	defer all.mu.Unlock()
	if len(all.byID) >= all.limits.Count || all.total+int64(len(data)) > all.limits.Total {
		return "", false
	}
	id = rand.Text()
	all.byID[id] = &upload{id: id, name: name, data: data, views: map[int][]*view{}}
	all.total += int64(len(data))
	return id, true
}

func (all *uploads) get(id string) *upload {
	all.mu.Lock()
	defer all.mu.Unlock()
	return all.byID[id]
}

func (all *uploads) drop(id string) {
	all.mu.Lock()
	defer all.mu.Unlock()
	if u := all.byID[id]; u != nil {
		all.total -= int64(len(u.data))
		delete(all.byID, id)
	}
}

// find gives a view by its id, nil where there is none.
func (all *uploads) find(id string) *view {
	all.mu.Lock()
	defer all.mu.Unlock()
	for _, u := range all.byID {
		if v := u.find(id); v != nil {
			return v
		}
	}
	return nil
}

func (u *upload) find(id string) *view {
	u.mu.Lock()
	defer u.mu.Unlock()
	for _, views := range u.views {
		for _, v := range views {
			if v.id == id {
				return v
			}
		}
	}
	return nil
}

// keep adds a unit's newest view and drops what is too old.
func (u *upload) keep(v *view) {
	u.mu.Lock()
	defer u.mu.Unlock()
	views := append(u.views[v.unit], v)
	views = slices.Delete(views, 0, max(len(views)-viewsKept, 0))
	for _, old := range views[:max(len(views)-viewsWithPages, 0)] {
		old.pages = nil
	}
	u.views[v.unit] = views
}

// picture finds a page of a unit by its key, the newest first.
func (u *upload) picture(unit int, key string) (p page, ok bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	for _, v := range slices.Backward(u.views[unit]) {
		for _, p := range v.pages {
			if p.key == key {
				return p, true
			}
		}
	}
	return page{}, false
}
