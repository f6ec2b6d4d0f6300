package page

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"
	"time"
)

// TestLimits: what is too large or too much is refused with a word, and what was there before stays.
func TestLimits(t *testing.T) {
	d := newDesktop(t, Limits{File: 1000, Total: 2500, Count: 4, Stall: time.Second})
	put := func(n int) (int, string) {
		status, _, body := d.send("POST", "ledger?name=a.xlsx", bytes.NewReader(make([]byte, n)), nil)
		return status, string(body)
	}
	for i, tt := range []struct{ size, want int }{{1000, 200}, {1001, 413}, {1000, 200}, {1000, 507}, {500, 200}, {0, 200}, {0, 507}} {
		if status, body := put(tt.size); status != tt.want || status != 200 && !strings.Contains(body, "。") {
			t.Errorf("upload %d of %d bytes: %d %s, want %d", i, tt.size, status, body, tt.want)
		}
	}
	if status, _, _ := d.send("POST", "ledger", strings.NewReader("x"), nil); status != 400 {
		t.Errorf("without a name: %d", status)
	}
	if status, _, _ := d.send("POST", "notice", strings.NewReader(`{"ledger":"`+strings.Repeat("x", 2<<20)+`"}`), nil); status != 400 {
		t.Errorf("a huge question: %d", status)
	}
}

// raw speaks HTTP by hand.
func raw(t *testing.T, d *desktop, head, body string) net.Conn {
	t.Helper()
	c, err := net.Dial("tcp", d.server.host)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	fmt.Fprintf(c, "POST /%s/ledger?name=a.csv HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\n%s\r\n\r\n%s", d.server.token, d.server.host, d.server.host, head, body)
	return c
}

// TestSlowUpload: an upload that goes on, however slowly, arrives; one that stops is given up; one that is cut off leaves nothing.
func TestSlowUpload(t *testing.T) {
	const stall = 700 * time.Millisecond
	d := newDesktop(t, Limits{File: 1000, Total: 5000, Count: 10, Stall: stall})
	there := func() int {
		d.server.uploads.mu.Lock()
		defer d.server.uploads.mu.Unlock()
		return len(d.server.uploads.byID)
	}
	slow := raw(t, d, "Content-Length: 8", "")
	for range 8 {
		time.Sleep(stall / 7) // a busy machine may add six times as much
		io.WriteString(slow, "x")
	}
	answer := make([]byte, 15)
	if io.ReadFull(slow, answer); string(answer) != "HTTP/1.1 200 OK" {
		t.Errorf("a slow upload: %s", answer)
	}
	stopped := raw(t, d, "Content-Length: 8", "xxx")
	if io.ReadFull(stopped, answer); string(answer) != "HTTP/1.1 400 Ba" {
		t.Errorf("an upload that stops: %s", answer)
	}
	// Questions in JSON, and those whose body nobody reads, are given up as uploads are.
	for _, path := range []string{"notice", "forget", "opened", "closed"} {
		c, err := net.Dial("tcp", d.server.host)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		fmt.Fprintf(c, "POST /%s/%s HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nContent-Length: 80\r\n\r\n[", d.server.token, path, d.server.host, d.server.host)
		c.SetReadDeadline(time.Now().Add(20 * stall))
		if io.ReadFull(c, answer); string(answer) != "HTTP/1.1 400 Ba" {
			t.Errorf("%s that stops: %q", path, answer)
		}
	}
	cut := raw(t, d, "Content-Length: 8", "xxx")
	cut.Close()
	time.Sleep(2 * stall)
	if n := there(); n != 1 {
		t.Errorf("%d ledgers are there, want the slow one", n)
	}
}
