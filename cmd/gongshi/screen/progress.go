package screen

import (
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"
)

// progress is the bar of a run of several ledgers: how many are done, how many failed, the one at work, the time left. What is written to it
// while the bar stands appears above the bar; before and after, it goes straight to the terminal.
type progress struct {
	out io.Writer

	mu  sync.Mutex
	all *mpb.Progress // nil where no bar stands
	bar *mpb.Bar

	failed  atomic.Int64
	current atomic.Pointer[string]
	start   time.Time
}

// begin puts up the bar.
func (p *progress) begin(ledgers int, options ...mpb.ContainerOption) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.start = time.Now()
	p.all = mpb.New(append([]mpb.ContainerOption{mpb.WithOutput(p.out)}, options...)...)
	p.bar = p.all.New(int64(ledgers), mpb.BarStyle().Lbound("[").Filler("=").Tip(">").Padding(" ").Rbound("]"),
		mpb.BarRemoveOnComplete(), // what comes of the run is said in words
		mpb.PrependDecorators(decor.Any(func(s decor.Statistics) string { return fmt.Sprintf("%d/%d", s.Current, s.Total) })),
		mpb.AppendDecorators(decor.Any(func(s decor.Statistics) string { return p.describe(s.Current, s.Total) })),
	)
}

// describe stand right of the bar.
func (p *progress) describe(done, all int64) string {
	text := ""
	if n := p.failed.Load(); n > 0 {
		text += fmt.Sprintf("没有出成%d个 ", n)
	}
	if done > 0 {
		text += "还要" + span(time.Since(p.start)*time.Duration(all-done)/time.Duration(done)) + " "
	}
	if name := p.current.Load(); name != nil {
		text += cutName(*name)
	}
	return text
}

// span is a length of time as people say it.
func span(d time.Duration) string {
	s := int(d.Round(time.Second).Seconds())
	switch {
	case s < 60:
		return fmt.Sprintf("%d秒", s)
	case s < 3600:
		return fmt.Sprintf("%d分%d秒", s/60, s%60)
	default:
		return fmt.Sprintf("%d小时%d分", s/3600, s%3600/60)
	}
}

// cutName keeps a name within what a line has room for.
func cutName(name string) string {
	const most = 12
	if r := []rune(Printable(name)); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return Printable(name)
}

// works says which unit is at work.
func (p *progress) works(name string) { p.current.Store(&name) }

// done says that a unit is; last, that its ledger is, too.
func (p *progress) done(failed, last bool) {
	if failed {
		p.failed.Add(1)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.all != nil && last {
		p.bar.Increment()
	}
}

// stands reports whether the bar is up.
func (p *progress) stands() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.all != nil
}

// end takes the bar down.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.all != nil {
		p.bar.Abort(true)
		p.all.Wait()
		p.all = nil
	}
}

func (p *progress) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.all != nil {
		return p.all.Write(b)
	}
	return p.out.Write(b)
}

// hasBar reports whether a bar can be drawn there: on a terminal that moves its cursor and has a width.
func hasBar(w io.Writer) bool {
	if !isTerminal(w) || os.Getenv("TERM") == "dumb" {
		return false
	}
	width, _, err := term.GetSize(int(w.(*os.File).Fd()))
	return err == nil && width > 0
}

// isTerminal reports whether a person sees what is written there.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
