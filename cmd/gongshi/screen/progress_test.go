package screen

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/vbauerster/mpb/v8"
)

// glass is a buffer that a bar may write to while it is read.
type glass struct {
	mu sync.Mutex
	bytes.Buffer
}

func (g *glass) Write(b []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.Buffer.Write(b)
}

func (g *glass) String() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.Buffer.String()
}

// waits for a text to appear.
func (g *glass) waits(t *testing.T, text string) {
	t.Helper()
	for range 2000 {
		if strings.Contains(g.String(), text) {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatalf("%q does not appear: %q", text, g.String())
}

// TestProgress: the bar counts ledgers, names what failed and what is at work, and leaves what is written meanwhile above it.
func TestProgress(t *testing.T) {
	var screen glass
	p := &progress{out: &screen}
	fmt.Fprintln(p, "先")
	p.begin(3, mpb.WithAutoRefresh(), mpb.WithRefreshRate(time.Millisecond))
	if !p.stands() {
		t.Fatal("no bar")
	}
	p.works("安澜县第一高级中学附属实验学校")
	p.done(false, true)
	p.done(true, false) // the first unit of a ledger of two
	screen.waits(t, "1/3 [")
	fmt.Fprintln(p, "错误：一个")
	screen.waits(t, "错误：一个\n")
	p.done(false, true)
	p.done(false, true)
	p.end()
	fmt.Fprintln(p, "后")
	text := screen.String()
	for _, want := range []string{"先\n", "1/3 [", "没有出成1个", "还要", "安澜县第一高级中学附属…", "错误：一个\n", "后\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("it lacks %q: %q", want, text)
		}
	}
	if p.stands() || !strings.HasSuffix(text, "后\n") {
		t.Errorf("the bar is still up: %q", text)
	}
	for d, want := range map[time.Duration]string{1400 * time.Millisecond: "1秒", 80 * time.Second: "1分20秒", 2*time.Hour + 5*time.Minute: "2小时5分"} {
		if got := span(d); got != want {
			t.Errorf("%v is %s, want %s", d, got, want)
		}
	}
}
