package bookfile

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/pattern"
)

const (
	contentTypes = "[Content_Types].xml"
	coreName     = "docProps/core.xml"
)

var defaultType = pattern.New(`<Default [^>]*></Default>`)

// orderTypes puts the types of files in order; they stand next to one another. excelize writes them in the random order of a Go map.
func orderTypes(types []byte) []byte {
	all := defaultType.FindAll(types, -1)
	slices.SortFunc(all, bytes.Compare)
	i := 0
	return defaultType.ReplaceAllFunc(types, func([]byte) []byte {
		i++
		return all[i-1]
	})
}

var (
	coreElement = pattern.New(`<(/?)(coreProperties|category|contentStatus|keywords|lastModifiedBy|lastPrinted|revision|version)\b`)
	emptyName   = []byte(`<cp:lastModifiedBy></cp:lastModifiedBy>`)
)

// prefixCore gives the elements of the properties' own namespace the prefix that readers look for (ISO/IEC 29500-2 11.1): exceljs knows no default namespace.
func prefixCore(core []byte) []byte {
	core = coreElement.ReplaceAll(core, []byte("<${1}cp:$2"))
	core = bytes.Replace(core, []byte(` xmlns="`), []byte(` xmlns:cp="`), 1)
	return bytes.Replace(core, emptyName, nil, 1)
}

var (
	dimension = pattern.New(`<dimension ref="[A-Z0-9:]*"></dimension>`)
	cellName  = pattern.New(`<c r="([A-Z]{1,3})(\d{1,7})"`)
)

// setDimension writes down which cells a sheet has (ISO/IEC 29500-1 18.3.1.35): excelize writes A1, and openpyxl then reads one cell.
func setDimension(sheet []byte) []byte {
	found := dimension.FindStringIndex(string(sheet[:min(len(sheet), headSize)]))
	if found == nil {
		return sheet
	}
	var used area
	for rest := sheet[found[1]:]; ; {
		at := bytes.Index(rest, []byte(`<c r="`))
		if at < 0 {
			break
		}
		rest = rest[at:]
		if m := cellName.FindSubmatch(rest[:min(len(rest), 24)]); m != nil {
			used.take(m[1], m[2])
		}
		rest = rest[len(`<c r="`):]
	}
	return bytes.Join([][]byte{sheet[:found[0]], fmt.Appendf(nil, `<dimension ref="%s"></dimension>`, used), sheet[found[1]:]}, nil)
}

// headSize is how far into a sheet its dimension is looked for, in bytes: it stands before the cells.
const headSize = 8 << 10

// area is a rectangle of cells, from 1; the zero area has none.
type area struct{ left, top, right, bottom int }

func (a *area) take(column, row []byte) {
	c, r := 0, 0
	for _, b := range column {
		c = c*26 + int(b-'A') + 1
	}
	for _, b := range row {
		r = r*10 + int(b-'0')
	}
	if a.left == 0 {
		*a = area{c, r, c, r}
		return
	}
	a.left, a.top = min(a.left, c), min(a.top, r)
	a.right, a.bottom = max(a.right, c), max(a.bottom, r)
}

// String is the area as a reference, A1 where it has no cell.
func (a area) String() string {
	first, err := excelize.CoordinatesToCellName(a.left, a.top)
	last, err2 := excelize.CoordinatesToCellName(a.right, a.bottom)
	switch {
	case cmp.Or(err, err2) != nil:
		return "A1"
	case first == last:
		return first
	}
	return first + ":" + last
}

var (
	textReference   = pattern.New(`<strRef><f>([^<]*)</f>(?:<strCache>.*?</strCache>)?</strRef>`)
	numberReference = pattern.New(`<numRef><f>([^<]*)</f>(?:<numCache>.*?</numCache>)?</numRef>`)
)

// fillCaches writes the values that a chart shows beside its references (ISO/IEC 29500-1 21.2.2.199): a reader that does not reckon shows them.
func fillCaches(chart []byte, values Values) []byte {
	fill := func(references *pattern.Pattern, kind, format string) {
		chart = references.ReplaceAllFunc(chart, func(found []byte) []byte {
			reference := references.FindSubmatch(found)[1]
			list, ok := values[unescape(reference)]
			if !ok {
				return found
			}
			var b bytes.Buffer
			fmt.Fprintf(&b, `<%[1]sRef><f>%[2]s</f><%[1]sCache>%[3]s<ptCount val="%[4]d"></ptCount>`, kind, reference, format, len(list))
			for i, v := range list {
				if v == nil {
					continue
				}
				fmt.Fprintf(&b, `<pt idx="%d"><v>`, i)
				_ = xml.EscapeText(&b, []byte(fmt.Sprint(v))) // a buffer's writes do not fail
				b.WriteString(`</v></pt>`)
			}
			fmt.Fprintf(&b, `</%[1]sCache></%[1]sRef>`, kind)
			return b.Bytes()
		})
	}
	fill(textReference, "str", "")
	fill(numberReference, "num", "<formatCode>General</formatCode>")
	return chart
}

// unescape is a reference as it was given to excelize.
func unescape(reference []byte) string {
	var text string
	if xml.Unmarshal(slices.Concat([]byte("<f>"), reference, []byte("</f>")), &text) != nil {
		return ""
	}
	return text
}
