package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"gongshi/cmd/gongshi/screen"
	"gongshi/generator/run"
)

// interruptible does a plan; while ledgers are at work, Ctrl-C ends the run in order, and at any other time the process.
func interruptible(plan run.Plan, s *screen.Screen) run.Outcome {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	w := &interrupts{Screen: s, pressed: make(chan os.Signal, 1)}
	defer signal.Stop(w.pressed)
	go func() {
		select {
		case <-w.pressed:
			signal.Stop(w.pressed) // a second Ctrl-C does not wait
			cancel()
		case <-ctx.Done():
		}
	}()
	return run.Do(ctx, plan, w)
}

// interrupts is a screen that listens for Ctrl-C from when ledgers are read until they are dealt with.
type interrupts struct {
	*screen.Screen
	pressed chan os.Signal
}

func (i *interrupts) Tell(event run.Event) {
	switch event.(type) {
	case run.Started:
		signal.Notify(i.pressed, os.Interrupt, syscall.SIGTERM)
	case run.Closed:
		signal.Stop(i.pressed)
	}
	i.Screen.Tell(event)
}
