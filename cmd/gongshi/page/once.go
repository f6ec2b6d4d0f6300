package page

import (
	"crypto/rand"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"
)

// What the browser is opened with stands in its arguments, where every user of the machine reads it. So it is not the page's address, with the token, but
// one with a word that is good once, and for a short while: it leads on to the page.

const (
	// oncePath is what such an address begins with in place of the token, which is longer.
	oncePath = "open"
	// onceLasts is how long a browser may take to start.
	onceLasts = 5 * time.Minute
)

// words are those that have been given and not been used.
type words struct {
	mu    sync.Mutex
	until map[string]time.Time
	now   func() time.Time
}

func (w *words) give() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	for word, until := range w.until {
		if w.now().After(until) {
			delete(w.until, word)
		}
	}
	word := rand.Text()
	w.until[word] = w.now().Add(onceLasts)
	return word
}

// use reports a word that was good; from now on it is not.
func (w *words) use(word string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	until, ok := w.until[word]
	delete(w.until, word)
	return ok && !w.now().After(until)
}

// Once is an address that opens the page one time.
func (s *Server) Once() string { return "http://" + s.host + "/" + oncePath + "/" + s.words.give() }

// Once asks a start that is running for an address that opens its page one time.
func Once(address string) (once string, ok bool) {
	client := http.Client{Timeout: 2 * time.Second, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Get(address + "once")
	if err != nil {
		return "", false
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(io.LimitReader(answer.Body, 1<<10))
	once = string(said)
	return once, err == nil && answer.StatusCode == http.StatusOK && strings.HasPrefix(once, "http://127.0.0.1:")
}

// once answers that question.
func (s *Server) once(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, s.Once()) }

// lead leads from such an address to the page.
func (s *Server) lead(w http.ResponseWriter, r *http.Request, word string) {
	if r.Method != http.MethodGet || !s.words.use(word) {
		refuse(w, http.StatusForbidden, "这个地址只能打开一次。要再打开网页，把程序窗口里的地址复制到浏览器的地址栏，或者再双击一次程序")
		return
	}
	http.Redirect(w, r, s.Address(), http.StatusSeeOther)
}
