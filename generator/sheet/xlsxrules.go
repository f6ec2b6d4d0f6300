package sheet

import (
	"bytes"
	"encoding/xml"

	"gongshi/generator/numfmt"
)

// extendedRules are the rules of conditional formatting in a sheet's extension list, where Excel keeps those that look at another sheet. Each has its
// format within and its ranges behind it ([MS-XLSX] 2.6.1).
func (wb *workbook) extendedRules(part []byte) []Rule {
	if !bytes.Contains(part, []byte(":conditionalFormatting")) || !bytes.Contains(part, []byte(":dxf")) && !bytes.Contains(part, []byte("showValue")) {
		return nil
	}
	var r ruleReader
	d := wb.decoder(part)
	for {
		t, err := d.Token()
		if err != nil {
			return r.out // a broken part is reported where its cells are read
		}
		switch t := t.(type) {
		case xml.StartElement:
			r.start(t)
		case xml.EndElement:
			r.end(t.Name.Local)
		case xml.CharData:
			if r.inRanges {
				r.ranges(string(t))
			}
		}
	}
}

// ruleReader gathers such rules. open are the rules whose ranges are still to come; rule is the one whose format is open.
type ruleReader struct {
	out, open                  []Rule
	rule                       Rule
	inFormat, inFont, inRanges bool
}

func (r *ruleReader) start(t xml.StartElement) {
	switch t.Name.Local {
	case "dxf":
		r.inFormat, r.rule = true, Rule{}
	case "font":
		r.inFont = r.inFormat
	case "iconSet", "dataBar":
		if hidesValue(t.Attr) {
			r.open = append(r.open, Rule{hides: true})
		}
	case "sqref":
		r.inRanges = true
	default:
		if r.inFormat {
			r.rule.take(t, r.inFont)
		}
	}
}

func (r *ruleReader) end(name string) {
	switch name {
	case "dxf":
		r.inFormat, r.rule.hides = false, r.rule.hides && !r.rule.filled
		r.open = append(r.open, r.rule)
	case "font":
		r.inFont = false
	case "sqref":
		r.inRanges = false
	case "conditionalFormatting":
		r.open = nil
	}
}

// ranges puts the open rules over a list of ranges.
func (r *ruleReader) ranges(list string) {
	for _, over := range ranges(list) {
		for _, rule := range r.open {
			if rule.Over = over; rule.matters() {
				r.out = append(r.out, rule)
			}
		}
	}
}

// take takes an element of a rule's format.
func (r *Rule) take(t xml.StartElement, inFont bool) {
	switch t.Name.Local {
	case "numFmt":
		r.takeNumberFormat(numfmt.Parse(attr(t.Attr, "formatCode")))
	case "strike":
		v := attr(t.Attr, "val")
		r.Struck = r.Struck || v == "" || isTrue(v)
	case "color":
		if c, ok := colourOf(t.Attr); inFont && ok {
			r.hides = c.like(white)
		}
	case "fill":
		r.filled = true
	}
}

// takeNumberFormat takes the number format of a rule.
func (r *Rule) takeNumberFormat(f *numfmt.Format) {
	r.numberFormat = !f.IsGeneral()
	r.formatsTexts = r.numberFormat && f.Text("字").Text != "字"
}
