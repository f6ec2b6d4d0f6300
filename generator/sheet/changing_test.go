package sheet

import (
	"bytes"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// TestChangingFile: a file that another program rewrites in place is read as it was at one moment, or not at all. (What a program has left half
// written at that moment is half written: the package's own checksums tell.)
func TestChangingFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "台账.xlsx")
	const size = 1 << 20
	content := func(n int) []byte { return bytes.Repeat([]byte{byte('a' + n%26)}, size) }
	if err := os.WriteFile(path, content(0), 0o644); err != nil {
		t.Fatal(err)
	}
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			t.Error(err)
			return
		}
		defer f.Close()
		for n := 1; ; n++ {
			select {
			case <-stop:
				return
			default:
			}
			data := content(n) // of the same size, in pieces, as programs write
			for at := 0; at < size; at += 32 << 10 {
				f.WriteAt(data[at:at+32<<10], int64(at))
			}
		}
	})
	changed := 0
	for range 200 {
		data, fault := load(path)
		switch {
		case fault != nil && fault.Code == "file.changed":
			changed++
		case fault != nil:
			t.Fatal(fault.Code, fault.Text(nil))
		case len(data) != size || !moment(data):
			t.Fatal("it was never like this")
		}
	}
	close(stop)
	wg.Wait()
	if changed == 0 {
		t.Log("no change fell into a reading")
	}
	if data, fault := load(path); fault != nil || len(data) != size {
		t.Error("a file that is left alone is not read", fault)
	}
}

// moment reports whether the file can have been like this: so far the next content, from there on the one before.
func moment(data []byte) bool {
	next := bytes.Count(data, data[:1])
	rest := data[next:]
	if !bytes.Equal(data[:next], bytes.Repeat(data[:1], next)) || next%(32<<10) != 0 {
		return false
	}
	return len(rest) == 0 || bytes.Count(rest, rest[:1]) == len(rest) && (rest[0]-'a'+1)%26 == data[0]-'a'
}

// TestVanished: a file that goes before it is read is missing.
func TestVanished(t *testing.T) {
	path := filepath.Join(t.TempDir(), "台账.xlsx")
	if _, findings := Load(path); len(findings) != 1 || findings[0].Code != "file.missing" {
		t.Error(findings)
	}
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if data, findings := Load(path); data == nil || len(findings) > 0 {
		t.Error("an empty file is read as one", findings)
	}
}
