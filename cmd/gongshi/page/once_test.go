package page

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"gongshi/fonts"
)

// TestOnce: the address that the browser is opened with does not hold the token, leads to the page one time, and not for long.
func TestOnce(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	visit := func(method, address string) (status int, at string) {
		r, err := http.NewRequest(method, address, nil)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		return answer.StatusCode, answer.Request.URL.String()
	}
	own := d.server.OnceAddress()
	asked, ok := OnceAddress(d.base)
	if !ok || own == asked {
		t.Fatalf("%q, asked %q", own, asked)
	}
	for _, address := range []string{own, asked} {
		if strings.Contains(address, d.server.token) {
			t.Errorf("%s holds the token", address)
		}
		if status, _ := visit("HEAD", address); status != 403 {
			t.Errorf("a look at %s: %d", address, status)
		}
	}
	own, asked = d.server.OnceAddress(), d.server.OnceAddress()
	for _, address := range []string{own, asked} {
		if status, at := visit("GET", address); status != 200 || at != d.base {
			t.Errorf("%s leads to %s: %d", address, at, status)
		}
		if status, _ := visit("GET", address); status != 403 {
			t.Errorf("%s is good twice: %d", address, status)
		}
	}
	late := d.server.OnceAddress()
	d.server.onceTokens.now = func() time.Time { return time.Now().Add(onceLasts + time.Second) }
	if status, _ := visit("GET", late); status != 403 {
		t.Errorf("%s is good for ever: %d", late, status)
	}
	for _, word := range []string{"", "x", d.server.token} {
		if status, _ := visit("GET", "http://"+d.server.host+"/"+oncePath+"/"+word); status != 403 {
			t.Errorf("the word %q: %d", word, status)
		}
	}
	if _, ok := OnceAddress(New(fakeAddr("127.0.0.1:1"), fonts.Bundled(), DefaultLimits).Address()); ok {
		t.Error("a start that is not there answers")
	}
}
