package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestChoose(t *testing.T) {
	var n Names
	for _, tt := range []struct{ title, unit, want string }{
		{"关于整改的公示", "一中", "关于整改的公示"},
		{"关于整改的公示", "二中", "关于整改的公示（二中）"},
		{"关于整改的公示", "二中", "关于整改的公示（二中）（2）"},
		{"关于整改的公示", "", "关于整改的公示（2）"},
		{"ABC", "", "ABC"},
		{"abc", "", "abc（2）"}, // one file to Windows
	} {
		if got := n.Choose(tt.title, tt.unit); got != tt.want {
			t.Errorf("%s of %s: %s, want %s", tt.title, tt.unit, got, tt.want)
		}
	}
}

func TestSafe(t *testing.T) {
	for in, want := range map[string]string{
		`a/b\c:d*e?f"g<h>i|j`: "a_b_c_d_e_f_g_h_i_j",
		"  .公示. ":             "公示",
		"":                    "未命名",
		"...":                 "未命名",
		"CON":                 "_CON",
		"com1.公示":             "_com1.公示",
		"a\x00b\nc\u202ed":    "abcd",
		"../../etc/passwd":    "_.._etc_passwd",
	} {
		if got := Safe(in, 0); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	if got := Safe(strings.Repeat("长", 300), 6); utf8.RuneCountInString(got) != 78 {
		t.Errorf("a long name keeps %d characters", utf8.RuneCountInString(got))
	}
	if got := Safe(strings.Repeat("\U00020BB7", 300), 0); len(got) != maxName {
		t.Errorf("a long name of rare characters keeps %d bytes", len(got))
	}
}

func FuzzSafe(f *testing.F) {
	f.Add("关于整改的公示", 0)
	f.Fuzz(func(t *testing.T, name string, reserve int) {
		if reserve < 0 {
			return // no suffix is shorter than none
		}
		got := Safe(name, reserve)
		if got == "" || len(got) > maxName+1 || got != filepath.Base(got) || strings.ContainsAny(got, `/\:*?"<>|`) || !utf8.ValidString(got) {
			t.Errorf("%q becomes %q", name, got)
		}
	})
}

func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "新的", "文件夹")
	paths, err := Write(dir, []File{{Name: "一.docx", Data: []byte("1")}, {Name: "一.pdf", Data: []byte("2")}})
	if err != nil || len(paths) != 2 {
		t.Fatal(paths, err)
	}
	if got := list(t, dir); got != "一.docx=1 一.pdf=2" {
		t.Errorf("the folder holds %s", got)
	}
	if _, err := Write(dir, []File{{Name: "一.docx", Data: []byte("3")}}); err != nil {
		t.Fatal(err)
	}
	if got := list(t, dir); got != "一.docx=3 一.pdf=2" {
		t.Errorf("after a second run the folder holds %s", got)
	}
}

// TestSweep: what a killed process has left goes, and nothing else.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".gongshi-123.tmp", ".gongshi.jsonl", ".gongshi.part.jsonl", "公示.docx", "x.gongshi-1.tmp"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	Sweep(dir)
	if got := list(t, dir); got != ".gongshi.jsonl= .gongshi.part.jsonl= x.gongshi-1.tmp= 公示.docx=" {
		t.Errorf("left: %s", got)
	}
	Sweep(filepath.Join(dir, "missing"))
}

func list(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, e.Name()+"="+string(data))
	}
	return strings.Join(out, " ")
}

// failingDisk fails at one of the steps of writing two files.
type failingDisk struct {
	realDisk
	step int
	at   string
}

var errFull = errors.New("no space left")

func (d *failingDisk) fails(what string) bool {
	d.step--
	if d.step == 0 {
		d.at = what
	}
	return d.step == 0
}

func (d *failingDisk) CreateTemp(dir string) (tempFile, error) {
	if d.fails("create") {
		return nil, errFull
	}
	f, err := d.realDisk.CreateTemp(dir)
	return &failingFile{f, d}, err
}

func (d *failingDisk) Rename(from, to string) error {
	if d.fails("rename") {
		return errFull
	}
	return d.realDisk.Rename(from, to)
}

type failingFile struct {
	tempFile
	disk *failingDisk
}

func (f *failingFile) Write(b []byte) (int, error) {
	if f.disk.fails("write") {
		n, _ := f.tempFile.Write(b[:len(b)/2]) // a disk that fills up takes the first half
		return n, errFull
	}
	return f.tempFile.Write(b)
}

func (f *failingFile) Sync() error {
	if f.disk.fails("sync") {
		return errFull
	}
	return f.tempFile.Sync()
}

func (f *failingFile) Chmod(mode fs.FileMode) error {
	if f.disk.fails("chmod") {
		return errFull
	}
	return f.tempFile.Chmod(mode)
}

// TestHeldOpen: where another program holds one of the files, none is replaced, and that one is named.
func TestHeldOpen(t *testing.T) {
	dir := t.TempDir()
	if _, err := Write(dir, []File{{Name: "公示.docx", Data: []byte("old docx")}, {Name: "公示.pdf", Data: []byte("old pdf")}}); err != nil {
		t.Fatal(err)
	}
	for n, held := range []string{"公示.docx", "公示.pdf"} {
		_, err := write(&failingDisk{step: n + 1}, dir, []File{{Name: "公示.docx", Data: []byte("new docx")}, {Name: "公示.pdf", Data: []byte("new pdf")}})
		var open *OpenError
		if !errors.As(err, &open) || open.Name != held || !errors.Is(err, errFull) {
			t.Errorf("%v does not name %s", err, held)
		}
		if got := list(t, dir); got != "公示.docx=old docx 公示.pdf=old pdf" {
			t.Errorf("%s is held, and there is %s", held, got)
		}
	}
}

// TestFailureLeavesNothing fails at every step in turn, into an empty folder and over files of an earlier run.
func TestFailureLeavesNothing(t *testing.T) {
	files := []File{{Name: "公示.docx", Data: []byte("new docx")}, {Name: "公示.pdf", Data: []byte("new pdf")}}
	steps := 0
	for step := 1; ; step++ {
		dir := t.TempDir()
		d := &failingDisk{step: step}
		_, err := write(d, dir, files)
		if err == nil {
			break
		}
		steps++
		if !errors.Is(err, errFull) {
			t.Errorf("%s: %v", d.at, err)
		}
		if got := list(t, dir); got != "" {
			t.Errorf("failing to %s (step %d) leaves %s", d.at, step, got)
		}

		if _, err := Write(dir, []File{{Name: "公示.docx", Data: []byte("old docx")}, {Name: "公示.pdf", Data: []byte("old pdf")}}); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	if _, err := Write(dir, []File{{Name: "公示.docx", Data: []byte("old docx")}, {Name: "公示.pdf", Data: []byte("old pdf")}}); err != nil {
		t.Fatal(err)
	}
	for step := 1; ; step++ {
		d := &failingDisk{step: step}
		if _, err := write(d, dir, files); err == nil {
			break
		}
		if got := list(t, dir); got != "公示.docx=old docx 公示.pdf=old pdf" {
			t.Errorf("failing to %s (step %d) over older files leaves %s", d.at, step, got)
		}
	}
	if got := list(t, dir); got != "公示.docx=new docx 公示.pdf=new pdf" {
		t.Errorf("in the end there is %s", got)
	}
	if steps != 10 {
		t.Errorf("%d steps failed, want 10: create, write, sync, chmod twice and two renames", steps)
	}
}

// TestFolders: files may stand in folders of their own; what cannot be written leaves neither files nor new folders, and folders that were there stay.
func TestFolders(t *testing.T) {
	files := []File{{Name: "清单.docx", Data: []byte("1")}, {Name: "公开/公示.docx", Data: []byte("2")}, {Name: "内部/一/报告.docx", Data: []byte("3")}}
	dir := t.TempDir()
	if paths, err := Write(dir, files); err != nil || len(paths) != 3 || paths[2] != filepath.Join(dir, "内部", "一", "报告.docx") {
		t.Fatal(paths, err)
	}
	if got := list(t, filepath.Join(dir, "内部", "一")); got != "报告.docx=3" {
		t.Error(got)
	}
	for step := 1; ; step++ {
		dir := t.TempDir()
		if err := os.Mkdir(filepath.Join(dir, "公开"), 0o755); err != nil {
			t.Fatal(err)
		}
		d := &failingDisk{step: step}
		if _, err := write(d, dir, files); err == nil {
			break
		}
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) != 1 || entries[0].Name() != "公开" {
			t.Errorf("failing to %s (step %d) leaves %v", d.at, step, entries)
		}
	}
	blocked := t.TempDir()
	if err := os.WriteFile(filepath.Join(blocked, "公开"), []byte("a file"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(blocked, files); err == nil {
		t.Error("a file is no folder")
	}
	if got := list(t, blocked); got != "公开=a file" {
		t.Errorf("beside a file that is in the way there is %s", got)
	}
}

// TestSuffixes: a name leaves room for what stands behind it, and none of a paper's files has the name of another's.
func TestSuffixes(t *testing.T) {
	var n Names
	pages := []string{"", "（第1页）", "（第2页）"}
	for _, tt := range []struct {
		title    string
		suffixes []string
		want     string
	}{
		{"公示（第2页）", nil, "公示（第2页）"},
		{"公示", pages, "公示（一中）"},
		{"公示", pages[:2], "公示"},
		{"公示（第1页）", nil, "公示（第1页）（一中）"},
		{"公示（一中）（第1页）", nil, "公示（一中）（第1页）（一中）"},
	} {
		if got := n.Choose(tt.title, "一中", tt.suffixes...); got != tt.want {
			t.Errorf("%s with %q is called %s, want %s", tt.title, tt.suffixes, got, tt.want)
		}
	}
	long := strings.Repeat("公", 100)
	for range 3 {
		name := n.Choose(long, "一中", pages...)
		if len(name+pages[2]+".png") > 255 || !strings.HasPrefix(name, "公公") {
			t.Errorf("%s is too long", name+pages[2])
		}
	}
}
