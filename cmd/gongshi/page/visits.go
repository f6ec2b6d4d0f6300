package page

import (
	"context"
	"net/http"
	"sync"
	"time"
)

// When the last page is closed nobody can see any more that the program runs, so it ends after a while. A page says itself when it is opened and when it
// is closed. A page that is silent counts as open: a tab that the browser has put to sleep, or a laptop that was shut, is silent for days and holds the
// clerk's work. If a page dies without saying so, the program goes on; a new start finds it, and 退出 ends it.

const (
	// Patience is how long the program stays when all pages are closed and nothing was asked: a page that is being loaded again is closed for a moment.
	Patience = 10 * time.Minute
	// pagesKept is how many pages are told apart; where there were more, the program does not end by itself.
	pagesKept = 1000
)

// visits knows which pages are open and when something was last asked.
type visits struct {
	now  func() time.Time
	mu   sync.Mutex
	open map[string]bool // false for a page that is closed: it can be opened again
	busy int             // requests that are not answered yet
	last time.Time
}

// begin notes that a request has come; done notes that it is answered.
func (v *visits) begin() (done func()) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.busy++
	return func() {
		v.mu.Lock()
		defer v.mu.Unlock()
		v.busy--
		v.last = v.now()
	}
}

// set notes that a page is open, or closed.
func (v *visits) set(page string, open bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if _, known := v.open[page]; known || len(v.open) < pagesKept {
		v.open[page] = open
	}
}

// over reports whether there was a page, all are closed, and no request has come for a while or is under way.
func (v *visits) over() bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.open) == 0 || len(v.open) == pagesKept || v.busy > 0 || v.now().Sub(v.last) < Patience {
		return false
	}
	for _, open := range v.open {
		if open {
			return false
		}
	}
	return true
}

// watch ends the program when all visits are over; it looks at each tick.
func (s *Server) watch(ctx context.Context, tick <-chan time.Time) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.quit:
			return
		case <-tick:
			if s.visits.over() {
				s.allClosed.Store(true)
				s.ended.Do(func() { close(s.quit) })
			}
		}
	}
}

// AllClosed reports whether the program has ended because all pages were closed.
func (s *Server) AllClosed() bool { return s.allClosed.Load() }

// visit answers a page that says that it was opened, or closed.
func (s *Server) visit(open bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var page string
		if readJSON(w, r, &page) && len(page) <= 64 {
			s.visits.set(page, open)
			w.WriteHeader(http.StatusNoContent)
		}
	}
}
