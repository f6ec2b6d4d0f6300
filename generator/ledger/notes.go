package ledger

import (
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// relationsOf lists what belongs to a sheet: its comments, tables, drawings.
func (wb *workbook) relationsOf(ref sheetRef) (folder string, list []relation) {
	folder = path.Dir(ref.part)
	name := path.Join(folder, "_rels", path.Base(ref.part)+".rels")
	if len(wb.part(name)) == 0 || len(wb.part(name)) > maxRels {
		return folder, nil
	}
	return folder, wb.relations(name)
}

// notes are the comments of a sheet by the cells on which they hang. What answers to a comment is part of it. A part that cannot be read has none: nobody
// sees comments that no program can show.
func (wb *workbook) notes(ref sheetRef) map[pos]string {
	folder, list := wb.relationsOf(ref)
	if len(list) == 0 {
		return nil
	}
	plain, threads := map[pos]string{}, map[pos]string{}
	for _, rel := range list {
		target := resolve(folder, rel.Target)
		switch {
		case strings.HasSuffix(rel.Type, "/comments"):
			plain = wb.readNotes(target, "comment")
		case strings.HasSuffix(rel.Type, "/threadedComment"):
			threads = wb.readNotes(target, "threadedComment")
		}
	}
	for at, text := range threads { // beside it stands an old comment that only says that there is a newer one
		plain[at] = text
	}
	return plain
}

// readNotes reads a part of comments; element is one of them.
func (wb *workbook) readNotes(name, element string) map[pos]string {
	notes := map[pos]string{}
	part := wb.part(name)
	if len(part) == 0 || len(part) > maxPart {
		return notes
	}
	_ = withTokens(wb, part, func(next tokens) error {
		clear(notes)
		var text richText
		var at pos
		inNote, inText := false, false
		for {
			t, err := next()
			if err != nil {
				return err
			}
			switch {
			case t.kind == startTag && t.name == element:
				col, row, err := excelize.CellNameToCoordinates(attr(t.attrs, "ref"))
				inNote, at = err == nil, pos{row, col}
				text.reset()
			case t.kind == endTag && t.name == element:
				if said := text.string().text; inNote && said != "" && at.row <= maxRows && at.col <= maxCols {
					notes[at] = strings.TrimPrefix(notes[at]+"\n"+said, "\n")
				}
				inNote = false
			case !inNote:
			case t.name == "text" && (t.kind == startTag || t.kind == endTag):
				inText = t.kind == startTag
				if text.inText = inText && element != "comment"; text.inText {
					text.runs = append(text.runs, run{})
				}
			case inText:
				text.take(t)
			}
		}
	})
	return notes
}

// tables are the ranges of a sheet that are tables of their own, which may have a style with a background.
func (wb *workbook) tables(ref sheetRef) []rect {
	if over, known := wb.tableRanges[ref.part]; known {
		return over
	}
	var over []rect
	folder, list := wb.relationsOf(ref)
	for _, rel := range list {
		if strings.HasSuffix(rel.Type, "/table") {
			part := wb.part(resolve(folder, rel.Target))
			_ = withTokens(wb, part, func(next tokens) error {
				t, err := next()
				for ; err == nil && t.kind != startTag; t, err = next() {
				}
				over = append(over, ranges(attr(t.attrs, "ref"))...)
				return err
			})
		}
	}
	if wb.tableRanges == nil {
		wb.tableRanges = map[string][]rect{}
	}
	wb.tableRanges[ref.part] = over
	return over
}
