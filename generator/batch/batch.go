// Package batch runs many jobs on a few goroutines and yields their results in order; it knows nothing of the jobs.
package batch

import (
	"fmt"
	"iter"
	"runtime/debug"
)

// Pool bounds how many jobs run at once, however many stages they belong to.
type Pool struct{ slots chan struct{} }

// NewPool makes a pool for n jobs at once, at least one.
func NewPool(n int) *Pool { return &Pool{make(chan struct{}, max(n, 1))} }

// ahead is how many jobs beyond the pool's size a stage may begin before the first result is taken, so that one long job does not leave the others
// idle. It bounds the memory too: a stage holds no more results than this and the pool's size.
const ahead = 4

// Fault is a panic of a job: its value, and the stack where it happened.
type Fault struct {
	Value any
	Stack []byte
}

func (f *Fault) Error() string { return fmt.Sprintf("panic: %v\n\n%s", f.Value, f.Stack) }

// Try does a job. It returns a panic as a fault, nil where there was none.
func Try(do func()) (fault *Fault) {
	defer func() {
		switch v := recover().(type) {
		case nil:
		case *Fault: // a panic with the fault of another goroutine, whose stack is the one to keep
			fault = v
		default:
			fault = &Fault{v, debug.Stack()}
		}
	}()
	do()
	return nil
}

// Map applies do to every value of in, as many at once as the pool allows, and yields the results in the order of in. in runs on one goroutine, the
// loop over the results on the caller's. Stages may be chained, but a job must not wait for another job's result. Where a job panics, failed makes
// its result; the others go on.
func Map[In, Out any](p *Pool, in iter.Seq[In], do func(In) Out, failed func(In, *Fault) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		results := make(chan chan Out, cap(p.slots)+ahead)
		done := make(chan struct{})
		defer func() {
			close(done)
			for result := range results { // wait until the feeder and its jobs have ended, so that nothing goes on after the loop
				<-result
			}
		}()
		go func() {
			defer close(results)
			for v := range in {
				result := make(chan Out, 1)
				select {
				case <-done:
					return
				case results <- result:
				}
				select {
				case <-done: // the loop that ends makes room for this job, which is not wanted any more
					close(result)
					return
				default:
				}
				p.slots <- struct{}{}
				go func() {
					defer func() { <-p.slots }()
					var out Out
					if fault := Try(func() { out = do(v) }); fault != nil {
						out = failed(v, fault)
					}
					result <- out
				}()
			}
		}()
		for result := range results {
			if !yield(<-result) {
				return
			}
		}
	}
}
