//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"gongshi/generator/run/runtest"
)

// mount mounts a file system of memory, or skips the test where that is not allowed.
func mount(t *testing.T, dir, options string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("no file system can be mounted here: %s", out)
	}
	t.Cleanup(func() { exec.Command("umount", dir).Run() })
}

// TestFullDisk: what fits is whole, what does not is said with its number, and once there is room --changed makes the rest.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	in, out, full := filepath.Join(dir, "台账"), filepath.Join(dir, "out"), filepath.Join(dir, "full")
	mount(t, out, "size=3m")
	const units = 15
	county(t, in, units)
	status, stdout, stderr := said(t, gongshi(t, "build", in, "-o", out))
	made := runtest.Whole(t, out) / 2
	if status != exitFailed || made == 0 || made == units || strings.Count(stdout, "《中共") != made {
		t.Errorf("exit status %d, %d notices, said: %s", status, made, stdout)
	}
	if n := strings.Count(stderr, fmt.Sprintf("文件写不进文件夹“%s”：磁盘满了，%d个单位的公示没有写出：", out, units-made)); n != 1 {
		t.Errorf("%d failures are told %d times: %s", units-made, n, stderr)
	}
	if temps, _ := filepath.Glob(filepath.Join(out, ".gongshi-*.tmp")); len(temps) > 0 {
		t.Errorf("%s was left", temps[0])
	}
	if out, err := exec.Command("mount", "-o", "remount,size=64m", out).CombinedOutput(); err != nil {
		t.Fatalf("%s", out)
	}
	if status, _, stderr := said(t, gongshi(t, "build", in, "-o", out, "--changed")); status != exitDone {
		t.Errorf("with room: exit status %d, %s", status, stderr)
	}
	said(t, gongshi(t, "build", in, "-o", full))
	runtest.SameFolders(t, full, out)
}

// TestReadOnlyFolder: nothing can be written, which is said once for all units to a person and of every unit to a program, and nobody waits.
func TestReadOnlyFolder(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "台账"), filepath.Join(dir, "out")
	county(t, in, 3)
	why := "没有权限"
	if os.Getuid() == 0 {
		mount(t, out, "size=1m,ro")
		why = "那里是只读的"
	} else if err := os.Mkdir(out, 0o555); err != nil {
		t.Fatal(err)
	}
	status, stdout, stderr := said(t, gongshi(t, "build", in, "-o", out))
	const hint = "。先解决它，或者用 --out 换一个文件夹；这次没有留下半截文件。\n"
	want := "错误：文件写不进文件夹“" + out + "”：" + why + "，3个单位的公示没有写出：第0001中学、第0002中学、第0003中学" + hint
	if status != exitFailed || stderr != want || stdout != "" {
		t.Errorf("exit status %d: %s%s", status, stdout, stderr)
	}
	one := filepath.Join(in, "第0002中学.xlsx")
	want = "错误：" + one + "：文件写不进文件夹“" + out + "”：" + why + hint
	if status, stdout, stderr := said(t, gongshi(t, "build", one, "-o", out)); status != exitFailed || stderr != want || stdout != "" {
		t.Errorf("of one unit: exit status %d: %s%s", status, stdout, stderr)
	}
	if status, stdout, stderr := said(t, gongshi(t, "build", in, "-o", out, "--json")); status != exitFailed || strings.Count(stdout, `"code":"output.failed"`) != 3 || stderr != "" {
		t.Errorf("JSON: exit status %d: %s%s", status, stdout, stderr)
	}
}

// TestTwoRuns: of two runs into one folder at once the second waits for the first, and nothing of either is lost.
func TestTwoRuns(t *testing.T) {
	dir := t.TempDir()
	in, out, full := filepath.Join(dir, "台账"), filepath.Join(dir, "out"), filepath.Join(dir, "full")
	county(t, in, 12)
	said(t, gongshi(t, "build", in, "-o", full))
	var wg sync.WaitGroup
	var told [3]string
	for i := range told {
		cmd := gongshi(t, "build", in, "-o", out)
		wg.Go(func() {
			status, stdout, stderr := said(t, cmd)
			if status != exitDone || !strings.Contains(stdout, "一共12个单位；共684项") {
				t.Errorf("exit status %d: %s%s", status, stdout, stderr)
			}
			told[i] = stderr
		})
	}
	wg.Wait()
	if !strings.Contains(strings.Join(told[:], ""), "另一次运行正在写文件夹“"+out+"”，等它写完") {
		t.Errorf("nobody waited: %q", told)
	}
	runtest.SameFolders(t, full, out)
}

// small is a ledger of one item, which is read in no time.
func small(name string) []byte {
	return []byte("\ufeff单位,问题类别,存在问题,整改措施,整改结果,完成情况\r\n" + name + ",学习,学习不够,加强学习,已经加强学习。,已完成\r\n")
}

const smallTemplate = "@标题 {{.单位名称}}的公示\n共{{.项目总数}}项。\n"

// TestManyFiles: 5,000 ledgers in 50 folders, in the memory of a few.
func TestManyFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("seconds")
	}
	dir := t.TempDir()
	in, out, tmpl := filepath.Join(dir, "台账"), filepath.Join(dir, "out"), filepath.Join(dir, "own.tmpl")
	os.WriteFile(tmpl, []byte(smallTemplate), 0o644)
	const files = 2000
	for i := range files {
		sub := filepath.Join(in, fmt.Sprintf("第%02d片", i%50))
		if i < 50 {
			os.MkdirAll(sub, 0o755)
		}
		os.WriteFile(filepath.Join(sub, fmt.Sprintf("%d.csv", i)), small(fmt.Sprintf("第%d校", i)), 0o644)
	}
	cmd := gongshi(t, "build", in, "-o", out, "-t", tmpl, "-f", "docx", "-q")
	start := time.Now()
	status, stdout, stderr := said(t, cmd)
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	t.Logf("%v, %d MB at most", time.Since(start).Round(time.Millisecond), usage.Maxrss>>10)
	if status != exitDone || !strings.Contains(stdout, "一共2000个单位；共2000项，已完成2000项") {
		t.Errorf("exit status %d: %s%s", status, stdout, stderr[:min(len(stderr), 2000)])
	}
	entries, _ := os.ReadDir(out)
	if n := len(entries); n != files+3 { // the record, 汇总.xlsx, 汇总通报.docx
		t.Errorf("%d files, want %d", n, files+3)
	}
}

// TestOddNames: ledgers, folders and units of every odd name; nothing is lost, and nothing that a terminal obeys is printed.
func TestOddNames(t *testing.T) {
	dir := t.TempDir()
	in, out, tmpl := filepath.Join(dir, "台账"), filepath.Join(dir, "out"), filepath.Join(dir, "own.tmpl")
	os.WriteFile(tmpl, []byte(smallTemplate), 0o644)
	names := []string{
		"空 格", " 前后空格 ", "引\"号'", "a\\b", "星*号?", "尖<括>号|", "#%&+;=@!$^`~{}[]", "-o", "--json", "$(touch x)", "制\t表", "换\n行", "\x1b[31m红\x1b[0m", "\u202e反向",
		"表情😀", "𠮷野家", "é-e\u0301", "NUL", "con.1", "...三点", "点.", "=1+1", "%E4%B8%AD", strings.Repeat("长", 80), "坏\xff编码", "ＡＢＣ全角", "a", "A",
	}
	want := 0
	for i, name := range names {
		sub := filepath.Join(in, fmt.Sprintf("%02d", i), name)
		if err := os.MkdirAll(sub, 0o755); err != nil {
			t.Fatal(err)
		}
		file := name + ".csv"
		if strings.HasPrefix(file, ".") {
			file = "x" + file // hidden otherwise
			sub = filepath.Dir(sub)
		}
		if err := os.WriteFile(filepath.Join(sub, file), small(fmt.Sprintf("第%d校", i)), 0o644); err != nil {
			t.Fatal(err)
		}
		want++
	}
	status, stdout, stderr := said(t, gongshi(t, "build", in, "-o", out, "-t", tmpl))
	if status != exitDone || !strings.Contains(stdout, fmt.Sprintf("一共%d个单位；共%d项", want, want)) {
		t.Errorf("exit status %d: %s%s", status, stdout, stderr)
	}
	if n := runtest.Whole(t, out); n != 2*want {
		t.Errorf("%d files, want %d", n, 2*want)
	}
	if strings.ContainsAny(stdout+stderr, "\x1b\t\u202e") {
		t.Errorf("it prints what a terminal obeys: %q", stdout+stderr)
	}
	// --changed knows each again.
	if _, stdout, _ := said(t, gongshi(t, "build", in, "-o", out, "-t", tmpl, "--changed")); strings.Count(stdout, "没有变化") != want {
		t.Errorf("not all are known again: %s", stdout)
	}
	// The same names as units' names, in titles and so in files' names.
	odd := filepath.Join(dir, "odd")
	for i, name := range names {
		os.MkdirAll(odd, 0o755)
		name = strings.Map(func(r rune) rune {
			if strings.ContainsRune("\n\t\x1b\"", r) {
				return 'x' // a cell of a CSV cannot hold it, or is cleaned with a finding
			}
			return r
		}, strings.ToValidUTF8(name, "y"))
		os.WriteFile(filepath.Join(odd, fmt.Sprintf("%02d.csv", i)), small(name+"校"), 0o644)
	}
	status, stdout, stderr = said(t, gongshi(t, "build", odd, "-o", filepath.Join(dir, "odd-out"), "-t", tmpl, "-f", "docx"))
	failed := strings.Count(stderr, "错误：")
	if n := runtest.Whole(t, filepath.Join(dir, "odd-out")); n+failed < want || n < want-3 {
		t.Errorf("exit status %d, %d files and %d errors of %d: %s%s", status, n, failed, want, stdout, stderr)
	}
}

// TestLongPaths: a ledger at the bottom of folders as deep as the system allows; where an output's path would be too long, it is said.
func TestLongPaths(t *testing.T) {
	dir := t.TempDir()
	tmpl := filepath.Join(dir, "own.tmpl")
	os.WriteFile(tmpl, []byte(smallTemplate), 0o644)
	deep := filepath.Join(dir, "台账")
	for len(deep) < 3500 {
		deep = filepath.Join(deep, strings.Repeat("深", 80))
	}
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Skip(err)
	}
	if err := os.WriteFile(filepath.Join(deep, "a.csv"), small("一校"), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	if status, stdout, stderr := said(t, gongshi(t, "build", filepath.Join(dir, "台账"), "-o", out, "-t", tmpl)); status != exitDone || runtest.Whole(t, out) != 2 {
		t.Errorf("exit status %d: %s%s", status, stdout, stderr)
	}
	for len(out) < 4080 {
		out = filepath.Join(out, strings.Repeat("o", 60))
	}
	status, _, stderr := said(t, gongshi(t, "build", filepath.Join(dir, "台账"), "-o", out, "-t", tmpl))
	if status != exitFailed || !strings.Contains(stderr, "路径太长") {
		t.Errorf("exit status %d: %s", status, stderr)
	}
}
