package page

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
	"time"

	"gongshi/fonts"
)

// TestEnd: 退出 ends the program once its answer is out, and so does Ctrl-C; nothing is left on the disk.
func TestEnd(t *testing.T) {
	cache, temp := t.TempDir(), t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("HOME", cache)
	t.Setenv("TMPDIR", temp)
	for _, how := range []string{"退出", "Ctrl-C"} {
		listener, err := net.Listen("tcp4", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		s := New(listener.Addr(), fonts.Bundled(), DefaultLimits)
		ctx, stop := context.WithCancel(context.Background())
		done := make(chan error, 1)
		go func() { done <- s.Serve(ctx, listener) }()
		withdraw := Announce(s.Address())
		if address, ok := Running(); !ok || address != s.Address() {
			t.Errorf("the next start finds %q", address)
		}
		d := &desktop{t, s, s.Address()}
		d.show(request{Ledger: d.upload("台账.xlsx", sampleData(t)), Unit: -1, Attachment: true})
		if how == "退出" {
			if status, _, _ := d.send("POST", "quit", nil, nil); status != 204 {
				t.Errorf("退出: %d", status)
			}
		} else {
			stop()
		}
		select {
		case err := <-done:
			if err != nil {
				t.Error(err)
			}
		case <-time.After(5 * time.Second):
			t.Fatalf("%s does not end it", how)
		}
		stop()
		if _, ok := Running(); ok {
			t.Errorf("after %s it is said to run still", how)
		}
		withdraw()
		for _, dir := range []string{cache, temp} {
			if entries, _ := os.ReadDir(dir); len(entries) > 0 {
				t.Errorf("after %s there is %v", how, entries)
			}
		}
	}
}

// TestRunning: only an address of this machine that answers as we do is the first start's.
func TestRunning(t *testing.T) {
	cache := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("HOME", cache)
	if _, ok := Running(); ok {
		t.Error("found where nothing is")
	}
	stranger := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "hello") }))
	defer stranger.Close()
	for _, address := range []string{stranger.URL + "/x/", "http://192.0.2.1/x/", "http://127.0.0.1:1/x/", ""} {
		defer Announce(address)()
		if found, ok := Running(); ok {
			t.Errorf("%q is taken for us", found)
		}
	}
	if stat, err := os.Stat(statePath()); err != nil || stat.Mode().Perm() != 0o600 {
		t.Errorf("others can read the address: %v %v", stat, err)
	}
	withdraw := Announce("http://127.0.0.1:1/a/")
	later := Announce("http://127.0.0.1:1/b/")
	withdraw()
	if _, err := os.Stat(statePath()); err != nil {
		t.Error("the end of one start takes the other's address away")
	}
	later()
}
