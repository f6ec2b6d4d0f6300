package sheet

import "bytes"

// xlsDrawing gathers what lies over the cells of a sheet: comments, boxes with texts, pictures. The drawing has the places ([MS-ODRAW]); an OBJ record
// says what each thing is, a TXO record what is written in it, a NOTE record to which cell a comment belongs.
type xlsDrawing struct {
	shape   shape
	object  int            // the number of the one that is open
	kind    int            // and its kind
	written map[int]string // in comments, by the numbers of the objects
	notes   []xlsNote
	boxes   []Floating
	drawn   bool
}

// shape is where a thing lies, by the cell under its upper left corner.
type shape struct {
	at     Pos
	hidden bool
}

type xlsNote struct {
	at     Pos
	object int
}

// Kinds of objects ([MS-XLS] 2.5.143). Those up to a polygon, but for a button, are drawn; from check boxes to lists they are controls.
const (
	objButton  = 7
	objPolygon = 9
	objNote    = 0x19
	objShape   = 0x1E
)

// take takes a record of the drawing.
func (d *xlsDrawing) take(rec *record) {
	f := rec.body()
	switch rec.kind {
	case recMsoDrawing:
		if len(rec.pieces) > 1 {
			f = bytes.Join(rec.pieces, nil)
		}
		d.shape.read(f)
	case recObj:
		d.object, d.kind = f.u16(6), f.u16(4)
		d.drawn = d.drawn || d.isDrawn()
	case recTxO:
		d.takeText(rec)
	case recNote:
		d.notes = append(d.notes, xlsNote{Pos{f.u16(0) + 1, f.u16(2) + 1}, f.u16(6)})
	}
}

// isDrawn reports whether the object that is open is a picture, a shape or a chart.
func (d *xlsDrawing) isDrawn() bool {
	return d.kind <= objPolygon && d.kind != objButton || d.kind == objShape
}

// takeText takes what is written in the object ([MS-XLS] 2.4.329); the characters stand in CONTINUE records, their fonts in the last of them.
func (d *xlsDrawing) takeText(rec *record) {
	n := rec.body().u16(10)
	if n == 0 || len(rec.pieces) < 2 {
		return
	}
	r := textReader{pieces: append([][]byte(nil), rec.pieces[1:]...)}
	text, _ := Clean(r.text(n))
	switch {
	case text == "":
	case d.kind == objNote:
		if d.written == nil {
			d.written = map[int]string{}
		}
		d.written[d.object] = text
	case d.isDrawn() && !d.shape.hidden:
		d.boxes = append(d.boxes, Floating{text, d.shape.at})
	}
}

// finish puts into the grid what was gathered.
func (d *xlsDrawing) finish(g *Grid) {
	g.Floats = append(g.Floats, d.boxes...)
	g.Drawn = d.drawn
	for _, n := range d.notes {
		text := d.written[n.object]
		if text == "" || n.at.Row > MaxRows || n.at.Col > MaxCols {
			continue
		}
		if g.Notes == nil {
			g.Notes = map[Pos]string{}
		}
		g.Notes[n.at] = text
	}
}

// Records of a drawing ([MS-ODRAW] 2.2, [MS-XLS] 2.5.193): the beginning of a shape, a list of its properties, its place.
const (
	artShape      = 0xF00A
	artProperties = 0xF00B
	artAnchor     = 0xF010

	artContainer = 0x0F
	// groupFlags is the property that says among other things whether a shape is hidden, in its lowest bits, and whether it says so, 16 bits above.
	groupFlags = 0x03BF
	hiddenFlag = 1 << 1
)

// read takes the part of a drawing that stands before an object: the last shape in it is the object's.
func (s *shape) read(f fields) {
	for len(f) >= 8 {
		head, kind, size := f.u16(0), f.u16(2), int(f.u32(4))
		f = f.from(8)
		if head&0x0F == artContainer {
			continue // what is in it follows
		}
		if size < 0 || size > len(f) {
			return
		}
		body := f[:size]
		f = f.from(size)
		switch kind {
		case artShape:
			*s = shape{}
		case artProperties:
			for at := 0; at+6 <= len(body) && at < 6*(head>>4); at += 6 {
				if flags := body.u32(at + 2); body.u16(at)&0x3FFF == groupFlags && flags&(hiddenFlag<<16) != 0 {
					s.hidden = flags&hiddenFlag != 0
				}
			}
		case artAnchor:
			s.at = Pos{body.u16(6) + 1, body.u16(2) + 1}
		}
	}
}
