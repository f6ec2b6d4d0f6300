package page

import (
	"context"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"gongshi/fonts"
)

// fakeClock stands still until it is moved.
type fakeClock struct {
	mu sync.Mutex
	at time.Time
}

func (c *fakeClock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *fakeClock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// TestVisits: only pages that all said good-bye, and quiet since, are over.
func TestVisits(t *testing.T) {
	type event func(v *visits, clock *fakeClock)
	open := func(page string) event { return func(v *visits, _ *fakeClock) { v.begin()(); v.set(page, true) } }
	closed := func(page string) event { return func(v *visits, _ *fakeClock) { v.set(page, false); v.begin()() } }
	pass := func(d time.Duration) event { return func(_ *visits, c *fakeClock) { c.pass(d) } }
	ask := func(v *visits, _ *fakeClock) { v.begin()() }
	download := func(v *visits, _ *fakeClock) { v.begin() }
	const night = 16 * time.Hour
	for name, tt := range map[string]struct {
		events []event
		over   bool
	}{
		"no page ever":                        {[]event{ask, pass(night)}, false},
		"a page":                              {[]event{open("a"), pass(time.Second)}, false},
		"a page asleep for a weekend":         {[]event{open("a"), pass(4 * night)}, false},
		"a page closed just now":              {[]event{open("a"), pass(night), closed("a")}, false},
		"nearly long enough":                  {[]event{open("a"), closed("a"), pass(Patience - 1)}, false},
		"closed and quiet":                    {[]event{open("a"), closed("a"), pass(Patience)}, true},
		"closed, and the laptop shut":         {[]event{open("a"), closed("a"), pass(night)}, true},
		"loaded anew":                         {[]event{open("a"), closed("a"), open("b"), pass(night)}, false},
		"come back to":                        {[]event{open("a"), closed("a"), pass(time.Minute), open("a"), pass(night)}, false},
		"one of two closed":                   {[]event{open("a"), open("b"), closed("a"), pass(night)}, false},
		"both closed":                         {[]event{open("a"), open("b"), closed("a"), closed("b"), pass(Patience)}, true},
		"something asked since":               {[]event{open("a"), closed("a"), pass(Patience - 1), ask, pass(Patience - 1)}, false},
		"a download that is on its way":       {[]event{open("a"), download, closed("a"), pass(night)}, false},
		"good-bye before the first word":      {[]event{closed("a"), open("a"), pass(night)}, false},
		"another page that died without word": {[]event{open("a"), open("b"), closed("b"), pass(night)}, false},
	} {
		clock := &fakeClock{at: time.Unix(0, 0)}
		v := &visits{now: clock.now, open: map[string]bool{}}
		for _, e := range tt.events {
			e(v, clock)
		}
		if got := v.over(); got != tt.over {
			t.Errorf("%s: over is %v", name, got)
		}
	}
	clock := &fakeClock{at: time.Unix(0, 0)}
	v := &visits{now: clock.now, open: map[string]bool{}}
	for i := range pagesKept + 10 {
		page := strings.Repeat("x", i)
		v.set(page, true)
		v.set(page, false)
	}
	if clock.pass(night); v.over() || len(v.open) > pagesKept {
		t.Errorf("with %d pages nobody knows whether all are closed", len(v.open))
	}
}

// TestLeft: the program ends by itself some time after its last page was closed, and not while a file is still being sent.
func TestLeft(t *testing.T) {
	clock := &fakeClock{at: time.Unix(0, 0)}
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := New(listener.Addr(), fonts.Bundled(), DefaultLimits)
	s.visits.now = clock.now
	tick := make(chan time.Time)
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	go s.watch(ctx, tick)
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, listener) }()
	d := &desktop{t, s, s.Address()}
	tell := func(path string) {
		if status, _, body := d.send("POST", path, strings.NewReader(`"page-1"`), nil); status != 204 {
			t.Fatalf("%s: %d %s", path, status, body)
		}
	}
	look := func(what string) { looksOn(t, s, tick, what) }
	tell("opened")
	clock.pass(24 * time.Hour)
	look("a page is open")
	tell("closed")
	look("the page was closed a moment ago")
	slow := raw(t, d, "Content-Length: 8", "xxx")
	for range 1000 { // until it has come in
		s.visits.mu.Lock()
		busy := s.visits.busy
		s.visits.mu.Unlock()
		if busy > 0 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	clock.pass(2 * Patience)
	look("a ledger is on its way")
	slow.Write([]byte("xxxxx"))
	slow.Read(make([]byte, 1))
	ends(t, s, clock, tick, done)
	if status, _, _ := newDesktop(t, DefaultLimits).send("POST", "opened", strings.NewReader("x"), nil); status != 400 {
		t.Errorf("a page without a name: %d", status)
	}
}

// looksOn has the program look twice whether it is left, which it must not be: the second look is taken when the first is done.
func looksOn(t *testing.T, s *Server, tick chan<- time.Time, what string) {
	t.Helper()
	for range 2 {
		select {
		case tick <- time.Time{}:
		case <-time.After(10 * time.Second):
			t.Fatalf("%s: nobody looks", what)
		}
	}
	if s.AllClosed() {
		t.Fatalf("it has ended: %s", what)
	}
}

// ends waits until the program has ended by itself.
func ends(t *testing.T, s *Server, clock *fakeClock, tick chan<- time.Time, done <-chan error) {
	t.Helper()
	for ended := false; !ended; {
		clock.pass(Patience) // again, where the answer was not quite out
		select {
		case tick <- time.Time{}:
		case err := <-done:
			if ended = true; err != nil || !s.AllClosed() {
				t.Errorf("%v, left %v", err, s.AllClosed())
			}
		case <-time.After(10 * time.Second):
			t.Fatal("it does not end")
		}
	}
}
