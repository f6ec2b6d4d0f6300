package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
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
	book, err := excelize.OpenFile(sampleLedger)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		name := fmt.Sprintf("第%04d中学", i+1)
		for cell, text := range map[string]string{"B2": "中共" + name + "委员会", "B3": name, "B4": name + "党委"} {
			if err := book.SetCellStr("基本信息", cell, text); err != nil {
				t.Fatal(err)
			}
		}
		if err := book.SaveAs(filepath.Join(dir, name+".xlsx")); err != nil {
			t.Fatal(err)
		}
	}
}

// whole fails where a folder holds a file that is not whole, or one that is nobody's, and counts its notices' files.
func whole(t testing.TB, dir string) (notices int) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		switch filepath.Ext(e.Name()) {
		case ".pdf":
			if !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF")) {
				t.Errorf("%s is not whole", e.Name())
			}
		case ".docx", ".xlsx":
			z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
			if err != nil {
				t.Errorf("%s is not whole: %v", e.Name(), err)
				continue
			}
			for _, f := range z.File {
				r, err := f.Open()
				if err == nil {
					_, err = io.Copy(io.Discard, r)
				}
				if err != nil {
					t.Errorf("%s: %s is not whole: %v", e.Name(), f.Name, err)
				}
			}
		case ".jsonl":
			continue
		case ".tmp":
			if strings.HasPrefix(e.Name(), ".gongshi-") {
				continue // hidden; only a process that was killed leaves one
			}
			fallthrough
		default:
			t.Errorf("%s lies in the folder", e.Name())
		}
		if !strings.HasPrefix(e.Name(), "汇总") {
			notices++
		}
	}
	return notices
}

// sameFolders fails where two folders do not hold the same files.
func sameFolders(t testing.TB, want, got string) {
	t.Helper()
	read := func(dir string) map[string]string {
		files := map[string]string{}
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			data, err := os.ReadFile(filepath.Join(dir, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			if filepath.Ext(e.Name()) != ".tmp" {
				files[e.Name()] = string(data)
			}
		}
		return files
	}
	a, b := read(want), read(got)
	for name := range a {
		if _, ok := b[name]; !ok {
			t.Errorf("%s is missing", name)
		} else if a[name] != b[name] {
			t.Errorf("%s differs", name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			t.Errorf("%s should not be there", name)
		}
	}
}
