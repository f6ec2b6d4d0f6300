package page

import (
	"bytes"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"gongshi/fonts"
)

// visitor is a request to the page, and how it is to be answered.
type visitor struct {
	name, method, path string
	change             func(*http.Request)
	want               int
}

// visitors are all kinds of them.
func visitors(d *desktop, other *Server) []visitor {
	host := d.server.host
	_, port, _ := net.SplitHostPort(host)
	origin := func(o string) func(*http.Request) { return func(r *http.Request) { r.Header.Set("Origin", o) } }
	site := func(s string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", s) }
	}
	name := func(h string) func(*http.Request) { return func(r *http.Request) { r.Host = h } }
	return []visitor{
		{"our page", "GET", "", nil, 200},
		{"as localhost", "GET", "", name("localhost:" + port), 200},
		{"opened from the address bar", "GET", "", site("none"), 200},
		{"asked by our page", "GET", "setup", site("same-origin"), 200},
		{"posted by our page", "POST", "forget", nil, 200},
		{"posted as localhost", "POST", "forget", func(r *http.Request) { r.Host = "localhost:" + port; r.Header.Set("Origin", "http://localhost:"+port) }, 200},

		{"under a name that was pointed here", "GET", "", name("evil.example:" + port), 421},
		{"without a port", "GET", "", name("127.0.0.1"), 421},
		{"another port", "GET", "", name("127.0.0.1:1"), 421},
		{"posted under another name", "POST", "forget", func(r *http.Request) {
			r.Host = "evil.example:" + port
			r.Header.Set("Origin", "http://evil.example:"+port)
		}, 421},
		{"posted by another site", "POST", "quit", origin("http://evil.example"), 403},
		{"posted by a file", "POST", "quit", origin("null"), 403},
		{"posted by another port of this machine", "POST", "quit", origin("http://127.0.0.1:1"), 403},
		{"posted by nobody", "POST", "quit", func(r *http.Request) { r.Header.Del("Origin") }, 403},
		{"posted over https", "POST", "quit", origin("https://" + host), 403},
		{"read by another site", "GET", "setup", origin("http://evil.example"), 403},
		{"embedded in another site", "GET", "", site("cross-site"), 403},
		{"embedded in another port's page", "GET", "", site("same-site"), 403},
		{"without a token", "GET", "http://" + host + "/", nil, 403},
		{"without a token, deeper", "GET", "http://" + host + "/setup", nil, 403},
		{"with another start's token", "GET", other.Address(), nil, 403},
		{"with the token's beginning", "GET", strings.TrimSuffix(d.base, "/")[:len(d.base)-3] + "/", nil, 403},
		{"a way around", "GET", "http://" + host + "/x/../" + d.server.token + "x/", nil, 403},
		{"a file that is not the page's", "GET", "../page.go", nil, 403},
		{"a file that is not there", "GET", "nothing.js", nil, 404},
		{"the wrong method", "GET", "notice", nil, 404},
		{"the wrong method, posted", "POST", "blank", nil, 405},
	}
}

// TestGuard: nobody but our own page gets anything: not under another name (DNS rebinding), not from another site, not without this start's token.
func TestGuard(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	other := New(fakeAddr(d.server.host), fonts.Bundled(), DefaultLimits)
	for _, tt := range visitors(d, other) {
		body := io.Reader(nil)
		if tt.method == "POST" {
			body = strings.NewReader("[]")
		}
		status, header, answer := d.send(tt.method, tt.path, body, tt.change)
		if status != tt.want {
			t.Errorf("%s: %d, want %d: %s", tt.name, status, tt.want, answer)
		}
		if status >= 400 && bytes.Contains(answer, []byte(d.server.token)) {
			t.Errorf("%s: the refusal holds the token", tt.name)
		}
		for key, want := range map[string]string{"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "Cross-Origin-Resource-Policy": "same-origin"} {
			if got := header.Get(key); got != want {
				t.Errorf("%s: %s is %q", tt.name, key, got)
			}
		}
		if header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: another site may read it", tt.name)
		}
	}
	select {
	case <-d.server.quit:
		t.Error("one of them has ended the program")
	default:
	}
	if a, b := other.token, d.server.token; a == b || len(a) < 20 {
		t.Errorf("tokens %s and %s", a, b)
	}
}
