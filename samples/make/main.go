// Command make writes the sample ledgers anew: go run ./samples/make, from the top of the repository.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"gongshi/generator/workbook"
)

const name = "xixian-ergao.xlsx"

func main() {
	dir := flag.String("o", "samples", "放在哪个文件夹")
	flag.Parse()
	err := write(filepath.Join(*dir, name))
	if err == nil {
		err = writeBatch(filepath.Join(*dir, "batch"))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "样例台账没有写成：", err)
		os.Exit(1)
	}
}

func write(path string) error {
	b, err := book()
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := workbook.Write(&out, b); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}

// writeBatch writes the county's ledgers.
func writeBatch(dir string) error {
	files, err := batch()
	if err != nil {
		return err
	}
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
