//go:build conformance

package page

import (
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestTabClosed: a page says when it is there and when it is closed; what it had is forgotten.
func TestTabClosed(t *testing.T) {
	s := start(t)
	first := chromium(t)
	count := func() (open, closed int) {
		s.visits.mu.Lock()
		defer s.visits.mu.Unlock()
		for _, o := range s.visits.open {
			if o {
				open++
			} else {
				closed++
			}
		}
		return open, closed
	}
	becomes := func(what string, open, closed int) {
		t.Helper()
		o, c := count()
		for range 500 {
			if o, c = count(); o == open && c == closed {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
		t.Errorf("%s: %d pages open, %d closed, want %d and %d", what, o, c, open, closed)
	}
	first.visit(s)
	becomes("opened", 1, 0)
	second := first.another()
	second.visit(s)
	becomes("two", 2, 0)
	first.do(drop(sample), until(drawn))
	second.do(drop(sample, "../../../samples/batch"), until(drawn), until(`document.querySelector("#progress").hidden`))
	before := s.kept()
	second.do(call(cdppage.Close, cdp.Empty{}))
	becomes("one of them closed", 1, 1)
	for range 500 {
		if s.kept() == 1 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if n := s.kept(); before < 5 || n != 1 {
		t.Errorf("of %d files %d are kept when the page is closed that had all but one", before, n)
	}
	first.do(chromedp.Reload())
	becomes("loaded again", 1, 2)
	first.do(chromedp.Navigate("about:blank"))
	becomes("left", 0, 3)
}
