package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"testing"

	"gongshi/generator/run/runtest"
)

const sampleLedger = "../../samples/xixian-ergao.xlsx"

// gongshi is the command as a process of its own: this very test program, which is gongshi when it is called so (see TestMain).
func gongshi(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, args...)
	cmd.Args[0] = "gongshi"
	return cmd
}

// said runs a command to its end.
func said(t testing.TB, cmd *exec.Cmd) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String(), errs.String()
}

// county writes the sample's ledger for n units of different names into a folder.
func county(t testing.TB, dir string, n int) {
	t.Helper()
	runtest.County(t, sampleLedger, dir, n)
}
