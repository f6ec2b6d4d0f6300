package main

import (
	"net"
	"net/http"
	"os"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// appear waits until a file is there: waitfor FILE.
func appear(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: waitfor FILE")
	}
	for range 500 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	ts.Fatalf("%s does not come", args[0])
}

// quit presses 退出 on the page whose address a file holds: quit FILE.
func quit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: quit FILE")
	}
	given := ts.ReadFile(args[0])
	page, err := http.Get(given) // it is good once, and leads to the page
	ts.Check(err)
	page.Body.Close()
	address := page.Request.URL
	if page.StatusCode != http.StatusOK || address.String() == given {
		ts.Fatalf("%s opens %s: %s", given, address, page.Status)
	}
	again, err := http.Get(given)
	ts.Check(err)
	again.Body.Close()
	if again.StatusCode != http.StatusForbidden {
		ts.Fatalf("%s is good twice: %s", given, again.Status)
	}
	r, err := http.NewRequest(http.MethodPost, address.JoinPath("quit").String(), nil)
	ts.Check(err)
	r.Header.Set("Origin", "http://"+address.Host)
	answer, err := http.DefaultClient.Do(r)
	ts.Check(err)
	answer.Body.Close()
	if answer.StatusCode != http.StatusNoContent {
		ts.Fatalf("退出: %s", answer.Status)
	}
}

// occupy takes a port until the script ends: occupy VARIABLE.
func occupy(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: occupy VARIABLE")
	}
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	ts.Check(err)
	ts.Defer(func() { l.Close() })
	_, port, err := net.SplitHostPort(l.Addr().String())
	ts.Check(err)
	ts.Setenv(args[0], port)
}
