package run

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestBuildID: the ID is the one that Go reads out of this very program, and nothing else is taken for one.
func TestBuildID(t *testing.T) {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	want, err := exec.Command("go", "tool", "buildid", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := programChecksum(); got != strings.TrimSpace(string(want)) {
		t.Errorf("%q, Go says %q", got, want)
	}
	id := strings.Repeat("a23456789_123456789-/", 4)[:83]
	for head, want := range map[string]string{
		"ELF....S\x00\x00\x00\x04\x00\x00\x00Go\x00\x00" + id + "\x00": id,
		"MZ...\xff Go build ID: \"" + id + "\"\n \xff...":              id,
		"MZ...\xff Go build ID: \"mine\"\n \xff...":                    "",
		"MZ...\xff Go build ID: \"" + id[:50]:                          "",
		"ELF....\xff\xff\xff\xff\x04\x00\x00\x00Go\x00\x00" + id[:30]:  "",
		"\x04\x00\x00\x00Go\x00\x00" + id:                              "",
		"ELF....\x04\x00\x00\x00\x04\x00\x00\x00Go\x00\x00mine\x00":    "",
		"": "",
	} {
		if got := buildID([]byte(head)); got != want {
			t.Errorf("%q: %q, want %q", head, got, want)
		}
	}
}
