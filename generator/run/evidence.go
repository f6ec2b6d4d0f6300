package run

import (
	"bytes"

	"gongshi/generator"
	"gongshi/generator/evidence"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/workbook"
)

// evidenceFiles are the 依据表 of some papers of one unit: in the formats of the papers, to print and to sign, and as a workbook with every cell. A fault is
// the program's own.
func evidenceFiles(head evidence.Head, rows []evidence.Row, date ledger.Date, options generator.Options) (files []generator.File, faults finding.List) {
	_, files, faults = generator.Render(evidence.Document(head, rows, date), options)
	if faults != nil {
		return nil, faults
	}
	var book bytes.Buffer
	err := workbook.WriteTable(&book, evidenceTable(rows, len(head.Titles) > 1))
	var data []byte
	if err == nil {
		data, err = generator.Stamped(book.Bytes())
	}
	if err != nil {
		return nil, finding.List{finding.FaultInFile.Of(finding.Values{"kind": evidence.Name}).Because(err)}
	}
	return append(files, generator.File{Extension: "xlsx", Data: data}), nil
}

// evidenceTable is a 依据表 for a workbook.
func evidenceTable(rows []evidence.Row, several bool) *workbook.Table {
	t := &workbook.Table{Name: evidence.Name, Mark: workbook.EvidenceMark, Rows: evidence.Cells(rows, several, true), Foot: evidence.SignLines}
	for _, c := range evidence.Columns {
		t.Columns = append(t.Columns, workbook.TableColumn{Name: c.Heading, Width: float64(c.Width) * 0.6, Prose: !c.Center})
	}
	return t
}
