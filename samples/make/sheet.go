package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// handmade is a sheet as an office might have it: rows of texts and numbers from A1 on.
type handmade struct {
	name   string
	rows   [][]any
	merged []string
}

// writeSheets writes a workbook, the same bytes on any day.
func writeSheets(sheets ...handmade) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter {
		z := zip.NewWriter(w)
		z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
		return z
	})
	const moment = "2025-01-01T00:00:00Z"
	if err := f.SetDocProps(&excelize.DocProperties{Creator: "gongshi", Created: moment, Modified: moment}); err != nil {
		return nil, err
	}
	style, err := f.NewStyle(&excelize.Style{
		Font:      &excelize.Font{Family: "宋体", Size: 10.5},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	})
	if err != nil {
		return nil, err
	}
	for i, s := range sheets {
		if i == 0 {
			err = f.SetSheetName("Sheet1", s.name)
		} else {
			_, err = f.NewSheet(s.name)
		}
		if err == nil {
			err = s.write(f, style)
		}
		if err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	err = f.Write(&out)
	return out.Bytes(), err
}

func (s *handmade) write(f *excelize.File, style int) error {
	if err := f.SetColWidth(s.name, "A", "T", 16); err != nil {
		return err
	}
	for i, row := range s.rows {
		for c, value := range row {
			at, err := excelize.CoordinatesToCellName(c+1, i+1)
			if err == nil {
				err = f.SetCellStyle(s.name, at, at, style)
			}
			if err == nil && value != "" {
				err = f.SetCellValue(s.name, at, value)
			}
			if err != nil {
				return err
			}
		}
	}
	for _, m := range s.merged {
		from, to, _ := strings.Cut(m, ":")
		if err := f.MergeCell(s.name, from, to); err != nil {
			return err
		}
	}
	return nil
}

// writeCSV writes UTF-8 with the mark by which spreadsheets know it.
func writeCSV(rows [][]any) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for _, row := range rows {
		texts := make([]string, len(row))
		for i, v := range row {
			texts[i] = fmt.Sprint(v)
		}
		w.Write(texts) // into memory
	}
	w.Flush()
	return b.Bytes()
}
