package fonts

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/truetype"
)

// maxFile is larger than any font file: 宋体 with all its planes has 80 MB.
const maxFile = 256 << 20

var (
	errLarge   = errors.New("fonts: the file is too large")
	errNotFile = errors.New("fonts: not a regular file")
)

// systemFolders are where the system and WPS keep their faces. They may be missing.
func systemFolders(goos string, env func(string) string) []string {
	under := func(variable string, parts ...string) []string {
		if root := env(variable); root != "" {
			return []string{filepath.Join(append([]string{root}, parts...)...)}
		}
		return nil
	}
	switch goos {
	case "windows":
		return append(under("WINDIR", "Fonts"), under("LOCALAPPDATA", "Microsoft", "Windows", "Fonts")...)
	case "darwin":
		return append([]string{"/Library/Fonts", "/System/Library/Fonts"}, under("HOME", "Library", "Fonts")...)
	}
	folders := []string{"/usr/share/fonts", "/usr/local/share/fonts", "/opt/kingsoft/wps-office/office6/fonts"}
	folders = append(folders, under("HOME", ".fonts")...)
	if own := under("XDG_DATA_HOME", "fonts"); own != nil {
		return append(folders, own...)
	}
	return append(folders, under("HOME", ".local", "share", "fonts")...)
}

// existing leaves the folders that are there.
func existing(folders []string) []string {
	return slices.DeleteFunc(folders, func(dir string) bool {
		stat, err := os.Stat(dir)
		return err != nil || !stat.IsDir()
	})
}

// systemFiles lists the font files of this machine.
func systemFiles() (paths []string, findings finding.List) {
	for _, dir := range existing(systemFolders(runtime.GOOS, os.Getenv)) {
		found, faults := fontFiles(dir)
		paths, findings = append(paths, found...), append(findings, faults...)
	}
	return paths, findings
}

// fontFiles lists the font files below a folder in the order of their paths. Hidden files are skipped and reported: some systems leave hidden files there
// that only look like fonts.
func fontFiles(root string) (paths []string, findings finding.List) {
	root = filepath.Clean(root) + string(filepath.Separator) // behind it a link to a folder is the folder
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		hidden := path != root && d != nil && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			why, _ := readFault(err)
			findings = append(findings, finding.FontFolder.At(finding.Where{File: path}, finding.Values{"why": why}))
			return fs.SkipDir
		case d.IsDir() && hidden:
			return fs.SkipDir
		case d.IsDir() || !isFont(d.Name()):
		case hidden:
			findings = append(findings, finding.FontHidden.At(finding.Where{File: path}, nil))
		default:
			paths = append(paths, path)
		}
		return nil
	})
	return paths, findings
}

// isFont judges by a file's name. Whether it holds a font its bytes will tell.
func isFont(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ttf", ".ttc", ".otf", ".otc":
		return true
	}
	return false
}

// readFault says why the system refused a file or a folder; refused is false for any other fault.
func readFault(err error) (why string, refused bool) {
	var fault *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "没有读取权限", true
	case errors.Is(err, fs.ErrNotExist):
		return "没有这个文件", true
	case errors.Is(err, errLarge):
		return "太大，不像字体", true
	case errors.Is(err, errNotFile):
		return "不是普通文件", true
	}
	return "系统不允许", errors.As(err, &fault)
}

// openFile opens a font file; only a regular file is one.
func openFile(path string) (*os.File, int64, error) {
	stat, err := os.Stat(path)
	if err != nil {
		return nil, 0, err
	}
	if !stat.Mode().IsRegular() {
		return nil, 0, errNotFile
	}
	if stat.Size() > maxFile {
		return nil, 0, errLarge
	}
	f, err := os.Open(path)
	return f, stat.Size(), err
}

// inspect reads the names of a file's faces: little more than a kilobyte of it.
func inspect(path string) ([]truetype.Info, error) {
	f, size, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return truetype.Inspect(f, size)
}

// readCharacters reads a face's character map; nil where it cannot.
func readCharacters(path string, info truetype.Info) *truetype.Characters {
	f, size, err := openFile(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	chars, err := truetype.ReadCharacters(f, size, info)
	if err != nil {
		return nil
	}
	return &chars
}

// readFace reads a whole file for one of its faces.
func readFace(path string, index int) (*truetype.Font, error) {
	f, size, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data := make([]byte, size)
	if _, err := io.ReadFull(f, data); err != nil {
		return nil, err
	}
	return truetype.ParseFace(data, index)
}
