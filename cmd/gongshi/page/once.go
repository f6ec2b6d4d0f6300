package page

import (
	"crypto/rand"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"
)

// The address that the browser is opened with stands in its arguments, which every user of the machine can read. So it has not the page's token, but one
// that is good once and for a short while, and redirects to the page.

const (
	// oncePath stands in such an address where others have the page's token, which is longer.
	oncePath = "open"
	// onceLasts is how long a browser may take to start.
	onceLasts = 5 * time.Minute
)

// onceTokens are those that were issued and not used yet, with the time at which each expires.
type onceTokens struct {
	mu     sync.Mutex
	expiry map[string]time.Time
	now    func() time.Time
}

func (o *onceTokens) issue() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	for token, expiry := range o.expiry {
		if o.now().After(expiry) {
			delete(o.expiry, token)
		}
	}
	token := rand.Text()
	o.expiry[token] = o.now().Add(onceLasts)
	return token
}

// redeem reports whether a token was good; from now on it is not.
func (o *onceTokens) redeem(token string) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	expiry, ok := o.expiry[token]
	delete(o.expiry, token)
	return ok && !o.now().After(expiry)
}

// OnceAddress is an address that opens the page one time.
func (s *Server) OnceAddress() string {
	return "http://" + s.host + "/" + oncePath + "/" + s.onceTokens.issue()
}

// OnceAddress asks a start that is running for an address that opens its page one time.
func OnceAddress(address string) (once string, ok bool) {
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

// once answers another start that asks for such an address.
func (s *Server) once(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, s.OnceAddress()) }

// redirectOnce sends the browser from such an address to the page.
func (s *Server) redirectOnce(w http.ResponseWriter, r *http.Request, token string) {
	if r.Method != http.MethodGet || !s.onceTokens.redeem(token) {
		refuse(w, http.StatusForbidden, "这个地址只能打开一次。要再打开网页，把程序窗口里的地址复制到浏览器的地址栏，或者再双击一次程序")
		return
	}
	http.Redirect(w, r, s.Address(), http.StatusSeeOther)
}
