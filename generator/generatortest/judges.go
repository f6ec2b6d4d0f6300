package generatortest

import (
	"os"
	"os/exec"
	"path/filepath"
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

// Judges is the folder in which .ci/judges keeps what it has from Maven Central and npm.
func Judges(t testing.TB) string {
	t.Helper()
	dir, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "gongshi-judges")
}

// VeraPDF says of files whether they are PDF/A-1b, PDF/A-1a and PDF/UA-1, a line each, with the clauses that are broken. judge is the folder .ci/judge.
func VeraPDF(t testing.TB, judge string, files ...string) string {
	t.Helper()
	args := []string{"-Djava.awt.headless=true", "-cp", filepath.Join(Judges(t), "pdf", "*"), filepath.Join(judge, "PdfJudge.java")}
	return Output(t, []string{"LC_ALL=C.UTF-8"}, "java", append(args, files...)...)
}
