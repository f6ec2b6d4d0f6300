package page

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"testing"

	"gongshi/fonts"
)

const ledgerFile = "../../../samples/xixian-ergao.xlsx"

// desktop is a server and what a browser would send it.
type desktop struct {
	testing.TB
	server *Server
	base   string
}

func newDesktop(t testing.TB, limits Limits) *desktop {
	t.Helper()
	h := httptest.NewUnstartedServer(nil)
	s := New(h.Listener.Addr(), fonts.Bundled(), limits)
	h.Config.Handler = s.Handler()
	h.Start()
	t.Cleanup(h.Close)
	return &desktop{t, s, s.Address()}
}

// send asks as our own page does; change may make it another's.
func (d *desktop) send(method, path string, body io.Reader, change func(*http.Request)) (int, http.Header, []byte) {
	d.Helper()
	address := d.base + path
	if strings.HasPrefix(path, "http:") {
		address = path
	}
	r, err := http.NewRequest(method, address, body)
	if err != nil {
		d.Fatal(err)
	}
	if method == http.MethodPost {
		r.Header.Set("Origin", "http://"+d.server.host)
	}
	if change != nil {
		change(r)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		d.Fatal(err)
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		d.Fatal(err)
	}
	return answer.StatusCode, answer.Header, data
}

func (d *desktop) upload(name string, data []byte) string {
	d.Helper()
	status, _, body := d.send("POST", "ledger?name="+url.QueryEscape(name), bytes.NewReader(data), nil)
	var out struct{ ID string }
	if err := json.Unmarshal(body, &out); status != http.StatusOK || err != nil {
		d.Fatalf("%s: %d %s", name, status, body)
	}
	return out.ID
}

func (d *desktop) show(want request) []jsonUnit {
	d.Helper()
	body, _ := json.Marshal(want)
	status, _, answer := d.send("POST", "notice", bytes.NewReader(body), nil)
	var out struct{ Units []jsonUnit }
	if err := json.Unmarshal(answer, &out); status != http.StatusOK || err != nil {
		d.Fatalf("%d %s", status, answer)
	}
	return out.Units
}

func sampleData(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile(ledgerFile)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

type fakeAddr string

func (fakeAddr) Network() string { return "tcp" }

func (a fakeAddr) String() string { return string(a) }

// served is a desktop whose server runs as the program runs it, until the test ends.
func served(t testing.TB) *desktop {
	t.Helper()
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := New(listener.Addr(), fonts.Bundled(), DefaultLimits)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { s.Serve(ctx, listener); close(done) }()
	t.Cleanup(func() { stop(); <-done })
	return &desktop{t, s, s.Address()}
}
