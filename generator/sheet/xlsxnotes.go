package sheet

import (
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// relatedParts are the parts that belong to a sheet: its comments, tables, drawings.
type relatedParts struct {
	folder string
	list   []relation
}

func (wb *workbook) relatedTo(ref sheetRef) relatedParts {
	b := relatedParts{folder: path.Dir(ref.part)}
	name := path.Join(b.folder, "_rels", path.Base(ref.part)+".rels")
	if part := wb.part(name); len(part) > 0 && len(part) <= maxRels {
		b.list = wb.relations(name)
	}
	return b
}

// ofKind are the parts of a kind, such as /table.
func (b relatedParts) ofKind(kind string) (parts []string) {
	for _, rel := range b.list {
		if strings.HasSuffix(rel.Type, kind) {
			parts = append(parts, resolve(b.folder, rel.Target))
		}
	}
	return parts
}

// notes are the comments of a sheet, by the cells that they hang on. Answers belong to their comment. A part that cannot be read has none: no program can
// show its comments.
func (wb *workbook) notes(related relatedParts) map[Pos]string {
	if len(related.list) == 0 {
		return nil
	}
	plain := map[Pos]string{}
	for _, part := range related.ofKind("/comments") {
		plain = wb.readNotes(part, "comment")
	}
	for _, part := range related.ofKind("/threadedComment") {
		for at, text := range wb.readNotes(part, "threadedComment") { // it replaces the old comment, which only says that there is a newer one
			plain[at] = text
		}
	}
	return plain
}

// readNotes reads a part of comments; element is one of them.
func (wb *workbook) readNotes(name, element string) map[Pos]string {
	notes := map[Pos]string{}
	part := wb.part(name)
	if len(part) == 0 || len(part) > maxPart {
		return notes
	}
	_ = withTokens(wb, part, func(next tokens) error {
		clear(notes)
		var text richText
		var at Pos
		inNote, inText := false, false
		for {
			t, err := next()
			if err != nil {
				return err
			}
			switch {
			case t.kind == startTag && t.name == element:
				col, row, err := excelize.CellNameToCoordinates(attr(t.attrs, "ref"))
				inNote, at = err == nil, Pos{row, col}
				text.reset()
			case t.kind == endTag && t.name == element:
				if note := text.string().text; inNote && note != "" && at.Row <= MaxRows && at.Col <= MaxCols {
					notes[at] = strings.TrimPrefix(notes[at]+"\n"+note, "\n")
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

// readTables finds the ranges of the sheet's tables.
func (r *sheetReader) readTables() (ranged []Rect) {
	for _, name := range r.related.ofKind("/table") {
		_ = withTokens(r.wb, r.wb.part(name), func(next tokens) error {
			t, err := next()
			for ; err == nil && t.kind != startTag; t, err = next() {
			}
			ranged = append(ranged, ranges(attr(t.attrs, "ref"))...)
			return err
		})
	}
	return ranged
}
