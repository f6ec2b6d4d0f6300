package run

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/output"
	"gongshi/generator/sheet"
	"gongshi/generator/summary"
)

// InfoName is the workbook with which a folder gives 基本信息 to its ledgers.
const InfoName = "单位信息.xlsx"

// input is one ledger to read.
type input struct {
	path string
	// info is the 单位信息.xlsx that serves it, if there is one: see nearest.
	info string
	// rel is the path as seen from the folder that was given, or the bare name: the same wherever that folder lies.
	rel string
	// no is its place among all ledgers of the run, from 0.
	no int
}

// surveyed is what was found by the arguments: the ledgers, and in folders also the 单位信息 and the files of other kinds.
type surveyed struct {
	inputs   []input
	tables   []string
	left     []leftover
	findings finding.List
}

// survey finds the ledgers: a folder stands for all workbooks in it, in the order of their paths. Lock files of WPS and Excel (~$…), hidden files and
// what we have written ourselves are passed over; workbooks of other kinds are handed on, so that the reader says how to save them.
func survey(args []string) (all surveyed) {
	var inputs []input
	var findings finding.List
	for _, arg := range args {
		if !isFolder(arg) {
			inputs = append(inputs, input{path: arg, rel: filepath.Base(arg)}) // a missing file is the ledger's to report
			continue
		}
		folder := workbooks(arg)
		found, faults := folder.inputs, folder.findings
		all.tables, all.left = append(all.tables, folder.tables...), append(all.left, folder.left...)
		findings = append(findings, faults...)
		if len(found) == 0 && !faults.HasError() {
			findings = append(findings, finding.InputEmpty.At(finding.Where{File: arg}, nil))
		}
		inputs = append(inputs, found...)
	}
	inputs, twice := withoutRepeats(inputs)
	for i := range inputs {
		inputs[i].no = i
	}
	all.inputs, all.findings = inputs, append(findings, twice...)
	return all
}

// withoutRepeats leaves out files that are given a second time, even by another path, and tells of them.
func withoutRepeats(inputs []input) (out []input, findings finding.List) {
	at := map[string]int{}
	for _, in := range inputs {
		file := in.path
		if real, err := filepath.EvalSymlinks(file); err == nil {
			file = real
		}
		if full, err := filepath.Abs(file); err == nil {
			file = full
		}
		i, twice := at[file]
		if !twice {
			at[file] = len(out)
			out = append(out, in)
			continue
		}
		if out[i].info == "" {
			out[i].info = in.info
		}
		findings = append(findings, finding.InputTwice.At(finding.Where{File: in.path}, nil))
	}
	return out, findings
}

// workbooks finds the ledgers below a folder, and what else lies in it. A folder that cannot be opened is reported and the rest go on.
func workbooks(root string) (all surveyed) {
	var found []input
	var findings finding.List
	var written writtenTexts
	tables := map[string]string{}
	root = filepath.Clean(root) + string(filepath.Separator) // behind it a link to a folder is the folder
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			findings = append(findings, finding.InputFolder.At(finding.Where{File: path}, finding.Values{"why": output.Reason(err)}))
			return fs.SkipDir
		}
		name := d.Name()
		if path != root && strings.HasPrefix(name, ".") {
			if d.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		wanted := name == InfoName || sheet.IsLedgerName(name) && !sheet.IsWordName(name)
		switch {
		case d.IsDir(), strings.HasPrefix(name, "~$"):
		case wanted && !readable(path, d):
			findings = append(findings, irregular(path))
		case name == InfoName:
			tables[filepath.Dir(path)] = path
			all.tables = append(all.tables, path)
		case wanted, sheet.IsWordName(name) && d.Type().IsRegular() && !written.has(path) && holdsLedger(path):
			found = append(found, input{path: path, rel: filepath.ToSlash(strings.TrimPrefix(path, root))})
		case d.Type().IsRegular() && !isJunk(name):
			if finished := written.passesAsLedger(path); finished || !written.has(path) {
				all.left = append(all.left, leftover{path: path, rel: filepath.ToSlash(strings.TrimPrefix(path, root)), finished: finished})
			}
		}
		return nil
	})
	found = withoutOutputs(found)
	for i := range found {
		found[i].info = nearest(tables, filepath.Dir(found[i].path), filepath.Clean(root))
	}
	all.inputs, all.findings = found, findings
	return all
}

// readable reports whether an entry is a file, since opening a pipe or a device may wait for ever. Where it cannot tell, whoever reads the file will.
func readable(path string, d fs.DirEntry) bool {
	if d.Type().IsRegular() {
		return true
	}
	stat, err := os.Stat(path) // a link may lead anywhere
	return err != nil || stat.IsDir() || stat.Mode().IsRegular()
}

// readWhole reads a file, if it is a regular one.
func readWhole(path string) ([]byte, error) {
	if stat, err := os.Stat(path); err == nil && !stat.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "read", Path: path, Err: fs.ErrInvalid}
	}
	return os.ReadFile(path)
}

// irregular is the finding of what stands in a folder under the name of a workbook and is no file: a pipe, a socket, a device.
func irregular(path string) finding.Finding {
	return finding.InputIrregular.At(finding.Where{File: path}, nil)
}

// closedFolders stand in the 汇总 for the folders that the findings say could not be opened, behind all ledgers.
func closedFolders(findings finding.List, ledgers int, words *finding.Words) (units []summary.Unit) {
	for _, f := range findings {
		if f.Is(finding.InputFolder) {
			name := filepath.ToSlash(filepath.Clean(f.File))
			units = append(units, summary.Unit{Ledger: name, Name: "文件夹“" + path.Base(name) + "”", No: [2]int{ledgers + len(units), 0}, Folder: true, Failed: f.Text(words), Errors: 1})
		}
	}
	return units
}

// nearest is the 单位信息.xlsx of a folder, or of the nearest one above it that has one, up to the folder that was given; "" where none has.
func nearest(tables map[string]string, dir, root string) string {
	for {
		if table := tables[dir]; table != "" || dir == root {
			return table
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
}

func isFolder(path string) bool {
	stat, err := os.Stat(path)
	return err == nil && stat.IsDir()
}
