package generatortest

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Output is what a program says that we did not write, such as poppler's or LibreOffice, with env added to its environment. The tests that ask one
// have the tag conformance; .ci/judges installs them.
func Output(t testing.TB, env []string, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, out, stderr.String())
	}
	return string(out)
}
